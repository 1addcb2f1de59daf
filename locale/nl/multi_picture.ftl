### Wat er van het gedeelde beeld naar het multibeeld gaat.

multi-picture-tab = Doorzetten
multi-picture-title = Doorzetten naar het multibeeld
multi-picture-lead = Het multibeeld is het beeld van alle disciplines samen. Wat je hier kiest gaat daarheen nadat het Hoofd Informatie het goedkeurt.
multi-picture-ways = Andere pagina’s over doorzetten
multi-picture-there = Wat is doorgezet
multi-picture-keys = Sleutels voor een ander systeem
multi-picture-choose = Kies wat je doorzet
multi-picture-choose-text = Uit welke tekst wil je iets doorzetten?
multi-picture-choose-from = Wat zet je door uit { $place }?
multi-picture-choose-again = Kies andere zinnen
multi-picture-other-text = Kies een andere tekst
multi-picture-back = Alles wat is doorgezet of wacht
multi-picture-waiting = Wacht op goedkeuring
multi-picture-waiting-none = Er wacht niets op goedkeuring.
multi-picture-pushed = Doorgezet
multi-picture-pushed-none = Er is nog niets doorgezet.
multi-picture-over = Geldt niet meer
multi-picture-part = Deel { $number }
multi-picture-more = { $count ->
    [one] en nog één zin
   *[other] en nog { $count } zinnen
}
multi-picture-sentences = { $count ->
    [one] Eén zin
   *[other] { $count } zinnen
}
multi-picture-empty-texts = { $count ->
    [one] In één andere tekst staat nog niets.
   *[other] In { $count } andere teksten staat nog niets.
}
multi-picture-no-texts = Hier staat nog niets om door te zetten
multi-picture-no-texts-text = Zodra er iets in het gedeelde beeld staat dat je mag lezen, kun je het hier kiezen.
multi-picture-which = Welke zinnen?
multi-picture-before-now = Uit dit onderdeel is al iets doorgezet
multi-picture-in-place-of = Dit komt in plaats van deel { $number }:
multi-picture-beside = Dit komt ernaast
multi-picture-look = Bekijk wat wordt doorgezet
multi-picture-goes = Dit wordt doorgezet
multi-picture-differs = Verschil met deel { $number }, dat nu is doorgezet
multi-picture-added = erbij:
multi-picture-removed = eruit:
multi-picture-field-note = Toelichting voor wie het daar leest
multi-picture-field-note-hint = Niet verplicht. Geen namen van patiënten.
multi-picture-then = Het Hoofd Informatie beslist of het gaat. Tot dan ziet niemand aan de andere kant het.
multi-picture-send = Leg voor aan het Hoofd Informatie
multi-picture-steps = Wat ermee gebeurde
multi-picture-did-put-forward = Voorgelegd
multi-picture-did-pushed = Goedgekeurd en doorgezet
multi-picture-did-returned = Teruggestuurd
multi-picture-did-withdrawn = Ingetrokken
multi-picture-do-goedkeuren = Keur goed en zet door
multi-picture-do-terugsturen = Stuur terug
multi-picture-do-intrekken = Trek in
multi-picture-correct = Verbeter dit deel
multi-picture-field-reason-terugsturen = Waarom gaat dit niet door?
multi-picture-field-reason-intrekken = Waarom trek je dit in?
multi-picture-state-waiting = Wacht op goedkeuring
multi-picture-state-pushed = Doorgezet
multi-picture-state-returned = Teruggestuurd
multi-picture-state-withdrawn = Ingetrokken
multi-picture-state-replaced = Vervangen
multi-picture-replaces = Vervangt deel { $number }
multi-picture-replaced-by = Dit deel geldt niet meer. Het is vervangen door
multi-picture-replaced-there = Vervangen door deel { $number }. Werk niet meer met de oude tekst.
multi-picture-withdrawn-there = Ingetrokken. Werk hier niet meer mee. Reden:
multi-picture-moved-on = De tekst in het gedeelde beeld is sindsdien gewijzigd. Hier staat wat is voorgelegd.
multi-picture-to-section = Naar de tekst van nu
multi-picture-there-lead = Alleen wat is goedgekeurd staat hier. Kopieer de tekst en plak die in het andere systeem: er zit geen opmaak in.
multi-picture-copy = Tekst om te kopiëren
multi-picture-whole = Alles wat geldt
multi-picture-gone = Niet meer gebruiken
multi-picture-source = bron { $source }
multi-picture-person = { $name } ({ $function }), { $organisation }
multi-picture-after-version = Na versie { $number } van het gedeelde beeld
multi-picture-before-first-version = Van vóór de eerste vastgezette versie
multi-picture-signed = Deel { $number }, goedgekeurd { $at } door { $who }. { $version }.
multi-picture-put-forward-signed = Deel { $number }, voorgelegd { $at } door { $who }. { $version }.
multi-picture-was-put-forward = Deel { $number } is voorgelegd. Het gaat pas weg als het is goedgekeurd.
multi-picture-was-goedkeuren = Deel { $number } is doorgezet.
multi-picture-was-terugsturen = Deel { $number } is teruggestuurd.
multi-picture-was-intrekken = Deel { $number } is ingetrokken. Wie het daar leest, ziet dat.
multi-picture-not-sent = Dit is niet voorgelegd
multi-picture-not-done = Dit is niet gelukt
multi-picture-nothing-chosen = Kies ten minste één zin.
multi-picture-text-changed = De tekst is gewijzigd terwijl je koos. Kijk opnieuw en kies nog eens.
multi-picture-label-stays = Wat { $tlp } is, blijft hier. Dat kan niet worden doorgezet.
multi-picture-label-stricter = De tekst waar dit uit komt is nu { $tlp }. Stuur dit deel terug en laat opnieuw kiezen.
multi-picture-note-too-long = Deze toelichting is te lang. Gebruik hoogstens { $most } tekens.
multi-picture-replaces-nothing = Het deel dat je wilt vervangen geldt niet meer. Kijk opnieuw.
multi-picture-replaced-already = Deel { $number } is intussen door een ander deel vervangen. Stuur dit terug en laat opnieuw kiezen.
multi-picture-somebody-first = { $who } was je voor om { $when }. { $state ->
    [pushed] Dit deel is al doorgezet.
    [returned] Dit deel is teruggestuurd.
    [withdrawn] Dit deel is ingetrokken.
    [replaced] Dit deel is vervangen.
   *[other] Kijk opnieuw hoe het staat.
}
multi-picture-reason-missing = Schrijf op waarom.
multi-picture-reason-too-long = Deze reden is te lang. Gebruik hoogstens { $most } tekens.
multi-picture-not-from-here = Uit deze tekst kun je niets doorzetten. Dat kan alleen uit het gedeelde beeld.
multi-picture-part-not-found = Deel { $number } bestaat niet, of het is niet voor je open.
multi-picture-step-unknown = Deze stap bestaat niet.
multi-picture-sent-before = Dit is al voorgelegd als deel { $number }.
multi-picture-keys-lead = Een programma aan de andere kant leest met een sleutel wat van deze activiteit is doorgezet, en niets anders. Het leest op deze adressen, als JSON en als Atom:
multi-picture-field-key-name = Voor welk systeem is de sleutel?
multi-picture-field-key-days = Hoeveel dagen werkt de sleutel?
multi-picture-key-make = Maak een sleutel
multi-picture-key-made = Sleutel voor { $name }.
multi-picture-key-once = Kopieer die nu. Daarna is de sleutel nergens meer te zien. Het programma stuurt hem mee als Authorization: Bearer.
multi-picture-key-until = werkt tot { $at }
multi-picture-key-withdraw = Trek deze sleutel in
multi-picture-key-was-withdrawn = De sleutel opent niets meer.
multi-picture-key-name-missing = Schrijf voor welk systeem de sleutel is, in hoogstens { $most } tekens.
multi-picture-key-days = Kies een aantal dagen van 1 tot en met { $most }.
multi-picture-key-not-found = Deze sleutel bestaat niet of is al ingetrokken.
multi-picture-key-wrong = Deze sleutel opent niets. Vraag het Hoofd Informatie om een nieuwe.
multi-picture-feed-title = Doorgezet uit { $activity }
multi-picture-from-section = Zet door naar het multibeeld
