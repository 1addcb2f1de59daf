"""Doors of the documents of an activity: the list, one document, adding, fetching, withdrawing, releasing."""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access import queries as access
from samenbeeld.activities import actions, queries
from samenbeeld.activities.models import Activity, DocumentVersion
from samenbeeld.activities.queries import documents
from samenbeeld.activities.queries.documents import DOCUMENT, SeenDocument
from samenbeeld.activities.web import forms
from samenbeeld.activities.web.document_forms import (
    DocumentForm,
    DocumentReleaseForm,
    VersionForm,
    WithdrawForm,
)
from samenbeeld.audit import journal
from samenbeeld.files import intake, serving
from samenbeeld.files import queries as stored
from samenbeeld.files.rules import CLEAN, QUARANTINED, megabytes
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

UNPROCESSABLE = 422
_ICONS = {QUARANTINED: "clock", CLEAN: "check"}


@dataclass(frozen=True)
class Visit:
    """Who came, and where."""

    member: Membership
    activity: Activity


@dataclass(frozen=True)
class VersionRow:
    """One version, in words."""

    version: DocumentVersion
    kind: str
    size: str
    state: str
    icon: str
    who: str
    is_clean: bool


@dataclass(frozen=True)
class DocumentRow:
    """One document in the list. `excerpt` are the words around what was searched for."""

    seen: SeenDocument
    latest: VersionRow
    excerpt: str = ""


@require_http_methods(["GET", "HEAD", "POST"])
def index(request: HttpRequest, slug: str) -> HttpResponse:
    """The documents, `?zoek=` those with these words; POST adds one."""
    visit = _visit(request, slug)
    labels = documents.labels_to_add_under(visit.member, visit.activity)
    if request.method != "POST":
        form = DocumentForm(labels=labels, usual=Tlp(visit.activity.tlp)) if labels else None
        return _list(request, visit, form)
    _may_add(visit, labels)
    form = DocumentForm(request.POST, request.FILES, labels=labels)

    def add(upload: intake.Intake) -> None:
        actions.add_document(
            actor=visit.member,
            activity=visit.activity,
            upload=upload,
            tlp=Tlp(form.cleaned_data["tlp"]),
            title=form.cleaned_data["title"],
            note=form.cleaned_data["note"],
            form_key=form.cleaned_data["form_key"],
        )

    if _uploaded(visit, form, add):
        messages.success(request, say("activities-document-was-added"))
        return _to(request, reverse("activity_documents", args=[slug]))
    return _list(request, visit, form)


@require_safe
def document(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One document with all its versions, and what may be done with it."""
    visit = _visit(request, slug)
    return _page(request, visit, documents.seen_document(visit.member, visit.activity, number))


@require_safe
def fetch(request: HttpRequest, slug: str, number: int, version: int) -> HttpResponseBase:
    """The file of one version, as an attachment. Who fetched it is in the journal."""
    visit = _visit(request, slug)
    seen = documents.seen_document(visit.member, visit.activity, number)
    found = next((each for each in seen.versions if each.number == version), None)
    if found is None:
        raise NotFound("activities-document-not-found")
    answer = serving.attachment(
        request,
        found.file,
        name=found.file_name,
        tlp=Tlp(seen.document.tlp),
        mode=Mode(visit.activity.mode),
    )
    if request.method == "GET":
        journal.record_read(
            organisations.stamp(visit.member),
            object_kind=DOCUMENT,
            object_id=f"{seen.document.pk}.{version}",
            object_label=f"{seen.document.title} ({found.file_name})",
            tlp=seen.document.tlp,
            mode=visit.activity.mode,
        )
    return answer


@require_POST
def add_version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """A new version over the one that counts."""
    visit = _visit(request, slug)
    seen = documents.seen_document(visit.member, visit.activity, number)
    scope = documents.document_scope(visit.activity, seen.document)
    access.require(visit.member, "activities.add_document", scope)
    form = VersionForm(request.POST, request.FILES)

    def add(upload: intake.Intake) -> None:
        actions.add_version(
            actor=visit.member,
            activity=visit.activity,
            document=seen.document,
            upload=upload,
            note=form.cleaned_data["note"],
            form_key=form.cleaned_data["form_key"],
        )

    if _uploaded(visit, form, add):
        messages.success(request, say("activities-document-version-was-added"))
        return _to(request, reverse("activity_document", args=[slug, number]))
    return _page(request, visit, seen, version_form=form)


@require_POST
def withdraw(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """The document counts no longer, with a reason."""
    visit = _visit(request, slug)
    seen = documents.seen_document(visit.member, visit.activity, number)
    form = WithdrawForm(request.POST)
    if form.is_valid():
        try:
            actions.withdraw_document(
                actor=visit.member, activity=visit.activity, document=seen.document, **form.cleaned_data
            )
            messages.success(request, say("activities-document-was-withdrawn"))
            return redirect("activity_documents", slug)
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    access.require(
        visit.member, "activities.withdraw_document", documents.document_scope(visit.activity, seen.document)
    )
    return _page(request, visit, seen, withdraw_form=form)


@require_POST
def release(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Let one organisation open this document."""
    visit = _visit(request, slug)
    seen = documents.seen_document(visit.member, visit.activity, number)
    access.require(visit.member, "access.release", documents.document_scope(visit.activity, seen.document))
    form = DocumentReleaseForm(request.POST)
    if form.is_valid():
        try:
            actions.release_document(
                actor=visit.member,
                activity=visit.activity,
                document=seen.document,
                to=organisations.by_slug(form.cleaned_data["organisation"]),
                reason=form.cleaned_data["reason"],
                until=forms.moment(form.cleaned_data["until"]),
            )
            messages.success(request, say("activities-document-was-released"))
            return redirect("activity_document", slug, number)
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    return _page(request, visit, seen, release_form=form)


@require_POST
def take_back(request: HttpRequest, slug: str, number: int, pk: uuid.UUID) -> HttpResponse:
    """Close the document again to whom this release opened it."""
    visit = _visit(request, slug)
    seen = documents.seen_document(visit.member, visit.activity, number)
    access.require(visit.member, "access.release", documents.document_scope(visit.activity, seen.document))
    found = access.releases_of(DOCUMENT, str(seen.document.pk)).filter(pk=pk).first()
    if found is None:
        raise NotFound("activities-document-release-not-found")
    actions.take_back_document_release(
        actor=visit.member,
        activity=visit.activity,
        document=seen.document,
        release=found,
        reason=request.POST.get("reason", "").strip() or say("activities-document-taken-back-by-hand"),
    )
    messages.success(request, say("activities-document-release-was-taken-back"))
    return redirect("activity_document", slug, number)


def _visit(request: HttpRequest, slug: str) -> Visit:
    """Raises NotFound to whom neither the activity nor any document of it is open."""
    member = organisations.asking(request)
    activity = queries.by_slug(slug)
    if not documents.may_see_documents(member, activity):
        raise NotFound("activities-not-found")
    request.activity = activity  # type: ignore[attr-defined]  # the frame shows its mode
    return Visit(member, activity)


def _may_add(visit: Visit, labels: Iterable[Tlp]) -> None:
    """Raises NotAllowed, or Refused when the activity is closed or the organisation takes no part."""
    if labels:
        return
    access.require(
        visit.member,
        "activities.add_document",
        documents.new_document_scope(visit.activity, visit.member, Tlp.CLEAR),
    )
    if not documents.is_open(visit.activity):
        raise Conflict("activities-is-closed")
    raise Refused("activities-document-takes-no-part")


def _uploaded(visit: Visit, form: forms.Spoken, add: Callable[[intake.Intake], None]) -> bool:
    """Whether the file is there now: taken in and added, or by the same form before."""
    if not form.is_valid():
        return False
    if documents.sent_before(form.cleaned_data["form_key"], visit.member) is not None:
        return True
    file = form.cleaned_data["file"]
    try:
        add(intake.take_in(file, name=file.name or ""))
    except NotAllowed:
        raise
    except Refused as refused:
        form.refuse(refused)
        return False
    return True


def _to(request: HttpRequest, url: str) -> HttpResponse:
    """On to that page. The script that shows how far an upload is goes there itself."""
    if "X-Samenbeeld-Upload" in request.headers:
        return HttpResponse(status=201, headers={"Location": url})
    return redirect(url)


def _list(request: HttpRequest, visit: Visit, form: DocumentForm | None) -> HttpResponse:
    words = request.GET.get("zoek", "").strip()[:200]
    seen = documents.seen_documents(visit.member, [visit.activity])
    found = documents.find_documents(words, visit.activity, seen) if words else []
    rows = [_row(one.seen, one.excerpt) for one in found] if words else [_row(one) for one in seen]
    current = [row for row in rows if row.seen.document.withdrawn_at is None]
    context = {
        "activity": visit.activity,
        "form": form,
        "words": words,
        "rows": current,
        "withdrawn": [row for row in rows if row.seen.document.withdrawn_at is not None],
        "total": len(seen),
        "is_waiting": any(row.seen.latest.file.state == QUARANTINED for row in current),
        "most": megabytes(intake.most_bytes()),
        "most_bytes": intake.most_bytes(),
        "types": ", ".join(kind.suffix for kind in stored.kinds().values()),
    }
    status = UNPROCESSABLE if form is not None and form.errors else 200
    return render(request, "activities/documents.html", context, status=status)


def _page(
    request: HttpRequest,
    visit: Visit,
    seen: SeenDocument,
    *,
    version_form: VersionForm | None = None,
    withdraw_form: WithdrawForm | None = None,
    release_form: DocumentReleaseForm | None = None,
) -> HttpResponse:
    refused = [form for form in (version_form, withdraw_form, release_form) if form is not None]
    context: dict[str, Any] = {
        "activity": visit.activity,
        "seen": seen,
        "latest": _version_row(seen.latest),
        "earlier": [_version_row(version) for version in seen.versions[1:]],
        "most": megabytes(intake.most_bytes()),
        "most_bytes": intake.most_bytes(),
        "version_form": version_form or (VersionForm() if seen.may_add_version else None),
        "withdraw_form": withdraw_form or (WithdrawForm() if seen.may_withdraw else None),
        "release_form": release_form or (DocumentReleaseForm() if seen.may_release else None),
        "releases": access.releases_of(DOCUMENT, str(seen.document.pk)) if seen.may_release else [],
    }
    return render(request, "activities/document.html", context, status=UNPROCESSABLE if refused else 200)


def _row(seen: SeenDocument, excerpt: str = "") -> DocumentRow:
    return DocumentRow(seen, _version_row(seen.latest), excerpt)


def _version_row(version: DocumentVersion) -> VersionRow:
    by, state = version.uploaded_by, version.file.state
    is_own = version.file.is_own
    return VersionRow(
        version=version,
        kind=stored.kind_of(version.file).name,
        size=megabytes(version.file.size),
        state=say("files-not-scanned") if is_own else say(f"files-state-{state}"),
        icon="info" if is_own else _ICONS.get(state, "warning"),
        who=say(
            "activities-person",
            name=by.account.name,
            function=organisations.function_name(organisations.leading_function(by), short=True),
        ),
        is_clean=state == CLEAN,
    )


urlpatterns = [
    path("activiteiten/<slug:slug>/documenten/", index, name="activity_documents"),
    path("activiteiten/<slug:slug>/documenten/<int:number>/", document, name="activity_document"),
    path(
        "activiteiten/<slug:slug>/documenten/<int:number>/versie/<int:version>/bestand/",
        fetch,
        name="activity_document_file",
    ),
    path(
        "activiteiten/<slug:slug>/documenten/<int:number>/nieuwe-versie/",
        add_version,
        name="activity_document_version",
    ),
    path(
        "activiteiten/<slug:slug>/documenten/<int:number>/intrekken/",
        withdraw,
        name="activity_document_withdraw",
    ),
    path(
        "activiteiten/<slug:slug>/documenten/<int:number>/vrijgeven/",
        release,
        name="activity_document_release",
    ),
    path(
        "activiteiten/<slug:slug>/documenten/<int:number>/vrijgave/<uuid:pk>/intrekken/",
        take_back,
        name="activity_document_take_back",
    ),
]
