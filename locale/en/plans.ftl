### Plans: national ones and those of the region.
page-plans = Plans
plans-title = Plans
plans-lead = What was agreed per theme, and what it means for care.
plans-where = Where you are
plans-plan = Plan
plans-meaning = What does this mean for care?
plans-standing = Standing
plans-owner = Whose
plans-year = Year
plans-themes = Themes
plans-regions = Regions
plans-phases = For which phase
plans-review = Read again
plans-source = Source
plans-replaces = Replaces
plans-facts = Facts
plans-unknown = unknown
plans-not-confirmed = not confirmed yet
plans-person = { $name } ({ $function })
plans-version-of-regions = Version { $number }, { $regions }
plans-valid = In force
plans-review-on = to be read again before { $on }
plans-review-due = Review overdue, was { $on }
plans-review-due-text = This plan still counts. See whether it is still right and write a new version.
plans-overdue-count = { $count ->
    [one] One plan should have been read again:
   *[other] { $count } plans should have been read again:
}
plans-filter = Choose plans
plans-filter-thema = Theme
plans-filter-regio = Region
plans-filter-fase = Phase
plans-filter-soort = Kind
plans-words = Words, also inside the files
plans-all = All
plans-show = Show
plans-show-all = Show all
plans-found = { $count ->
    [0] No plan with ‘{ $words }’
    [one] One plan with ‘{ $words }’
   *[other] { $count } plans with ‘{ $words }’
}
plans-none-found = Try another word. What still waits for the virus check is found by its title only.
plans-none = No plans
plans-none-text = There is no plan for this that you may read. Choose more widely.
plans-in-preparation = In preparation
plans-kind-national = National crisis plans
plans-kind-national-one = National crisis plan
plans-national-title = National crisis plans
plans-national-lead = The plans of the government per kind of crisis, with what they mean for care. The plan itself is with its owner.
plans-national-unknown = This national plan is not known here.
plans-national-state-in-force = In force
plans-national-state-to-convert = Being converted
plans-national-state-unknown = Announced, standing unknown
plans-care-title = Meaning for care
plans-care-proposed = Our own words, proposed. They are not in the plan itself.
plans-format-title = By part of the standard format
plans-format-lead = Since the end of 2019 national plans follow one format. This is, in short, what can be read about it. The plan itself comes first.
plans-format-unknown = Not known here yet:
plans-format-all-unknown = Of no part anything is known here yet:
plans-beside = Plans of the region beside it
plans-new = New plan
plans-new-lead = It begins as a draft. Others read it only when somebody else establishes it.
plans-new-do = Keep as draft
plans-new-version = New version…
plans-new-version-what = The established version stays until somebody else establishes the new one.
plans-never-established = This plan was not established yet. Only who works on it and who may establish it sees it.
plans-pending = Version { $number }
plans-came-back = Sent back:
plans-send = Send for review
plans-yours-waits = You sent this yourself. Somebody else reviews it.
plans-establish = Establish
plans-send-back = Send back…
plans-send-back-do = Send back
plans-fetch = Fetch the plan
plans-fetch-short = Fetch
plans-fetch-version = Fetch: version { $number }
plans-holds-from = Holds from
plans-established-by = Established by
plans-written-by = Written by
plans-versions = Versions
plans-version = Version { $number }
plans-withdraw = Withdraw…
plans-withdraw-what = The plan no longer counts. It is not deleted; the reason stays with it.
plans-withdraw-do = Withdraw plan
plans-throw-away = Throw this draft away…
plans-throw-away-what = The draft disappears, with all that is in it. This cannot be undone. Nobody else was asked to review it, and what was established stays.
plans-throw-away-do = Yes, throw it away
plans-is-withdrawn-by = Withdrawn by { $who }
plans-replaced-by = Instead of this counts:
plans-replaced-by-none = Nothing
plans-state-draft = draft
plans-state-in-review = in review
plans-state-established = established
plans-state-withdrawn = withdrawn
plans-state-counting = counts now
plans-state-earlier = counted before
plans-state-to-come = counts from { $on }
plans-state-passed-over = overtaken by a newer draft
plans-state-thrown = thrown away as a draft
plans-choose-again = Choose the file again. What else you filled in is still there.
plans-may-be = At most { $most }. Possible: { $types }.
plans-busy = Sending…
plans-broken-off = Sending was broken off. Nothing was kept; what you filled in is still there. Try again.
plans-too-large-here = This file is too large. It may be { $most } at most.
plans-field-file = File
plans-field-file-hint = The plan itself. It is checked for viruses.
plans-field-file-kept = Leave empty when the file stays the same: { $name }.
plans-field-title = Title
plans-field-kind = Kind
plans-field-meaning = What does this mean for care?
plans-field-meaning-hint = In one or two sentences. People read this first.
plans-field-themes = Themes
plans-field-regions = Regions
plans-field-phases = For which phase
plans-field-language = Language
plans-field-tlp = Who may read it
plans-field-tlp-hint = Amber stays within the region. What is stricter belongs with an activity.
plans-field-effective-on = Holds from
plans-field-review-on = Read again before
plans-field-review-on-hint = After this day its owner gets a task. The plan still counts.
plans-field-note = What is new
plans-field-note-hint = For who knows the version before.
plans-field-reason = Reason
plans-field-replaced-by = What counts instead
plans-file-missing = Choose a file.
plans-title-missing = Give the plan a title.
plans-kind-missing = Choose what kind of plan it is.
plans-language-missing = Choose in which language it is written.
plans-kind-unknown = Choose what kind of plan it is from the list.
plans-themes-missing = Choose one or more themes under Themes.
plans-regions-missing = Choose one or more regions under Regions.
plans-region-not-yours = Under Regions, choose only regions in which your organisation works.
plans-phases-missing = Choose for which phase the plan is. It may be more than one.
plans-tlp-missing = Choose who may read the plan.
plans-label-too-strict = A plan is { $most } at most. What is stricter belongs with an activity.
plans-effective-on-missing = Fill in a day under ‘Holds from’.
plans-review-on-missing = Fill in a day under ‘Read again before’.
plans-review-before-start = A plan is read again after the day on which it begins to hold.
plans-review-in-the-past = Under ‘Read again before’, choose a day that is still to come.
plans-review-too-far = Read a plan again within { $months } months.
plans-form-key-missing = This form is not complete. Open the page again.
plans-reason-missing = Write a reason.
plans-replaced-by-missing = Choose a plan from the list, or ‘Nothing’.
plans-replaces-itself = A plan cannot replace itself. Choose another one.
plans-not-found = This plan does not exist, or is not for you.
plans-not-in-review = This version is not in review (any more).
plans-not-thrown = { $who } sent this version to others already, { $at }. What others could read is kept.
plans-already-sent = { $who } sent this version for review already, { $at }. Below is the plan as it stands now.
plans-already-returned = { $who } sent this version back already, { $at }. Below is the plan as it stands now.
plans-already-established = { $who } established this version already, { $at }. Below is the plan as it stands now.
plans-already-withdrawn = { $who } withdrew this plan, { $at }.
plans-already-thrown = { $who } threw this draft away, { $at }.
plans-already-overtaken = { $who } wrote a newer version, { $at }. Below is the plan as it stands now.
plans-you-wrote = You wrote: { $words }
plans-not-your-own = You wrote this version, or part of it. Somebody else establishes it.
plans-not-checked-yet = The file was not checked for viruses yet, or is not clean. So it cannot be established yet.
plans-sent-twice = This form was sent already. The plan is there.
plans-was-written = Kept as a draft. Send it for review when it is ready.
plans-version-was-written = The new version is kept as a draft.
plans-was-sent = Sent. Somebody else reviews it.
plans-was-established = Established. From now on others read this version.
plans-was-sent-back = Sent back, with your reason.
plans-was-withdrawn = Withdrawn.
plans-was-thrown-away = The draft was thrown away.
plans-at-theme = Plans for this theme
plans-at-theme-all = All plans
plans-at-theme-none = There is no plan of this region for this theme yet.
plans-for-phase = Plans for this phase
plans-for-phase-what = Established plans of this region for this phase, for what stands at yellow or higher now.
plans-for-phase-none = For what stands at yellow or higher now, there is no plan for this phase.
plans-task-review = { $count ->
    [one] Read a plan again
   *[other] Read { $count } plans again
}
plans-task-verb = Look
plans-live-written = { $who } began a new version at { $when }.
plans-live-sent = { $who } sent a version at { $when }.
plans-live-returned = { $who } returned a version at { $when }.
plans-live-established = { $who } established a version at { $when }.
plans-live-withdrawn = { $who } withdrew this plan at { $when }.
plans-live-thrown = { $who } threw a draft away at { $when }.
plans-live-show = Show the plan as it is now
plans-watch = Follow this plan
plans-watch-theme = Follow this theme
plans-unwatch = You follow this. Stop following
plans-watched = You follow this. What changes in it stands at Now.
plans-unwatched = You do not follow this any more.
plans-theme-unknown = This theme is not known here.
plans-changes = What changed
plans-changes-lead = Plans that were established or withdrawn in the last { $days } days, the newest first.
plans-changes-since = New is what came after your last visit, { $at }.
plans-changes-which = Which plans
plans-changes-all = All plans
plans-changes-followed = What I follow
plans-changes-themes = You follow these themes:
plans-changes-new = new
plans-changes-is-followed = followed
plans-changes-none = Nothing changed
plans-changes-none-text = As soon as a plan is established or withdrawn, it stands here.
plans-change-established = version { $number } established
plans-change-withdrawn = withdrawn

plans-choose-search = Search
plans-choose-field = Search a plan
plans-choose-field-hint = A word from the title or the text. What is found can then be chosen.
plans-choose-own = Plans of your own organisation. Search to choose others.
plans-choose-found = { $count ->
    [0] No plan found with ‘{ $words }’.
    [one] One plan found with ‘{ $words }’. You can choose it now.
   *[other] { $count } plans found with ‘{ $words }’. You can choose them now.
}
plans-choose-more = The first { $count } plans with ‘{ $words }’. Search more precisely when yours is not there.
plans-choose-group-found = Found
plans-choose-group-chosen = Chosen already
plans-overdue-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
plans-pending-more = { $count ->
    [one] One more in preparation
   *[other] { $count } more in preparation
}
plans-of-theme-more = { $count ->
    [one] One more plan for { $theme }
   *[other] { $count } more plans for { $theme }
}
plans-beside-more = { $count ->
    [one] One more plan, under
   *[other] { $count } more plans, under
}
plans-themes-ways = What do I do, whom do I call? Choose a theme
