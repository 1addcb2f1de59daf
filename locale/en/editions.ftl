### The weekly edition of the safety picture: frozen, numbered, by mail and by a link.

editions-page = Weekly editions
editions-lead = The safety picture of a week, as it stood then. An edition never changes.
editions-title = Weekly edition, week { $week }
editions-title-of = Weekly edition { $region }, week { $week }
editions-number = Edition { $number }
editions-numbered = { $title }, edition { $number }
editions-days = { $first } to { $last }
editions-frozen-by = Frozen { $at } by { $who }
editions-to-picture = To the safety picture of now
editions-to-edition = To the edition
editions-all = All editions
editions-list = All editions
editions-none = There is no edition yet
editions-tag-replaced = replaced
editions-tag-correction = correction

## What stands in it
editions-phases = Phase
editions-phase-set = Since { $at }, by { $who }.
editions-changes = What changed
editions-first = This is the first edition. There is nothing to compare with yet.
editions-compared = Compared with edition { $number }.
editions-nothing-changed = Nothing, compared with edition { $number }.
editions-change-phase = { $region }: the phase is now { $about }.
editions-change-level = { $region }, { $about }: from { $before } to { $after }.
editions-change-text = { $region }, { $about }: other words, same level.
editions-themes = Themes
editions-what-is = What is it?
editions-what-if = What if it gets worse?
editions-what-now = What now?
editions-judged-by = Judged by { $who }, { $at }.
editions-sees-otherwise = { $who } sees it otherwise:
editions-outlook = Expected per week
editions-outlook-week = week { $week } { $level }
editions-outlook-calm = Expected: { $weeks } weeks green.
editions-calendar = Calendar up to { $until }
editions-calendar-empty = Nothing stands on the calendar.
editions-signals = Signals of the past week
editions-signals-empty = No signals were verified and linked in the past week.
editions-signal-about = { $where }. Linked to { $belongs }, { $at }.
editions-an-activity = an activity
editions-of-when = When
editions-of-what = What
editions-of-kind = Kind
editions-of-where = Where
editions-of-belongs = Belongs to
editions-of-linked-at = Linked
editions-of-who = Who
editions-of-state = State
editions-of-do = Do
editions-of-for-whom = For whom
editions-of-opened = Opened
editions-of-made-by = Made by

## Freezing
editions-make = Make the edition of this week
editions-make-lead = See what comes in it, write a short introduction if you like, and freeze the edition.
editions-show-preview = Show what comes in it
editions-comes-in = This comes in it
editions-freeze = Freeze the edition
editions-freeze-means = After that the edition never changes. You correct a mistake with a new edition.
editions-field-regions = For which regions
editions-field-tlp = Label
editions-field-tlp-hint = Decides who can read the edition, and what the mail may say.
editions-field-introduction = Introduction
editions-field-introduction-hint = May stay empty. Stands on top of the edition, and in the mail when the label lets it.
editions-field-correction = What was wrong?
editions-field-correction-hint = Stands on top of the new edition. The old one says that it was replaced.
editions-was-frozen = Edition { $number } is frozen.
editions-correct = Correct this edition
editions-correct-number = Correct edition { $number }
editions-is-replaced = This edition was replaced by edition { $number }.
editions-corrects = This edition replaces edition { $number }.
editions-to-number = To edition { $number }
editions-region-missing = Choose at least one region.
editions-label-not-for-editions = An edition cannot be under { $tlp }. Choose another label.
editions-introduction-too-long = Keep this text to { $most } signs.
editions-week-has-one = This week has an edition already: number { $number }.
editions-replaced-already = This edition was replaced already. Correct the new one.
editions-not-of-this-week = Only an edition of this week can be corrected.
editions-other-regions = A correction is about the same regions as the edition that it replaces.
editions-correction-why = Write what was wrong.
editions-changed-meanwhile = The picture just changed. See what comes in it now, and freeze it then. What you wrote is still there.
editions-not-found = This edition does not exist, or is not for you.

## Taking along
editions-take = Take the edition along
editions-field-purpose = What do you take it along for?
editions-field-purpose-hint = Stands at the foot of every page, and in the journal.
editions-make-pdf = Make a PDF
editions-take-journal = The journal says who took the edition along and what for.
editions-paper-replaced = This edition was replaced by edition { $number }.

## By mail
editions-by-mail = Weekly edition by mail
editions-you-are-mailed = You get a mail about each new edition.
editions-you-are-not-mailed = You get no mail about new editions yet.
editions-subscribe = Send me a mail
editions-change-subscription = Change what you get
editions-unsubscribe = Stop the mail
editions-save-subscription = Save
editions-field-themes = About which themes
editions-field-themes-hint = When you choose none, the mail is about all themes.
editions-mail-holds = Above TLP:GREEN the mail only says that there is an edition, with the link.
editions-mailed-to = The mail goes to { $address }.
editions-change-address = Change the address
editions-no-address = We know no mail address of yours. Fill it in first at how you are reached.
editions-no-mail-server = No mail server is set up. No mail leaves now.
editions-was-subscribed = Saved. With the next edition you get a mail at { $address }.
editions-was-unsubscribed = You get no more mail about editions.
editions-unsubscribed-already = You got no mail about editions any more.
editions-unsubscribe-ask = Do you want no more mail about new weekly editions?
editions-unsubscribe-yes = Yes, stop the mail
editions-unsubscribe-done-title = The mail is stopped
editions-unsubscribe-done = You get no more mail about weekly editions. In Samenbeeld you can turn it on again.
editions-unsubscribe-already-title = The mail was stopped already
editions-unsubscribe-already = You need not do anything more.
editions-unsubscribe-unknown-title = We do not know this link
editions-unsubscribe-unknown = Perhaps the link was not copied whole. Open it again from the mail.

## What stands in the mail
editions-mail-title = Safety picture week { $week }, edition { $number }
editions-mail-new = There is a new weekly edition of the safety picture: edition { $number }, week { $week } ({ $tlp }).
editions-mail-corrected = The weekly edition of week { $week } was corrected: edition { $number } ({ $tlp }) replaces the one before.
editions-mail-phase = { $region }: { $step }
editions-mail-changed = Changed:
editions-mail-themes = Themes:
editions-mail-theme = { $theme }: { $levels }
editions-mail-level = { $region } { $level }
editions-mail-log-in = Log in to read the edition.
editions-mail-read = Read the edition:
editions-mail-stop = No more mail about editions? Arrange that here, without logging in:

## How the mail went
editions-deliveries = Delivery
editions-sent-count = { $sent } of { $all } sent.
editions-no-mails = No mail belongs to this edition. When it was frozen nobody had subscribed, or there was no mail server.
editions-mail-tells = The mail holds the phase, what changed and the level of each theme.
editions-mail-tells-nothing = The mail only says that there is an edition, with the link: the label does not let more.
editions-mail-state-waiting = Leaves soon
editions-mail-state-handed = On its way
editions-mail-state-sent = Sent
editions-mail-state-given_up = Not sent
editions-mail-state-trying = Not yet succeeded
editions-mail-state-unknown = Unknown whether it arrived: the server stopped halfway
editions-mail-reason-server-away = The mail server does not answer.
editions-mail-reason-no-server = No mail server is set up.
editions-mail-reason-refused = The mail server refuses this address.
editions-mail-reason-no-address = No mail address is known.
editions-mail-reason-no-reader = This person may not read the edition.
editions-mail-reason-unsubscribed = Stopped the mail meanwhile.
editions-mail-again-at = Next try { $at }.
editions-send-again = Send once more
editions-mail-will-go = The mail leaves once more.
editions-mail-on-its-way = This mail was sent already, or leaves soon.
editions-mail-not-found = This mail does not belong to this edition.

## By a link
editions-links = Share by a link
editions-links-lead = For somebody without an account, such as a mayor. Whoever has the link reads this edition and nothing else. Each time it is opened stands in the journal.
editions-field-for-whom = For whom is the link?
editions-field-for-whom-hint = Name and function. Stands on top of what they read.
editions-field-until = Up to which day?
editions-field-until-hint = At most { $days } days ahead.
editions-link-make = Make a link
editions-link-made = The link for { $who } works up to { $day }.
editions-link-made-before = This link was made already. Its address stood here once. If you lost it, revoke the link and make another one.
editions-link-once = Copy it now: you see it only once.
editions-link-revoke = Revoke
editions-link-now-revoked = The link does not work any more.
editions-link-state-open = Works up to { $day }
editions-link-state-over = Over after { $day }
editions-link-state-revoked = Revoked { $at } by { $who }
editions-link-opened = { $times ->
    [0] Not yet
    [one] 1 time
   *[other] { $times } times
}
editions-link-last = Last { $at }
editions-link-label = An edition under { $tlp } cannot be shared by a link.
editions-link-for-whom = Write for whom the link is.
editions-link-name-too-long = Keep this name to { $most } signs.
editions-link-until-missing = Choose up to which day the link works. That may be today, or later.
editions-link-too-long = A link works { $days } days at most. Choose an earlier day.
editions-link-was-revoked = This link was revoked already.
editions-link-unknown-title = We do not know this link
editions-link-unknown = Perhaps the link was not copied whole. Ask whoever gave it for a new one.
editions-link-over-title = This link is over
editions-link-over = The edition cannot be read with this link any more. Ask whoever gave it for a new one.
editions-link-revoked-title = This link was revoked
editions-link-revoked = The edition cannot be read with this link any more. Ask whoever gave it for a new one.
editions-shared-with = Shared with { $who } by { $by }. The link works up to { $day }.
editions-label-means-clear = You may share this with everybody.
editions-label-means-green = You may share this within your own circle, not in a public place.
editions-label-means-amber = You may share this only with who must know it for their work.
