### Spreiding: een eerlijk deel per ziekenhuis, vervoer, een week vooruit, en verplaatsingen zonder namen.

spread-title = Spreiding
spread-tab = Spreiding
spread-nothing-runs = Er loopt geen verplaatsing.
spread-lead-arrived = { NUMBER($people) } aangekomen.
spread-lead = { $count ->
    [one] Er loopt één verplaatsing
   *[other] Er lopen { $count } verplaatsingen
}, samen { $people ->
    [one] één persoon
   *[other] { $people } mensen
}.
spread-counts-only = Aantallen, nooit namen.
spread-own-only = Je ziet wat over je eigen ziekenhuis gaat, en de verwachting per regio.
spread-own-share = Afgesproken aandeel van jullie: { $count } van { $total } ({ $metric }).
spread-transfers = Verplaatsingen
spread-waits-for = Wacht op { $who }.
spread-over = { $count ->
    [one] Eén verplaatsing die klaar is
   *[other] { $count } verplaatsingen die klaar zijn
}
spread-transfer = { $count } van { $sender } naar { $receiver }
spread-ahead = Een week vooruit
spread-ahead-caption = Bezette bedden over zoveel dagen; nu { $present }
spread-day = Dag
spread-low = Laag
spread-likely = Waarschijnlijk
spread-high = Hoog
spread-ahead-beds = Nu zijn er { $beds } bedden vrij. Dat is bekend van { $known } van de { $of } ziekenhuizen.
spread-ahead-beds-unknown = Hoeveel bedden er nu vrij zijn, is niet bekend: { $of ->
    [one] van het ziekenhuis hier heb je geen cijfer
   *[other] van geen van de { $of } ziekenhuizen heb je een cijfer
}.
spread-ahead-likely = Waarschijnlijk te weinig over { $days ->
    [one] één dag
   *[other] { $days } dagen
}.
spread-ahead-earliest = Op zijn vroegst te weinig over { $days ->
    [one] één dag
   *[other] { $days } dagen
}.
spread-ahead-fits = Ook bij de hoge schatting is er deze week plek.
spread-ahead-from = Er komen er { NUMBER($likely) } per dag bij ({ NUMBER($low) } tot { NUMBER($high) }), en ieder blijft gemiddeld { NUMBER($stay) } dagen. Gaat het zo door, dan worden het er { NUMBER($long) }.
spread-ahead-honest = Een eenvoudige rekensom, geen voorspelling: het bereik is dat van de schatting per dag, de ligduur staat vast.
spread-no-ahead = Er is nog geen verwachting vastgelegd.
spread-unknown = Niet bekend
spread-beds = Bedden nu
spread-beds-aside = vrij, min wat is toegezegd
spread-of = { $count } van { $of }
spread-reserved = { $count } toegezegd
spread-lost-stale = Het cijfer is te oud.
spread-lost-unknown = Het ziekenhuis weet het niet.
spread-lost-never = Nog nooit gemeld.
spread-lost-closed = Niet aan jou vrijgegeven.
spread-lost-disputed = Twee bronnen spreken elkaar tegen.
spread-lost-no-total = Niet bekend hoeveel bedden er met personeel zijn.
spread-lost-lead = Hier is niets verdeeld, omdat het cijfer ontbreekt. Vraag het na en bereken opnieuw.
spread-propose = Bereken een eerlijk deel
spread-propose-do = Bereken
spread-earlier = Alle voorstellen
spread-proposal = Voorstel { NUMBER($number) }
spread-proposal-lead = { $total } verdelen ({ $metric }) { $sender ->
    [no] die van overal komen
   *[other] vanuit { $sender }
}. { $method }.
spread-made-by = Gevraagd door { $who }, { $at }.
spread-is-taken-over = Overgenomen
spread-is-rejected = Afgewezen
spread-not-possible = Past niet helemaal, want
spread-nobody-known = van geen enkel ziekenhuis is bekend hoeveel plek er is.
spread-left = voor { $left } van de { $total } is nergens plek.
spread-no-vehicles = er kan niets rijden. Zonder vervoer gaat niemand.
spread-rides-short = voor { $left } is er binnen { $days } dagen geen rit.
spread-per-hospital = Deel per ziekenhuis
spread-region-gets = { $name }: { $count }. Naar omvang zou het { $exact } zijn.
spread-from-to = { $before }% → { $after }%
spread-why-part = Precies het deel naar omvang.
spread-why-rounded = Naar omvang { $exact }, afgerond op hele mensen. Daarna { $after }% vol.
spread-why-no-more-room = Naar omvang { $exact }, maar er is plek voor { $room }.
spread-why-takes-more = Naar omvang { $exact }. Neemt meer, omdat andere vol zijn.
spread-why-least-full = Elke volgende gaat naar het ziekenhuis dat dan het minst vol is. Daarna { $after }% vol.
spread-why-no-room = Geen plek.
spread-rides = Vervoer
spread-plan = Met { $vehicles } wagens, { $hours } uur per dag en { $handling } minuten per rit voor in- en uitladen: { $days ->
    [0] geen enkele rit.
    [one] alles op één dag.
   *[other] verdeeld over { $days } dagen.
}
spread-day-number = Dag { $number }
spread-ride = { $count } naar { $name } ({ $minutes } min)
spread-no-place = Rijtijd niet bekend: { $names }. Hun ritten tellen niet mee.
spread-advice = Dit is advies over aantallen. Een mens beslist, en artsen overleggen per patiënt buiten dit systeem.
spread-take-over = Neem het deel over
spread-reject = Wijs af, met reden
spread-was-taken-over = Het voorstel is overgenomen. Wat verplaatst moet worden, is gevraagd.
spread-was-rejected = Het voorstel is afgewezen, met jouw reden erbij.
spread-shares = Deel per ziekenhuis
spread-next = Volgende stap
spread-road = Verloop
spread-asked-of = Gevraagd: { $count }
spread-step-of = { $step }: { $count }
spread-step-asked = Gevraagd
spread-step-offered = Aangeboden
spread-step-agreed = Afgesproken
spread-step-under-way = Onderweg
spread-step-arrived = Aangekomen
spread-step-withdrawn = Ingetrokken
spread-do-offered = Bied plek aan
spread-do-agreed = Spreek af
spread-do-under-way = Ze zijn vertrokken
spread-do-arrived = Ze zijn aangekomen
spread-do-withdrawn = Trek in, met reden
spread-step-done = Vastgelegd.
spread-save = Leg vast
spread-choose = Maak een keuze
spread-from-anywhere = Van overal
spread-method-by-size = Naar omvang
spread-method-equally-full = Even vol
spread-col-hospital = Ziekenhuis
spread-col-hospital-why = Ziekenhuis en waarom
spread-col-share = Deel
spread-col-room = Plek
spread-col-full = Bezet
spread-col-seen = Gezien
spread-expect-title = Leg een verwachting vast
spread-expect-lead = Wat deze week er waarschijnlijk bij komt, met een laag en een hoog getal. Schrijf erbij waar het vandaan komt.
spread-expect-done = De verwachting is vastgelegd.
spread-ask-title = Vraag een verplaatsing
spread-ask-lead = Hoeveel mensen van het ene ziekenhuis naar het andere. Geen namen: artsen overleggen zelf wie.
spread-ask-done = De verplaatsing is gevraagd.

spread-field-metric = Soort bed
spread-field-total = Hoeveel mensen
spread-field-method = Hoe verdelen
spread-field-sender = Vanuit
spread-field-receiver = Naar
spread-field-vehicles = Hoeveel wagens kunnen rijden
spread-field-reason = Reden
spread-field-region = Regio
spread-field-present = Hoeveel liggen er nu
spread-field-low = Per dag erbij: laag
spread-field-likely = Per dag erbij: waarschijnlijk
spread-field-high = Per dag erbij: hoog
spread-field-stay-days = Gemiddelde ligduur in dagen
spread-field-words = Waar komt dit vandaan
spread-field-count = Aantal
spread-field-step = Wat leg je vast
spread-field-wrong = Vul dit in, of kies iets uit de lijst.
spread-hint-sender = Kies een ziekenhuis als dat moet ontlasten. Het krijgt dan zelf niets.
spread-hint-vehicles = Leeg is: niet bekend. Nul is: er kan niets rijden, bijvoorbeeld door gladheid.
spread-hint-present = Van deze groep, in deze regio.
spread-hint-likely = Een decimaal mag, bijvoorbeeld 2,5.
spread-hint-stay-days = Elke dag gaat een deel naar huis: één gedeeld door dit getal.
spread-hint-words = Bijvoorbeeld: de instroom van de afgelopen week, of het RIVM.
spread-hint-reason = Nodig bij intrekken.

spread-metric-missing = Kies een soort bed uit de lijst.
spread-total-outside = Hoeveel mensen is een getal van 1 tot en met { $most }.
spread-method-missing = Kies hoe er verdeeld wordt.
spread-vehicles-outside = Hoeveel wagens is een getal van 0 tot en met { $most }.
spread-choice-missing = Kies overnemen of afwijzen.
spread-reason-missing = Schrijf waarom.
spread-reason-for-left = Met dit voorstel blijven er mensen over. Schrijf waarom je het toch overneemt.
spread-chosen-already = { $who } besliste hier al over, { $at }.
spread-newer-proposal = Er is een nieuwer voorstel: { $number }. Kijk daar eerst naar.
spread-to-itself = Kies een ander ziekenhuis dan waar zij nu liggen.
spread-count-outside = Het aantal is een getal van 1 tot en met { $most }.
spread-does-not-follow = Deze stap kan nu niet: de verplaatsing staat anders dan toen je keek. Lees opnieuw.
spread-not-yours = Deze stap is aan het andere ziekenhuis.
spread-region-missing = Kies een regio van deze activiteit.
spread-number-outside = Dit is een getal van 0 tot en met { $most }.
spread-likely-below-low = Waarschijnlijk kan niet minder zijn dan laag.
spread-high-below-likely = Hoog kan niet minder zijn dan waarschijnlijk.
spread-stay-outside = De ligduur is een getal van 1 tot en met { $most } dagen.
spread-words-missing = Schrijf waar deze verwachting vandaan komt.
spread-too-long = Dit is te lang: neem hoogstens { $most } tekens.
spread-no-proposal = Dit voorstel is er niet, of is niet voor jou te zien.
spread-no-transfer = Deze verplaatsing is er niet, of is niet voor jou te zien.

spread-line-transfer = { NUMBER($count) } van { $sender } naar { $receiver }: { $step }
spread-line-arrived = { NUMBER($people) } aangekomen, het laatst { NUMBER($count) } bij { $receiver }
spread-line-made = Voorstel { $number } gemaakt: { NUMBER($total) } verdelen ({ $metric })
spread-line-waits = Voorstel { $number } wacht op een besluit: { NUMBER($total) } verdelen ({ $metric })
spread-line-taken-over = Voorstel { $number } overgenomen: { NUMBER($total) } verdelen ({ $metric })
spread-line-rejected = Voorstel { $number } afgewezen: { NUMBER($total) } verdelen ({ $metric })
spread-line-expected = { $region }: { NUMBER($likely) } per dag erbij verwacht, { NUMBER($low) } tot { NUMBER($high) } ({ $metric })
spread-spot = Gaan weg: { NUMBER($leave) }. Komen: { NUMBER($come) }.
