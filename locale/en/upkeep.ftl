### Long crises: is this still true, scaling down with a check, and the aftermath.

upkeep-tab = Still true?
upkeep-lead = { $count ->
    [0] Everything is fresh: of { $total } points none is older than agreed.
    [one] One of { $total } points is older than agreed. Is it still true?
   *[other] { $count } of { $total } points are older than agreed. Are they still true?
}
upkeep-rhythm-asked = Asked: { $hours ->
    [one] a report every hour
    [24] a report every day
    [168] a report every week
   *[other] a report every { $hours } hours
}.
upkeep-rhythm-not-asked = Nobody asks for reports in a rhythm now. We propose { $days ->
    [one] one every day
    [7] one every week
   *[other] one every { $days } days
}.
upkeep-rhythm-meeting = Next meeting: { $team }, { $when }.
upkeep-rhythm-no-meeting = No meeting is planned. We propose { $days ->
    [one] one every day
    [7] one every week
   *[other] one every { $days } days
}.
upkeep-mine = Of your organisation
upkeep-shared = Of the whole activity
upkeep-kind-bottleneck = Bottleneck
upkeep-kind-decision = Decision
upkeep-kind-task = Task
upkeep-kind-grip = GRIP
upkeep-kind-text = Text
upkeep-kind-request = Question
upkeep-kind-contradiction = Contradiction
upkeep-kind-reports = Reports
upkeep-kind-need = Need
upkeep-kind-alarm = Alarm
upkeep-kind-suggestion = Suggestion
upkeep-kind-part = Pushed
upkeep-kind-unit = Unit
upkeep-alarm = Alarm { $number }: { $confirmed } of { $total } confirmed.
upkeep-suggestion = { $place }: a suggestion of { $who } waits for an answer
upkeep-part-waiting = Part { $number } waits for approval to be pushed
upkeep-part-pushed = Part { $number } still stands in the picture of all disciplines
upkeep-grip = GRIP { $level }, { $region }
upkeep-text = Text ‘{ $section }’
upkeep-yes = Yes, still true
upkeep-no = Not any more
upkeep-said-by = Said by { $who }, { $at }
upkeep-confirmed-by = { $who } said { $at }: still true
upkeep-was-confirmed = Noted: it is still true. Everybody sees who said so, and when.
upkeep-none = Nothing is too old
upkeep-none-text = As soon as something is older than agreed it stands here, with the question whether it is still true.
upkeep-confirmed-title = Confirmed lately
upkeep-no-longer-there = This no longer holds, or is not open to you.
upkeep-confirmed-already = A colleague just confirmed this. It is fresh again.
upkeep-end-title = Scale down or close
upkeep-end-asks = First you say what becomes of everything that is still open. Without that this activity cannot go down a step.
upkeep-end-step = { $after ->
    [closed] This activity is scaled down. The next step is closing.
   *[other] This activity is running. The next step is scaling down; closing can follow, on this same page.
}
upkeep-end-lead = { $count ->
    [0] Nothing is open any more. You can take a step down.
    [one] One point is still open. Say what becomes of it.
   *[other] { $count } points are still open. Say of each what becomes of it.
}
upkeep-end-over = There is no step down any more
upkeep-end-over-text = This activity has not begun yet, or is closed already.
upkeep-carry = Goes on as aftermath with
upkeep-drop = Does not go on, because
upkeep-owner = Owner
upkeep-drop-why = Reason
upkeep-due = Aftermath done before
upkeep-why = Why this step?
upkeep-reports-asked = Reports, asked by { $who } ({ $at })
upkeep-open-item-forgotten = Something open was just added. Say what becomes of that as well.
upkeep-owner-missing = Choose who takes over the aftermath.
upkeep-due-has-passed = Choose a moment that is still to come.
upkeep-due-missing = Choose when the aftermath is done.
upkeep-reason-missing = Write a reason with each point that does not go on.
upkeep-reason-missing-here = Write why this does not go on.
upkeep-item-new = This was just added. Say what happens with it.
upkeep-still-open = { $count ->
    [one] One point is still open.
   *[other] { $count } points are still open.
} Go to ‘Scale down or close’ and say what becomes of it.
upkeep-aftermath = Aftermath
upkeep-aftermath-open = Still to do
upkeep-aftermath-done = Done
upkeep-dropped = Not taken further
upkeep-aftermath-none = There is no aftermath
upkeep-aftermath-none-text = What is still open when the activity is scaled down comes here, with an owner and a date.
upkeep-before = before { $at }
upkeep-late = late
upkeep-given-by = by { $who }, { $at }
upkeep-done-by = Done: { $who }, { $at }
upkeep-note = What was done?
upkeep-finish = Done
upkeep-was-finished = Noted: this is done.
upkeep-done-already = A colleague just said that this is done.
upkeep-now-aging = Still true? { $count ->
    [one] One bottleneck, decision or task is old
   *[other] { $count } bottlenecks, decisions or tasks are old
}
upkeep-now-verb = Look
upkeep-now-aftermath = Aftermath: { $text }
