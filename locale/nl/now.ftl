### Nu, de eerste pagina.

now-open-now = Open nu
now-why = Waarom dit? { $why }
now-crisis-picture-of = Crisisbeeld { $activity }
now-open-crisis-picture = Open crisisbeeld
now-own-picture = Je eigen beeld
now-open-own-picture = Open je eigen beeld
now-own-picture-old = In je beeld van { $activity } is { $age } niets veranderd. Anderen weten dus niet hoe het nu bij jullie gaat.
now-own-picture-empty = Er staat nog niets in je beeld van { $activity }. Drie zinnen zijn genoeg om te beginnen.
now-region-on-step = { $region } staat op { $step }.
now-no-version = Er is nog geen versie van het gedeelde beeld vastgesteld.
now-version-behind = Het gedeelde beeld is veranderd sinds versie { $number }.
now-version-current = Versie { $number } van het gedeelde beeld is actueel.
now-silent = { $silent ->
    [0] Alle { $total } organisaties zijn bij.
    [one] Eén van de { $total } organisaties is al langer dan { $hours } uur stil.
   *[other] Van de { $total } organisaties zijn er { $silent } al langer dan { $hours } uur stil.
}
now-text-released = Er is een tekst voor je vrijgegeven. De rest van deze activiteit is niet voor jou geopend.
now-text-only = alleen wat voor je is vrijgegeven
now-phase-in = { $step } in { $region }
now-quiet = Het is rustig
now-nothing-runs = Er loopt geen activiteit waaraan je meedoet.
now-open-safety-picture = Open Veiligheidsbeeld
now-see-phase = Bekijk de fase per regio
now-why-function = Je bent { $function }, en { $region } staat sinds { $at } op { $step }.
now-why-function-only = Je bent { $function }.
now-why-rhythm = { $organisation } doet mee aan { $activity }. In { $region } is de fase { $step }: { $rhythm }.
now-why-takes-part = { $organisation } doet mee aan { $activity }.
now-why-released = { $activity } is vrijgegeven aan { $organisation } of aan je regio.
now-why-quiet = Voor je regio geldt geen hogere fase, en er wacht geen activiteit op je.

now-tasks = Mijn taken
now-tasks-open = { $count } open
now-tasks-rest = Toon nog { $count } taken
now-no-tasks = Er wacht niets op je.
now-task-own-picture = Werk je eigen beeld bij
now-task-own-picture-empty = { $activity }, nog niets geschreven
now-task-suggestions = { $count ->
    [one] Beoordeel één voorstel
   *[other] Beoordeel { $count } voorstellen
}
now-task-suggestions-from = { $activity }, van { $names }
now-task-version = Stel het gedeelde beeld vast
now-task-version-since = { $activity }, veranderd na versie { $number } van { $age } geleden
now-task-version-first = { $activity }, nog geen versie in { $age }
now-task-read-along = Lees mee: { $theme }
now-task-read-along-of = { $who } stelt { $level } voor, { $at }.
now-task-signals = { $count ->
    [one] Eén nieuw signaal
   *[other] { $count } nieuwe signalen
}
now-task-signals-of = { $region }; het eerste kwam { $at }.
now-task-judge-again = Weeg opnieuw: { $theme }
now-task-judge-again-since = Je weging gold tot { $at }; nu staat het thema op onbekend.
now-open-tiles = Open
now-task-follow-up = Nog te doen na de nieuwe fase in { $region }
now-task-weigh = Weeg de fase van { $region } opnieuw
now-task-contacts = Klopt je telefoonlijst nog?
now-task-contacts-stale = { $count } van { $total } nummers langer dan een jaar niet nagekeken
now-verb-write = Schrijf
now-verb-judge = Beoordeel
now-verb-fix = Open
now-verb-look = Bekijk
now-verb-check = Kijk na
now-exercise = OEFENING { $text }

now-phase = Fase per regio
now-phase-history = Verloop en redenen
now-region-unknown = Van { $region } heeft nog niemand de fase vastgesteld.
now-neighbours-differ = De buurregio’s staan op een andere fase. Dat kan kloppen: elke regio weegt zelf, en het gevaar komt niet overal tegelijk.
now-neighbours-compare = Vergelijk de redenen

now-running = Lopende activiteiten
now-all-activities = Alle activiteiten
now-own-pictures = Eigen beelden
now-shared-picture = Gedeeld beeld
now-organisations = { $count ->
    [one] 1 organisatie
   *[other] { $count } organisaties
}
now-heard = { $heard } van { $total } bijgewerkt{ $silent ->
    [0] { "" }
   *[other] , { $silent } stil
}
now-version = versie { $number }
now-none-yet = nog geen
now-no-phase = nog geen fase
now-nothing-runs-title = Er loopt nu geen activiteit
now-nothing-runs-text = Zodra je organisatie ergens aan meedoet, staat het hier.

now-news-first = Nieuw in de laatste 24 uur
now-news-since = Nieuw sinds { $at }
now-news-last = toen had je alles gezien
now-all-seen = Alles gezien
now-no-news = Er is niets nieuws.
now-news-more = En nog { $count ->
    [one] één verandering
   *[other] { $count } veranderingen
}. Je vindt ze in het crisisbeeld.
now-lead = { $lead }:
now-news-own-text = nieuwe tekst in het eigen beeld, van { $who }
now-news-own-texts = { $count ->
    [one] nog één organisatie schreef iets nieuws: { $title }
   *[other] nog { $count } organisaties schreven iets nieuws, het laatst { $title }
}
now-news-shared-texts = { $count ->
    [one] ‘{ $title }’ in het gedeelde beeld is veranderd door { $who }
   *[other] { $count } delen van het gedeelde beeld zijn veranderd, het laatst ‘{ $title }’ door { $who }
}
now-news-step = nu { $step }. { $reason }
now-news-opened = { $who } opende deze activiteit
now-news-grip = { $region } ging van GRIP { $before } naar GRIP { $after }. { $reason }
now-news-state = { $after ->
    [active] de activiteit loopt
    [scaled_down] afgeschaald
    [closed] afgesloten
   *[archived] naar het archief
}, door { $who }
now-news-joined = er doet een organisatie mee, toegevoegd door { $who }
now-news-version = versie { $number } van het gedeelde beeld vastgesteld door { $who }
now-news-suggestion-made = { $who } doet een voorstel
now-news-suggestion-accepted = { $who } nam een voorstel over
now-news-suggestion-declined = { $who } nam een voorstel niet over. { $reason }
now-news-released = { $who } gaf een tekst vrij. { $reason }
now-news-release-taken-back = { $who } trok een vrijgave in. { $reason }

# Situatierapporten
now-report = Je situatierapport
now-report-due = Voor { $at }, { $left }.
now-report-again = Is er bij { $organisation } niets veranderd? Dan is het één tik.
now-report-first = Dit is het eerste rapport van { $organisation } voor { $activity }.
now-report-returned = Je vorige rapport kwam terug. Lees waarom en stuur het opnieuw.
now-open-report = Open je rapport
now-task-report = Stuur je rapport
now-task-capacity = Meld wat je vrij hebt
now-task-report-returned = Verbeter je rapport
now-task-report-reminded = { $activity }, herinnering van { $who }
now-task-read-reports = { $count ->
    [one] Lees één nieuw situatierapport
   *[other] Lees { $count } nieuwe situatierapporten
}
now-task-read-reports-from = { $activity }: { $names }
now-and-more = en nog { $count }
now-verb-report = Open
now-verb-read = Lees
now-news-report = Rapport { $number } van { $who }: { $level }
now-news-report-unchanged = Rapport { $number } van { $who }: geen wijziging, { $level }
now-news-report-accepted = { $who } nam jullie rapport { $number } aan
now-news-report-returned = { $who } stuurde jullie rapport { $number } terug: { $reason }

## Besluiten, taken en vragen
now-task-decide = Voorstel { $number } van { $who }, { $activity }
now-task-check = Werkt besluit { $number }?
now-task-task = Taak { $number }, { $activity }
now-task-request = Vraag { $number } van { $who }
now-task-contradiction = Twee bronnen verschillen: { $subject }
now-verb-decide = Beslis
now-verb-check-effect = Ga na
now-verb-accept = Neem aan
now-verb-answer = Antwoord
now-verb-settle = Beslis
now-news-decision-proposed = { $who } stelt besluit { $number } voor: { $text }
now-news-decision-decided = Besluit { $number } is genomen: { $text }
now-news-decision-declined = Besluit { $number } is niet overgenomen: { $text }
now-news-decision-effective = Besluit { $number } werkt: { $text }
now-news-decision-revised = Besluit { $number } wordt herzien: { $text }
now-news-decision-withdrawn = Besluit { $number } is ingetrokken: { $text }
now-news-task-given = Taak { $number } van { $who }: { $text }
now-news-task-accepted = { $who } nam taak { $number } aan: { $text }
now-news-task-blocked = Taak { $number } zit vast: { $text } { $reason }
now-news-task-done = Taak { $number } is klaar: { $text }
now-news-task-returned = Taak { $number } is niet uitgevoerd: { $text } { $reason }
now-news-request-asked = Vraag { $number } van { $who }: { $text }
now-news-request-answered = { $who } antwoordde op vraag { $number }: { $text }
now-news-contradiction-marked = Twee bronnen verschillen over: { $subject }
now-news-contradiction-agreed = Bronnen zeggen weer hetzelfde over: { $subject }
now-news-contradiction-settled = { $who } legde vast wat klopt: { $subject }
now-task-alarm = Bevestig: { $first }
now-task-alarm-of = Alarm van { $at }, { $subject }

now-news-document-added = document toegevoegd door { $who }: { $title }
now-news-document-version = { $who } zette een nieuwe versie van ‘{ $title }’ neer. { $note }
now-news-document-withdrawn = { $who } trok ‘{ $title }’ in. { $reason }
now-news-document-opened = { $who } gaf ‘{ $title }’ vrij. { $reason }

## Waarheen?
now-way-title = Waar moet ik kijken?
now-way-question = Wat is er aan de hand?
now-way-example = stroomstoring in Venlo
now-way-ask = Wijs de weg
now-way-lead = Schrijf in een paar woorden wat er is en waar. Je krijgt de plek waar het staat, en wie je belt.
now-way-answer = Hier staat het
now-way-not-understood = Hier herken ik geen thema in. Dit loopt er nu, en dit zijn alle thema’s.
now-way-report = Rapport voor { $activity }
now-way-runs-about = Dit loopt, en het gaat hierover.
now-way-runs-here = Dit loopt hier ook.
now-way-tile = { $theme } in { $region }
now-way-not-judged = Het niveau is nu onbekend.
now-way-whole-picture = Alle thema’s met hun niveau.
now-way-call = Is de zorg nu in gevaar? Bel
now-link-slow = De verbinding met { $node } is traag, laatst gehoord { $at }. { $waiting ->
    [0] Er wacht niets.
    [one] Eén bericht wacht hier.
   *[other] { $waiting } berichten wachten hier.
}
now-link-silent = { $node } is stil sinds { $at }. Wat zij vrijgaven is misschien oud. { $waiting ->
    [0] Er wacht niets.
    [one] Eén bericht wacht hier.
   *[other] { $waiting } berichten wachten hier.
}
now-refused = Bericht geweigerd ({ $node }), { $count } keer, het laatst { $at }: { $why }.
now-task-relief = Regel aflossing voor { $name }
now-news-part-put-forward = { $who } legde deel { $number } voor om door te zetten.
now-news-part-returned = { $who } stuurde deel { $number } terug, dat was voorgelegd om door te zetten.
now-news-part-pushed = { $who } zette deel { $number } door naar het multibeeld.
now-news-part-withdrawn = { $who } trok deel { $number } in, dat was voorgelegd of doorgezet.
now-news-plan-established = { $who } stelde versie { $number } vast van dit plan, dat je volgt.
now-news-plan-withdrawn = { $who } trok dit plan in, dat je volgt.
now-assistance-what = { $count } × { $what }
now-task-assistance-signed = Bijstand wacht op een handtekening: { $what }
now-task-assistance-checked = { $who } vraagt bijstand, controleer het formulier: { $what }
now-task-assistance-treated = { $who } vraagt bijstand, neem het in behandeling: { $what }
now-task-assistance-approved = { $who } vraagt bijstand, beslis: { $what }
now-task-assistance-offered = { $who } vraagt of jouw regio kan helpen: { $what }
now-task-assistance-underway = { $who } rekent op jouw regio, meld als het vertrekt: { $what }
now-task-assistance-arrived = Bijstand is onderweg, meld als zij er is: { $what }
now-task-assistance-evaluated = Bijstand is weer vrij, leg vast hoe het ging: { $what }
now-verb-sign = Teken
now-verb-evaluate = Evalueer
now-news-assistance = Bijstand, { $said }: { $what }
now-task-question = Vraag van { $who }: { $text }
now-task-disputed = { $who } zegt iets anders dan wij over { $region }
now-task-question-late = { $count ->
    [one] Eén knooppunt is te laat met antwoord
   *[other] { $count } knooppunten zijn te laat met antwoord
}
now-news-question-asked = Nieuwe vraag: { $text }
now-news-question-corrected = De vraag is verbeterd: { $text }
now-news-question-withdrawn = De vraag is ingetrokken: { $text }
now-news-question-answered = Geantwoord op: { $text }
now-news-question-declined = Kan niet antwoorden op: { $text }
now-news-question-later = Antwoordt later op: { $text }
now-news-question-retracted = Trok het antwoord terug op: { $text }
now-news-followed-level = { $what }: { $level }. { $said }
now-news-followed = { $what }: { $said }
now-news-followed-back = Ingetrokken: { $what }.
