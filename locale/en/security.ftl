### Limits that every door shares.

security-too-many-tries = There were too many tries. Try again at { $again_at }. Until then new tries are not looked at.

security-outside-address = This is no address of a service. It begins with https:// and has no name and password in it.
security-outside-not-https = This address does not begin with https://. A service in the own network without https has to be allowed first by who runs the server.
security-outside-inner = { $host } lies in the own network. This server asks it only when who runs the server allows it.
security-outside-other-host = { $host } is no address that this source may use.
security-outside-away = { $host } does not answer. Check the address, or try later.
security-outside-too-large = { $host } sends too much at once. This cannot be used.
