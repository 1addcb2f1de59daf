"""Proposals for other thresholds."""

from samenbeeld.indicators.models import ThresholdSet
from samenbeeld.indicators.rules.definition import Indicator
from samenbeeld.kernel.errors import NotFound


def sets_of(found: Indicator) -> list[ThresholdSet]:
    """Everything that was proposed for it, newest first, with what the second reader said."""
    rows = ThresholdSet.objects.filter(indicator=found.code).order_by("-number")
    return list(
        rows.select_related(
            "by__account", "by__organisation", "reading__by__account", "reading__by__organisation"
        )
    )


def proposal_with(found: Indicator, number: int) -> ThresholdSet:
    """Proposal `number`. Raises NotFound."""
    row = ThresholdSet.objects.filter(indicator=found.code, number=number).first()
    if row is None:
        raise NotFound("indicators-no-such-proposal", field="number", number=number)
    return row
