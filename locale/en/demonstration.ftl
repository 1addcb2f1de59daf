### The demonstration: words in the invented texts and on the command line.

demonstration-night-yesterday = the night before last
demonstration-night-today = tonight
demonstration-night-tomorrow = tomorrow night
demonstration-night-far = in the night of { $day }
demonstration-morning-yesterday = yesterday morning
demonstration-morning-today = this morning
demonstration-morning-tomorrow = tomorrow morning
demonstration-morning-far = { $day } in the morning
demonstration-afternoon-yesterday = yesterday afternoon
demonstration-afternoon-today = this afternoon
demonstration-afternoon-tomorrow = tomorrow afternoon
demonstration-afternoon-far = { $day } in the afternoon
demonstration-evening-yesterday = yesterday evening
demonstration-evening-today = this evening
demonstration-evening-tomorrow = tomorrow evening
demonstration-evening-far = { $day } in the evening
demonstration-weekday-1 = Monday
demonstration-weekday-2 = Tuesday
demonstration-weekday-3 = Wednesday
demonstration-weekday-4 = Thursday
demonstration-weekday-5 = Friday
demonstration-weekday-6 = Saturday
demonstration-weekday-7 = Sunday

demonstration-text-is-invented = Invented text for the demonstration. It does not come from { $organisation }.
demonstration-phone-hours = day and night
demonstration-phone-purpose = { $purpose } (invented number)
demonstration-site-invented = Invented site for the demonstration
demonstration-site-source = Eurostat healthcare-services, as of { $date }
demonstration-inject-skipped = Skipped in the demonstration ({ $by }): { $reason }
demonstration-made-the-file = Made by the demonstration
