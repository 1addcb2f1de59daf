### Shared words: levels, times, frame, states.

## Levels and phases
look-level-unknown = Onbekend
look-level-green = Groen
look-level-yellow = Geel
look-level-orange = Oranje
look-level-red = Rood
look-level-purple = (alleen fase)
look-phase-unknown = Onbekend
look-phase-green = Geen dreiging
look-phase-yellow = Lichte dreiging
look-phase-orange = Verhoogde dreiging
look-phase-red = Crisis
look-phase-purple = Grootschalige crisis
look-ladder-empty-step = Geen regio op deze trede
look-strip-past = geweest
look-strip-now = nu
look-strip-future = verwacht

## Times
look-clock-fast = De klok van dit apparaat loopt { $minutes } min voor. Hier telt de klok van de server.
look-clock-slow = De klok van dit apparaat loopt { $minutes } min achter. Hier telt de klok van de server.
look-age-now = zojuist
look-age-now-short = nu
look-age-minutes = { $minutes } min geleden
look-age-minutes-short = { $minutes } min
look-age-hours = { $hours } u { $minutes }
look-time-left = nog { $duration }
look-time-left-now = nog geen minuut
look-time-late = { $duration } te laat
look-time-late-now = net te laat
look-time-before = Voor { $time }
look-since = sinds { $when }
look-by = door { $who }

## Frame
look-site-name = Samenbeeld
look-skip = Ga naar de inhoud
look-stripe-label = Fase per regio
look-stripe-own = { $region }: { $phase }
look-stripe-exercise = Oefening: { $region }: { $phase }
look-demonstration = Demonstratie met verzonnen gegevens
look-demonstration-short = Demo
look-exercise-tag = OEFENING
look-real-tag = ECHT
look-exercise-time = Oefentijd { $time }
look-exercise-speed = Oefentijd, { $speed } sneller
look-navigation = Onderdelen
look-more = Meer
look-search-button = Zoek
look-unread = { $count ->
    [0] Geen nieuwe berichten
    [one] { $count } nieuw bericht
   *[other] { $count } nieuwe berichten
}
look-person-menu = Menu van { $name }
look-settings-menu = Taal en weergave
look-language-nl = Nederlands
look-language-en = English
look-theme = Kleuren
look-theme-device = Zoals dit apparaat
look-theme-light = Licht
look-theme-dark = Donker
look-reading = Lezen
look-reading-serif = Met schreef
look-reading-sans = Schreefloos
look-members = Mensen en functies
look-password = Wachtwoord veranderen
look-log-out = Uitloggen
look-log-out-unsent-title = Nog niet alles is verstuurd
look-log-out-unsent = Er staan nog woorden van jou op dit apparaat die niet zijn verstuurd. Als je nu uitlogt, worden ze gewist.
look-log-out-stay = Blijf ingelogd
look-log-out-anyway = Log uit en wis
look-log-out-failed = Uitloggen lukt niet zonder verbinding. Vergrendel dit apparaat en probeer het later opnieuw.
look-printed = Gedrukt door { $who }, { $when }
look-printed-at = Gedrukt { $when }
look-printed-no-label = Zonder eigen label: alleen voor wie hier inlogt.
look-footer-licence = Samenbeeld is open source, EUPL-1.2
look-footer-data = Kaart: CBS en GeoNames (CC BY 4.0), Eurostat, GSHHG (LGPL)
look-footer-parts = Bouwstenen van het scherm
look-home = Naar Nu
look-menu-open = Menu

## Figures, certainty, saving
look-number = { $value }
look-figure-of = van { $total }
look-figure-unknown = onbekend
look-figure-no-return = geen opgave
look-figure-too-old = te oud
look-certainty-fact = Feit
look-certainty-assumption = Aanname
look-certainty-unknown = Onbekend
look-saved = Opgeslagen { $time }
look-saving = Bewaren…
look-not-sent = Nog niet verstuurd, geen bereik
look-not-sent-since = Nog niet verstuurd sinds { $time }, geen bereik
look-readers = { $count ->
    [one] { $count } leest mee
   *[other] { $count } lezen mee
}
look-present = Hier nu: { $name }
look-present-self = Hier nu: { $name } (jij)
look-new-mark = Nieuw

## Who says this
look-provenance-title = Wie zegt dit?
look-provenance-source = Bron
look-provenance-seen = Gezien
look-provenance-certainty = Zekerheid
look-provenance-taken-over = In de zin
look-provenance-moments = { $seen }, gemeld { $reported }, verwerkt { $processed }
look-provenance-reported = gemeld { $time }
look-provenance-processed = verwerkt { $time }
look-provenance-confirmed = { $certainty }, bevestigd door { $who }
look-provenance-taken-over-from = { $who } nam het over uit
look-provenance-taken-over-by = { $who } nam het over
look-provenance-unknown-moment = onbekend

## States
look-loading-count = { $title }, { $done } van { $total }
look-not-allowed = Dit deel is niet voor jou vrijgegeven
look-offline-since = Geen verbinding sinds { $time }. Je ziet de stand van toen.
look-kept-page = Je ziet de bewaarde pagina van { $time }.
look-load-again = Laad de pagina opnieuw
look-offline = Geen verbinding. Je ziet de laatst bekende stand.
look-offline-waiting = Wat je vanaf { $time } schreef, is nog niet verstuurd.
look-undo = Maak ongedaan
look-form-errors = { $count ->
    [one] Er klopt nog iets niet
   *[other] Er kloppen nog { $count } dingen niet
}
look-form-required = verplicht
look-form-fill-in = Vul dit in: { $field }
look-form-choose = Maak een keuze: { $field }
look-form-was-now = was { $was }, nu { $now }
look-changed-meanwhile = { $who } wijzigde dit { $at }, terwijl jij schreef. Wat jij typte staat hier nog. Kijk eerst wat er nu staat. Bewaar je nog een keer, dan komt het jouwe ervoor in de plaats.

look-disputed = Een andere bron zegt iets anders: { $subject }. Bekijk beide
look-claim-replaced = Deze bron zegt nu iets anders, of zei het opnieuw.
look-still-true = Klopt dit nog?
look-still-true-yes = Klopt nog
look-still-true-update = Werk bij

## The page that shows all parts
look-parts-title = Bouwstenen
look-parts-lead = Alle gedeelde delen van het scherm, in beide thema's naast elkaar. Alle namen en cijfers op deze pagina zijn verzonnen.
look-parts-levels-light = Niveaus, Licht
look-parts-levels-dark = Niveaus, Donker
look-parts-levels-light-grey = Niveaus, Licht, zonder kleur
look-parts-levels-dark-grey = Niveaus, Donker, zonder kleur
look-parts-buttons = Knoppen en focus
look-parts-release = Vrijgeven…
look-parts-adjust = Pas aan
look-parts-cancel = Annuleer
look-parts-with-focus = Met focus
look-parts-figures = Cijfer met leeftijd
look-parts-source-link = koppeling
look-parts-source-zero = gemeld als nul
look-parts-states = Leeg, laden, fout, twee beweringen
look-parts-empty = Nog geen knelpunten gemeld
look-parts-empty-text = Instellingen melden ze in hun rapport. Je kunt er zelf ook een toevoegen.
look-parts-bottleneck = Knelpunt
look-parts-loading = Kaart laden
look-parts-loading-count = Kaart laden, 3 van 5 lagen
look-parts-loading-text = De tabel is al klaar.
look-parts-open-table = Open tabel
look-parts-error = Vrijgeven lukte niet
look-parts-error-text = De verbinding met het knooppunt viel weg om 14:21. Je tekst is bewaard. We proberen het elke minuut opnieuw.
look-parts-try-now = Probeer nu
look-parts-two-claims = Twee standen voor Limburg-Noord
look-parts-claim-offline = zonder verbinding gezet
look-parts-choose = Kies, met reden
look-parts-ask = Vraag de HIN van dienst.
look-parts-ladder = Ladder
look-parts-strip = Verloop van het niveau
look-parts-strip-title = Niveau per week, van week 46 tot en met week 4
look-parts-spark = Waarden door de tijd, met een grens
look-parts-spark-mark = attendering
look-parts-spark-said = Nieuwste waarde 1.020. Laagste 620 en hoogste 1.110.
look-parts-tasks = Taken en nieuws
look-parts-task-confirm = Bevestig: ontruiming De Maasoever
look-parts-task-confirm-verb = Bevestig
look-parts-task-write = Stel de samenvatting vast voor het ROT
look-parts-task-write-verb = Schrijf
look-parts-new-lead = Besluit 12:
look-parts-new-text = planbare zorg Maastricht UMC+ stopt tot zaterdag
look-parts-new-plain = De Maasoever ontruimt de begane grond, 84 bewoners
look-parts-step-green = Weekbeeld lezen
look-parts-step-yellow = Preparatie: plannen en telefoonlijst nalopen
look-parts-step-orange = Regionale coördinatie: elke dag een situatierapport
look-parts-step-red = Opschaling: rapport elke 4 uur, HIN voert regie, KCR2 is ingelicht
look-parts-step-purple = Bovenregionaal: bijstand en landelijk beeld
look-parts-undo = Taak afgerond: bel de stroomlijst
look-parts-form = Formulier
look-parts-table = Tabel in drie dichtheden
look-parts-field = Aantal bewoners dat niet kan zitten
look-parts-field-hint = Leeg betekent onbekend.
look-parts-field-reason = Reden
look-parts-table-site = Locatie
look-parts-table-free = Vrij
look-parts-table-total = Totaal
look-parts-table-sum = Samen, bij 2 van 3
look-parts-icons = Iconen
look-parts-type = Letters
look-parts-type-human = De Maas bij Sint Pieter voert 2.780 m³/s af en stijgt. De piek komt vannacht rond 02:00.
look-parts-type-system = Wat het systeem zegt: labels, cijfers, tijden en knoppen staan schreefloos.
look-parts-tags = Labels, bewaren en wie er is
look-parts-provenance = Herkomst van een zin
look-parts-beside = Naast een gegeven: waar het vandaan komt, of het nog klopt, en wie iets anders zegt
look-parts-pages = Een lange lijst in bladzijden
look-parts-cursor = Ilse
look-parts-reader = Bram Janssen
look-parts-reader-initials = BJ
look-parts-writer = Ilse Vos
look-parts-writer-initials = IV
look-parts-claim-first = M. Hendrix
look-parts-claim-second = P. Maas
look-parts-region = Limburg-Noord
look-parts-region-detail = GRIP 2, sinds 11:15
look-parts-region-own = Zuid-Limburg
look-parts-region-own-detail = GRIP 4, sinds 08:40
look-parts-told-source = A. El Idrissi, ICo van De Maasoever
look-parts-told-confirmed = OvD-G
look-parts-told-taken-over = B. Janssen
look-parts-origin = bericht 13:55
look-parts-field-agreed = Besproken met de zorglocatie
look-parts-site-first = Meers
look-parts-site-second = Sittard

## What waits on this device
look-outbox-waiting = Je rapport voor { $place } is nog niet verstuurd. Het gaat vanzelf weg zodra er bereik is.
look-outbox-sent = Je rapport is verstuurd om { $time }.
look-outbox-refused = Je rapport kon niet verstuurd worden: { $why }
look-outbox-look = Bekijk het

# A long list in pages
look-pages = Bladeren in de lijst
look-pages-part = Hier staan nummer { $first } tot en met { $last }.
look-pages-previous = Vorige
look-pages-following = Toon meer
look-pages-whole = Alles in één lijst

## Een moment
look-moment-skipped = Dit tijdstip bestaat niet: in deze nacht gaat de klok een uur vooruit. Kies een uur later.
look-request-unreadable = Deze vraag is niet te lezen.
look-moment-unreadable = Vul een datum en een tijd in.
look-copy = Kopieer
look-copied = Gekopieerd.
look-copy-by-keys = De tekst is gekozen. Kopieer hem met Ctrl+C.
