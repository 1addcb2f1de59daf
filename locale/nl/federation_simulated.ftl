### Wat nagebootste knooppunten zeggen. Alles is verzonnen.

federation-simulated = { $name } (nagebootst)
federation-simulated-by = Informatiecoördinator, { $node }
federation-simulated-calm-0 = Rustig. Piket volgt de berichten van het KNMI.
federation-simulated-calm-1 = Geen bijzonderheden in de zorg.
federation-simulated-calm-2 = Ziekenhuizen vol, zonder stop. Volgende stand over vier uur.
federation-simulated-calm-3 = Kan twee ambulances missen voor een buurregio.
federation-simulated-calm-4 = Evenement verloopt zonder extra zorgvraag.
federation-simulated-calm-5 = Weer op gewone bezetting.
federation-simulated-calm-6 = Huisartsenposten drukker dan gewoon.
federation-simulated-calm-7 = Noodstroom getest, alles in orde.
federation-simulated-grave-0 = Twee ziekenhuizen met SEH-stop. Spreiding via de buurregio's.
federation-simulated-grave-1 = Stroom valt uit in het noorden. Thuisbeademing wordt nagegaan.
federation-simulated-grave-2 = Ontruiming van een verpleeghuis voorbereid.
federation-simulated-grave-3 = Drinkwater onzeker in drie gemeenten.
federation-simulated-grave-4 = Wegen dicht door water. Ambulances rijden om.
federation-simulated-grave-5 = Personeel valt uit; roosters gelden tot morgen acht uur.
federation-simulated-grave-6 = ROT bijeen. Verwachting: het houdt aan tot in de nacht.
federation-simulated-grave-7 = Opvang voor 60 mensen met zorgvraag ingericht.
federation-simulated-bottleneck-0 = Te weinig liggend vervoer
federation-simulated-bottleneck-1 = Geen noodstroom in twee tehuizen
federation-simulated-bottleneck-2 = Zuurstof voor thuis raakt op
federation-simulated-bottleneck-3 = Te weinig IC-verpleegkundigen
federation-nobody-to-play = Elke regio heeft al een knooppunt: er is niemand om na te spelen.
federation-play-title = Andere regio's naspelen
federation-play-lead = Elke regio zonder eigen knooppunt, en KCR2, spreekt mee in deze oefening: op het landelijk beeld van de oefening, met fase, duiding en knelpunten. Alles is verzonnen en draagt OEFENING. Zij lopen op de klok van de oefening.
federation-play-back = Naar de oefenleiding
federation-play-field-seed = Nummer van het verhaal
federation-play-hint-seed = Hetzelfde nummer is hetzelfde verhaal, zodat je het kunt overspelen.
federation-play-faults = Wat er misgaat
federation-play-nobody = Niemand
federation-play-fault-silent = Valt stil, na drie minuten
federation-play-fault-late = Komt vijf minuten te laat
federation-play-fault-double = Zegt alles dubbel
federation-play-fault-clock = Heeft een klok die een half uur voorloopt
federation-play-one-fault = Deze regio heeft al iets anders. Kies een andere regio, of niemand.
federation-play-begin = Laat hen meespelen
federation-play-has-begun = De andere regio's spelen mee. Hun eerste woord staat er binnen enkele seconden.
federation-play-who = { $count ->
    [0] Het verhaal { $seed } begint
    [one] { $count } knooppunt wordt nagespeeld, verhaal { $seed }
   *[other] { $count } knooppunten worden nagespeeld, verhaal { $seed }
  }
federation-play-runs = Zij lopen mee met de klok van de oefening.
federation-play-stands = De klok van de oefening staat stil, en zij ook.
federation-play-see = Bekijk het landelijk beeld van de oefening
federation-play-each = Toon hoe het met elk knooppunt gaat
federation-play-end = Laat hen stoppen
federation-play-has-ended = De andere regio's spelen niet meer mee. Wat zij zeiden, staat niet meer op het landelijk beeld.
federation-play-ended = Het naspelen in een oefening is gestopt.
federation-play-elsewhere = De andere regio's spelen nu mee in { $name }. Dat kan in één oefening tegelijk: laat hen daar eerst stoppen.
federation-play-already = De andere regio's spelen al mee in een oefening. Laat hen daar eerst stoppen.
federation-play-not = De andere regio's speelden niet meer mee.
federation-play-over = Deze oefening is gesloten.
federation-play-seed = Het nummer van het verhaal is een heel getal van 1 tot en met { $most }.
