### Preparedness: a theme on one screen, cards as a task list, and how healthy the plans are.
preparedness-i-am = I am
preparedness-phase-now = phase of now
preparedness-now = now
preparedness-what-do-i-do = What do I do?
preparedness-whom-do-i-call = Whom do I call?
preparedness-danger = Danger to life
preparedness-danger-text = Always this number first
preparedness-on-duty = Now: { $who }.
preparedness-checked = Checked { $on }
preparedness-never-checked = Never checked
preparedness-beside = Calling, tile and exercises
preparedness-plans-and-agreements = Plans and agreements
preparedness-search-all = Search all texts
preparedness-not-read = New, not read yet
preparedness-read-it = Read the plan
preparedness-other-phase = For another phase
preparedness-other-phases = For another phase:
preparedness-who-does-what = Who does what
preparedness-open = Still to do
preparedness-tile-now = Tile now
preparedness-open-tile = Open tile
preparedness-exercise-and-learn = Exercises and lessons
preparedness-no-card = There is no card for { $role } in this phase of this theme yet. Look at the plans below, or choose another phase.
preparedness-start = Start as task list
preparedness-start-in = Start in { $activity }
preparedness-started = The steps are there as tasks.
preparedness-works-by = Started by { $who },
preparedness-done-of = { $done } of { $of } done
preparedness-is-done = Done
preparedness-done-at = done { $at }, { $who }
preparedness-due-at = before { $at }
preparedness-open-task = Open task
preparedness-cards-tab = Cards
preparedness-started-here = Cards that somebody works by
preparedness-none-started = Nobody works by a card here yet.
preparedness-cards-to-start = Cards that fit here
preparedness-no-cards-here = There are no cards for this region that you may read, or they were started already.
preparedness-steps = { $count ->
    [one] One step
   *[other] { $count } steps
}
preparedness-learn = What should change in the card or the plan?
preparedness-learn-lead = Your proposal goes to the owner of ‘{ $plan }’, with the card ‘{ $card }’. Name no patients, and nothing that belongs in this activity only.
preparedness-back = Back to the cards
preparedness-started-already = Your organisation works by this card here already. Perhaps a colleague just started it.
preparedness-no-steps = This card has no steps.
preparedness-start-not-found = This card was not started here.
preparedness-lesson-too-long = Write at most { $most } characters.
preparedness-health-noted = How healthy the plans are was noted today already.
preparedness-health = How healthy are the plans?
preparedness-health-lead = What is wrong, and the one thing that mends it. Counted anew each night.
preparedness-score = { $right } of { $checks } in order
preparedness-before = A week ago { $percent }% was in order.
preparedness-all-well = All is in order.
preparedness-by-theme = Per theme
preparedness-ails-owner-gone = Whoever wrote this no longer works here
preparedness-ails-review-overdue = Should have been read again
preparedness-ails-expired = Agreement has ended
preparedness-ails-number-unconfirmed = Telephone number not checked for more than a year
preparedness-ails-dead-link = Points at a plan that is gone
preparedness-ails-unread = Not read by everybody who should
preparedness-ails-never-exercised = No card of this plan was ever used in an exercise
preparedness-mend-owner-gone = Take it over
preparedness-mend-review-overdue = Read again
preparedness-mend-expired = Renew or end
preparedness-mend-number-unconfirmed = Check it
preparedness-mend-dead-link = Correct
preparedness-mend-unread = See who did not
preparedness-mend-never-exercised = Plan an exercise
preparedness-task-health = { $count ->
    [one] Mend a plan
   *[other] Mend { $count } things in your plans
}
preparedness-task-verb = Mend
preparedness-health-link = Health
preparedness-open-theme = What do I do, whom do I call?
preparedness-theme-unknown = This theme is not known here.
