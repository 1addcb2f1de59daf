### Scenariokaarten, voorstellen van lezers, gelezen en begrepen, en het verschil tussen versies.
plans-cards = Scenariokaarten
plans-cards-none = Er is nog geen kaart bij dit plan.
plans-cards-of-draft = Kaarten in versie { $number }, nog niet vastgesteld
plans-cards-in-draft = Wil je een kaart wijzigen? Maak eerst een nieuwe versie van het plan.
plans-card-everybody = Iedereen
plans-card-for = Kaart voor
plans-card-write = Schrijf de kaart
plans-card-steps = Stappen
plans-card-text = Wat doe je
plans-card-hint = Let op
plans-card-minutes-head = Binnen, in minuten
plans-card-within-minutes = binnen { $count } min
plans-card-within-hours = binnen { $count } uur
plans-field-card-title = Titel van de kaart
plans-field-card-text = Stap { $place }, wat doe je
plans-field-card-hint = Stap { $place }, let op
plans-field-card-minutes = Stap { $place }, binnen hoeveel minuten
plans-card-title-missing = Geef de kaart een titel.
plans-card-role-unknown = Kies een functie uit de lijst.
plans-card-too-long = Een kaart heeft hoogstens { $most } stappen. Maak er twee kaarten van.
plans-card-minutes = Vul bij ‘Binnen’ een aantal minuten in van 1 tot 10080, of laat het leeg.
plans-card-written = De kaart is bewaard. Zij geldt zodra iemand anders deze versie vaststelt.
plans-card-gone = De kaart is weg uit deze versie. In eerdere versies staat zij nog.
plans-card-not-found = Deze kaart bestaat niet, of is niet voor jou.
plans-sheet-card = Scenariokaart
plans-sheet-card-lead = Eén stap per regel, in de volgorde waarin je ze doet. Een regel zonder tekst telt niet mee.
plans-sheet-card-do = Bewaar de kaart
plans-proposals = Voorstellen van lezers
plans-propose = Stel een wijziging voor
plans-learned-in-real = Geleerd in een activiteit
plans-learned-in-exercise = Geleerd in een oefening
plans-proposal-taken = Overgenomen door { $who }
plans-proposal-declined = Niet overgenomen door { $who }: { $why }
plans-proposal-missing = Schrijf op wat je zou veranderen.
plans-proposal-answered = { $who } antwoordde hier al op, { $at }.
plans-proposal-not-found = Dit voorstel bestaat niet.
plans-answer = Antwoord
plans-answer-taken = We nemen dit over in een volgende versie
plans-answer-declined = We nemen dit niet over
plans-field-proposal = Wat zou je veranderen, en waarom
plans-field-taken = Wat doe je ermee
plans-taken-missing = Kies wat je met het voorstel doet.
plans-was-proposed = Dank je. De eigenaar van het plan krijgt je voorstel als taak.
plans-was-answered = Je antwoord staat erbij.
plans-sheet-proposal = Wijziging voorstellen
plans-sheet-proposal-lead = De eigenaar antwoordt: overgenomen, of niet en waarom.
plans-sheet-proposal-do = Stel voor
plans-sheet-answer = Antwoord op een voorstel
plans-sheet-answer-lead = Wie het voorstelde, leest je antwoord bij het plan.
plans-sheet-answer-do = Antwoord
plans-readers = Gelezen en begrepen
plans-i-read = Ik heb dit gelezen en begrepen
plans-read-by-me = Je hebt deze versie gelezen:
plans-was-read = Genoteerd: je hebt deze versie gelezen en begrepen.
plans-ask-to-read = Vraag mensen dit te lezen
plans-readers-asked = Gevraagd aan { $functions }, voor { $on }.
plans-readers-count = { $read ->
    [one] Eén las het
   *[other] { $read } lazen het
}, { $missing ->
    [0] en niemand nog niet.
    [one] één nog niet.
   *[other] { $missing } nog niet.
}
plans-readers-missing-who = { $count ->
    [one] Wie het nog niet las
   *[other] De { $count } die het nog niet lazen
}
plans-reading-asked = Gevraagd. Wie het nog niet las, krijgt een taak.
plans-read-another-version = Deze versie geldt niet (meer). Open het plan en lees wat nu geldt.
plans-sheet-reading = Wie leest dit
plans-sheet-reading-lead = Iedereen met deze functie in de regio’s van het plan krijgt een taak.
plans-sheet-reading-do = Vraag het
plans-field-readers = Functies
plans-field-functions = Functies
plans-field-read-by = Gelezen voor
plans-functions-missing = Kies bij Functies één of meer functies.
plans-readers-missing = Kies bij Functies één of meer functies.
plans-read-by-missing = Vul bij ‘Gelezen voor’ een dag in.
plans-read-by-passed = Kies bij ‘Gelezen voor’ een dag die nog komt.
plans-what-changed = Wat is er veranderd?
plans-difference = Verschil
plans-difference-between = Wat is er anders in versie { $after }, tegenover versie { $before }
plans-difference-from = Van
plans-difference-to = Naar
plans-difference-told = Titel, betekenis en kaarten
plans-difference-text = De tekst
plans-difference-none = Geen verschil.
plans-difference-same-file = Beide versies hebben hetzelfde bestand.
plans-difference-unreadable = Uit een van de bestanden is geen tekst te lezen, of het is nog niet gecontroleerd. Haal beide op om ze te vergelijken.
plans-compare = Vergelijk
plans-added = Erbij:
plans-removed = Weg:
plans-one-version-only = Er is maar één versie die je mag lezen. Er valt nog niets te vergelijken.
plans-task-read = { $count ->
    [one] Lees een plan
   *[other] Lees { $count } plannen
}
plans-task-read-verb = Lees
plans-task-proposals = { $count ->
    [one] Antwoord op een voorstel bij een plan
   *[other] Antwoord op { $count } voorstellen bij plannen
}
