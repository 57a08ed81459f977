"""What to say about each finding: how bad it is, what is wrong, and what to do.

Sentences are Dutch at B1; `{value}` and the like are filled in by `messages.make`.
"""

from __future__ import annotations

from dataclasses import dataclass

from socialekaart.exchange.codes import Code
from socialekaart.exchange.report import Severity


@dataclass(frozen=True, slots=True)
class Sentence:
    """How bad it is unless the caller says otherwise, what is wrong, and what to do."""

    severity: Severity
    message: str
    remedy: str


_E, _W, _R = Severity.ERROR, Severity.WARNING, Severity.REPAIR

SENTENCES: dict[Code, Sentence] = {
    Code.REQUIRED: Sentence(_E, "deze cel is leeg, maar is verplicht.", "Vul de cel in: {help}"),
    Code.NAME_OR_ROLE: Sentence(
        _E, "de naam en de functie zijn allebei leeg.", "Vul een naam in, of anders een functie."
    ),
    Code.UNREACHABLE: Sentence(
        _E,
        "er is geen telefoonnummer en geen e-mailadres.",
        "Vul telefoon_direct, telefoon_algemeen of email in.",
    ),
    Code.UNKNOWN_MUNICIPALITY: Sentence(
        _E,
        "de gemeente '{value}' kennen we niet.",
        "{suggestion}Gebruik de naam van de gemeente of de code, zoals GM1924.",
    ),
    Code.MUNICIPALITY_MISSING: Sentence(
        _E,
        "de gemeente is leeg, en het aanbod is niet landelijk.",
        "Vul de gemeente in, of zet landelijk in de kolom werkgebied_soort.",
    ),
    Code.UNKNOWN_DOMAIN: Sentence(
        _E,
        "het levensdomein '{value}' kennen we niet.",
        "{suggestion}Kies een domein uit de lijst met levensdomeinen, zoals wonen of financien.",
    ),
    Code.DOMAIN_MISSING: Sentence(
        _E,
        "er staat geen levensdomein bij, en het is geen voordeur.",
        "Vul de kolom domeinen in, of zet voordeur in de kolom soort.",
    ),
    Code.UNKNOWN_VALUE: Sentence(
        _W, "het woord '{value}' kennen we hier niet.", "{suggestion}Kies uit: {choices}."
    ),
    Code.UNKNOWN_LANGUAGE: Sentence(
        _W,
        "de taal '{value}' kennen we niet; we laten hem staan.",
        "Gebruik de Nederlandse naam of de code van twee letters, zoals Engels of en.",
    ),
    Code.UNKNOWN_DAY: Sentence(
        _W,
        "'{value}' is geen dag die we kennen; we laten hem weg.",
        "Schrijf de dagen als ma di wo do vr za zo.",
    ),
    Code.BAD_DATE: Sentence(
        _W, "'{value}' is geen datum.", "Schrijf dag-maand-jaar, zoals 31-12-2026."
    ),
    Code.BAD_NUMBER: Sentence(
        _W, "'{value}' is geen heel getal.", "Vul alleen een getal in, zoals {example}."
    ),
    Code.NUMBER_RANGE: Sentence(
        _W,
        "{value} kan hier niet.",
        "Vul een getal in van {minimum} tot en met {maximum}.",
    ),
    Code.BAD_BOOLEAN: Sentence(_W, "'{value}' is geen ja of nee.", "Vul ja of nee in."),
    Code.BAD_PHONE: Sentence(
        _W,
        "'{value}' lijkt geen telefoonnummer; we laten het staan zoals het is.",
        "Zet één nummer in de cel, zoals 0187-000123.",
    ),
    Code.BAD_EMAIL: Sentence(
        _W,
        "'{value}' lijkt geen e-mailadres; we laten het staan zoals het is.",
        "Zet één adres in de cel, zoals naam@organisatie.example.",
    ),
    Code.BAD_URL: Sentence(
        _W,
        "'{value}' lijkt geen webadres; we laten het staan zoals het is.",
        "Zet één adres in de cel, zoals https://www.organisatie.example.",
    ),
    Code.REFUSED_URL: Sentence(
        _W,
        "'{value}' is geen gewoon webadres; we laten het weg.",
        "Gebruik een adres dat met https:// of http:// begint.",
    ),
    Code.BAD_POSTCODE: Sentence(
        _W,
        "'{value}' is geen Nederlandse postcode; we laten hem staan zoals hij is.",
        "Schrijf vier cijfers en twee letters, zoals 3241 AB.",
    ),
    Code.BAD_HOURS: Sentence(
        _W,
        "de tijden '{value}' kunnen we niet uitrekenen; we tonen ze als tekst.",
        "Schrijf de tijden zoals ma-vr 09:00-17:00, wo 19:00-21:00.",
    ),
    Code.BAD_COORDINATE: Sentence(
        _W,
        "'{value}' is geen coördinaat; we gebruiken het niet.",
        "Vul graden in, zoals 51,7560, of maak beide cellen leeg.",
    ),
    Code.COORDINATE_RANGE: Sentence(
        _E,
        "{value} kan geen {what} zijn: die ligt tussen {minimum} en {maximum} graden.",
        "Vul graden in (WGS84), zoals 51,7560 en 4,1650, of maak beide cellen leeg.",
    ),
    Code.COORDINATE_ABROAD: Sentence(
        _W,
        "de plek {value} ligt niet in Nederland; we gebruiken hem niet.",
        "Controleer breedtegraad en lengtegraad, of maak beide cellen leeg.",
    ),
    Code.COORDINATE_HALF: Sentence(
        _W,
        "alleen de breedtegraad of alleen de lengtegraad is ingevuld; we gebruiken hem niet.",
        "Vul ze allebei in, of maak ze allebei leeg.",
    ),
    Code.COORDINATE_SWAPPED: Sentence(
        _R,
        "de breedtegraad en de lengtegraad waren omgewisseld; we hebben ze teruggezet.",
        "Wissel de twee cellen om in je bestand.",
    ),
    Code.COORDINATE_POINT: Sentence(
        _R,
        "de komma was uit de coördinaat verdwenen; we hebben hem teruggezet.",
        "Zet de komma terug in je bestand, of maak van de kolom in Excel eerst tekst.",
    ),
    Code.ADDRESS_COUNTS: Sentence(
        _W,
        "de adreskolommen hebben niet evenveel delen: {value}.",
        "Zet in elke adreskolom evenveel delen met een | ertussen; een deel mag leeg zijn.",
    ),
    Code.AGES_REVERSED: Sentence(
        _E,
        "leeftijd_van ({low}) is hoger dan leeftijd_tot ({high}).",
        "Wissel de twee leeftijden om, of maak er één leeg.",
    ),
    Code.VALIDITY_REVERSED: Sentence(
        _E,
        "geldig_van ({low}) ligt na geldig_tot ({high}).",
        "Wissel de twee datums om, of maak er één leeg.",
    ),
    Code.WAIT_UNDATED: Sentence(
        _W,
        "er staat een wachttijd zonder peildatum.",
        "Vul in wachttijd_peildatum in op welke dag de wachttijd klopte.",
    ),
    Code.AREA_MISSING: Sentence(
        _W,
        "de soort werkgebied is {value}, maar het gebied zelf is leeg.",
        "Vul in de kolom werkgebied de namen of postcodes in.",
    ),
    Code.AREA_GUESSED: Sentence(
        _W,
        "werkgebied_soort is leeg; we lezen het werkgebied als {value}.",
        "Vul in de kolom werkgebied_soort in: {value}.",
    ),
    Code.AREA_UNCLEAR: Sentence(
        _W,
        "werkgebied_soort is leeg; we lezen '{value}' als wijk.",
        "Vul in werkgebied_soort in: postcode, wijk, gemeente, regio of landelijk.",
    ),
    Code.AREA_POSTCODE: Sentence(
        _E,
        "'{value}' is geen postcode of reeks postcodes.",
        "Schrijf 3241, 3241 AB of een reeks zoals 3240-3249.",
    ),
    Code.AREA_IGNORED: Sentence(
        _W,
        "het werkgebied is landelijk; '{value}' gebruiken we niet.",
        "Maak de kolom werkgebied leeg, of kies een andere werkgebied_soort.",
    ),
    Code.DOUBLE_ID: Sentence(
        _E,
        "de code '{value}' staat er twee keer in: ook op {first}.",
        "Geef elke regel een eigen code, of haal één van de twee regels weg.",
    ),
    Code.DELETION_UNNAMED: Sentence(
        _E,
        "deze regel moet weg, maar we weten niet welke regel het is.",
        "Vul de code ({value}) of de naam en de organisatie in.",
    ),
    Code.TOO_MANY_CELLS: Sentence(
        _E,
        "deze rij heeft {value} cellen, de kopregel heeft er {expected}.",
        "Kijk of er een scheidingsteken ({delimiter}) midden in een tekst staat, en zet die tekst "
        "tussen aanhalingstekens. Of sla het bestand opnieuw op vanuit Excel.",
    ),
    Code.TOO_FEW_CELLS: Sentence(
        _W,
        "deze rij heeft {value} cellen, de kopregel {expected}; de rest lezen we als leeg.",
        "Kijk of de rij compleet is. Of sla het bestand opnieuw op vanuit Excel.",
    ),
    Code.OPEN_QUOTE: Sentence(
        _E,
        "er begint een tekst met een aanhalingsteken dat niet op de goede plek sluit.",
        'Zoek in deze rij het teken " en haal het weg, of zet er ook een aan het eind.',
    ),
    Code.STRAY_QUOTE: Sentence(
        _W,
        "er staat een los aanhalingsteken in deze rij; controleer of de tekst nog klopt.",
        'Haal het teken " weg, of schrijf het dubbel ("").',
    ),
    Code.MIXED_LINE_ENDS: Sentence(
        _W,
        "de regels eindigen niet allemaal op dezelfde manier; we hebben ze toch kunnen lezen.",
        "Sla het bestand opnieuw op vanuit Excel, als CSV UTF-8.",
    ),
    Code.BAD_BYTES: Sentence(
        _W,
        "sommige tekens in het bestand zijn niet te lezen.",
        "Sla het bestand opnieuw op vanuit Excel, als CSV UTF-8.",
    ),
    Code.HEADER_LOW: Sentence(
        _W,
        "de kopregel staat niet bovenaan; wat erboven staat slaan we over.",
        "Haal de regels boven de kopregel weg.",
    ),
    Code.DOUBLE_COLUMN: Sentence(
        _W,
        "deze kolom staat er twee keer in; we bewaren de tweede als extra kolom '{value}'.",
        "Haal één van de twee kolommen weg, of geef hem een andere naam.",
    ),
    Code.UNKNOWN_COLUMN: Sentence(
        _W,
        "deze kolom kennen we niet; we bewaren hem als extra kolom.",
        "Bedoel je {value}? Pas dan de naam in de kopregel aan.",
    ),
    Code.SAME_FILE: Sentence(
        _W, "dit bestand is twee keer gekozen; we lezen het één keer.", "Kies elk bestand één keer."
    ),
    Code.NO_ROWS: Sentence(
        _W,
        "onder de kolomnamen staat niets; we laten dit bestand buiten de levering.",
        "Vul het bestand, of lever het niet mee.",
    ),
    Code.NO_TABLE: Sentence(
        _W,
        "op dit blad staat geen aanbod en staan geen contactpersonen; we slaan het over.",
        "Hoort het er wel bij? Zet dan de goede kolomnamen boven de rijen.",
    ),
    Code.NOT_COUNTED: Sentence(
        _W,
        "er staan formules in deze werkmap waarvan de uitkomst niet bewaard is; die cellen lezen "
        "we als leeg.",
        "Open de werkmap in Excel. Sla hem op en probeer het opnieuw.",
    ),
    Code.CELL_BESIDE: Sentence(
        _W,
        "rechts van de laatste kolom staat nog iets ('{value}'); dat lezen we niet.",
        "Zet er een kolomnaam boven als het erbij hoort, of haal het weg.",
    ),
    Code.LOST_ZERO: Sentence(
        _R,
        "Excel heeft de eerste 0 weggehaald; we hebben het nummer hersteld.",
        "Schrijf het nummer met een streepje, zoals {after}. Dan blijft de 0 staan.",
    ),
    Code.SCIENTIFIC: Sentence(
        _R,
        "Excel heeft van het nummer een getal gemaakt; we hebben het hersteld.",
        "Maak van de kolom in Excel eerst tekst en vul het nummer dan opnieuw in.",
    ),
    Code.SCIENTIFIC_LOST: Sentence(
        _W,
        "Excel heeft van '{value}' een getal gemaakt en er zijn cijfers verdwenen. "
        "We kunnen het niet herstellen en laten het staan.",
        "Maak van de kolom in Excel eerst tekst en vul het nummer dan opnieuw in.",
    ),
    Code.DATE_NUMBER: Sentence(
        _R,
        "Excel heeft van de datum een getal gemaakt; we hebben hem hersteld.",
        "Geef de kolom in Excel de opmaak Datum.",
    ),
    Code.AMOUNT: Sentence(
        _R,
        "het euroteken was uit het bedrag verdwenen; we hebben het teruggezet.",
        "Maak van de kolom in Excel eerst tekst en vul het bedrag dan opnieuw in.",
    ),
    Code.SHORT_YEAR: Sentence(
        _R,
        "het jaartal heeft maar twee cijfers; we lezen de datum als {after}.",
        "Geef de kolom in Excel een datumopmaak met vier cijfers voor het jaar.",
    ),
    Code.BECAME_DATE: Sentence(
        _W,
        "Excel heeft van deze cel waarschijnlijk een datum gemaakt: '{value}'.",
        "Maak van de kolom in Excel eerst tekst en vul de cel dan opnieuw in.",
    ),
    Code.FORMULA_ERROR: Sentence(
        _W,
        "Excel kon deze cel niet uitrekenen ('{value}'); we lezen hem als leeg.",
        "Maak van de cel in Excel eerst tekst en vul hem dan opnieuw in.",
    ),
    Code.MOJIBAKE: Sentence(
        _R,
        "er stonden vreemde tekens in deze cel; we hebben ze hersteld.",
        "Sla het bestand op als CSV UTF-8 en controleer de tekst.",
    ),
    Code.LOST_CHARACTER: Sentence(
        _W,
        "in deze cel is een teken verloren gegaan (\ufffd).",
        "Typ het goede teken opnieuw, en sla het bestand op als CSV UTF-8.",
    ),
    Code.BSN: Sentence(
        _E,
        "deze cel lijkt een burgerservicenummer (BSN) te bevatten. We nemen de rij niet over.",
        "Haal het nummer weg. Gegevens van patiënten of inwoners horen niet in dit bestand.",
    ),
}
