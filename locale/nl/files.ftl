### Bestanden: wat er mis kan zijn, en in welke toestand een bestand is.

files-not-found = Dit bestand bestaat niet, of is niet voor jou vrijgegeven.
files-no-name = Dit bestand heeft geen bruikbare naam. Geef het een naam met letters of cijfers, en kies het opnieuw.
files-empty = ‘{ $name }’ is leeg. Kijk of het goed is bewaard, en kies het opnieuw.
files-too-large = ‘{ $name }’ is { $size }. Een bestand mag hoogstens { $most } zijn. Maak het kleiner of splits het, en kies het opnieuw.
files-request-too-large = Dit is { $size }. Meer dan { $most } in één keer kan niet. Ga terug: wat je invulde, staat er nog. Kies een kleiner bestand.
files-upload-too-large = Veld Bestand: dit is { $size }. Meer dan { $most } kan niet. Ga terug: wat je invulde, staat er nog. Kies een kleiner bestand.
files-program = ‘{ $name }’ is een programma. Programma’s nemen we niet aan, ook niet onder een andere naam.
files-macros = In ‘{ $name }’ zitten macro’s. Bewaar het zonder macro’s, als gewoon document, en kies dat.
files-not-what-it-says = ‘{ $name }’ heet { $says }, maar is dat van binnen niet. Bewaar het opnieuw als { $says }, of kies het juiste bestand.
files-type-not-taken = ‘{ $name }’ is een soort bestand dat we niet aannemen. Dit kan wel: { $types }.
files-bomb = ‘{ $name }’ wordt veel te groot als je het opent. Zo’n bestand kan computers laten vastlopen; we nemen het niet aan.
files-locked = ‘{ $name }’ is met een wachtwoord beveiligd, dus we kunnen het niet op virussen controleren. Bewaar het zonder wachtwoord en kies dat.
files-script = In ‘{ $name }’ zit een script. Druk het af naar een nieuwe PDF en kies die: dan blijft alleen de inhoud over.
files-cannot-look-inside = We kunnen ‘{ $name }’ niet veilig openen. Het is beschadigd of heel vreemd opgebouwd. Bewaar het opnieuw en kies het nog een keer.
files-not-out-quarantined = Dit bestand is nog niet op virussen gecontroleerd. Zodra dat is gebeurd, kun je het ophalen.
files-not-out-infected = In dit bestand is een virus gevonden. Niemand kan het ophalen.
files-not-out-refused = Dit bestand kon niet worden gecontroleerd. Niemand kan het ophalen.
files-state-quarantined = Wacht op viruscontrole
files-state-clean = Gecontroleerd
files-state-infected = Virus gevonden
files-state-refused = Geweigerd
files-not-scanned = Niet gescand
