### Alarms.

alerts-from = From
alerts-about = About
alerts-for = For
alerts-confirmed-head = Confirmed
alerts-confirmed = { $confirmed } of { $total } confirmed
alerts-people-at = { $people ->
    [one] 1 person
   *[other] { $people } people
    } at { $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
    }
alerts-head-real = Alarm, no exercise
alerts-head = { $mark }: alarm
alerts-why-function = You get this as { $function } of { $organisation }.
alerts-why-duty = You get this because you have duty as { $function } of { $organisation }.
alerts-why-instead = You get this as substitute: { $name } does not answer or cannot come.
alerts-why-site = Your site { $site } lies in the area.
alerts-say-seen = I have read this
alerts-say-seen-more = and go to work
alerts-say-coming = I am coming
alerts-say-coming-more = I leave now
alerts-say-cannot = I cannot
alerts-say-cannot-substitute = I cannot, alarm my substitute
alerts-answered-seen = Your answer: I have read this
alerts-answered-coming = Your answer: I am coming
alerts-answered-cannot = Your answer: I cannot
alerts-not-answered = Not answered
alerts-not-kept = Your answer was not kept
alerts-now-thanks = Thank you. The GHOR sees your answer.
alerts-now-substitute = { $name } is alarmed now.
alerts-now-call = There is no substitute. Call the GHOR and find somebody together.
alerts-change-answer = Change the answer
alerts-closed-at = This alarm was closed: { $at }. You need not do anything any more.
alerts-next = If you do nothing
alerts-next-sent = Message on your screen
alerts-next-sent-over = Message on your screen, { $ways }
alerts-next-reminded = A message once more
alerts-next-remind = In { $left } we send it once more
alerts-next-substitute = Then { $name }, your substitute
alerts-next-passed-on = { $name }, your substitute, was alarmed
alerts-next-call = Then the GHOR sees that nobody answers, and calls
alerts-times-unconfirmed = These times are a proposal and not confirmed yet.
alerts-call = Call { $name }, { $number }
alerts-call-ghor = Do you not know what to do? Call the GHOR of your region.
alerts-onward = Go to Samenbeeld
alerts-to-subject = To { $name }
alerts-log-in-to-read = Log in to read
alerts-link-used-title = This link was used already
alerts-link-used = You answered with it: { $at }. A link works once. Do you want to change something or read it again? Log in, or call the GHOR.
alerts-link-expired-title = This link has expired
alerts-link-expired = { $answered ->
    [yes] A link in a message works for a few hours. Log in to read the alarm, or call the GHOR.
   *[no] A link in a message works for a few hours. Log in to read the alarm and to answer, or call the GHOR. They see no answer of you yet.
}
alerts-link-closed-title = This alarm was closed
alerts-link-closed = You need not do anything any more. Do you want to know how it ended? Log in, or call the GHOR.
alerts-link-for-another-title = This link is for somebody else
alerts-link-for-another = You are logged in under another name than that of the message. Nothing happened. Is it for you after all? Log out and open the link again, or call the GHOR of your region.
alerts-link-unknown-title = We do not know this link
alerts-link-unknown = Perhaps the link was not copied whole. Open it again from the message, or log in. Your alarms are behind the bell.
alerts-link-red-title = Log in to read
alerts-link-red = This alarm is for you alone (TLP:RED). So its text stands in no message. Log in, or call the GHOR.
alerts-answered-already-title = You have answered already
alerts-answered-already = We had this answer of you already. You need not do anything any more.
alerts-is-closed-title = This alarm was closed
alerts-is-closed = This alarm was closed. Nothing changes any more.
alerts-passed-on-already = The substitute was alarmed already.
alerts-answer-unknown = Choose one of the answers on the buttons.
alerts-mine = My alarms
alerts-waiting = Waits for your answer
alerts-earlier = Earlier
alerts-none-waiting = No alarm waits for you
alerts-none-waiting-text = When one comes, you see it on top of every page and at the bell.
alerts-waits-late = too late, your substitute is alarmed
alerts-verb-answer = Confirm
alerts-bar = Alarm of { $at }:
alerts-bell = { $count ->
    [0] Alarms: nothing waits for you
    [one] Alarms: 1 waits for your answer
   *[other] Alarms: { $count } wait for your answer
    }
alerts-channel-screen = screen
alerts-channel-push = notification on your device
alerts-channel-mail = mail
alerts-channel-sms = SMS
alerts-channels-off = Switched off on this system: { $channels }.
alerts-reach = How we reach you
alerts-reach-now = With an alarm you get a message by: { $ways }.
alerts-reach-change = Change number, address and devices
alerts-reach-lead = An alarm is always on your screen. Fill in how it reaches you when Samenbeeld is closed.
alerts-reach-outside = Besides the screen
alerts-reach-phone = Mobile number for SMS
alerts-reach-email = E-mail address
alerts-reach-quiet-from = Quiet hours from
alerts-reach-quiet-until = until
alerts-reach-quiet-hint = In those hours test calls and reminders wait. An alarm always comes through.
alerts-reach-keep = Keep
alerts-reach-kept = Kept. That is how we reach you.
alerts-phone-wrong = This number is not possible. Write it with 10 digits, or with + and the country.
alerts-email-wrong = This e-mail address is not possible. See whether it has an @ and a point.
alerts-quiet-half = Fill in a start and an end of the quiet hours, or neither.
alerts-no-time = Fill in a time, such as 22:00.
alerts-devices = Devices with notifications
alerts-devices-lead = A device shows the alarm also when Samenbeeld is not open.
alerts-devices-none = No device yet.
alerts-device-here = Show alarms on this device
alerts-device-since = since { $at }
alerts-device-remove = Take away
alerts-device-added = This device shows alarms from now on.
alerts-device-removed = That device shows alarms no longer.
alerts-device-unnamed = Device
alerts-device-wrong = This browser gave no usable address for notifications. Try again, or use another browser.
alerts-device-not-found = This device is not in your list.
alerts-device-cannot = This browser cannot show notifications. On an iPhone: put Samenbeeld on your home screen first.
alerts-device-failed = It did not work. See whether you are connected and try again.
alerts-device-refused = The browser may show no notifications. Allow that in the settings of this site.
alerts-device-needs-script = Notifications on a device need scripts. Mail and SMS work without.
alerts-first-missing = Write in one sentence what is going on.
alerts-too-long = This sentence is { $length } signs long. There is room for { $longest }. Make it shorter.
alerts-nobody = This goes to nobody. Choose a sector, a region, an area or an organisation, and a function that somebody holds there.
alerts-other-mode = An exercise and a real alarm do not mix. Start again from the activity.
alerts-sent-already = This alarm was sent already.
alerts-list-changed = The list has changed meanwhile. Look at it and send again.
alerts-not-found = This alarm is not there, or not for you.
alerts-not-in-alarm = This person is not in this alarm.
alerts-area-unreadable = We cannot read this area. Use GeoJSON with one polygon, or a circle.
alerts-area-radius = A circle is larger than 0 and at most 200 km.
alerts-area-open = A polygon has at least three corners and ends where it begins.
alerts-area-elsewhere = This area does not lie in the Netherlands. Write the longitude first, then the latitude.
alerts-message = Alarm: { $first }
alerts-message-again = Alarm, once more: { $first }
alerts-message-red = Alarm. Log in to read.
alerts-calm-red = Something waits for you. Log in to read it.
alerts-calm-open = Open here:
alerts-message-log-in = Log in:
alerts-message-ask = Answer here:
alerts-message-ask-come = Are you coming? Answer here:

# How alarms are told in what happens in an activity.
crisis-picture-stream-alarm = Alarm { $number }
crisis-picture-stream-alarm-closed = Alarm { $number } was closed
crisis-picture-stream-alarm-answer = Confirm
crisis-picture-stream-only-alarms = Alarms
