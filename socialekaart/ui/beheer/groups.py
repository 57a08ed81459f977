"""The columns of a table in groups, so that fifty of them stay workable."""

from __future__ import annotations

from dataclasses import dataclass

from socialekaart.domain.model import RecordKind
from socialekaart.services.maintain.sheet import Sheet
from socialekaart.ui.words import translate

FROZEN = {
    RecordKind.SERVICE: ("aanbod_id", "naam"),
    RecordKind.CONTACT: ("contact_id", "naam"),
}
"""Columns that stay in view at the left."""
_GROUPS: dict[RecordKind, tuple[tuple[str, bool, str], ...]] = {
    RecordKind.SERVICE: (
        ("basis", True, "aanbod_id naam aanbieder samenvatting domeinen soort"),
        ("explanation", False, "omschrijving doelgroepen leeftijd_van leeftijd_tot "
         "niet_voor wel_bij"),
        ("access", False, "aanmelden_door verwijzing_nodig aanmelden_hoe "
         "zonder_afspraak anoniem kosten vorm talen toegankelijkheid"),
        ("area", True, "werkgebied_soort werkgebied gemeente"),
        ("address", False, "straat huisnummer toevoeging postcode plaats adres_geheim "
         "breedtegraad lengtegraad"),
        ("reach", True, "telefoon email website openingstijden"),
        ("wait", False, "aanmeldwachttijd_weken behandelwachttijd_weken "
         "wachttijd_peildatum terugkoppeling"),
        ("filing", False, "aanbieder_id echelon wet bron_url"),
        ("network", False, "leden regievoerder"),
        ("status", True, "status geldig_van geldig_tot gecontroleerd_op "
         "gecontroleerd_door opmerking verwijderd"),
    ),
    RecordKind.CONTACT: (
        ("basis", True, "contact_id naam functie organisatie soort domeinen"),
        ("area", True, "werkgebied_soort werkgebied"),
        ("for_whom", False, "leeftijd_van leeftijd_tot aanbod_ids"),
        ("reach", True, "telefoon_direct telefoon_algemeen email werkdagen bereikbaar "
         "waarnemer zichtbaar_voor"),
        ("status", True, "geldig_van geldig_tot gecontroleerd_op "
         "gecontroleerd_door opmerking verwijderd"),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """A group of columns by name. `is_shown`: at first; the others are a press away."""

    title: str
    columns: tuple[str, ...]
    is_shown: bool = True


def groups(sheet: Sheet) -> tuple[Group, ...]:
    """Give all columns of a table in groups; those of the municipality's own come last."""
    made = [Group(_title(key), tuple(names.split()), on) for key, on, names in _GROUPS[sheet.kind]]
    placed = {name for group in made for name in group.columns}
    others = tuple(column.name for column in sheet.columns if column.name not in placed)
    return (*made, Group(_title("own"), others)) if others else tuple(made)


def group_of(sheet: Sheet, column: str) -> Group | None:
    """Give the group that a column is in."""
    return next((group for group in groups(sheet) if column in group.columns), None)


def _title(key: str) -> str:
    """Name a group."""
    return {
        "basis": translate("beheer", "Basis"),
        "explanation": translate("beheer", "Uitleg"),
        "access": translate("beheer", "Aanmelden en toegang"),
        "for_whom": translate("beheer", "Voor wie"),
        "area": translate("beheer", "Gebied"),
        "address": translate("beheer", "Adres"),
        "reach": translate("beheer", "Bereiken"),
        "wait": translate("beheer", "Wachttijd"),
        "filing": translate("beheer", "Indeling"),
        "network": translate("beheer", "Netwerk"),
        "status": translate("beheer", "Controle en status"),
        "own": translate("beheer", "Eigen kolommen"),
    }[key]
