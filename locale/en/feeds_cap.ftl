### Warnings of others (CAP): why one is not used, and what is odd about it.

## The document
feeds-cap-not-well-formed = This is not well-formed XML: it goes wrong in line { $line }, character { $column }.
feeds-cap-encoding = The character encoding of this document is unknown or wrong.
feeds-cap-doctype = There is a DOCTYPE in line { $line }. With it a document can have other files read; such a document is not read.
feeds-cap-instruction = There is a processing instruction inside the alert in line { $line }, such as a style sheet. It does not belong there.
feeds-cap-xinclude = In line { $line } the document asks to include another file (XInclude). Such a document is not read.
feeds-cap-too-deep = In line { $line } more than { $deepest } layers are nested. Nothing further is read.
feeds-cap-too-large = This document is larger than { $megabytes } MB. Nothing further is read.
feeds-cap-too-many = There are more than { $most } alerts and entries in this document. Nothing is read from line { $line } on.
feeds-cap-piece-too-large = The alert or entry around line { $line } is larger than { $megabytes } MB. Nothing further is read.
feeds-cap-not-cap = This is no CAP alert, no Atom feed and no RSS feed.
feeds-cap-version = The alert in line { $line } is of a version of CAP that is not read. Read are: 1.1 and 1.2.

## The feed
feeds-cap-feed-missing = The feed lacks the field { $field }.
feeds-cap-feed-element = The feed has a field { $field } that Atom does not know.
feeds-cap-entry-missing = The entry in line { $line } lacks the field { $field }.
feeds-cap-link = The entry in line { $line } does not point to a web address.

## The fields of an alert
feeds-cap-schema = Line { $line }: the field { $field } does not fit CAP { $version }. The check says: { $error }
feeds-cap-missing = The field { $field } is missing or empty.
feeds-cap-value = Line { $line }: the field { $field } has a value that CAP does not know, or none.
feeds-cap-name = The field { $field } holds a space, comma, < or &. That is not allowed there.
feeds-cap-no-moment = Line { $line }: the field { $field } holds no date with a time.
feeds-cap-no-zone = Line { $line }: the field { $field } holds a time without a time zone.
feeds-cap-expires-before-effective = The alert about { $event } ends (expires) before it starts (effective).
feeds-cap-expires-before-sent = The alert about { $event } had already ended (expires) when it was sent.
feeds-cap-no-restriction = The alert is restricted (scope Restricted), but the field restriction does not say to whom.
feeds-cap-no-addresses = The alert is private (scope Private), but the field addresses does not say for whom.
feeds-cap-no-references = A message of the kind { $kind } must say in the field references which earlier message it is about.
feeds-cap-empty-references = The field references is empty. Which earlier message this follows is unknown.
feeds-cap-references = Line { $line }: the field references does not consist of sender, identifier and time with a zone.
feeds-cap-coordinates = Line { $line }: the field { $field } holds a point that is not on earth, or is not written as latitude,longitude.
feeds-cap-polygon-too-few = Line { $line }: an area (polygon) has { $count } points. There must be at least 4.
feeds-cap-polygon-open = Line { $line }: an area (polygon) does not end where it starts.
feeds-cap-circle-radius = Line { $line }: the radius of a circle is no distance in kilometres.

## What is odd, while the alert is used all the same
feeds-cap-empty = The field { $field } is there, but empty.
feeds-cap-info-twice = There are several texts in the same language ({ $language }) about { $event }.

## The signature
feeds-cap-signature-wrong = The signature does not belong to this content. The text was changed after it was signed.
feeds-cap-signature-algorithm = Signed in a way that is no longer safe or cannot be read, such as SHA-1.
feeds-cap-signature-no-certificate = Signed without a certificate. Who did it cannot be known.
feeds-cap-signature-unknown = Signed with a certificate that is not on the list of trusted certificates.
feeds-cap-signature-not-valid-then = Signed with a certificate that was not valid when the alert was sent.
feeds-cap-signature-whole = The signature does not cover the whole alert.
feeds-cap-signature-place = There is a signature in a place where it does not count for the alert.
feeds-cap-signature-too-many = There are more signatures than are checked.
