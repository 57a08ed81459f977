"""Invented offerings and people for the window's tests; every name says Voorbeeld."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from socialekaart.domain.front_door import Reason
from socialekaart.domain.model import (
    AreaKind,
    AssignmentKind,
    Contact,
    Location,
    Place,
    RecordState,
    Service,
    ServiceArea,
    ServiceStatus,
    Visibility,
)
from socialekaart.domain.opening import UNKNOWN, OpenState
from socialekaart.services.views import CrisisLine, WhoLine

NOW = datetime(2026, 11, 23, 10, 15)
"""A Monday morning."""

DOMAINS = (
    ("wonen", "Wonen", "Wonen"),
    ("financien", "Geld en schulden", "Geld"),
    ("werk-dagbesteding", "Werk en dagbesteding", "Werk"),
    ("onderwijs", "Onderwijs", "Onderwijs"),
    ("sociaal-netwerk", "Contact en eenzaamheid", "Contact"),
    ("gezin", "Gezin en opvoeding", "Gezin"),
    ("psychisch", "Psychische gezondheid", "Psychisch"),
    ("lichamelijk", "Lichaam en leefstijl", "Leefstijl"),
    ("verslaving", "Verslaving", "Verslaving"),
    ("zingeving", "Zingeving", "Zingeving"),
    ("huishouden", "Huishouden en mantelzorg", "Huishouden"),
    ("veiligheid", "Veiligheid", "Veiligheid"),
    ("juridisch", "Recht en regels", "Recht"),
)

MIDDELHARNIS = Place(
    "3241 Middelharnis", "3241", "Middelharnis", "GM1924", "Goeree-Overflakkee", (), 51.757, 4.165
)
OUDDORP = Place(
    "3253 Ouddorp", "3253", "Ouddorp", "GM1924", "Goeree-Overflakkee", (), 51.811, 3.937
)
BRIELLE = Place("3231 Brielle", "3231", "Brielle", "GM1992", "Voorne aan Zee", (), 51.902, 4.163)
PLACES = (MIDDELHARNIS, OUDDORP, BRIELLE)


def at(hour: int, minute: int = 0, days: int = 0) -> datetime:
    """Give a moment on the day of the tests, or `days` later."""
    return (NOW + timedelta(days=days)).replace(hour=hour, minute=minute)


def open_until(hour: int, minute: int = 0) -> OpenState:
    """Give an open state that ends today."""
    return OpenState(True, at(hour, minute))


def opens(days: int, hour: int) -> OpenState:
    """Give a closed state that ends later."""
    return OpenState(False, at(hour, 0, days), at(hour, 0, days))


def make_service(name: str = "Inloop Voorbeeld", **values: object) -> Service:
    """Make an offering with valid defaults."""
    fields: dict[str, object] = {
        "external_id": "G-" + name[:4],
        "name": name,
        "organization": "Stichting Voorbeeld",
        "summary": "Een plek om binnen te lopen",
        "domains": ("sociaal-netwerk",),
        "municipality": "GM1924",
        "area": ServiceArea(AreaKind.MUNICIPALITY, ("GM1924",)),
        "status": ServiceStatus.STRUCTURAL,
        "phone": "0187-000199",
        "assured_date": date(2026, 11, 11),
    }
    return Service(**{**fields, **values})  # type: ignore[arg-type]  # a factory of many types


GRIP = make_service(
    "Grip op je geld",
    external_id="G-0041",
    organization="Stichting Voorbeeld Eilanden",
    summary="Budgetcoach en hulp bij schulden",
    description="Samen orde brengen in post en rekeningen, en een plan maken om rond te komen.",
    domains=("financien",),
    target_groups=("iedereen met zorgen over geld",),
    minimum_age=18,
    not_for="Ondernemers",
    application_by=("zelf", "huisarts", "poh"),
    referral_needed=False,
    fees="gratis",
    echelon="sociaal domein",
    law="Wmo",
    locations=(Location("Voorbeeldstraat", "12", "", "3241 AB", "Middelharnis", 51.757, 4.17),),
    phone="0187-000123",
    email="geld@voorbeeld.example",
    website="https://geld.voorbeeld.example",
    opening_hours="Mo-Fr 09:00-17:00",
    intake_wait_weeks=2,
    wait_reference_date=date(2026, 11, 1),
    feedback="Ja, binnen 6 weken",
    assured_by="onze praktijk",
)
MAATJE = make_service(
    "Maatje bij je administratie",
    organization="Welzijn Voorbeeld",
    summary="Vrijwilliger helpt thuis met post en formulieren",
    domains=("financien",),
    application_by=("zelf", "huisarts"),
    fees="gratis",
    phone="0187-000231",
    email="maatje@voorbeeld.example",
    assured_date=date(2026, 9, 20),
)
INLOOP = make_service(
    "Inloop geldzaken",
    organization="Wijkhuis Voorbeeld",
    summary="Zonder afspraak, neem je brieven mee",
    domains=("financien", "juridisch"),
    walk_in=True,
    fees="gratis",
    phone="0187-000345",
    assured_date=date(2025, 9, 20),
)
GEMEENTE = make_service(
    "Schuldhulpverlening gemeente",
    organization="Gemeente Voorbeeld-Overflakkee",
    summary="Wettelijke schuldhulp, gesprek binnen 4 weken",
    domains=("financien",),
    application_by=("zelf", "huisarts"),
    referral_needed=False,
    fees="gratis",
    intake_wait_weeks=3,
    phone="0187-000475",
    assured_date=date(2026, 11, 1),
)
LANDELIJK = make_service(
    "Geldlijn Voorbeeld",
    organization="Landelijke lijn Voorbeeld",
    summary="Advies per telefoon of chat",
    domains=("financien",),
    area=ServiceArea(AreaKind.NATIONAL),
    municipality="",
    fees="gratis",
    phone="0800-0001",
    assured_date=None,
)
GEZIN = make_service(
    "Opvoedspreekuur Voorbeeld",
    organization="Jeugdteam Voorbeeld",
    summary="Kort gesprek over opvoeden, ook met je kind erbij",
    domains=("gezin",),
    referral_needed=True,
    intake_wait_weeks=7,
    wait_reference_date=date(2026, 10, 1),
    phone="0187-000556",
)
HUIS = make_service(
    "Veilig thuiskomen Voorbeeld",
    organization="Opvang Voorbeeld",
    summary="Tijdelijke plek na geweld thuis",
    domains=("veiligheid", "wonen"),
    confidential_address=True,
    locations=(Location("Geheimweg", "1", "", "3241 ZZ", "Middelharnis"),),
    phone="0187-000667",
    status=ServiceStatus.PILOT,
)
WANDEL = make_service(
    "Wandelgroep voor mensen die anderen willen ontmoeten in de buurt van Ouddorp en Goedereede",
    organization="Buurtvereniging Voorbeeld aan de Zuidwestkust van Goeree-Overflakkee",
    summary="Elke week samen een rondje lopen en daarna koffie in het dorpshuis, ook met rollator",
    domains=("sociaal-netwerk", "lichamelijk"),
    fees="2 euro per keer",
    phone="06-00001234",
    assured_date=None,
)

SERVICES = {
    "s1": GRIP,
    "s2": MAATJE,
    "s3": INLOOP,
    "s4": GEMEENTE,
    "s5": LANDELIJK,
    "s6": GEZIN,
    "s7": HUIS,
    "s8": WANDEL,
}
OPENING = {
    "s1": open_until(17),
    "s2": open_until(16, 30),
    "s3": opens(2, 10),
    "s4": open_until(16, 30),
    "s5": OpenState(True),
    "s6": opens(1, 9),
    "s7": OpenState(True),
    "s8": UNKNOWN,
}
DISTANCE = {"s1": 1.2, "s2": 3.4, "s3": 6.0, "s6": 7.25, "s8": 14.4}
ABSENT = {"s6": RecordState.ABSENT}

MARIJKE = Contact(
    "c1",
    "Marijke Voorbeeld",
    "consulent schuldhulp",
    "gemeente Goeree-Overflakkee",
    AssignmentKind.CONTACT_POINT,
    ("financien",),
    ServiceArea(AreaKind.MUNICIPALITY, ("GM1924",)),
    direct_phone="06-00005678",
    general_phone="0187-000111",
    email="marijke@voorbeeld.example",
    working_days=("ma", "di", "do"),
    reachable="Mo,Tu,Th 09:00-12:30",
    stand_in="c2",
    assured_date=date(2026, 11, 11),
    service_ids=("G-0041",),
)
SJOERD = Contact(
    "c2",
    "Sjoerd Voorbeeld",
    "consulent inkomen",
    "gemeente Goeree-Overflakkee",
    AssignmentKind.CASE_MANAGER,
    ("financien", "juridisch"),
    ServiceArea(AreaKind.REGION, ("eilanden",)),
    direct_phone="06-00006789",
    working_days=("wo", "vr"),
    assured_date=date(2025, 8, 1),
)
TEAM = Contact(
    "c3",
    "Team Middelharnis Voorbeeld",
    "sociaal team",
    "gemeente Goeree-Overflakkee",
    AssignmentKind.FRONT_DOOR,
    (),
    ServiceArea(AreaKind.MUNICIPALITY, ("GM1924",)),
    general_phone="14 0187",
    working_days=("ma", "di", "wo", "do", "vr"),
    visibility=Visibility.PUBLIC,
    assured_date=date(2026, 10, 1),
)
CONTACTS = {"c1": MARIJKE, "c2": SJOERD, "c3": TEAM}

LINES = {
    "c1": WhoLine(
        "c1",
        MARIJKE,
        AssignmentKind.CONTACT_POINT,
        Reason.MUNICIPALITY,
        "Werkt voor de hele gemeente Goeree-Overflakkee.",
        "06-00005678",
        False,
        open_until(12, 30),
        stand_in_name="Sjoerd Voorbeeld",
        stand_in_phone="06-00006789",
        source="gemeente",
    ),
    "c2": WhoLine(
        "c2",
        SJOERD,
        AssignmentKind.CASE_MANAGER,
        Reason.REGION,
        "Werkt voor de regio Zuid-Hollandse Eilanden.",
        "06-00006789",
        False,
        opens(2, 9),
    ),
    "c3": WhoLine(
        "c3",
        TEAM,
        AssignmentKind.FRONT_DOOR,
        Reason.FRONT_DOOR,
        "Voordeur van Goeree-Overflakkee: wijst je verder.",
        "14 0187",
        True,
        open_until(17),
    ),
}

CRISIS = (
    CrisisLine("Levensgevaar", "112", "Iemand is nu in levensgevaar."),
    CrisisLine("Crisisdienst ggz Voorbeeld", "0187-000999", "Dag en nacht, voor verwijzers.", True),
    CrisisLine("113 Zelfmoordpreventie", "0800-0113", "Gedachten aan zelfmoord. Gratis, anoniem."),
    CrisisLine("Veilig Thuis", "0800-2000", "Huiselijk geweld of kindermishandeling."),
    CrisisLine("Kindertelefoon", "0800-0432", "Voor kinderen, van 11:00 tot 21:00."),
    CrisisLine("De Luisterlijn", "088-0767000", "Iemand die luistert, dag en nacht."),
)
