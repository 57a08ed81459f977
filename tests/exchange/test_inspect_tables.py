"""Looking at the files of somebody else, and reading them by what is proposed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from openpyxl import Workbook

from socialekaart import paths
from socialekaart.domain.model import (
    AreaKind,
    Contact,
    Location,
    RecordKind,
    Service,
    ServiceArea,
)
from socialekaart.exchange.column_mapping import ColumnMapping, MappedColumn
from socialekaart.exchange.delivery_reader import read_delivery
from socialekaart.exchange.inspect_tables import (
    TableSample,
    fingerprint,
    header_of,
    inspect_file,
    refit,
    unknown_values,
)
from socialekaart.exchange.report import Report
from tests.exchange.tables import CONTACT, SERVICE, VOCABULARY, csv_text, table

_TOWNS = {"middelharnis": "Goeree-Overflakkee", "ouddorp": "Goeree-Overflakkee"}
PLACES = replace(VOCABULARY, municipality_of_town=lambda text: _TOWNS.get(text.casefold(), ""))


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """Write a file with the line ends of Excel."""
    path.write_bytes(text.strip("\n").replace("\n", "\r\n").encode(encoding))
    return path


def only(path: Path) -> TableSample:
    """Look at a file of one table."""
    (sample,) = inspect_file(path, PLACES)
    return sample


def services(sample: TableSample, **constants: str) -> list[Service]:
    """Read a table by its proposed mapping, with some constants that a person adds."""
    records = read(sample, **constants)
    assert all(isinstance(record, Service) for record in records)
    return [record for record in records if isinstance(record, Service)]


def read(sample: TableSample, **constants: str) -> list[object]:
    """Read a table by its proposed mapping."""
    mapping = replace(sample.mapping, constants=constants | dict(sample.mapping.constants))
    report = Report()
    key = (sample.path.name, sample.sheet)
    rows = read_delivery([sample.path], PLACES, report, mappings={key: mapping}).rows()
    return [row.record for row in rows]


def workbook(path: Path, **sheets: Sequence[Sequence[object]]) -> Path:
    """Write an Excel workbook."""
    book = Workbook()
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.remove(book.worksheets[0])
    book.save(path)
    return path


def test_our_own_format_is_recognised(tmp_path: Path) -> None:
    aanbod = only(table(tmp_path / "aanbod.csv", SERVICE))
    contacts = only(table(tmp_path / "contactpersonen.csv", CONTACT, base=CONTACT))

    assert aanbod.recognised
    assert contacts.recognised
    assert aanbod.mapping.kind is RecordKind.SERVICE
    assert contacts.mapping.kind is RecordKind.CONTACT
    assert [c.target for c in aanbod.mapping.columns] == list(SERVICE)
    assert header_of(aanbod) == tuple(SERVICE)


def test_the_shipped_example_is_recognised() -> None:
    for name in ("aanbod.csv", "contactpersonen.csv"):
        sample = only(paths.data("voorbeeld") / name)

        assert sample.recognised, sample.mapping
        assert all(column.target for column in sample.mapping.columns)


def test_a_subsidy_register_becomes_offerings(tmp_path: Path) -> None:
    path = write(
        tmp_path / "register.csv",
        """
Subsidieregister gemeente Goeree-Overflakkee 2026;;;;;
;;;;;
Organisatie;Activiteit;Doelgroep;Contactgegevens;Wijk;Bedrag
Stichting Voorbeeld;Grip op je geld;ouderen, jongeren;"Voorbeeldstraat 12a, 3241 AB Middelharnis
T 0187-000123
E info@voorbeeld.example";Sommelsdijk;€ 12.000
Voorbeeld Welzijn;Inloop;ouderen;Tel. 06-00001234 / www.voorbeeld.example (vraag Froukje);Oost;
""",
        "cp1252",
    )
    sample = only(path)

    first, second = services(sample, domeinen="wonen")

    assert not sample.recognised
    assert sample.first_row == 1
    assert sample.rows[3][1] == "Grip op je geld"
    assert header_of(sample)[0] == "Organisatie"
    assert first == Service(
        name="Grip op je geld",
        organization="Stichting Voorbeeld",
        domains=("wonen",),
        target_groups=("ouderen", "jongeren"),
        municipality="GM1924",
        area=ServiceArea(AreaKind.NEIGHBOURHOOD, ("Sommelsdijk",)),
        locations=(Location("Voorbeeldstraat", "12", "a", "3241 AB", "Middelharnis"),),
        phone="0187-000123",
        email="info@voorbeeld.example",
        extra={"Bedrag": "€ 12.000"},
    )
    assert (second.phone, second.website) == ("06-00001234", "https://www.voorbeeld.example")
    assert second.extra == {"Contactgegevens": "vraag Froukje"}


def test_a_workbook_with_a_sheet_per_theme(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Overzicht"],
        [],
        ["Locatie", "Adres", "PC", "Plaats", "Tel", "Site"],
        ["Voorbeeld Oost", "Voorbeeldweg 3", "3241AB", "Middelharnis", 187000123, "a.example"],
        ["Voorbeeld West", "Voorbeeldlaan 5-7", "3253 AA", "Ouddorp", "0187 000124", None],
    ]
    path = workbook(tmp_path / "kaart.xlsx", Wonen=rows, GGZ=rows)

    samples = inspect_file(path, PLACES)

    assert [sample.sheet for sample in samples] == ["Wonen", "GGZ"]
    assert [sample.mapping.header_row for sample in samples] == [3, 3]
    assert samples[0].rows[1] == ()
    mappings = {(path.name, sample.sheet): sample.mapping for sample in samples}
    records = [row.record for row in read_delivery([path], PLACES, Report(), mappings).rows()]
    offered = [record for record in records if isinstance(record, Service)]
    assert [record.domains for record in offered] == [("wonen",)] * 2 + [("psychisch",)] * 2
    assert offered[0].name == offered[0].organization == "Voorbeeld Oost"
    assert offered[0].phone == "0187-000123"
    assert offered[1].locations == (Location("Voorbeeldlaan", "5-7", "", "3253 AA", "Ouddorp"),)


def test_a_tab_separated_file_without_header(tmp_path: Path) -> None:
    path = write(
        tmp_path / "lijst.txt",
        "Stichting Voorbeeld\tGrip\t0187-000123\ti@voorbeeld.example\t3241 AB\tMiddelharnis\tgeld\n"
        "Stichting Voorbeeld\tInloop\t0187-000124\tin@voorbeeld.example\t3253 AA\tOuddorp\twonen\n",
    )
    sample = only(path)

    first, second = services(sample)

    assert header_of(sample) == ("",) * 7
    assert (first.name, first.organization, first.phone) == (
        "Grip",
        "Stichting Voorbeeld",
        "0187-000123",
    )
    assert (second.email, second.domains) == ("in@voorbeeld.example", ("wonen",))
    assert second.municipality == "GM1924"


def test_people_of_a_team_become_contacts(tmp_path: Path) -> None:
    path = write(
        tmp_path / "team.csv",
        """
Achternaam,Voornaam,Functie,Team,Mobiel,Telefoon,Werkdagen,Gemeente,Aandachtsgebied
Voorbeeld,Froukje,consulent,Wijkteam,06-00001234,0187-000123,"ma, di",Goeree-Overflakkee,schulden
Voorbeeld,Jan,consulent,Wijkteam,,0187-000123,ma-vr,Nissewaard,wonen
""",
    )

    first, second = read(only(path), soort="aanspreekpunt")

    assert isinstance(first, Contact)
    assert isinstance(second, Contact)
    assert (first.name, first.organization) == ("Froukje Voorbeeld", "Wijkteam")
    assert (first.direct_phone, first.general_phone) == ("06-00001234", "0187-000123")
    assert first.working_days == ("ma", "di")
    assert first.area == ServiceArea(AreaKind.MUNICIPALITY, ("GM1924",))
    assert second.area == ServiceArea(AreaKind.MUNICIPALITY, ("GM1930",))


def test_our_names_above_mixed_cells_are_not_ours(tmp_path: Path) -> None:
    path = write(
        tmp_path / "lijst.csv",
        """
Naam;Organisatie;Domein;Gemeente;Adres
Grip;Voorbeeld;geld;Nissewaard;Voorbeeldstraat 1, 3241 AB Middelharnis
Inloop;Voorbeeld;wonen;Nissewaard;Voorbeeldweg 2, 3241 AB Middelharnis
""",
    )

    sample = only(path)

    assert not sample.recognised
    assert services(sample)[0].locations[0].house_number == "1"


def test_opening_hours_by_day_are_understood(tmp_path: Path) -> None:
    path = write(
        tmp_path / "lijst.csv",
        """
Naam;Organisatie;Thema;Maandag;Dinsdag;Woensdag;Gemeente
Inloop;Voorbeeld;geld;9.00-17.00;gesloten;13:00 - 17:00;Nissewaard
Soos;Voorbeeld;wonen;;10:00-12:00;-;Nissewaard
""",
    )
    sample = only(path)

    first, second = services(sample)

    assert not sample.recognised
    assert first.opening_hours == "Mo 09:00-17:00, We 13:00-17:00"
    assert (second.opening_hours, second.extra) == ("Tu 10:00-12:00", {})


def test_a_template_with_a_column_of_its_own_stays_recognised(tmp_path: Path) -> None:
    sample = only(table(tmp_path / "aanbod.csv", SERVICE | {"Wijk": "Oost", "Adres": "Dorp"}))

    assert sample.recognised
    assert sample.mapping.columns[-2].target == ""


def test_a_file_that_is_no_table_tells_its_problem(tmp_path: Path) -> None:
    pdf = tmp_path / "folder.pdf"
    pdf.write_bytes(b"%PDF-1.7 ...")

    sample = only(pdf)
    gone = only(tmp_path / "weg.csv")

    assert "PDF" in sample.problem
    assert gone.problem
    assert sample.mapping.columns == ()
    assert not sample.recognised


def test_next_months_file_finds_its_mapping_again(tmp_path: Path) -> None:
    before = only(write(tmp_path / "a.csv", "Wie;Wat;Nummers\nA;B;0187-000123\nC;D;0187-000124"))
    after = only(write(tmp_path / "b.csv", "Lijst\nNummers;wie;Wat\n0187-000123;A;B"))
    corrected = replace(
        before.mapping,
        columns=tuple(
            replace(column, target=target)
            for column, target in zip(
                before.mapping.columns, ("aanbieder", "naam", "telefoon"), strict=True
            )
        ),
        constants={"domeinen": "wonen", "gemeente": "GM1924"},
    )

    assert fingerprint(header_of(before)) == fingerprint(header_of(after))
    mapping = refit(corrected, header_of(after), after.mapping.header_row)
    (record,) = services(replace(after, mapping=mapping))
    assert (record.organization, record.name, record.phone) == ("A", "B", "0187-000123")


def test_unknown_words_are_told_the_commonest_first(tmp_path: Path) -> None:
    rows = [["Naam", "Wie", "Thema", "Gem", "Soort", "Vorm"]]
    rows += [["A", "B", "zweven, geld", "Nergens", "inloop", "thuis"]]
    rows += [["A", "B", "Zweven | dansen", "GM1924", "gezweef", "op de maan; online"]]
    rows += [["A", "B", "vertaald", "nergens", "-", ""]]
    path = tmp_path / "lijst.csv"
    path.write_text(csv_text(rows), encoding="utf-8")
    names = ("naam", "aanbieder", "domeinen", "gemeente", "soort", "vorm")
    columns = tuple(MappedColumn(i, rows[0][i], name) for i, name in enumerate(names))
    translations = {"domeinen": {"vertaald": "wonen"}}
    mapping = ColumnMapping(RecordKind.SERVICE, 1, columns, translations=translations)

    assert unknown_values(path, "", mapping, PLACES) == {
        "domeinen": ("zweven", "dansen"),
        "gemeente": ("Nergens",),
        "soort": ("gezweef",),
        "vorm": ("op de maan",),
    }
    assert unknown_values(path, "", mapping, PLACES, most=1)["domeinen"] == ("zweven",)


def test_translated_words_are_read(tmp_path: Path) -> None:
    path = write(
        tmp_path / "lijst.csv", "Naam;Organisatie;Thema;Gemeente\nA;B;zweven, geld;M'harnis\n"
    )
    sample = only(path)
    unknown = unknown_values(path, "", sample.mapping, PLACES)
    assert unknown == {"domeinen": ("zweven",), "gemeente": ("M'harnis",)}
    translations = {
        "domeinen": {"zweven": "psychisch"},
        "gemeente": {"mharnis": "Goeree-Overflakkee"},
    }

    mapping = replace(sample.mapping, translations=translations)

    (record,) = services(replace(sample, mapping=mapping))
    assert record.domains == ("psychisch", "financien")
    assert record.municipality == "GM1924"
    assert unknown_values(path, "", mapping, PLACES) == {}
