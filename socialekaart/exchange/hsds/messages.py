"""What can be wrong in an HSDS package, in Dutch, with what to do about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from socialekaart.exchange.hsds.tables import FILES
from socialekaart.exchange.messages import shorten
from socialekaart.exchange.report import Finding, Report, Severity


class HsdsCode(StrEnum):
    """The stable names of the findings, for --json."""

    NOT_READ = "hsds_tabel_ongelezen"
    BAD_BYTES = "hsds_tekens_onleesbaar"
    BROKEN_ROW = "hsds_rij_onleesbaar"
    LONG_ROW = "hsds_rij_te_lang"
    NO_ID = "hsds_id_leeg"
    DOUBLE_ID = "hsds_dubbel_id"
    DOUBLE_ROW = "hsds_dubbele_rij"
    POINTS_NOWHERE = "hsds_verwijzing_onbekend"
    NO_NAME = "hsds_naam_leeg"
    NO_ORGANIZATION = "hsds_organisatie_leeg"
    NO_DOMAIN = "hsds_domein_leeg"
    NO_MUNICIPALITY = "hsds_gemeente_leeg"
    UNREACHABLE = "hsds_contact_onbereikbaar"
    UNKNOWN_TERM = "hsds_term_onbekend"
    UNKNOWN_STATUS = "hsds_status_onbekend"
    UNKNOWN_LANGUAGE = "hsds_taal_onbekend"
    BAD_NUMBER = "hsds_getal_onleesbaar"
    BAD_DATE = "hsds_datum_onleesbaar"
    REVERSED = "hsds_volgorde_omgekeerd"
    QUOTED_PHONE = "hsds_telefoon_aanhalingstekens"
    BAD_PHONE = "hsds_telefoon_onleesbaar"
    BAD_EMAIL = "hsds_email_onjuist"
    BAD_URL = "hsds_webadres_onjuist"
    REFUSED_URL = "hsds_webadres_geweigerd"
    COORDINATE_RANGE = "hsds_coordinaat_buiten_bereik"
    COORDINATE_ABROAD = "hsds_coordinaat_buiten_nederland"
    COORDINATE_HALF = "hsds_coordinaat_half"
    BAD_HOURS = "hsds_rooster_onleesbaar"
    AREA_GUESSED = "hsds_werkgebied_onduidelijk"
    BAD_ATTRIBUTE = "hsds_attribuut_onleesbaar"
    BSN = "bsn"


@dataclass(frozen=True, slots=True)
class _Sentence:
    severity: Severity
    message: str
    remedy: str


_E, _W, _R = Severity.ERROR, Severity.WARNING, Severity.REPAIR
_SHARED = frozenset((FILES["phone"], FILES["organization"], FILES["location"]))
_FIX_AT_SOURCE = "Vraag de leverancier van het pakket om dit te verbeteren."

_SENTENCES: dict[HsdsCode, _Sentence] = {
    HsdsCode.NOT_READ: _Sentence(
        _W,
        "deze tabel heeft bij ons geen plek; we nemen hem niet over.",
        "Je hoeft niets te doen. Bewaar het pakket als je de tabel nodig hebt.",
    ),
    HsdsCode.BAD_BYTES: _Sentence(
        _W,
        "dit bestand is niet in UTF-8 opgeslagen; we lezen het als Windows-tekst.",
        "Controleer of letters met accenten kloppen. " + _FIX_AT_SOURCE,
    ),
    HsdsCode.BROKEN_ROW: _Sentence(
        _E, "deze rij is niet te lezen; we slaan hem over.", 'Zoek in deze rij het teken ".'
    ),
    HsdsCode.LONG_ROW: _Sentence(
        _W,
        "deze rij heeft {value} cellen, de kopregel {expected}; wat te veel is lezen we niet.",
        "Zet een tekst met een komma tussen aanhalingstekens.",
    ),
    HsdsCode.NO_ID: _Sentence(
        _W, "de id is leeg.", "Geef elke rij een eigen id. " + _FIX_AT_SOURCE
    ),
    HsdsCode.DOUBLE_ID: _Sentence(
        _E,
        "de id '{value}' staat er twee keer in, eerst op rij {first}; deze rij nemen we niet over.",
        "Geef elke rij een eigen id. " + _FIX_AT_SOURCE,
    ),
    HsdsCode.DOUBLE_ROW: _Sentence(
        _W,
        "de id '{value}' staat er twee keer in; we lezen de eerste.",
        "Geef elke rij een eigen id. " + _FIX_AT_SOURCE,
    ),
    HsdsCode.POINTS_NOWHERE: _Sentence(
        _W,
        "de id '{value}' verwijst naar {target}, maar staat daar niet in.",
        "Controleer of het pakket compleet is. " + _FIX_AT_SOURCE,
    ),
    HsdsCode.NO_NAME: _Sentence(
        _E, "de naam is leeg; we nemen de rij niet over.", "Vul de naam in. " + _FIX_AT_SOURCE
    ),
    HsdsCode.NO_ORGANIZATION: _Sentence(
        _W, "er staat geen organisatie bij.", "Vul de organisatie aan na het overnemen."
    ),
    HsdsCode.NO_DOMAIN: _Sentence(
        _W,
        "er staat geen levensdomein bij dat we kennen; dit aanbod vind je alleen op woorden.",
        "Kies na het overnemen zelf een levensdomein.",
    ),
    HsdsCode.NO_MUNICIPALITY: _Sentence(
        _W,
        "we kunnen niet zien bij welke gemeente dit hoort; we tonen het overal.",
        "Vul na het overnemen zelf de gemeente of het werkgebied in.",
    ),
    HsdsCode.UNREACHABLE: _Sentence(
        _W,
        "bij deze persoon staat geen telefoonnummer en geen e-mailadres.",
        "Vul er een in na het overnemen.",
    ),
    HsdsCode.UNKNOWN_TERM: _Sentence(
        _W,
        "'{value}' is geen levensdomein dat we kennen; we bewaren het als extra kolom.",
        "Kies na het overnemen zelf een levensdomein als dat nodig is.",
    ),
    HsdsCode.UNKNOWN_STATUS: _Sentence(
        _W,
        "de status '{value}' kennen we niet; we laten hem leeg.",
        "Gebruik active, inactive, defunct of temporarily closed.",
    ),
    HsdsCode.UNKNOWN_LANGUAGE: _Sentence(
        _W,
        "de taal '{value}' kennen we niet; we laten hem staan.",
        "Gebruik de code van twee of drie letters, zoals en.",
    ),
    HsdsCode.BAD_NUMBER: _Sentence(
        _W, "'{value}' is hier geen bruikbaar getal; we laten het weg.", _FIX_AT_SOURCE
    ),
    HsdsCode.BAD_DATE: _Sentence(
        _W, "'{value}' is geen datum; we laten hem weg.", "Schrijf jjjj-mm-dd, zoals 2026-12-31."
    ),
    HsdsCode.REVERSED: _Sentence(
        _W,
        "het begin ({low}) ligt na het einde ({high}); we laten beide weg.",
        "Wissel de twee om. " + _FIX_AT_SOURCE,
    ),
    HsdsCode.QUOTED_PHONE: _Sentence(
        _R,
        "het telefoonnummer stond tussen aanhalingstekens; we hebben ze weggehaald.",
        _FIX_AT_SOURCE,
    ),
    HsdsCode.BAD_PHONE: _Sentence(
        _W,
        "'{value}' lijkt geen telefoonnummer; we laten het staan zoals het is.",
        "Zet één nummer in de cel, zoals 0187-000123.",
    ),
    HsdsCode.BAD_EMAIL: _Sentence(
        _W,
        "'{value}' lijkt geen e-mailadres; we laten het staan zoals het is.",
        "Zet één adres in de cel, zoals naam@organisatie.example.",
    ),
    HsdsCode.BAD_URL: _Sentence(
        _W,
        "'{value}' lijkt geen webadres; we laten het staan zoals het is.",
        "Zet één adres in de cel, zoals https://www.organisatie.example.",
    ),
    HsdsCode.REFUSED_URL: _Sentence(
        _W,
        "'{value}' is geen gewoon webadres; we laten het weg.",
        "Gebruik een adres dat met https:// of http:// begint.",
    ),
    HsdsCode.COORDINATE_RANGE: _Sentence(
        _W,
        "{value} kan geen {what} zijn: die ligt tussen -{limit} en {limit} graden. "
        "We gebruiken deze plek niet op de kaart.",
        "Vul graden in (WGS84), of maak beide cellen leeg. " + _FIX_AT_SOURCE,
    ),
    HsdsCode.COORDINATE_ABROAD: _Sentence(
        _W,
        "de plek {value} ligt niet in Nederland; we gebruiken hem niet.",
        "Controleer latitude en longitude, of maak beide cellen leeg.",
    ),
    HsdsCode.COORDINATE_HALF: _Sentence(
        _W,
        "alleen latitude of alleen longitude is ingevuld; we gebruiken de plek niet.",
        "Vul ze allebei in, of maak ze allebei leeg.",
    ),
    HsdsCode.BAD_HOURS: _Sentence(
        _W,
        "de tijden '{value}' kunnen we niet uitrekenen; we tonen ze als tekst.",
        "Vul byday, opens_at en closes_at in, zoals MO,TU en 09:00:00.",
    ),
    HsdsCode.AREA_GUESSED: _Sentence(
        _W,
        "het gebied '{value}' kennen we niet; we lezen het als wijk.",
        "Vul na het overnemen zelf het werkgebied in.",
    ),
    HsdsCode.BAD_ATTRIBUTE: _Sentence(
        _W,
        "'{value}' kan niet bij {what}; we laten het weg.",
        "Kijk in de uitleg bij de kolom wat er mag staan.",
    ),
    HsdsCode.BSN: _Sentence(
        _E,
        "deze rij lijkt een burgerservicenummer (BSN) te bevatten. We nemen hem niet over.",
        "Haal het nummer weg. Gegevens van patiënten of inwoners horen niet in dit bestand.",
    ),
}


@dataclass(frozen=True, slots=True)
class HsdsLog:
    """Findings go through here. Nothing is passed on without a report, or of a code in `quiet`.

    A row that several records share is told of once; `shared` remembers it.
    """

    report: Report | None = None
    quiet: frozenset[HsdsCode] = frozenset()
    shared: set[tuple[HsdsCode, str, int, str]] = field(default_factory=set)

    def tell(
        self,
        code: HsdsCode,
        file: str,
        row: int = 0,
        column: str = "",
        before: str = "",
        after: str = "",
        **values: object,
    ) -> None:
        """Add a finding about a file, a row of it, a cell of that."""
        if self.report is None or code in self.quiet:
            return
        if file in _SHARED:
            if (code, file, row, column) in self.shared:
                return
            self.shared.add((code, file, row, column))
        sentence = _SENTENCES[code]
        fill = {
            name: shorten(str(value)) if name == "value" else value
            for name, value in values.items()
        }
        message = sentence.message.format(**fill)
        self.report.add(
            Finding(
                severity=sentence.severity,
                file=file,
                row=row,
                column=column,
                code=code.value,
                message=message[0].upper() + message[1:],
                remedy=sentence.remedy.format(**fill),
                before=shorten(before),
                after=shorten(after),
            )
        )
