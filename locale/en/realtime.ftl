### Why the live connection refuses or ends, in plain words.

realtime-not-allowed = You have no access to this text.
realtime-read-only = You can read this text but not change it. Your change was not sent.
realtime-client-of-another = This change belongs to somebody else. Reload the page and try again.
realtime-document-full = This document is full. Begin a new one.
realtime-malformed = The change did not arrive intact. Reload the page and try again.
realtime-too-large = This is too large to share, more than 8 MB. Paste a smaller piece.
realtime-too-fast = Too many changes came at once. We will try again in a moment.
realtime-too-slow = The connection is slow. We are fetching the latest state.
realtime-token-expired = The connection has expired. We are renewing it.
realtime-rights-changed = Your rights have changed. We are opening the text again.
realtime-draining = The server is restarting. Your text stays on this device until it is back.
realtime-storage-trouble = Saving does not work now. Your text stays on this device. We are trying again.
realtime-out-of-step = Something you wrote did not arrive. We are sending it again.
realtime-stream-gone = The connection is gone. We are making a new one.
realtime-too-many-rooms = Ask for at most { $most } texts at once.
realtime-items-unreadable = Give at most { $most } places, each as a pair of two whole numbers.
