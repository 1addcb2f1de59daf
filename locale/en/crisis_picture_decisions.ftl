### Decisions, tasks, questions, contradictions, meetings, statutory clocks and the log of a team.

## Tabs
crisis-picture-tab-decisions = Decisions
crisis-picture-tab-meeting = Meetings
crisis-picture-nav = Decisions and tasks
crisis-picture-nav-decisions = Decisions
crisis-picture-nav-tasks = Tasks
crisis-picture-nav-requests = Questions
crisis-picture-nav-contradictions = Contradictions
crisis-picture-nav-meeting = Meetings and clocks
crisis-picture-nav-log = Team log
crisis-picture-decisions-closed = Decisions, tasks and questions were not released to you. Ask the head of information on duty.
crisis-picture-entries-stay = What was written stays. Add a new line.
crisis-picture-somebody-first = Somebody was first. Nothing happened twice.
crisis-picture-you-typed = This is what you wrote. It was not sent yet:
crisis-picture-sent-before = This was sent already{ $number ->
    [0] .
   *[other]  as number { $number }.
}
crisis-picture-takes-no-part = { $organisation } takes no part in this activity. Let the organisation join first.
crisis-picture-field-missing = Fill this in: { $field }
crisis-picture-moment-in-future = This moment is yet to come. Choose a moment until now.
crisis-picture-for-you = For you
crisis-picture-before = Before { $when }
crisis-picture-overdue-since = Late, was due { $when }
crisis-picture-steps = What happened

## Fields
crisis-picture-field-text = What?
crisis-picture-field-text-hint = One sentence: what do we do or leave, where and from when?
crisis-picture-field-reason = Why?
crisis-picture-field-options = Which options were weighed?
crisis-picture-field-options-hint = One option per line, at least two. Only one? Then fill in the next field.
crisis-picture-field-no-alternative = No alternative, because
crisis-picture-field-no-alternative-hint = Only when there really is one possibility.
crisis-picture-field-authority = Who decides?
crisis-picture-field-region = Region
crisis-picture-field-valid-until = Valid until
crisis-picture-field-valid-until-hint = Empty: until it is withdrawn or replaced.
crisis-picture-field-replaces = Replaces decision
crisis-picture-field-key = Key
crisis-picture-field-version = On which picture does this decision rest?
crisis-picture-field-finding = What came of it?
crisis-picture-field-works = It works: this decision is finished
crisis-picture-field-order = Order
crisis-picture-field-order-hint = Empty: the words of the decision.
crisis-picture-field-check-at = When do you check whether it works?
crisis-picture-field-check-at-hint = At that moment it is among your tasks.
crisis-picture-field-organisation = Organisation
crisis-picture-field-organisations = To whom?
crisis-picture-field-function = Function
crisis-picture-field-function-hint = Empty: whoever is on duty.
crisis-picture-field-due = By when?
crisis-picture-field-person = Person
crisis-picture-field-person-hint = Only for people of your own organisation.
crisis-picture-field-unit = Unit
crisis-picture-field-unit-hint = Fill in when the answer is a number, for example: clients or m +NAP.
crisis-picture-field-deadline = Answer before
crisis-picture-field-answer = Answer
crisis-picture-field-value = Number
crisis-picture-field-value-in = Number, in { $unit }
crisis-picture-field-value-hint = You do not know? Leave it empty and choose Unknown.
crisis-picture-field-certainty = How sure is it?
crisis-picture-field-source = Source
crisis-picture-field-source-hint = From whom or from what do you know it?
crisis-picture-field-seen-at = Seen or measured at
crisis-picture-field-seen-at-hint = May stay empty.
crisis-picture-field-answer-for = On behalf of
crisis-picture-field-answer-for-hint = You write down what this organisation told you.
crisis-picture-field-subject = What is it about?
crisis-picture-field-subject-hint = For example: water level Borgharen at 13:30
crisis-picture-field-said = What is said?
crisis-picture-field-who = By whom?
crisis-picture-field-owner = Who must know?
crisis-picture-field-owner-hint = This organisation is asked which value holds.
crisis-picture-field-claim = What holds?
crisis-picture-field-team = Team
crisis-picture-field-starts-at = Start
crisis-picture-field-place = Place
crisis-picture-field-agenda = Agenda
crisis-picture-field-agenda-hint = One item per line.
crisis-picture-field-event = What happened?
crisis-picture-field-happened-at = When?
crisis-picture-field-happened-at-hint = Empty: now.
crisis-picture-field-corrects = Corrects line
crisis-picture-field-line = New line
crisis-picture-field-right-line = This is how it should have read
crisis-picture-replaces-nothing = none
crisis-picture-any-function = no function in particular
crisis-picture-nobody-in-particular = nobody in particular
crisis-picture-no-owner = ask nobody
crisis-picture-neither = Neither

## Decisions
crisis-picture-decision-number = Decision { $number }
crisis-picture-decision-state-proposed = Proposal
crisis-picture-decision-state-decided = Decided
crisis-picture-decision-state-ordered = Ordered
crisis-picture-decision-state-checked = Checked
crisis-picture-decision-state-effective = Works
crisis-picture-decision-state-revised = Revised
crisis-picture-decision-state-declined = Not adopted
crisis-picture-decision-state-withdrawn = Withdrawn
crisis-picture-decisions-lead = { $waiting ->
    [0] No proposal waits for a decision.
    [one] { $waiting } proposal waits for a decision.
   *[other] { $waiting } proposals wait for a decision.
} { $running ->
    [0] Nothing is under way.
    [one] { $running } decision is under way.
   *[other] { $running } decisions are under way.
} { $in_force ->
    [0] No decision is in force now.
    [one] { $in_force } decision is in force now.
   *[other] { $in_force } decisions are in force now.
}
crisis-picture-decisions-none = No decisions yet
crisis-picture-decisions-none-text = A decision begins as a proposal: with options, a reason and who may decide.
crisis-picture-decisions-waiting = Waits for a decision
crisis-picture-decisions-running = Under way, what must be checked first
crisis-picture-decisions-over = Finished
crisis-picture-propose-decision = Decision
crisis-picture-propose = Propose
crisis-picture-proposed-by = proposed by { $who }
crisis-picture-on-version = on picture { $number }
crisis-picture-check-on = check effect { $when }
crisis-picture-check-due = check effect: now, was { $when }
crisis-picture-check-now = check now
crisis-picture-valid-until = valid until { $when }
crisis-picture-replaced-by = replaced by { $number }
crisis-picture-revoked-at = No longer in force since { $when }: decision { $number } took its place.
crisis-picture-see-decision = Decision { $number }
crisis-picture-not-executed-count = { $count ->
    [one] { $count } order was not carried out
   *[other] { $count } orders were not carried out
}
crisis-picture-is-in-force = in force now
crisis-picture-in-force-json = Decisions in force as data (JSON)
crisis-picture-decision-json = This decision as data (JSON)
crisis-picture-waits-for = This proposal waits for the { $who }.
crisis-picture-decision-why = Why
crisis-picture-options = Options weighed
crisis-picture-no-alternative = No alternative, because: { $why }
crisis-picture-decision-facts = Facts
crisis-picture-authority = Who decides
crisis-picture-rests-on = Rests on
crisis-picture-not-decided = not decided yet
crisis-picture-decided = Decided by
crisis-picture-check-moment = Check effect
crisis-picture-not-ordered = no order yet
crisis-picture-validity = Valid until
crisis-picture-until-revoked = until it is withdrawn or replaced
crisis-picture-replaces = Replaces
crisis-picture-orders = Orders
crisis-picture-take-title = Take the decision
crisis-picture-take = Take decision { $number }
crisis-picture-fix-now = The picture of now: fix version { $number }
crisis-picture-version-for-decision = For decision { $number }
crisis-picture-version-of-another = This version belongs to another activity.
crisis-picture-order-title = Give the order
crisis-picture-order-row = Task { $number }
crisis-picture-order = Give the order
crisis-picture-order-to-nobody = Say for at least one task what, who and when.
crisis-picture-check-title = Check the effect
crisis-picture-check = Record
crisis-picture-works-title = It works
crisis-picture-works = Finish this decision
crisis-picture-revise-title = Revise: make a new proposal
crisis-picture-revise = Propose the new decision
crisis-picture-decline-title = Do not adopt…
crisis-picture-decline-decision = Return with a reason
crisis-picture-withdraw-title = Withdraw…
crisis-picture-withdraw-decision = Withdraw
crisis-picture-decision-text-missing = Write what must be decided.
crisis-picture-decision-text-too-long = The decision is too long. Use at most { $most } characters.
crisis-picture-decision-reason-missing = Write why.
crisis-picture-decision-reason-too-long = The reason is too long. Use at most { $most } characters.
crisis-picture-decision-options-missing = Name at least { $fewest } options, or write why there is no alternative.
crisis-picture-decision-over-already = This moment has passed. Choose one that is yet to come, or leave it empty.
crisis-picture-decision-not-found = Decision { $number } does not exist.
crisis-picture-decision-went-on = { $who } was first: since { $when } decision { $number } stands at { $state ->
    [proposed] proposal
    [decided] decided
    [ordered] ordered
    [checked] checked
    [effective] works
    [revised] revised
    [declined] not adopted
   *[withdrawn] withdrawn
}. Look again and decide then.
crisis-picture-authority-unknown = Choose who decides.
crisis-picture-not-your-decision = Somebody else takes this decision: the { $ask }.
crisis-picture-check-at-missing = Choose when you check whether it works.
crisis-picture-check-at-passed = Choose a moment that is yet to come.

## Tasks
crisis-picture-task-number = Task { $number }
crisis-picture-task-given = Given
crisis-picture-task-state-open = Not accepted yet
crisis-picture-task-state-accepted = Accepted
crisis-picture-task-state-in_progress = In progress
crisis-picture-task-state-blocked = Blocked
crisis-picture-task-state-done = Done
crisis-picture-task-state-checked = Done and checked
crisis-picture-task-state-returned = Not carried out
crisis-picture-task-state-cancelled = Cancelled
crisis-picture-task-tap-aannemen = Accept
crisis-picture-task-tap-beginnen = Begin
crisis-picture-task-tap-vast = Blocked
crisis-picture-task-tap-klaar = Done
crisis-picture-task-tap-teruggeven = Do not carry out
crisis-picture-task-tap-nagaan = Checked
crisis-picture-task-tap-schrappen = Cancel
crisis-picture-tasks-lead = { $mine ->
    [0] There is no task for you.
    [one] There is { $mine } task for you.
   *[other] There are { $mine } tasks for you.
} { $running ->
    [0] Others have nothing under way.
    [one] Others have { $running } task under way.
   *[other] Others have { $running } tasks under way.
} { $overdue ->
    [0] Nothing is late.
    [one] { $overdue } task is late.
   *[other] { $overdue } tasks are late.
}
crisis-picture-tasks-none = No tasks yet
crisis-picture-tasks-none-text = A task has an owner and a time. Tasks also come from the order of a decision.
crisis-picture-tasks-running = Under way elsewhere
crisis-picture-tasks-done = Done, to be checked
crisis-picture-tasks-over = Over
crisis-picture-give-task = Task
crisis-picture-give-task-now = Give the task
crisis-picture-from-decision = from decision { $number }
crisis-picture-task-text-missing = Write what must be done.
crisis-picture-task-text-too-long = The task is too long. Use at most { $most } characters.
crisis-picture-task-due-passed = Choose a moment that is yet to come.
crisis-picture-task-reason-missing = Write why. Whoever gave the task must know.
crisis-picture-person-works-elsewhere = This person works for another organisation.
crisis-picture-task-not-found = Task { $number } does not exist.
crisis-picture-task-went-on = { $who } was first: since { $when } task { $number } stands at { $state ->
    [open] not accepted yet
    [accepted] accepted
    [in_progress] in progress
    [blocked] blocked
    [done] done
    [checked] checked
    [returned] not carried out
   *[cancelled] cancelled
}.

## Questions
crisis-picture-request-number = Question { $number }
crisis-picture-request-state-open = Open
crisis-picture-request-state-assigned = Being found out
crisis-picture-request-state-expired = Expired
crisis-picture-request-state-answered = Answered
crisis-picture-request-state-verified = Verified
crisis-picture-request-state-closed = Closed
crisis-picture-request-state-withdrawn = Withdrawn
crisis-picture-requests-lead = { $mine ->
    [0] There is no question for you.
    [one] There is { $mine } question for you.
   *[other] There are { $mine } questions for you.
} { $waiting ->
    [0] Others have nothing to answer.
    [one] { $waiting } question waits for somebody else.
   *[other] { $waiting } questions wait for others.
} { $answered ->
    [0] No answer has to be checked.
    [one] { $answered } question was answered.
   *[other] { $answered } questions were answered.
}
crisis-picture-requests-none = No questions yet
crisis-picture-requests-none-text = Put a question to an organisation, with the time by which you need the answer.
crisis-picture-requests-waiting = Waits for an answer
crisis-picture-requests-answered = Answered
crisis-picture-requests-over = Over
crisis-picture-ask-question = Question
crisis-picture-ask-now = Ask the question
crisis-picture-asked-of = to
crisis-picture-asked-by = Asked by { $who }, { $organisation }, { $when },
crisis-picture-answer = Answer
crisis-picture-answers = Answers
crisis-picture-answer-title = Your answer
crisis-picture-answer-again = Give a new answer
crisis-picture-answer-for-others = Write down an answer that you heard
crisis-picture-answer-send = Send the answer
crisis-picture-answer-corrected = took the place of an earlier answer
crisis-picture-answer-was = Earlier answer
crisis-picture-sources-differ = Two sources say something else about this.
crisis-picture-answers-differ = The answers differ.
crisis-picture-seen-at = seen { $when }
crisis-picture-take-up = I will find out
crisis-picture-verify-title = Verify the answer…
crisis-picture-verify = Verify
crisis-picture-close-request = Close the question
crisis-picture-withdraw-request = Withdraw the question
crisis-picture-see-contradiction = See both values
crisis-picture-request-text-missing = Write what you want to know.
crisis-picture-request-text-too-long = The question is too long. Use at most { $most } characters.
crisis-picture-request-nobody = Choose whom you ask.
crisis-picture-request-deadline-passed = Choose a moment that is yet to come.
crisis-picture-request-not-found = Question { $number } does not exist.
crisis-picture-request-went-on = { $who } was first: since { $when } question { $number } stands at { $state ->
    [open] open
    [assigned] being found out
    [expired] expired
    [answered] answered
    [verified] verified
    [closed] closed
   *[withdrawn] withdrawn
}.
crisis-picture-answer-missing = Write an answer. If you do not know, write that and choose Unknown.
crisis-picture-answer-too-long = The answer is too long. Use at most { $most } characters.
crisis-picture-answer-value-missing = Fill in a number, or choose Unknown.
crisis-picture-value-unreadable = This is no number. Write for example 45,62.
crisis-picture-not-asked-of-you = This question was put to another organisation.

## Contradictions
crisis-picture-contradictions-lead = { $count ->
    [0] All sources say the same, as far as anybody saw.
    [one] About { $count } subject two sources say something else. We compute no average: a person chooses.
   *[other] About { $count } subjects sources say something else. We compute no average: a person chooses.
}
crisis-picture-contradictions-none = No contradictions
crisis-picture-contradictions-none-text = Figures in reports and answers are compared by themselves. Do two sources name another value for the same thing? Put them side by side here.
crisis-picture-contradictions-settled = Settled
crisis-picture-mark-contradiction = Contradiction
crisis-picture-mark-now = Put side by side
crisis-picture-side = Source { $number }
crisis-picture-marked-by = Seen by { $who }, { $when }.
crisis-picture-owner-is = { $organisation } must know.
crisis-picture-owner-asked = Asked in question { $number }, no answer yet
crisis-picture-owner-answered = Answer in question { $number }
crisis-picture-which-holds = Which value holds for { $subject }: { $first } or { $second }?
crisis-picture-settle-title = Settle, with a reason…
crisis-picture-settle = Record what holds
crisis-picture-settled-on = { $said } holds.
crisis-picture-settled-neither = Neither holds.
crisis-picture-settled-both = Both hold.
crisis-picture-both = Both hold: they are about something else
crisis-picture-found-at = Found by comparing what was reported, { $when }.
crisis-picture-ask-sources = { $count ->
    [one] Ask the source
    [2] Ask both sources
   *[other] Ask all { $count } sources
}
crisis-picture-how-is-it-now = { $subject }: how many is it now, and when was that seen?
crisis-picture-unit-count = count
crisis-picture-both-keep-to-it = { $count ->
    [2] Both sources answered and still differ. Call them, and record what holds.
   *[other] All sources answered and still differ. Call them, and record what holds.
}
crisis-picture-agreed = { $who }: now { $said } too. The sources say the same again.
crisis-picture-sources-take-no-part = These sources take no part in the activity. Call them, and record what holds.
crisis-picture-contradiction-subject-missing = Write what it is about.
crisis-picture-contradiction-subject-too-long = The subject is too long. Use at most { $most } characters.
crisis-picture-claim-missing = Write what this source says.
crisis-picture-claim-too-long = This is too long. Use at most { $most } characters.
crisis-picture-claim-who-missing = Write who says this.
crisis-picture-claims-agree = Both sources say the same. Then there is no contradiction.
crisis-picture-claim-of-another = This belongs to another contradiction.
crisis-picture-contradiction-not-found = Contradiction { $number } does not exist.
crisis-picture-contradiction-settled-already = { $who } was first and has recorded what holds.
crisis-picture-settle-reason-missing = Write why this holds.

## Meetings and clocks
crisis-picture-meetings = Next meetings
crisis-picture-meetings-none = No meeting planned yet
crisis-picture-meetings-none-text = Plan the next meeting of a team. Everybody then sees above the picture how long it takes until then.
crisis-picture-meeting-head = { $team } at { $when }
crisis-picture-meeting-at = at { $when }
crisis-picture-meeting-began = begun
crisis-picture-plan-meeting = Meeting
crisis-picture-plan-now = Plan the meeting
crisis-picture-planned-by = Planned by { $who }, { $when }
crisis-picture-move-meeting = Move…
crisis-picture-move-now = Move the meeting
crisis-picture-cancel-meeting = Call off…
crisis-picture-cancel-now = Call off the meeting
crisis-picture-cancel-reason-missing = Write why the meeting does not take place.
crisis-picture-field-every-days = Repeat
crisis-picture-field-until = Until and with
crisis-picture-field-until-hint = Only when it repeats: the last day.
crisis-picture-repeat-once = Once
crisis-picture-repeat-every = { $days ->
    [1] Every day
    [7] Every week
   *[other] Every { $days } days
}
crisis-picture-repeat-until-missing = Choose the last day on which the meeting comes back.
crisis-picture-repeat-too-often = Plan at most { $most } times at once. Choose an earlier last day.
crisis-picture-stream-meetings = { $every ->
    [1] Every day, { $times } times
    [7] Every week, { $times } times
   *[other] Every { $every } days, { $times } times
}
crisis-picture-clock-proposed = Alarm { $number } left { $when }. Did alerting begin with it?
crisis-picture-record-proposed = Yes, record that moment
crisis-picture-meeting-passed = This moment has passed. Choose one that is yet to come.
crisis-picture-meeting-changed-already = Somebody else has moved this meeting or called it off already.
crisis-picture-meeting-not-found = This meeting does not exist.
crisis-picture-team-unknown = Choose a team for which you may do this.
crisis-picture-clocks = Statutory and agreed clocks
crisis-picture-clock-agreed = agreed
crisis-picture-clocks-check-law = The limits come from the text of the Besluit veiligheidsregio’s of 2015. What is not verified yet must be checked in today’s law before you measure by it.
crisis-picture-clock = Clock
crisis-picture-clock-article = Article
crisis-picture-article = art. { $article }
crisis-picture-not-verified = not verified yet
crisis-picture-clock-limit = Limit
crisis-picture-clock-status = Standing
crisis-picture-clock-recorded = Recorded
crisis-picture-clock-not_started = not started
crisis-picture-clock-running = running
crisis-picture-clock-past_limit = running, past the limit
crisis-picture-clock-in_time = in time
crisis-picture-clock-too_late = too late
crisis-picture-clock-took = after
crisis-picture-clock-since = started { $when }
crisis-picture-clock-by = by { $who }, { $when }
crisis-picture-clock-event-unknown = Choose an event from the list.
crisis-picture-record-clock = Record a moment
crisis-picture-record-now = Record
crisis-picture-processed = { $total ->
    [0] Nothing to measure yet: information must be processed within { $minutes } minutes (art. { $article }).
   *[other] { $in_time } of { $total } log lines and answers were processed within { $minutes } minutes (art. { $article }, not verified yet).
}

## Log of a team
crisis-picture-log-of = Log { $team }
crisis-picture-log-teams = Log of which team?
crisis-picture-log-own-only = Only people of { $organisation } read this log.
crisis-picture-log-region = The crisis staff of { $region } reads this log.
crisis-picture-log-write = Write in the log
crisis-picture-log-line = line { $number }, { $who }, written { $when }
crisis-picture-log-corrects = corrects line { $number }
crisis-picture-log-corrected-by = corrected in line { $number }
crisis-picture-log-correcting = You correct line { $number }. The old line stays.
crisis-picture-log-correct = Correct…
crisis-picture-log-correct-now = Write the correction
crisis-picture-log-none = No lines yet
crisis-picture-log-pages = Pages of the log
crisis-picture-log-newer = Newer lines
crisis-picture-log-older = Older lines
crisis-picture-log-none-text = Write shortly what happened. A line stays; a mistake is put right in a new line.
crisis-picture-log-text-missing = Write what happened.
crisis-picture-log-text-too-long = The line is too long. Use at most { $most } characters.
crisis-picture-log-corrected-already = This line was corrected already. Correct the new line.
crisis-picture-log-not-found = Line { $number } does not exist.
crisis-picture-log-closed = This log is not for you. Ask the head of information on duty.

## Stream, Now and how it stood then
crisis-picture-stream-only-decisions = Decisions
crisis-picture-stream-only-tasks = Tasks
crisis-picture-stream-only-requests = Questions
crisis-picture-stream-meetingplanned = { $team } at { $when }
crisis-picture-stream-meetingcancelled = { $team } of { $when } does not take place
crisis-picture-stream-contradiction = Contradiction { $number }
crisis-picture-stream-clockmomentrecorded = Clock: { $event }
crisis-picture-quick-add = Add
crisis-picture-work-then = Decisions, tasks and questions at that moment
crisis-picture-work-open-then = This is what held or was still open then.
crisis-picture-work-all-then = All { $count } at that moment
crisis-picture-work-none-then = Nothing was decided, given or asked yet.
crisis-picture-stream-more = More kinds
crisis-picture-clocks-not-begun = no clock has started yet
crisis-picture-field-task = What must be done?
crisis-picture-field-question = What do you want to know?

## Read
crisis-picture-in-report = { $who }, in a report
crisis-picture-in-answer = { $who }, answer to question { $number }
crisis-picture-read-by = Read by { $count } of { $total }
crisis-picture-read-at = read { $when }
crisis-picture-read-earlier = read an earlier state, { $when }
crisis-picture-read-never = not read yet
crisis-picture-read-beside = read it too, { $when }
crisis-picture-read-purpose = Counted are those who take part or to whom it was released, may read this and, where a roster is known, have duty now. Only to know whether it arrived; once per person and state, and only within this activity.
