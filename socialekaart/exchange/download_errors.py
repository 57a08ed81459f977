"""Why fetching a source's file failed: one class per cause, with what to do next in Dutch.

They stand apart from the other errors because they are many and belong to one task. Catch
`errors.DownloadError` for all of them.
"""

from __future__ import annotations

from socialekaart.errors import DownloadError


class HostNotAllowedError(DownloadError):
    """The address isn't one of the source's own."""

    sentence = (
        "{host} is geen adres van deze bron, dus er is niets opgehaald. "
        "Controleer het adres bij de bron."
    )


class HostNotFoundError(DownloadError):
    """Nobody knows the name of the server, or there is no internet to ask."""

    sentence = (
        "De server {host} is niet te vinden. Controleer of je internet werkt en of het adres van "
        "de bron klopt."
    )


class NoConnectionError(DownloadError):
    """The server doesn't answer the door."""

    sentence = (
        "Er komt geen verbinding met {host}. Controleer of je internet werkt en probeer het later "
        "opnieuw."
    )


class ProxyRefusedError(DownloadError):
    """The proxy of the network doesn't answer, wants a password, or is of a kind we don't speak."""

    sentence = (
        "De proxy van je netwerk laat ons niet door naar {host}. Vraag je ICT-leverancier om dit "
        "adres toe te staan."
    )


class DownloadTimeoutError(DownloadError):
    """Connecting, waiting or the whole took too long."""

    sentence = "Het ophalen bij {host} duurde te lang en is gestopt. Probeer het later opnieuw."


class UntrustedServerError(DownloadError):
    """The certificate is expired, of another server, or signed by nobody this machine trusts."""

    sentence = (
        "{host} kan niet bewijzen dat het de goede server is: {reason}. Er is niets opgehaald. "
        "Vraag het aan de beheerder van de bron of aan je ICT-leverancier."
    )


class InsecureServerError(DownloadError):
    """The server answers, but not over TLS or only over an old kind of it."""

    sentence = (
        "Met {host} lukt geen beveiligde verbinding, dus er is niets opgehaald. "
        "Controleer het adres bij de bron."
    )


class AccessRefusedError(DownloadError):
    """401 or 403: the file is only for who logs in."""

    sentence = (
        "{host} geeft dit bestand niet zonder inloggen. Vraag de beheerder van de bron om een "
        "link die zonder inloggen werkt."
    )


class NotOnServerError(DownloadError):
    """404 or 410: no such file."""

    sentence = (
        "Op {host} staat het bestand niet (meer). Controleer het adres, of vraag de beheerder van "
        "de bron om het nieuwe."
    )


class ServerBusyError(DownloadError):
    """429 or 503: come back later; `retry_after` says after how many seconds, None when unsaid."""

    sentence = "{host} heeft het te druk. Probeer het {when} opnieuw."

    def __init__(self, host: str, retry_after: int | None) -> None:
        self.retry_after = retry_after
        super().__init__(host, when=_in_dutch(retry_after))


class ServerFailedError(DownloadError):
    """Any other 5xx."""

    sentence = "{host} heeft een storing (code {status}). Probeer het later opnieuw."


class UnexpectedAnswerError(DownloadError):
    """A status that neither gives a file nor says why not."""

    sentence = (
        "{host} gaf een antwoord waar we niets mee kunnen (code {status}). "
        "Controleer het adres bij de bron."
    )


class RedirectedOutsideError(DownloadError):
    """The server sends us on to a host that isn't one of the source's."""

    sentence = (
        "{host} stuurt ons door naar {target}. Dat adres hoort niet bij deze bron, dus er is niets "
        "opgehaald. Vertrouw je het, vul dan bij de bron het nieuwe adres in."
    )


class InsecureRedirectError(DownloadError):
    """The server sends us on to an address that isn't https, or is no address at all."""

    sentence = (
        "{host} stuurt ons door naar {target} zonder beveiligde verbinding, dus er is niets "
        "opgehaald. Vraag de beheerder van de bron om een link met https."
    )


class TooManyRedirectsError(DownloadError):
    """The server keeps sending us on."""

    sentence = "{host} blijft ons doorsturen. Vraag de beheerder van de bron om een andere link."


class DownloadTooLargeError(DownloadError):
    """More than we take, packed or unpacked."""

    exit_code = 1
    sentence = (
        "Het bestand op {host} is groter dan {limit} MB; meer halen we niet op. Controleer of dit "
        "het goede bestand is, of vraag de beheerder van de bron om het in delen te knippen."
    )


class WebPageReceivedError(DownloadError):
    """A web page came instead of a table; often one to log in."""

    exit_code = 1
    sentence = (
        "{host} gaf een webpagina in plaats van een bestand, misschien om in te loggen. "
        "Vraag de beheerder van de bron om een link die meteen het bestand geeft."
    )


class EmptyAnswerError(DownloadError):
    """The file has no bytes, or nothing but white space."""

    exit_code = 1
    sentence = (
        "{host} gaf een leeg bestand. Probeer het later opnieuw, of vraag de beheerder van de bron "
        "om het na te kijken."
    )


class BrokenOffError(DownloadError):
    """The connection broke before all of the file was in."""

    sentence = (
        "De verbinding met {host} viel weg voordat het bestand binnen was. Er is niets bewaard. "
        "Probeer het opnieuw."
    )


class DamagedAnswerError(DownloadError):
    """What came is packed in a way that can't be unpacked."""

    sentence = (
        "Wat {host} stuurde kan niet worden uitgepakt, dus er is niets bewaard. "
        "Probeer het opnieuw, of vraag de beheerder van de bron om het na te kijken."
    )


def _in_dutch(seconds: int | None) -> str:
    """Say how long to wait, rounded up."""
    if seconds is None:
        return "later"
    if seconds <= 60:
        return "over een minuut"
    minutes = -(-seconds // 60)
    if minutes <= 90:
        return f"over {minutes} minuten"
    hours = -(-minutes // 60)
    return f"over {hours} uur" if hours <= 48 else "over een paar dagen"
