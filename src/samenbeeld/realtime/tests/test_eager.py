"""A task that begins at once does what any task does, only sooner."""

import asyncio

import pytest

from samenbeeld.realtime.eager import begun


def test_the_first_part_runs_at_once_and_the_rest_later() -> None:
    async def story() -> None:
        seen: list[str] = []
        gate: asyncio.Future[str] = asyncio.get_running_loop().create_future()

        async def work() -> None:
            seen.append("first")
            seen.append(await gate)
            await asyncio.sleep(0)
            seen.append("last")

        task = begun(work())
        assert seen == ["first"]
        gate.set_result("then")
        assert task is not None
        await task
        assert seen == ["first", "then", "last"]

    asyncio.run(story())


def test_work_that_waits_for_nothing_needs_no_task() -> None:
    async def story() -> None:
        seen: list[str] = []

        async def work() -> None:
            seen.append("all")

        assert begun(work()) is None
        assert seen == ["all"]

    asyncio.run(story())


def test_what_goes_wrong_before_the_first_wait_is_raised_where_it_began() -> None:
    async def story() -> None:
        async def work() -> None:
            raise ValueError("first")

        with pytest.raises(ValueError, match="first"):
            begun(work())

    asyncio.run(story())


def test_what_goes_wrong_elsewhere_reaches_the_work_and_then_who_waits_for_it() -> None:
    async def story() -> None:
        gate: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        seen: list[str] = []

        async def work() -> None:
            try:
                await gate
            except OSError:
                seen.append("heard")
                raise ValueError("second") from None

        task = begun(work())
        gate.set_exception(OSError())
        assert task is not None
        with pytest.raises(ValueError, match="second"):
            await task
        assert seen == ["heard"]

    asyncio.run(story())


def test_it_can_be_cancelled_while_it_waits() -> None:
    async def story() -> None:
        seen: list[str] = []

        async def work() -> None:
            try:
                await asyncio.sleep(60)
            finally:
                seen.append("tidied")

        task = begun(work())
        assert task is not None
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert seen == ["tidied"]

    asyncio.run(story())
