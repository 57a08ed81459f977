"""The shipped data files as rows, and the field's own word lists, for the tests of the data.

Reads with the csv module only, so that a fault in our own reader can't hide one in the files.
"""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date, datetime
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "data"
GOEREE, VOORNE = "Goeree-Overflakkee", "Voorne aan Zee"
REGION = "Zuid-Hollandse Eilanden"
Row = dict[str, str]

FILES = (
    "voorbeeld/aanbod.csv",
    "voorbeeld/contactpersonen.csv",
    "landelijke_lijnen/aanbod.csv",
    "landelijke_lijnen/acuut.csv",
    "levensdomeinen.csv",
    "synoniemen.csv",
)
DOMAINS = (
    "wonen",
    "financien",
    "werk-dagbesteding",
    "onderwijs",
    "sociaal-netwerk",
    "gezin",
    "psychisch",
    "lichamelijk",
    "verslaving",
    "zingeving",
    "huishouden",
    "veiligheid",
    "juridisch",
)
KINDS = (
    "inloop",
    "ontmoeting",
    "cursus/training",
    "lotgenoten/peergroep",
    "hulplijn/chat",
    "online",
    "begeleiding",
    "maatschappelijk werk",
    "schuldhulp",
    "gezins-/systeemhulp",
    "maatje",
    "bewegen/leefstijl",
    "consultatie",
    "verkennend gesprek",
    "diagnostiek",
    "behandeling",
    "FACT/wijk-ggz-team",
    "bemoeizorg",
    "crisis",
    "beschermd wonen",
    "dagbesteding",
    "werk/jobcoach",
    "opvang",
    "netwerk",
)
ECHELONS = (
    "sociale basis",
    "sociaal domein",
    "huisartsenzorg",
    "basis-ggz",
    "gespecialiseerde ggz",
    "verslavingszorg",
    "jeugd-ggz",
    "langdurige zorg",
    "crisis",
)
LAWS = ("Wmo", "Jeugdwet", "Participatiewet", "Zvw", "Wlz", "Wvggz", "Wzd", "geen")
STATUSES = ("voorbereiding", "pilot", "structureel", "tijdelijk gesloten", "gestopt")
ACCESS = ("zelf", "naaste", "huisarts", "poh", "professional")
FORMS = ("op locatie", "online", "telefonisch", "thuis", "groep")
ASSIGNMENTS = ("voordeur", "aanspreekpunt", "casemanager", "consultatie", "dienst", "terugkeer")

QUESTIONS = (
    # place or network of the field, what somebody types, the records that must answer it
    ("wijkteam", "wijkteam", ("GO-001", "VZ-002")),
    ("sociaal team", "sociaal team", ("GO-001", "GO-003")),
    ("buurtteam", "buurtteam", ("VZ-002", "VZ-003")),
    ("Wmo-loket", "wmo loket", ("GO-004", "VZ-005")),
    ("jeugdteam", "jeugdteam", ("GO-005", "VZ-006")),
    ("welzijn op recept", "welzijn op recept", ("GO-006", "VZ-007")),
    ("MGN", "mgn", ("GO-007",)),
    ("MGN: region and lead", "mentaal gezondheidsnetwerk regievoerder", ("GO-007",)),
    ("MGN: members", "mgn leden", ("GO-007",)),
    ("MGN: where to apply", "mgn aanmeldpunt", ("GO-007",)),
    ("verkennend gesprek", "verkennend gesprek", ("GO-008", "VZ-011")),
    ("GEM-style ecosystem", "gem ecosysteem", ("GO-009",)),
    ("taskforce wachttijden", "taskforce wachttijden", ("GO-010",)),
    ("consultation for GPs", "psychiater denkt mee", ("GO-011",)),
    ("krachtige basiszorg", "krachtige basiszorg", ("GO-012", "VZ-008")),
    ("municipal worker in the practice", "gemeente huisartsenpraktijk", ("GO-013", "VZ-009")),
    ("mentaal gezondheidscentrum", "mentaal gezondheidscentrum", ("GO-014", "VZ-012")),
    ("herstelacademie", "herstelacademie", ("GO-069", "VZ-062")),
    ("zelfregiecentrum", "zelfregiecentrum", ("GO-070", "VZ-061")),
    ("inloop for 12 to 25", "inloop jongeren anoniem", ("GO-071", "VZ-053")),
    ("FACT team", "fact", ("GO-066", "VZ-058")),
    ("outreach", "bemoeizorg", ("GO-067",)),
    ("crisisdienst", "crisisdienst", ("GO-068",)),
)


def rows_of(name: str) -> list[Row]:
    """Read a file of data/ as rows by column name."""
    with (DATA / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";", strict=True))


def cells(row: Row, column: str) -> list[str]:
    """Split a cell that holds a list."""
    return row[column].split("|") if row[column] else []


def all_of(rows: list[Row], column: str) -> Counter[str]:
    """Count the values of a column, lists taken apart."""
    return Counter(value for row in rows for value in cells(row, column))


def day(text: str) -> date:
    """Read dd-mm-jjjj."""
    return datetime.strptime(text, "%d-%m-%Y").date()


OFFERINGS = rows_of("voorbeeld/aanbod.csv")
CONTACTS = rows_of("voorbeeld/contactpersonen.csv")
NATIONAL = rows_of("landelijke_lijnen/aanbod.csv")
OFFERING_BY_ID = {row["aanbod_id"]: row for row in OFFERINGS}
CONTACT_BY_ID = {row["contact_id"]: row for row in CONTACTS}


def of(municipality: str) -> list[Row]:
    """Give the offerings of one municipality."""
    return [row for row in OFFERINGS if row["gemeente"] == municipality]
