"""A search result to hand on: nothing private in it unless it is asked for by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialekaart.domain.model import Contact, Record, Visibility
from socialekaart.errors import UsageError
from socialekaart.exchange.delivery_reader import read_delivery
from socialekaart.exchange.report import Report
from socialekaart.services.by_hand import ByHand
from socialekaart.services.edit_record import Editor
from socialekaart.services.export_selection import NOTE_COLUMN, export_selection
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from tests.factories import contact, service
from tests.services.conftest import Deliver


@pytest.fixture
def ids(db: Database, deliver: Deliver, reference: Reference) -> list[str]:
    """Two offerings, one with a secret address; the first with something of ours and contacts."""
    deliver(
        [service(), service(external_id="A-2", name="Opvang", confidential_address=True)],
        [
            contact(service_ids=("A-1",)),
            contact(
                external_id="C-2",
                name="Ans Voorbeeld",
                service_ids=("A-1",),
                visibility=Visibility.PUBLIC,
            ),
        ],
    )
    found = [row[0] for row in db.rows("SELECT id FROM record WHERE kind = 'service' ORDER BY nr")]
    Editor(ByHand(db, reference)).set_note(found[0], "Alleen voor ons.")
    Editor(ByHand(db, reference)).set_own_value(found[0], "phone", "0187-000999")
    return found


def read(path: Path, reference: Reference) -> list[Record]:
    report = Report()
    rows = [row.record for row in read_delivery([path], reference.vocabulary, report).rows()]
    assert not report.has_errors
    return [row for row in rows if row is not None]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_only_what_the_source_says_by_default(
    db: Database, reference: Reference, ids: list[str], tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"lijst.{ending}"
    assert export_selection(db, reference, ids, path) == 2
    records = read(path, reference)
    offerings = [one for one in records if not isinstance(one, Contact)]
    assert [one.name for one in records if isinstance(one, Contact)] == (
        ["Ans Voorbeeld"] if ending == "xlsx" else []
    )
    assert offerings[0] == service()
    assert offerings[1].locations == ()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_ours_comes_along_when_asked_for(
    db: Database, reference: Reference, ids: list[str], tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"lijst.{ending}"
    export_selection(db, reference, ids, path, with_practice_only=True)
    first = read(path, reference)[0]
    assert not isinstance(first, Contact)
    assert (first.phone, first.extra[NOTE_COLUMN]) == ("0187-000999", "Alleen voor ons.")


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_secret_address_comes_along_when_asked_for(
    db: Database, reference: Reference, tmp_path: Path, ending: str, deliver: Deliver
) -> None:
    rows = tmp_path / "geheim.csv"
    rows.write_text(
        "aanbod_id;naam;aanbieder;domeinen;gemeente;straat;huisnummer;postcode;plaats;adres_geheim"
        "\r\nG-1;Opvang;Voorbeeld;wonen;GM1924;Voorbeeldlaan;2;3241 AB;Middelharnis;ja\r\n",
        encoding="utf-8",
    )
    from socialekaart.services.import_delivery import ImportOrder, import_delivery

    import_delivery(db, reference, ImportOrder([rows], "Gemeente Voorbeeld"))
    ids = [row[0] for row in db.rows("SELECT id FROM record")]
    path = tmp_path / f"lijst.{ending}"
    export_selection(db, reference, ids, path)
    assert "Voorbeeldlaan" not in str(read(path, reference))
    export_selection(db, reference, ids, path, with_confidential=True)
    assert "Voorbeeldlaan" in str(read(path, reference))


def test_another_ending_or_nothing_at_all_is_told(
    db: Database, reference: Reference, ids: list[str], tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match=r"\.csv of \.xlsx"):
        export_selection(db, reference, ids, tmp_path / "lijst.pdf")
    with pytest.raises(UsageError, match="niets om te exporteren"):
        export_selection(db, reference, [], tmp_path / "lijst.csv")
