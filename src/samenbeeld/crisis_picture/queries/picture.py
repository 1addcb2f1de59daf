"""The shared picture as one page shows it: the summary and the statutory tree with the texts one may see."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.safestring import SafeString

from samenbeeld.access import queries as access
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import PictureDocument, Suggestion
from samenbeeld.crisis_picture.queries import reading
from samenbeeld.crisis_picture.queries.documents import Seen, documents_of, scope_of, seen_documents
from samenbeeld.crisis_picture.queries.suggestions import all_open, settling
from samenbeeld.crisis_picture.queries.tree import tree
from samenbeeld.crisis_picture.rules import Branch, Section
from samenbeeld.crisis_picture.rules.suggestions import Certainty
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import names_of
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime.queries import Change
from samenbeeld.realtime.rules import Author

States = Callable[[list[str]], Mapping[str, bytes]]


@dataclass(frozen=True)
class SuggestionView:
    """An open suggestion, and what the reader may do with it."""

    id: str
    room: str
    who: str
    text: str
    quote: str
    certainty: str
    source: str
    made_at: datetime
    may_settle: bool
    may_withdraw: bool


@dataclass(frozen=True)
class DocumentView:
    """One text, ready to be shown. `is_labelled` when its label differs from that of the activity."""

    room: str
    section: str
    title: str
    tlp: Tlp
    kind: str  # "shared" or "own"
    may_write: bool
    may_suggest: bool
    is_labelled: bool
    released_to: str
    html: SafeString
    counts: Mapping[Certainty, int]
    last_change: datetime | None
    by: Author | None
    suggestions: tuple[SuggestionView, ...] = ()


@dataclass(frozen=True)
class SectionView:
    """One place of the tree. Without documents there is nothing here that this reader may see."""

    path: str
    title: str
    documents: tuple[DocumentView, ...]
    closed: tuple[PictureDocument, ...] = ()

    @property
    def last_change(self) -> datetime | None:
        """When any text here last changed."""
        return max((d.last_change for d in self.documents if d.last_change), default=None)

    @property
    def told(self) -> str:
        """`4 feiten, 1 aanname`: how sure these texts are, "" when nobody said."""
        said = [
            say(f"crisis-picture-count-{certainty}", count=count)
            for certainty in Certainty
            if (count := sum(document.counts[certainty] for document in self.documents))
        ]
        return ", ".join(said)


@dataclass(frozen=True)
class BranchView:
    """One of the four main headings."""

    path: str
    title: str
    sections: tuple[SectionView, ...]


@dataclass(frozen=True)
class Picture:
    """The whole shared picture for one reader."""

    summary: SectionView
    branches: tuple[BranchView, ...]
    source: str

    def documents(self) -> list[DocumentView]:
        """Every text in reading order."""
        branches = (section for branch in self.branches for section in branch.sections)
        return [document for section in (self.summary, *branches) for document in section.documents]

    def with_closed(self, documents: Iterable[PictureDocument]) -> "Picture":
        """The same, where each place also says which of its texts were closed."""
        by_path: dict[str, list[PictureDocument]] = {}
        for document in documents:
            by_path.setdefault(document.section, []).append(document)

        def told(section: SectionView) -> SectionView:
            return replace(section, closed=tuple(by_path.get(section.path, ())))

        branches = (
            replace(branch, sections=tuple(told(each) for each in branch.sections))
            for branch in self.branches
        )
        return replace(self, summary=told(self.summary), branches=tuple(branches))

    def open_parts(self) -> "Picture":
        """The same without the places where there is nothing for this reader."""
        branches = (
            replace(branch, sections=tuple(each for each in branch.sections if each.documents))
            for branch in self.branches
        )
        return replace(self, branches=tuple(branch for branch in branches if branch.sections))

    @property
    def last_change(self) -> datetime | None:
        """When the shared picture last changed, as far as this reader sees it."""
        return max((d.last_change for d in self.documents() if d.last_change), default=None)


def sections(
    activity: Activity,
    membership: Membership,
    states: States = realtime.states,
    *,
    seen: Iterable[Seen] | None = None,
    changes: Mapping[str, Change] | None = None,
) -> Picture:
    """The shared picture this member may see. `states` gives the texts: live, of a version, or of a moment.

    The number of queries does not grow with the number of texts when that of `states` does not. A caller that
    has asked for `seen` (of the whole activity) or `changes` hands them over.
    """
    if seen is None:
        seen = seen_documents(activity, membership, documents_of(activity).filter(organisation__isnull=True))
    shared = [one for one in seen if not one.is_own]
    by_path: dict[str, list[DocumentView]] = {}
    for view in document_views(activity, membership, shared, states, changes):
        by_path.setdefault(view.section, []).append(view)
    statutory = tree()
    return Picture(
        summary=_section(statutory.summary, by_path),
        branches=tuple(_branch(branch, by_path) for branch in statutory.branches),
        source=statutory.source,
    )


def document_views(
    activity: Activity,
    membership: Membership,
    seen: list[Seen],
    states: States = realtime.states,
    changes: Mapping[str, Change] | None = None,
) -> list[DocumentView]:
    """These texts ready to be shown, in the same order."""
    rooms = [one.document.room for one in seen]
    texts = states(rooms)
    if changes is None:
        changes = realtime.last_changes(rooms)
    suggestions = suggestions_beside(activity, membership, seen)
    names = names_of(slug for one in seen for slug in one.released_to)
    return [
        _view(activity, one, texts.get(one.document.room, b""), changes, suggestions, names) for one in seen
    ]


def _section(section: Section, views: Mapping[str, list[DocumentView]]) -> SectionView:
    return SectionView(section.path, _said(section.names), tuple(views.get(section.path, ())))


def _branch(branch: Branch, views: Mapping[str, list[DocumentView]]) -> BranchView:
    sections = tuple(_section(section, views) for section in branch.sections)
    return BranchView(branch.path, _said(branch.names), sections)


def _view(
    activity: Activity,
    seen: Seen,
    state: bytes,
    changes: Mapping[str, Change],
    suggestions: Mapping[str, list[SuggestionView]],
    names: Mapping[str, str],
) -> DocumentView:
    document = seen.document
    at, by = changes.get(document.room, (None, None))
    section = tree().section(document.section)
    organisation = document.organisation
    return DocumentView(
        room=document.room,
        section=document.section,
        title=organisation.name if organisation else _said(section.names) if section else document.section,
        tlp=Tlp(document.tlp),
        kind="own" if seen.is_own else "shared",
        may_write=seen.may_write,
        may_suggest=seen.may_suggest,
        is_labelled=document.tlp != activity.tlp,
        released_to=", ".join(sorted(names.get(slug, slug) for slug in seen.released_to)),
        html=reading.html(state),
        counts=reading.counts(state),
        last_change=at,
        by=by,
        suggestions=tuple(suggestions.get(document.room, ())),
    )


def suggestions_beside(
    activity: Activity, membership: Membership, seen: list[Seen]
) -> dict[str, list[SuggestionView]]:
    """What waits for an answer beside these texts, by room, the oldest first, as this member may see it."""
    settles = {
        one.document.pk: access.may(
            membership,
            settling(one.document),
            scope_of(one.document, activity, (one.released_to, frozenset())),
        )
        for one in seen
    }
    # What is only suggested was not released: it says who takes part and what is not settled.
    shown = {one.document.pk for one in seen if not one.by_release}
    found: dict[str, list[SuggestionView]] = {}
    for suggestion in all_open(activity):
        if suggestion.document_id not in shown:
            continue
        view = suggestion_view(suggestion, membership, settles[suggestion.document_id])
        found.setdefault(view.room, []).append(view)
    return found


def suggestion_view(suggestion: Suggestion, membership: Membership, may_settle: bool) -> SuggestionView:
    """One suggestion ready to be shown to this member."""
    return SuggestionView(
        id=str(suggestion.pk),
        room=suggestion.document.room,
        who=f"{suggestion.made_by.account.name}, {suggestion.made_by.organisation.name}",
        text=suggestion.text,
        quote=suggestion.quote,
        certainty=suggestion.certainty,
        source=suggestion.source,
        made_at=suggestion.made_at,
        may_settle=may_settle,
        may_withdraw=suggestion.made_by_id == membership.pk,
    )


def _said(names: Mapping[str, str]) -> str:
    return names.get(current_language()) or names["nl"]
