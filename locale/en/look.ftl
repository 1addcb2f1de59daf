### Shared words: levels, times, frame, states.

## Levels and phases
look-level-unknown = Unknown
look-level-green = Green
look-level-yellow = Yellow
look-level-orange = Orange
look-level-red = Red
look-level-purple = (phase only)
look-phase-unknown = Unknown
look-phase-green = No threat
look-phase-yellow = Slight threat
look-phase-orange = Raised threat
look-phase-red = Crisis
look-phase-purple = Large-scale crisis
look-ladder-empty-step = No region on this step
look-strip-past = past
look-strip-now = now
look-strip-future = expected

## Times
look-clock-fast = The clock of this device is { $minutes } min fast. Here the clock of the server counts.
look-clock-slow = The clock of this device is { $minutes } min slow. Here the clock of the server counts.
look-age-now = just now
look-age-now-short = now
look-age-minutes = { $minutes } min ago
look-age-minutes-short = { $minutes } min
look-age-hours = { $hours } h { $minutes }
look-time-left = { $duration } left
look-time-left-now = under a minute left
look-time-late = { $duration } late
look-time-late-now = just late
look-time-before = Before { $time }
look-since = since { $when }
look-by = by { $who }

## Frame
look-site-name = Samenbeeld
look-skip = Skip to content
look-stripe-label = Phase per region
look-stripe-own = { $region }: { $phase }
look-stripe-exercise = Exercise: { $region }: { $phase }
look-demonstration = Demonstration with invented data
look-demonstration-short = Demo
look-exercise-tag = EXERCISE
look-real-tag = REAL
look-exercise-time = Exercise time { $time }
look-exercise-speed = Exercise time, { $speed } faster
look-navigation = Sections
look-more = More
look-search-button = Search
look-unread = { $count ->
    [0] No new messages
    [one] { $count } new message
   *[other] { $count } new messages
}
look-person-menu = Menu of { $name }
look-settings-menu = Language and display
look-language-nl = Nederlands
look-language-en = English
look-theme = Colours
look-theme-device = Like this device
look-theme-light = Light
look-theme-dark = Dark
look-reading = Reading
look-reading-serif = With serifs
look-reading-sans = Without serifs
look-members = People and functions
look-password = Change password
look-log-out = Log out
look-log-out-unsent-title = Not everything was sent
look-log-out-unsent = There are words of yours on this device that were not sent. If you log out now, they are removed.
look-log-out-stay = Stay logged in
look-log-out-anyway = Log out and remove
look-log-out-failed = You cannot log out without a connection. Lock this device and try again later.
look-printed = Printed by { $who }, { $when }
look-printed-at = Printed { $when }
look-printed-no-label = No label of its own: only for who logs in here.
look-footer-licence = Samenbeeld is open source, EUPL-1.2
look-footer-data = Map: CBS and GeoNames (CC BY 4.0), Eurostat, GSHHG (LGPL)
look-footer-parts = Building blocks of the screen
look-home = To Now
look-menu-open = Menu

## Figures, certainty, saving
look-number = { $value }
look-figure-of = of { $total }
look-figure-unknown = unknown
look-figure-no-return = not reported
look-figure-too-old = too old
look-certainty-fact = Fact
look-certainty-assumption = Assumption
look-certainty-unknown = Unknown
look-saved = Saved { $time }
look-saving = Saving…
look-not-sent = Not sent yet, no connection
look-not-sent-since = Not sent since { $time }, no connection
look-readers = { $count ->
    [one] { $count } is reading
   *[other] { $count } are reading
}
look-present = Here now: { $name }
look-present-self = Here now: { $name } (you)
look-new-mark = New

## Who says this
look-provenance-title = Who says this?
look-provenance-source = Source
look-provenance-seen = Seen
look-provenance-certainty = Certainty
look-provenance-taken-over = In the text
look-provenance-moments = { $seen }, reported { $reported }, processed { $processed }
look-provenance-reported = reported { $time }
look-provenance-processed = processed { $time }
look-provenance-confirmed = { $certainty }, confirmed by { $who }
look-provenance-taken-over-from = { $who } took it over from
look-provenance-taken-over-by = { $who } took it over
look-provenance-unknown-moment = unknown

## States
look-loading-count = { $title }, { $done } of { $total }
look-not-allowed = This part has not been released to you
look-offline-since = No connection since { $time }. You see the state of that moment.
look-kept-page = You see the page as it was kept at { $time }.
look-load-again = Load the page again
look-offline = No connection. You see the last known state.
look-offline-waiting = What you wrote from { $time } on is not sent yet.
look-undo = Undo
look-form-errors = { $count ->
    [one] Something is not right yet
   *[other] { $count } things are not right yet
}
look-form-required = required
look-form-fill-in = Fill this in: { $field }
look-form-choose = Make a choice: { $field }
look-form-was-now = was { $was }, now { $now }
look-changed-meanwhile = { $who } changed this { $at }, while you were writing. What you typed is still here. First look at what it says now. When you save again, yours takes its place.

look-disputed = Another source says something else: { $subject }. See both
look-claim-replaced = This source says something else now, or said it again.
look-still-true = Is this still true?
look-still-true-yes = Still true
look-still-true-update = Update

## The page that shows all parts
look-parts-title = Building blocks
look-parts-lead = All shared parts of the screen, in both themes side by side. All names and figures on this page are invented.
look-parts-levels-light = Levels, light
look-parts-levels-dark = Levels, dark
look-parts-levels-light-grey = Levels, light, without colour
look-parts-levels-dark-grey = Levels, dark, without colour
look-parts-buttons = Buttons and focus
look-parts-release = Release…
look-parts-adjust = Adjust
look-parts-cancel = Cancel
look-parts-with-focus = With focus
look-parts-figures = Figure with age
look-parts-source-link = feed
look-parts-source-zero = reported as zero
look-parts-states = Empty, loading, error, two claims
look-parts-empty = No bottlenecks reported yet
look-parts-empty-text = Institutions report them in their report. You can add one yourself, too.
look-parts-bottleneck = Bottleneck
look-parts-loading = Loading map
look-parts-loading-count = Loading map, 3 of 5 layers
look-parts-loading-text = The table is ready.
look-parts-open-table = Open table
look-parts-error = Release did not work
look-parts-error-text = The connection with the node was lost at 14:21. Your text is kept. We try again every minute.
look-parts-try-now = Try now
look-parts-two-claims = Two states for Limburg-Noord
look-parts-claim-offline = set without connection
look-parts-choose = Choose, with a reason
look-parts-ask = Ask the head of information on duty.
look-parts-ladder = Ladder
look-parts-strip = Level history
look-parts-strip-title = Level per week, from week 46 to week 4
look-parts-spark = Values over time, with a threshold
look-parts-spark-mark = attention
look-parts-spark-said = Newest value 1,020. Lowest 620 and highest 1,110.
look-parts-tasks = Tasks and news
look-parts-task-confirm = Confirm: evacuation De Maasoever
look-parts-task-confirm-verb = Confirm
look-parts-task-write = Settle the summary for the regional team
look-parts-task-write-verb = Write
look-parts-new-lead = Decision 12:
look-parts-new-text = planned care at Maastricht UMC+ stops until Saturday
look-parts-new-plain = De Maasoever evacuates the ground floor, 84 residents
look-parts-step-green = Read the weekly picture
look-parts-step-yellow = Prepare: go through plans and phone list
look-parts-step-orange = Regional coordination: a situation report every day
look-parts-step-red = Scale-up: report every 4 hours, HIN directs, KCR2 is informed
look-parts-step-purple = Beyond the region: assistance and national picture
look-parts-undo = Task done: call the power list
look-parts-form = Form
look-parts-table = Table in three densities
look-parts-field = Number of residents who cannot sit
look-parts-field-hint = Empty means unknown.
look-parts-field-reason = Reason
look-parts-table-site = Site
look-parts-table-free = Free
look-parts-table-total = Total
look-parts-table-sum = Together, at 2 of 3
look-parts-icons = Icons
look-parts-type = Type
look-parts-type-human = The Meuse at Sint Pieter carries 2,780 m³/s and rises. The peak comes tonight around 02:00.
look-parts-type-system = What the system says: labels, figures, times and buttons stand without serifs.
look-parts-tags = Tags, saving and who is here
look-parts-provenance = Where a sentence comes from
look-parts-beside = Beside a fact: where it came from, whether it still holds, and who says otherwise
look-parts-pages = A long list in pages
look-parts-cursor = Ilse
look-parts-reader = Bram Janssen
look-parts-reader-initials = BJ
look-parts-writer = Ilse Vos
look-parts-writer-initials = IV
look-parts-claim-first = M. Hendrix
look-parts-claim-second = P. Maas
look-parts-region = Limburg-Noord
look-parts-region-detail = GRIP 2, since 11:15
look-parts-region-own = Zuid-Limburg
look-parts-region-own-detail = GRIP 4, since 08:40
look-parts-told-source = A. El Idrissi, ICo of De Maasoever
look-parts-told-confirmed = OvD-G
look-parts-told-taken-over = B. Janssen
look-parts-origin = message 13:55
look-parts-field-agreed = Discussed with the care site
look-parts-site-first = Meers
look-parts-site-second = Sittard

## What waits on this device
look-outbox-waiting = Your report for { $place } is not sent yet. It will go by itself as soon as there is a network.
look-outbox-sent = Your report was sent at { $time }.
look-outbox-refused = Your report could not be sent: { $why }
look-outbox-look = Look at it

# A long list in pages
look-pages = Pages of the list
look-pages-part = These are numbers { $first } to { $last }.
look-pages-previous = Previous
look-pages-following = Show more
look-pages-whole = Everything in one list

## A moment
look-moment-skipped = This time does not exist: in this night the clock goes forward an hour. Choose an hour later.
look-request-unreadable = This request cannot be read.
look-moment-unreadable = Fill in a date and a time.
look-copy = Copy
look-copied = Copied.
look-copy-by-keys = The text is chosen. Copy it with Ctrl+C.
