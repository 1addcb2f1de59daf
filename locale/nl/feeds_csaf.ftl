### Beveiligingsadviezen van anderen (CSAF): waarom er een niet gebruikt wordt.

## Het document
feeds-csaf-not-json = Dit is geen JSON met één object.
feeds-csaf-unknown = Dit is geen CSAF-advies, geen ROLIE-lijst en geen gegevens van een aanbieder (provider-metadata).
feeds-csaf-list = De lijst heeft niet de vorm van ROLIE of van provider-metadata.
feeds-csaf-entry = Regel { $number } van de lijst mist een adres of een tijdstip met tijdzone.
feeds-csaf-no-feed = Deze aanbieder heeft geen ROLIE-lijst. Losse mappen worden niet gelezen.
feeds-csaf-closed = Niet overgenomen en niet bewaard: dit advies is TLP { $label }. Signalen worden door alle partners in de regio gelezen.
feeds-csaf-is-draft = { $title }: dit is nog een concept.
feeds-csaf-no-severity = { $title }: er staat geen ernst bij, dus ook niet of het een signaal moet zijn.
feeds-csaf-moment = Een datum of tijd in dit document bestaat niet.

## Wat de verplichte regels van CSAF 2.0 vinden (hoofdstuk 6.1)
feeds-csaf-schema = Regel { $test }: { $place } past niet in het schema van CSAF 2.0. De controle zegt: { $error }
feeds-csaf-too-deep = Regel { $test }: Het document ligt te diep in elkaar, of er staat tekst in die geen tekst is.
feeds-csaf-no-such-product = Regel { $test }: { $place } noemt product { $name }, dat niet in het document staat.
feeds-csaf-product-twice = Regel { $test }: Product { $name } is meer dan één keer beschreven.
feeds-csaf-circle = Regel { $test }: Product { $name } bestaat via een omweg uit zichzelf.
feeds-csaf-no-such-group = Regel { $test }: { $place } noemt productgroep { $name }, die niet in het document staat.
feeds-csaf-group-twice = Regel { $test }: Productgroep { $name } is meer dan één keer beschreven.
feeds-csaf-contradiction = Regel { $test }: { $place } zegt over product { $name } twee dingen die niet samen kunnen.
feeds-csaf-scored-twice = Regel { $test }: { $place }: { $name } heeft meer dan één score.
feeds-csaf-score = Regel { $test }: { $place } is { $told }, maar uit de vector volgt { $right }.
feeds-csaf-other-than-vector = Regel { $test }: { $place } is { $told }, en de vector zegt iets anders.
feeds-csaf-weakness = Regel { $test }: { $place }: nummer en naam horen niet bij elkaar in CWE: { $name }
feeds-csaf-language = Regel { $test }: { $place }: taal of land bestaat niet: { $name }
feeds-csaf-purl = Regel { $test }: { $place } is geen package-URL.
feeds-csaf-hash-twice = Regel { $test }: { $place } heeft meer dan één { $name } van hetzelfde bestand.
feeds-csaf-range = Regel { $test }: { $place } noemt een reeks in plaats van één versie: { $name }
feeds-csaf-not-in-order = Regel { $test }: De versies in de geschiedenis lopen niet op met de tijd.
feeds-csaf-not-newest = Regel { $test }: Versie { $name } is niet de nieuwste van de geschiedenis.
feeds-csaf-draft = Regel { $test }: Versie { $name } kan alleen een concept zijn.
feeds-csaf-zero-in-history = Regel { $test }: Een uitgegeven document heeft geen versie 0 in zijn geschiedenis.
feeds-csaf-before-in-history = Regel { $test }: In de geschiedenis staat een voorlopige versie.
feeds-csaf-before = Regel { $test }: Versie { $name } is voorlopig, en het document is dat niet.
feeds-csaf-revision-missing = Regel { $test }: In de geschiedenis ontbreekt een versie.
feeds-csaf-revision-twice = Regel { $test }: Versie { $name } staat meer dan één keer in de geschiedenis.
feeds-csaf-two-kinds = Regel { $test }: Versies zijn deels hele getallen en deels van de vorm 1.0.0.
feeds-csaf-category = Regel { $test }: Soort { $name } lijkt te veel op een soort van de standaard.
feeds-csaf-missing = Regel { $test }: { $place } ontbreekt, of wat deze soort document daar nodig heeft.
feeds-csaf-no-vulnerabilities = Regel { $test }: Deze soort document mag geen kwetsbaarheden noemen.
feeds-csaf-no-impact = Regel { $test }: { $place }: bij product { $name } staat niet waarom het niet kwetsbaar is.
feeds-csaf-no-action = Regel { $test }: { $place }: bij product { $name } staat niet wat te doen is.
feeds-csaf-cve-twice = Regel { $test }: { $name } staat er meer dan één keer in.
feeds-csaf-involved-twice = Regel { $test }: { $place }: dezelfde partij staat er twee keer op hetzelfde moment: { $name }
feeds-csaf-no-product = Regel { $test }: { $place } zegt niet over welk product het gaat.
feeds-csaf-two-reasons = Regel { $test }: { $place } geeft product { $name } meer dan één reden waarom het niet kwetsbaar is.
feeds-csaf-same-language = Regel { $test }: Vertaald uit dezelfde taal: { $name }
