"""How words are found, pure: stems, compounds, questions, what fits best, excerpts, and "did you mean"."""

from samenbeeld.search.rules.compounds import Compounds
from samenbeeld.search.rules.excerpts import excerpt, first_fit
from samenbeeld.search.rules.nearness import near
from samenbeeld.search.rules.passages import Piece, pieces
from samenbeeld.search.rules.questions import Alternative, Language, Term, question, splits, synonym_table
from samenbeeld.search.rules.ranking import Passage, best
from samenbeeld.search.rules.words import LANGUAGES, SHORTEST_PREFIX, participle, stem, stems, words

__all__ = [
    "LANGUAGES",
    "SHORTEST_PREFIX",
    "Alternative",
    "Compounds",
    "Language",
    "Passage",
    "Piece",
    "Term",
    "best",
    "excerpt",
    "first_fit",
    "near",
    "participle",
    "pieces",
    "question",
    "splits",
    "stem",
    "stems",
    "synonym_table",
    "words",
]
