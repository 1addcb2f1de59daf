### Short pictures per reader, derived from the same facts.

digests-tab = In short
digests-not-found = This short picture does not exist, or it is not open to you.
digests-choose = Choose for whom
digests-block-summary = Summary
digests-block-level = How serious
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
digests-none-bottlenecks = No open bottlenecks that you may see.
digests-none-waiting = No decision and no check is waiting.
digests-none-in-force = No decision is in force yet.
digests-none-asked = Nothing is asked of you or your organisation now.
digests-none-silent = Nobody is late with a report that was asked.
digests-none-uncertain = Nobody marked anything as assumed or unknown.
digests-none-next = Nothing is planned yet.
digests-due-summary = before
digests-due-level = before
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
