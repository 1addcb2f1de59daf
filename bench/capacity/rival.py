"""The plain way: one table of everything that was told, and the newest of each asked for with `max(time)`."""

from collections.abc import Sequence

from django.db import connection, transaction

Row = tuple[str, str, str, int, float]  # institution, region, metric, second, number


def prepare() -> None:
    """The table with the index that anybody would give it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TABLE rival (institution text, region text, metric text, second integer, number real)"
        )
        cursor.execute("CREATE INDEX rival_newest ON rival (metric, institution, second)")


def tell(rows: Sequence[Row]) -> None:
    """Add what was told."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany("INSERT INTO rival VALUES (%s, %s, %s, %s, %s)", rows)


def page(institutions: list[str], metrics: list[str]) -> int:
    """The newest of each metric for a page of institutions. How many there are."""
    who, what = (", ".join(["%s"] * len(each)) for each in (institutions, metrics))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT r.institution, r.metric, r.number FROM rival r JOIN (SELECT institution, metric, "
            f"max(second) AS last FROM rival WHERE institution IN ({who}) AND metric IN ({what}) "
            f"GROUP BY institution, metric) n ON n.institution = r.institution AND n.metric = r.metric "
            f"AND n.last = r.second",
            [*institutions, *metrics],
        )
        return len(cursor.fetchall())


def regions(metrics: list[str]) -> dict[tuple[str, str], tuple[float, int]]:
    """By region and metric the sum of the newest, and of how many."""
    what = ", ".join(["%s"] * len(metrics))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT r.region, r.metric, sum(r.number), count(*) FROM rival r JOIN (SELECT institution, "
            f"metric, max(second) AS last FROM rival WHERE metric IN ({what}) GROUP BY 1, 2) n "
            "ON n.institution = r.institution AND n.metric = r.metric AND n.last = r.second "
            "GROUP BY r.region, r.metric",
            metrics,
        )
        return {(region, metric): (total, count) for region, metric, total, count in cursor.fetchall()}
