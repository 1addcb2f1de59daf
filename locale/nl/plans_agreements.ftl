### Afspraken: wie, tot wanneer, waarover, en wat iemand moet doen.
plans-agreements = Afspraken
plans-agreements-lead = Wie wat heeft afgesproken, tot wanneer het loopt, en wat er nog moet gebeuren.
plans-agreements-none = Geen afspraken
plans-agreement = Afspraak
plans-parties = Partijen
plans-signed = Getekend
plans-lacking = Nog niet afgesproken, en het besluit vraagt het wel:
plans-lacking-count = { $count ->
    [one] Eén onderdeel ontbreekt nog
   *[other] { $count } onderdelen ontbreken nog
}
plans-next-due = eerstvolgende verplichting voor { $on }
plans-holds-no-terms = Nog niet ingevuld wie dit met wie afsprak
plans-holds-unsigned = Nog niet getekend
plans-holds-open = Loopt tot iemand opzegt
plans-holds-holds = Loopt tot en met { $on }
plans-holds-soon = Loopt af op { $on }
plans-holds-expired = Afgelopen op { $on }
plans-terms-write = Vul de afspraak in
plans-owing = Verplichtingen
plans-owing-none = Er is niets vastgelegd dat een partij moet doen.
plans-owed-mine = Dit moet jouw organisatie doen
plans-owed-by = Voor { $on }
plans-owed-again = Voor { $on }, daarna elke { $months ->
    [one] maand
   *[other] { $months } maanden
}
plans-met-on = Gedaan op { $on }, { $who }
plans-owed-ended = Vervallen: { $why }
plans-owed-end = Vervalt…
plans-did-it = Gedaan
plans-obligation-add = Nieuwe verplichting
plans-obligation-was-met = Genoteerd: gedaan, vandaag.
plans-obligation-added = De verplichting staat erbij.
plans-obligation-was-ended = De verplichting is vervallen. De reden blijft staan.
plans-terms-written = De afspraak is bewaard. Wat er stond, blijft in de geschiedenis.
plans-back = Terug naar het plan
plans-by-the-decree = Besluit veiligheidsregio’s { $article }
plans-shortfall-none = Geen tekort
plans-shortfall-talk = Overleg over een tekort in de voorbereiding
plans-shortfall-instruction = Schriftelijke aanwijzing gegeven
plans-shortfall-minister = Voorgelegd aan de minister
plans-sheet-terms = Wie, tot wanneer en waarover
plans-sheet-terms-lead = Wat je bewaart, geldt meteen. Wat er stond, blijft te zien.
plans-sheet-terms-do = Bewaar
plans-sheet-obligation = Nieuwe verplichting
plans-sheet-obligation-lead = De partij die dit doet, krijgt op tijd een taak.
plans-sheet-obligation-do = Voeg toe
plans-sheet-end = Verplichting laten vervallen
plans-sheet-end-lead = Ze blijft staan, met je reden.
plans-sheet-end-do = Laat vervallen
plans-field-parties = Partijen
plans-field-parties-hint = Wie de afspraak met elkaar maakt, minstens twee.
plans-field-signed-on = Getekend op
plans-field-expires-on = Laatste dag
plans-field-expires-on-hint = Laat leeg als de afspraak loopt tot iemand opzegt.
plans-field-shortfall = Tekort in de voorbereiding
plans-field-shortfall-hint = Alleen als de voorbereiding tekortschiet: eerst overleg, dan een aanwijzing, dan de minister (Wet veiligheidsregio’s art. 34).
plans-field-obligation = Wat moet er gebeuren
plans-field-obligation-owner = Wie doet het
plans-field-due-on = Voor
plans-field-every-months = Opnieuw na, in maanden
plans-field-every-months-hint = Laat leeg als het één keer is.
plans-field-owner = Wie
plans-field-text = Tekst
plans-owner-missing = Kies wie het doet.
plans-text-missing = Schrijf bij Tekst iets op.
plans-due-on-missing = Vul een dag in.
plans-signed-on-missing = Vul bij ‘Getekend op’ een dag in, of laat het leeg.
plans-expires-on-missing = Vul bij ‘Laatste dag’ een dag in, of laat het leeg.
plans-shortfall-missing = Kies uit de lijst of er een tekort is.
plans-every-months-missing = Vul bij ‘Opnieuw na’ een aantal maanden in, of laat het leeg.
plans-parties-missing = Kies bij Partijen minstens twee organisaties.
plans-party-unknown = Kies bij Partijen alleen organisaties uit de lijst.
plans-signed-in-the-future = Getekend wordt er niet in de toekomst. Kies een dag tot en met vandaag, of laat het leeg.
plans-expires-before-signed = De laatste dag ligt na de dag van tekenen.
plans-shortfall-unknown = Kies uit de lijst of er een tekort is.
plans-not-an-agreement = Dit plan is geen afspraak. Kies bij Soort ‘Afspraak’ in een nieuwe versie.
plans-obligation-missing = Schrijf op wat er moet gebeuren.
plans-obligation-of-no-party = Kies een van de partijen van deze afspraak.
plans-obligation-passed = Kies bij ‘Voor’ een dag die nog komt.
plans-obligation-rhythm = Vul bij ‘Opnieuw na’ hoogstens { $most } maanden in, of laat het leeg.
plans-obligation-over = Dit hoeft niet meer. Misschien heeft een collega het net gedaan.
plans-obligation-not-found = Deze verplichting bestaat niet.
plans-task-agreements = { $count ->
    [one] Een afspraak loopt af
   *[other] { $count } afspraken lopen af
}
plans-task-owed = { $count ->
    [one] Doe wat is afgesproken
   *[other] Doe { $count } dingen die zijn afgesproken
}
