### Berichten van andere meldkamers: EDXL-DE en EMSI.

feeds-edxl-no-xml = Dit is geen XML, of het is beschadigd
feeds-edxl-no-json = Dit is geen JSON, of het is beschadigd
feeds-edxl-other = Dit is geen envelop van EDXL-DE 2.0, in XML of in JSON
feeds-edxl-not-valid = Regel { $line } voldoet niet aan het schema van EDXL-DE: { $words }
feeds-edxl-too-large = Dit bestand is te groot: neem hoogstens { $megabytes } MB.
feeds-edxl-too-deep = { $place } zit dieper in elkaar dan een echt bericht
feeds-edxl-missing = { $place } ontbreekt, en is verplicht
feeds-edxl-unknown = { $place } kent het schema niet
feeds-edxl-wrong = { $place } klopt niet: { $words }
feeds-edxl-no-message = Op { $place } staat geen bericht dat we kennen
feeds-edxl-two-messages = Op { $place } staan twee berichten, en er mag er één: { $kinds }
feeds-edxl-no-moment = "{ $words }" is geen moment
feeds-emsi-other = In de envelop zit geen EMSI, maar: { $kind }
feeds-emsi-not-valid = Regel { $line } voldoet niet aan het schema van EMSI: { $words }
feeds-emsi-not-real = Dit bericht is van een oefening of een test ({ $status }). Het wordt geen signaal.
feeds-emsi-over = Dit bericht gold tot { $at }. Het wordt geen signaal meer.
feeds-emsi-closed = Dit bericht is { $label }. In het postvak lezen alle partners mee: het mag daar niet komen.
feeds-emsi-grip = { $region }: GRIP { $level }.
feeds-emsi-remark = { $tlp }. Uit Samenbeeld.

feeds-message-head = Lees een bericht van een meldkamer in
feeds-message-lead = Een bericht in EMSI, in een envelop van EDXL-DE. Je ziet eerst wat erin staat. Daarna stuur je het door als signaal.
feeds-message-link = Lees een bericht in
feeds-message-choose = Kies het bericht
feeds-message-another = Een ander bericht
feeds-message-file = Bestand
feeds-message-file-hint = XML of JSON, hoogstens 2 MB.
feeds-message-look = Kijk wat erin staat
feeds-message-no-file = Kies het bestand met het bericht.
feeds-message-unreadable = { $count ->
    [one] Dit bestand is niet te gebruiken. Hieronder staat waarom.
   *[other] Dit bestand is niet te gebruiken. Hieronder staan { $count } redenen.
}
feeds-message-reasons = Waarom het niet te gebruiken is
feeds-message-not-one = In deze envelop zitten { $count } berichten. We lezen er één tegelijk.
feeds-message-says = Wat er in het bericht staat
feeds-message-from = Van
feeds-message-sent-at = Verstuurd
feeds-message-until = Geldt tot
feeds-message-status = Status
feeds-message-event = Kenmerk
feeds-message-signal = Het signaal dat je doorstuurt
feeds-message-title = Wat is er
feeds-message-text = Meer erover
feeds-message-text-hint = Haal namen van mensen eruit.
feeds-message-where = Voor welke regio
feeds-message-where-missing = Kies voor welke regio dit is.
feeds-message-too-long = { $name } is te lang: neem hoogstens { $most } tekens.
feeds-message-send = Stuur door als signaal
feeds-message-was-sent = Het staat als signaal in het postvak.
feeds-message-was-there = Dit bericht stond al in het postvak.
feeds-message-cancelled = Ingetrokken: { $title }
feeds-message-place = Plaats: { $place }.
feeds-message-mission = Inzet: { $mission }
feeds-message-casualties = Slachtoffers: { $counted }.
feeds-message-casualties-red = { $count } rood
feeds-message-casualties-yellow = { $count } geel
feeds-message-casualties-green = { $count } groen
feeds-message-casualties-black = { $count } zwart
feeds-message-casualties-missing = { $count } vermist
