### Opschaling (GGB): een code stelt voor, een mens bevestigt, en eenheden worden gevolgd tot de laatste.

scale-up-title = Opschaling
scale-up-tab = Opschaling
scale-up-where = Waar je bent
scale-up-person = { $name } ({ $function })
scale-up-lead-nothing = Er is nog geen code bevestigd.
scale-up-lead-ended = De opschaling is beëindigd, { $at }.
scale-up-lead = { $codes }. Gevraagd: { $asked ->
    [one] één eenheid
   *[other] { NUMBER($asked) } eenheden
}. Er: { NUMBER($there) }, onderweg: { NUMBER($under_way) }{ $to_find ->
    [0] .
   *[other] , nog te vinden: { NUMBER($to_find) }.
}
scale-up-no-persons = Aantallen voertuigen, teams en plekken. Nooit namen van slachtoffers.
scale-up-code-none = Nog geen code
scale-up-with-grip = met GRIP { $level }
scale-up-alarm-number = alarm { NUMBER($number) }
scale-up-proposed = de code stelt { NUMBER($count) } voor
scale-up-what-code = Wat deze code voorstelt
scale-up-other-code = Op- of afschalen
scale-up-choose-code = Kies een code
scale-up-is-now = geldt nu; andere aantallen kan
scale-up-is-down = afschalen
scale-up-meant-for = voor ongeveer { $count ->
    [one] één slachtoffer
   *[other] { NUMBER($count) } slachtoffers
}
scale-up-for = Bedoeld
scale-up-proposes = Stelt voor
scale-up-officers = De meldkamer belt
scale-up-functions = Krijgt het alarm
scale-up-clocks-start = Klokken die dan lopen
scale-up-linked = Hoort erbij
scale-up-source = Bron
scale-up-sure-press = één openbare bron
scale-up-sure-unverified = niet bevestigd
scale-up-sure-proposed = ons voorstel, geen bron
scale-up-asked-and-there = Gevraagd en er
scale-up-wanted = Gevraagd
scale-up-waiting = Wacht op vertrek
scale-up-to-find = Nog te vinden
scale-up-nothing-asked = Er is nog niets gevraagd.
scale-up-casualties-differ = De gewondenspreiding rekent met { $there ->
    [one] één ambulance
   *[other] { NUMBER($there) } ambulances
}, hier staan er { NUMBER($here) }. Meld daar wat er rijdt.
scale-up-units = Eenheden
scale-up-no-units = Er is nog geen eenheid vastgelegd.
scale-up-who-said = Wie verklaarde wat?
scale-up-nobody-said = Nog niemand.
scale-up-all-clocks = Alle klokken
scale-up-told-code = { $code }, { $region }. { $units }
scale-up-line-code = { $code }, { $region }: { NUMBER($asked) } gevraagd, { NUMBER($there) } er, { NUMBER($under_way) } onderweg.
scale-up-line-relief = Aflossing: { $name }
scale-up-happened-code = { $code } bevestigd, { $region }
scale-up-happened-unit = { $name }: { $state }
scale-up-kind-people = { NUMBER($count) } mensen per team.
scale-up-kind-ready = Klaar binnen { NUMBER($count) } min.
scale-up-kind-there = Afgesproken: er binnen { NUMBER($count) } min.
scale-up-kind-lasts = Houdt het { NUMBER($count) } min vol.
scale-up-state-asked = Gevraagd
scale-up-state-alarmed = Gealarmeerd
scale-up-state-under-way = Onderweg
scale-up-state-there = Er
scale-up-state-released = Vrijgegeven
scale-up-state-not-coming = Komt niet
scale-up-do-alarmed = Gealarmeerd
scale-up-do-under-way = Onderweg
scale-up-do-there = Er
scale-up-do-released = Geef vrij
scale-up-runs-out = Afgelost nodig { $at }
scale-up-ran-out = Had { $at } afgelost moeten zijn
scale-up-endurance-unknown = Hoe lang het dit volhoudt, weet niemand nog
scale-up-due = Afgesproken er { $at }
scale-up-late = Later dan afgesproken: { $at }
scale-up-ready = Klaar na het alarm
scale-up-endurance = Houdt vol
scale-up-minutes = { NUMBER($minutes) } min
scale-up-unknown = Onbekend
scale-up-empty-is-unknown = Weet je het niet? Laat leeg. Leeg is onbekend, geen nul.
scale-up-empty-is-now = Laat leeg voor nu.
scale-up-choose = Maak een keuze
scale-up-of-nobody = Geen organisatie in deze activiteit
scale-up-save = Leg vast

scale-up-code-lead = De code stelt voor. Jij bevestigt, en je kunt elk aantal wijzigen. Wijk je af, schrijf dan waarom.
scale-up-end-lead = Afschalen gaat nooit vanzelf. Zeg waarom, en loop de nazorg langs.
scale-up-now-holds = Nu geldt: { $code }.
scale-up-code-proposes = De code stelt { NUMBER($count) } voor.
scale-up-grip-stays = Blijft zoals het is: GRIP { NUMBER($level) }
scale-up-who-alarmed = Wie krijgt het alarm? { $people ->
    [one] Eén mens
   *[other] { NUMBER($people) } mensen
}
scale-up-confirm = Bevestig { $code }
scale-up-confirm-end = Beëindig de opschaling
scale-up-code-done = Bevestigd. Het staat in het logboek.
scale-up-unit-title = Leg een eenheid vast
scale-up-unit-lead = Wat samen komt en samen gaat: een groep ambulances, een team. Schrijf geen naam van een persoon op.
scale-up-unit-done = De eenheid staat erbij.
scale-up-step-done = Vastgelegd: { $name }.
scale-up-care-done = Gedaan
scale-up-care-open = Nog te doen

scale-up-field-code = Code
scale-up-field-region = Regio
scale-up-field-kind = Soort
scale-up-field-count = Hoeveel?
scale-up-field-name = Naam van de eenheid
scale-up-field-organisation = Van welke organisatie?
scale-up-field-ready-minutes = Klaar na het alarm, in minuten
scale-up-field-endurance-minutes = Houdt vol, in minuten
scale-up-field-state = Hoe is het nu?
scale-up-field-at = Sinds
scale-up-field-reason = Reden
scale-up-field-grip = GRIP
scale-up-field-alarm = Alarmeer { $people ->
    [one] één mens
   *[other] { NUMBER($people) } mensen
} in de functies van deze code
scale-up-field-wrong = Vul dit in, of kies iets uit de lijst.

scale-up-code-unknown = Deze code is er niet. Kies er een uit de lijst.
scale-up-kind-unknown = Deze soort is er niet. Kies er een uit de lijst.
scale-up-nothing-to-end = Er is hier geen opschaling om te beëindigen.
scale-up-code-already = Deze code geldt al, met deze aantallen.
scale-up-reason-down = Schrijf waarom je afschaalt.
scale-up-reason-other = Je wijkt af van wat de code voorstelt. Schrijf waarom.
scale-up-alarm-unseen = Kijk eerst wie het alarm krijgt. Bevestig daarna opnieuw.
scale-up-below-nothing = Minder dan nul kan niet. Vul nul in als je er geen vraagt.
scale-up-too-many = Meer dan { NUMBER($most) } tegelijk kan niet kloppen. Kijk het aantal na.
scale-up-end-asks-nothing = Bij het einde wordt niets meer gevraagd.
scale-up-units-out = { $count ->
    [one] Eén eenheid is nog niet vrijgegeven.
   *[other] { NUMBER($count) } eenheden zijn nog niet vrijgegeven.
} Geef ze eerst vrij, of meld dat ze niet komen.
scale-up-closes-not = { $count ->
    [one] Eén eenheid is
   *[other] { NUMBER($count) } eenheden zijn
} nog niet vrijgegeven. Doe dat eerst bij Opschaling.
scale-up-still-out = { $kind }, nummer { $number }: nog niet vrijgegeven
scale-up-aftercare-missing = Zeg van elk punt of het gedaan is of nog moet.
scale-up-name-missing = Schrijf hoe de eenheid heet.
scale-up-none-asked = Vraag er minstens één.
scale-up-minutes-wrong = Vul minuten in van 0 tot en met { NUMBER($most) }, of laat leeg.
scale-up-endurance-nothing = Nul minuten volhouden kan niet. Weet je het niet, laat dan leeg.
scale-up-takes-no-part = Deze organisatie doet niet mee aan de activiteit.
scale-up-step-cannot-follow = Dat kan niet na hoe de eenheid nu staat. Misschien was iemand je voor.
scale-up-moment-in-future = Dit moment moet nog komen.
scale-up-moment-before-last = De eenheid kwam { $last } in de vorige stand. Kies een later moment.
scale-up-reason-not-coming = Schrijf waarom de eenheid niet komt.
scale-up-no-unit = Deze eenheid is er niet.
scale-up-no-region = Deze regio hoort niet bij de activiteit.

scale-up-reminder = Regel aflossing voor { $name }: { $activity }
scale-up-reminder-text = Deze eenheid houdt het vol tot { $when }.
