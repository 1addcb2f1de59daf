# Sources from outside: how they do, and what was not taken over.
page-feeds = Sources
feeds-lead = What we listen to, and whether it still comes in. A source that is silent makes nothing green.
feeds-source = Source
feeds-state = How it does
feeds-last-good = Last good answer
feeds-next = Next time
feeds-never = never yet
feeds-is-off = Is off
feeds-is-failing = Gives no usable answer.
feeds-is-late = Late: nothing came for too long.
feeds-is-waiting = Not asked yet
feeds-is-good = Comes in
feeds-failures = Failed { $count ->
    [one] once
   *[other] { $count } times
  } in a row.
feeds-how-on = Which sources are on is set by the operator of the server in SAMENBEELD_FEEDS.
feeds-ask-now = Ask again now
feeds-was-hurried = The source is asked again within a minute.
feeds-received = Received
feeds-received-aside = as it came in; the same answer stands here once
feeds-when = When
feeds-taken = Taken over
feeds-not-taken = Not taken over
feeds-original = Original
feeds-counts = { $values ->
    [one] 1 new value
   *[other] { $values } new values
  }, { $codes ->
    [one] 1 code
   *[other] { $codes } codes
  }, { $signals ->
    [one] 1 signal
   *[other] { $signals } signals
  }
feeds-nothing-taken = nothing
feeds-download = Download ({ $size } bytes)
feeds-nothing-received = Nothing came in yet.
feeds-unknown = Source { $code } is not known here.
feeds-no-reception = This answer is not there (any more).
feeds-status = The source answered with error { $status }.
feeds-broken = Something went wrong on our side while reading. It stands in the log of the server.
feeds-not-utf8 = The answer is not text in UTF-8.
feeds-column-missing = The file lacks the column { $column }.
feeds-not-csv = Line { $row } cannot be read as CSV.
feeds-row = Line { $row }: the week or the value cannot be read.
feeds-not-json = The answer is no JSON in the shape that we expect.
feeds-source-says-no = The source says that it failed: { $words }
feeds-series = Series { $number }: a field is missing, or the unit is another one than agreed.
feeds-wrong-signature = The signature under message { $identifier } does not match its content.
feeds-no-end = Message { $identifier } does not say until when it holds.
feeds-out-partners = Partners of the safety picture
feeds-out-title = Levels of the safety picture
feeds-no-area = Message { $identifier } names no area that we know.
feeds-no-colour = Message { $identifier } says no colour.
feeds-only-a-link = There is only a link to a message: { $address }
feeds-cannot-be = { $indicator }: a value lies in the future or is no number.

## What a source tells in words becomes a signal
feeds-waiting = { $count ->
    [one] 1 message still waits.
   *[other] { $count } messages still wait.
  } At most { $most } an hour become signals.
feeds-notice-empty = A message has no title or no reference.
feeds-notice-ahead = Message { $title }: its moment lies in the future.

## Reading on at a source
feeds-more-to-read = { $count ->
    [one] 1 more document waits
   *[other] { $count } more documents wait
  } for the next time.
feeds-not-read = Not read: { $address }
feeds-left = What stood out or failed at the last answer
feeds-not-kept = Not kept
feeds-no-address = There is no address. Who runs the server writes it in SAMENBEELD_FEEDS behind the name.

## Capacity of institutions
feeds-count-nameless = Number { $number } in the answer does not say which institution it is.
feeds-count-unknown = { $name } ({ $key }) is not known here. Point out which institution it is.
feeds-count-same = { $name } is the same institution as another name in this answer. Only the first counts.
feeds-count-twice = { $name } is in it twice with different figures for { $metric }. Neither was taken.
feeds-count-turned = { $name }: longitude and latitude were the wrong way round. We turned them.
feeds-count-outside = According to the source { $name } is not in the Netherlands. Nothing of it was taken.
feeds-count-far = According to the source { $name } is too far from { $institution }. Another institution may be meant.
feeds-count-ahead = { $name }: the moment lies in the future.
feeds-is-frozen = Answers, but stands still
feeds-count-frozen = The source answers, but with figures of { $since }. It may stand still.
feeds-count-refused = { $name }: { $why ->
    [capacity-does-not-add-up] free and occupied together are not what there is
    [capacity-more-free-than-staffed] more is free than there is
    [capacity-more-free-than-licensed] more is free than there may be
    [capacity-more-staffed-than-licensed] more is staffed than there may be
    [capacity-negative] a number is below zero
    [capacity-not-whole] a number is not whole
    [capacity-too-high] a number is higher than can be
    [capacity-not-of-this-kind] this figure is not of this kind of institution
    [capacity-no-number] there is no number
   *[other] a figure cannot be
}.
feeds-count-no-key = Say how the source names the institution.
feeds-count-link = Which institution is this
feeds-count-link-lead = The source uses names that we do not know. Nothing of those institutions comes in until you point them out.
feeds-count-key = Name in the source
feeds-count-means = Is with us
feeds-count-do-link = Point out
feeds-count-was-linked = Pointed out. The figures come in with the next answer.
feeds-have-no-xml = The answer is not XML.
feeds-have-other = There is no HospitalStatus of EDXL-HAVE 1.0 in the answer.
feeds-have-not-valid = Line { $line } does not follow the schema of EDXL-HAVE: { $words } What is clear was read.
feeds-have-no-moment = { $name } does not say when the figures were seen.
feeds-have-unclear = { $name }: it is not clear which number belongs to which kind of bed.
feeds-fhir-no-bundle = The answer is not a Bundle of FHIR.
feeds-fhir-entry = Part { $number } of the Bundle is not a resource.
feeds-fhir-others = There is a { $kind } in the Bundle. A person may be in it, so nothing was taken and nothing was kept.
feeds-fhir-not-complete = The report of { $name } is not complete yet.
feeds-have-remark = Only figures that still hold. What is not there is unknown. Closed is a stop for ambulances, not closed.
feeds-fhir-not-here = This resource is not here.
feeds-fhir-not-found = This resource is not there, or not released to you.

feeds-keys-title = Keys for your own program
feeds-keys-lead = With a key a program of { $name } tells its own figures. It sees nothing and tells nothing of others.
feeds-keys-address = Send a FHIR R4 Bundle with MeasureReport (POST, the key as Bearer) to
feeds-keys-none = There is no key yet.
feeds-key-made = The key for { $name } was made.
feeds-key-once = Keep it now: you see it only once.
feeds-key-make = Make a key
feeds-key-field-name = What is the key for
feeds-key-field-days = For how many days
feeds-key-by = Made by
feeds-key-until = Holds until
feeds-key-health = Told last
feeds-key-ended = ended
feeds-key-soon = ends soon
feeds-key-figures = { $count ->
    [one] one figure
   *[other] { NUMBER($count) } figures
}
feeds-key-never = told nothing yet
feeds-key-withdraw = Withdraw
feeds-key-withdrawn = The key was withdrawn and opens nothing any more.
feeds-key-name-missing = Write what the key is for, in at most { $most } characters.
feeds-key-days = Choose a number from 1 up to { $most }.
feeds-key-not-found = This key is not there, or was withdrawn already.
feeds-key-needed = This needs a valid key, as Bearer.
feeds-bundle-taken = { $count ->
    [one] One figure changed.
   *[other] { $count } figures changed.
}
