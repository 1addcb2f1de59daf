### Institutions: which care, how long they last, and whom they can take over.
institutions-title = Care institutions
institutions-lead = What each institution says of itself: which care, how long it lasts without power, water or ICT, and what it can take over from a neighbour.
institutions-institution = Institution
institutions-none = No institutions
institutions-can-take-over = Can take over
institutions-takes-over = Can take over from a neighbour
institutions-takes-nothing = Nothing given
institutions-lasts-head = So long without
institutions-lasts = { $hours ->
    [0] does not last
    [one] { $hours } hour
   *[other] { $hours } hours
}
institutions-unknown = unknown
institutions-offers = { $places ->
    [one] { $places } place
   *[other] { $places } places
}, { $care }
institutions-offers-within = { $what }, within { $hours } hours
institutions-confirmed = Checked { $on }.
institutions-confirmed-by = Checked by { $who },
institutions-old = More than a year ago.
institutions-due = This was checked more than a year ago. Is it still right?
institutions-not-filled-in = Not filled in yet
institutions-not-filled-in-text = Nobody of this institution filled in the profile. Unknown is not the same as nothing.
institutions-still-right = This is still right
institutions-was-confirmed = Noted: this is still right, today.
institutions-nothing-to-confirm = There is no profile to check yet. Fill it in first.
institutions-change = Fill in the profile
institutions-change-lead = The region reads this. Name no residents or patients. What stood there stays in its history.
institutions-save = Save
institutions-back = Back to the profile
institutions-was-written = Saved. The region sees this from now on.
institutions-sent-twice = This form was sent already.
institutions-care = Which care
institutions-care-head = Care
institutions-care-missing = Choose one or more kinds of care at ‘Which care’.
institutions-need-unknown = Choose only from the list.
institutions-words = What others should know as well
institutions-without = Without
institutions-hours-head = Hours
institutions-how = How
institutions-hours-hint = For how many hours does care go on? 0 is not at all. Leave empty what you do not know.
institutions-hours-of = How many hours without: { $what }
institutions-words-of = How, without: { $what }
institutions-supplier = From whom it comes
institutions-supplier-of = From whom it comes: { $what }
institutions-comes-from = Comes from { $supplier }
institutions-supplier-head = Supplier
institutions-shared = Where several institutions depend on the same supplier
institutions-shared-lead = When it fails, it fails for all of them at once.
institutions-shared-by = Institutions
institutions-shared-lasts = { $known ->
    [0] Of nobody is known how long.
   *[other] The shortest: { $shortest } hours. { $unknown ->
        [0] { "" }
        [one] Of one not known.
       *[other] Of { $unknown } not known.
    }
}
institutions-hours = Fill in at most { $most } hours, or leave it empty when you do not know.
institutions-no-offer = Nothing
institutions-offer-care = Row { $place }, which care
institutions-offer-places = Row { $place }, how many places
institutions-offer-within = Row { $place }, within how many hours
institutions-offer-words = Row { $place }, condition
institutions-places-head = Places
institutions-within-head = Within, in hours
institutions-condition = Condition
institutions-places = Fill in how many places there are, at least 1.
institutions-offer-of-nothing = Choose which care you can take over.
institutions-number = Fill in a whole number from { $least } to { $most }, or leave it empty.
institutions-gives-no-care = Only a care institution has a profile.
institutions-task-confirm = Check the profile of your institution
institutions-task-fill-in = Fill in the profile of your institution
institutions-task-verb = Check
