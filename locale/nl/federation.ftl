### Knooppunten: vrijgeven aan andere regio's en het landelijk knooppunt, en wat zij vrijgaven.

federation-title = Landelijk beeld
federation-no-node = Dit systeem is nog geen knooppunt. De beheerder maakt er een met: samenbeeld node create.
federation-has-node = Dit systeem is al een knooppunt. Een nieuwe sleutel maakt u met: samenbeeld node rotate.
federation-wrong-code = "{ $code }" kan geen code zijn. Neem 2 tot 16 kleine letters en cijfers, te beginnen met een letter, bijvoorbeeld vr24.
federation-wrong-oin = "{ $oin }" is geen OIN. Een OIN heeft 20 cijfers.
federation-wrong-region = "{ $region }" is geen veiligheidsregio. Neem een code van VR01 tot en met VR25.
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
federation-changed-meanwhile = De stand is veranderd sinds u keek. Lees opnieuw wat u vrijgeeft.
federation-nothing-to-correct = Er is niets om te verbeteren: dit is nog niet vrijgegeven, of het is ingetrokken.
federation-nothing-there = Hiervan is nu geen geldige stand. Er is niets om vrij te geven.
federation-too-long = Dit is te lang: neem hoogstens { $most } tekens.
federation-reason-missing = Schrijf waarom u het intrekt. Wie het las, ziet deze reden.
federation-withdrawn-already = Deze vrijgave is al ingetrokken of vervangen.
federation-nothing-to-see = U hebt dit al gezien.
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
