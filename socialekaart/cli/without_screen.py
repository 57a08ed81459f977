"""The main job on a machine without a screen: a picture of the window, and both answers in text."""

from __future__ import annotations

from pathlib import Path

import click

from socialekaart import paths
from socialekaart.cli import output
from socialekaart.services.answer_question import Answerer
from socialekaart.services.clock import dutch_now
from socialekaart.services.find_services import ServiceFinder
from socialekaart.services.first_start import fill_new_database
from socialekaart.services.reference import Reference
from socialekaart.services.views import ServiceQuery
from socialekaart.storage.database import Database

_QUESTION, _WHERE, _MOST = "schulden", "3241", 5
"""What is asked to show that everything works; the example region has answers to it."""


def show_without_screen(db_path: Path, reference: Reference) -> int:
    """Say that there is no screen, draw the window to a file and answer in text; return 0."""
    from socialekaart.app import draw_window

    click.echo("Deze computer heeft geen beeldscherm: hier is het antwoord als tekst en beeld.\n")
    place, now = reference.place(_WHERE), dutch_now()
    with Database.open(db_path) as db:
        fill_new_database(db, reference, with_example=True)
        query = ServiceQuery(_QUESTION, place, limit=_MOST)
        result = ServiceFinder(db, reference).find(query, now)
        answer = Answerer(db, reference).who(result.interpreted_domains, place, None, now)
    click.echo(f"Zoeken: '{_QUESTION}' bij {place.label}")
    click.echo(output.hits_text(result, reference, now) + "\n")
    click.echo(output.who_text(answer, now) + "\n")
    target = paths.data_folder() / "venster.png"
    target.parent.mkdir(parents=True, exist_ok=True)
    draw_window(db_path, reference, target, _QUESTION, place)
    click.echo(f"Het venster staat als beeld in {target}")
    return 0
