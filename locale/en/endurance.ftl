### Endurance: what is down, how long each institution lasts, who tips first and what a measure changes.

endurance-title = Endurance
endurance-tab = Endurance
endurance-lead = { $hit ->
    [one] One institution is hit.
   *[other] { $hit } institutions are hit.
} { $out ->
    [0] None has run out of its buffer.
    [one] One has run out of its buffer.
   *[other] { $out } have run out of their buffer.
} { $soon ->
    [0] None runs out within { NUMBER($hours) } hours.
    [one] One runs out within { NUMBER($hours) } hours.
   *[other] { $soon } run out within { NUMBER($hours) } hours.
} { $unknown ->
    [0] Of all it is known how long they last.
    [one] Of one it is not known.
   *[other] Of { $unknown } it is not known.
}
endurance-nothing-down = Nothing was said to be down.
endurance-nobody-hit = No institution that takes part is hit.
endurance-own-not-hit = Nothing was said to be down for your institution.
endurance-as-it-was = As it was known { $at }.
endurance-to-now = To now
endurance-to-unknown = { $count ->
    [one] Of one institution nothing is known: ask
   *[other] Of { $count } institutions nothing is known: ask
}
endurance-report-own = Report how long we last
endurance-outage-new = Say what is down
endurance-outage-change = Change: { $what }
endurance-measure-new = Think of a measure
endurance-measure-for = Think of a measure for { $name }
endurance-down = What is down
endurance-since = since
endurance-at = at
endurance-until = until
endurance-expected = expected back { $at }
endurance-until-unknown = not known until when
endurance-over = { $count ->
    [one] One outage that is over
   *[other] { $count } outages that are over
}
endurance-tipping = Who tips first
endurance-tipping-aside = with the measures that were agreed on
endurance-unknown-head = Not known
endurance-unknown-lead = Not known is not the same as good. Call, or ask for a report.
endurance-holding = Lasts until it is back
endurance-stocks = Stock
endurance-stocks-aside = what is gone first stands on top
endurance-classes = What the letters mean
endurance-classes-lead = Per stretch of time: what is asked, divided by what can still be done (imbalance). A stretch is judged by its last hour. Two letters: that depends on a buffer that nobody knows.
endurance-model-unverified = The figures of this model are a proposal, not confirmed yet.
endurance-own-only = You see your own institution only. Who leads in the region sees all institutions.
endurance-look-back = Looking back: as it was known at
endurance-look-back-do = Show
endurance-unknown = Not known
endurance-ask = Ask for: { $what }.
endurance-out = { $service }: out of its buffer for { $length }
endurance-left = { $service }: { $length } left
endurance-holds = { $service }: lasts until it is back, expected { $until }.
endurance-ends = { $service }: the buffer ends at { $at }.
endurance-ends-word = Ends
endurance-unknown-of = { $service }: not known how long the buffer lasts.
endurance-not-down = This service is not down there.
endurance-not-down-there = { $service } is not down at { $name } now, so there is no before and after.
endurance-without-measures = Without measures the buffer ends at { $at } already.
endurance-gap = Nothing from { $since } until { $until }.
endurance-gap-open = Nothing from { $since } on.
endurance-length-minutes = { $minutes } minutes
endurance-length-hours = { $hours } hours
endurance-length-days = { $days } days
endurance-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
endurance-source-stock = Stock
endurance-source-told = Reported here
endurance-source-report = Situation report
endurance-source-figure = Care capacity
endurance-source-profile = Profile of the institution
endurance-said-before = said beforehand
endurance-reads = What was said of it. The first one counts.
endurance-no-reads = Nobody said how long it lasts, not beforehand either.
endurance-down-since = down since { $at }
endurance-unweighed = What the loss of this does to care is not known: { $what }. The model does not weigh it.
endurance-at-best = At best: the model does not weigh all that is down.
endurance-stretches = Care per stretch of time
endurance-stretch = Stretch of time
endurance-now = now
endurance-nothing-left = nothing is left.
endurance-r = R { NUMBER($ratio, minimumFractionDigits: 2) }
endurance-ratio-fits = { $ratio }, what is asked can be done.
endurance-ratio = { $ratio }, { $gap }% of normal more is asked than can be done.
endurance-ratio-unknown = { $letters }: that depends on a buffer that nobody knows.
endurance-limits = Tightest: { $what }.
endurance-model-policy = Worked out with the example of policy (a proposal): the region did not weigh this itself.
endurance-model-profile = Worked out with scenario { $scenario } of the care-risk profile of { $region }
endurance-measures = Measures
endurance-measure-refuel = { $name }: refuel, { NUMBER($hours) } hours more ({ $service })
endurance-measure-help = { $name }: help, { NUMBER($hours) } hours more ({ $service })
endurance-measure-move = { $name }: move { NUMBER($percent) }% of the clients
endurance-kind-refuel = Refuel: the buffer lasts longer
endurance-kind-help = Help: a generator, tank, people or supplies from elsewhere
endurance-kind-move = Move: part of the clients goes elsewhere
endurance-step-proposed = Thought of
endurance-step-agreed = Agreed
endurance-step-done = Done
endurance-step-dropped = Dropped
endurance-step-agreed-done = The measure was agreed on and counts now.
endurance-step-done-done = The measure was done.
endurance-step-dropped-done = The measure was dropped.
endurance-do-agreed = Agree on it
endurance-do-done = Done
endurance-do-dropped = Drop it, with a reason
endurance-takes-effect = Counts from { $at }.
endurance-thought-of = Thought of by { $who }, { $at }, for
endurance-before-after = What it changes
endurance-before = Without
endurance-after = With
endurance-too-late = This comes after the moment at which the buffer ends. Until then there is nothing.
endurance-changes = Imbalance per stretch of time, without and with this measure
endurance-no-changes = It does not change the class of care, or that is not worked out for this kind of institution.
endurance-next = Next step
endurance-advice = This is worked out from what was said, and no promise. A person decides.
endurance-col-stock = Stock
endurance-col-reach = Reaches
endurance-col-amount = There
endurance-col-delivery = Delivery
endurance-col-seen = Seen
endurance-per-day = { NUMBER($amount) } per day
endurance-no-delivery = none known
endurance-stock-unused = is not used
endurance-stock-gap = Gone before the delivery of { $until }

endurance-outage-lead = What is down, where, since when and probably until when. A change is added; what was said before stays in sight.
endurance-outage-done = Written down. The line of time was worked out anew.
endurance-state-down = Still down
endurance-state-over = It is back
endurance-buffer-title = Report how long you last
endurance-buffer-lead = If you do not know, say so. Empty is not zero.
endurance-buffer-done = The report was written down and counts now.
endurance-knows-lasts = We last this long
endurance-knows-unknown = We do not know
endurance-stock-title = Report a stock
endurance-stock-lead = What is there and what you use per day say how long it lasts.
endurance-stock-done = The stock was written down.
endurance-measure-lead = Think of what would help. Then you see what it changes; it counts only once it is agreed on.
endurance-measure-done = The measure was thought of. See what it changes.
endurance-look-at-it = See what it changes
endurance-save = Write down
endurance-choose = Choose

endurance-field-service = What is down
endurance-field-state = How is it now
endurance-field-regions = In which region, for all institutions that take part
endurance-field-institutions = Or at these institutions only
endurance-field-since = Since
endurance-field-until = Back, or expected back
endurance-field-words = Explanation
endurance-field-knows = How long
endurance-field-hours = Hours
endurance-field-seen-at = When was this seen
endurance-field-stock = Stock
endurance-field-amount = There
endurance-field-per-day = Used per day
endurance-field-delivery = Delivery expected
endurance-field-delivery-at = Delivery comes
endurance-field-institution = For which institution
endurance-field-kind = What kind of measure
endurance-field-what = What exactly
endurance-field-percent = Which part of the clients, in per cents
endurance-field-takes-effect-at = Counts from
endurance-field-step = What do you write down
endurance-field-reason = Reason
endurance-field-wrong = Fill this in, or choose something from the list.
endurance-hint-until = Empty is: not known.
endurance-hint-regions = No region ticked: only the institutions below.
endurance-hint-hours = Refuelling, helping and reporting: how many hours. A decimal is fine, such as 6.5.
endurance-hint-per-day = Zero when nothing of it is used.
endurance-hint-delivery = Leave empty when nothing is expected.
endurance-hint-what = How much of what, and whose. For example: 6,000 litres of diesel of the safety region. No names of clients.
endurance-hint-percent = Only for moving.
endurance-hint-takes-effect-at = When it is there, not when it is ordered.
endurance-hint-reason = Needed when a measure is dropped.

endurance-service-missing = Choose what is down from the list.
endurance-since-to-come = Since when cannot lie in the time to come.
endurance-where-missing = Choose a region, or at least one institution.
endurance-back-missing = Fill in when it came back.
endurance-back-to-come = When it came back cannot lie in the time to come. If it is not there yet, choose: still down.
endurance-until-before-since = Back lies before since. Change one of them.
endurance-seen-to-come = When this was seen cannot lie in the time to come.
endurance-hours-missing = Fill in a number at Hours. Empty is not zero.
endurance-hours-outside = Hours is a number from 0 up to { $most }.
endurance-hours-and-unknown = You chose that you do not know, but filled in hours as well. Take one of them away.
endurance-hours-not-here = Moving takes a part in per cents, no hours. Take the hours away or choose another measure.
endurance-percent-not-here = A part in per cents belongs to moving only. Take it away or choose moving.
endurance-percent-outside = The part is a number from 1 up to 100.
endurance-stock-missing = Choose a stock from the list.
endurance-amount-outside = This is a number from 0 up to { $most }.
endurance-delivery-moment-missing = Fill in when the delivery comes.
endurance-delivery-amount-missing = Fill in how much is delivered.
endurance-delivery-before = The delivery lies before the moment at which the stock was seen. Then count it in what is there.
endurance-kind-missing = Choose what kind of measure it is.
endurance-what-missing = Write down what exactly happens.
endurance-does-not-follow = This step cannot be taken now: the measure stands otherwise than when you looked. Read again.
endurance-reason-missing = Write why the measure is dropped.
endurance-too-long = This is too long: take at most { $most } characters.
endurance-no-outage = This outage is not there.
endurance-over-already = This outage is over already. Write down a new one when it goes down again.
endurance-no-measure = This measure is not there, or is not for you to see.

endurance-line-down = { $service } down: { $where }
endurance-line-back = { $service } is back: { $where }
endurance-line-tips = { $name }: buffer for { $service }
endurance-line-holds = Lasts until it is back.
endurance-line-unknown = { $count ->
    [one] Of one institution nobody knows how long it lasts: { $names }
   *[other] Of { NUMBER($count) } institutions nobody knows how long they last: { $names }
}{ $more ->
    [0] {""}
   *[other] {" "}and { NUMBER($more) } more
}
endurance-line-stock = { $stock }, { $name }
endurance-line-amount = { NUMBER($amount) } { $unit }, uses { NUMBER($per_day) } per day
endurance-line-measure = { $measure }: { $step }
endurance-line-buffer = { $known ->
    [no] { $name }: does not know how long the buffer lasts ({ $service })
   *[yes] { $name }: lasts { NUMBER($hours) } more hours ({ $service })
}
