## Looking back
handover-looking-back = Look back
handover-ways = Other ways to look back
handover-choose-moment = Choose a moment
handover-slider = Moment on the timeline
handover-moment = Or fill in the moment
handover-moment-unreadable = We cannot read this moment. Choose a day and a time.
handover-show = Show
handover-play = Play
handover-pause = Stop
handover-speed = Pace
handover-speed-event = Event by event
handover-speed-minutes = { $minutes } minutes per second
handover-speed-hours = { $hours ->
    [one] 1 hour per second
   *[other] { $hours } hours per second
}
handover-now = As it stands now
handover-then = As it stood on { $when }, { $time }
handover-not-there = This activity did not exist yet.
handover-before = Previous event
handover-after = Next event
handover-to-now = Back to now
handover-since-then = What happened since?
handover-decided = Decision { $number } taken
handover-step = Severity: { $step }
handover-phase = { $region }: { $step }
handover-phase-title = Phase and GRIP
handover-grip = { $level ->
    [0] no GRIP
   *[other] GRIP { $level }
}
handover-since = since { $when }
handover-texts-then = The texts of that moment
handover-map-then = The map of that moment
handover-summary-title = Summary
handover-summary-empty = Nothing had been written here yet.
handover-map-title = The map
handover-decisions = Decisions
handover-decisions-none = No decision was in force and no proposal was waiting.
handover-check-late = check the effect, was { $when }
handover-tasks = Open tasks
handover-tasks-none = No task was open.
handover-requests = Open questions
handover-requests-none = No question was open.
handover-contradictions = Open contradictions
handover-contradictions-none = No open contradictions.
handover-needs = Needs that still wait
handover-needs-none = No need is waiting.
handover-sections-read = Who had read the texts
handover-section-readers = { $current } of { $count } read this state
handover-earlier-state = an earlier state
handover-answers = { $count } of { $total } answered
handover-alarms = Alarms
handover-alarms-none = Nobody had been alarmed.
handover-confirmed-of = confirmed by { $count } of { $total }
handover-closed = closed { $when }
handover-who-answered = Who had seen it?
handover-bottlenecks = Open bottlenecks
handover-bottlenecks-none = No bottleneck was open.
handover-needed-by = needed by { $when }
handover-said = reported { $when }
handover-organisations = Organisations
handover-organisation = Organisation
handover-level = Level
handover-report = Last report
handover-report-number = report { $number }
handover-age-then = Age
handover-overdue = { $count ->
    [0] nobody late
   *[other] { $count } late
}
handover-missed = late since { $when }
handover-due = asked by { $when }
handover-not-asked = not asked
handover-meetings = Planned meetings

## What happened
handover-what-happened = What happened?
handover-since-visit = Since your last visit, { $when }
handover-as-it-was-then = As it stood at the beginning
handover-from = From
handover-until = until
handover-until-hint = Empty: until now.
handover-lead-visit = { $count ->
    [0] Since your last visit, { $when }, nothing happened.
    [one] Since your last visit, { $when }, one thing happened.
   *[other] Since your last visit, { $when }, { $count } things happened.
}
handover-lead-between = { $count ->
    [0] From { $when } until { $until } nothing happened.
    [one] From { $when } until { $until } one thing happened.
   *[other] From { $when } until { $until } { $count } things happened.
}
handover-nothing = Nothing happened
handover-nothing-text = Between these two moments nothing changed that you may see.
handover-texts-difference = The difference in the texts
handover-more = { $count ->
    [one] And one more. Choose a shorter time to see it.
   *[other] And { $count } more. Choose a shorter time to see them.
}
handover-group-grip = Phase, GRIP and state
handover-group-scale_up = Scaling up and care phase
handover-group-decisions = Decisions
handover-group-alarms = Alarms
handover-group-tasks = Tasks
handover-group-requests = Questions and contradictions
handover-group-bottlenecks = Bottlenecks
handover-group-reports = Reports
handover-group-meetings = Meetings
handover-group-log = Log of a team
handover-group-documents = Documents
handover-group-map = Map
handover-meeting-moved = { $team } moved to { $when }
handover-log-line = { $team }, line { $number }
handover-document = { $title }, version { $number }
handover-map-drawn = Drawn: { $what } ({ $layer })
handover-map-changed = Changed: { $what } ({ $layer })
handover-map-removed = Removed: { $what } ({ $layer })
handover-group-texts = Texts
handover-given = { $title }: given
handover-asked = { $title }: asked
handover-answered = { $title }: answer of { $organisation }
handover-settled = { $title }: settled
handover-confirmed = { $title }: confirmed
handover-bottleneck-open = Bottleneck of { $organisation }
handover-bottleneck-solved = Bottleneck of { $organisation } solved
handover-bottleneck-withdrawn = Bottleneck of { $organisation } withdrawn
handover-nobody = unknown
handover-reported = { $organisation }: report { $number }
handover-text-changed = Changed: { $place }

## Hand-over
handover-title = Hand-over
handover-all-that-happened = Everything that happened in this shift
handover-shift-from = Shift since
handover-lead = Since { $since }. { $missing ->
    [0] No report is missing.
    [one] One report is missing.
   *[other] { $missing } reports are missing.
} { $tasks ->
    [0] No task is open
    [one] One task is open
   *[other] { $tasks } tasks are open
} { $requests ->
    [0] and no question.
    [one] and one question.
   *[other] and { $requests } questions.
}
handover-not-done = This did not work
handover-note-of = Hand-over of { $who }
handover-shift-since = shift since { $when }
handover-stood-then = as it stood then
handover-take = Read, I take over
handover-waits-for-relief = This waits for your relief.
handover-alarms-unanswered = Alarms without an answer
handover-alarms-all-answered = Every alarm is confirmed or closed.
handover-in-force = Decisions in force or waiting
handover-owing = Reports still to come
handover-owing-none = Everybody has reported.
handover-returned = sent back
handover-last-report-age = last report { $age } old
handover-write-title = Hand over your shift
handover-note = What must your relief know that is not here?
handover-note-hint = Only for colleagues of your own organisation. No names of patients.
handover-write = Keep the hand-over
handover-written = The hand-over is kept. Your relief signs for it.
handover-taken = You have taken over. That is recorded.
handover-earlier = { $count ->
    [one] One earlier hand-over
   *[other] { $count } earlier hand-overs
}
handover-taken-by = taken over by { $who }, { $when }
handover-note-missing = Write what your relief must know.
handover-note-too-long = This text is too long. Use at most { $most } characters.
handover-taken-already = A colleague took this over just before you.
handover-own-note = You cannot take over your own hand-over. Your relief does that.
handover-sent-before = This hand-over is kept already.
handover-not-found = This hand-over does not exist.

## Read
handover-read-title = Who read what?
handover-read-sections = Shared picture
handover-read-decisions = Decisions in force or waiting
handover-read-alarms = Alarms
handover-read-nothing = Nothing to read yet
handover-read-nothing-text = As soon as there is a text, a decision or an alarm, this says who read it.
handover-read-every-name = Show every name
handover-read-then = { $count ->
    [0] read by nobody yet
   *[other] read by { $count }
}

handover-see-all = All { $count }
handover-group-casualties = Casualties
handover-group-capacity = Care capacity
handover-group-spread = Spreading of patients
handover-group-endurance = What is down, and endurance
handover-line-due = until { $when }
handover-line-noted = noted { $when }
