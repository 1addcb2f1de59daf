"""When somebody last looked at a place: a bookmark of that person, for "new since you looked".

No action and no journal line: nothing of the crisis changes, and the reading itself is journalled where it is
done. A place is a readable name, for example "crisis_picture/hoogwater-maas".
"""

from datetime import datetime, timedelta

from samenbeeld.accounts.models import Account, Visit
from samenbeeld.kernel import policy

# A page that is opened again at once is written down once.
_WRITTEN_EVERY = timedelta(minutes=1)
_VISIT = "#visit"


def last_visit(account: Account, place: str) -> datetime | None:
    """When this person last looked here; None when never."""
    return Visit.objects.filter(account=account, place=place).values_list("seen_at", flat=True).first()


def note_visit(account: Account, place: str, at: datetime) -> None:
    """This person looked here at that moment. A moment before the last one changes nothing."""
    visit, is_first = Visit.objects.get_or_create(account=account, place=place, defaults={"seen_at": at})
    if not is_first and visit.seen_at < at:
        Visit.objects.filter(pk=visit.pk).update(seen_at=at)


def look(account: Account, place: str, at: datetime) -> datetime | None:
    """This person opens a page of this place; returns when the visit before this one was over, None at the
    first. A visit lasts until nothing was opened for a while, which is policy. One query, or two.

    Apart from `note_visit`, which says that all of something was seen: this one says that somebody was there.
    """
    visit, is_first = Visit.objects.get_or_create(
        account=account, place=f"{place}{_VISIT}", defaults={"seen_at": at}
    )
    if is_first or at - visit.seen_at < _WRITTEN_EVERY:
        return visit.before_at
    if at - visit.seen_at > timedelta(minutes=policy.load("visits")["silence"]["minutes"]):
        visit.before_at = visit.seen_at
    visit.seen_at = at
    visit.save(update_fields=["seen_at", "before_at"])
    return visit.before_at
