### Opvolging: wat er volgt als een regio van fase verandert.

follow-up-change-title = Fase van { $region } wijzigen
follow-up-stands-now = Nu:
follow-up-proposal = Waar wijst het op?
follow-up-points-at = Het voorstel is
follow-up-no-proposal = Er is geen voorstel.
follow-up-no-signs = Er is geen teken dat op een hogere fase wijst.
follow-up-unknown-themes = { $count ->
    [one] Van één thema is het beeld onbekend.
   *[other] Van { $count } thema’s is het beeld onbekend.
} Daarom is er geen voorstel om omlaag te gaan.
follow-up-one-at-a-time = De tekens wijzen lager, maar omlaag gaat met één stap tegelijk.
follow-up-why = { $count ->
    [one] Waarom? Eén teken
   *[other] Waarom? { $count } tekens
}
follow-up-sign = Teken
follow-up-says = Wat het zegt
follow-up-points-to = Wijst op
follow-up-sign-tile = Veiligheidsbeeld
follow-up-sign-grip = GRIP
follow-up-sign-mono = Naast de ladder
follow-up-sign-care_phase = Naast de ladder
follow-up-sign-activity = Activiteit
follow-up-sign-regions = Andere regio
follow-up-closed-activity = een activiteit die voor jou gesloten is
follow-up-also-in-crisis = staat ook op crisis of hoger
follow-up-person-decides = Dit is een voorstel. Het zwaarste teken telt. Een mens stelt de fase vast.
follow-up-choose-step = Kies de fase
follow-up-is-now = nu
follow-up-is-proposed = voorstel
follow-up-too-far = omlaag gaat met één stap tegelijk
follow-up-to-step = Naar { $step }

follow-up-field-reason = Reden
follow-up-field-advice = Advies (mag leeg)
follow-up-field-advice-hint = Wie adviseerde wat? Bijvoorbeeld: ROAZ adviseert dagelijks te rapporteren.
follow-up-field-review-at = Weeg opnieuw
follow-up-field-review-at-hint = Dan staat het bij je taken. De fase verandert nooit vanzelf.
follow-up-field-activity = Bij welke activiteit hoort dit?
follow-up-field-name = Naam van de nieuwe activiteit
follow-up-field-items = Dit gebeurt meteen
follow-up-field-first = Eerste zin van het bericht
follow-up-field-first-hint = Hoogstens 80 tekens.
follow-up-field-second = Tweede zin
follow-up-field-seen = Ik heb gezien wat er nog open staat.
follow-up-field-open = Open punten
follow-up-new-activity = Een nieuwe activiteit
follow-up-no-place = Er loopt geen activiteit in deze regio. Zonder activiteit kan hier niets vanzelf gebeuren.
follow-up-by-people = Dit doen mensen
follow-up-message-first = { $region }: { $step }.
follow-up-message-second = Open { $part } en kijk wat dit voor u betekent.
follow-up-reaches = { $people ->
    [one] Eén mens krijgt bericht
   *[other] { $people } mensen krijgen bericht
}, van { $organisations ->
    [one] één organisatie
   *[other] { $organisations } organisaties
}. Lees of verander de tekst.
follow-up-reaches-strict = Gebeurt het in “{ $activity }”, dan mag alleen wie daar meedoet het weten: { $people ->
    [0] niemand
    [one] één mens:
   *[other] { $people } mensen:
}
follow-up-more = Advies, en wanneer opnieuw wegen
follow-up-set-now = Vaststellen: { $step }
follow-up-leave = Niet wijzigen
follow-up-still-open = { $count ->
    [0] Er staat niets meer open
    [one] Er staat nog één punt open
   *[other] Er staan nog { $count } punten open
}
follow-up-open-count = { $count } open
follow-up-open-hidden = { $count ->
    [one] Eén punt staat in een activiteit die voor jou gesloten is.
   *[other] { $count } punten staan in een activiteit die voor jou gesloten is.
}

follow-up-title = Opvolging in { $region }
follow-up-list = Wat er volgt
follow-up-nothing = Bij deze fase doet het platform zelf niets.
follow-up-was-proposed = Het voorstel was: { $step }
follow-up-state-busy = bezig
follow-up-state-waiting = wacht
follow-up-state-done = gedaan
follow-up-state-failed = niet gelukt
follow-up-state-dropped = toch niet
follow-up-state-left-out = niet gekozen
follow-up-state-overtaken = vervallen: de fase is al weer anders
follow-up-waits-for = Dit kan { $who } doen.
follow-up-look = Bekijk
follow-up-do = Doe dit nu
follow-up-again = Probeer opnieuw
follow-up-drop = Toch niet
follow-up-drop-why = Waarom niet?
follow-up-drop-now = Toch niet doen
follow-up-dropped = Niet nodig: { $reason }

follow-up-did-activity = De activiteit is geopend.
follow-up-did-pictures = Het crisisbeeld en de kaart staan klaar.
follow-up-pictures-stood-ready = Het crisisbeeld en de kaart stonden al klaar.
follow-up-did-alarm = { $people ->
    [one] Eén mens kreeg bericht
   *[other] { $people } mensen kregen bericht
}, van { $organisations ->
    [one] één organisatie
   *[other] { $organisations } organisaties
}.
follow-up-did-reports = Gevraagd aan iedereen die meedoet, elke { $hours } uur.
follow-up-reports-ran = Dit werd al gevraagd, elke { $hours } uur.
follow-up-did-no-reports = Er wordt niets meer gevraagd.
follow-up-no-reports-ran = Er werd al niets gevraagd.
follow-up-meeting-stood = Het overleg stond al op { $at }.
follow-up-task-stood = Deze taak was al gegeven.
follow-up-did-meeting = Het overleg staat op { $at }.
follow-up-did-task = { $count ->
    [0] Er doet nog niemand anders mee. Er is geen taak gegeven.
    [one] Eén taak gegeven.
   *[other] { $count } taken gegeven.
}

follow-up-was-set = Vastgesteld. Iedereen ziet de nieuwe fase bovenaan.
follow-up-was-done = Gedaan.
follow-up-was-dropped = Dit gebeurt niet meer.

## Wat niet kan
follow-up-not-found = Deze opvolging bestaat niet.
follow-up-name-missing = Geef de nieuwe activiteit een naam.
follow-up-activity-missing = Kies bij welke activiteit dit hoort, of haal de vinkjes weg.
follow-up-activity-unknown = Deze activiteit loopt niet meer in de regio. Kies een andere.
follow-up-item-unknown = Dit staat niet in de lijst van deze fase.
follow-up-message-missing = Schrijf wat de ontvangers moeten weten.
follow-up-message-too-long = Deze zin is te lang voor een bericht. Hoogstens { $most } tekens.
follow-up-look-at-open = Kijk eerst wat er nog open staat en zet het vinkje.
follow-up-open-changed = Er is intussen iets anders open komen te staan. Kijk nog één keer.
follow-up-drop-reason = Schrijf waarom dit niet nodig is.
follow-up-reports-elsewhere = Deze rapporten worden ook in een andere regio gevraagd. Stop ze daar, of vraag ze per regio.
follow-up-drop-too-long = Deze reden is te lang. Hoogstens { $most } tekens.
follow-up-settled = Dit was al gedaan of weggelaten. Misschien door een collega.
follow-up-overtaken = De fase is intussen weer anders. Dit is vervallen.
follow-up-not-yours = Dit doet een andere functie.
