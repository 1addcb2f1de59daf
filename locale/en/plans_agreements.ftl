### Agreements: who, until when, about what, and what somebody has to do.
plans-agreements = Agreements
plans-agreements-lead = Who agreed on what, until when it holds, and what still has to be done.
plans-agreements-none = No agreements
plans-agreement = Agreement
plans-parties = Parties
plans-signed = Signed
plans-lacking = Not agreed yet, and the decree asks for it:
plans-lacking-count = { $count ->
    [one] One part is still lacking
   *[other] { $count } parts are still lacking
}
plans-next-due = next obligation before { $on }
plans-holds-no-terms = Nobody filled in yet who agreed this with whom
plans-holds-unsigned = Not signed yet
plans-holds-open = Holds until somebody ends it
plans-holds-holds = Holds until and including { $on }
plans-holds-soon = Ends on { $on }
plans-holds-expired = Ended on { $on }
plans-terms-write = Fill in the agreement
plans-owing = Obligations
plans-owing-none = Nothing was written down that a party has to do.
plans-owed-mine = Your organisation has to do this
plans-owed-by = Before { $on }
plans-owed-again = Before { $on }, then every { $months ->
    [one] month
   *[other] { $months } months
}
plans-met-on = Done on { $on }, { $who }
plans-owed-ended = No longer owed: { $why }
plans-owed-end = No longer owed…
plans-did-it = Done
plans-obligation-add = New obligation
plans-obligation-was-met = Noted: done, today.
plans-obligation-added = The obligation was added.
plans-obligation-was-ended = The obligation is no longer owed. The reason stays.
plans-terms-written = The agreement was saved. What stood there stays in its history.
plans-back = Back to the plan
plans-by-the-decree = Decree on safety regions { $article }
plans-shortfall-none = No shortfall
plans-shortfall-talk = Talks about a shortfall in preparation
plans-shortfall-instruction = Written instruction given
plans-shortfall-minister = Put before the minister
plans-sheet-terms = Who, until when and about what
plans-sheet-terms-lead = What you save holds at once. What stood there can still be seen.
plans-sheet-terms-do = Save
plans-sheet-obligation = New obligation
plans-sheet-obligation-lead = The party that does this gets a task in time.
plans-sheet-obligation-do = Add
plans-sheet-end = Obligation no longer owed
plans-sheet-end-lead = It stays, with your reason.
plans-sheet-end-do = End it
plans-field-parties = Parties
plans-field-parties-hint = Who make the agreement with each other, at least two.
plans-field-signed-on = Signed on
plans-field-expires-on = Last day
plans-field-expires-on-hint = Leave empty when it holds until somebody ends it.
plans-field-shortfall = Shortfall in preparation
plans-field-shortfall-hint = Only when preparation falls short: first talks, then an instruction, then the minister (Safety Regions Act art. 34).
plans-field-obligation = What has to be done
plans-field-obligation-owner = Who does it
plans-field-due-on = Before
plans-field-every-months = Again after, in months
plans-field-every-months-hint = Leave empty when it is once.
plans-field-owner = Who
plans-field-text = Text
plans-owner-missing = Choose who does it.
plans-text-missing = Write something at Text.
plans-due-on-missing = Fill in a day.
plans-signed-on-missing = Fill in a day at ‘Signed on’, or leave it empty.
plans-expires-on-missing = Fill in a day at ‘Last day’, or leave it empty.
plans-shortfall-missing = Choose from the list whether there is a shortfall.
plans-every-months-missing = Fill in a number of months at ‘Again after’, or leave it empty.
plans-parties-missing = Choose at least two organisations at Parties.
plans-party-unknown = Choose only organisations from the list at Parties.
plans-signed-in-the-future = Nothing is signed in the future. Choose a day until today, or leave it empty.
plans-expires-before-signed = The last day comes after the day of signing.
plans-shortfall-unknown = Choose from the list whether there is a shortfall.
plans-not-an-agreement = This plan is no agreement. Choose ‘Agreement’ at Kind in a new version.
plans-obligation-missing = Write down what has to be done.
plans-obligation-of-no-party = Choose one of the parties of this agreement.
plans-obligation-passed = Choose a day that is still to come at ‘Before’.
plans-obligation-rhythm = Fill in at most { $most } months at ‘Again after’, or leave it empty.
plans-obligation-over = This is not owed any more. Perhaps a colleague just did it.
plans-obligation-not-found = This obligation is not there.
plans-task-agreements = { $count ->
    [one] An agreement ends
   *[other] { $count } agreements end
}
plans-task-owed = { $count ->
    [one] Do what was agreed
   *[other] Do { $count } things that were agreed
}
