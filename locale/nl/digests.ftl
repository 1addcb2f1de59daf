### Korte beelden per lezer, afgeleid uit dezelfde feiten.

digests-tab = In het kort
digests-not-found = Dit korte beeld bestaat niet, of het is niet voor je open.
digests-choose = Kies voor wie
digests-block-summary = Samenvatting
digests-block-level = Hoe ernstig
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
digests-none-bottlenecks = Geen open knelpunten die je mag zien.
digests-none-waiting = Er wacht geen besluit en geen controle.
digests-none-in-force = Er geldt nog geen besluit.
digests-none-asked = Er is nu niets aan jou of je organisatie gevraagd.
digests-none-silent = Niemand is te laat met een gevraagd rapport.
digests-none-uncertain = Niemand heeft iets als aanname of onbekend gemerkt.
digests-none-next = Er is nog niets gepland.
digests-due-summary = vóór
digests-due-level = vóór
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
