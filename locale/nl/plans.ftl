### Plannen: landelijk en van de regio.
page-plans = Plannen
plans-title = Plannen
plans-lead = Wat er is afgesproken per thema, en wat het voor de zorg betekent.
plans-where = Waar je bent
plans-plan = Plan
plans-meaning = Wat betekent dit voor de zorg?
plans-standing = Stand
plans-owner = Van wie
plans-year = Jaar
plans-themes = Thema’s
plans-regions = Regio’s
plans-phases = Voor welke fase
plans-review = Opnieuw bekijken
plans-source = Bron
plans-replaces = Vervangt
plans-facts = Gegevens
plans-unknown = onbekend
plans-not-confirmed = nog niet bevestigd
plans-person = { $name } ({ $function })
plans-version-of-regions = Versie { $number }, { $regions }
plans-valid = Geldig
plans-review-on = opnieuw bekijken voor { $on }
plans-review-due = Herziening te laat, was { $on }
plans-review-due-text = Dit plan geldt nog. Kijk of het nog klopt en maak een nieuwe versie.
plans-overdue-count = { $count ->
    [one] Eén plan had opnieuw bekeken moeten zijn:
   *[other] { $count } plannen hadden opnieuw bekeken moeten zijn:
}
plans-filter = Plannen kiezen
plans-filter-thema = Thema
plans-filter-regio = Regio
plans-filter-fase = Fase
plans-filter-soort = Soort
plans-words = Woorden, ook in de bestanden
plans-all = Alle
plans-show = Toon
plans-show-all = Toon alles
plans-found = { $count ->
    [0] Geen plan met ‘{ $words }’
    [one] Eén plan met ‘{ $words }’
   *[other] { $count } plannen met ‘{ $words }’
}
plans-none-found = Probeer een ander woord. Wat nog op viruscontrole wacht, vind je alleen op de titel.
plans-none = Geen plannen
plans-none-text = Er is hiervoor geen plan dat je mag lezen. Kies ruimer.
plans-in-preparation = In voorbereiding
plans-kind-national = Landelijke crisisplannen
plans-kind-national-one = Landelijk crisisplan
plans-national-title = Landelijke crisisplannen
plans-national-lead = De plannen van het Rijk per soort crisis, met wat ze voor de zorg betekenen. Het plan zelf staat bij de eigenaar.
plans-national-unknown = Dit landelijke plan is hier niet bekend.
plans-national-state-in-force = Geldig
plans-national-state-to-convert = Wordt omgezet naar een landelijk plan
plans-national-state-unknown = Aangekondigd, stand onbekend
plans-care-title = Betekenis voor de zorg
plans-care-proposed = Onze eigen woorden, als voorstel. Ze staan niet in het plan zelf.
plans-format-title = Per onderdeel van het vaste format
plans-format-lead = Landelijke plannen volgen sinds eind 2019 één opzet. Hier staat kort wat erover te lezen is. Het plan zelf gaat voor.
plans-format-unknown = Hier nog niet bekend:
plans-format-all-unknown = Van geen onderdeel is hier al iets bekend:
plans-beside = Plannen van de regio hierbij
plans-new = Nieuw plan
plans-new-lead = Het begint als concept. Anderen lezen het pas als iemand anders het vaststelt.
plans-new-do = Bewaar als concept
plans-new-version = Nieuwe versie…
plans-new-version-what = De vastgestelde versie blijft staan tot iemand anders de nieuwe vaststelt.
plans-never-established = Dit plan is nog niet vastgesteld. Alleen wie eraan werkt en wie mag vaststellen, ziet het.
plans-pending = Versie { $number }
plans-came-back = Teruggestuurd:
plans-send = Leg ter beoordeling voor
plans-yours-waits = Je legde dit zelf voor. Iemand anders beoordeelt het.
plans-establish = Stel vast
plans-send-back = Terugsturen…
plans-send-back-do = Stuur terug
plans-fetch = Haal het plan op
plans-fetch-short = Haal op
plans-fetch-version = Haal op: versie { $number }
plans-holds-from = Geldt vanaf
plans-established-by = Vastgesteld door
plans-written-by = Geschreven door
plans-versions = Versies
plans-version = Versie { $number }
plans-withdraw = Intrekken…
plans-withdraw-what = Het plan telt dan niet meer. Het wordt niet verwijderd; de reden blijft erbij staan.
plans-withdraw-do = Trek plan in
plans-throw-away = Gooi dit concept weg…
plans-throw-away-what = Het concept verdwijnt, met alles wat erin staat. Je kunt dit niet terugdraaien. Niemand anders kreeg het ter beoordeling, en wat is vastgesteld blijft staan.
plans-throw-away-do = Ja, gooi het weg
plans-is-withdrawn-by = Ingetrokken door { $who }
plans-replaced-by = In plaats hiervan geldt:
plans-replaced-by-none = Niets
plans-state-draft = concept
plans-state-in-review = ter beoordeling
plans-state-established = vastgesteld
plans-state-withdrawn = ingetrokken
plans-state-counting = geldt nu
plans-state-earlier = gold eerder
plans-state-to-come = geldt vanaf { $on }
plans-state-passed-over = ingehaald door een nieuwer concept
plans-state-thrown = als concept weggegooid
plans-choose-again = Kies het bestand opnieuw. Wat je verder invulde, staat er nog.
plans-may-be = Hoogstens { $most }. Dit kan: { $types }.
plans-busy = Bezig met versturen…
plans-broken-off = Het versturen is afgebroken. Er is niets bewaard; wat je invulde, staat er nog. Probeer het opnieuw.
plans-too-large-here = Dit bestand is te groot. Het mag hoogstens { $most } zijn.
plans-field-file = Bestand
plans-field-file-hint = Het plan zelf. Het wordt op virussen gecontroleerd.
plans-field-file-kept = Laat leeg als het bestand hetzelfde blijft: { $name }.
plans-field-title = Titel
plans-field-kind = Soort
plans-field-meaning = Wat betekent dit voor de zorg?
plans-field-meaning-hint = In één of twee zinnen. Dit lezen mensen als eerste.
plans-field-themes = Thema’s
plans-field-regions = Regio’s
plans-field-phases = Voor welke fase
plans-field-language = Taal
plans-field-tlp = Wie mag het lezen
plans-field-tlp-hint = Amber blijft binnen de regio. Wat strenger is, hoort bij een activiteit.
plans-field-effective-on = Geldt vanaf
plans-field-review-on = Opnieuw bekijken voor
plans-field-review-on-hint = Na deze dag krijgt de eigenaar een taak. Het plan blijft gelden.
plans-field-note = Wat is er nieuw
plans-field-note-hint = Voor wie de vorige versie kent.
plans-field-reason = Reden
plans-field-replaced-by = Wat geldt in plaats hiervan
plans-file-missing = Kies een bestand.
plans-title-missing = Geef het plan een titel.
plans-kind-missing = Kies wat voor plan het is.
plans-language-missing = Kies in welke taal het geschreven is.
plans-kind-unknown = Kies wat voor plan het is, uit de lijst.
plans-themes-missing = Kies bij Thema’s één of meer thema’s.
plans-regions-missing = Kies bij Regio’s één of meer regio’s.
plans-region-not-yours = Kies bij Regio’s alleen regio’s waarin je organisatie werkt.
plans-phases-missing = Kies voor welke fase het plan is. Meer dan één mag.
plans-tlp-missing = Kies wie het plan mag lezen.
plans-label-too-strict = Een plan heeft hoogstens { $most }. Wat strenger is, hoort bij een activiteit.
plans-effective-on-missing = Vul bij ‘Geldt vanaf’ een dag in.
plans-review-on-missing = Vul bij ‘Opnieuw bekijken voor’ een dag in.
plans-review-before-start = Opnieuw bekijken gebeurt na de dag waarop het plan begint te gelden.
plans-review-in-the-past = Kies bij ‘Opnieuw bekijken voor’ een dag die nog komt.
plans-review-too-far = Bekijk een plan binnen { $months } maanden opnieuw.
plans-form-key-missing = Dit formulier is niet volledig. Open de pagina opnieuw.
plans-reason-missing = Schrijf een reden.
plans-replaced-by-missing = Kies een plan uit de lijst, of ‘Niets’.
plans-replaces-itself = Een plan kan zichzelf niet vervangen. Kies een ander.
plans-not-found = Dit plan bestaat niet, of is niet voor jou.
plans-not-in-review = Deze versie ligt niet (meer) ter beoordeling.
plans-not-thrown = { $who } legde deze versie al aan anderen voor, { $at }. Wat anderen konden lezen, blijft bewaard.
plans-already-sent = { $who } legde deze versie al ter beoordeling voor, { $at }. Hieronder staat het plan zoals het nu is.
plans-already-returned = { $who } stuurde deze versie al terug, { $at }. Hieronder staat het plan zoals het nu is.
plans-already-established = { $who } stelde deze versie al vast, { $at }. Hieronder staat het plan zoals het nu is.
plans-already-withdrawn = { $who } heeft dit plan ingetrokken, { $at }.
plans-already-thrown = { $who } heeft dit concept weggegooid, { $at }.
plans-already-overtaken = { $who } schreef een nieuwere versie, { $at }. Hieronder staat het plan zoals het nu is.
plans-you-wrote = Je schreef: { $words }
plans-not-your-own = Je schreef (mee) aan deze versie. Iemand anders stelt haar vast.
plans-not-checked-yet = Het bestand is nog niet op virussen gecontroleerd, of is niet schoon. Daarom kan het nog niet worden vastgesteld.
plans-sent-twice = Dit formulier was al verstuurd. Het plan staat er.
plans-was-written = Bewaard als concept. Leg het ter beoordeling voor als het af is.
plans-version-was-written = De nieuwe versie is bewaard als concept.
plans-was-sent = Voorgelegd. Iemand anders beoordeelt het.
plans-was-established = Vastgesteld. Vanaf nu lezen anderen deze versie.
plans-was-sent-back = Teruggestuurd, met je reden.
plans-was-withdrawn = Ingetrokken.
plans-was-thrown-away = Het concept is weggegooid.
plans-at-theme = Plannen bij dit thema
plans-at-theme-all = Alle plannen
plans-at-theme-none = Er is nog geen plan van deze regio voor dit thema.
plans-for-phase = Plannen voor deze fase
plans-for-phase-what = Vastgestelde plannen van deze regio voor deze fase, voor wat nu geel of hoger staat.
plans-for-phase-none = Voor wat nu geel of hoger staat, is er geen plan voor deze fase.
plans-task-review = { $count ->
    [one] Bekijk een plan opnieuw
   *[other] Bekijk { $count } plannen opnieuw
}
plans-task-verb = Bekijk
plans-live-written = { $who } begon om { $when } aan een nieuwe versie.
plans-live-sent = { $who } legde om { $when } een versie voor.
plans-live-returned = { $who } stuurde om { $when } een versie terug.
plans-live-established = { $who } stelde om { $when } een versie vast.
plans-live-withdrawn = { $who } trok dit plan om { $when } in.
plans-live-thrown = { $who } gooide om { $when } een concept weg.
plans-live-show = Toon het plan zoals het nu is
plans-watch = Volg dit plan
plans-watch-theme = Volg dit thema
plans-unwatch = Je volgt dit. Stop met volgen
plans-watched = Je volgt dit. Wat erin verandert, staat bij Nu.
plans-unwatched = Je volgt dit niet meer.
plans-theme-unknown = Dit thema is hier niet bekend.
plans-changes = Wat veranderde er
plans-changes-lead = Plannen die in de laatste { $days } dagen zijn vastgesteld of ingetrokken, het nieuwste eerst.
plans-changes-since = Nieuw is wat na je vorige bezoek kwam, { $at }.
plans-changes-which = Welke plannen
plans-changes-all = Alle plannen
plans-changes-followed = Wat ik volg
plans-changes-themes = Je volgt deze thema’s:
plans-changes-new = nieuw
plans-changes-is-followed = gevolgd
plans-changes-none = Er veranderde niets
plans-changes-none-text = Zodra een plan wordt vastgesteld of ingetrokken, staat het hier.
plans-change-established = versie { $number } vastgesteld
plans-change-withdrawn = ingetrokken

plans-choose-search = Zoek
plans-choose-field = Zoek een plan
plans-choose-field-hint = Een woord uit de titel of de tekst. Wat gevonden is, kun je daarna kiezen.
plans-choose-own = Plannen van je eigen organisatie. Zoek om andere te kiezen.
plans-choose-found = { $count ->
    [0] Geen plan gevonden met ‘{ $words }’.
    [one] Eén plan gevonden met ‘{ $words }’. Je kunt het nu kiezen.
   *[other] { $count } plannen gevonden met ‘{ $words }’. Je kunt ze nu kiezen.
}
plans-choose-more = De eerste { $count } plannen met ‘{ $words }’. Zoek nauwkeuriger als jouw plan er niet bij staat.
plans-choose-group-found = Gevonden
plans-choose-group-chosen = Al gekozen
plans-overdue-more = { $count ->
    [one] en nog één
   *[other] en nog { $count }
}
plans-pending-more = { $count ->
    [one] Nog één in voorbereiding
   *[other] Nog { $count } in voorbereiding
}
plans-of-theme-more = { $count ->
    [one] Nog één plan bij { $theme }
   *[other] Nog { $count } plannen bij { $theme }
}
plans-beside-more = { $count ->
    [one] Nog één plan, onder
   *[other] Nog { $count } plannen, onder
}
plans-themes-ways = Wat doe ik, wie bel ik? Kies een thema
