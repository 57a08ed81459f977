"""Words that other people's column names are made of, each with the column of ours they mean.

A line is "column of ours: other, names"; an indented line goes on with the one before. The names
of the schemas themselves aren't repeated here.
"""

from __future__ import annotations

from collections.abc import Mapping

from socialekaart.domain.model import RecordKind

_ORGANISATION = """
organisation, organization name, organisation name, provider, zorgaanbieder, naam zorgaanbieder,
naam instelling, naam aanbieder, partij, subsidieontvanger, naam subsidieontvanger, aanvrager,
bedrijf, bedrijfsnaam, agency, vereniging, stichting, naam stichting, naam vereniging,
praktijknaam, uitvoerende organisatie, organisaties, organization, company
"""
_EITHER = """
email: e mail, mail adres, email address, email adres, contact email, mail algemeen, algemeen
    mail, emailadres algemeen, contactmail
leeftijd_van: leeftijd, leeftijden, age, ages, leeftijdscategorie, leeftijdsgroep, age range,
    leeftijdsgrens, min age, minimum age
leeftijd_tot: max age, maximum age
domeinen: hoofddomein, leefdomein, leefdomeinen, aandachtsgebied, aandachtsgebieden, domain,
    domains, life domain
werkgebied: wijk, wijken, buurt, buurten, kern, kernen, dorp, wijk dorp, wijk kern, dorp wijk,
    regio, stadsdeel, area, service area, district, verzorgingsgebied
opmerking: opm, remarks, notes, comments, remark, comment, overige informatie, extra informatie
geldig_van: start date, start, valid from
geldig_tot: end date, valid to, valid until
"""
_SERVICE = """
naam: service, service name, program, programme, program name, title, naam activiteit,
    activiteiten, naam project, projectnaam, project, naam voorziening, voorziening, interventie,
    aanbod naam, naam dienst, naam interventie, naam aanbod of activiteit
omschrijving: omschrijving activiteit, omschrijving aanbod, korte beschrijving, informatie,
    details, beschrijving aanbod, beschrijving activiteit, wat doen wij, toelichting activiteit,
    service description, omschrijving activiteiten
samenvatting: summary, in een zin
doelgroepen: target group, target groups, audience, target audience, bedoeld voor
soort: service type, soort voorziening, soort activiteit, type activiteit
telefoon: telephone, phone number, telephone number, contact phone, tel algemeen, telefoon 1,
    contacttelefoon, telefoonnummer algemeen, algemeen telefoonnummer
website: web site, web address, internetadres, webpagina, websites, internetsite, webpage
straat: street, address, street address, address line 1, vestigingsadres, locatieadres, adres
    locatie, straat en huisnummer, straat huisnummer, straatnaam en huisnummer, adresregel 1,
    adres bezoek
huisnummer: house number, huis nr, huisnummers
postcode: postal code, zip code, zipcode, postcode plaats, postcode en plaats, postcode woonplaats
plaats: city, town, place, plaats locatie, vestigingsplaats locatie
gemeente: municipality, vestigingsgemeente
openingstijden: opening hours, opening times, hours, dag en tijd, dagen en tijden, dag en
    tijdstip, spreekuur, spreekuren, inlooptijden, dagen tijden
kosten: costs, cost, price, fee, fees, kosten deelnemer, deelnemersbijdrage
breedtegraad: coordinaten, coordinates, gps, gps coordinaten, lat lon, latlon, lat lng, latlng,
    lat long, latitude longitude, geometry, geom, wkt, geolocatie, geopoint, positie
talen: language
aanmelden_hoe: application, how to apply, aanmelden via, aanmelding via
toegankelijkheid: accessibility
aanbod_id: uuid, guid, globalid, service id, identifier
terugkoppeling: terugkoppeling huisarts
leden: network members, aangesloten organisaties, aangesloten partijen
regievoerder: network lead, regie netwerk
"""
_CONTACT = """
naam: name, full name, contact name, contact person, naam professional, naam consulent, naam
    collega, naam persoon, first name, last name, voornaam, achternaam, roepnaam, tussenvoegsel,
    tussenvoegsels, voorletters, voorvoegsel, initialen, voorvoegsels, familienaam
functie: function, job title, role, beroep, discipline, functieomschrijving, functie rol, rol
    functie, position, title
soort: soort rol, type contactpersoon
telefoon_direct: mobile, mobile phone, cell, cell phone, gsm, direct, mobielnummer, mobiel nummer,
    nummer direct, telefoon direct, doorkies, direct phone, tel direct, tel nr direct, telnr
    direct, direct telefoonnummer, tel mobiel, 06 nummer, werkmobiel, mobiel zakelijk
telefoon_algemeen: phone, telephone, phone number, telephone number, office phone, telefoon
    kantoor, vast nummer, telefoon vast, general phone, tel algemeen, tel nr algemeen, telnr
    algemeen
werkdagen: working days, days, aanwezigheid, werkzaam op, beschikbaar op
werkgebied: municipality, gemeenten, werkzaam in
waarnemer: vervanging door, stand in, backup, back up, achterwacht
bereikbaar: bereikbaarheidstijden, telefonisch spreekuur, hours, office hours, tijden bereikbaar
organisatie: team, naam team, teamnaam, afdeling
"""
_OFTEN_SERVICE = """
naam: locatie, location, locatienaam, naam locatie, omschrijving kort, wat, dienst, product,
    vestiging, training, cursus
aanbieder: wie, door, hulpverlener, praktijk, team, contractpartner
domeinen: rubriek, rubrieken, onderwerp, onderwerpen, category, categories, categorie,
    categorieen, hoofdcategorie, topic, topics, hulpvraag, hulpvragen, problematiek, werkveld,
    beleidsterrein, pijler, resultaatgebied, expertise, specialisme, specialisatie
soort: category, categorie, service category, vorm van hulp, soort hulp
omschrijving: info, over, extra, hoe, wat houdt het in, toelichting
doelgroepen: wie kan meedoen, eligibility, groep
openingstijden: wanneer, tijd, tijdstip, dagen, dag, bereikbaarheid
straat: waar
"""
_OFTEN_CONTACT = """
naam: contact, collega, professional, consulent, wie
domeinen: rubriek, onderwerp, onderwerpen, category, expertise, specialisme, specialisatie,
    aandachtsgebied, werkveld, portefeuille, taakveld, deskundigheid
bereikbaar: wanneer, tijd, tijdstip
"""
BLOCKS = """
aanmelden contact, adres en contact, adres en telefoon, adresgegevens, bereikbaarheid, contact,
contact details, contact en adres, contact info, contact via, contactdata, contactgegevens,
contactinformatie, contactmogelijkheden, contactmogelijkheid, gegevens, naw, naw gegevens, tel
mail, telefoon email, telefoon en mail, telefoon mail
"""
"""Names of columns that hold several contact details in one cell."""
_CHANGERS = """
aantal agb amount bedrag begroting bestuur btw budget budgethouder code count date datum fax
foto geboorte id intern interne jaar kvk logo nr number nummer oud oude penningmeester
rechtsvorm rsin secretaris soort status subsidie type vervallen voorzitter vorige
"""
CHANGERS = frozenset(_CHANGERS.split())
"""Words that make something else of a name they stand beside: "type organisatie"."""


def _words(*blocks: str) -> dict[str, list[str]]:
    """Read blocks of lines together: names by column of ours."""
    found: dict[str, list[str]] = {}
    for line in "\n".join(blocks).replace("\n    ", " ").splitlines():
        target, _, names = line.partition(":")
        if target:
            found.setdefault(target, []).extend(name.strip() for name in names.split(","))
    return found


def _line(target: str, names: str) -> str:
    """Make a line of a block of names."""
    return f"{target}: {' '.join(names.split())}"


SURE: Mapping[RecordKind, Mapping[str, list[str]]] = {
    RecordKind.SERVICE: _words(_EITHER, _SERVICE, _line("aanbieder", _ORGANISATION)),
    RecordKind.CONTACT: _words(_EITHER, _CONTACT, _line("organisatie", _ORGANISATION)),
}
"""Names that mean a column of ours, besides those of its schema."""
OFTEN: Mapping[RecordKind, Mapping[str, list[str]]] = {
    RecordKind.SERVICE: _words(_OFTEN_SERVICE),
    RecordKind.CONTACT: _words(_OFTEN_CONTACT),
}
"""Names that often mean a column of ours; the cells decide."""
