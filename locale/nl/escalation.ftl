### De ladder van vijf stappen.

escalation-title = Fase per regio
escalation-person = { $name } ({ $function })
escalation-since = sinds { $at }
escalation-stands-on = { $region } staat op { $step }.
escalation-nobody-set = Nog niemand heeft een fase vastgesteld. De fase is dus onbekend, en dat is iets anders dan geen dreiging.
escalation-unknown-count = { $count ->
    [one] Van één andere regio is de fase onbekend.
   *[other] Van { $count } andere regio’s is de fase onbekend.
}
escalation-phase = Fase
escalation-reason = Reden
escalation-set-by = Vastgesteld
escalation-review = Weeg opnieuw
escalation-review-due = tijd om opnieuw te wegen
escalation-review-none = geen moment afgesproken
escalation-history-of = Verloop van de fase in { $region }
escalation-since-when = Sinds
escalation-steps-title = Wat betekent elke fase?
escalation-version = versie { $version }
escalation-meaning = Betekenis
escalation-happens = Wat gebeurt er?
escalation-rhythm = Ritme
escalation-declares = Wie stelt vast?
escalation-examples = Bijvoorbeeld: { $examples }.
escalation-source = Bron: { $source }
escalation-not-confirmed = nog niet bevestigd
escalation-not-confirmed-note = De namen van de vijf fasen liggen vast. De tekst eronder, en wie een fase vaststelt, is een voorstel. Dat staat erbij als ‘nog niet bevestigd’.
escalation-down-rule = Een regio kan in één keer meer stappen omhoog. Omlaag gaat met { $steps ->
    [one] één stap
   *[other] hoogstens { $steps } stappen
} tegelijk. Alleen een mens verandert de fase, met een reden.

## Wat niet kan
escalation-step-unknown = Kies een van de vijf fasen.
escalation-step-already = De regio staat al op deze stap. Misschien heeft een collega dit net gedaan.
escalation-reason-missing = Schrijf een reden: waarom verandert de fase?
escalation-down-too-far = Omlaag gaat met { $steps } stap tegelijk. Kies eerst de stap eronder.
escalation-moment-in-future = Dit moment ligt in de toekomst. Kies een moment dat al geweest is.
escalation-moment-before-last = De vorige fase ging pas om { $last } in. Kies een later moment.
escalation-review-before-start = Kies om opnieuw te wegen een moment nadat de fase ingaat.

## Naast de ladder
escalation-advice = Advies
escalation-opens = Open dan { $part }.
escalation-what-follows = Wat volgt hieruit?
escalation-change-step = Fase wijzigen
escalation-scale-unknown-yet = onbekend: nog niemand heeft dit gezegd
escalation-scale-set = Wijzigen
escalation-scale-save = Vastleggen
escalation-was-said = Vastgelegd.
escalation-scale-unknown = Dit onderwerp bestaat niet.
escalation-scale-value-unknown = Kies een van de waarden.
escalation-scale-already = Dit stond er al. Misschien heeft een collega dit net gedaan.
escalation-choose = Kies…
escalation-field-reason = Reden
escalation-no-moment = Dit is geen dag en tijd.
