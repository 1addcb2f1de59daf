### De demonstratie: woorden in de verzonnen teksten en op de opdrachtregel.

demonstration-night-yesterday = gisternacht
demonstration-night-today = vannacht
demonstration-night-tomorrow = komende nacht
demonstration-night-far = in de nacht van { $day }
demonstration-morning-yesterday = gisterochtend
demonstration-morning-today = vanochtend
demonstration-morning-tomorrow = morgenochtend
demonstration-morning-far = { $day } in de ochtend
demonstration-afternoon-yesterday = gistermiddag
demonstration-afternoon-today = vanmiddag
demonstration-afternoon-tomorrow = morgenmiddag
demonstration-afternoon-far = { $day } in de middag
demonstration-evening-yesterday = gisteravond
demonstration-evening-today = vanavond
demonstration-evening-tomorrow = morgenavond
demonstration-evening-far = { $day } in de avond
demonstration-weekday-1 = maandag
demonstration-weekday-2 = dinsdag
demonstration-weekday-3 = woensdag
demonstration-weekday-4 = donderdag
demonstration-weekday-5 = vrijdag
demonstration-weekday-6 = zaterdag
demonstration-weekday-7 = zondag

demonstration-text-is-invented = Verzonnen tekst voor de demonstratie. Hij komt niet van { $organisation }.
demonstration-phone-hours = dag en nacht
demonstration-phone-purpose = { $purpose } (verzonnen nummer)
demonstration-site-invented = Verzonnen locatie voor de demonstratie
demonstration-site-source = Eurostat healthcare-services, stand { $date }
demonstration-inject-skipped = Overgeslagen in de demonstratie ({ $by }): { $reason }
demonstration-made-the-file = Gemaakt door de demonstratie
