page-now = Nu
page-crisis-picture = Crisisbeeld
page-activities = Activiteiten
page-phase = Fase
page-organisations = Organisaties
page-journal = Logboek
page-phase-unknown = Onbekend
page-grip = GRIP { $level }
