### Short pictures per reader, derived from the same facts.

digests-tab = In short
digests-not-found = This short picture does not exist, or it is not open to you.
digests-choose = Choose for whom
digests-block-summary = Summary
digests-block-level = How serious
digests-block-scale-up = Scaling up and care phase
digests-block-bottlenecks = Bottlenecks
digests-block-capacity = What is free
digests-block-waiting = Waits for a decision or a check
digests-block-in-force = Decisions in force
digests-block-asked = Asked of you
digests-block-silent = Not reported
digests-block-uncertain = Not certain
digests-block-next = What comes next
digests-none-summary = There is nothing in the summary yet that you may read.
digests-none-level = Nothing was set yet about how serious it is.
digests-none-scale-up = No code and no phase holds.
digests-none-bottlenecks = No open bottlenecks that you may see.
digests-none-waiting = No decision and no check is waiting.
digests-none-in-force = No decision is in force yet.
digests-none-asked = Nothing is asked of you or your organisation now.
digests-none-silent = Nobody is late with a report that was asked.
digests-none-uncertain = Nobody marked anything as assumed or unknown.
digests-none-next = Nothing is planned yet.
digests-due-summary = before
digests-due-level = before
digests-due-scale-up = until
digests-due-bottlenecks = needed at
digests-due-waiting = check at
digests-due-in-force = holds until
digests-due-asked = before
digests-due-silent = asked for
digests-due-uncertain = before
digests-due-next = at
digests-step = Phase of this situation: { $step }
digests-step-unknown = Phase of this situation: not set yet
digests-grip = GRIP { $level }
digests-grip-unknown = GRIP not set
digests-phase-unknown = phase unknown
digests-region = { $region }: { $told }
digests-report = report { $number }
digests-never-reported = never reported
digests-and-others = also reported by { $count ->
    [one] one other
   *[other] { $count } others
}
digests-decision = Decision { $number }: { $text }
digests-waits-for = waits for { $who }
digests-check-is-due = check now
digests-check = check of the effect
digests-question = question { $number }
digests-task = task { $number }
digests-contradiction = contradiction
digests-meeting = Meeting of { $team }
digests-reports-due = { $count ->
    [one] Next report of one organisation
   *[other] Next reports of { $count } organisations
}
digests-more = and { $count } more
digests-made = Updated at
digests-rule = Derived by fixed rules, with only what you may see, up to { $up_to }.
digests-not-confirmed = The order is not confirmed with the region yet.
digests-capacity = { $name }: { $told } ({ $by })
digests-capacity-oldest = oldest figure
digests-block-casualties = Casualties
digests-block-spread = Spreading of patients
digests-block-endurance = What is down, and endurance
digests-none-casualties = No casualties were reported.
digests-none-spread = No transfer is going on.
digests-none-endurance = Nothing was recorded as down.
digests-due-casualties = before
digests-due-spread = before
digests-due-endurance = until
digests-no-care = Nothing was said about care here that you may see.

digests-draft-title = Drafted summary
digests-draft-mark = Drafted by a program, not read by a person yet
digests-draft-lead = These sentences were taken from the picture by fixed rules. Nothing was made up. Read each of them and look where it comes from.
digests-draft-since = New since { $at }.
digests-draft-from-the-start = From the beginning: no version was fixed yet.
digests-draft-level = { $text }
digests-draft-bottlenecks = Bottleneck: { $text } ({ $source })
digests-draft-in-force = { $text }
digests-draft-contradictions = Sources contradict each other about { $text }
digests-draft-source = { $source } (sentence drafted by a program)
digests-draft-source-nobody = Sentence drafted by a program
digests-draft-to-source = Where this stands
digests-draft-accept = Take the chosen sentences over
digests-draft-accept-all = { $count ->
    [one] Take this sentence over
   *[other] Take all { $count } sentences over
}
digests-draft-then = What you take over comes as a suggestion under the summary, with your name. It stands there only once somebody takes the suggestion over.
digests-draft-reject = Do not take over
digests-draft-reason = Why do you not take this over?
digests-draft-none = There is nothing new for the summary
digests-draft-none-text = All that belongs in the summary by the rules stands there already, or was judged already.
digests-draft-answers = What became of earlier sentences
digests-draft-accepted-by = Taken over as a suggestion by { $who }, { $organisation }
digests-draft-rejected-by = Not taken over by { $who }, { $organisation }
digests-draft-was-accepted = { $count ->
    [one] One sentence now stands as a suggestion under the summary.
   *[other] { $count } sentences now stand as suggestions under the summary.
}
digests-draft-was-rejected = The sentence was not taken over. It does not come back.
digests-draft-not-done = This did not work
digests-draft-nothing-chosen = Choose at least one sentence.
digests-draft-changed = The facts changed meanwhile, or a colleague was first. Read the sentences again.
digests-draft-reason-missing = Write down why you do not take this over.
digests-draft-reason-too-long = This reason is too long. Use at most { $most } characters.
digests-draft-closed = The drafted summary is for who writes or suggests in the summary.
digests-draft-answer-unknown = This answer does not exist.
digests-block-followed = Other regions that you follow
digests-none-followed = Nothing holds now of the regions that you follow.
digests-due-followed = holds until
digests-followed = { $region }, { $what }
