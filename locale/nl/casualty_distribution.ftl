### Gewondenspreiding: slachtoffers in groepen, plekken van ziekenhuizen, en een uitgelegd voorstel.

casualty-distribution-title = Gewondenspreiding
casualty-distribution-tab = Gewonden
casualty-distribution-where = Waar je bent
casualty-distribution-nobody-yet = Er zijn nog geen slachtoffers gemeld.
casualty-distribution-lead = { $people ->
    [one] Eén slachtoffer gemeld.
   *[other] { $people } slachtoffers gemeld.
} { $silent ->
    [0] Alle { $hospitals } ziekenhuizen hebben geantwoord.
    [one] Van { $hospitals } ziekenhuizen heeft er één nog niet geantwoord.
   *[other] Van { $hospitals } ziekenhuizen hebben er { $silent } nog niet geantwoord.
}
casualty-distribution-groups-only = Aantallen per groep. Nooit namen.
casualty-distribution-picture = Slachtofferbeeld
casualty-distribution-between = schatting { $low } tot { $high }
casualty-distribution-unknown = Onbekend
casualty-distribution-per-place = Alle meldingen, de nieuwste eerst
casualty-distribution-told-by = Bron
casualty-distribution-driving = Ambulances
casualty-distribution-for-region = voor { $region }
casualty-distribution-left = Al vertrokken
casualty-distribution-ambulances-unknown = Hoeveel ambulances er rijden, is niet gemeld. Een voorstel rekent dan alsof er genoeg zijn.
casualty-distribution-before = Eerder:
casualty-distribution-may-become = Er kunnen er nog { $more } bij komen.
casualty-distribution-lends-title = Wat andere regio's kunnen missen
casualty-distribution-lends = { $region }: { $duty } op dienst, daarvan zijn er hoogstens { $least } tot { $most } te missen. { $asked ->
    [0] { "" }
   *[other] Hier zijn er { $asked } gemeld.
}
casualty-distribution-lends-over = Dat is meer dan de regio kan missen.
casualty-distribution-lends-unknown = { $region }: { $asked } gemeld. Hoeveel er op dienst zijn, is bekend van { $known } van { $of } diensten. Vraag wat zij kunnen missen.
casualty-distribution-lends-unconfirmed = Welk deel een regio kan missen, is een voorstel en nog niet afgesproken.
casualty-distribution-hospitals = Ziekenhuizen
casualty-distribution-hospitals-aside = afgesproken plekken per uur
casualty-distribution-level = Traumaniveau
casualty-distribution-said = Antwoord
casualty-distribution-ride = Rijtijd
casualty-distribution-minutes = { $minutes } min
casualty-distribution-far = te ver
casualty-distribution-unconfirmed = Niet bevestigd
casualty-distribution-slots-unconfirmed = Traumaniveaus en plekken zijn nog niet met de ziekenhuizen bevestigd.
casualty-distribution-slots-unconfirmed-of = Traumaniveau en plekken zijn nog niet bevestigd met { $names }.
casualty-distribution-silent-counts = Wie niets zegt, telt met wat is afgesproken.
casualty-distribution-classes-unconfirmed = { $codes }: wat de klasse betekent, is nog niet nagekeken in een openbare bron.
casualty-distribution-model-unconfirmed = De getallen waarmee de rekenregel weegt, zijn een voorstel en nog niet met de regio afgesproken.
casualty-distribution-ride-source = Rijtijd is een schatting: de rechte lijn maal { NUMBER($detour) }, met { NUMBER($speed) } km per uur. Per rit komt er { NUMBER($handling) } minuten bij voor in- en uitladen.
casualty-distribution-agreed-before = Vooraf afgesproken per uur:
casualty-distribution-is-unknown = Nog niets gehoord
casualty-distribution-is-silent = Geen antwoord
casualty-distribution-is-confirmed = Bevestigd
casualty-distribution-is-stop = Stop
casualty-distribution-ed-stop = Stop volgens Capaciteit, { $at }{ $ends ->
    [yes] , tot { $until }
   *[no] { "" }
}
casualty-distribution-ed-stop-counts = Een stop op de spoed die in Capaciteit is gemeld, telt mee als je die cijfers mag zien, tot er hier een nieuwer antwoord is.
casualty-distribution-is-impossible = Niet mogelijk.
casualty-distribution-is-taken-over = Overgenomen
casualty-distribution-is-rejected = Afgewezen
casualty-distribution-answer-confirmed = Dit kunnen wij per uur opvangen
casualty-distribution-answer-stop = Opnamestop: een traumacentrum neemt T1 nog wel op
casualty-distribution-answer-silent = Gebeld, geen antwoord
casualty-distribution-choose = Maak een keuze
casualty-distribution-save = Leg vast
casualty-distribution-first-a-place = Zet eerst een plaats op de kaart.

casualty-distribution-field-name = Naam van de plaats
casualty-distribution-field-latitude = Breedte (noord), in graden
casualty-distribution-field-longitude = Lengte (oost), in graden
casualty-distribution-field-place = Plaats
casualty-distribution-field-triage = Klasse
casualty-distribution-field-low = Laag
casualty-distribution-field-likely = Waarschijnlijk
casualty-distribution-field-high = Hoog
casualty-distribution-field-source = Wie zegt dit?
casualty-distribution-field-at = Moment
casualty-distribution-field-there-at = Ter plaatse vanaf
casualty-distribution-field-region = Regio of dienst
casualty-distribution-field-count = Aantal
casualty-distribution-field-so-far = Tot nu toe vertrokken
casualty-distribution-field-wanted = Hoeveel moeten het er worden?
casualty-distribution-field-hospital = Ziekenhuis
casualty-distribution-field-kind = Antwoord
casualty-distribution-field-slots = { $triage } per uur
casualty-distribution-field-hours = Hoeveel uur vooruit?
casualty-distribution-field-by-themselves-percent = Hoeveel procent van wie kan lopen, gaat zelf naar het dichtstbijzijnde ziekenhuis?
casualty-distribution-field-is-careful = Begin voorzichtig: het minste spijt als de aantallen anders blijken
casualty-distribution-field-reason = Reden
casualty-distribution-field-wrong = Vul dit in, of kies iets uit de lijst.

casualty-distribution-place-title = Zet een plaats op de kaart
casualty-distribution-place-lead = Waar slachtoffers bij elkaar komen, bijvoorbeeld een gewondennest. Schrijf geen naam van een persoon op.
casualty-distribution-place-done = De plaats staat op de kaart.
casualty-distribution-casualties-title = Meld slachtoffers
casualty-distribution-casualties-lead = Een aantal per klasse en plaats. Een nieuwe melding vervangt de vorige van dezelfde klasse en plaats; de oude blijft te zien.
casualty-distribution-casualties-done = De melding is vastgelegd. Vraag een nieuw voorstel als dat nodig is.
casualty-distribution-ambulances-title = Meld ambulances
casualty-distribution-ambulances-lead = Hoeveel ambulances van een regio, of van een dienst over de grens, voor deze plaats rijden, en vanaf wanneer ze er zijn.
casualty-distribution-ambulances-done = De ambulances zijn vastgelegd.
casualty-distribution-departures-title = Meld wie vertrokken is
casualty-distribution-departures-lead = Het totaal tot nu toe, per klasse en ziekenhuis. Een nieuw voorstel laat hen waar ze heen gingen.
casualty-distribution-departures-done = Vastgelegd wie vertrokken is.
casualty-distribution-hospital-title = Wat kan worden opgevangen
casualty-distribution-hospital-lead = Vul per klasse het aantal per uur in. Leeg is niet nul: wat je niet weet, vraag je na.
casualty-distribution-hospital-done = Het antwoord van het ziekenhuis is vastgelegd.
casualty-distribution-decide-title = Wijk af, met reden
casualty-distribution-decide-lead = Kies een ander aantal voor één klasse en één ziekenhuis. De rest wordt daaromheen opnieuw berekend, en het effect staat erbij.
casualty-distribution-decide-done = Er is een nieuw voorstel met jouw keuze. Het effect staat erbij.

casualty-distribution-ask = Vraag een voorstel
casualty-distribution-ask-do = Bereken een voorstel
casualty-distribution-earlier = Alle voorstellen
casualty-distribution-proposal = Voorstel { NUMBER($number) }
casualty-distribution-to-proposal = Naar voorstel { NUMBER($number) }
casualty-distribution-works-by = Er wordt gewerkt met voorstel { NUMBER($number) }, overgenomen { $at }.
casualty-distribution-made-by = Gevraagd door { $who }, { $at }. Rekenregel gewondenspreiding, versie { $version }.
casualty-distribution-proposal-lead = Voorstel voor { $people ->
    [one] één slachtoffer
   *[other] { $people } slachtoffers
}. { $known ->
    [yes] Alle { $triage } zijn binnen { NUMBER($minutes) } minuten na het begin in een ziekenhuis.
   *[no] Er is geen { $triage }.
}
casualty-distribution-impossible = Niet iedereen kan een plek krijgen: { $people ->
    [one] één slachtoffer
   *[other] { $people } slachtoffers
}. Dit is het antwoord van { $at }.
casualty-distribution-not-possible = Niet mogelijk, want
casualty-distribution-short-nobody = { $triage }: voor { $people } mensen is er geen ziekenhuis in bereik dat deze klasse opneemt.
casualty-distribution-short-slots = { $triage }: er zijn { $people } mensen en { $slots } plekken in deze uren. { $placed } vinden een plek.
casualty-distribution-short-ambulances = { $triage }: er zijn te weinig ritten. Van { $people } mensen komen er { $placed } in deze uren in een ziekenhuis.
casualty-distribution-short-decided = { $triage }: een gekozen aantal van { $people } past niet. Zonder die keuze is er wel een voorstel.
casualty-distribution-short-together = { $triage }: plekken en ritten samen zijn te weinig. Van { $people } mensen vinden er { $placed } een plek.
casualty-distribution-what-then = Vraag meer ambulances of plekken, kijk meer uren vooruit, of schaal op.
casualty-distribution-proven = Het beste dat er is onder deze grenzen; dat is bewezen.
casualty-distribution-proven-careful = Na dit begin het beste dat er is onder deze grenzen; dat is bewezen.
casualty-distribution-gap = Hoogstens { $percent }% van het beste af.
casualty-distribution-per-hospital = Voorstel per ziekenhuis
casualty-distribution-hospital-and-why = Ziekenhuis en reden
casualty-distribution-trauma-level = traumaniveau { NUMBER($level) }
casualty-distribution-trauma-unknown = traumaniveau onbekend
casualty-distribution-reserve = Niet nodig in dit voorstel. Blijft vrij.
casualty-distribution-says-nothing = Niets afgesproken en niets gehoord: er gaat niemand heen.
casualty-distribution-slots-unknown = plekken onbekend
casualty-distribution-of-slots = van { $slots }
casualty-distribution-no-slot = geen plek
casualty-distribution-over = meer dan afgesproken
casualty-distribution-together = Samen
casualty-distribution-why-nearest = { $triage }: dichtstbij, { $minutes } min.
casualty-distribution-why-full = { $triage }: { $minutes } min. Dichterbij is in deze uren vol: { $others }.
casualty-distribution-why-unable = { $triage }: { $minutes } min. Dichterbij is het traumaniveau te laag: { $others }.
casualty-distribution-why-no-slots = { $triage }: { $minutes } min. Dichterbij zijn geen plekken: { $others }.
casualty-distribution-why-spread = { $triage }: { $minutes } min. Dichterbij is nog plek bij { $others }, maar die wordt dan te vol of is nodig voor anderen.
casualty-distribution-why-under-way = { $triage }: { $minutes } min. Al vertrokken, of komt uit zichzelf.
casualty-distribution-why-pinned = { $triage }: { $minutes } min. Zo gekozen door een mens.
casualty-distribution-second = Anders { $hospital }, { $when ->
    [later] { $minutes } min later
    [sooner] { $minutes } min eerder
   *[same] even snel
}.
casualty-distribution-second-none = Een andere plek is er niet.
casualty-distribution-decided = { $triage } naar { $hospital }: { $count }.
casualty-distribution-decided-lead = Door een mens gekozen:
casualty-distribution-effect = { $minutes ->
    [0] Dit kost geen extra wachttijd.
   *[other] Dit kost samen { $minutes } gewogen minuten wachttijd meer dan het voorstel zonder die keuze.
}
casualty-distribution-moved = { $count ->
    [0] Niemand gaat ergens anders heen dan in voorstel { NUMBER($number) }.
    [one] Eén mens gaat ergens anders heen dan in voorstel { NUMBER($number) }.
   *[other] { $count } mensen gaan ergens anders heen dan in voorstel { NUMBER($number) }.
}
casualty-distribution-binds = Wat hier knelt
casualty-distribution-binds-ambulances = ambulances vol
casualty-distribution-binds-slots = plekken { $triage } vol
casualty-distribution-free = Plekken die vrij blijven, per ziekenhuis en uur
casualty-distribution-hour-and-class = uur { $hour }, { $triage }
casualty-distribution-nothing-agreed = niets afgesproken
casualty-distribution-pinches = Wat knelt?
casualty-distribution-pinch-ambulances = Ambulances. Met genoeg ambulances zijn ze er gemiddeld eerder: { $gains }.
casualty-distribution-pinch-slots = Plekken. Met twee keer zoveel plekken zijn ze er gemiddeld eerder: { $gains }.
casualty-distribution-pinch-level = Traumaniveau. Als elk ziekenhuis alles kon opnemen, waren ze er gemiddeld eerder: { $gains }.
casualty-distribution-pinch-nothing = Niets. Meer ambulances of plekken brengen niemand eerder in een ziekenhuis.
casualty-distribution-gain = { $triage } { $minutes } min
casualty-distribution-more = Gemiddeld tot hulp, in minuten, met meer ambulances op elke plaats
casualty-distribution-more-head = Ambulances
casualty-distribution-compared = Vergeleken
casualty-distribution-mean = Gemiddeld tot hulp vanaf het begin, in minuten, en hoe vol het volste ziekenhuis wordt
casualty-distribution-way = Manier
casualty-distribution-fill = Volste
casualty-distribution-way-this = Dit voorstel
casualty-distribution-way-nearest-first = Dichtstbij eerst
casualty-distribution-way-round-robin = Om de beurt
casualty-distribution-way-soonest = Dichtstbij met plek
casualty-distribution-way-undecided = Zonder de keuze
casualty-distribution-does-not-fit = past niet
casualty-distribution-robust = Als de aantallen anders blijken
casualty-distribution-robust-lead = Dit voorstel begint met het eerste uur van het plan voor ‘{ $chosen }’. Daarvan heb je het minste spijt.
casualty-distribution-regret = Spijt in gewogen minuten: wat dit begin meer kost dan het beste plan, als het zo blijkt te zijn
casualty-distribution-begin = Begin volgens
casualty-distribution-scenario-likely = Waarschijnlijk
casualty-distribution-scenario-low = Laag
casualty-distribution-scenario-high = Hoog
casualty-distribution-scenario-silent = Stille ziekenhuizen vallen weg
casualty-distribution-scenario-impossible = Bij ‘{ $name }’ kan niet iedereen een plek krijgen, hoe je ook begint.
casualty-distribution-per-hour = Per uur
casualty-distribution-hour = Uur
casualty-distribution-under-way = vertrokken
casualty-distribution-advice = Dit is advies over groepen, niet over personen. De arts ter plaatse beslist per slachtoffer. Afwijken mag altijd; de reden komt in het logboek.
casualty-distribution-take-over = Neem voorstel over
casualty-distribution-reject = Wijs af, met reden
casualty-distribution-was-taken-over = Het voorstel is overgenomen. Iedereen ziet wie dat deed.
casualty-distribution-was-rejected = Het voorstel is afgewezen, met jouw reden erbij.

casualty-distribution-nobody = Meld eerst slachtoffers; zonder aantallen is er niets te verdelen.
casualty-distribution-class-unknown = Kies een klasse uit de lijst.
casualty-distribution-source-unknown = Kies een bron uit de lijst.
casualty-distribution-hospital-unknown = Kies een ziekenhuis uit de lijst.
casualty-distribution-place-unknown = Kies een plaats van deze activiteit.
casualty-distribution-place-missing = Geef de plaats een naam.
casualty-distribution-place-far = Deze plek ligt te ver van Nederland. Kijk of lengte en breedte niet verwisseld zijn.
casualty-distribution-place-there-already = Er is al een plaats met deze naam.
casualty-distribution-answer-unknown = Kies een antwoord uit de lijst.
casualty-distribution-below-nothing = Minder dan nul kan niet. Vul nul in als er niemand is.
casualty-distribution-too-many = Meer dan { $most } kan niet bedoeld zijn. Kijk het aantal na.
casualty-distribution-likely-below-low = Waarschijnlijk kan niet minder zijn dan laag ({ $low }).
casualty-distribution-high-below-likely = Hoog kan niet minder zijn dan waarschijnlijk ({ $likely }).
casualty-distribution-slots-missing = Vul in hoeveel { $triage } per uur. Leeg is niet nul.
casualty-distribution-in-future = Dit moment moet nog komen. Kies wanneer het gezien is.
casualty-distribution-newer-departures = Er is al een later totaal, van { $at }. Kies een later moment.
casualty-distribution-hours-unfit = Kies een aantal uren van 1 tot { $most }.
casualty-distribution-percent-unfit = Kies een percentage van 0 tot 100.
casualty-distribution-more-than-there-are = Er zijn er { $most }. Meer kan niet.
casualty-distribution-not-able = Het traumaniveau van dit ziekenhuis is niet genoeg voor { $triage }.
casualty-distribution-reason-missing = Schrijf een reden op.
casualty-distribution-more-was-told = Er is net iets nieuws gemeld. Bereken het voorstel opnieuw.
casualty-distribution-too-hard = Dit is te groot om nu uit te rekenen. Kijk minder uren vooruit, of verdeel het over meer activiteiten.
casualty-distribution-no-proposal = Dit voorstel is er niet.
casualty-distribution-choice-unknown = Kies: overnemen of afwijzen.
casualty-distribution-choice-impossible = Dit voorstel kan niet, dus overnemen ook niet.
casualty-distribution-chosen-already = { $who } besliste hier al over, { $at }.
casualty-distribution-newer-proposal = Er is een nieuwer voorstel, nummer { $number }. Kijk daar eerst naar.
casualty-distribution-more-since = Sinds voorstel { $number } is er meer gemeld.
casualty-distribution-more-since-sure = Sinds voorstel { $number } is er meer gemeld. Vraag een nieuw voorstel, of kies nog eens ‘Neem voorstel over’ als het zo goed is.
casualty-distribution-there-is-newer = Er is nu voorstel { NUMBER($number) }.
casualty-distribution-now = Dit is wat de rekenregel nu zegt, om { $at }. Het is nog niet vastgelegd.
casualty-distribution-now-change = { $triage } van { NUMBER($before) } naar { NUMBER($after) }
casualty-distribution-now-the-same = De verdeling over de ziekenhuizen blijft gelijk.
casualty-distribution-now-keep = Leg vast als voorstel { NUMBER($number) }

casualty-distribution-line-seen = { $people ->
    [one] Eén slachtoffer gezien: { $classes }
   *[other] { NUMBER($people) } slachtoffers gezien: { $classes }
}
casualty-distribution-line-left = { $count ->
    [one] Eén is vertrokken naar een ziekenhuis
   *[other] { NUMBER($count) } zijn vertrokken naar een ziekenhuis
}
casualty-distribution-line-in-use = De verdeling gaat volgens voorstel { $number }
casualty-distribution-line-waits = Voorstel { $number } voor de verdeling wacht op een besluit
casualty-distribution-happened-group = { $place }: { NUMBER($likely) } { $triage } gemeld (schatting { NUMBER($low) } tot { NUMBER($high) })
casualty-distribution-happened-left = { NUMBER($count) } { $triage } vertrokken naar { $hospital }
casualty-distribution-happened-proposal = Voorstel { $number } voor de verdeling gemaakt
casualty-distribution-happened-taken-over = Voorstel { $number } voor de verdeling overgenomen
casualty-distribution-happened-rejected = Voorstel { $number } voor de verdeling afgewezen
casualty-distribution-spot = Plaats met slachtoffers
