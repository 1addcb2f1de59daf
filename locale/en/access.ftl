### Why something is not open to you, and whom to ask.

access-log-in-first = Log in first.
access-membership-ended = Your access has ended. Ask the administrator of your organisation.
access-not-your-function = This is not part of your function. Ask: { $ask }.
access-not-your-organisation = This belongs to another organisation and was not released to you. Ask: { $ask }.
access-not-taking-part = Your organisation does not take part in this activity. Ask: { $ask }.
access-not-your-region = This belongs to another region. Ask: { $ask }.
access-not-released = This part was not released to you. Ask: { $ask }.
access-label-too-high = The TLP label of this part does not let you see it. Ask: { $ask }.
access-not-in-this-mode = With your function you can only take part in exercises. Ask: { $ask }.
access-release-to-nobody = Choose at least one organisation or region to release to.
access-release-too-wide = { $tlp } may not be released to a whole region. Choose the organisations that may see it.
access-release-already-over = The end lies in the past. Choose a later moment.
access-release-already-withdrawn = This release has been withdrawn already: { $at }.
access-reason-missing = Write in one sentence why.
access-label-stays-here = { $tlp } never leaves as a file. Read it here, with those who may see it.
