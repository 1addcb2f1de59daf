### Follow-up: what follows when a region changes phase.

follow-up-change-title = Change the phase of { $region }
follow-up-stands-now = Now:
follow-up-proposal = What does it point at?
follow-up-points-at = The proposal is
follow-up-no-proposal = There is no proposal.
follow-up-no-signs = There is no sign that points at a higher phase.
follow-up-unknown-themes = { $count ->
    [one] Of one theme the picture is unknown.
   *[other] Of { $count } themes the picture is unknown.
} That is why going down is not proposed.
follow-up-one-at-a-time = The signs point lower, but a phase goes down one step at a time.
follow-up-why = { $count ->
    [one] Why? One sign
   *[other] Why? { $count } signs
}
follow-up-sign = Sign
follow-up-says = What it says
follow-up-points-to = Points at
follow-up-sign-tile = Safety picture
follow-up-sign-grip = GRIP
follow-up-sign-mono = Beside the ladder
follow-up-sign-care_phase = Beside the ladder
follow-up-sign-activity = Activity
follow-up-sign-regions = Other region
follow-up-closed-activity = an activity that is closed to you
follow-up-also-in-crisis = is in crisis or higher as well
follow-up-person-decides = This is a proposal. The gravest sign counts. A person sets the phase.
follow-up-choose-step = Choose the phase
follow-up-is-now = now
follow-up-is-proposed = proposed
follow-up-too-far = a phase goes down one step at a time
follow-up-to-step = To { $step }

follow-up-field-reason = Reason
follow-up-field-advice = Advice (may be empty)
follow-up-field-advice-hint = Who advised what? For example: the ROAZ advises daily reports.
follow-up-field-review-at = Weigh again
follow-up-field-review-at-hint = Then it is among your tasks. The phase never changes by itself.
follow-up-field-activity = To which activity does this belong?
follow-up-field-name = Name of the new activity
follow-up-field-items = This happens at once
follow-up-field-first = First sentence of the message
follow-up-field-first-hint = At most 80 characters.
follow-up-field-second = Second sentence
follow-up-field-seen = I have seen what is still open.
follow-up-field-open = Open items
follow-up-new-activity = A new activity
follow-up-no-place = No activity runs in this region. Without one nothing can happen here by itself.
follow-up-by-people = This is done by people
follow-up-message-first = { $region }: { $step }.
follow-up-message-second = Open { $part } and see what this means for you.
follow-up-reaches = { $people ->
    [one] One person is told
   *[other] { $people } people are told
}, of { $organisations ->
    [one] one organisation
   *[other] { $organisations } organisations
}. Read or change the text.
follow-up-reaches-strict = When it happens in “{ $activity }”, only who takes part there may know: { $people ->
    [0] nobody
    [one] one person:
   *[other] { $people } people:
}
follow-up-more = Advice, and when to weigh again
follow-up-set-now = Set: { $step }
follow-up-leave = Do not change
follow-up-still-open = { $count ->
    [0] Nothing is open any more
    [one] One item is still open
   *[other] { $count } items are still open
}
follow-up-open-count = { $count } open
follow-up-open-hidden = { $count ->
    [one] One item is in an activity that is closed to you.
   *[other] { $count } items are in an activity that is closed to you.
}

follow-up-title = Follow-up in { $region }
follow-up-list = What follows
follow-up-nothing = On this phase the platform does nothing by itself.
follow-up-was-proposed = The proposal was: { $step }
follow-up-state-busy = busy
follow-up-state-waiting = waits
follow-up-state-done = done
follow-up-state-failed = did not succeed
follow-up-state-dropped = not after all
follow-up-state-left-out = not chosen
follow-up-state-overtaken = lapsed: the phase is another one again
follow-up-waits-for = { $who } can do this.
follow-up-look = Look
follow-up-do = Do this now
follow-up-again = Try again
follow-up-drop = Not after all
follow-up-drop-why = Why not?
follow-up-drop-now = Leave it out
follow-up-dropped = Not needed: { $reason }

follow-up-did-activity = The activity is open.
follow-up-did-pictures = The crisis picture and the map are ready.
follow-up-pictures-stood-ready = The crisis picture and the map stood ready.
follow-up-did-alarm = { $people ->
    [one] One person was told
   *[other] { $people } people were told
}, of { $organisations ->
    [one] one organisation
   *[other] { $organisations } organisations
}.
follow-up-did-reports = Asked of everybody who takes part, every { $hours } hours.
follow-up-reports-ran = This was asked already, every { $hours } hours.
follow-up-did-no-reports = Nothing is asked any more.
follow-up-no-reports-ran = Nothing was asked already.
follow-up-meeting-stood = The consultation stood already at { $at }.
follow-up-task-stood = This task was given already.
follow-up-did-meeting = The consultation is at { $at }.
follow-up-did-task = { $count ->
    [0] Nobody else takes part yet. No task was given.
    [one] One task given.
   *[other] { $count } tasks given.
}

follow-up-was-set = Set. Everybody sees the new phase at the top.
follow-up-was-done = Done.
follow-up-was-dropped = This no longer happens.

## What cannot be
follow-up-not-found = This follow-up does not exist.
follow-up-name-missing = Give the new activity a name.
follow-up-activity-missing = Choose to which activity this belongs, or take the ticks away.
follow-up-activity-unknown = This activity no longer runs in the region. Choose another one.
follow-up-item-unknown = This is not in the list of this phase.
follow-up-message-missing = Write what the receivers need to know.
follow-up-message-too-long = This sentence is too long for a message. At most { $most } characters.
follow-up-look-at-open = First look at what is still open and tick the box.
follow-up-open-changed = Something else is open meanwhile. Look once more.
follow-up-drop-reason = Write why this is not needed.
follow-up-reports-elsewhere = These reports are asked in another region as well. End them there, or ask per region.
follow-up-drop-too-long = This reason is too long. At most { $most } characters.
follow-up-settled = This was done or left out already. Perhaps by a colleague.
follow-up-overtaken = The phase is another one meanwhile. This has lapsed.
follow-up-not-yours = Another function does this.
