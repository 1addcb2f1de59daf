## Terugkijken
handover-looking-back = Terugkijken
handover-ways = Andere manieren om terug te kijken
handover-choose-moment = Kies een moment
handover-slider = Moment op de tijdlijn
handover-moment = Of vul het moment in
handover-moment-unreadable = Dit moment kunnen we niet lezen. Kies een dag en een tijd.
handover-show = Toon
handover-play = Speel af
handover-pause = Stop
handover-speed = Tempo
handover-speed-event = Per gebeurtenis
handover-speed-minutes = { $minutes } minuten per seconde
handover-speed-hours = { $hours } uur per seconde
handover-now = Zo staat het nu
handover-then = Zo stond het op { $when }, { $time }
handover-not-there = Deze activiteit was er toen nog niet.
handover-before = Vorige gebeurtenis
handover-after = Volgende gebeurtenis
handover-to-now = Terug naar nu
handover-since-then = Wat gebeurde er sindsdien?
handover-decided = Besluit { $number } genomen
handover-step = Ernst: { $step }
handover-phase = { $region }: { $step }
handover-phase-title = Fase en GRIP
handover-grip = { $level ->
    [0] geen GRIP
   *[other] GRIP { $level }
}
handover-since = sinds { $when }
handover-texts-then = De teksten van toen
handover-map-then = De kaart van toen
handover-summary-title = Samenvatting
handover-summary-empty = Hier was nog niets geschreven.
handover-map-title = De kaart
handover-decisions = Besluiten
handover-decisions-none = Er gold geen besluit en er wachtte geen voorstel.
handover-check-late = effect nagaan, was { $when }
handover-tasks = Open taken
handover-tasks-none = Er stond geen taak open.
handover-requests = Open vragen
handover-requests-none = Er stond geen vraag open.
handover-contradictions = Open tegenspraken
handover-contradictions-none = Geen open tegenspraken.
handover-needs = Behoeften die nog wachten
handover-needs-none = Er wacht geen behoefte.
handover-sections-read = Wie had de teksten gelezen
handover-section-readers = { $current } van { $count } lazen deze stand
handover-earlier-state = een eerdere stand
handover-answers = { $count } van { $total } beantwoord
handover-alarms = Alarmen
handover-alarms-none = Er was niet gealarmeerd.
handover-confirmed-of = bevestigd door { $count } van { $total }
handover-closed = gesloten { $when }
handover-who-answered = Wie had het gezien?
handover-bottlenecks = Open knelpunten
handover-bottlenecks-none = Er stond geen knelpunt open.
handover-needed-by = nodig voor { $when }
handover-said = gemeld { $when }
handover-organisations = Organisaties
handover-organisation = Organisatie
handover-level = Niveau
handover-report = Laatste rapport
handover-report-number = rapport { $number }
handover-age-then = Ouderdom
handover-overdue = { $count ->
    [0] niemand te laat
   *[other] { $count } te laat
}
handover-missed = te laat sinds { $when }
handover-due = gevraagd voor { $when }
handover-not-asked = niet gevraagd
handover-meetings = Gepland overleg

## Wat er gebeurde
handover-what-happened = Wat gebeurde er?
handover-since-visit = Sinds je laatste bezoek, { $when }
handover-as-it-was-then = Zo stond het aan het begin
handover-from = Van
handover-until = tot
handover-until-hint = Leeg: tot nu.
handover-lead-visit = { $count ->
    [0] Sinds je laatste bezoek, { $when }, gebeurde er niets.
    [one] Sinds je laatste bezoek, { $when }, gebeurde er één ding.
   *[other] Sinds je laatste bezoek, { $when }, gebeurden er { $count } dingen.
}
handover-lead-between = { $count ->
    [0] Van { $when } tot { $until } gebeurde er niets.
    [one] Van { $when } tot { $until } gebeurde er één ding.
   *[other] Van { $when } tot { $until } gebeurden er { $count } dingen.
}
handover-nothing = Niets gebeurd
handover-nothing-text = Tussen deze twee momenten veranderde er niets dat jij mag zien.
handover-texts-difference = Het verschil in de teksten
handover-more = { $count ->
    [one] En nog één. Kies een kortere tijd om die te zien.
   *[other] En nog { $count }. Kies een kortere tijd om ze te zien.
}
handover-group-grip = Fase, GRIP en toestand
handover-group-scale_up = Opschaling en zorgfase
handover-group-decisions = Besluiten
handover-group-alarms = Alarmen
handover-group-tasks = Taken
handover-group-requests = Vragen en tegenspraken
handover-group-bottlenecks = Knelpunten
handover-group-reports = Rapporten
handover-group-meetings = Overleg
handover-group-log = Logboek van een team
handover-group-documents = Documenten
handover-group-map = Kaart
handover-meeting-moved = { $team } verplaatst naar { $when }
handover-log-line = { $team }, regel { $number }
handover-document = { $title }, versie { $number }
handover-map-drawn = Getekend: { $what } ({ $layer })
handover-map-changed = Gewijzigd: { $what } ({ $layer })
handover-map-removed = Verwijderd: { $what } ({ $layer })
handover-group-texts = Teksten
handover-given = { $title }: gegeven
handover-asked = { $title }: gesteld
handover-answered = { $title }: antwoord van { $organisation }
handover-settled = { $title }: beslecht
handover-confirmed = { $title }: bevestigd
handover-bottleneck-open = Knelpunt van { $organisation }
handover-bottleneck-solved = Knelpunt van { $organisation } opgelost
handover-bottleneck-withdrawn = Knelpunt van { $organisation } ingetrokken
handover-nobody = onbekend
handover-reported = { $organisation }: rapport { $number }
handover-text-changed = Gewijzigd: { $place }

## Overdracht
handover-title = Overdracht
handover-all-that-happened = Alles wat er in deze dienst gebeurde
handover-shift-from = Dienst vanaf
handover-lead = Sinds { $since }. { $missing ->
    [0] Er ontbreekt geen rapport.
    [one] Er ontbreekt één rapport.
   *[other] Er ontbreken { $missing } rapporten.
} { $tasks ->
    [0] Er staat geen taak open
    [one] Er staat één taak open
   *[other] Er staan { $tasks } taken open
} { $requests ->
    [0] en geen vraag.
    [one] en één vraag.
   *[other] en { $requests } vragen.
}
handover-not-done = Dit is niet gelukt
handover-note-of = Overdracht van { $who }
handover-shift-since = dienst sinds { $when }
handover-stood-then = zo stond het toen
handover-take = Gelezen, ik neem het over
handover-waits-for-relief = Dit wacht op wie je aflost.
handover-alarms-unanswered = Alarmen zonder antwoord
handover-alarms-all-answered = Elk alarm is bevestigd of gesloten.
handover-in-force = Besluiten die gelden of wachten
handover-owing = Rapporten die nog moeten komen
handover-owing-none = Iedereen heeft gerapporteerd.
handover-returned = teruggestuurd
handover-last-report-age = laatste rapport { $age } oud
handover-write-title = Draag je dienst over
handover-note = Wat moet je aflosser weten dat hier niet staat?
handover-note-hint = Alleen voor collega’s van je eigen organisatie. Geen namen van patiënten.
handover-write = Bewaar de overdracht
handover-written = De overdracht is bewaard. Wie je aflost, tekent ervoor.
handover-taken = Je hebt het overgenomen. Dat staat vast.
handover-earlier = { $count ->
    [one] Eén eerdere overdracht
   *[other] { $count } eerdere overdrachten
}
handover-taken-by = overgenomen door { $who }, { $when }
handover-note-missing = Schrijf wat je aflosser moet weten.
handover-note-too-long = Deze tekst is te lang. Gebruik hoogstens { $most } tekens.
handover-taken-already = Een collega nam deze overdracht net al over.
handover-own-note = Je eigen overdracht kun je niet zelf overnemen. Dat doet wie je aflost.
handover-sent-before = Deze overdracht is al bewaard.
handover-not-found = Deze overdracht bestaat niet.

## Gelezen
handover-read-title = Wie heeft wat gelezen?
handover-read-sections = Gedeeld beeld
handover-read-decisions = Besluiten die gelden of wachten
handover-read-alarms = Alarmen
handover-read-nothing = Nog niets om te lezen
handover-read-nothing-text = Zodra er een tekst, een besluit of een alarm is, staat hier wie het las.
handover-read-every-name = Toon alle namen
handover-read-then = { $count ->
    [0] nog door niemand gelezen
   *[other] gelezen door { $count }
}

handover-see-all = Alle { $count }
handover-group-casualties = Gewonden
handover-group-capacity = Zorgcapaciteit
handover-group-spread = Spreiding van patiënten
handover-group-endurance = Uitval en volhouden
handover-line-due = tot { $when }
handover-line-noted = genoteerd { $when }
