### The journal and its viewer.

audit-title = Journal
audit-lead = Who saw or did what, when and why. Lines cannot be changed or removed. That you look here is written in it as well.
audit-verify = Verify the journal
audit-intact = The journal is whole: { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
audit-broken-missing = This line is missing.
audit-broken-link = This line does not fit the one before. A line was changed, removed or inserted.
audit-broken-content = The content of this line was changed after it was written.
audit-broken-cut-off = The end of the journal is gone: this line was there, and is no more.
audit-broken-witness = This line is another than was once written. The journal was rebuilt from an earlier point.
audit-filter-person = Person
audit-filter-object = About what
audit-filter-kind = Kind of line
audit-filter-since = From
audit-filter-until = Up to and including
audit-every-kind = All kinds
audit-no-such-day = Fill in a day that exists, for example 2027-01-14.
audit-no-such-kind = This kind does not occur. Choose a kind from the list.
audit-show = Show
audit-show-all = Show all
audit-lines = Lines
audit-found = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
audit-download = Download as a file
audit-file-name = journal
audit-number = No.
audit-at = Moment
audit-who = Who
audit-what = What
audit-object = Of what
audit-before-after = Before and after
audit-before = Before
audit-after = After
audit-digest = Seal (SHA-256)
audit-pages = Pages
audit-newer = Newer lines
audit-older = Older lines
audit-none = No lines found
audit-none-text = Make the period longer, or leave a filter empty.
audit-export-too-many = These are { $count } lines. One file holds { $most }. Choose a shorter period and download again.
audit-filter-too-long = This is too long. Search for a few words.
audit-period-backwards = The last day is before the first. Choose a later day.
audit-broken-told = The journal is not whole: line { $number } is not right. { $why } Change nothing. Keep a copy of the data folder and call the administrator of the server.
audit-end-unwitnessed = Whether its end is still there cannot be told: the file { $file } is missing from the data folder.
audit-reading = seen
audit-mode-real = Real
audit-function-system = the platform itself
audit-whole-line = Whole line
audit-of-line = of line { $number }
audit-fact = Fact
audit-value = Recorded
audit-not-said = not mentioned
audit-yes = yes
audit-no = no
audit-kind = Kind
audit-previous-digest = Seal of the line before

# Columns of the file
audit-column-number = Number
audit-column-at = Moment
audit-column-kind = Kind
audit-column-words = What happened
audit-column-person = Person
audit-column-account = Account
audit-column-organisation = Organisation
audit-column-function = Function
audit-column-purpose = Why
audit-column-object-kind = Kind of object
audit-column-object-id = Object
audit-column-object-label = Name of the object
audit-column-tlp = TLP
audit-column-mode = Real or exercise
audit-column-before = Before
audit-column-after = After
audit-column-previous-digest = Seal of the line before
audit-column-digest = Seal

# What a line is about
audit-object-audit-journal = Journal
audit-object-accounts-account = Account
audit-object-organisations-region = Region
audit-object-organisations-organisation = Organisation
audit-object-organisations-membership = Person in an organisation
audit-object-activities-activity = Activity
audit-object-crisis-picture-document = Text in a crisis picture
audit-object-crisis-picture-picture = Crisis picture
audit-object-situation-reports-reports = Situation reports and bottlenecks

# What happened, after the name of who did it; one sentence for each kind of line
audit-kind-access-released = Released something
audit-kind-access-release-withdrawn = Withdrew a release
audit-kind-accounts-account-added = Made an account
audit-kind-accounts-logged-in = Logged in
audit-kind-accounts-login-refused = Could not log in
audit-kind-accounts-logged-out = Logged out
audit-kind-accounts-pass-issued = Made an address on the server to write as this person
audit-kind-accounts-password-changed = Chose a new password
audit-kind-accounts-preference-changed = Chose another way of showing
audit-kind-activities-activity-opened = Opened an activity
audit-kind-activities-grip-level-set = Set the GRIP level
audit-kind-activities-activity-step-set = Set the phase of an activity
audit-kind-activities-activity-state-changed = Brought an activity to another state
audit-kind-activities-organisation-joined = Let an organisation take part
audit-kind-activities-organisation-left = Let an organisation no longer take part
audit-kind-audit-object-read = Looked at this
audit-kind-audit-journal-exported = Took lines of the journal along as a file
audit-kind-crisis-picture-pictures-opened = Opened the texts of a crisis picture
audit-kind-crisis-picture-labelled-document-added = Added a text under another TLP label
audit-kind-crisis-picture-version-fixed = Fixed a version of the shared picture
audit-kind-crisis-picture-suggestion-made = Made a suggestion
audit-kind-crisis-picture-suggestion-accepted = Took over a suggestion
audit-kind-crisis-picture-suggestion-declined = Did not take over a suggestion
audit-kind-crisis-picture-suggestion-withdrawn = Withdrew a suggestion
audit-kind-crisis-picture-document-released = Released a text to an organisation
audit-kind-crisis-picture-decision-proposed = Proposed a decision
audit-kind-crisis-picture-decision-moved = Took a decision a step further
audit-kind-crisis-picture-task-given = Gave a task
audit-kind-crisis-picture-task-moved = Took a task a step further
audit-kind-crisis-picture-information-requested = Put a question
audit-kind-crisis-picture-request-answered = Answered a question
audit-kind-crisis-picture-request-moved = Took a question a step further
audit-kind-crisis-picture-contradiction-marked = Put a contradiction side by side
audit-kind-crisis-picture-contradiction-settled = Recorded what holds of a contradiction
audit-kind-crisis-picture-meeting-planned = Planned a meeting
audit-kind-crisis-picture-meeting-cancelled = Called off a meeting
audit-kind-crisis-picture-clock-moment-recorded = Recorded a moment of a statutory clock
audit-kind-crisis-picture-log-line-written = Wrote a line in the log of a team
audit-kind-crisis-picture-release-taken-back = Took back the release of a text
audit-kind-escalation-step-set = Set the phase of a region
audit-kind-organisations-region-added = Added a region
audit-kind-organisations-organisation-added = Added an organisation
audit-kind-organisations-site-added = Added a site
audit-kind-organisations-contact-added = Added a number or address
audit-kind-organisations-contact-checked = Checked a number or address
audit-kind-organisations-member-added = Gave somebody access
audit-kind-organisations-functions-changed = Changed somebody's functions
audit-kind-organisations-membership-ended = Ended somebody's access
audit-kind-situation-reports-reports-requested = Asked for situation reports
audit-kind-situation-reports-round-opened = A new round of reports began
audit-kind-situation-reports-request-ended = Stopped asking for reports
audit-kind-situation-reports-organisations-reminded = Reminded organisations of their report
audit-kind-situation-reports-report-submitted = Sent a situation report
audit-kind-situation-reports-report-accepted = Accepted a situation report
audit-kind-situation-reports-report-returned = Sent a situation report back
audit-kind-situation-reports-bottleneck-noted = Reported a bottleneck
audit-kind-situation-reports-bottleneck-closed = Marked a bottleneck as over
audit-kind-situation-reports-bottlenecks-merged = Merged bottlenecks
audit-kind-situation-reports-bottlenecks-parted = Parted bottlenecks

audit-kind-alerts-alarm-sent = Sent an alarm
audit-kind-alerts-alarm-answered = Answered an alarm
audit-kind-alerts-alarm-answered-by-phone = Wrote down an answer by telephone
audit-kind-alerts-next-contact-alarmed = Alarmed the next contact
audit-kind-alerts-alarm-closed = Closed an alarm
audit-kind-alerts-reach-changed = Changed how somebody is reached
audit-kind-alerts-device-added = Added a device with notifications
audit-kind-alerts-device-removed = Took a device with notifications away
audit-object-alerts-alarm = Alarm
audit-object-alerts-reach = Reach
audit-kind-organisations-duty-set = Set duty
audit-kind-organisations-duty-withdrawn = Withdrew duty

