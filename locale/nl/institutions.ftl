### Instellingen: welke zorg, hoe lang zij het volhouden, en wie zij kunnen overnemen.
institutions-title = Zorginstellingen
institutions-lead = Wat elke instelling van zichzelf zegt: welke zorg, hoe lang zij het volhoudt zonder stroom, water of ICT, en wat zij van een buur kan overnemen.
institutions-institution = Instelling
institutions-none = Geen instellingen
institutions-can-take-over = Kan overnemen
institutions-takes-over = Kan overnemen van een buur
institutions-takes-nothing = Niets opgegeven
institutions-lasts-head = Zo lang zonder
institutions-lasts = { $hours ->
    [0] houdt het niet vol
    [one] { $hours } uur
   *[other] { $hours } uur
}
institutions-unknown = onbekend
institutions-offers = { $places ->
    [one] { $places } plek
   *[other] { $places } plekken
}, { $care }
institutions-offers-within = { $what }, binnen { $hours } uur
institutions-confirmed = Nagekeken { $on }.
institutions-confirmed-by = Nagekeken door { $who },
institutions-old = Langer dan een jaar geleden.
institutions-due = Dit is langer dan een jaar geleden nagekeken. Klopt het nog?
institutions-not-filled-in = Nog niet ingevuld
institutions-not-filled-in-text = Niemand van deze instelling vulde het profiel in. Onbekend is niet hetzelfde als niets.
institutions-still-right = Dit klopt nog
institutions-was-confirmed = Genoteerd: dit klopt nog, vandaag.
institutions-nothing-to-confirm = Er is nog geen profiel om na te kijken. Vul het eerst in.
institutions-change = Profiel invullen
institutions-change-lead = De regio leest dit. Noem geen bewoners of patiënten. Wat er stond, blijft in de geschiedenis.
institutions-save = Bewaar
institutions-back = Terug naar het profiel
institutions-was-written = Bewaard. De regio ziet dit vanaf nu.
institutions-sent-twice = Dit formulier was al verstuurd.
institutions-care = Welke zorg
institutions-care-head = Zorg
institutions-care-missing = Kies bij ‘Welke zorg’ één of meer soorten zorg.
institutions-need-unknown = Kies alleen uit de lijst.
institutions-words = Wat anderen verder moeten weten
institutions-without = Zonder
institutions-hours-head = Uren
institutions-how = Hoe
institutions-hours-hint = Hoeveel uur gaat de zorg door? 0 is niet. Laat leeg wat je niet weet.
institutions-hours-of = Hoeveel uur zonder: { $what }
institutions-words-of = Hoe, zonder: { $what }
institutions-supplier = Van wie het komt
institutions-supplier-of = Van wie het komt: { $what }
institutions-comes-from = Komt van { $supplier }
institutions-supplier-head = Leverancier
institutions-shared = Waar meer instellingen van dezelfde leverancier afhangen
institutions-shared-lead = Valt die weg, dan raakt het hen allemaal tegelijk.
institutions-shared-by = Instellingen
institutions-shared-lasts = { $known ->
    [0] Van niemand bekend hoe lang.
   *[other] De kortste: { $shortest } uur. { $unknown ->
        [0] { "" }
        [one] Van één onbekend.
       *[other] Van { $unknown } onbekend.
    }
}
institutions-hours = Vul hoogstens { $most } uur in, of laat het leeg als je het niet weet.
institutions-no-offer = Niets
institutions-offer-care = Regel { $place }, welke zorg
institutions-offer-places = Regel { $place }, hoeveel plekken
institutions-offer-within = Regel { $place }, binnen hoeveel uur
institutions-offer-words = Regel { $place }, voorwaarde
institutions-places-head = Plekken
institutions-within-head = Binnen, in uren
institutions-condition = Voorwaarde
institutions-places = Vul in hoeveel plekken het zijn, minstens 1.
institutions-offer-of-nothing = Kies welke zorg je kunt overnemen.
institutions-number = Vul een heel getal in van { $least } tot { $most }, of laat het leeg.
institutions-gives-no-care = Alleen een zorginstelling heeft een profiel.
institutions-task-confirm = Kijk het profiel van je instelling na
institutions-task-fill-in = Vul het profiel van je instelling in
institutions-task-verb = Kijk na
