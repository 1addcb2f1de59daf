### De kaart van een activiteit: lagen, tekens, lijst, sleutels.

## De pagina
plot-map = Kaart
plot-tab-map = Kaart
plot-as-it-stands = stand van { $when } { $time }
plot-as-it-stood = zoals het stond op { $when } { $time }
plot-moment = Moment
plot-show-moment = Toon dit moment
plot-back-to-now = Terug naar nu
plot-as-table = Als tabel
plot-draw-and-list = Teken, of als tabel
plot-column-without = De kaart verschijnt hier als je haar opent.
plot-still = Schets van de kaart; de tabel zegt hetzelfde in woorden.
plot-still-empty = Er staat nog niets op de kaart.
plot-still-empty-then = Er stond nog niets op de kaart.
plot-still-part = Nog { $count } dingen staan alleen op de kaart zelf.
plot-column-show = Toon de kaart
plot-view-text = Tekst
plot-view-both = Tekst en kaart
plot-view-map = Kaart
plot-view = Wat in het midden staat
plot-print = Druk af
plot-not-open = Nog niet iedereen die meedoet heeft een laag op de kaart.
plot-open = Open de kaart
plot-open-already = Alle lagen van deze kaart staan al open.
plot-without-script = De getekende kaart heeft scripts nodig. De lijst hieronder zegt hetzelfde, en ook daar kun je iets op de kaart zetten.
plot-nothing-open = Vraag de HIN van dienst om een laag vrij te geven.
plot-label = Laag met ander label
plot-label-text = Een tweede gedeelde laag onder een ander TLP-label, voor wie dat label mag zien.
plot-label-which = Label
plot-label-do = Maak de laag
plot-label-unknown = Dit TLP-label bestaat niet.
plot-label-there-already = Er is al een gedeelde laag met { $tlp }.

## Lagen
plot-layers = Lagen
plot-layer-shared = Gedeelde kaart
plot-layers-empty = { $count ->
    [one] { $count } lege laag
   *[other] { $count } lege lagen
}
plot-layer-empty = leeg
plot-layer-old = te oud
plot-layer-not-found = Deze laag bestaat niet, of is niet voor jou vrijgegeven.
plot-layer-read-only = Op deze laag tekent alleen wie daarover gaat: { $ask }.
plot-layer-read-only-here = Je mag op deze kaart kijken, maar niet tekenen.
plot-care = Zorglocaties
plot-care-source = niveau uit het laatste rapport
plot-care-closed = het niveau is niet voor jou vrijgegeven
plot-level-closed = niveau niet voor jou
plot-level-was = was { $level }
plot-care-none = Geen van de organisaties die meedoen heeft een locatie met een plaats.

## Lijst
plot-list = Alles op de kaart
plot-count = { $count ->
    [0] Er staat nog niets op deze kaart.
    [one] { $count } ding op de kaart.
   *[other] { $count } dingen op de kaart.
}
plot-none = Er staat nog niets op deze kaart. Wie een laag heeft, zet er iets op met de knop of met de lijst.
plot-column-kind = Soort
plot-column-label = Opschrift
plot-column-layer = Laag
plot-column-place = Plaats
plot-column-size = Grootte
plot-column-valid = Geldig
plot-column-who = Laatst gewijzigd
plot-column-do = Doen
plot-column-site = Locatie
plot-column-organisation = Organisatie
plot-column-level = Niveau
plot-no-label = geen opschrift
plot-no-size = een punt
plot-no-report = geen rapport
plot-length = { NUMBER($km, maximumFractionDigits: 1) } km
plot-surface = { NUMBER($km2, maximumFractionDigits: 2) } km²
plot-later = Nog niet.
plot-over = Voorbij.
plot-valid-both = { $from } tot { $until }
plot-valid-from = vanaf { $from }
plot-valid-until = tot { $until }
plot-valid-always = zonder begin of eind
plot-sources = Ondergrond: CBS en Kadaster (CC BY 4.0), GSHHG (LGPL), GeoNames (CC BY 4.0), Eurostat 2019. Toestand van wegen en water: wie het tekende.
plot-keys-link = Deze kaarten lezen in een GIS

## Iets op de kaart zetten
plot-add = Zet iets op de kaart
plot-place-it = Zet op de kaart
plot-change = Wijzig
plot-change-title = Wijzig wat op de kaart staat
plot-save = Bewaar
plot-remove = Verwijder
plot-cancel = Annuleer
plot-not-placed = Dit staat nog niet op de kaart. Wat je invulde, staat er nog.
plot-field-layer = Laag
plot-field-symbol = Soort
plot-field-place = Plaats
plot-field-place-hint = De naam van een plaats (Stein), graden (50,963 5,767) of RD in meters (183500 328900). Voor een lijn of een gebied: elk punt op een eigen regel.
plot-field-label = Opschrift
plot-field-label-hint = Kort: het staat op de kaart. Geen namen van patiënten.
plot-field-note = Toelichting
plot-field-number = Aantal mensen
plot-field-level = Niveau
plot-field-from = Geldig vanaf
plot-field-until = Geldig tot
plot-feature-gone = Dit staat niet meer op de kaart.

## Wat niet kan
plot-place-missing = Vul bij Plaats in waar het is: een naam of coördinaten.
plot-place-unreadable = Deze coördinaten kunnen we niet lezen. Schrijf ze als 50,963 5,767 of als 183500 328900.
plot-place-outside = Deze plaats ligt niet in Nederland of vlak over de grens. Kijk de coördinaten na.
plot-place-unknown = De plaats { $name } kennen we niet. Kijk de naam na, of vul coördinaten in.
plot-place-points-point = Voor een punt vul je één plaats in.
plot-place-points-linestring = Voor een lijn vul je ten minste twee plaatsen in, elk op een eigen regel.
plot-place-points-polygon = Voor een gebied vul je ten minste drie plaatsen in, elk op een eigen regel.
plot-refused-form = Dit is geen ding voor op de kaart.
plot-refused-field = Een ding op de kaart heeft alleen de velden van het formulier, en geen andere.
plot-refused-symbol = Kies bij Soort een teken van de lijst.
plot-refused-geometry = De vorm op de kaart klopt niet. Teken hem opnieuw.
plot-refused-geometry-of-symbol = Dit teken kan niet in deze vorm. Kies een ander teken, of geef één punt, een lijn of een gebied.
plot-refused-ring-open = Het gebied is niet dicht. Teken het opnieuw.
plot-refused-too-many-points = Deze lijn of dit gebied heeft te veel punten. Teken het grover.
plot-refused-too-many-features = Op deze laag passen niet meer dingen. Verwijder eerst wat voorbij is.
plot-refused-axes-swapped = De lengtegraad en de breedtegraad zijn verwisseld: eerst de lengte (3 tot 7,5), dan de breedte (50,5 tot 54).
plot-refused-rd = Dit zijn RD-coördinaten in meters, en hier horen graden.
plot-refused-outside = Deze plaats ligt niet in Nederland of vlak over de grens.
plot-refused-label-missing = Een tekst op de kaart heeft een opschrift nodig. Vul het in bij Opschrift.
plot-refused-number = Dit teken heeft geen aantal.
plot-refused-number-range = Vul bij Aantal mensen een heel getal in, zonder punten.
plot-refused-level = Dit niveau bestaat niet voor dit teken.
plot-refused-too-long = Deze tekst is te lang voor de kaart. Maak hem korter.
plot-refused-moment = Dit moment kunnen we niet lezen. Kies het in de kalender.
plot-refused-ends-before-start = Geldig tot ligt voor Geldig vanaf. Kijk beide na.

## Vrijgeven
plot-release = Vrijgeven
plot-release-title = Geef vrij: { $name }
plot-release-now = { $count ->
    [one] Nu ziet { $count } organisatie die meedoet deze laag, voor zover die dat mag.
   *[other] Nu zien { $count } organisaties die meedoen deze laag, voor zover zij dat mogen.
}
plot-released-to = Vrijgegeven aan { $who }.
plot-release-after = Na het vrijgeven ziet ook de organisatie die je kiest deze laag, ook wat er later op komt.
plot-release-to = Aan wie
plot-release-to-whom = Kies de organisatie aan wie je dit vrijgeeft.
plot-release-reason = Waarom
plot-release-until = Tot wanneer
plot-release-until-hint = Leeg: tot iemand het intrekt.
plot-release-do = Geef vrij
plot-release-not-yours = Deze laag geeft vrij wie haar tekent, of wie in die regio de informatie leidt.
plot-not-released = De laag is niet vrijgegeven. Wat je invulde, staat er nog.
plot-choose = Kies een organisatie

## Sleutels
plot-keys = Kaartsleutels
plot-keys-lead = Met een sleutel leest een programma, zoals QGIS, de kaarten die jij mag zien. Het programma kan niets wijzigen.
plot-keys-address = Adres (OGC API Features):
plot-key-name = Voor welk programma
plot-key-days-field = Hoeveel dagen geldig
plot-key-make = Maak een sleutel
plot-key-made = De sleutel voor { $name } is gemaakt.
plot-key-once = Je ziet hem alleen nu. Zet hem in het programma als "Authorization: Bearer" met deze tekens:
plot-key-until = Geldig tot
plot-key-withdraw = Trek in
plot-key-not-made = Er is geen sleutel gemaakt.
plot-key-name-missing = Schrijf op voor welk programma de sleutel is, in hoogstens 80 tekens.
plot-key-days = Kies een aantal dagen van 1 tot { $most }.
plot-key-not-found = Deze sleutel bestaat niet, of is al ingetrokken.

## De koppeling voor andere programma's
plot-ogc-title = Kaarten van Samenbeeld
plot-ogc-description = De kaarten van de activiteiten die je mag zien, als OGC API Features. Alleen lezen.
plot-ogc-key-wrong = Deze sleutel opent niets (meer). Maak een nieuwe op de pagina Kaartsleutels.
plot-ogc-log-in = Log in, of geef een kaartsleutel mee.
plot-ogc-collection-not-found = Deze verzameling bestaat niet, of is niet voor jou vrijgegeven.
plot-ogc-feature-not-found = Dit ding staat niet in deze verzameling.
plot-ogc-parameter = De waarde van { $name } is niet te lezen.
plot-ogc-parameter-unknown = De parameter { $name } bestaat hier niet.
plot-ogc-layer = { $activity }: { $layer }

## Lagen van buiten
plot-outside-title = Kaartlagen van buiten
plot-outside-lead = Kaarten van anderen die onder de getekende kaart kunnen liggen. Ze staan uit tot iemand ze aanzet. Alleen deze server vraagt ze op, nooit de browser van wie kijkt.
plot-outside-none = Er is nog geen laag van buiten. De kaart zelf heeft geen internet nodig.
plot-outside-keep = Kaartlagen van buiten beheren
plot-outside-layers = Lagen van buiten
plot-outside-name = Naam
plot-outside-name-hint = Zo heet de laag op de kaart. Kort.
plot-outside-state = Stand
plot-outside-on = aan
plot-outside-off = uit
plot-outside-for = Voor wie
plot-outside-for-choose = Kies voor wie
plot-outside-for-region = Wie in { $region } werkt
plot-outside-everybody = Iedereen die de ondergrond ziet
plot-outside-where = Waar
plot-outside-add = Voeg een laag toe
plot-outside-kind = Soort
plot-outside-kind-wms = WMS (kaartdienst)
plot-outside-kind-wmts = WMTS (kaartdienst met tegels)
plot-outside-kind-pmtiles = PMTiles (bestand op deze server)
plot-outside-address = Adres van de dienst
plot-outside-address-hint = Bij WMS en WMTS. Begint met https://.
plot-outside-file = Bestand
plot-outside-file-hint = Bij PMTiles. Zet het bestand eerst in de map map-layers van de gegevensmap.
plot-outside-file-choose = Kies een bestand
plot-outside-file-none = Er staat geen bestand in de map
plot-outside-ask = Kijk wat daar is
plot-outside-choose = Kies de laag
plot-outside-layer = Laag
plot-outside-offered = { $count ->
    [one] { $count } laag die hier te tonen is.
   *[other] { $count } lagen die hier te tonen zijn.
}
plot-outside-attribution = Bronvermelding
plot-outside-attribution-hint = Staat op de kaart als de laag aan is, ook op papier.
plot-outside-licence = Licentie
plot-outside-do = Voeg toe en bekijk
plot-outside-not-added = De laag is niet toegevoegd. Wat je invulde, staat er nog.
plot-outside-is-off = Deze laag staat uit. Bekijk haar hier, en zet haar dan aan.
plot-outside-is-on = Deze laag staat aan. Wie haar mag zien, kan haar op de kaart zetten.
plot-outside-without-script = Het voorbeeld heeft scripts nodig.
plot-outside-added = Toegevoegd
plot-outside-turn-on = Zet aan
plot-outside-turn-off = Zet uit
plot-outside-withdraw = Haal weg
plot-outside-back = Naar alle lagen
plot-outside-not-found = Deze laag bestaat niet, of is niet voor jou.
plot-outside-no-tile = Dit stuk van de laag bestaat niet.
plot-outside-kind-unknown = Kies bij Soort WMS, WMTS of PMTiles.
plot-outside-choice-unknown = Kies aan, uit of weghalen.
plot-outside-so-already = De laag stond al zo.
plot-outside-address-missing = Vul bij Adres het adres van de dienst in.
plot-outside-file-missing = Kies bij Bestand een PMTiles-bestand.
plot-outside-layer-missing = Kies bij Laag een laag van de lijst.
plot-outside-name-missing = Vul bij Naam in hoe de laag heet.
plot-outside-attribution-missing = Vul bij Bronvermelding in van wie deze kaart is.
plot-outside-for-missing = Kies bij Voor wie een regio, of iedereen.
plot-outside-too-long = Dit is te lang: hoogstens { $most } tekens.
plot-outside-unreadable = Wat dit adres stuurt, kunnen we niet lezen als beschrijving van een kaartdienst. Kijk het adres na.
plot-outside-no-wms = Dit adres is geen WMS. Kijk het adres na.
plot-outside-no-wmts = Dit adres is geen WMTS. Kijk het adres na.
plot-outside-is-wms = Dit adres is een WMS. Kies bij Soort WMS.
plot-outside-is-wmts = Dit adres is een WMTS. Kies bij Soort WMTS.
plot-outside-service-refuses = De dienst antwoordt met een fout: { $said }
plot-outside-no-system = Geen laag van deze dienst is hier te tonen. Nodig is RD (EPSG:28992) of web mercator (EPSG:3857), met png, jpeg of webp.
plot-outside-status = De dienst antwoordt met foutcode { $status }. Kijk het adres na, of vraag de beheerder van de dienst.
plot-outside-no-picture = De dienst stuurt geen plaatje.
plot-outside-away = De dienst antwoordt nu niet.
plot-outside-no-file = Dit bestand staat niet in de map map-layers.
plot-outside-no-pmtiles = Dit bestand is geen PMTiles-bestand.
plot-outside-pmtiles-version = Dit is PMTiles versie { $version }. Nodig is versie 3.
plot-outside-pmtiles-cut = Dit bestand is niet heel. Zet het opnieuw in de map.
plot-outside-pmtiles-kind = Dit bestand bevat tegels die hier niet te tonen zijn.
plot-outside-pmtiles-packed = De tegels in dit bestand zijn ingepakt als { $packing }. Een browser kan dat niet uitpakken. Maak het bestand opnieuw, met gzip of zonder inpakken.
plot-care-layers = Zorg op de kaart
plot-care-layer-capacity = Zorgcapaciteit
plot-care-layer-casualties = Gewonden
plot-care-layer-spread = Spreiding van patiënten
plot-care-layer-endurance = Uitval en volhouden
plot-care-layer-list = als lijst
