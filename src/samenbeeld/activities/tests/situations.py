"""The activities of the tests, opened by the real actions."""

from typing import Any

from samenbeeld.activities.actions import open_activity
from samenbeeld.activities.models import Activity
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.tests.cast import Cast


def hoogwater_maas(cast: Cast, **values: Any) -> Activity:
    """The real incident in both regions, in which De Maasoever and the neighbours take part."""
    given: dict[str, Any] = {
        "actor": cast.bram,
        "name": "Hoogwater Maas",
        "kind": "incident",
        "mode": Mode.REAL,
        "regions": [cast.zuid_limburg, cast.limburg_noord],
        "participants": [cast.de_maasoever, cast.ghor_limburg_noord],
    }
    return open_activity(**{**given, **values})


def stroomuitval_roermond(cast: Cast, **values: Any) -> Activity:
    """The exercise."""
    given = {"name": "Stroomuitval Roermond", "kind": "exercise", "mode": Mode.EXERCISE}
    return hoogwater_maas(cast, **{**given, **values})
