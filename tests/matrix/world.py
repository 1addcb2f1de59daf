"""The demonstration world, with what it lacks to try each kind of closed door, and a secret in every text."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.db import transaction
from django.test import override_settings

from samenbeeld.access import actions as access
from samenbeeld.access import queries as releases
from samenbeeld.accounts.models import Account
from samenbeeld.activities import actions as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import all_activities
from samenbeeld.crisis_picture import actions as pictures
from samenbeeld.crisis_picture import queries
from samenbeeld.crisis_picture.actions.composing import with_sentence
from samenbeeld.crisis_picture.models import PictureDocument
from samenbeeld.crisis_picture.rules import room_name
from samenbeeld.editions import actions as editions
from samenbeeld.editions.queries.gathering import gathered
from samenbeeld.federation import actions as federation
from samenbeeld.federation import queries as federation_queries
from samenbeeld.federation.models import JointDocument
from samenbeeld.federation.rules import joint
from samenbeeld.kernel import clock
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans.queries import cards
from samenbeeld.plot.models import MapLayer
from samenbeeld.plot.rules import MapFeature
from samenbeeld.preparedness.actions import start_card
from samenbeeld.project.demonstration import prepare
from samenbeeld.project.demonstration.world import people
from samenbeeld.realtime import actions as realtime
from samenbeeld.realtime import queries as texts
from samenbeeld.upkeep import actions as upkeep
from samenbeeld.upkeep.queries import open_items as still_open
from samenbeeld.upkeep.rules import CARRIED, Choice

STRANGER = "stranger"
# Who has a column in the table; of everybody else it says where they differ.
COLUMNS = ("amina", "bram", "chantal", "daan", "eva", "hanna", STRANGER)
OTHERS = tuple(person.login for person in people() if person.login not in COLUMNS)
PEOPLE = (*COLUMNS, *OTHERS)
# For whom at night pages are drawn, and each word in them looked at: those with a column, and with functions
# that nobody in a column has. The others are answered and no more.
DRAWN_FOR = (*COLUMNS, "farid", "lotte.wouters", "peter.habets", "sanne.ritzen")
NOWHERE = "bestaat-niet"  # what is closed must look the same as what does not exist


@contextmanager
def world() -> Iterator[None]:
    """The world, in demonstration mode, inside one transaction that is undone."""
    with override_settings(DEMONSTRATION=True), transaction.atomic():
        prepare.prepare(clock.now().replace(second=0, microsecond=0))
        _more_labels()
        _more_releases()
        _only_in_the_south()
        _exercise_in_the_south()
        _closed()
        _edition_of_the_south()
        _a_card_is_started()
        _written_by_several_nodes()
        _write_secrets()
        pictures.fix_version(actor=member("bram"), activity=activity("hoogwater-maas"), name="Met geheimen")
        # Whom all of that would be told: each knock that is undone would go through the list again.
        transaction.get_connection().run_on_commit.clear()
        yield
        transaction.set_rollback(True)


def member(login: str) -> Membership:
    """Somebody of the world, as they work now."""
    found = organisations.current_membership(Account.objects.get(login=login))
    assert found is not None  # nobody of the world has left
    return found


def activity(slug: str) -> Activity:
    """An activity of the world, read anew."""
    return all_activities().get(slug=slug)


def rooms() -> list[str]:
    """Every live text there is, by activity, own pictures first."""
    return sorted(PictureDocument.objects.values_list("room", flat=True))


def layers() -> list[str]:
    """Every live layer of a map, by activity."""
    return sorted(MapLayer.objects.values_list("room", flat=True))


def joint_rooms() -> dict[str, str]:
    """Every live text and map of several nodes, without layers of our own maps -> its name in the table."""
    found = JointDocument.objects.exclude(room__in=layers()).order_by("mode", "kind", "title")
    return {each.room: f"joint.{each.kind}.<{each.title}>" for each in found}


def secrets() -> dict[str, str]:
    """A word that stands in one text only -> the room of that text."""
    return {f"Geheim{number:04d}": room for number, room in enumerate(rooms(), start=1)}


def activity_names() -> dict[str, str]:
    """What each activity is called -> its slug."""
    return dict(all_activities().values_list("name", "slug"))


def _more_labels() -> None:
    """One section under every label that differs from that of the activity."""
    for tlp in (Tlp.GREEN, Tlp.AMBER_STRICT, Tlp.RED):
        pictures.add_labelled_document(
            actor=member("bram"), activity=activity("hoogwater-maas"), section="C2", tlp=tlp
        )


def _more_releases() -> None:
    """Own pictures to the neighbours and to a guest; and two releases that are over."""
    _release("amina", _own("hoogwater-maas", "de-maasoever"), to="ghor-limburg-noord")
    _release("karin.hermans", _own("hoogwater-maas", "maastricht-umc"), to="netwerk-maasland")
    withdrawn = _release("bram", _shared("hoogwater-maas", "C3"), to="netwerk-maasland")
    [row] = releases.releases_of(queries.DOCUMENT, str(withdrawn.pk))
    scope = queries.scope_of(withdrawn, activity("hoogwater-maas"))
    access.withdraw_release(actor=member("bram"), release=row, scope=scope, reason="Niet meer nodig")
    with clock.at(clock.now() - timedelta(hours=2)):
        _release("bram", _shared("hoogwater-maas", "C4"), to="netwerk-maasland", hours=1)


def _only_in_the_south() -> None:
    """A real activity in which the neighbours and the guest take no part; one text each was released."""
    _open("Drinkwater Heer", "threat", Mode.REAL, ["de-maasoever", "veiligheidsregio-zuid-limburg"])
    _release("bram", _shared("drinkwater-heer", "C1"), to="ghor-limburg-noord")
    _release("bram", _shared("drinkwater-heer", "C5"), to="netwerk-maasland")


def _exercise_in_the_south() -> None:
    """The same people in an exercise, and one text for the guest."""
    _open("Oefening Evacuatie", "exercise", Mode.EXERCISE, ["de-maasoever", "ghor-limburg-noord"])
    _release("bram", _shared("oefening-evacuatie", "A1"), to="netwerk-maasland")
    # Joined later, so its text is not there yet.
    late = organisations.by_slug("laurentius")
    activities.join(actor=member("bram"), activity=activity("oefening-evacuatie"), organisation=late)


def _a_card_is_started() -> None:
    """De Maasoever works by its card in the flood."""
    who = member("amina")
    (card,) = (each for each in cards.cards_for(who, theme="hoogwater") if each.card.role == "ico")
    start_card(actor=who, activity=activity("hoogwater-maas"), shown=card)


def _written_by_several_nodes() -> None:
    """A text of ours in an exercise, one that ended, a layer of our map; and a map that others began."""
    chantal, others = member("chantal"), [peer.code for peer in federation_queries.peers()][:1]
    federation.begin_document(actor=chantal, title="Oefening", audience=others, mode=Mode.EXERCISE)
    over = federation.begin_document(actor=chantal, title="Voorbij", audience=others)
    federation.end_document(actor=chantal, document=over, reason="Om de matrix te proberen")
    flood = activity("hoogwater-maas")
    federation.share_layer(
        actor=member("bram"), activity=flood, room="hoogwater-maas.map.amber", audience=others
    )
    pk = uuid7()
    theirs = JointDocument.objects.create(
        id=pk, keeper=others[0], kind=joint.MAP, title="Kaart van de buren",
        members=sorted([*others, federation_queries.required_own().code]), tlp=Tlp.AMBER.value,
        mode=Mode.REAL.value, room=joint.room_name(pk, joint.MAP), by="HIN", begun_at=clock.now(),
    )  # fmt: skip
    place = {"type": "Point", "coordinates": [6.17, 51.37]}
    federation.draw(actor=chantal, document=theirs, feature=MapFeature("opvang", "shelter", place))


def _closed() -> None:
    """Over: a record that is read and no longer written, with a suggestion that nobody answered."""
    _open("Brand Beek", "incident", Mode.REAL, ["de-maasoever"])
    pictures.make_suggestion(
        actor=member("amina"),
        activity=activity("brand-beek"),
        room=_shared("brand-beek", "B1"),
        text="De brandweer blijft tot morgen.",
    )
    pictures.give_task(
        actor=member("bram"), activity=activity("brand-beek"), text="Bel de bewoners na",
        organisation=organisations.by_slug("de-maasoever"), due=clock.now() + timedelta(hours=1),
    )  # fmt: skip
    over = activity("brand-beek")
    upkeep.end(
        actor=member("bram"), activity=over, state="scaled_down", reason="De brand is uit",
        choices=[
            Choice(item.kind, item.key, CARRIED, organisation="de-maasoever")
            for item in still_open(over)
        ],
        due=clock.now() + timedelta(days=14),
    )  # fmt: skip
    activities.change_state(actor=member("bram"), activity=activity("brand-beek"), state="closed")


def _edition_of_the_south() -> None:
    """The week of one region, under a label that keeps it there."""
    here = [organisations.region("VR24")]
    seen = gathered(here, clock.now()).fingerprint
    editions.freeze_edition(actor=member("bram"), regions=here, tlp=Tlp.AMBER, seen=seen)


def _open(name: str, kind: str, mode: Mode, participants: list[str]) -> None:
    opened = activities.open_activity(
        actor=member("bram"),
        name=name,
        kind=kind,
        mode=mode,
        regions=[organisations.region("VR24")],
        participants=list(organisations.organisations(slugs=participants)),
    )
    pictures.open_pictures(actor=member("bram"), activity=activity(opened.slug))


def _release(by: str, room: str, *, to: str, hours: int = 24) -> PictureDocument:
    document = queries.document_for(room)
    assert document is not None  # opened together with its activity
    pictures.release_document(
        actor=member(by),
        activity=activity(document.activity.slug),
        document=document,
        to=organisations.by_slug(to),
        reason="Om de matrix te proberen",
        until=clock.now() + timedelta(hours=hours),
    )
    return document


def _write_secrets() -> None:
    author = queries.author_of(member("bram"))
    for word, room in secrets().items():
        update = with_sentence(texts.state(room), word, certainty="fact", source="")
        realtime.append_update(room, author, update, clock.now())


def _shared(slug: str, section: str) -> str:
    return room_name(slug, Tlp.AMBER, section=section)


def _own(slug: str, organisation: str) -> str:
    return room_name(slug, Tlp.AMBER, organisation=organisation)
