### Organisations, how they are reached, and who works there.

organisations-title = Organisations
organisations-lead = Whom you can reach, and when somebody last checked the number.
organisations-lead-own = You see the organisation you work for.
organisations-search = Find an organisation
organisations-no-such-choice = This choice does not exist: { $choice }. Choose one from the list.
organisations-name-too-long = This name is too long. Search with a few letters.
organisations-partners = Partners
organisations-found = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
organisations-region = Region
organisations-kind = Kind
organisations-every-region = All regions
organisations-every-kind = All kinds
organisations-show = Show
organisations-show-all = Show all
organisations-name = Name
organisations-reach = Contact
organisations-contact-phone = Telephone
organisations-contact-email = E-mail
organisations-contact-radio = Radio group
organisations-no-contact = number unknown
organisations-none = No organisation found
organisations-none-text = Search with fewer letters, or choose another region or kind.
organisations-part-of = Part of:
organisations-parts = Parts:
organisations-ask-parts = Call one of the parts.
organisations-invented = invented
organisations-checked = Last checked: { $age }
organisations-last-checked = Last checked
organisations-age-days = { $count ->
    [0] today
    [1] yesterday
   *[other] { $count } days ago
}
organisations-age-months = { $count ->
    [one] { $count } month ago
   *[other] { $count } months ago
}
organisations-age-years = { $count ->
    [one] { $count } year ago
   *[other] { $count } years ago
}
organisations-age-never = never
organisations-never-checked = Never checked
organisations-still-right = Still right
organisations-no-contacts = No number or address known yet
organisations-no-contacts-text = Who works there or the administrator can add one.
organisations-people = People and functions
organisations-people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
organisations-until = Access until { $at }
organisations-no-people = Nobody with an account works here now
organisations-no-people-text = Ask the administrator to add somebody.
organisations-sites = Sites
organisations-no-sites = No sites known yet
organisations-source = Source: { $source }
organisations-log-in-first = Log in first.
organisations-not-found = This organisation does not exist, or was not released to you.
organisations-contact-not-found = This number or address no longer exists.
organisations-membership-not-found = This person does not work here.
organisations-region-not-found = This region does not exist.
organisations-region-taken = There is a region with code { $code } already.
organisations-slug-taken = There is an organisation with the address { $slug } already.
organisations-unknown-kind = The kind { $kind } does not exist. Choose a kind from the list.
organisations-function-missing = Choose at least one function.
organisations-unknown-function = The function { $function } does not exist. Choose a function from the list.
organisations-ends-before-start = The end lies before the start. Choose a later moment.
organisations-end-missing = A guest always has an end. Fill it in.
organisations-membership-already-ended = This access has ended already: { $until }.

organisations-duty = Duty
organisations-duty-now = now
organisations-duty-term = from { $from } until { $until }
organisations-duty-none = No duty was filled in. An alarm then goes to everybody with the function.
organisations-duty-set = Fill in duty
organisations-duty-save = Set duty
organisations-duty-withdraw = Withdraw
organisations-duty-choice = { $name }, { $function }
organisations-duty-nobody-yet = Choose somebody
organisations-duty-person = Who has duty
organisations-duty-starts-at = From
organisations-duty-ends-at = Until
organisations-duty-person-missing = Choose who has duty.
organisations-duty-starts-at-missing = Fill in when the duty begins.
organisations-duty-ends-at-missing = Fill in when the duty ends.
organisations-duty-no-moment = Fill in a day and a time.
organisations-duty-not-their-function = This person does not have that function. Choose somebody from the list.
organisations-duty-ends-before-start = The end lies before the start. Choose a later moment.
organisations-duty-too-long = A duty lasts at most { $days } days. Choose an earlier end.
organisations-duty-overlaps = This person has duty in that time already. Withdraw that duty first.
organisations-duty-withdrawn-already = This duty was withdrawn already.
organisations-duty-not-found = This duty is no longer there.
organisations-reach-ghor = How do I reach the GHOR?
organisations-reach-ghor-lead = Who has duty now, and every number with when somebody last checked it. In danger to life always first
organisations-all-right = All still right
organisations-all-checked = { $count ->
    [one] Noted: this number is right, checked today.
   *[other] Noted: all { $count } are right, checked today.
}
organisations-nothing-to-check = There are no numbers or addresses yet.
organisations-duty-nobody-now = nobody on the roster now
organisations-duty-until = Until { $at }.
organisations-duty-then = Then { $who }, from { $at }.
organisations-no-ghor = There is no GHOR bureau whose numbers you may see. Ask whoever gave you access.

organisations-keep-members = Manage people and functions
organisations-members-lead = Who works for this organisation, in which function and until when. A change counts at once, also on screens that are open.
organisations-members-have-access = Who has access
organisations-members-back = Back to people and functions
organisations-member-add = Add somebody
organisations-member-add-lead = Whoever is added works for { $organisation } and sees what belongs to the chosen functions.
organisations-member-add-button = Add
organisations-member-added = { $name } has been added.
organisations-member-begins = from { $at }
organisations-member-closed = account is closed
organisations-member-change = Change
organisations-member-changed = Saved. What { $name } may do has changed at once.
organisations-member-ended = { $name } no longer has access here.
organisations-member-login = Login name
organisations-member-login-hint = Of somebody who can log in already: the login name that is there. Otherwise a new one, without spaces.
organisations-member-login-missing = Fill in a login name.
organisations-member-name = Name
organisations-member-name-hint = Only for somebody new, as others see the name.
organisations-member-functions = Functions
organisations-member-functions-missing = Choose at least one function from the list.
organisations-member-valid-from = From
organisations-member-valid-from-hint = Empty is from now.
organisations-member-valid-until = Until
organisations-member-valid-until-hint = Empty is without an end. A guest always has an end.
organisations-member-sure = Yes, I mean this person
organisations-member-save = Save
organisations-member-own = This is you. You can only take functions away here. Another administrator gives you one more.
organisations-member-fixed = Stays as it is, because you do not give that function: { $functions }.
organisations-member-end = End access
organisations-member-end-lead = From now { $name } can no longer see or write anything for { $organisation }. What has been written stays.
organisations-member-end-button = End now
organisations-member-new = { $name } can log in
organisations-member-new-lead = Tell this to the person, not by e-mail. The password stands here only now and nowhere else. At the first login that person chooses a password of their own.
organisations-member-password = Password for the first time
organisations-login-is-of = This login name belongs to { $name }. Do you mean this person? Then tick the box. Otherwise choose a new login name.
organisations-login-works-at = This login name belongs to { $name }: { $function }, { $organisation }. If that person works here, only the function here counts for that time. Do you mean this person? Then tick the box. Otherwise choose a new login name.
organisations-works-here-already = { $name } works here in these functions at that time already.
organisations-not-to-yourself = You do not give yourself a function or more time. Ask another administrator.
organisations-not-yours-to-give = You do not give or take the function { $function } on this screen. Ask whoever runs the server.
organisations-last-keeper = You are the only administrator here. First make somebody else administrator.
organisations-end-is-past = This moment has passed. Choose a later one, or end the access now.

organisations-contact-add = Add a number or address
organisations-contact-change = Change a number or address
organisations-contact-wrong = No longer right
organisations-contact-lead = This is how others reach your organisation, at night too. It stands at once with every theme, and in every pack that somebody makes from now on.
organisations-contact-field-kind = Kind
organisations-contact-field-value = Number or address
organisations-contact-field-purpose = What for
organisations-contact-field-function = In which function
organisations-contact-field-days = On which days somebody answers
organisations-contact-field-opens = From
organisations-contact-field-closes = Until
organisations-contact-field-hours = More about the hours
organisations-contact-field-priority = Place in the row
organisations-contact-field-tried = I tried it today and it is right
organisations-contact-purpose-hint = As somebody reads it who does not know you: Standby, Control room, Pharmacist on duty.
organisations-contact-closes-hint = Leave both empty for the whole day. Past midnight is fine: from 17:00 until 08:00.
organisations-contact-priority-hint = 1 is called first. Who does not answer now comes last by itself.
organisations-contact-every-function = No fixed function
organisations-contact-choose = Choose one from the list.
organisations-contact-no-time = Fill in a time such as 08:30.
organisations-contact-no-place = Fill in a whole number from 1 to { $last }.
organisations-contact-save = Save
organisations-contact-added = Added.
organisations-contact-changed = Changed.
organisations-contact-withdrawn = Taken away. Nobody finds it any more.
organisations-contact-take-away = Take this away…
organisations-contact-take-away-text = Nobody finds it any more then. The journal keeps who took it away and when.
organisations-contact-take-away-sure = Yes, take it away
organisations-contact-there-already = This stands there already. Change what stands there.
organisations-contact-changed-meanwhile = Somebody else changed this meanwhile or took it away. See what stands at the organisation now.
organisations-value-missing = Fill in the number or address.
organisations-no-phone = This is no telephone number. Write figures only, for example 043 123 45 67.
organisations-no-email = This is no e-mail address. It has an @ in it and a dot after it.
organisations-hours-half = Fill in both times, or neither.
organisations-hours-none = From and until are the same. Leave both empty for the whole day.
organisations-days-missing = Choose on which days these hours hold.
organisations-days-unknown = Not known
organisations-days-every = every day
organisations-days-work = Monday to Friday
organisations-days-weekend = Saturday and Sunday
organisations-day-and-night = day and night
organisations-hours = { $opens } to { $closes }
organisations-answers-now = answers now
organisations-not-now = not now
