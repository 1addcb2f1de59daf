"""The cold phase at full size: plans with versions, cards, organisations and contacts; the page of a theme
and a pack of five hundred documents over them.
"""

import json
import time
from collections.abc import Iterator, Sequence
from datetime import timedelta
from random import Random
from typing import Any

from django.test import Client

from bench.plans import words
from bench.plans.size import PACKED, REGIONS, SEED, SIZE, THEME_VISITS
from bench.room.figures import spread
from samenbeeld.accounts.models import Account
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.files.models import StoredFile
from samenbeeld.files.rules import CLEAN
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.times import local
from samenbeeld.organisations import actions as organisations
from samenbeeld.organisations import queries as people
from samenbeeld.organisations.models import ContactPoint, Membership, Organisation, Region
from samenbeeld.plans import queries as plans
from samenbeeld.plans.models import Plan, PlanStep, PlanVersion, ScenarioCard
from samenbeeld.plans.queries import FILE
from samenbeeld.plans.rules.road import ESTABLISHED, SENT
from samenbeeld.search import actions as search
from samenbeeld.search.actions import Thing

Figures = dict[str, Any]
# So many in a hundred have a card; what is of another region is read by nobody here.
_CARDS = 8
_AT_ONCE = 500
_STEPS = [{"text": f"Stap {place}", "hint": "", "minutes": 30 * place} for place in range(1, 7)]


def filled(login: str) -> float:
    """Fills when that was not done yet; seconds."""
    began = time.monotonic()
    if Plan.objects.count() < SIZE["documents"]:
        fill(_member(login))
    return time.monotonic() - began


def measured(login: str) -> Figures:
    """Asks the page of a theme again and again, and packs."""
    member = _member(login)
    browser = Client(SERVER_NAME="localhost")
    browser.force_login(member.account)
    return {
        "plans": Plan.objects.count(),
        "organisations": Organisation.objects.count(),
        "contacts": ContactPoint.objects.count(),
        "theme": theme_page(browser),
        "health": health_page(browser),
        "pack": pack(browser),
    }


def _member(login: str) -> Membership:
    found = people.current_membership(Account.objects.get(login=login))
    assert found is not None
    return found


def theme_page(browser: Client) -> Figures:
    """Milliseconds of the whole page, over all themes in turn; and of the first one after somebody changed
    something.
    """
    themes = [*plans.definition().themes]
    addresses = [f"/plannen/thema/{themes[place % len(themes)]}/" for place in range(THEME_VISITS)]
    for address in addresses[: len(themes)]:
        _asked(browser, address)
    took = [_asked(browser, address) for address in addresses]
    after = []
    contact = ContactPoint.objects.order_by("pk")[0]
    for address in addresses[:5]:
        organisations.check_contact(actor=SYSTEM, contact=contact, on=local(now()).date())
        after.append(_asked(browser, address))
    return {**spread(took), "visits": len(took), "afterAChange": spread(after)}


def health_page(browser: Client) -> Figures:
    """Milliseconds of the first page of what ails all these plans."""
    _asked(browser, "/plannen/gezondheid/")
    return spread([_asked(browser, "/plannen/gezondheid/") for _ in range(10)])


def pack(browser: Client) -> Figures:
    """Seconds from the press to all of it, as the browser gets it before closing it."""
    began = time.perf_counter()
    answer = browser.post("/plannen/meenemen/pakket/", {"functie": ""})
    seconds = time.perf_counter() - began
    told = json.loads(answer.content)["closed"]
    return {
        "seconds": seconds,
        "documents": len(told["plans"]),
        "withText": sum(bool(each["text"]) for each in told["plans"]),
        "cards": len(told["cards"]),
        "megabytes": len(answer.content) / 1_000_000,
    }


def fill(writer: Membership) -> None:
    """Rows as the actions leave them, many at once; the words of so many files as one packs."""
    random = Random(SEED + 3)
    owners = _organisations(random)
    files = _files(random)
    for start in range(0, SIZE["documents"], _AT_ONCE):
        some = range(start, min(start + _AT_ONCE, SIZE["documents"]))
        _plans(random, some, owners, files, writer)
    # A line in the journal, so that nobody shows what was kept before.
    contact = ContactPoint.objects.order_by("pk")[0]
    organisations.check_contact(actor=SYSTEM, contact=contact, on=local(now()).date())


def _organisations(random: Random) -> list[tuple[Organisation, str]]:
    regions = {region.code: region for region in Region.objects.all()}
    made = [
        Organisation(slug=f"bench-{number}", name=words.organisation(number), kind="nursing_home")
        for number in range(SIZE["organisations"])
    ]
    Organisation.objects.bulk_create(made, batch_size=_AT_ONCE)
    placed = [(each, random.choice([code for code in REGIONS if code in regions])) for each in made]
    through = Organisation.regions.through
    through.objects.bulk_create(
        [through(organisation_id=each.pk, region_id=regions[code].pk) for each, code in placed],
        batch_size=_AT_ONCE,
    )
    checked = local(now()).date() - timedelta(days=30)
    ContactPoint.objects.bulk_create(
        [
            ContactPoint(
                organisation=each, kind="phone", value=f"043 {random.randint(1_000_000, 9_999_999)}",
                priority=place, checked_on=checked,
            )
            for each, _ in placed
            for place in range(SIZE["contacts"] // SIZE["organisations"])
        ],
        batch_size=_AT_ONCE,
    )  # fmt: skip
    return placed


def _files(random: Random) -> list[StoredFile]:
    """So many as one packs, each with words of its own; their content is not asked for."""
    moment = now()
    made = [
        StoredFile(
            digest=f"{number:064x}", size=20_000, kind="pdf", wrapped_key=b"", state=CLEAN,
            stored_at=moment, settled_at=moment, settled_by="bench", is_own=True, is_read=True,
        )
        for number in range(PACKED)
    ]  # fmt: skip
    StoredFile.objects.bulk_create(made, batch_size=_AT_ONCE)
    search.index_new(
        Thing(FILE, str(file.pk), words.title(random), words.document(random), Mode.REAL, regions=("VR24",))
        for file in made
    )
    return made


def _plans(
    random: Random,
    numbers: range,
    owners: Sequence[tuple[Organisation, str]],
    files: Sequence[StoredFile],
    writer: Membership,
) -> None:
    moment, today = now(), local(now()).date()
    chosen = [random.choice(owners) for _ in numbers]
    made = [Plan(owner=owner, number=number + 1) for number, (owner, _) in zip(numbers, chosen, strict=True)]
    Plan.objects.bulk_create(made)
    versions = [
        PlanVersion(
            plan=plan, number=1, title=words.title(random)[:160], kind="plan",
            themes=[random.choice([*plans.definition().themes])], regions=[code], phases=[1, 2, 3],
            tlp=Tlp.AMBER.value, effective_on=today, review_on=today + timedelta(days=300),
            meaning=words.title(random)[:200], file=files[number % len(files)], file_name="plan.pdf",
            written_by=writer, written_at=moment, form_key=uuid7(),
        )
        for number, plan, (_, code) in zip(numbers, made, chosen, strict=True)
    ]  # fmt: skip
    PlanVersion.objects.bulk_create(versions)
    PlanStep.objects.bulk_create(_steps(versions, writer))
    ScenarioCard.objects.bulk_create(
        [
            ScenarioCard(
                version=version, role=random.choice(("ico", "hin", "")), title=version.title[:100],
                steps=_STEPS, by=writer, at=moment, form_key=uuid7(),
            )
            for version in versions
            if random.randrange(100) < _CARDS
        ]
    )  # fmt: skip


def _steps(versions: Sequence[PlanVersion], writer: Membership) -> Iterator[PlanStep]:
    for version in versions:
        for kind in (SENT, ESTABLISHED):
            yield PlanStep(version=version, kind=kind, by=writer, at=version.written_at)


def _asked(browser: Client, address: str) -> float:
    began = time.perf_counter()
    answer = browser.get(address)
    took = (time.perf_counter() - began) * 1000
    assert answer.status_code == 200, answer.status_code
    return took
