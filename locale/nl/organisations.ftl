### Organisations, how they are reached, and who works there.

organisations-title = Organisaties
organisations-lead = Wie je kunt bereiken, en wanneer iemand het nummer voor het laatst heeft nagekeken.
organisations-lead-own = Je ziet hier de organisatie waar je voor werkt.
organisations-search = Zoek een organisatie
organisations-no-such-choice = Deze keuze bestaat niet: { $choice }. Kies er een uit de lijst.
organisations-name-too-long = Deze naam is te lang. Zoek op een paar letters.
organisations-partners = Partners
organisations-found = { $count ->
    [one] { $count } organisatie
   *[other] { $count } organisaties
}
organisations-region = Regio
organisations-kind = Soort
organisations-every-region = Alle regio’s
organisations-every-kind = Alle soorten
organisations-show = Toon
organisations-show-all = Toon alles
organisations-name = Naam
organisations-reach = Bereikbaar
organisations-contact-phone = Telefoon
organisations-contact-email = E-mail
organisations-contact-radio = Gespreksgroep
organisations-no-contact = nummer onbekend
organisations-none = Geen organisatie gevonden
organisations-none-text = Zoek met minder letters, of kies een andere regio of soort.
organisations-part-of = Onderdeel van:
organisations-parts = Onderdelen:
organisations-ask-parts = Bel een van de onderdelen.
organisations-invented = verzonnen
organisations-checked = Laatst nagekeken: { $age }
organisations-last-checked = Laatst nagekeken
organisations-age-days = { $count ->
    [0] vandaag
    [1] gisteren
   *[other] { $count } dagen geleden
}
organisations-age-months = { $count ->
    [one] { $count } maand geleden
   *[other] { $count } maanden geleden
}
organisations-age-years = { $count } jaar geleden
organisations-age-never = nog nooit
organisations-never-checked = Nog nooit nagekeken
organisations-still-right = Klopt nog
organisations-no-contacts = Nog geen nummer of adres bekend
organisations-no-contacts-text = Wie er werkt of de beheerder kan er een toevoegen.
organisations-people = Mensen en functies
organisations-people-count = { $count ->
    [one] { $count } persoon
   *[other] { $count } personen
}
organisations-until = Toegang tot { $at }
organisations-no-people = Hier werkt nu niemand met een account
organisations-no-people-text = Vraag de beheerder om iemand toe te voegen.
organisations-sites = Locaties
organisations-no-sites = Nog geen locaties bekend
organisations-source = Bron: { $source }
organisations-log-in-first = Log eerst in.
organisations-not-found = Deze organisatie is er niet, of is niet voor jou vrijgegeven.
organisations-contact-not-found = Dit nummer of adres is er niet meer.
organisations-membership-not-found = Deze persoon werkt hier niet.
organisations-region-not-found = Deze regio is er niet.
organisations-region-taken = Er is al een regio met code { $code }.
organisations-slug-taken = Er is al een organisatie met het adres { $slug }.
organisations-unknown-kind = De soort { $kind } bestaat niet. Kies een soort uit de lijst.
organisations-function-missing = Kies ten minste één functie.
organisations-unknown-function = De functie { $function } bestaat niet. Kies een functie uit de lijst.
organisations-ends-before-start = De einddatum ligt voor het begin. Kies een later moment.
organisations-end-missing = Een gast heeft altijd een einddatum. Vul die in.
organisations-membership-already-ended = Deze toegang is al beëindigd: { $until }.

organisations-duty = Dienst
organisations-duty-now = nu
organisations-duty-term = van { $from } tot { $until }
organisations-duty-none = Er is geen dienst ingevuld. Een alarm gaat dan naar iedereen met de functie.
organisations-duty-set = Dienst invullen
organisations-duty-save = Leg dienst vast
organisations-duty-withdraw = Trek in
organisations-duty-choice = { $name }, { $function }
organisations-duty-nobody-yet = Kies iemand
organisations-duty-person = Wie heeft dienst
organisations-duty-starts-at = Van
organisations-duty-ends-at = Tot
organisations-duty-person-missing = Kies wie er dienst heeft.
organisations-duty-starts-at-missing = Vul in wanneer de dienst begint.
organisations-duty-ends-at-missing = Vul in wanneer de dienst eindigt.
organisations-duty-no-moment = Vul een dag en een tijd in.
organisations-duty-not-their-function = Deze persoon heeft die functie niet. Kies iemand uit de lijst.
organisations-duty-ends-before-start = Het einde ligt voor het begin. Kies een later moment.
organisations-duty-too-long = Een dienst duurt hoogstens { $days } dagen. Kies een eerder einde.
organisations-duty-overlaps = Deze persoon heeft in die tijd al dienst. Trek die dienst eerst in.
organisations-duty-withdrawn-already = Deze dienst is al ingetrokken.
organisations-duty-not-found = Deze dienst is er niet meer.
organisations-reach-ghor = Hoe bereik ik de GHOR?
organisations-reach-ghor-lead = Wie er nu dienst heeft, en elk nummer met wanneer iemand het voor het laatst nakeek. Bij levensgevaar altijd eerst
organisations-all-right = Alles klopt nog
organisations-all-checked = { $count ->
    [one] Genoteerd: dit nummer klopt, vandaag nagekeken.
   *[other] Genoteerd: alle { $count } kloppen, vandaag nagekeken.
}
organisations-nothing-to-check = Er staan nog geen nummers of adressen.
organisations-duty-nobody-now = nu niemand ingeroosterd
organisations-duty-until = Tot { $at }.
organisations-duty-then = Daarna { $who }, vanaf { $at }.
organisations-no-ghor = Er is geen GHOR-bureau waarvan je de nummers mag zien. Vraag het aan wie je toegang gaf.

organisations-keep-members = Beheer mensen en functies
organisations-members-lead = Wie voor deze organisatie werkt, in welke functie en tot wanneer. Een wijziging geldt meteen, ook op schermen die open staan.
organisations-members-have-access = Wie toegang heeft
organisations-members-back = Terug naar mensen en functies
organisations-member-add = Voeg iemand toe
organisations-member-add-lead = Wie erbij komt werkt voor { $organisation } en ziet wat bij de gekozen functies hoort.
organisations-member-add-button = Voeg toe
organisations-member-added = { $name } is toegevoegd.
organisations-member-begins = vanaf { $at }
organisations-member-closed = account is dicht
organisations-member-change = Wijzig
organisations-member-changed = Opgeslagen. Wat { $name } mag is meteen veranderd.
organisations-member-ended = { $name } heeft hier geen toegang meer.
organisations-member-login = Inlognaam
organisations-member-login-hint = Van iemand die al kan inloggen: de inlognaam die er al is. Anders een nieuwe, zonder spaties.
organisations-member-login-missing = Vul een inlognaam in.
organisations-member-name = Naam
organisations-member-name-hint = Alleen voor iemand die nieuw is, zoals anderen de naam zien.
organisations-member-functions = Functies
organisations-member-functions-missing = Kies ten minste één functie uit de lijst.
organisations-member-valid-from = Vanaf
organisations-member-valid-from-hint = Leeg is vanaf nu.
organisations-member-valid-until = Tot
organisations-member-valid-until-hint = Leeg is zonder einde. Een gast heeft altijd een einde.
organisations-member-sure = Ja, deze persoon bedoel ik
organisations-member-save = Sla op
organisations-member-own = Dit ben je zelf. Je kunt hier alleen functies weghalen. Een functie erbij geeft een andere beheerder je.
organisations-member-fixed = Blijft zoals het is, want die functie geef je niet: { $functions }.
organisations-member-end = Beëindig de toegang
organisations-member-end-lead = { $name } kan vanaf nu niets meer zien of schrijven namens { $organisation }. Wat er al geschreven is blijft staan.
organisations-member-end-button = Beëindig nu
organisations-member-new = { $name } kan inloggen
organisations-member-new-lead = Vertel dit aan de persoon zelf, niet per e-mail. Het wachtwoord staat alleen nu hier en nergens anders. Bij de eerste keer inloggen kiest die persoon een eigen wachtwoord.
organisations-member-password = Wachtwoord voor de eerste keer
organisations-login-is-of = Deze inlognaam is van { $name }. Bedoel je deze persoon? Kruis dat dan aan. Kies anders een nieuwe inlognaam.
organisations-login-works-at = Deze inlognaam is van { $name }: { $function }, { $organisation }. Werkt die persoon hier, dan geldt zolang alleen de functie hier. Bedoel je deze persoon? Kruis dat dan aan. Kies anders een nieuwe inlognaam.
organisations-works-here-already = { $name } werkt hier in die tijd al in deze functies.
organisations-not-to-yourself = Jezelf geef je geen functie of meer tijd. Vraag het aan een andere beheerder.
organisations-not-yours-to-give = De functie { $function } geef of neem je niet in dit scherm. Vraag het aan wie de server beheert.
organisations-last-keeper = Je bent hier de enige beheerder. Maak eerst iemand anders beheerder.
organisations-end-is-past = Dit moment is al voorbij. Kies een later moment, of beëindig de toegang nu.

organisations-contact-add = Nummer of adres toevoegen
organisations-contact-change = Nummer of adres wijzigen
organisations-contact-wrong = Klopt niet meer
organisations-contact-lead = Zo bereiken anderen je organisatie, ook ’s nachts. Het staat meteen bij elk thema en in elk pakket dat iemand vanaf nu inpakt.
organisations-contact-field-kind = Soort
organisations-contact-field-value = Nummer of adres
organisations-contact-field-purpose = Waarvoor
organisations-contact-field-function = In welke functie
organisations-contact-field-days = Op welke dagen neemt iemand op
organisations-contact-field-opens = Van
organisations-contact-field-closes = Tot
organisations-contact-field-hours = Nog iets over de tijden
organisations-contact-field-priority = Plaats in de rij
organisations-contact-field-tried = Ik heb het vandaag geprobeerd en het klopt
organisations-contact-purpose-hint = Zoals iemand het leest die je niet kent: Achterwacht, Meldkamer, Dienstapotheker.
organisations-contact-closes-hint = Laat beide leeg voor de hele dag. Over middernacht kan: van 17:00 tot 08:00.
organisations-contact-priority-hint = 1 wordt het eerst gebeld. Wie nu niet opneemt, komt vanzelf achteraan.
organisations-contact-every-function = Geen vaste functie
organisations-contact-choose = Kies er een uit de lijst.
organisations-contact-no-time = Vul een tijd in zoals 08:30.
organisations-contact-no-place = Vul een heel getal in van 1 tot en met { $last }.
organisations-contact-save = Sla op
organisations-contact-added = Toegevoegd.
organisations-contact-changed = Gewijzigd.
organisations-contact-withdrawn = Weggehaald. Niemand vindt het nog.
organisations-contact-take-away = Haal dit weg…
organisations-contact-take-away-text = Niemand vindt het dan nog. In het logboek blijft staan wie het weghaalde en wanneer.
organisations-contact-take-away-sure = Ja, haal het weg
organisations-contact-there-already = Dit staat er al. Wijzig wat er staat.
organisations-contact-changed-meanwhile = Iemand anders wijzigde dit intussen of haalde het weg. Kijk bij de organisatie wat er nu staat.
organisations-value-missing = Vul het nummer of adres in.
organisations-no-phone = Dit is geen telefoonnummer. Schrijf alleen cijfers, bijvoorbeeld 043 123 45 67.
organisations-no-email = Dit is geen e-mailadres. Er hoort een @ in en een punt erachter.
organisations-hours-half = Vul beide tijden in, of geen van beide.
organisations-hours-none = Van en tot zijn gelijk. Laat beide leeg voor de hele dag.
organisations-days-missing = Kies op welke dagen deze tijden gelden.
organisations-days-unknown = Niet bekend
organisations-days-every = elke dag
organisations-days-work = maandag tot en met vrijdag
organisations-days-weekend = zaterdag en zondag
organisations-day-and-night = dag en nacht
organisations-hours = { $opens } tot { $closes }
organisations-answers-now = neemt nu op
organisations-not-now = nu niet
