### Why the live connection refuses or ends, in plain words.

realtime-not-allowed = Je hebt geen toegang tot deze tekst.
realtime-read-only = Je kunt deze tekst lezen, maar niet wijzigen. Je wijziging is niet verstuurd.
realtime-client-of-another = Deze wijziging hoort bij iemand anders. Vernieuw de pagina en probeer het opnieuw.
realtime-document-full = Dit document is vol. Begin een nieuw document.
realtime-malformed = De wijziging is niet goed aangekomen. Vernieuw de pagina en probeer het opnieuw.
realtime-too-large = Dit is te groot om te delen, meer dan 8 MB. Plak een kleiner stuk.
realtime-too-fast = Er kwamen te veel wijzigingen tegelijk. We proberen het zo opnieuw.
realtime-too-slow = De verbinding is traag. We halen de laatste stand op.
realtime-token-expired = De verbinding is verlopen. We vernieuwen hem.
realtime-rights-changed = Je rechten zijn gewijzigd. We openen de tekst opnieuw.
realtime-draining = De server herstart. Je tekst blijft op dit apparaat staan tot hij terug is.
realtime-storage-trouble = Opslaan lukt nu niet. Je tekst blijft op dit apparaat staan. We proberen het opnieuw.
realtime-out-of-step = Iets wat je schreef is niet aangekomen. We sturen het opnieuw.
realtime-stream-gone = De verbinding is weg. We maken een nieuwe.
realtime-too-many-rooms = Vraag ten hoogste { $most } teksten tegelijk.
realtime-items-unreadable = Geef ten hoogste { $most } plaatsen op, elk als paar van twee gehele getallen.
