### Preparedness: a theme on one screen, cards as a task list, and how healthy the plans are.
preparedness-choose = Change
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
preparedness-agreed = Agreement:
preparedness-agreed-in = Agreement: { $title }
preparedness-no-network = No network later? Take this along on your phone or on paper:
preparedness-improvement = improvement after an exercise
preparedness-more-partners = { $count ->
    [one] One more party of your agreements
   *[other] { $count } more parties of your agreements
}
preparedness-beside = Calling, tile and exercises
preparedness-plans-and-agreements = Plans and agreements
preparedness-search-all = Search all texts
preparedness-not-read = New, not read yet
preparedness-read-it = Read the plan
preparedness-other-phase = For another phase
preparedness-who-does-what = Who does what
preparedness-courses = Courses of action
preparedness-open = Still to do
preparedness-open-proposals = { $count ->
    [one] One proposal of a reader waits for an answer
   *[other] { $count } proposals of readers wait for an answer
}
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
preparedness-ails-never-exercised = Never exercised, or longer than two years ago
preparedness-mend-owner-gone = Take it over
preparedness-mend-review-overdue = Read again
preparedness-mend-expired = Renew or end
preparedness-mend-number-unconfirmed = Check it
preparedness-mend-dead-link = Correct
preparedness-mend-unread = See who did not
preparedness-mend-never-exercised = Plan an exercise
preparedness-ails-unanswered = A reader has waited too long for an answer
preparedness-mend-unanswered = Answer
preparedness-task-health = { $count ->
    [one] Mend a plan
   *[other] Mend { $count } things in your plans
}
preparedness-task-verb = Mend
preparedness-health-link = Health
preparedness-open-theme = What do I do, whom do I call?
preparedness-theme-unknown = This theme is not known here.
preparedness-of-mine = Only what I wrote
preparedness-of-all = Of everybody
preparedness-mine-well = There is nothing to mend on the plans that you wrote.
preparedness-open-calendar = Exercise calendar
preparedness-next-exercise = First:
preparedness-last-exercise = Last held:
preparedness-not-exercised = This theme was not exercised here yet.
preparedness-goals-reached = { $reached } of { $goals } goals reached
preparedness-pack-title = Take along
preparedness-pack-print-mark = Pack of this device. Label and version stand with each part. Printed
preparedness-pack-lead = Cards, plans and numbers on your phone, for when there is no power or network.
preparedness-pack-needs-script = Taking along on this device needs scripts in the browser. The booklet below works without.
preparedness-pack-not-here = At this address the browser cannot encrypt anything. Open Samenbeeld with https.
preparedness-pack-nothing-yet = Nothing was packed on this device yet. Do it below, now that there is a connection.
preparedness-pack-nothing-here = Nothing was packed on this device. Call 112 when lives are in danger. The rest needs a connection, or the booklet on paper.
preparedness-pack-reach = How do I reach the GHOR?
preparedness-pack-made = Packed on { $at } as { $function },
preparedness-pack-age = { $days ->
    [0] today.
    [one] one day old.
   *[other] { $days } days old.
}
preparedness-pack-old = This was packed long ago. Pack again as soon as you have a connection; until then this is what you have.
preparedness-pack-now = Pack
preparedness-pack-phrase-lead = What you take along is locked with a pass phrase that only you know. When you forgot it, you pack again. Only the numbers of the GHOR stay open.
preparedness-pack-function = As
preparedness-pack-phrase = Pass phrase
preparedness-pack-phrase-hint = At least { $least } characters: three or four words that you still know at 03:10. Capitals make no difference.
preparedness-pack-phrase-again = Pass phrase once more
preparedness-pack-phrase-short = Make the pass phrase longer: at least { $least } characters.
preparedness-pack-phrase-other = The two pass phrases are not the same. Type it once more.
preparedness-pack-do = Pack
preparedness-pack-busy = Packing…
preparedness-pack-done = Packed. This opens without a connection too.
preparedness-pack-failed = Packing did not work. What lay there still lies there. Try again in a moment.
preparedness-pack-for-device = Taken along for when there is no connection
preparedness-pack-open = Open
preparedness-pack-opening = Opening…
preparedness-pack-wrong = This pass phrase does not fit. Try once more.
preparedness-pack-wait = This pass phrase does not fit. Wait { $seconds } seconds. Nothing gets lost.
preparedness-pack-close = Close again
preparedness-pack-about = What is it about?
preparedness-pack-find = Search in what you took along
preparedness-pack-nothing = Nothing here holds these words.
preparedness-pack-no-cards = There are no cards for this function in your region.
preparedness-pack-no-text = The text of this file could not be read. The file itself is in Samenbeeld.
preparedness-pack-left-out = { $count ->
    [one] One plan did not fit.
   *[other] { $count } plans did not fit.
} They are in Samenbeeld.
preparedness-pack-to-site = To Samenbeeld
preparedness-booklet-off-paper = { $count ->
    [one] One law or regulation is not in it. It is read in Samenbeeld.
   *[other] { $count } laws and regulations are not in it. They are read in Samenbeeld.
}
preparedness-pack-all-themes = All themes
preparedness-pack-choose = Choose from the list.
preparedness-pack-purpose = What do you take it along for
preparedness-purpose-missing = Fill in something at ‘What do you take it along for’.
preparedness-pack-not-your-function = Choose a function that you have.
preparedness-booklet = Booklet on paper
preparedness-booklet-lead = The same as a PDF with contents and page numbers. Paper is not encrypted: put it away as its label says.
preparedness-booklet-do = Get the booklet
preparedness-booklet-title = What do I do, whom do I call? { $function }
preparedness-booklet-card = { $role }. From { $plan }, { $version }.
preparedness-booklet-left-out = { $count } plans did not fit
preparedness-booklet-too-thick = These are { $words } words; a booklet holds { $most }. Choose one theme at ‘Theme’.
preparedness-booklet-of-who = Who
preparedness-booklet-of-what = What for
preparedness-booklet-of-number = Number
preparedness-booklet-of-checked = Checked
preparedness-more-plans = { $count ->
    [one] One more plan
   *[other] { $count } more plans
}

preparedness-phase = Phase
preparedness-call = Call { $who }
preparedness-more-cards = More cards for you
preparedness-still-more-cards = { $count ->
    [one] One more card for you
   *[other] { $count } more cards for you
}
preparedness-other-phases-count = { $count ->
    [one] One card for another phase
   *[other] { $count } cards for another phase
}
preparedness-cards-of = { $count } cards, { $now } for this phase
preparedness-more-courses = { $count ->
    [one] One more course of action
   *[other] { $count } more courses of action
}
preparedness-more-open = { $count } more
