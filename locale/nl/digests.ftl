### Korte beelden per lezer, afgeleid uit dezelfde feiten.

digests-tab = In het kort
digests-not-found = Dit korte beeld bestaat niet, of het is niet voor je open.
digests-choose = Kies voor wie
digests-block-summary = Samenvatting
digests-block-level = Hoe ernstig
digests-block-scale-up = Opschaling en zorgfase
digests-block-bottlenecks = Knelpunten
digests-block-capacity = Wat vrij is
digests-block-waiting = Wacht op een besluit of controle
digests-block-in-force = Besluiten die gelden
digests-block-asked = Gevraagd aan jou
digests-block-silent = Niet gerapporteerd
digests-block-uncertain = Niet zeker
digests-block-next = Wat er komt
digests-none-summary = Er staat nog niets in de samenvatting dat je mag lezen.
digests-none-level = Over de ernst is nog niets vastgesteld.
digests-none-scale-up = Er geldt geen code en geen fase.
digests-none-bottlenecks = Geen open knelpunten die je mag zien.
digests-none-waiting = Er wacht geen besluit en geen controle.
digests-none-in-force = Er geldt nog geen besluit.
digests-none-asked = Er is nu niets aan jou of je organisatie gevraagd.
digests-none-silent = Niemand is te laat met een gevraagd rapport.
digests-none-uncertain = Niemand heeft iets als aanname of onbekend gemerkt.
digests-none-next = Er is nog niets gepland.
digests-due-summary = vóór
digests-due-level = vóór
digests-due-scale-up = tot
digests-due-bottlenecks = nodig om
digests-due-waiting = controle om
digests-due-in-force = geldt tot
digests-due-asked = vóór
digests-due-silent = gevraagd om
digests-due-uncertain = vóór
digests-due-next = om
digests-step = Fase van deze situatie: { $step }
digests-step-unknown = Fase van deze situatie: nog niet vastgesteld
digests-grip = GRIP { $level }
digests-grip-unknown = GRIP niet vastgesteld
digests-phase-unknown = fase onbekend
digests-region = { $region }: { $told }
digests-report = rapport { $number }
digests-never-reported = nog nooit gerapporteerd
digests-and-others = ook gemeld door { $count ->
    [one] één andere
   *[other] { $count } andere
}
digests-decision = Besluit { $number }: { $text }
digests-waits-for = wacht op { $who }
digests-check-is-due = nu controleren
digests-check = controle van het effect
digests-question = vraag { $number }
digests-task = taak { $number }
digests-contradiction = tegenspraak
digests-meeting = Overleg { $team }
digests-reports-due = { $count ->
    [one] Volgend rapport van één organisatie
   *[other] Volgende rapporten van { $count } organisaties
}
digests-more = en nog { $count }
digests-made = Bijgewerkt om
digests-rule = Afgeleid volgens vaste regels, met alleen wat je mag zien, tot en met { $up_to }.
digests-not-confirmed = De volgorde is nog niet bevestigd met de regio.
digests-capacity = { $name }: { $told } ({ $by })
digests-capacity-oldest = oudste cijfer
digests-block-casualties = Gewonden
digests-block-spread = Spreiding van patiënten
digests-block-endurance = Uitval en volhouden
digests-none-casualties = Er zijn geen slachtoffers gemeld.
digests-none-spread = Er loopt geen verplaatsing.
digests-none-endurance = Er is geen uitval vastgelegd.
digests-due-casualties = vóór
digests-due-spread = vóór
digests-due-endurance = tot
digests-no-care = Over zorg is hier nog niets gezegd dat je mag zien.

digests-draft-title = Opgestelde samenvatting
digests-draft-mark = Opgesteld door een programma, nog niet gelezen door een mens
digests-draft-lead = Deze zinnen zijn volgens vaste regels uit het beeld gehaald. Er is niets bij verzonnen. Lees elke zin en kijk waar die vandaan komt.
digests-draft-since = Nieuw sinds { $at }.
digests-draft-from-the-start = Vanaf het begin: er is nog geen versie vastgezet.
digests-draft-level = { $text }
digests-draft-bottlenecks = Knelpunt: { $text } ({ $source })
digests-draft-in-force = { $text }
digests-draft-contradictions = Bronnen spreken elkaar tegen over { $text }
digests-draft-source = { $source } (zin opgesteld door een programma)
digests-draft-source-nobody = Zin opgesteld door een programma
digests-draft-to-source = Waar dit staat
digests-draft-accept = Neem de gekozen zinnen over
digests-draft-accept-all = { $count ->
    [one] Neem deze zin over
   *[other] Neem alle { $count } zinnen over
}
digests-draft-then = Wat je overneemt komt als voorstel onder de samenvatting, met jouw naam. Het staat er pas in als iemand het voorstel overneemt.
digests-draft-reject = Neem niet over
digests-draft-reason = Waarom neem je dit niet over?
digests-draft-none = Er is niets nieuws voor de samenvatting
digests-draft-none-text = Alles wat volgens de regels in de samenvatting hoort, staat er al in of is al beoordeeld.
digests-draft-answers = Wat er met eerdere zinnen gebeurde
digests-draft-accepted-by = Overgenomen als voorstel door { $who }, { $organisation }
digests-draft-rejected-by = Niet overgenomen door { $who }, { $organisation }
digests-draft-was-accepted = { $count ->
    [one] Eén zin staat nu als voorstel onder de samenvatting.
   *[other] { $count } zinnen staan nu als voorstel onder de samenvatting.
}
digests-draft-was-rejected = De zin is niet overgenomen. Hij komt niet terug.
digests-draft-not-done = Dit is niet gelukt
digests-draft-nothing-chosen = Kies ten minste één zin.
digests-draft-changed = De feiten zijn intussen veranderd, of een collega was je voor. Lees de zinnen opnieuw.
digests-draft-reason-missing = Schrijf op waarom je dit niet overneemt.
digests-draft-reason-too-long = Deze reden is te lang. Gebruik hoogstens { $most } tekens.
digests-draft-closed = De opgestelde samenvatting is er voor wie in de samenvatting schrijft of iets voorstelt.
digests-draft-answer-unknown = Dit antwoord bestaat niet.
digests-block-followed = Andere regio's die je volgt
digests-none-followed = Er is niets nieuws van de regio's die je volgt.
digests-due-followed = geldt tot
digests-followed = { $region }, { $what }
