### What of the shared picture goes to the picture of all disciplines.

multi-picture-tab = Push on
multi-picture-title = Push on to the multidisciplinary picture
multi-picture-lead = The multidisciplinary picture is that of all disciplines together. What you choose here goes there after the Head of Information approves it.
multi-picture-ways = Other pages about pushing on
multi-picture-there = What was pushed on
multi-picture-keys = Keys for another system
multi-picture-choose = Choose what to push on
multi-picture-choose-text = From which text do you want to push something on?
multi-picture-choose-from = What do you push on from { $place }?
multi-picture-choose-again = Choose other sentences
multi-picture-other-text = Choose another text
multi-picture-back = All that was pushed on or waits
multi-picture-waiting = Waits for approval
multi-picture-waiting-none = Nothing waits for approval.
multi-picture-pushed = Pushed on
multi-picture-pushed-none = Nothing was pushed on yet.
multi-picture-over = No longer counts
multi-picture-part = Part { $number }
multi-picture-more = { $count ->
    [one] and one more sentence
   *[other] and { $count } more sentences
}
multi-picture-sentences = { $count ->
    [one] One sentence
   *[other] { $count } sentences
}
multi-picture-empty-texts = { $count ->
    [one] One other text has nothing in it yet.
   *[other] { $count } other texts have nothing in them yet.
}
multi-picture-no-texts = There is nothing to push on here yet
multi-picture-no-texts-text = As soon as there is something in the shared picture that you may read, you can choose it here.
multi-picture-which = Which sentences?
multi-picture-before-now = Something of this section was pushed on before
multi-picture-in-place-of = This takes the place of part { $number }:
multi-picture-beside = This comes beside it
multi-picture-look = See what is pushed on
multi-picture-goes = This is pushed on
multi-picture-differs = Difference with part { $number }, which stands there now
multi-picture-added = added:
multi-picture-removed = taken out:
multi-picture-field-note = Explanation for who reads it there
multi-picture-field-note-hint = Not required. No names of patients.
multi-picture-then = The Head of Information decides whether it goes. Until then nobody at the other side sees it.
multi-picture-send = Put before the Head of Information
multi-picture-steps = What happened to it
multi-picture-did-put-forward = Put forward
multi-picture-did-pushed = Approved and pushed on
multi-picture-did-returned = Returned
multi-picture-did-withdrawn = Withdrawn
multi-picture-do-goedkeuren = Approve and push on
multi-picture-do-terugsturen = Return it
multi-picture-do-intrekken = Withdraw it
multi-picture-correct = Correct this part
multi-picture-field-reason-terugsturen = Why does this not go?
multi-picture-field-reason-intrekken = Why do you withdraw this?
multi-picture-state-waiting = Waits for approval
multi-picture-state-pushed = Pushed on
multi-picture-state-returned = Returned
multi-picture-state-withdrawn = Withdrawn
multi-picture-state-replaced = Replaced
multi-picture-replaces = Replaces part { $number }
multi-picture-replaced-by = This part no longer counts. It was replaced by
multi-picture-replaced-there = Replaced by part { $number }. Do not work by the old text.
multi-picture-withdrawn-there = Withdrawn. Do not work by this any more. Reason:
multi-picture-moved-on = The text in the shared picture changed since. Here stands what was put forward.
multi-picture-to-section = To the text as it is now
multi-picture-there-lead = Only what was approved stands here. Copy the text and paste it into the other system: it carries no layout.
multi-picture-copy = Text to copy
multi-picture-whole = All that counts
multi-picture-gone = No longer to be used
multi-picture-source = source { $source }
multi-picture-person = { $name } ({ $function }), { $organisation }
multi-picture-after-version = After version { $number } of the shared picture
multi-picture-before-first-version = From before the first fixed version
multi-picture-signed = Part { $number }, approved { $at } by { $who }. { $version }.
multi-picture-put-forward-signed = Part { $number }, put forward { $at } by { $who }. { $version }.
multi-picture-was-put-forward = Part { $number } was put forward. It goes only when it is approved.
multi-picture-was-goedkeuren = Part { $number } was pushed on.
multi-picture-was-terugsturen = Part { $number } was returned.
multi-picture-was-intrekken = Part { $number } was withdrawn. Who reads it there sees that.
multi-picture-not-sent = This was not put forward
multi-picture-not-done = This did not work
multi-picture-nothing-chosen = Choose at least one sentence.
multi-picture-text-changed = The text changed while you were choosing. Look again and choose once more.
multi-picture-label-stays = What is { $tlp } stays here. It cannot be pushed on.
multi-picture-label-stricter = The text that this comes from is { $tlp } now. Return this part and have it chosen anew.
multi-picture-note-too-long = This explanation is too long. Use at most { $most } characters.
multi-picture-replaces-nothing = The part that you want to replace no longer counts. Look again.
multi-picture-replaced-already = Part { $number } was replaced by another part meanwhile. Return this and have it chosen anew.
multi-picture-somebody-first = { $who } was first at { $when }. { $state ->
    [pushed] This part was pushed on already.
    [returned] This part was returned.
    [withdrawn] This part was withdrawn.
    [replaced] This part was replaced.
   *[other] Look again how it stands.
}
multi-picture-reason-missing = Write down why.
multi-picture-reason-too-long = This reason is too long. Use at most { $most } characters.
multi-picture-not-from-here = Nothing can be pushed on from this text. That is possible from the shared picture only.
multi-picture-part-not-found = Part { $number } does not exist, or is not open to you.
multi-picture-step-unknown = This step does not exist.
multi-picture-sent-before = This was put forward already as part { $number }.
multi-picture-keys-lead = With a key a program at the other side reads what was pushed on from this activity, and nothing else. It reads at these addresses, as JSON and as Atom:
multi-picture-field-key-name = For which system is the key?
multi-picture-field-key-days = For how many days does the key work?
multi-picture-key-make = Make a key
multi-picture-key-made = Key for { $name }.
multi-picture-key-once = Copy it now. After this the key is shown nowhere. The program sends it as Authorization: Bearer.
multi-picture-key-until = works until { $at }
multi-picture-key-withdraw = Withdraw this key
multi-picture-key-was-withdrawn = The key opens nothing any more.
multi-picture-key-name-missing = Write for which system the key is, in at most { $most } characters.
multi-picture-key-days = Choose a number of days from 1 up to { $most }.
multi-picture-key-not-found = This key does not exist or was withdrawn already.
multi-picture-key-wrong = This key opens nothing. Ask the Head of Information for a new one.
multi-picture-feed-title = Pushed on from { $activity }
multi-picture-from-section = Push on to the multidisciplinary picture
