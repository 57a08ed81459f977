"""The coverage desk on records of a municipality: what counts where, and what is written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from socialekaart.domain.coverage import CoverageState, Standing
from socialekaart.domain.model import (
    AreaKind,
    AssignmentKind,
    Service,
    ServiceArea,
    ServiceStatus,
    Visibility,
)
from socialekaart.errors import UnwritableFileError, UsageError
from socialekaart.services.by_hand import ByHand
from socialekaart.services.coverage.desk import CoverageDesk
from socialekaart.services.coverage.views import CoverageCell, CoverageView
from socialekaart.services.progress import CancelledError
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from tests.factories import GOEREE, contact, service
from tests.services.conftest import Deliver

VOORNE, ROTTERDAM = "GM1992", "GM0599"
TODAY = date(2026, 11, 23)
CHECKED = date(2026, 11, 1)


@pytest.fixture
def desk(db: Database, reference: Reference) -> CoverageDesk:
    return CoverageDesk(ByHand(db, reference))


def debts(number: int = 1, **values: Any) -> Service:
    usual = {
        "external_id": f"A-{number}",
        "name": f"Schuldhulp {number}",
        "service_type": "schuldhulp",
        "assured_date": CHECKED,
    }
    return service(**(usual | values))


def cell(view: CoverageView, requirement: str = "financien", code: str = GOEREE) -> CoverageCell:
    found = view.cell(requirement, code)
    assert found is not None
    return found


@pytest.fixture
def cell_of(desk: CoverageDesk, deliver: Deliver) -> Callable[..., CoverageCell]:
    """Deliver services and contacts, and give a cell of what is covered then."""

    def run(
        *services: object,
        contacts: object = None,
        requirement: str = "financien",
        code: str = GOEREE,
    ) -> CoverageCell:
        deliver(list(services), contacts)
        return cell(desk.coverage((code,), TODAY), requirement, code)

    return run


Cell = Callable[..., CoverageCell]


def test_what_is_checked_is_present(cell_of: Cell) -> None:
    found = cell_of(debts())
    assert found.state is CoverageState.PRESENT
    (one,) = found.records
    assert (one.name, one.organization) == ("Schuldhulp 1", "Stichting Voorbeeld Eilanden")
    assert (one.checked_on, one.is_fresh, one.standing) == (CHECKED, True, Standing.COUNTS)
    assert one.area_names == ("Goeree-Overflakkee",)


@pytest.mark.parametrize("checked", [None, date(2025, 11, 22)])
def test_what_was_not_checked_within_the_term_is_stale(cell_of: Cell, checked: date | None) -> None:
    assert cell_of(debts(assured_date=checked)).state is CoverageState.STALE


def test_the_term_is_a_setting(db: Database, reference: Reference, deliver: Deliver) -> None:
    deliver([debts()])
    strict = CoverageDesk(ByHand(db, reference), lambda: 7)
    view = strict.coverage((GOEREE,), TODAY)
    assert (view.term_days, cell(view).state) == (7, CoverageState.STALE)


def test_a_check_by_the_practice_counts(db: Database, desk: CoverageDesk, deliver: Deliver) -> None:
    deliver([debts(assured_date=None)])
    (one,) = cell(desk.coverage((GOEREE,), TODAY)).records
    with db.writing():
        db.execute(
            "INSERT INTO fact_check(id, record_id, fact, result, checked_on, since)"
            " VALUES ('1', ?, 'phone', 'klopt', '2026-11-20', '2026-11-20')",
            (one.id,),
        )
    found = cell(desk.coverage((GOEREE,), TODAY))
    assert found.state is CoverageState.PRESENT
    assert found.records[0].checked_on == date(2026, 11, 20)


def test_another_organisation_for_the_same_people_is_double(cell_of: Cell) -> None:
    found = cell_of(debts(), debts(2, organization="Stichting Voorbeeld Anders"))
    assert found.state is CoverageState.DOUBLE
    assert len(found.organizations) == 2


@pytest.mark.parametrize(
    ("values", "standing"),
    [
        ({"status": ServiceStatus.PAUSED}, Standing.PAUSED),
        ({"status": ServiceStatus.PREPARATION}, Standing.NOT_YET),
        ({"valid_from": date(2027, 1, 1)}, Standing.NOT_YET),
        ({"area": ServiceArea(AreaKind.NATIONAL), "municipality": ""}, Standing.NATIONAL),
    ],
)
def test_what_does_not_count_is_mentioned(
    cell_of: Cell, values: dict[str, Any], standing: Standing
) -> None:
    found = cell_of(debts(**values))
    assert (found.state, found.records) == (CoverageState.ABSENT, ())
    assert [one.standing for one in found.mentioned] == [standing]


@pytest.mark.parametrize(
    "values", [{"status": ServiceStatus.ENDED}, {"valid_to": date(2026, 11, 22)}]
)
def test_what_is_over_is_not_even_mentioned(cell_of: Cell, values: dict[str, Any]) -> None:
    found = cell_of(debts(**values))
    assert (found.state, found.records, found.mentioned) == (CoverageState.ABSENT, (), ())


def test_what_is_no_longer_delivered_does_not_count(desk: CoverageDesk, deliver: Deliver) -> None:
    deliver([debts(), debts(2)])
    deliver([debts(2)])
    assert [one.name for one in cell(desk.coverage((GOEREE,), TODAY)).records] == ["Schuldhulp 2"]


def test_a_regional_offering_counts_for_each_municipality_of_its_region(
    desk: CoverageDesk, deliver: Deliver
) -> None:
    deliver([debts(area=ServiceArea(AreaKind.REGION, ("Zuid-Hollandse Eilanden",)))])
    view = desk.coverage((GOEREE, VOORNE, ROTTERDAM), TODAY)
    states = [cell(view, code=code).state for code in (GOEREE, VOORNE, ROTTERDAM)]
    assert states == [CoverageState.PRESENT, CoverageState.PRESENT, CoverageState.ABSENT]


def test_a_wijk_or_postcode_is_a_part_of_its_municipality(cell_of: Cell) -> None:
    found = cell_of(
        debts(area=ServiceArea(AreaKind.NEIGHBOURHOOD, ("Middelharnis",))),
        debts(2, organization="Voorbeeld Anders", area=ServiceArea(AreaKind.POSTCODE, ("3247",))),
    )
    assert (found.state, found.partly) == (CoverageState.PRESENT, True)


def test_parts_together_may_be_the_whole(cell_of: Cell) -> None:
    found = cell_of(
        debts(area=ServiceArea(AreaKind.POSTCODE, ("3240-3249",))),
        debts(2, area=ServiceArea(AreaKind.POSTCODE, ("3250-3259",))),
    )
    assert not found.partly


def test_a_contact_whose_area_nobody_knows_is_where_its_source_is(cell_of: Cell) -> None:
    here = contact(
        role="schuldhulpverlener", area=ServiceArea(AreaKind.NEIGHBOURHOOD, ("Nergensbuurt",))
    )
    nowhere = contact(external_id="C-2", role="schuldhulpverlener", area=None)
    found = cell_of(service(), contacts=[here, nowhere])
    assert [one.role for one in found.records] == ["schuldhulpverlener"]
    assert found.partly


def test_a_contact_may_be_all_there_is(cell_of: Cell) -> None:
    door = contact(kind=AssignmentKind.FRONT_DOOR, domains=(), role="voordeur")
    found = cell_of(service(), contacts=[door], requirement="voordeur")
    assert [one.name for one in found.records] == ["Marijke Voorbeeld"]
    assert found.state is CoverageState.STALE


def test_an_unknown_municipality_is_refused(desk: CoverageDesk) -> None:
    with pytest.raises(UsageError, match="De gemeente 'GM9999' kennen we niet"):
        desk.coverage(("GM9999",), TODAY)


def test_a_municipality_without_offerings_may_be_asked(desk: CoverageDesk) -> None:
    view = desk.coverage((ROTTERDAM,), TODAY)
    assert {c.state for row in view.rows for c in row.cells} == {CoverageState.ABSENT}
    assert view.municipalities[0].name == "Rotterdam"


def test_an_empty_directory_has_no_columns(desk: CoverageDesk, tmp_path: Path) -> None:
    view = desk.coverage((), TODAY)
    assert (view.municipalities, len(view.rows)) == ((), 10)
    with pytest.raises(UsageError, match="Kies eerst een gemeente"):
        desk.export(view, tmp_path / "dekking.csv")


def test_of_many_municipalities_those_with_most_come_first(
    desk: CoverageDesk, deliver: Deliver, reference: Reference
) -> None:
    codes = [c for c in map(reference.places.municipality_code,
             reference.places.municipality_names()[:12]) if c]  # fmt: skip
    services = [debts(n, municipality=code) for n, code in enumerate(codes)]
    deliver([*services, debts(99, municipality=codes[-1])])
    view = desk.coverage((), TODAY)
    assert len(view.municipalities) == 8
    assert codes[-1] in [one.code for one in view.municipalities]
    assert view.left_out == len(codes) - 8


def test_work_tells_where_it_is_and_may_be_stopped(desk: CoverageDesk, deliver: Deliver) -> None:
    deliver([debts()])
    told: list[str] = []
    desk.coverage((GOEREE,), TODAY, lambda _done, _total, doing: told.append(doing))
    assert told == ["De kaart wordt vergeleken met het basisaanbod."]
    with pytest.raises(CancelledError):
        desk.coverage((GOEREE,), TODAY, cancelled=lambda: True)


def test_a_list_beside_the_database_takes_the_place_of_ours(
    tmp_path: Path, reference: Reference
) -> None:
    ours = (reference.folder / "basisaanbod.csv").read_text(encoding="utf-8-sig").splitlines()
    (tmp_path / "basisaanbod.csv").write_text("\n".join(ours[:3]), encoding="utf-8-sig")
    with Database.open(tmp_path / "kaart.db") as db:
        desk = CoverageDesk(ByHand(db, reference))
        assert [one.id for one in desk.requirements] == ["voordeur"]


# --- files ----------------------------------------------------------------------------------------


@pytest.fixture
def written(desk: CoverageDesk, deliver: Deliver, tmp_path: Path) -> list[list[str]]:
    """Give the lines of a CSV with an offering that would run, and a contact for us alone."""
    deliver(
        [debts(name="=HYPERLINK(1)", minimum_age=18)],
        [
            contact(role="schuldhulpverlener", assured_date=CHECKED),
            contact(
                external_id="C-2",
                name="Olga Voorbeeld",
                role="schuldhulpverlener",
                visibility=Visibility.PUBLIC,
            ),
        ],
    )
    path = tmp_path / "dekking.csv"
    count = desk.export(desk.coverage((GOEREE,), TODAY), path)
    lines = [line.split(";") for line in path.read_text(encoding="utf-8-sig").splitlines()]
    assert len(lines) == count + 1
    return lines


def test_the_table_has_a_line_per_record_and_one_for_nothing(written: list[list[str]]) -> None:
    assert written[0][:4] == ["gemeente", "onderdeel", "stand", "soort"]
    nothing = next(line for line in written if line[1] == "Crisis")
    assert nothing[2:] == ["niet gevonden in deze kaart", "", "", "", "", "", "", ""]
    about = [line for line in written if line[1] == "Hulp bij geld en schulden"]
    assert [line[4] for line in about] == ["'=HYPERLINK(1)", "Olga Voorbeeld", ""]
    assert about[0][7] == "vanaf 18 jaar"


def test_who_is_for_the_practice_alone_is_counted_and_not_named(written: list[list[str]]) -> None:
    text = "\n".join(";".join(line) for line in written)
    assert "Marijke" not in text
    assert "en 1 contactpersoon die alleen de praktijk kent" in text


def test_the_words_never_say_that_something_is_missing(written: list[list[str]]) -> None:
    assert "ontbreekt" not in "\n".join(";".join(line) for line in written)


def test_a_workbook_says_the_same(desk: CoverageDesk, deliver: Deliver, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    deliver([debts(name="=1+1")])
    path = tmp_path / "dekking.xlsx"
    desk.export(desk.coverage((GOEREE,), TODAY), path)
    sheet = load_workbook(path)["Dekking"]
    row = next(
        row for row in sheet.iter_rows(min_row=2) if str(row[1].value).startswith("Hulp bij")
    )
    assert (row[4].value, row[4].data_type) == ("=1+1", "s")


def test_another_ending_or_a_folder_is_refused(
    desk: CoverageDesk, deliver: Deliver, tmp_path: Path
) -> None:
    deliver([debts()])
    view = desk.coverage((GOEREE,), TODAY)
    with pytest.raises(UsageError, match=r"eindigt op \.csv of \.xlsx"):
        desk.export(view, tmp_path / "dekking.pdf")
    with pytest.raises(UnwritableFileError):
        desk.export(view, tmp_path / "weg" / "dekking.csv")
