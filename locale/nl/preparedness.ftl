### Paraatheid: een thema op één scherm, kaarten als takenlijst, en hoe gezond de plannen zijn.
preparedness-choose = Wijzig
preparedness-i-am = Ik ben
preparedness-phase-now = fase van nu
preparedness-now = nu
preparedness-what-do-i-do = Wat doe ik?
preparedness-whom-do-i-call = Wie bel ik?
preparedness-danger = Levensgevaar
preparedness-danger-text = Altijd eerst dit nummer
preparedness-on-duty = Nu: { $who }.
preparedness-checked = Nagekeken { $on }
preparedness-never-checked = Nooit nagekeken
preparedness-agreed = Afspraak:
preparedness-agreed-in = Afspraak: { $title }
preparedness-no-network = Straks geen bereik? Neem dit mee op je telefoon of op papier:
preparedness-improvement = verbeteractie na een oefening
preparedness-more-partners = { $count ->
    [one] Nog één partij van jullie afspraken
   *[other] Nog { $count } partijen van jullie afspraken
}
preparedness-beside = Bellen, tegel en oefenen
preparedness-plans-and-agreements = Plannen en afspraken
preparedness-search-all = Zoek in alle teksten
preparedness-not-read = Nieuw, nog niet gelezen
preparedness-read-it = Lees het plan
preparedness-other-phase = Voor een andere fase
preparedness-who-does-what = Wie doet wat
preparedness-courses = Handelingsperspectieven
preparedness-open = Nog te doen
preparedness-open-proposals = { $count ->
    [one] Eén voorstel van een lezer wacht op antwoord
   *[other] { $count } voorstellen van lezers wachten op antwoord
}
preparedness-tile-now = Tegel nu
preparedness-open-tile = Open tegel
preparedness-exercise-and-learn = Oefenen en leren
preparedness-no-card = Voor { $role } is er in deze fase nog geen kaart bij dit thema. Kijk bij de plannen hieronder, of kies een andere fase.
preparedness-start = Start als takenlijst
preparedness-start-in = Start in { $activity }
preparedness-started = De stappen staan als taken klaar.
preparedness-works-by = Gestart door { $who },
preparedness-done-of = { $done } van { $of } gedaan
preparedness-is-done = Gedaan
preparedness-done-at = gedaan { $at }, { $who }
preparedness-due-at = voor { $at }
preparedness-open-task = Open taak
preparedness-cards-tab = Kaarten
preparedness-started-here = Kaarten waar iemand mee werkt
preparedness-none-started = Nog niemand werkt hier met een kaart.
preparedness-cards-to-start = Kaarten die hierbij passen
preparedness-no-cards-here = Er zijn geen kaarten voor deze regio die je mag lezen, of ze zijn al gestart.
preparedness-steps = { $count ->
    [one] Eén stap
   *[other] { $count } stappen
}
preparedness-learn = Wat moet er anders in de kaart of het plan?
preparedness-learn-lead = Je voorstel gaat naar de eigenaar van ‘{ $plan }’, bij de kaart ‘{ $card }’. Noem geen patiënten, en niet wat alleen in deze activiteit thuishoort.
preparedness-back = Terug naar de kaarten
preparedness-started-already = Je organisatie werkt hier al met deze kaart. Misschien startte een collega haar net.
preparedness-no-steps = Deze kaart heeft geen stappen.
preparedness-start-not-found = Deze kaart is hier niet gestart.
preparedness-lesson-too-long = Schrijf hoogstens { $most } tekens.
preparedness-health-noted = Vandaag is al genoteerd hoe gezond de plannen zijn.
preparedness-health = Hoe gezond zijn de plannen?
preparedness-health-lead = Wat er mis is, en de ene handeling die het herstelt. Elke nacht opnieuw geteld.
preparedness-score = { $right } van { $checks } in orde
preparedness-before = Een week geleden was { $percent }% in orde.
preparedness-all-well = Alles is in orde.
preparedness-by-theme = Per thema
preparedness-ails-owner-gone = Wie dit schreef, werkt hier niet meer
preparedness-ails-review-overdue = Had opnieuw bekeken moeten zijn
preparedness-ails-expired = Afspraak is afgelopen
preparedness-ails-number-unconfirmed = Telefoonnummer langer dan een jaar niet nagekeken
preparedness-ails-dead-link = Verwijst naar een plan dat er niet meer is
preparedness-ails-unread = Niet door iedereen gelezen die het zou lezen
preparedness-ails-never-exercised = Nog nooit geoefend, of langer dan twee jaar geleden
preparedness-mend-owner-gone = Neem het over
preparedness-mend-review-overdue = Bekijk opnieuw
preparedness-mend-expired = Verleng of beëindig
preparedness-mend-number-unconfirmed = Kijk het na
preparedness-mend-dead-link = Verbeter
preparedness-mend-unread = Kijk wie nog niet
preparedness-mend-never-exercised = Plan een oefening
preparedness-ails-unanswered = Een lezer wacht te lang op antwoord
preparedness-mend-unanswered = Antwoord
preparedness-task-health = { $count ->
    [one] Herstel een plan
   *[other] Herstel { $count } dingen aan je plannen
}
preparedness-task-verb = Herstel
preparedness-health-link = Gezondheid
preparedness-open-theme = Wat doe ik, wie bel ik?
preparedness-theme-unknown = Dit thema is hier niet bekend.
preparedness-of-mine = Alleen wat ik schreef
preparedness-of-all = Van iedereen
preparedness-mine-well = Aan de plannen die jij schreef is niets te herstellen.
preparedness-open-calendar = Oefenkalender
preparedness-next-exercise = Eerst:
preparedness-last-exercise = Laatst gehouden:
preparedness-not-exercised = Met dit thema is hier nog niet geoefend.
preparedness-goals-reached = { $reached } van { $goals } doelen gehaald
preparedness-pack-title = Meenemen
preparedness-pack-print-mark = Pakket van dit apparaat. Label en versie staan bij elk stuk. Gedrukt
preparedness-pack-lead = Kaarten, plannen en nummers op je telefoon, voor als er geen stroom of netwerk is.
preparedness-pack-needs-script = Meenemen op dit apparaat vraagt om scripts in de browser. Het boekje hieronder werkt ook zonder.
preparedness-pack-not-here = Op dit adres kan de browser niets versleutelen. Open Samenbeeld met https.
preparedness-pack-nothing-yet = Op dit apparaat is nog niets ingepakt. Doe het hieronder, nu er verbinding is.
preparedness-pack-nothing-here = Op dit apparaat is niets ingepakt. Bel 112 bij levensgevaar. Voor de rest is een verbinding nodig, of het boekje op papier.
preparedness-pack-reach = Hoe bereik ik de GHOR?
preparedness-pack-made = Ingepakt op { $at } als { $function },
preparedness-pack-age = { $days ->
    [0] vandaag.
    [one] één dag oud.
   *[other] { $days } dagen oud.
}
preparedness-pack-old = Dit is lang geleden ingepakt. Pak opnieuw in zodra je verbinding hebt; tot dan is dit wat je hebt.
preparedness-pack-now = Inpakken
preparedness-pack-phrase-lead = Wat je meeneemt gaat op slot met een wachtzin die alleen jij weet. Ben je hem vergeten, dan pak je opnieuw in. Alleen de nummers van de GHOR staan open.
preparedness-pack-function = Als
preparedness-pack-phrase = Wachtzin
preparedness-pack-phrase-hint = Minstens { $least } tekens: drie of vier woorden die je om 03:10 nog weet. Hoofdletters maken niet uit.
preparedness-pack-phrase-again = Wachtzin nog een keer
preparedness-pack-phrase-short = Maak de wachtzin langer: minstens { $least } tekens.
preparedness-pack-phrase-other = De twee wachtzinnen zijn niet gelijk. Typ hem nog een keer.
preparedness-pack-do = Pak in
preparedness-pack-busy = Bezig met inpakken…
preparedness-pack-done = Ingepakt. Dit opent ook zonder verbinding.
preparedness-pack-failed = Inpakken lukte niet. Wat er al lag, ligt er nog. Probeer het zo weer.
preparedness-pack-for-device = Meegenomen voor als er geen verbinding is
preparedness-pack-open = Maak open
preparedness-pack-opening = Bezig met openmaken…
preparedness-pack-wrong = Deze wachtzin past niet. Probeer het nog een keer.
preparedness-pack-wait = Deze wachtzin past niet. Wacht { $seconds } seconden. Er gaat niets verloren.
preparedness-pack-close = Sluit weer
preparedness-pack-about = Waar gaat het over?
preparedness-pack-find = Zoek in wat je meenam
preparedness-pack-nothing = Hier staat niets met deze woorden.
preparedness-pack-no-cards = Voor deze functie zijn er geen kaarten in je regio.
preparedness-pack-no-text = De tekst van dit bestand kon niet gelezen worden. Het bestand zelf staat in Samenbeeld.
preparedness-pack-left-out = { $count ->
    [one] Eén plan paste er niet bij.
   *[other] { $count } plannen pasten er niet bij.
} Die staan in Samenbeeld.
preparedness-pack-to-site = Naar Samenbeeld
preparedness-booklet-off-paper = { $count ->
    [one] Eén wet of regeling staat er niet in. Die lees je in Samenbeeld.
   *[other] { $count } wetten en regelingen staan er niet in. Die lees je in Samenbeeld.
}
preparedness-pack-all-themes = Alle thema’s
preparedness-pack-choose = Kies uit de lijst.
preparedness-pack-purpose = Waarvoor neem je het mee
preparedness-purpose-missing = Vul bij ‘Waarvoor neem je het mee’ iets in.
preparedness-pack-not-your-function = Kies een functie die je hebt.
preparedness-booklet = Boekje op papier
preparedness-booklet-lead = Hetzelfde als PDF met inhoud en paginanummers. Papier is niet versleuteld: leg het weg zoals het label zegt.
preparedness-booklet-do = Haal het boekje op
preparedness-booklet-title = Wat doe ik, wie bel ik? { $function }
preparedness-booklet-card = { $role }. Uit { $plan }, { $version }.
preparedness-booklet-left-out = { $count } plannen pasten er niet bij
preparedness-booklet-too-thick = Dit zijn { $words } woorden; een boekje houdt er { $most }. Kies bij ‘Thema’ één thema.
preparedness-booklet-of-who = Wie
preparedness-booklet-of-what = Waarvoor
preparedness-booklet-of-number = Nummer
preparedness-booklet-of-checked = Nagekeken
preparedness-more-plans = { $count ->
    [one] Nog één plan
   *[other] Nog { $count } plannen
}

preparedness-phase = Fase
preparedness-call = Bel { $who }
preparedness-more-cards = Meer kaarten voor jou
preparedness-still-more-cards = { $count ->
    [one] Nog één kaart voor jou
   *[other] Nog { $count } kaarten voor jou
}
preparedness-other-phases-count = { $count ->
    [one] Eén kaart voor een andere fase
   *[other] { $count } kaarten voor een andere fase
}
preparedness-cards-of = { $count } kaarten, { $now } voor deze fase
preparedness-more-courses = { $count ->
    [one] Nog één handelingsperspectief
   *[other] Nog { $count } handelingsperspectieven
}
preparedness-more-open = Nog { $count }
