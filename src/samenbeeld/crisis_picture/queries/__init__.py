"""Questions about the crisis picture: what one may see of it, how fresh it is, how it stood before."""

from samenbeeld.crisis_picture.queries.changes import Changed, changes_since
from samenbeeld.crisis_picture.queries.documents import (
    DOCUMENT,
    PICTURE,
    Seen,
    all_documents,
    closed_rooms,
    document_for,
    document_label,
    documents_of,
    documents_with,
    label_of,
    may_see_picture,
    not_closed_at,
    open_at,
    readable_documents,
    release_scope,
    scope_of,
    seen_document,
    seen_documents,
    seen_in,
    summary_rooms,
)
from samenbeeld.crisis_picture.queries.freshness import Freshness, freshness
from samenbeeld.crisis_picture.queries.picture import BranchView, DocumentView, Picture, SectionView, sections
from samenbeeld.crisis_picture.queries.suggestions import (
    open_suggestions,
    own_document,
    settling,
    suggestion_with,
)
from samenbeeld.crisis_picture.queries.tree import section_title, tree
from samenbeeld.crisis_picture.queries.versions import (
    all_versions,
    latest_version,
    version_numbered,
    versions,
)
from samenbeeld.organisations.queries import author_of

__all__ = [
    "DOCUMENT",
    "PICTURE",
    "BranchView",
    "Changed",
    "DocumentView",
    "Freshness",
    "Picture",
    "SectionView",
    "Seen",
    "all_documents",
    "all_versions",
    "author_of",
    "changes_since",
    "closed_rooms",
    "document_for",
    "document_label",
    "documents_of",
    "documents_with",
    "freshness",
    "label_of",
    "latest_version",
    "may_see_picture",
    "not_closed_at",
    "open_at",
    "open_suggestions",
    "own_document",
    "readable_documents",
    "release_scope",
    "scope_of",
    "section_title",
    "sections",
    "seen_document",
    "seen_documents",
    "seen_in",
    "settling",
    "suggestion_with",
    "summary_rooms",
    "tree",
    "version_numbered",
    "versions",
]
