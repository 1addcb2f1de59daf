"""What is put in the queue is done once, after its transaction, and tried again when it fails."""

import logging
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from samenbeeld.jobs import queries, queue, worker_id
from samenbeeld.jobs.tests.work_of_tests import done

pytestmark = pytest.mark.django_db
WRITE = "samenbeeld.jobs.tests.work_of_tests.write_down"
BREAK = "samenbeeld.jobs.tests.work_of_tests.break_down"


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    done.clear()
    logging.disable(logging.CRITICAL)  # the library reports each failure with its trace
    yield
    logging.disable(logging.NOTSET)


def test_what_is_put_in_the_queue_is_done_once() -> None:
    queue.later(WRITE, what="a")
    assert queue.work_off() == 1
    assert queue.work_off() == 0
    assert done == ["a"]


def test_a_task_of_another_version_waits_for_a_process_that_has_it_and_keeps_nobody_waiting() -> None:
    for _ in range(2):
        queue.later(WRITE, what="a")
    _, theirs = DBTaskResult.objects.order_by("enqueued_at")
    DBTaskResult.objects.filter(pk=theirs.pk).update(task_path="samenbeeld.jobs.tests.newer.write_down")
    assert queue.work_off() == 1
    theirs.refresh_from_db()
    assert theirs.status == TaskResultStatus.READY
    assert theirs.run_after > timezone.now()
    assert theirs.worker_ids == []


def test_what_rolls_back_is_never_done() -> None:
    with transaction.atomic():
        queue.later(WRITE, what="a")
        transaction.set_rollback(True)
    queue.work_off()
    assert done == []


def test_what_is_for_later_waits() -> None:
    queue.later(WRITE, after=timedelta(minutes=5), what="a")
    assert queue.work_off() == 0
    assert queries.standing().waiting == 0


def test_a_task_that_fails_is_tried_again_after_a_while() -> None:
    queue.later(BREAK)
    assert queue.work_off() == 1
    row = DBTaskResult.objects.get()
    assert row.status == TaskResultStatus.READY
    assert row.run_after > timezone.now()


def test_a_task_that_fails_does_not_hold_the_others() -> None:
    queue.later(BREAK)
    queue.later(WRITE, what="a")
    queue.work_off()
    assert done == ["a"]


def test_a_task_that_failed_too_often_is_shown_to_a_person() -> None:
    queue.later(BREAK)
    for _ in range(20):
        queue.work_off()
        DBTaskResult.objects.filter(status=TaskResultStatus.READY).update(run_after=timezone.now())
    assert queries.standing().given_up == 1


def test_what_a_killed_process_had_in_hand_is_done_by_another() -> None:
    queue.later(WRITE, what="a")
    DBTaskResult.objects.get().claim(f"{worker_id.HOST}:999999999:x")
    assert queue.work_off() == 0
    assert queue.rescue() == 1
    queue.work_off()
    assert done == ["a"]


def test_what_a_living_process_has_in_hand_stays_there() -> None:
    queue.later(WRITE, what="a")
    DBTaskResult.objects.get().claim(worker_id.own())
    assert queue.rescue() == 0


def test_what_was_finished_long_ago_is_forgotten() -> None:
    queue.later(WRITE, what="a")
    queue.work_off()
    assert queue.forget_finished(timedelta(days=1)) == 0
    assert queue.forget_finished(timedelta(0)) == 1


def test_stopping_leaves_the_rest_in_the_queue() -> None:
    queue.later(WRITE, what="a")
    assert queue.work_off(lambda: True) == 0
    assert queries.standing().waiting == 1
