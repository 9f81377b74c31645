"""Schedules on a real server: described as they were made, and doing what they say."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import pytest
import temporalio.client

from worker_core import workflow
from worker_core.api.common.v1 import Payload
from worker_core.api.workflowservice.v1 import CreateScheduleRequest
from worker_core.client import (
    Client,
    Schedule,
    ScheduleActionExecutionStartWorkflow,
    ScheduleActionStartWorkflow,
    ScheduleAlreadyRunningError,
    ScheduleBackfill,
    ScheduleCalendarSpec,
    ScheduleDescription,
    ScheduleHandle,
    ScheduleIntervalSpec,
    ScheduleOverlapPolicy,
    SchedulePolicy,
    ScheduleRange,
    ScheduleSpec,
    ScheduleState,
    ScheduleUpdate,
    ScheduleUpdateInput,
)
from worker_core.common import (
    Priority,
    RetryPolicy,
    SearchAttributeKey,
    SearchAttributePair,
    TypedSearchAttributes,
)
from worker_core.converter import DataConverter, PayloadCodec
from worker_core.service import RPCError, RPCStatusCode
from worker_core.worker import Worker

T = TypeVar("T")
WORD = SearchAttributeKey.for_keyword("LabWord")
NUMBER = SearchAttributeKey.for_int("LabNumber")
SHARE = SearchAttributeKey.for_float("LabShare")
YEARLY = ScheduleSpec(calendars=[ScheduleCalendarSpec(month=(ScheduleRange(1),))])


@workflow.defn
class Bill:
    @workflow.run
    async def run(self, customer: str, euros: int) -> str:
        return f"{customer}: {euros}"


async def eventually(attempt: Callable[[], Awaitable[T]], wanted: Callable[[T], bool]) -> T:
    """Try again until the answer is as wanted: the server acts on schedules in its own time."""
    async with asyncio.timeout(30):
        while not wanted(answer := await attempt()):
            await asyncio.sleep(0.1)
    return answer


def bill(task_queue: str, **options: Any) -> ScheduleActionStartWorkflow:
    return ScheduleActionStartWorkflow(
        Bill.run, args=["Ada", 20], **{"id": task_queue, "task_queue": task_queue} | options
    )


Create = Callable[..., Awaitable[ScheduleHandle]]


@pytest.fixture
async def create(client: Client, unique: str) -> AsyncIterator[Create]:
    """Creates schedules, and takes them away after the test."""
    made: list[ScheduleHandle] = []

    async def create(schedule: Schedule, **options: Any) -> ScheduleHandle:
        handle = await client.create_schedule(f"{unique}-{len(made)}", schedule, **options)
        made.append(handle)
        return handle

    yield create
    for handle in made:
        try:
            await handle.delete()
        except RPCError as error:
            if error.status != RPCStatusCode.NOT_FOUND:
                raise


def everything(task_queue: str) -> Schedule:
    return Schedule(
        action=bill(
            task_queue,
            execution_timeout=timedelta(hours=2),
            run_timeout=timedelta(hours=1),
            task_timeout=timedelta(seconds=7),
            retry_policy=RetryPolicy(maximum_attempts=3, maximum_interval=timedelta(minutes=2)),
            memo={"note": "memo", "number": 3},
            typed_search_attributes=TypedSearchAttributes(
                [SearchAttributePair(NUMBER, 7), SearchAttributePair(SHARE, 2.0)]
            ),
            static_summary="summary",
            static_details="details",
            priority=Priority(priority_key=2, fairness_key="key", fairness_weight=1.5),
            headers={"header": Payload(data=b"value")},
        ),
        spec=ScheduleSpec(
            calendars=[
                ScheduleCalendarSpec(
                    second=(ScheduleRange(1),),
                    minute=(ScheduleRange(2, 9, 3),),
                    hour=(ScheduleRange(3), ScheduleRange(5)),
                    day_of_month=(ScheduleRange(4),),
                    month=(ScheduleRange(5),),
                    year=(ScheduleRange(2095),),
                    day_of_week=(ScheduleRange(6),),
                    comment="comment",
                )
            ],
            intervals=[
                ScheduleIntervalSpec(every=timedelta(days=400), offset=timedelta(days=3)),
                ScheduleIntervalSpec(every=timedelta(days=500)),
            ],
            skip=[ScheduleCalendarSpec(month=(ScheduleRange(7, 8),))],
            start_at=datetime(2060, 7, 8, 9, tzinfo=UTC),
            end_at=datetime(2099, 7, 8, 9, tzinfo=UTC),
            jitter=timedelta(seconds=80),
            time_zone_name="Europe/Berlin",
        ),
        policy=SchedulePolicy(
            overlap=ScheduleOverlapPolicy.BUFFER_ONE,
            catchup_window=timedelta(minutes=5),
            pause_on_failure=True,
        ),
        state=ScheduleState(note="note", paused=True, limited_actions=True, remaining_actions=30),
    )


async def raw(made: Schedule, client: Client) -> Schedule:
    """A schedule as it comes back: with payloads for values."""
    return Schedule._from_proto(await made._to_proto(client))


async def test_described_as_created(
    client: Client, peer_client: temporalio.client.Client, create: Create, task_queue: str
) -> None:
    made = everything(task_queue)
    attributes = TypedSearchAttributes([SearchAttributePair(WORD, task_queue)])
    handle = await create(made, memo={"memo": [1, "two"]}, search_attributes=attributes)
    described = await handle.describe()
    assert described.schedule == await raw(made, client)
    assert described.id == handle.id
    assert described.typed_search_attributes == attributes
    assert described.search_attributes == {"LabWord": [task_queue]}
    assert await described.memo() == {"memo": [1, "two"]}
    assert await described.memo_value("memo", type_hint=tuple[int, str]) == (1, "two")
    assert await described.memo_value("none", 5) == 5
    assert described.info.num_actions == 0
    assert described.info.last_updated_at is None
    assert abs(described.info.created_at - datetime.now(UTC)) < timedelta(minutes=1)
    assert described.info.next_action_times
    assert isinstance(described.schedule.action, ScheduleActionStartWorkflow)
    (customer, euros) = await client.data_converter.decode(described.schedule.action.args)
    assert (customer, euros) == ("Ada", 20)

    theirs = await peer_client.get_schedule_handle(handle.id).describe()
    ours_of_theirs = type(described.raw_description).FromString(
        theirs.raw_description.SerializeToString()
    )
    assert ours_of_theirs.schedule == described.raw_description.schedule


async def test_updates_of_both_sdks_leave_what_they_do_not_touch(
    client: Client, peer_client: temporalio.client.Client, create: Create, task_queue: str
) -> None:
    handle = await create(everything(task_queue))
    before = (await handle.describe()).raw_description.schedule

    await handle.update(lambda given: ScheduleUpdate(given.description.schedule))
    assert (await handle.describe()).raw_description.schedule == before

    def noted_by_peer(
        given: temporalio.client.ScheduleUpdateInput,
    ) -> temporalio.client.ScheduleUpdate:
        given.description.schedule.state.note = "peer"
        return temporalio.client.ScheduleUpdate(given.description.schedule)

    await peer_client.get_schedule_handle(handle.id).update(noted_by_peer)
    before.state.notes = "peer"
    assert (await handle.describe()).raw_description.schedule == before


async def test_update_keeps_what_only_others_can_say(client: Client, unique: str) -> None:
    made = await Schedule(bill(unique), YEARLY)._to_proto(client)
    made.policies.keep_original_workflow_id = True
    start = made.action.start_workflow
    start.versioning_override.auto_upgrade = True
    start.retry_policy.maximum_attempts = 3  # the rest is the server's to fill in
    await client.workflow_service.create_schedule(
        CreateScheduleRequest(
            namespace=client.namespace, schedule_id=unique, schedule=made, request_id=unique
        )
    )
    handle = client.get_schedule_handle(unique)
    try:
        before = (await handle.describe()).raw_description.schedule
        assert before.policies.keep_original_workflow_id

        def updater(given: ScheduleUpdateInput) -> ScheduleUpdate:
            given.description.schedule.policy.pause_on_failure = True
            return ScheduleUpdate(given.description.schedule)

        await handle.update(updater)
        before.policies.pause_on_failure = True
        assert (await handle.describe()).raw_description.schedule == before
    finally:
        await handle.delete()


async def test_update_by_replacing_parts(create: Create, task_queue: str) -> None:
    """As `dataclasses.replace` does it; what only others can say stays also then."""
    handle = await create(everything(task_queue))
    before = (await handle.describe()).raw_description.schedule

    def updater(given: ScheduleUpdateInput) -> ScheduleUpdate:
        schedule = given.description.schedule
        assert isinstance(schedule.action, ScheduleActionStartWorkflow)
        found = schedule.action.typed_search_attributes
        assert found[NUMBER] == 7
        action = replace(
            schedule.action,
            typed_search_attributes=found.updated(SearchAttributePair(NUMBER, 8)),
        )
        return ScheduleUpdate(replace(schedule, action=action))

    await handle.update(updater)
    after = (await handle.describe()).raw_description.schedule
    fields = after.action.start_workflow.search_attributes.indexed_fields
    assert fields["LabNumber"].data == b"8"
    fields["LabNumber"].data = b"7"
    fields["LabShare"].data = before.action.start_workflow.search_attributes.indexed_fields[
        "LabShare"
    ].data
    assert after == before


async def test_described_schedule_can_be_created_again(create: Create, task_queue: str) -> None:
    first = await create(everything(task_queue))
    described = (await first.describe()).schedule
    second = await create(described)
    assert (await second.describe()).schedule == described


async def test_cron_expressions_come_back_as_calendars(create: Create, task_queue: str) -> None:
    handle = await create(
        Schedule(bill(task_queue), ScheduleSpec(cron_expressions=["30 12 1 1 *"]))
    )
    spec = (await handle.describe()).schedule.spec
    assert spec.cron_expressions == []
    (calendar,) = spec.calendars
    assert calendar == ScheduleCalendarSpec(
        minute=(ScheduleRange(30),),
        hour=(ScheduleRange(12),),
        day_of_month=(ScheduleRange(1),),
        month=(ScheduleRange(1),),
    )


async def test_pause_and_unpause(create: Create, task_queue: str) -> None:
    handle = await create(Schedule(bill(task_queue), YEARLY))

    async def state() -> tuple[bool, str | None]:
        found = (await handle.describe()).schedule.state
        return found.paused, found.note

    assert await state() == (False, None)
    await handle.pause()
    assert await state() == (True, "Paused via Python SDK")
    await handle.unpause()
    assert await state() == (False, "Unpaused via Python SDK")
    await handle.pause(note="holidays")
    assert await state() == (True, "holidays")
    await handle.unpause(note="over")
    assert await state() == (False, "over")


async def test_update_changes_everything(client: Client, create: Create, task_queue: str) -> None:
    handle = await create(
        Schedule(bill(task_queue), YEARLY),
        search_attributes=TypedSearchAttributes([SearchAttributePair(WORD, "before")]),
    )
    wanted = everything(task_queue)

    async def updater(given: ScheduleUpdateInput) -> ScheduleUpdate:
        assert given.description.typed_search_attributes[WORD] == "before"
        return ScheduleUpdate(wanted, TypedSearchAttributes([SearchAttributePair(NUMBER, 3)]))

    await handle.update(updater)

    async def attributes() -> TypedSearchAttributes:
        return (await handle.describe()).typed_search_attributes

    described = await handle.describe()
    assert described.schedule == await raw(wanted, client)
    assert described.info.last_updated_at is not None
    three = TypedSearchAttributes([SearchAttributePair(NUMBER, 3)])
    await eventually(attributes, lambda found: found == three)

    await handle.update(lambda given: ScheduleUpdate(given.description.schedule))
    assert await attributes() == three
    await handle.update(
        lambda given: ScheduleUpdate(given.description.schedule, TypedSearchAttributes.empty)
    )
    await eventually(attributes, lambda found: found == TypedSearchAttributes.empty)


async def test_updates_that_do_nothing(create: Create, task_queue: str) -> None:
    handle = await create(Schedule(bill(task_queue), YEARLY))
    before = (await handle.describe()).raw_description

    def fails(given: ScheduleUpdateInput) -> ScheduleUpdate | None:
        given.description.schedule.state.note = "changed"
        raise LookupError("no")

    with pytest.raises(LookupError):
        await handle.update(fails)
    await handle.update(lambda given: None)
    assert (await handle.describe()).raw_description == before


async def test_taken_deleted_and_unknown(client: Client, create: Create, task_queue: str) -> None:
    made = Schedule(bill(task_queue), YEARLY)
    handle = await create(made)
    with pytest.raises(ScheduleAlreadyRunningError):
        await client.create_schedule(handle.id, made)
    await handle.delete()
    for attempt in (handle.describe, handle.delete, handle.pause, handle.trigger):
        with pytest.raises(RPCError) as caught:
            await attempt()
        assert caught.value.status == RPCStatusCode.NOT_FOUND
    again = await client.create_schedule(handle.id, made)
    await again.delete()


async def test_times_out_of_range_are_the_servers_to_refuse(
    create: Create, task_queue: str
) -> None:
    for spec in (
        ScheduleSpec(calendars=[ScheduleCalendarSpec(hour=[ScheduleRange(25)])]),
        ScheduleSpec(cron_expressions=["sometimes"]),
        ScheduleSpec(intervals=[ScheduleIntervalSpec(timedelta(0))]),
        ScheduleSpec(time_zone_name="Nowhere/Else"),
    ):
        with pytest.raises(RPCError) as caught:
            await create(Schedule(bill(task_queue), spec))
        assert caught.value.status == RPCStatusCode.INVALID_ARGUMENT


async def acted(handle: ScheduleHandle, times: int) -> ScheduleDescription:
    """The description once the schedule has acted so often and all it started is over."""
    return await eventually(
        handle.describe,
        lambda found: len(found.info.recent_actions) >= times and not found.info.running_actions,
    )


def workflow_ids(description: ScheduleDescription) -> list[str]:
    actions = [result.action for result in description.info.recent_actions]
    assert all(isinstance(one, ScheduleActionExecutionStartWorkflow) for one in actions)
    return [one.workflow_id for one in actions]  # type: ignore[attr-defined]  # seen just above


async def test_acts_by_itself_as_often_as_it_may(
    client: Client, create: Create, task_queue: str
) -> None:
    """The workflows it starts have all that the action says."""
    made = everything(task_queue)
    made.spec = ScheduleSpec(intervals=[ScheduleIntervalSpec(every=timedelta(seconds=1))])
    made.state = ScheduleState(limited_actions=True, remaining_actions=2)
    made.action.headers = None  # type: ignore[attr-defined]  # a start of a workflow
    async with Worker(client, task_queue=task_queue, workflows=[Bill]):
        handle = await create(made)
        described = await acted(handle, 2)
    assert described.schedule.state.limited_actions
    assert described.schedule.state.remaining_actions == 0
    assert described.info.num_actions == 2
    first, second = described.info.recent_actions
    assert timedelta(0) <= first.started_at - first.scheduled_at < timedelta(seconds=10)
    assert first.scheduled_at < second.scheduled_at

    name = workflow_ids(described)[0]
    assert name.startswith(f"{task_queue}-20")
    assert isinstance(first.action, ScheduleActionExecutionStartWorkflow)
    started = client.get_workflow_handle_for(Bill.run, name)
    assert await started.result() == "Ada: 20"
    found = await started.describe()
    assert found.run_id == first.action.first_execution_run_id
    assert await found.memo() == {"note": "memo", "number": 3}
    assert await found.static_summary() == "summary"
    assert await found.static_details() == "details"
    assert found.typed_search_attributes[NUMBER] == 7
    assert found.typed_search_attributes[SHARE] == 2.0


async def test_trigger_and_backfill(client: Client, create: Create, task_queue: str) -> None:
    hourly = ScheduleSpec(intervals=[ScheduleIntervalSpec(every=timedelta(hours=1))])
    midnight = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    yesterday = midnight - timedelta(days=1)
    async with Worker(client, task_queue=task_queue, workflows=[Bill]):
        handle = await create(
            Schedule(bill(task_queue), hourly, state=ScheduleState(paused=True)),
            trigger_immediately=True,
            backfill=[
                ScheduleBackfill(
                    yesterday + timedelta(minutes=30),
                    yesterday + timedelta(hours=2),
                    ScheduleOverlapPolicy.ALLOW_ALL,
                )
            ],
        )
        await acted(handle, 3)
        await handle.trigger()
        await acted(handle, 4)
        await handle.trigger(overlap=ScheduleOverlapPolicy.ALLOW_ALL)
        await acted(handle, 5)
        await handle.backfill(
            ScheduleBackfill(
                start_at=yesterday + timedelta(hours=4, minutes=30),
                end_at=yesterday + timedelta(hours=6),
                overlap=ScheduleOverlapPolicy.BUFFER_ALL,
            ),
            ScheduleBackfill(
                start_at=yesterday + timedelta(hours=10, minutes=30),
                end_at=yesterday + timedelta(hours=11),
                overlap=ScheduleOverlapPolicy.BUFFER_ALL,
            ),
        )
        described = await acted(handle, 8)
    assert described.schedule.state.paused
    made_up = {f"{task_queue}-{yesterday:%Y-%m-%d}T{hour:02}:00:00Z" for hour in (1, 2, 5, 6, 11)}
    assert made_up <= set(workflow_ids(described))
    assert described.info.num_actions == 8


async def test_what_runs_is_described(client: Client, create: Create, task_queue: str) -> None:
    """And deleting the schedule leaves it alone."""
    handle = await create(Schedule(bill(task_queue), YEARLY), trigger_immediately=True)
    described = await eventually(handle.describe, lambda found: bool(found.info.running_actions))
    (running,) = described.info.running_actions
    assert running == described.info.recent_actions[0].action
    assert isinstance(running, ScheduleActionExecutionStartWorkflow)
    await handle.trigger()
    described = await eventually(
        handle.describe, lambda found: found.info.num_actions_skipped_overlap > 0
    )
    assert described.info.num_actions == 1
    await handle.delete()
    started = client.get_workflow_handle(running.workflow_id, run_id=running.first_execution_run_id)
    await started.terminate()


async def test_listing(client: Client, create: Create, task_queue: str) -> None:
    attributes = TypedSearchAttributes([SearchAttributePair(WORD, task_queue)])
    handles = [
        await create(
            Schedule(
                bill(task_queue), YEARLY, state=ScheduleState(note=f"note {i}", paused=i == 1)
            ),
            memo={"number": i},
            search_attributes=attributes,
        )
        for i in range(3)
    ]
    await create(Schedule(bill(task_queue), YEARLY))  # not to be found

    async def found(**options: Any) -> dict[str, Any]:
        listed = await client.list_schedules(f"LabWord = '{task_queue}'", **options)
        return {one.id: one async for one in listed}

    by_id = await eventually(lambda: found(page_size=2), lambda by_id: len(by_id) == 3)
    assert by_id.keys() == {handle.id for handle in handles}
    second = by_id[handles[1].id]
    assert second.schedule.action.workflow == "Bill"
    assert second.schedule.spec == (await handles[1].describe()).schedule.spec
    assert second.schedule.state.note == "note 1"
    assert second.schedule.state.paused
    assert not by_id[handles[0].id].schedule.state.paused
    assert second.info.recent_actions == []
    assert len(second.info.next_action_times) == 5
    assert second.typed_search_attributes[WORD] == task_queue
    assert second.search_attributes["LabWord"] == [task_queue]
    assert await second.memo() == {"number": 1}
    assert await second.memo_value("number", type_hint=int) == 1

    listed = await client.list_schedules(f"LabWord = '{task_queue}'", page_size=1)
    await listed.fetch_next_page()
    assert listed.current_page is not None
    first = listed.current_page[0].id
    rest = await client.list_schedules(
        f"LabWord = '{task_queue}'", next_page_token=listed.next_page_token
    )
    others = [one.id async for one in rest]
    assert sorted([first, *others]) == sorted(by_id)


class Reversing(PayloadCodec):
    async def encode(self, payloads: Any) -> list[Payload]:
        return [Payload(data=one.data[::-1], metadata=one.metadata) for one in payloads]

    async def decode(self, payloads: Any) -> list[Payload]:
        return await self.encode(payloads)


async def test_values_pass_the_codec_once(client: Client, unique: str, task_queue: str) -> None:
    """Also if the schedule is updated in between, by a client that has no codec."""
    config = client.config()
    config["data_converter"] = replace(DataConverter.default, payload_codec=Reversing())
    hidden = Client(**config)
    handle = await hidden.create_schedule(
        unique, Schedule(bill(task_queue, memo={"a": "memo"}), YEARLY), memo={"b": "omem"}
    )
    try:
        assert (await handle.describe()).raw_description.memo.fields["b"].data == b'"memo"'
        assert await (await handle.describe()).memo() == {"b": "omem"}

        def updater(given: ScheduleUpdateInput) -> ScheduleUpdate:
            given.description.schedule.state.note = "seen"
            return ScheduleUpdate(given.description.schedule)

        await client.get_schedule_handle(unique).update(updater)
        await hidden.get_schedule_handle(unique).update(updater)
        async with Worker(hidden, task_queue=task_queue, workflows=[Bill]):
            await handle.trigger()
            (name,) = workflow_ids(await acted(handle, 1))
            started = hidden.get_workflow_handle_for(Bill.run, name)
            assert await started.result() == "Ada: 20"
            assert await (await started.describe()).memo() == {"a": "memo"}
    finally:
        await handle.delete()
