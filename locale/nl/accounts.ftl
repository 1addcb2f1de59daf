### Logging in, logging out, preferences.

accounts-log-in = Inloggen
accounts-lead = Eén beeld van de zorg in een crisis, samen gemaakt.
accounts-login = Inlognaam
accounts-login-missing = Vul je inlognaam in.
accounts-login-taken = De inlognaam { $login } bestaat al.
accounts-password = Wachtwoord
accounts-password-missing = Vul je wachtwoord in.
accounts-not-logged-in = Inloggen lukte niet
accounts-login-wrong = Inlognaam en wachtwoord horen niet bij elkaar. Kijk of hoofdletters aan staan en probeer het opnieuw.
accounts-help = Lukt het niet? Bel de beheerder van je organisatie.
accounts-logged-out = Je bent uitgelogd. Wat dit apparaat bewaarde om zonder netwerk te werken, is gewist.
accounts-demonstration = Kijk mee als
accounts-demonstration-lead = Dit is een demonstratie. Kies iemand en kijk wat die persoon ziet. Alle mensen en gegevens zijn verzonnen.
accounts-invented = verzonnen personen
accounts-look-as = Kijk mee als { $name }
accounts-no-such-person = Deze persoon hoort niet bij de demonstratie. Kies iemand uit de lijst.
accounts-unknown-preference = Deze keuze bestaat niet. Er is niets veranderd.
