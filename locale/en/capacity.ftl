### Capacity: what every sector of care has free, how old that is and who says so. Unknown is never zero.

capacity-title = Care capacity
capacity-tab = Capacity
capacity-and = and
capacity-where = Where you are
capacity-lead = { $beds ->
    [one] One free bed was reported
   *[other] { $beds } free beds were reported
} by { $known ->
    [one] one institution
   *[other] { $known } institutions
}.
capacity-lead-none = Nothing is known of free beds now.
capacity-lead-stale = Another { $beds ->
    [one] one bed stands in a figure that is
   *[other] { $beds } beds stand in figures that are
} too old.
capacity-lead-silent = Of { $silent ->
    [one] one institution
   *[other] { $silent } institutions
} we know nothing.
capacity-lead-disputed = At { $disputed ->
    [one] one institution
   *[other] { $disputed } institutions
} two reports contradict each other.
capacity-institution-column = Institution
capacity-free-of = { $name }, free
capacity-of = of { $total }
capacity-value = { $value }
capacity-number-of-total = { $value } of { $total }
capacity-silent-since = Silent since
capacity-ended = unknown: ‘{ $figure }’ is over
capacity-never-reported = never reported
capacity-unknown = unknown
capacity-not-released = not released
capacity-not-applicable = not applicable
capacity-disputed = contradicted
capacity-disputed-by = contradicted: { $figure }
capacity-until = until { $time }
capacity-too-old = too old
capacity-age-fresh = still holds
capacity-age-stale = too old
capacity-age-unknown = unknown
capacity-age-never = never reported
capacity-known-together = Known together
capacity-by-known = at { $known } of { $of }
capacity-lowest = lowest
capacity-highest = highest
capacity-states-none = nothing known
capacity-state-count = { $count } { $state }
capacity-all-sectors = All sectors
capacity-sector = Sector
capacity-region = Region
capacity-all-regions = All regions
capacity-show = Show
capacity-then = Then
capacity-as-it-stood = As it stood { $when }, with what was told by then. Only what you may see now.
capacity-to-now = Back to now
capacity-report-own = Report your figures
capacity-unchanged = No change
capacity-to-regions = Per region
capacity-to-room = Who can take over
capacity-to-sheet = Read in a file
capacity-to-keys = Keys for your own program
capacity-remind = { $count ->
    [0] Remind who is silent
    [one] Remind the one that is silent
   *[other] Remind the { $count } that are silent
}
capacity-last-reminded = Reminded { $time } by { $who }: { $count ->
    [one] one institution
   *[other] { $count } institutions
}.
capacity-were-reminded = { $count ->
    [one] Reminded: { $names }.
   *[other] { $count } institutions reminded, among them { $names }.
}
capacity-to-release = Release
capacity-released-to = Released to { $names }
capacity-pages = { $first } to { $last } of { $count } institutions
capacity-earlier-page = Previous
capacity-next-page = Next
capacity-no-institutions = No institutions here report capacity.
capacity-legend-bar = The bar shows what is occupied.
capacity-legend-dot = A dot (·) is: not applicable.
capacity-legend-old = Grey with stripes: older than agreed. Still to read, no longer to steer by.
capacity-legend-stop = Stop is not closed. Ambulances are asked to go elsewhere. Who walks in and who is in danger of life is always taken.
capacity-legend-closed = Figures are closed, until the institution releases them or the head of information does so for all institutions at once in a crisis.
capacity-invented = Invented figures, for the demonstration.

capacity-source-own = the institution itself
capacity-source-by = called by { $who }
capacity-source-feed = feed { $name }
capacity-via-form = form
capacity-via-situation_report = situation report
capacity-via-file = file
capacity-via-feed = feed
capacity-via-have = EDXL-HAVE
capacity-method = How do you know
capacity-method-measured = measured
capacity-method-reported = reported
capacity-method-estimated = estimated

capacity-figures = Figures
capacity-figures-aside = each with source and age
capacity-metric = What
capacity-figure = Figure
capacity-seen-at = Seen
capacity-holds-until = Holds until
capacity-source = Source
capacity-against = { $source } says { $figure }, seen { $time }.
capacity-contradiction = Two reports of the same moment differ. Neither counts until the institution finds out.
capacity-closed-title = These figures were not released to you
capacity-closed-text = An institution sees its own figures. It can release them to your organisation, and in a crisis the head of information can do so for all institutions at once.
capacity-call-them = Call and fill in
capacity-history = History
capacity-history-of = { $metric } at { $name }
capacity-history-empty = Nothing was reported of this yet.
capacity-confirmed = unchanged
capacity-told-at = Reported
capacity-by-whom = By
capacity-in-words = Last { $newest }, lowest { $lowest }, highest { $highest }.
capacity-who-saw = Who looked at this
capacity-nobody-saw = Nobody outside this institution yet.
capacity-oldest = oldest
capacity-saw = { $name }, { $organisation }
capacity-saw-in-table = in the table
capacity-saw-in-wall = on a large screen
capacity-saw-in-regions = added up per region
capacity-saw-in-room = at who has room

capacity-report-title = Report figures
capacity-report-lead = Fill in what you know. Leave empty what you do not know: it then says unknown, not zero.
capacity-report-call = You call for { $name }. It will say that your organisation filled this in.
capacity-free = Free
capacity-total = Staffed
capacity-licensed = Licensed
capacity-in-unit = in { $unit }
capacity-reason = Why
capacity-until-field = Expected end
capacity-choose = I do not know
capacity-observed-at = Seen at
capacity-observed-hint = Empty is now.
capacity-send = Report what I changed
capacity-send-all = Report, and the rest still holds
capacity-was-reported = { $count ->
    [one] One figure reported.
   *[other] { $count } figures reported.
}
capacity-was-confirmed = Reported that nothing changed.
capacity-ed-meaning = Stop means: ambulances are asked to go elsewhere. Who walks in and who is in danger of life is always taken. You are not closed.

capacity-regions-title = Capacity per region
capacity-regions-lead = Who is silent is counted as silent. Nothing is estimated.

capacity-room-title = Who can take over
capacity-room-lead = Only figures that still hold. The nearest comes first, in a straight line: a ride is longer.
capacity-room-what = Room for
capacity-room-from = From
capacity-room-anywhere = Anywhere
capacity-room-at-least = At least
capacity-room-free = Free
capacity-room-distance = Distance
capacity-room-km = { $km } km
capacity-room-somewhere = place unknown
capacity-room-nobody = Nobody whose figures you see has that much room now.
capacity-room-unknown = { $unknown ->
    [0] Of everybody it is known what is free.
    [one] Of one institution it is not known now what is free.
   *[other] Of { $unknown } institutions it is not known now what is free.
}
capacity-room-map = Map of who has room. The list beside it says the same.
capacity-find = Find

capacity-release-title = Release figures
capacity-release-own-lead = Only your own institution sees these figures, and who stands below.
capacity-release-all-lead = In a crisis, release the figures of all institutions at once, under the agreement. It stops by itself when the activity closes.
capacity-release-to = To whom
capacity-release-agreement = Which agreement
capacity-release-agreement-hint = For example the covenant on the exchange of information.
capacity-release-reason = Why now
capacity-release-look = Show who sees what
capacity-release-do = Release
capacity-release-sentence = The figures of { $count ->
    [one] one institution
   *[other] { $count } institutions
} in { $regions } can be seen by { $readers }, until the activity closes or somebody withdraws it.
capacity-release-sentence-own = The figures of { $name } can be seen by { $readers }.
capacity-release-sentence-nobody = Nobody sees more than now.
capacity-release-now = Released now
capacity-release-none = Nothing is released.
capacity-release-withdraw = Withdraw
capacity-release-why-end = Why it ends
capacity-release-row = To { $names }, since { $time }, by { $who }: { $reason }
capacity-release-ended = Withdrawn { $time }
capacity-release-ended-by-closing = Ended because the activity closed, { $time }
capacity-was-released = Released.
capacity-was-withdrawn = Withdrawn. Who saw it already has seen it.

capacity-negative = A number is not below zero. Leave the field empty if you do not know.
capacity-not-whole = Fill in a whole number.
capacity-no-number = Fill in a number, for example 12.
capacity-too-high = This cannot be more than { $most }.
capacity-more-free-than-staffed = { $free } free and { $total } staffed were reported. There cannot be more free than there is.
capacity-more-staffed-than-licensed = { $total } staffed and { $most } licensed were reported. Staffed cannot be more.
capacity-more-free-than-licensed = { $free } are reported free and { $most } licensed. There cannot be more free than there may be.
capacity-free-missing = How many of these are free? If you do not know, empty the other fields too.
capacity-does-not-add-up = { $free } free and { $occupied } occupied is not { $total } together.
capacity-state-unknown = Choose one of the answers.
capacity-reason-missing = Say why, in a few words.
capacity-until-passed = This moment has passed. Fill in a later one, or leave it empty.
capacity-seen-in-the-future = This moment is still to come. Fill in when you saw it.
capacity-method-unknown = Choose how you know this.
capacity-nothing-told = Nothing changed. If everything still holds, choose: no change.
capacity-nothing-before = Nothing was reported yet that can stay the same. Fill in your figures first.
capacity-changed-after-all = You did change something: { $names }. It is all still there. Report what you changed, or put it back as it was.
capacity-not-of-this-kind = This figure does not belong to this kind of institution.
capacity-metric-unknown = We do not know this figure.
capacity-reports-nothing = This organisation reports no capacity.
capacity-activity-is-over = Nobody works in this activity any more.
capacity-release-to-nobody = Choose who may see it. Choosing nobody is nobody.
capacity-release-takes-no-part = Choose only who takes part in this activity.
capacity-agreement-missing = Say under which agreement.
capacity-release-reason-missing = Say why.
capacity-release-ended-already = This was withdrawn already.
capacity-nothing-released = Nothing was released.
capacity-nobody-to-remind = Nobody whose figures you see is silent, or who is silent was reminded just now.

capacity-line-released = Figures of all institutions released to { $names }
capacity-line-closed = Release withdrawn for { $names }
capacity-spot = { $name }: { $figure }
capacity-to-wall = Large, for the wall
capacity-leave-wall = Back to the table
capacity-wall-at = As it stands at { $at }.
capacity-judgement = Own level
