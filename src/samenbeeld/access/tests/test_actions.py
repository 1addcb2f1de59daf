"""Opening something to others and closing it again."""

from datetime import timedelta

import pytest

from samenbeeld.access import actions, queries
from samenbeeld.access.models import Release
from samenbeeld.access.rules import Scope
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast

KIND, ID = "crisis_picture.document", "hoogwater-maas.shared.B1.amber"
SCOPE = Scope(regions=frozenset({"VR24"}), activity="hoogwater-maas")


def release(actor: Membership, cast: Cast, **more: object) -> list[Release]:
    told: dict[str, object] = {
        "object_kind": KIND,
        "object_id": ID,
        "scope": SCOPE,
        "to_organisations": [cast.netwerk_maasland],
        "reason": "stroom in het gebied",
    }
    return actions.release(actor=actor, **{**told, **more})  # type: ignore[arg-type]


def test_a_release_opens_to_the_organisation_that_is_named(cast: Cast) -> None:
    release(cast.bram, cast)
    assert queries.released(KIND, ID) == (frozenset({"netwerk-maasland"}), frozenset())


def test_a_release_opens_to_a_region(cast: Cast) -> None:
    release(cast.bram, cast, to_organisations=[], to_regions=[cast.limburg_noord])
    assert queries.released(KIND, ID) == (frozenset(), frozenset({"VR23"}))


def test_nothing_is_open_that_nobody_released(cast: Cast) -> None:
    release(cast.bram, cast)
    assert queries.released(KIND, "hoogwater-maas.shared.A1.amber") == (frozenset(), frozenset())


def test_who_may_not_release_opens_nothing(cast: Cast) -> None:
    with pytest.raises(NotAllowed) as refused:
        release(cast.amina, cast)
    assert refused.value.values["ask"] == "HIN"
    assert queries.released(KIND, ID) == (frozenset(), frozenset())


def test_a_release_says_why(cast: Cast) -> None:
    with pytest.raises(Refused, match="access-reason-missing"):
        release(cast.bram, cast, reason="  ")


def test_a_release_does_not_end_before_it_begins(cast: Cast) -> None:
    with pytest.raises(Refused, match="access-release-already-over"):
        release(cast.bram, cast, until=now() - timedelta(minutes=1))


def test_a_release_ends_by_itself(cast: Cast) -> None:
    end = now() + timedelta(hours=1)
    release(cast.bram, cast, until=end)
    assert queries.released(KIND, ID, end) == (frozenset(), frozenset())


def test_a_withdrawn_release_opens_nothing(cast: Cast) -> None:
    (row,) = release(cast.bram, cast)
    actions.withdraw_release(actor=cast.bram, release=row, scope=SCOPE, reason="niet meer nodig")
    assert queries.released(KIND, ID) == (frozenset(), frozenset())


def test_a_release_is_withdrawn_once(cast: Cast) -> None:
    (row,) = release(cast.bram, cast)
    actions.withdraw_release(actor=cast.bram, release=row, scope=SCOPE, reason="niet meer nodig")
    with pytest.raises(Conflict):
        actions.withdraw_release(actor=cast.bram, release=row, scope=SCOPE, reason="nog een keer")


def test_who_may_not_release_withdraws_nothing(cast: Cast) -> None:
    (row,) = release(cast.bram, cast)
    with pytest.raises(NotAllowed):
        actions.withdraw_release(actor=cast.eva, release=row, scope=SCOPE, reason="toch niet")


def test_red_is_not_released_to_a_region(cast: Cast) -> None:
    red = Scope(owner="ghor-zuid-limburg", regions=frozenset({"VR24"}), tlp=Tlp.RED)
    with pytest.raises(Refused, match="access-release-too-wide"):
        release(cast.bram, cast, scope=red, to_organisations=[], to_regions=[cast.limburg_noord])


def test_a_release_is_a_line_with_its_reason_and_label(cast: Cast) -> None:
    release(cast.bram, cast)
    line = JournalLine.objects.get(kind="access.Released")
    assert line.after is not None
    assert (line.purpose, line.tlp, line.after["organisations"]) == (
        "stroom in het gebied",
        "amber",
        ["netwerk-maasland"],
    )


def test_a_membership_that_ended_answers_no(cast: Cast) -> None:
    cast.bram.valid_until = now()
    answer = queries.answer(cast.bram, "crisis_picture.read_shared", SCOPE)
    assert answer.reason == "access-membership-ended"


def test_a_closed_account_answers_no(cast: Cast) -> None:
    cast.bram.account.is_active = False
    assert not queries.may(cast.bram, "crisis_picture.read_shared", SCOPE)


def test_the_menu_offers_what_somebody_could_do_somewhere(cast: Cast) -> None:
    assert queries.may_somewhere(cast.amina, "activities.read")
    assert not queries.may_somewhere(cast.amina, "audit.read")
    assert not queries.may_somewhere(None, "activities.read")
