"""Draw the pictures of the README, and more to look at, from the real window.

The same every time: the example region, one fixed moment, no network. The three of the README go
to resources/screenshots/, all others to build/screens/ to be looked at.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtGui import QGuiApplication, QImage

from socialekaart import paths
from socialekaart.app import Picture, draw_picture
from socialekaart.services.first_start import fill_new_database
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.ui.drawing import wait_until_drawn
from socialekaart.ui.main_window import MainWindow
from socialekaart.ui.pages import DELIVERIES, SETTINGS

ROOT = Path(__file__).resolve().parent.parent
README = ("zoeken", "wie-bel-ik", "leveringen")
MOMENT = datetime(2026, 11, 23, 10, 0)
DELIVERED = "2026-11-03T09:00:00+00:00"
"""When the pictures say that the example came; its real moment is that of drawing."""
SIZES = ((1440, 900), (1280, 720), (1920, 1080))
Prepare = Callable[[MainWindow], None]


def main() -> int:
    """Draw everything; print where it went."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    reference = Reference(paths.data())
    readme, rest = ROOT / "resources" / "screenshots", ROOT / "build" / "screens"
    for folder in (readme, rest):
        folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        db_path = _example(Path(place), reference)
        os.chdir(place)  # the page names the folder of a delivery
        for name, size, dark, prepare in _all():
            first = name in README and size == SIZES[0] and not dark
            look = "donker" if dark else "licht"
            file = f"{name}.png" if first else f"{name}-{size[0]}x{size[1]}-{look}.png"
            target = (readme if first else rest) / file
            start = name == "begin"
            picture = Picture(
                text="" if start else "schulden",
                place=None if start else reference.place("3241"),
                size=size,
                appearance=look,
                clock=lambda: MOMENT,
                prepare=prepare,
            )
            draw_picture(db_path, reference, target, picture)
            _shrink(target)
            print(f"{target.relative_to(ROOT)}  {target.stat().st_size // 1024} kB")
        os.chdir(ROOT)
    return 0


def _all() -> list[tuple[str, tuple[int, int], bool, Prepare | None]]:
    """List name, size, whether it is dark, and what to do to the window first."""
    pages: dict[str, Prepare | None] = {
        "zoeken": None,
        "begin": None,
        "wie-bel-ik": _who,
        "leveringen": _delivery,
        "bronnen": lambda window: window.show_page(DELIVERIES),
        "acuut": lambda window: window.show_acute(),
        "instellingen": lambda window: window.show_page(SETTINGS),
    }
    every = [(name, SIZES[0], dark, do) for name, do in pages.items() for dark in (False, True)]
    sizes = [("zoeken", size, dark, None) for size in SIZES[1:] for dark in (False, True)]
    return [*every, *sizes]


def _example(place: Path, reference: Reference) -> Path:
    """Make a database as after a first start, delivered on a fixed day."""
    path = place / "voorbeeld.db"
    with Database.open(path) as db:
        fill_new_database(db, reference, with_example=True)
        with db.writing():
            db.execute("UPDATE delivery SET received_at = ?", (DELIVERED,))
    return path


def _who(window: MainWindow) -> None:
    window.all_answers("financien")


def _delivery(window: MainWindow) -> None:
    """Check a delivery with the mistakes that municipalities make."""
    file = Path("Leveringen") / "aanbod-november.csv"
    file.parent.mkdir(exist_ok=True)
    file.write_text(_MISTAKES, encoding="utf-8")
    window.show_page(DELIVERIES)
    page = window.deliveries
    page.set_files([file])
    page.source.setEditText("Gemeente Goeree-Overflakkee (voorbeeld)")
    page.run(dry_run=True)
    wait_until_drawn(window)
    page.bar.hide()


_MISTAKES = """\
aanbod_id;naam;aanbieder;samenvatting;domeinen;verwijzing_nodig;werkgebied_soort;gemeente;postcode;breedtegraad;lengtegraad;telefoon;gecontroleerd_op
NV-1;Taalcafé Voorbeeld;Bibliotheek Voorbeeld Eilanden;Samen Nederlands oefenen.;onderwijs;nee;gemeente;Goeree-Overflakkee;3241 AB;51.757;4.165;0187-000201;2026-11-02
NV-2;Wandelgroep Voorbeeld;Voorbeeld Welzijn;Elke dinsdag een uur wandelen.;lichamelijk;nee;gemeente;Goeree-Overflakkee;3253;;;187000202;2026-10-12
NV-3;Inloop Voorbeeld;Voorbeeld Welzijn;Koffie en een praatje.;sociaal-netwerk;misschien;gemeente;Goeree-Overflakkee;3244;;;0187-000203;12-10-2026
NV-4;Budgetcafé Voorbeeld;Voorbeeld Welzijn;Hulp bij post en formulieren.;financien;nee;gemeente;Middelharnes;3241;;;0187-000204;2026-09-30
NV-5;Mantelzorgsteun Voorbeeld;Voorbeeld Welzijn;Iemand die met je meedenkt.;huishouden;nee;gemeente;Goeree-Overflakkee;3241;100;4.16;0187-000205;2026-09-30
NV-5;Mantelzorgcafé Voorbeeld;Voorbeeld Welzijn;Ontmoet anderen.;huishouden;nee;gemeente;Goeree-Overflakkee;3241;;;0187-000206;2026-09-30
;Zonder naam van een aanbieder;;Wie biedt dit aan?;zingeving;nee;gemeente;Goeree-Overflakkee;3241;;;0187-000207;2026-09-30
"""  # noqa: E501 (a table)


def _shrink(path: Path) -> None:
    """Write a picture again as small as Qt can without losing a colour; quality 0 means that."""
    QImage(str(path)).convertToFormat(QImage.Format.Format_RGB888).save(str(path), quality=0)


if __name__ == "__main__":
    code = main()
    QGuiApplication.processEvents()
    sys.exit(code)
