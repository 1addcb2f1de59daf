### A plan that is written here: choosing, writing together, sending, reading; and what readers proposed.
plans-field-how = How the plan comes here
plans-how-upload = I have a file
plans-how-write = We write it here, together
plans-how-missing = Choose whether you have a file or write it here.
plans-how-both = You chose a file and writing here. Choose one of the two.
plans-written-here = Written here
plans-text-kind = text
plans-text-table = Table
plans-words-count = { $count ->
    [one] one word
   *[other] { $count } words
}
plans-no-words = { $state }. No text found, it may be a scan. This is found by its title and meaning only
plans-text-empty = There is no text yet. Write something first, then send it.
plans-write-title = Writing: { $title }
plans-write-what = Draft of version { $number }
plans-write-lead = Write here at the same time as your colleagues. All is saved as you type, also when the connection is gone for a while. Others read it once somebody else has established it.
plans-write-reads = You read along while others write.
plans-write-on = Write on
plans-write-it-now = Kept as a draft. Write the text below.
plans-write-needs-script = Writing needs scripts. Reading works without.
plans-read-along = Read along
plans-read-what-waits = Read what was sent
plans-read-it = Read the plan
plans-read-short = Read
plans-read-version = Read version { $number }
plans-send-what = Then the text changes no more, and somebody else reads exactly what stands here now.
plans-take-paper = Take it as a PDF
plans-text-not-established = Not established yet.
plans-contents = Contents
plans-paper-about = { $owner }, version { $number }, { $state }. To be read again before { $review }.
plans-paper-draft = Not established yet
plans-paper-purpose = Reading the plan
plans-propose-here = Propose a change at { $place }
plans-own-proposals = Your proposals
plans-proposal-waits = Waits for an answer
plans-proposal-taken-with = Taken over by { $who }: { $why }
plans-proposal-worked-in = Taken over by { $who }, stands in version { $number }
plans-field-place = Where in the text
plans-field-place-hint = A heading, a page or a sentence, for example. Empty is the whole plan.
plans-field-what = What would you change
plans-field-why = Why
plans-field-why-hint = What happened when you worked by it, for example. Name no patients.
plans-place-too-long = Write at most { $most } characters at ‘Where in the text’.
plans-to-do = Still to be worked into the text
plans-to-do-next-version = Make a new version to work this in.
plans-worked-in = It is in
plans-was-worked-in = Worked in. Who proposed it sees in which version.
plans-worked-in-already = This was worked in already. Perhaps a colleague just did so.
plans-worked-in-needs-draft = Make a new version first. That is where you work it in.
plans-task-to-work-in = { $count ->
    [one] Work in a proposal that was taken over
   *[other] Work in { $count } proposals that were taken over
}
