### Security advisories of others (CSAF): why one is not used.

## The document
feeds-csaf-not-json = This is no JSON with one object.
feeds-csaf-unknown = This is no CSAF advisory, no ROLIE list and no provider metadata.
feeds-csaf-list = The list does not have the form of ROLIE or of provider metadata.
feeds-csaf-entry = Entry { $number } of the list lacks an address or a moment with a zone.
feeds-csaf-no-feed = This provider has no ROLIE list. Plain folders are not read.
feeds-csaf-closed = Not taken and not kept: this advisory is TLP { $label }. Signals are read by all partners in the region.
feeds-csaf-is-draft = { $title }: this is still a draft.
feeds-csaf-no-severity = { $title }: it says no severity, so not whether it should be a signal.
feeds-csaf-moment = A date or time in this document does not exist.

## What the mandatory tests of CSAF 2.0 find (chapter 6.1)
feeds-csaf-schema = Test { $test }: { $place } does not fit the schema of CSAF 2.0. The check says: { $error }
feeds-csaf-too-deep = Test { $test }: The document is nested too deep, or holds text that is none.
feeds-csaf-no-such-product = Test { $test }: { $place } names product { $name }, which is not in the document.
feeds-csaf-product-twice = Test { $test }: Product { $name } is defined more than once.
feeds-csaf-circle = Test { $test }: Product { $name } is made of itself in a circle.
feeds-csaf-no-such-group = Test { $test }: { $place } names product group { $name }, which is not in the document.
feeds-csaf-group-twice = Test { $test }: Product group { $name } is defined more than once.
feeds-csaf-contradiction = Test { $test }: { $place } says two things of product { $name } that cannot both be.
feeds-csaf-scored-twice = Test { $test }: { $place }: { $name } has more than one score.
feeds-csaf-score = Test { $test }: { $place } is { $told }, but the vector gives { $right }.
feeds-csaf-other-than-vector = Test { $test }: { $place } is { $told }, and the vector says otherwise.
feeds-csaf-weakness = Test { $test }: { $place }: number and name do not belong together in CWE: { $name }
feeds-csaf-language = Test { $test }: { $place }: language or country does not exist: { $name }
feeds-csaf-purl = Test { $test }: { $place } is no package URL.
feeds-csaf-hash-twice = Test { $test }: { $place } has more than one { $name } of the same file.
feeds-csaf-range = Test { $test }: { $place } names a range in place of one version: { $name }
feeds-csaf-not-in-order = Test { $test }: The versions in the history do not rise with time.
feeds-csaf-not-newest = Test { $test }: Version { $name } is not the newest of the history.
feeds-csaf-draft = Test { $test }: Version { $name } can only be a draft.
feeds-csaf-zero-in-history = Test { $test }: A released document has no version 0 in its history.
feeds-csaf-before-in-history = Test { $test }: The history holds a pre-release.
feeds-csaf-before = Test { $test }: Version { $name } is a pre-release, and the document is not.
feeds-csaf-revision-missing = Test { $test }: A version is missing in the history.
feeds-csaf-revision-twice = Test { $test }: Version { $name } is in the history more than once.
feeds-csaf-two-kinds = Test { $test }: Versions are partly whole numbers and partly of the form 1.0.0.
feeds-csaf-category = Test { $test }: Category { $name } is too much like one of the standard.
feeds-csaf-missing = Test { $test }: { $place } is missing, or what this kind of document needs there.
feeds-csaf-no-vulnerabilities = Test { $test }: This kind of document may name no vulnerabilities.
feeds-csaf-no-impact = Test { $test }: { $place }: it is not said why product { $name } is not affected.
feeds-csaf-no-action = Test { $test }: { $place }: it is not said what to do for product { $name }.
feeds-csaf-cve-twice = Test { $test }: { $name } is in it more than once.
feeds-csaf-involved-twice = Test { $test }: { $place }: the same party is there twice at one moment: { $name }
feeds-csaf-no-product = Test { $test }: { $place } does not say which product it is about.
feeds-csaf-two-reasons = Test { $test }: { $place } gives product { $name } more than one reason why it is not affected.
feeds-csaf-same-language = Test { $test }: Translated from the same language: { $name }
