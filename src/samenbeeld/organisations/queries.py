"""Who works where in which function, and what is known of an organisation."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from copy import copy
from datetime import date, datetime, timedelta
from functools import cache
from uuid import UUID

from django.db.models import Model, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.http import HttpRequest
from django.utils.translation import get_language

from samenbeeld.accounts.models import Account
from samenbeeld.accounts.queries import Introduction
from samenbeeld.audit.journal import Stamp
from samenbeeld.audit.keeping import kept_until_a_change, until_a_change
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now as present
from samenbeeld.kernel.errors import NotAllowed, NotFound
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.times import local
from samenbeeld.look.words import say
from samenbeeld.organisations import rules
from samenbeeld.organisations.models import ContactPoint, DutyShift, Membership, Organisation, Region, Site
from samenbeeld.realtime.provenance import Origin
from samenbeeld.realtime.rules import Author

# Of so many is kept who they are: as many as are at work at once in a national crisis on one process.
_MOST_PEOPLE = 2_000
# Rows of one kind, and the name of what points in them at a member.
Named = tuple[Iterable[Model], str]

# What a find of an organisation, and of a way to reach it (`<organisation>/<contact>`), is written under.
ORGANISATION, CONTACT = "organisations.organisation", "organisations.contact"


def memberships_of(account: Account, now: datetime | None = None) -> list[Membership]:
    """All memberships of this account that are valid now, the oldest first."""
    return list(_valid(now or present()).filter(account=account).order_by("valid_from", "pk"))


def current_membership(account: Account, now: datetime | None = None) -> Membership | None:
    """The membership somebody acts under, or None: a closed account, or no (longer a) membership.

    Somebody with several acts under the one that began last: a duty elsewhere is newer than the steady job.
    """
    if not account.is_active:
        return None
    moment = now or present()
    valid = [each for each in _ever_of(account.pk) if rules.holds(each.valid_from, each.valid_until, moment)]
    if not valid:
        return None
    found = copy(valid[-1])
    found.account = account
    return found


@kept_until_a_change(_MOST_PEOPLE)
def _ever_of(account: UUID) -> tuple[Membership, ...]:
    """Every membership of this account, over or still to come too, the oldest first; without the account."""
    found = Membership.objects.filter(account=account).select_related("organisation")
    regions_once = _regions_by_name("organisation__regions")
    return tuple(found.prefetch_related(regions_once).order_by("valid_from", "pk"))


def membership_with(pk: str) -> Membership:
    """The membership with this id, valid or not. Raises NotFound."""
    found = _with_all(Membership.objects.filter(pk=pk)).first()
    if found is None:
        raise NotFound("organisations-membership-not-found")
    return found


def members_of(organisation: Organisation, now: datetime | None = None) -> list[Membership]:
    """Who works for this organisation now, by name."""
    return list(_valid(now or present()).filter(organisation=organisation).order_by("account__name"))


def members_to_keep(organisation: Organisation, now: datetime | None = None) -> list[Membership]:
    """Who works for this organisation now or will, also with a closed account, by name. Two queries."""
    not_ended = Q(valid_until__isnull=True) | Q(valid_until__gt=now or present())
    found = _with_all(Membership.objects.filter(not_ended, organisation=organisation))
    rows = found.order_by("account__name", "valid_from", "pk")
    return [row for row in rows if not rules.never_began(row.valid_from, row.valid_until)]


def members_in(region_codes: Iterable[str], now: datetime | None = None) -> list[Membership]:
    """Everybody who works now for an organisation in one of these regions. Three queries."""
    theirs = Organisation.objects.filter(regions__code__in=list(region_codes)).values("pk")
    return list(_valid(now or present()).filter(organisation__in=theirs))


def put_members(*named: Named) -> None:
    """Put in each of these rows, under that name, the member it names there, with account and organisation.

    One query, however many rows; somebody who is named a thousand times is read once. Joined to each row, the
    same few people would be made anew for every row, which costs more than the rows themselves.
    """
    places = [(row, name, pk) for rows, name in named for row in rows if (pk := getattr(row, f"{name}_id"))]
    if not places:
        return
    found = Membership.objects.select_related("account", "organisation").in_bulk({pk for _, _, pk in places})
    for row, name, pk in places:
        # The key stays the same; to set that too costs ten times as much.
        row._state.fields_cache[name] = found[pk]


def put_organisations(*named: Named) -> None:
    """The same with the organisation that each row names, kept until one changes."""
    for rows, name in named:
        every, key, found = list(rows), f"{name}_id", _by_key()
        if unknown := {getattr(row, key) for row in every} - found.keys():
            found = {**found, **Organisation.objects.in_bulk(unknown)}
        for row in every:
            row._state.fields_cache[name] = found[getattr(row, key)]


@until_a_change
def _by_key() -> Mapping[UUID, Organisation]:
    return Organisation.objects.in_bulk()


def read_or_leave(later: list[Named] | None, *named: Named) -> None:
    """The same at once, or added to what a caller reads `later` for several questions together."""
    if later is None:
        put_members(*named)
    else:
        later += named


def stamp(membership: Membership) -> Stamp:
    """This membership as the journal keeps it."""
    return Stamp(
        account=str(membership.account_id),
        name=membership.account.name,
        organisation=membership.organisation.slug,
        function=leading_function(membership),
    )


def leading_function(membership: Membership) -> str:
    """The code of the function somebody is introduced with, for example "hin"; "" when there is none."""
    return rules.leading_function(membership.functions, functions())


def author_of(membership: Membership) -> Author:
    """This member as the live texts and maps stamp what they write."""
    return Author(
        account=str(membership.account_id),
        name=membership.account.name,
        organisation=membership.organisation.slug,
        organisation_name=membership.organisation.name,
        function=leading_function(membership),
    )


def told_origin(origin: Origin) -> dict[str, object]:
    """Who delivered one letter, as an island reads it; the function by its name."""
    return {
        "client": origin.client,
        "clock": origin.clock,
        "name": origin.name,
        "function": function_name(origin.function, short=True) if origin.function else "",
        "organisation": origin.organisation,
        "at": origin.at.isoformat(timespec="seconds"),
    }


def told_member(member: Membership) -> dict[str, str]:
    """Who looks, as an island reads it; the function by its short name."""
    return {
        "account": str(member.account_id),
        "name": member.account.name,
        "initials": member.account.initials,
        "organisation": member.organisation.slug,
        "organisationName": member.organisation.name,
        "function": function_name(leading_function(member), short=True),
    }


def member_of(account_id: str) -> Membership | None:
    """Under which membership this account enters a live room; None for a machine with a scratch room."""
    try:
        key = UUID(account_id)
    except ValueError:
        return None
    account = Account.objects.filter(pk=key).first()
    return current_membership(account) if account else None


def introductions(accounts: Sequence[Account]) -> list[Introduction]:
    """These people with what they do and where, in their order; without work only the name."""
    found = _valid(present()).filter(account__in=accounts).order_by("valid_from", "pk")
    work = {membership.account_id: membership for membership in found}
    return [_introduction(account, work.get(account.pk)) for account in accounts]


def _introduction(account: Account, membership: Membership | None) -> Introduction:
    if membership is None:
        return Introduction(account)
    function = function_name(leading_function(membership))
    return Introduction(account, function, membership.organisation.name)


def asking(request: HttpRequest) -> Membership:
    """The member behind this request, put there by `project`. Raises NotAllowed when there is none."""
    member = getattr(request, "member", None)
    if not isinstance(member, Membership):
        raise NotAllowed("organisations-log-in-first")
    return member


def by_slug(slug: str) -> Organisation:
    """The organisation with this slug. Raises NotFound."""
    found = Organisation.objects.prefetch_related("regions").filter(slug=slug).first()
    if found is None:
        raise NotFound("organisations-not-found")
    return found


def page_of(slug: str) -> Organisation:
    """The organisation with everything its own page shows already read. Raises NotFound."""
    sites = Prefetch("sites", queryset=Site.objects.order_by("name"))
    parts = Prefetch("parts", queryset=organisations())
    whole = Organisation.objects.select_related("parent").prefetch_related(
        _regions_by_name(), "parent__regions", parts, sites, "contacts"
    )
    found = whole.filter(slug=slug).first()
    if found is None:
        raise NotFound("organisations-not-found")
    return found


def organisations(
    *, slugs: Iterable[str] | None = None, region: str = "", kind: str = ""
) -> QuerySet[Organisation]:
    """Organisations by name, all or those asked for, with their regions already read."""
    found = Organisation.objects.prefetch_related(_regions_by_name()).order_by("name")
    if slugs is not None:
        found = found.filter(slug__in=list(slugs))
    if region:
        found = found.filter(regions__code=region)
    if kind:
        found = found.filter(kind=kind)
    return found


def names_of(slugs: Iterable[str]) -> dict[str, str]:
    """What these organisations are called, by slug. One query, or none as long as nothing changed."""
    wanted = frozenset(slugs)
    return _names_of(wanted) if wanted else {}


@until_a_change
def _names_of(slugs: frozenset[str]) -> dict[str, str]:
    return dict(Organisation.objects.filter(slug__in=slugs).values_list("slug", "name"))


def named_in(regions: Iterable[str]) -> list[dict[str, str]]:
    """Slug and name of every organisation in these regions, in order of name: who can be named. One query."""
    found = Organisation.objects.filter(regions__code__in=list(regions)).distinct().order_by("name")
    return [{"slug": slug, "name": name} for slug, name in found.values_list("slug", "name")]


def sites_of(organisations: Iterable[Organisation]) -> tuple[Site, ...]:
    """Where these organisations give care, by name, with the organisation already read."""
    return _sites_of(*organisations)


@until_a_change
def _sites_of(*organisations: Organisation) -> tuple[Site, ...]:
    found = Site.objects.filter(organisation__in=organisations)
    return tuple(found.select_related("organisation").order_by("name"))


def first_contacts(
    organisations: Iterable[Organisation], now: datetime | None = None
) -> dict[UUID, ContactPoint]:
    """The first way to reach each of these organisations at this moment, by the organisation's id."""
    moment = local(now or present())
    rows = ContactPoint.objects.filter(organisation__in=list(organisations)).order_by("priority", "pk")
    found: defaultdict[UUID, list[ContactPoint]] = defaultdict(list)
    for row in rows:
        found[row.organisation_id].append(row)
    return {pk: rules.first_to_call(ways, moment) for pk, ways in found.items()}


def to_call(region: str, kinds: tuple[str, ...], now: datetime | None = None) -> tuple[ContactPoint, ...]:
    """The first way to reach each organisation of these kinds in a region at this moment, by its name. With
    the organisation read; no query as long as nothing changed.
    """
    moment = local(now or present())
    return tuple(rules.first_to_call(ways, moment) for ways in ways_to_call(region, kinds))


@until_a_change
def ways_to_call(region: str, kinds: tuple[str, ...]) -> tuple[tuple[ContactPoint, ...], ...]:
    """Per organisation of these kinds in a region, by its name, the first way to reach it; when that one is
    for some days or hours, every way. With the organisation read; two queries at most.
    """
    here = Organisation.objects.filter(regions__code=region, kind__in=kinds)
    own = ContactPoint.objects.filter(organisation=OuterRef("pk")).order_by("priority", "pk")
    first = here.annotate(first=Subquery(own.values("pk")[:1])).values("first")
    rows = list(ContactPoint.objects.filter(pk__in=first).select_related("organisation"))
    timed = {row.organisation_id: row.organisation for row in rows if row.days}
    more: defaultdict[UUID, list[ContactPoint]] = defaultdict(list)
    if timed:
        for way in ContactPoint.objects.filter(organisation__in=timed).order_by("priority", "pk"):
            way.organisation = timed[way.organisation_id]
            more[way.organisation_id].append(way)
    rows.sort(key=lambda row: row.organisation.name)
    return tuple(tuple(more.get(row.organisation_id, [row])) for row in rows)


def contact(organisation: Organisation, pk: int) -> ContactPoint | None:
    """One way to reach this organisation, also when it no longer counts."""
    return ContactPoint.ever.select_related("organisation").filter(organisation=organisation, pk=pk).first()


def contact_hours(contact: ContactPoint) -> str:
    """When somebody answers, in words: `maandag tot en met vrijdag, 08:00 tot 17:00`; "" when nobody said."""
    parts = []
    if contact.days:
        day_words = say(f"organisations-days-{contact.days}")
        is_always = contact.days == "every" and contact.opens is None
        parts.append(say("organisations-day-and-night") if is_always else day_words)
    if contact.opens and contact.closes:
        parts.append(
            say("organisations-hours", opens=f"{contact.opens:%H:%M}", closes=f"{contact.closes:%H:%M}")
        )
    if contact.hours:
        parts.append(say(contact.hours))
    return ", ".join(parts)


def contact_purpose(contact: ContactPoint) -> str:
    """What it is for, in words; else in which function, or its kind."""
    if contact.purpose:
        return say(contact.purpose)
    return (
        function_name(contact.function) if contact.function else say(f"organisations-contact-{contact.kind}")
    )


@until_a_change
def with_old_contacts(oldest: date) -> frozenset[UUID]:
    """The ids of the organisations with a contact that nobody checked since this day. One query for all."""
    old = Q(checked_on=None) | Q(checked_on__lt=oldest)
    return frozenset(ContactPoint.objects.filter(old).values_list("organisation_id", flat=True).distinct())


@until_a_change
def contacts_checked(organisation: UUID) -> tuple[date | None, ...]:
    """When somebody last checked each contact of this organisation; None: never."""
    found = ContactPoint.objects.filter(organisation=organisation)
    return tuple(found.values_list("checked_on", flat=True))


@until_a_change
def contacts_of(organisation: UUID) -> tuple[int, ...]:
    """The keys of the contacts of this organisation."""
    return tuple(ContactPoint.objects.filter(organisation=organisation).values_list("pk", flat=True))


def on_duty(
    organisations: Iterable[Organisation], now: datetime | None = None
) -> dict[tuple[UUID, str], list[Membership]]:
    """Who has duty at this moment, per organisation id and function; nothing where nobody was set."""
    moment = now or present()
    shifts = _shifts().filter(
        membership__organisation__in=list(organisations), starts_at__lte=moment, ends_at__gt=moment
    )
    found: dict[tuple[UUID, str], list[Membership]] = {}
    for shift in shifts:
        member = shift.membership
        if member.account.is_active and rules.is_valid(member.valid_from, member.valid_until, moment):
            found.setdefault((member.organisation_id, shift.function), []).append(member)
    return found


def duty_of(organisation: Organisation, now: datetime | None = None) -> list[DutyShift]:
    """The shifts of this organisation that run or are still to come, the first one first."""
    return list(_shifts().filter(membership__organisation=organisation, ends_at__gt=now or present()))


def longest_duty() -> timedelta:
    """The longest shift that may be set, from policy."""
    return timedelta(days=policy.load("alarm")["duty"]["longest_days"])


def members_at(organisations: Iterable[Organisation], now: datetime | None = None) -> list[Membership]:
    """Who works for any of these organisations now, by name. Two queries."""
    found = _valid(now or present()).filter(organisation__in=list(organisations))
    return list(found.order_by("account__name", "pk"))


def work_here(members: Collection[UUID], now: datetime) -> dict[UUID, bool]:
    """Of each of these memberships whether it holds at that moment and the account is active. One query."""
    rows = Membership.objects.filter(pk__in=members)
    found = rows.values_list("pk", "account__is_active", "valid_from", "valid_until")
    return {pk: is_active and rules.is_valid(since, until, now) for pk, is_active, since, until in found}


def keys_of(member: Membership) -> frozenset[UUID]:
    """Of every membership that this person ever had, by key."""
    found = Membership.objects.filter(account=member.account_id)
    return frozenset(found.values_list("pk", flat=True))


def members_with(accounts: Iterable[UUID], now: datetime | None = None) -> list[Membership]:
    """What these people work as now."""
    return list(_valid(now or present()).filter(account__in=list(accounts)).order_by("valid_from", "pk"))


def works_in_mode(membership: Membership, mode: Mode) -> bool:
    """Whether one of this person's functions plays a part in that mode: an exercise guest in none but one."""
    records = policy.load("functions")["functions"]
    modes = (records.get(code, {}).get("modes", ["real", "exercise"]) for code in membership.functions)
    return any(mode.value in allowed for allowed in modes)


def regions() -> list[Region]:
    """Every safety region this node knows, by name."""
    return list(_regions())


def region(code_or_slug: str) -> Region:
    """The safety region with this CBS code or slug. Raises NotFound."""
    found = next((each for each in _regions() if code_or_slug in (each.code, each.slug)), None)
    if found is None:
        raise NotFound("organisations-region-not-found")
    return found


def region_codes(organisation: Organisation) -> frozenset[str]:
    """The CBS codes of the regions this organisation works in."""
    return codes_of(organisation, lambda: organisation.regions.all())


def codes_of(row: Model, regions: Callable[[], Iterable[Region]]) -> frozenset[str]:
    """The CBS codes of the `regions` of this row. Those that were read with it (`prefetch_related`) are put
    together once: a page asks permission for hundreds of things of one person in one activity.
    """
    read = vars(row).get("_prefetched_objects_cache", {}).get("regions")
    kept: tuple[object, frozenset[str]] | None = vars(row).get("_region_codes")
    if kept is None or read is None or kept[0] is not read:
        kept = vars(row)["_region_codes"] = read, frozenset(found.code for found in regions())
    return kept[1]


@cache
def functions() -> dict[str, rules.Name]:
    """Every function of `policy/functions.toml`, the most responsible first."""
    return rules.names(policy.load("functions")["functions"])


def gives(functions: Iterable[str]) -> frozenset[str]:
    """The functions that somebody with these functions gives to others and takes from them, from policy."""
    return frozenset(code for function in functions for code in _given_by().get(function, ()))


def keeping() -> frozenset[str]:
    """The functions with which somebody keeps the members of an organisation: they give others."""
    return frozenset(_given_by())


@cache
def always_ending() -> tuple[str, ...]:
    """The functions that nobody has without an end."""
    records = policy.load("functions")["functions"]
    return tuple(code for code, record in records.items() if record.get("always_ends"))


@cache
def _given_by() -> Mapping[str, tuple[str, ...]]:
    records = policy.load("functions")["functions"]
    return {code: tuple(record["gives"]) for code, record in records.items() if "gives" in record}


@cache
def kinds() -> dict[str, rules.Name]:
    """Every kind of organisation of `policy/organisation-kinds.toml`."""
    return rules.names(policy.load("organisation-kinds")["kinds"])


def function_name(code: str, *, language: str = "", short: bool = False) -> str:
    """A function as it is said, in the language of the screen: "Hoofd Informatie" or, short, "HIN"."""
    known = functions().get(code)
    return known.said(language or _language(), short=short) if known else code


def kind_name(code: str, *, language: str = "") -> str:
    """A kind of organisation as it is said, in the language of the screen."""
    known = kinds().get(code)
    return known.said(language or _language()) if known else code


@until_a_change
def _regions() -> tuple[Region, ...]:
    return tuple(Region.objects.order_by("name"))


def _shifts() -> QuerySet[DutyShift]:
    found = DutyShift.objects.filter(withdrawn_at=None).order_by("starts_at", "membership__account__name")
    return found.select_related("membership__account", "membership__organisation").prefetch_related(
        _regions_by_name("membership__organisation__regions")
    )


def _valid(now: datetime) -> QuerySet[Membership]:
    begun = Q(valid_from__lte=now)
    not_ended = Q(valid_until__isnull=True) | Q(valid_until__gt=now)
    return _with_all(Membership.objects.filter(begun & not_ended, account__is_active=True))


def _with_all(found: QuerySet[Membership]) -> QuerySet[Membership]:
    regions_once = _regions_by_name("organisation__regions")
    return found.select_related("account", "organisation").prefetch_related(regions_once)


def _regions_by_name(where: str = "regions") -> "Prefetch[str, QuerySet[Region], str]":
    return Prefetch(where, queryset=Region.objects.order_by("name"))


def _language() -> str:
    return "en" if (get_language() or "nl").startswith("en") else "nl"
