"""Which tables the second lock guards, on PostgreSQL, and whom it opens them to (`security.second_lock`).

A table is guarded when a query without a filter would tell what is somebody's own: what they wrote, drew,
reported or uploaded. The lock is never tighter than `access`, else a page would lack what may be seen; it is
a little wider where Python judges more finely (what was withdrawn, a stricter label of words that moved, an
hour). It is put up by this version, in one transaction, whenever the database has that of another.
"""

import hashlib
from typing import Any

from django.db import connection, transaction

_NAME = "second_lock"
# A number of our own.
_TURN = 3_803_803_804
# The only thing of it that PostgreSQL keeps for us in words: of which version it is.
_MARK = "SELECT obj_description(to_regprocedure('samenbeeld_reader()'), 'pg_proc')"

# Who makes a dump looks in no schema by itself; so the second finds the first where it was made.
_READER = """
CREATE OR REPLACE FUNCTION samenbeeld_reader() RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT coalesce(nullif(current_setting('samenbeeld.reader', true), ''), '{}')::jsonb $$;
CREATE OR REPLACE FUNCTION samenbeeld_keys(VARIADIC permissions text[])
RETURNS TABLE (reach text, tlp text, mode text) LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT AS $$
BEGIN
RETURN QUERY SELECT DISTINCT split_part(key, '/', 1), split_part(key, '/', 2), split_part(key, '/', 3)
FROM unnest(permissions) AS permission,
string_to_table(samenbeeld_reader() -> 'keys' ->> permission, ' ') AS key;
END $$;
"""
# Each is asked once for a question, not once for a row.
_IS_NODE = """(SELECT samenbeeld_reader() @> '{"node": true}')"""
_OWN = "(SELECT (samenbeeld_reader() ->> 'organisation')::uuid)"
_OWN_REGIONS = "(SELECT jsonb_array_elements_text(samenbeeld_reader() -> 'regions'))"


def _keys(permissions: str) -> str:
    quoted = ", ".join(f"'{each}'" for each in permissions.split())
    return f"samenbeeld_keys({quoted}) AS key"


def _in_activity(permissions: str, *, owner: str = "", label: str = "", kind: str = "") -> str:
    """The rows of a table with `activity_id`. `owner` and `label`: the columns of whose a row is and of its
    label, those of the activity when it has none. `kind`: what a release knows such a thing by.
    """
    row, column, same = ("activity_id, " + label, "activity.id, key.tlp", "") if label else (
        "activity_id", "activity.id", " AND key.tlp = activity.tlp"
    )  # fmt: skip
    there = f"SELECT {column} FROM activities_activity AS activity JOIN {_keys(permissions)}"
    there = f"{there} ON key.mode = activity.mode{same} WHERE"
    own = f"{owner} = {_OWN} AND ({row}) IN ({there} key.reach = 'own')"
    if not owner:
        own = f"({row}) IN ({there} key.reach = 'own' AND activity.owner_id = {_OWN})"
    others = f"""({row}) IN ({there} key.reach = 'node'
    OR key.reach = 'activity' AND activity.id IN (SELECT taking_part.activity_id
        FROM activities_participation AS taking_part
        WHERE taking_part.left_at IS NULL AND taking_part.organisation_id = {_OWN})
    OR key.reach = 'region' AND activity.id IN (SELECT lies_in.activity_id
        FROM activities_activity_regions AS lies_in WHERE lies_in.region_id IN {_OWN_REGIONS}))"""
    ways = [_IS_NODE, own, others]
    if kind:
        mode = "(SELECT activity.mode FROM activities_activity AS activity WHERE activity.id = activity_id)"
        ways.append(
            f"""(id::text, {label}, {mode}) IN (SELECT released.object_id, key.tlp, key.mode
    FROM access_release AS released, {_keys(permissions)}
    WHERE released.object_kind = '{kind}' AND released.withdrawn_at IS NULL
    AND (key.reach = 'released' AND released.organisation_id = {_OWN}
        OR key.reach = 'released_to_region' AND released.region_id IN {_OWN_REGIONS}))"""
        )
    return "\nOR ".join(ways)


def _own_or_shared(own: str, shared: str, kind: str) -> str:
    """The rows of a table in which what is nobody's own belongs to the activity; each has its permission."""
    of_somebody = _in_activity(own, owner="organisation_id", label="tlp", kind=kind)
    of_the_activity = _in_activity(shared, label="tlp", kind=kind)
    return f"CASE WHEN organisation_id IS NULL THEN {of_the_activity}\nELSE {of_somebody} END"


# Figures have no label of their own and are read under amber; those of an exercise are of that mode.
_CAPACITY = f"""{_IS_NODE} OR (organisation_id, CASE played_in WHEN '' THEN 'real' ELSE 'exercise' END) IN (
SELECT {_OWN}, key.mode FROM {_keys("capacity.read capacity.report capacity.remind")}
    WHERE key.tlp = 'amber' AND key.reach = 'own'
UNION ALL SELECT works_in.organisation_id, key.mode FROM organisations_organisation_regions AS works_in,
    {_keys("capacity.read capacity.report capacity.remind")}
    WHERE key.tlp = 'amber' AND key.reach = 'region' AND works_in.region_id IN {_OWN_REGIONS}
UNION ALL SELECT institution.id, key.mode FROM organisations_organisation AS institution,
    access_release AS released, {_keys("capacity.read")}
    WHERE key.tlp = 'amber' AND released.object_kind = 'capacity.institution'
    AND released.withdrawn_at IS NULL AND institution.slug = regexp_replace(released.object_id, '^.*/', '')
    AND (key.mode = 'exercise') = (released.object_id LIKE '%/%')
    AND (key.reach = 'released' AND released.organisation_id = {_OWN}
        OR key.reach = 'released_to_region' AND released.region_id IN {_OWN_REGIONS})
UNION ALL SELECT works_in.organisation_id, key.mode FROM capacity_capacityrelease AS released,
    activities_activity_regions AS lies_in, organisations_organisation_regions AS works_in,
    {_keys("capacity.read")}
    WHERE key.tlp = 'amber' AND key.reach = 'released'
    AND released.audience @> to_jsonb(samenbeeld_reader() ->> 'slug')
    AND lies_in.activity_id = released.activity_id AND works_in.region_id = lies_in.region_id)"""

_REPORTS = _in_activity("situation_reports.read situation_reports.write", owner="organisation_id")
_ENDURANCE = _in_activity("endurance.read endurance.report endurance.keep", owner="organisation_id")
# A text is opened by what it belongs to, whose own lock says to whom. Texts of plans are asked for by plan:
# who may read a concept depends on how far it is. What nodes write together is asked for by its page. A
# procedure, because its plan is made once for a connection: a page asks for its texts in several ways, and to
# plan the locks of three tables within each of those takes longer than to answer it.
_OPEN_TEXTS = f"""
CREATE OR REPLACE FUNCTION samenbeeld_texts() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT AS $$
BEGIN
RETURN QUERY SELECT document.id FROM realtime_document AS document
WHERE document.name IN (SELECT room FROM crisis_picture_picturedocument)
OR document.name IN (SELECT room FROM plot_maplayer)
OR (document.name LIKE 'plan.%' OR document.name IN (SELECT room FROM federation_jointdocument))
    AND {_OWN} IS NOT NULL;
END $$;
"""
_TEXTS = f"{_IS_NODE} OR document_id IN (SELECT samenbeeld_texts())"

GUARDED = {
    "activities_activitydocument": _in_activity(
        "activities.read_document activities.add_document activities.withdraw_document",
        owner="owner_id",
        label="tlp",
        kind="activities.document",
    ),
    "activities_documentversion": (
        f"{_IS_NODE} OR document_id IN (SELECT document.id FROM activities_activitydocument AS document)"
    ),
    "capacity_capacityreport": _CAPACITY,
    "capacity_capacitystanding": _CAPACITY,
    "capacity_capacityvalue": _CAPACITY,
    "crisis_picture_picturedocument": _own_or_shared(
        "crisis_picture.read_own", "crisis_picture.read_shared", "crisis_picture.document"
    ),
    "endurance_bufferreport": _ENDURANCE,
    "endurance_stockreport": _ENDURANCE,
    "plot_maplayer": _own_or_shared("plot.read_own", "plot.read_shared", "plot.layer"),
    "realtime_checkpoint": _TEXTS,
    "realtime_logrow": _TEXTS,
    "realtime_refusedupdate": _IS_NODE,
    "realtime_segment": _TEXTS,
    "situation_reports_reportdraft": _REPORTS,
    "situation_reports_reportedcapacity": _REPORTS,
    "situation_reports_situationreport": _REPORTS,
}


def put_up() -> None:
    """The lock of this version, when the database has another or none. Nothing on SQLite."""
    if connection.vendor != "postgresql" or is_up():
        return
    with transaction.atomic(), connection.cursor() as cursor:
        # Who comes at the same moment waits, and finds it done.
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_TURN])
        if not is_up():
            for statement in _statements(cursor):
                cursor.execute(statement)


def is_up() -> bool:
    """Whether the database guards what this version has it guard."""
    with connection.cursor() as cursor:
        cursor.execute(_MARK)
        if cursor.fetchone() != (mark(),):
            return False
        cursor.execute(
            "SELECT relname FROM pg_policy JOIN pg_class ON pg_class.oid = polrelid"
            " WHERE polname = %s AND relrowsecurity AND relforcerowsecurity",
            [_NAME],
        )
        return {table for (table,) in cursor.fetchall()} == GUARDED.keys()


def mark() -> str:
    """Which lock this version has."""
    return hashlib.sha256((_READER + _OPEN_TEXTS + repr(GUARDED)).encode()).hexdigest()


def _statements(cursor: Any) -> list[str]:
    cursor.execute("SELECT tablename FROM pg_policies WHERE policyname = %s", [_NAME])
    told = []
    for (table,) in cursor.fetchall():
        opened = f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY"
        told += [f"DROP POLICY {_NAME} ON {table}", opened]
    told += [_READER, _OPEN_TEXTS]
    for table, opens in GUARDED.items():
        # Also for the owner of the table, which we are.
        told.append(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY")
        told.append(f"CREATE POLICY {_NAME} ON {table} USING ({opens}) WITH CHECK (true)")
    told.append(f"COMMENT ON FUNCTION samenbeeld_reader() IS '{mark()}'")
    return told
