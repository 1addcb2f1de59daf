### Activiteiten en GRIP per regio.

activities-title = Activiteiten
activities-activity = Activiteit
activities-person = { $name } ({ $function })
activities-group-running = Lopend
activities-group-concept = In voorbereiding
activities-group-over = Afgesloten
activities-none = Er zijn geen activiteiten
activities-none-text = In een activiteit werken organisaties samen aan één situatie. Het hoofd informatie van je regio kan er een openen.
activities-open-real = Activiteit openen
activities-open-exercise = Oefening openen
activities-real-lead = Dit is echt. Alle deelnemers zien de activiteit zodra je haar opent.
activities-exercise-lead = Dit is een oefening. Overal komt OEFENING te staan. Een oefening kan later niet echt worden.
activities-back = Terug zonder te openen
activities-since = sinds { $at }
activities-kind-incident = Incident
activities-kind-threat = Dreiging
activities-kind-event = Evenement
activities-kind-exercise = Oefening
activities-kind-continuous = Doorlopend beeld
activities-views = Weergaven van deze activiteit
activities-state-concept = In voorbereiding
activities-state-active = Loopt
activities-state-scaled-down = Afgeschaald
activities-state-closed = Afgesloten
activities-state-archived = In het archief
activities-go-concept-active = Activiteit starten
activities-go-active-scaled-down = Afschalen
activities-go-active-closed = Activiteit afsluiten
activities-go-scaled-down-active = Weer opschalen
activities-go-scaled-down-closed = Activiteit afsluiten
activities-go-closed-active = Weer openen
activities-go-closed-archived = Naar het archief
activities-go-asks = { $verb }…
activities-before-closed = Daarna schrijft niemand meer in deze activiteit; alles blijft leesbaar. Tot { $hours } uur na het afsluiten kun je haar weer openen, met een reden.
activities-before-archived = Daarna gaat deze activiteit niet meer open. Alles blijft leesbaar.
activities-never-deleted = Een activiteit wordt nooit verwijderd. Na het afsluiten blijft alles leesbaar.
activities-state = Toestand
activities-region = Regio
activities-regions = Regio’s
activities-grip = GRIP
activities-reason = Reden
activities-set-by = Vastgesteld
activities-since-when = Sinds
activities-taking-part = Doen mee
activities-owner = Geopend door
activities-started = Begonnen
activities-not-started = nog niet begonnen
activities-mode = Echt of oefening
activities-mode-real = Echt
activities-mode-exercise = Oefening
activities-tlp = Rubricering
activities-open-picture = Open crisisbeeld
activities-lead-grip = { $grip }.
activities-lead-no-grip = Voor geen enkele regio geldt GRIP.
activities-lead-taking-part = { $count ->
    [one] Eén organisatie doet mee.
   *[other] { $count } organisaties doen mee.
}
activities-grip-title = GRIP per regio
activities-grip-of = { $region } GRIP { $level }
activities-grip-line = { $name }: { $scope }
activities-grip-with-source = { $name }, bronregio { $region }
activities-grip-history = Verloop, { $count ->
    [one] één besluit
   *[other] { $count } besluiten
}
activities-set-grip-title = GRIP van een regio vaststellen
activities-set-grip = GRIP vaststellen
activities-grip-was-set = Vastgesteld. Iedereen in deze activiteit ziet het nieuwe niveau.
activities-no-source-region = Geen
activities-choose = Kies…
activities-join = Laat meedoen
activities-leave = Haal weg
activities-joined = { $organisation } doet nu mee.
activities-left = { $organisation } doet niet meer mee.
activities-state-was-changed = De nieuwe toestand staat vast. Iedereen in deze activiteit ziet haar.
activities-leave-of = Haal weg: { $organisation }

## Velden
activities-field-name = Naam
activities-field-name-hint = Kort en herkenbaar, bijvoorbeeld ‘Hoogwater Maas’.
activities-field-kind = Soort
activities-field-regions = Regio’s
activities-field-participants = Organisaties die meedoen
activities-field-as-concept = Nog niet starten
activities-field-as-concept-hint = De activiteit staat dan klaar. Je start haar later zelf.
activities-field-region = Regio
activities-field-level = GRIP-niveau
activities-field-source-region = Bronregio
activities-field-source-region-hint = Alleen bij GRIP 5: de regio die leidt.
activities-field-reason = Reden
activities-field-reason-hint = Eén of twee zinnen. Ze komen in het verloop te staan.
activities-field-at = Geldt sinds
activities-field-at-hint = Leeg betekent: vanaf nu. Is het eerder afgesproken, vul dan dat moment in.
activities-field-state = Toestand
activities-field-organisation = Organisatie

## Wat niet kan
activities-not-found = Deze activiteit bestaat niet, of is niet voor jou vrijgegeven.
activities-are-never-deleted = Een activiteit wordt nooit verwijderd. Sluit haar af.
activities-name-missing = Geef de activiteit een naam.
activities-kind-missing = Kies een soort.
activities-regions-missing = Kies minstens één regio.
activities-region-missing = Kies een regio.
activities-level-missing = Kies een GRIP-niveau.
activities-state-missing = Kies een toestand.
activities-organisation-missing = Kies een organisatie.
activities-choice-unknown = Deze keuze bestaat niet. Kies er een uit de lijst.
activities-reason-missing = Schrijf een reden, in één of twee zinnen.
activities-exercise-is-never-real = Een oefening kan niet echt zijn. Open haar via ‘Oefening openen’.
activities-grip-unknown = Kies een GRIP-niveau van 0 tot en met 5.
activities-grip-already = Het niveau is al GRIP { $level }. Misschien heeft een collega dit net vastgesteld.
activities-grip-needs-more-regions = Voor dit niveau zijn er minstens { $count } regio’s in de activiteit nodig.
activities-region-not-in-activity = Deze regio hoort niet bij de activiteit.
activities-source-region-missing = Kies de regio die leidt. Bij GRIP 5 is dat nodig.
activities-source-region-not-here = Een bronregio hoort alleen bij GRIP 5. Kies ‘Geen’.
activities-moment-in-future = Dit moment ligt in de toekomst. Kies een moment dat al geweest is.
activities-moment-before-last = Het vorige niveau ging pas om { $last } in. Kies een later moment.
activities-is-closed = De activiteit is afgesloten. Er verandert niets meer in.
activities-state-cannot-follow = Deze stap kan nu niet. Misschien heeft een collega de toestand net veranderd.
activities-reopen-too-late = Weer openen kan tot { $hours } uur na het afsluiten. Open een nieuwe activiteit.
activities-takes-part-already = { $organisation } doet al mee.
activities-takes-no-part = { $organisation } doet niet mee.
activities-owner-stays = { $organisation } opende de activiteit en blijft dus meedoen.

## Fase van een activiteit
activities-step = Fase
activities-step-title = Fase van deze activiteit
activities-step-hint = Hoe ernstig is deze ene situatie? De fase van een regio is een ander besluit, en staat op de pagina Fase.
activities-set-step = Fase vaststellen
activities-step-was-set = Vastgesteld. Iedereen in deze activiteit ziet de nieuwe fase.
activities-no-step = nog geen fase
activities-field-step = Fase
activities-step-missing = Kies een fase.
activities-step-unknown = Kies een van de vijf fasen.
activities-step-already = De activiteit staat al op deze fase. Misschien heeft een collega dit net vastgesteld.
activities-facts = Over deze activiteit
