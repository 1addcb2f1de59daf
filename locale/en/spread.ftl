### Spreading: a fair share per hospital, transport, a week ahead, and transfers without names.

spread-title = Spreading
spread-tab = Spreading
spread-nothing-runs = No transfer is going on.
spread-lead-arrived = { NUMBER($people) } arrived.
spread-lead = { $count ->
    [one] One transfer is going on
   *[other] { $count } transfers are going on
}, together { $people ->
    [one] one person
   *[other] { $people } people
}.
spread-counts-only = Counts, never names.
spread-own-only = You see what is about your own hospital, and what is expected per region.
spread-own-share = Your agreed share: { $count } of { $total } ({ $metric }).
spread-transfers = Transfers
spread-waits-for = Waits for { $who }.
spread-over = { $count ->
    [one] One transfer that is over
   *[other] { $count } transfers that are over
}
spread-transfer = { $count } from { $sender } to { $receiver }
spread-ahead = A week ahead
spread-ahead-caption = Beds taken after so many days; now { $present }
spread-day = Day
spread-low = Low
spread-likely = Likely
spread-high = High
spread-ahead-beds = Now { $beds } beds are free. That is known of { $known } of the { $of } hospitals.
spread-ahead-beds-unknown = How many beds are free now is not known: { $of ->
    [one] you have no figure of the hospital here
   *[other] you have a figure of none of the { $of } hospitals
}.
spread-ahead-likely = Likely too few after { $days ->
    [one] one day
   *[other] { $days } days
}.
spread-ahead-earliest = Too few after { $days ->
    [one] one day
   *[other] { $days } days
} at the earliest.
spread-ahead-fits = Also with the high estimate there is room this week.
spread-ahead-from = { NUMBER($likely) } come per day ({ NUMBER($low) } to { NUMBER($high) }), and each stays { NUMBER($stay) } days on average. If it goes on like this, it will be { NUMBER($long) }.
spread-ahead-honest = A simple sum, no prediction: the range is that of the estimate per day, the stay is fixed.
spread-no-ahead = Nothing was said to be expected yet.
spread-unknown = Not known
spread-beds = Beds now
spread-beds-aside = free, less what was promised
spread-of = { $count } of { $of }
spread-reserved = { $count } promised
spread-lost-stale = The figure is too old.
spread-lost-unknown = The hospital does not know.
spread-lost-never = Never reported.
spread-lost-closed = Not released to you.
spread-lost-disputed = Two sources contradict each other.
spread-lost-no-total = Not known how many beds are staffed.
spread-lost-lead = Nothing was shared out here, because the figure is missing. Ask for it and work it out again.
spread-propose = Work out a fair share
spread-propose-do = Work it out
spread-earlier = All proposals
spread-proposal = Proposal { NUMBER($number) }
spread-proposal-lead = Share out { $total } ({ $metric }) { $sender ->
    [no] who come from anywhere
   *[other] from { $sender }
}. { $method }.
spread-made-by = Asked by { $who }, { $at }.
spread-is-taken-over = Taken over
spread-is-rejected = Rejected
spread-not-possible = Does not fit whole, because
spread-nobody-known = of no hospital it is known how much room there is.
spread-left = for { $left } of the { $total } there is room nowhere.
spread-no-vehicles = nothing can drive. Without transport nobody goes.
spread-rides-short = for { $left } there is no ride within { $days } days.
spread-per-hospital = Share per hospital
spread-region-gets = { $name }: { $count }. By size it would be { $exact }.
spread-from-to = { $before }% → { $after }%
spread-why-part = Exactly the part by size.
spread-why-rounded = By size { $exact }, rounded to whole people. { $after }% full after that.
spread-why-no-more-room = By size { $exact }, but there is room for { $room }.
spread-why-takes-more = By size { $exact }. Takes more, because others are full.
spread-why-least-full = Each next one goes to the hospital that is least full then. { $after }% full after that.
spread-why-no-room = No room.
spread-rides = Transport
spread-plan = With { $vehicles } vehicles, { $hours } hours per day and { $handling } minutes per ride for loading and unloading: { $days ->
    [0] not a single ride.
    [one] all in one day.
   *[other] spread over { $days } days.
}
spread-day-number = Day { $number }
spread-ride = { $count } to { $name } ({ $minutes } min)
spread-no-place = Minutes not known: { $names }. Their rides are not counted.
spread-advice = This is advice about counts. A person decides, and doctors talk about each patient outside this system.
spread-take-over = Take the share over
spread-reject = Reject it, with a reason
spread-was-taken-over = The proposal was taken over. What has to be moved was asked.
spread-was-rejected = The proposal was rejected, with your reason.
spread-shares = Share per hospital
spread-next = Next step
spread-road = What happened
spread-asked-of = Asked: { $count }
spread-step-of = { $step }: { $count }
spread-step-asked = Asked
spread-step-offered = Offered
spread-step-agreed = Agreed
spread-step-under-way = Under way
spread-step-arrived = Arrived
spread-step-withdrawn = Withdrawn
spread-do-offered = Offer room
spread-do-agreed = Agree
spread-do-under-way = They have left
spread-do-arrived = They have arrived
spread-do-withdrawn = Withdraw, with a reason
spread-step-done = Written down.
spread-save = Write down
spread-choose = Choose
spread-from-anywhere = From anywhere
spread-method-by-size = By size
spread-method-equally-full = Equally full
spread-col-hospital = Hospital
spread-col-hospital-why = Hospital and why
spread-col-share = Share
spread-col-room = Room
spread-col-full = Taken
spread-col-seen = Seen
spread-expect-title = Say what is expected
spread-expect-lead = What is likely to come this week, with a low and a high figure. Write down where it comes from.
spread-expect-done = What is expected was written down.
spread-ask-title = Ask for a transfer
spread-ask-lead = How many people from one hospital to another. No names: doctors talk about who.
spread-ask-done = The transfer was asked.

spread-field-metric = Kind of bed
spread-field-total = How many people
spread-field-method = How to share
spread-field-sender = From
spread-field-receiver = To
spread-field-vehicles = How many vehicles can drive
spread-field-reason = Reason
spread-field-region = Region
spread-field-present = How many lie there now
spread-field-low = More per day: low
spread-field-likely = More per day: likely
spread-field-high = More per day: high
spread-field-stay-days = Mean stay in days
spread-field-words = Where does this come from
spread-field-count = Count
spread-field-step = What do you write down
spread-field-wrong = Fill this in, or choose something from the list.
spread-hint-sender = Choose a hospital when that one has to be relieved. It then gets nobody itself.
spread-hint-vehicles = Empty is: not known. Zero is: nothing can drive, for example because of ice.
spread-hint-present = Of this group, in this region.
spread-hint-likely = A decimal is fine, such as 2.5.
spread-hint-stay-days = Each day a part goes home: one divided by this number.
spread-hint-words = For example: the arrivals of the past week, or the public health institute.
spread-hint-reason = Needed for withdrawing.

spread-metric-missing = Choose a kind of bed from the list.
spread-total-outside = How many people is a number from 1 up to { $most }.
spread-method-missing = Choose how it is shared.
spread-vehicles-outside = How many vehicles is a number from 0 up to { $most }.
spread-choice-missing = Choose to take it over or to reject it.
spread-reason-missing = Write why.
spread-reason-for-left = This proposal leaves people over. Write why you take it over all the same.
spread-chosen-already = { $who } decided about this already, { $at }.
spread-newer-proposal = There is a newer proposal: { $number }. Look at that first.
spread-to-itself = Choose another hospital than where they lie now.
spread-count-outside = The count is a number from 1 up to { $most }.
spread-does-not-follow = This step cannot be taken now: the transfer stands otherwise than when you looked. Read again.
spread-not-yours = This step is for the other hospital to take.
spread-region-missing = Choose a region of this activity.
spread-number-outside = This is a number from 0 up to { $most }.
spread-likely-below-low = Likely cannot be less than low.
spread-high-below-likely = High cannot be less than likely.
spread-stay-outside = The stay is a number from 1 up to { $most } days.
spread-words-missing = Write down where this comes from.
spread-too-long = This is too long: take at most { $most } characters.
spread-no-proposal = This proposal is not there, or is not for you to see.
spread-no-transfer = This transfer is not there, or is not for you to see.

spread-line-transfer = { NUMBER($count) } from { $sender } to { $receiver }: { $step }
spread-line-arrived = { NUMBER($people) } arrived, { NUMBER($count) } of them last at { $receiver }
spread-line-made = Proposal { $number } made: { NUMBER($total) } to share ({ $metric })
spread-line-waits = Proposal { $number } waits for a decision: { NUMBER($total) } to share ({ $metric })
spread-line-taken-over = Proposal { $number } taken over: { NUMBER($total) } to share ({ $metric })
spread-line-rejected = Proposal { $number } rejected: { NUMBER($total) } to share ({ $metric })
spread-line-expected = { $region }: { NUMBER($likely) } more expected per day, { NUMBER($low) } to { NUMBER($high) } ({ $metric })
spread-spot = Leaving: { NUMBER($leave) }. Coming: { NUMBER($come) }.
