"""Whether more was told after a proposal was made: then it no longer rests on all that is known."""

from samenbeeld.casualty_distribution.models import DistributionProposal
from samenbeeld.casualty_distribution.queries import Known
from samenbeeld.casualty_distribution.queries.stops import Stops


def told_since(made: DistributionProposal, known: Known, stops: Stops) -> str:
    """The moment of what was told last and is not in this proposal, as text; "" when nothing was.

    A stop that was closed to who asked for it is not in it either. One that is only said again is no news.
    """
    counted = {(each["hospital"], each["until"]) for each in made.given.get("stops", ())}
    news = [
        each.told_at
        for slug, each in stops.items()
        if (slug, each.until.isoformat() if each.until else "") not in counted
    ]
    if known.told_at is not None and known.told_at > made.made_at:
        news.append(known.told_at)
    return max(news).isoformat() if news else ""
