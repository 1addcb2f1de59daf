# What a form says of what was filled in, unless it says something that helps more
look-too-long = Dit zijn { $length } tekens. Er passen er { $most }. Maak het korter; wat je schreef staat er nog.
look-field-missing = Vul dit in.
look-field-too-little = Vul { $least } of meer in.
look-field-too-much = Vul { $most } of minder in.
look-field-unreadable = Hier staat een teken dat niet te lezen is. Typ het opnieuw.
look-field-no-choice = Kies iets uit de lijst.
look-field-no-number = Vul een getal in.
look-field-no-whole-number = Vul een heel getal in.
look-field-digits =
    { $most ->
        [one] Vul een getal van hoogstens { $most } cijfer in.
       *[other] Vul een getal van hoogstens { $most } cijfers in.
    }
look-field-decimals =
    { $most ->
        [one] Vul hoogstens { $most } cijfer achter de komma in.
       *[other] Vul hoogstens { $most } cijfers achter de komma in.
    }
look-field-no-day = Vul een datum in.
look-field-no-time = Vul een tijd in, zoals 03:10.
look-field-no-file = Kies een bestand.
look-field-empty-file = Dit bestand is leeg. Kies een ander.
