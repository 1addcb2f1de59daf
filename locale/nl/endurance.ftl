### Volhouden: wat uitvalt, hoe lang elke instelling het redt, wie het eerst omvalt en wat een maatregel verandert.

endurance-title = Volhouden
endurance-tab = Volhouden
endurance-lead = { $hit ->
    [one] Eén instelling is getroffen.
   *[other] { $hit } instellingen zijn getroffen.
} { $out ->
    [0] Geen is al door de reserve heen.
    [one] Eén is al door de reserve heen.
   *[other] { $out } zijn al door de reserve heen.
} { $soon ->
    [0] Geen haalt het einde van de komende { NUMBER($hours) } uur niet.
    [one] Eén redt het geen { NUMBER($hours) } uur meer.
   *[other] { $soon } redden het geen { NUMBER($hours) } uur meer.
} { $unknown ->
    [0] Van alle is bekend hoe lang zij het redden.
    [one] Van één is het niet bekend.
   *[other] Van { $unknown } is het niet bekend.
}
endurance-nothing-down = Er is geen uitval vastgelegd.
endurance-nobody-hit = Geen instelling die meedoet, is getroffen.
endurance-own-not-hit = Voor jouw instelling is geen uitval vastgelegd.
endurance-as-it-was = Zo was het bekend { $at }.
endurance-to-now = Naar nu
endurance-to-unknown = { $count ->
    [one] Van één instelling is niets bekend: vraag het na
   *[other] Van { $count } instellingen is niets bekend: vraag het na
}
endurance-report-own = Meld hoe lang wij het redden
endurance-outage-new = Leg uitval vast
endurance-outage-change = Wijzig: { $what }
endurance-measure-new = Bedenk een maatregel
endurance-measure-for = Bedenk een maatregel voor { $name }
endurance-down = Wat er uitvalt
endurance-since = sinds
endurance-at = op
endurance-until = tot
endurance-expected = terug verwacht { $at }
endurance-until-unknown = niet bekend tot wanneer
endurance-over = { $count ->
    [one] Eén uitval die voorbij is
   *[other] { $count } keer uitval die voorbij is
}
endurance-tipping = Wie valt het eerst om
endurance-tipping-aside = met de maatregelen die zijn afgesproken
endurance-unknown-head = Niet bekend
endurance-unknown-lead = Niet bekend is niet hetzelfde als goed. Bel, of vraag om een melding.
endurance-holding = Redt het tot het herstel
endurance-stocks = Voorraad
endurance-stocks-aside = wat het eerst op is, staat bovenaan
endurance-classes = Wat de letters betekenen
endurance-classes-lead = Per tijdvak: wat er gevraagd wordt, gedeeld door wat er nog kan (disbalans). Een tijdvak telt naar zijn laatste uur. Twee letters: dat hangt af van een reserve die niemand weet.
endurance-model-unverified = De getallen van dit model zijn een voorstel, nog niet bevestigd.
endurance-own-only = Je ziet alleen je eigen instelling. Wie de leiding heeft in de regio, ziet alle instellingen.
endurance-look-back = Terugkijken: hoe was het bekend op
endurance-look-back-do = Toon
endurance-unknown = Niet bekend
endurance-ask = Vraag na: { $what }.
endurance-out = { $service }: al { $length } door de reserve heen
endurance-left = { $service }: nog { $length }
endurance-holds = { $service }: houdt het vol tot het herstel, dat { $until } wordt verwacht.
endurance-ends = { $service }: op { $at } is de reserve op.
endurance-ends-word = Eindigt
endurance-unknown-of = { $service }: niet bekend hoe lang de reserve duurt.
endurance-not-down = Deze dienst is daar niet uitgevallen.
endurance-not-down-there = { $service } is nu niet uitgevallen bij { $name }. Daarom is er geen vóór en na.
endurance-without-measures = Zonder maatregelen is de reserve op { $at } al op.
endurance-gap = Niets van { $since } tot { $until }.
endurance-gap-open = Niets vanaf { $since }.
endurance-length-minutes = { $minutes } minuten
endurance-length-hours = { $hours } uur
endurance-length-days = { $days } dagen
endurance-days = { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}
endurance-source-stock = Voorraad
endurance-source-told = Melding hier
endurance-source-report = Situatierapport
endurance-source-figure = Zorgcapaciteit
endurance-source-profile = Profiel van de instelling
endurance-said-before = vooraf gezegd
endurance-reads = Wat ervan gezegd is. Het bovenste telt.
endurance-no-reads = Niemand heeft gezegd hoe lang het duurt, ook vooraf niet.
endurance-down-since = uitgevallen sinds { $at }
endurance-unweighed = Wat het doet met de zorg dat dit uitvalt, is niet bekend: { $what }. Het model weegt dit niet.
endurance-at-best = Op zijn best: het model weegt niet alles wat uitvalt.
endurance-stretches = Zorg per tijdvak
endurance-stretch = Tijdvak
endurance-now = nu
endurance-nothing-left = er is niets over.
endurance-r = R { NUMBER($ratio, minimumFractionDigits: 2) }
endurance-ratio-fits = { $ratio }, wat gevraagd wordt, kan.
endurance-ratio = { $ratio }, er wordt { $gap }% van normaal meer gevraagd dan er kan.
endurance-ratio-unknown = { $letters }: dat hangt af van een reserve die niemand weet.
endurance-limits = Het krapst: { $what }.
endurance-model-policy = Gerekend met het voorbeeld uit het beleid (een voorstel), want de regio woog dit niet zelf.
endurance-model-profile = Gerekend met scenario { $scenario } van het zorgrisicoprofiel van { $region }
endurance-measures = Maatregelen
endurance-measure-refuel = { $name }: bijvullen, { NUMBER($hours) } uur erbij ({ $service })
endurance-measure-help = { $name }: helpen, { NUMBER($hours) } uur erbij ({ $service })
endurance-measure-move = { $name }: { NUMBER($percent) }% van de cliënten verplaatsen
endurance-kind-refuel = Bijvullen: de reserve duurt langer
endurance-kind-help = Helpen: een aggregaat, tank, mensen of middelen van elders
endurance-kind-move = Verplaatsen: een deel van de cliënten gaat naar elders
endurance-step-proposed = Bedacht
endurance-step-agreed = Afgesproken
endurance-step-done = Gedaan
endurance-step-dropped = Vervallen
endurance-step-agreed-done = De maatregel is afgesproken en telt nu mee.
endurance-step-done-done = De maatregel is gedaan.
endurance-step-dropped-done = De maatregel is vervallen.
endurance-do-agreed = Spreek af
endurance-do-done = Gedaan
endurance-do-dropped = Laat vervallen, met reden
endurance-takes-effect = Werkt vanaf { $at }.
endurance-thought-of = Bedacht door { $who }, { $at }, voor
endurance-before-after = Wat het verandert
endurance-before = Zonder
endurance-after = Met
endurance-too-late = Dit komt na het moment waarop de reserve op is. Tot dan is er niets.
endurance-changes = Disbalans per tijdvak, zonder en met deze maatregel
endurance-no-changes = De klasse van de zorg verandert er niet door, of is voor deze soort instelling niet berekend.
endurance-next = Volgende stap
endurance-advice = Dit is een berekening uit wat gezegd is, geen belofte. Een mens beslist.
endurance-col-stock = Voorraad
endurance-col-reach = Reikt
endurance-col-amount = Aanwezig
endurance-col-delivery = Levering
endurance-col-seen = Gezien
endurance-per-day = { NUMBER($amount) } per dag
endurance-no-delivery = geen bekend
endurance-stock-unused = wordt niet gebruikt
endurance-stock-gap = Op vóór de levering van { $until }

endurance-outage-lead = Wat valt er uit, waar, sinds wanneer en tot wanneer waarschijnlijk. Een wijziging komt erbij; wat eerder is gezegd, blijft te zien.
endurance-outage-done = Vastgelegd. De tijdlijn is opnieuw berekend.
endurance-state-down = Nog steeds uitgevallen
endurance-state-over = Het is terug
endurance-buffer-title = Meld hoe lang jullie het redden
endurance-buffer-lead = Weet je het niet, zeg dat dan. Leeg is niet nul.
endurance-buffer-done = De melding is vastgelegd en telt nu mee.
endurance-knows-lasts = Wij redden het nog zo lang
endurance-knows-unknown = Wij weten het niet
endurance-stock-title = Meld een voorraad
endurance-stock-lead = Uit wat er is en wat je per dag gebruikt, volgt hoe lang het reikt.
endurance-stock-done = De voorraad is vastgelegd.
endurance-measure-lead = Bedenk wat zou helpen. Daarna zie je wat het verandert; pas als het is afgesproken, telt het mee.
endurance-measure-done = De maatregel is bedacht. Zie wat hij verandert.
endurance-look-at-it = Bekijk wat het verandert
endurance-save = Leg vast
endurance-choose = Maak een keuze

endurance-field-service = Wat valt er uit
endurance-field-state = Hoe is het nu
endurance-field-regions = In welke regio, voor alle instellingen die meedoen
endurance-field-institutions = Of alleen bij deze instellingen
endurance-field-since = Sinds
endurance-field-until = Terug, of terug verwacht
endurance-field-words = Toelichting
endurance-field-knows = Hoe lang
endurance-field-hours = Uren
endurance-field-seen-at = Wanneer is dit gezien
endurance-field-stock = Voorraad
endurance-field-amount = Aanwezig
endurance-field-per-day = Gebruik per dag
endurance-field-delivery = Verwachte levering
endurance-field-delivery-at = Levering verwacht
endurance-field-institution = Voor welke instelling
endurance-field-kind = Wat voor maatregel
endurance-field-what = Wat precies
endurance-field-percent = Welk deel van de cliënten, in procenten
endurance-field-takes-effect-at = Werkt vanaf
endurance-field-step = Wat leg je vast
endurance-field-reason = Reden
endurance-field-wrong = Vul dit in, of kies iets uit de lijst.
endurance-hint-until = Leeg is: niet bekend.
endurance-hint-regions = Geen regio aangevinkt: alleen de instellingen hieronder.
endurance-hint-hours = Bijvullen, helpen en melden: hoeveel uur. Een decimaal mag, bijvoorbeeld 6,5.
endurance-hint-per-day = Nul als er niets van gebruikt wordt.
endurance-hint-delivery = Laat leeg als er niets verwacht wordt.
endurance-hint-what = Hoeveel van wat, en van wie. Bijvoorbeeld: 6.000 liter diesel van de veiligheidsregio. Geen namen van cliënten.
endurance-hint-percent = Alleen bij verplaatsen.
endurance-hint-takes-effect-at = Wanneer het er is, niet wanneer het besteld wordt.
endurance-hint-reason = Nodig als een maatregel vervalt.

endurance-service-missing = Kies wat er uitvalt uit de lijst.
endurance-since-to-come = Sinds wanneer kan niet in de toekomst liggen.
endurance-where-missing = Kies een regio, of minstens één instelling.
endurance-back-missing = Vul in wanneer het terugkwam.
endurance-back-to-come = Wanneer het terugkwam, kan niet in de toekomst liggen. Is het er nog niet, kies dan: nog steeds uitgevallen.
endurance-until-before-since = Terug ligt vóór sinds. Pas een van beide aan.
endurance-seen-to-come = Wanneer dit is gezien, kan niet in de toekomst liggen.
endurance-hours-missing = Vul bij Uren een getal in. Leeg is niet nul.
endurance-hours-outside = Uren is een getal van 0 tot en met { $most }.
endurance-hours-and-unknown = Je koos dat jullie het niet weten, maar vulde ook uren in. Haal een van beide weg.
endurance-hours-not-here = Bij verplaatsen hoort een deel in procenten, geen uren. Haal de uren weg of kies een andere maatregel.
endurance-percent-not-here = Een deel in procenten hoort alleen bij verplaatsen. Haal het weg of kies verplaatsen.
endurance-percent-outside = Het deel is een getal van 1 tot en met 100.
endurance-stock-missing = Kies een voorraad uit de lijst.
endurance-amount-outside = Dit is een getal van 0 tot en met { $most }.
endurance-delivery-moment-missing = Vul in wanneer de levering komt.
endurance-delivery-amount-missing = Vul in hoeveel er geleverd wordt.
endurance-delivery-before = De levering ligt vóór het moment waarop de voorraad is gezien. Tel haar dan mee bij Aanwezig.
endurance-kind-missing = Kies wat voor maatregel het is.
endurance-what-missing = Schrijf op wat er precies gebeurt.
endurance-does-not-follow = Deze stap kan nu niet: de maatregel staat anders dan toen je keek. Lees opnieuw.
endurance-reason-missing = Schrijf waarom de maatregel vervalt.
endurance-too-long = Dit is te lang: neem hoogstens { $most } tekens.
endurance-no-outage = Deze uitval is er niet.
endurance-over-already = Deze uitval is al voorbij. Leg een nieuwe vast als het weer uitvalt.
endurance-no-measure = Deze maatregel is er niet, of is niet voor jou te zien.

endurance-line-down = { $service } uitgevallen: { $where }
endurance-line-back = { $service } is terug: { $where }
endurance-line-tips = { $name }: reserve voor { $service }
endurance-line-holds = Redt het tot het herstel.
endurance-line-unknown = { $count ->
    [one] Van één instelling is niet bekend hoe lang zij het redt: { $names }
   *[other] Van { NUMBER($count) } instellingen is niet bekend hoe lang zij het redden: { $names }
}{ $more ->
    [0] {""}
   *[other] {" "}en nog { NUMBER($more) }
}
endurance-line-stock = { $stock }, { $name }
endurance-line-amount = { NUMBER($amount) } { $unit }, gebruik { NUMBER($per_day) } per dag
endurance-line-measure = { $measure }: { $step }
endurance-line-buffer = { $known ->
    [no] { $name }: weet niet hoe lang de reserve duurt ({ $service })
   *[yes] { $name }: redt het nog { NUMBER($hours) } uur ({ $service })
}
