### Activities and GRIP per region.

activities-title = Activities
activities-activity = Activity
activities-person = { $name } ({ $function })
activities-group-running = Running
activities-group-concept = In preparation
activities-group-over = Closed
activities-none = There are no activities
activities-none-text = In an activity, organisations work together on one situation. The head of information of your region can open one.
activities-open-real = Open activity
activities-open-exercise = Open exercise
activities-real-lead = This is real. Everyone who takes part sees the activity as soon as you open it.
activities-exercise-lead = This is an exercise. It says EXERCISE everywhere. An exercise can never become real later.
activities-back = Back without opening
activities-since = since { $at }
activities-kind-incident = Incident
activities-kind-threat = Threat
activities-kind-event = Event
activities-kind-exercise = Exercise
activities-kind-continuous = Continuous picture
activities-views = Views of this activity
activities-views-together = Working together
activities-views-look-back = Looking back
activities-state-concept = In preparation
activities-state-active = Running
activities-state-scaled-down = Scaled down
activities-state-closed = Closed
activities-state-archived = In the archive
activities-go-concept-active = Start activity
activities-go-active-scaled-down = Scale down
activities-go-scaled-down-active = Scale up again
activities-go-scaled-down-closed = Close activity
activities-go-closed-active = Open again
activities-go-closed-archived = To the archive
activities-go-asks = { $verb }…
activities-before-closed = After this nobody writes in this activity any more; everything stays readable. Up to { $hours } hours after closing you can open it again, with a reason.
activities-before-archived = After this the activity does not open again. Everything stays readable.
activities-never-deleted = An activity is never deleted. After closing, everything stays readable.
activities-state = State
activities-region = Region
activities-regions = Regions
activities-grip = GRIP
activities-reason = Reason
activities-set-by = Set
activities-since-when = Since
activities-taking-part = Taking part
activities-owner = Opened by
activities-started = Started
activities-not-started = not started yet
activities-mode = Real or exercise
activities-mode-real = Real
activities-mode-exercise = Exercise
activities-tlp = Label
activities-open-picture = Open crisis picture
activities-lead-grip = { $grip }.
activities-lead-no-grip = For this activity no GRIP is in force.
activities-lead-taking-part = { $count ->
    [one] One organisation takes part.
   *[other] { $count } organisations take part.
}
activities-grip-title = GRIP per region
activities-grip-of = { $region } GRIP { $level }
activities-grip-line = { $name }: { $scope }
activities-grip-with-source = { $name }, source region { $region }
activities-grip-history = History, { $count ->
    [one] one decision
   *[other] { $count } decisions
}
activities-set-grip-title = Set the GRIP level of a region
activities-set-grip = Set GRIP level
activities-grip-was-set = Set. Everyone in this activity sees the new level.
activities-no-source-region = None
activities-choose = Choose…
activities-join = Let take part
activities-leave = Remove
activities-joined = { $organisation } takes part now.
activities-left = { $organisation } takes part no longer.
activities-state-was-changed = The new state is set. Everybody in this activity sees it.
activities-leave-of = Remove { $organisation } from this activity

## Fields
activities-field-name = Name
activities-field-name-hint = Short and easy to recognise, for example ‘High water Meuse’.
activities-field-kind = Kind
activities-field-regions = Regions
activities-field-participants = Organisations that take part
activities-field-as-concept = Do not start yet
activities-field-as-concept-hint = The activity is then ready. You start it yourself later.
activities-field-region = Region
activities-field-level = GRIP level
activities-field-source-region = Source region
activities-field-source-region-hint = Only with GRIP 5: the region that leads.
activities-field-reason = Reason
activities-field-reason-hint = One or two sentences. They are kept in the history.
activities-field-at = Holds since
activities-field-at-hint = Empty means: from now on. If it was agreed earlier, fill in that moment.
activities-field-state = State
activities-field-organisation = Organisation

## What cannot be
activities-not-found = This activity does not exist, or was not released to you.
activities-are-never-deleted = An activity is never deleted. Close it.
activities-name-missing = Give the activity a name.
activities-kind-missing = Choose a kind.
activities-regions-missing = Choose at least one region.
activities-region-missing = Choose a region.
activities-level-missing = Choose a GRIP level.
activities-state-missing = Choose a state.
activities-organisation-missing = Choose an organisation.
activities-choice-unknown = This choice does not exist. Choose one from the list.
activities-reason-missing = Write a reason, in one or two sentences.
activities-exercise-is-never-real = An exercise cannot be real. Open it with ‘Open exercise’.
activities-grip-unknown = Choose a GRIP level from 0 to 5.
activities-grip-already = The level is GRIP { $level } already. A colleague may have just set it.
activities-grip-needs-more-regions = This level needs at least { $count } regions in the activity.
activities-region-not-in-activity = This region is not in the activity.
activities-source-region-missing = Choose the region that leads. GRIP 5 needs it.
activities-source-region-not-here = A source region belongs to GRIP 5 only. Choose ‘None’.
activities-moment-in-future = This moment is in the future. Choose one that has passed.
activities-moment-before-last = The previous level began at { $last }. Choose a later moment.
activities-is-closed = The activity is closed. Nothing in it changes any more.
activities-state-cannot-follow = This step is not possible now. A colleague may have just changed the state.
activities-reopen-too-late = Opening again is possible until { $hours } hours after closing. Open a new activity.
activities-takes-part-already = { $organisation } takes part already.
activities-takes-no-part = { $organisation } does not take part.
activities-owner-stays = { $organisation } opened the activity and therefore stays in it.

## Phase of an activity
activities-step = Phase
activities-step-title = Phase of this activity
activities-step-hint = How serious is this one situation? The phase of a region is another decision, and stands on the page Phase.
activities-set-step = Set phase
activities-step-was-set = Set. Everybody in this activity sees the new phase.
activities-no-step = no phase yet
activities-field-step = Phase
activities-step-missing = Choose a phase.
activities-step-unknown = Choose one of the five phases.
activities-step-already = The activity is on this phase already. A colleague may have just set it.
activities-facts = About this activity

activities-alarms = Alarms
activities-alarms-count = { $count ->
    [one] 1 alarm
   *[other] { $count } alarms
    }
activities-alarms-none = No alarm was sent yet
activities-alarms-none-text = With an alarm you reach people at once, and you see who confirmed and who did not.
activities-alarm-tests = Test calls
activities-alarm-tests-text = A test call is not counted with the alarms. Everybody sees TEST in front of it.
activities-alarm-number = Alarm { $number }
activities-open-casualties = Casualties
activities-alarm-new = New alarm
activities-alarm-new-exercise = New alarm in the exercise
activities-alarm-text = What you say
activities-alarm-audience = For whom
activities-alarm-audience-text = Choose where: a sector, region or area. If you choose more than one, all of them must hold. Organisations that you choose by name are always added.
activities-alarm-other-area = Another area (GeoJSON)
activities-alarm-area-drawn = The area ‘{ $name }’ of the map is filled in. Only who has a location there is alarmed.
activities-alarm-area-gone = This area does not stand on the map, or not any more. Choose an area yourself below.
activities-alarm-named = Organisations by name
activities-alarm-look = See whom this goes to
activities-alarm-look-text = Nothing is sent yet.
activities-alarm-again = Look again
activities-alarm-list = The list
activities-alarm-goes-to =
    This goes to: { $people ->
    [one] 1 person
   *[other] { $people } people
    } at { $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
    }.
activities-alarm-goes-to-exercise =
    EXERCISE. This goes to: { $people ->
    [one] 1 person
   *[other] { $people } people
    } at { $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
    }, only who takes part in the exercise.
activities-alarm-unreached = Here is nobody to alarm, call yourself:
activities-alarm-unplaced = { $count ->
    [one] Of one organisation we do not know where all sites are. It does not get this alarm.
   *[other] Of { $count } organisations we do not know where all sites are. They do not get this alarm.
}
activities-alarm-unplaced-add = Tick who should get it all the same, and look again.
activities-alarm-no-site = no site known
activities-alarm-send = { $people ->
    [one] Alarm 1 person
   *[other] Alarm { $people } people
    }
activities-alarm-send-exercise = { $people ->
    [one] EXERCISE: alarm 1 person
   *[other] EXERCISE: alarm { $people } people
    }
activities-alarm-sent = { $people ->
    [one] Sent to 1 person.
   *[other] Sent to { $people } people.
    } Here you see who confirms.
activities-alarm-around-nothing = No area
activities-alarm-no-number = Fill in a number between 0.1 and 100.
activities-alarm-kilometres-missing = Fill in how many kilometres around this place.
activities-field-first = What is going on?
activities-field-first-hint = One short sentence, at most 80 signs.
activities-field-second = What do you ask?
activities-field-functions = Function
activities-field-functions-hint = Without a choice: the first contact of each organisation.
activities-field-kinds = Sector
activities-field-around = Around this place
activities-field-around-hint = Organisations with a site in that circle.
activities-field-kilometres = Kilometres
activities-field-area = Area
activities-field-area-hint = GeoJSON: a Polygon, or a Circle with center and radius in metres.
activities-field-organisations = Organisations
activities-field-organisations-hint = They always get it, also beyond the sector, the region or the area.
activities-field-tlp = Label
activities-field-asks-to-come = Ask who comes
activities-field-asks-to-come-hint = The large button then says: I am coming.
activities-field-is-test = This is a test call
activities-field-is-test-hint = It says TEST in front, and it is not counted.
activities-first-missing = Write in one sentence what is going on.
activities-tlp-missing = Choose a label.
activities-key-missing = This form is not whole. Load the page again.
activities-alarm-silent = Not confirmed yet
activities-alarm-confirmed = Confirmed
activities-alarm-places = { $count }
activities-alarm-nobody-silent = Everybody confirmed.
activities-alarm-nobody-confirmed = Nobody yet.
activities-alarm-runs = Runs
activities-alarm-is-whole = Everybody confirmed
activities-alarm-is-closed = Closed: { $at }
activities-alarm-on-duty = duty
activities-alarm-follows = Stands in for { $name }.
activities-alarm-silence = silent for { $duration }
activities-alarm-state-made = Not sent yet
activities-alarm-state-sent = Sent
activities-alarm-state-delivered = Delivered
activities-alarm-state-opened = Opened
activities-alarm-state-failed = Not sent
activities-alarm-state-seen = Read
activities-alarm-state-coming = Is coming
activities-alarm-state-cannot = Cannot come
activities-alarm-trail-sent = sent { $at }
activities-alarm-trail-delivered = delivered { $at }
activities-alarm-trail-opened = opened { $at }
activities-alarm-trail-reminded = reminded { $at }
activities-alarm-trail-passed-on = substitute alarmed { $at }
activities-alarm-failed = fails: { $channels }
activities-alarm-channel-fails = { $channel }: { $count ->
    [one] 1 message did not leave
   *[other] { $count } messages did not leave
    }. We try again; call who is silent.
activities-alarm-no-number-known = number unknown
activities-alarm-alone = Nobody of this organisation answers and no substitute is left. Call yourself.
activities-alarm-phoned-yes = Called: confirmed
activities-alarm-phoned-no = Called: cannot come
activities-alarm-rule = Who is silent gets another message after { $remind } minutes. After { $next } minutes we alarm the next one of that organisation.
activities-alarm-rule-unconfirmed = These times are not confirmed yet.
activities-alarm-close = Close the alarm
activities-alarm-close-means = After that nobody is reminded and no substitute is alarmed any more. What was confirmed stays.
activities-alarm-close-reason = Reason
activities-alarm-close-now = Close this alarm

activities-alarm-went-to =
    Sent to { $people ->
    [one] 1 person
   *[other] { $people } people
    } at { $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
    }.
## Documents
activities-documents = Documents
activities-documents-search = Search the documents
activities-documents-search-do = Search
activities-documents-found = { $count ->
    [0] Nothing found with ‘{ $words }’
    [one] One document with ‘{ $words }’
   *[other] { $count } documents with ‘{ $words }’
}
activities-documents-all = All documents
activities-documents-none = There are no documents yet
activities-documents-none-text = Add a plan, an overview or a photo. Everybody who may see it finds it here, also by the words in it.
activities-documents-none-reader = As soon as somebody adds a document that you may see, it is here.
activities-documents-none-found = No document with these words
activities-documents-none-found-text = Try another word. What still waits for the virus check is found by its title alone.
activities-documents-withdrawn = { $count ->
    [one] One withdrawn document
   *[other] { $count } withdrawn documents
}
activities-document-add = Add a document
activities-document-add-do = Add
activities-document-may-be = { $most } at most. These can be: { $types }.
activities-document-choose-again = Choose the file again. Everything else that you filled in is still there.
activities-document-too-large-here = This file is too large. It may be { $most } at most.
activities-document-busy = Sending…
activities-document-broken-off = Sending broke off. Nothing was added; what you filled in is still there. Try again.
activities-document-fetch = Fetch
activities-document-fetch-of = Fetch: { $title }
activities-document-fetch-version = Fetch version { $number }
activities-document-version = Version { $number }
activities-document-version-short = version { $number }
activities-document-earlier = Earlier versions
activities-document-state = Virus check
activities-document-file = File
activities-document-uploaded = Added by
activities-document-new-version = New version…
activities-document-new-version-do = Add new version
activities-document-release = Release…
activities-document-release-what = The people of that organisation can then fetch this document, with all its versions.
activities-document-release-do = Release
activities-document-take-back = Take back
activities-document-take-back-of = Take back the release to { $organisation }
activities-document-taken-back-by-hand = Taken back on the page of the document
activities-document-withdraw = Withdraw…
activities-document-withdraw-what = Others then see the document no longer. It is not deleted; the reason stays with it.
activities-document-withdraw-do = Withdraw document
activities-document-is-withdrawn-by = Withdrawn by { $who }
activities-document-was-added = Added. As soon as it was checked for viruses, everybody who may see it can fetch it.
activities-document-version-was-added = The new version was added. It is now checked for viruses.
activities-document-was-withdrawn = Withdrawn. Others see the document no longer.
activities-document-was-released = Released.
activities-document-release-was-taken-back = The release was taken back.
activities-document-not-found = This document does not exist, or was not released to you.
activities-document-release-not-found = This release is no longer there. Perhaps a colleague just took it back.
activities-document-title-missing = Give the document a title.
activities-document-takes-no-part = Your organisation takes no part in this activity. Ask the head of information to add it.
activities-document-there-already = Exactly this file is there already, as ‘{ $title }’. It was not added again.
activities-document-is-withdrawn = This document was withdrawn. Perhaps a colleague just did that.
activities-document-sent-twice = This form was sent before. The document is there.
activities-field-file = File
activities-file-missing = Choose a file.
activities-field-title = Title
activities-field-title-hint = Empty means: the name of the file.
activities-title-missing = Give the document a title.
activities-field-tlp-hint = Who may see it. This does not change later.
activities-field-note = Explanation
activities-field-note-hint = What should the reader know, or what is new?
activities-note-missing = Write an explanation.
activities-field-form-key = Mark of the form
activities-form-key-missing = Load the page again and send the form once more.
activities-field-until = Until
activities-field-until-hint = Empty means: until somebody takes the release back.
activities-until-missing = Choose a moment.
activities-views-exercise = Exercise

activities-group-archived = In the archive
activities-show-over = Closed, with { $count } in the archive
activities-not-over = Back to all activities
activities-keep-until = Kept until at least { $at }. This term is not confirmed yet.
