### De weekeditie van het Veiligheidsbeeld: bevroren, genummerd, per mail en met een link.

editions-page = Weekedities
editions-lead = Het Veiligheidsbeeld van een week, zoals het toen stond. Een editie verandert niet meer.
editions-title = Weekeditie, week { $week }
editions-title-of = Weekeditie { $region }, week { $week }
editions-number = Editie { $number }
editions-numbered = { $title }, editie { $number }
editions-days = { $first } tot en met { $last }
editions-frozen-by = Vastgezet { $at } door { $who }
editions-to-picture = Naar het Veiligheidsbeeld van nu
editions-to-edition = Naar de editie
editions-all = Alle edities
editions-list = Alle edities
editions-none = Er is nog geen editie
editions-tag-replaced = vervangen
editions-tag-correction = verbetering

## Wat erin staat
editions-phases = Fase
editions-phase-set = Sinds { $at }, door { $who }.
editions-changes = Wat is er veranderd
editions-first = Dit is de eerste editie. Er is nog niets om mee te vergelijken.
editions-compared = Vergeleken met editie { $number }.
editions-nothing-changed = Niets, vergeleken met editie { $number }.
editions-change-phase = { $region }: de fase is nu { $about }.
editions-change-level = { $region }, { $about }: van { $before } naar { $after }.
editions-change-text = { $region }, { $about }: andere woorden, zelfde niveau.
editions-themes = Thema’s
editions-what-is = Wat is er?
editions-what-if = Wat als het erger wordt?
editions-what-now = Wat nu?
editions-judged-by = Gewogen door { $who }, { $at }.
editions-sees-otherwise = { $who } ziet het anders:
editions-outlook = Verwachting per week
editions-outlook-week = week { $week } { $level }
editions-outlook-calm = Verwachting: { $weeks } weken groen.
editions-calendar = Kalender tot en met { $until }
editions-calendar-empty = Er staat niets op de kalender.
editions-signals = Signalen van de afgelopen week
editions-signals-empty = Er zijn de afgelopen week geen signalen nagegaan en gekoppeld.
editions-signal-about = { $where }. Gekoppeld aan { $belongs }, { $at }.
editions-an-activity = een activiteit
editions-of-when = Wanneer
editions-of-what = Wat
editions-of-kind = Soort
editions-of-where = Waar
editions-of-belongs = Hoort bij
editions-of-linked-at = Gekoppeld
editions-of-who = Wie
editions-of-state = Stand
editions-of-do = Doen
editions-of-for-whom = Voor wie
editions-of-opened = Geopend
editions-of-made-by = Gemaakt door

## Vastzetten
editions-make = Maak de editie van deze week
editions-make-lead = Bekijk wat erin komt, schrijf als je wilt een korte inleiding, en zet de editie vast.
editions-show-preview = Toon wat erin komt
editions-comes-in = Dit komt erin
editions-freeze = Zet de editie vast
editions-freeze-means = Daarna verandert de editie niet meer. Een fout verbeter je met een nieuwe editie.
editions-field-regions = Voor welke regio’s
editions-field-tlp = Rubricering
editions-field-tlp-hint = Bepaalt wie de editie kan lezen, en wat er in de mail mag staan.
editions-field-introduction = Inleiding
editions-field-introduction-hint = Mag leeg blijven. Staat bovenaan de editie, en ook in de mail als de rubricering dat toelaat.
editions-field-correction = Wat was er niet goed?
editions-field-correction-hint = Staat bovenaan de nieuwe editie. De oude editie zegt dat zij is vervangen.
editions-was-frozen = Editie { $number } is vastgezet.
editions-correct = Verbeter deze editie
editions-correct-number = Verbeter editie { $number }
editions-is-replaced = Deze editie is vervangen door editie { $number }.
editions-corrects = Deze editie vervangt editie { $number }.
editions-to-number = Naar editie { $number }
editions-region-missing = Kies minstens één regio.
editions-label-not-for-editions = Een editie kan niet onder { $tlp }. Kies een andere rubricering.
editions-introduction-too-long = Houd deze tekst bij { $most } tekens.
editions-week-has-one = Deze week heeft al een editie: nummer { $number }.
editions-replaced-already = Deze editie is al vervangen. Verbeter de nieuwe.
editions-not-of-this-week = Alleen een editie van deze week kun je verbeteren.
editions-other-regions = Een verbetering gaat over dezelfde regio’s als de editie die zij vervangt.
editions-correction-why = Schrijf wat er niet goed was.
editions-changed-meanwhile = Het beeld is net veranderd. Bekijk wat er nu in komt en zet het dan vast. Wat je schreef staat er nog.
editions-not-found = Deze editie bestaat niet, of is niet voor jou.

## Meenemen
editions-take = Neem de editie mee
editions-field-purpose = Waarvoor neem je dit mee?
editions-field-purpose-hint = Staat onderaan elke pagina, en in het logboek.
editions-make-pdf = Maak een PDF
editions-take-journal = In het logboek staat wie de editie meenam en waarvoor.
editions-paper-replaced = Deze editie is vervangen door editie { $number }.

## Per mail
editions-by-mail = Weekeditie per mail
editions-you-are-mailed = Je krijgt een mail bij elke nieuwe editie.
editions-you-are-not-mailed = Je krijgt nog geen mail bij een nieuwe editie.
editions-subscribe = Stuur me een mail
editions-change-subscription = Verander wat je krijgt
editions-unsubscribe = Stop de mail
editions-save-subscription = Bewaar
editions-field-themes = Over welke thema’s
editions-field-themes-hint = Kies je niets, dan gaat de mail over alle thema’s.
editions-mail-holds = Boven TLP:GREEN staat in de mail alleen dat er een editie is, met de link.
editions-mailed-to = De mail gaat naar { $address }.
editions-change-address = Verander het adres
editions-no-address = Er is geen mailadres van je bekend. Vul het eerst in bij hoe je bereikbaar bent.
editions-no-mail-server = Er is geen mailserver ingesteld. Er gaat nu geen mail uit.
editions-was-subscribed = Bewaard. Bij de volgende editie krijg je een mail op { $address }.
editions-was-unsubscribed = Je krijgt geen mail meer over edities.
editions-unsubscribed-already = Je kreeg al geen mail meer over edities.
editions-unsubscribe-ask = Wil je geen mail meer over nieuwe weekedities?
editions-unsubscribe-yes = Ja, stop de mail
editions-unsubscribe-done-title = De mail is gestopt
editions-unsubscribe-done = Je krijgt geen mail meer over weekedities. In Samenbeeld kun je de mail weer aanzetten.
editions-unsubscribe-already-title = De mail was al gestopt
editions-unsubscribe-already = Je hoeft niets meer te doen.
editions-unsubscribe-unknown-title = Deze link kennen we niet
editions-unsubscribe-unknown = Misschien is de link niet helemaal overgenomen. Open hem opnieuw vanuit de mail.

## Wat in de mail staat
editions-mail-title = Veiligheidsbeeld week { $week }, editie { $number }
editions-mail-new = Er is een nieuwe weekeditie van het Veiligheidsbeeld: editie { $number }, week { $week } ({ $tlp }).
editions-mail-corrected = De weekeditie van week { $week } is verbeterd: editie { $number } ({ $tlp }) vervangt de vorige.
editions-mail-phase = { $region }: { $step }
editions-mail-changed = Veranderd:
editions-mail-themes = Thema’s:
editions-mail-theme = { $theme }: { $levels }
editions-mail-level = { $region } { $level }
editions-mail-log-in = Log in om de editie te lezen.
editions-mail-read = Lees de editie:
editions-mail-stop = Geen mail meer over edities? Dat regel je hier, zonder inloggen:

## Hoe het met de mail ging
editions-deliveries = Verzending
editions-sent-count = { $sent } van { $all } verstuurd.
editions-no-mails = Bij deze editie hoort geen mail. Toen zij werd vastgezet was niemand aangemeld, of was er geen mailserver.
editions-mail-tells = In de mail staan de fase, wat veranderde en het niveau van elk thema.
editions-mail-tells-nothing = In de mail staat alleen dat er een editie is, met de link: de rubricering laat niet meer toe.
editions-mail-state-waiting = Gaat zo weg
editions-mail-state-handed = Onderweg
editions-mail-state-sent = Verstuurd
editions-mail-state-given_up = Niet verstuurd
editions-mail-state-trying = Nog niet gelukt
editions-mail-state-unknown = Onbekend of deze aankwam: de server stopte halverwege
editions-mail-reason-server-away = De mailserver antwoordt niet.
editions-mail-reason-no-server = Er is geen mailserver ingesteld.
editions-mail-reason-refused = De mailserver weigert dit adres.
editions-mail-reason-no-address = Er is geen mailadres bekend.
editions-mail-reason-no-reader = Deze persoon mag de editie niet lezen.
editions-mail-reason-unsubscribed = Heeft de mail intussen gestopt.
editions-mail-again-at = Nieuwe poging { $at }.
editions-send-again = Stuur nog eens
editions-mail-will-go = De mail gaat nog een keer weg.
editions-mail-on-its-way = Deze mail is al verstuurd, of gaat zo weg.
editions-mail-not-found = Deze mail hoort niet bij deze editie.

## Met een link
editions-links = Delen met een link
editions-links-lead = Voor iemand zonder account, zoals een burgemeester. Wie de link heeft, leest alleen deze editie. Elke keer dat de link wordt geopend, staat in het logboek.
editions-field-for-whom = Voor wie is de link?
editions-field-for-whom-hint = Naam en functie. Staat bovenaan wat zij lezen.
editions-field-until = Tot en met welke dag?
editions-field-until-hint = Hoogstens { $days } dagen vooruit.
editions-link-make = Maak een link
editions-link-made = De link voor { $who } werkt tot en met { $day }.
editions-link-made-before = Deze link is al gemaakt. Het adres stond hier één keer. Ben je het kwijt, trek de link dan in en maak een nieuwe.
editions-link-once = Kopieer hem nu: je ziet hem maar één keer.
editions-link-revoke = Trek in
editions-link-now-revoked = De link werkt niet meer.
editions-link-state-open = Werkt tot en met { $day }
editions-link-state-over = Verlopen na { $day }
editions-link-state-revoked = Ingetrokken { $at } door { $who }
editions-link-opened = { $times ->
    [0] Nog niet
    [one] 1 keer
   *[other] { $times } keer
}
editions-link-last = Laatst { $at }
editions-link-label = Een editie onder { $tlp } kun je niet met een link delen.
editions-link-for-whom = Schrijf voor wie de link is.
editions-link-name-too-long = Houd deze naam bij { $most } tekens.
editions-link-until-missing = Kies tot en met welke dag de link werkt. Dat kan vandaag zijn, of later.
editions-link-too-long = Een link werkt hoogstens { $days } dagen. Kies een eerdere dag.
editions-link-was-revoked = Deze link was al ingetrokken.
editions-link-unknown-title = Deze link kennen we niet
editions-link-unknown = Misschien is de link niet helemaal overgenomen. Vraag wie hem gaf om een nieuwe.
editions-link-over-title = Deze link is verlopen
editions-link-over = De editie is met deze link niet meer te lezen. Vraag wie hem gaf om een nieuwe.
editions-link-revoked-title = Deze link is ingetrokken
editions-link-revoked = De editie is met deze link niet meer te lezen. Vraag wie hem gaf om een nieuwe.
editions-shared-with = Gedeeld met { $who } door { $by }. De link werkt tot en met { $day }.
editions-label-means-clear = Je mag dit met iedereen delen.
editions-label-means-green = Je mag dit delen binnen je eigen kring, niet op een openbare plek.
editions-label-means-amber = Je mag dit alleen delen met wie het voor zijn werk moet weten.
