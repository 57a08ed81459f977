<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="nl_NL">
    <context>
        <name>AcuteDialog</name>
        <message>
            <source>Acuut</source>
            <translation>Urgent</translation>
        </message>
        <message>
            <source>Acuut: bel nu</source>
            <translation>Urgent: call now</translation>
        </message>
        <message>
            <source>Gevaar voor leven: 112. Wacht niet op een antwoord uit de kaart.</source>
            <translation>Life in danger: 112. Do not wait for an answer from the map.</translation>
        </message>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>kopieert het nummer</source>
            <translation>copies the number</translation>
        </message>
        <message>
            <source>sluit</source>
            <translation>closes</translation>
        </message>
    </context>
    <context>
        <name>AcuteStrip</name>
        <message>
            <source>Acuut   F2</source>
            <translation>Urgent   F2</translation>
        </message>
        <message>
            <source>Acuut: crisislijnen</source>
            <translation>Urgent: crisis lines</translation>
        </message>
        <message>
            <source>Kan het niet wachten?</source>
            <translation>Can it not wait?</translation>
        </message>
    </context>
    <context>
        <name>AddressCompleter</name>
        <message>
            <source> Je ziet alleen plaatsen.</source>
            <translation> You only see towns.</translation>
        </message>
        <message>
            <source>Adressen opzoeken lukt nu niet. Typ het adres zelf.</source>
            <translation>Looking up addresses doesn't work now. Type the address yourself.</translation>
        </message>
        <message>
            <source>Adressen opzoeken staat uit.</source>
            <translation>Looking up addresses is off.</translation>
        </message>
    </context>
    <context>
        <name>AddressHelp</name>
        <message>
            <source>adres invullen</source>
            <translation>fill in address</translation>
        </message>
    </context>
    <context>
        <name>AddressLines</name>
        <message>
            <source>Nog een adres</source>
            <translation>Another address</translation>
        </message>
    </context>
    <context>
        <name>AgreementActions</name>
        <message>
            <source>De afspraak geldt niet meer.</source>
            <translation>The agreement no longer holds.</translation>
        </message>
        <message>
            <source>De melding ‘niet hier’ is weg.</source>
            <translation>The report ‘not here’ is gone.</translation>
        </message>
        <message>
            <source>Dit document gaat niet open. Controleer het adres, of je netwerk.</source>
            <translation>This document does not open. Check the address, or your network.</translation>
        </message>
    </context>
    <context>
        <name>AgreementDialog</name>
        <message>
            <source>Afgesproken op</source>
            <translation>Agreed on</translation>
        </message>
        <message>
            <source>Afspraak aanpassen</source>
            <translation>Edit agreement</translation>
        </message>
        <message>
            <source>Alleen deze persoon</source>
            <translation>This person only</translation>
        </message>
        <message>
            <source>Alleen dit aanbod</source>
            <translation>This offering only</translation>
        </message>
        <message>
            <source>Bewaar</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Binnen (mag leeg)</source>
            <translation>Within (optional)</translation>
        </message>
        <message>
            <source>De afspraak geldt niet meer.</source>
            <translation>The agreement no longer holds.</translation>
        </message>
        <message>
            <source>De afspraak is aangepast.</source>
            <translation>The agreement has been changed.</translation>
        </message>
        <message>
            <source>De afspraak is bewaard.</source>
            <translation>The agreement has been saved.</translation>
        </message>
        <message>
            <source>De datum ‘{text}’ lezen we niet. Schrijf hem als 31-12-2026.</source>
            <translation>We cannot read the date ‘{text}’. Write it as 31-12-2026.</translation>
        </message>
        <message>
            <source>Deze afspraak geldt niet meer</source>
            <translation>This agreement no longer holds</translation>
        </message>
        <message>
            <source>Dit document gaat niet open. Controleer het adres, of je netwerk.</source>
            <translation>This document does not open. Check the address, or your network.</translation>
        </message>
        <message>
            <source>Document (mag leeg)</source>
            <translation>Document (optional)</translation>
        </message>
        <message>
            <source>Document openen</source>
            <translation>Open document</translation>
        </message>
        <message>
            <source>Heel {organization}</source>
            <translation>All of {organization}</translation>
        </message>
        <message>
            <source>Herzien voor (mag leeg)</source>
            <translation>Review before (optional)</translation>
        </message>
        <message>
            <source>Met welke organisatie?</source>
            <translation>With which organisation?</translation>
        </message>
        <message>
            <source>Met wie</source>
            <translation>With whom</translation>
        </message>
        <message>
            <source>Naam en functie, bijvoorbeeld regiebehandelaar</source>
            <translation>Name and role, for example lead practitioner</translation>
        </message>
        <message>
            <source>Nieuwe afspraak</source>
            <translation>New agreement</translation>
        </message>
        <message>
            <source>Openen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Schrijf nooit iets over patiënten.</source>
            <translation>Never write anything about patients.</translation>
        </message>
        <message>
            <source>Toelichting</source>
            <translation>Explanation</translation>
        </message>
        <message>
            <source>Wat</source>
            <translation>What</translation>
        </message>
        <message>
            <source>bijvoorbeeld 2 weken</source>
            <translation>for example 2 weken</translation>
        </message>
        <message>
            <source>dd-mm-jjjj</source>
            <translation>dd-mm-yyyy</translation>
        </message>
        <message>
            <source>https://… of het pad van een bestand</source>
            <translation>https://… or the path of a file</translation>
        </message>
    </context>
    <context>
        <name>AgreementRow</name>
        <message>
            <source>Aanpassen…</source>
            <translation>Edit…</translation>
        </message>
        <message>
            <source>Geldt niet meer</source>
            <translation>No longer holds</translation>
        </message>
        <message>
            <source>Kopieer</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Open het document</source>
            <translation>Open the document</translation>
        </message>
        <message>
            <source>{what} aanpassen</source>
            <translation>Edit {what}</translation>
        </message>
        <message>
            <source>{what}: geldt niet meer</source>
            <translation>{what}: no longer holds</translation>
        </message>
    </context>
    <context>
        <name>AgreementsOverview</name>
        <message>
            <source>1 afspraak staat in {file}.</source>
            <translation>1 agreement is in {file}.</translation>
        </message>
        <message>
            <source>Aanpassen…</source>
            <translation>Edit…</translation>
        </message>
        <message>
            <source>Afspraken</source>
            <translation>Agreements</translation>
        </message>
        <message>
            <source>Alle afspraken in een bestand voor Excel</source>
            <translation>All agreements in a file for Excel</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Exporteer afspraken</source>
            <translation>Export agreements</translation>
        </message>
        <message>
            <source>Exporteer…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Geen afspraak gevonden</source>
            <translation>No agreement found</translation>
        </message>
        <message>
            <source>Geldt niet meer</source>
            <translation>No longer holds</translation>
        </message>
        <message>
            <source>Leg vast wat je met een aanbieder afspreekt: terugkeer zonder wachtlijst, terugkoppeling binnen 2 weken, overleg. Je ziet het dan bij het aanbod.</source>
            <translation>Record what you agree with a provider: return without a waiting list, feedback within 2 weeks, consultation. You then see it at the offering.</translation>
        </message>
        <message>
            <source>Maak de eerste afspraak</source>
            <translation>Make the first agreement</translation>
        </message>
        <message>
            <source>Met een hele organisatie. Bij een aanbod doe je het daar.</source>
            <translation>With a whole organisation. For one offering you do it there.</translation>
        </message>
        <message>
            <source>Nieuwe afspraak…</source>
            <translation>New agreement…</translation>
        </message>
        <message>
            <source>Nog geen afspraken</source>
            <translation>No agreements yet</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Open deze persoon</source>
            <translation>Open this person</translation>
        </message>
        <message>
            <source>Open dit aanbod</source>
            <translation>Open this offering</translation>
        </message>
        <message>
            <source>Open het document</source>
            <translation>Open the document</translation>
        </message>
        <message>
            <source>Probeer een deel van de naam, of laat alle afspraken zien.</source>
            <translation>Try part of the name, or show all agreements.</translation>
        </message>
        <message>
            <source>Tabel (*.csv)</source>
            <translation>Table (*.csv)</translation>
        </message>
        <message>
            <source>Tabel, ook met namen die alleen voor de praktijk zijn (*.csv)</source>
            <translation>Table, with names that are for the practice only (*.csv)</translation>
        </message>
        <message>
            <source>Te herzien {n}</source>
            <translation>Due for review {n}</translation>
        </message>
        <message>
            <source>Toon alle afspraken</source>
            <translation>Show all agreements</translation>
        </message>
        <message>
            <source>Wat jullie met anderen hebben afgesproken</source>
            <translation>What you have agreed with others</translation>
        </message>
        <message>
            <source>Zoek in de afspraken</source>
            <translation>Search the agreements</translation>
        </message>
        <message>
            <source>Zoek op naam, organisatie, afspraak of persoon</source>
            <translation>Search by name, organisation, agreement or person</translation>
        </message>
        <message>
            <source>{n} afspraken staan in {file}.</source>
            <translation>{n} agreements are in {file}.</translation>
        </message>
        <message>
            <source>{n} van {all}</source>
            <translation>{n} of {all}</translation>
        </message>
    </context>
    <context>
        <name>AgreementsSection</name>
        <message>
            <source>Afspraak toevoegen</source>
            <translation>Add agreement</translation>
        </message>
    </context>
    <context>
        <name>AnswerButton</name>
        <message>
            <source>{text}, toets {key}</source>
            <translation>{text}, key {key}</translation>
        </message>
    </context>
    <context>
        <name>AnswerCard</name>
        <message>
            <source>Alle antwoorden</source>
            <translation>All answers</translation>
        </message>
        <message>
            <source>Hier is nog niemand voor genoteerd. Wijs zelf iemand aan.</source>
            <translation>Nobody is listed for this yet. Appoint someone yourself.</translation>
        </message>
        <message>
            <source>Hier staat nog niemand voor genoteerd. Bel de voordeur:</source>
            <translation>Nobody is listed for this yet. Call the front door:</translation>
        </message>
        <message>
            <source>Typ waarmee je wilt helpen, of kies een domein. Hier zie je wie je belt.</source>
            <translation>Type what you want to help with, or choose a domain. Here you see who to call.</translation>
        </message>
        <message>
            <source>Vervangt</source>
            <translation>Stand-in</translation>
        </message>
        <message>
            <source>Voordeur</source>
            <translation>Front door</translation>
        </message>
        <message>
            <source>Vul bij ‘Waar?’ een postcode of plaats in; dan staat hier wie je belt.</source>
            <translation>Fill in a postcode or place at ‘Where?’ and you will see here who to call.</translation>
        </message>
        <message>
            <source>Wie bel ik?</source>
            <translation>Who do I call?</translation>
        </message>
        <message>
            <source>Wijs iemand aan…</source>
            <translation>Appoint someone…</translation>
        </message>
        <message>
            <source>Zoek op {domain}</source>
            <translation>Search for {domain}</translation>
        </message>
    </context>
    <context>
        <name>AnswerPanel</name>
        <message>
            <source>Beantwoord hiernaast de twee vragen, of kies een vak van het kompas. Dan zie je hier welk aanbod eerst komt. Het kompas wijst de weg, jij kiest.</source>
            <translation>Answer the two questions beside this, or choose a square of the compass. You then see here which offerings come first. The compass shows the way, you choose.</translation>
        </message>
        <message>
            <source>Dit is al het aanbod voor deze domeinen en deze plaats.</source>
            <translation>These are all the offerings for these domains and this place.</translation>
        </message>
        <message>
            <source>Hier staat nog niemand voor genoteerd. De voordeur helpt je verder.</source>
            <translation>Nobody is listed for this yet. The front door will help you on.</translation>
        </message>
        <message>
            <source>Netwerken in deze regio</source>
            <translation>Networks in this region</translation>
        </message>
        <message>
            <source>Nog 1 aanbod voor deze domeinen hoort bij een andere groep.</source>
            <translation>1 more offering for these domains belongs to another group.</translation>
        </message>
        <message>
            <source>Nog {n} keer aanbod voor deze domeinen hoort bij een andere groep.</source>
            <translation>{n} more offerings for these domains belong to another group.</translation>
        </message>
        <message>
            <source>Ook een voordeur van deze gemeente kennen we nog niet.</source>
            <translation>We do not know a front door of this municipality yet either.</translation>
        </message>
        <message>
            <source>Van deze regio kennen we nog geen netwerk, zoals een MGN</source>
            <translation>We know no network of this region yet, such as an MGN</translation>
        </message>
        <message>
            <source>Verder geen netwerken in deze regio</source>
            <translation>No other networks in this region</translation>
        </message>
        <message>
            <source>Voeg een netwerk toe…</source>
            <translation>Add a network…</translation>
        </message>
        <message>
            <source>Voor deze vraag staat hier nog niets. Kies een domein erbij, of zoek.</source>
            <translation>There is nothing here for this question yet. Choose another domain too, or search.</translation>
        </message>
        <message>
            <source>Voordeur</source>
            <translation>Front door</translation>
        </message>
        <message>
            <source>Vul bij ‘Waar?’ een postcode of plaats in; dan staat hier wie je belt.</source>
            <translation>Fill in a postcode or place at ‘Where?’ and you will see here who to call.</translation>
        </message>
        <message>
            <source>Zoek in al het aanbod</source>
            <translation>Search all offerings</translation>
        </message>
    </context>
    <context>
        <name>ApplyStep</name>
        <message>
            <source>Alles staat weer zoals het was. Jullie werk bleef staan.</source>
            <translation>Everything is as it was before. Your own work was kept.</translation>
        </message>
        <message>
            <source>De levering is ongedaan gemaakt</source>
            <translation>The delivery has been undone</translation>
        </message>
        <message>
            <source>De levering staat op de kaart</source>
            <translation>The delivery is on the map</translation>
        </message>
        <message>
            <source>Dit gaat er gebeuren</source>
            <translation>This is what will happen</translation>
        </message>
        <message>
            <source>Dit is de eerste levering van deze bron.</source>
            <translation>This is the first delivery from this source.</translation>
        </message>
        <message>
            <source>Er is {left}</source>
            <translation>There is {left}</translation>
        </message>
        <message>
            <source>Er zijn {left}</source>
            <translation>There are {left}</translation>
        </message>
        <message>
            <source>Je kunt dit ook later nog ongedaan maken, bij de bron op deze pagina.</source>
            <translation>You can also undo this later, at the source on this page.</translation>
        </message>
        <message>
            <source>Kies je niet, dan blijft onze waarde staan en komt twijfelachtig aanbod er als nieuw bij.</source>
            <translation>If you do not choose, our value stays and doubtful offerings are added as new.</translation>
        </message>
        <message>
            <source>Naar de kaart</source>
            <translation>To the map</translation>
        </message>
        <message>
            <source>Naar de keuzes</source>
            <translation>To the choices</translation>
        </message>
        <message>
            <source>Ongedaan maken</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Toch toepassen</source>
            <translation>Apply anyway</translation>
        </message>
        <message>
            <source>Vergeleken met wat deze bron de vorige keer leverde.</source>
            <translation>Compared with what this source delivered last time.</translation>
        </message>
    </context>
    <context>
        <name>AreasDialog</name>
        <message>
            <source>Gebieden</source>
            <translation>Areas</translation>
        </message>
        <message>
            <source>Gebieden in het rooster</source>
            <translation>Areas in the roster</translation>
        </message>
        <message>
            <source>Gebruik deze gebieden</source>
            <translation>Use these areas</translation>
        </message>
        <message>
            <source>Kies de wijken, dorpen en gemeenten waar jullie patiënten wonen.</source>
            <translation>Choose the neighbourhoods, villages and municipalities where your patients live.</translation>
        </message>
        <message>
            <source>Niets gekozen: je ziet het gebied rond jullie postcode.</source>
            <translation>Nothing chosen: you see the area around your postcode.</translation>
        </message>
        <message>
            <source>Zoek een gebied</source>
            <translation>Find an area</translation>
        </message>
        <message>
            <source>{n} gebieden. Meer dan {most} leest lastig op één A4.</source>
            <translation>{n} areas. More than {most} are hard to read on one A4.</translation>
        </message>
        <message>
            <source>{n} gekozen.</source>
            <translation>{n} chosen.</translation>
        </message>
    </context>
    <context>
        <name>AskDialog</name>
        <message>
            <source>Annuleer</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>AssignDialog</name>
        <message>
            <source>Wijs aan</source>
            <translation>Appoint</translation>
        </message>
        <message>
            <source>Wijs iemand aan</source>
            <translation>Appoint someone</translation>
        </message>
    </context>
    <context>
        <name>BeheerPage</name>
        <message>
            <source>Bewaar als concept</source>
            <translation>Save as draft</translation>
        </message>
        <message>
            <source>Bewaar als levering</source>
            <translation>Save as delivery</translation>
        </message>
        <message>
            <source>Bewaar ergens anders…</source>
            <translation>Save elsewhere…</translation>
        </message>
        <message>
            <source>Er staat iets in Beheer dat nog niet in een bestand staat.</source>
            <translation>There is something in Maintain that is not in a file yet.</translation>
        </message>
        <message>
            <source>Gooi weg</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>Het lege invulbestand staat klaar: {name}.</source>
            <translation>The empty template is ready: {name}.</translation>
        </message>
        <message>
            <source>Je bestand in Beheer is nog niet bewaard.</source>
            <translation>Your file in Maintain has not been saved yet.</translation>
        </message>
        <message>
            <source>Openen…</source>
            <translation>Opening…</translation>
        </message>
        <message>
            <source>Wil je je wijzigingen bewaren?</source>
            <translation>Do you want to save your changes?</translation>
        </message>
    </context>
    <context>
        <name>BugDialog</name>
        <message>
            <source>Dit is een fout van ons. Je gegevens zijn niet veranderd. Probeer het nog eens; blijft het misgaan, stuur dan deze tekst naar de makers. Er staan geen gegevens uit de kaart in.</source>
            <translation>This is our mistake. Your data have not changed. Try again; if it keeps going wrong, send this text to the makers. It holds no data from the map.</translation>
        </message>
        <message>
            <source>Er ging iets mis</source>
            <translation>Something went wrong</translation>
        </message>
        <message>
            <source>Er ging iets mis in het programma</source>
            <translation>Something went wrong in the program</translation>
        </message>
        <message>
            <source>Ga verder</source>
            <translation>Carry on</translation>
        </message>
        <message>
            <source>Technische gegevens</source>
            <translation>Technical details</translation>
        </message>
        <message>
            <source>technische gegevens</source>
            <translation>technical details</translation>
        </message>
    </context>
    <context>
        <name>BusyPage</name>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Voortgang</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>Wordt gestopt…</source>
            <translation>Stopping…</translation>
        </message>
        <message>
            <source>{done} van {total}</source>
            <translation>{done} of {total}</translation>
        </message>
    </context>
    <context>
        <name>CallCard</name>
        <message>
            <source>Bekijk alles</source>
            <translation>See everything</translation>
        </message>
        <message>
            <source>Bestaat niet meer</source>
            <translation>No longer exists</translation>
        </message>
        <message>
            <source>Gewijzigd</source>
            <translation>Changed</translation>
        </message>
        <message>
            <source>Klopt</source>
            <translation>Correct</translation>
        </message>
        <message>
            <source>Niet bereikt</source>
            <translation>Not reached</translation>
        </message>
        <message>
            <source>algemeen nummer</source>
            <translation>general number</translation>
        </message>
        <message>
            <source>geen nummer bekend</source>
            <translation>no number known</translation>
        </message>
        <message>
            <source>nummer {phone}</source>
            <translation>number {phone}</translation>
        </message>
        <message>
            <source>voorbeeld</source>
            <translation>example</translation>
        </message>
    </context>
    <context>
        <name>CellDialog</name>
        <message>
            <source>Eerder: {names}.</source>
            <translation>Earlier: {names}.</translation>
        </message>
        <message>
            <source>Eigen keuze van de praktijk.</source>
            <translation>The practice’s own choice.</translation>
        </message>
        <message>
            <source>Eigen keuze; de bron zegt: {names}.</source>
            <translation>Own choice; the source says: {names}.</translation>
        </message>
        <message>
            <source>Hier staat nog niemand.</source>
            <translation>There is nobody here yet.</translation>
        </message>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Voor de regio is er niemand; in een gemeente wel.</source>
            <translation>There is nobody for the region, but there is for a municipality.</translation>
        </message>
        <message>
            <source>Wie dit doet vertrekt, en er is nog geen opvolger.</source>
            <translation>Whoever does this is leaving, and there is no successor yet.</translation>
        </message>
        <message>
            <source>Wijs iemand aan…</source>
            <translation>Appoint someone…</translation>
        </message>
        <message>
            <source>Zolang helpt de voordeur: {name}.</source>
            <translation>Until then the front door helps: {name}.</translation>
        </message>
        <message>
            <source>{domain} in {area}</source>
            <translation>{domain} in {area}</translation>
        </message>
    </context>
    <context>
        <name>CellPanel</name>
        <message>
            <source>Er staat niets in deze kaart dat hierbij past. Weet je wel iets? Vraag de gemeente om het bij de volgende levering mee te sturen.</source>
            <translation>There is nothing on this map that fits. Do you know of something? Ask the municipality to send it with the next delivery.</translation>
        </message>
        <message>
            <source>Wat hier meetelt</source>
            <translation>What counts here</translation>
        </message>
        <message>
            <source>Wat landelijk is telt niet mee; je ziet het wel.</source>
            <translation>What is national does not count; you do see it.</translation>
        </message>
        <message>
            <source>Wat telt hier mee?</source>
            <translation>What counts here?</translation>
        </message>
    </context>
    <context>
        <name>ChangeForm</name>
        <message>
            <source>Bewaar en ga verder (Enter)</source>
            <translation>Save and go on (Enter)</translation>
        </message>
        <message>
            <source>Terug (Esc)</source>
            <translation>Back (Esc)</translation>
        </message>
        <message>
            <source>Wat is het nu?</source>
            <translation>What is it now?</translation>
        </message>
        <message>
            <source>Wat je laat staan, klopt nog. Schrijf nooit iets over patiënten.</source>
            <translation>What you leave is still right. Never write anything about patients.</translation>
        </message>
    </context>
    <context>
        <name>CheckPage</name>
        <message>
            <source>Alles is vers. Mooi.</source>
            <translation>Everything is fresh. Well done.</translation>
        </message>
        <message>
            <source>Controleren</source>
            <translation>Check</translation>
        </message>
        <message>
            <source>Er is niets te controleren. Zodra een nummer, werkdag of wachttijd te lang niet is nagekeken, staat het hier.</source>
            <translation>There is nothing to check. As soon as a number, working day or waiting time has not been checked for too long, it is shown here.</translation>
        </message>
        <message>
            <source>Eén minuut per keer: bel, vraag, en druk op één toets.</source>
            <translation>One minute at a time: call, ask, and press one key.</translation>
        </message>
        <message>
            <source>lang geleden en veel gebruikt eerst</source>
            <translation>long ago and much used first</translation>
        </message>
        <message>
            <source>{name} bestaat niet meer. De bron hoort het van jullie.</source>
            <translation>{name} no longer exists. The source will hear it from you.</translation>
        </message>
        <message>
            <source>{name} klopt.</source>
            <translation>{name} is correct.</translation>
        </message>
        <message>
            <source>{name} niet bereikt. Morgen staat het weer bovenaan.</source>
            <translation>{name} not reached. Tomorrow it will be at the top again.</translation>
        </message>
        <message>
            <source>{name}: onze waarde staat erin en gaat mee naar de bron.</source>
            <translation>{name}: our value is in and goes along to the source.</translation>
        </message>
    </context>
    <context>
        <name>CheckView</name>
        <message>
            <source>Wat te controleren is</source>
            <translation>What is to be checked</translation>
        </message>
    </context>
    <context>
        <name>ChooseContactDialog</name>
        <message>
            <source> in {place}</source>
            <translation> in {place}</translation>
        </message>
        <message>
            <source>Annuleer</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Contactpersonen</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>Jullie vaste contactpersoon</source>
            <translation>Your regular contact</translation>
        </message>
        <message>
            <source>Maak vast contact</source>
            <translation>Make regular contact</translation>
        </message>
        <message>
            <source>Niemand gevonden</source>
            <translation>Nobody found</translation>
        </message>
        <message>
            <source>Probeer een deel van de naam, of alleen de organisatie.</source>
            <translation>Try part of the name, or just the organisation.</translation>
        </message>
        <message>
            <source>Voor {domain}{place}. Deze persoon staat voortaan bovenaan.</source>
            <translation>For {domain}{place}. This person will come first from now on.</translation>
        </message>
        <message>
            <source>Wijs iemand aan</source>
            <translation>Appoint someone</translation>
        </message>
        <message>
            <source>Zoek contactpersoon</source>
            <translation>Find a contact</translation>
        </message>
        <message>
            <source>Zoek op naam, functie of organisatie</source>
            <translation>Search by name, role or organisation</translation>
        </message>
    </context>
    <context>
        <name>ChooseMunicipalitiesDialog</name>
        <message>
            <source>Dit zijn de gemeenten waarvan aanbod in deze kaart staat. Een andere vind je door de naam te typen.</source>
            <translation>These are the municipalities with offerings on this map. Find another one by typing its name.</translation>
        </message>
        <message>
            <source>Gemeenten</source>
            <translation>Municipalities</translation>
        </message>
        <message>
            <source>Kies gemeenten</source>
            <translation>Choose municipalities</translation>
        </message>
        <message>
            <source>Kies hoogstens {most} gemeenten; anders past het niet naast elkaar.</source>
            <translation>Choose at most {most} municipalities; more do not fit side by side.</translation>
        </message>
        <message>
            <source>Kies ten minste één gemeente.</source>
            <translation>Choose at least one municipality.</translation>
        </message>
        <message>
            <source>Toon deze gemeenten</source>
            <translation>Show these municipalities</translation>
        </message>
        <message>
            <source>Typ een naam</source>
            <translation>Type a name</translation>
        </message>
        <message>
            <source>Zoek een gemeente</source>
            <translation>Find a municipality</translation>
        </message>
        <message>
            <source>{name} · nog geen aanbod</source>
            <translation>{name} · no offerings yet</translation>
        </message>
        <message>
            <source>{name} · {n} keer aanbod</source>
            <translation>{name} · {n} offerings</translation>
        </message>
        <message>
            <source>{n} gekozen, hoogstens {most}</source>
            <translation>{n} chosen, at most {most}</translation>
        </message>
    </context>
    <context>
        <name>ColumnsStep</name>
        <message>
            <source>Alle kolommen zijn herkend. Je hoeft niets te doen.</source>
            <translation>All columns were recognised. There is nothing you need to do.</translation>
        </message>
        <message>
            <source>Alles wat nodig is, heeft een plek. Klopt het?</source>
            <translation>Everything that is needed has a place. Is it right?</translation>
        </message>
        <message>
            <source>Deze tabel laten we helemaal buiten beschouwing.</source>
            <translation>We leave this table out altogether.</translation>
        </message>
        <message>
            <source>Hier staat</source>
            <translation>This holds</translation>
        </message>
        <message>
            <source>Kolomnamen op</source>
            <translation>Column names on</translation>
        </message>
        <message>
            <source>Neem deze tabel mee</source>
            <translation>Include this table</translation>
        </message>
        <message>
            <source>Nog nodig: {names}. Kies er een kolom voor, of vul hieronder één waarde in voor alle rijen.</source>
            <translation>Still needed: {names}. Choose a column, or fill in one value for all rows below.</translation>
        </message>
        <message>
            <source>Rij met de kolomnamen</source>
            <translation>Row with the column names</translation>
        </message>
        <message>
            <source>We gebruiken je keuzes van de vorige levering. Klopt het nog?</source>
            <translation>We use your choices from the previous delivery. Are they still right?</translation>
        </message>
        <message>
            <source>geen enkele rij</source>
            <translation>no row at all</translation>
        </message>
        <message>
            <source>rij {n}</source>
            <translation>row {n}</translation>
        </message>
        <message>
            <source>{name}: compleet</source>
            <translation>{name}: complete</translation>
        </message>
        <message>
            <source>{name}: gaat niet mee</source>
            <translation>{name}: left out</translation>
        </message>
        <message>
            <source>{name}: niet te lezen</source>
            <translation>{name}: cannot be read</translation>
        </message>
        <message>
            <source>{name}: nog {n} nodig</source>
            <translation>{name}: {n} still needed</translation>
        </message>
    </context>
    <context>
        <name>CompareStep</name>
        <message>
            <source>Alles archiveren</source>
            <translation>Archive all</translation>
        </message>
        <message>
            <source>Alles laten staan</source>
            <translation>Keep all</translation>
        </message>
        <message>
            <source>Alles van de bron nemen</source>
            <translation>Take all from the source</translation>
        </message>
        <message>
            <source>Alles van ons houden</source>
            <translation>Keep all of ours</translation>
        </message>
        <message>
            <source>Deze levering zegt niets nieuws.</source>
            <translation>This delivery says nothing new.</translation>
        </message>
        <message>
            <source>Door de bron én door ons gewijzigd:</source>
            <translation>Changed by both the source and us:</translation>
        </message>
        <message>
            <source>Er verandert niets</source>
            <translation>Nothing changes</translation>
        </message>
        <message>
            <source>Hier staat niets met die woorden.</source>
            <translation>Nothing here has those words.</translation>
        </message>
        <message>
            <source>Niets gevonden</source>
            <translation>Nothing found</translation>
        </message>
        <message>
            <source>Voor allemaal tegelijk:</source>
            <translation>For all of them at once:</translation>
        </message>
        <message>
            <source>Zoek in deze levering</source>
            <translation>Search in this delivery</translation>
        </message>
        <message>
            <source>Zoekwoord wissen</source>
            <translation>Clear the search word</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <source>(leeg)</source>
            <translation>(empty)</translation>
        </message>
        <message>
            <source>1 kolom veranderd</source>
            <translation>1 column changed</translation>
        </message>
        <message>
            <source>Ander bestand…</source>
            <translation>Another file…</translation>
        </message>
        <message>
            <source>Deze regel is intussen weg.</source>
            <translation>This row has gone in the meantime.</translation>
        </message>
        <message>
            <source>Gemeld als verwijderd</source>
            <translation>Reported as deleted</translation>
        </message>
        <message>
            <source>Kies je vorige levering</source>
            <translation>Choose your previous delivery</translation>
        </message>
        <message>
            <source>Kies je vorige levering…</source>
            <translation>Choose your previous delivery…</translation>
        </message>
        <message>
            <source>Levering (*.csv *.xlsx);;Alle bestanden (*)</source>
            <translation>Delivery (*.csv *.xlsx);;All files (*)</translation>
        </message>
        <message>
            <source>Nieuw</source>
            <translation>New</translation>
        </message>
        <message>
            <source>Nu</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>Regel</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>Staat er niet meer in</source>
            <translation>No longer in it</translation>
        </message>
        <message>
            <source>Veranderd</source>
            <translation>Changed</translation>
        </message>
        <message>
            <source>Vergelijk met je vorige levering</source>
            <translation>Compare with your previous delivery</translation>
        </message>
        <message>
            <source>Vergelijk opnieuw</source>
            <translation>Compare again</translation>
        </message>
        <message>
            <source>Vergelijken…</source>
            <translation>Comparing…</translation>
        </message>
        <message>
            <source>Verschillen</source>
            <translation>Differences</translation>
        </message>
        <message>
            <source>Vorige levering</source>
            <translation>Previous delivery</translation>
        </message>
        <message>
            <source>Zet terug en meld als verwijderd</source>
            <translation>Put back and report as deleted</translation>
        </message>
        <message>
            <source>Zo zie je voor het versturen wat nieuw is, wat veranderde en wat ontbreekt. Een regel die alleen ontbreekt, halen de praktijken nooit weg.</source>
            <translation>So you see before sending what is new, what changed and what is missing. A row that is merely missing is never removed by the practices.</translation>
        </message>
        <message>
            <source>teruggezet, verwijderd = ja</source>
            <translation>put back, verwijderd = ja</translation>
        </message>
        <message>
            <source>{name} is gemeld als verwijderd.</source>
            <translation>{name} has been reported as deleted.</translation>
        </message>
        <message>
            <source>{n} kolommen veranderd</source>
            <translation>{n} columns changed</translation>
        </message>
    </context>
    <context>
        <name>Compass</name>
        <message>
            <source>Geen aandoening</source>
            <translation>No disorder</translation>
        </message>
        <message>
            <source>Geen sociale problemen</source>
            <translation>No social problems</translation>
        </message>
        <message>
            <source>Kompas met de vier groepen</source>
            <translation>Compass with the four groups</translation>
        </message>
        <message>
            <source>Sociale problemen</source>
            <translation>Social problems</translation>
        </message>
        <message>
            <source>Wel of vermoeden</source>
            <translation>Yes or suspected</translation>
        </message>
    </context>
    <context>
        <name>ConfirmDialog</name>
        <message>
            <source>Annuleer</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>ConstantsPanel</name>
        <message>
            <source>Hetzelfde voor alle rijen</source>
            <translation>The same for all rows</translation>
        </message>
        <message>
            <source>Kies…</source>
            <translation>Choose…</translation>
        </message>
        <message>
            <source>Staat dit niet in het bestand? Vul het hier één keer in.</source>
            <translation>Is this not in the file? Fill it in once here.</translation>
        </message>
        <message>
            <source>nodig</source>
            <translation>needed</translation>
        </message>
        <message>
            <source>{title} voor alle rijen</source>
            <translation>{title} for all rows</translation>
        </message>
    </context>
    <context>
        <name>ContactEditor</name>
        <message>
            <source>Typ een deel van de naam</source>
            <translation>Type part of the name</translation>
        </message>
    </context>
    <context>
        <name>CopyButton</name>
        <message>
            <source>Gekopieerd</source>
            <translation>Copied</translation>
        </message>
        <message>
            <source>Kopieer</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Kopieer {what}</source>
            <translation>Copy {what}</translation>
        </message>
    </context>
    <context>
        <name>Copying</name>
        <message>
            <source> van {name}</source>
            <translation> of {name}</translation>
        </message>
        <message>
            <source>Dit aanbod heeft geen e-mailadres.</source>
            <translation>This offering has no e-mail address.</translation>
        </message>
        <message>
            <source>Hier is geen nummer om te kopiëren.</source>
            <translation>There is no number to copy here.</translation>
        </message>
        <message>
            <source>Tekst</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>{text}{whom} gekopieerd</source>
            <translation>{text}{whom} copied</translation>
        </message>
    </context>
    <context>
        <name>CorrectionCard</name>
        <message>
            <source>&amp;Later</source>
            <translation>&amp;Later</translation>
        </message>
        <message>
            <source>&amp;Niet overnemen…</source>
            <translation>Do &amp;not adopt…</translation>
        </message>
        <message>
            <source>&amp;Overnemen</source>
            <translation>Ad&amp;opt</translation>
        </message>
        <message>
            <source>(leeg)</source>
            <translation>(empty)</translation>
        </message>
        <message>
            <source>(niet gevonden)</source>
            <translation>(not found)</translation>
        </message>
        <message>
            <source>De praktijk meldt dat dit gestopt is. Overnemen zet verwijderd op ja.</source>
            <translation>The practice reports that this has stopped. Adopting sets ‘verwijderd’ to ja.</translation>
        </message>
        <message>
            <source>De praktijk weet alleen dat het niet klopt. Vul zelf in wat klopt.</source>
            <translation>The practice only knows that it is wrong. Fill in what is right yourself.</translation>
        </message>
        <message>
            <source>Deze cel is veranderd sinds de praktijk hem zag. Kijk goed wat klopt.</source>
            <translation>This cell has changed since the practice saw it. Look carefully at what is right.</translation>
        </message>
        <message>
            <source>Een praktijk</source>
            <translation>A practice</translation>
        </message>
        <message>
            <source>Er zijn verschillende voorstellen voor deze cel. Kies wat klopt.</source>
            <translation>There are different proposals for this cell. Choose what is right.</translation>
        </message>
        <message>
            <source>Gemeld door {who}</source>
            <translation>Reported by {who}</translation>
        </message>
        <message>
            <source>Niet overgenomen: {why}</source>
            <translation>Not adopted: {why}</translation>
        </message>
        <message>
            <source>Niet overnemen</source>
            <translation>Do not adopt</translation>
        </message>
        <message>
            <source>Nu in je bestand</source>
            <translation>Now in your file</translation>
        </message>
        <message>
            <source>Reden: {text}</source>
            <translation>Reason: {text}</translation>
        </message>
        <message>
            <source>Stempel de regel meteen als gecontroleerd vandaag</source>
            <translation>Stamp the row as checked today at the same time</translation>
        </message>
        <message>
            <source>Toch opnieuw bekijken</source>
            <translation>Look at it again</translation>
        </message>
        <message>
            <source>Toon de regel</source>
            <translation>Show the row</translation>
        </message>
        <message>
            <source>Voorstel</source>
            <translation>Proposal</translation>
        </message>
        <message>
            <source>Waarom niet overnemen</source>
            <translation>Why not adopt</translation>
        </message>
        <message>
            <source>Waarom niet? Dit is voor de praktijk</source>
            <translation>Why not? This is for the practice</translation>
        </message>
        <message>
            <source>Wat de praktijk zag</source>
            <translation>What the practice saw</translation>
        </message>
        <message>
            <source>Wat er komt te staan</source>
            <translation>What it will say</translation>
        </message>
        <message>
            <source>op {when}</source>
            <translation>on {when}</translation>
        </message>
        <message>
            <source>over levering {name}</source>
            <translation>about delivery {name}</translation>
        </message>
        <message>
            <source>twee voorstellen</source>
            <translation>two proposals</translation>
        </message>
        <message>
            <source>{told} Ook voorgesteld: {others}</source>
            <translation>{told} Also proposed: {others}</translation>
        </message>
    </context>
    <context>
        <name>CorrectionsView</name>
        <message>
            <source>1 melding staat klaar om te versturen.</source>
            <translation>1 report is ready to send.</translation>
        </message>
        <message>
            <source>1 terugmelding erbij.</source>
            <translation>1 correction report added.</translation>
        </message>
        <message>
            <source>Alles is verstuurd. De volgende levering laat zien wat ermee gebeurde.</source>
            <translation>Everything has been sent. The next delivery will show what was done with it.</translation>
        </message>
        <message>
            <source>Antwoorden</source>
            <translation>Answers</translation>
        </message>
        <message>
            <source>Eigen aanbod</source>
            <translation>Our own offerings</translation>
        </message>
        <message>
            <source>Hier staan geen terugmeldingen in die je nog niet had.</source>
            <translation>There are no correction reports in here that you did not have yet.</translation>
        </message>
        <message>
            <source>Kreeg je van een praktijk een bestand terugmelding.csv? Open het hier, of sleep het hierheen. Je bekijkt de meldingen één voor één en neemt over wat klopt.</source>
            <translation>Did a practice send you a file terugmelding.csv? Open it here, or drag it here. You look at the reports one by one and adopt what is right.</translation>
        </message>
        <message>
            <source>Later.</source>
            <translation>Later.</translation>
        </message>
        <message>
            <source>Maak terugmelding.csv…</source>
            <translation>Make terugmelding.csv…</translation>
        </message>
        <message>
            <source>Melding ingetrokken: {label} van {name}.</source>
            <translation>Report withdrawn: {label} of {name}.</translation>
        </message>
        <message>
            <source>Niet overgenomen.</source>
            <translation>Not adopted.</translation>
        </message>
        <message>
            <source>Niets gemeld aan {source}</source>
            <translation>Nothing reported to {source}</translation>
        </message>
        <message>
            <source>Onze meldingen</source>
            <translation>Our reports</translation>
        </message>
        <message>
            <source>Open een terugmelding</source>
            <translation>Open a correction report</translation>
        </message>
        <message>
            <source>Open terugmelding…</source>
            <translation>Open correction report…</translation>
        </message>
        <message>
            <source>Overgenomen. Ctrl+Z neemt het terug.</source>
            <translation>Adopted. Ctrl+Z takes it back.</translation>
        </message>
        <message>
            <source>Terugmelding (*.csv *.xlsx);;Alle bestanden (*)</source>
            <translation>Correction report (*.csv *.xlsx);;All files (*)</translation>
        </message>
        <message>
            <source>Terugmeldingen</source>
            <translation>Correction reports</translation>
        </message>
        <message>
            <source>Trek melding in</source>
            <translation>Withdraw report</translation>
        </message>
        <message>
            <source>Wat je niet overnam en waarom, om aan de praktijk te mailen</source>
            <translation>What you did not adopt and why, to mail to the practice</translation>
        </message>
        <message>
            <source>Wat praktijken terugmelden</source>
            <translation>What practices report back</translation>
        </message>
        <message>
            <source>Zie je bij een aanbod iets dat niet klopt? Kies daar ‘Klopt niet’. Hier maak je er dan een bestand van voor de bron.</source>
            <translation>Do you see something wrong with an offering? Choose ‘Not correct’ there. Here you then make a file of it for the source.</translation>
        </message>
        <message>
            <source>antwoorden</source>
            <translation>answers</translation>
        </message>
        <message>
            <source>een bron</source>
            <translation>a source</translation>
        </message>
        <message>
            <source>niet overgenomen. {why}</source>
            <translation>not adopted. {why}</translation>
        </message>
        <message>
            <source>{done} van {total} afgehandeld</source>
            <translation>{done} of {total} dealt with</translation>
        </message>
        <message>
            <source>{n} meldingen staan klaar om te versturen.</source>
            <translation>{n} reports are ready to send.</translation>
        </message>
        <message>
            <source>{n} terugmeldingen erbij.</source>
            <translation>{n} correction reports added.</translation>
        </message>
    </context>
    <context>
        <name>CourseModel</name>
        <message>
            <source>Daarna</source>
            <translation>After that</translation>
        </message>
        <message>
            <source>Intake</source>
            <translation>Intake</translation>
        </message>
        <message>
            <source>Peildatum</source>
            <translation>As of</translation>
        </message>
        <message>
            <source>Samen</source>
            <translation>Together</translation>
        </message>
        <message>
            <source>{day}, bron</source>
            <translation>{day}, source</translation>
        </message>
        <message>
            <source>{day}, zelf</source>
            <translation>{day}, ourselves</translation>
        </message>
    </context>
    <context>
        <name>CourseView</name>
        <message>
            <source>Toon als grafiek</source>
            <translation>Show as chart</translation>
        </message>
        <message>
            <source>Toon als tabel</source>
            <translation>Show as table</translation>
        </message>
    </context>
    <context>
        <name>CoveragePage</name>
        <message>
            <source>Afdrukken…</source>
            <translation>Print…</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>De dekking staat in {path}, {n} regels.</source>
            <translation>The coverage is in {path}, {n} rows.</translation>
        </message>
        <message>
            <source>Dekking</source>
            <translation>Coverage</translation>
        </message>
        <message>
            <source>Er staat nog geen aanbod in deze kaart</source>
            <translation>There are no offerings on this map yet</translation>
        </message>
        <message>
            <source>Excel (*.xlsx)</source>
            <translation>Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>Exporteer de dekking</source>
            <translation>Export the coverage</translation>
        </message>
        <message>
            <source>Exporteer…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Gemeenten…</source>
            <translation>Municipalities…</translation>
        </message>
        <message>
            <source>Het basisaanbod per gemeente</source>
            <translation>The basic offer by municipality</translation>
        </message>
        <message>
            <source>Kies een gemeente…</source>
            <translation>Choose a municipality…</translation>
        </message>
        <message>
            <source>Neem bij Leveringen een bestand van je gemeente in. Dan zie je hier wat er van het basisaanbod in staat.</source>
            <translation>Import a file from your municipality at Deliveries. You then see here what it holds of the basic offer.</translation>
        </message>
        <message>
            <source>Wat er van het basisaanbod in deze kaart staat</source>
            <translation>What this map holds of the basic offer</translation>
        </message>
        <message>
            <source>{text} · nog {n} gemeente te kiezen</source>
            <translation>{text} · {n} more municipality to choose</translation>
        </message>
        <message>
            <source>{text} · nog {n} gemeenten te kiezen</source>
            <translation>{text} · {n} more municipalities to choose</translation>
        </message>
    </context>
    <context>
        <name>CoveragePreview</name>
        <message>
            <source>Afdrukken…</source>
            <translation>Print…</translation>
        </message>
        <message>
            <source>Bewaar als PDF</source>
            <translation>Save as PDF</translation>
        </message>
        <message>
            <source>Bewaar als PDF…</source>
            <translation>Save as PDF…</translation>
        </message>
        <message>
            <source>Bladzijde van {municipality}</source>
            <translation>Page of {municipality}</translation>
        </message>
        <message>
            <source>De PDF staat in {path}.</source>
            <translation>The PDF is in {path}.</translation>
        </message>
        <message>
            <source>De bladzijden zijn naar de printer gestuurd.</source>
            <translation>The pages have been sent to the printer.</translation>
        </message>
        <message>
            <source>Dekking</source>
            <translation>Coverage</translation>
        </message>
        <message>
            <source>Dekking afdrukken</source>
            <translation>Print coverage</translation>
        </message>
        <message>
            <source>Eén A4 per gemeente. Contactpersonen die alleen de praktijk mag zien staan er niet op.</source>
            <translation>One A4 per municipality. Contacts that only the practice may see are not on it.</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Voorbeeld van de bladzijden</source>
            <translation>Preview of the pages</translation>
        </message>
    </context>
    <context>
        <name>CrisisRow</name>
        <message>
            <source>nummer van {name}</source>
            <translation>number of {name}</translation>
        </message>
        <message>
            <source>onze regio</source>
            <translation>our region</translation>
        </message>
    </context>
    <context>
        <name>DataWatch</name>
        <message>
            <source>De voorbeeldregio is verwijderd.</source>
            <translation>The example region has been removed.</translation>
        </message>
        <message>
            <source>De voorbeeldregio staat er weer.</source>
            <translation>The example region is back.</translation>
        </message>
        <message>
            <source>Er is niets om ongedaan te maken.</source>
            <translation>There is nothing to undo.</translation>
        </message>
    </context>
    <context>
        <name>DayColumns</name>
        <message>
            <source>{day}: {n}</source>
            <translation>{day}: {n}</translation>
        </message>
    </context>
    <context>
        <name>DeliveriesPage</name>
        <message>
            <source>De bestanden van je gemeente, van controle tot kaart</source>
            <translation>The files of your municipality, from check to map</translation>
        </message>
        <message>
            <source>Exporteer alles…</source>
            <translation>Export everything…</translation>
        </message>
        <message>
            <source>Leveringen</source>
            <translation>Deliveries</translation>
        </message>
        <message>
            <source>Nieuwe levering…</source>
            <translation>New delivery…</translation>
        </message>
        <message>
            <source>Verwijder voorbeeldregio</source>
            <translation>Remove example region</translation>
        </message>
        <message>
            <source>Zet voorbeeld terug</source>
            <translation>Put example back</translation>
        </message>
    </context>
    <context>
        <name>DeliveryWizard</name>
        <message>
            <source>Annuleren</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Bewaard als {name} in {folder}.</source>
            <translation>Saved as {name} in {folder}.</translation>
        </message>
        <message>
            <source>De bestanden zijn intussen veranderd. We vergelijken opnieuw.</source>
            <translation>The files have changed in the meantime. We compare again.</translation>
        </message>
        <message>
            <source>De keuzes die je hier maakte, gaan verloren.</source>
            <translation>The choices you made here will be lost.</translation>
        </message>
        <message>
            <source>De levering wordt nu verwerkt. Stop je, dan verandert er niets.</source>
            <translation>The delivery is being processed. If you stop, nothing changes.</translation>
        </message>
        <message>
            <source>Er is nog niets gewijzigd op de kaart.</source>
            <translation>Nothing has been changed on the map yet.</translation>
        </message>
        <message>
            <source>Gestopt. Er is niets gewijzigd.</source>
            <translation>Stopped. Nothing was changed.</translation>
        </message>
        <message>
            <source>Klaar</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Rapport voor de gemeente…</source>
            <translation>Report for the municipality…</translation>
        </message>
        <message>
            <source>Stop en vergeet mijn keuzes</source>
            <translation>Stop and forget my choices</translation>
        </message>
        <message>
            <source>Stoppen met deze levering?</source>
            <translation>Stop with this delivery?</translation>
        </message>
        <message>
            <source>Terug</source>
            <translation>Back</translation>
        </message>
    </context>
    <context>
        <name>DetailHeading</name>
        <message>
            <source>Klopt niet</source>
            <translation>Not correct</translation>
        </message>
        <message>
            <source>Meld aan de bron wat hier niet klopt</source>
            <translation>Tell the source what is wrong here</translation>
        </message>
        <message>
            <source>Telefoon aanpassen</source>
            <translation>Edit phone</translation>
        </message>
        <message>
            <source>Telefoon: klopt niet</source>
            <translation>Phone: not correct</translation>
        </message>
        <message>
            <source>Terug (Alt+Pijl links)</source>
            <translation>Back (Alt+Left arrow)</translation>
        </message>
        <message>
            <source>geheim adres</source>
            <translation>confidential address</translation>
        </message>
        <message>
            <source>gemeld</source>
            <translation>reported</translation>
        </message>
        <message>
            <source>niet meer geleverd</source>
            <translation>no longer delivered</translation>
        </message>
        <message>
            <source>nummer van {name}</source>
            <translation>number of {name}</translation>
        </message>
        <message>
            <source>voorbeeld</source>
            <translation>example</translation>
        </message>
    </context>
    <context>
        <name>DetailPanel</name>
        <message>
            <source>Ctrl+Shift+E</source>
            <translation>Ctrl+Shift+E</translation>
        </message>
        <message>
            <source>Herkomst</source>
            <translation>Origin</translation>
        </message>
        <message>
            <source>Hier lees je of het past, hoe je iemand aanmeldt en wie je spreekt.</source>
            <translation>Here you read whether it fits, how to apply for someone and who you speak to.</translation>
        </message>
        <message>
            <source>Kies een aanbod in de lijst</source>
            <translation>Choose an offering in the list</translation>
        </message>
        <message>
            <source>Nog leeg</source>
            <translation>Still empty</translation>
        </message>
        <message>
            <source>Onze notitie</source>
            <translation>Our note</translation>
        </message>
        <message>
            <source>Wachttijd</source>
            <translation>Waiting time</translation>
        </message>
        <message>
            <source>alleen voor de praktijk</source>
            <translation>for the practice only</translation>
        </message>
        <message>
            <source>e-mailadres</source>
            <translation>e-mail address</translation>
        </message>
        <message>
            <source>nummer van {name}</source>
            <translation>number of {name}</translation>
        </message>
        <message>
            <source>{what} invullen</source>
            <translation>Fill in {what}</translation>
        </message>
    </context>
    <context>
        <name>DetailRow</name>
        <message>
            <source>Klopt niet…</source>
            <translation>Not correct…</translation>
        </message>
        <message>
            <source>Kopieer</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Wij meldden aan de bron dat hier iets niet klopt.</source>
            <translation>We told the source that something is wrong here.</translation>
        </message>
        <message>
            <source>gemeld</source>
            <translation>reported</translation>
        </message>
        <message>
            <source>{name}: klopt niet</source>
            <translation>{name}: not correct</translation>
        </message>
        <message>
            <source>{what} aanpassen</source>
            <translation>Edit {what}</translation>
        </message>
        <message>
            <source>{what}: klopt niet</source>
            <translation>{what}: not correct</translation>
        </message>
    </context>
    <context>
        <name>DetailSaving</name>
        <message>
            <source>Aanpassing bewaard.</source>
            <translation>Change saved.</translation>
        </message>
        <message>
            <source>De waarde van de bron staat weer voorop.</source>
            <translation>The source’s value comes first again.</translation>
        </message>
        <message>
            <source>Notitie bewaard.</source>
            <translation>Note saved.</translation>
        </message>
    </context>
    <context>
        <name>DetailSheet</name>
        <message>
            <source>Geschiedenis ({n})</source>
            <translation>History ({n})</translation>
        </message>
    </context>
    <context>
        <name>DoorsSection</name>
        <message>
            <source>Meld voor welke vraag dit niet de goede plek is</source>
            <translation>Report for which question this is not the right place</translation>
        </message>
        <message>
            <source>Niet hier…</source>
            <translation>Not here…</translation>
        </message>
        <message>
            <source>Niet voor {question}: klopt niet meer</source>
            <translation>Not for {question}: no longer right</translation>
        </message>
        <message>
            <source>Nog niet bekend wie dit wel aanneemt.</source>
            <translation>Not known yet who does take this.</translation>
        </message>
        <message>
            <source>neemt nu niet aan</source>
            <translation>takes nobody now</translation>
        </message>
        <message>
            <source>→ wel bij</source>
            <translation>→ but do try</translation>
        </message>
    </context>
    <context>
        <name>DropZone</name>
        <message>
            <source>CSV of Excel met aanbod en contactpersonen, samen of los. De kolommen mogen anders heten.</source>
            <translation>CSV or Excel with offerings and contacts, together or apart. The columns may have other names.</translation>
        </message>
        <message>
            <source>Kies bestanden…</source>
            <translation>Choose files…</translation>
        </message>
        <message>
            <source>Kies een map…</source>
            <translation>Choose a folder…</translation>
        </message>
        <message>
            <source>Ook een Open Referral-pakket kan, als map of als zip.</source>
            <translation>An Open Referral package works too, as a folder or a zip.</translation>
        </message>
        <message>
            <source>Sleep hier de bestanden van de gemeente</source>
            <translation>Drag the files of the municipality here</translation>
        </message>
        <message>
            <source>{n} en {m} meer</source>
            <translation>{n} and {m} more</translation>
        </message>
    </context>
    <context>
        <name>DuplicatesView</name>
        <message>
            <source>Alles wordt met elkaar vergeleken…</source>
            <translation>Comparing everything with everything…</translation>
        </message>
        <message>
            <source>Er is niets gewijzigd.</source>
            <translation>Nothing was changed.</translation>
        </message>
        <message>
            <source>Even vergelijken…</source>
            <translation>Comparing…</translation>
        </message>
        <message>
            <source>Gekoppeld: {name}.</source>
            <translation>Linked: {name}.</translation>
        </message>
        <message>
            <source>Je keuzes zijn onthouden, ook voor de volgende levering.</source>
            <translation>Your choices are remembered, for the next delivery too.</translation>
        </message>
        <message>
            <source>Klaar: alles is bekeken</source>
            <translation>Done: everything has been looked at</translation>
        </message>
        <message>
            <source>Koppelen: beide bronnen blijven, je ziet dat ze bij elkaar horen. Samenvoegen: de andere gaat uit beeld; onze notities, favorieten en het rooster gaan mee naar wie blijft. Alles kun je daarna ongedaan maken.</source>
            <translation>Linking: both sources stay, and you see that they belong together. Merging: the other goes out of sight; our notes, favourites and the roster move to the one that stays. You can undo all of it afterwards.</translation>
        </message>
        <message>
            <source>Koppelen: zelfde aanbod</source>
            <translation>Link: same offering</translation>
        </message>
        <message>
            <source>Koppelen: zelfde contact</source>
            <translation>Link: same contact</translation>
        </message>
        <message>
            <source>Later beslissen</source>
            <translation>Decide later</translation>
        </message>
        <message>
            <source>Niet vergeleken</source>
            <translation>Not compared</translation>
        </message>
        <message>
            <source>Niets dubbel</source>
            <translation>No duplicates</translation>
        </message>
        <message>
            <source>Onthouden: dit zijn twee verschillende.</source>
            <translation>Remembered: these are two different ones.</translation>
        </message>
        <message>
            <source>Op de kaart staat niets dat op elkaar lijkt en nog geen keuze heeft.</source>
            <translation>There is nothing on the map that looks alike and still needs a choice.</translation>
        </message>
        <message>
            <source>Samengevoegd: {name} van {source} blijft.</source>
            <translation>Merged: {name} of {source} stays.</translation>
        </message>
        <message>
            <source>Samenvoegen: {name} van {source} blijft</source>
            <translation>Merge: {name} of {source} stays</translation>
        </message>
        <message>
            <source>Teruggedraaid.</source>
            <translation>Reversed.</translation>
        </message>
        <message>
            <source>Vergelijk opnieuw</source>
            <translation>Compare again</translation>
        </message>
        <message>
            <source>Verschillend</source>
            <translation>Different</translation>
        </message>
        <message>
            <source>Vorig paar (Pijl links)</source>
            <translation>Previous pair (Left arrow)</translation>
        </message>
        <message>
            <source>We zoeken wat dubbel lijkt: zelfde telefoon, website, adres of naam.</source>
            <translation>We look for what looks like a duplicate: same phone, website, address or name.</translation>
        </message>
        <message>
            <source>{n} van {total}</source>
            <translation>{n} of {total}</translation>
        </message>
        <message>
            <source>{n}% gelijk</source>
            <translation>{n}% alike</translation>
        </message>
    </context>
    <context>
        <name>ExportAllDialog</name>
        <message>
            <source>Al het aanbod en de contactpersonen van de kaart, met onze aanpassingen. Geheime adressen blijven eruit.</source>
            <translation>All offerings and contacts on the map, with our changes. Confidential addresses are left out.</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>De internationale standaard, voor andere programma’s. Zonder contactpersonen die alleen de praktijk mag zien.</source>
            <translation>The international standard, for other programs. Without contacts that only the practice may see.</translation>
        </message>
        <message>
            <source>Excel (.xlsx)</source>
            <translation>Excel (.xlsx)</translation>
        </message>
        <message>
            <source>Exporteer alles</source>
            <translation>Export everything</translation>
        </message>
        <message>
            <source>Geëxporteerd naar {folder}: {names}.</source>
            <translation>Exported to {folder}: {names}.</translation>
        </message>
        <message>
            <source>HSDS 3.1</source>
            <translation>HSDS 3.1</translation>
        </message>
        <message>
            <source>Hetzelfde in één werkmap met twee bladen.</source>
            <translation>The same in one workbook with two sheets.</translation>
        </message>
        <message>
            <source>Kies een map en maak…</source>
            <translation>Choose a folder and make…</translation>
        </message>
        <message>
            <source>Kies een map voor de export</source>
            <translation>Choose a folder for the export</translation>
        </message>
        <message>
            <source>Wordt gemaakt…</source>
            <translation>Being made…</translation>
        </message>
        <message>
            <source>aanbod.csv en contactpersonen.csv, zoals gemeenten ze aanleveren. Ook met contactpersonen die alleen de praktijk mag zien.</source>
            <translation>aanbod.csv and contactpersonen.csv, as municipalities deliver them. Also with contacts that only the practice may see.</translation>
        </message>
    </context>
    <context>
        <name>ExportRosterDialog</name>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Contactpersonen die alleen de praktijk mag zien.</source>
            <translation>Contacts that only the practice may see.</translation>
        </message>
        <message>
            <source>Excel</source>
            <translation>Excel</translation>
        </message>
        <message>
            <source>Excel (*.xlsx)</source>
            <translation>Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>Exporteer het rooster</source>
            <translation>Export the roster</translation>
        </message>
        <message>
            <source>Het rooster is geëxporteerd naar {path}: {n} regels.</source>
            <translation>The roster has been exported to {path}: {n} rows.</translation>
        </message>
        <message>
            <source>Kies waar en maak…</source>
            <translation>Choose where and make…</translation>
        </message>
        <message>
            <source>Let op: dit bestand is dan alleen voor jullie. Stuur het niet door.</source>
            <translation>Note: this file is then for you only. Do not pass it on.</translation>
        </message>
        <message>
            <source>Ook wie alleen voor de praktijk is</source>
            <translation>Also those meant for the practice only</translation>
        </message>
        <message>
            <source>Wat je nu in het rooster ziet, met elke persoon per vak op een regel.</source>
            <translation>What you now see in the roster, with each person per cell on a row.</translation>
        </message>
        <message>
            <source>Wordt gemaakt…</source>
            <translation>Being made…</translation>
        </message>
    </context>
    <context>
        <name>ExportSelectionDialog</name>
        <message>
            <source>Adressen die nergens op papier mogen, zoals van een opvang.</source>
            <translation>Addresses that must never be on paper, such as that of a shelter.</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>CSV: alleen het aanbod, in de vorm van gemeenten</source>
            <translation>CSV: the offerings only, in the form municipalities use</translation>
        </message>
        <message>
            <source>Excel (*.xlsx)</source>
            <translation>Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>Excel: het aanbod met de contactpersonen die erbij horen</source>
            <translation>Excel: the offerings with the contacts that belong to them</translation>
        </message>
        <message>
            <source>Exporteer deze lijst</source>
            <translation>Export this list</translation>
        </message>
        <message>
            <source>Kies waar en maak…</source>
            <translation>Choose where and make…</translation>
        </message>
        <message>
            <source>Let op: dit bestand is dan alleen voor jullie. Stuur het niet door.</source>
            <translation>Note: this file is then for you only. Do not pass it on.</translation>
        </message>
        <message>
            <source>Let op: in dit bestand staan dan geheime adressen. Komt het bij de verkeerde terecht, dan kan iemand gevaar lopen. Bewaar het goed en stuur het niet door.</source>
            <translation>Note: this file will then hold confidential addresses. If it reaches the wrong person, someone may be in danger. Keep it safe and do not pass it on.</translation>
        </message>
        <message>
            <source>Onze notities en aanpassingen, en contactpersonen die alleen de praktijk mag zien.</source>
            <translation>Our notes and changes, and contacts that only the practice may see.</translation>
        </message>
        <message>
            <source>Ook gegevens die alleen voor de praktijk zijn</source>
            <translation>Also data meant for the practice only</translation>
        </message>
        <message>
            <source>Ook geheime adressen</source>
            <translation>Also confidential addresses</translation>
        </message>
        <message>
            <source>Wordt gemaakt…</source>
            <translation>Being made…</translation>
        </message>
        <message>
            <source>{n} keer aanbod geëxporteerd naar {path}.</source>
            <translation>{n} offerings exported to {path}.</translation>
        </message>
        <message>
            <source>{n} keer aanbod: alles wat bij je zoekvraag past.</source>
            <translation>{n} offerings: everything that fits your question.</translation>
        </message>
    </context>
    <context>
        <name>FacetBar</name>
        <message>
            <source>Afstand</source>
            <translation>Distance</translation>
        </message>
        <message>
            <source>Binnen {km} km</source>
            <translation>Within {km} km</translation>
        </message>
        <message>
            <source>Dit deel van de kaart</source>
            <translation>This part of the map</translation>
        </message>
        <message>
            <source>Doelgroep</source>
            <translation>Target group</translation>
        </message>
        <message>
            <source>Domein</source>
            <translation>Domain</translation>
        </message>
        <message>
            <source>Geen grens</source>
            <translation>No limit</translation>
        </message>
        <message>
            <source>Gemeente</source>
            <translation>Municipality</translation>
        </message>
        <message>
            <source>Gratis</source>
            <translation>Free</translation>
        </message>
        <message>
            <source>Meer</source>
            <translation>More</translation>
        </message>
        <message>
            <source>Niets om te kiezen bij deze vraag</source>
            <translation>Nothing to choose for this question</translation>
        </message>
        <message>
            <source>Nu open</source>
            <translation>Open now</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Toegang</source>
            <translation>Access</translation>
        </message>
        <message>
            <source>Zonder verwijzing</source>
            <translation>No referral</translation>
        </message>
        <message>
            <source>{what} kiezen</source>
            <translation>Choose {what}</translation>
        </message>
        <message>
            <source>{what} loslaten</source>
            <translation>Let go of {what}</translation>
        </message>
    </context>
    <context>
        <name>FieldEditor</name>
        <message>
            <source>Annuleer</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Bewaar</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Terug naar de bron</source>
            <translation>Back to the source</translation>
        </message>
    </context>
    <context>
        <name>FilesStep</name>
        <message>
            <source>Bewaar een leeg Excel-bestand met keuzelijsten en stuur het naar je gemeente. Ingevuld lees je het hier zo in.</source>
            <translation>Save an empty Excel file with choice lists and send it to your municipality. Once filled in, you can import it here straight away.</translation>
        </message>
        <message>
            <source>Bewaar het lege invulbestand</source>
            <translation>Save the empty template</translation>
        </message>
        <message>
            <source>Bijvoorbeeld: gemeente Goeree-Overflakkee</source>
            <translation>For example: gemeente Goeree-Overflakkee</translation>
        </message>
        <message>
            <source>Controleren</source>
            <translation>Check</translation>
        </message>
        <message>
            <source>Dit is een nieuwe bron. Alles erin is nieuw voor de kaart.</source>
            <translation>This is a new source. Everything in it is new to the map.</translation>
        </message>
        <message>
            <source>Excel (*.xlsx);;CSV, alleen aanbod (*.csv)</source>
            <translation>Excel (*.xlsx);;CSV, offerings only (*.csv)</translation>
        </message>
        <message>
            <source>Je leest per rij en kolom wat er niet klopt.</source>
            <translation>You read per row and column what is wrong.</translation>
        </message>
        <message>
            <source>Je ziet wat nieuw is, wat verandert en wat verdwijnt. Jij kiest.</source>
            <translation>You see what is new, what changes and what disappears. You choose.</translation>
        </message>
        <message>
            <source>Kies de bestanden van de levering</source>
            <translation>Choose the files of the delivery</translation>
        </message>
        <message>
            <source>Kies de map van de levering</source>
            <translation>Choose the folder of the delivery</translation>
        </message>
        <message>
            <source>Kies een bron die je al kent, of typ een nieuwe naam.</source>
            <translation>Choose a source you already know, or type a new name.</translation>
        </message>
        <message>
            <source>Leeg invulbestand…</source>
            <translation>Empty template…</translation>
        </message>
        <message>
            <source>Leveringen (*.csv *.txt *.tsv *.xlsx *.zip);;Alle bestanden (*)</source>
            <translation>Deliveries (*.csv *.txt *.tsv *.xlsx *.zip);;All files (*)</translation>
        </message>
        <message>
            <source>Naam van de bron</source>
            <translation>Name of the source</translation>
        </message>
        <message>
            <source>Nog geen bestand?</source>
            <translation>No file yet?</translation>
        </message>
        <message>
            <source>Pas dan verandert de kaart. Je draait het in één keer terug.</source>
            <translation>Only then does the map change. You can undo it in one go.</translation>
        </message>
        <message>
            <source>Toepassen</source>
            <translation>Apply</translation>
        </message>
        <message>
            <source>Van wie is deze levering?</source>
            <translation>Whose delivery is this?</translation>
        </message>
        <message>
            <source>Vergelijken</source>
            <translation>Compare</translation>
        </message>
        <message>
            <source>We vergelijken met wat deze bron eerder leverde.</source>
            <translation>We compare with what this source delivered before.</translation>
        </message>
        <message>
            <source>sociale-kaart-invulbestand.xlsx</source>
            <translation>sociale-kaart-invulbestand.xlsx</translation>
        </message>
    </context>
    <context>
        <name>FindingBar</name>
        <message>
            <source>Herstel</source>
            <translation>Repair</translation>
        </message>
        <message>
            <source>Herstel deze cel (Ctrl+R)</source>
            <translation>Repair this cell (Ctrl+R)</translation>
        </message>
        <message>
            <source>Naar de volgende melding (F8); Shift+F8 naar de vorige</source>
            <translation>To the next finding (F8); Shift+F8 for the previous one</translation>
        </message>
        <message>
            <source>Volgende melding</source>
            <translation>Next finding</translation>
        </message>
        <message>
            <source>Vorige</source>
            <translation>Previous</translation>
        </message>
        <message>
            <source>leeg</source>
            <translation>empty</translation>
        </message>
        <message>
            <source>{text}  {before} → {after}</source>
            <translation>{text}  {before} → {after}</translation>
        </message>
    </context>
    <context>
        <name>FindingsTable</name>
        <message>
            <source>Meldingen</source>
            <translation>Findings</translation>
        </message>
    </context>
    <context>
        <name>FindingsView</name>
        <message>
            <source>1 cel hersteld.</source>
            <translation>1 cell repaired.</translation>
        </message>
        <message>
            <source>Alles</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Enter of klik: naar de cel</source>
            <translation>Enter or click: to the cell</translation>
        </message>
        <message>
            <source>Fouten</source>
            <translation>Errors</translation>
        </message>
        <message>
            <source>Herstel alles ({n})…</source>
            <translation>Repair all ({n})…</translation>
        </message>
        <message>
            <source>Herstel alles…</source>
            <translation>Repair all…</translation>
        </message>
        <message>
            <source>Hier is niets dat aan je keuze voldoet</source>
            <translation>Nothing here answers to your choice</translation>
        </message>
        <message>
            <source>Je bestand kan zo weg als levering.</source>
            <translation>Your file can go out as a delivery as it is.</translation>
        </message>
        <message>
            <source>Let op</source>
            <translation>Warning</translation>
        </message>
        <message>
            <source>Niets te melden</source>
            <translation>Nothing to report</translation>
        </message>
        <message>
            <source>Te herstellen</source>
            <translation>To repair</translation>
        </message>
        <message>
            <source>Zoek in de meldingen</source>
            <translation>Search the findings</translation>
        </message>
        <message>
            <source>{n} cellen hersteld.</source>
            <translation>{n} cells repaired.</translation>
        </message>
        <message>
            <source>{told} Ctrl+Z neemt het terug.</source>
            <translation>{told} Ctrl+Z takes it back.</translation>
        </message>
    </context>
    <context>
        <name>FormDialog</name>
        <message>
            <source>Annuleer</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>FrontDoorPage</name>
        <message>
            <source>Acuut: crisislijnen (F2)</source>
            <translation>Urgent: crisis lines (F2)</translation>
        </message>
        <message>
            <source>De eigen keuze is ingetrokken.</source>
            <translation>Your own choice has been withdrawn.</translation>
        </message>
        <message>
            <source>De voordeur van de gemeente</source>
            <translation>The municipality’s front door</translation>
        </message>
        <message>
            <source>Hier is nog niemand voor genoteerd</source>
            <translation>Nobody is listed for this yet</translation>
        </message>
        <message>
            <source>Kan het niet wachten?</source>
            <translation>Can it not wait?</translation>
        </message>
        <message>
            <source>Naar ‘Waar?’</source>
            <translation>To ‘Where?’</translation>
        </message>
        <message>
            <source>Nu</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>Ook een voordeur van deze gemeente kennen we nog niet.</source>
            <translation>We do not know a front door of this municipality yet either.</translation>
        </message>
        <message>
            <source>Op welk moment</source>
            <translation>At what moment</translation>
        </message>
        <message>
            <source>Plaats: {text}</source>
            <translation>Place: {text}</translation>
        </message>
        <message>
            <source>Voor dit domein staat hier niemand genoteerd. De voordeur helpt je verder.</source>
            <translation>Nobody is listed here for this domain. The front door will help you on.</translation>
        </message>
        <message>
            <source>Vul bij ‘Waar?’ een postcode of plaats in. Die wordt nergens bewaard.</source>
            <translation>Fill in a postcode or place at ‘Where?’. It is not stored anywhere.</translation>
        </message>
        <message>
            <source>Waar woont degene om wie het gaat?</source>
            <translation>Where does the person concerned live?</translation>
        </message>
        <message>
            <source>Waarover gaat het?</source>
            <translation>What is it about?</translation>
        </message>
        <message>
            <source>Weet ik nog niet: de voordeur</source>
            <translation>Not sure yet: the front door</translation>
        </message>
        <message>
            <source>Wie bel ik?</source>
            <translation>Who do I call?</translation>
        </message>
        <message>
            <source>Wijs iemand aan…</source>
            <translation>Appoint someone…</translation>
        </message>
        <message>
            <source>plaats invullen</source>
            <translation>fill in place</translation>
        </message>
        <message>
            <source>{name} is nu jullie vaste contact.</source>
            <translation>{name} is now your regular contact.</translation>
        </message>
        <message>
            <source>{n} jaar</source>
            <translation>age {n}</translation>
        </message>
    </context>
    <context>
        <name>GuideModel</name>
        <message>
            <source>Toon nog {n} in ‘{part}’</source>
            <translation>Show {n} more in ‘{part}’</translation>
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>Acuut: crisislijnen</source>
            <translation>Urgent: crisis lines</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Help</translation>
        </message>
        <message>
            <source>Op de kaart</source>
            <translation>On the map</translation>
        </message>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Toetsen</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>Typ waarmee je wilt helpen en waar. Bovenaan staat wie je belt en waarom. Daaronder staat het aanbod, dichtbij eerst. Wat je typt, wordt nergens bewaard.</source>
            <translation>Type what you want to help with and where. At the top you see who to call and why. Below that are the offerings, nearest first. What you type is not stored anywhere.</translation>
        </message>
        <message>
            <source>Zo werkt het</source>
            <translation>How it works</translation>
        </message>
        <message>
            <source>alles tonen</source>
            <translation>show everything</translation>
        </message>
        <message>
            <source>bij Controleren: klopt, gewijzigd, niet bereikt, bestaat niet meer</source>
            <translation>on Check: correct, changed, not reached, no longer exists</translation>
        </message>
        <message>
            <source>de pagina’s, in de volgorde van de lijst links</source>
            <translation>the pages, in the order of the list on the left</translation>
        </message>
        <message>
            <source>dichterbij, verder weg</source>
            <translation>closer, further away</translation>
        </message>
        <message>
            <source>dit overzicht</source>
            <translation>this overview</translation>
        </message>
        <message>
            <source>druk de kaart af</source>
            <translation>print the map</translation>
        </message>
        <message>
            <source>instellingen</source>
            <translation>settings</translation>
        </message>
        <message>
            <source>kies de plek, of maak een groep los</source>
            <translation>choose the place, or open a group</translation>
        </message>
        <message>
            <source>kopieer het e-mailadres</source>
            <translation>copy the e-mail address</translation>
        </message>
        <message>
            <source>kopieer het nummer</source>
            <translation>copy the number</translation>
        </message>
        <message>
            <source>legenda open of dicht</source>
            <translation>legend open or closed</translation>
        </message>
        <message>
            <source>loop door de lijst</source>
            <translation>walk through the list</translation>
        </message>
        <message>
            <source>loop langs de plekken</source>
            <translation>walk along the places</translation>
        </message>
        <message>
            <source>maak je laatste wijziging ongedaan</source>
            <translation>undo your last change</translation>
        </message>
        <message>
            <source>naar de eerste, en dan het detail in</source>
            <translation>to the first one, and then into the detail</translation>
        </message>
        <message>
            <source>naar de knoppen van de kaart en verder</source>
            <translation>to the map's buttons and on</translation>
        </message>
        <message>
            <source>naar ‘Waar?’</source>
            <translation>to ‘Where?’</translation>
        </message>
        <message>
            <source>naar ‘Waarmee?’</source>
            <translation>to ‘What?’</translation>
        </message>
        <message>
            <source>schuif</source>
            <translation>pan</translation>
        </message>
        <message>
            <source>terug naar het veld; nog eens: leeg</source>
            <translation>back to the field; once more: empty</translation>
        </message>
        <message>
            <source>terug naar het vorige aanbod</source>
            <translation>back to the previous offering</translation>
        </message>
        <message>
            <source>vraag alles opnieuw</source>
            <translation>ask everything again</translation>
        </message>
    </context>
    <context>
        <name>HistoryView</name>
        <message>
            <source>1 wijziging</source>
            <translation>1 change</translation>
        </message>
        <message>
            <source>Alle velden</source>
            <translation>All fields</translation>
        </message>
        <message>
            <source>Alles stond er al zo.</source>
            <translation>Everything was like this already.</translation>
        </message>
        <message>
            <source>Alles wat de levering van {when} veranderde, gaat terug naar hoe het was.</source>
            <translation>Everything that the delivery of {when} changed goes back to how it was.</translation>
        </message>
        <message>
            <source>De levering wordt teruggedraaid…</source>
            <translation>Undoing the delivery…</translation>
        </message>
        <message>
            <source>Deze bron leverde nog niets</source>
            <translation>This source has not delivered anything yet</translation>
        </message>
        <message>
            <source>Deze levering ongedaan maken?</source>
            <translation>Undo this delivery?</translation>
        </message>
        <message>
            <source>Deze levering veranderde niets</source>
            <translation>This delivery changed nothing</translation>
        </message>
        <message>
            <source>Even kijken…</source>
            <translation>One moment…</translation>
        </message>
        <message>
            <source>Jullie eigen notities, aanpassingen, favorieten en rooster blijven staan. De levering blijft in de lijst, als ‘ongedaan gemaakt’.</source>
            <translation>Your own notes, changes, favourites and roster stay. The delivery stays in the list, as ‘undone’.</translation>
        </message>
        <message>
            <source>Levering van {when}</source>
            <translation>Delivery of {when}</translation>
        </message>
        <message>
            <source>Leveringen</source>
            <translation>Deliveries</translation>
        </message>
        <message>
            <source>Leveringen van {name}</source>
            <translation>Deliveries of {name}</translation>
        </message>
        <message>
            <source>Maak deze levering ongedaan…</source>
            <translation>Undo this delivery…</translation>
        </message>
        <message>
            <source>Maak ongedaan</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Na de eerste levering lees je hier wat er veranderde.</source>
            <translation>After the first delivery you read here what changed.</translation>
        </message>
        <message>
            <source>Niets gevonden</source>
            <translation>Nothing found</translation>
        </message>
        <message>
            <source>Ongedaan gemaakt {when}.</source>
            <translation>Undone {when}.</translation>
        </message>
        <message>
            <source>Ongedaan maken kan alleen met de nieuwste levering. Begin daarmee.</source>
            <translation>Only the newest delivery can be undone. Start with that one.</translation>
        </message>
        <message>
            <source>Probeer een ander woord, of kies ‘Alle velden’.</source>
            <translation>Try another word, or choose ‘All fields’.</translation>
        </message>
        <message>
            <source>Terug naar de bronnen</source>
            <translation>Back to the sources</translation>
        </message>
        <message>
            <source>Wat deze levering veranderde</source>
            <translation>What this delivery changed</translation>
        </message>
        <message>
            <source>Welk veld</source>
            <translation>Which field</translation>
        </message>
        <message>
            <source>Zoek in de wijzigingen</source>
            <translation>Search the changes</translation>
        </message>
        <message>
            <source>Zoek op naam of waarde</source>
            <translation>Search by name or value</translation>
        </message>
        <message>
            <source>{n} van {total}</source>
            <translation>{n} of {total}</translation>
        </message>
        <message>
            <source>{n} wijzigingen</source>
            <translation>{n} changes</translation>
        </message>
    </context>
    <context>
        <name>ItemDetail</name>
        <message>
            <source>Archiveren</source>
            <translation>Archive</translation>
        </message>
        <message>
            <source>De bron zegt dat dit niet meer bestaat.</source>
            <translation>The source says that this no longer exists.</translation>
        </message>
        <message>
            <source>Dezelfde</source>
            <translation>The same</translation>
        </message>
        <message>
            <source>Dit raakt van jullie</source>
            <translation>Of yours this affects</translation>
        </message>
        <message>
            <source>Dit staat niet meer in het bestand. We verwijderen niets uit onszelf.</source>
            <translation>This is no longer in the file. We never delete anything of our own accord.</translation>
        </message>
        <message>
            <source>Geen van deze</source>
            <translation>None of these</translation>
        </message>
        <message>
            <source>Is dit hetzelfde als iets dat er al staat? We onthouden je antwoord.</source>
            <translation>Is this the same as something already there? We remember your answer.</translation>
        </message>
        <message>
            <source>Jullie hebben hier niets aan hangen.</source>
            <translation>You have nothing attached to this.</translation>
        </message>
        <message>
            <source>Laten staan</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>Niets om te bekijken</source>
            <translation>Nothing to look at</translation>
        </message>
        <message>
            <source>Nieuw aanbod</source>
            <translation>New offering</translation>
        </message>
        <message>
            <source>Onze melding over {label}</source>
            <translation>Our report about {label}</translation>
        </message>
        <message>
            <source>Precies zoals de vorige keer. Er verandert niets.</source>
            <translation>Exactly as last time. Nothing changes.</translation>
        </message>
        <message>
            <source>Wat in het archief staat, blijft bewaard met jullie notities.</source>
            <translation>What is in the archive is kept, with your notes.</translation>
        </message>
        <message>
            <source>ons voorstel</source>
            <translation>our proposal</translation>
        </message>
        <message>
            <source>staat er nu</source>
            <translation>it now says</translation>
        </message>
        <message>
            <source>stond er</source>
            <translation>it said</translation>
        </message>
        <message>
            <source>{file} rij {n}</source>
            <translation>{file} row {n}</translation>
        </message>
        <message>
            <source>{n}% gelijk</source>
            <translation>{n}% alike</translation>
        </message>
    </context>
    <context>
        <name>ItemView</name>
        <message>
            <source>Vergeleken aanbod en contactpersonen</source>
            <translation>Compared offerings and contacts</translation>
        </message>
    </context>
    <context>
        <name>LeaveDialog</name>
        <message>
            <source>De laatste werkdag van {name} is {day}. Eén vak staat daarna open.</source>
            <translation>{name}’s last working day is {day}. One cell is open after that.</translation>
        </message>
        <message>
            <source>De laatste werkdag van {name} is {day}. {n} vakken staan daarna open.</source>
            <translation>{name}’s last working day is {day}. {n} cells are open after that.</translation>
        </message>
        <message>
            <source>De vakken komen in de lijst ‘Open plekken’.</source>
            <translation>The cells go into the list ‘Open places’.</translation>
        </message>
        <message>
            <source>Deze vakken gaan over naar de opvolger:</source>
            <translation>These cells go to the successor:</translation>
        </message>
        <message>
            <source>Deze vakken komen open te staan:</source>
            <translation>These cells will be open:</translation>
        </message>
        <message>
            <source>Draag over</source>
            <translation>Hand over</translation>
        </message>
        <message>
            <source>Er is een opvolger</source>
            <translation>There is a successor</translation>
        </message>
        <message>
            <source>In het rooster staat deze persoon nergens.</source>
            <translation>This person is nowhere in the roster.</translation>
        </message>
        <message>
            <source>Laatste werkdag</source>
            <translation>Last working day</translation>
        </message>
        <message>
            <source>Leg vertrek vast</source>
            <translation>Record departure</translation>
        </message>
        <message>
            <source>Nog geen opvolger</source>
            <translation>No successor yet</translation>
        </message>
        <message>
            <source>Vakken om over te dragen</source>
            <translation>Cells to hand over</translation>
        </message>
        <message>
            <source>Vastgelegd: de laatste werkdag van {name} is {day}.</source>
            <translation>Recorded: {name}’s last working day is {day}.</translation>
        </message>
        <message>
            <source>{name} vertrekt</source>
            <translation>{name} is leaving</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>eigen keuze</source>
            <translation>own choice</translation>
        </message>
        <message>
            <source>gat: {n}</source>
            <translation>gap: {n}</translation>
        </message>
        <message>
            <source>rest onbekend</source>
            <translation>rest unknown</translation>
        </message>
        <message>
            <source>tot de behandeling</source>
            <translation>until treatment</translation>
        </message>
        <message>
            <source>tot de intake</source>
            <translation>until intake</translation>
        </message>
        <message>
            <source>van de bron</source>
            <translation>from the source</translation>
        </message>
        <message>
            <source>zelf gehoord</source>
            <translation>heard ourselves</translation>
        </message>
    </context>
    <context>
        <name>ListPanel</name>
        <message>
            <source>Alle filters weg</source>
            <translation>Clear all filters</translation>
        </message>
        <message>
            <source>Bedoelde je</source>
            <translation>Did you mean</translation>
        </message>
        <message>
            <source>Er staat nog niets op de kaart</source>
            <translation>There is nothing on the map yet</translation>
        </message>
        <message>
            <source>Exporteer deze lijst…</source>
            <translation>Export this list…</translation>
        </message>
        <message>
            <source>Exporteer…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Lees een levering van je gemeente in, of zet de voorbeeldregio terug.</source>
            <translation>Import a delivery from your municipality, or put the example region back.</translation>
        </message>
        <message>
            <source>Maak een CSV- of Excel-bestand van deze lijst</source>
            <translation>Make a CSV or Excel file of this list</translation>
        </message>
        <message>
            <source>Naar Leveringen</source>
            <translation>To Deliveries</translation>
        </message>
        <message>
            <source>Niet alle woorden passen bij elke rij.</source>
            <translation>Not every word fits every row.</translation>
        </message>
        <message>
            <source>Niets gevonden</source>
            <translation>Nothing found</translation>
        </message>
        <message>
            <source>Op de hele kaart</source>
            <translation>On the whole map</translation>
        </message>
        <message>
            <source>Overal zoeken</source>
            <translation>Search everywhere</translation>
        </message>
        <message>
            <source>Probeer een ander woord, of maak de vraag ruimer.</source>
            <translation>Try another word, or widen the question.</translation>
        </message>
        <message>
            <source>Toon meer</source>
            <translation>Show more</translation>
        </message>
        <message>
            <source>Zoekwoord wissen</source>
            <translation>Clear the search word</translation>
        </message>
        <message>
            <source>Zonder afstandsgrens</source>
            <translation>Without a distance limit</translation>
        </message>
        <message>
            <source>meer dan {n} gevonden</source>
            <translation>more than {n} found</translation>
        </message>
        <message>
            <source>{n} gevonden</source>
            <translation>{n} found</translation>
        </message>
        <message>
            <source>· dichtbij eerst</source>
            <translation>· nearest first</translation>
        </message>
        <message>
            <source>· eerste {n} getoond</source>
            <translation>· first {n} shown</translation>
        </message>
        <message>
            <source>· op naam, dan dichtbij</source>
            <translation>· by name, then nearest</translation>
        </message>
        <message>
            <source>· vul ‘Waar?’ in voor de afstand</source>
            <translation>· fill in ‘Where?’ for the distance</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Het nieuwe uiterlijk is overal zichtbaar na opnieuw starten.</source>
            <translation>The new look shows everywhere after a restart.</translation>
        </message>
        <message>
            <source>Ongedaan maken</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>MapFooter</name>
        <message>
            <source>1 plek bij benadering</source>
            <translation>1 approximate place</translation>
        </message>
        <message>
            <source>Aanbod zonder adres op de kaart</source>
            <translation>Services without an address on the map</translation>
        </message>
        <message>
            <source>Kaart: bewaar, druk af, meer</source>
            <translation>Map: save, print, more</translation>
        </message>
        <message>
            <source>Zoek hun adressen op, bij Instellingen</source>
            <translation>Look up their addresses, under Settings</translation>
        </message>
        <message>
            <source>Zonder adres, of het adres is geheim:</source>
            <translation>Without an address, or the address is confidential:</translation>
        </message>
        <message>
            <source>en nog {n}</source>
            <translation>and {n} more</translation>
        </message>
        <message>
            <source>{n} plekken bij benadering</source>
            <translation>{n} approximate places</translation>
        </message>
        <message>
            <source>{n} zonder adres op de kaart…</source>
            <translation>{n} without an address on the map…</translation>
        </message>
    </context>
    <context>
        <name>MapMenu</name>
        <message>
            <source>Alles tonen</source>
            <translation>Show everything</translation>
        </message>
        <message>
            <source>Bewaar als PNG…</source>
            <translation>Save as PNG…</translation>
        </message>
        <message>
            <source>Druk af…</source>
            <translation>Print…</translation>
        </message>
        <message>
            <source>Kaart</source>
            <translation>Map</translation>
        </message>
        <message>
            <source>Kopieer kaart</source>
            <translation>Copy map</translation>
        </message>
        <message>
            <source>Zoek in dit gebied</source>
            <translation>Search this area</translation>
        </message>
    </context>
    <context>
        <name>MapOutput</name>
        <message>
            <source>Bewaar de kaart</source>
            <translation>Save the map</translation>
        </message>
        <message>
            <source>De kaart is gekopieerd. Plak hem waar je wilt.</source>
            <translation>The map was copied. Paste it where you like.</translation>
        </message>
        <message>
            <source>De kaart is naar de printer gestuurd.</source>
            <translation>The map was sent to the printer.</translation>
        </message>
        <message>
            <source>De kaart staat in {path}.</source>
            <translation>The map is in {path}.</translation>
        </message>
        <message>
            <source>PNG (*.png)</source>
            <translation>PNG (*.png)</translation>
        </message>
        <message>
            <source>kaart.png</source>
            <translation>map.png</translation>
        </message>
    </context>
    <context>
        <name>MapPanel</name>
        <message>
            <source>De kaart is gestopt. De lijst werkt gewoon door.</source>
            <translation>The map has stopped. The list keeps working.</translation>
        </message>
        <message>
            <source>De kaart wordt geladen…</source>
            <translation>The map is loading…</translation>
        </message>
        <message>
            <source>Kaart opnieuw starten</source>
            <translation>Restart the map</translation>
        </message>
    </context>
    <context>
        <name>MapSurface</name>
        <message>
            <source>Kaart</source>
            <translation>Map</translation>
        </message>
        <message>
            <source>Zoek in dit gebied</source>
            <translation>Search this area</translation>
        </message>
    </context>
    <context>
        <name>Matrix</name>
        <message>
            <source>Dekking per onderdeel en gemeente</source>
            <translation>Coverage by part and municipality</translation>
        </message>
    </context>
    <context>
        <name>MatrixView</name>
        <message>
            <source>Rooster: domeinen onder elkaar, gebieden naast elkaar</source>
            <translation>Roster: domains down the side, areas across the top</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Melding sluiten</source>
            <translation>Close message</translation>
        </message>
    </context>
    <context>
        <name>NameDialog</name>
        <message>
            <source>Doe dit alleen als iemand echt naging of het klopt. Een functie of een team is genoeg. We vragen dit één keer.</source>
            <translation>Only do this if someone really checked that it is right. A role or a team is enough. We ask this once.</translation>
        </message>
        <message>
            <source>Door wie? Mag leeg blijven</source>
            <translation>By whom? May be left empty</translation>
        </message>
        <message>
            <source>Gecontroleerd door</source>
            <translation>Checked by</translation>
        </message>
        <message>
            <source>Stempel</source>
            <translation>Stamp</translation>
        </message>
        <message>
            <source>Stempel 1 regel als gecontroleerd vandaag</source>
            <translation>Stamp 1 row as checked today</translation>
        </message>
        <message>
            <source>Stempel {n} regels als gecontroleerd vandaag</source>
            <translation>Stamp {n} rows as checked today</translation>
        </message>
    </context>
    <context>
        <name>Navigation</name>
        <message>
            <source>Afspraken</source>
            <translation>Agreements</translation>
        </message>
        <message>
            <source>Beheer</source>
            <translation>Maintain</translation>
        </message>
        <message>
            <source>Contactpersonen</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>Controleren</source>
            <translation>Check</translation>
        </message>
        <message>
            <source>Dekking</source>
            <translation>Coverage</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Help</translation>
        </message>
        <message>
            <source>Instellingen</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Leveringen</source>
            <translation>Deliveries</translation>
        </message>
        <message>
            <source>Rooster</source>
            <translation>Roster</translation>
        </message>
        <message>
            <source>Start bij de vraag</source>
            <translation>Start here</translation>
        </message>
        <message>
            <source>Wie bel ik?</source>
            <translation>Who do I call?</translation>
        </message>
        <message>
            <source>Zoeken</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>{page}, {n} te doen</source>
            <translation>{page}, {n} to do</translation>
        </message>
    </context>
    <context>
        <name>NetworkCard</name>
        <message>
            <source>Aanmeldpunt</source>
            <translation>Point of entry</translation>
        </message>
        <message>
            <source>Alles over dit netwerk</source>
            <translation>Everything about this network</translation>
        </message>
        <message>
            <source>De test is gestopt.</source>
            <translation>The test was stopped.</translation>
        </message>
        <message>
            <source>Eén verwijzing telt</source>
            <translation>One referral counts</translation>
        </message>
        <message>
            <source>Gebruik het netwerk</source>
            <translation>Use the network</translation>
        </message>
        <message>
            <source>Haal weg</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Ja. {sentence}</source>
            <translation>Yes. {sentence}</translation>
        </message>
        <message>
            <source>Leden</source>
            <translation>Members</translation>
        </message>
        <message>
            <source>Netwerk</source>
            <translation>Network</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>Regievoerder</source>
            <translation>Coordinating party</translation>
        </message>
        <message>
            <source>Regievoerder {name}</source>
            <translation>Coordinated by {name}</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Terugkoppeling</source>
            <translation>Feedback</translation>
        </message>
        <message>
            <source>Test de verbinding</source>
            <translation>Test the connection</translation>
        </message>
        <message>
            <source>Voor</source>
            <translation>For</translation>
        </message>
        <message>
            <source>Wie mag verwijzen</source>
            <translation>Who may refer</translation>
        </message>
        <message>
            <source>Wijzig…</source>
            <translation>Change…</translation>
        </message>
        <message>
            <source>Zonder netwerk werkt alles; de kaart toont dan alleen plaatsnamen.</source>
            <translation>Everything works without a network; the map then shows place names only.</translation>
        </message>
        <message>
            <source>nummer {phone}</source>
            <translation>number {phone}</translation>
        </message>
        <message>
            <source>terugkoppeling: {term}</source>
            <translation>feedback: {term}</translation>
        </message>
        <message>
            <source>van onze praktijk</source>
            <translation>of our practice</translation>
        </message>
        <message>
            <source>wordt gevraagd…</source>
            <translation>asking…</translation>
        </message>
        <message>
            <source>{name}, ingeklapt</source>
            <translation>{name}, folded</translation>
        </message>
        <message>
            <source>{name}, uitgeklapt</source>
            <translation>{name}, unfolded</translation>
        </message>
        <message>
            <source>{n} leden</source>
            <translation>{n} members</translation>
        </message>
        <message>
            <source>{who}, met een verwijzing</source>
            <translation>{who}, with a referral</translation>
        </message>
        <message>
            <source>één verwijzing telt</source>
            <translation>one referral counts</translation>
        </message>
    </context>
    <context>
        <name>NetworkDialog</name>
        <message>
            <source>Bewaar</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Bewaren…</source>
            <translation>Saving…</translation>
        </message>
        <message>
            <source>Bijvoorbeeld een MGN, krachtige basiszorg of een taskforce wachttijden.</source>
            <translation>For example an MGN, krachtige basiszorg or a waiting times task force.</translation>
        </message>
        <message>
            <source>Bijvoorbeeld: binnen 2 weken na aanmelding</source>
            <translation>For example: within 2 weeks of application</translation>
        </message>
        <message>
            <source>E-mail van het aanmeldpunt</source>
            <translation>E-mail of the point of entry</translation>
        </message>
        <message>
            <source>Een persoon of een organisatie</source>
            <translation>A person or an organisation</translation>
        </message>
        <message>
            <source>Eén lid per regel</source>
            <translation>One member per line</translation>
        </message>
        <message>
            <source>Eén verwijzing telt voor alle leden</source>
            <translation>One referral counts for all members</translation>
        </message>
        <message>
            <source>Leden</source>
            <translation>Members</translation>
        </message>
        <message>
            <source>MGN en dan jullie regio</source>
            <translation>MGN and then your region</translation>
        </message>
        <message>
            <source>Naam</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Regievoerder</source>
            <translation>Coordinating party</translation>
        </message>
        <message>
            <source>Regio of gemeente</source>
            <translation>Region or municipality</translation>
        </message>
        <message>
            <source>Telefoon van het aanmeldpunt</source>
            <translation>Phone of the point of entry</translation>
        </message>
        <message>
            <source>Terugkoppeling aan de praktijk</source>
            <translation>Feedback to the practice</translation>
        </message>
        <message>
            <source>Voeg een netwerk toe</source>
            <translation>Add a network</translation>
        </message>
        <message>
            <source>Wie mag verwijzen</source>
            <translation>Who may refer</translation>
        </message>
        <message>
            <source>Wijzig het netwerk</source>
            <translation>Change the network</translation>
        </message>
        <message>
            <source>{who} mag verwijzen</source>
            <translation>{who} may refer</translation>
        </message>
    </context>
    <context>
        <name>NetworkQuestion</name>
        <message>
            <source>Dan haalt het op: stukken kaart die je bekijkt, de plek van adressen van aanbod (beide bij het Kadaster, PDOK) en de bestanden van jullie bronnen. Over patiënten gaat er nooit iets naar buiten, en zonder netwerk werkt zoeken net zo goed.</source>
            <translation>It then fetches: the parts of the map you look at, the places of addresses of services (both from Kadaster, PDOK) and the files of your sources. Nothing about patients ever goes out, and searching works just as well without a network.</translation>
        </message>
        <message>
            <source>Ja, gebruik het netwerk</source>
            <translation>Yes, use the network</translation>
        </message>
        <message>
            <source>Kies per dienst…</source>
            <translation>Choose per service…</translation>
        </message>
        <message>
            <source>Mag dit programma het netwerk gebruiken?</source>
            <translation>May this program use the network?</translation>
        </message>
        <message>
            <source>Nee, werk zonder netwerk</source>
            <translation>No, work without a network</translation>
        </message>
    </context>
    <context>
        <name>NewPersonDialog</name>
        <message>
            <source>09:00-12:30</source>
            <translation>09:00-12:30</translation>
        </message>
        <message>
            <source>Alleen professionals. Nooit iets over patiënten.</source>
            <translation>Professionals only. Never anything about patients.</translation>
        </message>
        <message>
            <source>Bereikbaar</source>
            <translation>Available</translation>
        </message>
        <message>
            <source>Bijvoorbeeld Goeree-Overflakkee</source>
            <translation>For example Goeree-Overflakkee</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Functie</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>Gebied</source>
            <translation>Area</translation>
        </message>
        <message>
            <source>Iemand die je belt en die in geen levering staat. Vul een naam of een functie in, de organisatie, en een nummer of e-mailadres. De rest kan later.</source>
            <translation>Someone you call who is in no delivery. Fill in a name or a role, the organisation, and a number or e-mail address. The rest can wait.</translation>
        </message>
        <message>
            <source>Naam</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Nieuwe contactpersoon</source>
            <translation>New contact</translation>
        </message>
        <message>
            <source>Organisatie</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Soort contact</source>
            <translation>Kind of contact</translation>
        </message>
        <message>
            <source>Soort gebied</source>
            <translation>Kind of area</translation>
        </message>
        <message>
            <source>Telefoon algemeen</source>
            <translation>General phone</translation>
        </message>
        <message>
            <source>Telefoon direct</source>
            <translation>Direct phone</translation>
        </message>
        <message>
            <source>Van een persoon of een team</source>
            <translation>Of a person or a team</translation>
        </message>
        <message>
            <source>Voeg toe</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Waarvoor (domeinen)</source>
            <translation>What for (domains)</translation>
        </message>
        <message>
            <source>Werkdagen</source>
            <translation>Working days</translation>
        </message>
        <message>
            <source>ma di do</source>
            <translation>ma di do</translation>
        </message>
    </context>
    <context>
        <name>NoteEditor</name>
        <message>
            <source>Annuleer</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Bewaar</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Bijvoorbeeld: belt terug voor 15:00</source>
            <translation>For example: calls back before 15:00</translation>
        </message>
        <message>
            <source>Nooit over patiënten.</source>
            <translation>Never about patients.</translation>
        </message>
        <message>
            <source>Notitie aanpassen</source>
            <translation>Edit note</translation>
        </message>
        <message>
            <source>Notitie maken</source>
            <translation>Make a note</translation>
        </message>
        <message>
            <source>Onze notitie</source>
            <translation>Our note</translation>
        </message>
    </context>
    <context>
        <name>OpenCells</name>
        <message>
            <source>1 open plek</source>
            <translation>1 open place</translation>
        </message>
        <message>
            <source>Toon de lijst</source>
            <translation>Show the list</translation>
        </message>
        <message>
            <source>Vouw in</source>
            <translation>Fold up</translation>
        </message>
        <message>
            <source>Wijs iemand aan voor {domain} in {area}</source>
            <translation>Appoint someone for {domain} in {area}</translation>
        </message>
        <message>
            <source>Wijs iemand aan…</source>
            <translation>Appoint someone…</translation>
        </message>
        <message>
            <source>{n} open plekken</source>
            <translation>{n} open places</translation>
        </message>
    </context>
    <context>
        <name>OverviewView</name>
        <message>
            <source>Aanbod: hoe vol zijn de kolommen</source>
            <translation>Offerings: how full are the columns</translation>
        </message>
        <message>
            <source>Contactpersonen: hoe vol zijn de kolommen</source>
            <translation>Contacts: how full are the columns</translation>
        </message>
        <message>
            <source>Hoeveel er is van wat een praktijk het eerst vraagt</source>
            <translation>How much there is of what a practice asks first</translation>
        </message>
        <message>
            <source>Nog niets om te overzien</source>
            <translation>Nothing to survey yet</translation>
        </message>
        <message>
            <source>Per gemeente</source>
            <translation>By municipality</translation>
        </message>
        <message>
            <source>Per levensdomein</source>
            <translation>By life domain</translation>
        </message>
        <message>
            <source>Vul eerst een paar regels in. Hier zie je dan wat er nog mist.</source>
            <translation>Fill in a few rows first. Here you then see what is still missing.</translation>
        </message>
        <message>
            <source>Wat mist</source>
            <translation>What is missing</translation>
        </message>
        <message>
            <source>Zonder {what}</source>
            <translation>Without {what}</translation>
        </message>
        <message>
            <source>compleet</source>
            <translation>complete</translation>
        </message>
        <message>
            <source>contactpersonen</source>
            <translation>contacts</translation>
        </message>
        <message>
            <source>keer aanbod</source>
            <translation>offerings</translation>
        </message>
        <message>
            <source>keer niemand te bellen</source>
            <translation>cases with nobody to call</translation>
        </message>
        <message>
            <source>klik een lijn aan: dan zie je de regels</source>
            <translation>click a line to see the rows</translation>
        </message>
        <message>
            <source>lang niet gecontroleerd</source>
            <translation>not checked for long</translation>
        </message>
        <message>
            <source>{label}: {filled} van {total} ingevuld</source>
            <translation>{label}: {filled} of {total} filled in</translation>
        </message>
        <message>
            <source>{label}: {services} keer aanbod en {contacts} contactpersonen</source>
            <translation>{label}: {services} offerings and {contacts} contacts</translation>
        </message>
        <message>
            <source>{title}: aanbod · contactpersonen</source>
            <translation>{title}: offerings · contacts</translation>
        </message>
    </context>
    <context>
        <name>PairCard</name>
        <message>
            <source>Samenvoegen: deze blijft</source>
            <translation>Merge: this one stays</translation>
        </message>
        <message>
            <source>anders</source>
            <translation>different</translation>
        </message>
    </context>
    <context>
        <name>PaperPreview</name>
        <message>
            <source>Eén A4, liggend: {rows} domeinen en {columns} gebieden. {warning}</source>
            <translation>One A4, landscape: {rows} domains and {columns} areas. {warning}</translation>
        </message>
        <message>
            <source>Voorbeeld van het blad</source>
            <translation>Preview of the sheet</translation>
        </message>
    </context>
    <context>
        <name>PeopleList</name>
        <message>
            <source>Contactpersonen</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>Naam, functie, organisatie, domein of plaats</source>
            <translation>Name, role, organisation, domain or place</translation>
        </message>
        <message>
            <source>Niemand gevonden</source>
            <translation>Nobody found</translation>
        </message>
        <message>
            <source>Nieuwe contactpersoon…</source>
            <translation>New contact…</translation>
        </message>
        <message>
            <source>Nieuw…</source>
            <translation>New…</translation>
        </message>
        <message>
            <source>Nog geen contactpersonen</source>
            <translation>No contacts yet</translation>
        </message>
        <message>
            <source>Probeer een deel van de naam, of alleen de organisatie.</source>
            <translation>Try part of the name, or just the organisation.</translation>
        </message>
        <message>
            <source>Toon iedereen</source>
            <translation>Show everyone</translation>
        </message>
        <message>
            <source>Voeg zelf een contactpersoon toe</source>
            <translation>Add a contact yourself</translation>
        </message>
        <message>
            <source>Ze komen mee met een levering van je gemeente. Je kunt ook zelf iemand toevoegen die je vaak belt.</source>
            <translation>They come with a delivery from your municipality. You can also add someone you often call yourself.</translation>
        </message>
        <message>
            <source>Zoek in de contactpersonen</source>
            <translation>Search the contacts</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <source>Aanpassing bewaard.</source>
            <translation>Change saved.</translation>
        </message>
        <message>
            <source>Contactpersoon toegevoegd.</source>
            <translation>Contact added.</translation>
        </message>
        <message>
            <source>Contactpersoon verwijderd.</source>
            <translation>Contact removed.</translation>
        </message>
        <message>
            <source>De waarde van de bron staat weer voorop.</source>
            <translation>The source’s value comes first again.</translation>
        </message>
        <message>
            <source>Er is dan geen waarneming meer voor: {names}.</source>
            <translation>There will then be no stand-in for: {names}.</translation>
        </message>
        <message>
            <source>Notitie bewaard.</source>
            <translation>Note saved.</translation>
        </message>
        <message>
            <source>Notities en geschiedenis blijven bewaard. Met Ctrl+Z haal je dit terug.</source>
            <translation>Notes and history are kept. Ctrl+Z brings this back.</translation>
        </message>
        <message>
            <source>Verwijder</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>{name} verdwijnt uit de lijst, uit ‘Wie bel ik?’ en uit het rooster.</source>
            <translation>{name} disappears from the list, from ‘Who do I call?’ and from the roster.</translation>
        </message>
        <message>
            <source>{name} verwijderen?</source>
            <translation>Remove {name}?</translation>
        </message>
    </context>
    <context>
        <name>PeoplePanel</name>
        <message>
            <source>Alles over deze persoon</source>
            <translation>Everything about this person</translation>
        </message>
        <message>
            <source>Mensen</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Mensen verbergen</source>
            <translation>Hide people</translation>
        </message>
        <message>
            <source>Sleep iemand naar een vak. Of kies eerst vakken en druk hier op Enter.</source>
            <translation>Drag someone onto a cell. Or choose cells first and press Enter here.</translation>
        </message>
        <message>
            <source>Zet in gekozen vak</source>
            <translation>Put in chosen cell</translation>
        </message>
        <message>
            <source>Zet in gekozen vakken</source>
            <translation>Put in chosen cells</translation>
        </message>
        <message>
            <source>Zet in {n} gekozen vakken</source>
            <translation>Put in {n} chosen cells</translation>
        </message>
    </context>
    <context>
        <name>PeopleView</name>
        <message>
            <source>Contactpersonen</source>
            <translation>Contacts</translation>
        </message>
    </context>
    <context>
        <name>PersonCard</name>
        <message>
            <source>Alles over deze persoon</source>
            <translation>Everything about this person</translation>
        </message>
        <message>
            <source>Bewaar</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Geen nummer bekend</source>
            <translation>No number known</translation>
        </message>
        <message>
            <source>Haal weg</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Jullie keuze voor heel {area}. Wijzigen kan in dat vak.</source>
            <translation>Your choice for all of {area}. You can change it in that cell.</translation>
        </message>
        <message>
            <source>Kopieer het nummer van {name}</source>
            <translation>Copy the number of {name}</translation>
        </message>
        <message>
            <source>Leeftijd: {ages}</source>
            <translation>Age: {ages}</translation>
        </message>
        <message>
            <source>Maak eigen keuze</source>
            <translation>Make own choice</translation>
        </message>
        <message>
            <source>Toch niet</source>
            <translation>Not after all</translation>
        </message>
        <message>
            <source>Vertrekt…</source>
            <translation>Leaving…</translation>
        </message>
        <message>
            <source>Vervanger: {name}</source>
            <translation>Stand-in: {name}</translation>
        </message>
        <message>
            <source>Werkt {days}</source>
            <translation>Works {days}</translation>
        </message>
        <message>
            <source>Wijzig…</source>
            <translation>Change…</translation>
        </message>
        <message>
            <source>algemeen nummer</source>
            <translation>general number</translation>
        </message>
        <message>
            <source>direct</source>
            <translation>direct</translation>
        </message>
        <message>
            <source>eigen keuze</source>
            <translation>own choice</translation>
        </message>
        <message>
            <source>het nummer van {name}</source>
            <translation>the number of {name}</translation>
        </message>
        <message>
            <source>nummer nakijken</source>
            <translation>check the number</translation>
        </message>
        <message>
            <source>wij kozen iemand anders</source>
            <translation>we chose someone else</translation>
        </message>
    </context>
    <context>
        <name>PersonHeading</name>
        <message>
            <source>Algemeen</source>
            <translation>General</translation>
        </message>
        <message>
            <source>Ctrl+Shift+E</source>
            <translation>Ctrl+Shift+E</translation>
        </message>
        <message>
            <source>Draag over wat deze persoon oppakt</source>
            <translation>Hand over what this person handles</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Geen nummer bekend</source>
            <translation>No number known</translation>
        </message>
        <message>
            <source>In het rooster</source>
            <translation>In the roster</translation>
        </message>
        <message>
            <source>Klopt niet</source>
            <translation>Not correct</translation>
        </message>
        <message>
            <source>Meld aan de bron wat hier niet klopt</source>
            <translation>Tell the source what is wrong here</translation>
        </message>
        <message>
            <source>Naam, functie en organisatie aanpassen</source>
            <translation>Edit name, role and organisation</translation>
        </message>
        <message>
            <source>Nummers en e-mail aanpassen</source>
            <translation>Edit numbers and e-mail</translation>
        </message>
        <message>
            <source>Nummers en e-mail: klopt niet</source>
            <translation>Numbers and e-mail: not correct</translation>
        </message>
        <message>
            <source>Toon waar deze persoon in het rooster staat</source>
            <translation>Show where this person is in the roster</translation>
        </message>
        <message>
            <source>Vertrekt…</source>
            <translation>Leaving…</translation>
        </message>
        <message>
            <source>Verwijder…</source>
            <translation>Remove…</translation>
        </message>
        <message>
            <source>Wij meldden aan de bron dat hier iets niet klopt.</source>
            <translation>We told the source that something is wrong here.</translation>
        </message>
        <message>
            <source>algemeen nummer</source>
            <translation>general number</translation>
        </message>
        <message>
            <source>e-mailadres</source>
            <translation>e-mail address</translation>
        </message>
        <message>
            <source>gemeld</source>
            <translation>reported</translation>
        </message>
        <message>
            <source>nummer van {name}</source>
            <translation>number of {name}</translation>
        </message>
    </context>
    <context>
        <name>PersonPicker</name>
        <message>
            <source>Lees een levering met contactpersonen in bij Leveringen.</source>
            <translation>Import a delivery with contacts at Deliveries.</translation>
        </message>
        <message>
            <source>Niemand gevonden</source>
            <translation>Nobody found</translation>
        </message>
        <message>
            <source>Nog geen mensen</source>
            <translation>No people yet</translation>
        </message>
        <message>
            <source>Probeer een deel van de naam, of alleen de organisatie.</source>
            <translation>Try part of the name, or just the organisation.</translation>
        </message>
        <message>
            <source>Zoek contactpersoon</source>
            <translation>Find a contact</translation>
        </message>
        <message>
            <source>Zoek op naam, functie of organisatie</source>
            <translation>Search by name, role or organisation</translation>
        </message>
    </context>
    <context>
        <name>PersonSheet</name>
        <message>
            <source>Afspraken</source>
            <translation>Agreements</translation>
        </message>
        <message>
            <source>Bereikbaar</source>
            <translation>Available</translation>
        </message>
        <message>
            <source>Daarna {name}: die kennen we niet als contactpersoon.</source>
            <translation>After that {name}: we do not know them as a contact.</translation>
        </message>
        <message>
            <source>De waarneming gaat in een kring. Kies iemand anders.</source>
            <translation>The stand-ins go round in a circle. Choose someone else.</translation>
        </message>
        <message>
            <source>Herkomst</source>
            <translation>Origin</translation>
        </message>
        <message>
            <source>Hier lees je wat iemand oppakt, wanneer je belt en wie er waarneemt.</source>
            <translation>Here you read what someone handles, when to call and who stands in.</translation>
        </message>
        <message>
            <source>Ingang van</source>
            <translation>Way in to</translation>
        </message>
        <message>
            <source>Kies iemand in de lijst</source>
            <translation>Choose someone in the list</translation>
        </message>
        <message>
            <source>Neemt waar voor</source>
            <translation>Stands in for</translation>
        </message>
        <message>
            <source>Nog leeg</source>
            <translation>Still empty</translation>
        </message>
        <message>
            <source>Nog niets. Kies een domein en een gebied.</source>
            <translation>Nothing yet. Choose a domain and an area.</translation>
        </message>
        <message>
            <source>Onze notitie</source>
            <translation>Our note</translation>
        </message>
        <message>
            <source>Opmerking</source>
            <translation>Remark</translation>
        </message>
        <message>
            <source>Waarneming</source>
            <translation>Stand-in</translation>
        </message>
        <message>
            <source>Waarvoor</source>
            <translation>What for</translation>
        </message>
        <message>
            <source>Werkt hier</source>
            <translation>Works here</translation>
        </message>
        <message>
            <source>Zichtbaar voor</source>
            <translation>Visible to</translation>
        </message>
        <message>
            <source>{name}: die kennen we niet als contactpersoon.</source>
            <translation>{name}: we do not know them as a contact.</translation>
        </message>
        <message>
            <source>{what} invullen</source>
            <translation>Fill in {what}</translation>
        </message>
    </context>
    <context>
        <name>PickEdit</name>
        <message>
            <source>Kies (Alt+↓)</source>
            <translation>Choose (Alt+↓)</translation>
        </message>
    </context>
    <context>
        <name>PlacesCard</name>
        <message>
            <source>Adressen op de kaart</source>
            <translation>Addresses on the map</translation>
        </message>
        <message>
            <source>Adressen opzoeken…</source>
            <translation>Looking up addresses…</translation>
        </message>
        <message>
            <source>Vergeet wat is opgezocht</source>
            <translation>Forget what was looked up</translation>
        </message>
        <message>
            <source>Zoek adressen op</source>
            <translation>Look up addresses</translation>
        </message>
        <message>
            <source>Zonder coördinaten staat een adres bij benadering op de kaart: in het midden van de postcode of de plaats. Een geheim adres zoeken we nooit op.</source>
            <translation>Without coordinates an address is placed approximately: in the middle of its postcode or town. A confidential address is never looked up.</translation>
        </message>
        <message>
            <source>{doing}: {n} van {total}</source>
            <translation>{doing}: {n} of {total}</translation>
        </message>
    </context>
    <context>
        <name>PrintDialog</name>
        <message>
            <source>Afdrukken…</source>
            <translation>Print…</translation>
        </message>
        <message>
            <source>Bewaar als PDF</source>
            <translation>Save as PDF</translation>
        </message>
        <message>
            <source>Bewaar als PDF…</source>
            <translation>Save as PDF…</translation>
        </message>
        <message>
            <source>De printer doet het niet. Kies een andere printer of maak een PDF.</source>
            <translation>The printer does not work. Choose another printer or make a PDF.</translation>
        </message>
        <message>
            <source>Het rooster is naar de printer gestuurd.</source>
            <translation>The roster has been sent to the printer.</translation>
        </message>
        <message>
            <source>Het rooster op één A4</source>
            <translation>The roster on one A4</translation>
        </message>
        <message>
            <source>Het rooster staat in {path}.</source>
            <translation>The roster is in {path}.</translation>
        </message>
        <message>
            <source>Let op: met namen en directe nummers. Geef dit blad niet mee aan patiënten.</source>
            <translation>Note: with names and direct numbers. Do not give this sheet to patients.</translation>
        </message>
        <message>
            <source>Ook wie alleen voor de praktijk is</source>
            <translation>Also those meant for the practice only</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Rooster afdrukken</source>
            <translation>Print roster</translation>
        </message>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Wie alleen voor de praktijk is, staat er als organisatie met het algemene nummer.</source>
            <translation>Those meant for the practice only are shown as the organisation with its general number.</translation>
        </message>
        <message>
            <source>de printer</source>
            <translation>the printer</translation>
        </message>
        <message>
            <source>rooster.pdf</source>
            <translation>rooster.pdf</translation>
        </message>
    </context>
    <context>
        <name>ProgressStrip</name>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Voortgang</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>Wordt gestopt…</source>
            <translation>Stopping…</translation>
        </message>
    </context>
    <context>
        <name>ProxyLine</name>
        <message>
            <source>Adres van de proxy</source>
            <translation>Address of the proxy</translation>
        </message>
        <message>
            <source>geen</source>
            <translation>none</translation>
        </message>
        <message>
            <source>zelf invullen</source>
            <translation>enter one</translation>
        </message>
        <message>
            <source>zoals de computer</source>
            <translation>as on this computer</translation>
        </message>
    </context>
    <context>
        <name>QuestionPanel</name>
        <message>
            <source>Begin opnieuw</source>
            <translation>Start again</translation>
        </message>
        <message>
            <source>Hoe zwaar is het?</source>
            <translation>How severe is it?</translation>
        </message>
        <message>
            <source>Is er (een vermoeden van) een psychische aandoening?</source>
            <translation>Is there a (suspected) mental disorder?</translation>
        </message>
        <message>
            <source>Spelen er sociale problemen?</source>
            <translation>Are there social problems?</translation>
        </message>
        <message>
            <source>Waar gaat het over?</source>
            <translation>What is it about?</translation>
        </message>
    </context>
    <context>
        <name>RecordForm</name>
        <message>
            <source>Formulier sluiten</source>
            <translation>Close form</translation>
        </message>
        <message>
            <source>Formulier van de regel</source>
            <translation>Form of the row</translation>
        </message>
        <message>
            <source>Geen regel gekozen</source>
            <translation>No row chosen</translation>
        </message>
        <message>
            <source>Volgende regel</source>
            <translation>Next row</translation>
        </message>
        <message>
            <source>Vorige regel</source>
            <translation>Previous row</translation>
        </message>
    </context>
    <context>
        <name>RecordList</name>
        <message>
            <source>Wat er gevonden is</source>
            <translation>What was found</translation>
        </message>
    </context>
    <context>
        <name>RepairDialog</name>
        <message>
            <source>Herstel 1 cel</source>
            <translation>Repair 1 cell</translation>
        </message>
        <message>
            <source>Herstel alles wat zeker is</source>
            <translation>Repair everything that is certain</translation>
        </message>
        <message>
            <source>Herstel {n} cellen</source>
            <translation>Repair {n} cells</translation>
        </message>
        <message>
            <source>Kijk of het klopt, en haal het vinkje weg waar het niet klopt.</source>
            <translation>See whether it is right, and untick what is not.</translation>
        </message>
        <message>
            <source>Kolom</source>
            <translation>Column</translation>
        </message>
        <message>
            <source>Nu</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>Regel</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>Waarom</source>
            <translation>Why</translation>
        </message>
        <message>
            <source>Wat we herstellen</source>
            <translation>What we repair</translation>
        </message>
        <message>
            <source>Wordt</source>
            <translation>Becomes</translation>
        </message>
        <message>
            <source>leeg</source>
            <translation>empty</translation>
        </message>
    </context>
    <context>
        <name>ReportPanel</name>
        <message>
            <source>Alle meldingen</source>
            <translation>All findings</translation>
        </message>
        <message>
            <source>Alle regels zijn in orde. Je kunt verder met vergelijken.</source>
            <translation>All rows are fine. You can go on to compare.</translation>
        </message>
        <message>
            <source>Alles komt mee. Kijk na of de herstelde cellen kloppen.</source>
            <translation>Everything comes along. Check whether the repaired cells are right.</translation>
        </message>
        <message>
            <source>Bewaar het rapport voor de gemeente</source>
            <translation>Save the report for the municipality</translation>
        </message>
        <message>
            <source>Fouten</source>
            <translation>Errors</translation>
        </message>
        <message>
            <source>Geen meldingen</source>
            <translation>No findings</translation>
        </message>
        <message>
            <source>Hersteld</source>
            <translation>Repaired</translation>
        </message>
        <message>
            <source>Rapport voor de gemeente…</source>
            <translation>Report for the municipality…</translation>
        </message>
        <message>
            <source>Regels met een fout blijven van de kaart. Stuur het rapport naar de gemeente, dan klopt het de volgende keer.</source>
            <translation>Rows with an error stay off the map. Send the report to the municipality, so that it is right next time.</translation>
        </message>
        <message>
            <source>Waarschuwingen</source>
            <translation>Warnings</translation>
        </message>
        <message>
            <source>Webpagina, om te lezen (*.html);;CSV, voor Excel (*.csv)</source>
            <translation>Web page, for reading (*.html);;CSV, for Excel (*.csv)</translation>
        </message>
        <message>
            <source>rapport</source>
            <translation>report</translation>
        </message>
        <message>
            <source>rapport-levering.html</source>
            <translation>rapport-levering.html</translation>
        </message>
        <message>
            <source>{n} van dezelfde soort niet getoond</source>
            <translation>{n} of the same kind not shown</translation>
        </message>
        <message>
            <source>{read} regels gelezen, {ok} goed</source>
            <translation>{read} rows read, {ok} good</translation>
        </message>
    </context>
    <context>
        <name>ReportWrongDialog</name>
        <message>
            <source>De bron leest dit. Schrijf nooit iets over patiënten.</source>
            <translation>The source reads this. Never write anything about patients.</translation>
        </message>
        <message>
            <source>De persoon werkt er niet meer</source>
            <translation>The person no longer works there</translation>
        </message>
        <message>
            <source>Dit staat er al. Typ wat het moet zijn, of laat het leeg.</source>
            <translation>That is what it says already. Type what it should be, or leave it empty.</translation>
        </message>
        <message>
            <source>Gemeld: {field}. Je verstuurt het bij Leveringen, onder Meldingen.</source>
            <translation>Reported: {field}. You send it at Deliveries, under Reports.</translation>
        </message>
        <message>
            <source>Gemeld: {field}. Onze waarde staat alvast op de kaart.</source>
            <translation>Reported: {field}. Our value is already on the map.</translation>
        </message>
        <message>
            <source>Het bestaat niet meer</source>
            <translation>It no longer exists</translation>
        </message>
        <message>
            <source>Het is een schrijffout</source>
            <translation>It is a typing error</translation>
        </message>
        <message>
            <source>Het is veranderd</source>
            <translation>It has changed</translation>
        </message>
        <message>
            <source>Iets anders</source>
            <translation>Something else</translation>
        </message>
        <message>
            <source>Klopt niet</source>
            <translation>Not correct</translation>
        </message>
        <message>
            <source>Meld dit</source>
            <translation>Report this</translation>
        </message>
        <message>
            <source>Nu staat er</source>
            <translation>It now says</translation>
        </message>
        <message>
            <source>Toelichting</source>
            <translation>Explanation</translation>
        </message>
        <message>
            <source>Toelichting voor de bron (mag leeg blijven)</source>
            <translation>Explanation for the source (may be left empty)</translation>
        </message>
        <message>
            <source>Toon onze waarde alvast</source>
            <translation>Show our value already</translation>
        </message>
        <message>
            <source>Waarom?</source>
            <translation>Why?</translation>
        </message>
        <message>
            <source>Wat klopt er niet?</source>
            <translation>What is not right?</translation>
        </message>
        <message>
            <source>Wat moet het zijn?</source>
            <translation>What should it be?</translation>
        </message>
        <message>
            <source>Weet je het niet? Laat het leeg.</source>
            <translation>Not sure? Leave it empty.</translation>
        </message>
        <message>
            <source>Welk veld</source>
            <translation>Which field</translation>
        </message>
        <message>
            <source>Wordt gemeld…</source>
            <translation>Reporting…</translation>
        </message>
        <message>
            <source>{field} nu</source>
            <translation>{field} now</translation>
        </message>
    </context>
    <context>
        <name>ResultView</name>
        <message>
            <source>Gevonden aanbod</source>
            <translation>Offerings found</translation>
        </message>
    </context>
    <context>
        <name>ReturnDialog</name>
        <message>
            <source>1 melding komt in terugmelding.csv.</source>
            <translation>1 report goes into terugmelding.csv.</translation>
        </message>
        <message>
            <source>1 melding opgeschreven</source>
            <translation>1 report written down</translation>
        </message>
        <message>
            <source>Annuleer</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>De bron opent dat in Excel en ziet wat er staat, wat het moet zijn en waarom.</source>
            <translation>The source opens that in Excel and sees what it says, what it should be and why.</translation>
        </message>
        <message>
            <source>De map kan niet worden geopend. Het bestand staat er wel.</source>
            <translation>The folder cannot be opened. The file is there, though.</translation>
        </message>
        <message>
            <source>Er is geen e-mailprogramma op deze computer. Mail het bestand zelf naar {to}.</source>
            <translation>There is no e-mail program on this computer. Mail the file to {to} yourself.</translation>
        </message>
        <message>
            <source>Kies een map en maak…</source>
            <translation>Choose a folder and make…</translation>
        </message>
        <message>
            <source>Kies een map voor het bestand</source>
            <translation>Choose a folder for the file</translation>
        </message>
        <message>
            <source>Klaar</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Naam van de praktijk</source>
            <translation>Name of the practice</translation>
        </message>
        <message>
            <source>Open e-mail</source>
            <translation>Open e-mail</translation>
        </message>
        <message>
            <source>Open map</source>
            <translation>Open folder</translation>
        </message>
        <message>
            <source>Stuur het bestand zelf naar de bron. Vul bij ‘Instellen’ het e-mailadres van de bron in; dan zetten we de volgende keer een bericht voor je klaar.</source>
            <translation>Send the file to the source yourself. Fill in the source’s e-mail address at ‘Set up’, and next time we will prepare a message for you.</translation>
        </message>
        <message>
            <source>Terugmelding</source>
            <translation>Correction report</translation>
        </message>
        <message>
            <source>Terugmelding voor {name}</source>
            <translation>Correction report for {name}</translation>
        </message>
        <message>
            <source>Zet de naam van onze praktijk erbij</source>
            <translation>Add the name of our practice</translation>
        </message>
        <message>
            <source>Zonder vinkje staat er niet bij wie het meldt.</source>
            <translation>Without a tick it does not say who reports it.</translation>
        </message>
        <message>
            <source>{n} meldingen komen in terugmelding.csv.</source>
            <translation>{n} reports go into terugmelding.csv.</translation>
        </message>
        <message>
            <source>{n} meldingen opgeschreven</source>
            <translation>{n} reports written down</translation>
        </message>
        <message>
            <source>‘Open e-mail’ zet een bericht klaar. Het bestand voeg je er zelf aan toe: een programma mag dat niet voor je doen. Open de map en sleep {name} in het bericht.</source>
            <translation>‘Open e-mail’ prepares a message. You attach the file yourself: a program may not do that for you. Open the folder and drag {name} into the message.</translation>
        </message>
    </context>
    <context>
        <name>RosterHeading</name>
        <message>
            <source>Afdrukken op één A4</source>
            <translation>Print on one A4</translation>
        </message>
        <message>
            <source>Alles</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Exporteren…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Gebieden…</source>
            <translation>Areas…</translation>
        </message>
        <message>
            <source>Mensen</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Rooster</source>
            <translation>Roster</translation>
        </message>
        <message>
            <source>Toon de mensen, om naar een vak te slepen</source>
            <translation>Show the people, to drag onto a cell</translation>
        </message>
        <message>
            <source>Wie pakt wat op, per gebied</source>
            <translation>Who handles what, by area</translation>
        </message>
        <message>
            <source>Wijs iemand aan…</source>
            <translation>Appoint someone…</translation>
        </message>
    </context>
    <context>
        <name>RosterPage</name>
        <message>
            <source>Deze keuze geldt voor een ruimer gebied. Haal die daar weg.</source>
            <translation>This choice is for a wider area. Remove it there.</translation>
        </message>
        <message>
            <source>Dit zegt de bron. Klopt het niet? Wijs dan zelf iemand aan.</source>
            <translation>This is what the source says. Not correct? Then appoint someone yourself.</translation>
        </message>
        <message>
            <source>Gebieden…</source>
            <translation>Areas…</translation>
        </message>
        <message>
            <source>In deze gebieden of bij deze soort staat die persoon niet. Kies ‘Alles’.</source>
            <translation>That person is not in these areas or of this kind. Choose ‘All’.</translation>
        </message>
        <message>
            <source>In dit vak staat geen nummer.</source>
            <translation>There is no number in this cell.</translation>
        </message>
        <message>
            <source>Kies eerst een vak in het rooster.</source>
            <translation>First choose a cell in the roster.</translation>
        </message>
        <message>
            <source>Kies ze hier, of vul bij Instellingen de postcode van de praktijk in.</source>
            <translation>Choose them here, or fill in the postcode of the practice at Settings.</translation>
        </message>
        <message>
            <source>Lees bij Leveringen een bestand met contactpersonen in. Dan zie je hier per domein en per gebied wie het oppakt, en waar nog niemand is.</source>
            <translation>Import a file with contacts at Deliveries. You then see here by domain and by area who handles it, and where there is nobody yet.</translation>
        </message>
        <message>
            <source>Nog niemand om in het rooster te zetten</source>
            <translation>Nobody to put in the roster yet</translation>
        </message>
        <message>
            <source>Welke gebieden horen bij jullie praktijk?</source>
            <translation>Which areas belong to your practice?</translation>
        </message>
        <message>
            <source>{domain} in {area}</source>
            <translation>{domain} in {area}</translation>
        </message>
        <message>
            <source>{name} staat nu bij {where}.</source>
            <translation>{name} is now at {where}.</translation>
        </message>
        <message>
            <source>{n} vakken</source>
            <translation>{n} cells</translation>
        </message>
    </context>
    <context>
        <name>RosterWork</name>
        <message>
            <source>De toewijzing van {name} is gewijzigd.</source>
            <translation>The assignment of {name} has been changed.</translation>
        </message>
        <message>
            <source>{name} is nu jullie eigen keuze voor {where}.</source>
            <translation>{name} is now your own choice for {where}.</translation>
        </message>
        <message>
            <source>{name} is uit het vak gehaald.</source>
            <translation>{name} has been taken out of the cell.</translation>
        </message>
        <message>
            <source>{name} is verplaatst naar {where}.</source>
            <translation>{name} has been moved to {where}.</translation>
        </message>
        <message>
            <source>{name} staat nu bij {where}.</source>
            <translation>{name} is now at {where}.</translation>
        </message>
        <message>
            <source>{name} staat nu ook bij {where}.</source>
            <translation>{name} is now also at {where}.</translation>
        </message>
        <message>
            <source>{name} stond al bij {where}.</source>
            <translation>{name} was already at {where}.</translation>
        </message>
        <message>
            <source>{n} eigen keuzes zijn uit het rooster gehaald.</source>
            <translation>{n} own choices have been taken out of the roster.</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source> Wat er stond, staat ernaast als .bak.</source>
            <translation> What was there is kept beside it as .bak.</translation>
        </message>
        <message>
            <source>1 tekst kan niet mee</source>
            <translation>1 text cannot come along</translation>
        </message>
        <message>
            <source>Bewaar als concept</source>
            <translation>Save as draft</translation>
        </message>
        <message>
            <source>Bewaar als levering</source>
            <translation>Save as delivery</translation>
        </message>
        <message>
            <source>Bewaar de levering</source>
            <translation>Save the delivery</translation>
        </message>
        <message>
            <source>Bewaar zonder</source>
            <translation>Save without</translation>
        </message>
        <message>
            <source>Bewaard als concept</source>
            <translation>Saved as draft</translation>
        </message>
        <message>
            <source>Bewaard als levering</source>
            <translation>Saved as delivery</translation>
        </message>
        <message>
            <source>Bewaren…</source>
            <translation>Saving…</translation>
        </message>
        <message>
            <source>CSV in een map…</source>
            <translation>CSV in a folder…</translation>
        </message>
        <message>
            <source>Controleren…</source>
            <translation>Checking…</translation>
        </message>
        <message>
            <source>Een levering moet foutloos zijn: de praktijken nemen regels met een fout niet over. Los ze op, of bewaar zolang als concept. Er is niets weggelaten.</source>
            <translation>A delivery must be free of errors: the practices do not take over rows with an error. Solve them, or save as a draft for now. Nothing has been left out.</translation>
        </message>
        <message>
            <source>Excel (*.xlsx)</source>
            <translation>Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>Excel (.xlsx)…</source>
            <translation>Excel (.xlsx)…</translation>
        </message>
        <message>
            <source>Kies een map voor aanbod.csv en contactpersonen.csv</source>
            <translation>Choose a folder for aanbod.csv and contactpersonen.csv</translation>
        </message>
        <message>
            <source>Kies een map voor het concept</source>
            <translation>Choose a folder for the draft</translation>
        </message>
        <message>
            <source>Naar de fout</source>
            <translation>To the error</translation>
        </message>
        <message>
            <source>Naar de tekst</source>
            <translation>To the text</translation>
        </message>
        <message>
            <source>Niemand kan dit lezen zoals het er staat. Pas het aan, of laat het bewust weg uit de levering.</source>
            <translation>Nobody can read this as it stands. Change it, or leave it out of the delivery on purpose.</translation>
        </message>
        <message>
            <source>Nog 1 fout</source>
            <translation>1 error left</translation>
        </message>
        <message>
            <source>Nog {n} fouten</source>
            <translation>{n} errors left</translation>
        </message>
        <message>
            <source>Twee CSV-bestanden kan elk programma lezen. Een Excel-bestand heeft de twee tabellen als bladen, met keuzelijsten en uitleg.</source>
            <translation>Any program can read two CSV files. An Excel file has the two tables as sheets, with choice lists and explanations.</translation>
        </message>
        <message>
            <source>en nog {n}</source>
            <translation>and {n} more</translation>
        </message>
        <message>
            <source>sociale-kaart.xlsx</source>
            <translation>sociale-kaart.xlsx</translation>
        </message>
        <message>
            <source>{n} teksten kunnen niet mee</source>
            <translation>{n} texts cannot come along</translation>
        </message>
        <message>
            <source>{table}, rij {n}, {column}: {before}{after}</source>
            <translation>{table}, row {n}, {column}: {before}{after}</translation>
        </message>
        <message>
            <source>{what}: {names}, {s} keer aanbod en {c} contactpersonen.{kept}</source>
            <translation>{what}: {names}, {s} offerings and {c} contacts.{kept}</translation>
        </message>
    </context>
    <context>
        <name>SearchPage</name>
        <message>
            <source>Toon kaart</source>
            <translation>Show map</translation>
        </message>
        <message>
            <source>Verberg kaart</source>
            <translation>Hide map</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Controleren</source>
            <translation>Check</translation>
        </message>
        <message>
            <source>Crisisdienst</source>
            <translation>Crisis service</translation>
        </message>
        <message>
            <source>De postcode zet jullie praktijk op de kaart. De crisisdienst van jullie regio staat onder Acuut (F2), direct na 112.</source>
            <translation>The postcode puts your practice on the map. The crisis service of your region is under Urgent (F2), right after 112.</translation>
        </message>
        <message>
            <source>De voorbeeldregio is verzonnen, om mee te oefenen. Landelijke lijnen blijven staan.</source>
            <translation>The example region is made up, to practise with. National lines stay.</translation>
        </message>
        <message>
            <source>Instellingen</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Naam van de crisisdienst</source>
            <translation>Name of the crisis service</translation>
        </message>
        <message>
            <source>Naam van de dienst</source>
            <translation>Name of the service</translation>
        </message>
        <message>
            <source>Naam van de praktijk</source>
            <translation>Name of the practice</translation>
        </message>
        <message>
            <source>Onze praktijk</source>
            <translation>Our practice</translation>
        </message>
        <message>
            <source>Postcode van de praktijk</source>
            <translation>Postcode of the practice</translation>
        </message>
        <message>
            <source>Praktijk</source>
            <translation>Practice</translation>
        </message>
        <message>
            <source>Taal (Language)</source>
            <translation>Language (Taal)</translation>
        </message>
        <message>
            <source>Telefoonnummer</source>
            <translation>Phone number</translation>
        </message>
        <message>
            <source>Telefoonnummer van de crisisdienst</source>
            <translation>Phone number of the crisis service</translation>
        </message>
        <message>
            <source>Uiterlijk</source>
            <translation>Look</translation>
        </message>
        <message>
            <source>Uiterlijk en taal</source>
            <translation>Look and language</translation>
        </message>
        <message>
            <source>Venster</source>
            <translation>Window</translation>
        </message>
        <message>
            <source>Verwijder voorbeeldregio</source>
            <translation>Remove example region</translation>
        </message>
        <message>
            <source>Voorbeeldregio</source>
            <translation>Example region</translation>
        </message>
        <message>
            <source>Zet voorbeeld terug</source>
            <translation>Put example back</translation>
        </message>
        <message>
            <source>donker</source>
            <translation>dark</translation>
        </message>
        <message>
            <source>licht</source>
            <translation>light</translation>
        </message>
        <message>
            <source>zoals de computer</source>
            <translation>as the computer</translation>
        </message>
    </context>
    <context>
        <name>SourceDialog</name>
        <message>
            <source>Bewaar</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Bijvoorbeeld een map op de server</source>
            <translation>For example a folder on the server</translation>
        </message>
        <message>
            <source>Bijvoorbeeld: gemeente Goeree-Overflakkee</source>
            <translation>For example: gemeente Goeree-Overflakkee</translation>
        </message>
        <message>
            <source>Bron instellen</source>
            <translation>Set up source</translation>
        </message>
        <message>
            <source>Dit webadres werkt niet. Het begint met https:// en dan de naam.</source>
            <translation>This web address does not work. It starts with https:// and then the name.</translation>
        </message>
        <message>
            <source>E-mailadres voor onze terugmeldingen</source>
            <translation>E-mail address for our correction reports</translation>
        </message>
        <message>
            <source>Een vertrouwde levering komt op de kaart zonder dat je hem eerst bekijkt. Is er een fout, iets te kiezen of staat er iets niet meer in, dan wacht hij op jou.</source>
            <translation>A trusted delivery goes on the map without you looking at it first. If there is an error, something to choose or something no longer in it, it waits for you.</translation>
        </message>
        <message>
            <source>Geef de bron een naam.</source>
            <translation>Give the source a name.</translation>
        </message>
        <message>
            <source>Het programma haalt het bestand op bij {host}, en nergens anders. Door te bewaren geeft de praktijk daar toestemming voor.</source>
            <translation>The program fetches the file from {host}, and from nowhere else. By saving, the practice gives permission for that.</translation>
        </message>
        <message>
            <source>Ik kies ze zelf, bijvoorbeeld uit een e-mail</source>
            <translation>I choose them myself, for example from an e-mail</translation>
        </message>
        <message>
            <source>Kies de map van de leveringen</source>
            <translation>Choose the folder of the deliveries</translation>
        </message>
        <message>
            <source>Kies de map waarin de bestanden komen te staan.</source>
            <translation>Choose the folder where the files will be put.</translation>
        </message>
        <message>
            <source>Kies map…</source>
            <translation>Choose folder…</translation>
        </message>
        <message>
            <source>Kijk bij het opstarten of er iets nieuws is</source>
            <translation>Look for news at start-up</translation>
        </message>
        <message>
            <source>Mag leeg blijven</source>
            <translation>May be left empty</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Folder</translation>
        </message>
        <message>
            <source>Naam</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Nieuwe bron</source>
            <translation>New source</translation>
        </message>
        <message>
            <source>Typ het hele adres van het bestand. Het begint met https://.</source>
            <translation>Type the whole address of the file. It starts with https://.</translation>
        </message>
        <message>
            <source>Uit een map of netwerkmap</source>
            <translation>From a folder or network folder</translation>
        </message>
        <message>
            <source>Van een webadres</source>
            <translation>From a web address</translation>
        </message>
        <message>
            <source>Vertrouwd: pas vanzelf toe als er niets te kiezen valt</source>
            <translation>Trusted: apply automatically when there is nothing to choose</translation>
        </message>
        <message>
            <source>Waar komen de bestanden vandaan?</source>
            <translation>Where do the files come from?</translation>
        </message>
        <message>
            <source>Webadres</source>
            <translation>Web address</translation>
        </message>
    </context>
    <context>
        <name>SourceList</name>
        <message>
            <source>Een bron is wie de gegevens bijhoudt, bijvoorbeeld je gemeente. Begin met de bestanden die je kreeg, of zet eerst een map of webadres klaar.</source>
            <translation>A source is who keeps the data, for example your municipality. Start with the files you received, or set up a folder or web address first.</translation>
        </message>
        <message>
            <source>Er is nog geen bron</source>
            <translation>There is no source yet</translation>
        </message>
        <message>
            <source>Er wordt gekeken…</source>
            <translation>Looking…</translation>
        </message>
        <message>
            <source>Nieuwe bron…</source>
            <translation>New source…</translation>
        </message>
    </context>
    <context>
        <name>SourceRow</name>
        <message>
            <source>1 melding open</source>
            <translation>1 open report</translation>
        </message>
        <message>
            <source>Controlegetal (SHA-256) van de laatste bestanden: {sum}</source>
            <translation>Checksum (SHA-256) of the latest files: {sum}</translation>
        </message>
        <message>
            <source>Instellen</source>
            <translation>Set up</translation>
        </message>
        <message>
            <source>Kijk nu</source>
            <translation>Look now</translation>
        </message>
        <message>
            <source>Leveringen</source>
            <translation>Deliveries</translation>
        </message>
        <message>
            <source>Nieuwe levering…</source>
            <translation>New delivery…</translation>
        </message>
        <message>
            <source>Terugmelding</source>
            <translation>Correction report</translation>
        </message>
        <message>
            <source>controlegetal {sum}…</source>
            <translation>checksum {sum}…</translation>
        </message>
        <message>
            <source>voorbeeld</source>
            <translation>example</translation>
        </message>
        <message>
            <source>{n} meldingen open</source>
            <translation>{n} open reports</translation>
        </message>
    </context>
    <context>
        <name>SourcesView</name>
        <message>
            <source>Bronnen</source>
            <translation>Sources</translation>
        </message>
        <message>
            <source>Controlegetal: {sum}.</source>
            <translation>Checksum: {sum}.</translation>
        </message>
        <message>
            <source>De bron is bewaard.</source>
            <translation>The source has been saved.</translation>
        </message>
        <message>
            <source>Dubbelen</source>
            <translation>Duplicates</translation>
        </message>
        <message>
            <source>Gestopt. Er is niets gewijzigd.</source>
            <translation>Stopped. Nothing was changed.</translation>
        </message>
        <message>
            <source>Meldingen</source>
            <translation>Reports</translation>
        </message>
        <message>
            <source>Nieuwe bron…</source>
            <translation>New source…</translation>
        </message>
        <message>
            <source>Ongedaan maken</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Het netwerk is aangepast.</source>
            <translation>The network has been changed.</translation>
        </message>
        <message>
            <source>Het netwerk is weggehaald.</source>
            <translation>The network has been removed.</translation>
        </message>
        <message>
            <source>Het netwerk staat erbij.</source>
            <translation>The network has been added.</translation>
        </message>
        <message>
            <source>Niets hiervan wordt bewaard.</source>
            <translation>None of this is stored.</translation>
        </message>
        <message>
            <source>Plaats: {text}</source>
            <translation>Place: {text}</translation>
        </message>
        <message>
            <source>Start bij de vraag</source>
            <translation>Start from the question</translation>
        </message>
        <message>
            <source>Waar? Vul een postcode of plaats in</source>
            <translation>Where? Fill in a postcode or place</translation>
        </message>
        <message>
            <source>{n} jaar</source>
            <translation>{n} years</translation>
        </message>
    </context>
    <context>
        <name>StartProblemDialog</name>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Socialekaart kan niet starten</source>
            <translation>Socialekaart cannot start</translation>
        </message>
        <message>
            <source>melding</source>
            <translation>message</translation>
        </message>
    </context>
    <context>
        <name>StartView</name>
        <message>
            <source>Begin leeg</source>
            <translation>Start empty</translation>
        </message>
        <message>
            <source>Begin met twee lege tabellen en vul ze hier in.</source>
            <translation>Start with two empty tables and fill them in here.</translation>
        </message>
        <message>
            <source>Beheer</source>
            <translation>Maintain</translation>
        </message>
        <message>
            <source>Bestanden met aanbod (*.csv *.xlsx *.txt);;Alle bestanden (*)</source>
            <translation>Files with offerings (*.csv *.xlsx *.txt);;All files (*)</translation>
        </message>
        <message>
            <source>Bewaar het lege invulbestand</source>
            <translation>Save the empty template</translation>
        </message>
        <message>
            <source>Een Excel-bestand met keuzelijsten en uitleg, om uit te delen.</source>
            <translation>An Excel file with choice lists and explanations, to hand out.</translation>
        </message>
        <message>
            <source>Excel (*.xlsx)</source>
            <translation>Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>Hier houdt de gemeente haar eigen bestand bij: aanbod en contactpersonen, met controle terwijl je typt. Alles kan ook gewoon in Excel; dit is er om fouten te vinden, terugmeldingen te verwerken en een schone levering te bewaren.</source>
            <translation>Here the municipality keeps its own file: offerings and contacts, checked as you type. You can also simply use Excel; this is for finding errors, handling correction reports and saving a clean delivery.</translation>
        </message>
        <message>
            <source>Invullen in Excel</source>
            <translation>Fill in with Excel</translation>
        </message>
        <message>
            <source>Laatst geopend</source>
            <translation>Opened recently</translation>
        </message>
        <message>
            <source>Leeg invulbestand…</source>
            <translation>Empty template…</translation>
        </message>
        <message>
            <source>Nieuw bestand</source>
            <translation>New file</translation>
        </message>
        <message>
            <source>Open bestand…</source>
            <translation>Open file…</translation>
        </message>
        <message>
            <source>Open je bestand</source>
            <translation>Open your file</translation>
        </message>
        <message>
            <source>Sleep hier je bestand</source>
            <translation>Drag your file here</translation>
        </message>
        <message>
            <source>aanbod.csv en contactpersonen.csv, samen of los, of één Excel-bestand.</source>
            <translation>aanbod.csv and contactpersonen.csv, together or apart, or one Excel file.</translation>
        </message>
        <message>
            <source>sociale-kaart-invulbestand.xlsx</source>
            <translation>sociale-kaart-invulbestand.xlsx</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source> · voorbeeldregio</source>
            <translation> · example region</translation>
        </message>
        <message>
            <source>Laatste levering {day}</source>
            <translation>Latest delivery {day}</translation>
        </message>
        <message>
            <source>{n} keer aanbod · {c} contactpersonen</source>
            <translation>{n} offerings · {c} contacts</translation>
        </message>
    </context>
    <context>
        <name>TablePage</name>
        <message>
            <source>Begin met een nieuwe regel, of plak regels uit Excel (Ctrl+V).</source>
            <translation>Start with a new row, or paste rows from Excel (Ctrl+V).</translation>
        </message>
        <message>
            <source>Hier is niets dat aan je keuze voldoet</source>
            <translation>Nothing here answers to your choice</translation>
        </message>
        <message>
            <source>In deze tabel is niets te melden.</source>
            <translation>There is nothing to report in this table.</translation>
        </message>
        <message>
            <source>Laat alles zien</source>
            <translation>Show everything</translation>
        </message>
        <message>
            <source>Nieuwe regel</source>
            <translation>New row</translation>
        </message>
        <message>
            <source>Nog geen regels</source>
            <translation>No rows yet</translation>
        </message>
        <message>
            <source>knippen</source>
            <translation>cut</translation>
        </message>
        <message>
            <source>{row}: {n} meldingen</source>
            <translation>{row}: {n} findings</translation>
        </message>
    </context>
    <context>
        <name>TableTools</name>
        <message>
            <source>Alle kolommen</source>
            <translation>All columns</translation>
        </message>
        <message>
            <source>De gekozen regel als formulier ernaast (Ctrl+E)</source>
            <translation>The chosen row as a form beside it (Ctrl+E)</translation>
        </message>
        <message>
            <source>Formulier</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Kolommen {shown} van {total}</source>
            <translation>Columns {shown} of {total}</translation>
        </message>
        <message>
            <source>Zoek in alle kolommen (Ctrl+F)</source>
            <translation>Search all columns (Ctrl+F)</translation>
        </message>
        <message>
            <source>Zoek in de tabel</source>
            <translation>Search the table</translation>
        </message>
        <message>
            <source>{label}, weg met dit filter</source>
            <translation>{label}, drop this filter</translation>
        </message>
    </context>
    <context>
        <name>TermsForm</name>
        <message>
            <source>1 maand</source>
            <translation>1 month</translation>
        </message>
        <message>
            <source>Al het andere</source>
            <translation>Everything else</translation>
        </message>
        <message>
            <source>Als</source>
            <translation>As</translation>
        </message>
        <message>
            <source>Als wat</source>
            <translation>As what</translation>
        </message>
        <message>
            <source>Contactpersoon</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>Dagen en tijden</source>
            <translation>Days and hours</translation>
        </message>
        <message>
            <source>Geldig</source>
            <translation>Valid</translation>
        </message>
        <message>
            <source>Geldig tot en met</source>
            <translation>Valid up to and including</translation>
        </message>
        <message>
            <source>Geldig vanaf</source>
            <translation>Valid from</translation>
        </message>
        <message>
            <source>Leeftijd</source>
            <translation>Age</translation>
        </message>
        <message>
            <source>Naam of functie (mag leeg blijven)</source>
            <translation>Name or role (may be left empty)</translation>
        </message>
        <message>
            <source>Telefoonnummer</source>
            <translation>Phone number</translation>
        </message>
        <message>
            <source>Tot en met leeftijd</source>
            <translation>Up to age</translation>
        </message>
        <message>
            <source>Vanaf leeftijd</source>
            <translation>From age</translation>
        </message>
        <message>
            <source>Wachttijd</source>
            <translation>Waiting time</translation>
        </message>
        <message>
            <source>Wie controleert</source>
            <translation>Who checks</translation>
        </message>
        <message>
            <source>Zet de gewone termijnen terug</source>
            <translation>Put the usual terms back</translation>
        </message>
        <message>
            <source>Zo lang geldt een controle. Daarna komt het op de lijst bij Controleren.</source>
            <translation>This is how long a check holds. After that it goes on the list at Check.</translation>
        </message>
        <message>
            <source>dd-mm-jjjj</source>
            <translation>dd-mm-yyyy</translation>
        </message>
        <message>
            <source>jaar; leeg is alle leeftijden</source>
            <translation>years; empty is all ages</translation>
        </message>
        <message>
            <source>leeg is vanaf nu, zonder einde</source>
            <translation>empty is from now on, without end</translation>
        </message>
        <message>
            <source>t/m</source>
            <translation>to</translation>
        </message>
        <message>
            <source>zoals bij de persoon zelf</source>
            <translation>as with the person</translation>
        </message>
        <message>
            <source>{n} dagen</source>
            <translation>{n} days</translation>
        </message>
        <message>
            <source>{n} maanden</source>
            <translation>{n} months</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Acuut   F2</source>
            <translation>Urgent   F2</translation>
        </message>
        <message>
            <source>Acuut: crisislijnen</source>
            <translation>Urgent: crisis lines</translation>
        </message>
        <message>
            <source>Deze plaats kennen we niet. Typ een postcode of plaatsnaam.</source>
            <translation>We do not know this place. Type a postcode or place name.</translation>
        </message>
        <message>
            <source>Leeftijd</source>
            <translation>Age</translation>
        </message>
        <message>
            <source>Waar?</source>
            <translation>Where?</translation>
        </message>
        <message>
            <source>Waarmee?</source>
            <translation>What?</translation>
        </message>
        <message>
            <source>postcode of plaats</source>
            <translation>postcode or place</translation>
        </message>
        <message>
            <source>schulden, eenzaam, opvoeding…</source>
            <translation>schulden, eenzaam, opvoeding…</translation>
        </message>
    </context>
    <context>
        <name>TriedMap</name>
        <message>
            <source>De kaart staat uit: de vorige keer stopte het programma terwijl de kaart begon. De lijst werkt gewoon door.</source>
            <translation>The map is off: last time the program stopped while the map was starting. The list works as usual.</translation>
        </message>
    </context>
    <context>
        <name>WaitActions</name>
        <message>
            <source>De wachttijd is weg.</source>
            <translation>The waiting time is gone.</translation>
        </message>
    </context>
    <context>
        <name>WaitChart</name>
        <message>
            <source>Verloop van de wachttijd</source>
            <translation>Course of the waiting time</translation>
        </message>
        <message>
            <source>{n} keer geteld. Eerst {first}. Laatst {last}. De pijltjes lezen elke telling voor.</source>
            <translation>Counted {n} times. First {first}. Last {last}. The arrow keys read each count aloud.</translation>
        </message>
    </context>
    <context>
        <name>WaitDialog</name>
        <message>
            <source>Bewaar</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Bijvoorbeeld: aanmeldpunt, aan de telefoon</source>
            <translation>For example: point of entry, by phone</translation>
        </message>
        <message>
            <source>Daarna weken tot de behandeling</source>
            <translation>After that, weeks until treatment</translation>
        </message>
        <message>
            <source>Geef een wachttijd als een heel aantal weken, bijvoorbeeld 6.</source>
            <translation>Give a waiting time as a whole number of weeks, for example 6.</translation>
        </message>
        <message>
            <source>Geen wachttijd? Vul 0 in. Weet je het niet? Laat het leeg.</source>
            <translation>No waiting time? Fill in 0. Not sure? Leave it empty.</translation>
        </message>
        <message>
            <source>Meld een wachttijd</source>
            <translation>Report a waiting time</translation>
        </message>
        <message>
            <source>Nooit over patiënten.</source>
            <translation>Never about patients.</translation>
        </message>
        <message>
            <source>Peildatum: op welke dag was dit zo?</source>
            <translation>As of: on which day was this so?</translation>
        </message>
        <message>
            <source>Van wie hoorde je het? (mag leeg blijven)</source>
            <translation>Who told you? (may be left empty)</translation>
        </message>
        <message>
            <source>Voor wie? Kies, of typ zelf</source>
            <translation>For whom? Choose, or type yourself</translation>
        </message>
        <message>
            <source>Wachttijd</source>
            <translation>Waiting time</translation>
        </message>
        <message>
            <source>Wachttijd bewaard: {name}.</source>
            <translation>Waiting time saved: {name}.</translation>
        </message>
        <message>
            <source>Wachttijd wijzigen</source>
            <translation>Change waiting time</translation>
        </message>
        <message>
            <source>Weken tot de intake</source>
            <translation>Weeks until intake</translation>
        </message>
        <message>
            <source>Wordt bewaard…</source>
            <translation>Saving…</translation>
        </message>
        <message>
            <source>norm {weeks}</source>
            <translation>norm {weeks}</translation>
        </message>
    </context>
    <context>
        <name>WaitSection</name>
        <message>
            <source>Eerst: {criteria}</source>
            <translation>First: {criteria}</translation>
        </message>
        <message>
            <source>Haal weg</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Meld een wachttijd…</source>
            <translation>Report a waiting time…</translation>
        </message>
        <message>
            <source>Niemand gaf een wachttijd door.</source>
            <translation>Nobody gave a waiting time.</translation>
        </message>
        <message>
            <source>Tijdens het wachten</source>
            <translation>While waiting</translation>
        </message>
        <message>
            <source>Toon verloop ({n})</source>
            <translation>Show course ({n})</translation>
        </message>
        <message>
            <source>Wachttijd weghalen: {group}</source>
            <translation>Remove waiting time: {group}</translation>
        </message>
        <message>
            <source>Wachttijd wijzigen: {group}</source>
            <translation>Change waiting time: {group}</translation>
        </message>
        <message>
            <source>Wijzig</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Wordt het erger? Wacht dan niet af: kijk bij Acuut (F2).</source>
            <translation>Getting worse? Do not wait: see Urgent (F2).</translation>
        </message>
    </context>
    <context>
        <name>WhoBlock</name>
        <message>
            <source>Algemeen nummer,</source>
            <translation>General number,</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Waarom?</source>
            <translation>Why?</translation>
        </message>
        <message>
            <source>eigen keuze</source>
            <translation>own choice</translation>
        </message>
        <message>
            <source>geen nummer bekend</source>
            <translation>no number known</translation>
        </message>
        <message>
            <source>nummer {phone}</source>
            <translation>number {phone}</translation>
        </message>
    </context>
    <context>
        <name>WhoLineCard</name>
        <message>
            <source>Maak vast contact</source>
            <translation>Make regular contact</translation>
        </message>
        <message>
            <source>Meer over deze persoon</source>
            <translation>More about this person</translation>
        </message>
        <message>
            <source>Trek keuze in</source>
            <translation>Withdraw choice</translation>
        </message>
        <message>
            <source>Vervangt</source>
            <translation>Stand-in</translation>
        </message>
        <message>
            <source>waarnemer van {name}</source>
            <translation>stand-in for {name}</translation>
        </message>
    </context>
    <context>
        <name>WordsPanel</name>
        <message>
            <source>En nog {n} andere. Kijk of dit de goede kolom is.</source>
            <translation>And {n} others. See whether this is the right column.</translation>
        </message>
        <message>
            <source>Laat dit woord weg</source>
            <translation>Leave this word out</translation>
        </message>
        <message>
            <source>Nog niet gekozen</source>
            <translation>Not chosen yet</translation>
        </message>
        <message>
            <source>Schrijf hoe het wel heet</source>
            <translation>Write what it is called</translation>
        </message>
        <message>
            <source>Wat betekenen deze woorden?</source>
            <translation>What do these words mean?</translation>
        </message>
        <message>
            <source>Ze staan in het bestand, maar wij kennen ze niet. Je keuze onthouden we.</source>
            <translation>They are in the file, but we do not know them. We remember your choice.</translation>
        </message>
        <message>
            <source>‘{text}’ betekent</source>
            <translation>‘{text}’ means</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>1 fout</source>
            <translation>1 error</translation>
        </message>
        <message>
            <source>Aanbod</source>
            <translation>Offerings</translation>
        </message>
        <message>
            <source>Beheer</source>
            <translation>Maintain</translation>
        </message>
        <message>
            <source>Bestand</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Bewaar (Ctrl+S)</source>
            <translation>Save (Ctrl+S)</translation>
        </message>
        <message>
            <source>Bewaar als concept</source>
            <translation>Save as draft</translation>
        </message>
        <message>
            <source>Bewaar als levering</source>
            <translation>Save as delivery</translation>
        </message>
        <message>
            <source>Bewaar ergens anders…</source>
            <translation>Save elsewhere…</translation>
        </message>
        <message>
            <source>Contactpersonen</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>Deze regel is intussen weg.</source>
            <translation>This row has gone in the meantime.</translation>
        </message>
        <message>
            <source>Gecontroleerd vandaag</source>
            <translation>Checked today</translation>
        </message>
        <message>
            <source>Meldingen</source>
            <translation>Findings</translation>
        </message>
        <message>
            <source>Nieuwe regel</source>
            <translation>New row</translation>
        </message>
        <message>
            <source>Nieuwe regel onder deze (Ctrl+N)</source>
            <translation>New row below this one (Ctrl+N)</translation>
        </message>
        <message>
            <source>Onderdelen van Beheer</source>
            <translation>Parts of Maintain</translation>
        </message>
        <message>
            <source>Ongedaan maken</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Ongedaan maken: {name} (Ctrl+Z)</source>
            <translation>Undo: {name} (Ctrl+Z)</translation>
        </message>
        <message>
            <source>Open een ander bestand…	Ctrl+O</source>
            <translation>Open another file…	Ctrl+O</translation>
        </message>
        <message>
            <source>Open terugmelding…</source>
            <translation>Open correction report…</translation>
        </message>
        <message>
            <source>Opnieuw doen</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>Opnieuw doen: {name} (Ctrl+Y)</source>
            <translation>Redo: {name} (Ctrl+Y)</translation>
        </message>
        <message>
            <source>Opnieuw gedaan: {name}.</source>
            <translation>Redone: {name}.</translation>
        </message>
        <message>
            <source>Overzicht</source>
            <translation>Overview</translation>
        </message>
        <message>
            <source>Regel…</source>
            <translation>Row…</translation>
        </message>
        <message>
            <source>Sluit dit bestand</source>
            <translation>Close this file</translation>
        </message>
        <message>
            <source>Stempel de gekozen regels (Ctrl+T)</source>
            <translation>Stamp the chosen rows (Ctrl+T)</translation>
        </message>
        <message>
            <source>Teruggenomen: {name}.</source>
            <translation>Taken back: {name}.</translation>
        </message>
        <message>
            <source>Terugmeldingen</source>
            <translation>Correction reports</translation>
        </message>
        <message>
            <source>Toetsen in Beheer</source>
            <translation>Keys in Maintain</translation>
        </message>
        <message>
            <source>Vergelijk met vorige levering…</source>
            <translation>Compare with previous delivery…</translation>
        </message>
        <message>
            <source>Vergelijken</source>
            <translation>Compare</translation>
        </message>
        <message>
            <source>Wat je met de gekozen regels kunt doen</source>
            <translation>What you can do with the chosen rows</translation>
        </message>
        <message>
            <source>bewaard</source>
            <translation>saved</translation>
        </message>
        <message>
            <source>niet bewaard</source>
            <translation>not saved</translation>
        </message>
        <message>
            <source>nieuw bestand</source>
            <translation>new file</translation>
        </message>
        <message>
            <source>{n} fouten</source>
            <translation>{n} errors</translation>
        </message>
    </context>
    <context>
        <name>WrongDoorDialog</name>
        <message>
            <source>Alleen de naam: {name}</source>
            <translation>The name only: {name}</translation>
        </message>
        <message>
            <source>Bewaard: niet hier. Het staat nu bij dit aanbod.</source>
            <translation>Saved: not here. It is now shown at this offering.</translation>
        </message>
        <message>
            <source>Dit was al zo gemeld. Er is niets veranderd.</source>
            <translation>This had been reported already. Nothing has changed.</translation>
        </message>
        <message>
            <source>Gemeld: niet hier. Je verstuurt het bij Leveringen, onder Meldingen.</source>
            <translation>Reported: not here. You send it at Deliveries, under Reports.</translation>
        </message>
        <message>
            <source>Kort waarom (mag leeg)</source>
            <translation>Why, in short (optional)</translation>
        </message>
        <message>
            <source>Meld dit</source>
            <translation>Report this</translation>
        </message>
        <message>
            <source>Niet hier</source>
            <translation>Not here</translation>
        </message>
        <message>
            <source>Schrijf niets over de patiënt.</source>
            <translation>Write nothing about the patient.</translation>
        </message>
        <message>
            <source>Schrijf niets over de patiënt. Wie de gegevens bijhoudt leest dit ook.</source>
            <translation>Write nothing about the patient. Whoever keeps the data reads this too.</translation>
        </message>
        <message>
            <source>Voor welke vraag is dit niet de goede plek?</source>
            <translation>For which question is this not the right place?</translation>
        </message>
        <message>
            <source>Weet ik niet</source>
            <translation>I do not know</translation>
        </message>
        <message>
            <source>Wie het wel aanneemt</source>
            <translation>Who does take it</translation>
        </message>
        <message>
            <source>Wie neemt dit wel aan?</source>
            <translation>Who does take this?</translation>
        </message>
        <message>
            <source>Zoek een aanbod, of typ een naam</source>
            <translation>Find an offering, or type a name</translation>
        </message>
        <message>
            <source>bijvoorbeeld: alleen voor mensen met een uitkering</source>
            <translation>for example: only for people on benefits</translation>
        </message>
    </context>
    <context>
        <name>agreements</name>
        <message>
            <source>Binnenkort herzien: voor {day}</source>
            <translation>Review soon: before {day}</translation>
        </message>
        <message>
            <source>Daar niet voor {question}? Dan bij</source>
            <translation>Not there for {question}? Then at</translation>
        </message>
        <message>
            <source>Deze verwijzen naar elkaar; kijk voor wie elk is: {doors}</source>
            <translation>These refer to each other; see whom each is for: {doors}</translation>
        </message>
        <message>
            <source>Heenverwijzen</source>
            <translation>Referring</translation>
        </message>
        <message>
            <source>Koppelt terug</source>
            <translation>Reports back</translation>
        </message>
        <message>
            <source>Koppelt terug binnen {term}</source>
            <translation>Reports back within {term}</translation>
        </message>
        <message>
            <source>Let op: dit verwijst naar elkaar terug: {doors}</source>
            <translation>Note: these refer back to each other: {doors}</translation>
        </message>
        <message>
            <source>Overleg</source>
            <translation>Consultation</translation>
        </message>
        <message>
            <source>Te herzien sinds {day}</source>
            <translation>Due for review since {day}</translation>
        </message>
        <message>
            <source>Terugkeer zonder wachtlijst</source>
            <translation>Return without a waiting list</translation>
        </message>
        <message>
            <source>Terugkoppeling</source>
            <translation>Feedback</translation>
        </message>
        <message>
            <source>Terugverwijzen</source>
            <translation>Referring back</translation>
        </message>
        <message>
            <source>Warme overdracht</source>
            <translation>Warm handover</translation>
        </message>
        <message>
            <source>binnenkort herzien</source>
            <translation>review soon</translation>
        </message>
        <message>
            <source>door ons gemeld {day}</source>
            <translation>reported by us {day}</translation>
        </message>
        <message>
            <source>herzien voor {day}</source>
            <translation>review before {day}</translation>
        </message>
        <message>
            <source>met {who}</source>
            <translation>with {who}</translation>
        </message>
        <message>
            <source>niet meer geleverd</source>
            <translation>no longer delivered</translation>
        </message>
        <message>
            <source>of anders bij</source>
            <translation>or else at</translation>
        </message>
        <message>
            <source>sinds {day}</source>
            <translation>since {day}</translation>
        </message>
        <message>
            <source>te herzien</source>
            <translation>due for review</translation>
        </message>
        <message>
            <source>voor heel {organization}</source>
            <translation>for all of {organization}</translation>
        </message>
        <message>
            <source>{text} (te herzien)</source>
            <translation>{text} (due for review)</translation>
        </message>
        <message>
            <source>{what} binnen {term}</source>
            <translation>{what} within {term}</translation>
        </message>
    </context>
    <context>
        <name>beheer</name>
        <message>
            <source> door {name}</source>
            <translation> by {name}</translation>
        </message>
        <message>
            <source>1 regel</source>
            <translation>1 row</translation>
        </message>
        <message>
            <source>1 regel weggehaald. Ctrl+Z zet hem terug.</source>
            <translation>1 row removed. Ctrl+Z puts it back.</translation>
        </message>
        <message>
            <source>Aanbod</source>
            <translation>Offerings</translation>
        </message>
        <message>
            <source>Aanmelden en toegang</source>
            <translation>Applying and access</translation>
        </message>
        <message>
            <source>Adres</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Alles</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Basics</translation>
        </message>
        <message>
            <source>Bereiken</source>
            <translation>Contact details</translation>
        </message>
        <message>
            <source>Bijvoorbeeld: {text}</source>
            <translation>For example: {text}</translation>
        </message>
        <message>
            <source>Contactpersonen</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>Controle en status</source>
            <translation>Check and status</translation>
        </message>
        <message>
            <source>Dit blok heeft {wide} kolommen en hier is plaats voor {room}. Plak verder naar links, of zet bij Kolommen meer kolommen aan.</source>
            <translation>This block has {wide} columns and there is room for {room} here. Paste further to the left, or switch on more columns at Columns.</translation>
        </message>
        <message>
            <source>Een eigen kolom. Hij gaat mee in je levering.</source>
            <translation>A column of your own. It goes along in your delivery.</translation>
        </message>
        <message>
            <source>Eigen kolommen</source>
            <translation>Own columns</translation>
        </message>
        <message>
            <source>Elke regel had al een nummer.</source>
            <translation>Every row had a number already.</translation>
        </message>
        <message>
            <source>Elke regel heeft nu een nummer.</source>
            <translation>Every row now has a number.</translation>
        </message>
        <message>
            <source>Er zijn {rows} regels om te plakken en hier staan er {room}. Zet het filter op Alles, dan komen er regels bij.</source>
            <translation>There are {rows} rows to paste and there are {room} here. Set the filter to All, and rows will be added.</translation>
        </message>
        <message>
            <source>Fout</source>
            <translation>Error</translation>
        </message>
        <message>
            <source>Fouten</source>
            <translation>Errors</translation>
        </message>
        <message>
            <source>Gebied</source>
            <translation>Area</translation>
        </message>
        <message>
            <source>Gecontroleerd door een ander…</source>
            <translation>Checked by someone else…</translation>
        </message>
        <message>
            <source>Gecontroleerd vandaag</source>
            <translation>Checked today</translation>
        </message>
        <message>
            <source>Geef nummers aan regels zonder</source>
            <translation>Number the rows that have none</translation>
        </message>
        <message>
            <source>Gemeld als verwijderd. De regel blijft nog één keer staan.</source>
            <translation>Reported as deleted. The row stays one more time.</translation>
        </message>
        <message>
            <source>Gewijzigd</source>
            <translation>Changed</translation>
        </message>
        <message>
            <source>Goed</source>
            <translation>Good</translation>
        </message>
        <message>
            <source>Haal regel weg…</source>
            <translation>Remove row…</translation>
        </message>
        <message>
            <source>Haal weg</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Herstel</source>
            <translation>Repair</translation>
        </message>
        <message>
            <source>Indeling</source>
            <translation>Classification</translation>
        </message>
        <message>
            <source>Invullen: {text}.</source>
            <translation>Fill in: {text}.</translation>
        </message>
        <message>
            <source>Is dit gestopt?</source>
            <translation>Has this stopped?</translation>
        </message>
        <message>
            <source>Je kunt het nog ongedaan maken.</source>
            <translation>You can still undo it.</translation>
        </message>
        <message>
            <source>Kies eerst de cel met de tekst en de cellen eronder die ook zo worden.</source>
            <translation>First choose the cell with the text and the cells below that should become the same.</translation>
        </message>
        <message>
            <source>Kies eerst de cel waar je wilt plakken.</source>
            <translation>First choose the cell to paste into.</translation>
        </message>
        <message>
            <source>Kies eerst de regels die je naging.</source>
            <translation>First choose the rows you checked.</translation>
        </message>
        <message>
            <source>Knip</source>
            <translation>Cut</translation>
        </message>
        <message>
            <source>Kolom</source>
            <translation>Column</translation>
        </message>
        <message>
            <source>Kopieer</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Lang niet gecontroleerd</source>
            <translation>Not checked for long</translation>
        </message>
        <message>
            <source>Leeg</source>
            <translation>Empty</translation>
        </message>
        <message>
            <source>Let op</source>
            <translation>Warning</translation>
        </message>
        <message>
            <source>Maak dubbel</source>
            <translation>Duplicate</translation>
        </message>
        <message>
            <source>Maak leeg</source>
            <translation>Clear</translation>
        </message>
        <message>
            <source>Meld als verwijderd</source>
            <translation>Report as deleted</translation>
        </message>
        <message>
            <source>Met fouten</source>
            <translation>With errors</translation>
        </message>
        <message>
            <source>Met waarschuwingen</source>
            <translation>With warnings</translation>
        </message>
        <message>
            <source>Netwerk</source>
            <translation>Network</translation>
        </message>
        <message>
            <source>Nieuwe regel</source>
            <translation>New row</translation>
        </message>
        <message>
            <source>Plak</source>
            <translation>Paste</translation>
        </message>
        <message>
            <source>Regel</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>Rij</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>Sluit</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Soort</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Toetsen in Beheer</source>
            <translation>Keys in Maintain</translation>
        </message>
        <message>
            <source>Uitleg</source>
            <translation>Explanation</translation>
        </message>
        <message>
            <source>Verwijderd</source>
            <translation>Deleted</translation>
        </message>
        <message>
            <source>Voor wie</source>
            <translation>For whom</translation>
        </message>
        <message>
            <source>Vul omlaag</source>
            <translation>Fill down</translation>
        </message>
        <message>
            <source>Waar</source>
            <translation>Where</translation>
        </message>
        <message>
            <source>Wachttijd</source>
            <translation>Waiting time</translation>
        </message>
        <message>
            <source>Wat</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Zo los je het op</source>
            <translation>How to solve it</translation>
        </message>
        <message>
            <source>bewaar als levering</source>
            <translation>save as delivery</translation>
        </message>
        <message>
            <source>bewerk de cel; nog eens: klaar en omlaag</source>
            <translation>edit the cell; once more: done and down</translation>
        </message>
        <message>
            <source>formulier naast de tabel</source>
            <translation>form beside the table</translation>
        </message>
        <message>
            <source>gecontroleerd vandaag</source>
            <translation>checked today</translation>
        </message>
        <message>
            <source>haal de regel weg</source>
            <translation>remove the row</translation>
        </message>
        <message>
            <source>herstel deze cel</source>
            <translation>repair this cell</translation>
        </message>
        <message>
            <source>klaar en naar rechts</source>
            <translation>done and to the right</translation>
        </message>
        <message>
            <source>kopieer, knip, plak, ook van en naar Excel</source>
            <translation>copy, cut, paste, also from and to Excel</translation>
        </message>
        <message>
            <source>leeg</source>
            <translation>empty</translation>
        </message>
        <message>
            <source>leegmaken</source>
            <translation>clear</translation>
        </message>
        <message>
            <source>maak de regel dubbel</source>
            <translation>duplicate the row</translation>
        </message>
        <message>
            <source>nieuwe regel</source>
            <translation>new row</translation>
        </message>
        <message>
            <source>nieuwe regel in een lange tekst</source>
            <translation>new line in a long text</translation>
        </message>
        <message>
            <source>omlaag vullen</source>
            <translation>fill down</translation>
        </message>
        <message>
            <source>ongedaan maken, opnieuw doen</source>
            <translation>undo, redo</translation>
        </message>
        <message>
            <source>open de vinklijst of de kalender</source>
            <translation>open the tick list or the calendar</translation>
        </message>
        <message>
            <source>plakken</source>
            <translation>paste</translation>
        </message>
        <message>
            <source>rij {n}: {word}</source>
            <translation>row {n}: {word}</translation>
        </message>
        <message>
            <source>terugmelding: overnemen, niet, later</source>
            <translation>correction report: adopt, not, later</translation>
        </message>
        <message>
            <source>volgend en vorig tabblad</source>
            <translation>next and previous tab</translation>
        </message>
        <message>
            <source>volgende melding; met Shift de vorige</source>
            <translation>next finding; with Shift the previous one</translation>
        </message>
        <message>
            <source>vul omlaag</source>
            <translation>fill down</translation>
        </message>
        <message>
            <source>zoek in de tabel</source>
            <translation>search the table</translation>
        </message>
        <message>
            <source>{kind}, rij {n}</source>
            <translation>{kind}, row {n}</translation>
        </message>
        <message>
            <source>{n} regels</source>
            <translation>{n} rows</translation>
        </message>
        <message>
            <source>{n} regels weggehaald. Ctrl+Z zet ze terug.</source>
            <translation>{n} rows removed. Ctrl+Z puts them back.</translation>
        </message>
        <message>
            <source>{n} regels weghalen?</source>
            <translation>Remove {n} rows?</translation>
        </message>
        <message>
            <source>{what} gecontroleerd vandaag{whom}. Nog {left} te gaan.</source>
            <translation>{what} checked today{whom}. {left} to go.</translation>
        </message>
    </context>
    <context>
        <name>coverage</name>
        <message>
            <source>1 contactpersoon</source>
            <translation>1 contact</translation>
        </message>
        <message>
            <source>1 keer aanbod</source>
            <translation>1 offering</translation>
        </message>
        <message>
            <source>Aanbod</source>
            <translation>Offerings</translation>
        </message>
        <message>
            <source>Contactpersoon</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>Dekking van het basisaanbod</source>
            <translation>Coverage of the basic offer</translation>
        </message>
        <message>
            <source>Dekking van het basisaanbod in {municipality}</source>
            <translation>Coverage of the basic offer in {municipality}</translation>
        </message>
        <message>
            <source>Dit is wat er in de kaart van de praktijk staat. Wat we niet vonden, kan er wel zijn. Verouderd is wat {span} niet is gecontroleerd.</source>
            <translation>This is what the practice’s map holds. What we did not find may well exist. Stale is what has not been checked for {span}.</translation>
        </message>
        <message>
            <source>Dit staat in deze kaart.</source>
            <translation>This is on this map.</translation>
        </message>
        <message>
            <source>Dit staat niet in deze kaart. Het kan er wel zijn.</source>
            <translation>This is not on this map. It may well exist.</translation>
        </message>
        <message>
            <source>Gecontroleerd</source>
            <translation>Checked</translation>
        </message>
        <message>
            <source>Gemaakt met Socialekaart. Wat erbij moet of anders is, horen we graag.</source>
            <translation>Made with Socialekaart. We are glad to hear what should be added or is different.</translation>
        </message>
        <message>
            <source>Genoemd voor een deel van de gemeente, niet voor de hele.</source>
            <translation>Named for part of the municipality, not for all of it.</translation>
        </message>
        <message>
            <source>Gevonden</source>
            <translation>Found</translation>
        </message>
        <message>
            <source>Het staat in deze kaart, maar er is {span} niets van gecontroleerd.</source>
            <translation>It is on this map, but none of it has been checked for {span}.</translation>
        </message>
        <message>
            <source>In deze kaart</source>
            <translation>On this map</translation>
        </message>
        <message>
            <source>Leeftijd: {ages}.</source>
            <translation>Age: {ages}.</translation>
        </message>
        <message>
            <source>Meer aanbieders</source>
            <translation>More providers</translation>
        </message>
        <message>
            <source>Meer dan één aanbieder heeft dit, voor dezelfde plek en leeftijd.</source>
            <translation>More than one provider has this, for the same place and age.</translation>
        </message>
        <message>
            <source>Niet gevonden</source>
            <translation>Not found</translation>
        </message>
        <message>
            <source>Niet gevonden in deze kaart</source>
            <translation>Not found on this map</translation>
        </message>
        <message>
            <source>Om samen te bespreken</source>
            <translation>To discuss together</translation>
        </message>
        <message>
            <source>Onderdeel</source>
            <translation>Part</translation>
        </message>
        <message>
            <source>Stand van {day}</source>
            <translation>As of {day}</translation>
        </message>
        <message>
            <source>Verouderd</source>
            <translation>Stale</translation>
        </message>
        <message>
            <source>Vraag gemeente {municipality}: is dit er, en bij wie?</source>
            <translation>Ask the municipality of {municipality}: does this exist, and with whom?</translation>
        </message>
        <message>
            <source>Vraag {who}: klopt dit nog?</source>
            <translation>Ask {who}: is this still right?</translation>
        </message>
        <message>
            <source>Vraag {who}: wie doet wat, en voor wie?</source>
            <translation>Ask {who}: who does what, and for whom?</translation>
        </message>
        <message>
            <source>Wie</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>begint {day}</source>
            <translation>starts {day}</translation>
        </message>
        <message>
            <source>echelon {values}</source>
            <translation>echelon {values}</translation>
        </message>
        <message>
            <source>en 1 contactpersoon die alleen de praktijk kent</source>
            <translation>and 1 contact that only the practice knows</translation>
        </message>
        <message>
            <source>en nog {n}</source>
            <translation>and {n} more</translation>
        </message>
        <message>
            <source>en {n} contactpersonen die alleen de praktijk kent</source>
            <translation>and {n} contacts that only the practice knows</translation>
        </message>
        <message>
            <source>functie {values}</source>
            <translation>role {values}</translation>
        </message>
        <message>
            <source>gemeente {municipality}</source>
            <translation>municipality of {municipality}</translation>
        </message>
        <message>
            <source>in de naam {values}</source>
            <translation>in the name {values}</translation>
        </message>
        <message>
            <source>in deze kaart</source>
            <translation>on this map</translation>
        </message>
        <message>
            <source>in naam of samenvatting {values}</source>
            <translation>in name or summary {values}</translation>
        </message>
        <message>
            <source>in voorbereiding</source>
            <translation>in preparation</translation>
        </message>
        <message>
            <source>landelijk</source>
            <translation>national</translation>
        </message>
        <message>
            <source>leeftijd {ages}</source>
            <translation>age {ages}</translation>
        </message>
        <message>
            <source>nog niet</source>
            <translation>not yet</translation>
        </message>
        <message>
            <source>nu gesloten</source>
            <translation>closed now</translation>
        </message>
        <message>
            <source>over {values}</source>
            <translation>about {values}</translation>
        </message>
        <message>
            <source>postcode {names}</source>
            <translation>postcode {names}</translation>
        </message>
        <message>
            <source>regio {names}</source>
            <translation>region {names}</translation>
        </message>
        <message>
            <source>soort {values}</source>
            <translation>kind {values}</translation>
        </message>
        <message>
            <source>voor {values}</source>
            <translation>for {values}</translation>
        </message>
        <message>
            <source>wel genoemd: {n}</source>
            <translation>but named: {n}</translation>
        </message>
        <message>
            <source>zonder {values}</source>
            <translation>without {values}</translation>
        </message>
        <message>
            <source>{names} en {last}</source>
            <translation>{names} and {last}</translation>
        </message>
        <message>
            <source>{names} en {n} andere</source>
            <translation>{names} and {n} others</translation>
        </message>
        <message>
            <source>{n} contactpersonen</source>
            <translation>{n} contacts</translation>
        </message>
        <message>
            <source>{n} keer aanbod</source>
            <translation>{n} offerings</translation>
        </message>
        <message>
            <source>{n} keer genoemd</source>
            <translation>named {n} times</translation>
        </message>
        <message>
            <source>{part} in {municipality}: {state}, {count}</source>
            <translation>{part} in {municipality}: {state}, {count}</translation>
        </message>
        <message>
            <source>{values} of {last}</source>
            <translation>{values} or {last}</translation>
        </message>
    </context>
    <context>
        <name>detail</name>
        <message>
            <source> of </source>
            <translation> or </translation>
        </message>
        <message>
            <source>Aanmelden</source>
            <translation>Applying</translation>
        </message>
        <message>
            <source>Adres</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Afspraken</source>
            <translation>Agreements</translation>
        </message>
        <message>
            <source>Bron: {source}</source>
            <translation>Source: {source}</translation>
        </message>
        <message>
            <source>Contactpersoon</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Geen verwijzing nodig.</source>
            <translation>No referral needed.</translation>
        </message>
        <message>
            <source>Geheim adres. Bel eerst; zet het nergens op papier. Alleen de bron past het aan.</source>
            <translation>Confidential address. Call first; never put it on paper. Only the source changes it.</translation>
        </message>
        <message>
            <source>Kan anoniem.</source>
            <translation>Can be anonymous.</translation>
        </message>
        <message>
            <source>Kan zonder afspraak.</source>
            <translation>No appointment needed.</translation>
        </message>
        <message>
            <source>Kosten</source>
            <translation>Costs</translation>
        </message>
        <message>
            <source>Niet voor</source>
            <translation>Not for</translation>
        </message>
        <message>
            <source>Ook bij</source>
            <translation>Also at</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Plek bij benadering: postcode {area}</source>
            <translation>Approximate place: postcode {area}</translation>
        </message>
        <message>
            <source>Plek bij benadering: {area}</source>
            <translation>Approximate place: {area}</translation>
        </message>
        <message>
            <source>Plek volgens de bron</source>
            <translation>Place according to the source</translation>
        </message>
        <message>
            <source>Plek: adres volgens PDOK (BAG), opgezocht op {day}</source>
            <translation>Place: address according to PDOK (BAG), looked up on {day}</translation>
        </message>
        <message>
            <source>Talen</source>
            <translation>Languages</translation>
        </message>
        <message>
            <source>Terugkoppeling</source>
            <translation>Feedback</translation>
        </message>
        <message>
            <source>Verwijzing nodig.</source>
            <translation>Referral needed.</translation>
        </message>
        <message>
            <source>Voor wie</source>
            <translation>For whom</translation>
        </message>
        <message>
            <source>Vorm</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Wachttijd</source>
            <translation>Waiting time</translation>
        </message>
        <message>
            <source>Wat</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Website</translation>
        </message>
        <message>
            <source>door ons</source>
            <translation>by us</translation>
        </message>
        <message>
            <source>geleverd {day}</source>
            <translation>delivered {day}</translation>
        </message>
        <message>
            <source>onze aanpassing; bron zegt niets</source>
            <translation>our change; the source says nothing</translation>
        </message>
        <message>
            <source>onze aanpassing; bron zegt: {text}</source>
            <translation>our change; the source says: {text}</translation>
        </message>
        <message>
            <source>{fresh} door {who}</source>
            <translation>{fresh} by {who}</translation>
        </message>
    </context>
    <context>
        <name>freshness</name>
        <message>
            <source>1 keer geopend</source>
            <translation>opened once</translation>
        </message>
        <message>
            <source>1 om te controleren</source>
            <translation>1 to check</translation>
        </message>
        <message>
            <source>Doel gehaald: {done} gecontroleerd in {month}</source>
            <translation>Goal reached: {done} checked in {month}</translation>
        </message>
        <message>
            <source>Hier staat nog niets.</source>
            <translation>There is nothing here yet.</translation>
        </message>
        <message>
            <source>Is er verder iets veranderd?</source>
            <translation>Has anything else changed?</translation>
        </message>
        <message>
            <source>Is {name} nog te bereiken op {days}?</source>
            <translation>Can {name} still be reached on {days}?</translation>
        </message>
        <message>
            <source>Kloppen deze openingstijden nog?</source>
            <translation>Are these opening hours still right?</translation>
        </message>
        <message>
            <source>Klopt dit nummer nog?</source>
            <translation>Is this number still right?</translation>
        </message>
        <message>
            <source>Kun je nog terecht bij {name}?</source>
            <translation>Can you still turn to {name}?</translation>
        </message>
        <message>
            <source>Nu staat er: {text}</source>
            <translation>It now says: {text}</translation>
        </message>
        <message>
            <source>Wanneer is {name} te bereiken?</source>
            <translation>When can {name} be reached?</translation>
        </message>
        <message>
            <source>Wat is nu de wachttijd?</source>
            <translation>What is the waiting time now?</translation>
        </message>
        <message>
            <source>Werkt {name} hier nog?</source>
            <translation>Does {name} still work here?</translation>
        </message>
        <message>
            <source>Werkt {name} nog op {days}?</source>
            <translation>Does {name} still work on {days}?</translation>
        </message>
        <message>
            <source>bijna verlopen</source>
            <translation>nearly expired</translation>
        </message>
        <message>
            <source>de huisartsenpraktijk</source>
            <translation>the GP practice</translation>
        </message>
        <message>
            <source>dit jaar niet geopend</source>
            <translation>not opened this year</translation>
        </message>
        <message>
            <source>gecontroleerd {ago}</source>
            <translation>checked {ago}</translation>
        </message>
        <message>
            <source>geen</source>
            <translation>none</translation>
        </message>
        <message>
            <source>jullie</source>
            <translation>you</translation>
        </message>
        <message>
            <source>jullie ({name})</source>
            <translation>you ({name})</translation>
        </message>
        <message>
            <source>nog nooit gecontroleerd</source>
            <translation>never checked yet</translation>
        </message>
        <message>
            <source>nooit gecontroleerd</source>
            <translation>never checked</translation>
        </message>
        <message>
            <source>nummer</source>
            <translation>number</translation>
        </message>
        <message>
            <source>openingstijden</source>
            <translation>opening hours</translation>
        </message>
        <message>
            <source>overige gegevens</source>
            <translation>other details</translation>
        </message>
        <message>
            <source>persoon</source>
            <translation>person</translation>
        </message>
        <message>
            <source>vandaag niet bereikt</source>
            <translation>not reached today</translation>
        </message>
        <message>
            <source>verlopen</source>
            <translation>expired</translation>
        </message>
        <message>
            <source>vers</source>
            <translation>fresh</translation>
        </message>
        <message>
            <source>wachttijd</source>
            <translation>waiting time</translation>
        </message>
        <message>
            <source>werkdagen</source>
            <translation>working days</translation>
        </message>
        <message>
            <source>{done} van {goal} gecontroleerd in {month}</source>
            <translation>{done} of {goal} checked in {month}</translation>
        </message>
        <message>
            <source>{facts} en {last}</source>
            <translation>{facts} and {last}</translation>
        </message>
        <message>
            <source>{fact} gecontroleerd {ago} door {who}</source>
            <translation>{fact} checked {ago} by {who}</translation>
        </message>
        <message>
            <source>{fact} nog nooit gecontroleerd</source>
            <translation>{fact} never checked yet</translation>
        </message>
        <message>
            <source>{fact} {span} niet gecontroleerd</source>
            <translation>{fact} not checked for {span}</translation>
        </message>
        <message>
            <source>{name}, {source}</source>
            <translation>{name}, {source}</translation>
        </message>
        <message>
            <source>{n} keer geopend</source>
            <translation>opened {n} times</translation>
        </message>
        <message>
            <source>{n} om te controleren</source>
            <translation>{n} to check</translation>
        </message>
        <message>
            <source>{span} niet gecontroleerd</source>
            <translation>not checked for {span}</translation>
        </message>
        <message>
            <source>‘Goedendag, met {name}. Mag ik kort iets over jullie nagaan?’</source>
            <translation>‘Hello, this is {name}. May I briefly check something about you?’</translation>
        </message>
    </context>
    <context>
        <name>map</name>
        <message>
            <source>1 keer aanbod in beeld</source>
            <translation>1 service in view</translation>
        </message>
        <message>
            <source>Aanbod op deze plek</source>
            <translation>Services at this place</translation>
        </message>
        <message>
            <source>Adres</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Alles tonen</source>
            <translation>Show all</translation>
        </message>
        <message>
            <source>Contact en zingeving</source>
            <translation>Contact and meaning</translation>
        </message>
        <message>
            <source>De kaart kan nu niet worden getekend. Wacht tot hij er helemaal staat en probeer het nog eens.</source>
            <translation>The map can't be drawn now. Wait until it is all there and try again.</translation>
        </message>
        <message>
            <source>De kaart start niet: de webweergave (QtWebEngine) ontbreekt op deze computer. De lijst werkt gewoon door.</source>
            <translation>The map does not start: the web view (QtWebEngine) is missing on this computer. The list keeps working.</translation>
        </message>
        <message>
            <source>De kaart start niet: het programma draait als root en dan weigert de webweergave. Start het als gewone gebruiker. De lijst werkt gewoon door.</source>
            <translation>The map does not start: the program runs as root and the web view then refuses. Start it as an ordinary user. The list keeps working.</translation>
        </message>
        <message>
            <source>De printer doet het niet. Kies een andere printer of bewaar de kaart als PNG.</source>
            <translation>The printer does not work. Choose another printer or save the map as PNG.</translation>
        </message>
        <message>
            <source>Dichterbij</source>
            <translation>Zoom in</translation>
        </message>
        <message>
            <source>Eén keer aanbod op de kaart.</source>
            <translation>One service on the map.</translation>
        </message>
        <message>
            <source>Geld en recht</source>
            <translation>Money and law</translation>
        </message>
        <message>
            <source>Gemaakt met Socialekaart</source>
            <translation>Made with Socialekaart</translation>
        </message>
        <message>
            <source>Gezin en veiligheid</source>
            <translation>Family and safety</translation>
        </message>
        <message>
            <source>Gezochte plaats</source>
            <translation>Place asked for</translation>
        </message>
        <message>
            <source>Gezondheid</source>
            <translation>Health</translation>
        </message>
        <message>
            <source>Het gekozen aanbod hoort niet bij wat de kaart nu toont</source>
            <translation>The chosen service is not among what the map shows now</translation>
        </message>
        <message>
            <source>Hier is niets te zien. Home toont alles.</source>
            <translation>Nothing to see here. Home shows everything.</translation>
        </message>
        <message>
            <source>Hier staan er {n} op één plek:</source>
            <translation>{n} at one place:</translation>
        </message>
        <message>
            <source>Kaart van het aanbod</source>
            <translation>Map of the services</translation>
        </message>
        <message>
            <source>Kaart zonder achtergrond: de kaartdienst antwoordt niet. We proberen het straks weer.</source>
            <translation>Map without background: the map service does not answer. We will try again shortly.</translation>
        </message>
        <message>
            <source>Kaartachtergrond uit: alleen plaatsnamen</source>
            <translation>Map background off: place names only</translation>
        </message>
        <message>
            <source>Kaartgegevens © Kadaster</source>
            <translation>Map data © Kadaster</translation>
        </message>
        <message>
            <source>Kies dit om ze los te zien</source>
            <translation>Choose this to see them apart</translation>
        </message>
        <message>
            <source>Legenda</source>
            <translation>Legend</translation>
        </message>
        <message>
            <source>Netwerk uit: alleen plaatsnamen</source>
            <translation>Network off: place names only</translation>
        </message>
        <message>
            <source>Onze praktijk</source>
            <translation>Our practice</translation>
        </message>
        <message>
            <source>Overig</source>
            <translation>Other</translation>
        </message>
        <message>
            <source>Page Down en Page Up lopen langs de plekken, Enter kiest. Pijltjes schuiven, plus en min zoomen, Home toont alles.</source>
            <translation>Page Down and Page Up walk along the places, Enter chooses. Arrows pan, plus and minus zoom, Home shows everything.</translation>
        </message>
        <message>
            <source>Plaatsen © GeoNames (CC BY), postcodes © Countries States Cities (ODbL), kust © GSHHG (LGPL), grens © OpenStreetMap (ODbL)</source>
            <translation>Places © GeoNames (CC BY), postcodes © Countries States Cities (ODbL), coast © GSHHG (LGPL), border © OpenStreetMap (ODbL)</translation>
        </message>
        <message>
            <source>Plek bij benadering (postcode)</source>
            <translation>Approximate place (postcode)</translation>
        </message>
        <message>
            <source>Verder weg</source>
            <translation>Zoom out</translation>
        </message>
        <message>
            <source>Werk en leren</source>
            <translation>Work and learning</translation>
        </message>
        <message>
            <source>Werkgebied, geen adres</source>
            <translation>Area served, no address</translation>
        </message>
        <message>
            <source>Wonen en huishouden</source>
            <translation>Housing and household</translation>
        </message>
        <message>
            <source>Zoveel bij elkaar</source>
            <translation>So many together</translation>
        </message>
        <message>
            <source>bij elkaar</source>
            <translation>together</translation>
        </message>
        <message>
            <source>{name} heeft geen adres op de kaart</source>
            <translation>{name} has no address on the map</translation>
        </message>
        <message>
            <source>{n} bij elkaar; Enter laat ze los zien</source>
            <translation>{n} together; Enter shows them apart</translation>
        </message>
        <message>
            <source>{n} keer aanbod in beeld</source>
            <translation>{n} services in view</translation>
        </message>
        <message>
            <source>{n} keer aanbod op de kaart.</source>
            <translation>{n} services on the map.</translation>
        </message>
        <message>
            <source>{n} km</source>
            <translation>{n} km</translation>
        </message>
        <message>
            <source>{n} m</source>
            <translation>{n} m</translation>
        </message>
        <message>
            <source>{n} van {total}</source>
            <translation>{n} of {total}</translation>
        </message>
        <message>
            <source>© bronnen</source>
            <translation>© sources</translation>
        </message>
    </context>
    <context>
        <name>network</name>
        <message>
            <source>Achtergrond van de kaart (Kadaster, PDOK)</source>
            <translation>Background of the map (Kadaster, PDOK)</translation>
        </message>
        <message>
            <source>Adressen opzoeken (Kadaster, PDOK)</source>
            <translation>Looking up addresses (Kadaster, PDOK)</translation>
        </message>
        <message>
            <source>Alles wat aan staat is bereikbaar.</source>
            <translation>Everything that is on can be reached.</translation>
        </message>
        <message>
            <source>Bestanden van {names}</source>
            <translation>Files of {names}</translation>
        </message>
        <message>
            <source>Controleer of je internet werkt. Werkt het wel, vraag dan je ICT-leverancier om dit toe te staan: {names}.</source>
            <translation>Check whether your internet works. If it does, ask your IT supplier to allow this: {names}.</translation>
        </message>
        <message>
            <source>Iets op je netwerk antwoordt in plaats van de dienst, misschien een pagina om in te loggen. Open je browser, of vraag het aan je ICT-leverancier.</source>
            <translation>Something on your network answers instead of the service, perhaps a login page. Open your browser, or ask your IT supplier.</translation>
        </message>
        <message>
            <source>Naar buiten gaan: adressen van aanbod, nooit van patiënten.</source>
            <translation>What goes out: addresses of services, never of patients.</translation>
        </message>
        <message>
            <source>Naar buiten gaat: alleen de vraag om het bestand.</source>
            <translation>What goes out: only the request for the file.</translation>
        </message>
        <message>
            <source>Naar buiten gaat: stukken kaart die je bekijkt.</source>
            <translation>What goes out: the parts of the map you look at.</translation>
        </message>
        <message>
            <source>Netwerk: alleen adressen</source>
            <translation>Network: addresses only</translation>
        </message>
        <message>
            <source>Netwerk: alleen bronnen</source>
            <translation>Network: sources only</translation>
        </message>
        <message>
            <source>Netwerk: alleen kaart</source>
            <translation>Network: map only</translation>
        </message>
        <message>
            <source>Netwerk: kaart en adressen</source>
            <translation>Network: map and addresses</translation>
        </message>
        <message>
            <source>Netwerk: uit</source>
            <translation>Network: off</translation>
        </message>
        <message>
            <source>Probeer het later nog eens.</source>
            <translation>Try again later.</translation>
        </message>
        <message>
            <source>antwoordt niet</source>
            <translation>does not answer</translation>
        </message>
        <message>
            <source>bereikbaar</source>
            <translation>reachable</translation>
        </message>
        <message>
            <source>de proxy laat ons niet door</source>
            <translation>the proxy does not let us through</translation>
        </message>
        <message>
            <source>heeft een storing</source>
            <translation>is out of order</translation>
        </message>
        <message>
            <source>iets anders antwoordt</source>
            <translation>something else answers</translation>
        </message>
        <message>
            <source>niet te vinden</source>
            <translation>not found</translation>
        </message>
    </context>
    <context>
        <name>people</name>
        <message>
            <source>1 gevonden</source>
            <translation>1 found</translation>
        </message>
        <message>
            <source>1 persoon</source>
            <translation>1 person</translation>
        </message>
        <message>
            <source>Alle domeinen</source>
            <translation>All domains</translation>
        </message>
        <message>
            <source>Alleen de praktijk; komt nooit op papier voor patiënten</source>
            <translation>The practice only; never on paper for patients</translation>
        </message>
        <message>
            <source>Bron: {source}</source>
            <translation>Source: {source}</translation>
        </message>
        <message>
            <source>Door jullie zelf toegevoegd</source>
            <translation>Added by yourselves</translation>
        </message>
        <message>
            <source>Iedereen, ook op papier voor patiënten</source>
            <translation>Everyone, also on paper for patients</translation>
        </message>
        <message>
            <source>Tot en met {day}</source>
            <translation>Until {day}</translation>
        </message>
        <message>
            <source>Vanaf {day}</source>
            <translation>From {day}</translation>
        </message>
        <message>
            <source>Werkt hier niet meer</source>
            <translation>No longer works here</translation>
        </message>
        <message>
            <source>Werkt hier nu niet</source>
            <translation>Does not work here now</translation>
        </message>
        <message>
            <source>Werkt hier vanaf {day}</source>
            <translation>Works here from {day}</translation>
        </message>
        <message>
            <source>algemeen nummer</source>
            <translation>general number</translation>
        </message>
        <message>
            <source>alleen voor de praktijk</source>
            <translation>for the practice only</translation>
        </message>
        <message>
            <source>door ons</source>
            <translation>by us</translation>
        </message>
        <message>
            <source>eigen</source>
            <translation>own</translation>
        </message>
        <message>
            <source>eigen keuze</source>
            <translation>own choice</translation>
        </message>
        <message>
            <source>geleverd {day}</source>
            <translation>delivered {day}</translation>
        </message>
        <message>
            <source>niet meer geleverd</source>
            <translation>no longer delivered</translation>
        </message>
        <message>
            <source>nummer</source>
            <translation>number</translation>
        </message>
        <message>
            <source>nummer van {name}</source>
            <translation>number of {name}</translation>
        </message>
        <message>
            <source>nummer verouderd</source>
            <translation>number stale</translation>
        </message>
        <message>
            <source>openbaar</source>
            <translation>public</translation>
        </message>
        <message>
            <source>overal</source>
            <translation>everywhere</translation>
        </message>
        <message>
            <source>t/m {day}</source>
            <translation>until {day}</translation>
        </message>
        <message>
            <source>vanaf {day}</source>
            <translation>from {day}</translation>
        </message>
        <message>
            <source>vast contact</source>
            <translation>regular contact</translation>
        </message>
        <message>
            <source>vertrekt {day}</source>
            <translation>leaves {day}</translation>
        </message>
        <message>
            <source>vertrokken</source>
            <translation>left</translation>
        </message>
        <message>
            <source>verwijderd</source>
            <translation>deleted</translation>
        </message>
        <message>
            <source>voorbeeld</source>
            <translation>example</translation>
        </message>
        <message>
            <source>voorbij</source>
            <translation>past</translation>
        </message>
        <message>
            <source>{fresh} door {who}</source>
            <translation>{fresh} by {who}</translation>
        </message>
        <message>
            <source>{n} gevonden</source>
            <translation>{n} found</translation>
        </message>
        <message>
            <source>{n} personen</source>
            <translation>{n} people</translation>
        </message>
    </context>
    <context>
        <name>places</name>
        <message>
            <source>1 adres gevonden</source>
            <translation>1 address found</translation>
        </message>
        <message>
            <source>1 opgezocht adres vergeten. Je kunt het opnieuw opzoeken.</source>
            <translation>1 looked-up address forgotten. You can look it up again.</translation>
        </message>
        <message>
            <source>Adressen opzoeken staat uit. Je zet het aan bij Netwerk.</source>
            <translation>Looking up addresses is off. Turn it on under Network.</translation>
        </message>
        <message>
            <source>Er is nog geen aanbod met een adres.</source>
            <translation>No offering has an address yet.</translation>
        </message>
        <message>
            <source>Er is nu niets op te zoeken.</source>
            <translation>There is nothing to look up now.</translation>
        </message>
        <message>
            <source>Geen adres gevonden</source>
            <translation>No address found</translation>
        </message>
        <message>
            <source>Het netwerk staat uit. Je zet het aan bij Netwerk.</source>
            <translation>The network is off. Turn it on under Network.</translation>
        </message>
        <message>
            <source>{n} adressen gevonden</source>
            <translation>{n} addresses found</translation>
        </message>
        <message>
            <source>{n} niet gevonden</source>
            <translation>{n} not found</translation>
        </message>
        <message>
            <source>{n} nog op te zoeken</source>
            <translation>{n} still to look up</translation>
        </message>
        <message>
            <source>{n} nog te gaan</source>
            <translation>{n} to go</translation>
        </message>
        <message>
            <source>{n} onbekend</source>
            <translation>{n} unknown</translation>
        </message>
        <message>
            <source>{n} onvolledig</source>
            <translation>{n} incomplete</translation>
        </message>
        <message>
            <source>{n} opgezocht</source>
            <translation>{n} looked up</translation>
        </message>
        <message>
            <source>{n} opgezochte adressen vergeten. Je kunt ze opnieuw opzoeken.</source>
            <translation>{n} looked-up addresses forgotten. You can look them up again.</translation>
        </message>
        <message>
            <source>{n} precies</source>
            <translation>{n} exact</translation>
        </message>
    </context>
    <context>
        <name>report</name>
        <message>
            <source>Eerst → nu</source>
            <translation>Before → now</translation>
        </message>
        <message>
            <source>Kolom</source>
            <translation>Column</translation>
        </message>
        <message>
            <source>Oplossing</source>
            <translation>Remedy</translation>
        </message>
        <message>
            <source>Rij</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>Soort</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Wat</source>
            <translation>What</translation>
        </message>
        <message>
            <source>hele bestand</source>
            <translation>whole file</translation>
        </message>
        <message>
            <source>leeg</source>
            <translation>empty</translation>
        </message>
        <message>
            <source>rij {n}</source>
            <translation>row {n}</translation>
        </message>
    </context>
    <context>
        <name>roster</name>
        <message>
            <source>Alleen voor de praktijk: niet meegeven aan patiënten</source>
            <translation>For the practice only: do not give to patients</translation>
        </message>
        <message>
            <source>Is de ingang van: {names}.</source>
            <translation>Is the way in to: {names}.</translation>
        </message>
        <message>
            <source>Nog niemand</source>
            <translation>Nobody yet</translation>
        </message>
        <message>
            <source>Rooster: wie pakt wat op</source>
            <translation>Roster: who handles what</translation>
        </message>
        <message>
            <source>Socialekaart · stand van {day} · klopt er iets niet? Meld het de praktijk.</source>
            <translation>Socialekaart · as of {day} · something not right? Tell the practice.</translation>
        </message>
        <message>
            <source>Vertrekt {day}</source>
            <translation>Leaves {day}</translation>
        </message>
        <message>
            <source>Vertrokken: {names}</source>
            <translation>Left: {names}</translation>
        </message>
        <message>
            <source>Vervangt nu: {names}. Die hebben dan geen vervanger.</source>
            <translation>Now stands in for: {names}. They will then have no stand-in.</translation>
        </message>
        <message>
            <source>Voordeur</source>
            <translation>Front door</translation>
        </message>
        <message>
            <source>Voordeur: {name}  {phone}</source>
            <translation>Front door: {name}  {phone}</translation>
        </message>
        <message>
            <source>alle soorten</source>
            <translation>all kinds</translation>
        </message>
        <message>
            <source>bron: {name}</source>
            <translation>source: {name}</translation>
        </message>
        <message>
            <source>eigen keuze</source>
            <translation>own choice</translation>
        </message>
        <message>
            <source>eigen keuze van de praktijk</source>
            <translation>the practice’s own choice</translation>
        </message>
        <message>
            <source>eigen keuze voor {area}</source>
            <translation>own choice for {area}</translation>
        </message>
        <message>
            <source>en nog {n}</source>
            <translation>and {n} more</translation>
        </message>
        <message>
            <source>hele gemeente</source>
            <translation>whole municipality</translation>
        </message>
        <message>
            <source>landelijk</source>
            <translation>national</translation>
        </message>
        <message>
            <source>nog niemand</source>
            <translation>nobody yet</translation>
        </message>
        <message>
            <source>nummer nakijken</source>
            <translation>check the number</translation>
        </message>
        <message>
            <source>per gemeente geregeld</source>
            <translation>arranged per municipality</translation>
        </message>
        <message>
            <source>postcode</source>
            <translation>postcode</translation>
        </message>
        <message>
            <source>regio</source>
            <translation>region</translation>
        </message>
        <message>
            <source>t/m {day}</source>
            <translation>until {day}</translation>
        </message>
        <message>
            <source>t/m {high} jaar</source>
            <translation>up to {high} years</translation>
        </message>
        <message>
            <source>van de bron, wij kozen iemand anders</source>
            <translation>from the source, we chose someone else</translation>
        </message>
        <message>
            <source>vanaf {day}</source>
            <translation>from {day}</translation>
        </message>
        <message>
            <source>via de voordeur</source>
            <translation>via the front door</translation>
        </message>
        <message>
            <source>volgens de bron</source>
            <translation>according to the source</translation>
        </message>
        <message>
            <source>voordeur: {name}</source>
            <translation>front door: {name}</translation>
        </message>
        <message>
            <source>wijk of dorp</source>
            <translation>local area</translation>
        </message>
        <message>
            <source>wijs iemand aan</source>
            <translation>appoint someone</translation>
        </message>
        <message>
            <source>zie hele gemeente</source>
            <translation>see municipality</translation>
        </message>
        <message>
            <source>zie regio</source>
            <translation>see region</translation>
        </message>
        <message>
            <source>zie {area}</source>
            <translation>see {area}</translation>
        </message>
        <message>
            <source>{low}+</source>
            <translation>{low}+</translation>
        </message>
        <message>
            <source>{low}–{high} jaar</source>
            <translation>{low}–{high} years</translation>
        </message>
        <message>
            <source>{names} en nog {n}</source>
            <translation>{names} and {n} more</translation>
        </message>
        <message>
            <source>{name} vertrekt na {day}</source>
            <translation>{name} leaves after {day}</translation>
        </message>
        <message>
            <source>{name} werkte hier t/m {day}</source>
            <translation>{name} worked here until {day}</translation>
        </message>
        <message>
            <source>{name} · nog geen opvolger</source>
            <translation>{name} · no successor yet</translation>
        </message>
        <message>
            <source>‘{text}’ is geen datum. Schrijf een datum als 1-12-2026.</source>
            <translation>‘{text}’ is not a date. Write a date as 1-12-2026.</translation>
        </message>
        <message>
            <source>‘{text}’ is geen leeftijd. Schrijf een getal, zoals 18.</source>
            <translation>‘{text}’ is not an age. Write a number, such as 18.</translation>
        </message>
    </context>
    <context>
        <name>sources</name>
        <message>
            <source>1 contactpersoon</source>
            <translation>1 contact</translation>
        </message>
        <message>
            <source>1 eigen waarde</source>
            <translation>1 value of our own</translation>
        </message>
        <message>
            <source>1 notitie</source>
            <translation>1 note</translation>
        </message>
        <message>
            <source>1 vak in het rooster</source>
            <translation>1 roster cell</translation>
        </message>
        <message>
            <source>1 verwijzing</source>
            <translation>1 reference</translation>
        </message>
        <message>
            <source>Aanbieder</source>
            <translation>Provider</translation>
        </message>
        <message>
            <source>Adres</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Bron</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>De hele contactpersoon</source>
            <translation>The whole contact</translation>
        </message>
        <message>
            <source>De levering is ongedaan gemaakt.</source>
            <translation>The delivery has been undone.</translation>
        </message>
        <message>
            <source>Het hele aanbod</source>
            <translation>The whole offering</translation>
        </message>
        <message>
            <source>Naam</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Organisatie</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Telefoon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Van ons</source>
            <translation>Ours</translation>
        </message>
        <message>
            <source>anders gewijzigd</source>
            <translation>changed otherwise</translation>
        </message>
        <message>
            <source>bestanden die je zelf kiest</source>
            <translation>files you choose yourself</translation>
        </message>
        <message>
            <source>favoriet</source>
            <translation>favourite</translation>
        </message>
        <message>
            <source>gekeken {when}</source>
            <translation>looked {when}</translation>
        </message>
        <message>
            <source>gemeld {when}</source>
            <translation>reported {when}</translation>
        </message>
        <message>
            <source>gewijzigd</source>
            <translation>changed</translation>
        </message>
        <message>
            <source>kijkt bij het opstarten</source>
            <translation>looks at start-up</translation>
        </message>
        <message>
            <source>laatste levering {when}</source>
            <translation>latest delivery {when}</translation>
        </message>
        <message>
            <source>leeg</source>
            <translation>empty</translation>
        </message>
        <message>
            <source>map {place}</source>
            <translation>folder {place}</translation>
        </message>
        <message>
            <source>niet meer geleverd</source>
            <translation>no longer delivered</translation>
        </message>
        <message>
            <source>niet overgenomen</source>
            <translation>not taken over</translation>
        </message>
        <message>
            <source>niets</source>
            <translation>nothing</translation>
        </message>
        <message>
            <source>nieuw</source>
            <translation>new</translation>
        </message>
        <message>
            <source>nog geen levering</source>
            <translation>no delivery yet</translation>
        </message>
        <message>
            <source>nog steeds fout</source>
            <translation>still wrong</translation>
        </message>
        <message>
            <source>ongedaan gemaakt</source>
            <translation>undone</translation>
        </message>
        <message>
            <source>ongewijzigd</source>
            <translation>unchanged</translation>
        </message>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>opgelost</source>
            <translation>resolved</translation>
        </message>
        <message>
            <source>verstuurd</source>
            <translation>sent</translation>
        </message>
        <message>
            <source>vertrouwd</source>
            <translation>trusted</translation>
        </message>
        <message>
            <source>verwijderd</source>
            <translation>deleted</translation>
        </message>
        <message>
            <source>was {old}, wordt {new}</source>
            <translation>was {old}, becomes {new}</translation>
        </message>
        <message>
            <source>webadres bij {host}</source>
            <translation>web address at {host}</translation>
        </message>
        <message>
            <source>weer geleverd</source>
            <translation>delivered again</translation>
        </message>
        <message>
            <source>weten we niet</source>
            <translation>we do not know</translation>
        </message>
        <message>
            <source>{n} contactpersonen</source>
            <translation>{n} contacts</translation>
        </message>
        <message>
            <source>{n} eigen waarden</source>
            <translation>{n} values of our own</translation>
        </message>
        <message>
            <source>{n} gewijzigd staat weer zoals het was</source>
            <translation>{n} changed back to how they were</translation>
        </message>
        <message>
            <source>{n} heet niet meer ‘niet meer geleverd’</source>
            <translation>{n} no longer marked ‘no longer delivered’</translation>
        </message>
        <message>
            <source>{n} heet weer ‘niet meer geleverd’</source>
            <translation>{n} marked ‘no longer delivered’ again</translation>
        </message>
        <message>
            <source>{n} keer aanbod</source>
            <translation>{n} offerings</translation>
        </message>
        <message>
            <source>{n} keer favoriet</source>
            <translation>{n} times favourite</translation>
        </message>
        <message>
            <source>{n} nieuw aanbod of contact is weer weg</source>
            <translation>{n} new offerings or contacts gone again</translation>
        </message>
        <message>
            <source>{n} notities</source>
            <translation>{n} notes</translation>
        </message>
        <message>
            <source>{n} vakken in het rooster</source>
            <translation>{n} roster cells</translation>
        </message>
        <message>
            <source>{n} verwijderd is terug</source>
            <translation>{n} deleted brought back</translation>
        </message>
        <message>
            <source>{n} verwijzingen</source>
            <translation>{n} references</translation>
        </message>
    </context>
    <context>
        <name>start</name>
        <message>
            <source> en </source>
            <translation> and </translation>
        </message>
        <message>
            <source>Allebei tegelijk</source>
            <translation>Both at once</translation>
        </message>
        <message>
            <source>Basis-ggz</source>
            <translation>Basis-ggz</translation>
        </message>
        <message>
            <source>Bijgewerkt: {names}.</source>
            <translation>Updated: {names}.</translation>
        </message>
        <message>
            <source>Crisis</source>
            <translation>Crisis</translation>
        </message>
        <message>
            <source>Denkt mee met de praktijk</source>
            <translation>Thinks along with the practice</translation>
        </message>
        <message>
            <source>Eerst huisarts en POH-ggz zelf</source>
            <translation>GP and POH-ggz themselves first</translation>
        </message>
        <message>
            <source>Eerst sociale basis en gemeente</source>
            <translation>Community and municipality first</translation>
        </message>
        <message>
            <source>Eigen praktijk</source>
            <translation>Own practice</translation>
        </message>
        <message>
            <source>Er staat een nieuwe levering klaar van {names}.</source>
            <translation>A new delivery from {names} is ready.</translation>
        </message>
        <message>
            <source>Gemeente, welzijn en wijkteam</source>
            <translation>Municipality, welfare and neighbourhood team</translation>
        </message>
        <message>
            <source>Gespecialiseerde ggz</source>
            <translation>Gespecialiseerde ggz</translation>
        </message>
        <message>
            <source>Ggz</source>
            <translation>Ggz</translation>
        </message>
        <message>
            <source>Groep 1: geen sociale problemen, geen psychische aandoening. Eigen praktijk.</source>
            <translation>Group 1: no social problems, no mental disorder. Own practice.</translation>
        </message>
        <message>
            <source>Groep 2: sociale problemen, geen psychische aandoening. Sociaal domein.</source>
            <translation>Group 2: social problems, no mental disorder. Social domain.</translation>
        </message>
        <message>
            <source>Groep 3: geen sociale problemen, wel een (vermoeden van een) psychische aandoening. Ggz.</source>
            <translation>Group 3: no social problems, a (suspected) mental disorder. Ggz.</translation>
        </message>
        <message>
            <source>Groep 4: sociale problemen en een (vermoeden van een) psychische aandoening. Sociaal domein en ggz naast elkaar.</source>
            <translation>Group 4: social problems and a (suspected) mental disorder. Social domain and ggz side by side.</translation>
        </message>
        <message>
            <source>In de huisartsenpraktijk</source>
            <translation>In the GP practice</translation>
        </message>
        <message>
            <source>Informeel en door ervaringsdeskundigen</source>
            <translation>Informal and peer-led</translation>
        </message>
        <message>
            <source>Ja</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>Langdurige zorg</source>
            <translation>Long-term care</translation>
        </message>
        <message>
            <source>Licht</source>
            <translation>Mild</translation>
        </message>
        <message>
            <source>Matig</source>
            <translation>Moderate</translation>
        </message>
        <message>
            <source>Met een verkennend gesprek</source>
            <translation>With a verkennend gesprek</translation>
        </message>
        <message>
            <source>Meteen door, naar zwaarte</source>
            <translation>Straight on, by severity</translation>
        </message>
        <message>
            <source>Nee</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Netwerken</source>
            <translation>Networks</translation>
        </message>
        <message>
            <source>Nog niet ingedeeld</source>
            <translation>Not classified yet</translation>
        </message>
        <message>
            <source>Sociaal domein</source>
            <translation>Social domain</translation>
        </message>
        <message>
            <source>Van onze praktijk</source>
            <translation>Of our practice</translation>
        </message>
        <message>
            <source>Verkennend gesprek</source>
            <translation>Verkennend gesprek</translation>
        </message>
        <message>
            <source>Weet ik niet</source>
            <translation>I do not know</translation>
        </message>
        <message>
            <source>Zwaar</source>
            <translation>Severe</translation>
        </message>
        <message>
            <source>{some} en {last}</source>
            <translation>{some} and {last}</translation>
        </message>
    </context>
    <context>
        <name>start_check</name>
        <message>
            <source>Naar Leveringen</source>
            <translation>To Deliveries</translation>
        </message>
    </context>
    <context>
        <name>waits</name>
        <message>
            <source>De zorgverzekeraar kan bemiddelen: de patiënt belt zijn verzekeraar en vraagt om wachtlijstbemiddeling.</source>
            <translation>The health insurer can mediate: the patient calls their insurer and asks for wachtlijstbemiddeling.</translation>
        </message>
        <message>
            <source>Het zorgkantoor kan bemiddelen: de patiënt belt het zorgkantoor van zijn regio en vraagt wie eerder plek heeft.</source>
            <translation>The zorgkantoor can mediate: the patient calls the zorgkantoor of their region and asks who has a place sooner.</translation>
        </message>
        <message>
            <source>Hier gaat de gemeente over, niet de zorgverzekeraar: bel de gemeente en vraag wie eerder plek heeft.</source>
            <translation>The municipality decides here, not the health insurer: call the municipality and ask who has a place sooner.</translation>
        </message>
        <message>
            <source>Iedereen</source>
            <translation>Everyone</translation>
        </message>
        <message>
            <source>aanmelden door {names}</source>
            <translation>apply: {names}</translation>
        </message>
        <message>
            <source>behandeling langer dan de norm</source>
            <translation>treatment longer than the norm</translation>
        </message>
        <message>
            <source>binnen de norm</source>
            <translation>within the norm</translation>
        </message>
        <message>
            <source>daarna geen wachttijd</source>
            <translation>no wait after that</translation>
        </message>
        <message>
            <source>geen verwijzing nodig</source>
            <translation>no referral needed</translation>
        </message>
        <message>
            <source>intake langer dan de norm</source>
            <translation>intake longer than the norm</translation>
        </message>
        <message>
            <source>jan feb mrt apr mei jun jul aug sep okt nov dec</source>
            <translation>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</translation>
        </message>
        <message>
            <source>langer dan de norm</source>
            <translation>longer than the norm</translation>
        </message>
        <message>
            <source>niet bekend</source>
            <translation>not known</translation>
        </message>
        <message>
            <source>niet voor: {whom}</source>
            <translation>not for: {whom}</translation>
        </message>
        <message>
            <source>norm {weeks}</source>
            <translation>norm {weeks}</translation>
        </message>
        <message>
            <source>onbekend hoe oud: vraag het na</source>
            <translation>age unknown: ask again</translation>
        </message>
        <message>
            <source>peildatum klopt niet: vraag het na</source>
            <translation>date is not right: ask again</translation>
        </message>
        <message>
            <source>peildatum {day}</source>
            <translation>as of {day}</translation>
        </message>
        <message>
            <source>samen {weeks} (norm {norm})</source>
            <translation>together {weeks} (norm {norm})</translation>
        </message>
        <message>
            <source>van de bron</source>
            <translation>from the source</translation>
        </message>
        <message>
            <source>vandaag</source>
            <translation>today</translation>
        </message>
        <message>
            <source>verwijzing nodig</source>
            <translation>referral needed</translation>
        </message>
        <message>
            <source>voor {groups}</source>
            <translation>for {groups}</translation>
        </message>
        <message>
            <source>zelf gehoord</source>
            <translation>heard ourselves</translation>
        </message>
        <message>
            <source>zelf gehoord van {who}</source>
            <translation>heard ourselves from {who}</translation>
        </message>
        <message>
            <source>zonder peildatum</source>
            <translation>undated</translation>
        </message>
        <message>
            <source>{day}: {waits}</source>
            <translation>{day}: {waits}</translation>
        </message>
        <message>
            <source>{first} of {last}</source>
            <translation>{first} or {last}</translation>
        </message>
        <message>
            <source>{group}: {waits}</source>
            <translation>{group}: {waits}</translation>
        </message>
        <message>
            <source>{span} oud: vraag het na</source>
            <translation>{span} old: ask again</translation>
        </message>
        <message>
            <source>{weeks} tot de behandeling</source>
            <translation>{weeks} until treatment</translation>
        </message>
        <message>
            <source>{weeks} tot de behandeling (norm {norm})</source>
            <translation>{weeks} until treatment (norm {norm})</translation>
        </message>
        <message>
            <source>{weeks} tot de intake</source>
            <translation>{weeks} until intake</translation>
        </message>
        <message>
            <source>{weeks} tot de intake (norm {norm})</source>
            <translation>{weeks} until intake (norm {norm})</translation>
        </message>
    </context>
    <context>
        <name>wizard</name>
        <message>
            <source> Raakt </source>
            <translation> Affects </translation>
        </message>
        <message>
            <source> Raakt niets van jullie.</source>
            <translation> Affects nothing of yours.</translation>
        </message>
        <message>
            <source> en {n} meer</source>
            <translation> and {n} more</translation>
        </message>
        <message>
            <source> {are} door de bron én door ons gewijzigd</source>
            <translation> {are} changed by both the source and us</translation>
        </message>
        <message>
            <source> · en op nog {n}</source>
            <translation> · and {n} others</translation>
        </message>
        <message>
            <source> · en {n} meer</source>
            <translation> · and {n} more</translation>
        </message>
        <message>
            <source> · er staat nu: </source>
            <translation> · it now says: </translation>
        </message>
        <message>
            <source> · precies als vorige keer</source>
            <translation> · exactly as last time</translation>
        </message>
        <message>
            <source> · staat weer in het bestand</source>
            <translation> · back in the file</translation>
        </message>
        <message>
            <source>1 regel met een fout komt niet op de kaart. Het rapport zegt waarom.</source>
            <translation>1 row with an error does not go on the map. The report says why.</translation>
        </message>
        <message>
            <source>Aanbod</source>
            <translation>Offerings</translation>
        </message>
        <message>
            <source>Bestand</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Bewaar als extra</source>
            <translation>Keep as extra</translation>
        </message>
        <message>
            <source>Contactpersonen</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>Controle</source>
            <translation>Check</translation>
        </message>
        <message>
            <source>De bestanden worden gelezen…</source>
            <translation>Reading the files…</translation>
        </message>
        <message>
            <source>De bron heeft dit nog niet verwerkt.</source>
            <translation>The source has not dealt with this yet.</translation>
        </message>
        <message>
            <source>De bron heeft dit verwijderd.</source>
            <translation>The source has deleted this.</translation>
        </message>
        <message>
            <source>De bron heeft het veranderd, maar anders dan wij voorstelden. Kijk het na.</source>
            <translation>The source has changed it, but not as we proposed. Please check.</translation>
        </message>
        <message>
            <source>De bron heeft ons voorstel overgenomen. De melding is klaar.</source>
            <translation>The source has adopted our proposal. The report is settled.</translation>
        </message>
        <message>
            <source>De bron levert nog hetzelfde als toen. De melding blijft openstaan.</source>
            <translation>The source still delivers the same as before. The report stays open.</translation>
        </message>
        <message>
            <source>De eerste rijen worden bekeken…</source>
            <translation>Looking at the first rows…</translation>
        </message>
        <message>
            <source>De levering wordt teruggedraaid…</source>
            <translation>Undoing the delivery…</translation>
        </message>
        <message>
            <source>De levering wordt toegepast…</source>
            <translation>Applying the delivery…</translation>
        </message>
        <message>
            <source>Deze melding is nog niet verstuurd.</source>
            <translation>This report has not been sent yet.</translation>
        </message>
        <message>
            <source>Er is nog niets gewijzigd. Jullie eigen notities blijven altijd staan.</source>
            <translation>Nothing has been changed yet. Your own notes always stay.</translation>
        </message>
        <message>
            <source>Er verandert nog niets. Regels met een fout blijven van de kaart.</source>
            <translation>Nothing changes yet. Rows with an error stay off the map.</translation>
        </message>
        <message>
            <source>Er verandert nog niets. We onthouden je keuzes voor de volgende levering.</source>
            <translation>Nothing changes yet. We remember your choices for the next delivery.</translation>
        </message>
        <message>
            <source>Gekozen {n}</source>
            <translation>Chosen {n}</translation>
        </message>
        <message>
            <source>Gewijzigd</source>
            <translation>Changed</translation>
        </message>
        <message>
            <source>Haal uit elkaar</source>
            <translation>Split up</translation>
        </message>
        <message>
            <source>Houd onze waarde</source>
            <translation>Keep our value</translation>
        </message>
        <message>
            <source>Jullie notities, favorieten en eigen aanpassingen blijven staan.</source>
            <translation>Your notes, favourites and own changes stay.</translation>
        </message>
        <message>
            <source>Kolom {name} betekent</source>
            <translation>Column {name} means</translation>
        </message>
        <message>
            <source>Kolommen</source>
            <translation>Columns</translation>
        </message>
        <message>
            <source>Laat weg</source>
            <translation>Leave out</translation>
        </message>
        <message>
            <source>Levering van {name}</source>
            <translation>Delivery from {name}</translation>
        </message>
        <message>
            <source>Lijkt op </source>
            <translation>Looks like </translation>
        </message>
        <message>
            <source>Neem de nieuwe</source>
            <translation>Take the new one</translation>
        </message>
        <message>
            <source>Niet gelezen</source>
            <translation>Not read</translation>
        </message>
        <message>
            <source>Niet meer in het bestand</source>
            <translation>No longer in the file</translation>
        </message>
        <message>
            <source>Nieuw</source>
            <translation>New</translation>
        </message>
        <message>
            <source>Nieuw nummer</source>
            <translation>New number</translation>
        </message>
        <message>
            <source>Nieuwe levering</source>
            <translation>New delivery</translation>
        </message>
        <message>
            <source>Nog {n} laten we hier niet zien; die gaan wel mee.</source>
            <translation>{n} more are not shown here; they do come along.</translation>
        </message>
        <message>
            <source>Ongewijzigd</source>
            <translation>Unchanged</translation>
        </message>
        <message>
            <source>Ons nummer</source>
            <translation>Our number</translation>
        </message>
        <message>
            <source>Onze meldingen: {told}</source>
            <translation>Our reports: {told}</translation>
        </message>
        <message>
            <source>Rij {n}</source>
            <translation>Row {n}</translation>
        </message>
        <message>
            <source>Staat niet meer in het bestand.</source>
            <translation>No longer in the file.</translation>
        </message>
        <message>
            <source>Stap {n} van 5, {name}</source>
            <translation>Step {n} of 5, {name}</translation>
        </message>
        <message>
            <source>Stop je nu, dan verandert er niets.</source>
            <translation>If you stop now, nothing changes.</translation>
        </message>
        <message>
            <source>Te kiezen {n}</source>
            <translation>To choose {n}</translation>
        </message>
        <message>
            <source>Teruggekomen</source>
            <translation>Back again</translation>
        </message>
        <message>
            <source>Toepassen</source>
            <translation>Apply</translation>
        </message>
        <message>
            <source>Van {n} hangt het af van wat je bij ‘Te kiezen’ antwoordt.</source>
            <translation>For {n} it depends on what you answer at ‘To choose’.</translation>
        </message>
        <message>
            <source>Verder</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>Vergelijken</source>
            <translation>Compare</translation>
        </message>
        <message>
            <source>Verwijderd</source>
            <translation>Deleted</translation>
        </message>
        <message>
            <source>Vooraf wordt een reservekopie gemaakt. Je kunt deze levering later in één keer ongedaan maken.</source>
            <translation>A backup is made first. You can undo this delivery in one go later.</translation>
        </message>
        <message>
            <source>Wat de bron én jullie wijzigden: {own} keer blijft jullie waarde, {new} keer komt de nieuwe.</source>
            <translation>What both the source and you changed: your value stays {own} times, the new one comes {new} times.</translation>
        </message>
        <message>
            <source>Wat er niet meer in staat: {keep} blijft staan, {away} naar het archief.</source>
            <translation>What is no longer in it: {keep} stay, {away} go to the archive.</translation>
        </message>
        <message>
            <source>We lezen alleen mee. Er verandert niets voordat je op Toepassen drukt.</source>
            <translation>We only read. Nothing changes until you press Apply.</translation>
        </message>
        <message>
            <source>Wij stelden voor: </source>
            <translation>We proposed: </translation>
        </message>
        <message>
            <source>anders</source>
            <translation>different</translation>
        </message>
        <message>
            <source>blijft bewaard bij het aanbod</source>
            <translation>kept with the offering</translation>
        </message>
        <message>
            <source>blijft staan</source>
            <translation>stays</translation>
        </message>
        <message>
            <source>de bron zegt nu wat jullie al zeiden</source>
            <translation>the source now says what you said already</translation>
        </message>
        <message>
            <source>deels van ons</source>
            <translation>partly ours</translation>
        </message>
        <message>
            <source>door jou gekozen</source>
            <translation>chosen by you</translation>
        </message>
        <message>
            <source>door ons</source>
            <translation>by us</translation>
        </message>
        <message>
            <source>eigen aanpassing</source>
            <translation>own change</translation>
        </message>
        <message>
            <source>eigen aanpassingen</source>
            <translation>own changes</translation>
        </message>
        <message>
            <source>er is nog niets gewijzigd</source>
            <translation>nothing has been changed yet</translation>
        </message>
        <message>
            <source>favoriet</source>
            <translation>favourite</translation>
        </message>
        <message>
            <source>favorieten</source>
            <translation>favourites</translation>
        </message>
        <message>
            <source>gaat naar het archief</source>
            <translation>goes to the archive</translation>
        </message>
        <message>
            <source>gekozen</source>
            <translation>chosen</translation>
        </message>
        <message>
            <source>gelijk</source>
            <translation>same</translation>
        </message>
        <message>
            <source>gewijzigd</source>
            <translation>changed</translation>
        </message>
        <message>
            <source>is</source>
            <translation>was</translation>
        </message>
        <message>
            <source>is {name}</source>
            <translation>is {name}</translation>
        </message>
        <message>
            <source>kies</source>
            <translation>choose</translation>
        </message>
        <message>
            <source>kolom {n}</source>
            <translation>column {n}</translation>
        </message>
        <message>
            <source>komt niet op de kaart</source>
            <translation>does not go on the map</translation>
        </message>
        <message>
            <source>leeg</source>
            <translation>empty</translation>
        </message>
        <message>
            <source>niet gelezen</source>
            <translation>not read</translation>
        </message>
        <message>
            <source>niet verstuurd</source>
            <translation>not sent</translation>
        </message>
        <message>
            <source>nieuw</source>
            <translation>new</translation>
        </message>
        <message>
            <source>nieuwe levering</source>
            <translation>new delivery</translation>
        </message>
        <message>
            <source>nog 1 keuze</source>
            <translation>1 choice left</translation>
        </message>
        <message>
            <source>nog fout</source>
            <translation>still wrong</translation>
        </message>
        <message>
            <source>nog {n} keuzes</source>
            <translation>{n} choices left</translation>
        </message>
        <message>
            <source>notitie</source>
            <translation>note</translation>
        </message>
        <message>
            <source>notities</source>
            <translation>notes</translation>
        </message>
        <message>
            <source>ongedaan gemaakt</source>
            <translation>undone</translation>
        </message>
        <message>
            <source>ontbreekt</source>
            <translation>missing</translation>
        </message>
        <message>
            <source>opgelost</source>
            <translation>resolved</translation>
        </message>
        <message>
            <source>regel</source>
            <translation>row</translation>
        </message>
        <message>
            <source>regels</source>
            <translation>rows</translation>
        </message>
        <message>
            <source>samen met ‘{name}’</source>
            <translation>together with ‘{name}’</translation>
        </message>
        <message>
            <source>telefoon, mail, website, adres</source>
            <translation>phone, mail, website, address</translation>
        </message>
        <message>
            <source>terug</source>
            <translation>back</translation>
        </message>
        <message>
            <source>toegepast</source>
            <translation>applied</translation>
        </message>
        <message>
            <source>vak in het rooster</source>
            <translation>roster cell</translation>
        </message>
        <message>
            <source>vakken in het rooster</source>
            <translation>roster cells</translation>
        </message>
        <message>
            <source>van de bron</source>
            <translation>from the source</translation>
        </message>
        <message>
            <source>van jullie, blijft staan</source>
            <translation>yours, stays</translation>
        </message>
        <message>
            <source>van ons blijft</source>
            <translation>ours stays</translation>
        </message>
        <message>
            <source>verstuurd</source>
            <translation>sent</translation>
        </message>
        <message>
            <source>verwijderd</source>
            <translation>deleted</translation>
        </message>
        <message>
            <source>verwijzing ernaar</source>
            <translation>reference to it</translation>
        </message>
        <message>
            <source>verwijzingen ernaar</source>
            <translation>references to it</translation>
        </message>
        <message>
            <source>vorige levering</source>
            <translation>previous delivery</translation>
        </message>
        <message>
            <source>was: {before}</source>
            <translation>was: {before}</translation>
        </message>
        <message>
            <source>zijn</source>
            <translation>were</translation>
        </message>
        <message>
            <source>{n} regels met een fout komen niet op de kaart. Het rapport zegt waarom.</source>
            <translation>{n} rows with an error do not go on the map. The report says why.</translation>
        </message>
        <message>
            <source>{step}, hier ben je</source>
            <translation>{step}, you are here</translation>
        </message>
        <message>
            <source>{step}, klaar</source>
            <translation>{step}, done</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>1 dag</source>
            <translation>1 day</translation>
        </message>
        <message>
            <source>1 week</source>
            <translation>1 week</translation>
        </message>
        <message>
            <source>1.234,5</source>
            <translation>1,234.5</translation>
        </message>
        <message>
            <source>Bereikbaarheid onbekend</source>
            <translation>Availability unknown</translation>
        </message>
        <message>
            <source>Buiten het werkgebied: werkt niet voor deze plaats</source>
            <translation>Outside its area: does not serve this place</translation>
        </message>
        <message>
            <source>Dag en nacht open</source>
            <translation>Open day and night</translation>
        </message>
        <message>
            <source>Gesloten</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>Helpt thuis, online of telefonisch, {where}</source>
            <translation>Helps at home, online or by phone, {where}</translation>
        </message>
        <message>
            <source>Nu bereikbaar</source>
            <translation>Available now</translation>
        </message>
        <message>
            <source>Nu niet bereikbaar</source>
            <translation>Not available now</translation>
        </message>
        <message>
            <source>Open tot {time}</source>
            <translation>Open until {time}</translation>
        </message>
        <message>
            <source>Openingstijd onbekend</source>
            <translation>Opening hours unknown</translation>
        </message>
        <message>
            <source>Opent {time}</source>
            <translation>Opens {time}</translation>
        </message>
        <message>
            <source>POH</source>
            <translation>POH</translation>
        </message>
        <message>
            <source>Waar klop ik aan in {place}?</source>
            <translation>Where do I turn in {place}?</translation>
        </message>
        <message>
            <source>Werkt {where}</source>
            <translation>Works {where}</translation>
        </message>
        <message>
            <source>Wie bel ik voor {domain} in {place}?</source>
            <translation>Who do I call for {domain} in {place}?</translation>
        </message>
        <message>
            <source>Wie bel ik voor {domain}?</source>
            <translation>Who do I call for {domain}?</translation>
        </message>
        <message>
            <source>Wie bel ik?</source>
            <translation>Who do I call?</translation>
        </message>
        <message>
            <source>aanspreekpunt</source>
            <translation>point of contact</translation>
        </message>
        <message>
            <source>behandelwachttijd {weeks} (norm {norm})</source>
            <translation>wait to treatment {weeks} (norm {norm})</translation>
        </message>
        <message>
            <source>buiten werkgebied</source>
            <translation>outside area served</translation>
        </message>
        <message>
            <source>casemanager</source>
            <translation>case manager</translation>
        </message>
        <message>
            <source>deel van de gemeente</source>
            <translation>part of the municipality</translation>
        </message>
        <message>
            <source>denkt mee</source>
            <translation>thinks along</translation>
        </message>
        <message>
            <source>deze buurt</source>
            <translation>this neighbourhood</translation>
        </message>
        <message>
            <source>dienst</source>
            <translation>on duty</translation>
        </message>
        <message>
            <source>gecontroleerd {ago}</source>
            <translation>checked {ago}</translation>
        </message>
        <message>
            <source>geen wachttijd</source>
            <translation>no waiting time</translation>
        </message>
        <message>
            <source>gestopt</source>
            <translation>stopped</translation>
        </message>
        <message>
            <source>gisteren</source>
            <translation>yesterday</translation>
        </message>
        <message>
            <source>gratis</source>
            <translation>free</translation>
        </message>
        <message>
            <source>hele gemeente</source>
            <translation>whole municipality</translation>
        </message>
        <message>
            <source>hele regio</source>
            <translation>whole region</translation>
        </message>
        <message>
            <source>huisarts</source>
            <translation>GP</translation>
        </message>
        <message>
            <source>in de hele gemeente</source>
            <translation>in the whole municipality</translation>
        </message>
        <message>
            <source>in de hele regio</source>
            <translation>in the whole region</translation>
        </message>
        <message>
            <source>in deze buurt</source>
            <translation>in this neighbourhood</translation>
        </message>
        <message>
            <source>in een deel van de gemeente</source>
            <translation>in part of the municipality</translation>
        </message>
        <message>
            <source>in het hele land</source>
            <translation>in the whole country</translation>
        </message>
        <message>
            <source>jan feb mrt apr mei jun jul aug sep okt nov dec</source>
            <translation>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</translation>
        </message>
        <message>
            <source>januari februari maart april mei juni juli augustus september oktober november december</source>
            <translation>January February March April May June July August September October November December</translation>
        </message>
        <message>
            <source>kantoor op {distance}</source>
            <translation>office at {distance}</translation>
        </message>
        <message>
            <source>kantoor {distance}</source>
            <translation>office {distance}</translation>
        </message>
        <message>
            <source>kosten</source>
            <translation>costs</translation>
        </message>
        <message>
            <source>landelijk</source>
            <translation>national</translation>
        </message>
        <message>
            <source>ma di wo do vr za zo</source>
            <translation>Mon Tue Wed Thu Fri Sat Sun</translation>
        </message>
        <message>
            <source>maandag dinsdag woensdag donderdag vrijdag zaterdag zondag</source>
            <translation>Monday Tuesday Wednesday Thursday Friday Saturday Sunday</translation>
        </message>
        <message>
            <source>morgen {time}</source>
            <translation>tomorrow {time}</translation>
        </message>
        <message>
            <source>naaste</source>
            <translation>relative</translation>
        </message>
        <message>
            <source>niet meer geleverd</source>
            <translation>no longer delivered</translation>
        </message>
        <message>
            <source>nog niet gecontroleerd</source>
            <translation>not checked yet</translation>
        </message>
        <message>
            <source>pilot</source>
            <translation>pilot</translation>
        </message>
        <message>
            <source>professional</source>
            <translation>professional</translation>
        </message>
        <message>
            <source>t/m {high} jaar</source>
            <translation>up to {high} years</translation>
        </message>
        <message>
            <source>terugkeer</source>
            <translation>return</translation>
        </message>
        <message>
            <source>tijdelijk gesloten</source>
            <translation>temporarily closed</translation>
        </message>
        <message>
            <source>tot {time}</source>
            <translation>until {time}</translation>
        </message>
        <message>
            <source>vanaf {low} jaar</source>
            <translation>from {low} years</translation>
        </message>
        <message>
            <source>vandaag</source>
            <translation>today</translation>
        </message>
        <message>
            <source>verwijzing nodig</source>
            <translation>referral needed</translation>
        </message>
        <message>
            <source>voorbeeld</source>
            <translation>example</translation>
        </message>
        <message>
            <source>voorbereiding</source>
            <translation>in preparation</translation>
        </message>
        <message>
            <source>voordeur</source>
            <translation>front door</translation>
        </message>
        <message>
            <source>wachttijd {weeks}</source>
            <translation>wait {weeks}</translation>
        </message>
        <message>
            <source>wachttijd {weeks} (norm {norm})</source>
            <translation>wait {weeks} (norm {norm})</translation>
        </message>
        <message>
            <source>weer vanaf {time}</source>
            <translation>again from {time}</translation>
        </message>
        <message>
            <source>werkt elke werkdag</source>
            <translation>works every weekday</translation>
        </message>
        <message>
            <source>werkt {days}</source>
            <translation>works {days}</translation>
        </message>
        <message>
            <source>zelf</source>
            <translation>self</translation>
        </message>
        <message>
            <source>zelf aanmelden</source>
            <translation>self-referral</translation>
        </message>
        <message>
            <source>zonder afspraak</source>
            <translation>no appointment</translation>
        </message>
        <message>
            <source>zonder reizen</source>
            <translation>no travelling</translation>
        </message>
        <message>
            <source>zonder verwijzing</source>
            <translation>no referral</translation>
        </message>
        <message>
            <source>{distance} (dichtstbijzijnde van {n})</source>
            <translation>{distance} (nearest of {n})</translation>
        </message>
        <message>
            <source>{km} km</source>
            <translation>{km} km</translation>
        </message>
        <message>
            <source>{low} t/m {high} jaar</source>
            <translation>{low} to {high} years</translation>
        </message>
        <message>
            <source>{n} dagen</source>
            <translation>{n} days</translation>
        </message>
        <message>
            <source>{n} jaar</source>
            <translation>{n} years</translation>
        </message>
        <message>
            <source>{n} maanden</source>
            <translation>{n} months</translation>
        </message>
        <message>
            <source>{n} weken</source>
            <translation>{n} weeks</translation>
        </message>
        <message>
            <source>{some} en {last}</source>
            <translation>{some} and {last}</translation>
        </message>
        <message>
            <source>{span} geleden</source>
            <translation>{span} ago</translation>
        </message>
        <message>
            <source>{span} niet gecontroleerd</source>
            <translation>not checked for {span}</translation>
        </message>
    </context>
    <context>
        <name>wrong</name>
        <message>
            <source>Bereikbaar</source>
            <translation>Available</translation>
        </message>
        <message>
            <source>Deze hele contactpersoon</source>
            <translation>This whole contact</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Functie</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>Geheim adres</source>
            <translation>Confidential address</translation>
        </message>
        <message>
            <source>Het hele aanbod</source>
            <translation>The whole offering</translation>
        </message>
        <message>
            <source>Naam</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Organisatie</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Telefoon algemeen</source>
            <translation>General phone</translation>
        </message>
        <message>
            <source>Telefoon direct</source>
            <translation>Direct phone</translation>
        </message>
        <message>
            <source>Werkdagen</source>
            <translation>Working days</translation>
        </message>
    </context>
</TS>
