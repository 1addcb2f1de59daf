"""Shared documents: room, log, provenance, presence and the sockets they travel on.

The road of a keystroke, in the order of reading:

1. `socket.py`   the frame comes in over a websocket that uvicorn handed over (or `stream.py`: a POST)
2. `line.py`     whose connection, how much is too much, which room: a `seat.py`
3. `room.py`     waits for the tick, then: judge, apply, commit, acknowledge, broadcast
4. `tick.py`     may this author do this? (`yjs.py` reads it, `rules.py` decides) -> one row per author
5. `writer.py`   the rows are on disk (`log.py`), and only then anybody hears of it

Beside the road: `hub.py` opens rooms, checks rights again and drains; `presence.py` who is where; `trial.py`
tries changes of documents that have a form, such as a map;
`neighbours.py` tells other processes that serve the same rooms and hears of them, in sealed `letters.py`;
`folding.py`, `packing.py` and `newest.py` keep the log small and quick to read; `queries.py` and `actions.py`
are what other packages use; `rooms.py` is the door for `project`; `publish.py` tells this process of events.
"""
