### The crisis picture: own pictures, shared picture, suggestions, versions.

## The page
crisis-picture-title = Crisis picture
crisis-picture-none = There is no running activity that you may see
crisis-picture-none-text = As soon as your organisation takes part in an activity, its crisis picture is here.
crisis-picture-tab-text = Picture
crisis-picture-tab-versions = Versions
crisis-picture-tab-difference = Difference
crisis-picture-shared = Shared
crisis-picture-shared-picture = Shared picture
crisis-picture-after-version = after version { $number }
crisis-picture-no-version = no version yet
crisis-picture-not-open = Not everybody who takes part has an own picture yet, or a part is missing.
crisis-picture-open = Open the picture
crisis-picture-open-already = All texts of this picture are open already.
crisis-picture-ask-hin = Ask the Head of Information on duty to release a part.
crisis-picture-tree = Parts of the picture
crisis-picture-tree-source = Division: { $source }
crisis-picture-section-empty = nothing written yet
crisis-picture-section-empty-then = Nothing stood here yet.
crisis-picture-section-closed = This part has not been released to you.
crisis-picture-count-fact = { $count ->
    [one] { $count } fact
   *[other] { $count } facts
}
crisis-picture-count-assumption = { $count ->
    [one] { $count } assumption
   *[other] { $count } assumptions
}
crisis-picture-count-unknown = { $count } unknown

## Organisations
crisis-picture-organisations = Organisations
crisis-picture-heard-count = { $heard } of { $total } heard
crisis-picture-silent = Silent ({ $count })
crisis-picture-silent-count = { $count } silent
crisis-picture-heard = Heard, newest first
crisis-picture-changed = Changed { $time }
crisis-picture-heard-by-level = Heard, heaviest first
crisis-picture-never = never
crisis-picture-nothing-yet = nothing written yet
crisis-picture-yours = your organisation
crisis-picture-organisations-closed = Only those who take part see who takes part.
crisis-picture-no-organisations = No organisations yet
crisis-picture-no-organisations-text = Here you see who takes part, and how fresh the word of each organisation is.

## Own picture
crisis-picture-own-mine = What is happening at { $organisation }?
crisis-picture-own-of = Own picture of { $organisation }
crisis-picture-own-write = Write briefly what you know. It is saved at once.
crisis-picture-own-read = Only { $organisation } writes here. Is something not right? Ask the organisation.
crisis-picture-own-who = The Head of Information and the crisis leaders of the GHOR read this too.
crisis-picture-own-not-found = This own picture does not exist, or has not been released to you.

## Stream
crisis-picture-stream = Stream
crisis-picture-stream-filter = What do you want to see?
crisis-picture-stream-all = All
crisis-picture-stream-only-grip = GRIP
crisis-picture-stream-only-versions = Versions
crisis-picture-stream-only-suggestions = Suggestions
crisis-picture-stream-only-reports = Reports
crisis-picture-more = { $count } new, show
crisis-picture-seen = All seen
crisis-picture-stream-empty = Nothing has happened yet
crisis-picture-stream-empty-text = Changes of GRIP, versions, suggestions and who takes part come here.
crisis-picture-stream-grip = { $region }: { $level ->
    [0] no GRIP
   *[other] GRIP { $level }
}
crisis-picture-stream-state = Activity is { $state ->
    [active] started
    [scaled_down] scaled down
    [closed] closed
    [archived] archived
   *[other] being prepared
}
crisis-picture-stream-version = Version { $number }
crisis-picture-stream-activityopened = Activity opened
crisis-picture-stream-picturesopened = Pictures opened
crisis-picture-stream-organisationjoined = { $organisation } takes part
crisis-picture-stream-organisationleft = { $organisation } takes part no longer
crisis-picture-stream-labelleddocumentadded = Text with its own label: { $section }
crisis-picture-stream-documentclosed = Text closed in { $section }
crisis-picture-stream-documentreopened = Text open again in { $section }
crisis-picture-stream-own = the own picture of { $organisation }
crisis-picture-stream-suggestionmade = Suggestion for { $section }
crisis-picture-stream-suggestionaccepted = Suggestion taken over in { $section }
crisis-picture-stream-suggestiondeclined = Suggestion for { $section } not taken over
crisis-picture-stream-suggestionwithdrawn = Suggestion for { $section } withdrawn
crisis-picture-stream-documentreleased = Released to { $organisation }

## Suggestions
crisis-picture-suggest = Make a suggestion
crisis-picture-suggest-send = Send suggestion
crisis-picture-suggestion-text = Which sentence do you suggest?
crisis-picture-suggestion-certainty = How certain is it?
crisis-picture-suggestion-source = Source
crisis-picture-suggests = suggests
crisis-picture-source-is = Source: { $source }
crisis-picture-accept = Take over
crisis-picture-accept-as-new = Add as a new sentence
crisis-picture-suggested = suggested
crisis-picture-suggestion-title = Suggestion for { $section }
crisis-picture-suggestion-back = To the text
crisis-picture-suggestion-about = About this sentence
crisis-picture-suggestion-now = It now says
crisis-picture-suggestion-new = Suggestion
crisis-picture-suggestion-settled = { $state ->
    [accepted] Taken over by { $who }, { $organisation }.
    [declined] Not taken over by { $who }, { $organisation }.
   *[other] Withdrawn by { $who }, { $organisation }.
}
crisis-picture-suggestion-quote-gone = The sentence that this suggestion is about was changed or taken out. Nothing was changed. Add the new sentence, or do not take it over.
crisis-picture-suggestion-quote-twice = The sentence that this suggestion is about stands there more than once. Nothing was changed. Add the new sentence, or do not take it over.
crisis-picture-decline = Do not take over…
crisis-picture-decline-reason = Why not?
crisis-picture-decline-now = Let them know
crisis-picture-withdraw = Withdraw
crisis-picture-suggestion-not-sent = The suggestion has not been sent yet
crisis-picture-kept = What you filled in is kept. Change it and send again.
crisis-picture-suggestion-text-missing = Fill in the sentence that you suggest.
crisis-picture-suggestion-too-long = The suggestion is too long. Use at most { $most } characters.
crisis-picture-certainty-unknown = Choose fact, assumption or unknown.
crisis-picture-source-too-long = The source is too long. Use at most { $most } characters.
crisis-picture-suggestion-settled-already = Somebody else has already { $state ->
    [accepted] taken over
    [declined] declined
   *[other] withdrawn
} this suggestion.
crisis-picture-decline-reason-missing = Write why you do not take the suggestion over.
crisis-picture-reason-too-long = The reason is too long. Use at most { $most } characters.
crisis-picture-suggestion-not-yours = Only who made the suggestion can withdraw it.
crisis-picture-suggestion-not-found = This suggestion does not exist.
crisis-picture-no-suggestions-here = You cannot make a suggestion for this text.
crisis-picture-answer-unknown = A suggestion cannot be answered like that.

## Versions, time and difference
crisis-picture-fix-version = Fix version…
crisis-picture-fix-version-what = You fix the shared picture of now as version { $number }. Everybody who sees the picture can read this version back.
crisis-picture-fix-version-now = Fix it
crisis-picture-version-name = Name, may be empty
crisis-picture-version-name-hint = For example: for the ROT of 15:00
crisis-picture-version-name-too-long = The name is too long. Use at most { $most } characters.
crisis-picture-version-not-fixed = The version was not fixed
crisis-picture-version-not-found = Version { $number } does not exist.
crisis-picture-versions-title = Fixed versions
crisis-picture-version = Version
crisis-picture-version-name-head = Name
crisis-picture-version-at = Fixed
crisis-picture-version-by = By
crisis-picture-versions-closed = The versions have not been released to you.
crisis-picture-no-versions = No version fixed yet
crisis-picture-no-versions-text = The Head of Information fixes a version, for example for each meeting. Until then you can look back at any moment.
crisis-picture-fixed-by = Fixed by { $who }, { $organisation }.
crisis-picture-past-note = You cannot change anything here.
crisis-picture-back-to-now = Back to now
crisis-picture-as-it-stood = As it stood { $when } { $time }
crisis-picture-now = Now, { $when } { $time }
crisis-picture-look-back-hint = Choose a moment to look back
crisis-picture-drag-hint = Drag to look back
crisis-picture-slider = Moment to look back to
crisis-picture-back-until = Look back to
crisis-picture-time = Time
crisis-picture-time-line = Bar: highest phase
crisis-picture-time-line-decided = Bar: highest phase. Dash: decision
crisis-picture-time-phases = Highest phase, with the moment it began:
crisis-picture-time-marks = Moments on the time line
crisis-picture-time-grip = GRIP { $level } { $region }
crisis-picture-time-version = version { $number }
crisis-picture-moment = Moment
crisis-picture-show-moment = Show
crisis-picture-difference-with = Difference with version { $number }
crisis-picture-difference-visit = Difference with your last visit
crisis-picture-difference-title = What has changed? From { $before } to { $after }
crisis-picture-difference-to-now = to now
crisis-picture-from = From
crisis-picture-to = to
crisis-picture-compare = Compare
crisis-picture-side-now = now
crisis-picture-side-visit = your last visit, { $when }
crisis-picture-side-visit-never = your last visit
crisis-picture-side-my-visit = my last visit
crisis-picture-side-version = version { $number }
crisis-picture-side-version-named = version { $number }, { $name }
crisis-picture-side-unreadable = Choose a version, your last visit, now or a moment.
crisis-picture-side-moment = a moment
crisis-picture-no-comparison = These two cannot be compared
crisis-picture-lines-added = { $count ->
    [one] 1 line added
   *[other] { $count } lines added
}
crisis-picture-lines-removed = { $count ->
    [one] 1 line removed
   *[other] { $count } lines removed
}
crisis-picture-lines-changed = { $count ->
    [one] 1 line changed
   *[other] { $count } lines changed
}
crisis-picture-no-visit = This is your first visit
crisis-picture-no-visit-text = Next time you see here what has changed since now.
crisis-picture-no-difference = Nothing has changed
crisis-picture-no-difference-text = The texts that you may read are the same in both.
crisis-picture-added = added:
crisis-picture-removed = removed:

## Labels and release
crisis-picture-label-add = Text with another label
crisis-picture-label-what = A second text in a part, only for who may see that label.
crisis-picture-label-section = Part
crisis-picture-label-tlp = Label
crisis-picture-label-now = Make the text
crisis-picture-label-there-already = This part has a text with { $tlp } already.
crisis-picture-label-unknown = Choose a label from the list.
crisis-picture-section-not-found = This part does not exist.
crisis-picture-document-not-found = This text does not exist, or has not been released to you.
crisis-picture-release = Release…
crisis-picture-section-more = More for { $section }
crisis-picture-release-title = Release: { $place }
crisis-picture-release-now = { $count ->
    [one] Now who takes part reads along: { $count } organisation, as far as the label allows.
   *[other] Now who takes part reads along: { $count } organisations, as far as the label allows.
}
crisis-picture-release-after = After this the people of the chosen organisation read this text too, and what is added to it.
crisis-picture-release-to = To which organisation?
crisis-picture-release-to-whom = Choose the organisation that you release this to.
crisis-picture-release-reason = Why?
crisis-picture-release-until = Until when?
crisis-picture-release-until-hint = Empty: until you withdraw it.
crisis-picture-release-do = Release
crisis-picture-released-to = Released to { $who }.
crisis-picture-released-beside = Also open to those below.
crisis-picture-released-since = since { $at }, by { $who }
crisis-picture-released-until = until { $at }
crisis-picture-take-back = Take back…
crisis-picture-take-back-what = From now on this organisation does not read the text any more. What it has read stays read. It is written in the journal.
crisis-picture-take-back-do = Take back the release
crisis-picture-release-not-found = This release is there no more. Perhaps somebody else has just taken it back.
crisis-picture-stream-releasetakenback = Release taken back: { $organisation }
crisis-picture-not-released = Releasing did not work
crisis-picture-choose = Choose…
crisis-picture-cancel = Cancel

## Requests of the screen
crisis-picture-stream-only-documents = Documents
crisis-picture-stream-documentadded = Document added: { $title }
crisis-picture-stream-documentversionadded = New version { $number } of { $title }
crisis-picture-stream-documentwithdrawn = Document withdrawn: { $title }
crisis-picture-stream-documentopened = { $title } released to { $organisation }
crisis-picture-stream-documentreleasetakenback = Release of { $title } to { $organisation } taken back
crisis-picture-stream-inject = { $mark }: message from { $sender }
crisis-picture-care = Care at this moment
crisis-picture-care-page = Open this on a page of its own
crisis-picture-stream-codeconfirmed = { $ended ->
    [yes] Scaling up ended, { $region }
   *[no] Code { $code } confirmed, { $region }
}
crisis-picture-stream-phasedeclared = Care phase: { $phase }, { $where }
crisis-picture-stream-more-regions = more than one region
crisis-picture-stream-outagesaid = { $service } { $over ->
    [yes] is back
   *[no] down
}: { $where }
crisis-picture-stream-distributionchosen = Proposal { $number } for the casualties { $taken ->
    [yes] taken over
   *[no] rejected
}
