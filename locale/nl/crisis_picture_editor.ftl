### Writing in the crisis picture: the text on the page, working together, working without a network.

## Text
crisis-picture-editor-write-here = Schrijf hier…
crisis-picture-editor-text-label = Tekst: { $title }
crisis-picture-editor-toolbar = Opmaak en zekerheid
crisis-picture-editor-group-text = Opmaak
crisis-picture-editor-group-table = Tabel
crisis-picture-editor-group-certainty = Zekerheid en bron
crisis-picture-editor-tool-bold = Vet
crisis-picture-editor-tool-heading = Kop
crisis-picture-editor-tool-subheading = Tussenkop
crisis-picture-editor-tool-bullets = Opsomming
crisis-picture-editor-tool-numbers = Nummering
crisis-picture-editor-tool-table = Tabel
crisis-picture-editor-tool-link = Link…
crisis-picture-editor-tool-row = Rij erbij
crisis-picture-editor-tool-column = Kolom erbij
crisis-picture-editor-tool-row-away = Rij weg
crisis-picture-editor-tool-column-away = Kolom weg
crisis-picture-editor-tool-table-away = Tabel weg
crisis-picture-editor-tool-fact = Feit
crisis-picture-editor-tool-assumption = Aanname
crisis-picture-editor-tool-unknown = Onbekend
crisis-picture-editor-tool-source = Bron…
crisis-picture-editor-tool-mention = Noem…
crisis-picture-editor-tool-who = Wie zegt dit?
crisis-picture-editor-mention-list = Organisaties

## Small forms
crisis-picture-editor-cancel = Annuleer
crisis-picture-editor-field-missing = Vul nog in: { $field }.
crisis-picture-editor-link-title = Link
crisis-picture-editor-link-address = Adres
crisis-picture-editor-link-hint = Begint met https://, mailto: of tel:. Leeg haalt de link weg.
crisis-picture-editor-link-set = Zet de link
crisis-picture-editor-link-wrong = Dit adres kunnen we niet openen. Begin met https://, mailto: of tel:.
crisis-picture-editor-source-title = Bron van deze zin
crisis-picture-editor-source = Bron
crisis-picture-editor-source-hint = Naam, functie en organisatie, bijvoorbeeld A. El Idrissi, ICo van De Maasoever.
crisis-picture-editor-seen-at = Gezien om
crisis-picture-editor-seen-hint = Laat leeg als je het niet weet.
crisis-picture-editor-reported-at = Gemeld om
crisis-picture-editor-reported-hint = Laat leeg als het net gemeld is.
crisis-picture-editor-source-set = Zet de bron
crisis-picture-editor-paste-too-large =
    Dit is te veel tekst om in één keer te plakken: { $letters } tekens, en { $most } kan. Er is niets geplakt. Je tekst staat nog op het klembord. Plak een kleiner stuk.

## Who says this
crisis-picture-editor-origin = Komt uit
crisis-picture-editor-origin-own = eigen beeld van { $organisation }
crisis-picture-editor-origin-suggestion = een voorstel
crisis-picture-editor-no-source = niet vermeld
crisis-picture-editor-not-said = onbekend
crisis-picture-editor-no-certainty = nog niet aangegeven
crisis-picture-editor-looking-up = wordt opgezocht
crisis-picture-editor-no-look-up = niet op te zoeken zonder verbinding
crisis-picture-editor-not-sent-yet = nog niet verstuurd

## Together
crisis-picture-editor-here-in = Hier nu: { $name }, in { $place }
crisis-picture-editor-new-since = { $count ->
    [one] { $count } zin nieuw sinds { $time }
   *[other] { $count } zinnen nieuw sinds { $time }
}
crisis-picture-editor-new = { $count ->
    [one] { $count } zin nieuw
   *[other] { $count } zinnen nieuw
}
crisis-picture-editor-all-seen = Alles gezien

## Suggestions
crisis-picture-editor-suggest = Stel iets voor…
crisis-picture-editor-suggest-title = Stel een andere zin voor
crisis-picture-editor-suggest-text = Jouw zin
crisis-picture-editor-suggest-certainty = Hoe zeker is het?
crisis-picture-editor-suggest-source = Bron
crisis-picture-editor-suggest-send = Verstuur voorstel
crisis-picture-editor-suggest-sent = Je voorstel is verstuurd. De informatiemanager kijkt ernaar.
crisis-picture-editor-suggest-answered = Je voorstel is beantwoord.
crisis-picture-editor-suggest-see = Bekijk het antwoord
crisis-picture-editor-suggest-failed = Je voorstel is niet verstuurd. Je tekst staat er nog. Probeer het opnieuw als er verbinding is.
crisis-picture-editor-settle-failed = Dit lukte niet. Er is niets veranderd. Probeer het opnieuw als er verbinding is.

## Not taken
crisis-picture-editor-refused = Je wijziging in { $title } is niet aangenomen: { $reason } Je tekst blijft hieronder staan tot je hem sluit.
crisis-picture-editor-refused-no-text = Je wijziging in { $title } is niet aangenomen: { $reason }
crisis-picture-editor-reason-closed = je mag deze tekst niet meer zien.
crisis-picture-editor-reason-not-allowed = je mag hier niet schrijven.
crisis-picture-editor-reason-too-large = het is te groot om in één keer te versturen.
crisis-picture-editor-reason-other = de server nam het niet aan.
crisis-picture-editor-set-back = De server is teruggezet naar een oudere stand. Deze woorden in { $title } staan niet meer in het gedeelde beeld. Ze blijven hieronder staan tot je ze sluit. Er kunnen woorden van anderen bij zijn.
crisis-picture-editor-set-back-no-text = De server is teruggezet naar een oudere stand. In { $title } zie je wat de server nu heeft.
crisis-picture-editor-fallen = Deze woorden in { $title } stonden in een regel die iemand anders intussen heeft veranderd of weggehaald. Ze staan niet meer in de tekst. Ze blijven hieronder staan tot je ze sluit.
crisis-picture-editor-put-back = Zet terug in de tekst
crisis-picture-editor-put-back-later = Dit kan nog niet. Probeer het zo weer.
crisis-picture-editor-put-back-by = Teruggezet door { $name }, stond hier voor de server werd teruggezet
crisis-picture-editor-put-back-fallen-by = Teruggezet door { $name }, stond in een regel die intussen was veranderd
crisis-picture-editor-copy = Kopieer je tekst
crisis-picture-editor-copied = Gekopieerd
crisis-picture-editor-suggest-instead = Stel het voor…
crisis-picture-editor-understood = Sluit
crisis-picture-editor-closed = Je mag { $title } niet meer zien, of deze tekst is gesloten. Laad de pagina opnieuw, of vraag de HIN van dienst.
crisis-picture-editor-newer = In { $title } staat iets wat deze versie van de pagina niet kent. Je kunt lezen. Laad de pagina opnieuw om te schrijven.

## Without a network
crisis-picture-editor-not-saved-yet = Nog niet opgeslagen sinds { $time }
crisis-picture-editor-storage-trouble = Opslaan lukt nu niet: wat je schrijft, wordt nog niet opgeslagen. We proberen het steeds opnieuw.
crisis-picture-editor-kept-here = Het staat op dit apparaat.
crisis-picture-editor-logged-out = Je bent niet meer ingelogd. Wat je schreef staat nog op dit apparaat en wordt verstuurd als je weer inlogt.
crisis-picture-editor-not-kept = Dit apparaat bewaart niets. Houd deze pagina open tot alles is verstuurd.
crisis-picture-editor-offline-title = Geen verbinding
crisis-picture-editor-offline-lead = Deze pagina is op dit apparaat niet bewaard.
crisis-picture-editor-offline-text = Pagina's van het crisisbeeld die je eerder opende, kun je wel lezen en bijwerken. We laden deze pagina zodra er weer verbinding is.
crisis-picture-editor-offline-again = Probeer opnieuw
crisis-picture-editor-offline-kept = Bewaard op dit apparaat
crisis-picture-editor-app-description = Het gedeelde crisisbeeld van de GHOR

## At the end of what is copied and pasted elsewhere
crisis-picture-editor-copied-real = ECHT
crisis-picture-editor-copied-exercise = OEFENING
