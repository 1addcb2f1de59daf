# Bronnen van buiten: hoe ze het doen, en wat er niet is overgenomen.
page-feeds = Bronnen
feeds-lead = Waar we naar luisteren, en of het nog binnenkomt. Een bron die zwijgt maakt niets groen.
feeds-source = Bron
feeds-state = Hoe gaat het
feeds-last-good = Laatste goede antwoord
feeds-next = Volgende keer
feeds-never = nog nooit
feeds-is-off = Staat uit
feeds-is-failing = Geeft geen bruikbaar antwoord.
feeds-is-late = Te laat: er kwam te lang niets.
feeds-is-waiting = Nog niet gevraagd
feeds-is-good = Komt binnen
feeds-failures = { $count ->
    [one] Eén keer
   *[other] { $count } keer
  } op rij mislukt.
feeds-how-on = Welke bronnen aanstaan, zet de beheerder van de server in SAMENBEELD_FEEDS.
feeds-ask-now = Vraag nu opnieuw
feeds-was-hurried = De bron wordt binnen een minuut opnieuw gevraagd.
feeds-received = Ontvangen
feeds-received-aside = zoals het binnenkwam; hetzelfde antwoord staat er één keer
feeds-when = Wanneer
feeds-taken = Overgenomen
feeds-not-taken = Niet overgenomen
feeds-original = Origineel
feeds-counts = { $values ->
    [one] 1 nieuwe waarde
   *[other] { $values } nieuwe waarden
  }, { $codes ->
    [one] 1 code
   *[other] { $codes } codes
  }, { $signals ->
    [one] 1 signaal
   *[other] { $signals } signalen
  }
feeds-nothing-taken = niets
feeds-download = Download ({ $size } bytes)
feeds-nothing-received = Er kwam nog niets binnen.
feeds-unknown = Bron { $code } is hier niet bekend.
feeds-no-reception = Dit antwoord is er niet (meer).
feeds-status = De bron antwoordde met fout { $status }.
feeds-broken = Bij het lezen ging bij ons iets mis. Het staat in het logboek van de server.
feeds-not-utf8 = Het antwoord is geen tekst in UTF-8.
feeds-column-missing = In het bestand ontbreekt de kolom { $column }.
feeds-not-csv = Regel { $row } is niet als CSV te lezen.
feeds-row = Regel { $row }: week of waarde is niet te lezen.
feeds-not-json = Het antwoord is geen JSON in de vorm die we verwachten.
feeds-source-says-no = De bron zegt dat het niet lukte: { $words }
feeds-series = Reeks { $number }: een veld ontbreekt, of de eenheid is een andere dan afgesproken.
feeds-wrong-signature = De handtekening onder bericht { $identifier } klopt niet met de inhoud.
feeds-no-end = Bericht { $identifier } zegt niet tot wanneer het geldt.
feeds-out-partners = Partners van het Veiligheidsbeeld
feeds-out-title = Niveaus van het Veiligheidsbeeld
feeds-no-area = Bericht { $identifier } noemt geen gebied dat we kennen.
feeds-no-colour = Bericht { $identifier } zegt geen kleur.
feeds-only-a-link = Er staat alleen een verwijzing naar een bericht: { $address }
feeds-cannot-be = { $indicator }: een waarde ligt in de toekomst of is geen getal.

## Wat een bron in woorden vertelt, wordt een signaal
feeds-waiting = { $count ->
    [one] Er wacht nog 1 bericht.
   *[other] Er wachten nog { $count } berichten.
  } Per uur komen er hoogstens { $most } bij de signalen.
feeds-notice-empty = Een bericht heeft geen titel of geen kenmerk.
feeds-notice-ahead = Bericht { $title }: het tijdstip ligt in de toekomst.

## Verder lezen bij een bron
feeds-more-to-read = Er { $count ->
    [one] staat nog 1 document
   *[other] staan nog { $count } documenten
  } klaar voor de volgende keer.
feeds-not-read = Niet gelezen: { $address }
feeds-left = Wat bij het laatste antwoord opviel of niet lukte
feeds-not-kept = Niet bewaard
feeds-no-address = Er is geen adres. De beheerder van de server zet het in SAMENBEELD_FEEDS achter de naam.

## Zorgcapaciteit van instellingen
feeds-count-nameless = Nummer { $number } in het antwoord zegt niet welke instelling het is.
feeds-count-unknown = { $name } ({ $key }) is hier niet bekend. Wijs aan welke instelling het is.
feeds-count-same = { $name } is dezelfde instelling als een andere naam in dit antwoord. Alleen de eerste telt.
feeds-count-twice = { $name } staat er twee keer in met verschillende cijfers voor { $metric }. Geen van beide is overgenomen.
feeds-count-turned = { $name }: lengte en breedte stonden omgewisseld. We lazen ze andersom.
feeds-count-outside = { $name } ligt volgens de bron niet in Nederland. Niets ervan is overgenomen.
feeds-count-far = { $name } ligt volgens de bron te ver van { $institution }. Misschien is een andere instelling bedoeld.
feeds-count-ahead = { $name }: het tijdstip ligt in de toekomst.
feeds-is-frozen = Antwoordt, maar staat stil
feeds-count-frozen = De bron antwoordt, maar met cijfers van { $since }. Misschien staat hij stil.
feeds-count-refused = { $name }: { $why ->
    [capacity-does-not-add-up] vrij en bezet zijn samen niet wat er is
    [capacity-more-free-than-staffed] er is meer vrij dan er is
    [capacity-more-free-than-licensed] er is meer vrij dan er mag zijn
    [capacity-more-staffed-than-licensed] er is meer met personeel dan er mag zijn
    [capacity-negative] een aantal is kleiner dan nul
    [capacity-not-whole] een aantal is geen heel getal
    [capacity-too-high] een getal is hoger dan kan
    [capacity-not-of-this-kind] dit cijfer hoort niet bij deze soort instelling
    [capacity-no-number] er staat geen getal
   *[other] een cijfer kan niet
}.
feeds-count-no-key = Zeg hoe de bron de instelling noemt.
feeds-count-link = Welke instelling is dit
feeds-count-link-lead = De bron noemt namen die we niet kennen. Van die instellingen komt niets binnen tot je ze aanwijst.
feeds-count-key = Naam in de bron
feeds-count-means = Is bij ons
feeds-count-do-link = Wijs aan
feeds-count-was-linked = Aangewezen. Bij het volgende antwoord komen de cijfers binnen.
feeds-have-no-xml = Het antwoord is geen XML.
feeds-have-other = In het antwoord staat geen HospitalStatus van EDXL-HAVE 1.0.
feeds-have-not-valid = Regel { $line } volgt het schema van EDXL-HAVE niet: { $words } Wat duidelijk is, is gelezen.
feeds-have-no-moment = { $name } zegt niet wanneer de cijfers zijn gezien.
feeds-have-unclear = { $name }: het is niet duidelijk welk aantal bij welke soort bed hoort.
feeds-fhir-no-bundle = Het antwoord is geen Bundle van FHIR.
feeds-fhir-entry = Deel { $number } van de Bundle is geen resource.
feeds-fhir-others = In de Bundle staat een { $kind }. Daar kan een persoon in staan, dus is niets overgenomen en niets bewaard.
feeds-fhir-not-complete = Het rapport van { $name } is nog niet af.
feeds-have-remark = Alleen cijfers die nog kloppen. Wat er niet staat, is onbekend. Closed is een stop voor ambulances, niet dicht.
feeds-fhir-not-here = Deze resource is er hier niet.
feeds-fhir-not-found = Deze resource is er niet, of niet voor je vrijgegeven.

feeds-keys-title = Sleutels voor een eigen programma
feeds-keys-lead = Met een sleutel meldt een programma van { $name } de eigen cijfers. Het ziet niets en meldt niets van anderen.
feeds-keys-address = Stuur een FHIR R4-Bundle met MeasureReport (POST, met de sleutel als Bearer) naar
feeds-keys-none = Er is nog geen sleutel.
feeds-key-made = De sleutel voor { $name } is gemaakt.
feeds-key-once = Bewaar hem nu: je ziet hem maar één keer.
feeds-key-make = Maak een sleutel
feeds-key-field-name = Waarvoor is de sleutel
feeds-key-field-days = Hoeveel dagen geldig
feeds-key-by = Gemaakt door
feeds-key-until = Geldig tot
feeds-key-health = Laatst gemeld
feeds-key-ended = verlopen
feeds-key-soon = verloopt binnenkort
feeds-key-figures = { $count ->
    [one] één cijfer
   *[other] { NUMBER($count) } cijfers
}
feeds-key-never = nog niets gemeld
feeds-key-withdraw = Trek in
feeds-key-withdrawn = De sleutel is ingetrokken en opent niets meer.
feeds-key-name-missing = Schrijf waarvoor de sleutel is, in hoogstens { $most } tekens.
feeds-key-days = Kies een getal van 1 tot en met { $most }.
feeds-key-not-found = Deze sleutel is er niet, of is al ingetrokken.
feeds-key-needed = Hiervoor is een geldige sleutel nodig, als Bearer.
feeds-bundle-taken = { $count ->
    [one] Eén cijfer veranderde.
   *[other] { $count } cijfers veranderden.
}
