"""Why an address could not be looked up: one class per cause, with what to do next in Dutch.

Catch `GeocoderError` for all of them. `host` is the only part of a question that is ever said: the
rest of it is an address.
"""

from __future__ import annotations

from socialekaart.errors import MachineError


class GeocoderError(MachineError):
    """Looking up an address failed. Each kind has its own `sentence`, with `{host}` in it."""

    sentence = "Het opzoeken bij {host} is niet gelukt. Probeer het later opnieuw."

    def __init__(self, host: str, **details: object) -> None:
        self.host = host
        super().__init__(self.sentence.format(host=host, **details))


class LookupOffError(GeocoderError):
    """The practice lets nothing out to this host."""

    sentence = (
        "Adressen opzoeken op internet staat uit, dus er is niets opgezocht. "
        "Zet {host} aan bij Instellingen als je dit wilt."
    )


class ServiceNotFoundError(GeocoderError):
    """Nobody knows the name of the server, or there is no internet to ask."""

    sentence = (
        "De server {host} is niet te vinden, dus er is niets opgezocht. "
        "Controleer of je internet werkt en probeer het opnieuw."
    )


class ServiceUnreachableError(GeocoderError):
    """The server doesn't answer the door, or the connection fell away."""

    sentence = (
        "Er komt geen goede verbinding met {host}. "
        "Controleer of je internet werkt en probeer het later opnieuw."
    )


class LookupTimeoutError(GeocoderError):
    """Connecting, waiting or the whole took too long."""

    sentence = "Het opzoeken bij {host} duurde te lang en is gestopt. Probeer het later opnieuw."


class ServiceBusyError(GeocoderError):
    """429, or a 503 that says when; `retry_after` is in seconds, None when unsaid."""

    sentence = "{host} krijgt nu te veel vragen. Probeer het {when} opnieuw."

    def __init__(self, host: str, retry_after: float | None = None) -> None:
        self.retry_after = retry_after
        super().__init__(host, when=_in_dutch(retry_after))


class ServiceFailedError(GeocoderError):
    """Any other 5xx."""

    sentence = "{host} heeft een storing (code {status}). Probeer het later opnieuw."


class UnreadableAnswerError(GeocoderError):
    """What came is no answer of this service: no JSON, too much of it, or without positions."""

    sentence = (
        "{host} gaf een antwoord dat we niet kunnen lezen. Probeer het later opnieuw. Blijft het "
        "zo, kijk dan of er een nieuwe versie van dit programma is."
    )


class ProxyRefusedError(GeocoderError):
    """The proxy of the network doesn't answer, wants a password, or is of a kind we don't speak."""

    sentence = (
        "De proxy van je netwerk laat ons niet door naar {host}. Vraag je ICT-leverancier om dit "
        "adres toe te staan."
    )


class UntrustedServiceError(GeocoderError):
    """No TLS, or a certificate that this machine doesn't trust."""

    sentence = (
        "{host} kan niet bewijzen dat het de goede server is, dus er is niets opgezocht. Kijk of "
        "de klok van je computer goed staat, of vraag het aan je ICT-leverancier."
    )


class ServiceRedirectedError(GeocoderError):
    """We are sent on to another address; often a page to log in to the network."""

    sentence = (
        "{host} stuurt ons door naar een ander adres, dus er is niets opgezocht. Kijk of je eerst "
        "moet inloggen op het netwerk, of vraag het aan je ICT-leverancier."
    )


class ServiceChangedError(GeocoderError):
    """401, 403, 404 or 410: the service is no longer there, or no longer for everybody."""

    sentence = (
        "{host} geeft ons geen adressen meer (code {status}). Kijk of er een nieuwe versie van dit "
        "programma is, of vraag het aan je ICT-leverancier."
    )


class QuestionRefusedError(GeocoderError):
    """The service doesn't understand what was asked."""

    sentence = "{host} begrijpt dit adres niet. Schrijf het anders, zonder bijzondere tekens."


def _in_dutch(seconds: float | None) -> str:
    """Say how long to wait, rounded up."""
    if seconds is None or seconds > 90 * 60:
        return "later"
    minutes = max(1, -(-int(seconds) // 60))
    return "over een minuut" if minutes == 1 else f"over {minutes} minuten"
