### Een plan dat hier wordt geschreven: kiezen, samen schrijven, voorleggen, lezen; en wat lezers voorstelden.
plans-field-how = Hoe komt het plan hier
plans-how-upload = Ik heb een bestand
plans-how-write = We schrijven het hier, samen
plans-how-missing = Kies of je een bestand hebt of het hier schrijft.
plans-how-both = Je koos een bestand én hier schrijven. Kies één van de twee.
plans-written-here = Hier geschreven
plans-text-kind = tekst
plans-text-table = Tabel
plans-words-count = { $count ->
    [one] één woord
   *[other] { $count } woorden
}
plans-no-words = { $state }. Geen tekst gevonden, misschien is het een scan. Dit vind je alleen op de titel en de betekenis
plans-text-empty = Er staat nog geen tekst. Schrijf eerst iets, en leg het dan voor.
plans-write-title = Schrijven: { $title }
plans-write-what = Concept van versie { $number }
plans-write-lead = Schrijf hier met je collega’s tegelijk. Alles wordt bewaard terwijl je typt, ook als de verbinding even weg is. Anderen lezen het pas als iemand anders het vaststelt.
plans-write-reads = Je leest mee terwijl anderen schrijven.
plans-write-on = Schrijf verder
plans-write-it-now = Bewaard als concept. Schrijf hieronder de tekst.
plans-write-needs-script = Om te schrijven zijn scripts nodig. Lezen kan zonder.
plans-read-along = Lees mee
plans-read-what-waits = Lees wat is voorgelegd
plans-read-it = Lees het plan
plans-read-short = Lees
plans-read-version = Lees versie { $number }
plans-send-what = Dan verandert de tekst niet meer, en leest een ander precies wat er nu staat.
plans-take-paper = Haal op als PDF
plans-text-not-established = Nog niet vastgesteld.
plans-contents = Inhoud
plans-paper-about = { $owner }, versie { $number }, { $state }. Opnieuw bekijken voor { $review }.
plans-paper-draft = Nog niet vastgesteld
plans-paper-purpose = Plan lezen
plans-propose-here = Stel een wijziging voor bij { $place }
plans-own-proposals = Jouw voorstellen
plans-proposal-waits = Wacht op antwoord
plans-proposal-taken-with = Overgenomen door { $who }: { $why }
plans-proposal-worked-in = Overgenomen door { $who }, staat in versie { $number }
plans-field-place = Waar in de tekst
plans-field-place-hint = Bijvoorbeeld een kop, een bladzijde of een zin. Leeg is het hele plan.
plans-field-what = Wat zou je veranderen
plans-field-why = Waarom
plans-field-why-hint = Bijvoorbeeld wat er gebeurde toen je ermee werkte. Noem geen patiënten.
plans-place-too-long = Schrijf bij ‘Waar in de tekst’ hoogstens { $most } tekens.
plans-to-do = Nog te verwerken in de tekst
plans-to-do-next-version = Maak een nieuwe versie om dit te verwerken.
plans-worked-in = Staat erin
plans-was-worked-in = Verwerkt. Wie het voorstelde, ziet in welke versie.
plans-worked-in-already = Dit is al verwerkt. Misschien deed een collega dat net.
plans-worked-in-needs-draft = Maak eerst een nieuwe versie. Daarin verwerk je het.
plans-task-to-work-in = { $count ->
    [one] Verwerk een overgenomen voorstel
   *[other] Verwerk { $count } overgenomen voorstellen
}
