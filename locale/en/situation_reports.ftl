### Situation reports: asking, filling in, judging; bottlenecks and needs.
# Filling in
situation-reports-own-title = Your situation report
situation-reports-change-title = Change the report
situation-reports-report = Report { $number }
situation-reports-how-is = How is { $organisation } doing?
situation-reports-due = Before { $at }, <b>{ $left }</b>.
situation-reports-next-due = Next report before { $at }.
situation-reports-filled-from = Filled in from report { $number } of { $at }.
situation-reports-first = This is your first report. Leave empty what you do not know.
situation-reports-reminded-by = { $who } reminded you of this at { $at }.
situation-reports-asked-note = { $who } asks:
situation-reports-came-back = Report { $number } was sent back by { $who } ({ $at })
situation-reports-typed-is-kept = What you filled in is still there.
situation-reports-seen = seen { $at }
situation-reports-ahead = later than it was sent: the clock of the device runs ahead
situation-reports-is-done = Report { $number } was sent at { $at } by { $who }.
situation-reports-was-taken = { $who } accepted it at { $at }.
situation-reports-no-change = Nothing changed, send
situation-reports-counts = Counts as a report. Your name and the time are added.
situation-reports-seen-by = Seen by: { $names }.
situation-reports-seen-by-count = Seen by: { $first } and { $count } other organisations.
situation-reports-draft-there = { $who } began a change ({ $at }) that was not sent yet.
situation-reports-go-on = Go on with your change
situation-reports-mend = Mend your report
situation-reports-you-send = This is what you send
situation-reports-was-said = This is in it
situation-reports-and-more = And { $count } more answers
situation-reports-something-changed = Something did change
situation-reports-earlier = Earlier reports
situation-reports-back-to = Go back to report { $number }
situation-reports-part-overall = 1. Overall status
situation-reports-part-changed = 2. What changed?
situation-reports-part-figures = 2. How do things stand?
situation-reports-part-bottlenecks = 3. Bottlenecks
situation-reports-part-prognosis = 4. What do you expect?
situation-reports-was-this = was this
situation-reports-why = Why, in one sentence
situation-reports-trend = Compared with last time
situation-reports-trend-better = Better
situation-reports-trend-same = Same
situation-reports-trend-worse = Worse
situation-reports-of = of
situation-reports-in-all = in all
situation-reports-how-long = how long still, in hours
situation-reports-unit-hours = hours
situation-reports-yes = Yes
situation-reports-no = No
situation-reports-tell-more = Tell more about it
situation-reports-severity = How severe
situation-reports-since = Since when
situation-reports-how-many-people = How many people
situation-reports-in-a-line = In one sentence
situation-reports-show-others = Show { $count } more questions
situation-reports-needs = Needs
situation-reports-new-need = What do you need?
situation-reports-what-need = What
situation-reports-new-bottleneck = New bottleneck
situation-reports-what = What is stuck?
situation-reports-kind = Kind
situation-reports-choose = Choose…
situation-reports-solved-locally = Do you solve it yourself?
situation-reports-help = What do you need from the region?
situation-reports-how-many = How many
situation-reports-by-when = Needed before
situation-reports-is-over = This is over
situation-reports-over-how = How did that come about?
situation-reports-priority = Urgency
situation-reports-priority-high = Very urgent
situation-reports-priority-normal = Normal
situation-reports-priority-low = Can wait
situation-reports-no-bottlenecks = No bottlenecks. That is what is sent.
situation-reports-one-more = One more bottleneck
situation-reports-add-bottleneck = Add a bottleneck
situation-reports-send = Send report { $number }
situation-reports-was-sent = Report { $number } was sent.

# Without a network
# Answers
situation-reports-none = none
situation-reports-hours = { $hours } h
situation-reports-holds = lasts { $hours } more hours
situation-reports-figure = { $value } { $unit }
situation-reports-affected = { $count } people
situation-reports-free-of = { $free } of { $total }
situation-reports-free-unknown = unknown, of { $total }
situation-reports-count-of = number: { $count }
situation-reports-needed-by = needed before { $at }
situation-reports-over-because = over: { $reason }
situation-reports-brief = { $figure } { $what }
situation-reports-old-questions = No longer on the form
situation-reports-no-longer-named = No longer named in report { $number }

# What cannot be
situation-reports-too-long = This is too long. Use at most { $most } characters.
situation-reports-choice-unknown = This choice does not exist. Choose one from the list.
situation-reports-no-number = Fill in a number, or leave it empty when you do not know.
situation-reports-below-zero = This cannot be below zero.
situation-reports-above-most = This cannot be more than { $most }.
situation-reports-above-total = This is more than the total of { $total }.
situation-reports-above-other = This is more than “{ $other }”, which says { $total }.
situation-reports-no-moment = This is no date with a time.
situation-reports-moment-to-come = This moment is yet to come.
situation-reports-reason-missing = Say in one sentence why.
situation-reports-too-many = Fill in at most { $most }.
situation-reports-what-missing = Say what it is.
situation-reports-kind-missing = Choose the kind.
situation-reports-over-reason-missing = Say how it was solved, or why it no longer matters.
situation-reports-overall-missing = Choose a colour: green, yellow, orange or red.
situation-reports-prognosis-24-missing = Say what you expect in 24 hours. If you do not know, write that.
situation-reports-too-much = This does not fit in one report. Make it shorter.
situation-reports-form-unreadable = This form did not arrive complete. Open the report again.
situation-reports-deadline-past = This time has passed. Choose a moment that is yet to come.
situation-reports-rhythm-unknown = This rhythm does not exist. Choose one from the list.
situation-reports-nobody-asked = Choose at least one organisation.
situation-reports-takes-no-part = These organisations take no part: { $names }.
situation-reports-round-told = This round was told already.
situation-reports-request-ended = This request had already ended.
situation-reports-end-reason-missing = Say why you stop asking.
situation-reports-nobody-owes = None of them owes a report now. No reminder was sent.
situation-reports-nothing-before = There is no report yet to repeat. Fill in a report first.
situation-reports-arrived-already = This report had already arrived.
situation-reports-key-used = This form was already sent as report { $number }. Open the report again and change there what is still different.
situation-reports-sent-meanwhile = { $who } already sent report { $number } at { $at }. Look what is in it and send only what is different.
situation-reports-draft-changed = { $who } also changed something in this report at { $at }. Below is what you filled in. Send again if this should hold, or open the report again.
situation-reports-other-organisation = This form is of another organisation. Log in as somebody of that organisation.
situation-reports-verdict-unknown = Choose accept or send back.
situation-reports-superseded = There is a newer report:
situation-reports-take-along = Take this report along
situation-reports-judged-already = { $state ->
    [accepted] Somebody already accepted this report.
   *[other] Somebody already sent this report back.
}
situation-reports-return-reason-missing = Say why you send the report back. The organisation reads that.
situation-reports-not-found = This report does not exist.
situation-reports-request-not-found = This request is no longer there.
situation-reports-bottleneck-not-found = This bottleneck does not exist.
situation-reports-bottleneck-over = This bottleneck was already over.
situation-reports-merge-itself = Choose two different bottlenecks.
situation-reports-merged-already = These two are together already.
situation-reports-parted-already = This bottleneck already stands alone.
situation-reports-apart-already = That was recorded already.
situation-reports-need-not-found = This need does not exist.
situation-reports-need-over = This need was over already.
situation-reports-need-taken-already = This organisation takes this up already.

# The board
situation-reports-board = Reports
situation-reports-tab = Reports
situation-reports-own-tab = Your report
situation-reports-lead = { $done } of { $asked } are up to date with their report.
situation-reports-lead-overdue = { $count ->
    [one] One organisation is late.
   *[other] { $count } organisations are late.
}
situation-reports-lead-to-judge = { $count ->
    [one] One report is still to be read.
   *[other] { $count } reports are still to be read.
}
situation-reports-request-line = { $rhythm }, asked by { $by }, of { $whom }.
situation-reports-every = { $hours ->
    [168] Every week
    [one] Every hour
   *[other] Every { $hours } hours
}
situation-reports-once = Once
situation-reports-whom-all = all participants
situation-reports-whom-chosen = the organisations that I choose
situation-reports-whom-count = { $count ->
    [one] one organisation
   *[other] { $count } organisations
}
situation-reports-end = Stop asking
situation-reports-end-why = Why do you stop?
situation-reports-show = What do you want to see?
situation-reports-show-all = All
situation-reports-show-overdue = Late
situation-reports-show-to-judge = To be read
situation-reports-show-returned = Sent back
situation-reports-show-red-orange = Red and orange
situation-reports-kind-of = Kind of organisation
situation-reports-all-kinds = All kinds
situation-reports-region = Region
situation-reports-all-regions = All regions
situation-reports-filter = Show
situation-reports-col-level = Status
situation-reports-col-organisation = Organisation
situation-reports-col-why = Why, and what changed
situation-reports-col-report = Report
situation-reports-col-do = Do
situation-reports-was-level = was { $level }
situation-reports-no-report-yet = no report yet
situation-reports-unchanged = nothing changed
situation-reports-and-changed = and { $count } more
situation-reports-changed-line = { $label }: was { $before }, now { $after }
situation-reports-changed-text = { $label }: changed
situation-reports-new-item = { $label }: new, { $text }
situation-reports-reminded = reminded { $at }
situation-reports-state-none = not asked
situation-reports-state-requested = asked
situation-reports-state-draft = being filled in
situation-reports-state-submitted = to be read
situation-reports-state-returned = sent back
situation-reports-state-accepted = accepted
situation-reports-state-superseded = superseded
situation-reports-accept = Accept
situation-reports-accept-long = Accept the report
situation-reports-return = Send back…
situation-reports-return-why = What should { $organisation } still say?
situation-reports-return-now = Send back
situation-reports-remind = Remind
situation-reports-remind-all = { $count ->
    [one] Remind who is late
   *[other] Remind all { $count } who are late
}
situation-reports-were-reminded = { $count ->
    [one] Reminded: { $names }.
   *[other] { $count } organisations were reminded: { $names }.
}
situation-reports-was-accepted = The report of { $organisation } was accepted.
situation-reports-was-returned = The report of { $organisation } was sent back.
situation-reports-request-was-ended = Reports are no longer asked for. What was sent stays.
situation-reports-not-asked = Not asked: { $names }.
situation-reports-none-such = No organisations in this choice
situation-reports-none-such-text = Choose something else, or show all.
situation-reports-empty = Nobody was asked for a report yet
situation-reports-empty-text = Ask for them: every organisation gets a task with a time, and here you see who sent one and who is silent.

# In the stream and among the news
situation-reports-told-reportsrequested = Reports asked before { $at }, then every { $hours } hours
situation-reports-told-once = Reports asked before { $at }
situation-reports-told-roundopened = New round of reports, before { $at }
situation-reports-told-requestended = Reports are no longer asked for
situation-reports-told-reminded = { $count ->
    [one] Reminded of the report
   *[other] { $count } organisations reminded of their report
}
situation-reports-told-reportsubmitted = { $organisation }: report { $number }, { $level }
situation-reports-told-unchanged = { $organisation }: report { $number }, nothing changed, { $level }
situation-reports-told-reportaccepted = Report { $number } of { $organisation } accepted
situation-reports-told-reportreturned = Report { $number } of { $organisation } sent back
situation-reports-told-bottleneck-noted = { $organisation } reports a bottleneck: { $kind }
situation-reports-told-bottleneck-noted-nobody = Bottleneck noted: { $kind }
situation-reports-told-bottleneck-change = Bottleneck of { $organisation } changed: { $kind }
situation-reports-told-bottleneckclosed = Bottleneck is over
situation-reports-told-need-noted = { $organisation } reports a need
situation-reports-told-need-change = Need of { $organisation } changed
situation-reports-told-need-takenup = { $owner } takes up a need of { $organisation }
situation-reports-told-need-met = Need of { $organisation } is met
situation-reports-told-need-lapsed = Need of { $organisation } has lapsed

# Asking
situation-reports-ask = Ask for reports
situation-reports-ask-again = Another rhythm…
situation-reports-ask-lead = Each organisation gets a task with a time. Who has nothing to tell answers with one tap.
situation-reports-ask-rounds = With a rhythm the next round follows by itself. For an organisation the latest request counts.
situation-reports-ask-now = Ask for reports
situation-reports-were-asked = The organisations were asked for a report.
situation-reports-back = Back without asking
situation-reports-field-first-due-at = By when
situation-reports-field-every-hours = How often
situation-reports-field-whom = Whom
situation-reports-field-organisations = Organisations
situation-reports-field-note = What should they look at (may be empty)
situation-reports-field-needed = Fill this in.
situation-reports-choose-organisations = Choose organisations

# One report
situation-reports-nothing-sent = { $organisation } has not sent a report yet
situation-reports-nothing-sent-text = As soon as there is a report it stands here.
situation-reports-make-first = Fill in the first report
situation-reports-for-round = for { $at }
situation-reports-sent-by = { $who } ({ $function }), { $at }
situation-reports-since-report = Changed since report { $number }
situation-reports-first-report = The first report
situation-reports-was-unknown-short = new:
situation-reports-gone = no longer named
situation-reports-nothing-changed = Nothing changed.
situation-reports-nothing-before-it = There is no earlier report to compare with.
situation-reports-aside = What happens with this report
situation-reports-judgement = Judgement
situation-reports-accepted-by = { $who } accepted this report ({ $at }).
situation-reports-returned-by = { $who } sent this report back ({ $at }).
situation-reports-not-judged = Not read yet by the head of information.
situation-reports-superseded-unjudged = Superseded before anybody judged it.
situation-reports-reach = Reach them
situation-reports-all-reports = All reports

# Bottlenecks
situation-reports-bottlenecks = Bottlenecks
situation-reports-bottlenecks-tab = Bottlenecks
situation-reports-stuck-lead = { $count ->
    [one] There is one bottleneck.
   *[other] There are { $count } bottlenecks.
}
situation-reports-stuck-unsolved = { $count ->
    [one] One of them is not solved by the organisation itself.
   *[other] { $count } of them are not solved by the organisations themselves.
}
situation-reports-stuck-needs = { $count ->
    [one] One need is open.
   *[other] { $count } needs are open.
}
situation-reports-stuck-empty = No bottlenecks reported yet
situation-reports-stuck-empty-text = Institutions report them in their report. You can also note one yourself.
situation-reports-perhaps-same = Perhaps the same
situation-reports-merge = Merge
situation-reports-alike = { $percent } % of the words and figures are the same. You decide; all sources stay.
situation-reports-not-the-same = Not the same
situation-reports-were-told-apart = These two are not the same. They are not proposed again.
situation-reports-were-merged = The two bottlenecks now stand together.
situation-reports-part = Part again
situation-reports-also-said = Also reported by
situation-reports-open = Open bottlenecks
situation-reports-over = Over ({ $count })
situation-reports-close = Over…
situation-reports-close-now = Record
situation-reports-not-closed = This was not recorded
situation-reports-you-typed = You wrote:
situation-reports-status-solved = Solved
situation-reports-status-withdrawn = Withdrawn
situation-reports-asks-for = asks for: { $what }
situation-reports-solves-itself = solves it itself
situation-reports-cannot-solve = does not solve it itself
situation-reports-from-report = report { $number }
situation-reports-by-hand = noted
situation-reports-person = { $name } ({ $function })
situation-reports-nobodys = No organisation
situation-reports-no-needs = No need is waiting.
situation-reports-need-open = Not taken up yet
situation-reports-need-taken = { $organisation } takes this up
situation-reports-need-we-do = We take this up
situation-reports-need-other = Somebody else
situation-reports-need-who = Who takes this up?
situation-reports-need-who-missing = Choose which organisation takes this up. Nothing was changed.
situation-reports-need-takes = Record
situation-reports-need-elsewhere = Ask other regions for assistance
situation-reports-need-met = Met
situation-reports-need-lapsed = Lapsed
situation-reports-needs-over = Over ({ $count })
situation-reports-note-title = Note a bottleneck yourself
situation-reports-note-what = What is stuck?
situation-reports-note-kind = Kind
situation-reports-note-organisation = At which organisation
situation-reports-note-count = How many
situation-reports-note-needed-by = Needed before
situation-reports-note-help = What is needed from the region
situation-reports-note-nothing = nothing
situation-reports-note-nobody = none or more than one
situation-reports-note-now = Note bottleneck
situation-reports-bottleneck-was-noted = The bottleneck was noted.
situation-reports-was-closed = Recorded: this is over.

# Message of a reminder, over push or mail
situation-reports-reminder = A situation report is asked of you: { $activity }
situation-reports-reminder-text = { $organisation } has not reported yet. Asked before { $when }.
