### Casualty distribution: casualties as groups, slots of hospitals, and an explained proposal.

casualty-distribution-title = Casualty distribution
casualty-distribution-tab = Casualties
casualty-distribution-where = Where you are
casualty-distribution-nobody-yet = No casualties have been reported yet.
casualty-distribution-lead = { $people ->
    [one] One casualty reported.
   *[other] { $people } casualties reported.
} { $silent ->
    [0] All { $hospitals } hospitals have answered.
    [one] Of { $hospitals } hospitals one has not answered yet.
   *[other] Of { $hospitals } hospitals { $silent } have not answered yet.
}
casualty-distribution-groups-only = Counts per group. Never names.
casualty-distribution-picture = Casualty picture
casualty-distribution-between = estimate { $low } to { $high }
casualty-distribution-unknown = Unknown
casualty-distribution-per-place = All reports, the newest first
casualty-distribution-told-by = Source
casualty-distribution-driving = Ambulances
casualty-distribution-for-region = for { $region }
casualty-distribution-left = Left already
casualty-distribution-ambulances-unknown = How many ambulances drive was not reported. A proposal then counts as if there are enough.
casualty-distribution-before = Before:
casualty-distribution-may-become = There may be { $more } more.
casualty-distribution-lends-title = What other regions can spare
casualty-distribution-lends = { $region }: { $duty } on duty, of which at most { $least } to { $most } can be spared. { $asked ->
    [0] { "" }
   *[other] Here { $asked } are reported.
}
casualty-distribution-lends-over = That is more than the region can spare.
casualty-distribution-lends-unknown = { $region }: { $asked } reported. How many are on duty is known of { $known } of { $of } services. Ask what they can spare.
casualty-distribution-lends-unconfirmed = Which part a region can spare is a proposal, not yet agreed.
casualty-distribution-hospitals = Hospitals
casualty-distribution-hospitals-aside = agreed slots per hour
casualty-distribution-level = Trauma level
casualty-distribution-said = Answer
casualty-distribution-ride = Ride
casualty-distribution-minutes = { $minutes } min
casualty-distribution-far = too far
casualty-distribution-unconfirmed = Not confirmed
casualty-distribution-slots-unconfirmed = Trauma levels and slots were not yet confirmed with the hospitals.
casualty-distribution-slots-unconfirmed-of = Trauma level and slots were not yet confirmed with { $names }.
casualty-distribution-silent-counts = Who says nothing counts with what was agreed.
casualty-distribution-classes-unconfirmed = { $codes }: what the class means was not yet checked in a public source.
casualty-distribution-model-unconfirmed = The numbers by which the rule weighs are a proposal, not yet agreed with the region.
casualty-distribution-ride-source = A ride is an estimate: the straight line times { NUMBER($detour) }, at { NUMBER($speed) } km per hour. Each ride takes { NUMBER($handling) } minutes more for loading and unloading.
casualty-distribution-agreed-before = Agreed beforehand per hour:
casualty-distribution-is-unknown = Nothing heard yet
casualty-distribution-is-silent = No answer
casualty-distribution-is-confirmed = Confirmed
casualty-distribution-is-stop = Stop
casualty-distribution-ed-stop = Stop according to Capacity, { $at }{ $ends ->
    [yes] , until { $until }
   *[no] { "" }
}
casualty-distribution-ed-stop-counts = A stop of an emergency department that was reported in Capacity counts if you may see those figures, until there is a newer answer here.
casualty-distribution-is-impossible = Not possible.
casualty-distribution-is-taken-over = Taken over
casualty-distribution-is-rejected = Rejected
casualty-distribution-answer-confirmed = This is what we can take per hour
casualty-distribution-answer-stop = Admission stop: a trauma centre still takes T1
casualty-distribution-answer-silent = Called, no answer
casualty-distribution-choose = Make a choice
casualty-distribution-save = Save
casualty-distribution-first-a-place = Put a place on the map first.

casualty-distribution-field-name = Name of the place
casualty-distribution-field-latitude = Latitude (north), in degrees
casualty-distribution-field-longitude = Longitude (east), in degrees
casualty-distribution-field-place = Place
casualty-distribution-field-triage = Class
casualty-distribution-field-low = Low
casualty-distribution-field-likely = Likely
casualty-distribution-field-high = High
casualty-distribution-field-source = Who says so?
casualty-distribution-field-at = Moment
casualty-distribution-field-there-at = On scene from
casualty-distribution-field-region = Region or service
casualty-distribution-field-count = Count
casualty-distribution-field-so-far = Left so far
casualty-distribution-field-wanted = How many should it be?
casualty-distribution-field-hospital = Hospital
casualty-distribution-field-kind = Answer
casualty-distribution-field-slots = { $triage } per hour
casualty-distribution-field-hours = How many hours ahead?
casualty-distribution-field-by-themselves-percent = What percentage of those who can walk goes to the nearest hospital unasked?
casualty-distribution-field-is-careful = Begin carefully: the least regret when counts turn out otherwise
casualty-distribution-field-reason = Reason
casualty-distribution-field-wrong = Fill this in, or choose from the list.

casualty-distribution-place-title = Put a place on the map
casualty-distribution-place-lead = Where casualties are gathered, for example a casualty collection point. Do not write the name of a person.
casualty-distribution-place-done = The place is on the map.
casualty-distribution-casualties-title = Report casualties
casualty-distribution-casualties-lead = A count per class and place. A new report replaces the previous one of the same class and place; the old one stays visible.
casualty-distribution-casualties-done = The report was saved. Ask for a new proposal when needed.
casualty-distribution-ambulances-title = Report ambulances
casualty-distribution-ambulances-lead = How many ambulances of a region, or of a service across the border, drive for this place, and from when they are there.
casualty-distribution-ambulances-done = The ambulances were saved.
casualty-distribution-departures-title = Report who left
casualty-distribution-departures-lead = The total so far, per class and hospital. A new proposal leaves them where they went.
casualty-distribution-departures-done = Saved who left.
casualty-distribution-hospital-title = What can be taken
casualty-distribution-hospital-lead = Fill in the number per hour for each class. Empty is not zero: what you do not know, you ask.
casualty-distribution-hospital-done = The answer of the hospital was saved.
casualty-distribution-decide-title = Deviate, with a reason
casualty-distribution-decide-lead = Choose another number for one class and one hospital. The rest is worked out anew around it, and the effect is shown.
casualty-distribution-decide-done = There is a new proposal with your choice. The effect is shown.

casualty-distribution-ask = Ask for a proposal
casualty-distribution-ask-do = Work out a proposal
casualty-distribution-earlier = All proposals
casualty-distribution-proposal = Proposal { NUMBER($number) }
casualty-distribution-to-proposal = To proposal { NUMBER($number) }
casualty-distribution-works-by = People work by proposal { NUMBER($number) }, taken over { $at }.
casualty-distribution-made-by = Asked by { $who }, { $at }. Rule of casualty distribution, version { $version }.
casualty-distribution-proposal-lead = Proposal for { $people ->
    [one] one casualty
   *[other] { $people } casualties
}. { $known ->
    [yes] All { $triage } are in a hospital within { NUMBER($minutes) } minutes of the beginning.
   *[no] There is no { $triage }.
}
casualty-distribution-impossible = Not everybody can have a place: { $people ->
    [one] one casualty
   *[other] { $people } casualties
}. This is the answer of { $at }.
casualty-distribution-not-possible = Not possible, because
casualty-distribution-short-nobody = { $triage }: for { $people } people no hospital in reach takes this class.
casualty-distribution-short-slots = { $triage }: there are { $people } people and { $slots } slots in these hours. { $placed } find a place.
casualty-distribution-short-ambulances = { $triage }: there are too few rides. Of { $people } people { $placed } reach a hospital in these hours.
casualty-distribution-short-decided = { $triage }: a chosen number of { $people } does not fit. Without that choice there is a proposal.
casualty-distribution-short-together = { $triage }: slots and rides together are too few. Of { $people } people { $placed } find a place.
casualty-distribution-what-then = Ask for more ambulances or slots, look more hours ahead, or scale up.
casualty-distribution-proven = The best there is within these limits; that is proven.
casualty-distribution-proven-careful = After this beginning the best there is within these limits; that is proven.
casualty-distribution-gap = At most { $percent }% from the best.
casualty-distribution-per-hospital = Proposal per hospital
casualty-distribution-hospital-and-why = Hospital and reason
casualty-distribution-trauma-level = trauma level { NUMBER($level) }
casualty-distribution-trauma-unknown = trauma level unknown
casualty-distribution-reserve = Not needed in this proposal. Stays free.
casualty-distribution-says-nothing = Nothing agreed and nothing heard: nobody goes there.
casualty-distribution-slots-unknown = slots unknown
casualty-distribution-of-slots = of { $slots }
casualty-distribution-no-slot = no slot
casualty-distribution-over = more than agreed
casualty-distribution-together = Together
casualty-distribution-why-nearest = { $triage }: nearest, { $minutes } min.
casualty-distribution-why-full = { $triage }: { $minutes } min. Nearer is full in these hours: { $others }.
casualty-distribution-why-unable = { $triage }: { $minutes } min. Nearer the trauma level is too low: { $others }.
casualty-distribution-why-no-slots = { $triage }: { $minutes } min. Nearer there are no slots: { $others }.
casualty-distribution-why-spread = { $triage }: { $minutes } min. Nearer there is room at { $others }, but it would become too full or is needed for others.
casualty-distribution-why-under-way = { $triage }: { $minutes } min. Left already, or comes unasked.
casualty-distribution-why-pinned = { $triage }: { $minutes } min. Chosen so by a person.
casualty-distribution-second = Otherwise { $hospital }, { $when ->
    [later] { $minutes } min later
    [sooner] { $minutes } min sooner
   *[same] as soon
}.
casualty-distribution-second-none = There is no other place.
casualty-distribution-decided = { $triage } to { $hospital }: { $count }.
casualty-distribution-decided-lead = Chosen by a person:
casualty-distribution-effect = { $minutes ->
    [0] This costs no extra waiting.
   *[other] Together this costs { $minutes } weighted minutes of waiting more than the proposal without that choice.
}
casualty-distribution-moved = { $count ->
    [0] Nobody goes elsewhere than in proposal { NUMBER($number) }.
    [one] One person goes elsewhere than in proposal { NUMBER($number) }.
   *[other] { $count } people go elsewhere than in proposal { NUMBER($number) }.
}
casualty-distribution-binds = What binds here
casualty-distribution-binds-ambulances = ambulances full
casualty-distribution-binds-slots = slots { $triage } full
casualty-distribution-free = Slots left free, per hospital and hour
casualty-distribution-hour-and-class = hour { $hour }, { $triage }
casualty-distribution-nothing-agreed = nothing agreed
casualty-distribution-pinches = What pinches?
casualty-distribution-pinch-ambulances = Ambulances. With enough ambulances they are there sooner on average: { $gains }.
casualty-distribution-pinch-slots = Slots. With twice as many slots they are there sooner on average: { $gains }.
casualty-distribution-pinch-level = Trauma level. If every hospital could take everybody, they would be there sooner on average: { $gains }.
casualty-distribution-pinch-nothing = Nothing. More ambulances or slots bring nobody to a hospital sooner.
casualty-distribution-gain = { $triage } { $minutes } min
casualty-distribution-more = Mean minutes until help, with more ambulances at each place
casualty-distribution-more-head = Ambulances
casualty-distribution-compared = Compared
casualty-distribution-mean = Mean minutes until help from the beginning, and how full the fullest hospital becomes
casualty-distribution-way = Way
casualty-distribution-fill = Fullest
casualty-distribution-way-this = This proposal
casualty-distribution-way-nearest-first = Nearest first
casualty-distribution-way-round-robin = By turns
casualty-distribution-way-soonest = Nearest with a slot
casualty-distribution-way-undecided = Without the choice
casualty-distribution-does-not-fit = does not fit
casualty-distribution-robust = When the counts turn out otherwise
casualty-distribution-robust-lead = This proposal begins with the first hour of the plan for ‘{ $chosen }’. That is regretted least.
casualty-distribution-regret = Regret in weighted minutes: what this beginning costs above the best plan, when it turns out so
casualty-distribution-begin = Begin as for
casualty-distribution-scenario-likely = Likely
casualty-distribution-scenario-low = Low
casualty-distribution-scenario-high = High
casualty-distribution-scenario-silent = Silent hospitals drop out
casualty-distribution-scenario-impossible = With ‘{ $name }’ not everybody can have a place, however one begins.
casualty-distribution-per-hour = Per hour
casualty-distribution-hour = Hour
casualty-distribution-under-way = left
casualty-distribution-advice = This is advice about groups, not about persons. The doctor on the spot decides per casualty. You may always deviate; the reason goes into the journal.
casualty-distribution-take-over = Take proposal over
casualty-distribution-reject = Reject, with a reason
casualty-distribution-was-taken-over = The proposal was taken over. Everybody sees who did.
casualty-distribution-was-rejected = The proposal was rejected, with your reason.

casualty-distribution-nobody = Report casualties first; without counts there is nothing to distribute.
casualty-distribution-class-unknown = Choose a class from the list.
casualty-distribution-source-unknown = Choose a source from the list.
casualty-distribution-hospital-unknown = Choose a hospital from the list.
casualty-distribution-place-unknown = Choose a place of this activity.
casualty-distribution-place-missing = Give the place a name.
casualty-distribution-place-far = This spot is too far from the Netherlands. See whether longitude and latitude were swapped.
casualty-distribution-place-there-already = There is a place with this name already.
casualty-distribution-answer-unknown = Choose an answer from the list.
casualty-distribution-below-nothing = Less than zero cannot be. Fill in zero when there is nobody.
casualty-distribution-too-many = More than { $most } cannot be meant. Check the number.
casualty-distribution-likely-below-low = Likely cannot be less than low ({ $low }).
casualty-distribution-high-below-likely = High cannot be less than likely ({ $likely }).
casualty-distribution-slots-missing = Fill in how many { $triage } per hour. Empty is not zero.
casualty-distribution-in-future = This moment is still to come. Choose when it was seen.
casualty-distribution-newer-departures = There is a later total already, of { $at }. Choose a later moment.
casualty-distribution-hours-unfit = Choose a number of hours from 1 to { $most }.
casualty-distribution-percent-unfit = Choose a percentage from 0 to 100.
casualty-distribution-more-than-there-are = There are { $most }. More cannot be.
casualty-distribution-not-able = The trauma level of this hospital is not enough for { $triage }.
casualty-distribution-reason-missing = Write a reason.
casualty-distribution-more-was-told = Something new was reported just now. Work out the proposal again.
casualty-distribution-too-hard = This is too large to work out now. Look fewer hours ahead, or spread it over more activities.
casualty-distribution-no-proposal = There is no such proposal.
casualty-distribution-choice-unknown = Choose: take over or reject.
casualty-distribution-choice-impossible = This proposal cannot be, so it cannot be taken over.
casualty-distribution-chosen-already = { $who } decided on this already, { $at }.
casualty-distribution-newer-proposal = There is a newer proposal, number { $number }. Look at that first.
casualty-distribution-more-since = Since proposal { $number } more was reported.
casualty-distribution-more-since-sure = Since proposal { $number } more was reported. Ask a new proposal, or press ‘Take proposal over’ again if it is right as it is.
casualty-distribution-there-is-newer = There is now proposal { NUMBER($number) }.
casualty-distribution-now = This is what the rule says now, at { $at }. It has not been kept yet.
casualty-distribution-now-change = { $triage } from { NUMBER($before) } to { NUMBER($after) }
casualty-distribution-now-the-same = The distribution over the hospitals stays the same.
casualty-distribution-now-keep = Keep as proposal { NUMBER($number) }

casualty-distribution-line-seen = { $people ->
    [one] One casualty seen: { $classes }
   *[other] { NUMBER($people) } casualties seen: { $classes }
}
casualty-distribution-line-left = { $count ->
    [one] One has left for a hospital
   *[other] { NUMBER($count) } have left for a hospital
}
casualty-distribution-line-in-use = Distribution follows proposal { $number }
casualty-distribution-line-waits = Proposal { $number } for the distribution waits for a decision
casualty-distribution-happened-group = { $place }: { NUMBER($likely) } { $triage } reported (estimate { NUMBER($low) } to { NUMBER($high) })
casualty-distribution-happened-left = { NUMBER($count) } { $triage } left for { $hospital }
casualty-distribution-happened-proposal = Proposal { $number } for the distribution made
casualty-distribution-happened-taken-over = Proposal { $number } for the distribution taken over
casualty-distribution-happened-rejected = Proposal { $number } for the distribution rejected
casualty-distribution-spot = Place with casualties
