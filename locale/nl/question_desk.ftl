### Vragenloket: wat knooppunten elkaar vragen, met een termijn, en wie antwoordde.

question-desk-title = Vragenloket
question-desk-lead = Wat wij andere knooppunten vragen, wat zij ons vragen, en wie nog antwoordt.
question-desk-ask = Stel een vraag
question-desk-ask-lead = De vraag gaat meteen naar de knooppunten die je kiest. Het antwoord komt alleen bij ons.
question-desk-none = Er zijn geen vragen.
question-desk-not-found = Deze vraag bestaat niet, of is niet voor jou te zien.
question-desk-back = Naar alle vragen
question-desk-send = Verstuur
question-desk-by-us = Van ons
question-desk-of = Van { $who }
question-desk-for = voor { $who }
question-desk-before = Antwoord vóór
question-desk-counted = { $done } van { $of } klaar
question-desk-late = te laat
question-desk-late-of = { $count ->
    [one] één te laat
   *[other] { $count } te laat
}
question-desk-is-withdrawn = Ingetrokken: niemand hoeft nog te antwoorden.
question-desk-we-waiting = Wacht op ons
question-desk-we-answered = Wij antwoordden
question-desk-we-declined = Wij zeiden: kan niet
question-desk-we-later = Wij antwoorden later
question-desk-state-waiting = nog geen antwoord
question-desk-state-answered = antwoord
question-desk-state-declined = kan niet
question-desk-state-later = later, toegezegd voor
question-desk-of-another = Dit antwoord is van voor de verbetering van de vraag.
question-desk-closed = Dit antwoord heeft een label dat jij niet mag lezen.
question-desk-was = Was:
question-desk-answers = Wie antwoordde
question-desk-our-answer = Ons antwoord
question-desk-to-answer = Antwoorden
question-desk-words = Verloop
question-desk-correct = Verbeter de vraag
question-desk-withdraw = Trek de vraag in
question-desk-retract = Trek ons antwoord terug

question-desk-field-text = Vraag
question-desk-field-why = Waarvoor
question-desk-field-deadline = Antwoord vóór
question-desk-field-audience = Aan wie
question-desk-field-function = Voor welke functie daar
question-desk-field-tlp = Label
question-desk-field-step = Wat zeg je
question-desk-field-answer = Antwoord of reden
question-desk-field-until = Wanneer dan
question-desk-field-reason = Waarom
question-desk-hint-text = Eén vraag tegelijk. Geen namen van patiënten.
question-desk-hint-function = Heeft daar niemand deze functie, dan komt de vraag bij iedereen die mag antwoorden.
question-desk-hint-tlp = TLP:RED en TLP:AMBER+STRICT verlaten dit knooppunt nooit.
question-desk-hint-answer = Dit leest { $home }, en geen ander knooppunt. Geen namen van patiënten.
question-desk-hint-until = Alleen bij later.
question-desk-hint-reason = De andere kant ziet deze reden.
question-desk-any-function = Iedereen die mag antwoorden

question-desk-text-missing = Schrijf wat je vraagt.
question-desk-why-missing = Schrijf waarvoor je het vraagt, of laat dit veld leeg.
question-desk-deadline-missing = Kies de dag en de tijd waarvoor je het antwoord nodig hebt.
question-desk-deadline-past = Dit moment is al voorbij. Kies een later moment.
question-desk-audience-missing = Met een van deze knooppunten delen we niet. Kies uit de lijst.
question-desk-function-missing = Kies uit de lijst.
question-desk-function-unknown = Deze functie kan niet antwoorden. Kies uit de lijst.
question-desk-tlp-missing = Kies TLP:AMBER, TLP:GREEN of TLP:CLEAR.
question-desk-step-missing = Kies wat je zegt: antwoord, later of kan niet.
question-desk-answer-missing = Schrijf het antwoord.
question-desk-why-not-missing = Schrijf waarom het niet kan.
question-desk-until-missing = Kies de dag en de tijd waarvoor het antwoord komt.
question-desk-until-past = Dit moment is al voorbij. Kies een later moment.
question-desk-reason-missing = Schrijf waarom. De andere kant ziet deze reden.
question-desk-too-long = Dit is te lang: neem hoogstens { $most } tekens.
question-desk-not-yours = Dit kan alleen het andere knooppunt zeggen.
question-desk-withdrawn-already = Deze vraag is ingetrokken. Niemand hoeft nog te antwoorden.
question-desk-nothing-to-take-back = Er is geen antwoord om terug te trekken.
question-desk-does-not-follow = Dit kan nu niet meer. Kijk hoe de vraag nu staat.

question-desk-do-answered = Dit is het antwoord
question-desk-do-later = Het antwoord komt later
question-desk-do-declined = Kan niet
question-desk-step-asked = Gevraagd
question-desk-step-corrected = Vraag verbeterd
question-desk-step-withdrawn = Vraag ingetrokken
question-desk-step-answered = Geantwoord
question-desk-step-declined = Kan niet
question-desk-step-later = Antwoord komt later
question-desk-step-retracted = Antwoord teruggetrokken
question-desk-was-asked = { $count ->
    [one] De vraag gaat naar één knooppunt.
   *[other] De vraag gaat naar { $count } knooppunten.
}
question-desk-did-answered = Het antwoord gaat naar wie het vroeg.
question-desk-did-later = Wie het vroeg, hoort wanneer het antwoord komt.
question-desk-did-declined = Wie het vroeg, hoort dat het niet kan, en waarom.
question-desk-did-retracted = Het antwoord is teruggetrokken. Wie het vroeg, hoort het.
question-desk-did-corrected = De vraag is verbeterd. Iedereen aan wie je haar stelde, ziet wat er veranderde.
question-desk-did-withdrawn = De vraag is ingetrokken. Niemand hoeft nog te antwoorden.
