### The map of an activity: layers, symbols, list, keys.

## The page
plot-map = Map
plot-tab-map = Map
plot-as-it-stands = as of { $when } { $time }
plot-as-it-stood = as it stood on { $when } { $time }
plot-moment = Moment
plot-show-moment = Show this moment
plot-back-to-now = Back to now
plot-as-table = As a table
plot-draw-and-list = Draw, or as a table
plot-column-without = The map appears here when you open it.
plot-still = Sketch of the map; the table says the same in words.
plot-still-empty = Nothing stands on the map yet.
plot-still-empty-then = Nothing stood on the map yet.
plot-still-part = { $count } more things stand on the map itself only.
plot-column-show = Show the map
plot-view-text = Text
plot-view-both = Text and map
plot-view-map = Map
plot-view = What stands in the middle
plot-print = Print
plot-not-open = Not everybody who takes part has a layer on the map yet.
plot-open = Open the map
plot-open-already = All layers of this map are open already.
plot-without-script = The drawn map needs scripts. The list below says the same, and there too you can put something on the map.
plot-nothing-open = Ask the HIN on duty to release a layer.
plot-label = Layer with another label
plot-label-text = A second shared layer under another TLP label, for who may see that label.
plot-label-which = Label
plot-label-do = Make the layer
plot-label-unknown = This TLP label does not exist.
plot-label-there-already = There is a shared layer with { $tlp } already.

## Layers
plot-layers = Layers
plot-layer-shared = Shared map
plot-layers-empty = { $count ->
    [one] { $count } empty layer
   *[other] { $count } empty layers
}
plot-layer-empty = empty
plot-layer-old = too old
plot-layer-not-found = This layer does not exist, or was not released to you.
plot-layer-read-only = Only its own people draw on this layer: { $ask }.
plot-layer-read-only-here = You may look at this map, but not draw on it.
plot-care = Care locations
plot-care-source = level from the last report
plot-care-closed = the level was not released to you
plot-level-closed = level not for you
plot-level-was = was { $level }
plot-care-none = None of the organisations that take part has a location with a place.

## List
plot-list = Everything on the map
plot-count = { $count ->
    [0] There is nothing on this map yet.
    [one] { $count } thing on the map.
   *[other] { $count } things on the map.
}
plot-none = There is nothing on this map yet. Who has a layer adds something with the button or in the list.
plot-column-kind = Kind
plot-column-label = Label
plot-column-layer = Layer
plot-column-place = Place
plot-column-size = Size
plot-column-valid = Valid
plot-column-who = Last changed
plot-column-do = Do
plot-column-site = Location
plot-column-organisation = Organisation
plot-column-level = Level
plot-no-label = no label
plot-no-size = a point
plot-no-report = no report
plot-length = { NUMBER($km, maximumFractionDigits: 1) } km
plot-surface = { NUMBER($km2, maximumFractionDigits: 2) } km²
plot-later = Not yet.
plot-over = Over.
plot-valid-both = { $from } to { $until }
plot-valid-from = from { $from }
plot-valid-until = until { $until }
plot-valid-always = without beginning or end
plot-sources = Base map: CBS and Kadaster (CC BY 4.0), GSHHG (LGPL), GeoNames (CC BY 4.0), Eurostat 2019. State of roads and water: who drew it.
plot-keys-link = Read these maps in a GIS

## Putting something on the map
plot-add = Put something on the map
plot-place-it = Put on the map
plot-change = Change
plot-change-title = Change what is on the map
plot-save = Save
plot-remove = Remove
plot-cancel = Cancel
plot-not-placed = This is not on the map yet. What you filled in is still there.
plot-field-layer = Layer
plot-field-symbol = Kind
plot-field-place = Place
plot-field-place-hint = The name of a place (Stein), degrees (50.963 5.767) or RD in metres (183500 328900). For a line or an area: each point on its own line.
plot-field-label = Label
plot-field-label-hint = Short: it stands on the map. No names of patients.
plot-field-note = Note
plot-field-number = Number of people
plot-field-level = Level
plot-field-from = Valid from
plot-field-until = Valid until
plot-feature-gone = This is no longer on the map.

## What cannot be
plot-place-missing = Fill in at Place where it is: a name or coordinates.
plot-place-unreadable = We cannot read these coordinates. Write them as 50.963 5.767 or as 183500 328900.
plot-place-outside = This place is not in the Netherlands or just across the border. Check the coordinates.
plot-place-unknown = We do not know the place { $name }. Check the name, or fill in coordinates.
plot-place-points-point = For a point, fill in one place.
plot-place-points-linestring = For a line, fill in at least two places, each on its own line.
plot-place-points-polygon = For an area, fill in at least three places, each on its own line.
plot-refused-form = This is not a thing for on the map.
plot-refused-field = A thing on the map has only the fields of the form, and no others.
plot-refused-symbol = Choose a symbol of the list at Kind.
plot-refused-geometry = The shape on the map is not right. Draw it again.
plot-refused-geometry-of-symbol = This symbol cannot have this shape. Choose another symbol, or give one point, a line or an area.
plot-refused-ring-open = The area is not closed. Draw it again.
plot-refused-too-many-points = This line or area has too many points. Draw it more coarsely.
plot-refused-too-many-features = No more things fit on this layer. First remove what is over.
plot-refused-axes-swapped = Longitude and latitude were swapped: first the longitude (3 to 7.5), then the latitude (50.5 to 54).
plot-refused-rd = These are RD coordinates in metres, and degrees belong here.
plot-refused-outside = This place is not in the Netherlands or just across the border.
plot-refused-label-missing = A text on the map needs a label. Fill it in at Label.
plot-refused-number = This symbol has no number.
plot-refused-number-range = Fill in a whole number at Number of people, without points.
plot-refused-level = This level does not exist for this symbol.
plot-refused-too-long = This text is too long for the map. Make it shorter.
plot-refused-moment = We cannot read this moment. Choose it in the calendar.
plot-refused-ends-before-start = Valid until lies before Valid from. Check both.

## Releasing
plot-release = Release
plot-release-title = Release: { $name }
plot-release-now = { $count ->
    [one] Now { $count } organisation that takes part sees this layer, as far as it may.
   *[other] Now { $count } organisations that take part see this layer, as far as they may.
}
plot-released-to = Released to { $who }.
plot-release-after = After releasing, the organisation you choose sees this layer too, also what is drawn later.
plot-release-to = To whom
plot-release-to-whom = Choose the organisation that you release this to.
plot-release-reason = Why
plot-release-until = Until when
plot-release-until-hint = Empty: until somebody withdraws it.
plot-release-do = Release
plot-release-not-yours = This layer is released by who draws it, or by who leads the information in that region.
plot-not-released = The layer was not released. What you filled in is still there.
plot-choose = Choose an organisation

## Keys
plot-keys = Map keys
plot-keys-lead = With a key a program such as QGIS reads the maps that you may see. The program cannot change anything.
plot-keys-address = Address (OGC API Features):
plot-key-name = For which program
plot-key-days-field = Valid for how many days
plot-key-make = Make a key
plot-key-made = The key for { $name } was made.
plot-key-once = You see it only now. Put it into the program as "Authorization: Bearer" with these characters:
plot-key-until = Valid until
plot-key-withdraw = Withdraw
plot-key-not-made = No key was made.
plot-key-name-missing = Write for which program the key is, in at most 80 characters.
plot-key-days = Choose a number of days from 1 to { $most }.
plot-key-not-found = This key does not exist, or was withdrawn already.

## The connection for other programs
plot-ogc-title = Maps of Samenbeeld
plot-ogc-description = The maps of the activities you may see, as OGC API Features. Read only.
plot-ogc-key-wrong = This key opens nothing (any more). Make a new one on the page Map keys.
plot-ogc-log-in = Log in, or send a map key.
plot-ogc-collection-not-found = This collection does not exist, or was not released to you.
plot-ogc-feature-not-found = This thing is not in this collection.
plot-ogc-parameter = The value of { $name } cannot be read.
plot-ogc-parameter-unknown = The parameter { $name } does not exist here.
plot-ogc-layer = { $activity }: { $layer }

## Layers from outside
plot-outside-title = Map layers from outside
plot-outside-lead = Maps of others that can lie under the drawn map. They are off until somebody turns them on. Only this server asks for them, never the browser of who looks.
plot-outside-none = There is no layer from outside yet. The map itself needs no internet.
plot-outside-keep = Manage map layers from outside
plot-outside-layers = Layers from outside
plot-outside-name = Name
plot-outside-name-hint = What the layer is called on the map. Short.
plot-outside-state = State
plot-outside-on = on
plot-outside-off = off
plot-outside-for = For whom
plot-outside-for-choose = Choose for whom
plot-outside-for-region = Who works in { $region }
plot-outside-everybody = Everybody who sees the base map
plot-outside-where = Where
plot-outside-add = Add a layer
plot-outside-kind = Kind
plot-outside-kind-wms = WMS (map service)
plot-outside-kind-wmts = WMTS (map service with tiles)
plot-outside-kind-pmtiles = PMTiles (file on this server)
plot-outside-address = Address of the service
plot-outside-address-hint = For WMS and WMTS. Begins with https://.
plot-outside-file = File
plot-outside-file-hint = For PMTiles. First put the file in the folder map-layers of the data folder.
plot-outside-file-choose = Choose a file
plot-outside-file-none = There is no file in the folder
plot-outside-ask = See what is there
plot-outside-choose = Choose the layer
plot-outside-layer = Layer
plot-outside-offered = { $count ->
    [one] { $count } layer that can be shown here.
   *[other] { $count } layers that can be shown here.
}
plot-outside-attribution = Attribution
plot-outside-attribution-hint = Stands on the map while the layer is on, on paper too.
plot-outside-licence = Licence
plot-outside-do = Add and look at it
plot-outside-not-added = The layer was not added. What you filled in is still there.
plot-outside-is-off = This layer is off. Look at it here, then turn it on.
plot-outside-is-on = This layer is on. Who may see it can put it on the map.
plot-outside-without-script = The preview needs scripts.
plot-outside-added = Added
plot-outside-turn-on = Turn on
plot-outside-turn-off = Turn off
plot-outside-withdraw = Remove
plot-outside-back = To all layers
plot-outside-not-found = This layer does not exist, or is not for you.
plot-outside-no-tile = This part of the layer does not exist.
plot-outside-kind-unknown = Choose WMS, WMTS or PMTiles at Kind.
plot-outside-choice-unknown = Choose on, off or remove.
plot-outside-so-already = The layer was so already.
plot-outside-address-missing = Fill in the address of the service at Address.
plot-outside-file-missing = Choose a PMTiles file at File.
plot-outside-layer-missing = Choose a layer of the list at Layer.
plot-outside-name-missing = Fill in what the layer is called at Name.
plot-outside-attribution-missing = Fill in whose map this is at Attribution.
plot-outside-for-missing = Choose a region, or everybody, at For whom.
plot-outside-too-long = This is too long: at most { $most } characters.
plot-outside-unreadable = What this address sends cannot be read as the description of a map service. Check the address.
plot-outside-no-wms = This address is no WMS. Check the address.
plot-outside-no-wmts = This address is no WMTS. Check the address.
plot-outside-is-wms = This address is a WMS. Choose WMS at Kind.
plot-outside-is-wmts = This address is a WMTS. Choose WMTS at Kind.
plot-outside-service-refuses = The service answers with an error: { $said }
plot-outside-no-system = No layer of this service can be shown here. Needed is RD (EPSG:28992) or web mercator (EPSG:3857), as png, jpeg or webp.
plot-outside-status = The service answers with error code { $status }. Check the address, or ask who runs the service.
plot-outside-no-picture = The service sends no picture.
plot-outside-away = The service does not answer now.
plot-outside-no-file = This file is not in the folder map-layers.
plot-outside-no-pmtiles = This file is no PMTiles file.
plot-outside-pmtiles-version = This is PMTiles version { $version }. Needed is version 3.
plot-outside-pmtiles-cut = This file is not whole. Put it in the folder again.
plot-outside-pmtiles-kind = This file holds tiles that cannot be shown here.
plot-outside-pmtiles-packed = The tiles in this file are packed as { $packing }. A browser cannot unpack that. Make the file again, with gzip or without packing.
plot-care-layers = Care on the map
plot-care-layer-capacity = Care capacity
plot-care-layer-casualties = Casualties
plot-care-layer-spread = Spreading of patients
plot-care-layer-endurance = What is down, and endurance
plot-care-layer-list = as a list
