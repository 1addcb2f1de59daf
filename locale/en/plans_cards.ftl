### Scenario cards, proposals of readers, read and understood, and the difference between versions.
plans-cards = Scenario cards
plans-cards-none = There is no card with this plan yet.
plans-cards-of-draft = Cards in version { $number }, not established yet
plans-cards-in-draft = To change a card, first make a new version of the plan.
plans-card-everybody = Everybody
plans-card-for = Card for
plans-card-write = Write the card
plans-card-steps = Steps
plans-card-text = What you do
plans-card-hint = Mind
plans-card-minutes-head = Within, in minutes
plans-card-within-minutes = within { $count } min
plans-card-within-hours = within { $count } hours
plans-field-card-title = Title of the card
plans-field-card-text = Step { $place }, what you do
plans-field-card-hint = Step { $place }, mind
plans-field-card-minutes = Step { $place }, within how many minutes
plans-card-title-missing = Give the card a title.
plans-card-role-unknown = Choose a function from the list.
plans-card-too-long = A card has at most { $most } steps. Make two cards of it.
plans-card-minutes = Fill in a number of minutes from 1 to 10080 at ‘Within’, or leave it empty.
plans-card-written = The card was saved. It holds once somebody else establishes this version.
plans-card-gone = The card is gone from this version. It still stands in earlier ones.
plans-card-not-found = This card is not there, or not for you.
plans-sheet-card = Scenario card
plans-sheet-card-lead = One step per line, in the order in which you do them. A line without words does not count.
plans-sheet-card-do = Save the card
plans-proposals = Proposals of readers
plans-propose = Propose a change
plans-learned-in-real = Learned in an activity
plans-learned-in-exercise = Learned in an exercise
plans-proposal-taken = Taken over by { $who }
plans-proposal-declined = Not taken over by { $who }: { $why }
plans-proposal-missing = Write down what you would change.
plans-proposal-answered = { $who } answered this already, { $at }.
plans-proposal-not-found = This proposal is not there.
plans-answer = Answer
plans-answer-taken = We take this over in a next version
plans-answer-declined = We do not take this over
plans-field-proposal = What you would change, and why
plans-field-taken = What do you do with it
plans-taken-missing = Choose what you do with the proposal.
plans-was-proposed = Thank you. The owner of the plan gets your proposal as a task.
plans-was-answered = Your answer stands with it.
plans-sheet-proposal = Propose a change
plans-sheet-proposal-lead = The owner answers: taken over, or not and why.
plans-sheet-proposal-do = Propose
plans-sheet-answer = Answer a proposal
plans-sheet-answer-lead = Whoever proposed it reads your answer with the plan.
plans-sheet-answer-do = Answer
plans-readers = Read and understood
plans-i-read = I read and understood this
plans-read-by-me = You read this version:
plans-was-read = Noted: you read and understood this version.
plans-ask-to-read = Ask people to read this
plans-readers-asked = Asked of { $functions }, before { $on }.
plans-readers-count = { $read ->
    [one] One read it
   *[other] { $read } read it
}, { $missing ->
    [0] and nobody did not yet.
    [one] one not yet.
   *[other] { $missing } not yet.
}
plans-readers-missing-who = { $count ->
    [one] Who did not read it yet
   *[other] The { $count } who did not read it yet
}
plans-reading-asked = Asked. Whoever did not read it yet gets a task.
plans-read-another-version = This version does not hold (any more). Open the plan and read what holds now.
plans-sheet-reading = Who reads this
plans-sheet-reading-lead = Everybody with this function in the regions of the plan gets a task.
plans-sheet-reading-do = Ask
plans-field-readers = Functions
plans-field-functions = Functions
plans-field-read-by = Read before
plans-functions-missing = Choose one or more functions at Functions.
plans-readers-missing = Choose one or more functions at Functions.
plans-read-by-missing = Fill in a day at ‘Read before’.
plans-read-by-passed = Choose a day that is still to come at ‘Read before’.
plans-what-changed = What changed?
plans-difference = Difference
plans-difference-between = What differs in version { $after }, against version { $before }
plans-difference-from = From
plans-difference-to = To
plans-difference-told = Title, meaning and cards
plans-difference-text = The text
plans-difference-none = No difference.
plans-difference-same-file = Both versions have the same file.
plans-difference-unreadable = One of the files gives no text, or was not checked yet. Fetch both to compare them.
plans-compare = Compare
plans-added = Added:
plans-removed = Removed:
plans-one-version-only = There is only one version that you may read. There is nothing to compare yet.
plans-task-read = { $count ->
    [one] Read a plan
   *[other] Read { $count } plans
}
plans-task-read-verb = Read
plans-task-proposals = { $count ->
    [one] Answer a proposal for a plan
   *[other] Answer { $count } proposals for plans
}
