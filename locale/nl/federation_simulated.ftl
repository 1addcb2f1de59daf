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
