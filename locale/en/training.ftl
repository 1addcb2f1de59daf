### Education, training and exercises; what has to improve; and the self-assessment of continuity.
training-title = Exercise calendar
training-lead = What is taught, trained and exercised, who was there, and what was learned.
training-new = New exercise
training-ics = Put in my calendar (.ics)
training-coming = To come
training-past = What was
training-none-coming = Nothing is planned. An exercise of a few hours is enough to see whether a plan works.
training-none-past = Nothing has been held yet.
training-exercise-head = Exercise
training-when-head = When
training-state-head = How it stands
training-when = { $day }, { $begin } to { $end }
training-when-days = { $first } to { $last }
training-kind-education = Education
training-kind-training = Training
training-kind-exercise = Exercise
training-state-coming = Planned
training-state-over = Over, not written down yet
training-state-held = Held
training-state-cancelled = Cancelled
training-taken = { $taken ->
    [0] nobody signed up yet
    [one] one signed up
   *[other] { $taken } signed up
}
training-taken-of = { $taken } of { $places } places taken
training-were-there = { $there ->
    [one] one was there
   *[other] { $there } were there
}
training-you-come = you come
training-is-full = Full.
training-sign-up = I come
training-sign-off = I do not come after all
training-signed-up = You are on the list.
training-signed-off = You were taken off the list.
training-full = All { $places } places are taken. Ask the leader whether there is room for one more.
training-signs-up-no-more = Signing up is over: this exercise has passed or was cancelled.
training-stands-so = It stood so already.
training-not-found = This exercise is not there.
training-was-planned = The exercise stands on the calendar.
training-was-changed = The change stands on the calendar.
training-is-cancelled = Noted: this exercise does not take place.
training-was-cancelled = This exercise does not take place.
training-was-held = This exercise was held and changes no more.
training-cancelled-why = Does not take place: { $why } ({ $who })
training-sent-twice = This form had been sent already.
training-change = Change
training-cancel = Does not take place
training-back = Back
training-choose = Choose
training-about = What it is about
training-leader = Led by
training-played-in = Played in
training-goals = Goals
training-goals-lead = What has to go well, and what do you test by it? One goal is enough.
training-goal-head = Goal
training-tests-head = Tests
training-tests-plan = Plan: { $what }
training-tests-competence = Being able to: { $what }
training-tests-scenario = Scenario: { $what }
training-plan-closed = a plan that is not open to you
training-offer-competence = What people can do
training-offer-plan = Plans
training-offer-scenario = Scenario of a theme
training-evaluation = Evaluation
training-improve = What has to improve
training-add-lesson = Write down a lesson
training-drawn = Lessons from the activity
training-take-over = Make it an improvement action
training-who-comes = Who comes
training-who-was-there = Who was there
training-nobody-yet = Nobody yet.
training-was-there = was there
training-was-not-there = was not there
training-and-others = { $count ->
    [one] and one other
   *[other] and { $count } others
}
training-noted-by = Written down by { $who },
training-note-who = The exercise is over. Write down who was there; then it counts for the plans that it tested.
training-note = Write down who was there
training-note-again = Correct the list
training-judge = Evaluate
training-judge-again = Correct the evaluation
training-was-noted = Written down who was there.
training-was-evaluated = The evaluation was kept.
training-result-reached = Reached
training-result-partly = Partly reached
training-result-not-reached = Not reached
training-not-begun = This exercise has not begun yet.
training-not-held = First write down who was there.
training-not-played = Not in an activity
training-not-played-here = Choose an activity in exercise mode of these regions.
training-leader-elsewhere = Choose somebody of the organisation that holds the exercise.

training-sheet-plan = New exercise
training-sheet-plan-lead = Everybody in the chosen regions sees it on the calendar and can sign up.
training-sheet-plan-do = Put on the calendar
training-sheet-change = Change an exercise
training-sheet-change-lead = Who signed up stays on the list. Tell them yourself when the day changes.
training-sheet-change-do = Keep
training-sheet-cancel = This exercise does not take place
training-sheet-cancel-lead = It stays on the calendar, with the reason.
training-sheet-cancel-do = Record
training-sheet-attendance = Who was there?
training-sheet-attendance-lead = Tick who was there. From then on the exercise counts as held.
training-sheet-attendance-do = Record
training-sheet-evaluation = Evaluation
training-sheet-evaluation-lead = Per goal what was reached, and in your own words what went well and what did not. Nobody is blamed.
training-sheet-evaluation-do = Keep evaluation
training-sheet-lesson = What was learned?
training-sheet-lesson-lead = A lesson counts only when somebody does something with it, by a day that you choose now.
training-sheet-lesson-do = Make improvement action
training-sheet-gap = What do we do about this?
training-sheet-gap-lead = A gap in the self-assessment becomes an improvement action with a day.
training-sheet-gap-do = Make improvement action
training-sheet-proposal = What has to change in a plan?
training-sheet-proposal-lead = Your proposal goes to the owner of the plan. Name no patients.
training-sheet-proposal-do = Send proposal
training-sheet-end = How did it end?
training-sheet-end-do = Record
training-sheet-continuity = Self-assessment of continuity
training-sheet-continuity-lead = What you answered last time is there already. Choose ‘unknown’ for what nobody checked: that is no no. Name no residents or patients.
training-sheet-continuity-do = Keep self-assessment

training-field-title = Name
training-title-missing = Fill in at ‘Name’ what the exercise is called.
training-field-kind = Kind
training-kind-missing = Choose at ‘Kind’ from the list.
training-field-starts-at = Begins
training-starts-at-missing = Fill in a day and a time at ‘Begins’.
training-field-ends-at = Ends
training-ends-at-missing = Fill in a day and a time at ‘Ends’.
training-ends-before = Choose a moment after the beginning at ‘Ends’.
training-too-long = An exercise takes at most { $days } days here.
training-field-place = Where
training-field-places = How many places
training-field-places-hint = Leave empty when there is no limit.
training-places-missing = Fill in a whole number from 1 at ‘How many places’, or leave it empty.
training-places = Fill in 1 to { $most } at ‘How many places’.
training-field-leader = Who leads
training-leader-missing = Choose somebody of your organisation at ‘Who leads’.
training-field-about = What people have to know
training-field-about-hint = What it is about, what to bring, for whom it is.
training-field-themes = Themes
training-themes-missing = Choose one or more themes at ‘Themes’.
training-field-regions = Regions
training-regions-missing = Choose one or more of your regions at ‘Regions’.
training-field-goal = Goal { $place }
training-field-tests = What goal { $place } tests
training-goal-missing = Fill in at least one goal.
training-goal-words = Write in a few words what has to go well.
training-goal-tests = Choose what this goal tests.
training-field-reason = Why not
training-reason-missing = Fill in a reason at ‘Why not’.
training-field-there = Who was there
training-there-missing = Choose only people of the list.
training-field-others = How many others
training-field-others-hint = Who was there without signing up, only as a number.
training-others-missing = Fill in a whole number at ‘How many others’; 0 when nobody else was there.
training-others = Fill in 0 to { $most } at ‘How many others’.
training-nobody-there = When nobody was there, the exercise was not held. Tick somebody, fill in a number, or choose that it did not take place.
training-field-activity = Played in an activity
training-field-activity-hint = When the exercise was played here in exercise mode, its lessons stand beside it later.
training-activity-missing = Choose only from the list.
training-field-went-well = What went well
training-field-went-badly = What did not go well
training-nothing-said = Write down what went well or what did not, preferably both.
training-field-result = Goal { $place }
training-result-missing = Choose what was reached of this goal.
training-field-remark = Remark on goal { $place }
training-remark-missing = Write down what was lacking.
training-field-lesson = What was learned
training-field-lesson-hint = What happened and why, without names.
training-lesson-missing = Fill in something at ‘What was learned’.
training-field-todo = What do we do
training-field-todo-hint = One thing that somebody can do and that can be finished.
training-todo-missing = Fill in at ‘What do we do’ what will happen.
training-field-owner = Who does it
training-owner-missing = Choose an organisation at ‘Who does it’.
training-field-due-on = Done by
training-due-on-missing = Fill in a day at ‘Done by’.
training-due-passed = Choose a day that is still to come at ‘Done by’.
training-field-end = How it ended
training-end-done = Done
training-end-dropped = No longer needed
training-end-missing = Choose how it ended.
training-field-words = Where can one see that, or why no longer
training-field-words-hint = When it is done: the proof, such as a plan, a version or a place.
training-words-missing = Fill in where one can see that, or why it is no longer needed.
training-done-words-missing = Fill in where one can see that it is done.
training-dropped-words-missing = Fill in why it is no longer needed.
training-field-plan = Which plan
training-plan-missing = Choose a plan at ‘Which plan’.
training-field-text = What has to change
training-text-missing = Write down what has to change in the plan.

training-improvements = Improvement actions
training-improvements-lead = { $count ->
    [0] Nothing is open.
    [one] One action is open.
   *[other] { $count } actions are open.
} A lesson counts only when somebody did something with it and one can see that.
training-show-own = Only ours
training-show-all = All
training-no-improvements = No improvement actions
training-no-improvements-text = They come from the evaluation of an exercise or from a self-assessment.
training-improvement-not-found = This improvement action is not there.
training-due-on = by { $on }
training-ended-done = done { $on }, { $who }
training-ended-dropped = no longer needed, { $on }, { $who }
training-ended = How it ended
training-ended-already = This improvement action had ended already. Perhaps a colleague just did it.
training-was-ended = Recorded.
training-was-opened = The improvement action stands on the list.
training-source = Comes from
training-from-exercise = an exercise
training-from-assessment = a self-assessment
training-written-by = Written down by
training-propose = Propose a change in a plan
training-proposed = Proposed for
training-proposed-already = This lesson was proposed for a plan already.

training-continuity = Self-assessment of continuity
training-continuity-lead = How this institution judges itself, in its own words. No mark comes out of it.
training-continuity-link = Self-assessment
training-fill-in = Fill in the self-assessment
training-fill-in-again = Do it again
training-not-assessed = No self-assessment yet
training-not-assessed-text = Nobody of this institution filled it in. That says nothing about how things stand.
training-assessed-by = Filled in by { $who },
training-question-set = Questions { $name }.
training-questions-proposed = questions not settled yet
training-questions-changed = The questions have changed since. Do the self-assessment again with the questions of today.
training-was-assessed = The self-assessment was kept. The one before it stays.
training-changed = What changed
training-since = Since { $on }.
training-from-to = { $before } became { $now }
training-nothing-changed = Each answer stayed the same.
training-gaps = What is not arranged yet
training-no-gaps = All that was checked is arranged.
training-no-gap = There is nothing to improve at this question.
training-mend-gap = Make improvement action
training-unknown-count = { $count ->
    [one] One question was checked by nobody.
   *[other] { $count } questions were checked by nobody.
} Unknown is no no and no yes.
training-no-conclusion = No conclusion was written down.
training-questions-of = { $count ->
    [one] One question
   *[other] { $count } questions
}
training-answer = Answer
training-evidence = What shows it
training-looked-on = Checked on
training-looked-at = Checked { $on }.
training-answer-yes = Yes
training-answer-partly = Partly
training-answer-no = No
training-answer-not-applicable = Does not apply
training-answer-unknown = Unknown
training-answer-missing = Choose an answer from the list.
training-field-evidence = What shows it: { $question }
training-evidence-missing = Write down where one can see that.
training-field-looked-on = Checked on: { $question }
training-looked-on-missing = Fill in on which day somebody checked this.
training-looked-on-later = This day is still to come.
training-field-conclusion = Conclusion in your own words: { $subject }
training-conclusion-missing = Write in your own words how this stands.
training-nothing-answered = Answer at least one question.
training-question-unknown = The questions have just changed. Open the form again.

training-task-improve = { $count ->
    [one] Finish an improvement action
   *[other] Finish { $count } improvement actions
}
training-task-note = { $count ->
    [one] Write down who was at the exercise
   *[other] Write down who was at { $count } exercises
}
training-task-late = { $count ->
    [one] One is late
   *[other] { $count } are late
}
training-task-verb = Finish
training-task-note-verb = Write down
training-improvement-of = Improvement { $number } of { $owner }

training-tests-capability = Capability: { $what }
training-capability-closed = a capability that is in no profile open to you
training-offer-capability = Capabilities from the risk profile
training-capabilities = Capabilities and exercises
training-capabilities-lead = What regions can do according to their risk profile, and when that was exercised.
training-capabilities-exercised = { $exercised } of { $count } ever exercised.
training-capabilities-none = The profiles that you may see hold no capability yet.
training-never-exercised = Never exercised yet
training-plan-for = Plan an exercise: { $title }
