"""What may stand in the document of a map: as people here draw it, and as it comes from elsewhere."""

from samenbeeld.kernel.errors import Refused
from samenbeeld.plot.queries.symbols import symbols
from samenbeeld.plot.rules import feature_from
from samenbeeld.plot.rules.features import ROOT
from samenbeeld.realtime.trial import NOT_OF_THIS_FORM, Form


def strict_form() -> Form:
    """For what is drawn here: each thing is one of ours, and there are not too many."""
    return Form(ROOT, refusal)


def lenient_form() -> Form:
    """For what was drawn on another system, that merged it before we heard of it: two changes that each had
    the form may not have it together, and refusing one would leave us with another map than the others have.
    A thing that is none of ours is not shown.
    """
    return Form(ROOT, lambda _key, value, _count: None if _may_come(value) else NOT_OF_THIS_FORM)


def refusal(key: str, value: object, count: int) -> str | None:
    """Why this thing may not stand on the map so: a sentence id, or None."""
    if value is None:
        return None
    ours = symbols()
    if count > ours.limits.features:
        return "plot-refused-too-many-features"
    try:
        feature_from(key, value, ours)
    except Refused as refused:
        return refused.key
    return None


def _may_come(value: object) -> bool:
    return value is None or isinstance(value, dict)
