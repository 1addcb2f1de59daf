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
