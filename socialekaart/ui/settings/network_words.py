"""What the screen says about the network: what a host is for, what goes out, what it answered."""

from __future__ import annotations

from collections.abc import Sequence

from socialekaart.connection import Reach
from socialekaart.hosts import GEOCODER, TILES, AllowedHost, NetworkRules
from socialekaart.ui.words import translate


def purpose(hosts: Sequence[AllowedHost]) -> str:
    """Say what the hosts of one origin are for."""
    sources = [host.source for host in hosts if host.source]
    parts = [_PURPOSES[host.origin]() for host in hosts if not host.source]
    if sources:
        text = translate("network", "Bestanden van {names}")
        parts.append(text.format(names=", ".join(sources)))
    return " · ".join(parts)


def goes_out(hosts: Sequence[AllowedHost]) -> str:
    """Say in a sentence each what leaves the practice for the hosts of one origin."""
    own = [_GOING_OUT[host.origin]() for host in hosts if not host.source]
    if len(own) < len(hosts):
        own.append(translate("network", "Naar buiten gaat: alleen de vraag om het bestand."))
    return " ".join(own)


def answered(reach: Reach) -> tuple[str, str]:
    """Give what came of asking a host, and the tone of it."""
    return {
        Reach.REACHED: (translate("network", "bereikbaar"), "good"),
        Reach.NOT_FOUND: (translate("network", "niet te vinden"), "danger"),
        Reach.NO_ANSWER: (translate("network", "antwoordt niet"), "danger"),
        Reach.PROXY: (translate("network", "de proxy laat ons niet door"), "danger"),
        Reach.UNTRUSTED: (translate("network", "iets anders antwoordt"), "danger"),
        Reach.FAILING: (translate("network", "heeft een storing"), "warn"),
    }[reach]


def advice(found: Sequence[tuple[str, Reach]]) -> str:
    """Say what to do after a test; `found` holds the name of each host with its answer."""
    failed = [reach for _, reach in found if reach != Reach.REACHED]
    if not failed:
        return translate("network", "Alles wat aan staat is bereikbaar.")
    if all(reach == Reach.FAILING for reach in failed):
        return translate("network", "Probeer het later nog eens.")
    if Reach.UNTRUSTED in failed:
        return translate(
            "network",
            "Iets op je netwerk antwoordt in plaats van de dienst, misschien een pagina om in te "
            "loggen. Open je browser, of vraag het aan je ICT-leverancier.",
        )
    names = ", ".join(name for name, reach in found if reach != Reach.REACHED)
    return translate(
        "network",
        "Controleer of je internet werkt. Werkt het wel, vraag dan je ICT-leverancier om dit toe "
        "te staan: {names}.",
    ).format(names=names)


def status(rules: NetworkRules) -> str:
    """Say in the status line what is on."""
    if not rules.allowed:
        return translate("network", "Netwerk: uit")
    tiles, addresses = rules.may_use(TILES), rules.may_use(GEOCODER)
    if tiles and addresses:
        return translate("network", "Netwerk: kaart en adressen")
    if tiles:
        return translate("network", "Netwerk: alleen kaart")
    if addresses:
        return translate("network", "Netwerk: alleen adressen")
    return translate("network", "Netwerk: alleen bronnen")


_PURPOSES = {
    TILES.origin: lambda: translate("network", "Achtergrond van de kaart (Kadaster, PDOK)"),
    GEOCODER.origin: lambda: translate("network", "Adressen opzoeken (Kadaster, PDOK)"),
}
_GOING_OUT = {
    TILES.origin: lambda: translate("network", "Naar buiten gaat: stukken kaart die je bekijkt."),
    GEOCODER.origin: lambda: translate(
        "network", "Naar buiten gaan: adressen van aanbod, nooit van patiënten."
    ),
}
