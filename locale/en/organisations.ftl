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
organisations-no-contacts-text = Ask the administrator to add one.
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
