### Nodes: releasing to other regions and the national node, and what they released.

federation-title = National picture
federation-no-node = This system is not a node yet. The administrator makes one with: samenbeeld node create.
federation-has-node = This system is a node already. You make a new key with: samenbeeld node rotate.
federation-wrong-code = "{ $code }" cannot be a code. Use 2 to 16 small letters and digits, a letter first, for example vr24.
federation-wrong-oin = "{ $oin }" is not an OIN. An OIN has 20 digits.
federation-wrong-region = "{ $region }" is not a safety region. Use a code from VR01 to VR25.
federation-own-card = This is the card of this node itself. Add it at the other node.
federation-known = Node { $code } is known with this key already. Nothing has changed.
federation-other-key = Node { $code } is known with another key already. Nothing has changed. Call the other node: this may be somebody who poses as them.
federation-no-card = This is not a whole card of a node. Ask the other node for the file of: samenbeeld node show.
federation-no-release = This release does not exist.
federation-label-stays = Under { $tlp } nothing leaves this node. Choose TLP:AMBER, TLP:GREEN or TLP:CLEAR.
federation-to-nobody = Choose at least one node. Without a node it goes to nobody.
federation-not-a-peer = We do not share with this node: { $nodes }. Choose a node from the list.
federation-no-hops = This may not travel any further.
federation-not-told-on = What came under { $tlp } we do not pass on.
federation-changed-meanwhile = Things have changed since you looked. Read again what you release.
federation-nothing-to-correct = There is nothing to correct: this was not released yet, or it was withdrawn.
federation-nothing-there = Nothing valid is known of this now. There is nothing to release.
federation-too-long = This is too long: use { $most } characters at most.
federation-reason-missing = Write why you withdraw it. Whoever read it sees this reason.
federation-withdrawn-already = This release was withdrawn or replaced already.
federation-nothing-to-see = You have seen this already.
federation-had-already = This message was here already.

federation-refused-unreadable = Cannot be opened: not for us, or damaged on its way
federation-refused-unknown = Of a node that we do not know
federation-refused-not-for-us = For another node
federation-refused-forged = The signature is wrong
federation-refused-old-key = Signed with an old key
federation-refused-second-truth = Another message under a number that was here already
federation-refused-clock = The clock of the other node is too far off
federation-refused-newer = Of a newer version than we know; it comes again after an update
federation-refused-downgrade = Of an older version than this node spoke before
federation-refused-label = The label or the audience does not allow it to be here
federation-refused-content = The content cannot be read
