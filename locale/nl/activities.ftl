### Activiteiten en GRIP per regio.

activities-title = Activiteiten
activities-activity = Activiteit
activities-person = { $name } ({ $function })
activities-group-running = Lopend
activities-group-concept = In voorbereiding
activities-group-over = Afgesloten
activities-none = Er zijn geen activiteiten
activities-none-text = In een activiteit werken organisaties samen aan één situatie. Het hoofd informatie van je regio kan er een openen.
activities-open-real = Activiteit openen
activities-open-exercise = Oefening openen
activities-real-lead = Dit is echt. Alle deelnemers zien de activiteit zodra je haar opent.
activities-exercise-lead = Dit is een oefening. Overal komt OEFENING te staan. Een oefening kan later niet echt worden.
activities-back = Terug zonder te openen
activities-since = sinds { $at }
activities-kind-incident = Incident
activities-kind-threat = Dreiging
activities-kind-event = Evenement
activities-kind-exercise = Oefening
activities-kind-continuous = Doorlopend beeld
activities-views = Weergaven van deze activiteit
activities-views-together = Samenwerken
activities-views-look-back = Terugkijken
activities-state-concept = In voorbereiding
activities-state-active = Loopt
activities-state-scaled-down = Afgeschaald
activities-state-closed = Afgesloten
activities-state-archived = In het archief
activities-go-concept-active = Activiteit starten
activities-go-active-scaled-down = Afschalen
activities-go-scaled-down-active = Weer opschalen
activities-go-scaled-down-closed = Activiteit afsluiten
activities-go-closed-active = Weer openen
activities-go-closed-archived = Naar het archief
activities-go-asks = { $verb }…
activities-before-closed = Daarna schrijft niemand meer in deze activiteit; alles blijft leesbaar. Tot { $hours } uur na het afsluiten kun je haar weer openen, met een reden.
activities-before-archived = Daarna gaat deze activiteit niet meer open. Alles blijft leesbaar.
activities-never-deleted = Een activiteit wordt nooit verwijderd. Na het afsluiten blijft alles leesbaar.
activities-state = Toestand
activities-region = Regio
activities-regions = Regio’s
activities-grip = GRIP
activities-reason = Reden
activities-set-by = Vastgesteld
activities-since-when = Sinds
activities-taking-part = Doen mee
activities-owner = Geopend door
activities-started = Begonnen
activities-not-started = nog niet begonnen
activities-mode = Echt of oefening
activities-mode-real = Echt
activities-mode-exercise = Oefening
activities-tlp = Rubricering
activities-open-picture = Open crisisbeeld
activities-lead-grip = { $grip }.
activities-lead-no-grip = Voor deze activiteit geldt geen GRIP.
activities-lead-taking-part = { $count ->
    [one] Eén organisatie doet mee.
   *[other] { $count } organisaties doen mee.
}
activities-grip-title = GRIP per regio
activities-grip-of = { $region } GRIP { $level }
activities-grip-line = { $name }: { $scope }
activities-grip-with-source = { $name }, bronregio { $region }
activities-grip-history = Verloop, { $count ->
    [one] één besluit
   *[other] { $count } besluiten
}
activities-set-grip-title = GRIP van een regio vaststellen
activities-set-grip = GRIP vaststellen
activities-grip-was-set = Vastgesteld. Iedereen in deze activiteit ziet het nieuwe niveau.
activities-no-source-region = Geen
activities-choose = Kies…
activities-join = Laat meedoen
activities-leave = Haal weg
activities-joined = { $organisation } doet nu mee.
activities-left = { $organisation } doet niet meer mee.
activities-state-was-changed = De nieuwe toestand staat vast. Iedereen in deze activiteit ziet haar.
activities-leave-of = Haal weg: { $organisation }

## Velden
activities-field-name = Naam
activities-field-name-hint = Kort en herkenbaar, bijvoorbeeld ‘Hoogwater Maas’.
activities-field-kind = Soort
activities-field-regions = Regio’s
activities-field-participants = Organisaties die meedoen
activities-field-as-concept = Nog niet starten
activities-field-as-concept-hint = De activiteit staat dan klaar. Je start haar later zelf.
activities-field-region = Regio
activities-field-level = GRIP-niveau
activities-field-source-region = Bronregio
activities-field-source-region-hint = Alleen bij GRIP 5: de regio die leidt.
activities-field-reason = Reden
activities-field-reason-hint = Eén of twee zinnen. Ze komen in het verloop te staan.
activities-field-at = Geldt sinds
activities-field-at-hint = Leeg betekent: vanaf nu. Is het eerder afgesproken, vul dan dat moment in.
activities-field-state = Toestand
activities-field-organisation = Organisatie

## Wat niet kan
activities-not-found = Deze activiteit bestaat niet, of is niet voor jou vrijgegeven.
activities-are-never-deleted = Een activiteit wordt nooit verwijderd. Sluit haar af.
activities-name-missing = Geef de activiteit een naam.
activities-kind-missing = Kies een soort.
activities-regions-missing = Kies minstens één regio.
activities-region-missing = Kies een regio.
activities-level-missing = Kies een GRIP-niveau.
activities-state-missing = Kies een toestand.
activities-organisation-missing = Kies een organisatie.
activities-choice-unknown = Deze keuze bestaat niet. Kies er een uit de lijst.
activities-reason-missing = Schrijf een reden, in één of twee zinnen.
activities-exercise-is-never-real = Een oefening kan niet echt zijn. Open haar via ‘Oefening openen’.
activities-grip-unknown = Kies een GRIP-niveau van 0 tot en met 5.
activities-grip-already = Het niveau is al GRIP { $level }. Misschien heeft een collega dit net vastgesteld.
activities-grip-needs-more-regions = Voor dit niveau zijn er minstens { $count } regio’s in de activiteit nodig.
activities-region-not-in-activity = Deze regio hoort niet bij de activiteit.
activities-source-region-missing = Kies de regio die leidt. Bij GRIP 5 is dat nodig.
activities-source-region-not-here = Een bronregio hoort alleen bij GRIP 5. Kies ‘Geen’.
activities-moment-in-future = Dit moment ligt in de toekomst. Kies een moment dat al geweest is.
activities-moment-before-last = Het vorige niveau ging pas om { $last } in. Kies een later moment.
activities-is-closed = De activiteit is afgesloten. Er verandert niets meer in.
activities-state-cannot-follow = Deze stap kan nu niet. Misschien heeft een collega de toestand net veranderd.
activities-reopen-too-late = Weer openen kan tot { $hours } uur na het afsluiten. Open een nieuwe activiteit.
activities-takes-part-already = { $organisation } doet al mee.
activities-takes-no-part = { $organisation } doet niet mee.
activities-owner-stays = { $organisation } opende de activiteit en blijft dus meedoen.

## Fase van een activiteit
activities-step = Fase
activities-step-title = Fase van deze activiteit
activities-step-hint = Hoe ernstig is deze ene situatie? De fase van een regio is een ander besluit, en staat op de pagina Fase.
activities-set-step = Fase vaststellen
activities-step-was-set = Vastgesteld. Iedereen in deze activiteit ziet de nieuwe fase.
activities-no-step = nog geen fase
activities-field-step = Fase
activities-step-missing = Kies een fase.
activities-step-unknown = Kies een van de vijf fasen.
activities-step-already = De activiteit staat al op deze fase. Misschien heeft een collega dit net vastgesteld.
activities-facts = Over deze activiteit

activities-alarms = Alarmen
activities-alarms-count = { $count ->
    [one] 1 alarm
   *[other] { $count } alarmen
    }
activities-alarms-none = Er is nog geen alarm verstuurd
activities-alarms-none-text = Met een alarm bereik je mensen meteen, en je ziet wie het bevestigde en wie niet.
activities-alarm-tests = Testoproepen
activities-alarm-tests-text = Een testoproep telt niet mee bij de alarmen. Bij iedereen staat er TEST voor.
activities-alarm-number = Alarm { $number }
activities-open-casualties = Gewonden
activities-alarm-new = Nieuw alarm
activities-alarm-new-exercise = Nieuw alarm in de oefening
activities-alarm-text = Wat je zegt
activities-alarm-audience = Voor wie
activities-alarm-audience-text = Kies waar: een sector, regio of gebied. Kies je er meer dan één, dan geldt alles samen. Organisaties die je bij naam kiest, komen er altijd bij.
activities-alarm-other-area = Een ander gebied (GeoJSON)
activities-alarm-area-drawn = Het gebied ‘{ $name }’ van de kaart is ingevuld. Alleen wie daar een locatie heeft, wordt gealarmeerd.
activities-alarm-area-gone = Dit gebied staat niet op de kaart, of niet meer. Kies hieronder zelf een gebied.
activities-alarm-named = Organisaties bij naam
activities-alarm-look = Kijk naar wie dit gaat
activities-alarm-look-text = Er wordt nog niets verstuurd.
activities-alarm-again = Kijk opnieuw
activities-alarm-list = De lijst
activities-alarm-goes-to =
    Dit gaat naar: { $people ->
    [one] 1 persoon
   *[other] { $people } mensen
    } bij { $organisations ->
    [one] 1 organisatie
   *[other] { $organisations } organisaties
    }.
activities-alarm-goes-to-exercise =
    OEFENING. Dit gaat naar: { $people ->
    [one] 1 persoon
   *[other] { $people } mensen
    } bij { $organisations ->
    [one] 1 organisatie
   *[other] { $organisations } organisaties
    }, alleen wie meedoet aan de oefening.
activities-alarm-unreached = Hier is niemand om te alarmeren, bel zelf:
activities-alarm-unplaced = { $count ->
    [one] Van één organisatie weten we niet waar alle locaties liggen. Die krijgt dit alarm niet.
   *[other] Van { $count } organisaties weten we niet waar alle locaties liggen. Die krijgen dit alarm niet.
}
activities-alarm-unplaced-add = Kruis aan wie het toch moet krijgen, en kijk opnieuw.
activities-alarm-no-site = geen locatie bekend
activities-alarm-send = { $people ->
    [one] Alarmeer 1 persoon
   *[other] Alarmeer { $people } mensen
    }
activities-alarm-send-exercise = { $people ->
    [one] OEFENING: alarmeer 1 persoon
   *[other] OEFENING: alarmeer { $people } mensen
    }
activities-alarm-sent = { $people ->
    [one] Verstuurd aan 1 persoon.
   *[other] Verstuurd aan { $people } mensen.
    } Hier zie je wie bevestigt.
activities-alarm-around-nothing = Geen gebied
activities-alarm-no-number = Vul een getal in tussen 0,1 en 100.
activities-alarm-kilometres-missing = Vul in hoeveel kilometer rond deze plaats.
activities-field-first = Wat is er aan de hand?
activities-field-first-hint = Eén korte zin, hoogstens 80 tekens.
activities-field-second = Wat vraag je?
activities-field-functions = Functie
activities-field-functions-hint = Zonder keuze: de eerste contactpersoon van elke organisatie.
activities-field-kinds = Sector
activities-field-around = Rond deze plaats
activities-field-around-hint = Organisaties met een locatie in die cirkel.
activities-field-kilometres = Kilometer
activities-field-area = Gebied
activities-field-area-hint = GeoJSON: een Polygon, of een Circle met center en radius in meters.
activities-field-organisations = Organisaties
activities-field-organisations-hint = Zij krijgen het altijd, ook buiten de sector, de regio of het gebied.
activities-field-tlp = Label
activities-field-asks-to-come = Vraag wie er komt
activities-field-asks-to-come-hint = De grote knop wordt dan: ik kom.
activities-field-is-test = Dit is een testoproep
activities-field-is-test-hint = Er staat TEST voor, en hij telt niet mee.
activities-first-missing = Schrijf in één zin wat er aan de hand is.
activities-tlp-missing = Kies een label.
activities-key-missing = Dit formulier is niet heel. Laad de pagina opnieuw.
activities-alarm-silent = Nog niet bevestigd
activities-alarm-confirmed = Bevestigd
activities-alarm-places = { $count }
activities-alarm-nobody-silent = Iedereen heeft bevestigd.
activities-alarm-nobody-confirmed = Nog niemand.
activities-alarm-runs = Loopt
activities-alarm-is-whole = Iedereen heeft bevestigd
activities-alarm-is-closed = Gesloten: { $at }
activities-alarm-on-duty = dienst
activities-alarm-follows = Vervangt { $name }.
activities-alarm-silence = { $duration } stil
activities-alarm-state-made = Nog niet verstuurd
activities-alarm-state-sent = Verstuurd
activities-alarm-state-delivered = Aangekomen
activities-alarm-state-opened = Geopend
activities-alarm-state-failed = Niet verstuurd
activities-alarm-state-seen = Gelezen
activities-alarm-state-coming = Komt
activities-alarm-state-cannot = Kan niet
activities-alarm-trail-sent = verstuurd { $at }
activities-alarm-trail-delivered = aangekomen { $at }
activities-alarm-trail-opened = geopend { $at }
activities-alarm-trail-reminded = herinnerd { $at }
activities-alarm-trail-passed-on = vervanger gealarmeerd { $at }
activities-alarm-failed = lukt niet: { $channels }
activities-alarm-channel-fails = { $channel }: { $count ->
    [one] 1 bericht is niet weg
   *[other] { $count } berichten zijn niet weg
    }. We proberen het opnieuw; bel wie stil is.
activities-alarm-no-number-known = nummer onbekend
activities-alarm-alone = Niemand van deze organisatie antwoordt en er is geen vervanger meer. Bel zelf.
activities-alarm-phoned-yes = Gebeld: bevestigd
activities-alarm-phoned-no = Gebeld: kan niet
activities-alarm-rule = Wie stil is, krijgt na { $remind } minuten nog een bericht. Na { $next } minuten alarmeren we de volgende van die organisatie.
activities-alarm-rule-unconfirmed = Deze tijden zijn nog niet bevestigd.
activities-alarm-close = Alarm sluiten
activities-alarm-close-means = Daarna krijgt niemand nog een herinnering, en er wordt geen vervanger meer gealarmeerd. Wat bevestigd is, blijft staan.
activities-alarm-close-reason = Reden
activities-alarm-close-now = Sluit dit alarm

activities-alarm-went-to =
    Verstuurd aan { $people ->
    [one] 1 persoon
   *[other] { $people } mensen
    } bij { $organisations ->
    [one] 1 organisatie
   *[other] { $organisations } organisaties
    }.
## Documenten
activities-documents = Documenten
activities-documents-search = Zoek in de documenten
activities-documents-search-do = Zoek
activities-documents-found = { $count ->
    [0] Niets gevonden met ‘{ $words }’
    [one] Eén document met ‘{ $words }’
   *[other] { $count } documenten met ‘{ $words }’
}
activities-documents-all = Alle documenten
activities-documents-none = Er zijn nog geen documenten
activities-documents-none-text = Voeg een plan, een overzicht of een foto toe. Iedereen die het mag zien, vindt het hier, ook op woorden die erin staan.
activities-documents-none-reader = Zodra iemand een document toevoegt dat je mag zien, staat het hier.
activities-documents-none-found = Geen document met deze woorden
activities-documents-none-found-text = Probeer een ander woord. Wat nog op viruscontrole wacht, vind je alleen op de titel.
activities-documents-withdrawn = { $count ->
    [one] Eén ingetrokken document
   *[other] { $count } ingetrokken documenten
}
activities-document-add = Document toevoegen
activities-document-add-do = Voeg toe
activities-document-may-be = Hoogstens { $most }. Dit kan: { $types }.
activities-document-choose-again = Kies het bestand opnieuw. Wat je verder invulde, staat er nog.
activities-document-too-large-here = Dit bestand is te groot. Het mag hoogstens { $most } zijn.
activities-document-busy = Bezig met versturen…
activities-document-broken-off = Het versturen is afgebroken. Er is niets toegevoegd; wat je invulde, staat er nog. Probeer het opnieuw.
activities-document-fetch = Haal op
activities-document-fetch-of = Haal op: { $title }
activities-document-fetch-version = Haal op: versie { $number }
activities-document-version = Versie { $number }
activities-document-version-short = versie { $number }
activities-document-earlier = Eerdere versies
activities-document-state = Viruscontrole
activities-document-file = Bestand
activities-document-uploaded = Toegevoegd door
activities-document-new-version = Nieuwe versie…
activities-document-new-version-do = Voeg nieuwe versie toe
activities-document-release = Vrijgeven…
activities-document-release-what = De mensen van die organisatie kunnen dit document dan ophalen, met alle versies.
activities-document-release-do = Geef vrij
activities-document-take-back = Trek in
activities-document-take-back-of = Trek in: de vrijgave aan { $organisation }
activities-document-taken-back-by-hand = Ingetrokken op de pagina van het document
activities-document-withdraw = Intrekken…
activities-document-withdraw-what = Anderen zien het document dan niet meer. Het wordt niet verwijderd; de reden blijft erbij staan.
activities-document-withdraw-do = Trek document in
activities-document-is-withdrawn-by = Ingetrokken door { $who }
activities-document-was-added = Toegevoegd. Zodra het op virussen is gecontroleerd, kan iedereen die het mag zien het ophalen.
activities-document-version-was-added = De nieuwe versie is toegevoegd. Ze wordt nu op virussen gecontroleerd.
activities-document-was-withdrawn = Ingetrokken. Anderen zien het document niet meer.
activities-document-was-released = Vrijgegeven.
activities-document-release-was-taken-back = De vrijgave is ingetrokken.
activities-document-not-found = Dit document bestaat niet, of is niet voor jou vrijgegeven.
activities-document-release-not-found = Deze vrijgave is er niet meer. Misschien heeft een collega haar net ingetrokken.
activities-document-title-missing = Geef het document een titel.
activities-document-takes-no-part = Je organisatie doet niet mee aan deze activiteit. Vraag het hoofd informatie om haar toe te voegen.
activities-document-there-already = Precies dit bestand staat er al, als ‘{ $title }’. Het is niet nog een keer toegevoegd.
activities-document-is-withdrawn = Dit document is ingetrokken. Misschien heeft een collega dat net gedaan.
activities-document-sent-twice = Dit formulier was al verstuurd. Het document staat er.
activities-field-file = Bestand
activities-file-missing = Kies een bestand.
activities-field-title = Titel
activities-field-title-hint = Leeg betekent: de naam van het bestand.
activities-title-missing = Geef het document een titel.
activities-field-tlp-hint = Wie het mag zien. Dit verandert later niet meer.
activities-field-note = Toelichting
activities-field-note-hint = Wat moet de lezer weten, of wat is er nieuw?
activities-note-missing = Schrijf een toelichting.
activities-field-form-key = Kenmerk van het formulier
activities-form-key-missing = Laad de pagina opnieuw en verstuur het formulier nog een keer.
activities-field-until = Tot
activities-field-until-hint = Leeg betekent: tot iemand de vrijgave intrekt.
activities-until-missing = Kies een moment.
activities-views-exercise = Oefening

activities-group-archived = In het archief
activities-show-over = Afgesloten, met { $count } in het archief
activities-not-over = Terug naar alle activiteiten
activities-keep-until = Bewaren tot ten minste { $at }. Deze termijn is nog niet bevestigd.
