### The safety picture: tiles, judgements, the second reader and what others see.

page-safety-picture = Safety picture
safety-picture-title = Safety picture, week { $week }
safety-picture-title-of = Safety picture { $where }, week { $week }
safety-picture-both = Both regions
safety-picture-which-region = Which region
safety-picture-where = Where you are
safety-picture-week = Week { $number }
safety-picture-wk = wk { $number }
safety-picture-this-week = now
safety-picture-number-now = { $number }, now
safety-picture-person = { $name } ({ $function }), { $organisation }

## In one sentence
safety-picture-count-red = { $count ->
    [one] One theme is at red.
   *[other] { $count } themes are at red.
}
safety-picture-count-orange = { $count ->
    [one] One theme is at orange.
   *[other] { $count } themes are at orange.
}
safety-picture-count-yellow = { $count ->
    [one] One theme is at yellow.
   *[other] { $count } themes are at yellow.
}
safety-picture-count-unknown = { $count ->
    [one] The level of one theme is unknown.
   *[other] The level of { $count } themes is unknown.
}
safety-picture-all-quiet = All themes are at green.

## A tile
safety-picture-trend = Direction
safety-picture-trend-rising = rising
safety-picture-trend-steady = steady
safety-picture-trend-falling = falling
safety-picture-stale = The judgement held until { $at }. Nobody knows what it is now.
safety-picture-last-known = Last known:
safety-picture-never = Not judged yet.
safety-picture-no-source = no judgement
safety-picture-official-says = { $who }:
safety-picture-seen-otherwise = { $count ->
    [one] One organisation sees it otherwise.
   *[other] { $count } organisations see it otherwise.
}
safety-picture-read-by = Read along by { $who }.
safety-picture-how-to-read = How to read the strip:
safety-picture-higher-is-graver = the higher the block, the graver
safety-picture-hatched = hatched: what the expert expects
safety-picture-dashed = dashes: unknown
safety-picture-as-table = Show as a table
safety-picture-theme = Theme

## The briefing on the wall
safety-picture-briefing = Briefing
safety-picture-editions = Weekly editions
safety-picture-stands-at = As of { $at }.
safety-picture-leave-briefing = Close the briefing
safety-picture-far = Large, for on a wall
safety-picture-leave-far = To the whole page
safety-picture-judged = Judged:

## One theme
safety-picture-weigh-before = judge again before { $at }
safety-picture-neighbour-differs = { $region } is at another level:
safety-picture-see-neighbour = Look
safety-picture-weeks = Eight weeks back, six ahead
safety-picture-weeks-aside = the higher, the graver; hatched is expected
safety-picture-interpretation = Interpretation
safety-picture-number = judgement { $number }
safety-picture-what-is = What is it?
safety-picture-what-is-hint = Two or three sentences that everybody understands.
safety-picture-what-if = What if it gets worse?
safety-picture-what-if-hint = Where will care notice it?
safety-picture-what-now = What now?
safety-picture-what-now-hint = Who must do what, and by when?
safety-picture-never-title = This theme was not judged here yet
safety-picture-never-text = So the level is unknown, which is something else than green.
safety-picture-write-new = Write a new judgement
safety-picture-still-so = Still so
safety-picture-sectors = Per sector
safety-picture-sector = Sector
safety-picture-age = How old
safety-picture-others-see = What others see
safety-picture-sees-too = sees this too
safety-picture-sees-otherwise = sees it otherwise
safety-picture-nobody-said = Nobody said yet what they see.
safety-picture-we-see-too = We see this too
safety-picture-we-see-otherwise = We see it otherwise
safety-picture-we-see = The level we see
safety-picture-we-see-what = What do you see?
safety-picture-we-see-hint = With another level goes what you see. So everybody sees where experts differ.
safety-picture-say-so = Say what we see
safety-picture-history = Earlier judgements
safety-picture-published = Published
safety-picture-author = By
safety-picture-beside = Beside it
safety-picture-call = Call
safety-picture-checked = checked { $on }
safety-picture-never-checked = never checked
safety-picture-rests-on = What the judgement rests on
safety-picture-rests-on-nothing = Nothing is known that points at a level.
safety-picture-does-not-count = does not count in the proposal
safety-picture-proposed = Proposal of the rules:
safety-picture-no-proposal = The rules had no proposal.
safety-picture-chosen = Chosen:
safety-picture-own-first = Own level, before:
safety-picture-deviates-because = Why other than the proposal:
safety-picture-evidence-official = Code of { $about }
safety-picture-evidence-indicator = { $about }: { $value } (thresholds version { $version })
safety-picture-evidence-outlook = What the previous judgement expected for this week
safety-picture-evidence-part = { $about }
safety-picture-evidence-phase = Phase of { $about }
safety-picture-evidence-neighbour = Same theme in { $about }
safety-picture-evidence-opinion = { $about } sees

## Criteria
safety-picture-criteria = Criteria
safety-picture-all-criteria = All criteria
safety-picture-criteria-lead = In these words the expert judges each theme, so that orange means the same everywhere.
safety-picture-scale = The scale
safety-picture-level = Level
safety-picture-holds = How long a judgement holds
safety-picture-days = { $days ->
    [one] one day
   *[other] { $days } days
}
safety-picture-unknown-means = Nobody knows now. That is something else than green.
safety-picture-per-theme = Per theme
safety-picture-second-rule = From { $level } on a second person reads along before others see the judgement.
safety-picture-deviation-rule = Who departs from the proposal gives a reason; such a judgement holds { $hours } hours at most.

## Judging
safety-picture-judge = Judge { $theme }
safety-picture-step = Step { $step } of 2
safety-picture-own-level-lead = Which level do you see in { $region } now? The proposal of the rules comes after this, so that your judgement is yours.
safety-picture-own-level = The level you see
safety-picture-official-of = Code of { $who }
safety-picture-official-none = no code, or not known
safety-picture-choose = Choose…
safety-picture-on = Continue
safety-picture-not-now = Not now
safety-picture-you-said = You said:
safety-picture-you-differ = You differ. Choose what to publish; if it departs from the proposal, write why.
safety-picture-reason = Why other than the proposal?
safety-picture-reason-hint = Only needed when the level departs from the proposal.
safety-picture-outlook = The coming weeks
safety-picture-outlook-hint = What do you expect? It stands hatched in the strip.
safety-picture-publish = Save the judgement

## The second reader
safety-picture-waits = Waits for a second reader:
safety-picture-not-published = Not published yet. Others see the previous judgement.
safety-picture-yours-waits = This is your judgement. Somebody else reads along.
safety-picture-agree = Agreed, publish
safety-picture-send-back = Back to the author
safety-picture-agrees = Verdict
safety-picture-remark = Remark
safety-picture-remark-hint = Needed when you send the judgement back.
safety-picture-came-back = Came back from the second reader:

## Done
safety-picture-was-published = Published. Everybody sees the new judgement.
safety-picture-was-sent = Saved. A second reader looks at it before others see it.
safety-picture-was-agreed = Published, with you as the second reader.
safety-picture-was-sent-back = Sent back, with your remark.
safety-picture-opinion-was-given = Recorded. It stands beside the judgement.

## What cannot be
safety-picture-theme-unknown = This theme does not exist.
safety-picture-not-there = This judgement is not there.
safety-picture-level-unknown = Choose a level.
safety-picture-official-unknown = This theme has no code of an authority.
safety-picture-trend-unknown = Choose a direction: rising, steady or falling.
safety-picture-what-is-missing = Write what it is, in two or three sentences.
safety-picture-text-too-long = Keep it short: { $most } characters at most.
safety-picture-outlook-incomplete = Choose a level for each of the { $weeks } coming weeks. If you do not know, choose unknown.
safety-picture-outlook-incomplete-week = Choose a level. If you do not know, choose unknown.
safety-picture-reason-missing = This level departs from the proposal. Write why.
safety-picture-own-level-first = First give the level that you see.
safety-picture-already-judged = This judgement was saved already.
safety-picture-nothing-to-repeat = There is no judgement yet to repeat. Write the first.
safety-picture-not-your-own = Let somebody else read along with your own judgement.
safety-picture-read-already = A colleague read this judgement already.
safety-picture-overtaken = There is a new judgement meanwhile. Look at that first.
safety-picture-remark-missing = Write why you send the judgement back.
safety-picture-agrees-missing = Choose agreed or back.
safety-picture-opinion-needs-words = You see another level. Write what you see.

## The calendar
safety-picture-calendar = Calendar
safety-picture-whole-calendar = Whole calendar
safety-picture-to-own-calendar = To your own calendar
safety-picture-nothing-together = Nowhere { $count } or more things come together.
safety-picture-calendar-empty = There is nothing on the calendar
safety-picture-calendar-empty-text = Events, works, exercises and demonstrations stand here, so that you see what comes together.
safety-picture-together = Coming together
safety-picture-together-on = { $count } things at once on { $day } in { $where }
safety-picture-together-from = { $count } things at once from { $first } up to and including { $last } in { $where }
safety-picture-density = How full is each day?
safety-picture-density-aside = the number is how much there is
safety-picture-coming = On the calendar
safety-picture-what = What
safety-picture-when = When
safety-picture-where-head = Where
safety-picture-class = { $kind }, class { $letter }
safety-picture-no-class = no class
safety-picture-whole-region = the whole region
safety-picture-until = { $first } up to and including { $last }
safety-picture-hours = { $day }, { $begin } until { $end }
safety-picture-add = Put something on the calendar for { $region }
safety-picture-add-now = Put on the calendar
safety-picture-occasion-title = What is it?
safety-picture-occasion-kind = Kind
safety-picture-occasion-risk-class = Class of an event
safety-picture-occasion-municipality = Municipality
safety-picture-occasion-place = Place
safety-picture-occasion-starts = From
safety-picture-occasion-starts-time = Begins at
safety-picture-occasion-ends = Up to and including
safety-picture-occasion-ends-time = Ends at
safety-picture-occasion-note = What must care know?
safety-picture-occasion-ends-hint = Empty: the same day. Without hours it takes whole days.
safety-picture-withdraw = Take off
safety-picture-withdraw-why-label = Why does it go off?
safety-picture-take-over = Take over a calendar file for { $region }
safety-picture-file = Calendar file (.ics)
safety-picture-file-kind = What is in it?
safety-picture-look-first = Look first what is in it
safety-picture-in-the-file = { $name }: { $count ->
    [one] one line
   *[other] { $count } lines
}, of which { $taken } can go on the calendar.
safety-picture-outcome = What becomes of it
safety-picture-import-new = new
safety-picture-import-changed = changed: replaces what was there
safety-picture-import-known = is there already
safety-picture-take-over-now = Take over
safety-picture-occasions-were-added = { $count ->
    [one] It is on the calendar.
   *[other] It is on the calendar { $count } times.
}
safety-picture-occasion-was-changed = The calendar has been changed.
safety-picture-occasion-overtaken = A colleague just changed this: “{ $title }”, { $when }. Below is what you typed. Press again to have that stand.
safety-picture-change = Change
safety-picture-change-lead = What stood there stays in the journal. Whoever follows this calendar sees the change by itself.
safety-picture-change-now = Change it
safety-picture-subscribe = Follow this calendar in your own
safety-picture-subscribe-text = Put this address under “calendars on the internet” in Outlook, Google Calendar or on your phone. Changes then come by themselves. The address is yours alone: do not pass it on. It stops when you change your password or no longer work here.
safety-picture-subscribe-address = Address of the calendar
safety-picture-no-subscription = This address of a calendar does not work (any more). The new one is on the page Calendar.
safety-picture-occasion-repeat = Does it come back?
safety-picture-occasion-repeat-until = For the last time on
safety-picture-repeat-once = No, once
safety-picture-repeat-daily = Every day
safety-picture-repeat-weekly = Every week
safety-picture-repeat-fortnightly = Every two weeks
safety-picture-occasion-was-withdrawn = It is off the calendar.
safety-picture-was-imported = Taken over: { $new } new, { $changed } changed.

## What cannot be on the calendar
safety-picture-title-missing = Write what it is.
safety-picture-kind-unknown = Choose a kind.
safety-picture-class-unknown = Choose class A, B or C.
safety-picture-class-of-an-event = Only an event has a class.
safety-picture-starts-missing = Choose a day.
safety-picture-no-day = This is no day or time.
safety-picture-ends-before = It ends before it begins. Choose a later end.
safety-picture-too-long = This takes longer than { $days } days. Is the date right?
safety-picture-occasion-gone = This is no longer on the calendar. Perhaps a colleague just changed it.
safety-picture-withdraw-why = Write why it goes off.
safety-picture-file-missing = Choose a file.
safety-picture-file-too-large = This file is larger than { $kilobytes } kB. Nothing was taken over.
safety-picture-no-calendar = This is no calendar file (iCalendar, .ics). Nothing was taken over.
safety-picture-too-many-events = There are more than { $most } lines in this file. Nothing was taken over.
safety-picture-repeats = repeats in a way the calendar does not know; put each moment on the calendar
safety-picture-repeats-too-often = comes back more than { $most } times; put only what matters on the calendar
safety-picture-too-many-series = This file holds more than { $most } things that come back. Nothing was taken over.
safety-picture-repeat-unknown = Choose how often it comes back.
safety-picture-repeat-until-missing = Choose the last day on which it comes back.
safety-picture-repeat-until-early = The last day is too early: it would not come back.
safety-picture-repeat-until-far = Choose a last day within { $weeks } weeks.
safety-picture-repeat-too-often = This way it comes back more than { $most } times. Choose an earlier last day.
safety-picture-no-moment = the moment cannot be read
safety-picture-far-away = Choose a year between { $first } and { $last }.
safety-picture-measured = Measurements
safety-picture-all-measured = All measurements
safety-picture-official-now = Code of { $who }
safety-picture-official-silent = No code. Heard { $at }.
safety-picture-official-unheard = We do not hear this authority now. Then no message is no green.
safety-picture-official-until = until { $at }
safety-picture-official-from = from { $at }

## Signals
safety-picture-signals = Signals
safety-picture-signals-of = Signals { $where }
safety-picture-signals-count = { $count ->
    [0] Signals
   *[other] Signals ({ $count } new)
}
safety-picture-signals-all = All signals
safety-picture-signals-waiting = { $new ->
    [0] There is nothing new.
    [one] One signal is new.
   *[other] { $new } signals are new.
} { $verified ->
    [0] { "" }
    [one] One was checked and is not linked yet.
   *[other] { $verified } were checked and are not linked yet.
}
safety-picture-signals-none = There are no signals here
safety-picture-signals-none-text = Whoever sees something that may matter to care says so here.
safety-picture-signal-which = Which signals
safety-picture-signal-shown-open = Open
safety-picture-signal-shown-nieuw = New
safety-picture-signal-shown-nagegaan = Checked
safety-picture-signal-shown-gekoppeld = Linked
safety-picture-signal-shown-afgewezen = Dismissed
safety-picture-signal-every-theme = All themes
safety-picture-signal-no-theme = No theme
safety-picture-signal-show = Show
safety-picture-signal-state-new = new
safety-picture-signal-state-verified = checked
safety-picture-signal-state-linked = linked
safety-picture-signal-state-dismissed = dismissed
safety-picture-signal-state-folded = folded
safety-picture-signal-and-more = { $count ->
    [one] and one more source
   *[other] and { $count } more sources
}
safety-picture-signal-to = Linked to
safety-picture-signal-heard = { $who }, heard from { $source }

## Sending a signal
safety-picture-signal-send = Send a signal
safety-picture-signal-send-lead = Do you see or hear something that may matter to care? Short is fine. An expert checks it.
safety-picture-signal-send-now = Send
safety-picture-signal-title = What do you see?
safety-picture-signal-title-hint = In one sentence.
safety-picture-signal-text = What else do you know?
safety-picture-signal-text-hint = No names or other data of patients or residents.
safety-picture-signal-where = Where?
safety-picture-signal-whole = all of { $region }
safety-picture-signal-more = When, which theme, from whom you heard it
safety-picture-signal-happened-at = When?
safety-picture-signal-happened-at-hint = Empty: now.
safety-picture-signal-theme = Theme
safety-picture-signal-source = From whom did you hear it?
safety-picture-signal-source-hint = Empty: you saw it yourself. Name a service or medium, no citizen by name.
safety-picture-signal-reference = Address or number at that source
safety-picture-signal-reference-hint = For example a web address or the number of a report.

## One signal
safety-picture-signal-sources = Who says so?
safety-picture-signal-received = received:
safety-picture-signal-linked-to = Linked to
safety-picture-signal-do = What do you do with it?
safety-picture-signal-history = What was done with it
safety-picture-signal-came = Received from { $who }
safety-picture-signal-some-activity = an activity
safety-picture-signal-under = This is the same as:
safety-picture-signal-checked-against = What did you check it against?
safety-picture-signal-checked-against-hint = For example: a call to the municipality, or a second source.
safety-picture-signal-verify = It is right
safety-picture-signal-target = Where does it belong?
safety-picture-signal-themes = Tiles
safety-picture-signal-activities = Running activities
safety-picture-signal-link = Link
safety-picture-signal-link-more = Link to something else as well
safety-picture-signal-dismiss = Dismiss
safety-picture-signal-why-dismissed-label = Why do you dismiss it?
safety-picture-signal-take-up = Take up again
safety-picture-signal-why-taken-up-label = Why do you look at it again?
safety-picture-signal-alike = Looks like this
safety-picture-signal-alike-aside = Same region, same days, words in common. You decide whether it is the same.
safety-picture-signal-fold = This is the same
safety-picture-signal-unfold = Not the same after all
safety-picture-signal-did-verify = { $who } checked it:
safety-picture-signal-did-link = { $who } linked it to
safety-picture-signal-did-dismiss = { $who } dismissed it:
safety-picture-signal-did-take-up = { $who } took it up again:
safety-picture-signal-did-fold = { $who } saw that this is the same as
safety-picture-signal-did-unfold = { $who } saw that this is something else after all

## Done with a signal
safety-picture-signal-was-sent = Sent. An expert checks it.
safety-picture-signal-was-verify = Recorded as checked.
safety-picture-signal-was-link = Linked.
safety-picture-signal-was-dismiss = Dismissed, with your reason.
safety-picture-signal-was-take-up = The signal is new again.
safety-picture-signal-was-fold = Folded. Both sources stand with the first signal.
safety-picture-signal-was-unfold = The signal stands by itself again.

## What cannot be done with a signal
safety-picture-signal-not-there = This signal does not exist.
safety-picture-signal-title-missing = Write in one sentence what you see.
safety-picture-signal-where-missing = Choose a municipality or the whole region.
safety-picture-signal-source-missing = Write whose address or number this is.
safety-picture-signal-reference-missing = What a source sends has an address or number there.
safety-picture-signal-in-the-future = This moment is still to come. When did you see it?
safety-picture-signal-long-ago = This is more than a year ago. Is the date right?
safety-picture-signal-sent-already = This signal was sent already.
safety-picture-signal-of-source-known = This address or number is already among the signals of this region.
safety-picture-signal-changed = A colleague did something with this signal meanwhile. Look at how it stands first; what you wrote is still here.
safety-picture-signal-is-new = This signal was not checked yet.
safety-picture-signal-is-verified = A colleague checked this signal already.
safety-picture-signal-is-linked = This signal is linked already.
safety-picture-signal-is-dismissed = This signal was dismissed. Take it up again first.
safety-picture-signal-is-folded = This signal belongs to an earlier one. Look there.
safety-picture-signal-against-what = Write what you checked it against.
safety-picture-signal-why-dismissed = Write why you dismiss it.
safety-picture-signal-why-taken-up = Write why you look at it again.
safety-picture-signal-target-missing = Choose a tile or an activity.
safety-picture-signal-linked-already = It is linked to this already.
safety-picture-signal-not-the-same = Only a later signal of the same region is folded under an earlier one.
safety-picture-signal-other-is-folded = That signal belongs to another one itself. Look there.
safety-picture-signal-other-is-dismissed = The first signal was dismissed. Take that one up again first.
safety-picture-signal-other-first = The later signal is linked to something that the first is not. Link the first one to it before, or it vanishes there.

## The map
safety-picture-map = On the map
safety-picture-map-note = A figure is how much stands on the calendar of that municipality, the coming two weeks.
safety-picture-map-table = The same map as a list
safety-picture-map-crowd = { $count } on the calendar
