### Writing in the crisis picture: the text on the page, working together, working without a network.

## Text
crisis-picture-editor-write-here = Write here…
crisis-picture-editor-text-label = Text: { $title }
crisis-picture-editor-toolbar = Formatting and certainty
crisis-picture-editor-group-text = Formatting
crisis-picture-editor-group-table = Table
crisis-picture-editor-group-certainty = Certainty and source
crisis-picture-editor-tool-bold = Bold
crisis-picture-editor-tool-heading = Heading
crisis-picture-editor-tool-subheading = Subheading
crisis-picture-editor-tool-bullets = Bullets
crisis-picture-editor-tool-numbers = Numbers
crisis-picture-editor-tool-table = Table
crisis-picture-editor-tool-link = Link…
crisis-picture-editor-tool-row = Add row
crisis-picture-editor-tool-column = Add column
crisis-picture-editor-tool-row-away = Remove row
crisis-picture-editor-tool-column-away = Remove column
crisis-picture-editor-tool-table-away = Remove table
crisis-picture-editor-tool-fact = Fact
crisis-picture-editor-tool-assumption = Assumption
crisis-picture-editor-tool-unknown = Unknown
crisis-picture-editor-tool-source = Source…
crisis-picture-editor-tool-mention = Mention…
crisis-picture-editor-tool-who = Who says this?
crisis-picture-editor-mention-list = Organisations

## Small forms
crisis-picture-editor-cancel = Cancel
crisis-picture-editor-field-missing = Still to fill in: { $field }.
crisis-picture-editor-link-title = Link
crisis-picture-editor-link-address = Address
crisis-picture-editor-link-hint = Starts with https://, mailto: or tel:. Empty removes the link.
crisis-picture-editor-link-set = Set link
crisis-picture-editor-link-wrong = We cannot open this address. Start with https://, mailto: or tel:.
crisis-picture-editor-source-title = Source of this sentence
crisis-picture-editor-source = Source
crisis-picture-editor-source-hint = Name, function and organisation, for example A. El Idrissi, ICo of De Maasoever.
crisis-picture-editor-seen-at = Seen at
crisis-picture-editor-seen-hint = Leave empty when you do not know.
crisis-picture-editor-reported-at = Reported at
crisis-picture-editor-reported-hint = Leave empty when it was just reported.
crisis-picture-editor-source-set = Set source
crisis-picture-editor-paste-too-large =
    This is too much text to paste at once: { $letters } characters, and { $most } fit. Nothing was pasted. Your text is still on the clipboard. Paste a smaller part.

## Who says this
crisis-picture-editor-origin = Comes from
crisis-picture-editor-origin-own = own picture of { $organisation }
crisis-picture-editor-origin-suggestion = a suggestion
crisis-picture-editor-no-source = not given
crisis-picture-editor-not-said = unknown
crisis-picture-editor-no-certainty = not given yet
crisis-picture-editor-looking-up = looking it up
crisis-picture-editor-no-look-up = cannot be looked up without a connection
crisis-picture-editor-not-sent-yet = not sent yet

## Together
crisis-picture-editor-here-in = Here now: { $name }, in { $place }
crisis-picture-editor-new-since = { $count ->
    [one] { $count } sentence new since { $time }
   *[other] { $count } sentences new since { $time }
}
crisis-picture-editor-new = { $count ->
    [one] { $count } sentence new
   *[other] { $count } sentences new
}
crisis-picture-editor-all-seen = All seen

## Suggestions
crisis-picture-editor-suggest = Suggest something…
crisis-picture-editor-suggest-title = Suggest another sentence
crisis-picture-editor-suggest-text = Your sentence
crisis-picture-editor-suggest-certainty = How certain is it?
crisis-picture-editor-suggest-source = Source
crisis-picture-editor-suggest-send = Send suggestion
crisis-picture-editor-suggest-sent = Your suggestion was sent. The information manager will look at it.
crisis-picture-editor-suggest-answered = Your suggestion was answered.
crisis-picture-editor-suggest-see = See the answer
crisis-picture-editor-suggest-failed = Your suggestion was not sent. Your text is still here. Try again when there is a connection.
crisis-picture-editor-settle-failed = This did not work. Nothing changed. Try again when there is a connection.

## Not taken
crisis-picture-editor-refused = Your change in { $title } was not taken: { $reason } Your text stays below until you close it.
crisis-picture-editor-refused-no-text = Your change in { $title } was not taken: { $reason }
crisis-picture-editor-reason-closed = you may no longer see this text.
crisis-picture-editor-reason-not-allowed = you may not write here.
crisis-picture-editor-reason-too-large = it is too large to send at once.
crisis-picture-editor-reason-other = the server did not take it.
crisis-picture-editor-set-back = The server was put back to an older state. These words in { $title } are no longer in the shared picture. They stay below until you close them. Words of others may be among them.
crisis-picture-editor-set-back-no-text = The server was put back to an older state. In { $title } you see what the server has now.
crisis-picture-editor-fallen = These words in { $title } stood in a line that somebody else changed or removed meanwhile. They are no longer in the text. They stay below until you close them.
crisis-picture-editor-put-back = Put back in the text
crisis-picture-editor-put-back-later = Not possible yet. Try again in a moment.
crisis-picture-editor-put-back-by = Put back by { $name }, stood here before the server was put back
crisis-picture-editor-put-back-fallen-by = Put back by { $name }, stood in a line that was changed meanwhile
crisis-picture-editor-copy = Copy your text
crisis-picture-editor-copied = Copied
crisis-picture-editor-suggest-instead = Suggest it…
crisis-picture-editor-understood = Close
crisis-picture-editor-closed = You may no longer see { $title }, or this text was closed. Load the page again, or ask the HIN on duty.
crisis-picture-editor-newer = { $title } holds something that this version of the page does not know. You can read. Reload the page to write.

## Without a network
crisis-picture-editor-not-saved-yet = Not saved since { $time }
crisis-picture-editor-storage-trouble = Saving does not work now: what you write is not saved yet. We keep trying.
crisis-picture-editor-kept-here = It is kept on this device.
crisis-picture-editor-logged-out = You are no longer logged in. What you wrote is still on this device and is sent when you log in again.
crisis-picture-editor-not-kept = This device keeps nothing. Leave this page open until everything is sent.
crisis-picture-editor-offline-title = No connection
crisis-picture-editor-offline-lead = This page was not kept on this device.
crisis-picture-editor-offline-text = Pages of the crisis picture that you opened before can be read and changed. We load this page when there is a connection again.
crisis-picture-editor-offline-again = Try again
crisis-picture-editor-offline-kept = Kept on this device
crisis-picture-editor-app-description = The shared crisis picture of the GHOR

## At the end of what is copied and pasted elsewhere
crisis-picture-editor-copied-real = REAL
crisis-picture-editor-copied-exercise = EXERCISE
