"""Schedules beyond what the peer does: nothing is lost on the way, and mistakes are named."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from worker_core import workflow
from worker_core.api.common.v1 import Payload
from worker_core.api.errordetails.v1 import WorkflowExecutionAlreadyStartedFailure
from worker_core.api.schedule.v1 import Schedule as ScheduleProto
from worker_core.api.schedule.v1 import ScheduleListEntry
from worker_core.api.sdk.v1 import UserMetadata
from worker_core.api.workflowservice.v1 import (
    DescribeScheduleResponse,
    ListSchedulesResponse,
)
from worker_core.client import (
    Client,
    Interceptor,
    OutboundInterceptor,
    RPCError,
    RPCStatusCode,
    Schedule,
    ScheduleActionStartWorkflow,
    ScheduleAlreadyRunningError,
    ScheduleBackfill,
    ScheduleCalendarSpec,
    ScheduleHandle,
    ScheduleIntervalSpec,
    ScheduleOverlapPolicy,
    SchedulePolicy,
    ScheduleRange,
    ScheduleSpec,
    ScheduleState,
    ScheduleUpdate,
)
from worker_core.common import (
    HeaderCodecBehavior,
    RawValue,
    RetryPolicy,
    SearchAttributeKey,
    SearchAttributePair,
    TypedSearchAttributes,
)
from worker_core.converter import DataConverter, PayloadCodec

NOW = datetime(2024, 5, 6, tzinfo=UTC)
NOON = ScheduleCalendarSpec(hour=[ScheduleRange(12)])


def action(**options) -> ScheduleActionStartWorkflow:
    return ScheduleActionStartWorkflow("W", **{"id": "wf", "task_queue": "tq"} | options)


def schedule(**parts) -> Schedule:
    return Schedule(**{"action": action(), "spec": ScheduleSpec()} | parts)


def grpc_status(*details) -> bytes:
    """A status message, written by hand: its class is not among those a client is given."""
    from worker_core.api.wellknown import Any as AnyMessage

    packed = b""
    for detail in details:
        wrapped = AnyMessage()
        wrapped.Pack(detail)
        data = wrapped.SerializeToString()
        assert len(data) < 128
        packed += b"\x1a" + bytes([len(data)]) + data
    return packed


# Described, handed back, sent


def full_message() -> ScheduleProto:
    """A schedule with all that only another SDK, or a newer server, can put into it."""
    message = ScheduleProto()
    start = message.action.start_workflow
    start.workflow_id = "wf"
    start.workflow_type.name = "W"
    start.task_queue.name = "tq"
    start.task_queue.kind = 1
    start.workflow_id_reuse_policy = 2
    start.cron_schedule = "@daily"
    start.versioning_override.behavior = 1
    start.versioning_override.pinned_version = "dep.1"
    start.retry_policy.maximum_attempts = 4  # no interval and no coefficient: the server's
    found = start.search_attributes.indexed_fields
    found["Words"].data = b'["a","b"]'
    found["Words"].metadata["type"] = b"Keyword"
    found["Words"].metadata["encoding"] = b"json/plain"
    found["Share"].data = b"2"
    found["Share"].metadata["type"] = b"Double"
    found["Share"].metadata["encoding"] = b"json/plain"
    start.user_metadata.details.data = b'"only details"'
    start.priority.priority_key = 2
    message.policies.overlap_policy = 1
    message.policies.keep_original_workflow_id = True
    message.spec.timezone_name = "House/Time"
    message.spec.timezone_data = b"TZif"
    message.spec.calendar.add(hour="3")
    message.spec.structured_calendar.add().hour.add(start=1, end=2, step=1)
    message.state.notes = "note"
    unknown = b"\xa2\x1f\x01x"  # field 500, a string
    for part in (message.policies, message.spec, message.state, start):
        part.MergeFromString(unknown)
    message.spec.structured_calendar[0].MergeFromString(unknown)
    message.spec.interval.add().MergeFromString(unknown)
    message.spec.interval[0].interval.seconds = 3
    return message


async def updated(recorded, service, message, change=lambda schedule: None) -> ScheduleProto:
    service.answer("DescribeSchedule", DescribeScheduleResponse(schedule=message))

    def updater(given):
        return ScheduleUpdate(change(given.description.schedule) or given.description.schedule)

    await recorded.get_schedule_handle("sched").update(updater)
    return service.calls[-1].request.schedule


async def test_update_loses_nothing(recorded, service):
    message = full_message()
    assert await updated(recorded, service, message) == message


async def test_update_changes_only_what_was_changed(recorded, service):
    def change(schedule):
        schedule.action.id = "other"
        schedule.action.task_queue = "other"
        schedule.action.retry_policy = None
        schedule.action.untyped_search_attributes = {}
        schedule.policy.pause_on_failure = True
        schedule.state.note = None
        schedule.spec.calendars[0].comment = "why"

    expected = full_message()
    start = expected.action.start_workflow
    start.workflow_id = "other"
    start.task_queue.name = "other"
    start.ClearField("retry_policy")
    del start.search_attributes.indexed_fields["Words"]
    start.search_attributes.indexed_fields["Share"].data = b"2.0"
    expected.policies.pause_on_failure = True
    expected.state.notes = ""
    expected.spec.structured_calendar[0].comment = "why"
    assert await updated(recorded, service, full_message(), change) == expected


async def test_definition_of_a_time_zone_goes_with_its_name(recorded, service):
    def change(schedule):
        schedule.spec.time_zone_name = "Europe/Berlin"

    sent = await updated(recorded, service, full_message(), change)
    assert sent.spec.timezone_name == "Europe/Berlin"
    assert sent.spec.timezone_data == b""


async def test_new_parts_keep_what_they_cannot_say(recorded, service):
    new = schedule(spec=ScheduleSpec(time_zone_name="House/Time"), state=ScheduleState(note="new"))
    before = copy.deepcopy(new)
    sent = await updated(recorded, service, full_message(), lambda old: new)
    start = sent.action.start_workflow
    assert start.versioning_override.pinned_version == "dep.1"
    assert start.cron_schedule == "@daily"
    assert not start.HasField("retry_policy")
    assert not start.search_attributes.indexed_fields
    assert sent.policies.keep_original_workflow_id
    assert sent.spec.timezone_data == b"TZif"
    assert not sent.spec.structured_calendar
    assert sent.state.notes == "new"
    # And they learn nothing that would go into another schedule.
    await recorded.create_schedule("other", new)
    assert service.calls[-1].request.schedule == await before._to_proto(recorded)


async def test_action_for_another_workflow_starts_afresh(recorded, service):
    other = ScheduleActionStartWorkflow("Other", id="wf", task_queue="tq")
    sent = await updated(recorded, service, full_message(), lambda old: schedule(action=other))
    assert sent.action == await other._to_proto(recorded)


@pytest.mark.parametrize("sharing", [copy.copy, copy.deepcopy, dataclasses.replace])
async def test_copies_of_what_was_read_lose_nothing(recorded, service, sharing):
    def change(read):
        read = sharing(read)
        for name in ("action", "spec", "policy", "state"):
            setattr(read, name, sharing(getattr(read, name)))
        return read

    assert await updated(recorded, service, full_message(), change) == full_message()


async def test_description_can_be_created_again_with_all_it_has(recorded, service):
    await recorded.create_schedule("again", Schedule._from_proto(full_message()))
    assert service.request.schedule == full_message()


async def test_headers_of_a_replaced_action_do_not_pass_the_codec_again(service):
    class Codec(PayloadCodec):
        async def encode(self, payloads):
            return [Payload(data=b"encoded " + one.data) for one in payloads]

        async def decode(self, payloads):
            raise AssertionError("nothing is decoded")

    client = Client(
        service,
        namespace="ns",
        data_converter=DataConverter(payload_codec=Codec()),
        header_codec_behavior=HeaderCodecBehavior.CODEC,
    )
    message = full_message()
    message.action.start_workflow.header.fields["header"].data = b"encoded value"

    def change(read):
        return dataclasses.replace(read, action=dataclasses.replace(read.action, id="new"))

    sent = await updated(client, service, message, change)
    assert sent.action.start_workflow.header.fields["header"].data == b"encoded value"


async def test_what_was_read_is_equal_to_what_was_made(recorded):
    made = schedule(
        spec=ScheduleSpec(calendars=[NOON], intervals=[ScheduleIntervalSpec(timedelta(1))]),
        state=ScheduleState(note="note"),
    )
    made.spec.calendars[0].hour = tuple(made.spec.calendars[0].hour)
    read = Schedule._from_proto(await made._to_proto(recorded))
    assert read == made
    read.policy.overlap = ScheduleOverlapPolicy.ALLOW_ALL
    assert read != made


async def test_one_text_of_two_stays_alone(recorded, service):
    message = full_message()
    sent = await updated(recorded, service, message)
    assert sent.action.start_workflow.user_metadata == UserMetadata(
        details=Payload(data=b'"only details"')
    )


async def test_unspecified_overlap_is_the_default():
    message = full_message()
    message.policies.ClearField("overlap_policy")
    assert Schedule._from_proto(message).policy.overlap is ScheduleOverlapPolicy.SKIP


async def test_action_of_an_unknown_kind_is_named():
    with pytest.raises(ValueError, match="Unsupported action of a schedule: None"):
        Schedule._from_proto(ScheduleProto())


def test_replaced_action_keeps_its_values():
    read = ScheduleActionStartWorkflow("ignored", raw_info=full_message().action.start_workflow)
    other = dataclasses.replace(read, task_queue="other")
    assert (other.id, other.task_queue) == ("wf", "other")
    assert other.static_details is read.static_details


# Updating


async def test_updater_that_returns_nothing_sends_nothing(recorded, service):
    service.answer("DescribeSchedule", DescribeScheduleResponse(schedule=full_message()))

    async def updater(given):
        assert given.description.id == "sched"

    await recorded.get_schedule_handle("sched").update(updater)
    assert [call.operation for call in service.calls] == ["DescribeSchedule"]


async def test_failing_updater_sends_nothing(recorded, service):
    service.answer("DescribeSchedule", DescribeScheduleResponse(schedule=full_message()))

    def updater(given):
        raise LookupError("no")

    with pytest.raises(LookupError):
        await recorded.get_schedule_handle("sched").update(updater)
    assert [call.operation for call in service.calls] == ["DescribeSchedule"]


async def test_updater_that_returns_something_else(recorded, service):
    service.answer("DescribeSchedule", DescribeScheduleResponse(schedule=full_message()))
    with pytest.raises(
        TypeError, match=r"updater of schedule .sched. returned a Schedule.*Return a ScheduleUpdate"
    ):
        await recorded.get_schedule_handle("sched").update(lambda given: given.description.schedule)
    with pytest.raises(TypeError, match="updater of schedule 'sched' is 3"):
        await recorded.get_schedule_handle("sched").update(3)


async def test_search_attributes_of_an_update(recorded, service):
    key = SearchAttributeKey.for_keyword("Word")
    for given, present, names in [
        (None, False, set()),
        (TypedSearchAttributes.empty, True, set()),
        (TypedSearchAttributes([SearchAttributePair(key, "x")]), True, {"Word"}),
    ]:
        service.answer("DescribeSchedule", DescribeScheduleResponse(schedule=full_message()))
        await recorded.get_schedule_handle("sched").update(
            lambda i, given=given: ScheduleUpdate(i.description.schedule, given)
        )
        request = service.calls[-1].request
        assert request.HasField("search_attributes") is present
        assert set(request.search_attributes.indexed_fields) == names


# Creating


async def test_id_that_is_taken(recorded, service):
    failure = WorkflowExecutionAlreadyStartedFailure(run_id="run")
    service.answer(
        "CreateSchedule", RPCError("taken", RPCStatusCode.ALREADY_EXISTS, grpc_status(failure))
    )
    with pytest.raises(ScheduleAlreadyRunningError, match="Schedule already running") as caught:
        await recorded.create_schedule("sched", schedule())
    assert isinstance(caught.value.__cause__, RPCError)


async def test_other_refusals_stay_what_they_are(recorded, service):
    for status, raw in [
        (RPCStatusCode.ALREADY_EXISTS, b""),
        (RPCStatusCode.ALREADY_EXISTS, grpc_status(Payload())),
        (RPCStatusCode.INVALID_ARGUMENT, b""),
    ]:
        service.answer("CreateSchedule", RPCError("no", status, raw))
        with pytest.raises(RPCError) as caught:
            await recorded.create_schedule("sched", schedule())
        assert caught.value.status == status


@pytest.mark.parametrize(
    ("limited", "remaining", "says"),
    [
        (True, 0, "Must set limited actions to false.*Say how many actions remain"),
        (False, 3, "Must set limited actions to true.*remaining_actions=3"),
    ],
)
async def test_limits_that_contradict_each_other(recorded, service, limited, remaining, says):
    state = ScheduleState(limited_actions=limited, remaining_actions=remaining)
    with pytest.raises(ValueError, match=says):
        await recorded.create_schedule("sched", schedule(state=state))
    assert not service.calls


BAD = {
    "schedule is None": lambda: None,
    "schedule.action is 'W'. Pass a ScheduleAction": lambda: schedule(action="W"),
    "schedule.spec is '@daily'. Pass a ScheduleSpec": lambda: schedule(spec="@daily"),
    "schedule.policy is <ScheduleOverlapPolicy": lambda: schedule(
        policy=ScheduleOverlapPolicy.SKIP
    ),
    "schedule.state is True": lambda: schedule(state=True),
    "schedule.policy.overlap is None": lambda: schedule(policy=SchedulePolicy(overlap=None)),
    "schedule.policy.catchup_window is 5": lambda: schedule(
        policy=SchedulePolicy(catchup_window=5)
    ),
    "schedule.state.note is 5": lambda: schedule(state=ScheduleState(note=5)),
    "schedule.state.remaining_actions is '5'": lambda: schedule(
        state=ScheduleState(remaining_actions="5")
    ),
    "schedule.spec.calendars is ScheduleCalendarSpec": lambda: schedule(
        spec=ScheduleSpec(calendars=NOON)
    ),
    "schedule.spec.calendars[0] is ScheduleRange": lambda: schedule(
        spec=ScheduleSpec(calendars=[ScheduleRange(1)])
    ),
    "schedule.spec.calendars[1].hour is ScheduleRange": lambda: schedule(
        spec=ScheduleSpec(calendars=[NOON, ScheduleCalendarSpec(hour=ScheduleRange(1))])
    ),
    "schedule.spec.skip[0].month[1] is 3. Pass a ScheduleRange": lambda: schedule(
        spec=ScheduleSpec(skip=[ScheduleCalendarSpec(month=[ScheduleRange(1), 3])])
    ),
    "schedule.spec.intervals is datetime.timedelta": lambda: schedule(
        spec=ScheduleSpec(intervals=timedelta(1))
    ),
    "schedule.spec.intervals[0].every is 3": lambda: schedule(
        spec=ScheduleSpec(intervals=[ScheduleIntervalSpec(3)])
    ),
    "schedule.spec.intervals[0].offset is 3": lambda: schedule(
        spec=ScheduleSpec(intervals=[ScheduleIntervalSpec(timedelta(1), 3)])
    ),
    "schedule.spec.cron_expressions is '@daily'. Pass a list": lambda: schedule(
        spec=ScheduleSpec(cron_expressions="@daily")
    ),
    "schedule.spec.start_at is 'now'": lambda: schedule(spec=ScheduleSpec(start_at="now")),
    "schedule.spec.jitter is 3": lambda: schedule(spec=ScheduleSpec(jitter=3)),
    "schedule.spec.time_zone_name is datetime": lambda: schedule(
        spec=ScheduleSpec(time_zone_name=UTC)
    ),
    "schedule.action.id is 3": lambda: schedule(action=action(id=3)),
    "schedule.action.run_timeout is 3": lambda: schedule(action=action(run_timeout=3)),
    "schedule.action.args is 'abc'. Pass a list": lambda: schedule(action=action(args="abc")),
    "schedule.action.retry_policy is 3": lambda: schedule(action=action(retry_policy=3)),
    "schedule.action.memo is 'x'": lambda: schedule(action=action(memo="x")),
}


@pytest.mark.parametrize("says", BAD)
async def test_part_of_another_type_is_named(recorded, service, says):
    with pytest.raises(TypeError) as caught:
        await recorded.create_schedule("sched", BAD[says]())
    assert str(caught.value).startswith(says)
    assert "Pass" in str(caught.value)
    assert not service.calls
    service.answer("DescribeSchedule", DescribeScheduleResponse(schedule=full_message()))
    with pytest.raises(TypeError):
        await recorded.get_schedule_handle("sched").update(
            lambda given: ScheduleUpdate(BAD[says]())
        )
    assert len(service.calls) == 1


async def test_mistakes_beside_the_schedule_are_named(recorded, service):
    handle = recorded.get_schedule_handle("sched")
    with pytest.raises(TypeError, match="id of the schedule is 3"):
        await recorded.create_schedule(3, schedule())
    with pytest.raises(TypeError, match="id of the schedule is None"):
        recorded.get_schedule_handle(None)
    with pytest.raises(TypeError, match="memo is 'x'"):
        await recorded.create_schedule("sched", schedule(), memo="x")
    with pytest.raises(TypeError, match=r"backfill\[0\] is 'x'"):
        await recorded.create_schedule("sched", schedule(), backfill=["x"])
    with pytest.raises(TypeError, match="backfill is ScheduleBackfill"):
        await recorded.create_schedule("sched", schedule(), backfill=ScheduleBackfill(NOW, NOW))
    with pytest.raises(TypeError, match=r"backfill\[1\].end_at is None"):
        await handle.backfill(ScheduleBackfill(NOW, NOW), ScheduleBackfill(NOW, None))
    with pytest.raises(ValueError, match="At least one backfill required"):
        await handle.backfill()
    with pytest.raises(TypeError, match="overlap is 'skip'"):
        await handle.trigger(overlap="skip")
    with pytest.raises(ValueError, match="overlap is 9"):
        await handle.trigger(overlap=9)
    assert not service.calls


async def test_numbers_stand_for_overlap_policies(recorded, service):
    await recorded.get_schedule_handle("sched").trigger(overlap=2)
    assert service.request.patch.trigger_immediately.overlap_policy == 2


# Actions


@workflow.defn(name="named")
class Named:
    @workflow.run
    async def run(self, number: int) -> None: ...


@workflow.defn(dynamic=True)
class Dynamic:
    @workflow.run
    async def run(self, args: Sequence[RawValue]) -> None: ...


def test_action_takes_the_name_of_a_run_method():
    made = ScheduleActionStartWorkflow(Named.run, 3, id="wf", task_queue="tq")
    assert (made.workflow, made.args) == ("named", [3])


@pytest.mark.parametrize(
    ("build", "error", "says"),
    [
        (lambda: action(id=""), ValueError, "ID required: pass id="),
        (
            lambda: ScheduleActionStartWorkflow("W", task_queue="tq"),
            ValueError,
            "ID required: pass id=",
        ),
        (lambda: action(task_queue=None), ValueError, "Task queue required: pass task_queue="),
        (
            lambda: ScheduleActionStartWorkflow(Dynamic.run, id="wf", task_queue="tq"),
            ValueError,
            "Cannot schedule dynamic workflow",
        ),
        (
            lambda: ScheduleActionStartWorkflow(print, id="wf", task_queue="tq"),
            ValueError,
            "workflow.run",
        ),
        (
            lambda: ScheduleActionStartWorkflow(3, id="wf", task_queue="tq"),
            TypeError,
            "Workflow must be a string or callable, not 3",
        ),
        (
            lambda: ScheduleActionStartWorkflow("W", 1, args=[2], id="wf", task_queue="tq"),
            ValueError,
            "arg",
        ),
    ],
)
def test_action_that_cannot_be(build, error, says):
    with pytest.raises(error, match=says):
        build()


async def test_retry_policy_out_of_range(recorded, service):
    wrong = action(retry_policy=RetryPolicy(backoff_coefficient=0.5))
    with pytest.raises(ValueError, match="Backoff coefficient"):
        await recorded.create_schedule("sched", schedule(action=wrong))
    assert not service.calls


@pytest.mark.parametrize(
    ("given", "written_out"),
    [
        (ScheduleRange(3), (3, 3, 1)),
        (ScheduleRange(3, 1), (3, 3, 1)),
        (ScheduleRange(0, 4, 2), (0, 4, 2)),
    ],
)
def test_range_is_written_out(given, written_out):
    assert (given.start, given.end, given.step) == written_out
    with pytest.raises(dataclasses.FrozenInstanceError):
        given.start = 1


# Listing


def page(*ids: str, token: bytes = b"") -> ListSchedulesResponse:
    return ListSchedulesResponse(
        schedules=[ScheduleListEntry(schedule_id=id) for id in ids], next_page_token=token
    )


async def test_iterator_fetches_page_after_page(recorded, service):
    service.answer(
        "ListSchedules", page("a", "b", token=b"1"), page(token=b"2"), page("c", token=b"")
    )
    listed = await recorded.list_schedules(page_size=2)
    assert (service.calls, listed.current_page, listed.current_page_index) == ([], None, 0)
    assert [one.id async for one in listed] == ["a", "b", "c"]
    assert [call.request.next_page_token for call in service.calls] == [b"", b"1", b"2"]
    assert {call.request.maximum_page_size for call in service.calls} == {2}
    assert listed.next_page_token is None
    assert [one.id async for one in listed] == []
    assert len(service.calls) == 3


async def test_iterator_goes_on_after_a_refusal(recorded, service):
    service.answer(
        "ListSchedules",
        page("a", token=b"1"),
        RPCError("busy", RPCStatusCode.UNAVAILABLE, b""),
        page("b"),
    )
    listed = await recorded.list_schedules()
    assert (await anext(listed)).id == "a"
    with pytest.raises(RPCError):
        await anext(listed)
    assert (listed.current_page_index, listed.next_page_token) == (1, b"1")
    assert [one.id async for one in listed] == ["b"]


async def test_listed_action_of_an_unknown_kind_is_named(recorded, service):
    entry = ScheduleListEntry(schedule_id="a")
    entry.info.paused = True
    service.answer("ListSchedules", ListSchedulesResponse(schedules=[entry]))
    with pytest.raises(ValueError, match="Unknown action on schedule"):
        await anext(await recorded.list_schedules())


# Interceptors


async def test_every_call_passes_the_interceptors(service):
    seen: list[str] = []

    class Outbound(OutboundInterceptor):
        pass

    def watch(name):
        forward = getattr(OutboundInterceptor, name)

        def method(self, input):
            seen.append(f"{name} {getattr(input, 'id', None)}")
            if hasattr(input, "id"):
                input.id = "changed"
            return forward(self, input)

        return method

    names = [n for n in dir(OutboundInterceptor) if n.endswith(("_schedule", "_schedules"))]
    for name in names:
        setattr(Outbound, name, watch(name))

    class Watching(Interceptor):
        def intercept_client(self, next):
            return Outbound(next)

    client = Client(service, namespace="ns", interceptors=[Watching()])
    service.answer("DescribeSchedule", *[DescribeScheduleResponse(schedule=full_message())] * 2)
    created = await client.create_schedule("sched", schedule())
    assert created.id == "changed"
    handle = client.get_schedule_handle("sched")
    assert isinstance(handle, ScheduleHandle)
    await handle.backfill(ScheduleBackfill(NOW, NOW))
    await handle.pause()
    await handle.unpause()
    await handle.trigger()
    await handle.describe()
    await handle.update(lambda given: ScheduleUpdate(given.description.schedule))
    await handle.delete()
    await (await client.list_schedules()).fetch_next_page()
    assert sorted(seen) == sorted(
        f"{name} {'None' if name == 'list_schedules' else 'sched'}" for name in names
    )
    assert len(names) == 9
    sent = [call.request.schedule_id for call in service.calls if call.operation != "ListSchedules"]
    assert set(sent) == {"changed"}
