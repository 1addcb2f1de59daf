### Limits that every door shares.

security-too-many-tries = Er is te vaak geprobeerd. Probeer het om { $again_at } opnieuw. Tot dan kijken we niet naar nieuwe pogingen.

security-outside-address = Dit is geen adres van een dienst. Het begint met https:// en heeft geen naam en wachtwoord erin.
security-outside-not-https = Dit adres begint niet met https://. Een dienst in het eigen netwerk zonder https moet de beheerder van de server eerst toestaan.
security-outside-inner = { $host } ligt in het eigen netwerk. Dat vraagt deze server alleen als de beheerder van de server het toestaat.
security-outside-other-host = { $host } is geen adres dat deze bron mag gebruiken.
security-outside-away = { $host } antwoordt niet. Kijk het adres na, of probeer het later.
security-outside-too-large = { $host } stuurt te veel in één keer. Dit kunnen we niet gebruiken.
