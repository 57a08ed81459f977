"""The program's own lists."""

from __future__ import annotations

from pathlib import Path

from socialekaart.exchange.reference import load_crisis_lines, load_domains, load_synonyms


def test_domains_are_read_with_their_aliases(tmp_path: Path) -> None:
    path = tmp_path / "levensdomeinen.csv"
    path.write_text(
        "id;label;kort;aliases\nwonen;Wonen;;huis | huur\nfinancien;Geld en schulden;Geld;\n",
        encoding="utf-8-sig",
    )
    taxonomy = load_domains(path)
    assert taxonomy.ids == ("wonen", "financien")
    assert taxonomy.resolve("HUUR") == "wonen"
    assert taxonomy.short("wonen") == "Wonen"


def test_synonyms_are_groups_of_two_words_and_more(tmp_path: Path) -> None:
    path = tmp_path / "synoniemen.csv"
    path.write_text("term;synoniemen\nschulden;schuld|geldzorgen\nalleen;\n", encoding="utf-8")
    assert load_synonyms(path) == (("schulden", "schuld", "geldzorgen"),)


def test_crisis_lines_keep_their_order(tmp_path: Path) -> None:
    path = tmp_path / "acuut.csv"
    path.write_text("naam;telefoon;wanneer\n112;112;Nu.\n113;0800-0113;Ook\n", encoding="utf-8")
    assert load_crisis_lines(path) == (("112", "112", "Nu."), ("113", "0800-0113", "Ook"))
