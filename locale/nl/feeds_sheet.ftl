### Een bestand met cijfers inlezen: eerst kijken, dan melden.
feeds-sheet-title = Lees een bestand in
feeds-sheet-lead = Een Excel- of CSV-bestand met cijfers van instellingen. Je ziet eerst wat elke rij wordt. Er wordt niets gemeld tot je dat zegt.
feeds-sheet-first = Het bestand
feeds-sheet-file = Bestand
feeds-sheet-file-hint = Excel (.xlsx) of CSV. Zet er geen namen van mensen in.
feeds-sheet-has-file = Het bestand is gelezen. Een ander bestand komt ervoor in de plaats.
feeds-sheet-sheet = Werkblad
feeds-sheet-above = Rijen boven de kolomnamen
feeds-sheet-above-hint = Een titel bijvoorbeeld. We keken zelf; klopt het niet, verander het.
feeds-sheet-heads = Rijen met kolomnamen
feeds-sheet-heads-hint = Twee, als boven een paar kolommen één naam staat.
feeds-sheet-numbers = Zo staan getallen als tekst geschreven
feeds-sheet-numbers-hint = We raden niet: 1.340 kan twee dingen zijn.
feeds-sheet-real-numbers = Er staan alleen echte getallen
feeds-sheet-observed-hint = Voor rijen zonder eigen tijdstip. Leeg is nu.
feeds-sheet-columns-aside = wat zegt elke kolom
feeds-sheet-nothing = Neem niet over
feeds-sheet-institution = Naam van de instelling
feeds-sheet-counts = { $taken ->
    [one] 1 rij wordt gemeld
   *[other] { $taken } rijen worden gemeld
  }, bij { $wrong ->
    [one] 1 rij
   *[other] { $wrong } rijen
  } kan iets niet
feeds-sheet-more = En nog { $count } rijen.
feeds-sheet-save = Meld deze cijfers
feeds-sheet-nothing-taken = Er is geen rij die gemeld kan worden. Kijk bij elke rij waarom.
feeds-sheet-was-read = { $figures ->
    [one] Eén cijfer
   *[other] { $figures } cijfers
  } gemeld voor { $institutions ->
    [one] één instelling
   *[other] { $institutions } instellingen
  }.

feeds-sheet-no-file = Kies eerst een bestand.
feeds-sheet-unknown = Dit bestand is geen Excel en geen CSV.
feeds-sheet-no-excel = Dit Excel-bestand is niet te lezen. Sla het opnieuw op als .xlsx, of als CSV.
feeds-sheet-empty = Er staat niets in dit bestand.
feeds-sheet-too-large = Dit bestand is te groot om te lezen.
feeds-sheet-locked = Dit bestand heeft een wachtwoord. Haal dat eraf en kies het opnieuw.
feeds-sheet-no-names = In rij { $row } staan geen namen van kolommen. Vul in hoeveel rijen erboven staan.
feeds-sheet-same-column = Twee kolommen zeggen hetzelfde. Kies voor een van de twee iets anders.
feeds-sheet-no-column = Kies bij ten minste één kolom welk cijfer erin staat.
feeds-sheet-not-yours = Rij { $row }: { $name } kennen we niet, of je meldt er geen cijfers voor.
feeds-sheet-nameless = Rij { $row }: er staat geen instelling.
feeds-sheet-no-own = Rij { $row }: kies de kolom met de naam van de instelling. Je eigen organisatie meldt geen cijfers.
feeds-sheet-row-twice = Rij { $row }: deze instelling staat er meer keren in met hetzelfde tijdstip. Welke klopt, zegt het bestand niet.
feeds-sheet-older = Rij { $row }: van deze instelling staat er een nieuwere rij in.
feeds-sheet-ahead = Rij { $row }: dit tijdstip moet nog komen.
feeds-sheet-row-empty = Rij { $row }: er staat geen cijfer in.
feeds-sheet-other-kind = Rij { $row }: { $metric } hoort niet bij deze soort instelling.
feeds-sheet-cannot-be = Rij { $row }, kolom { $column }: { $why ->
    [capacity-more-free-than-staffed] er is meer vrij dan er is
    [capacity-more-free-than-licensed] er is meer vrij dan er mag zijn
    [capacity-more-staffed-than-licensed] er is meer met personeel dan er mag zijn
    [capacity-negative] een aantal is kleiner dan nul
    [capacity-not-whole] dit moet een heel getal zijn
    [capacity-too-high] dit getal is hoger dan kan
    [capacity-free-missing] er staat niet hoeveel hiervan vrij is
    [capacity-reason-missing] er staat niet waarom
    [capacity-until-passed] het verwachte einde is al voorbij
   *[other] dit kan niet
  }.
feeds-mapped-merged = Rij { $row }: dit getal staat in samengevoegde cellen ({ $cell }). Van welke rij of kolom het is, zegt het bestand niet.
feeds-mapped-no-state = Rij { $row }: { $cell } is geen van de antwoorden.
