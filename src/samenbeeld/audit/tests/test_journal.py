"""Writing in the journal: what a line holds, and that no action ends without one."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from samenbeeld.audit import journal, rules
from samenbeeld.audit.events import JournalExported, ObjectRead
from samenbeeld.audit.journal import SYSTEM, JournalMissing, Stamp, journalled, record, record_read
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Refused
from samenbeeld.organisations import actions as organisations
from samenbeeld.organisations.queries import stamp
from samenbeeld.organisations.tests.cast import Cast

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
AMINA = Stamp("1", "Amina El Idrissi", "de-maasoever", "ico")


def line_about(name: str, *, by: Stamp = SYSTEM, **more: object) -> JournalLine:
    event = ObjectRead("x.thing", name)
    return record(by, event, object_kind="x.thing", object_id=name, **more)  # type: ignore[arg-type]


def numbers() -> list[int]:
    return list(JournalLine.objects.values_list("number", flat=True))


@dataclass(frozen=True)
class OrganisationRenamed:
    """Of the package whose table it tells about."""

    slug: str


OrganisationRenamed.__module__ = "samenbeeld.organisations.events"


@journalled
def rename(cast: Cast, *, writes: bool = True, fails: bool = False) -> str:
    """An action as any other: it changes something, and should write a line."""
    cast.de_maasoever.name = "Anders"
    cast.de_maasoever.save()
    if writes:
        record(SYSTEM, OrganisationRenamed("de-maasoever"), object_kind="x.thing", object_id="de-maasoever")
    if fails:
        raise Refused("x-refused")
    return "done"


def name_of_maasoever(cast: Cast) -> str:
    cast.de_maasoever.refresh_from_db()
    return cast.de_maasoever.name


def test_a_line_says_who_did_it_for_whom_and_in_which_function(db: None) -> None:
    line_about("hoogwater", by=AMINA)
    line = JournalLine.objects.get()
    assert (line.actor_account, line.actor_name) == ("1", "Amina El Idrissi")
    assert (line.organisation, line.function) == ("de-maasoever", "ico")


def test_a_line_says_why_and_of_what(db: None) -> None:
    line_about("hoogwater", purpose="Stroom", object_label="Hoogwater Maas", tlp="amber", mode="real")
    line = JournalLine.objects.get()
    assert (line.purpose, line.object_kind, line.object_id) == ("Stroom", "x.thing", "hoogwater")
    assert (line.object_label, line.tlp, line.mode) == ("Hoogwater Maas", "amber", "real")


def test_a_line_holds_what_was_and_what_became(db: None) -> None:
    line_about("hoogwater", before={"level": 2}, after={"level": 4})
    line = JournalLine.objects.get()
    assert (line.before, line.after) == ({"level": 2}, {"level": 4})


def test_what_became_is_the_event_unless_it_is_said(db: None) -> None:
    record(SYSTEM, JournalExported(3, {"wie": "bram"}), object_kind="x", object_id="y")
    assert JournalLine.objects.get().after == {"lines": 3, "filters": {"wie": "bram"}}


def test_the_kind_of_a_line_is_its_event(db: None) -> None:
    assert line_about("hoogwater").kind == "audit.ObjectRead"


def test_a_moment_and_a_set_are_kept_as_text_and_list(db: None) -> None:
    line_about("hoogwater", before={"until": NOON, "functions": {"ovdg", "hon"}})
    before = {"until": "2026-11-24T12:00:00.000000+00:00", "functions": ["hon", "ovdg"]}
    assert JournalLine.objects.get().before == before


def test_the_moment_of_a_line_is_that_of_the_clock(db: None) -> None:
    with clock.at(NOON):
        line_about("hoogwater")
    assert JournalLine.objects.get().at == NOON


def test_a_label_that_is_too_long_is_cut_and_refuses_nothing(db: None) -> None:
    label = line_about("hoogwater", object_label="a" * 500).object_label
    assert (len(label), label[-1]) == (200, "…")


def test_a_later_name_does_not_change_an_earlier_line(cast: Cast) -> None:
    line_about("hoogwater", by=stamp(cast.amina))
    cast.amina.account.name = "Amina de Wit"
    cast.amina.account.save()
    assert JournalLine.objects.get(object_kind="x.thing").actor_name == "Amina El Idrissi"


def test_the_first_line_seals_nothing_and_each_other_the_one_before(db: None) -> None:
    for name in ("een", "twee", "drie"):
        line_about(name)
    one, two, three = JournalLine.objects.all()
    assert (one.previous_digest, two.previous_digest, three.previous_digest) == (
        rules.START,
        one.digest,
        two.digest,
    )


def test_a_line_that_was_undone_leaves_no_gap(cast: Cast) -> None:
    before = len(numbers())
    with pytest.raises(Refused):
        rename(cast, fails=True)
    line_about("daarna")
    assert numbers() == list(range(1, before + 2))


@pytest.mark.django_db(transaction=True)
def test_a_line_outside_a_transaction_is_refused() -> None:
    with pytest.raises(JournalMissing):
        line_about("hoogwater")
    assert numbers() == []


def test_an_action_gives_back_what_it_made(cast: Cast) -> None:
    assert rename(cast) == "done"
    assert name_of_maasoever(cast) == "Anders"


def test_an_action_without_a_line_is_an_error_that_names_it(cast: Cast) -> None:
    with pytest.raises(JournalMissing, match=r"test_journal\.rename"):
        rename(cast, writes=False)


def test_an_action_without_a_line_changes_nothing(cast: Cast) -> None:
    with pytest.raises(JournalMissing):
        rename(cast, writes=False)
    assert name_of_maasoever(cast) == "De Maasoever"


def test_a_refused_action_leaves_no_change_and_no_line(cast: Cast) -> None:
    before = numbers()
    with pytest.raises(Refused):
        rename(cast, fails=True)
    assert (name_of_maasoever(cast), numbers()) == ("De Maasoever", before)


def test_the_line_of_an_action_within_counts_for_the_one_around_it(cast: Cast) -> None:
    @journalled
    def around() -> str:
        return rename(cast)

    assert around() == "done"


def test_the_line_of_a_refused_action_within_does_not_count(cast: Cast) -> None:
    @journalled
    def goes_on_anyway() -> None:
        with pytest.raises(Refused):
            rename(cast, fails=True)

    with pytest.raises(JournalMissing, match="goes_on_anyway"):
        goes_on_anyway()


def test_an_earlier_action_does_not_count_for_a_later_one(cast: Cast) -> None:
    rename(cast)
    with pytest.raises(JournalMissing):
        rename(cast, writes=False)


def test_a_real_action_is_one_line(cast: Cast) -> None:
    before = len(numbers())
    organisations.change_functions(actor=stamp(cast.hanna), membership=cast.bram, functions=["ovdg"])
    [line] = JournalLine.objects.filter(number__gt=before)
    assert (line.actor_name, line.before) == (
        "Hanna Claessens", {"functions": ["hin"], "valid_until": None}
    )  # fmt: skip
    assert "'functions': ['ovdg']" in str(line.after)


def read(by: Stamp = AMINA, name: str = "hoogwater", *, after: timedelta = timedelta()) -> None:
    with clock.at(NOON + after):
        record_read(by, object_kind="x.thing", object_id=name, tlp="amber")


def test_a_reading_is_a_line_with_the_label_of_what_was_read(db: None) -> None:
    read()
    line = JournalLine.objects.get(kind=journal.READ)
    assert (line.actor_name, line.object_id, line.tlp) == ("Amina El Idrissi", "hoogwater", "amber")


@pytest.mark.parametrize(("minutes", "lines"), [(0, 1), (4, 1), (6, 2)])
def test_reading_again_is_a_new_line_after_five_minutes(db: None, minutes: int, lines: int) -> None:
    read()
    read(after=timedelta(minutes=minutes))
    assert len(numbers()) == lines


def test_reading_for_another_organisation_is_another_reading(db: None) -> None:
    read()
    read(Stamp(AMINA.account, AMINA.name, "ghor-zuid-limburg", "hin"))
    assert len(numbers()) == 2


def test_everybody_and_everything_has_its_own_reading(db: None) -> None:
    read()
    read(name="stroomuitval")
    read(Stamp("2", "Bram Janssen", "de-maasoever", "ico"))
    assert len(numbers()) == 3


@pytest.mark.django_db(transaction=True)
def test_a_reading_needs_no_transaction_around_it() -> None:
    read()
    assert numbers() == [1]
