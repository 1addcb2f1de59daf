page-now = Now
page-crisis-picture = Crisis picture
page-activities = Activities
page-phase = Phase
page-organisations = Organisations
page-journal = Journal
page-phase-unknown = Unknown
page-grip = GRIP { $level }
