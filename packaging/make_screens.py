"""Draw the pictures of the README, and more to look at, from the real window.

The same every time: the example region, one fixed moment, no network. The three of the README go
to resources/screenshots/, all others to build/screens/ to be looked at.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from front_door_screens import front_door_pages, practice_that_works
from PySide6.QtGui import QGuiApplication, QImage

from socialekaart import paths
from socialekaart.app import Picture, draw_picture
from socialekaart.services.deliveries.applying import apply_delivery
from socialekaart.services.deliveries.order import DeliveryOrder
from socialekaart.services.deliveries.wizard import Step
from socialekaart.services.desk import Desk
from socialekaart.services.first_start import fill_new_database
from socialekaart.services.reference import Reference
from socialekaart.services.views import ServiceQuery
from socialekaart.storage.database import Database
from socialekaart.ui.beheer.workspace import OVERVIEW_TAB, Workspace
from socialekaart.ui.drawing import wait_until_drawn
from socialekaart.ui.main_window import MainWindow
from socialekaart.ui.pages import BEHEER, DELIVERIES, SETTINGS

ROOT = Path(__file__).resolve().parent.parent
README = ("zoeken", "wie-bel-ik", "rooster", "leveringen")
MOMENT = datetime(2026, 11, 23, 10, 0)
DELIVERED = "2026-11-03T09:00:00+00:00"
"""When the pictures say that the example came; its real moment is that of drawing."""
LIVED_IN = (
    *("start", "rooster", "contactpersoon", "afspraken", "controleren", "dekking", "wachttijd"),
)
"""Pictures of a practice that has used the program for a while."""
DELIVERED_BEFORE = ("leveringen", "levering-controle", "levering-toepassen", "bronnen")
"""Pictures of a second delivery of the same municipality."""
SOURCE = "Gemeente Goeree-Overflakkee (voorbeeld)"
SIZES = ((1440, 900), (1280, 720), (1920, 1080))
PLAIN, DELIVERED_DB, LIVED_IN_DB = "voorbeeld.db", "geleverd.db", "praktijk.db"
PROCESSES, PICTURES_EACH = 2, 4
Prepare = Callable[[MainWindow], None]
Wanted = tuple[str, tuple[int, int], bool]


def main() -> int:
    """Draw everything; print where it went."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    reference = Reference(paths.data())
    readme, rest = ROOT / "resources" / "screenshots", ROOT / "build" / "screens"
    for folder in (readme, rest):
        folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        os.chdir(place)  # the page names the folder of a delivery
        _example(Path(place) / PLAIN, reference)
        _delivered(Path(place) / DELIVERED_DB, reference)
        practice_that_works(_example(Path(place) / LIVED_IN_DB, reference), reference)
        # A few for each process: what Qt keeps of the windows before makes each one slower.
        processes = multiprocessing.get_context("spawn")
        with processes.Pool(PROCESSES, maxtasksperchild=PICTURES_EACH) as pool:
            for told in pool.imap(_draw, _all(), chunksize=1):
                print(told, flush=True)
        os.chdir(ROOT)
    return 0


def _draw(wanted: Wanted) -> str:
    """Draw one picture in a process of its own; return where it went."""
    name, size, dark = wanted
    reference = Reference(paths.data())
    first = name in README and size == SIZES[0] and not dark
    look = "donker" if dark else "licht"
    file = f"{name}.png" if first else f"{name}-{size[0]}x{size[1]}-{look}.png"
    folder = ROOT / "resources" / "screenshots" if first else ROOT / "build" / "screens"
    start = name == "begin"
    picture = Picture(
        text="" if start else "schulden",
        place=None if start else reference.place("3241"),
        size=size,
        appearance=look,
        postcode="3241 AB" if name in LIVED_IN else "",
        clock=lambda: MOMENT,
        prepare=_pages()[name],
    )
    db = DELIVERED_DB if name in DELIVERED_BEFORE else LIVED_IN_DB if name in LIVED_IN else PLAIN
    draw_picture(Path.cwd() / db, reference, folder / file, picture)
    _shrink(folder / file)
    return f"{(folder / file).relative_to(ROOT)}  {(folder / file).stat().st_size // 1024} kB"


def _all() -> list[Wanted]:
    """List name, size and whether it is dark."""
    every = [(name, SIZES[0], dark) for name in _pages() for dark in (False, True)]
    sizes = [
        (name, size, dark)
        for name in ("zoeken", *LIVED_IN)
        for size in SIZES[1:]
        for dark in (False, True)
    ]
    return [*every, *sizes]


def _pages() -> dict[str, Prepare | None]:
    """Name the pictures, with what to do to the window first."""
    return {
        "zoeken": None,
        "begin": None,
        "wie-bel-ik": _who,
        **front_door_pages(),
        "leveringen": _conflict,
        "levering-bestand": lambda window: _wizard(window, "", Step.FILES),
        "levering-kolommen": lambda window: _wizard(window, _FOREIGN, Step.COLUMNS),
        "levering-controle": lambda window: _wizard(window, _SECOND, Step.CHECK),
        "levering-toepassen": lambda window: _wizard(window, _SECOND, Step.APPLY),
        "bronnen": lambda window: window.show_page(DELIVERIES),
        "beheer": _maintain,
        "beheer-overzicht": _maintain_overview,
        "acuut": lambda window: window.show_acute(),
        "instellingen": lambda window: window.show_page(SETTINGS),
    }


def _example(path: Path, reference: Reference) -> Path:
    """Make a database as after a first start, delivered on a fixed day."""
    with Database.open(path) as db:
        fill_new_database(db, reference, with_example=True)
        _date(db)
    return path


def _delivered(path: Path, reference: Reference) -> Path:
    """Make one to which the municipality delivered before, and in which the practice worked."""
    _example(path, reference)
    with Database.open(path) as db:
        order = DeliveryOrder([_written("aanbod-oktober.csv", _FIRST)], SOURCE)
        apply_delivery(db, reference, order)
        desk = Desk(db, reference)
        ids = {
            hit.name: hit.id
            for hit in desk.find(ServiceQuery(text="voorbeeld", limit=1000), MOMENT).hits
        }
        desk.set_own_value(ids["Grip op je geld Voorbeeld"], "phone", "0187-000123")
        desk.set_own_value(ids["Taalcafé Voorbeeld"], "opening_hours", "do 10:00-12:00")
        desk.set_note(ids["Inloop geldzaken Voorbeeld"], "Bel eerst; vraag naar de balie.")
        _date(db)
    return path


def _date(db: Database) -> None:
    with db.writing():
        db.execute("UPDATE delivery SET received_at = ?", (DELIVERED,))


def _written(name: str, text: str) -> Path:
    path = Path("Leveringen") / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _who(window: MainWindow) -> None:
    window.all_answers("financien")


def _wizard(window: MainWindow, text: str, step: Step) -> None:
    """Open the wizard with a delivery and walk to a step."""
    window.show_page(DELIVERIES)
    files = [_written("aanbod-november.csv", text)] if text else []
    window.deliveries.start(files, SOURCE if text else "")
    wait_until_drawn(window)
    wizard = window.deliveries.wizard
    assert wizard is not None
    while wizard.state.step < step:
        wizard.go_forward()
        wait_until_drawn(window)


def _conflict(window: MainWindow) -> None:
    """Compare, and look at a number that both sides changed."""
    _wizard(window, _SECOND, Step.COMPARE)
    wizard = window.deliveries.wizard
    assert wizard is not None
    compare = wizard.compare
    compare.view.setCurrentIndex(compare.model.index(1, 0))
    wait_until_drawn(window)


def _maintain(window: MainWindow) -> None:
    """Open a file with the mistakes that municipalities make, at the first of them."""
    work = _open(window, _written("aanbod.csv", _SECOND))
    if work.table is not None:
        work.table.next_finding(1)
        work.table.tools.form.setChecked(True)
    wait_until_drawn(window)


def _maintain_overview(window: MainWindow) -> None:
    names = ("aanbod.csv", "contactpersonen.csv")
    work = _open(window, *(paths.data("voorbeeld", name) for name in names))
    work.tabs.setCurrentIndex(OVERVIEW_TAB)
    wait_until_drawn(window)


def _open(window: MainWindow, *files: Path) -> Workspace:
    window.show_page(BEHEER)
    window.pages.beheer.open_files(files)
    wait_until_drawn(window)
    work = window.pages.beheer.workspace
    assert work is not None
    return work


_HEADER = (
    "aanbod_id;naam;aanbieder;samenvatting;domeinen;verwijzing_nodig;werkgebied_soort;gemeente;"
    "postcode;telefoon;openingstijden;aanmeldwachttijd_weken;wachttijd_peildatum;kosten"
)
_HERE = "gemeente;Goeree-Overflakkee"
_FIRST = f"""\
{_HEADER}
G-41;Grip op je geld Voorbeeld;Voorbeeld Welzijn;Hulp bij schulden en post.;financien;nee;{_HERE};3241 AB;0187-000111;ma-vr 09:00-17:00;;;€ 5
;Maatje bij je administratie Voorbeeld;Voorbeeld Welzijn;Een maatje helpt met post.;financien;nee;{_HERE};3241 AB;0187-000113;;;;gratis
G-43;Inloop geldzaken Voorbeeld;Voorbeeld Welzijn;Loop binnen met je vraag.;financien;nee;{_HERE};3244 AA;0187-000114;di 10:00-12:00;;;gratis
G-7;Schuldhulpverlening Voorbeeld;Gemeente Voorbeeld;Samen naar een plan.;financien;nee;{_HERE};3241 AB;0187-000115;ma-vr 09:00-17:00;5;01-10-2026;gratis
G-54;Taalcafé Voorbeeld;Bibliotheek Voorbeeld;Samen Nederlands oefenen.;onderwijs;nee;{_HERE};3253 AA;0187-000116;wo 10:00-12:00;;;gratis
"""  # noqa: E501 (a table)
_SECOND = f"""\
{_HEADER}
G-41;Grip op je geld Voorbeeld;Voorbeeld Welzijn;Hulp bij schulden en post.;financien;nee;{_HERE};3241 AB;0187-000222;ma-vr 09:00-17:00;;;gratis
;Maatjesproject administratie Voorbeeld;Voorbeeld Welzijn;Een maatje helpt een paar maanden.;financien;nee;{_HERE};3241 AB;0187-000113;;;;gratis
G-7;Schuldhulpverlening Voorbeeld;Gemeente Voorbeeld;Samen naar een plan.;financien;nee;{_HERE};3241 AB;0187-000115;ma-vr 09:00-16:30;3;01-11-2026;gratis
G-54;Taalcafé Voorbeeld;Bibliotheek Voorbeeld;Samen Nederlands oefenen.;onderwijs;misschien;{_HERE};3253 AA;187000116;wo 13:00-15:00;;;gratis
G-398;Budgetmaatje Ouddorp Voorbeeld;Voorbeeld Welzijn;Een vrijwilliger kijkt mee.;financien;nee;{_HERE};3253 AA;0187-000118;;;;gratis
G-399;Budgetcafé Voorbeeld;Voorbeeld Welzijn;Hulp bij formulieren.;financien;nee;gemeente;Middelharnes;3241 AB;0187-000119;;;;gratis
"""  # noqa: E501 (a table)
_FOREIGN = """\
Overzicht aanbod sociaal domein 2026;;;;;
Organisatie;Activiteit;Onderwerp;Contactgegevens;Woonplaats;Bijzonderheden
Voorbeeld Welzijn;Eetclub De Pan;ontmoeten;tel 0187-000301, info@voorbeeld.example;Ouddorp;elke dinsdag
Voorbeeld Welzijn;Budgetcafé;geldzaken;0187-000302 www.voorbeeld.example;Middelharnis;
Stichting Voorbeeld;Taalmaatjes;taal;taal@voorbeeld.example;Dirksland;
Stichting Voorbeeld;Wandelgroep;in beweging;187000304;Goedereede;vanaf 55 jaar
"""  # noqa: E501 (a table)


def _shrink(path: Path) -> None:
    """Write a picture again as small as Qt can without losing a colour; quality 0 means that."""
    QImage(str(path)).convertToFormat(QImage.Format.Format_RGB888).save(str(path), quality=0)


if __name__ == "__main__":
    code = main()
    QGuiApplication.processEvents()
    sys.exit(code)
