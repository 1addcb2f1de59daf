### Het Veiligheidsbeeld: tegels, wegingen, de tweede lezer en wat anderen zien.

page-safety-picture = Veiligheidsbeeld
safety-picture-title = Veiligheidsbeeld, week { $week }
safety-picture-title-of = Veiligheidsbeeld { $where }, week { $week }
safety-picture-both = Beide regio’s
safety-picture-which-region = Welke regio
safety-picture-where = Waar je bent
safety-picture-week = Week { $number }
safety-picture-wk = wk { $number }
safety-picture-this-week = nu
safety-picture-number-now = { $number }, nu
safety-picture-person = { $name } ({ $function }), { $organisation }

## In één zin
safety-picture-count-red = { $count ->
    [one] Eén thema staat op rood.
   *[other] { $count } thema’s staan op rood.
}
safety-picture-count-orange = { $count ->
    [one] Eén thema staat op oranje.
   *[other] { $count } thema’s staan op oranje.
}
safety-picture-count-yellow = { $count ->
    [one] Eén thema staat op geel.
   *[other] { $count } thema’s staan op geel.
}
safety-picture-count-unknown = { $count ->
    [one] Van één thema is het niveau onbekend.
   *[other] Van { $count } thema’s is het niveau onbekend.
}
safety-picture-all-quiet = Alle thema’s staan op groen.

## Een tegel
safety-picture-trend = Richting
safety-picture-trend-rising = stijgt
safety-picture-trend-steady = gelijk
safety-picture-trend-falling = daalt
safety-picture-stale = De weging gold tot { $at }. Wat het nu is, weet niemand.
safety-picture-last-known = Laatst bekend:
safety-picture-never = Nog niet gewogen.
safety-picture-no-source = geen weging
safety-picture-official-says = { $who }:
safety-picture-seen-otherwise = { $count ->
    [one] Eén organisatie ziet het anders.
   *[other] { $count } organisaties zien het anders.
}
safety-picture-read-by = Meegelezen door { $who }.
safety-picture-how-to-read = Zo lees je de strook:
safety-picture-higher-is-graver = hoe hoger het blok, hoe ernstiger
safety-picture-hatched = gearceerd: verwachting van de deskundige
safety-picture-dashed = streepjes: onbekend
safety-picture-as-table = Toon als tabel
safety-picture-theme = Thema

## De briefing op de muur
safety-picture-briefing = Briefing
safety-picture-editions = Weekedities
safety-picture-stands-at = Stand van { $at }.
safety-picture-leave-briefing = Sluit de briefing
safety-picture-far = Groot, voor aan de wand
safety-picture-leave-far = Naar de hele pagina
safety-picture-judged = Gewogen:

## Een thema
safety-picture-weigh-before = weeg opnieuw voor { $at }
safety-picture-neighbour-differs = { $region } staat op een ander niveau:
safety-picture-see-neighbour = Bekijk
safety-picture-weeks = Acht weken terug, zes vooruit
safety-picture-weeks-aside = hoe hoger, hoe ernstiger; gearceerd is verwacht
safety-picture-interpretation = Duiding
safety-picture-number = weging { $number }
safety-picture-what-is = Wat is er?
safety-picture-what-is-hint = Twee of drie zinnen die iedereen begrijpt.
safety-picture-what-if = Wat als het erger wordt?
safety-picture-what-if-hint = Waar merkt de zorg het dan?
safety-picture-what-now = Wat nu?
safety-picture-what-now-hint = Wat moet wie doen, en voor wanneer?
safety-picture-never-title = Dit thema is hier nog niet gewogen
safety-picture-never-text = Het niveau is dus onbekend, en dat is iets anders dan groen.
safety-picture-write-new = Schrijf een nieuwe weging
safety-picture-still-so = Nog steeds zo
safety-picture-sectors = Per sector
safety-picture-sector = Sector
safety-picture-age = Hoe oud
safety-picture-others-see = Wat anderen zien
safety-picture-sees-too = ziet dit ook
safety-picture-sees-otherwise = ziet het anders
safety-picture-nobody-said = Nog niemand zei wat zij zien.
safety-picture-we-see-too = Wij zien dit ook
safety-picture-we-see-otherwise = Wij zien het anders
safety-picture-we-see = Niveau dat wij zien
safety-picture-we-see-what = Wat zien jullie?
safety-picture-we-see-hint = Bij een ander niveau staat erbij wat jullie zien. Zo ziet iedereen waar deskundigen van mening verschillen.
safety-picture-say-so = Zeg wat wij zien
safety-picture-history = Eerdere wegingen
safety-picture-published = Gepubliceerd
safety-picture-author = Door
safety-picture-beside = Ernaast
safety-picture-call = Bellen
safety-picture-checked = nagekeken { $on }
safety-picture-never-checked = nooit nagekeken
safety-picture-rests-on = Hierop rust de weging
safety-picture-rests-on-nothing = Er is niets bekend dat op een niveau wijst.
safety-picture-does-not-count = telt niet mee in het voorstel
safety-picture-proposed = Voorstel van de regels:
safety-picture-no-proposal = De regels hadden geen voorstel.
safety-picture-chosen = Gekozen:
safety-picture-own-first = Eigen niveau, vooraf:
safety-picture-deviates-because = Waarom anders dan het voorstel:
safety-picture-evidence-official = Code van { $about }
safety-picture-evidence-indicator = { $about }: { $value } (grenzen versie { $version })
safety-picture-evidence-outlook = Verwachting van de vorige weging voor deze week
safety-picture-evidence-part = { $about }
safety-picture-evidence-phase = Fase van { $about }
safety-picture-evidence-neighbour = Zelfde thema in { $about }
safety-picture-evidence-opinion = { $about } ziet

## Criteria
safety-picture-criteria = Criteria
safety-picture-all-criteria = Alle criteria
safety-picture-criteria-lead = Met deze woorden weegt de deskundige elk thema. Zo betekent oranje overal hetzelfde.
safety-picture-scale = De schaal
safety-picture-level = Niveau
safety-picture-holds = Hoe lang een weging geldt
safety-picture-days = { $days ->
    [one] één dag
   *[other] { $days } dagen
}
safety-picture-unknown-means = Niemand weet het nu. Dat is iets anders dan groen.
safety-picture-per-theme = Per thema
safety-picture-second-rule = Vanaf { $level } leest een tweede persoon mee voordat anderen de weging zien.
safety-picture-deviation-rule = Wie van het voorstel afwijkt, geeft een reden; zo’n weging geldt hoogstens { $hours } uur.

## Wegen
safety-picture-judge = { $theme } wegen
safety-picture-step = Stap { $step } van 2
safety-picture-own-level-lead = Welk niveau zie jij nu in { $region }? Het voorstel van de regels komt hierna, zodat jouw oordeel van jou is.
safety-picture-own-level = Niveau dat jij ziet
safety-picture-official-of = Code van { $who }
safety-picture-official-none = geen code, of niet bekend
safety-picture-choose = Kies…
safety-picture-on = Verder
safety-picture-not-now = Niet nu
safety-picture-you-said = Jij zei:
safety-picture-you-differ = Jullie verschillen. Kies wat je wilt publiceren; wijkt dat af van het voorstel, schrijf dan waarom.
safety-picture-reason = Waarom anders dan het voorstel?
safety-picture-reason-hint = Alleen nodig als het niveau van het voorstel afwijkt.
safety-picture-outlook = De komende weken
safety-picture-outlook-hint = Wat verwacht je? Het staat gearceerd in de strook.
safety-picture-publish = Weging opslaan

## De tweede lezer
safety-picture-waits = Wacht op een tweede lezer:
safety-picture-not-published = Nog niet gepubliceerd. Anderen zien de vorige weging.
safety-picture-yours-waits = Dit is jouw weging. Een ander leest mee.
safety-picture-agree = Akkoord, publiceer
safety-picture-send-back = Terug naar de schrijver
safety-picture-agrees = Oordeel
safety-picture-remark = Opmerking
safety-picture-remark-hint = Nodig als je de weging terugstuurt.
safety-picture-came-back = Kwam terug van de tweede lezer:

## Gedaan
safety-picture-was-published = Gepubliceerd. Iedereen ziet de nieuwe weging.
safety-picture-was-sent = Opgeslagen. Een tweede lezer kijkt mee voordat anderen het zien.
safety-picture-was-agreed = Gepubliceerd, met jou als tweede lezer.
safety-picture-was-sent-back = Teruggestuurd, met je opmerking.
safety-picture-opinion-was-given = Vastgelegd. Het staat bij de weging.

## Wat niet kan
safety-picture-theme-unknown = Dit thema bestaat niet.
safety-picture-not-there = Deze weging is er niet.
safety-picture-level-unknown = Kies een niveau.
safety-picture-official-unknown = Dit thema heeft geen code van een instantie.
safety-picture-trend-unknown = Kies een richting: stijgt, gelijk of daalt.
safety-picture-what-is-missing = Schrijf wat er is, in twee of drie zinnen.
safety-picture-text-too-long = Houd het kort: hoogstens { $most } tekens.
safety-picture-outlook-incomplete = Kies voor elk van de { $weeks } komende weken een niveau. Weet je het niet? Kies dan onbekend.
safety-picture-outlook-incomplete-week = Kies een niveau. Weet je het niet? Kies dan onbekend.
safety-picture-reason-missing = Dit niveau wijkt af van het voorstel. Schrijf waarom.
safety-picture-own-level-first = Geef eerst het niveau dat jij ziet.
safety-picture-already-judged = Deze weging is al opgeslagen.
safety-picture-nothing-to-repeat = Er is nog geen weging om te herhalen. Schrijf de eerste.
safety-picture-not-your-own = Je eigen weging laat je door een ander meelezen.
safety-picture-read-already = Een collega las deze weging al.
safety-picture-overtaken = Er is intussen een nieuwe weging. Kijk daar eerst naar.
safety-picture-remark-missing = Schrijf waarom je de weging terugstuurt.
safety-picture-agrees-missing = Kies akkoord of terug.
safety-picture-opinion-needs-words = Je ziet een ander niveau. Schrijf wat jullie zien.

## De kalender
safety-picture-calendar = Kalender
safety-picture-whole-calendar = Hele kalender
safety-picture-to-own-calendar = Naar je eigen agenda
safety-picture-nothing-together = Nergens komen { $count } of meer dingen tegelijk.
safety-picture-calendar-empty = Er staat niets op de kalender
safety-picture-calendar-empty-text = Evenementen, werkzaamheden, oefeningen en demonstraties staan hier, zodat je ziet wat samenkomt.
safety-picture-together = Samenloop
safety-picture-together-on = { $count } dingen tegelijk op { $day } in { $where }
safety-picture-together-from = { $count } dingen tegelijk van { $first } tot en met { $last } in { $where }
safety-picture-density = Hoe vol is elke dag?
safety-picture-density-aside = het getal is hoeveel er is
safety-picture-coming = Op de kalender
safety-picture-what = Wat
safety-picture-when = Wanneer
safety-picture-where-head = Waar
safety-picture-class = { $kind }, klasse { $letter }
safety-picture-no-class = geen klasse
safety-picture-whole-region = de hele regio
safety-picture-until = { $first } tot en met { $last }
safety-picture-hours = { $day }, { $begin } tot { $end }
safety-picture-add = Iets op de kalender zetten voor { $region }
safety-picture-add-now = Zet op de kalender
safety-picture-occasion-title = Wat is er?
safety-picture-occasion-kind = Soort
safety-picture-occasion-risk-class = Klasse van een evenement
safety-picture-occasion-municipality = Gemeente
safety-picture-occasion-place = Plek
safety-picture-occasion-starts = Van
safety-picture-occasion-starts-time = Begint om
safety-picture-occasion-ends = Tot en met
safety-picture-occasion-ends-time = Eindigt om
safety-picture-occasion-note = Wat moet de zorg weten?
safety-picture-occasion-ends-hint = Leeg: dezelfde dag. Zonder tijden duurt het hele dagen.
safety-picture-withdraw = Haal eraf
safety-picture-withdraw-why-label = Waarom gaat het eraf?
safety-picture-take-over = Een kalenderbestand overnemen voor { $region }
safety-picture-file = Kalenderbestand (.ics)
safety-picture-file-kind = Wat staat erin?
safety-picture-look-first = Bekijk eerst wat erin staat
safety-picture-in-the-file = { $name }: { $count ->
    [one] één regel
   *[other] { $count } regels
}, waarvan { $taken } op de kalender kunnen.
safety-picture-outcome = Wat ermee gebeurt
safety-picture-import-new = nieuw
safety-picture-import-changed = gewijzigd: vervangt wat er stond
safety-picture-import-known = staat er al zo
safety-picture-take-over-now = Neem over
safety-picture-occasions-were-added = { $count ->
    [one] Het staat op de kalender.
   *[other] Het staat { $count } keer op de kalender.
}
safety-picture-occasion-was-changed = De kalender is aangepast.
safety-picture-occasion-overtaken = Een collega heeft dit net gewijzigd: “{ $title }”, { $when }. Hieronder staat wat jij typte. Druk nog eens om dat te laten gelden.
safety-picture-change = Wijzig
safety-picture-change-lead = Wat er stond blijft in het logboek. Wie deze kalender volgt, ziet de wijziging vanzelf.
safety-picture-change-now = Pas aan
safety-picture-subscribe = Deze kalender volgen in een eigen agenda
safety-picture-subscribe-text = Zet dit adres bij “agenda’s op internet” in Outlook, Google Agenda of op je telefoon. Wijzigingen komen dan vanzelf mee. Het adres is van jou alleen: geef het niet door. Het stopt als je je wachtwoord wijzigt of hier niet meer werkt.
safety-picture-subscribe-address = Adres van de kalender
safety-picture-no-subscription = Dit adres van een kalender werkt niet (meer). Op de pagina Kalender staat het nieuwe.
safety-picture-occasion-repeat = Komt het terug?
safety-picture-occasion-repeat-until = Voor het laatst op
safety-picture-repeat-once = Nee, eenmalig
safety-picture-repeat-daily = Elke dag
safety-picture-repeat-weekly = Elke week
safety-picture-repeat-fortnightly = Elke twee weken
safety-picture-occasion-was-withdrawn = Het is van de kalender.
safety-picture-was-imported = Overgenomen: { $new } nieuw, { $changed } gewijzigd.

## Wat niet kan op de kalender
safety-picture-title-missing = Schrijf wat er is.
safety-picture-kind-unknown = Kies een soort.
safety-picture-class-unknown = Kies klasse A, B of C.
safety-picture-class-of-an-event = Alleen een evenement heeft een klasse.
safety-picture-starts-missing = Kies een dag.
safety-picture-no-day = Dit is geen dag of tijd.
safety-picture-ends-before = Het eindigt voor het begint. Kies een later einde.
safety-picture-too-long = Dit duurt langer dan { $days } dagen. Klopt de datum?
safety-picture-occasion-gone = Dit staat niet meer op de kalender. Misschien heeft een collega het net veranderd.
safety-picture-withdraw-why = Schrijf waarom het eraf gaat.
safety-picture-file-missing = Kies een bestand.
safety-picture-file-too-large = Dit bestand is groter dan { $kilobytes } kB. Er is niets overgenomen.
safety-picture-no-calendar = Dit is geen kalenderbestand (iCalendar, .ics). Er is niets overgenomen.
safety-picture-too-many-events = In dit bestand staan meer dan { $most } regels. Er is niets overgenomen.
safety-picture-repeats = herhaalt zich op een manier die de kalender niet kent; zet elk moment apart op de kalender
safety-picture-repeats-too-often = komt vaker dan { $most } keer terug; zet alleen op de kalender wat ertoe doet
safety-picture-too-many-series = In dit bestand staan meer dan { $most } dingen die terugkomen. Er is niets overgenomen.
safety-picture-repeat-unknown = Kies hoe vaak het terugkomt.
safety-picture-repeat-until-missing = Kies de laatste dag waarop het terugkomt.
safety-picture-repeat-until-early = De laatste dag is te vroeg: dan komt het niet terug.
safety-picture-repeat-until-far = Kies een laatste dag binnen { $weeks } weken.
safety-picture-repeat-too-often = Zo komt het vaker dan { $most } keer terug. Kies een eerdere laatste dag.
safety-picture-no-moment = het moment is niet te lezen
safety-picture-far-away = Kies een jaar tussen { $first } en { $last }.
safety-picture-measured = Metingen
safety-picture-all-measured = Alle metingen
safety-picture-official-now = Code van { $who }
safety-picture-official-silent = Geen code. Gehoord { $at }.
safety-picture-official-unheard = We horen deze instantie nu niet. Geen bericht is dan geen groen.
safety-picture-official-until = tot { $at }
safety-picture-official-from = vanaf { $at }

## Signalen
safety-picture-signals = Signalen
safety-picture-signals-of = Signalen { $where }
safety-picture-signals-count = { $count ->
    [0] Signalen
   *[other] Signalen ({ $count } nieuw)
}
safety-picture-signals-all = Alle signalen
safety-picture-signals-waiting = { $new ->
    [0] Er is niets nieuws.
    [one] Eén signaal is nieuw.
   *[other] { $new } signalen zijn nieuw.
} { $verified ->
    [0] { "" }
    [one] Eén is nagegaan en nog niet gekoppeld.
   *[other] { $verified } zijn nagegaan en nog niet gekoppeld.
}
safety-picture-signals-none = Hier staan geen signalen
safety-picture-signals-none-text = Wie iets ziet dat van belang kan zijn voor de zorg, meldt het hier.
safety-picture-signal-which = Welke signalen
safety-picture-signal-shown-open = Open
safety-picture-signal-shown-nieuw = Nieuw
safety-picture-signal-shown-nagegaan = Nagegaan
safety-picture-signal-shown-gekoppeld = Gekoppeld
safety-picture-signal-shown-afgewezen = Afgewezen
safety-picture-signal-every-theme = Alle thema’s
safety-picture-signal-no-theme = Geen thema
safety-picture-signal-show = Toon
safety-picture-signal-state-new = nieuw
safety-picture-signal-state-verified = nagegaan
safety-picture-signal-state-linked = gekoppeld
safety-picture-signal-state-dismissed = afgewezen
safety-picture-signal-state-folded = samengevoegd
safety-picture-signal-and-more = { $count ->
    [one] en nog één bron
   *[other] en nog { $count } bronnen
}
safety-picture-signal-to = Gekoppeld aan
safety-picture-signal-heard = { $who }, gehoord van { $source }

## Een signaal sturen
safety-picture-signal-send = Stuur een signaal
safety-picture-signal-send-lead = Zie of hoor je iets dat van belang kan zijn voor de zorg? Kort is goed. Een deskundige gaat het na.
safety-picture-signal-send-now = Verstuur
safety-picture-signal-title = Wat zie je?
safety-picture-signal-title-hint = In één zin.
safety-picture-signal-text = Wat weet je nog meer?
safety-picture-signal-text-hint = Geen namen of andere gegevens van patiënten of bewoners.
safety-picture-signal-where = Waar?
safety-picture-signal-whole = heel { $region }
safety-picture-signal-more = Wanneer, welk thema, van wie je het hoorde
safety-picture-signal-happened-at = Wanneer?
safety-picture-signal-happened-at-hint = Leeg: nu.
safety-picture-signal-theme = Thema
safety-picture-signal-source = Van wie heb je het gehoord?
safety-picture-signal-source-hint = Leeg: je zag het zelf. Noem een dienst of medium, geen burger bij naam.
safety-picture-signal-reference = Adres of nummer bij die bron
safety-picture-signal-reference-hint = Bijvoorbeeld een webadres of een meldnummer.

## Een signaal
safety-picture-signal-sources = Wie zegt dit?
safety-picture-signal-received = binnen:
safety-picture-signal-linked-to = Gekoppeld aan
safety-picture-signal-do = Wat doe je ermee?
safety-picture-signal-history = Wat ermee gebeurde
safety-picture-signal-came = Binnengekomen van { $who }
safety-picture-signal-some-activity = een activiteit
safety-picture-signal-under = Dit is hetzelfde als:
safety-picture-signal-checked-against = Waarmee heb je het vergeleken?
safety-picture-signal-checked-against-hint = Bijvoorbeeld: gebeld met de gemeente, of een tweede bron.
safety-picture-signal-verify = Het klopt
safety-picture-signal-target = Waar hoort het bij?
safety-picture-signal-themes = Tegels
safety-picture-signal-activities = Lopende activiteiten
safety-picture-signal-link = Koppel
safety-picture-signal-link-more = Ook aan iets anders koppelen
safety-picture-signal-dismiss = Wijs af
safety-picture-signal-why-dismissed-label = Waarom wijs je het af?
safety-picture-signal-take-up = Neem weer op
safety-picture-signal-why-taken-up-label = Waarom kijk je er weer naar?
safety-picture-signal-alike = Lijkt hierop
safety-picture-signal-alike-aside = Zelfde regio, zelfde dagen, woorden die overeenkomen. Jij bepaalt of het hetzelfde is.
safety-picture-signal-fold = Dit is hetzelfde
safety-picture-signal-unfold = Toch niet hetzelfde
safety-picture-signal-did-verify = { $who } ging het na:
safety-picture-signal-did-link = { $who } koppelde het aan
safety-picture-signal-did-dismiss = { $who } wees het af:
safety-picture-signal-did-take-up = { $who } nam het weer op:
safety-picture-signal-did-fold = { $who } zag dat dit hetzelfde is als
safety-picture-signal-did-unfold = { $who } zag dat dit toch iets anders is

## Gedaan met een signaal
safety-picture-signal-was-sent = Verstuurd. Een deskundige gaat het na.
safety-picture-signal-was-verify = Vastgelegd als nagegaan.
safety-picture-signal-was-link = Gekoppeld.
safety-picture-signal-was-dismiss = Afgewezen, met je reden.
safety-picture-signal-was-take-up = Het signaal is weer nieuw.
safety-picture-signal-was-fold = Samengevoegd. Beide bronnen staan bij het eerste signaal.
safety-picture-signal-was-unfold = Het signaal staat weer apart.

## Wat niet kan met een signaal
safety-picture-signal-not-there = Dit signaal is er niet.
safety-picture-signal-title-missing = Schrijf in één zin wat je ziet.
safety-picture-signal-where-missing = Kies een gemeente of de hele regio.
safety-picture-signal-source-missing = Schrijf van wie dit adres of nummer is.
safety-picture-signal-reference-missing = Wat een bron stuurt, heeft daar een adres of nummer.
safety-picture-signal-in-the-future = Dit moment is nog niet geweest. Wanneer zag je het?
safety-picture-signal-long-ago = Dit is langer dan een jaar geleden. Klopt de datum?
safety-picture-signal-sent-already = Dit signaal is al verstuurd.
safety-picture-signal-of-source-known = Dit adres of nummer staat al bij de signalen van deze regio.
safety-picture-signal-changed = Een collega deed intussen iets met dit signaal. Kijk eerst wat er nu staat; wat je schreef staat er nog.
safety-picture-signal-is-new = Dit signaal is nog niet nagegaan.
safety-picture-signal-is-verified = Een collega ging dit signaal al na.
safety-picture-signal-is-linked = Dit signaal is al gekoppeld.
safety-picture-signal-is-dismissed = Dit signaal is afgewezen. Neem het eerst weer op.
safety-picture-signal-is-folded = Dit signaal hoort bij een eerder signaal. Kijk daar.
safety-picture-signal-against-what = Schrijf waarmee je het vergeleek.
safety-picture-signal-why-dismissed = Schrijf waarom je het afwijst.
safety-picture-signal-why-taken-up = Schrijf waarom je er weer naar kijkt.
safety-picture-signal-target-missing = Kies een tegel of een activiteit.
safety-picture-signal-linked-already = Hieraan is het al gekoppeld.
safety-picture-signal-not-the-same = Alleen een later signaal uit dezelfde regio gaat op in een eerder.
safety-picture-signal-other-is-folded = Dat signaal hoort zelf al bij een ander. Kijk daar.
safety-picture-signal-other-is-dismissed = Het eerste signaal is afgewezen. Neem dat eerst weer op.
safety-picture-signal-other-first = Het latere signaal staat bij iets waar het eerste niet staat. Koppel eerst het eerste daaraan, anders verdwijnt het daar.

## De kaart
safety-picture-map = Op de kaart
safety-picture-map-note = Een cijfer is hoeveel er in die gemeente op de kalender staat, de komende twee weken.
safety-picture-map-table = Dezelfde kaart als lijst
safety-picture-map-crowd = { $count } op de kalender
