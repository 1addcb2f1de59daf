"""Every kind of thing that can be found: who reads it, and where. A kind that is not here is never found.

`reads` judges a whole shelf, `opened` and `closed` are the exceptions by id; together they decide what is
looked through and counted. `addresses` asks the package itself once more, of the few that are shown.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from django.urls import reverse
from django.utils.http import urlencode

from samenbeeld.access.rules import NODE_SCOPE, Person, Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.queries import documents
from samenbeeld.alerts import queries as alerts
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.crisis_picture import queries as pictures
from samenbeeld.crisis_picture.queries.asking import REQUEST
from samenbeeld.crisis_picture.queries.deciding import DECISION
from samenbeeld.crisis_picture.queries.meeting import LOG, may_read_decisions, team_scope
from samenbeeld.crisis_picture.queries.meeting import Place as TeamPlace
from samenbeeld.crisis_picture.queries.tasking import TASK
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.times import local
from samenbeeld.organisations import queries as organisations
from samenbeeld.plans import queries as plans
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.queries import KeptPlan
from samenbeeld.plans.queries.shown import counting_on, shown_versions
from samenbeeld.project.finding.asking import Asker, Kind, person_may
from samenbeeld.project.finding.care import CARE
from samenbeeld.safety_picture.queries.calendar import OCCASION
from samenbeeld.safety_picture.queries.definition import TILE
from samenbeeld.search import queries as search
from samenbeeld.search.queries import Hit, Shelf
from samenbeeld.situation_reports import queries as reports

# Plans: each version stands on its own shelf; what does not count, or not yet, is closed.


def _reads_plan(who: Asker, shelf: Shelf) -> bool:
    return who.may("plans.read", Scope(owner=shelf.owner, regions=shelf.regions, tlp=shelf.tlp))


def _plans_in_preparation(who: Asker) -> Iterable[str]:
    pending = (kept.pending for kept in plans.in_preparation(who.member) if who.mode is Mode.REAL)
    return [plans.version_key(version) for version in pending if version is not None]


def _plans_that_do_not_count(who: Asker) -> Iterator[int]:
    waiting = {*_plans_in_preparation(who)}
    return (number for key, number in _not_counting(_today()).items() if key not in waiting)


@until_a_change
def _not_counting(today: date) -> Mapping[str, int]:
    """Their numbers in the index, by key."""
    found = set()
    for kept in plans.every_plan():
        counting = kept.counting(today) if kept.withdrawal is None else None
        found |= {plans.version_key(version) for version in kept.versions if version != counting}
    return _numbers(plans.PLAN, found)


def _plan_addresses(who: Asker, hits: list[Hit]) -> dict[str, str]:
    wanted = [int(hit.object_id) for hit in hits if hit.object_id.isdecimal()]
    read = shown_versions(who.member, wanted)
    counting = {plans.version_key(each.version): each.kept for each in read}
    waiting = {
        plans.version_key(kept.pending): kept
        for kept in plans.in_preparation(who.member)
        if kept.pending is not None
    }
    found = waiting | counting
    return {
        hit.object_id: reverse(
            "plan", args=[found[hit.object_id].owner.slug, found[hit.object_id].plan.number]
        )
        for hit in hits
        if hit.object_id in found
    }


# What stands in the file of a plan: a file may go along with a later version under another label, so the
# versions that this person reads say which files those are.


def _never(_who: Asker, _shelf: Shelf) -> bool:
    return False


def _plan_files(who: Asker) -> frozenset[int]:
    return _words_read_by(who.person, _today()) if who.mode is Mode.REAL else frozenset()


@until_a_change
def _words_read_by(person: Person, today: date) -> frozenset[int]:
    """Kept for each person as permission sees them: whose function or validity changes is another one."""
    found = _words_by_scope(today).items()
    return frozenset[int]().union(
        *(numbers for scope, numbers in found if person_may(person, "plans.read", scope))
    )


def _plan_files_in_preparation(who: Asker) -> list[str]:
    pending = (kept.pending for kept in plans.in_preparation(who.member) if who.mode is Mode.REAL)
    return [plans.words_key(version) for version in pending if version is not None]


@until_a_change
def _words_by_scope(today: date) -> Mapping[Scope, frozenset[int]]:
    """The numbers in the index of the words of all that counts, by what permission needs to know."""
    found: defaultdict[Scope, set[str]] = defaultdict(set)
    for kept, version in counting_on(today):
        found[plans.scope(kept.owner, version)].add(plans.words_key(version))
    numbers = _numbers(plans.FILE, set[str]().union(*found.values()))
    return {scope: frozenset(numbers[key] for key in keys if key in numbers) for scope, keys in found.items()}


@until_a_change
def _versions_by_words(today: date) -> Mapping[str, tuple[int, ...]]:
    """Which versions that count hold these words."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for _, version in counting_on(today):
        found[plans.words_key(version)].append(version.pk)
    return {key: tuple(versions) for key, versions in found.items()}


def _plan_file_addresses(who: Asker, hits: list[Hit]) -> dict[str, str]:
    wanted, holding = {hit.object_id for hit in hits}, _versions_by_words(_today())
    read = shown_versions(who.member, [pk for key in wanted for pk in holding.get(key, ())])
    waiting = ((kept, kept.pending) for kept in plans.in_preparation(who.member))
    known = {
        plans.words_key(version): _words_address(kept, version)
        for kept, version in (*waiting, *((each.kept, each.version) for each in read))
        if version is not None and plans.words_key(version) in wanted
    }
    return {
        hit.object_id: known[hit.object_id] + (f"#page={hit.page}" if hit.page else "")
        for hit in hits
        if hit.object_id in known
    }


def _words_address(kept: KeptPlan, version: PlanVersion) -> str:
    name = "plan_text" if version.is_written else "plan_file"
    return reverse(name, args=[kept.owner.slug, kept.plan.number, version.number])


def _numbers(kind: str, keys: Iterable[str]) -> dict[str, int]:
    """Their numbers in the index, by key; those that are not there left out."""
    found = search.numbers_of({(kind, key) for key in keys})
    return {key: number for (_, key), number in found.items()}


def _today() -> date:
    return local(now()).date()


# Things of an activity.


def _in_activity(permission: str) -> Callable[[Asker, Shelf], bool]:
    def reads(who: Asker, shelf: Shelf) -> bool:
        activity = who.activities.get(shelf.activity)
        if activity is None:
            return False
        return who.may(permission, activities.scope(activity, owner=shelf.owner, tlp=shelf.tlp))

    return reads


def _documents_released(who: Asker) -> Iterable[str]:
    ids = who.released[documents.DOCUMENT]
    seen = documents.visible_documents(who.member, who.activities.values()) if ids else []
    return ids & {str(one.pk) for one in seen}


def _document_addresses(who: Asker, hits: list[Hit]) -> dict[str, str]:
    wanted = {hit.object_id for hit in hits}
    there = [who.activities[hit.shelf.activity] for hit in hits if hit.shelf.activity in who.activities]
    slugs = {activity.pk: activity.slug for activity in there}
    return {
        str(one.pk): reverse("activity_document", args=[slugs[one.activity_id], one.number])
        for one in documents.visible_documents(who.member, dict.fromkeys(there))
        if str(one.pk) in wanted
    }


def _reads_picture(who: Asker, shelf: Shelf) -> bool:
    activity = who.activities.get(shelf.activity)
    if activity is None:
        return False
    # The shared picture has no owner on its shelf; it belongs to whoever opened the activity.
    permission = "crisis_picture.read_own" if shelf.owner else "crisis_picture.read_shared"
    owner = shelf.owner or activity.owner.slug
    return who.may(permission, activities.scope(activity, owner=owner, tlp=shelf.tlp))


def _pictures_released(who: Asker) -> Iterable[str]:
    ids = who.released[pictures.DOCUMENT]
    found = pictures.documents_with(ids) if ids else []
    for slug in {document.activity.slug for document in found} & who.activities.keys():
        activity = who.activities[slug]
        of_activity = [document for document in found if document.activity_id == activity.pk]
        for one in pictures.seen_documents(activity, who.member, of_activity):
            yield one.document.room


def _pictures_closed(_: Asker) -> Iterable[str]:
    return pictures.closed_rooms()


def _picture_addresses(who: Asker, hits: list[Hit]) -> dict[str, str]:
    found: dict[str, str] = {}
    for slug in {hit.shelf.activity for hit in hits} & who.activities.keys():
        activity = who.activities[slug]
        rooms = [hit.object_id for hit in hits if hit.shelf.activity == slug]
        asked = pictures.documents_of(activity).filter(room__in=rooms)
        for one in pictures.seen_documents(activity, who.member, asked):
            organisation = one.document.organisation
            own = organisation and reverse("crisis_picture_own", args=[slug, organisation.slug])
            found[one.document.room] = own or reverse("crisis_picture", args=[slug])
    return found


def _reads_decisions(who: Asker, shelf: Shelf) -> bool:
    activity = who.activities.get(shelf.activity)
    return activity is not None and may_read_decisions(activity, who.member)


def _decision_addresses(who: Asker, hits: list[Hit]) -> dict[str, str]:
    return {
        hit.object_id: reverse("crisis_picture_decision", args=hit.object_id.rsplit("/", 1))
        for hit in hits
        if _reads_decisions(who, hit.shelf)
    }


def _work_addresses(door: str) -> Callable[[Asker, list[Hit]], dict[str, str]]:
    """The page of a task or a question, by activity and number."""

    def addresses(who: Asker, hits: list[Hit]) -> dict[str, str]:
        return {
            hit.object_id: reverse(door, args=hit.object_id.rsplit("/", 1))
            for hit in hits
            if _reads_decisions(who, hit.shelf)
        }

    return addresses


def _reads_log(who: Asker, shelf: Shelf) -> bool:
    """The log of a team of a region, by its region; that of an own team, by its organisation alone."""
    activity = who.activities.get(shelf.activity)
    if activity is None:
        return False
    if shelf.owner:
        own = who.member.organisation
        if shelf.owner != own.slug or not activities.takes_part(activity, own):
            return False
        return who.may("crisis_picture.read_log", team_scope(activity, TeamPlace("", organisation=own)))
    region = next((each for each in activity.regions.all() if each.code in shelf.regions), None)
    return region is not None and who.may(
        "crisis_picture.read_log", team_scope(activity, TeamPlace("", region=region))
    )


def _log_addresses(who: Asker, hits: list[Hit]) -> dict[str, str]:
    found = {}
    for hit in hits:
        if _reads_log(who, hit.shelf):
            slug, team, number = hit.object_id.split("/")
            page = reverse("crisis_picture_log", args=[slug])
            found[hit.object_id] = f"{page}?{urlencode({'team': team, 'regel': number})}#regel-{number}"
    return found


def _report_addresses(who: Asker, hits: list[Hit]) -> dict[str, str]:
    reads = _in_activity("situation_reports.read")
    return {
        hit.object_id: reverse("situation_reports_organisation", args=hit.object_id.rsplit("/", 1))
        for hit in hits
        if reads(who, hit.shelf)
    }


def _reads_bottleneck(who: Asker, shelf: Shelf) -> bool:
    activity = who.activities.get(shelf.activity)
    if activity is None:
        return False
    own = shelf.owner == who.member.organisation.slug
    return reports.may_read_all(who.member, activity) or (
        own and reports.may(who.member, "read", activity, who.member.organisation)
    )


def _bottleneck_addresses(who: Asker, hits: list[Hit]) -> dict[str, str]:
    return {
        hit.object_id: reverse("situation_reports_bottlenecks", args=[hit.shelf.activity])
        for hit in hits
        if _reads_bottleneck(who, hit.shelf)
    }


def _own_alarms(who: Asker) -> Iterable[str]:
    return alerts.alarms_with(who.member, who.mode)


def _alarm_addresses(who: Asker, hits: list[Hit]) -> dict[str, str]:
    known = {*_own_alarms(who)}
    return {hit.object_id: reverse("alarm", args=[hit.object_id]) for hit in hits if hit.object_id in known}


# Organisations: on the shelf of their regions; one's own is opened by itself.


def _reads_organisation(who: Asker, shelf: Shelf) -> bool:
    return who.may("organisations.read", Scope(regions=shelf.regions))


def _own_organisation(who: Asker) -> Iterable[str]:
    own = who.member.organisation
    scope = Scope(owner=own.slug, regions=organisations.region_codes(own))
    return [own.slug] if who.mode is Mode.REAL and who.may("organisations.read", scope) else []


def _own_contacts(who: Asker) -> Iterable[str]:
    return [
        f"{slug}/{contact}"
        for slug in _own_organisation(who)
        for contact in organisations.contacts_of(who.member.organisation_id)
    ]


def _organisation_addresses(who: Asker, hits: list[Hit]) -> dict[str, str]:
    own = {*_own_organisation(who)}
    slugs = {hit.object_id: hit.object_id.partition("/")[0] for hit in hits}
    return {
        hit.object_id: reverse("organisation", args=[slugs[hit.object_id]])
        for hit in hits
        if slugs[hit.object_id] in own or _reads_organisation(who, hit.shelf)
    }


# The Veiligheidsbeeld is read whole.


def _reads_safety_picture(who: Asker, _: Shelf) -> bool:
    return who.may("safety_picture.read", NODE_SCOPE)


def _tile_addresses(who: Asker, hits: list[Hit]) -> dict[str, str]:
    if not who.may("safety_picture.read", NODE_SCOPE):
        return {}
    slugs = {region.code: region.slug for region in organisations.regions()}
    found = {}
    for hit in hits:
        theme, _, region = hit.object_id.partition(".")
        found[hit.object_id] = f"{reverse('safety_picture_theme', args=[theme])}?regio={slugs[region]}"
    return found


def _occasion_addresses(who: Asker, hits: list[Hit]) -> dict[str, str]:
    if not who.may("safety_picture.read", NODE_SCOPE):
        return {}
    return {hit.object_id: reverse("safety_picture_calendar") for hit in hits}


KINDS: dict[str, Kind] = {
    plans.PLAN: Kind(
        "plan",
        "doc",
        _reads_plan,
        _plan_addresses,
        _plans_in_preparation,
        closed_numbers=_plans_that_do_not_count,
    ),
    plans.FILE: Kind(
        "plantekst",
        "page",
        _never,
        _plan_file_addresses,
        _plan_files_in_preparation,
        opened_numbers=_plan_files,
    ),
    documents.DOCUMENT: Kind(
        "document", "doc", _in_activity("activities.read_document"), _document_addresses, _documents_released
    ),
    pictures.DOCUMENT: Kind(
        "beeld", "map", _reads_picture, _picture_addresses, _pictures_released, _pictures_closed
    ),
    DECISION: Kind("besluit", "decision", _reads_decisions, _decision_addresses),
    TASK: Kind("taak", "check", _reads_decisions, _work_addresses("crisis_picture_task")),
    REQUEST: Kind("vraag", "question", _reads_decisions, _work_addresses("crisis_picture_request")),
    LOG: Kind("logregel", "list", _reads_log, _log_addresses),
    reports.REPORTS: Kind("rapport", "list", _in_activity("situation_reports.read"), _report_addresses),
    reports.BOTTLENECK: Kind("knelpunt", "warning", _reads_bottleneck, _bottleneck_addresses),
    alerts.ALARM: Kind("alarm", "bell", _never, _alarm_addresses, _own_alarms),
    TILE: Kind("tegel", "eye", _reads_safety_picture, _tile_addresses),
    OCCASION: Kind("kalender", "clock", _reads_safety_picture, _occasion_addresses),
    organisations.ORGANISATION: Kind(
        "organisatie", "people", _reads_organisation, _organisation_addresses, _own_organisation
    ),
    **CARE,
    organisations.CONTACT: Kind(
        "contact", "phone", _reads_organisation, _organisation_addresses, _own_contacts
    ),
}
