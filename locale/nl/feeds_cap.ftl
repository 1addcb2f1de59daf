### Waarschuwingen van anderen (CAP): waarom er een niet gebruikt wordt, en wat eraan opvalt.

## Het document
feeds-cap-not-well-formed = Dit is geen goed gevormde XML: het gaat mis op regel { $line }, teken { $column }.
feeds-cap-encoding = De tekencodering van dit document is onbekend of klopt niet.
feeds-cap-doctype = Op regel { $line } staat een DOCTYPE. Daarmee kan een document andere bestanden laten lezen; zo'n document wordt niet gelezen.
feeds-cap-instruction = Op regel { $line } staat een verwerkingsinstructie in de waarschuwing, zoals een stylesheet. Die hoort daar niet.
feeds-cap-xinclude = Op regel { $line } vraagt het document om een ander bestand in te voegen (XInclude). Zo'n document wordt niet gelezen.
feeds-cap-too-deep = Op regel { $line } liggen meer dan { $deepest } lagen in elkaar. Verder wordt niet gelezen.
feeds-cap-too-large = Dit document is groter dan { $megabytes } MB. Verder wordt niet gelezen.
feeds-cap-too-many = Er staan meer dan { $most } waarschuwingen en berichten in dit document. Vanaf regel { $line } wordt niet gelezen.
feeds-cap-piece-too-large = De waarschuwing of het bericht rond regel { $line } is groter dan { $megabytes } MB. Verder wordt niet gelezen.
feeds-cap-not-cap = Dit is geen CAP-waarschuwing, geen Atom-feed en geen RSS-feed.
feeds-cap-version = De waarschuwing op regel { $line } is van een versie van CAP die niet gelezen wordt. Wel gelezen: 1.1 en 1.2.

## De feed
feeds-cap-feed-missing = De feed mist het veld { $field }.
feeds-cap-feed-element = De feed heeft een veld { $field } dat Atom niet kent.
feeds-cap-entry-missing = Het bericht op regel { $line } mist het veld { $field }.
feeds-cap-link = Het bericht op regel { $line } verwijst niet naar een webadres.

## De velden van een waarschuwing
feeds-cap-schema = Regel { $line }: het veld { $field } past niet in CAP { $version }. De controle zegt: { $error }
feeds-cap-missing = Het veld { $field } ontbreekt of is leeg.
feeds-cap-value = Regel { $line }: het veld { $field } heeft een waarde die CAP niet kent, of geen waarde.
feeds-cap-name = In het veld { $field } staat een spatie, komma, < of &. Dat mag daar niet.
feeds-cap-no-moment = Regel { $line }: in het veld { $field } staat geen datum met tijd.
feeds-cap-no-zone = Regel { $line }: in het veld { $field } staat een tijd zonder tijdzone.
feeds-cap-expires-before-effective = De waarschuwing voor { $event } loopt af (expires) voordat ze ingaat (effective).
feeds-cap-expires-before-sent = De waarschuwing voor { $event } was al afgelopen (expires) toen ze verstuurd werd (sent).
feeds-cap-no-restriction = De waarschuwing is beperkt (scope Restricted), maar het veld restriction zegt niet tot wie.
feeds-cap-no-addresses = De waarschuwing is vertrouwelijk (scope Private), maar het veld addresses zegt niet voor wie.
feeds-cap-no-references = Een bericht van de soort { $kind } moet in het veld references zeggen over welk eerder bericht het gaat.
feeds-cap-empty-references = Het veld references is leeg. Op welk eerder bericht dit volgt, is onbekend.
feeds-cap-references = Regel { $line }: het veld references bestaat niet uit afzender, kenmerk en tijd met tijdzone.
feeds-cap-coordinates = Regel { $line }: in het veld { $field } staat een punt dat niet op aarde ligt, of niet als breedte,lengte geschreven is.
feeds-cap-polygon-too-few = Regel { $line }: een gebied (polygon) heeft { $count } punten. Het moeten er minstens 4 zijn.
feeds-cap-polygon-open = Regel { $line }: een gebied (polygon) eindigt niet waar het begint.
feeds-cap-circle-radius = Regel { $line }: de straal van een cirkel (circle) is geen afstand in kilometers.

## Wat opvalt, en waarmee de waarschuwing toch gebruikt wordt
feeds-cap-empty = Het veld { $field } staat erin, maar is leeg.
feeds-cap-info-twice = Er zijn meer teksten in dezelfde taal ({ $language }) over { $event }.

## De handtekening
feeds-cap-signature-wrong = De handtekening hoort niet bij deze inhoud. De tekst is na het ondertekenen veranderd.
feeds-cap-signature-algorithm = Ondertekend op een manier die niet meer veilig is of niet gelezen kan worden, zoals SHA-1.
feeds-cap-signature-no-certificate = Ondertekend zonder certificaat. Wie het deed, is niet na te gaan.
feeds-cap-signature-unknown = Ondertekend met een certificaat dat niet op de lijst van vertrouwde certificaten staat.
feeds-cap-signature-not-valid-then = Ondertekend met een certificaat dat niet geldig was toen de waarschuwing verstuurd werd.
feeds-cap-signature-whole = De handtekening geldt niet voor de hele waarschuwing.
feeds-cap-signature-place = Er staat een handtekening op een plek waar ze niet voor de waarschuwing geldt.
feeds-cap-signature-too-many = Er staan meer handtekeningen onder dan worden nagekeken.
