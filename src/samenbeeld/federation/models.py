"""Who we are among the nodes, whom we know, what we released, what came in. Foreign facts stay here."""

from django.db import models
from django.db.models import Q

from samenbeeld.accounts.models import Account
from samenbeeld.activities.models import Activity
from samenbeeld.federation.rules.facts import LONGEST
from samenbeeld.federation.rules.tasks import NATIONAL as NATIONAL
from samenbeeld.federation.rules.tasks import PARTNER, REGION
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.levels import Level
from samenbeeld.organisations.models import Membership, Region

_TASKS = [(task, task) for task in (REGION, NATIONAL, PARTNER)]
BY_POST, BY_FILE = "post", "file"
_LEVELS = [level.value for level in Level]


class OwnNode(models.Model):
    """This node among the others: one row, or none while it stands alone. `regions`: CBS codes, or none."""

    code = models.CharField(max_length=16)
    name = models.CharField(max_length=80)
    task = models.CharField(max_length=8, choices=_TASKS)
    regions = models.JSONField(default=list)
    oin = models.CharField(max_length=20)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="there_is_one_own_node")]

    def __str__(self) -> str:
        return self.code


class NodeKey(models.Model):
    """A pair of keys of ours, the newest counts. The private halves are locked with the key of the files.

    Older ones stay: what was closed for them before they were changed must still be opened.
    """

    number = models.PositiveIntegerField(unique=True)
    code = models.CharField(max_length=16, unique=True)
    signing = models.BinaryField()
    signing_private = models.BinaryField()
    closing = models.BinaryField()
    closing_private = models.BinaryField()
    told = models.JSONField(default=dict)  # code of a peer: the number of the envelope that told it
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number}: {self.code}"


class Peer(models.Model):
    """Another node, added by its card. `regions`: CBS codes of those it speaks for; `old_keys`: codes of the
    keys it had before. `removed_at`: we ended with it; what it was and said stays in the books.
    """

    code = models.CharField(max_length=16, unique=True)
    name = models.CharField(max_length=80)
    task = models.CharField(max_length=8, choices=_TASKS)
    regions = models.JSONField(default=list)
    oin = models.CharField(max_length=20)
    key = models.CharField(max_length=16)
    signing = models.BinaryField()
    closing = models.BinaryField()
    old_keys = models.JSONField(default=list)
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.code


class PeerLink(models.Model):
    """How the post with a peer stands; kept by the post itself, and no decision of anybody.

    `sent`: our last number to it; `confirmed`: up to where it said it has them; `taken`: up to where we have
    its; `head`: its last number as it says itself; `wants`: it asked for what follows on `confirmed`.
    `their_end` and `our_end`: how its journal ended as we last heard it, and ours as it last heard it.
    """

    peer = models.OneToOneField(Peer, on_delete=models.CASCADE, related_name="link")
    sent = models.PositiveIntegerField(default=0)
    confirmed = models.PositiveIntegerField(default=0)
    taken = models.PositiveIntegerField(default=0)
    head = models.PositiveIntegerField(default=0)
    profile = models.PositiveIntegerField(default=0)
    wants = models.BooleanField(default=False)
    is_missing = models.BooleanField(default=False)
    behind_since = models.DateTimeField(null=True)
    said_at = models.DateTimeField(null=True)  # the moment in its last sign of life, by its own clock
    heard_at = models.DateTimeField(null=True)
    received_at = models.DateTimeField(null=True)
    their_end = models.JSONField(null=True)
    our_end = models.JSONField(null=True)

    def __str__(self) -> str:
        return f"{self.peer_id}: {self.taken}"


class OutboxEnvelope(models.Model):
    """What goes to a peer, written in the transaction of the act it tells of. `body`: signed, not closed."""

    peer = models.ForeignKey(Peer, on_delete=models.PROTECT, related_name="outbox")
    sequence = models.PositiveIntegerField()
    body = models.BinaryField()
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["peer", "sequence"]
        constraints = [models.UniqueConstraint(fields=["peer", "sequence"], name="outbox_is_numbered")]

    def __str__(self) -> str:
        return f"{self.peer_id} {self.sequence}"


class InboxEnvelope(models.Model):
    """What was taken from a peer, byte for byte. `refused`: why its content was left, "" when it was not."""

    peer = models.ForeignKey(Peer, on_delete=models.PROTECT, related_name="inbox")
    sequence = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)  # SHA-256 of the body
    body = models.BinaryField()
    road = models.CharField(max_length=4, choices=((BY_POST, BY_POST), (BY_FILE, BY_FILE)))
    received_at = models.DateTimeField()
    refused = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ["peer", "sequence"]
        constraints = [models.UniqueConstraint(fields=["peer", "sequence"], name="inbox_is_numbered")]

    def __str__(self) -> str:
        return f"{self.peer_id} {self.sequence}"


class EnvelopeRefusal(models.Model):
    """What was not taken, counted per node that it said it was of, reason and day: nobody fills the disk."""

    origin = models.CharField(max_length=16, blank=True)  # "" for who is no peer
    reason = models.CharField(max_length=60)
    day = models.DateField()
    count = models.PositiveIntegerField()
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    last_claimed = models.CharField(max_length=60, blank=True)  # origin and number as the last one had them

    class Meta:
        ordering = ["-last_at"]
        constraints = [
            models.UniqueConstraint(fields=["origin", "reason", "day"], name="refusals_are_counted_per_day")
        ]

    def __str__(self) -> str:
        return f"{self.origin} {self.reason}: {self.count}"


class FactRelease(models.Model):
    """A fact of ours that a person gave to named nodes. Rows are added; the newest about one thing counts.

    `content`: see `rules.facts`; `audience`: codes of nodes; `settles`: ids of claims of others it answers;
    `leaves_at`: until then it can be undone, None for what left at once; `further`: codes of nodes that may
    hear it from whoever got it, None for nobody.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    subject = models.CharField(max_length=120)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    mode = models.CharField(max_length=8)
    tlp = models.CharField(max_length=12)
    audience = models.JSONField()
    content = models.JSONField()
    settles = models.JSONField(default=list)
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    is_correction = models.BooleanField(default=False)
    released_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    leaves_at = models.DateTimeField(null=True)
    released_at = models.DateTimeField()
    further = models.JSONField(null=True)

    class Meta:
        ordering = ["released_at", "id"]
        indexes = [models.Index(fields=["mode", "subject", "released_at"], name="release_by_subject")]

    def __str__(self) -> str:
        return f"{self.subject} to {len(self.audience)}"


class FactDispatch(models.Model):
    """A release left for its nodes; until then it is not with anybody."""

    release = models.OneToOneField(FactRelease, on_delete=models.PROTECT, related_name="dispatch")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.release_id)


class FactUndo(models.Model):
    """A person undid a release before it left: nobody ever had it."""

    release = models.OneToOneField(FactRelease, on_delete=models.PROTECT, related_name="undo")
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.release_id)


class FactWithdrawal(models.Model):
    """A release was taken back, with a reason."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    release = models.OneToOneField(FactRelease, on_delete=models.PROTECT, related_name="withdrawal")
    reason = models.CharField(max_length=LONGEST)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="withdrawal_has_a_reason")]

    def __str__(self) -> str:
        return str(self.release_id)


class ForeignFact(models.Model):
    """What another node released to us. It is theirs: shown as foreign, and never written anywhere else."""

    peer = models.ForeignKey(Peer, on_delete=models.PROTECT, related_name="facts")
    fact = models.UUIDField()  # how its node knows it
    subject = models.CharField(max_length=120)
    region = models.CharField(max_length=4)  # a CBS code; we need not know the region ourselves
    level = models.CharField(max_length=8)
    mode = models.CharField(max_length=8)
    tlp = models.CharField(max_length=12)
    content = models.JSONField()
    settles = models.JSONField(default=list)
    released_at = models.DateTimeField()
    received_at = models.DateTimeField()

    class Meta:
        ordering = ["released_at", "pk"]
        indexes = [models.Index(fields=["mode", "subject", "released_at"], name="foreign_fact_by_subject")]
        constraints = [
            models.UniqueConstraint(fields=["peer", "fact"], name="a_foreign_fact_comes_once"),
            models.CheckConstraint(condition=Q(level__in=_LEVELS), name="foreign_fact_is_on_the_scale"),
        ]

    def __str__(self) -> str:
        return f"{self.peer_id}: {self.subject} {self.level}"


class ForeignReach(models.Model):
    """How far a foreign fact may go on from here, and whose word it is. `origin`: code of the node where a
    person released it; `audience`: codes of all that may have it; `hops`: how often it may still travel;
    `original`: the envelope as that node signed it.
    """

    fact = models.OneToOneField(ForeignFact, on_delete=models.PROTECT, related_name="reach")
    origin = models.CharField(max_length=16)
    origin_name = models.CharField(max_length=80)
    audience = models.JSONField()
    hops = models.PositiveSmallIntegerField()
    original = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.fact_id} of {self.origin}"


class FactTelling(models.Model):
    """A person here told these nodes what another node released, as far as that node allows."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    fact = models.ForeignKey(ForeignFact, on_delete=models.PROTECT, related_name="tellings")
    audience = models.JSONField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.fact_id} to {len(self.audience)}"


class ForeignWithdrawal(models.Model):
    """The node of a foreign fact took it back, corrected it, or no longer shares it with us."""

    class Why(models.TextChoices):
        WITHDRAWN = "withdrawn"
        CORRECTED = "corrected"
        UNSHARED = "unshared"

    fact = models.OneToOneField(ForeignFact, on_delete=models.PROTECT, related_name="withdrawal")
    why = models.CharField(max_length=9, choices=Why.choices)
    reason = models.CharField(max_length=LONGEST, blank=True)
    at = models.DateTimeField()
    received_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.fact_id}: {self.why}"


class FactReading(models.Model):
    """Somebody had this foreign fact before them. Who did is told when it is taken back or corrected."""

    fact = models.ForeignKey(ForeignFact, on_delete=models.PROTECT, related_name="readings")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    told_at = models.DateTimeField(null=True)  # when they said that they know it was taken back

    class Meta:
        constraints = [models.UniqueConstraint(fields=["fact", "account"], name="a_fact_is_read_once")]

    def __str__(self) -> str:
        return f"{self.account_id} read {self.fact_id}"


class JointDocument(models.Model):
    """A text or map that several nodes write together; what stands in it is in the log of the live path.

    `keeper`: code of the node that began it, and may end it; `members`: of all that have it, the keeper too;
    `room`: the live document here; `by`: a function and an organisation, never a name.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    keeper = models.CharField(max_length=16)
    kind = models.CharField(max_length=4)
    title = models.CharField(max_length=80)
    members = models.JSONField()
    tlp = models.CharField(max_length=12)
    mode = models.CharField(max_length=8)
    room = models.CharField(max_length=200, unique=True)
    by = models.CharField(max_length=200)
    begun_at = models.DateTimeField()

    class Meta:
        ordering = ["begun_at", "id"]

    def __str__(self) -> str:
        return self.title


class JointEnding(models.Model):
    """Nothing is written together any more; what was written stays with each that had it."""

    document = models.OneToOneField(JointDocument, on_delete=models.PROTECT, related_name="ending")
    reason = models.CharField(max_length=LONGEST)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="joint_ending_has_a_reason")]

    def __str__(self) -> str:
        return str(self.document_id)


class JointReach(models.Model):
    """How far a peer was told of a document; kept by the post itself. `told`: the last row of our log that it
    was told of; `asked_at`: when we last asked it for what we lack, `answered_at`: when it last asked us.
    """

    document = models.ForeignKey(JointDocument, on_delete=models.CASCADE, related_name="reaches")
    peer = models.ForeignKey(Peer, on_delete=models.CASCADE, related_name="+")
    told = models.PositiveBigIntegerField(default=0)
    asked_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "peer"], name="a_peer_is_told_once")]

    def __str__(self) -> str:
        return f"{self.document_id} {self.peer_id}: {self.told}"


class WaitingWords(models.Model):
    """Words of a peer that build on words of another that are not here yet, or of a document that we do not
    know yet. `update`: as it came.
    """

    document = models.UUIDField(db_index=True)
    peer = models.ForeignKey(Peer, on_delete=models.PROTECT, related_name="+")
    organisation = models.CharField(max_length=200)
    function = models.CharField(max_length=40, blank=True)
    update = models.BinaryField()
    received_at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.peer_id} {self.document}"


class RegionWatch(models.Model):
    """This person follows one thing of one region, until `ended_at`. `region`: a CBS code; `what`: a kind of
    fact, or `tile/` with the code of a theme.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="region_watches")
    region = models.CharField(max_length=4)
    what = models.CharField(max_length=60)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["account", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["account", "region", "what"],
                condition=Q(ended_at__isnull=True),
                name="a_thing_of_a_region_is_followed_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.account_id} follows {self.region} {self.what}"


class PlayedRegions(models.Model):
    """Who is not joined, played in an exercise on its clock, from a seed. `begun`: by code up to where each
    was taken in before; `from_elapsed`: how much of the exercise had passed. One exercise at a time.
    """

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="+")
    seed = models.PositiveIntegerField()
    faults = models.JSONField(default=dict)
    begun = models.JSONField(default=dict)
    from_elapsed = models.DurationField()
    began_at = models.DateTimeField()
    began_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    # True while it is played, else empty: the database keeps it at one.
    is_playing = models.BooleanField(null=True, unique=True, default=True)

    class Meta:
        ordering = ["began_at", "pk"]

    def __str__(self) -> str:
        return f"{self.activity_id}: {self.seed}"
