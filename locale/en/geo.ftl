### Map and places.

geo-imported = { $count ->
    [one] { $count } shape taken in.
   *[other] { $count } shapes taken in.
}

## What cannot be
geo-axes-swapped = Longitude { $longitude } and latitude { $latitude } are swapped. Give the longitude first (about 3 to 7.5), then the latitude (about 50.5 to 54).
geo-looks-like-rd = x { $x } and y { $y } are RD coordinates in metres. Give degrees here: longitude first, then latitude.
geo-outside-netherlands = Longitude { $longitude } and latitude { $latitude } are not in the Netherlands. Give the longitude first (about 3 to 7.5), then the latitude (about 50.5 to 54).
geo-outside-rd = x { $x } and y { $y } are outside the area of the RD coordinates. Give metres: x between -7,000 and 300,000, y between 289,000 and 629,000.
