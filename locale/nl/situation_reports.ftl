### Situatierapporten: vragen, invullen, beoordelen; knelpunten en behoeften.
# Filling in
situation-reports-own-title = Je situatierapport
situation-reports-change-title = Rapport wijzigen
situation-reports-report = Rapport { $number }
situation-reports-how-is = Hoe staat { $organisation } ervoor?
situation-reports-due = Voor { $at }, <b>{ $left }</b>.
situation-reports-next-due = Volgende rapport voor { $at }.
situation-reports-filled-from = Ingevuld uit rapport { $number } van { $at }.
situation-reports-first = Dit is je eerste rapport. Wat je niet weet, laat je leeg.
situation-reports-reminded-by = { $who } herinnerde je hieraan om { $at }.
situation-reports-asked-note = { $who } vraagt:
situation-reports-came-back = Rapport { $number } kwam terug van { $who } ({ $at })
situation-reports-typed-is-kept = Wat je invulde staat er nog.
situation-reports-seen = gezien { $at }
situation-reports-ahead = later dan verstuurd: de klok van het toestel loopt voor
situation-reports-is-done = Rapport { $number } is verstuurd om { $at } door { $who }.
situation-reports-was-taken = { $who } nam het aan om { $at }.
situation-reports-no-change = Geen wijziging, verstuur
situation-reports-counts = Telt als rapport. Je naam en de tijd komen erbij.
situation-reports-seen-by = Dit zien: { $names }.
situation-reports-seen-by-count = Dit zien: { $first } en nog { $count } organisaties.
situation-reports-draft-there = { $who } begon aan een wijziging ({ $at }) die nog niet verstuurd is.
situation-reports-go-on = Ga verder met je wijziging
situation-reports-mend = Verbeter je rapport
situation-reports-you-send = Dit verstuur je dan
situation-reports-was-said = Dit staat erin
situation-reports-and-more = En nog { $count } antwoorden
situation-reports-something-changed = Er is wel iets veranderd
situation-reports-earlier = Eerdere rapporten
situation-reports-back-to = Zet terug naar rapport { $number }
situation-reports-part-overall = 1. Algemeen beeld
situation-reports-part-changed = 2. Wat is er veranderd?
situation-reports-part-figures = 2. Hoe staat het ermee?
situation-reports-part-bottlenecks = 3. Knelpunten
situation-reports-part-prognosis = 4. Wat verwacht je?
situation-reports-was-this = was dit
situation-reports-why = Waarom, in één zin
situation-reports-trend = Vergeleken met vorige keer
situation-reports-trend-better = Beter
situation-reports-trend-same = Gelijk
situation-reports-trend-worse = Slechter
situation-reports-of = van
situation-reports-in-all = in totaal
situation-reports-how-long = hoe lang nog, in uren
situation-reports-unit-hours = uur
situation-reports-yes = Ja
situation-reports-no = Nee
situation-reports-tell-more = Vertel er meer over
situation-reports-severity = Hoe erg
situation-reports-since = Sinds wanneer
situation-reports-how-many-people = Hoeveel mensen
situation-reports-in-a-line = In één zin
situation-reports-show-others = Toon nog { $count } vragen
situation-reports-needs = Behoefte
situation-reports-new-need = Wat heb je nodig?
situation-reports-what-need = Wat
situation-reports-new-bottleneck = Nieuw knelpunt
situation-reports-what = Wat knelt er?
situation-reports-kind = Soort
situation-reports-choose = Kies…
situation-reports-solved-locally = Los je het zelf op?
situation-reports-help = Wat heb je nodig van de regio?
situation-reports-how-many = Hoeveel
situation-reports-by-when = Nodig voor
situation-reports-is-over = Dit is voorbij
situation-reports-over-how = Hoe kwam dat?
situation-reports-priority = Haast
situation-reports-priority-high = Veel haast
situation-reports-priority-normal = Gewoon
situation-reports-priority-low = Kan wachten
situation-reports-no-bottlenecks = Geen knelpunten. Dat versturen we ook zo.
situation-reports-one-more = Nog een knelpunt
situation-reports-add-bottleneck = Voeg een knelpunt toe
situation-reports-send = Verstuur rapport { $number }
situation-reports-was-sent = Rapport { $number } is verstuurd.

# Without a network
# Answers
situation-reports-none = geen
situation-reports-hours = { $hours } uur
situation-reports-holds = houdt het nog { $hours } uur vol
situation-reports-figure = { $value } { $unit }
situation-reports-affected = { $count } mensen
situation-reports-free-of = { $free } van { $total }
situation-reports-free-unknown = onbekend, van { $total }
situation-reports-count-of = aantal: { $count }
situation-reports-needed-by = nodig voor { $at }
situation-reports-over-because = voorbij: { $reason }
situation-reports-brief = { $figure } { $what }
situation-reports-old-questions = Niet meer in het formulier
situation-reports-no-longer-named = Niet meer genoemd in rapport { $number }

# What cannot be
situation-reports-too-long = Dit is te lang. Gebruik hoogstens { $most } tekens.
situation-reports-choice-unknown = Deze keuze bestaat niet. Kies er een uit de lijst.
situation-reports-no-number = Vul een getal in, of laat het leeg als je het niet weet.
situation-reports-below-zero = Dit kan niet onder nul zijn.
situation-reports-above-most = Dit kan niet meer zijn dan { $most }.
situation-reports-above-total = Dit is meer dan het totaal van { $total }.
situation-reports-above-other = Dit is meer dan “{ $other }”: daar staat { $total }.
situation-reports-no-moment = Dit is geen datum met een tijd.
situation-reports-moment-to-come = Dit moment moet nog komen.
situation-reports-reason-missing = Zeg in één zin waarom.
situation-reports-too-many = Vul er hoogstens { $most } in.
situation-reports-what-missing = Zeg wat er is.
situation-reports-kind-missing = Kies de soort.
situation-reports-over-reason-missing = Zeg hoe het is opgelost of waarom het niet meer speelt.
situation-reports-overall-missing = Kies een kleur: groen, geel, oranje of rood.
situation-reports-prognosis-24-missing = Zeg wat je over 24 uur verwacht. Weet je het niet, schrijf dat dan op.
situation-reports-too-much = Dit past niet in één rapport. Maak het korter.
situation-reports-form-unreadable = Dit formulier is niet compleet aangekomen. Open het rapport opnieuw.
situation-reports-deadline-past = Deze tijd is al voorbij. Kies een moment dat nog komt.
situation-reports-rhythm-unknown = Dit ritme bestaat niet. Kies er een uit de lijst.
situation-reports-nobody-asked = Kies minstens één organisatie.
situation-reports-takes-no-part = Deze organisaties doen niet mee: { $names }.
situation-reports-round-told = Deze ronde is al gemeld.
situation-reports-request-ended = Dit verzoek was al gestopt.
situation-reports-end-reason-missing = Zeg waarom je stopt met vragen.
situation-reports-nobody-owes = Niemand van hen hoeft nu een rapport te sturen. Er is geen herinnering verstuurd.
situation-reports-nothing-before = Er is nog geen rapport om te herhalen. Vul eerst een rapport in.
situation-reports-arrived-already = Dit rapport was al aangekomen.
situation-reports-key-used = Dit formulier is al verstuurd als rapport { $number }. Open het rapport opnieuw en verander daar wat er nog anders is.
situation-reports-sent-meanwhile = { $who } verstuurde om { $at } al rapport { $number }. Kijk wat daarin staat en verstuur alleen wat anders is.
situation-reports-draft-changed = { $who } veranderde om { $at } ook iets in dit rapport. Hieronder staat wat jij invulde. Verstuur nog een keer als dit moet gelden, of open het rapport opnieuw.
situation-reports-other-organisation = Dit formulier is van een andere organisatie. Log in als iemand van die organisatie.
situation-reports-verdict-unknown = Kies aannemen of terugsturen.
situation-reports-superseded = Er is een nieuwer rapport:
situation-reports-take-along = Dit rapport meenemen
situation-reports-judged-already = { $state ->
    [accepted] Iemand nam dit rapport al aan.
   *[other] Iemand stuurde dit rapport al terug.
}
situation-reports-return-reason-missing = Zeg waarom je het rapport terugstuurt. De organisatie leest dat.
situation-reports-not-found = Dit rapport bestaat niet.
situation-reports-request-not-found = Dit verzoek is er niet meer.
situation-reports-bottleneck-not-found = Dit knelpunt bestaat niet.
situation-reports-bottleneck-over = Dit knelpunt was al voorbij.
situation-reports-merge-itself = Kies twee verschillende knelpunten.
situation-reports-merged-already = Deze twee staan al bij elkaar.
situation-reports-parted-already = Dit knelpunt staat al los.
situation-reports-apart-already = Dat is al vastgelegd.
situation-reports-need-not-found = Deze behoefte bestaat niet.
situation-reports-need-over = Deze behoefte was al voorbij.
situation-reports-need-taken-already = Deze organisatie pakt dit al op.

# The board
situation-reports-board = Rapporten
situation-reports-tab = Rapporten
situation-reports-own-tab = Je rapport
situation-reports-lead = { $done } van { $asked } zijn bij met hun rapport.
situation-reports-lead-overdue = { $count ->
    [one] Eén organisatie is te laat.
   *[other] { $count } organisaties zijn te laat.
}
situation-reports-lead-to-judge = { $count ->
    [one] Eén rapport is nog te lezen.
   *[other] { $count } rapporten zijn nog te lezen.
}
situation-reports-request-line = { $rhythm }, gevraagd door { $by }, aan { $whom }.
situation-reports-every = { $hours ->
    [168] Elke week
    [one] Elk uur
   *[other] Elke { $hours } uur
}
situation-reports-once = Eén keer
situation-reports-whom-all = alle deelnemers
situation-reports-whom-chosen = de organisaties die ik kies
situation-reports-whom-count = { $count ->
    [one] één organisatie
   *[other] { $count } organisaties
}
situation-reports-end = Stop met vragen
situation-reports-end-why = Waarom stop je?
situation-reports-show = Wat wil je zien?
situation-reports-show-all = Alle
situation-reports-show-overdue = Te laat
situation-reports-show-to-judge = Nog te lezen
situation-reports-show-returned = Teruggestuurd
situation-reports-show-red-orange = Rood en oranje
situation-reports-kind-of = Soort organisatie
situation-reports-all-kinds = Alle soorten
situation-reports-region = Regio
situation-reports-all-regions = Alle regio’s
situation-reports-filter = Toon
situation-reports-col-level = Beeld
situation-reports-col-organisation = Organisatie
situation-reports-col-why = Waarom, en wat is er veranderd
situation-reports-col-report = Rapport
situation-reports-col-do = Doen
situation-reports-was-level = was { $level }
situation-reports-no-report-yet = nog geen rapport
situation-reports-unchanged = geen wijziging
situation-reports-and-changed = en nog { $count }
situation-reports-changed-line = { $label }: was { $before }, nu { $after }
situation-reports-changed-text = { $label }: veranderd
situation-reports-new-item = { $label }: nieuw, { $text }
situation-reports-reminded = herinnerd { $at }
situation-reports-state-none = niet gevraagd
situation-reports-state-requested = gevraagd
situation-reports-state-draft = wordt ingevuld
situation-reports-state-submitted = nog te lezen
situation-reports-state-returned = teruggestuurd
situation-reports-state-accepted = aangenomen
situation-reports-state-superseded = vervangen
situation-reports-accept = Neem aan
situation-reports-accept-long = Neem het rapport aan
situation-reports-return = Stuur terug…
situation-reports-return-why = Wat moet { $organisation } nog zeggen?
situation-reports-return-now = Stuur terug
situation-reports-remind = Herinner
situation-reports-remind-all = { $count ->
    [one] Herinner wie te laat is
   *[other] Herinner alle { $count } die te laat zijn
}
situation-reports-were-reminded = { $count ->
    [one] Herinnerd: { $names }.
   *[other] { $count } organisaties zijn herinnerd: { $names }.
}
situation-reports-was-accepted = Het rapport van { $organisation } is aangenomen.
situation-reports-was-returned = Het rapport van { $organisation } is teruggestuurd.
situation-reports-request-was-ended = Er wordt niet meer gevraagd om rapporten. Wat verstuurd is blijft staan.
situation-reports-not-asked = Niet gevraagd: { $names }.
situation-reports-none-such = Geen organisaties in deze keuze
situation-reports-none-such-text = Kies iets anders, of toon ze alle.
situation-reports-empty = Er is nog niet om rapporten gevraagd
situation-reports-empty-text = Vraag erom: elke organisatie krijgt een taak met een tijd, en hier zie je wie stuurde en wie stil is.

# In the stream and among the news
situation-reports-told-reportsrequested = Rapporten gevraagd voor { $at }, daarna elke { $hours } uur
situation-reports-told-once = Rapporten gevraagd voor { $at }
situation-reports-told-roundopened = Nieuwe ronde rapporten, voor { $at }
situation-reports-told-requestended = Er wordt niet meer om rapporten gevraagd
situation-reports-told-reminded = { $count ->
    [one] Herinnerd aan het rapport
   *[other] { $count } organisaties herinnerd aan hun rapport
}
situation-reports-told-reportsubmitted = { $organisation }: rapport { $number }, { $level }
situation-reports-told-unchanged = { $organisation }: rapport { $number }, geen wijziging, { $level }
situation-reports-told-reportaccepted = Rapport { $number } van { $organisation } aangenomen
situation-reports-told-reportreturned = Rapport { $number } van { $organisation } teruggestuurd
situation-reports-told-bottleneck-noted = { $organisation } meldt een knelpunt: { $kind }
situation-reports-told-bottleneck-noted-nobody = Knelpunt genoteerd: { $kind }
situation-reports-told-bottleneck-change = Knelpunt van { $organisation } veranderd: { $kind }
situation-reports-told-bottleneckclosed = Knelpunt is voorbij
situation-reports-told-need-noted = { $organisation } meldt een behoefte
situation-reports-told-need-change = Behoefte van { $organisation } veranderd
situation-reports-told-need-takenup = { $owner } pakt een behoefte van { $organisation } op
situation-reports-told-need-met = Behoefte van { $organisation } is vervuld
situation-reports-told-need-lapsed = Behoefte van { $organisation } is vervallen

# Asking
situation-reports-ask = Vraag rapporten
situation-reports-ask-again = Ander ritme…
situation-reports-ask-lead = Elke organisatie krijgt een taak met een tijd. Wie niets te melden heeft, antwoordt met één tik.
situation-reports-ask-rounds = Met een ritme volgt de volgende ronde vanzelf. Voor een organisatie geldt steeds het laatste verzoek.
situation-reports-ask-now = Vraag om rapporten
situation-reports-were-asked = De organisaties zijn om een rapport gevraagd.
situation-reports-back = Terug zonder te vragen
situation-reports-field-first-due-at = Voor wanneer
situation-reports-field-every-hours = Hoe vaak
situation-reports-field-whom = Aan wie
situation-reports-field-organisations = Organisaties
situation-reports-field-note = Waar moeten ze op letten (mag leeg)
situation-reports-field-needed = Vul dit in.
situation-reports-choose-organisations = Kies organisaties

# One report
situation-reports-nothing-sent = { $organisation } heeft nog geen rapport gestuurd
situation-reports-nothing-sent-text = Zodra er een rapport is, staat het hier.
situation-reports-make-first = Vul het eerste rapport in
situation-reports-for-round = voor { $at }
situation-reports-sent-by = { $who } ({ $function }), { $at }
situation-reports-since-report = Veranderd sinds rapport { $number }
situation-reports-first-report = Het eerste rapport
situation-reports-was-unknown-short = nieuw:
situation-reports-gone = niet meer genoemd
situation-reports-nothing-changed = Er is niets veranderd.
situation-reports-nothing-before-it = Er is nog geen eerder rapport om mee te vergelijken.
situation-reports-aside = Wat er met dit rapport gebeurt
situation-reports-judgement = Beoordeling
situation-reports-accepted-by = { $who } nam dit rapport aan ({ $at }).
situation-reports-returned-by = { $who } stuurde dit rapport terug ({ $at }).
situation-reports-not-judged = Nog niet gelezen door het hoofd informatie.
situation-reports-superseded-unjudged = Vervangen voordat iemand het beoordeelde.
situation-reports-reach = Bereiken
situation-reports-all-reports = Alle rapporten

# Bottlenecks
situation-reports-bottlenecks = Knelpunten
situation-reports-bottlenecks-tab = Knelpunten
situation-reports-stuck-lead = { $count ->
    [one] Er is één knelpunt.
   *[other] Er zijn { $count } knelpunten.
}
situation-reports-stuck-unsolved = { $count ->
    [one] Eén daarvan lost de organisatie niet zelf op.
   *[other] { $count } daarvan lossen de organisaties niet zelf op.
}
situation-reports-stuck-needs = { $count ->
    [one] Er staat één behoefte open.
   *[other] Er staan { $count } behoeften open.
}
situation-reports-stuck-empty = Nog geen knelpunten gemeld
situation-reports-stuck-empty-text = Instellingen melden ze in hun rapport. Je kunt er zelf ook een noteren.
situation-reports-perhaps-same = Misschien hetzelfde
situation-reports-merge = Voeg samen
situation-reports-alike = { $percent } % van de woorden en getallen is gelijk. Jij beslist; alle bronnen blijven staan.
situation-reports-not-the-same = Niet hetzelfde
situation-reports-were-told-apart = Deze twee zijn niet hetzelfde. Ze worden niet meer voorgesteld.
situation-reports-were-merged = De twee knelpunten staan nu bij elkaar.
situation-reports-part = Haal weer los
situation-reports-also-said = Ook gemeld door
situation-reports-open = Open knelpunten
situation-reports-over = Voorbij ({ $count })
situation-reports-close = Voorbij…
situation-reports-close-now = Leg vast
situation-reports-not-closed = Dit is niet vastgelegd
situation-reports-you-typed = Dit schreef je:
situation-reports-status-solved = Opgelost
situation-reports-status-withdrawn = Ingetrokken
situation-reports-asks-for = vraagt: { $what }
situation-reports-solves-itself = lost het zelf op
situation-reports-cannot-solve = lost het niet zelf op
situation-reports-from-report = rapport { $number }
situation-reports-by-hand = genoteerd
situation-reports-person = { $name } ({ $function })
situation-reports-nobodys = Geen organisatie
situation-reports-no-needs = Er wacht geen behoefte.
situation-reports-need-open = Nog niet opgepakt
situation-reports-need-taken = { $organisation } pakt dit op
situation-reports-need-we-do = Wij pakken dit op
situation-reports-need-other = Iemand anders
situation-reports-need-who = Wie pakt dit op?
situation-reports-need-who-missing = Kies welke organisatie dit oppakt. Er is niets veranderd.
situation-reports-need-takes = Leg vast
situation-reports-need-elsewhere = Vraag bijstand aan andere regio's
situation-reports-need-met = Vervuld
situation-reports-need-lapsed = Vervallen
situation-reports-needs-over = Voorbij ({ $count })
situation-reports-note-title = Noteer zelf een knelpunt
situation-reports-note-what = Wat knelt er?
situation-reports-note-kind = Soort
situation-reports-note-organisation = Bij welke organisatie
situation-reports-note-count = Hoeveel
situation-reports-note-needed-by = Nodig voor
situation-reports-note-help = Wat is er nodig van de regio
situation-reports-note-nothing = niets
situation-reports-note-nobody = geen of meer dan één
situation-reports-note-now = Noteer knelpunt
situation-reports-bottleneck-was-noted = Het knelpunt is genoteerd.
situation-reports-was-closed = Vastgelegd: dit is voorbij.

# Message of a reminder, over push or mail
situation-reports-reminder = Er wordt een situatierapport van je gevraagd: { $activity }
situation-reports-reminder-text = { $organisation } heeft nog niet gerapporteerd. Gevraagd vóór { $when }.
