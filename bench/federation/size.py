"""How much there is of everything, and what it may cost."""

SEED = 7
REGIONS = 25
NEIGHBOURS = 3  # each region tells the national node and its neighbours
EACH_PER_SECOND = 200.0  # envelopes, of all regions together
STEADY_SECONDS, WHOLE_STEADY_SECONDS, QUICK_STEADY_SECONDS = 60.0, 600.0, 8.0
IDLE_SECONDS = 12.0  # all know each other, and nobody says anything

CUT_SECONDS, QUICK_CUT_SECONDS = 60.0, 8.0
EACH_SIDE, QUICK_EACH_SIDE = 10_000, 500
PATIENCE_SECONDS = 120.0
MESSAGES = 20  # on each side, between two Synapse servers: as people type, not as programs do

EDITS, QUICK_EDITS = 100, 20
EDIT_PAUSE_SECONDS = 0.12
LETTER_SECONDS = 0.15

PROCESSES = (1, 2, 4)
CLIENTS, WRITERS, RATE = 40, 8, 5.0  # in a room; there are as many rooms as processes
TYPING_SECONDS, QUICK_TYPING_SECONDS = 12.0, 3.0
ROUNDS = 1
START_SECONDS = 120.0
ROOMS_SECONDS = 420  # all of it
# One that hangs is a case that failed, and the others are still measured.
CASE_SECONDS = 420

STEADY_P95_MS, EDIT_P95_MS, CAUGHT_UP_S, PER_CORE = 1_000.0, 250.0, 5.0, 0.8
VISITS = 10
