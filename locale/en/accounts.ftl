### Logging in, logging out, preferences.

accounts-log-in = Log in
accounts-lead = One picture of care in a crisis, made together.
accounts-login = Login name
accounts-login-missing = Fill in your login name.
accounts-login-taken = The login name { $login } exists already.
accounts-password = Password
accounts-password-missing = Fill in your password.
accounts-not-logged-in = Logging in did not work
accounts-login-wrong = Login name and password do not belong together. Check whether capitals are on and try again.
accounts-help = Does it not work? Call the administrator of your organisation.
accounts-logged-out = You are logged out. What this device kept to work without a network has been wiped.
accounts-demonstration = Look along as
accounts-demonstration-lead = This is a demonstration. Choose a person and see what they see. All people and data are invented.
accounts-invented = invented people
accounts-look-as = Look along as { $name }
accounts-no-such-person = This person is not part of the demonstration. Choose somebody from the list.
accounts-unknown-preference = This choice does not exist. Nothing was changed.
