### Besluiten, taken, vragen, tegenspraken, overleg, wettelijke klokken en het logboek van een team.

## Tabbladen
crisis-picture-tab-decisions = Besluiten
crisis-picture-tab-meeting = Overleg
crisis-picture-nav = Besluiten en taken
crisis-picture-nav-decisions = Besluiten
crisis-picture-nav-tasks = Taken
crisis-picture-nav-requests = Vragen
crisis-picture-nav-contradictions = Tegenspraken
crisis-picture-nav-meeting = Overleg en klokken
crisis-picture-nav-log = Logboek team
crisis-picture-decisions-closed = Besluiten, taken en vragen zijn niet voor jou vrijgegeven. Vraag de HIN van dienst.
crisis-picture-entries-stay = Wat geschreven is, blijft staan. Voeg een nieuwe regel toe.
crisis-picture-somebody-first = Iemand was je voor. Er is niets dubbel gebeurd.
crisis-picture-you-typed = Dit schreef je. Het is nog niet verstuurd:
crisis-picture-sent-before = Dit is al verstuurd{ $number ->
    [0] .
   *[other]  als nummer { $number }.
}
crisis-picture-takes-no-part = { $organisation } doet niet mee aan deze activiteit. Laat de organisatie eerst meedoen.
crisis-picture-field-missing = Vul dit in: { $field }
crisis-picture-moment-in-future = Dit moment moet nog komen. Kies een moment tot nu.
crisis-picture-for-you = Voor jou
crisis-picture-before = Voor { $when }
crisis-picture-overdue-since = Te laat, was voor { $when }
crisis-picture-steps = Wat er gebeurde

## Velden
crisis-picture-field-text = Wat?
crisis-picture-field-text-hint = Eén zin: wat gaan we doen of laten, waar en vanaf wanneer?
crisis-picture-field-reason = Waarom?
crisis-picture-field-options = Welke opties zijn gewogen?
crisis-picture-field-options-hint = Eén optie per regel, ten minste twee. Is er maar één? Vul dan het volgende veld in.
crisis-picture-field-no-alternative = Geen alternatief, omdat
crisis-picture-field-no-alternative-hint = Alleen als er echt maar één mogelijkheid is.
crisis-picture-field-authority = Wie besluit?
crisis-picture-field-region = Regio
crisis-picture-field-valid-until = Geldig tot
crisis-picture-field-valid-until-hint = Leeg: tot het wordt ingetrokken of vervangen.
crisis-picture-field-replaces = Vervangt besluit
crisis-picture-field-key = Kenmerk
crisis-picture-field-version = Op welk beeld rust dit besluit?
crisis-picture-field-finding = Wat kwam ervan?
crisis-picture-field-works = Het werkt: dit besluit is klaar
crisis-picture-field-order = Opdracht
crisis-picture-field-order-hint = Leeg: de woorden van het besluit.
crisis-picture-field-check-at = Wanneer ga je na of het werkt?
crisis-picture-field-check-at-hint = Op dat moment staat het bij je taken.
crisis-picture-field-organisation = Organisatie
crisis-picture-field-organisations = Aan wie?
crisis-picture-field-function = Functie
crisis-picture-field-function-hint = Leeg: wie dienst heeft.
crisis-picture-field-due = Voor wanneer?
crisis-picture-field-person = Persoon
crisis-picture-field-person-hint = Alleen voor mensen van je eigen organisatie.
crisis-picture-field-unit = Eenheid
crisis-picture-field-unit-hint = Vul in als het antwoord een getal is, bijvoorbeeld: cliënten of m +NAP.
crisis-picture-field-deadline = Antwoord voor
crisis-picture-field-answer = Antwoord
crisis-picture-field-value = Getal
crisis-picture-field-value-in = Getal, in { $unit }
crisis-picture-field-value-hint = Weet je het niet? Laat leeg en kies Onbekend.
crisis-picture-field-certainty = Hoe zeker is het?
crisis-picture-field-source = Bron
crisis-picture-field-source-hint = Van wie of waarvan weet je het?
crisis-picture-field-seen-at = Gezien of gemeten om
crisis-picture-field-seen-at-hint = Mag leeg.
crisis-picture-field-answer-for = Namens
crisis-picture-field-answer-for-hint = Je schrijft op wat deze organisatie je vertelde.
crisis-picture-field-subject = Waarover gaat het?
crisis-picture-field-subject-hint = Bijvoorbeeld: waterstand Borgharen om 13:30
crisis-picture-field-said = Wat wordt gezegd?
crisis-picture-field-who = Door wie?
crisis-picture-field-owner = Wie moet het weten?
crisis-picture-field-owner-hint = Deze organisatie krijgt de vraag welke waarde klopt.
crisis-picture-field-claim = Wat klopt?
crisis-picture-field-team = Team
crisis-picture-field-starts-at = Begin
crisis-picture-field-place = Plaats
crisis-picture-field-agenda = Agenda
crisis-picture-field-agenda-hint = Eén punt per regel.
crisis-picture-field-event = Wat gebeurde er?
crisis-picture-field-happened-at = Wanneer?
crisis-picture-field-happened-at-hint = Leeg: nu.
crisis-picture-field-corrects = Corrigeert regel
crisis-picture-field-line = Nieuwe regel
crisis-picture-field-right-line = Zo had het er moeten staan
crisis-picture-replaces-nothing = geen
crisis-picture-any-function = geen bepaalde functie
crisis-picture-nobody-in-particular = niemand in het bijzonder
crisis-picture-no-owner = niemand vragen
crisis-picture-neither = Geen van beide

## Besluiten
crisis-picture-decision-number = Besluit { $number }
crisis-picture-decision-state-proposed = Voorstel
crisis-picture-decision-state-decided = Besloten
crisis-picture-decision-state-ordered = Opdracht gegeven
crisis-picture-decision-state-checked = Nagegaan
crisis-picture-decision-state-effective = Werkt
crisis-picture-decision-state-revised = Herzien
crisis-picture-decision-state-declined = Niet overgenomen
crisis-picture-decision-state-withdrawn = Ingetrokken
crisis-picture-decisions-lead = { $waiting ->
    [0] Er wacht geen voorstel op een besluit.
    [one] { $waiting } voorstel wacht op een besluit.
   *[other] { $waiting } voorstellen wachten op een besluit.
} { $running ->
    [0] Er loopt niets.
    [one] { $running } besluit loopt nog.
   *[other] { $running } besluiten lopen nog.
} { $in_force ->
    [0] Nu geldt geen besluit.
    [one] Nu geldt { $in_force } besluit.
   *[other] Nu gelden { $in_force } besluiten.
}
crisis-picture-decisions-none = Nog geen besluiten
crisis-picture-decisions-none-text = Een besluit begint als voorstel: met opties, een reden en wie erover gaat.
crisis-picture-decisions-waiting = Wacht op besluit
crisis-picture-decisions-running = Loopt, eerst wat nagegaan moet worden
crisis-picture-decisions-over = Klaar
crisis-picture-propose-decision = Besluit
crisis-picture-propose = Stel voor
crisis-picture-proposed-by = voorstel van { $who }
crisis-picture-on-version = op beeld { $number }
crisis-picture-check-on = effect nagaan { $when }
crisis-picture-check-due = effect nagaan: nu, was { $when }
crisis-picture-check-now = nu nagaan
crisis-picture-valid-until = geldig tot { $when }
crisis-picture-replaced-by = vervangen door { $number }
crisis-picture-revoked-at = Geldt niet meer sinds { $when }: besluit { $number } kwam ervoor in de plaats.
crisis-picture-see-decision = Besluit { $number }
crisis-picture-not-executed-count = { $count ->
    [one] { $count } opdracht is niet uitgevoerd
   *[other] { $count } opdrachten zijn niet uitgevoerd
}
crisis-picture-is-in-force = geldt nu
crisis-picture-in-force-json = Geldende besluiten als gegevens (JSON)
crisis-picture-decision-json = Dit besluit als gegevens (JSON)
crisis-picture-waits-for = Dit voorstel wacht op de { $who }.
crisis-picture-decision-why = Waarom
crisis-picture-options = Gewogen opties
crisis-picture-no-alternative = Geen alternatief, omdat: { $why }
crisis-picture-decision-facts = Gegevens
crisis-picture-authority = Wie besluit
crisis-picture-rests-on = Rust op
crisis-picture-not-decided = nog niet besloten
crisis-picture-decided = Besloten door
crisis-picture-check-moment = Effect nagaan
crisis-picture-not-ordered = nog geen opdracht
crisis-picture-validity = Geldig tot
crisis-picture-until-revoked = tot het wordt ingetrokken of vervangen
crisis-picture-replaces = Vervangt
crisis-picture-orders = Opdrachten
crisis-picture-take-title = Besluit nemen
crisis-picture-take = Neem besluit { $number }
crisis-picture-fix-now = Het beeld van nu: leg versie { $number } vast
crisis-picture-version-for-decision = Bij besluit { $number }
crisis-picture-version-of-another = Deze versie hoort bij een andere activiteit.
crisis-picture-order-title = Opdracht geven
crisis-picture-order-row = Taak { $number }
crisis-picture-order = Geef de opdracht
crisis-picture-order-to-nobody = Zeg bij ten minste één taak wat, wie en wanneer.
crisis-picture-check-title = Effect nagaan
crisis-picture-check = Leg vast
crisis-picture-works-title = Het werkt
crisis-picture-works = Sluit dit besluit af
crisis-picture-revise-title = Herzien: doe een nieuw voorstel
crisis-picture-revise = Stel het nieuwe besluit voor
crisis-picture-decline-title = Niet overnemen…
crisis-picture-decline-decision = Geef terug met reden
crisis-picture-withdraw-title = Intrekken…
crisis-picture-withdraw-decision = Trek in
crisis-picture-decision-text-missing = Schrijf wat er besloten moet worden.
crisis-picture-decision-text-too-long = Het besluit is te lang. Gebruik ten hoogste { $most } tekens.
crisis-picture-decision-reason-missing = Schrijf waarom.
crisis-picture-decision-reason-too-long = De reden is te lang. Gebruik ten hoogste { $most } tekens.
crisis-picture-decision-options-missing = Noem ten minste { $fewest } opties, of schrijf waarom er geen alternatief is.
crisis-picture-decision-over-already = Dit moment is al voorbij. Kies een moment dat nog komt, of laat het leeg.
crisis-picture-decision-not-found = Besluit { $number } bestaat niet.
crisis-picture-decision-went-on = { $who } was je voor: besluit { $number } staat sinds { $when } op { $state ->
    [proposed] voorstel
    [decided] besloten
    [ordered] opdracht gegeven
    [checked] nagegaan
    [effective] werkt
    [revised] herzien
    [declined] niet overgenomen
   *[withdrawn] ingetrokken
}. Kijk opnieuw en beslis dan.
crisis-picture-authority-unknown = Kies wie over dit besluit gaat.
crisis-picture-not-your-decision = Dit besluit neemt een ander: de { $ask }.
crisis-picture-check-at-missing = Kies wanneer je nagaat of het werkt.
crisis-picture-check-at-passed = Kies een moment dat nog komt.

## Taken
crisis-picture-task-number = Taak { $number }
crisis-picture-task-given = Gegeven
crisis-picture-task-state-open = Nog niet aangenomen
crisis-picture-task-state-accepted = Aangenomen
crisis-picture-task-state-in_progress = Loopt
crisis-picture-task-state-blocked = Zit vast
crisis-picture-task-state-done = Klaar
crisis-picture-task-state-checked = Klaar en nagegaan
crisis-picture-task-state-returned = Niet uitgevoerd
crisis-picture-task-state-cancelled = Geschrapt
crisis-picture-task-tap-aannemen = Neem aan
crisis-picture-task-tap-beginnen = Begin
crisis-picture-task-tap-vast = Zit vast
crisis-picture-task-tap-klaar = Klaar
crisis-picture-task-tap-teruggeven = Niet uitvoeren
crisis-picture-task-tap-nagaan = Nagegaan
crisis-picture-task-tap-schrappen = Schrap
crisis-picture-tasks-lead = { $mine ->
    [0] Er is geen taak voor jou.
    [one] Er is { $mine } taak voor jou.
   *[other] Er zijn { $mine } taken voor jou.
} { $running ->
    [0] Anderen hebben niets lopen.
    [one] Bij anderen loopt { $running } taak.
   *[other] Bij anderen lopen { $running } taken.
} { $overdue ->
    [0] Niets is te laat.
    [one] { $overdue } taak is te laat.
   *[other] { $overdue } taken zijn te laat.
}
crisis-picture-tasks-none = Nog geen taken
crisis-picture-tasks-none-text = Een taak heeft een eigenaar en een tijd. Taken komen ook uit de opdracht bij een besluit.
crisis-picture-tasks-running = Loopt bij anderen
crisis-picture-tasks-done = Klaar, nog nagaan
crisis-picture-tasks-over = Voorbij
crisis-picture-give-task = Taak
crisis-picture-give-task-now = Geef de taak
crisis-picture-from-decision = uit besluit { $number }
crisis-picture-task-text-missing = Schrijf wat er gedaan moet worden.
crisis-picture-task-text-too-long = De taak is te lang. Gebruik ten hoogste { $most } tekens.
crisis-picture-task-due-passed = Kies een moment dat nog komt.
crisis-picture-task-reason-missing = Schrijf waarom. Wie de taak gaf, moet dat weten.
crisis-picture-person-works-elsewhere = Deze persoon werkt bij een andere organisatie.
crisis-picture-task-not-found = Taak { $number } bestaat niet.
crisis-picture-task-went-on = { $who } was je voor: taak { $number } staat sinds { $when } op { $state ->
    [open] nog niet aangenomen
    [accepted] aangenomen
    [in_progress] loopt
    [blocked] zit vast
    [done] klaar
    [checked] nagegaan
    [returned] niet uitgevoerd
   *[cancelled] geschrapt
}.

## Vragen
crisis-picture-request-number = Vraag { $number }
crisis-picture-request-state-open = Open
crisis-picture-request-state-assigned = Wordt uitgezocht
crisis-picture-request-state-expired = Verlopen
crisis-picture-request-state-answered = Beantwoord
crisis-picture-request-state-verified = Bevestigd
crisis-picture-request-state-closed = Gesloten
crisis-picture-request-state-withdrawn = Ingetrokken
crisis-picture-requests-lead = { $mine ->
    [0] Er is geen vraag voor jou.
    [one] Er is { $mine } vraag voor jou.
   *[other] Er zijn { $mine } vragen voor jou.
} { $waiting ->
    [0] Anderen hoeven niets te beantwoorden.
    [one] { $waiting } vraag wacht op een ander.
   *[other] { $waiting } vragen wachten op anderen.
} { $answered ->
    [0] Er is geen antwoord dat nog nagegaan moet worden.
    [one] { $answered } vraag is beantwoord.
   *[other] { $answered } vragen zijn beantwoord.
}
crisis-picture-requests-none = Nog geen vragen
crisis-picture-requests-none-text = Stel een vraag aan een organisatie, met een tijd waarvoor je het antwoord nodig hebt.
crisis-picture-requests-waiting = Wacht op antwoord
crisis-picture-requests-answered = Beantwoord
crisis-picture-requests-over = Voorbij
crisis-picture-ask-question = Vraag
crisis-picture-ask-now = Stel de vraag
crisis-picture-asked-of = aan
crisis-picture-asked-by = Gevraagd door { $who }, { $organisation }, { $when },
crisis-picture-answer = Antwoord
crisis-picture-answers = Antwoorden
crisis-picture-answer-title = Jouw antwoord
crisis-picture-answer-again = Geef een nieuw antwoord
crisis-picture-answer-for-others = Schrijf een antwoord op dat je hoorde
crisis-picture-answer-send = Verstuur het antwoord
crisis-picture-answer-corrected = verving een eerder antwoord
crisis-picture-answer-was = Eerder antwoord
crisis-picture-sources-differ = Twee bronnen zeggen hier iets anders over.
crisis-picture-answers-differ = De antwoorden verschillen.
crisis-picture-seen-at = gezien { $when }
crisis-picture-take-up = Ik zoek het uit
crisis-picture-verify-title = Antwoord bevestigen…
crisis-picture-verify = Bevestig
crisis-picture-close-request = Sluit de vraag
crisis-picture-withdraw-request = Trek de vraag in
crisis-picture-see-contradiction = Bekijk beide waarden
crisis-picture-request-text-missing = Schrijf wat je wilt weten.
crisis-picture-request-text-too-long = De vraag is te lang. Gebruik ten hoogste { $most } tekens.
crisis-picture-request-nobody = Kies aan wie je de vraag stelt.
crisis-picture-request-deadline-passed = Kies een moment dat nog komt.
crisis-picture-request-not-found = Vraag { $number } bestaat niet.
crisis-picture-request-went-on = { $who } was je voor: vraag { $number } staat sinds { $when } op { $state ->
    [open] open
    [assigned] wordt uitgezocht
    [expired] verlopen
    [answered] beantwoord
    [verified] bevestigd
    [closed] gesloten
   *[withdrawn] ingetrokken
}.
crisis-picture-answer-missing = Schrijf een antwoord. Weet je het niet, schrijf dat dan en kies Onbekend.
crisis-picture-answer-too-long = Het antwoord is te lang. Gebruik ten hoogste { $most } tekens.
crisis-picture-answer-value-missing = Vul een getal in, of kies Onbekend.
crisis-picture-value-unreadable = Dit is geen getal. Schrijf bijvoorbeeld 45,62.
crisis-picture-not-asked-of-you = Deze vraag is aan een andere organisatie gesteld.

## Tegenspraken
crisis-picture-contradictions-lead = { $count ->
    [0] Alle bronnen zeggen hetzelfde, voor zover iemand het zag.
    [one] Over { $count } onderwerp zeggen twee bronnen iets anders. We rekenen geen gemiddelde uit: een mens kiest.
   *[other] Over { $count } onderwerpen zeggen bronnen iets anders. We rekenen geen gemiddelde uit: een mens kiest.
}
crisis-picture-contradictions-none = Geen tegenspraken
crisis-picture-contradictions-none-text = Cijfers uit rapporten en antwoorden worden vanzelf vergeleken. Zie je twee bronnen met een andere waarde voor hetzelfde? Zet ze hier naast elkaar.
crisis-picture-contradictions-settled = Beslecht
crisis-picture-mark-contradiction = Tegenspraak
crisis-picture-mark-now = Zet naast elkaar
crisis-picture-side = Bron { $number }
crisis-picture-marked-by = Gezien door { $who }, { $when }.
crisis-picture-owner-is = { $organisation } moet het weten.
crisis-picture-owner-asked = Gevraagd in vraag { $number }, nog geen antwoord
crisis-picture-owner-answered = Antwoord in vraag { $number }
crisis-picture-which-holds = Welke waarde klopt voor { $subject }: { $first } of { $second }?
crisis-picture-settle-title = Beslechten, met reden…
crisis-picture-settle = Leg vast wat klopt
crisis-picture-settled-on = { $said } klopt.
crisis-picture-settled-neither = Geen van beide klopt.
crisis-picture-settled-both = Beide kloppen.
crisis-picture-both = Beide kloppen: ze gaan over iets anders
crisis-picture-found-at = Gevonden door te vergelijken wat is doorgegeven, { $when }.
crisis-picture-ask-sources = { $count ->
    [one] Vraag de bron
    [2] Vraag beide bronnen
   *[other] Vraag alle { $count } bronnen
}
crisis-picture-how-is-it-now = { $subject }: hoeveel is het nu, en wanneer is dat gezien?
crisis-picture-unit-count = aantal
crisis-picture-both-keep-to-it = { $count ->
    [2] Beide bronnen hebben geantwoord en verschillen nog. Bel ze, en leg vast wat klopt.
   *[other] Alle bronnen hebben geantwoord en verschillen nog. Bel ze, en leg vast wat klopt.
}
crisis-picture-agreed = { $who }: nu ook { $said }. De bronnen zeggen weer hetzelfde.
crisis-picture-sources-take-no-part = Deze bronnen doen niet mee aan de activiteit. Bel ze, en leg vast wat klopt.
crisis-picture-contradiction-subject-missing = Schrijf waarover het gaat.
crisis-picture-contradiction-subject-too-long = Het onderwerp is te lang. Gebruik ten hoogste { $most } tekens.
crisis-picture-claim-missing = Schrijf wat deze bron zegt.
crisis-picture-claim-too-long = Dit is te lang. Gebruik ten hoogste { $most } tekens.
crisis-picture-claim-who-missing = Schrijf wie dit zegt.
crisis-picture-claims-agree = Beide bronnen zeggen hetzelfde. Dan is er geen tegenspraak.
crisis-picture-claim-of-another = Dit hoort bij een andere tegenspraak.
crisis-picture-contradiction-not-found = Tegenspraak { $number } bestaat niet.
crisis-picture-contradiction-settled-already = { $who } was je voor en heeft al vastgelegd wat klopt.
crisis-picture-settle-reason-missing = Schrijf waarom dit klopt.

## Overleg en klokken
crisis-picture-meetings = Volgende overleggen
crisis-picture-meetings-none = Nog geen overleg gepland
crisis-picture-meetings-none-text = Plan het volgende overleg van een team. Iedereen ziet dan boven het beeld hoe lang het nog duurt.
crisis-picture-meeting-head = { $team } om { $when }
crisis-picture-meeting-at = om { $when }
crisis-picture-meeting-began = begonnen
crisis-picture-plan-meeting = Overleg
crisis-picture-plan-now = Plan het overleg
crisis-picture-planned-by = Gepland door { $who }, { $when }
crisis-picture-move-meeting = Verzet…
crisis-picture-move-now = Verzet het overleg
crisis-picture-cancel-meeting = Gelast af…
crisis-picture-cancel-now = Gelast het overleg af
crisis-picture-cancel-reason-missing = Schrijf waarom het overleg niet doorgaat.
crisis-picture-field-every-days = Herhalen
crisis-picture-field-until = Tot en met
crisis-picture-field-until-hint = Alleen bij herhalen: de laatste dag.
crisis-picture-repeat-once = Eén keer
crisis-picture-repeat-every = { $days ->
    [1] Elke dag
    [7] Elke week
   *[other] Elke { $days } dagen
}
crisis-picture-repeat-until-missing = Kies tot en met welke dag het overleg terugkomt.
crisis-picture-repeat-too-often = Plan ten hoogste { $most } keer tegelijk. Kies een eerdere laatste dag.
crisis-picture-stream-meetings = { $every ->
    [1] Elke dag, { $times } keer
    [7] Elke week, { $times } keer
   *[other] Elke { $every } dagen, { $times } keer
}
crisis-picture-clock-proposed = Alarm { $number } vertrok { $when }. Begon daarmee de alarmering?
crisis-picture-record-proposed = Ja, leg dat moment vast
crisis-picture-meeting-passed = Dit moment is al voorbij. Kies een moment dat nog komt.
crisis-picture-meeting-changed-already = Iemand anders heeft dit overleg al verzet of afgelast.
crisis-picture-meeting-not-found = Dit overleg bestaat niet.
crisis-picture-team-unknown = Kies een team waarvoor jij dit mag doen.
crisis-picture-clocks = Wettelijke en afgesproken klokken
crisis-picture-clock-agreed = afspraak
crisis-picture-clocks-check-law = De termijnen komen uit de tekst van het Besluit veiligheidsregio’s van 2015. Wat nog niet bevestigd is, moet je nakijken in de wet van nu voordat je eraan toetst.
crisis-picture-clock = Klok
crisis-picture-clock-article = Artikel
crisis-picture-article = art. { $article }
crisis-picture-not-verified = nog niet bevestigd
crisis-picture-clock-limit = Termijn
crisis-picture-clock-status = Stand
crisis-picture-clock-recorded = Vastgelegd
crisis-picture-clock-not_started = nog niet begonnen
crisis-picture-clock-running = loopt
crisis-picture-clock-past_limit = loopt, termijn voorbij
crisis-picture-clock-in_time = op tijd
crisis-picture-clock-too_late = te laat
crisis-picture-clock-took = na
crisis-picture-clock-since = begonnen { $when }
crisis-picture-clock-by = door { $who }, { $when }
crisis-picture-clock-event-unknown = Kies een gebeurtenis uit de lijst.
crisis-picture-record-clock = Leg een moment vast
crisis-picture-record-now = Leg vast
crisis-picture-processed = { $total ->
    [0] Nog niets te meten: gegevens moeten binnen { $minutes } minuten verwerkt zijn (art. { $article }).
   *[other] { $in_time } van { $total } logregels en antwoorden zijn binnen { $minutes } minuten verwerkt (art. { $article }, nog niet bevestigd).
}

## Logboek van een team
crisis-picture-log-of = Logboek { $team }
crisis-picture-log-teams = Logboek van welk team?
crisis-picture-log-own-only = Alleen mensen van { $organisation } lezen dit logboek.
crisis-picture-log-region = De crisisleiding van { $region } leest dit logboek.
crisis-picture-log-write = Schrijf in het logboek
crisis-picture-log-line = regel { $number }, { $who }, geschreven { $when }
crisis-picture-log-corrects = corrigeert regel { $number }
crisis-picture-log-corrected-by = gecorrigeerd in regel { $number }
crisis-picture-log-correcting = Je corrigeert regel { $number }. De oude regel blijft staan.
crisis-picture-log-correct = Corrigeer…
crisis-picture-log-correct-now = Schrijf de correctie
crisis-picture-log-none = Nog geen regels
crisis-picture-log-pages = Bladeren in het logboek
crisis-picture-log-newer = Nieuwere regels
crisis-picture-log-older = Oudere regels
crisis-picture-log-none-text = Schrijf kort wat er gebeurde. Een regel blijft staan; een fout verbeter je met een nieuwe regel.
crisis-picture-log-text-missing = Schrijf wat er gebeurde.
crisis-picture-log-text-too-long = De regel is te lang. Gebruik ten hoogste { $most } tekens.
crisis-picture-log-corrected-already = Deze regel is al gecorrigeerd. Corrigeer de nieuwe regel.
crisis-picture-log-not-found = Regel { $number } bestaat niet.
crisis-picture-log-closed = Dit logboek is niet voor jou. Vraag de HIN van dienst.

## Stroom, Nu en de stand van toen
crisis-picture-stream-only-decisions = Besluiten
crisis-picture-stream-only-tasks = Taken
crisis-picture-stream-only-requests = Vragen
crisis-picture-stream-meetingplanned = { $team } om { $when }
crisis-picture-stream-meetingcancelled = { $team } van { $when } gaat niet door
crisis-picture-stream-contradiction = Tegenspraak { $number }
crisis-picture-stream-clockmomentrecorded = Klok: { $event }
crisis-picture-quick-add = Toevoegen
crisis-picture-work-then = Besluiten, taken en vragen op dat moment
crisis-picture-work-open-then = Hier staat wat toen gold of nog open was.
crisis-picture-work-all-then = Alle { $count } van dat moment
crisis-picture-work-none-then = Er was toen nog niets besloten, gegeven of gevraagd.
crisis-picture-stream-more = Meer soorten
crisis-picture-clocks-not-begun = nog geen klok begonnen
crisis-picture-field-task = Wat moet er gebeuren?
crisis-picture-field-question = Wat wil je weten?

## Gelezen
crisis-picture-in-report = { $who }, in een rapport
crisis-picture-in-answer = { $who }, antwoord op vraag { $number }
crisis-picture-read-by = Gelezen door { $count } van { $total }
crisis-picture-read-at = gelezen { $when }
crisis-picture-read-earlier = las een eerdere stand, { $when }
crisis-picture-read-never = nog niet gelezen
crisis-picture-read-beside = las het ook, { $when }
crisis-picture-read-purpose = Geteld wordt wie meedoet of het vrijgegeven kreeg, het mag lezen en, waar een rooster bekend is, nu dienst heeft. Alleen om te weten of het is aangekomen; één keer per persoon en stand, en alleen binnen deze activiteit.
