"""What the screen says about places of addresses."""

from __future__ import annotations

from socialekaart.hosts import GEOCODER, NetworkRules
from socialekaart.services.places.views import PlacesFound, PlacesLeft
from socialekaart.ui.words import number, translate


def counted(left: PlacesLeft) -> str:
    """Count the addresses by how they are placed, in one line."""
    t = translate
    parts = [
        (left.exact, t("places", "{n} precies")),
        (left.looked_up, t("places", "{n} opgezocht")),
        (left.missing, t("places", "{n} nog op te zoeken")),
        (left.unknown, t("places", "{n} onbekend")),
        (left.incomplete, t("places", "{n} onvolledig")),
    ]
    told = " · ".join(text.format(n=number(count)) for count, text in parts if count)
    return told or t("places", "Er is nog geen aanbod met een adres.")


def why_not(left: PlacesLeft | None, rules: NetworkRules) -> str:
    """Say why nothing can be looked up now, "" when it can."""
    if not rules.allowed:
        return translate("places", "Het netwerk staat uit. Je zet het aan bij Netwerk.")
    if not rules.may_use(GEOCODER):
        return translate("places", "Adressen opzoeken staat uit. Je zet het aan bij Netwerk.")
    if left is not None and not left.missing:
        return translate("places", "Er is nu niets op te zoeken.")
    return ""


def came_of(found: PlacesFound) -> str:
    """Say what one round did."""
    t, parts = translate, []
    if found.found == 1:
        parts.append(t("places", "1 adres gevonden"))
    elif found.found:
        parts.append(t("places", "{n} adressen gevonden").format(n=number(found.found)))
    if found.unknown:
        parts.append(t("places", "{n} niet gevonden").format(n=number(found.unknown)))
    if found.left:
        parts.append(t("places", "{n} nog te gaan").format(n=number(found.left)))
    told = ", ".join(parts) or t("places", "Geen adres gevonden")
    return " ".join(filter(None, (found.stopped, f"{told}.")))


def forgotten(count: int) -> str:
    """Say what was dropped, and that it can be looked up again."""
    if count == 1:
        return translate("places", "1 opgezocht adres vergeten. Je kunt het opnieuw opzoeken.")
    text = translate("places", "{n} opgezochte adressen vergeten. Je kunt ze opnieuw opzoeken.")
    return text.format(n=number(count))
