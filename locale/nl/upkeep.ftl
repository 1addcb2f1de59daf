### Lange crises: klopt dit nog, afschalen met controle, en nazorg.

upkeep-tab = Klopt dit nog?
upkeep-lead = { $count ->
    [0] Alles is nog vers: van { $total } punten is er geen ouder dan afgesproken.
    [one] Eén van { $total } punten is ouder dan afgesproken. Klopt het nog?
   *[other] { $count } van { $total } punten zijn ouder dan afgesproken. Kloppen ze nog?
}
upkeep-rhythm-asked = Gevraagd: { $hours ->
    [one] elk uur een rapport
    [24] elke dag een rapport
    [168] elke week een rapport
   *[other] elke { $hours } uur een rapport
}.
upkeep-rhythm-not-asked = Nu vraagt niemand met regelmaat om rapporten. Ons voorstel is { $days ->
    [one] elke dag een
    [7] elke week een
   *[other] elke { $days } dagen een
}.
upkeep-rhythm-meeting = Eerstvolgend overleg: { $team }, { $when }.
upkeep-rhythm-no-meeting = Er staat geen overleg gepland. Ons voorstel is { $days ->
    [one] elke dag overleg
    [7] elke week overleg
   *[other] elke { $days } dagen overleg
}.
upkeep-mine = Van jouw organisatie
upkeep-shared = Van de hele activiteit
upkeep-kind-bottleneck = Knelpunt
upkeep-kind-decision = Besluit
upkeep-kind-task = Taak
upkeep-kind-grip = GRIP
upkeep-kind-text = Tekst
upkeep-kind-request = Vraag
upkeep-kind-contradiction = Tegenspraak
upkeep-kind-reports = Rapporten
upkeep-kind-need = Behoefte
upkeep-kind-alarm = Alarm
upkeep-kind-suggestion = Voorstel
upkeep-kind-part = Doorgezet
upkeep-kind-unit = Eenheid
upkeep-alarm = Alarm { $number }: { $confirmed } van { $total } bevestigd.
upkeep-suggestion = { $place }: een voorstel van { $who } wacht op antwoord
upkeep-part-waiting = Deel { $number } wacht op akkoord om door te zetten
upkeep-part-pushed = Deel { $number } staat nog in het multibeeld
upkeep-grip = GRIP { $level }, { $region }
upkeep-text = Tekst ‘{ $section }’
upkeep-yes = Ja, klopt nog
upkeep-no = Niet meer
upkeep-said-by = Gezegd door { $who }, { $at }
upkeep-confirmed-by = { $who } zei { $at }: klopt nog
upkeep-was-confirmed = Genoteerd: het klopt nog. Iedereen ziet wie dat zei, en wanneer.
upkeep-none = Niets is te oud
upkeep-none-text = Zodra iets ouder wordt dan afgesproken, staat het hier met de vraag of het nog klopt.
upkeep-confirmed-title = Onlangs bevestigd
upkeep-no-longer-there = Dit geldt niet meer, of is niet voor je open.
upkeep-confirmed-already = Een collega bevestigde dit net. Het is weer vers.
upkeep-end-title = Afschalen of afsluiten
upkeep-end-asks = Eerst zeg je van alles wat nog open staat wat ermee gebeurt. Zonder dat kan deze activiteit niet omlaag.
upkeep-end-step = { $after ->
    [closed] Deze activiteit is afgeschaald. De volgende stap is afsluiten.
   *[other] Deze activiteit loopt. De volgende stap is afschalen; afsluiten kan daarna, op deze zelfde pagina.
}
upkeep-end-lead = { $count ->
    [0] Er staat niets meer open. Je kunt een stap omlaag.
    [one] Er staat nog één punt open. Zeg wat ermee gebeurt.
   *[other] Er staan nog { $count } punten open. Zeg van elk wat ermee gebeurt.
}
upkeep-end-over = Er is geen stap omlaag meer
upkeep-end-over-text = Deze activiteit is nog niet begonnen, of al afgesloten.
upkeep-carry = Gaat door als nazorg bij
upkeep-drop = Gaat niet door, omdat
upkeep-owner = Eigenaar
upkeep-drop-why = Reden
upkeep-due = Nazorg klaar vóór
upkeep-why = Waarom deze stap?
upkeep-reports-asked = Rapporten, gevraagd door { $who } ({ $at })
upkeep-open-item-forgotten = Er kwam net iets bij dat nog open staat. Zeg ook daarvan wat ermee gebeurt.
upkeep-owner-missing = Kies wie de nazorg op zich neemt.
upkeep-due-has-passed = Kies een moment dat nog komt.
upkeep-due-missing = Kies wanneer de nazorg klaar is.
upkeep-reason-missing = Schrijf een reden bij elk punt dat niet doorgaat.
upkeep-reason-missing-here = Schrijf waarom dit niet doorgaat.
upkeep-item-new = Dit kwam er net bij. Zeg wat ermee gebeurt.
upkeep-still-open = { $count ->
    [one] Er staat nog één punt open.
   *[other] Er staan nog { $count } punten open.
} Ga naar ‘Afschalen of afsluiten’ en zeg wat ermee gebeurt.
upkeep-aftermath = Nazorg
upkeep-aftermath-open = Nog te doen
upkeep-aftermath-done = Klaar
upkeep-dropped = Niet verder opgepakt
upkeep-aftermath-none = Er is geen nazorg
upkeep-aftermath-none-text = Wat bij het afschalen nog open staat, komt hier met een eigenaar en een datum.
upkeep-before = vóór { $at }
upkeep-late = te laat
upkeep-given-by = door { $who }, { $at }
upkeep-done-by = Klaar: { $who }, { $at }
upkeep-note = Wat is er gedaan?
upkeep-finish = Klaar
upkeep-was-finished = Genoteerd: dit is klaar.
upkeep-done-already = Een collega meldde dit net klaar.
upkeep-now-aging = Klopt dit nog? { $count ->
    [one] Eén knelpunt, besluit of taak is oud
   *[other] { $count } knelpunten, besluiten of taken zijn oud
}
upkeep-now-verb = Kijk na
upkeep-now-aftermath = Nazorg: { $text }
