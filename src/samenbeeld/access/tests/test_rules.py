"""The rule of permission: closed unless opened, and reach only shrinks."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.access import queries, rules
from samenbeeld.access.rules import Person, Scope
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Mode, Tlp

TABLE = rules.parse_table(policy.load("functions"))
SLUGS = ("de-maasoever", "ghor-zuid-limburg", "ghor-limburg-noord", "netwerk-maasland")
CODES = ("VR23", "VR24")
FUNCTIONS = tuple(TABLE.grants)
PERMISSIONS = tuple(TABLE.ask)

slugs = st.frozensets(st.sampled_from(SLUGS))
codes = st.frozensets(st.sampled_from(CODES))
people = st.builds(
    Person,
    account=st.just("somebody"),
    organisation=st.sampled_from(SLUGS),
    organisation_kind=st.just("ghor"),
    regions=codes,
    functions=st.lists(st.sampled_from(FUNCTIONS), max_size=3, unique=True).map(tuple),
    is_valid=st.just(True),
)
scopes = st.builds(
    Scope,
    owner=st.sampled_from(("", *SLUGS)),
    regions=codes,
    activity=st.sampled_from(("", "hoogwater-maas")),
    participants=slugs,
    released_to=slugs,
    released_to_regions=codes,
    tlp=st.sampled_from(Tlp),
    mode=st.sampled_from(Mode),
)
permissions = st.sampled_from(PERMISSIONS)
labelled = st.sampled_from([code for code in PERMISSIONS if code not in TABLE.unlabelled])


def may(person: Person | None, permission: str, scope: Scope) -> bool:
    return rules.decide(TABLE, person, permission, scope).allowed


def somebody(*functions: str, organisation: str = "de-maasoever", region: str = "VR24") -> Person:
    return Person("somebody", organisation, "nursing_home", frozenset({region}), functions, True)


def flood(tlp: Tlp = Tlp.AMBER, **more: object) -> Scope:
    here = Scope(
        regions=frozenset({"VR24"}),
        activity="hoogwater-maas",
        participants=frozenset({"de-maasoever", "ghor-zuid-limburg"}),
        tlp=tlp,
    )
    return replace(here, **more)  # type: ignore[arg-type]


@given(permissions, scopes)
def test_nobody_may_nothing(permission: str, scope: Scope) -> None:
    assert not may(None, permission, scope)


@given(people, permissions, scopes)
def test_whose_membership_ended_may_nothing(person: Person, permission: str, scope: Scope) -> None:
    assert not may(replace(person, is_valid=False), permission, scope)


@given(people, permissions, scopes)
def test_without_a_function_nothing_is_open(person: Person, permission: str, scope: Scope) -> None:
    assert not may(replace(person, functions=()), permission, scope)


@given(people, labelled)
def test_an_empty_audience_means_nobody(person: Person, permission: str) -> None:
    assert not may(person, permission, Scope(tlp=Tlp.AMBER))


@given(people, permissions, scopes, slugs, codes)
def test_a_wider_release_never_takes_away(
    person: Person, permission: str, scope: Scope, more: frozenset[str], more_regions: frozenset[str]
) -> None:
    wider = replace(
        scope,
        released_to=scope.released_to | more,
        released_to_regions=scope.released_to_regions | more_regions,
    )
    assert may(person, permission, wider) >= may(person, permission, scope)


@given(people, permissions, scopes, st.sampled_from(Tlp))
def test_a_stricter_label_never_opens_more(person: Person, permission: str, scope: Scope, other: Tlp) -> None:
    order = tuple(Tlp)
    stricter = max(scope.tlp, other, key=order.index)
    looser = min(scope.tlp, other, key=order.index)
    open_when_strict = may(person, permission, replace(scope, tlp=stricter))
    assert open_when_strict <= may(person, permission, replace(scope, tlp=looser))


@given(people, permissions, scopes, st.sampled_from(FUNCTIONS))
def test_one_more_function_never_takes_away(
    person: Person, permission: str, scope: Scope, function: str
) -> None:
    more = replace(person, functions=(*person.functions, function))
    assert may(more, permission, scope) >= may(person, permission, scope)


@given(people, scopes)
def test_a_release_never_lets_anybody_write(person: Person, scope: Scope) -> None:
    closed = replace(scope, released_to=frozenset(), released_to_regions=frozenset())
    everybody = replace(scope, released_to=frozenset(SLUGS), released_to_regions=frozenset(CODES))
    for permission in set(PERMISSIONS) - TABLE.opened_by_release:
        assert may(person, permission, everybody) == may(person, permission, closed)


@given(people, labelled, scopes)
def test_amber_and_above_is_never_open_to_the_whole_node(
    person: Person, permission: str, scope: Scope
) -> None:
    elsewhere = Scope(owner="", regions=frozenset(), tlp=scope.tlp, mode=scope.mode)
    if scope.tlp not in (Tlp.CLEAR, Tlp.GREEN):
        assert not may(person, permission, elsewhere)


@given(permissions, scopes)
def test_an_exercise_guest_never_comes_near_the_real_thing(permission: str, scope: Scope) -> None:
    guest = somebody("exercise_guest")
    assert not may(guest, permission, replace(scope, mode=Mode.REAL))


@given(people, permissions, scopes)
def test_whose_of_all_others_a_thing_is_makes_no_difference(
    person: Person, permission: str, scope: Scope
) -> None:
    one, other = replace(scope, owner="een-ander"), replace(scope, owner="nog-een-ander")
    assert may(person, permission, one) == may(person, permission, other)


@given(people, permissions, scopes)
def test_a_refusal_always_says_why(person: Person, permission: str, scope: Scope) -> None:
    answer = rules.decide(TABLE, person, permission, scope)
    assert answer.allowed == (answer.reason == "")


@given(people, permissions, scopes)
def test_the_answer_says_for_which_mode_it_holds(person: Person, permission: str, scope: Scope) -> None:
    assert rules.decide(TABLE, person, permission, scope).mode == scope.mode


def test_a_participant_reads_the_shared_picture() -> None:
    assert may(somebody("ico"), "crisis_picture.read_shared", flood())


def test_who_does_not_take_part_does_not_read_it() -> None:
    assert not may(somebody("ico", organisation="netwerk-maasland"), "crisis_picture.read_shared", flood())


def test_the_head_of_information_directs_the_picture_of_the_own_region() -> None:
    assert may(somebody("hin", organisation="ghor-zuid-limburg"), "crisis_picture.write_shared", flood())


def test_the_head_of_information_of_the_neighbours_does_not() -> None:
    neighbour = somebody("hin", organisation="ghor-limburg-noord", region="VR23")
    assert not may(neighbour, "crisis_picture.write_shared", flood())


def test_a_neighbours_liaison_reads_along_when_the_region_is_in_it() -> None:
    liaison = somebody("liaison", organisation="ghor-limburg-noord", region="VR23")
    assert may(liaison, "crisis_picture.read_shared", flood(regions=frozenset({"VR23", "VR24"})))
    assert not may(liaison, "crisis_picture.read_shared", flood())


def test_only_the_own_people_write_an_own_picture() -> None:
    own = flood(owner="de-maasoever")
    assert may(somebody("ico"), "crisis_picture.write_own", own)
    assert not may(somebody("ico", organisation="netwerk-maasland"), "crisis_picture.write_own", own)
    assert not may(somebody("hin", organisation="ghor-zuid-limburg"), "crisis_picture.write_own", own)


def test_a_guest_reads_what_was_released_to_the_organisation_and_nothing_else() -> None:
    guest = somebody("guest", organisation="netwerk-maasland")
    closed = flood(participants=frozenset({"netwerk-maasland"}))
    assert not may(guest, "crisis_picture.read_shared", closed)
    assert may(
        guest, "crisis_picture.read_shared", replace(closed, released_to=frozenset({"netwerk-maasland"}))
    )


def test_red_is_for_the_owner_the_named_and_the_crisis_staff() -> None:
    red = flood(Tlp.RED, owner="de-maasoever", released_to=frozenset({"netwerk-maasland"}))
    read = "crisis_picture.read_own"
    assert may(somebody("dpg", organisation="ghor-zuid-limburg"), read, red)
    assert may(somebody("guest", organisation="netwerk-maasland"), read, red)
    assert not may(somebody("hon", organisation="ghor-zuid-limburg"), read, red)


def test_red_opens_to_no_region_at_once() -> None:
    red = flood(Tlp.RED, released_to_regions=frozenset({"VR23"}))
    assert not may(
        somebody("liaison", organisation="ghor-limburg-noord", region="VR23"),
        "crisis_picture.read_shared",
        red,
    )


def test_strict_amber_stays_with_who_takes_part() -> None:
    strict = flood(Tlp.AMBER_STRICT)
    assert may(somebody("ico"), "crisis_picture.read_shared", strict)
    outside = somebody("im", organisation="veiligheidsregio-zuid-limburg")
    assert not may(outside, "crisis_picture.read_shared", strict)


def test_who_guards_the_journal_reads_no_picture() -> None:
    officer = somebody("security_officer", organisation="de-maasoever")
    assert may(officer, "audit.read", Scope())
    assert not may(officer, "crisis_picture.read_shared", flood())


def test_the_audience_is_told_before_a_release() -> None:
    guest = somebody("guest", organisation="netwerk-maasland")
    released = flood(released_to=frozenset({"netwerk-maasland"}))
    told = rules.audience(TABLE, [somebody("ico"), guest], "crisis_picture.read_shared", released)
    assert told == [somebody("ico"), guest]


@pytest.mark.parametrize("tlp", [Tlp.RED, Tlp.AMBER_STRICT])
def test_a_strict_label_is_not_released_to_a_whole_region(tlp: Tlp) -> None:
    with pytest.raises(Refused, match="access-release-too-wide"):
        rules.check_release(flood(tlp), organisations=[], regions=["VR23"])


def test_a_release_names_somebody() -> None:
    with pytest.raises(Refused, match="access-release-to-nobody"):
        rules.check_release(flood(), organisations=[], regions=[])


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"functions": {"x": {"grants": {"everywhere": ["search"]}}}}, "unknown reach"),
        ({"functions": {"x": {"grants": {"own": ["fly"]}}}}, "unknown permission"),
    ],
)
def test_a_mistake_in_the_policy_file_is_refused(change: dict[str, object], what: str) -> None:
    with pytest.raises(ValueError, match=what):
        rules.parse_table({**policy.load("functions"), **change})


def test_every_function_has_its_name_in_both_languages_and_a_grant() -> None:
    for code, record in policy.load("functions")["functions"].items():
        assert record["nl"], code
        assert record["en"], code
        assert TABLE.grants[code], code


def test_whom_to_ask_is_a_function_that_exists() -> None:
    assert set(TABLE.ask.values()) <= set(FUNCTIONS)


def test_the_table_in_use_is_the_policy_file() -> None:
    assert queries.table() == TABLE


@given(people, permissions, scopes)
def test_the_keys_of_a_person_open_what_is_decided(person: Person, permission: str, scope: Scope) -> None:
    reached = {
        rules.OWN: bool(scope.owner) and scope.owner == person.organisation,
        rules.ACTIVITY: bool(scope.activity) and person.organisation in scope.participants,
        rules.REGION: bool(scope.regions & person.regions),
        rules.NODE: True,
        rules.RELEASED: person.organisation in scope.released_to,
        rules.RELEASED_WIDE: bool(scope.released_to_regions & person.regions),
    }
    opens = any(
        tlp == scope.tlp and mode == scope.mode and reached[reach]
        for reach, tlp, mode in rules.keys(TABLE, person, permission)
    )
    assert opens == may(person, permission, scope)


@given(people, permissions)
def test_whose_membership_ended_has_no_keys(person: Person, permission: str) -> None:
    assert rules.keys(TABLE, replace(person, is_valid=False), permission) == frozenset()
