"""What was added to a table to which rows are only added, so that all of it is read once."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from django.db.models import Count, Model, QuerySet, Subquery, Value

M = TypeVar("M", bound=Model)


def added(rows: QuerySet[M], known: dict[int, M], seal: Callable[[M], Hashable]) -> list[M] | None:
    """The rows that are not `known`, by key; the oldest first, as `known` is. One query.

    None when what is known is not what stands there: the last of it is another row by its `seal`, or there
    are others before it. Keys are given out before a row is seen by others, so a later one may come first.
    """
    if not known:
        return list(rows.order_by("pk"))
    last = known[next(reversed(known))]
    every = rows.model._default_manager.order_by().annotate(all=Value(1)).values("all")
    many = Subquery(every.annotate(many=Count("pk")).values("many"))
    found = list(rows.filter(pk__gte=last.pk).annotate(many=many).order_by("pk"))
    if not found or seal(found[0]) != seal(last) or vars(found[0])["many"] != len(known) + len(found) - 1:
        return None
    return found[1:]
