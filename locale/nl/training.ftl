### OTO: opleiden, trainen en oefenen; wat er beter moet; en de zelfevaluatie van continuïteit.
training-title = Oefenkalender
training-lead = Wat er wordt opgeleid, getraind en geoefend, wie er was, en wat daarvan is geleerd.
training-new = Nieuwe oefening
training-ics = Zet in mijn agenda (.ics)
training-coming = Wat komt
training-past = Wat was
training-none-coming = Er staat niets gepland. Een oefening van een paar uur is al genoeg om te zien of een plan werkt.
training-none-past = Er is nog niets gehouden.
training-exercise-head = Oefening
training-when-head = Wanneer
training-state-head = Stand
training-when = { $day }, { $begin } tot { $end }
training-when-days = { $first } tot { $last }
training-kind-education = Opleiding
training-kind-training = Training
training-kind-exercise = Oefening
training-state-coming = Gepland
training-state-over = Voorbij, nog niet genoteerd
training-state-held = Gehouden
training-state-cancelled = Gaat niet door
training-taken = { $taken ->
    [0] nog niemand aangemeld
    [one] één aangemeld
   *[other] { $taken } aangemeld
}
training-taken-of = { $taken } van { $places } plaatsen bezet
training-were-there = { $there ->
    [one] één aanwezig
   *[other] { $there } aanwezig
}
training-you-come = je komt
training-is-full = Vol.
training-sign-up = Ik kom
training-sign-off = Ik kom toch niet
training-signed-up = Je staat op de lijst.
training-signed-off = Je bent van de lijst gehaald.
training-full = Alle { $places } plaatsen zijn bezet. Vraag de leider of er iemand bij kan.
training-signs-up-no-more = Aanmelden kan niet meer: deze oefening is voorbij of gaat niet door.
training-stands-so = Zo stond het al.
training-not-found = Deze oefening is er niet.
training-was-planned = De oefening staat op de kalender.
training-was-changed = De wijziging staat op de kalender.
training-is-cancelled = Genoteerd: deze oefening gaat niet door.
training-was-cancelled = Deze oefening gaat niet door.
training-was-held = Deze oefening is al gehouden en verandert niet meer.
training-cancelled-why = Gaat niet door: { $why } ({ $who })
training-sent-twice = Dit formulier was al verstuurd.
training-change = Wijzig
training-cancel = Gaat niet door
training-back = Terug
training-choose = Kies
training-about = Waar het om gaat
training-leader = Leiding
training-played-in = Gespeeld in
training-goals = Doelen
training-goals-lead = Wat moet er goed gaan, en wat toets je daarmee? Eén doel is genoeg.
training-goal-head = Doel
training-tests-head = Toetst
training-tests-plan = Plan: { $what }
training-tests-competence = Kunnen: { $what }
training-tests-scenario = Scenario: { $what }
training-plan-closed = een plan dat niet voor jou open is
training-offer-competence = Wat mensen kunnen
training-offer-plan = Plannen
training-offer-scenario = Scenario bij een thema
training-evaluation = Evaluatie
training-improve = Wat er beter moet
training-add-lesson = Les opschrijven
training-drawn = Lessen uit de activiteit
training-take-over = Maak er een verbeteractie van
training-who-comes = Wie komt
training-who-was-there = Wie er was
training-nobody-yet = Nog niemand.
training-was-there = was er
training-was-not-there = was er niet
training-and-others = { $count ->
    [one] en één ander
   *[other] en { $count } anderen
}
training-noted-by = Genoteerd door { $who },
training-note-who = De oefening is voorbij. Noteer wie er was; dan telt zij mee voor de plannen die zij toetste.
training-note = Noteer wie er was
training-note-again = Verbeter de lijst
training-judge = Evalueer
training-judge-again = Verbeter de evaluatie
training-was-noted = Genoteerd wie er was.
training-was-evaluated = De evaluatie is bewaard.
training-result-reached = Gehaald
training-result-partly = Deels gehaald
training-result-not-reached = Niet gehaald
training-not-begun = Deze oefening is nog niet begonnen.
training-not-held = Noteer eerst wie er was.
training-not-played = Niet in een activiteit
training-not-played-here = Kies een activiteit in oefenmodus van deze regio’s.
training-leader-elsewhere = Kies iemand van de organisatie die de oefening houdt.

training-sheet-plan = Nieuwe oefening
training-sheet-plan-lead = Iedereen in de gekozen regio’s ziet haar op de kalender en kan zich aanmelden.
training-sheet-plan-do = Zet op de kalender
training-sheet-change = Oefening wijzigen
training-sheet-change-lead = Wie zich aanmeldde, blijft op de lijst. Laat het hun zelf weten als de dag verandert.
training-sheet-change-do = Bewaar
training-sheet-cancel = Deze oefening gaat niet door
training-sheet-cancel-lead = Zij blijft op de kalender staan, met de reden erbij.
training-sheet-cancel-do = Leg vast
training-sheet-attendance = Wie was er?
training-sheet-attendance-lead = Vink aan wie er was. Vanaf dat moment telt de oefening als gehouden.
training-sheet-attendance-do = Leg vast
training-sheet-evaluation = Evaluatie
training-sheet-evaluation-lead = Per doel wat er gehaald is, en in eigen woorden wat goed ging en wat niet. Niemand krijgt de schuld.
training-sheet-evaluation-do = Bewaar evaluatie
training-sheet-lesson = Wat is er geleerd?
training-sheet-lesson-lead = Een les telt pas als iemand er iets mee doet, op een dag die je nu kiest.
training-sheet-lesson-do = Maak verbeteractie
training-sheet-gap = Wat doen we hieraan?
training-sheet-gap-lead = Een gat in de zelfevaluatie wordt een verbeteractie met een dag.
training-sheet-gap-do = Maak verbeteractie
training-sheet-proposal = Wat moet er anders in een plan?
training-sheet-proposal-lead = Je voorstel gaat naar de eigenaar van het plan. Noem geen patiënten.
training-sheet-proposal-do = Verstuur voorstel
training-sheet-end = Hoe is het afgelopen?
training-sheet-end-do = Leg vast
training-sheet-continuity = Zelfevaluatie van continuïteit
training-sheet-continuity-lead = Wat je vorige keer antwoordde staat er al. Kies ‘onbekend’ wat niemand heeft nagekeken: dat is geen nee. Noem geen bewoners of patiënten.
training-sheet-continuity-do = Bewaar zelfevaluatie

training-field-title = Naam
training-title-missing = Vul bij ‘Naam’ in hoe de oefening heet.
training-field-kind = Soort
training-kind-missing = Kies bij ‘Soort’ uit de lijst.
training-field-starts-at = Begint
training-starts-at-missing = Vul bij ‘Begint’ een dag en een tijd in.
training-field-ends-at = Eindigt
training-ends-at-missing = Vul bij ‘Eindigt’ een dag en een tijd in.
training-ends-before = Kies bij ‘Eindigt’ een moment na het begin.
training-too-long = Een oefening duurt hier hoogstens { $days } dagen.
training-field-place = Waar
training-field-places = Hoeveel plaatsen
training-field-places-hint = Laat leeg als er geen grens is.
training-places-missing = Vul bij ‘Hoeveel plaatsen’ een heel getal vanaf 1 in, of laat het leeg.
training-places = Vul bij ‘Hoeveel plaatsen’ 1 tot { $most } in.
training-field-leader = Wie leidt
training-leader-missing = Kies bij ‘Wie leidt’ iemand van je organisatie.
training-field-about = Wat mensen moeten weten
training-field-about-hint = Waar het over gaat, wat je meebrengt, voor wie het is.
training-field-themes = Thema’s
training-themes-missing = Kies bij ‘Thema’s’ één of meer thema’s.
training-field-regions = Regio’s
training-regions-missing = Kies bij ‘Regio’s’ één of meer van je regio’s.
training-field-goal = Doel { $place }
training-field-tests = Wat doel { $place } toetst
training-goal-missing = Vul minstens één doel in.
training-goal-words = Schrijf in een paar woorden wat er goed moet gaan.
training-goal-tests = Kies wat dit doel toetst.
training-field-reason = Waarom niet
training-reason-missing = Vul bij ‘Waarom niet’ een reden in.
training-field-there = Wie was er
training-there-missing = Kies alleen mensen van de lijst.
training-field-others = Hoeveel anderen
training-field-others-hint = Wie er was zonder aanmelding, alleen als aantal.
training-others-missing = Vul bij ‘Hoeveel anderen’ een heel getal in; 0 als er niemand anders was.
training-others = Vul bij ‘Hoeveel anderen’ 0 tot { $most } in.
training-nobody-there = Als er niemand was, is de oefening niet gehouden. Vink iemand aan, vul een aantal in, of kies dat zij niet doorging.
training-field-activity = Gespeeld in een activiteit
training-field-activity-hint = Als de oefening hier in oefenmodus is gespeeld, staan de lessen daarvan er straks bij.
training-activity-missing = Kies alleen uit de lijst.
training-field-went-well = Wat ging goed
training-field-went-badly = Wat ging niet goed
training-nothing-said = Schrijf op wat goed ging of wat niet, het liefst allebei.
training-field-result = Doel { $place }
training-result-missing = Kies wat er van dit doel is gehaald.
training-field-remark = Opmerking bij doel { $place }
training-remark-missing = Schrijf erbij wat er ontbrak.
training-field-lesson = Wat is er geleerd
training-field-lesson-hint = Wat er gebeurde en waarom, zonder namen.
training-lesson-missing = Vul bij ‘Wat is er geleerd’ iets in.
training-field-todo = Wat doen we
training-field-todo-hint = Een ding dat iemand kan doen en dat klaar kan zijn.
training-todo-missing = Vul bij ‘Wat doen we’ in wat er gebeurt.
training-field-owner = Wie doet het
training-owner-missing = Kies bij ‘Wie doet het’ een organisatie.
training-field-due-on = Klaar op
training-due-on-missing = Vul bij ‘Klaar op’ een dag in.
training-due-passed = Kies bij ‘Klaar op’ een dag die nog komt.
training-field-end = Afloop
training-end-done = Gedaan
training-end-dropped = Niet meer nodig
training-end-missing = Kies hoe het is afgelopen.
training-field-words = Waar kun je dat zien, of waarom niet meer
training-field-words-hint = Bij gedaan: het bewijs, zoals een plan, een versie of een plek.
training-words-missing = Vul in waar je dat kunt zien, of waarom het niet meer nodig is.
training-done-words-missing = Vul in waar je kunt zien dat het gedaan is.
training-dropped-words-missing = Vul in waarom het niet meer nodig is.
training-field-plan = Welk plan
training-plan-missing = Kies bij ‘Welk plan’ een plan.
training-field-text = Wat moet er anders
training-text-missing = Schrijf op wat er in het plan anders moet.

training-improvements = Verbeteracties
training-improvements-lead = { $count ->
    [0] Er staat niets open.
    [one] Eén actie staat open.
   *[other] { $count } acties staan open.
} Een les telt pas als iemand er iets mee deed en je dat kunt zien.
training-show-own = Alleen die van ons
training-show-all = Alle
training-no-improvements = Geen verbeteracties
training-no-improvements-text = Zij komen uit de evaluatie van een oefening of uit een zelfevaluatie.
training-improvement-not-found = Deze verbeteractie is er niet.
training-due-on = voor { $on }
training-ended-done = gedaan { $on }, { $who }
training-ended-dropped = niet meer nodig, { $on }, { $who }
training-ended = Afloop
training-ended-already = Deze verbeteractie was al afgerond. Misschien deed een collega het net.
training-was-ended = Vastgelegd.
training-was-opened = De verbeteractie staat op de lijst.
training-source = Komt uit
training-from-exercise = een oefening
training-from-assessment = een zelfevaluatie
training-written-by = Opgeschreven door
training-propose = Stel een wijziging in een plan voor
training-proposed = Voorgesteld voor
training-proposed-already = Deze les is al voorgesteld voor een plan.

training-continuity = Zelfevaluatie van continuïteit
training-continuity-lead = Hoe deze instelling zelf oordeelt, in eigen woorden. Er komt geen cijfer uit.
training-continuity-link = Zelfevaluatie
training-fill-in = Vul de zelfevaluatie in
training-fill-in-again = Doe haar opnieuw
training-not-assessed = Nog geen zelfevaluatie
training-not-assessed-text = Niemand van deze instelling vulde haar in. Dat zegt niets over hoe het ervoor staat.
training-assessed-by = Ingevuld door { $who },
training-question-set = Vragen { $name }.
training-questions-proposed = vragen nog niet vastgesteld
training-questions-changed = De vragen zijn sindsdien veranderd. Doe de zelfevaluatie opnieuw met de vragen van nu.
training-was-assessed = De zelfevaluatie is bewaard. De vorige blijft staan.
training-changed = Wat er veranderd is
training-since = Sinds { $on }.
training-from-to = { $before } werd { $now }
training-nothing-changed = Elk antwoord is hetzelfde gebleven.
training-gaps = Wat nog niet geregeld is
training-no-gaps = Alles wat is nagekeken, is geregeld.
training-no-gap = Bij deze vraag is er niets te verbeteren.
training-mend-gap = Maak verbeteractie
training-unknown-count = { $count ->
    [one] Eén vraag heeft niemand nagekeken.
   *[other] { $count } vragen heeft niemand nagekeken.
} Onbekend is geen nee en geen ja.
training-no-conclusion = Geen conclusie opgeschreven.
training-questions-of = { $count ->
    [one] Eén vraag
   *[other] { $count } vragen
}
training-answer = Antwoord
training-evidence = Waar blijkt dat uit
training-looked-on = Nagekeken op
training-looked-at = Nagekeken { $on }.
training-answer-yes = Ja
training-answer-partly = Deels
training-answer-no = Nee
training-answer-not-applicable = Niet van toepassing
training-answer-unknown = Onbekend
training-answer-missing = Kies een antwoord uit de lijst.
training-field-evidence = Waar blijkt dat uit: { $question }
training-evidence-missing = Schrijf op waar je dat kunt zien.
training-field-looked-on = Nagekeken op: { $question }
training-looked-on-missing = Vul in op welke dag iemand dit nakeek.
training-looked-on-later = Deze dag moet nog komen.
training-field-conclusion = Conclusie in eigen woorden: { $subject }
training-conclusion-missing = Schrijf in eigen woorden hoe het hiermee staat.
training-nothing-answered = Beantwoord minstens één vraag.
training-question-unknown = De vragen zijn net veranderd. Open het formulier opnieuw.

training-task-improve = { $count ->
    [one] Rond een verbeteractie af
   *[other] Rond { $count } verbeteracties af
}
training-task-note = { $count ->
    [one] Noteer wie er bij de oefening was
   *[other] Noteer wie er bij { $count } oefeningen was
}
training-task-late = { $count ->
    [one] Eén is te laat
   *[other] { $count } zijn te laat
}
training-task-verb = Rond af
training-task-note-verb = Noteer
training-improvement-of = Verbeteractie { $number } van { $owner }

training-tests-capability = Capaciteit: { $what }
training-capability-closed = een capaciteit die niet in een profiel staat dat voor jou open is
training-offer-capability = Capaciteiten uit het risicoprofiel
training-capabilities = Capaciteiten en oefenen
training-capabilities-lead = Wat regio’s kunnen volgens hun risicoprofiel, en wanneer dat is geoefend.
training-capabilities-exercised = { $exercised } van { $count } ooit geoefend.
training-capabilities-none = In de profielen die je mag zien, staat nog geen capaciteit.
training-never-exercised = Nog nooit geoefend
training-plan-for = Plan een oefening: { $title }
