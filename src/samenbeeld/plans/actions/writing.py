"""Plans of the region: write, send for review, establish by a second person, withdraw. Nothing is deleted."""

from dataclasses import asdict
from uuid import UUID

from django.db.models import Max

from samenbeeld.access.queries import require
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.escalation import queries as escalation
from samenbeeld.files import actions as files
from samenbeeld.files.intake import Intake
from samenbeeld.files.rules import CLEAN
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import region_codes, stamp
from samenbeeld.plans import events
from samenbeeld.plans.actions import freezing as words
from samenbeeld.plans.actions.recording import held, record, sent_once
from samenbeeld.plans.models import Plan, PlanStep, PlanVersion
from samenbeeld.plans.queries.definition import PLAN, definition, new_scope, scope
from samenbeeld.plans.queries.kept import KeptPlan
from samenbeeld.plans.queries.shown import FILE, version_key, words_key
from samenbeeld.plans.queries.texts import wrote_along
from samenbeeld.plans.rules import road, texts
from samenbeeld.plans.rules.road import Described
from samenbeeld.realtime import actions as realtime
from samenbeeld.realtime import publish
from samenbeeld.search import actions as search

_Stepped = (
    events.PlanSent
    | events.PlanReturned
    | events.PlanEstablished
    | events.PlanWithdrawn
    | events.PlanThrownAway
)
SETTLED = "samenbeeld.plans.tasks.plan_settled"


@journalled
def write_plan(
    *,
    actor: Membership,
    said: Described,
    upload: Intake | None,
    form_key: UUID | None = None,
    made_by: str = "",
) -> PlanVersion:
    """A new plan of the actor's organisation, as a draft; without an upload it is written here.

    Raises NotAllowed; Refused with the field.
    `made_by`: the program made the file itself and says so (the demonstration); it is not scanned.
    """
    owner = actor.organisation
    require(actor, "plans.write", new_scope(owner, said.tlp))
    _check(actor, said)
    key = sent_once(PlanVersion, form_key)

    last = Plan.objects.filter(owner=owner).aggregate(last=Max("number"))["last"]
    plan = Plan.objects.create(owner=owner, number=(last or 0) + 1)
    return _written(actor, plan, 1, said, upload, key, made_by)


@journalled
def write_version(
    *,
    actor: Membership,
    plan: Plan,
    said: Described,
    upload: Intake | None,
    is_written: bool = False,
    form_key: UUID | None = None,
    made_by: str = "",
) -> PlanVersion:
    """A new draft beside what people read now. Without an upload it keeps the file of the version before, or
    is written here, beginning with the text that was written last.

    Raises NotAllowed; Refused with the field; Conflict for a plan that was withdrawn.
    """
    kept = held(plan)
    require(actor, "plans.write", scope(kept.owner, kept.newest))
    road.check_open(kept.withdrawn())
    require(actor, "plans.write", new_scope(kept.owner, said.tlp))
    _check(actor, said)
    key = sent_once(PlanVersion, form_key)
    number = kept.next_number
    return _written(actor, kept.plan, number, said, _source(kept, upload, is_written), key, made_by)


@journalled
def send(*, actor: Membership, version: PlanVersion) -> PlanStep:
    """Ask others to read this draft. Raises NotAllowed; Conflict for what is no draft any more."""
    kept = held(version.plan)
    require(actor, "plans.write", scope(kept.owner, kept.newest))
    road.check_open(kept.withdrawn())
    road.check_newest(kept.overtaken(version.number))
    road.check_sending(kept.state(kept.newest), kept.last(kept.newest))
    if kept.newest.is_written:
        words.freeze(kept.newest)
    event = events.PlanSent(kept.owner.slug, kept.plan.number, version.number, version.title)
    return _step(actor, kept.newest, road.SENT, event)


@journalled
def establish(*, actor: Membership, version: PlanVersion) -> PlanStep:
    """From now on this is what people read. Never by whoever wrote it.

    Raises NotAllowed; Refused for one's own and for a file that was not checked; Conflict out of order.
    """
    kept = held(version.plan)
    require(actor, "plans.establish", scope(kept.owner, kept.newest))
    road.check_open(kept.withdrawn())
    road.check_newest(kept.overtaken(version.number))
    road.check_establishing(
        kept.state(kept.newest),
        kept.last(kept.newest),
        is_clean=kept.newest.file is None or kept.newest.file.state == CLEAN,
        is_author=wrote_along(kept, actor),
    )
    event = events.PlanEstablished(kept.owner.slug, kept.plan.number, version.number, version.title)
    return _step(actor, kept.newest, road.ESTABLISHED, event)


@journalled
def send_back(*, actor: Membership, version: PlanVersion, reason: str) -> PlanStep:
    """Not like this: back to whoever wrote it. Raises NotAllowed; Refused without a reason; Conflict."""
    kept = held(version.plan)
    require(actor, "plans.establish", scope(kept.owner, kept.newest))
    road.check_open(kept.withdrawn())
    road.check_newest(kept.overtaken(version.number))
    road.check_returning(kept.state(kept.newest), kept.last(kept.newest), reason)
    event = events.PlanReturned(
        kept.owner.slug, kept.plan.number, version.number, version.title, reason.strip()
    )
    return _step(actor, kept.newest, road.RETURNED, event, reason=reason)


@journalled
def throw_away(*, actor: Membership, version: PlanVersion) -> PlanStep:
    """This draft is gone, with its words, as if it had not been begun; that somebody did so stays known.

    Raises NotAllowed; Conflict for what others were ever asked to read, or that is no draft any more.
    """
    kept = held(version.plan)
    require(actor, "plans.write", scope(kept.owner, kept.newest))
    road.check_open(kept.withdrawn())
    road.check_newest(kept.overtaken(version.number))
    road.check_throwing(kept.first(kept.newest))

    version = kept.newest
    search.remove(kind=PLAN, object_ids=[version_key(version)])
    if version.is_written:
        words.take_back(actor, kept)
    elif not any(each.file_id == version.file_id for each in kept.versions[1:]):
        search.remove(kind=FILE, object_ids=[words_key(version)])
    event = events.PlanThrownAway(kept.owner.slug, kept.plan.number, version.number, version.title)
    return _step(actor, version, road.THROWN, event)


@journalled
def withdraw(*, actor: Membership, plan: Plan, reason: str, replaced_by: Plan | None = None) -> PlanStep:
    """This plan counts no longer. What people read is withdrawn by who may establish; a draft by its owner.

    Raises NotAllowed; Refused without a reason, or when it would replace itself; Conflict the second time.
    """
    kept = held(plan)
    permission = "plans.establish" if kept.was_established else "plans.write"
    require(actor, permission, scope(kept.owner, kept.newest))
    road.check_open(kept.withdrawn())
    road.check_reason(reason)
    if replaced_by == kept.plan:
        raise Refused("plans-replaces-itself", field="replaced_by")
    last = kept.counting(local(now()).date()) or kept.newest
    instead = f"{replaced_by.owner.slug}/{replaced_by.number}" if replaced_by else ""
    event = events.PlanWithdrawn(kept.owner.slug, kept.plan.number, last.title, reason.strip(), instead)
    return _step(actor, last, road.WITHDRAWN, event, reason=reason, replaced_by=replaced_by)


@journalled
def note_plan_check(*, actor: Stamp, version: PlanVersion, words: str = "") -> None:
    """Write down what the scanner said, and make the words of a clean file findable."""
    file = version.file
    assert file is not None  # only a file is checked
    if words.strip():
        search.index(
            kind=FILE, object_id=words_key(version), title=version.title, text=words, mode=Mode.REAL,
            language=version.language,
            owner=version.plan.owner.slug, tlp=version.label, regions=version.regions,
            themes=version.themes, phases=version.phases,
        )  # fmt: skip
    files.note_read(file, has_words=bool(words.strip()))
    event = events.PlanChecked(
        owner=version.plan.owner.slug,
        number=version.plan.number,
        plan_version=version.number,
        title=version.title,
        state=file.state,
        scanner=file.settled_by,
        signature=file.signature,
    )
    record(actor, version, event)


def _source(kept: KeptPlan, upload: Intake | None, is_written: bool) -> Intake | PlanVersion | None:
    """What a next version holds: None is a text of its own. Raises Refused when that is not meant."""
    before = kept.newest if kept.newest.file is not None else None
    source = None if is_written else upload or before
    texts.check_has_content(has_file=source is not None, is_written=is_written)
    return source


def _written(
    actor: Membership,
    plan: Plan,
    number: int,
    said: Described,
    source: Intake | PlanVersion | None,
    form_key: UUID,
    made_by: str,
) -> PlanVersion:
    if source is None:
        file, file_name = None, ""
        realtime.create_document(texts.room_name(plan.owner.slug, plan.number))
    elif isinstance(source, PlanVersion):
        file, file_name = source.file, source.file_name
    else:
        file, file_name = files.keep(source, tell=SETTLED, made_by=made_by), source.name
    version = PlanVersion.objects.create(
        plan=plan,
        number=number,
        **{**asdict(said), "title": said.title.strip(), "tlp": said.tlp.value},
        file=file,
        file_name=file_name,
        written_by=actor,
        written_at=now(),
        form_key=form_key,
    )
    told = f"{version.meaning}\n{version.note}".strip()
    search.index(
        kind=PLAN, object_id=version_key(version), title=version.title, text=told, mode=Mode.REAL,
        language=version.language,
        owner=plan.owner.slug, tlp=said.tlp, regions=said.regions, themes=said.themes, phases=said.phases,
    )  # fmt: skip
    event = events.PlanWritten(
        owner=plan.owner.slug,
        number=plan.number,
        plan_version=number,
        title=version.title,
        kind=said.kind,
        themes=said.themes,
        regions=said.regions,
        phases=said.phases,
        tlp=said.tlp.value,
        effective_on=said.effective_on.isoformat(),
        review_on=said.review_on.isoformat(),
        file_name=version.file_name,
        digest=version.file.digest if version.file else "",
        note=said.note,
    )
    record(stamp(actor), version, event)
    publish.on_commit(event)
    return version


def _step(
    actor: Membership,
    version: PlanVersion,
    kind: str,
    event: _Stepped,
    *,
    reason: str = "",
    replaced_by: Plan | None = None,
) -> PlanStep:
    step = PlanStep.objects.create(
        version=version, kind=kind, by=actor, at=now(), reason=reason.strip(), replaced_by=replaced_by
    )
    record(stamp(actor), version, event, purpose=reason.strip())
    publish.on_commit(event)
    if version.is_written:
        # Who has the text open may write in it no longer, or again.
        publish.rights_changed("")
    return step


def _check(actor: Membership, said: Described) -> None:
    road.check_described(
        definition(),
        said,
        own_regions=region_codes(actor.organisation),
        steps=len(escalation.ladder().steps),
        today=local(now()).date(),
    )
