### Messages of other control rooms: EDXL-DE and EMSI.

feeds-edxl-no-xml = This is no XML, or it is damaged
feeds-edxl-no-json = This is no JSON, or it is damaged
feeds-edxl-other = This is no envelope of EDXL-DE 2.0, in XML or in JSON
feeds-edxl-not-valid = Line { $line } does not fit the schema of EDXL-DE: { $words }
feeds-edxl-too-large = This file is too large: take at most { $megabytes } MB.
feeds-edxl-too-deep = { $place } is deeper than a real message
feeds-edxl-missing = { $place } is missing, and is required
feeds-edxl-unknown = { $place } is not in the schema
feeds-edxl-wrong = { $place } is not right: { $words }
feeds-edxl-no-message = At { $place } there is no message that we know
feeds-edxl-two-messages = At { $place } there are two messages, and there may be one: { $kinds }
feeds-edxl-no-moment = "{ $words }" is no moment
feeds-emsi-other = In the envelope is no EMSI, but: { $kind }
feeds-emsi-not-valid = Line { $line } does not fit the schema of EMSI: { $words }
feeds-emsi-not-real = This message is of an exercise or a test ({ $status }). It becomes no signal.
feeds-emsi-over = This message counted until { $at }. It becomes no signal any more.
feeds-emsi-closed = This message is { $label }. All partners read the inbox: it may not come there.
feeds-emsi-grip = { $region }: GRIP { $level }.
feeds-emsi-remark = { $tlp }. From Samenbeeld.

feeds-message-head = Read in a message of a control room
feeds-message-lead = A message in EMSI, in an envelope of EDXL-DE. First you see what it says. Then you send it on as a signal.
feeds-message-link = Read in a message
feeds-message-choose = Choose the message
feeds-message-another = Another message
feeds-message-file = File
feeds-message-file-hint = XML or JSON, at most 2 MB.
feeds-message-look = Look what it says
feeds-message-no-file = Choose the file with the message.
feeds-message-unreadable = { $count ->
    [one] This file cannot be used. Below it says why.
   *[other] This file cannot be used. Below are { $count } reasons.
}
feeds-message-reasons = Why it cannot be used
feeds-message-not-one = In this envelope are { $count } messages. We read one at a time.
feeds-message-says = What the message says
feeds-message-from = From
feeds-message-sent-at = Sent
feeds-message-until = Counts until
feeds-message-status = Status
feeds-message-event = Reference
feeds-message-signal = The signal that you send on
feeds-message-title = What is it
feeds-message-text = More about it
feeds-message-text-hint = Take out names of people.
feeds-message-where = For which region
feeds-message-where-missing = Choose for which region this is.
feeds-message-too-long = { $name } is too long: take at most { $most } characters.
feeds-message-send = Send on as a signal
feeds-message-was-sent = It is in the inbox as a signal.
feeds-message-was-there = This message was in the inbox already.
feeds-message-cancelled = Taken back: { $title }
feeds-message-place = Place: { $place }.
feeds-message-mission = Deployment: { $mission }
feeds-message-casualties = Casualties: { $counted }.
feeds-message-casualties-red = { $count } red
feeds-message-casualties-yellow = { $count } yellow
feeds-message-casualties-green = { $count } green
feeds-message-casualties-black = { $count } black
feeds-message-casualties-missing = { $count } missing
