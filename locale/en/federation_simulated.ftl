### What simulated nodes say. All of it is invented.

federation-simulated = { $name } (simulated)
federation-simulated-by = Information coordinator, { $node }
federation-simulated-calm-0 = Quiet. Duty follows the messages of KNMI.
federation-simulated-calm-1 = Nothing particular in care.
federation-simulated-calm-2 = Hospitals full, without a stop. Next word in four hours.
federation-simulated-calm-3 = Can spare two ambulances for a neighbour.
federation-simulated-calm-4 = Event goes on without extra demand for care.
federation-simulated-calm-5 = Back to ordinary staffing.
federation-simulated-calm-6 = GP posts busier than usual.
federation-simulated-calm-7 = Emergency power tested, all in order.
federation-simulated-grave-0 = Two hospitals with an ED stop. Spread over the neighbours.
federation-simulated-grave-1 = Power fails in the north. Ventilation at home is being checked.
federation-simulated-grave-2 = Evacuation of a nursing home prepared.
federation-simulated-grave-3 = Drinking water uncertain in three municipalities.
federation-simulated-grave-4 = Roads closed by water. Ambulances go round.
federation-simulated-grave-5 = Staff drop out; rosters hold until eight tomorrow.
federation-simulated-grave-6 = ROT in session. Expectation: it goes on into the night.
federation-simulated-grave-7 = Shelter for 60 people who need care set up.
federation-simulated-bottleneck-0 = Too little lying transport
federation-simulated-bottleneck-1 = No emergency power in two homes
federation-simulated-bottleneck-2 = Oxygen at home runs out
federation-simulated-bottleneck-3 = Too few IC nurses
federation-nobody-to-play = Each region has a node already: there is nobody to play.
federation-play-title = Play other regions
federation-play-lead = Each region without a node of its own, and KCR2, speaks in this exercise: on the national picture of the exercise, with its phase, reading and bottlenecks. All of it is invented and marked as an exercise. They follow the clock of the exercise.
federation-play-back = To exercise control
federation-play-field-seed = Number of the story
federation-play-hint-seed = The same number is the same story, so that it can be played again.
federation-play-faults = What goes wrong
federation-play-nobody = Nobody
federation-play-fault-silent = Falls silent, after three minutes
federation-play-fault-late = Comes five minutes late
federation-play-fault-double = Says everything twice
federation-play-fault-clock = Has a clock that is half an hour ahead
federation-play-one-fault = This region has something else already. Choose another region, or nobody.
federation-play-begin = Let them play along
federation-play-has-begun = The other regions play along. Their first word is there within seconds.
federation-play-who = { $count ->
    [0] Story { $seed } begins
    [one] { $count } node is played, story { $seed }
   *[other] { $count } nodes are played, story { $seed }
  }
federation-play-runs = They follow the clock of the exercise.
federation-play-stands = The clock of the exercise stands still, and so do they.
federation-play-see = See the national picture of the exercise
federation-play-each = Show how each node is
federation-play-end = Let them stop
federation-play-has-ended = The other regions play no longer. What they said is not on the national picture any more.
federation-play-ended = Playing in an exercise has stopped.
federation-play-elsewhere = The other regions play in { $name } now. That can be in one exercise at a time: let them stop there first.
federation-play-already = The other regions play in an exercise already. Let them stop there first.
federation-play-not = The other regions were not playing any more.
federation-play-over = This exercise is closed.
federation-play-seed = The number of the story is a whole number from 1 to { $most }.
