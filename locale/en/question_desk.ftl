### Question desk: what nodes ask each other, with a deadline, and who answered.

question-desk-title = Question desk
question-desk-lead = What we ask other nodes, what they ask us, and who is still to answer.
question-desk-ask = Ask a question
question-desk-ask-lead = The question goes at once to the nodes you choose. The answer comes to us alone.
question-desk-none = There are no questions.
question-desk-not-found = This question does not exist, or is not for you to see.
question-desk-back = To all questions
question-desk-send = Send
question-desk-by-us = From us
question-desk-of = From { $who }
question-desk-for = for { $who }
question-desk-before = Answer before
question-desk-counted = { $done } of { $of } done
question-desk-late = late
question-desk-late-of = { $count ->
    [one] one late
   *[other] { $count } late
}
question-desk-is-withdrawn = Withdrawn: nobody need answer any more.
question-desk-we-waiting = Waits for us
question-desk-we-answered = We answered
question-desk-we-declined = We said: cannot be done
question-desk-we-later = We answer later
question-desk-state-waiting = no answer yet
question-desk-state-answered = answer
question-desk-state-declined = cannot be done
question-desk-state-later = later, promised for
question-desk-of-another = This answer is from before the question was corrected.
question-desk-closed = This answer has a label that you may not read.
question-desk-was = Was:
question-desk-answers = Who answered
question-desk-our-answer = Our answer
question-desk-to-answer = Answer
question-desk-words = All that was said
question-desk-correct = Correct the question
question-desk-withdraw = Withdraw the question
question-desk-retract = Take back our answer

question-desk-field-text = Question
question-desk-field-why = What for
question-desk-field-deadline = Answer before
question-desk-field-audience = To whom
question-desk-field-function = For which function there
question-desk-field-tlp = Label
question-desk-field-step = What do you say
question-desk-field-answer = Answer or reason
question-desk-field-until = When then
question-desk-field-reason = Why
question-desk-hint-text = One question at a time. No names of patients.
question-desk-hint-function = If nobody has this function there, the question comes to everybody who may answer.
question-desk-hint-tlp = TLP:RED and TLP:AMBER+STRICT never leave this node.
question-desk-hint-answer = { $home } reads this, and no other node. No names of patients.
question-desk-hint-until = Only with later.
question-desk-hint-reason = The other side sees this reason.
question-desk-any-function = Everybody who may answer

question-desk-text-missing = Write what you ask.
question-desk-why-missing = Write what you ask it for, or leave this field empty.
question-desk-deadline-missing = Choose the day and time before which you need the answer.
question-desk-deadline-past = This moment has passed. Choose a later one.
question-desk-audience-missing = We do not share with one of these nodes. Choose from the list.
question-desk-function-missing = Choose from the list.
question-desk-function-unknown = This function cannot answer. Choose from the list.
question-desk-tlp-missing = Choose TLP:AMBER, TLP:GREEN or TLP:CLEAR.
question-desk-step-missing = Choose what you say: answer, later or cannot be done.
question-desk-answer-missing = Write the answer.
question-desk-why-not-missing = Write why it cannot be done.
question-desk-until-missing = Choose the day and time before which the answer comes.
question-desk-until-past = This moment has passed. Choose a later one.
question-desk-reason-missing = Write why. The other side sees this reason.
question-desk-too-long = This is too long: use at most { $most } characters.
question-desk-not-yours = Only the other node can say this.
question-desk-withdrawn-already = This question was withdrawn. Nobody need answer any more.
question-desk-nothing-to-take-back = There is no answer to take back.
question-desk-does-not-follow = This is not possible any more. Look how the question stands now.

question-desk-do-answered = This is the answer
question-desk-do-later = The answer comes later
question-desk-do-declined = Cannot be done
question-desk-step-asked = Asked
question-desk-step-corrected = Question corrected
question-desk-step-withdrawn = Question withdrawn
question-desk-step-answered = Answered
question-desk-step-declined = Cannot be done
question-desk-step-later = Answer comes later
question-desk-step-retracted = Answer taken back
question-desk-was-asked = { $count ->
    [one] The question goes to one node.
   *[other] The question goes to { $count } nodes.
}
question-desk-did-answered = The answer goes to who asked.
question-desk-did-later = Who asked hears when the answer comes.
question-desk-did-declined = Who asked hears that it cannot be done, and why.
question-desk-did-retracted = The answer was taken back. Who asked hears of it.
question-desk-did-corrected = The question was corrected. Everybody you asked sees what changed.
question-desk-did-withdrawn = The question was withdrawn. Nobody need answer any more.
