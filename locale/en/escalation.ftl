### The five-step ladder.

escalation-title = Phase per region
escalation-person = { $name } ({ $function })
escalation-since = since { $at }
escalation-stands-on = { $region } is on { $step }.
escalation-nobody-set = Nobody has set a phase yet. So the phase is unknown, which is not the same as no threat.
escalation-unknown-count = { $count ->
    [one] The phase of one other region is unknown.
   *[other] The phase of { $count } other regions is unknown.
}
escalation-phase = Phase
escalation-reason = Reason
escalation-set-by = Set
escalation-review = Weigh again
escalation-review-due = time to weigh again
escalation-review-none = no moment agreed
escalation-history-of = History of the phase in { $region }
escalation-since-when = Since
escalation-steps-title = What does each phase mean?
escalation-version = version { $version }
escalation-meaning = Meaning
escalation-happens = What happens?
escalation-rhythm = Rhythm
escalation-declares = Who sets it?
escalation-examples = For example: { $examples }.
escalation-source = Source: { $source }
escalation-not-confirmed = not yet confirmed
escalation-not-confirmed-note = The names of the five phases are fixed. The text below them, and who sets a phase, is a proposal. It is marked ‘not yet confirmed’.
escalation-down-rule = A region can go up several steps at once. It goes down { $steps ->
    [one] one step
   *[other] at most { $steps } steps
} at a time. Only a person changes the phase, with a reason.

## What cannot be
escalation-step-unknown = Choose one of the five phases.
escalation-step-already = The region is on this step already. A colleague may have just done this.
escalation-reason-missing = Write a reason: why does the phase change?
escalation-down-too-far = A phase goes down { $steps } step at a time. Choose the step below first.
escalation-moment-in-future = This moment is in the future. Choose one that has passed.
escalation-moment-before-last = The previous phase began at { $last }. Choose a later moment.
escalation-review-before-start = To weigh again, choose a moment after the phase begins.

## Beside the ladder
escalation-advice = Advice
escalation-opens = Then open { $part }.
escalation-what-follows = What follows from this?
escalation-change-step = Change phase
escalation-scale-unknown-yet = unknown: nobody has said this yet
escalation-scale-set = Change
escalation-scale-save = Record
escalation-was-said = Recorded.
escalation-scale-unknown = This subject does not exist.
escalation-scale-value-unknown = Choose one of the values.
escalation-scale-already = It stood like this already. Perhaps a colleague has just done this.
escalation-choose = Choose…
escalation-field-reason = Reason
escalation-no-moment = This is no day and time.
