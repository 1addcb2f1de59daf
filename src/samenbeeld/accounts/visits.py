"""When somebody last looked at a place: a bookmark of that person, for "new since you looked".

No action and no journal line: nothing of the crisis changes, and the reading itself is journalled where it is
done. A place is a readable name, for example "crisis_picture/hoogwater-maas".
"""

from datetime import datetime

from samenbeeld.accounts.models import Account, Visit


def last_visit(account: Account, place: str) -> datetime | None:
    """When this person last looked here; None when never."""
    return Visit.objects.filter(account=account, place=place).values_list("seen_at", flat=True).first()


def note_visit(account: Account, place: str, at: datetime) -> None:
    """This person looked here at that moment. A moment before the last one changes nothing."""
    visit, is_first = Visit.objects.get_or_create(account=account, place=place, defaults={"seen_at": at})
    if not is_first and visit.seen_at < at:
        Visit.objects.filter(pk=visit.pk).update(seen_at=at)
