### Now, the first page.

now-open-now = Open now
now-why = Why this? { $why }
now-crisis-picture-of = Crisis picture { $activity }
now-open-crisis-picture = Open crisis picture
now-own-picture = Your own picture
now-open-own-picture = Open your own picture
now-own-picture-old = Nothing changed in your picture of { $activity } for { $age }. So others do not know how things are with you now.
now-own-picture-empty = There is nothing yet in your picture of { $activity }. Three sentences are enough to begin.
now-region-on-step = { $region } is on { $step }.
now-no-version = No version of the shared picture was fixed yet.
now-version-behind = The shared picture changed since version { $number }.
now-version-current = Version { $number } of the shared picture is up to date.
now-silent = { $silent ->
    [0] All { $total } organisations are up to date.
    [one] One of the { $total } organisations has been silent for more than { $hours } hours.
   *[other] Of the { $total } organisations, { $silent } have been silent for more than { $hours } hours.
}
now-text-released = A text was released to you. The rest of this activity is not open to you.
now-text-only = only what was released to you
now-phase-in = { $step } in { $region }
now-quiet = It is quiet
now-nothing-runs = No activity runs in which you take part.
now-open-safety-picture = Open safety picture
now-see-phase = See the phase per region
now-why-function = You are { $function }, and { $region } has been on { $step } since { $at }.
now-why-function-only = You are { $function }.
now-why-rhythm = { $organisation } takes part in { $activity }. In { $region } the phase is { $step }: { $rhythm }.
now-why-takes-part = { $organisation } takes part in { $activity }.
now-why-released = { $activity } was released to { $organisation } or to your region.
now-why-quiet = Your region is on no higher phase, and no activity waits for you.

now-tasks = My tasks
now-tasks-open = { $count } open
now-tasks-rest = Show { $count } more tasks
now-no-tasks = Nothing waits for you.
now-task-own-picture = Update your own picture
now-task-own-picture-empty = { $activity }, nothing written yet
now-task-suggestions = { $count ->
    [one] Judge one suggestion
   *[other] Judge { $count } suggestions
}
now-task-suggestions-from = { $activity }, from { $names }
now-task-version = Fix the shared picture
now-task-version-since = { $activity }, changed after version { $number } of { $age } ago
now-task-version-first = { $activity }, no version yet in { $age }
now-task-read-along = Read along: { $theme }
now-task-read-along-of = { $who } proposes { $level }, { $at }.
now-task-signals = { $count ->
    [one] One new signal
   *[other] { $count } new signals
}
now-task-signals-of = { $region }; the first one came { $at }.
now-task-judge-again = Judge again: { $theme }
now-task-judge-again-since = Your judgement held until { $at }; now the theme is unknown.
now-open-tiles = Open
now-task-follow-up = Still to do after the new phase in { $region }
now-task-weigh = Weigh the phase of { $region } again
now-task-contacts = Is your phone list still right?
now-task-contacts-stale = { $count } of { $total } numbers not checked for more than a year
now-verb-write = Write
now-verb-judge = Judge
now-verb-fix = Open
now-verb-look = Look
now-verb-check = Check
now-exercise = EXERCISE { $text }

now-phase = Phase per region
now-phase-history = History and reasons
now-region-unknown = Nobody has set the phase of { $region } yet.
now-neighbours-differ = The neighbouring regions are on different phases. That can be right: each region weighs for itself, and danger does not come everywhere at once.
now-neighbours-compare = Compare the reasons

now-running = Running activities
now-all-activities = All activities
now-own-pictures = Own pictures
now-shared-picture = Shared picture
now-organisations = { $count ->
    [one] 1 organisation
   *[other] { $count } organisations
}
now-heard = { $heard } of { $total } up to date{ $silent ->
    [0] { "" }
   *[other] , { $silent } silent
}
now-version = version { $number }
now-none-yet = none yet
now-no-phase = no phase yet
now-nothing-runs-title = No activity runs now
now-nothing-runs-text = As soon as your organisation takes part in one, it stands here.

now-news-first = New in the last 24 hours
now-news-since = New since { $at }
now-news-last = you had seen everything then
now-all-seen = All seen
now-no-news = There is nothing new.
now-news-more = And { $count ->
    [one] one more change
   *[other] { $count } more changes
}. You find them in the crisis picture.
now-lead = { $lead }:
now-news-own-text = new text in the own picture, by { $who }
now-news-own-texts = { $count ->
    [one] one more organisation wrote something new: { $title }
   *[other] { $count } more organisations wrote something new, the last one { $title }
}
now-news-shared-texts = { $count ->
    [one] ‘{ $title }’ in the shared picture was changed by { $who }
   *[other] { $count } parts of the shared picture changed, the last one ‘{ $title }’ by { $who }
}
now-news-step = now { $step }. { $reason }
now-news-opened = { $who } opened this activity
now-news-grip = { $region } went from GRIP { $before } to GRIP { $after }. { $reason }
now-news-state = { $after ->
    [active] the activity runs
    [scaled_down] scaled down
    [closed] closed
   *[archived] to the archive
}, by { $who }
now-news-joined = an organisation takes part, added by { $who }
now-news-version = version { $number } of the shared picture fixed by { $who }
now-news-suggestion-made = { $who } makes a suggestion
now-news-suggestion-accepted = { $who } took a suggestion over
now-news-suggestion-declined = { $who } did not take a suggestion. { $reason }
now-news-released = { $who } released a text. { $reason }
now-news-release-taken-back = { $who } took back a release. { $reason }

# Situation reports
now-report = Your situation report
now-report-due = Before { $at }, { $left }.
now-report-again = Nothing changed at { $organisation }? Then it is one tap.
now-report-first = This is the first report of { $organisation } for { $activity }.
now-report-returned = Your last report was sent back. Read why and send it again.
now-open-report = Open your report
now-task-report = Send your report
now-task-capacity = Report what you have free
now-task-report-returned = Mend your report
now-task-report-reminded = { $activity }, reminder of { $who }
now-task-read-reports = { $count ->
    [one] Read one new situation report
   *[other] Read { $count } new situation reports
}
now-task-read-reports-from = { $activity }: { $names }
now-and-more = and { $count } more
now-verb-report = Open
now-verb-read = Read
now-news-report = Report { $number } of { $who }: { $level }
now-news-report-unchanged = Report { $number } of { $who }: nothing changed, { $level }
now-news-report-accepted = { $who } accepted your report { $number }
now-news-report-returned = { $who } sent your report { $number } back: { $reason }

## Decisions, tasks and questions
now-task-decide = Proposal { $number } of { $who }, { $activity }
now-task-check = Does decision { $number } work?
now-task-task = Task { $number }, { $activity }
now-task-request = Question { $number } of { $who }
now-task-contradiction = Two sources differ: { $subject }
now-verb-decide = Decide
now-verb-check-effect = Check
now-verb-accept = Accept
now-verb-answer = Answer
now-verb-settle = Settle
now-news-decision-proposed = { $who } proposes decision { $number }: { $text }
now-news-decision-decided = Decision { $number } was taken: { $text }
now-news-decision-declined = Decision { $number } was not adopted: { $text }
now-news-decision-effective = Decision { $number } works: { $text }
now-news-decision-revised = Decision { $number } is revised: { $text }
now-news-decision-withdrawn = Decision { $number } was withdrawn: { $text }
now-news-task-given = Task { $number } of { $who }: { $text }
now-news-task-accepted = { $who } accepted task { $number }: { $text }
now-news-task-blocked = Task { $number } is blocked: { $text } { $reason }
now-news-task-done = Task { $number } is done: { $text }
now-news-task-returned = Task { $number } was not carried out: { $text } { $reason }
now-news-request-asked = Question { $number } of { $who }: { $text }
now-news-request-answered = { $who } answered question { $number }: { $text }
now-news-contradiction-marked = Two sources differ about: { $subject }
now-news-contradiction-agreed = Sources say the same again about: { $subject }
now-news-contradiction-settled = { $who } recorded what holds: { $subject }
now-task-alarm = Confirm: { $first }
now-task-alarm-of = Alarm of { $at }, { $subject }

now-news-document-added = document added by { $who }: { $title }
now-news-document-version = { $who } put a new version of ‘{ $title }’ there. { $note }
now-news-document-withdrawn = { $who } withdrew ‘{ $title }’. { $reason }
now-news-document-opened = { $who } released ‘{ $title }’. { $reason }

## Where to?
now-way-title = Where must I look?
now-way-question = What is going on?
now-way-example = power cut in Venlo
now-way-ask = Show the way
now-way-lead = Write in a few words what it is and where. You get the place where it stands, and whom to call.
now-way-answer = Here it stands
now-way-not-understood = I recognise no theme in this. This runs there now, and these are all themes.
now-way-report = Report for { $activity }
now-way-runs-about = This runs, and it is about this.
now-way-runs-here = This runs here too.
now-way-tile = { $theme } in { $region }
now-way-not-judged = The level is unknown now.
now-way-whole-picture = All themes with their level.
now-way-call = Is care in danger now? Call
now-link-slow = The connection with { $node } is slow, last heard { $at }. { $waiting ->
    [0] Nothing waits.
    [one] One message waits here.
   *[other] { $waiting } messages wait here.
}
now-link-silent = { $node } is silent since { $at }. What they released may be old. { $waiting ->
    [0] Nothing waits.
    [one] One message waits here.
   *[other] { $waiting } messages wait here.
}
now-refused = Message refused ({ $node }), { $count ->
    [one] once
   *[other] { $count } times
}, last { $at }: { $why }.
now-task-relief = Arrange relief for { $name }
now-news-part-put-forward = { $who } put part { $number } forward to be pushed on.
now-news-part-returned = { $who } returned part { $number }, which was put forward to be pushed on.
now-news-part-pushed = { $who } pushed part { $number } on to the multidisciplinary picture.
now-news-part-withdrawn = { $who } withdrew part { $number }, which was put forward or pushed on.
now-news-plan-established = { $who } established version { $number } of this plan, which you follow.
now-news-plan-withdrawn = { $who } withdrew this plan, which you follow.
now-assistance-what = { $count } × { $what }
now-task-assistance-signed = Assistance waits for a signature: { $what }
now-task-assistance-checked = { $who } asks for assistance, check the form: { $what }
now-task-assistance-treated = { $who } asks for assistance, take it up: { $what }
now-task-assistance-approved = { $who } asks for assistance, decide: { $what }
now-task-assistance-offered = { $who } asks whether your region can help: { $what }
now-task-assistance-underway = { $who } counts on your region, tell when it leaves: { $what }
now-task-assistance-arrived = Assistance is on its way, tell when it is there: { $what }
now-task-assistance-evaluated = Assistance is free again, record how it went: { $what }
now-verb-sign = Sign
now-verb-evaluate = Evaluate
now-news-assistance = Assistance, { $said }: { $what }
now-task-question = Question of { $who }: { $text }
now-task-disputed = { $who } says otherwise than we do about { $region }
now-task-question-late = { $count ->
    [one] One node is late with its answer
   *[other] { $count } nodes are late with their answer
}
now-news-question-asked = A new question: { $text }
now-news-question-corrected = The question was corrected: { $text }
now-news-question-withdrawn = The question was withdrawn: { $text }
now-news-question-answered = Answered: { $text }
now-news-question-declined = Cannot answer: { $text }
now-news-question-later = Answers later: { $text }
now-news-question-retracted = Took back the answer to: { $text }
now-news-followed-level = { $what }: { $level }. { $said }
now-news-followed = { $what }: { $said }
now-news-followed-back = Taken back: { $what }.
