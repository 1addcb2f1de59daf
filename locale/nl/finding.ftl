# The search.

finding-title = Zoeken
finding-title-exercise = Zoeken in oefeningen
finding-lead = In alles wat je mag zien: plannen, beelden, besluiten, taken, vragen, logboeken, documenten, organisaties en contacten.
finding-words = Waar zoek je naar?
finding-do = Zoek
finding-found =
    { $count ->
        [0] Niets gevonden voor “{ $words }”
        [one] Eén vondst voor “{ $words }”
       *[other] { $count } vondsten voor “{ $words }”
    }
finding-best = Hier staan de beste { $count }.
finding-nothing = Probeer een ander woord, of één woord in plaats van meer.
finding-nothing-narrowed = Met deze keuze is er niets. Zonder keuze zijn er wel { $count }.
finding-meant = Niemand schreef “{ $said }”. Misschien bedoel je
finding-narrow = Beperk de vondsten
finding-narrow-do = Toon
finding-everything = Alles tonen
finding-more = Toon er meer
finding-any = Alle
finding-option = { $label } ({ $count })
finding-page = bladzijde { $page }
finding-changed = bijgewerkt
finding-to-real = Zoek in wat echt is
finding-to-exercise = Zoek in oefeningen
finding-filter-soort = Soort
finding-filter-thema = Thema
finding-filter-regio = Regio
finding-filter-fase = Fase
finding-kind-plan = Plan
finding-kinds-plan = Plannen
finding-kind-plantekst = Tekst in een plan
finding-kinds-plantekst = Tekst in plannen
finding-kind-document = Document
finding-kinds-document = Documenten
finding-kind-beeld = Crisisbeeld
finding-kinds-beeld = Crisisbeelden
finding-kind-besluit = Besluit
finding-kinds-besluit = Besluiten
finding-kind-taak = Taak
finding-kinds-taak = Taken
finding-kind-vraag = Vraag
finding-kinds-vraag = Vragen
finding-kind-logregel = Logregel
finding-kinds-logregel = Logregels
finding-kind-rapport = Situatierapport
finding-kinds-rapport = Situatierapporten
finding-kind-knelpunt = Knelpunt
finding-kinds-knelpunt = Knelpunten
finding-kind-alarm = Alarm
finding-kinds-alarm = Alarmen
finding-kind-tegel = Veiligheidsbeeld
finding-kinds-tegel = Veiligheidsbeeld
finding-kind-kalender = Kalender
finding-kinds-kalender = Kalender
finding-kind-organisatie = Organisatie
finding-kinds-organisatie = Organisaties
finding-kind-contact = Contact
finding-kinds-contact = Contacten
finding-kind-opschaling = Opschaling
finding-kinds-opschaling = Opschaling
finding-kind-zorgfase = Zorgfase
finding-kinds-zorgfase = Zorgfasen
finding-kind-gewonden = Gewonden
finding-kinds-gewonden = Gewonden
finding-kind-spreiding = Spreiding
finding-kinds-spreiding = Spreiding
finding-kind-volhouden = Uitval en volhouden
finding-kinds-volhouden = Uitval en volhouden
