### Alarms.

alerts-from = Van
alerts-about = Over
alerts-for = Voor
alerts-confirmed-head = Bevestigd
alerts-confirmed = { $confirmed } van { $total } bevestigd
alerts-people-at = { $people ->
    [one] 1 persoon
   *[other] { $people } mensen
    } bij { $organisations ->
    [one] 1 organisatie
   *[other] { $organisations } organisaties
    }
alerts-head-real = Alarm, geen oefening
alerts-head = { $mark }: alarm
alerts-why-function = Je krijgt dit als { $function } van { $organisation }.
alerts-why-duty = Je krijgt dit omdat je dienst hebt als { $function } van { $organisation }.
alerts-why-instead = Je krijgt dit als vervanger: { $name } antwoordt niet of kan niet.
alerts-why-site = Jullie locatie { $site } ligt in het gebied.
alerts-say-seen = Ik heb dit gelezen
alerts-say-seen-more = en ga aan de slag
alerts-say-coming = Ik kom
alerts-say-coming-more = ik ga nu op weg
alerts-say-cannot = Ik kan niet
alerts-say-cannot-substitute = Ik kan niet, alarmeer mijn vervanger
alerts-answered-seen = Je antwoord: ik heb dit gelezen
alerts-answered-coming = Je antwoord: ik kom
alerts-answered-cannot = Je antwoord: ik kan niet
alerts-not-answered = Niet beantwoord
alerts-not-kept = Je antwoord is niet bewaard
alerts-now-thanks = Dank je. De GHOR ziet je antwoord.
alerts-now-substitute = { $name } is nu gealarmeerd.
alerts-now-call = Er is geen vervanger. Bel de GHOR, dan zoeken jullie samen iemand.
alerts-change-answer = Antwoord veranderen
alerts-closed-at = Dit alarm is gesloten: { $at }. Je hoeft niets meer te doen.
alerts-next = Als je niets doet
alerts-next-sent = Bericht op je scherm
alerts-next-sent-over = Bericht op je scherm, { $ways }
alerts-next-reminded = Nog een keer een bericht
alerts-next-remind = Over { $left } sturen we het nog een keer
alerts-next-substitute = Dan { $name }, je vervanger
alerts-next-passed-on = { $name }, je vervanger, is gealarmeerd
alerts-next-call = Dan ziet de GHOR dat niemand antwoordt, en belt
alerts-times-unconfirmed = Deze tijden zijn een voorstel en nog niet bevestigd.
alerts-call = Bel { $name }, { $number }
alerts-call-ghor = Weet je niet wat je moet doen? Bel de GHOR van je regio.
alerts-onward = Ga naar Samenbeeld
alerts-to-subject = Naar { $name }
alerts-log-in-to-read = Log in om te lezen
alerts-link-used-title = Deze link is al gebruikt
alerts-link-used = Je antwoordde hiermee: { $at }. Een link werkt één keer. Wil je iets veranderen of nog eens lezen? Log in, of bel de GHOR.
alerts-link-expired-title = Deze link is verlopen
alerts-link-expired = { $answered ->
    [yes] Een link in een bericht werkt een paar uur. Log in om het alarm te lezen, of bel de GHOR.
   *[no] Een link in een bericht werkt een paar uur. Log in om het alarm te lezen en te antwoorden, of bel de GHOR. Zij zien nog geen antwoord van je.
}
alerts-link-closed-title = Dit alarm is gesloten
alerts-link-closed = Je hoeft niets meer te doen. Wil je weten hoe het afliep? Log in, of bel de GHOR.
alerts-link-for-another-title = Deze link is voor iemand anders
alerts-link-for-another = Je bent ingelogd met een andere naam dan die van het bericht. Er is niets gebeurd. Is het toch voor jou? Log uit en open de link opnieuw, of bel de GHOR van je regio.
alerts-link-unknown-title = Deze link kennen we niet
alerts-link-unknown = Misschien is de link niet helemaal overgenomen. Open hem opnieuw vanuit het bericht, of log in. Je alarmen staan achter de bel.
alerts-link-red-title = Log in om te lezen
alerts-link-red = Dit alarm is alleen voor jou (TLP:RED). Daarom staat de tekst niet in een bericht. Log in, of bel de GHOR.
alerts-answered-already-title = Je hebt al geantwoord
alerts-answered-already = Dit antwoord hadden we al van je. Je hoeft niets meer te doen.
alerts-is-closed-title = Dit alarm is gesloten
alerts-is-closed = Dit alarm is gesloten. Er verandert niets meer.
alerts-passed-on-already = De vervanger is al gealarmeerd.
alerts-answer-unknown = Kies een van de antwoorden op de knoppen.
alerts-mine = Mijn alarmen
alerts-waiting = Wacht op je antwoord
alerts-earlier = Eerder
alerts-none-waiting = Geen alarm wacht op je
alerts-none-waiting-text = Komt er een, dan zie je dat bovenaan elke pagina en bij de bel.
alerts-waits-late = te laat, je vervanger wordt gealarmeerd
alerts-verb-answer = Bevestig
alerts-bar = Alarm van { $at }:
alerts-bell = { $count ->
    [0] Alarmen: niets wacht op je
    [one] Alarmen: 1 wacht op je antwoord
   *[other] Alarmen: { $count } wachten op je antwoord
    }
alerts-channel-screen = scherm
alerts-channel-push = melding op je apparaat
alerts-channel-mail = mail
alerts-channel-sms = sms
alerts-channels-off = Staat uit op dit systeem: { $channels }.
alerts-reach = Zo bereiken we je
alerts-reach-now = Bij een alarm krijg je bericht via: { $ways }.
alerts-reach-change = Nummer, adres en apparaten aanpassen
alerts-reach-lead = Een alarm staat altijd op je scherm. Vul in hoe het je ook bereikt als Samenbeeld dicht is.
alerts-reach-outside = Buiten het scherm
alerts-reach-phone = Mobiel nummer voor sms
alerts-reach-email = E-mailadres
alerts-reach-quiet-from = Stille uren van
alerts-reach-quiet-until = tot
alerts-reach-quiet-hint = In die uren wachten testoproepen en herinneringen. Een alarm komt altijd door.
alerts-reach-keep = Bewaar
alerts-reach-kept = Bewaard. Zo bereiken we je.
alerts-phone-wrong = Dit nummer kan niet. Schrijf het met 10 cijfers, of met + en het land.
alerts-email-wrong = Dit e-mailadres kan niet. Kijk of er een @ en een punt in staan.
alerts-quiet-half = Vul een begin en een einde van de stille uren in, of geen van beide.
alerts-no-time = Vul een tijd in, zoals 22:00.
alerts-devices = Apparaten met meldingen
alerts-devices-lead = Een apparaat toont het alarm ook als Samenbeeld niet openstaat.
alerts-devices-none = Nog geen apparaat.
alerts-device-here = Toon alarmen op dit apparaat
alerts-device-since = sinds { $at }
alerts-device-remove = Haal weg
alerts-device-added = Dit apparaat toont voortaan alarmen.
alerts-device-removed = Dat apparaat toont geen alarmen meer.
alerts-device-unnamed = Apparaat
alerts-device-wrong = Deze browser gaf geen bruikbaar adres voor meldingen. Probeer het opnieuw, of gebruik een andere browser.
alerts-device-not-found = Dit apparaat staat niet in je lijst.
alerts-device-cannot = Deze browser kan geen meldingen tonen. Op een iPhone: zet Samenbeeld eerst op je beginscherm.
alerts-device-failed = Het lukte niet. Kijk of je verbinding hebt en probeer het opnieuw.
alerts-device-refused = De browser mag geen meldingen tonen. Sta dat toe bij de instellingen van deze site.
alerts-device-needs-script = Voor meldingen op een apparaat zijn scripts nodig. Mail en sms werken zonder.
alerts-first-missing = Schrijf in één zin wat er aan de hand is.
alerts-too-long = Deze zin is { $length } tekens lang. Er passen er { $longest } in. Maak hem korter.
alerts-nobody = Dit gaat naar niemand. Kies een sector, een regio, een gebied of een organisatie, en een functie die daar is ingevuld.
alerts-other-mode = Een oefening en een echt alarm gaan niet samen. Begin opnieuw vanuit de activiteit.
alerts-sent-already = Dit alarm is al verstuurd.
alerts-list-changed = De lijst is intussen veranderd. Kijk hem na en verstuur opnieuw.
alerts-not-found = Dit alarm is er niet, of is niet voor jou.
alerts-not-in-alarm = Deze persoon zit niet in dit alarm.
alerts-area-unreadable = Dit gebied kunnen we niet lezen. Gebruik GeoJSON met één vlak (Polygon), of een cirkel.
alerts-area-radius = Een cirkel is groter dan 0 en hoogstens 200 km.
alerts-area-open = Een vlak heeft minstens drie hoeken en eindigt waar het begint.
alerts-area-elsewhere = Dit gebied ligt niet in Nederland. Schrijf eerst de lengte, dan de breedte.
alerts-message = Alarm: { $first }
alerts-message-again = Alarm, nog een keer: { $first }
alerts-message-red = Alarm. Log in om te lezen.
alerts-calm-red = Er wacht iets op je. Log in om te lezen.
alerts-calm-open = Open hier:
alerts-message-log-in = Log in:
alerts-message-ask = Antwoord hier:
alerts-message-ask-come = Kom je? Antwoord hier:

# How alarms are told in what happens in an activity.
crisis-picture-stream-alarm = Alarm { $number }
crisis-picture-stream-alarm-closed = Alarm { $number } is gesloten
crisis-picture-stream-alarm-answer = Bevestig
crisis-picture-stream-only-alarms = Alarmen
