### Zorgcapaciteit: wat elke sector vrij heeft, hoe oud dat is en wie het zegt. Onbekend is nooit nul.

capacity-title = Zorgcapaciteit
capacity-tab = Capaciteit
capacity-and = en
capacity-where = Waar je bent
capacity-lead = { $beds ->
    [one] Eén vrij bed is gemeld
   *[other] { $beds } vrije bedden zijn gemeld
} door { $known ->
    [one] één instelling
   *[other] { $known } instellingen
}.
capacity-lead-none = Van vrije bedden is nu niets bekend.
capacity-lead-stale = Nog { $beds ->
    [one] één bed staat in een cijfer dat
   *[other] { $beds } bedden staan in cijfers die
} te oud { $beds ->
    [one] is
   *[other] zijn
}.
capacity-lead-silent = Van { $silent ->
    [one] één instelling
   *[other] { $silent } instellingen
} weten we niets.
capacity-lead-disputed = Bij { $disputed ->
    [one] één instelling
   *[other] { $disputed } instellingen
} spreken twee meldingen elkaar tegen.
capacity-institution-column = Instelling
capacity-free-of = { $name }, vrij
capacity-of = van { $total }
capacity-value = { $value }
capacity-number-of-total = { $value } van { $total }
capacity-silent-since = Stil sinds
capacity-ended = onbekend: ‘{ $figure }’ is voorbij
capacity-never-reported = nooit gemeld
capacity-unknown = onbekend
capacity-not-released = niet vrijgegeven
capacity-not-applicable = niet van toepassing
capacity-disputed = tegenstrijdig
capacity-disputed-by = tegenstrijdig: { $figure }
capacity-until = tot { $time }
capacity-too-old = te oud
capacity-age-fresh = klopt nog
capacity-age-stale = te oud
capacity-age-unknown = onbekend
capacity-age-never = nooit gemeld
capacity-known-together = Bekend samen
capacity-by-known = bij { $known } van { $of }
capacity-lowest = laagst
capacity-highest = hoogst
capacity-states-none = niets bekend
capacity-state-count = { $count } { $state }
capacity-all-sectors = Alle sectoren
capacity-sector = Sector
capacity-region = Regio
capacity-all-regions = Alle regio's
capacity-show = Laat zien
capacity-then = Toen
capacity-as-it-stood = Zoals het was { $when }, met wat toen was gemeld. Alleen wat je nu mag zien.
capacity-to-now = Terug naar nu
capacity-report-own = Meld je cijfers
capacity-unchanged = Geen wijziging
capacity-to-regions = Per regio
capacity-to-room = Wie kan overnemen
capacity-to-sheet = Lees een bestand in
capacity-to-keys = Sleutels voor een eigen programma
capacity-remind = { $count ->
    [0] Herinner wie stil is
    [one] Herinner de ene die stil is
   *[other] Herinner de { $count } die stil zijn
}
capacity-last-reminded = Herinnerd { $time } door { $who }: { $count ->
    [one] één instelling
   *[other] { $count } instellingen
}.
capacity-were-reminded = { $count ->
    [one] Herinnerd: { $names }.
   *[other] { $count } instellingen herinnerd, onder wie { $names }.
}
capacity-to-release = Vrijgeven
capacity-released-to = Vrijgegeven aan { $names }
capacity-pages = { $first } tot { $last } van { $count } instellingen
capacity-earlier-page = Vorige
capacity-next-page = Volgende
capacity-no-institutions = Er zijn hier geen instellingen die capaciteit melden.
capacity-legend-bar = De balk toont wat bezet is.
capacity-legend-dot = Een punt (·) is: niet van toepassing.
capacity-legend-old = Grijs met streepjes: ouder dan afgesproken. Nog te lezen, niet meer om op te sturen.
capacity-legend-stop = Stop is niet dicht. Ambulances wordt gevraagd ergens anders heen te gaan. Wie zelf komt en wie in levensgevaar is, kan altijd terecht.
capacity-legend-closed = Cijfers zijn gesloten, tot de instelling ze vrijgeeft of het hoofd informatie dat in een crisis voor alle instellingen tegelijk doet.
capacity-invented = Verzonnen cijfers, voor de demonstratie.

capacity-source-own = de instelling zelf
capacity-source-by = gebeld door { $who }
capacity-source-feed = koppeling { $name }
capacity-via-form = formulier
capacity-via-situation_report = situatierapport
capacity-via-file = bestand
capacity-via-feed = koppeling
capacity-via-have = EDXL-HAVE
capacity-method = Hoe weet je dit
capacity-method-measured = gemeten
capacity-method-reported = gemeld
capacity-method-estimated = geschat

capacity-figures = Cijfers
capacity-figures-aside = elk cijfer met bron en leeftijd
capacity-metric = Wat
capacity-figure = Cijfer
capacity-seen-at = Gezien
capacity-holds-until = Houdbaar tot
capacity-source = Bron
capacity-against = { $source } zegt { $figure }, gezien { $time }.
capacity-contradiction = Twee meldingen van hetzelfde moment zijn verschillend. Geen van beide telt mee tot de instelling het uitzoekt.
capacity-closed-title = Deze cijfers zijn niet voor je vrijgegeven
capacity-closed-text = Een instelling ziet haar eigen cijfers. Zij kan ze vrijgeven aan je organisatie, en in een crisis kan het hoofd informatie dat voor alle instellingen tegelijk doen.
capacity-call-them = Bel en vul in
capacity-history = Verloop
capacity-history-of = { $metric } bij { $name }
capacity-history-empty = Hierover is nog niets gemeld.
capacity-confirmed = onveranderd
capacity-told-at = Gemeld
capacity-by-whom = Door
capacity-in-words = Laatste { $newest }, laagste { $lowest }, hoogste { $highest }.
capacity-who-saw = Wie keek hiernaar
capacity-nobody-saw = Nog niemand buiten deze instelling.
capacity-oldest = oudste
capacity-saw = { $name }, { $organisation }
capacity-saw-in-table = in de tabel
capacity-saw-in-wall = op een groot scherm
capacity-saw-in-regions = opgeteld per regio
capacity-saw-in-room = bij wie er ruimte heeft

capacity-report-title = Meld cijfers
capacity-report-lead = Vul in wat je weet. Laat leeg wat je niet weet: dan staat er onbekend, geen nul.
capacity-report-call = Je belt voor { $name }. Er komt bij te staan dat jouw organisatie dit invulde.
capacity-free = Vrij
capacity-total = Met personeel
capacity-licensed = Volgens vergunning
capacity-in-unit = in { $unit }
capacity-reason = Waarom
capacity-until-field = Verwacht einde
capacity-choose = Weet ik niet
capacity-observed-at = Wanneer gezien
capacity-observed-hint = Leeg is nu.
capacity-send = Meld wat ik veranderde
capacity-send-all = Meld, en de rest klopt nog
capacity-was-reported = { $count ->
    [one] Eén cijfer gemeld.
   *[other] { $count } cijfers gemeld.
}
capacity-was-confirmed = Gemeld dat er niets veranderde.
capacity-ed-meaning = Stop betekent: ambulances wordt gevraagd ergens anders heen te gaan. Wie zelf komt en wie in levensgevaar is, kan altijd terecht. Je bent niet dicht.

capacity-regions-title = Capaciteit per regio
capacity-regions-lead = Wie stil is, telt mee als stil. Niets wordt geschat.

capacity-room-title = Wie kan overnemen
capacity-room-lead = Alleen cijfers die nog kloppen. De dichtste staat bovenaan, in een rechte lijn: een rit is langer.
capacity-room-what = Plek voor
capacity-room-from = Vanaf
capacity-room-anywhere = Maakt niet uit
capacity-room-at-least = Minstens
capacity-room-free = Vrij
capacity-room-distance = Afstand
capacity-room-km = { $km } km
capacity-room-somewhere = plaats onbekend
capacity-room-nobody = Niemand van wie je de cijfers ziet, heeft nu zoveel plek.
capacity-room-unknown = { $unknown ->
    [0] Van iedereen is bekend wat vrij is.
    [one] Van één instelling is nu niet bekend wat vrij is.
   *[other] Van { $unknown } instellingen is nu niet bekend wat vrij is.
}
capacity-room-map = Kaart van wie plek heeft. De lijst ernaast zegt hetzelfde.
capacity-find = Zoek

capacity-release-title = Cijfers vrijgeven
capacity-release-own-lead = Alleen je eigen instelling ziet deze cijfers, en wie hieronder staat.
capacity-release-all-lead = Geef in een crisis de cijfers van alle instellingen tegelijk vrij, volgens de afspraak. Het stopt vanzelf als de activiteit sluit.
capacity-release-to = Aan wie
capacity-release-agreement = Welke afspraak
capacity-release-agreement-hint = Bijvoorbeeld het convenant informatie-uitwisseling.
capacity-release-reason = Waarom nu
capacity-release-look = Laat zien wie wat ziet
capacity-release-do = Geef vrij
capacity-release-sentence = De cijfers van { $count ->
    [one] één instelling
   *[other] { $count } instellingen
} in { $regions } zijn te zien voor { $readers }, tot de activiteit sluit of iemand het intrekt.
capacity-release-sentence-own = De cijfers van { $name } zijn te zien voor { $readers }.
capacity-release-sentence-nobody = Niemand ziet er meer dan nu.
capacity-release-now = Nu vrijgegeven
capacity-release-none = Er is niets vrijgegeven.
capacity-release-withdraw = Trek in
capacity-release-why-end = Waarom stopt het
capacity-release-row = Aan { $names }, sinds { $time }, door { $who }: { $reason }
capacity-release-ended = Ingetrokken { $time }
capacity-release-ended-by-closing = Gestopt omdat de activiteit sloot, { $time }
capacity-was-released = Vrijgegeven.
capacity-was-withdrawn = Ingetrokken. Wie het al zag, heeft het gezien.

capacity-negative = Een aantal is niet kleiner dan nul. Weet je het niet, laat het veld dan leeg.
capacity-not-whole = Vul een heel getal in.
capacity-no-number = Vul een getal in, bijvoorbeeld 12.
capacity-too-high = Dit kan niet meer dan { $most } zijn.
capacity-more-free-than-staffed = Er zijn { $free } vrij gemeld en { $total } met personeel. Er kan niet meer vrij zijn dan er is.
capacity-more-staffed-than-licensed = Er zijn { $total } met personeel gemeld en { $most } volgens de vergunning. Met personeel kan niet meer zijn.
capacity-more-free-than-licensed = Er zijn { $free } vrij gemeld en { $most } volgens de vergunning. Er kan niet meer vrij zijn dan er mag zijn.
capacity-free-missing = Hoeveel is hiervan vrij? Weet je dat niet, maak dan ook de andere velden leeg.
capacity-does-not-add-up = { $free } vrij en { $occupied } bezet is samen geen { $total }.
capacity-state-unknown = Kies een van de antwoorden.
capacity-reason-missing = Zeg waarom, in een paar woorden.
capacity-until-passed = Dit moment is voorbij. Vul een later moment in, of laat het leeg.
capacity-seen-in-the-future = Dit moment moet nog komen. Vul in wanneer je het zag.
capacity-method-unknown = Kies hoe je dit weet.
capacity-nothing-told = Er is niets veranderd. Klopt alles nog, kies dan: geen wijziging.
capacity-nothing-before = Er is nog niets gemeld dat hetzelfde kan blijven. Vul eerst je cijfers in.
capacity-changed-after-all = Je hebt wel iets veranderd: { $names }. Alles staat er nog. Meld wat je veranderde, of zet het terug zoals het was.
capacity-not-of-this-kind = Dit cijfer hoort niet bij deze soort instelling.
capacity-metric-unknown = Dit cijfer kennen we niet.
capacity-reports-nothing = Deze organisatie meldt geen capaciteit.
capacity-activity-is-over = In deze activiteit wordt niet meer gewerkt.
capacity-release-to-nobody = Kies wie het mag zien. Niemand kiezen is niemand.
capacity-release-takes-no-part = Kies alleen wie meedoet aan deze activiteit.
capacity-agreement-missing = Zeg volgens welke afspraak.
capacity-release-reason-missing = Zeg waarom.
capacity-release-ended-already = Dit was al ingetrokken.
capacity-nothing-released = Er was niets vrijgegeven.
capacity-nobody-to-remind = Niemand van wie je de cijfers ziet, is stil, of wie stil is, is net herinnerd.

capacity-line-released = Cijfers van alle instellingen vrijgegeven aan { $names }
capacity-line-closed = Vrijgave ingetrokken voor { $names }
capacity-spot = { $name }: { $figure }
capacity-to-wall = Groot, voor aan de wand
capacity-leave-wall = Terug naar de tabel
capacity-wall-at = Stand van { $at }.
capacity-judgement = Oordeel
