### What the form of the report says itself, also without a network.

situation-reports-changed-count = { $count ->
    [one] One thing changed.
   *[other] { $count } things changed.
}
situation-reports-changed = changed
situation-reports-was-now = was { $was }, now { $now }
situation-reports-was = was { $was }
situation-reports-was-unknown = was unknown
situation-reports-same = same as last time
situation-reports-leave-empty = do not know? Leave empty.
situation-reports-saved = Saved { $time }
situation-reports-saving = Saving…
situation-reports-kept-here = Not sent yet, kept on this device
situation-reports-not-sent = Not sent yet, no network. It will go by itself as soon as there is.
situation-reports-restored = What you filled in on this device is back.
situation-reports-log-in-again = Log in again. Your report stays on this device.
