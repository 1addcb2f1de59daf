### Scaling up: a code proposes, a person confirms, and units are followed until the last.

scale-up-title = Scaling up
scale-up-tab = Scaling up
scale-up-where = Where you are
scale-up-person = { $name } ({ $function })
scale-up-lead-nothing = No code has been confirmed yet.
scale-up-lead-ended = Scaling up ended { $at }.
scale-up-lead = { $codes }. Asked: { $asked ->
    [one] one unit
   *[other] { NUMBER($asked) } units
}. There: { NUMBER($there) }, under way: { NUMBER($under_way) }{ $to_find ->
    [0] .
   *[other] , still to find: { NUMBER($to_find) }.
}
scale-up-no-persons = Counts of vehicles, teams and places. Never names of casualties.
scale-up-code-none = No code yet
scale-up-with-grip = with GRIP { $level }
scale-up-alarm-number = alarm { NUMBER($number) }
scale-up-proposed = the code proposes { NUMBER($count) }
scale-up-what-code = What this code proposes
scale-up-other-code = Scale up or down
scale-up-choose-code = Choose a code
scale-up-is-now = holds now; other numbers are possible
scale-up-is-down = scaling down
scale-up-meant-for = for about { $count ->
    [one] one casualty
   *[other] { NUMBER($count) } casualties
}
scale-up-for = Meant
scale-up-proposes = Proposes
scale-up-officers = The control room calls
scale-up-functions = Gets the alarm
scale-up-clocks-start = Clocks that then run
scale-up-linked = Goes with it
scale-up-source = Source
scale-up-sure-press = one public source
scale-up-sure-unverified = not confirmed
scale-up-sure-proposed = our proposal, no source
scale-up-asked-and-there = Asked and there
scale-up-wanted = Asked
scale-up-waiting = Waits to leave
scale-up-to-find = Still to find
scale-up-nothing-asked = Nothing has been asked yet.
scale-up-casualties-differ = The casualty distribution reckons with { $there ->
    [one] one ambulance
   *[other] { NUMBER($there) } ambulances
}, here there are { NUMBER($here) }. Report there what drives.
scale-up-units = Units
scale-up-no-units = No unit has been recorded yet.
scale-up-who-said = Who declared what?
scale-up-nobody-said = Nobody yet.
scale-up-all-clocks = All clocks
scale-up-told-code = { $code }, { $region }. { $units }
scale-up-line-code = { $code }, { $region }: { NUMBER($asked) } asked, { NUMBER($there) } there, { NUMBER($under_way) } under way.
scale-up-line-relief = Relief: { $name }
scale-up-happened-code = { $code } confirmed, { $region }
scale-up-happened-unit = { $name }: { $state }
scale-up-kind-people = { NUMBER($count) } people per team.
scale-up-kind-ready = Ready within { NUMBER($count) } min.
scale-up-kind-there = Agreed: there within { NUMBER($count) } min.
scale-up-kind-lasts = Lasts { NUMBER($count) } min.
scale-up-state-asked = Asked
scale-up-state-alarmed = Alarmed
scale-up-state-under-way = Under way
scale-up-state-there = There
scale-up-state-released = Released
scale-up-state-not-coming = Does not come
scale-up-do-alarmed = Alarmed
scale-up-do-under-way = Under way
scale-up-do-there = There
scale-up-do-released = Release
scale-up-runs-out = Relief needed { $at }
scale-up-ran-out = Should have been relieved { $at }
scale-up-endurance-unknown = How long this lasts nobody knows yet
scale-up-due = Agreed to be there { $at }
scale-up-late = Later than agreed: { $at }
scale-up-ready = Ready after the alarm
scale-up-endurance = Lasts
scale-up-minutes = { NUMBER($minutes) } min
scale-up-unknown = Unknown
scale-up-empty-is-unknown = Don't you know? Leave it empty. Empty is unknown, not zero.
scale-up-empty-is-now = Leave it empty for now.
scale-up-choose = Make a choice
scale-up-of-nobody = No organisation in this activity
scale-up-save = Record

scale-up-code-lead = The code proposes. You confirm, and you can change each number. If you deviate, write why.
scale-up-end-lead = Scaling down never goes by itself. Say why, and go through the aftercare.
scale-up-now-holds = Now holds: { $code }.
scale-up-code-proposes = The code proposes { NUMBER($count) }.
scale-up-grip-stays = Stays as it is: GRIP { NUMBER($level) }
scale-up-who-alarmed = Who gets the alarm? { $people ->
    [one] One person
   *[other] { NUMBER($people) } people
}
scale-up-confirm = Confirm { $code }
scale-up-confirm-end = End scaling up
scale-up-code-done = Confirmed. It is in the journal.
scale-up-unit-title = Record a unit
scale-up-unit-lead = What comes and goes together: a group of ambulances, a team. Do not write the name of a person.
scale-up-unit-done = The unit has been added.
scale-up-step-done = Recorded: { $name }.
scale-up-care-done = Done
scale-up-care-open = Still to do

scale-up-field-code = Code
scale-up-field-region = Region
scale-up-field-kind = Kind
scale-up-field-count = How many?
scale-up-field-name = Name of the unit
scale-up-field-organisation = Of which organisation?
scale-up-field-ready-minutes = Ready after the alarm, in minutes
scale-up-field-endurance-minutes = Lasts, in minutes
scale-up-field-state = How is it now?
scale-up-field-at = Since
scale-up-field-reason = Reason
scale-up-field-grip = GRIP
scale-up-field-alarm = Alarm { $people ->
    [one] one person
   *[other] { NUMBER($people) } people
} in the functions of this code
scale-up-field-wrong = Fill this in, or choose something from the list.

scale-up-code-unknown = This code does not exist. Choose one from the list.
scale-up-kind-unknown = This kind does not exist. Choose one from the list.
scale-up-nothing-to-end = There is no scaling up to end here.
scale-up-code-already = This code holds already, with these numbers.
scale-up-reason-down = Write why you scale down.
scale-up-reason-other = You deviate from what the code proposes. Write why.
scale-up-alarm-unseen = Look first who gets the alarm. Then confirm again.
scale-up-below-nothing = Less than zero is not possible. Fill in zero if you ask for none.
scale-up-too-many = More than { NUMBER($most) } at once cannot be right. Check the number.
scale-up-end-asks-nothing = At the end nothing is asked any more.
scale-up-units-out = { $count ->
    [one] One unit has not been released yet.
   *[other] { NUMBER($count) } units have not been released yet.
} Release them first, or report that they do not come.
scale-up-closes-not = { $count ->
    [one] One unit has
   *[other] { NUMBER($count) } units have
} not been released yet. Do that first under Scaling up.
scale-up-still-out = { $kind }, number { $number }: not released yet
scale-up-aftercare-missing = Say of each item whether it is done or still to do.
scale-up-name-missing = Write what the unit is called.
scale-up-none-asked = Ask for at least one.
scale-up-minutes-wrong = Fill in minutes from 0 to { NUMBER($most) }, or leave it empty.
scale-up-endurance-nothing = Lasting zero minutes is not possible. If you do not know, leave it empty.
scale-up-takes-no-part = This organisation takes no part in the activity.
scale-up-step-cannot-follow = That cannot follow how the unit stands now. Perhaps somebody was first.
scale-up-moment-in-future = This moment is still to come.
scale-up-moment-before-last = The unit came to its last state { $last }. Choose a later moment.
scale-up-reason-not-coming = Write why the unit does not come.
scale-up-no-unit = This unit does not exist.
scale-up-no-region = This region does not belong to the activity.

scale-up-reminder = Arrange relief for { $name }: { $activity }
scale-up-reminder-text = This unit lasts until { $when }.
