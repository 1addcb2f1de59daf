### Wat het formulier van het rapport zelf zegt, ook zonder net.

situation-reports-changed-count = { $count ->
    [one] Eén ding veranderd.
   *[other] { $count } dingen veranderd.
}
situation-reports-changed = veranderd
situation-reports-was-now = was { $was }, nu { $now }
situation-reports-was = was { $was }
situation-reports-was-unknown = was onbekend
situation-reports-same = zelfde als vorige keer
situation-reports-leave-empty = weet je dit niet? Laat leeg.
situation-reports-saved = Opgeslagen { $time }
situation-reports-saving = Bewaren…
situation-reports-kept-here = Nog niet verstuurd, bewaard op dit toestel
situation-reports-not-sent = Nog niet verstuurd, geen bereik. Het gaat vanzelf weg zodra er bereik is.
situation-reports-restored = Wat je op dit toestel invulde staat er weer.
situation-reports-log-in-again = Log opnieuw in. Je rapport blijft op dit toestel bewaard.
