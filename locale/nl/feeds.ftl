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
feeds-left = Wat bij het verder lezen niet lukte
feeds-not-kept = Niet bewaard
feeds-no-address = Er is geen adres. De beheerder van de server zet het in SAMENBEELD_FEEDS achter de naam.
