### Knooppunten: vrijgeven aan andere regio's en het landelijk knooppunt, en wat zij vrijgaven.

federation-title = Landelijk beeld
federation-no-node = Dit systeem is nog geen knooppunt. De beheerder maakt er een met: samenbeeld node create.
federation-has-node = Dit systeem is al een knooppunt. Een nieuwe sleutel maak je met: samenbeeld node rotate.
federation-wrong-code = "{ $code }" kan geen code zijn. Neem 2 tot 16 kleine letters en cijfers, te beginnen met een letter, bijvoorbeeld vr24.
federation-wrong-oin = "{ $oin }" is geen OIN. Een OIN heeft 20 cijfers.
federation-wrong-region = "{ $region }" is geen veiligheidsregio. Neem een code van VR01 tot en met VR25.
federation-partner-of-region = Een partner spreekt voor geen regio. Laat --region weg, of laat --partner weg bij { $regions }. Er is niets veranderd.
federation-region-taken = Voor { $regions } spreekt { $node } al. Eén regio heeft één knooppunt. Er is niets veranderd.
federation-own-card = Dit is het kaartje van dit knooppunt zelf. Voeg het toe bij het andere knooppunt.
federation-known = Knooppunt { $code } is al bekend met deze sleutel. Er is niets veranderd.
federation-other-key = Knooppunt { $code } is al bekend met een andere sleutel. Er is niets veranderd. Bel het andere knooppunt: dit kan iemand zijn die zich voor hen uitgeeft.
federation-no-card = Dit is geen heel kaartje van een knooppunt. Vraag het andere knooppunt om het bestand van: samenbeeld node show.
federation-no-release = Deze vrijgave bestaat niet.
federation-label-stays = Onder { $tlp } verlaat niets dit knooppunt. Kies TLP:AMBER, TLP:GREEN of TLP:CLEAR.
federation-to-nobody = Kies minstens één knooppunt. Zonder knooppunt gaat het naar niemand.
federation-not-a-peer = Met dit knooppunt delen we niet: { $nodes }. Kies een knooppunt uit de lijst.
federation-no-hops = Dit mag niet verder reizen.
federation-not-told-on = Wat onder { $tlp } kwam, geven we niet door.
federation-changed-meanwhile = De stand is veranderd sinds je keek. Lees opnieuw wat je vrijgeeft.
federation-nothing-to-correct = Er is niets om te verbeteren: dit is nog niet vrijgegeven, of het is ingetrokken.
federation-nothing-there = Hiervan is nu geen geldige stand. Er is niets om vrij te geven.
federation-too-long = Dit is te lang: neem hoogstens { $most } tekens.
federation-reason-missing = Schrijf waarom je het intrekt. Wie het las, ziet deze reden.
federation-withdrawn-already = Deze vrijgave is al ingetrokken of vervangen.
federation-nothing-to-see = Je hebt dit al gezien.
federation-had-already = Dit bericht was er al.

federation-refused-unreadable = Niet te openen: het is niet voor ons, of onderweg beschadigd
federation-refused-unknown = Van een knooppunt dat wij niet kennen
federation-refused-not-for-us = Voor een ander knooppunt
federation-refused-forged = De handtekening klopt niet
federation-refused-old-key = Getekend met een oude sleutel
federation-refused-second-truth = Een ander bericht onder een nummer dat er al was
federation-refused-clock = De klok van het andere knooppunt loopt te ver uit de pas
federation-refused-newer = Van een nieuwere versie dan wij kennen; het komt opnieuw na een update
federation-refused-downgrade = Van een oudere versie dan dit knooppunt eerder sprak
federation-refused-label = Het label of de ontvangers staan niet toe dat het hier is
federation-refused-content = De inhoud is niet te lezen

federation-choose = Kies…
federation-lead = { $parts }.
federation-lead-calm = Voor zover wij weten is nergens dreiging.
federation-count-purple = { $count ->
    [one] één regio in grootschalige crisis
   *[other] { $count } regio's in grootschalige crisis
}
federation-count-red = { $count ->
    [one] één regio in crisis
   *[other] { $count } regio's in crisis
}
federation-count-orange = { $count ->
    [one] één op verhoogde dreiging
   *[other] { $count } op verhoogde dreiging
}
federation-count-yellow = { $count ->
    [one] één op lichte dreiging
   *[other] { $count } op lichte dreiging
}
federation-count-unknown = { $count ->
    [one] Van één regio is de stand onbekend.
   *[other] Van { $count } regio's is de stand onbekend.
}
federation-share-ours = Deel ons beeld…
federation-to-exercise = Oefening
federation-to-real = Naar het echte beeld
federation-map = 25 regio's
federation-map-how = De plaats is ongeveer, elke regio is even groot.
federation-map-unknown = Onbekend is niet groen. Een regio is grijs als zij niets vrijgaf, of als haar laatste bericht ouder is dan afgesproken.
federation-list = Zwaarste eerst
federation-col-region = Regio
federation-col-phase = Fase
federation-col-released = Vrijgegeven
federation-col-age = Leeftijd
federation-col-node = Knooppunt
federation-col-connection = Verbinding
federation-col-received = Laatst ontvangen
federation-col-behind = Nog te ontvangen
federation-col-waiting = Nog te bezorgen
federation-col-key = Sleutel
federation-col-why = Waarom
federation-col-from = Van
federation-col-count = Aantal
federation-col-last = Laatste keer
federation-was = was
federation-according-to = volgens { $node }
federation-by-own = { $who }, zelf vrijgegeven
federation-by = { $who }, via knooppunt { $node }
federation-two-claims = Twee standen. De regio zelf beslist: zij geeft haar stand opnieuw vrij.
federation-two-words = Twee knooppunten zeggen iets anders over hetzelfde. De regio zelf beslist: zij geeft het opnieuw vrij.
federation-settle = Geef onze stand opnieuw vrij…
federation-two-claims-short = twee standen
federation-only-phase = alleen de fase
federation-nothing = niets
federation-never = nooit
federation-own = ons knooppunt
federation-not-joined = nog niet aangesloten
federation-ours = Wat wij vrijgaven
federation-ours-to = { $count ->
    [one] Aan één knooppunt, { $at }, door { $who }
   *[other] Aan { $count } knooppunten, { $at }, door { $who }
}
federation-ours-withdrawn = Ingetrokken.
federation-ours-differs = Het staat hier nu anders. Anderen zien nog deze stand.
federation-ours-old = Te oud: anderen zien nu onbekend. Geef het opnieuw vrij.
federation-ours-none = Wij gaven nog niets vrij. Anderen zien van ons: onbekend.
federation-withdraw = Intrekken
federation-withdraw-title = Vrijgave intrekken
federation-withdraw-lead = Dit zien: { $readers }. Zij horen dat het niet meer geldt. Wie het las, ziet jouw reden.
federation-was-withdrawn = De vrijgave is ingetrokken. De andere knooppunten horen het.
federation-nodes = Knooppunten
federation-health-connected = verbonden
federation-health-slow = traag
federation-health-silent = stil
federation-health-never = nog niet gehoord
federation-behind = { $count ->
    [one] één bericht onderweg
   *[other] { $count } berichten onderweg
}
federation-regions-not-joined = { $count ->
    [one] regio is nog niet aangesloten
   *[other] regio's zijn nog niet aangesloten
}
federation-waiting = { $count ->
    [one] Eén bericht wacht hier en gaat vanzelf mee.
   *[other] { $count } berichten wachten hier en gaan vanzelf mee.
}
federation-to-nodes = Verbindingen en geweigerde berichten
federation-own-is = Dit is knooppunt { $name } ({ $code }). Onze sleutel is { $keys }.
federation-peers = Andere knooppunten
federation-no-peers = Er is nog geen ander knooppunt bekend. De beheerder voegt er een toe met: samenbeeld node add.
federation-refusals = Geweigerd
federation-no-refusals = Er is niets geweigerd.
federation-unknown-node = onbekend
federation-back-withdrawn = { $node } heeft iets ingetrokken dat je las
federation-back-corrected = { $node } heeft iets verbeterd dat je las
federation-back-unshared = { $node } deelt iets niet meer dat je las
federation-back-read = Je las dit { $at }. Het geldt niet meer sinds { $when }.
federation-back-known = Ik weet het
federation-back = Naar het landelijk beeld
federation-share-title = Deel ons beeld
federation-share-lead = Je geeft de stand van dit moment vrij aan de knooppunten die je kiest, en aan niemand anders. Eerst zie je wie het straks ziet.
federation-phase-of = Fase en GRIP, { $region }
federation-field-what = Wat
federation-what-missing = Kies wat je vrijgeeft.
federation-field-audience = Aan wie
federation-audience-unknown = Met een van deze knooppunten delen we niet. Kies uit de lijst.
federation-field-tlp = Label
federation-hint-tlp = TLP:RED en TLP:AMBER+STRICT verlaten dit knooppunt nooit.
federation-field-said = Toelichting
federation-hint-said = Kort. Geen namen van patiënten.
federation-field-is-correction = De vorige vrijgave was fout
federation-hint-is-correction = Wie de vorige las, hoort dat die niet klopte.
federation-field-reason = Waarom
federation-hint-reason = Wie het las, ziet deze reden.
federation-look = Bekijk wie dit ziet
federation-look-again = Bekijk opnieuw
federation-release = Geef vrij
federation-was-released = Vrijgegeven. Het vertrekt over { $seconds } seconden; tot dan kun je het ongedaan maken.
federation-will-see = Dit zien straks:
federation-nobody-will-see = Dit ziet straks niemand.
federation-reader-new = nieuw
federation-reader-gone = ziet het niet meer
federation-signed-by = Ondertekend als { $who }. Jouw naam gaat niet mee.
federation-red-is-other = Wat in het rood staat, is anders dan wat anderen sinds { $at } zien.
federation-same-as-before = Dit is hetzelfde als wat anderen sinds { $at } zien.
federation-before-withdrawn = De vorige vrijgave is ingetrokken. Wie je nu kiest, ziet dit weer.
federation-no-grip = geen GRIP
federation-says-otherwise = { $node } zegt iets anders. De regio zelf beslist:
federation-first-time = Dit wordt voor het eerst vrijgegeven.
federation-settles = Jouw vrijgave is het antwoord op wat { $node } zegt:
federation-no-parcel = Dit is geen bestand met berichten tussen knooppunten.
federation-parcel-large = Dit bestand is te groot: hoogstens { $megabytes } MB.

federation-kind-phase = Fase en GRIP
federation-kind-tile = Thema's van het Veiligheidsbeeld
federation-kind-capacity = Capaciteit, samen
federation-kind-bottleneck = Knelpunten
federation-kind-report = Situatierapporten
federation-line-count = Aantal: { $count }
federation-line-needed = Nodig voor { $at }
federation-line-report = Situatierapport { $number } van { $at }
federation-too-old = te oud, was:
federation-not-left = Nog bij ons alleen. Het vertrekt { $at }.
federation-undo = Ongedaan maken
federation-was-undone = Ongedaan gemaakt. Niemand heeft het gezien.
federation-left-already = Te laat om ongedaan te maken: het is al vertrokken, of iemand was je voor. Je kunt het wel intrekken.
federation-undo-instead = Dit is nog niet vertrokken. Maak het ongedaan; dan heeft niemand het gezien.
federation-remove-why = Schrijf met --reason waarom. Het staat in het logboek.
federation-to-assistance = Bijstand
federation-to-questions = Vragenloket
federation-no-document = Dit document bestaat niet.

federation-refused-no-member = Van een knooppunt dat niet meeschrijft aan dit document
federation-refused-ended = Voor een document waarin niet meer wordt geschreven
federation-refused-too-many = Te veel in één keer van dit knooppunt
federation-refused-too-often = Het vroeg te vaak om wat ontbreekt
federation-refused-of-another = Onder de naam van een ander knooppunt geschreven
federation-refused-full = Het document is vol

federation-joint-title = Samen geschreven
federation-joint-none = Er is nog geen tekst die wij met andere knooppunten schrijven.
federation-joint-begin = Begin een gezamenlijke tekst
federation-joint-begin-lead = Iedereen van deze knooppunten die het landelijk beeld mag vrijgeven, schrijft mee. Wat iemand typt, lezen de anderen meteen.
federation-joint-do-begin = Begin
federation-joint-field-title = Titel
federation-joint-field-audience = Wie schrijft mee
federation-joint-title-missing = Geef de tekst een titel.
federation-joint-not-found = Dit document is er niet, of je mag het niet lezen.
federation-joint-not-ours = Alleen het knooppunt dat dit document begon, kan het beëindigen. Dat is { $node }.
federation-joint-end-why = Schrijf waarom je het beëindigt. Alle knooppunten zien deze reden.
federation-joint-ended-already = Dit document was al beëindigd.
federation-joint-layer-shared = Deze laag wordt al gedeeld.
federation-joint-where = Waar je bent
federation-joint-is-map = kaart,
federation-joint-members = { $count ->
    [one] één knooppunt
   *[other] { $count } knooppunten
}
federation-joint-is-ended = Beëindigd { $at }.
federation-joint-changed = Gewijzigd
federation-joint-begun-by = Begonnen in { $node } door { $who }, { $at }
federation-joint-who-reads = Wat je hier schrijft, lezen { $nodes } meteen mee. Schrijf geen namen van patiënten.
federation-joint-read-only = Je kunt dit lezen. Schrijven kan wie hier het landelijk beeld mag vrijgeven.
federation-joint-needs-script = Zonder script kun je dit lezen, en niet schrijven.
federation-joint-taking = Wie meeschrijft
federation-joint-heard = Laatst gehoord
federation-joint-never-heard = Nog niet gehoord.
federation-joint-stranger = Dit knooppunt kennen wij niet. Wat daar wordt geschreven, komt hier niet.
federation-joint-wrote = Schreef laatst:
federation-joint-wrote-nothing = Schreef nog niets.
federation-joint-untold = Onze laatste woorden zijn daar nog niet. Ze gaan vanzelf.
federation-joint-waiting = { $count ->
    [one] Eén stuk tekst wacht op woorden van een ander knooppunt.
   *[other] { $count } stukken tekst wachten op woorden van een ander knooppunt.
}
federation-joint-written-in = Geschreven in { $node }
federation-joint-map-ours = Wat wij op deze laag tekenen, zien de anderen meteen.
federation-joint-to-map = Naar de kaart
federation-joint-who-sees = Wat je hier tekent, zien { $nodes } meteen. Schrijf geen namen van patiënten.
federation-joint-look-only = Je kunt dit bekijken. Tekenen kan wie hier het landelijk beeld mag vrijgeven.
federation-joint-new-text = Een nieuwe tekst
federation-joint-no-layer = Deze laag is er niet meer, of wordt al gedeeld. Kies uit de lijst.
federation-joint-hint-title = Een laag van een kaart houdt de naam van de activiteit en haar eigen label.
federation-joint-end = Beëindig dit document
federation-joint-end-lead = Niemand schrijft dan nog in "{ $title }", bij geen enkel knooppunt. Wat er staat, blijft te lezen.
federation-joint-do-end = Beëindig
federation-joint-back = Terug naar de tekst
federation-joint-was-ended = Het document is beëindigd. De andere knooppunten horen het.

federation-no-region = Deze regio bestaat niet.
federation-last-released = Laatste vrijgave
federation-around = Buurregio's
federation-differing = Verschillen tussen buren
federation-differing-how = Buren zeggen hier iets anders over hetzelfde. Dat hoeft geen fout te zijn: elke regio weegt zelf. Wat onbekend is, telt niet mee.
federation-differing-none = Voor zover wij weten zeggen buren hetzelfde. Wat onbekend is, telt niet mee.
federation-differs-and = en
federation-differing-rest = { $count ->
    [one] Nog één paar buren
   *[other] Nog { $count } paren buren
}
federation-follow = Volgen
federation-follow-how = Wat je volgt, staat als nieuws op Nu en in het korte beeld, zolang je het mag lezen.
federation-do-follow = Volg wat is aangevinkt
federation-followed = Je hoort het als er iets nieuws is.
federation-followed-nothing = Je volgt niets meer van deze regio.
federation-follow-unknown = Dit is niet te volgen. Kies uit de lijst.
federation-differing-unknown = Van deze regio is niets bekend. Er is niets om naast dat van de buren te leggen.

federation-label-wider = Dit is geschreven onder { $tlp }. Kies dat label, of een strenger label.
federation-text-too-long = Dit is te lang om in één keer te delen. Deel een onderdeel, of maak de tekst korter.
federation-stays = Blijft hier, door een strenger label:
federation-read-text = Lees de tekst
federation-to-text = Lees de tekst bij de regio
federation-name-decision = Besluit { $number }, { $activity }
federation-line-activity = { $kind }, sinds { $at }
federation-line-regions = Regio's: { $regions }
federation-line-owner = Opgepakt door { $owner }
federation-line-because = Waarom: { $reason }
federation-line-authority = Genomen door { $who }
federation-kind-need = Behoeften
federation-kind-decision = Besluiten
federation-kind-section = Onderdelen van het gedeelde beeld
federation-kind-activity = Hele activiteiten

federation-field-further = Mag worden doorverteld aan
federation-hint-further = Wie jij het geeft, mag het deze knooppunten vertellen, één keer. Alleen onder TLP:GREEN of TLP:CLEAR.
federation-further-may = Dit kunnen van hen ook horen:
federation-tell = Vertel door
federation-tell-title = Vertel door
federation-tell-lead = Dit is een bericht van { $node }. Je mag het de knooppunten vertellen die { $node } noemde. Trekt { $node } het in, dan horen zij dat vanzelf.
federation-do-tell = Vertel het door
federation-was-told = Het is doorverteld. Wordt het ingetrokken, dan horen zij dat vanzelf.
federation-told-to = Wij vertelden het al aan: { $nodes }
federation-told-by = { $node }, doorverteld door { $teller }
federation-nobody-to-tell = Wij kennen geen knooppunt dat dit nog van ons mag horen.
federation-back-region = Terug naar de regio
federation-not-named = De eigenaar noemde deze knooppunten niet: { $nodes }. Er is niets verstuurd.
federation-not-named-one = Een van deze knooppunten mag dit niet van ons horen, of hoorde het al. Kies uit de lijst.
federation-told-already = Een van deze knooppunten heeft dit al.
federation-no-fact = Dit bericht is er niet, geldt niet meer, of mag niet verder.
federation-further-label = Onder { $tlp } mag niets worden doorverteld. Kies TLP:GREEN of TLP:CLEAR, of laat dit leeg.

federation-task-national = Landelijk knooppunt
federation-task-region = { $count ->
    [one] Regio
   *[other] Regio's
}
federation-task-partner = { $count ->
    [one] Partner
   *[other] Partners
}
federation-beside = Landelijk knooppunt en partners
federation-beside-nothing = Gaf van zichzelf nog niets vrij.
federation-beside-own-nothing = Wij gaven van onszelf nog niets vrij.

federation-short-unknown = Onbekend
federation-short-green = Geen
federation-short-yellow = Licht
federation-short-orange = Verhoogd
federation-short-red = Crisis
federation-short-purple = Grootschalig
