### Paraatheid: een thema op één scherm, kaarten als takenlijst, en hoe gezond de plannen zijn.
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
preparedness-beside = Bellen, tegel en oefenen
preparedness-plans-and-agreements = Plannen en afspraken
preparedness-search-all = Zoek in alle teksten
preparedness-not-read = Nieuw, nog niet gelezen
preparedness-read-it = Lees het plan
preparedness-other-phase = Voor een andere fase
preparedness-other-phases = Voor een andere fase:
preparedness-who-does-what = Wie doet wat
preparedness-open = Nog te doen
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
preparedness-ails-never-exercised = Nog nooit geoefend met een kaart van dit plan
preparedness-mend-owner-gone = Neem het over
preparedness-mend-review-overdue = Bekijk opnieuw
preparedness-mend-expired = Verleng of beëindig
preparedness-mend-number-unconfirmed = Kijk het na
preparedness-mend-dead-link = Verbeter
preparedness-mend-unread = Kijk wie nog niet
preparedness-mend-never-exercised = Plan een oefening
preparedness-task-health = { $count ->
    [one] Herstel een plan
   *[other] Herstel { $count } dingen aan je plannen
}
preparedness-task-verb = Herstel
preparedness-health-link = Gezondheid
preparedness-open-theme = Wat doe ik, wie bel ik?
preparedness-theme-unknown = Dit thema is hier niet bekend.
