### Nodes: releasing to other regions and the national node, and what they released.

federation-title = National picture
federation-no-node = This system is not a node yet. The administrator makes one with: samenbeeld node create.
federation-has-node = This system is a node already. You make a new key with: samenbeeld node rotate.
federation-wrong-code = "{ $code }" cannot be a code. Use 2 to 16 small letters and digits, a letter first, for example vr24.
federation-wrong-oin = "{ $oin }" is not an OIN. An OIN has 20 digits.
federation-wrong-region = "{ $region }" is not a safety region. Use a code from VR01 to VR25.
federation-partner-of-region = A partner speaks for no region. Leave out --region, or leave out --partner for { $regions }. Nothing has changed.
federation-region-taken = { $node } speaks for { $regions } already. One region has one node. Nothing was changed.
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

federation-choose = Choose…
federation-lead = { $parts }.
federation-lead-calm = As far as we know there is no threat anywhere.
federation-count-purple = { $count ->
    [one] one region in large-scale crisis
   *[other] { $count } regions in large-scale crisis
}
federation-count-red = { $count ->
    [one] one region in crisis
   *[other] { $count } regions in crisis
}
federation-count-orange = { $count ->
    [one] one at raised threat
   *[other] { $count } at raised threat
}
federation-count-yellow = { $count ->
    [one] one at light threat
   *[other] { $count } at light threat
}
federation-count-unknown = { $count ->
    [one] Of one region it is unknown where it stands.
   *[other] Of { $count } regions it is unknown where they stand.
}
federation-share-ours = Share our picture…
federation-to-exercise = Exercise
federation-to-real = To the real picture
federation-map = 25 regions
federation-map-how = The place is approximate, each region has the same size.
federation-map-unknown = Unknown is not green. A region is grey when it released nothing, or when its last message is older than agreed.
federation-list = Gravest first
federation-col-region = Region
federation-col-phase = Phase
federation-col-released = Released
federation-col-age = Age
federation-col-node = Node
federation-col-connection = Connection
federation-col-received = Last received
federation-col-behind = Still to receive
federation-col-waiting = Still to deliver
federation-col-key = Key
federation-col-why = Why
federation-col-from = From
federation-col-count = Count
federation-col-last = Last time
federation-was = was
federation-according-to = according to { $node }
federation-by-own = { $who }, released by ourselves
federation-by = { $who }, by node { $node }
federation-two-claims = Two claims. The region itself decides: it releases where it stands again.
federation-two-words = Two nodes say otherwise of the same. The region itself decides: it releases this again.
federation-settle = Release our standing again…
federation-two-claims-short = two claims
federation-only-phase = the phase only
federation-nothing = nothing
federation-never = never
federation-own = our node
federation-not-joined = not joined yet
federation-ours = What we released
federation-ours-to = { $count ->
    [one] To one node, { $at }, by { $who }
   *[other] To { $count } nodes, { $at }, by { $who }
}
federation-ours-withdrawn = Withdrawn.
federation-ours-differs = It stands otherwise here now. Others still see this.
federation-ours-old = Too old: others see unknown now. Release it again.
federation-ours-none = We released nothing yet. Of us, others see: unknown.
federation-withdraw = Withdraw
federation-withdraw-title = Withdraw a release
federation-withdraw-lead = Seen by: { $readers }. They hear that it no longer holds. Whoever read it sees your reason.
federation-was-withdrawn = The release was withdrawn. The other nodes hear of it.
federation-nodes = Nodes
federation-health-connected = connected
federation-health-slow = slow
federation-health-silent = silent
federation-health-never = not heard yet
federation-behind = { $count ->
    [one] one message on its way
   *[other] { $count } messages on their way
}
federation-regions-not-joined = { $count ->
    [one] region has not joined yet
   *[other] regions have not joined yet
}
federation-waiting = { $count ->
    [one] One message waits here and goes by itself.
   *[other] { $count } messages wait here and go by themselves.
}
federation-to-nodes = Connections and refused messages
federation-own-is = This is node { $name } ({ $code }). Our key is { $keys }.
federation-peers = Other nodes
federation-no-peers = No other node is known yet. The administrator adds one with: samenbeeld node add.
federation-refusals = Refused
federation-no-refusals = Nothing was refused.
federation-unknown-node = unknown
federation-back-withdrawn = { $node } withdrew something that you read
federation-back-corrected = { $node } corrected something that you read
federation-back-unshared = { $node } no longer shares something that you read
federation-back-read = You read this { $at }. It has not held since { $when }.
federation-back-known = I know
federation-back = To the national picture
federation-share-title = Share our picture
federation-share-lead = You release what stands at this moment to the nodes that you choose, and to nobody else. First you see who will see it.
federation-phase-of = Phase and GRIP, { $region }
federation-field-what = What
federation-what-missing = Choose what you release.
federation-field-audience = To whom
federation-audience-unknown = We do not share with one of these nodes. Choose from the list.
federation-field-tlp = Label
federation-hint-tlp = TLP:RED and TLP:AMBER+STRICT never leave this node.
federation-field-said = Remark
federation-hint-said = Short. No names of patients.
federation-field-is-correction = The release before was wrong
federation-hint-is-correction = Whoever read the one before hears that it was wrong.
federation-field-reason = Why
federation-hint-reason = Whoever read it sees this reason.
federation-look = See who will see this
federation-look-again = Look again
federation-release = Release
federation-was-released = Released. It leaves in { $seconds } seconds; until then you can undo it.
federation-will-see = This will be seen by:
federation-nobody-will-see = Nobody will see this.
federation-reader-new = new
federation-reader-gone = sees it no more
federation-signed-by = Signed as { $who }. Your name does not travel.
federation-red-is-other = What stands in red is not as others have seen it since { $at }.
federation-same-as-before = This is the same as what others have seen since { $at }.
federation-before-withdrawn = The release before this one was withdrawn. Whom you choose now sees this again.
federation-no-grip = no GRIP
federation-says-otherwise = { $node } says otherwise. The region itself decides:
federation-first-time = This is released for the first time.
federation-settles = Your release answers what { $node } says:
federation-no-parcel = This is no file with messages between nodes.
federation-parcel-large = This file is too large: { $megabytes } MB at most.

federation-kind-phase = Step and GRIP
federation-kind-tile = Themes of the safety picture
federation-kind-capacity = Capacity, together
federation-kind-bottleneck = Bottlenecks
federation-kind-report = Situation reports
federation-line-count = Number: { $count }
federation-line-needed = Needed by { $at }
federation-line-report = Situation report { $number } of { $at }
federation-too-old = too old, was:
federation-not-left = With us alone still. It leaves { $at }.
federation-undo = Undo
federation-was-undone = Undone. Nobody has seen it.
federation-left-already = Too late to undo: it has left, or somebody was before you. You can withdraw it.
federation-undo-instead = This has not left yet. Undo it; then nobody has seen it.
federation-remove-why = Write why with --reason. It stands in the journal.
federation-to-assistance = Assistance
federation-to-questions = Question desk
federation-no-document = This document does not exist.

federation-refused-no-member = Of a node that does not write in this document
federation-refused-ended = For a document that is no longer written in
federation-refused-too-many = Too much of this node at once
federation-refused-too-often = It asked too often for what is lacking
federation-refused-of-another = Written under the name of another node
federation-refused-full = The document is full

federation-joint-title = Written together
federation-joint-none = There is no text yet that we write with other nodes.
federation-joint-begin = Begin a joint text
federation-joint-begin-lead = Everybody at these nodes who may release to the national picture writes along. What somebody types, the others read at once.
federation-joint-do-begin = Begin
federation-joint-field-title = Title
federation-joint-field-audience = Who writes along
federation-joint-title-missing = Give the text a title.
federation-joint-not-found = This document is not there, or you may not read it.
federation-joint-not-ours = Only the node that began this document can end it. That is { $node }.
federation-joint-end-why = Write why you end it. All nodes see this reason.
federation-joint-ended-already = This document was ended already.
federation-joint-layer-shared = This layer is shared already.
federation-joint-where = Where you are
federation-joint-is-map = map,
federation-joint-members = { $count ->
    [one] one node
   *[other] { $count } nodes
}
federation-joint-is-ended = Ended { $at }.
federation-joint-changed = Changed
federation-joint-begun-by = Begun in { $node } by { $who }, { $at }
federation-joint-who-reads = What you write here, { $nodes } read at once. Write no names of patients.
federation-joint-read-only = You can read this. Who may release to the national picture here, can write.
federation-joint-needs-script = Without scripts you can read this, and not write.
federation-joint-taking = Who writes along
federation-joint-heard = Last heard
federation-joint-never-heard = Not heard yet.
federation-joint-stranger = We do not know this node. What is written there does not come here.
federation-joint-wrote = Last wrote:
federation-joint-wrote-nothing = Wrote nothing yet.
federation-joint-untold = Our last words are not there yet. They go by themselves.
federation-joint-waiting = { $count ->
    [one] One piece of text waits for words of another node.
   *[other] { $count } pieces of text wait for words of another node.
}
federation-joint-written-in = Written in { $node }
federation-joint-map-ours = What we draw on this layer, the others see at once.
federation-joint-to-map = To the map
federation-joint-who-sees = What you draw here is seen by { $nodes } at once. Write no names of patients.
federation-joint-look-only = You can look at this. Who may release the national picture here may draw.
federation-joint-new-text = A new text
federation-joint-no-layer = This layer is not there any more, or is shared already. Choose from the list.
federation-joint-hint-title = A layer of a map keeps the name of the activity and its own label.
federation-joint-end = End this document
federation-joint-end-lead = Nobody then writes in "{ $title }" any more, at any node. What stands there can still be read.
federation-joint-do-end = End
federation-joint-back = Back to the text
federation-joint-was-ended = The document is ended. The other nodes hear of it.

federation-no-region = This region does not exist.
federation-last-released = Last release
federation-around = Neighbouring regions
federation-differing = Differences between neighbours
federation-differing-how = Neighbours say something else about the same. That need not be a mistake: each region judges for itself. What is unknown does not count.
federation-differing-none = As far as we know neighbours say the same. What is unknown does not count.
federation-differs-and = and
federation-differing-rest = { $count ->
    [one] One more pair of neighbours
   *[other] { $count } more pairs of neighbours
}
federation-follow = Follow
federation-follow-how = What you follow stands as news on Now and in the short picture, as long as you may read it.
federation-do-follow = Follow what is ticked
federation-followed = You hear of it when there is something new.
federation-followed-nothing = You follow nothing of this region any more.
federation-follow-unknown = This cannot be followed. Choose from the list.
federation-differing-unknown = Nothing is known of this region. There is nothing to lay beside its neighbours.

federation-label-wider = This was written under { $tlp }. Choose that label, or a stricter one.
federation-text-too-long = This is too long to share in one go. Share one section, or make the text shorter.
federation-stays = Stays here, because of a stricter label:
federation-read-text = Read the text
federation-to-text = Read the text with the region
federation-name-decision = Decision { $number }, { $activity }
federation-line-activity = { $kind }, since { $at }
federation-line-regions = Regions: { $regions }
federation-line-owner = Taken up by { $owner }
federation-line-because = Why: { $reason }
federation-line-authority = Taken by { $who }
federation-kind-need = Needs
federation-kind-decision = Decisions
federation-kind-section = Sections of the shared picture
federation-kind-activity = Whole activities

federation-field-further = May be told on to
federation-hint-further = Whoever you give it to may tell these nodes, once. Only under TLP:GREEN or TLP:CLEAR.
federation-further-may = These may hear it from them:
federation-tell = Tell on
federation-tell-title = Tell on
federation-tell-lead = This is a message of { $node }. You may tell it to the nodes that { $node } named. When { $node } takes it back, they hear that by themselves.
federation-do-tell = Tell it on
federation-was-told = It was told on. When it is taken back, they hear that by themselves.
federation-told-to = We told already: { $nodes }
federation-told-by = { $node }, told on by { $teller }
federation-nobody-to-tell = We know no node that may still hear this from us.
federation-back-region = Back to the region
federation-not-named = Its owner did not name these nodes: { $nodes }. Nothing was sent.
federation-not-named-one = One of these nodes may not hear this from us, or has heard it. Choose from the list.
federation-told-already = One of these nodes has this already.
federation-no-fact = This message is not there, no longer holds, or may go no further.
federation-further-label = Under { $tlp } nothing may be told on. Choose TLP:GREEN or TLP:CLEAR, or leave this empty.

federation-task-national = National node
federation-task-region = { $count ->
    [one] Region
   *[other] Regions
}
federation-task-partner = { $count ->
    [one] Partner
   *[other] Partners
}
federation-beside = National node and partners
federation-beside-nothing = Has not released anything of its own yet.
federation-beside-own-nothing = We have not released anything of our own yet.

federation-short-unknown = Unknown
federation-short-green = None
federation-short-yellow = Slight
federation-short-orange = Raised
federation-short-red = Crisis
federation-short-purple = Large
