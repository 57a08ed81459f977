"""The basic offer as a file that a municipality may change."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialekaart import paths
from socialekaart.domain.model import RecordKind
from socialekaart.errors import UsageError
from socialekaart.exchange.basic_offer import load_basic_offer
from socialekaart.exchange.reference import load_domains

HEADER = (
    "id;label;uitleg;gaat_over;soort;domeinen;doelgroepen;leeftijd_van;leeftijd_tot;echelon;"
    "functies;woorden_in_naam;woorden;niet_woorden;landelijk_telt"
)
DOMAINS = load_domains(paths.data("levensdomeinen.csv")).resolve


def written(folder: Path, *rows: str, header: str = HEADER) -> Path:
    path = folder / "basisaanbod.csv"
    path.write_text("\r\n".join((header, *rows)) + "\r\n", encoding="utf-8-sig")
    return path


def row(**cells: str) -> str:
    usual = {"id": "x", "label": "Iets", "gaat_over": "aanbod", "soort": "inloop"}
    return ";".join((usual | cells).get(name, "") for name in HEADER.split(";"))


def test_rows_with_one_id_are_one_requirement_in_order(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        row(id="b", label="Tweede letter", uitleg="Waarom.", landelijk_telt="ja"),
        ";;;",
        row(id="a", label="Eerste letter"),
        row(id="b", label="", gaat_over="contactpersoon", soort="voordeur", functies="coach|spv*"),
    )
    second, first = load_basic_offer(path, DOMAINS)
    assert (second.id, second.label, second.explanation) == ("b", "Tweede letter", "Waarom.")
    assert second.national_counts
    assert not first.national_counts
    assert [rule.subject for rule in second.rules] == [RecordKind.SERVICE, RecordKind.CONTACT]
    assert second.rules[1].roles == ("coach", "spv*")


def test_cells_are_read_into_the_rule(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        row(
            domeinen="Schulden | wonen",
            doelgroepen="ouderen|naasten",
            leeftijd_van="55",
            leeftijd_tot="99",
            echelon="sociaal domein",
            woorden_in_naam="a b",
            woorden="c*",
            niet_woorden="d",
        ),
    )
    (rule,) = load_basic_offer(path, DOMAINS)[0].rules
    assert rule.domains == ("financien", "wonen")
    assert rule.target_groups == ("ouderen", "naasten")
    assert (rule.minimum_age, rule.maximum_age) == (55, 99)
    assert rule.echelons == ("sociaal domein",)
    assert (rule.name_words, rule.words, rule.without) == (("a b",), ("c*",), ("d",))


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"id": ""}, "ontbreekt het id"),
        ({"label": ""}, "ontbreekt het label"),
        ({"gaat_over": "locatie"}, "bij gaat_over 'locatie'. Vul hier in: aanbod of contactp"),
        ({"soort": ""}, "staat niet waaraan je dit onderdeel herkent"),
        ({"soort": "", "niet_woorden": "geweld"}, "staat niet waaraan je dit onderdeel herkent"),
        ({"domeinen": "ruimtevaart"}, "bij domeinen 'ruimtevaart'"),
        ({"leeftijd_van": "vijf"}, "bij leeftijd_van 'vijf'. Vul hier in: een leeftijd"),
        ({"leeftijd_tot": "999"}, "bij leeftijd_tot '999'"),
        ({"woorden": "*"}, "bij woorden '*'. Vul hier in: gewone woorden"),
        ({"landelijk_telt": "soms"}, "bij landelijk_telt 'soms'. Vul hier in: ja of nee"),
        ({"functies": "coach"}, "die kolom gaat niet over aanbod"),
        ({"gaat_over": "contactpersoon", "soort": "baas"}, "Vul hier in: voordeur, aanspreekpunt"),
        (
            {"gaat_over": "contactpersoon", "soort": "voordeur", "echelon": "crisis"},
            "die kolom gaat niet over contactpersoon",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_row(
    tmp_path: Path, cells: dict[str, str], sentence: str
) -> None:
    path = written(tmp_path, row(id="goed", label="Goed"), row(**cells))
    with pytest.raises(UsageError) as refused:
        load_basic_offer(path, DOMAINS)
    assert sentence in str(refused.value)
    assert "basisaanbod.csv, rij 3" in str(refused.value)


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    path = written(tmp_path, row(), header=HEADER.replace("echelon", "laag"))
    with pytest.raises(UsageError, match="ontbreekt de kolom echelon"):
        load_basic_offer(path, DOMAINS)


def test_an_empty_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="staat geen basisaanbod"):
        load_basic_offer(written(tmp_path), DOMAINS)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "basisaanbod.csv"
    path.write_bytes(b"\xff\xfe\x00niet te lezen")
    with pytest.raises(UsageError, match="Bewaar het bestand als CSV UTF-8"):
        load_basic_offer(path, DOMAINS)
    with pytest.raises(UsageError, match="kan niet gelezen worden"):
        load_basic_offer(tmp_path / "weg.csv", DOMAINS)


def test_the_shipped_list_has_the_parts_of_the_basic_offer() -> None:
    found = load_basic_offer(paths.data("basisaanbod.csv"), DOMAINS)
    assert [one.id for one in found] == [
        "voordeur",
        "maatschappelijk-werk",
        "financien",
        "systeemtherapie",
        "gezinscoach",
        "herstel-zelfregie",
        "ouderen",
        "jeugd",
        "verslaving",
        "crisis",
    ]
    assert all(one.explanation.endswith(".") for one in found)
