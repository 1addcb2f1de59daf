### The journal and its viewer.

audit-title = Logboek
audit-lead = Wie zag of deed wat, wanneer en waarom. Regels kunnen niet worden gewijzigd of verwijderd. Ook dat je hier kijkt, staat erin.
audit-verify = Controleer het logboek
audit-intact = Het logboek is heel: { $count ->
    [one] { $count } regel
   *[other] { $count } regels
}
audit-broken-missing = Deze regel ontbreekt.
audit-broken-link = Deze regel past niet op de vorige. Er is een regel gewijzigd, weggehaald of tussengevoegd.
audit-broken-content = De inhoud van deze regel is na het schrijven gewijzigd.
audit-broken-cut-off = Het einde van het logboek is weg: deze regel was er, en is er niet meer.
audit-broken-witness = Deze regel is een andere dan die ooit is geschreven. Het logboek is vanaf een eerder punt opnieuw opgebouwd.
audit-filter-person = Persoon
audit-filter-object = Wat het betrof
audit-filter-kind = Soort regel
audit-filter-since = Vanaf
audit-filter-until = Tot en met
audit-every-kind = Alle soorten
audit-no-such-day = Vul een bestaande dag in, bijvoorbeeld 14-01-2027.
audit-no-such-kind = Deze soort komt niet voor. Kies een soort uit de lijst.
audit-show = Toon
audit-show-all = Toon alles
audit-lines = Regels
audit-found = { $count ->
    [one] { $count } regel
   *[other] { $count } regels
}
audit-download = Download als bestand
audit-file-name = logboek
audit-number = Nr.
audit-at = Moment
audit-who = Wie
audit-what = Wat
audit-object = Waarvan
audit-before-after = Voor en na
audit-before = Voor
audit-after = Na
audit-digest = Zegel (SHA-256)
audit-pages = Bladeren
audit-newer = Nieuwere regels
audit-older = Oudere regels
audit-none = Geen regels gevonden
audit-none-text = Maak de periode ruimer, of laat een filter leeg.
audit-export-too-many = Dit zijn { $count } regels. In één bestand passen er { $most }. Kies een kortere periode en download opnieuw.
audit-filter-too-long = Dit is te lang. Zoek op een paar woorden.
audit-period-backwards = De laatste dag ligt vóór de eerste. Kies een latere dag.
audit-broken-told = Het logboek is niet heel: regel { $number } klopt niet. { $why } Verander niets. Bewaar een kopie van de map met gegevens en bel de beheerder van de server.
audit-end-unwitnessed = Of het einde er nog is, kan niet worden nagegaan: het bestand { $file } ontbreekt in de map met gegevens.
audit-reading = inzage
audit-mode-real = Echt
audit-function-system = het platform zelf
audit-whole-line = Hele regel
audit-of-line = van regel { $number }
audit-fact = Gegeven
audit-value = Vastgelegd
audit-not-said = niet genoemd
audit-yes = ja
audit-no = nee
audit-kind = Soort
audit-previous-digest = Zegel van de vorige regel

# Columns of the file
audit-column-number = Nummer
audit-column-at = Moment
audit-column-kind = Soort
audit-column-words = Wat gebeurde
audit-column-person = Persoon
audit-column-account = Account
audit-column-organisation = Organisatie
audit-column-function = Functie
audit-column-purpose = Waarom
audit-column-object-kind = Soort object
audit-column-object-id = Object
audit-column-object-label = Naam van het object
audit-column-tlp = TLP
audit-column-mode = Echt of oefening
audit-column-before = Voor
audit-column-after = Na
audit-column-previous-digest = Zegel van de vorige regel
audit-column-digest = Zegel

# What a line is about
audit-object-audit-journal = Logboek
audit-object-accounts-account = Account
audit-object-organisations-region = Regio
audit-object-organisations-organisation = Organisatie
audit-object-organisations-membership = Persoon in een organisatie
audit-object-activities-activity = Activiteit
audit-object-crisis-picture-document = Tekst in een crisisbeeld
audit-object-crisis-picture-picture = Crisisbeeld
audit-object-situation-reports-reports = Situatierapporten en knelpunten

# What happened, after the name of who did it; one sentence for each kind of line
audit-kind-access-released = Gaf iets vrij
audit-kind-access-release-withdrawn = Trok een vrijgave in
audit-kind-accounts-account-added = Maakte een account
audit-kind-accounts-logged-in = Logde in
audit-kind-accounts-login-refused = Inloggen lukte niet
audit-kind-accounts-logged-out = Logde uit
audit-kind-accounts-pass-issued = Maakte op de server een adres om als deze persoon te schrijven
audit-kind-accounts-password-changed = Koos een nieuw wachtwoord
audit-kind-accounts-preference-changed = Koos een andere weergave
audit-kind-activities-activity-opened = Opende een activiteit
audit-kind-activities-grip-level-set = Stelde GRIP vast
audit-kind-activities-activity-step-set = Stelde de fase van een activiteit vast
audit-kind-activities-activity-state-changed = Bracht een activiteit in een andere toestand
audit-kind-activities-organisation-joined = Liet een organisatie meedoen
audit-kind-activities-organisation-left = Liet een organisatie niet meer meedoen
audit-kind-audit-object-read = Bekeek dit
audit-kind-audit-journal-exported = Nam regels van het logboek mee als bestand
audit-kind-crisis-picture-pictures-opened = Opende de teksten van een crisisbeeld
audit-kind-crisis-picture-labelled-document-added = Voegde een tekst onder een ander TLP-label toe
audit-kind-crisis-picture-version-fixed = Zette een versie van het gedeelde beeld vast
audit-kind-crisis-picture-suggestion-made = Deed een voorstel
audit-kind-crisis-picture-suggestion-accepted = Nam een voorstel over
audit-kind-crisis-picture-suggestion-declined = Nam een voorstel niet over
audit-kind-crisis-picture-suggestion-withdrawn = Trok een voorstel in
audit-kind-crisis-picture-document-released = Gaf een tekst vrij aan een organisatie
audit-kind-crisis-picture-decision-proposed = Stelde een besluit voor
audit-kind-crisis-picture-decision-moved = Bracht een besluit verder
audit-kind-crisis-picture-task-given = Gaf een taak
audit-kind-crisis-picture-task-moved = Bracht een taak verder
audit-kind-crisis-picture-information-requested = Stelde een vraag
audit-kind-crisis-picture-request-answered = Beantwoordde een vraag
audit-kind-crisis-picture-request-moved = Bracht een vraag verder
audit-kind-crisis-picture-contradiction-marked = Zette een tegenspraak naast elkaar
audit-kind-crisis-picture-contradiction-settled = Legde vast wat klopt bij een tegenspraak
audit-kind-crisis-picture-meeting-planned = Plande een overleg
audit-kind-crisis-picture-meeting-cancelled = Gelastte een overleg af
audit-kind-crisis-picture-clock-moment-recorded = Legde een moment van een wettelijke klok vast
audit-kind-crisis-picture-log-line-written = Schreef een regel in het logboek van een team
audit-kind-crisis-picture-release-taken-back = Trok een vrijgave van een tekst in
audit-kind-escalation-step-set = Stelde de fase van een regio vast
audit-kind-organisations-region-added = Voegde een regio toe
audit-kind-organisations-organisation-added = Voegde een organisatie toe
audit-kind-organisations-site-added = Voegde een locatie toe
audit-kind-organisations-contact-added = Voegde een nummer of adres toe
audit-kind-organisations-contact-checked = Keek een nummer of adres na
audit-kind-organisations-member-added = Gaf iemand toegang
audit-kind-organisations-functions-changed = Veranderde iemands functies
audit-kind-organisations-membership-ended = Beëindigde iemands toegang
audit-kind-situation-reports-reports-requested = Vroeg om situatierapporten
audit-kind-situation-reports-round-opened = Een nieuwe ronde rapporten begon
audit-kind-situation-reports-request-ended = Stopte met vragen om rapporten
audit-kind-situation-reports-organisations-reminded = Herinnerde organisaties aan hun rapport
audit-kind-situation-reports-report-submitted = Verstuurde een situatierapport
audit-kind-situation-reports-report-accepted = Nam een situatierapport aan
audit-kind-situation-reports-report-returned = Stuurde een situatierapport terug
audit-kind-situation-reports-bottleneck-noted = Meldde een knelpunt
audit-kind-situation-reports-bottleneck-closed = Zette een knelpunt op voorbij
audit-kind-situation-reports-bottlenecks-merged = Voegde knelpunten samen
audit-kind-situation-reports-bottlenecks-parted = Haalde knelpunten los

audit-kind-alerts-alarm-sent = Verstuurde een alarm
audit-kind-alerts-alarm-answered = Beantwoordde een alarm
audit-kind-alerts-alarm-answered-by-phone = Schreef een telefonisch antwoord op
audit-kind-alerts-next-contact-alarmed = Alarmeerde de volgende contactpersoon
audit-kind-alerts-alarm-closed = Sloot een alarm
audit-kind-alerts-reach-changed = Veranderde hoe iemand bereikbaar is
audit-kind-alerts-device-added = Voegde een apparaat met meldingen toe
audit-kind-alerts-device-removed = Haalde een apparaat met meldingen weg
audit-object-alerts-alarm = Alarm
audit-object-alerts-reach = Bereikbaarheid
audit-kind-organisations-duty-set = Vulde dienst in
audit-kind-organisations-duty-withdrawn = Trok dienst in

