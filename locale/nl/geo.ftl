### Kaart en plaatsen.

geo-imported = { $count ->
    [one] { $count } vorm ingelezen.
   *[other] { $count } vormen ingelezen.
}

## Wat niet kan
geo-axes-swapped = Lengte { $longitude } en breedte { $latitude } zijn verwisseld. Vul eerst de lengtegraad in (ongeveer 3 tot 7,5) en dan de breedtegraad (ongeveer 50,5 tot 54).
geo-looks-like-rd = x { $x } en y { $y } zijn Rijksdriehoekscoördinaten in meters. Vul hier graden in: eerst de lengtegraad, dan de breedtegraad.
geo-outside-netherlands = Lengte { $longitude } en breedte { $latitude } liggen niet in Nederland. Vul eerst de lengtegraad in (ongeveer 3 tot 7,5) en dan de breedtegraad (ongeveer 50,5 tot 54).
geo-outside-rd = x { $x } en y { $y } liggen buiten het gebied van de Rijksdriehoekscoördinaten. Vul meters in: x tussen -7.000 en 300.000, y tussen 289.000 en 629.000.
