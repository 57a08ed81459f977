"""The cells of aanbod.csv: what is read, what is told, and which rows are refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from socialekaart.domain.model import (
    AreaKind,
    Location,
    RecordKind,
    Service,
    ServiceArea,
    ServiceStatus,
)
from socialekaart.exchange.report import Severity
from socialekaart.exchange.schema import load_schema
from tests.exchange.tables import SERVICE, Read, csv_text, read, read_service

ANY_CELL = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40),
    st.text(alphabet="0123456789-:,;|. /'=+\"abdeEmorvwz{}€", max_size=24),
)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(
        st.sampled_from([column.name for column in load_schema(RecordKind.SERVICE).columns]),
        ANY_CELL,
        max_size=12,
    )
)
def test_no_text_in_any_cell_stops_the_reading(tmp_path: Path, cells: dict[str, str]) -> None:
    path = tmp_path / "aanbod.csv"
    rows = SERVICE | cells | {"Eigen": "x"}
    text = csv_text([list(rows), list(rows.values())])
    path.write_bytes(text.encode("utf-8", "replace"))
    result = read(path)
    assert result.report.rows_read >= 1
    assert result.report.as_text()


def service_of(result: Read) -> Service:
    """Give the one offering that was read."""
    (record,) = result.records
    assert isinstance(record, Service), result.report.as_text()
    return record


@pytest.mark.parametrize(
    ("column", "text", "attribute", "value"),
    [
        ("domeinen", "Schulden | wonen", "domains", ("financien", "wonen")),
        ("domeinen", "schulden; huisvesting", "domains", ("financien", "wonen")),
        ("domeinen", "geld, wonen", "domains", ("financien", "wonen")),
        ("domeinen", "somber, angstig", "domains", ("psychisch",)),
        ("doelgroepen", "jongeren|ouders, verzorgers", "target_groups",
         ("jongeren", "ouders, verzorgers")),
        ("soort", "Schuldhulpverlening", "service_type", "schuldhulp"),
        ("aanmelden_door", "Zelf|POH-GGZ|mantelzorger", "application_by",
         ("zelf", "poh", "naaste")),
        ("aanmelden_door", "zelf, huisarts en naaste", "application_by",
         ("zelf", "huisarts", "naaste")),
        ("verwijzing_nodig", "J", "referral_needed", True),
        ("verwijzing_nodig", "nee", "referral_needed", False),
        ("verwijzing_nodig", "onbekend", "referral_needed", None),
        ("zonder_afspraak", "x", "walk_in", True),
        ("anoniem", "0", "anonymous", False),
        ("anoniem", "WAAR", "anonymous", True),
        ("kosten", "Geen kosten", "fees", "gratis"),
        ("kosten", "€ 5 per keer", "fees", "€ 5 per keer"),
        ("vorm", "Op locatie|aan huis", "delivery_modes", ("op locatie", "thuis")),
        ("talen", "Nederlands|EN|Tigrinya|gebarentaal", "languages", ("nl", "en", "ti", "dse")),
        ("echelon", "Basis GGZ", "echelon", "basis-ggz"),
        ("wet", "WMO", "law", "Wmo"),
        ("leeftijd_van", "18+", "minimum_age", 18),
        ("leeftijd_tot", "23 jaar", "maximum_age", 23),
        ("gemeente", "GM1930", "municipality", "GM1930"),
        ("gemeente", "goeree overflakkee", "municipality", "GM1924"),
        ("adres_geheim", "ja", "confidential_address", True),
        ("telefoon", "+31 187 00 01 23", "phone", "0187-000123"),
        ("telefoon", "113", "phone", "113"),
        ("telefoon", "14 0187", "phone", "14 0187"),
        ("email", "mailto:info@voorbeeld.example", "email", "info@voorbeeld.example"),
        ("website", "www.voorbeeld.example", "website", "https://www.voorbeeld.example"),
        ("website", "http://voorbeeld.example/a?b=c", "website", "http://voorbeeld.example/a?b=c"),
        ("openingstijden", "ma-vr 09:00-17:00", "opening_hours", "Mo-Fr 09:00-17:00"),
        ("openingstijden", "Mo-Fr 09:00-17:00", "opening_hours", "Mo-Fr 09:00-17:00"),
        ("aanmeldwachttijd_weken", "6 weken", "intake_wait_weeks", 6),
        ("status", "Tijdelijk dicht", "status", ServiceStatus.PAUSED),
        ("geldig_van", "1-2-2026", "valid_from", date(2026, 2, 1)),
        ("geldig_van", "2026-02-01", "valid_from", date(2026, 2, 1)),
        ("geldig_van", "2026-02-01 00:00:00", "valid_from", date(2026, 2, 1)),
        ("geldig_van", "01-02-26", "valid_from", date(2026, 2, 1)),
        ("geldig_van", "1 februari 2026", "valid_from", date(2026, 2, 1)),
        ("gecontroleerd_op", "3/11/2026", "assured_date", date(2026, 11, 3)),
        ("niet_voor", "-", "not_for", ""),
        ("niet_voor", "'=1+1", "not_for", "=1+1"),
        ("niet_voor", "'s avonds", "not_for", "'s avonds"),
    ],
)  # fmt: skip
def test_a_cell_is_read_generously_and_silently(
    tmp_path: Path, column: str, text: str, attribute: str, value: object
) -> None:
    waited = {"wachttijd_peildatum": "01-11-2026"} if "weken" in column else {}
    result = read_service(tmp_path, **{column: text}, **waited)
    assert getattr(service_of(result), attribute) == value
    assert not result.report.findings


@pytest.mark.parametrize(
    ("column", "text", "code", "words"),
    [
        ("naam", "", "verplicht_leeg", "Vul de cel in"),
        ("aanbieder", " ", "verplicht_leeg", "Vul de cel in"),
        ("domeinen", "", "verplicht_leeg", "Vul de cel in"),
        ("domeinen", "financien|zwemmen", "onbekend_domein", "Kies een domein"),
        ("gemeente", "", "gemeente_leeg", "landelijk"),
        ("gemeente", "Goeree-Overvlakkee", "onbekende_gemeente", "Bedoel je Goeree-Overflakkee?"),
        ("gemeente", "Verweggistan", "onbekende_gemeente", "GM1924"),
        ("werkgebied_soort", "halve gemeente", "onbekende_waarde", "Kies uit: postcode"),
        ("status", "loopt nog wel", "onbekende_waarde", "Kies uit: voorbereiding"),
        ("adres_geheim", "liever wel", "ja_nee_onleesbaar", "ja of nee"),
        ("geldig_tot", "31-02-2026", "datum_onleesbaar", "dag-maand-jaar"),
        ("geldig_tot", "11/23/2026", "datum_onleesbaar", "dag-maand-jaar"),
    ],
)
def test_a_cell_that_must_be_right_refuses_its_row(
    tmp_path: Path, column: str, text: str, code: str, words: str
) -> None:
    result = read_service(tmp_path, **{column: text})
    finding = result.only(code)
    assert (finding.severity, finding.row, finding.column) == (Severity.ERROR, 2, column)
    assert words in finding.remedy
    assert result.records == [None]
    assert len(result.report.findings) == 1


@pytest.mark.parametrize(
    ("column", "text", "code", "attribute", "value"),
    [
        ("soort", "tovenarij", "onbekende_waarde", "service_type", "tovenarij"),
        ("vorm", "online|per duif", "onbekende_waarde", "delivery_modes", ("online", "per duif")),
        ("echelon", "nulde lijn", "onbekende_waarde", "echelon", "nulde lijn"),
        ("wet", "Wet X", "onbekende_waarde", "law", "Wet X"),
        ("talen", "Nederlands|Klingon", "onbekende_taal", "languages", ("nl", "Klingon")),
        ("telefoon", "vraag naar Jan", "telefoon_onleesbaar", "phone", "vraag naar Jan"),
        ("email", "info at voorbeeld", "email_onjuist", "email", "info at voorbeeld"),
        ("website", "zie folder", "webadres_onjuist", "website", "zie folder"),
        ("website", "javascript:alert(1)", "webadres_geweigerd", "website", ""),
        ("website", "java\tscript:alert(1)", "webadres_geweigerd", "website", ""),
        ("website", "ftp://voorbeeld.example", "webadres_geweigerd", "website", ""),
        ("bron_url", "file:///etc/passwd", "webadres_geweigerd", "source_url", ""),
        ("postcode", "324 AB", "postcode_onjuist", "locations", (Location(postcode="324 AB"),)),
        ("leeftijd_van", "jong", "getal_onleesbaar", "minimum_age", None),
        ("leeftijd_tot", "999", "getal_buiten_bereik", "maximum_age", None),
        ("anoniem", "soms", "ja_nee_onleesbaar", "anonymous", None),
        ("gecontroleerd_op", "pas nog", "datum_onleesbaar", "assured_date", None),
        ("wachttijd_peildatum", "vorige week", "datum_onleesbaar", "wait_reference_date", None),
        ("aanmeldwachttijd_weken", "4", "wachttijd_zonder_datum", "intake_wait_weeks", 4),
    ],
)  # fmt: skip
def test_a_doubtful_cell_is_a_warning_and_the_row_is_used(
    tmp_path: Path, column: str, text: str, code: str, attribute: str, value: object
) -> None:
    result = read_service(tmp_path, **{column: text})
    assert getattr(service_of(result), attribute) == value
    finding = result.only(code)
    assert finding.severity is Severity.WARNING
    assert finding.remedy.endswith(".")
    assert len(result.report.findings) == 1


def test_hours_nobody_understands_are_kept_as_a_remark_that_is_never_open(tmp_path: Path) -> None:
    result = read_service(tmp_path, openingstijden='in overleg met "Jan" blabla 99')
    hours = service_of(result).opening_hours
    assert "unknown" in hours
    assert "in overleg met 'Jan' blabla 99" in hours
    assert result.only("uren_onleesbaar").severity is Severity.WARNING


@pytest.mark.parametrize(
    ("low", "high", "code", "columns"),
    [
        ("65", "18", "leeftijd_omgekeerd", ("leeftijd_van", "leeftijd_tot")),
        ("01-02-2026", "31-01-2026", "geldigheid_omgekeerd", ("geldig_van", "geldig_tot")),
    ],
)
def test_a_range_that_ends_before_it_begins_is_an_error(
    tmp_path: Path, low: str, high: str, code: str, columns: tuple[str, str]
) -> None:
    result = read_service(tmp_path, **dict(zip(columns, (low, high), strict=True)))
    assert result.only(code).severity is Severity.ERROR
    assert low in result.only(code).message
    assert "Wissel" in result.only(code).remedy
    assert result.records == [None]


def test_a_range_of_one_is_fine(tmp_path: Path) -> None:
    result = read_service(tmp_path, leeftijd_van="18", leeftijd_tot="18")
    assert service_of(result).minimum_age == service_of(result).maximum_age == 18


@pytest.mark.parametrize(
    ("kind", "names", "area"),
    [
        ("postcode", "3240-3249|3255", ServiceArea(AreaKind.POSTCODE, ("3240-3249", "3255"))),
        ("postcode", "3240 t/m 3249, 3241ab", ServiceArea(AreaKind.POSTCODE,
                                                          ("3240-3249", "3241 AB"))),
        ("Wijk", "Dirksland|Ooltgensplaat", ServiceArea(AreaKind.NEIGHBOURHOOD,
                                                        ("Dirksland", "Ooltgensplaat"))),
        ("gemeente", "Nissewaard|GM1924", ServiceArea(AreaKind.MUNICIPALITY, ("GM1930", "GM1924"))),
        ("gemeente", "", ServiceArea(AreaKind.MUNICIPALITY, ("GM1924",))),
        ("regio", "Zuid-Hollandse Eilanden", ServiceArea(AreaKind.REGION,
                                                         ("Zuid-Hollandse Eilanden",))),
        ("landelijk", "", ServiceArea(AreaKind.NATIONAL)),
        ("nationaal", "heel Nederland", ServiceArea(AreaKind.NATIONAL)),
        ("", "", None),
    ],
)  # fmt: skip
def test_an_area_is_read_by_its_kind(
    tmp_path: Path, kind: str, names: str, area: ServiceArea | None
) -> None:
    result = read_service(tmp_path, werkgebied_soort=kind, werkgebied=names)
    assert service_of(result).area == area
    assert not result.report.findings


def test_a_national_offering_needs_no_municipality(tmp_path: Path) -> None:
    result = read_service(tmp_path, werkgebied_soort="landelijk", gemeente="")
    assert service_of(result).municipality == ""
    assert not result.report.findings


@pytest.mark.parametrize(
    ("names", "kind", "code"),
    [
        ("3240-3249", AreaKind.POSTCODE, "werkgebied_soort_afgeleid"),
        ("Nissewaard", AreaKind.MUNICIPALITY, "werkgebied_soort_afgeleid"),
        ("Nederland", AreaKind.NATIONAL, "werkgebied_soort_afgeleid"),
        ("De Kop", AreaKind.NEIGHBOURHOOD, "werkgebied_soort_onduidelijk"),
    ],
)
def test_an_area_without_kind_is_guessed_with_a_warning(
    tmp_path: Path, names: str, kind: AreaKind, code: str
) -> None:
    result = read_service(tmp_path, werkgebied=names)
    area = service_of(result).area
    assert area is not None
    assert area.kind is kind
    assert result.only(code).severity is Severity.WARNING


@pytest.mark.parametrize(
    ("kind", "names", "code"),
    [
        ("postcode", "3249-3240", "werkgebied_postcode"),
        ("postcode", "Dirksland", "werkgebied_postcode"),
        ("gemeente", "Nissewaart", "onbekende_gemeente"),
    ],
)
def test_an_area_that_could_never_match_is_an_error(
    tmp_path: Path, kind: str, names: str, code: str
) -> None:
    result = read_service(tmp_path, werkgebied_soort=kind, werkgebied=names)
    assert result.only(code).column == "werkgebied"
    assert result.records == [None]


def test_several_addresses_stand_position_by_position(tmp_path: Path) -> None:
    result = read_service(
        tmp_path,
        straat="Voorbeeldstraat|Voorbeeldplein|",
        huisnummer="1|22|",
        toevoeging="|A|",
        postcode="3241ab||3255",
        plaats="Middelharnis|Dirksland|Oude-Tonge",
        breedtegraad="51,756|51.748|",
        lengtegraad="4,165|4.101|",
    )
    assert service_of(result).locations == (
        Location("Voorbeeldstraat", "1", "", "3241 AB", "Middelharnis", 51.756, 4.165),
        Location("Voorbeeldplein", "22", "A", "", "Dirksland", 51.748, 4.101),
        Location("", "", "", "3255", "Oude-Tonge"),
    )
    assert not result.report.findings


def test_addresses_with_different_counts_are_a_warning(tmp_path: Path) -> None:
    result = read_service(tmp_path, straat="Voorbeeldstraat|Voorbeeldplein", plaats="Dirksland")
    assert result.only("adressen_ongelijk").severity is Severity.WARNING
    assert service_of(result).locations == (
        Location(street="Voorbeeldstraat", town="Dirksland"),
        Location(street="Voorbeeldplein"),
    )


@pytest.mark.parametrize(("latitude", "longitude"), [("100", "4,1"), ("51,7", "-181")])
def test_degrees_out_of_range_refuse_the_row(tmp_path: Path, latitude: str, longitude: str) -> None:
    result = read_service(tmp_path, breedtegraad=latitude, lengtegraad=longitude)
    finding = result.only("coordinaat_buiten_bereik")
    assert finding.severity is Severity.ERROR
    assert finding.column == ("breedtegraad" if latitude == "100" else "lengtegraad")
    assert "graden" in finding.message
    assert "WGS84" in finding.remedy
    assert result.records == [None]


@pytest.mark.parametrize(
    ("latitude", "longitude", "code"),
    [
        ("48,85", "2,35", "coordinaat_buiten_nederland"),
        ("0", "0", "coordinaat_buiten_nederland"),
        ("51,7", "", "coordinaat_half"),
        ("", "4,1", "coordinaat_half"),
        ("noord", "4,1", "coordinaat_onleesbaar"),
    ],
)
def test_coordinates_that_cannot_be_used_are_left_out_with_a_warning(
    tmp_path: Path, latitude: str, longitude: str, code: str
) -> None:
    result = read_service(
        tmp_path, plaats="Dirksland", breedtegraad=latitude, lengtegraad=longitude
    )
    assert service_of(result).locations == (Location(town="Dirksland"),)
    assert result.only(code).severity is Severity.WARNING


def test_swapped_coordinates_are_put_back_with_a_notice(tmp_path: Path) -> None:
    result = read_service(tmp_path, breedtegraad="4,165", lengtegraad="51,756")
    finding = result.only("coordinaat_omgewisseld")
    assert finding.severity is Severity.REPAIR
    assert (finding.before, finding.after) == ("4,165 / 51,756", "51,756 / 4,165")
    assert service_of(result).locations == (Location(latitude=51.756, longitude=4.165),)


@pytest.mark.parametrize("text", ["51756012", "51.756.012"])
def test_a_coordinate_that_lost_its_comma_is_restored_with_a_notice(
    tmp_path: Path, text: str
) -> None:
    result = read_service(tmp_path, breedtegraad=text, lengtegraad="4,165")
    assert result.only("coordinaat_zonder_komma").severity is Severity.REPAIR
    assert service_of(result).locations == (Location(latitude=51.756012, longitude=4.165),)
