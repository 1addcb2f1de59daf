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
feeds-left = What could not be read on
feeds-not-kept = Not kept
feeds-no-address = There is no address. Who runs the server writes it in SAMENBEELD_FEEDS behind the name.
