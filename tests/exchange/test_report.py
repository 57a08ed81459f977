"""The report in words and for --json."""

from __future__ import annotations

import json
import re
import string
from typing import Any

import pytest

from socialekaart.exchange.messages import SENTENCES, Code, make, shorten
from socialekaart.exchange.report import KEPT_PER_CODE, Finding, Report, Severity

NAMES = "value choices example minimum maximum what low high first expected delimiter help"
VALUES: dict[str, Any] = dict.fromkeys(NAMES.split(), "3")
WHAT_TO_DO = re.compile(
    r"\b(?:Vul|vul|Kies|kies|Schrijf|Zet|Gebruik|Haal|Controleer|Maak|Wissel|Sla|Kijk|Geef|Zoek"
    r"|Typ|Pas)\b"
)


def finding(code: str = "x", severity: Severity = Severity.ERROR, row: int = 12) -> Finding:
    """Make a finding about a phone number."""
    return Finding(severity, "aanbod.csv", row, "telefoon", code, "Dit klopt niet.", "Vul in.")


@pytest.mark.parametrize("code", list(Code))
def test_every_code_has_a_dutch_sentence_and_something_to_do(code: Code) -> None:
    made = make(code, "aanbod.csv", 2, "naam", after="0187-000123", **VALUES)
    assert made.message[0].isupper() or not made.message[0].isalpha()
    assert made.message.endswith(".")
    assert made.remedy.endswith(".") or "{help}" in SENTENCES[code].remedy
    assert WHAT_TO_DO.search(made.remedy)
    for text in (SENTENCES[code].message, SENTENCES[code].remedy):
        names = {name for _, name, _, _ in string.Formatter().parse(text) if name}
        assert names <= {*VALUES, "suggestion", "after"}


def test_codes_are_stable_words() -> None:
    assert len(set(Code)) == len(SENTENCES)
    assert all(re.fullmatch(r"[a-z_]+", code) for code in Code)


def test_a_finding_says_where_what_and_what_to_do() -> None:
    assert finding().as_text() == (
        "Rij 12, kolom telefoon: Dit klopt niet. Zo los je het op: Vul in."
    )


def test_findings_are_told_in_the_order_of_the_file_however_the_rows_were_read() -> None:
    report = Report(files=["aanbod.csv"])
    for row in (4, 3, 12):
        report.add(finding(row=row))
    told = [item["rij"] for item in json.loads(json.dumps(report.as_dict()))["meldingen"]]
    assert told == [3, 4, 12]
    text = report.as_text()
    assert text.index("Rij 3,") < text.index("Rij 4,") < text.index("Rij 12,")


def test_json_keys_are_those_promised() -> None:
    report = Report(files=["aanbod.csv"], rows_read=3, rows_rejected=1)
    report.add(finding())
    told = json.loads(json.dumps(report.as_dict()))
    assert set(told) == {
        "bestanden", "rijen_gelezen", "rijen_goed", "aantallen", "meldingen", "niet_getoond",
    }  # fmt: skip
    assert told["rijen_goed"] == 2
    assert told["aantallen"] == {"fout": 1, "waarschuwing": 0, "herstel": 0}
    assert told["meldingen"] == [
        {
            "bestand": "aanbod.csv",
            "rij": 12,
            "kolom": "telefoon",
            "soort": "fout",
            "code": "x",
            "melding": "Dit klopt niet.",
            "oplossing": "Vul in.",
            "voor": "",
            "na": "",
        }
    ]


def test_many_findings_of_one_code_are_counted_but_not_all_kept() -> None:
    report = Report()
    for row in range(KEPT_PER_CODE + 5):
        report.add(finding(row=row))
    report.add(finding("y", Severity.WARNING))
    assert report.counts[Severity.ERROR] == KEPT_PER_CODE + 5
    assert len(report.findings) == KEPT_PER_CODE + 1
    assert report.not_kept == 5
    assert "Nog 5 meldingen" in report.as_text()


def test_errors_come_first_and_only_they_make_it_wrong() -> None:
    report = Report(files=["aanbod.csv"])
    report.add(finding("a", Severity.WARNING))
    wrong = [report.has_errors]
    report.add(finding("b"))
    wrong.append(report.has_errors)
    assert wrong == [False, True]
    text = report.as_text()
    assert text.index("Fouten") < text.index("Waarschuwingen")
    assert "1 fout, 1 waarschuwing" in text


def test_long_and_many_lined_cells_are_shortened() -> None:
    assert shorten("een\n twee") == "een twee"
    assert len(shorten("x" * 500)) == 60
