### Why something is not open to you, and whom to ask.

access-log-in-first = Log eerst in.
access-membership-ended = Je toegang is beëindigd. Vraag de beheerder van je organisatie.
access-not-your-function = Dit hoort niet bij je functie. Vraag: { $ask }.
access-not-your-organisation = Dit is van een andere organisatie en is niet voor jou vrijgegeven. Vraag: { $ask }.
access-not-taking-part = Je organisatie doet niet mee aan deze activiteit. Vraag: { $ask }.
access-not-your-region = Dit is van een andere regio. Vraag: { $ask }.
access-not-released = Dit deel is niet voor jou vrijgegeven. Vraag: { $ask }.
access-label-too-high = Het TLP-label van dit deel staat niet toe dat jij het ziet. Vraag: { $ask }.
access-not-in-this-mode = Met jouw functie kun je alleen meedoen aan oefeningen. Vraag: { $ask }.
access-release-to-nobody = Kies ten minste één organisatie of regio om aan vrij te geven.
access-release-too-wide = { $tlp } mag je niet aan een hele regio vrijgeven. Kies de organisaties die het mogen zien.
access-release-already-over = De einddatum ligt in het verleden. Kies een later moment.
access-release-already-withdrawn = Deze vrijgave is al ingetrokken: { $at }.
access-reason-missing = Schrijf in één zin waarom.
access-label-stays-here = { $tlp } gaat nooit mee in een bestand. Lees het hier, met wie het mag zien.
