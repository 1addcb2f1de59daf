"""Keeping a file and letting it out of quarantine. The package that owns the file keeps the journal of it."""

from datetime import timedelta

from django.db import transaction

from samenbeeld.files import asking, queries, rules, scanner, vault
from samenbeeld.files.intake import Intake
from samenbeeld.files.models import StoredFile
from samenbeeld.jobs import queue
from samenbeeld.kernel.clock import now

EXAMINE = "samenbeeld.files.tasks.examine"
_UNKEPT = timedelta(days=1)


@transaction.atomic
def keep(intake: Intake, *, tell: str, made_by: str = "") -> StoredFile:
    """Keep what was taken in, closed until a scanner has seen it; in the transaction of whoever owns it.

    `tell` is the task that hears `file=<id>` once it is settled. `made_by`: this program made it itself and
    says so; then it is not scanned.
    """
    moment = now()
    file = StoredFile.objects.create(
        id=intake.id,
        digest=intake.digest,
        size=intake.size,
        kind=intake.kind.code,
        wrapped_key=intake.wrapped_key,
        state=rules.CLEAN if made_by else rules.QUARANTINED,
        stored_at=moment,
        settled_at=moment if made_by else None,
        settled_by=made_by,
        is_own=bool(made_by),
        tell=tell,
    )
    queue.later(EXAMINE, file=intake.id)
    return file


def examine(file: StoredFile) -> bool:
    """Have it scanned, and let its owner hear the verdict. False when there is no scanner: it stays closed.

    Doing it again does no harm.
    """
    if file.state == rules.QUARANTINED:
        try:
            verdict = scanner.scan(vault.unlock(str(file.pk), file.wrapped_key))
        except scanner.NoScanner:
            return False
        except vault.Damaged:
            verdict = scanner.Verdict("Samenbeeld.Damaged", "Samenbeeld")
        _settle(file, verdict)
    elif not file.is_read:
        queue.later(file.tell, file=str(file.pk))
    return True


def words_of(file: StoredFile) -> str:
    """The words in it, for the index of its owner; "" when it is not clean or does not give any."""
    kind = queries.kind_of(file)
    if file.state != rules.CLEAN or not kind.inside:
        return ""
    try:
        return asking.words(kind.code, vault.unlock(str(file.pk), file.wrapped_key))
    except (asking.NoAnswer, vault.Damaged):
        return ""


def note_read(file: StoredFile, *, has_words: bool) -> None:
    """Its words were looked for; it need not be done again."""
    StoredFile.objects.filter(pk=file.pk).update(is_read=True, has_words=has_words)


def tidy() -> int:
    """Remove content that was written and then not kept. Returns how many."""
    return vault.forget_unkept(queries.every_id(), older_than_seconds=_UNKEPT.total_seconds())


@transaction.atomic
def _settle(file: StoredFile, verdict: scanner.Verdict) -> None:
    """Once: whoever comes second finds nothing in quarantine."""
    damaged = verdict.signature == "Samenbeeld.Damaged"
    settled = StoredFile.objects.filter(pk=file.pk, state=rules.QUARANTINED).update(
        state=rules.REFUSED if damaged else rules.state_after_scan(verdict.signature),
        settled_at=now(),
        settled_by=verdict.scanner,
        signature=verdict.signature[:120],
    )
    if settled:
        queue.later(file.tell, file=str(file.pk))
