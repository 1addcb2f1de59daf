### Files: what can be wrong with one, and how one stands.

files-not-found = This file does not exist, or was not released to you.
files-no-name = This file has no usable name. Give it a name with letters or figures, and choose it again.
files-empty = ‘{ $name }’ is empty. See whether it was saved well, and choose it again.
files-too-large = ‘{ $name }’ is { $size }. A file may be { $most } at most. Make it smaller or split it, and choose it again.
files-request-too-large = This is { $size }. More than { $most } at once is not possible. Go back: what you filled in is still there. Choose a smaller file.
files-upload-too-large = Field File: this is { $size }. More than { $most } is not possible. Go back: what you filled in is still there. Choose a smaller file.
files-program = ‘{ $name }’ is a program. We take no programs, also not under another name.
files-macros = ‘{ $name }’ holds macros. Save it without macros, as an ordinary document, and choose that.
files-not-what-it-says = ‘{ $name }’ is called { $says }, but inside it is not. Save it as { $says } again, or choose the right file.
files-type-not-taken = ‘{ $name }’ is a type of file that we do not take. These can be: { $types }.
files-bomb = ‘{ $name }’ becomes far too large when it is opened. Such a file can make computers hang; we do not take it.
files-locked = ‘{ $name }’ is protected by a password, so we cannot check it for viruses. Save it without a password and choose that.
files-script = ‘{ $name }’ holds a script. Print it to a new PDF and choose that: then only the content remains.
files-cannot-look-inside = We cannot open ‘{ $name }’ safely. It is damaged or built very strangely. Save it again and choose it once more.
files-not-out-quarantined = This file was not checked for viruses yet. As soon as it is, you can fetch it.
files-not-out-infected = A virus was found in this file. Nobody can fetch it.
files-not-out-refused = This file could not be checked. Nobody can fetch it.
files-state-quarantined = Waits for virus check
files-state-clean = Checked
files-state-infected = Virus found
files-state-refused = Refused
files-not-scanned = Not scanned
