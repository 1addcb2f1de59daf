### Het crisisbeeld: eigen beelden, gedeeld beeld, voorstellen, versies.

## De pagina
crisis-picture-title = Crisisbeeld
crisis-picture-none = Er loopt nu geen activiteit die je mag zien
crisis-picture-none-text = Zodra jouw organisatie meedoet aan een activiteit, staat het crisisbeeld hier.
crisis-picture-tab-text = Beeld
crisis-picture-tab-versions = Versies
crisis-picture-tab-difference = Verschil
crisis-picture-shared = Gedeeld
crisis-picture-shared-picture = Gedeeld beeld
crisis-picture-after-version = na versie { $number }
crisis-picture-no-version = nog geen versie
crisis-picture-not-open = Nog niet iedereen die meedoet heeft een eigen beeld, of er ontbreekt een deel.
crisis-picture-open = Open het beeld
crisis-picture-open-already = Alle teksten van dit beeld staan al open.
crisis-picture-ask-hin = Vraag de HIN van dienst om een deel vrij te geven.
crisis-picture-tree = Delen van het beeld
crisis-picture-tree-source = Indeling: { $source }
crisis-picture-section-empty = nog niets geschreven
crisis-picture-section-empty-then = Hier stond toen nog niets.
crisis-picture-section-closed = Dit deel is niet voor jou vrijgegeven.
crisis-picture-count-fact = { $count ->
    [one] { $count } feit
   *[other] { $count } feiten
}
crisis-picture-count-assumption = { $count ->
    [one] { $count } aanname
   *[other] { $count } aannames
}
crisis-picture-count-unknown = { $count } onbekend

## Organisaties
crisis-picture-organisations = Organisaties
crisis-picture-heard-count = { $heard } van { $total } gemeld
crisis-picture-silent = Stil ({ $count })
crisis-picture-silent-count = { $count } stil
crisis-picture-heard = Gemeld, nieuwste eerst
crisis-picture-changed = Bijgewerkt { $time }
crisis-picture-heard-by-level = Gemeld, zwaarste eerst
crisis-picture-never = nooit
crisis-picture-nothing-yet = nog niets geschreven
crisis-picture-yours = jouw organisatie
crisis-picture-organisations-closed = Wie er meedoet, ziet alleen wie zelf meedoet.
crisis-picture-no-organisations = Nog geen organisaties
crisis-picture-no-organisations-text = Je ziet hier wie meedoet, en hoe vers het bericht van elke organisatie is.

## Eigen beeld
crisis-picture-own-mine = Wat is er bij { $organisation }?
crisis-picture-own-of = Eigen beeld van { $organisation }
crisis-picture-own-write = Schrijf kort wat je weet. Het wordt meteen bewaard.
crisis-picture-own-read = Alleen { $organisation } schrijft hier. Klopt er iets niet? Vraag het de organisatie.
crisis-picture-own-who = De HIN en de crisisleiding van de GHOR lezen dit mee.
crisis-picture-own-not-found = Dit eigen beeld bestaat niet, of is niet voor jou vrijgegeven.

## Stroom
crisis-picture-stream = Stroom
crisis-picture-stream-filter = Wat wil je zien?
crisis-picture-stream-all = Alles
crisis-picture-stream-only-grip = GRIP
crisis-picture-stream-only-versions = Versies
crisis-picture-stream-only-suggestions = Voorstellen
crisis-picture-stream-only-reports = Rapporten
crisis-picture-more = { $count } nieuw, toon
crisis-picture-seen = Alles gezien
crisis-picture-stream-empty = Nog niets gebeurd
crisis-picture-stream-empty-text = Hier komen wijzigingen van GRIP, versies, voorstellen en wie er meedoet.
crisis-picture-stream-grip = { $region }: { $level ->
    [0] geen GRIP
   *[other] GRIP { $level }
}
crisis-picture-stream-state = Activiteit is { $state ->
    [active] gestart
    [scaled_down] afgeschaald
    [closed] gesloten
    [archived] gearchiveerd
   *[other] in voorbereiding
}
crisis-picture-stream-version = Versie { $number }
crisis-picture-stream-activityopened = Activiteit geopend
crisis-picture-stream-picturesopened = Beelden geopend
crisis-picture-stream-organisationjoined = { $organisation } doet mee
crisis-picture-stream-organisationleft = { $organisation } doet niet meer mee
crisis-picture-stream-labelleddocumentadded = Tekst met eigen label: { $section }
crisis-picture-stream-documentclosed = Tekst gesloten in { $section }
crisis-picture-stream-documentreopened = Tekst weer open in { $section }
crisis-picture-stream-own = het eigen beeld van { $organisation }
crisis-picture-stream-suggestionmade = Voorstel voor { $section }
crisis-picture-stream-suggestionaccepted = Voorstel overgenomen in { $section }
crisis-picture-stream-suggestiondeclined = Voorstel voor { $section } niet overgenomen
crisis-picture-stream-suggestionwithdrawn = Voorstel voor { $section } ingetrokken
crisis-picture-stream-documentreleased = Vrijgegeven aan { $organisation }

## Voorstellen
crisis-picture-suggest = Doe een voorstel
crisis-picture-suggest-send = Verstuur voorstel
crisis-picture-suggestion-text = Welke zin stel je voor?
crisis-picture-suggestion-certainty = Hoe zeker is het?
crisis-picture-suggestion-source = Bron
crisis-picture-suggests = stelt voor
crisis-picture-source-is = Bron: { $source }
crisis-picture-accept = Neem over
crisis-picture-accept-as-new = Voeg toe als nieuwe zin
crisis-picture-suggested = stelde voor
crisis-picture-suggestion-title = Voorstel bij { $section }
crisis-picture-suggestion-back = Naar de tekst
crisis-picture-suggestion-about = Over deze zin
crisis-picture-suggestion-now = Nu staat er
crisis-picture-suggestion-new = Voorstel
crisis-picture-suggestion-settled = { $state ->
    [accepted] Overgenomen door { $who }, { $organisation }.
    [declined] Niet overgenomen door { $who }, { $organisation }.
   *[other] Ingetrokken door { $who }, { $organisation }.
}
crisis-picture-suggestion-quote-gone = De zin waar dit voorstel over gaat, is veranderd of weg. Er is niets gewijzigd. Voeg de nieuwe zin toe, of neem hem niet over.
crisis-picture-suggestion-quote-twice = De zin waar dit voorstel over gaat, staat er meer dan één keer. Er is niets gewijzigd. Voeg de nieuwe zin toe, of neem hem niet over.
crisis-picture-decline = Niet overnemen…
crisis-picture-decline-reason = Waarom niet?
crisis-picture-decline-now = Laat weten
crisis-picture-withdraw = Trek in
crisis-picture-suggestion-not-sent = Het voorstel is nog niet verstuurd
crisis-picture-kept = Wat je invulde is bewaard. Pas het aan en verstuur opnieuw.
crisis-picture-suggestion-text-missing = Vul de zin in die je voorstelt.
crisis-picture-suggestion-too-long = Het voorstel is te lang. Gebruik ten hoogste { $most } tekens.
crisis-picture-certainty-unknown = Kies feit, aanname of onbekend.
crisis-picture-source-too-long = De bron is te lang. Gebruik ten hoogste { $most } tekens.
crisis-picture-suggestion-settled-already = Iemand anders heeft dit voorstel al { $state ->
    [accepted] overgenomen
    [declined] afgewezen
   *[other] ingetrokken
}.
crisis-picture-decline-reason-missing = Schrijf waarom je het voorstel niet overneemt.
crisis-picture-reason-too-long = De reden is te lang. Gebruik ten hoogste { $most } tekens.
crisis-picture-suggestion-not-yours = Alleen wie het voorstel deed, kan het intrekken.
crisis-picture-suggestion-not-found = Dit voorstel bestaat niet.
crisis-picture-no-suggestions-here = Bij deze tekst kun je geen voorstel doen.
crisis-picture-answer-unknown = Zo kun je een voorstel niet beantwoorden.

## Versies, tijd en verschil
crisis-picture-fix-version = Versie vastleggen…
crisis-picture-fix-version-what = Je legt het gedeelde beeld van nu vast als versie { $number }. Iedereen die het beeld ziet, kan deze versie teruglezen.
crisis-picture-fix-version-now = Leg vast
crisis-picture-version-name = Naam, mag leeg
crisis-picture-version-name-hint = Bijvoorbeeld: voor het ROT van 15:00
crisis-picture-version-name-too-long = De naam is te lang. Gebruik ten hoogste { $most } tekens.
crisis-picture-version-not-fixed = De versie is niet vastgelegd
crisis-picture-version-not-found = Versie { $number } bestaat niet.
crisis-picture-versions-title = Vastgelegde versies
crisis-picture-version = Versie
crisis-picture-version-name-head = Naam
crisis-picture-version-at = Vastgelegd
crisis-picture-version-by = Door
crisis-picture-versions-closed = De versies zijn niet voor jou vrijgegeven.
crisis-picture-no-versions = Nog geen versie vastgelegd
crisis-picture-no-versions-text = De HIN legt een versie vast, bijvoorbeeld voor elk overleg. Tot die tijd kun je wel elk moment terugzien.
crisis-picture-fixed-by = Vastgelegd door { $who }, { $organisation }.
crisis-picture-past-note = Je kunt hier niets wijzigen.
crisis-picture-back-to-now = Terug naar nu
crisis-picture-as-it-stood = Stand van { $when } { $time }
crisis-picture-now = Nu, { $when } { $time }
crisis-picture-look-back-hint = Kies een moment om terug te kijken
crisis-picture-drag-hint = Sleep om terug te kijken
crisis-picture-slider = Moment om terug te kijken
crisis-picture-back-until = Kijk terug naar
crisis-picture-time = Tijd
crisis-picture-time-line = Balk: hoogste fase
crisis-picture-time-line-decided = Balk: hoogste fase. Streepje: besluit
crisis-picture-time-phases = Hoogste fase, met het moment waarop die inging:
crisis-picture-time-marks = Momenten op de tijdlijn
crisis-picture-time-grip = GRIP { $level } { $region }
crisis-picture-time-version = versie { $number }
crisis-picture-moment = Moment
crisis-picture-show-moment = Toon stand
crisis-picture-difference-with = Verschil met versie { $number }
crisis-picture-difference-visit = Verschil met je laatste bezoek
crisis-picture-difference-title = Wat is er veranderd? Van { $before } tot { $after }
crisis-picture-difference-to-now = tot nu
crisis-picture-from = Van
crisis-picture-to = tot
crisis-picture-compare = Vergelijk
crisis-picture-side-now = nu
crisis-picture-side-visit = je laatste bezoek, { $when }
crisis-picture-side-visit-never = je laatste bezoek
crisis-picture-side-my-visit = mijn laatste bezoek
crisis-picture-side-version = versie { $number }
crisis-picture-side-version-named = versie { $number }, { $name }
crisis-picture-side-unreadable = Kies een versie, je laatste bezoek, nu of een moment.
crisis-picture-side-moment = een moment
crisis-picture-no-comparison = Deze twee kunnen niet worden vergeleken
crisis-picture-lines-added = { $count ->
    [one] 1 regel erbij
   *[other] { $count } regels erbij
}
crisis-picture-lines-removed = { $count ->
    [one] 1 regel weg
   *[other] { $count } regels weg
}
crisis-picture-lines-changed = { $count ->
    [one] 1 regel gewijzigd
   *[other] { $count } regels gewijzigd
}
crisis-picture-no-visit = Dit is je eerste bezoek
crisis-picture-no-visit-text = De volgende keer zie je hier wat er sinds nu is veranderd.
crisis-picture-no-difference = Er is niets veranderd
crisis-picture-no-difference-text = De teksten die jij mag lezen, zijn gelijk in beide standen.
crisis-picture-added = toegevoegd:
crisis-picture-removed = weggehaald:

## Labels en vrijgeven
crisis-picture-label-add = Tekst met een ander label
crisis-picture-label-what = Een tweede tekst in een deel, alleen voor wie dat label mag zien.
crisis-picture-label-section = Deel
crisis-picture-label-tlp = Label
crisis-picture-label-now = Maak de tekst
crisis-picture-label-there-already = In dit deel staat al een tekst met { $tlp }.
crisis-picture-label-unknown = Kies een label uit de lijst.
crisis-picture-section-not-found = Dit deel bestaat niet.
crisis-picture-document-not-found = Deze tekst bestaat niet, of is niet voor jou vrijgegeven.
crisis-picture-release = Vrijgeven…
crisis-picture-section-more = Meer voor { $section }
crisis-picture-release-title = Vrijgeven: { $place }
crisis-picture-release-now = { $count ->
    [one] Nu leest wie deelneemt mee: { $count } organisatie, voor zover het label dat toelaat.
   *[other] Nu leest wie deelneemt mee: { $count } organisaties, voor zover het label dat toelaat.
}
crisis-picture-release-after = Hierna lezen ook de mensen van de gekozen organisatie deze tekst, en wat er nog bij komt.
crisis-picture-release-to = Aan welke organisatie?
crisis-picture-release-to-whom = Kies de organisatie aan wie je dit vrijgeeft.
crisis-picture-release-reason = Waarom?
crisis-picture-release-until = Tot wanneer?
crisis-picture-release-until-hint = Leeg: tot je het intrekt.
crisis-picture-release-do = Geef vrij
crisis-picture-released-to = Vrijgegeven aan { $who }.
crisis-picture-released-beside = Ook open voor wie hieronder staat.
crisis-picture-released-since = sinds { $at }, door { $who }
crisis-picture-released-until = tot { $at }
crisis-picture-take-back = Trek in…
crisis-picture-take-back-what = Deze organisatie leest de tekst vanaf nu niet meer. Wat zij al las, blijft gelezen. Het staat in het logboek.
crisis-picture-take-back-do = Trek de vrijgave in
crisis-picture-release-not-found = Deze vrijgave is er niet meer. Misschien trok iemand anders hem net in.
crisis-picture-stream-releasetakenback = Vrijgave ingetrokken: { $organisation }
crisis-picture-not-released = Vrijgeven lukte niet
crisis-picture-choose = Kies…
crisis-picture-cancel = Annuleer

## Vragen van het scherm
crisis-picture-stream-only-documents = Documenten
crisis-picture-stream-documentadded = Document toegevoegd: { $title }
crisis-picture-stream-documentversionadded = Nieuwe versie { $number } van { $title }
crisis-picture-stream-documentwithdrawn = Document ingetrokken: { $title }
crisis-picture-stream-documentopened = { $title } vrijgegeven aan { $organisation }
crisis-picture-stream-documentreleasetakenback = Vrijgave van { $title } aan { $organisation } ingetrokken
crisis-picture-stream-inject = { $mark }: bericht van { $sender }
crisis-picture-care = Zorg op dit moment
crisis-picture-care-page = Open dit op een eigen pagina
crisis-picture-stream-codeconfirmed = { $ended ->
    [yes] Opschaling beëindigd, { $region }
   *[no] Code { $code } bevestigd, { $region }
}
crisis-picture-stream-phasedeclared = Zorgfase: { $phase }, { $where }
crisis-picture-stream-more-regions = meer dan één regio
crisis-picture-stream-outagesaid = { $service } { $over ->
    [yes] is terug
   *[no] uitgevallen
}: { $where }
crisis-picture-stream-distributionchosen = Voorstel { $number } voor de gewonden { $taken ->
    [yes] overgenomen
   *[no] afgewezen
}
