"""Requests about schedules are, byte for byte, the peer's, and what servers say is read alike."""

from __future__ import annotations

import asyncio
import copy
import dataclasses
import enum
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from types import SimpleNamespace
from typing import Any

import pytest
import temporalio.api.common.v1
import temporalio.api.schedule.v1
import temporalio.api.workflowservice.v1
import temporalio.client
import temporalio.common
import temporalio.converter
from google.protobuf.message import Message
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import worker_core.api.common.v1
import worker_core.api.schedule.v1
import worker_core.api.workflowservice.v1
import worker_core.client
import worker_core.common
import worker_core.converter

OURS = SimpleNamespace(
    client=worker_core.client,
    common=worker_core.common,
    converter=worker_core.converter,
    schedule=worker_core.api.schedule.v1,
    service=worker_core.api.workflowservice.v1,
    Payload=worker_core.api.common.v1.Payload,
)
PEER = SimpleNamespace(
    client=temporalio.client,
    common=temporalio.common,
    converter=temporalio.converter,
    schedule=temporalio.api.schedule.v1,
    service=temporalio.api.workflowservice.v1,
    Payload=temporalio.api.common.v1.Payload,
)

START = datetime(2024, 5, 6, 7, 8, 9, 123456, tzinfo=UTC)
END = datetime(2034, 5, 6, tzinfo=timezone(timedelta(hours=2)))


def content(request: Any) -> bytes:
    """The request without what is random in it."""
    if "request_id" in request.DESCRIPTOR.fields_by_name:
        assert len(request.request_id) == 36
        request.ClearField("request_id")
    return request.SerializeToString(deterministic=True)


def plain(value: Any) -> Any:
    """A value without the classes of its package."""
    if isinstance(value, Message):
        return value.SerializeToString(deterministic=True)
    if isinstance(value, enum.Enum):
        return value.name
    if hasattr(value, "indexed_value_type"):
        return value.name, value.indexed_value_type.name
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        if type(value).__name__ == "DataConverter":
            return "converter"
        return type(value).__name__, {
            f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)
        }
    if isinstance(value, Mapping):
        return {name: plain(inner) for name, inner in value.items()}
    if isinstance(value, str | bytes):
        return value
    if isinstance(value, Sequence):
        return [plain(inner) for inner in value]
    return value


async def both(recorded, service, peer_recorded, peer_service, call) -> None:
    """Make a call through both clients and hold the requests against each other."""
    await call(recorded, OURS)
    await call(peer_recorded, PEER)
    assert service.calls
    for ours, theirs in zip(service.calls, peer_service.calls, strict=True):
        assert ours.operation == theirs.operation
        assert ours.retry is True
        assert content(ours.request) == content(theirs.request)
        assert ours.metadata == theirs.metadata
        assert ours.timeout == theirs.timeout


def simple(sdk, **parts) -> Any:
    c = sdk.client
    action = c.ScheduleActionStartWorkflow("W", id="wf", task_queue="tq")
    return c.Schedule(**{"action": action, "spec": c.ScheduleSpec()} | parts)


def attributes(sdk) -> Any:
    c = sdk.common
    return c.TypedSearchAttributes(
        [
            c.SearchAttributePair(c.SearchAttributeKey.for_keyword("Word"), "value"),
            c.SearchAttributePair(c.SearchAttributeKey.for_datetime("When"), START),
            c.SearchAttributePair(c.SearchAttributeKey.for_float("Share"), 0.5),
        ]
    )


def everything(sdk) -> Any:
    c, r = sdk.client, sdk.client.ScheduleRange
    return c.Schedule(
        action=c.ScheduleActionStartWorkflow(
            "W",
            args=[1, "two", sdk.Payload(data=b"x", metadata={"encoding": b"own"}), None],
            id="wf",
            task_queue="tq",
            execution_timeout=timedelta(hours=1),
            run_timeout=timedelta(seconds=90, milliseconds=5),
            task_timeout=timedelta(seconds=7),
            retry_policy=sdk.common.RetryPolicy(maximum_attempts=3),
            memo={"number": 1, "raw": sdk.Payload(data=b"m")},
            typed_search_attributes=attributes(sdk),
            untyped_search_attributes={"Word": ["other"], "Old": ["a", "b"]},
            static_summary="summary",
            static_details="details",
            headers={"name": sdk.Payload(data=b"server")},
            priority=sdk.common.Priority(priority_key=2, fairness_key="f", fairness_weight=1.5),
        ),
        spec=c.ScheduleSpec(
            calendars=[
                c.ScheduleCalendarSpec(),
                c.ScheduleCalendarSpec(
                    second=(r(1), r(5, 9, 2)),
                    minute=[r(3)],
                    hour=[r(1, 2)],
                    day_of_month=[r(1)],
                    month=(r(12),),
                    year=(r(2030, 2040),),
                    day_of_week=[],
                    comment="why",
                ),
            ],
            intervals=[
                c.ScheduleIntervalSpec(every=timedelta(days=1), offset=timedelta(hours=3)),
                c.ScheduleIntervalSpec(every=timedelta(0), offset=timedelta(0)),
            ],
            cron_expressions=["0 12 * * MON", "@hourly"],
            skip=[c.ScheduleCalendarSpec(month=[r(7, 8)])],
            start_at=START,
            end_at=END,
            jitter=timedelta(seconds=80),
            time_zone_name="Europe/Berlin",
        ),
        policy=c.SchedulePolicy(
            overlap=c.ScheduleOverlapPolicy.BUFFER_ALL,
            catchup_window=timedelta(minutes=5),
            pause_on_failure=True,
        ),
        state=c.ScheduleState(note="note", paused=True, limited_actions=True, remaining_actions=30),
    )


async def create_little(c, sdk):
    handle = await c.create_schedule("sched", simple(sdk))
    assert handle.id == "sched"


async def create_with_everything(c, sdk):
    await c.create_schedule(
        "sched",
        everything(sdk),
        trigger_immediately=True,
        backfill=[
            sdk.client.ScheduleBackfill(START, END),
            sdk.client.ScheduleBackfill(
                start_at=datetime(2020, 1, 2),  # both take it as UTC
                end_at=START,
                overlap=sdk.client.ScheduleOverlapPolicy.ALLOW_ALL,
            ),
        ],
        memo={"a": 1, "raw": sdk.Payload(data=b"x")},
        search_attributes=attributes(sdk),
        rpc_metadata={"a": "b"},
        rpc_timeout=timedelta(seconds=3),
    )


async def create_with_backfill_only(c, sdk):
    backfill = [sdk.client.ScheduleBackfill(START, END)]
    await c.create_schedule("sched", simple(sdk), backfill=backfill)


async def create_with_empty_extras(c, sdk):
    schedule = simple(
        sdk,
        action=sdk.client.ScheduleActionStartWorkflow(
            "W",
            None,
            id="wf",
            task_queue="tq",
            memo={},
            static_summary="",
            execution_timeout=timedelta(),
            headers={},
        ),
        spec=sdk.client.ScheduleSpec(jitter=timedelta(), time_zone_name=""),
        policy=sdk.client.SchedulePolicy(catchup_window=timedelta()),
    )
    await c.create_schedule("sched", schedule, memo={}, trigger_immediately=True)


async def create_with_untyped_attributes(c, sdk):
    with pytest.warns(DeprecationWarning, match="Dictionary-based"):
        await c.create_schedule(
            "sched", simple(sdk), search_attributes={"Some": ["a"], "Other": [1]}
        )


async def describe(c, sdk):
    answer_describe(c, sdk, simple(sdk))
    await c.get_schedule_handle("sched").describe(
        rpc_metadata={"a": "b"}, rpc_timeout=timedelta(seconds=1)
    )


async def delete(c, sdk):
    await c.get_schedule_handle("sched").delete(rpc_metadata={"a": "b"})


async def pause(c, sdk):
    await c.get_schedule_handle("sched").pause(rpc_timeout=timedelta(seconds=1))


async def pause_with_note(c, sdk):
    await c.get_schedule_handle("sched").pause(note="why")


async def unpause(c, sdk):
    await c.get_schedule_handle("sched").unpause()


async def unpause_with_note(c, sdk):
    await c.get_schedule_handle("sched").unpause(note="why", rpc_metadata={"a": "b"})


async def trigger(c, sdk):
    await c.get_schedule_handle("sched").trigger()


async def trigger_with_overlap(c, sdk):
    await c.get_schedule_handle("sched").trigger(
        overlap=sdk.client.ScheduleOverlapPolicy.TERMINATE_OTHER
    )


async def backfill(c, sdk):
    cls = sdk.client.ScheduleBackfill
    await c.get_schedule_handle("sched").backfill(
        cls(START, END), cls(START, END, sdk.client.ScheduleOverlapPolicy.SKIP)
    )


async def list_page(c, sdk):
    listed = await c.list_schedules(
        "some query", page_size=7, next_page_token=b"t", rpc_metadata={"a": "b"}
    )
    await listed.fetch_next_page()


async def list_page_of_another_size(c, sdk):
    await (await c.list_schedules()).fetch_next_page(page_size=3)


async def update_unchanged(c, sdk):
    answer_describe(c, sdk, everything(sdk))
    await c.get_schedule_handle("sched").update(
        lambda given: sdk.client.ScheduleUpdate(schedule=given.description.schedule),
        rpc_metadata={"a": "b"},
        rpc_timeout=timedelta(seconds=1),
    )


async def update_changed(c, sdk):
    answer_describe(c, sdk, everything(sdk))

    async def updater(given):
        await asyncio.sleep(0)
        schedule = given.description.schedule
        schedule.action.args = [*schedule.action.args, "more"]
        schedule.action.memo = {**schedule.action.memo, "new": 2}
        schedule.action.retry_policy = sdk.common.RetryPolicy(maximum_attempts=9)
        schedule.action.typed_search_attributes = schedule.action.typed_search_attributes.updated(
            sdk.common.SearchAttributePair(sdk.common.SearchAttributeKey.for_int("Int"), 3)
        )
        schedule.action.static_summary = "another"
        schedule.spec.calendars = schedule.spec.calendars[:1]
        schedule.spec.start_at = None
        schedule.spec.time_zone_name = None
        schedule.policy.catchup_window = None
        schedule.policy.overlap = sdk.client.ScheduleOverlapPolicy.SKIP
        schedule.state.note = None
        schedule.state.paused = False
        schedule.state.limited_actions = False
        return sdk.client.ScheduleUpdate(schedule, attributes(sdk))

    await c.get_schedule_handle("sched").update(updater)


async def update_to_another(c, sdk):
    answer_describe(c, sdk, everything(sdk))
    none = sdk.common.TypedSearchAttributes.empty
    await c.get_schedule_handle("sched").update(
        lambda given: sdk.client.ScheduleUpdate(simple(sdk), search_attributes=none)
    )


async def update_to_nothing(c, sdk):
    answer_describe(c, sdk, simple(sdk))
    await c.get_schedule_handle("sched").update(lambda given: None)


def answer_describe(c, sdk, schedule) -> None:
    """Have the schedule described as it would be created."""
    message = _run(schedule._to_proto(c))
    c.service_client.answer(
        "DescribeSchedule", sdk.service.DescribeScheduleResponse(schedule=message)
    )


def _run(coroutine) -> Any:
    """The result of a coroutine that never waits."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        return done.value
    raise AssertionError("it waits")


CALLS = [
    create_little,
    create_with_everything,
    create_with_backfill_only,
    create_with_empty_extras,
    create_with_untyped_attributes,
    describe,
    delete,
    pause,
    pause_with_note,
    unpause,
    unpause_with_note,
    trigger,
    trigger_with_overlap,
    backfill,
    list_page,
    list_page_of_another_size,
    update_unchanged,
    update_changed,
    update_to_another,
    update_to_nothing,
]


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.__name__)
async def test_calls(recorded, service, peer_recorded, peer_service, call):
    await both(recorded, service, peer_recorded, peer_service, call)


@pytest.mark.parametrize("behavior", ["NO_CODEC", "CODEC", "WORKFLOW_ONLY_CODEC"])
async def test_codec(service, peer_service, behavior):
    """Values of the action and the memo pass it once; headers if told to; an update adds nothing."""
    requests = []
    for sdk, recording in ((OURS, service), (PEER, peer_service)):
        c = sdk.client.Client(
            recording,
            namespace="ns",
            data_converter=dataclasses.replace(
                sdk.converter.DataConverter.default, payload_codec=_reversing_codec(sdk)
            ),
            header_codec_behavior=sdk.common.HeaderCodecBehavior[behavior],
        )
        await c.create_schedule("sched", everything(sdk), memo={"a": "memo"})
        described = recording.calls[0].request.schedule
        recording.answer(
            "DescribeSchedule", sdk.service.DescribeScheduleResponse(schedule=described)
        )
        await c.get_schedule_handle("sched").update(
            lambda given, sdk=sdk: sdk.client.ScheduleUpdate(given.description.schedule)
        )
        requests.append([content(call.request) for call in recording.calls])
    assert requests[0] == requests[1]
    created, _, updated = requests[0]
    assert b"owt" in created
    assert b"omem" in created
    assert (b"revres" in created) == (behavior == "CODEC")
    assert b"owt" in updated
    assert (b"revres" in updated) == (behavior == "CODEC")


def _reversing_codec(sdk):
    class Codec(sdk.converter.PayloadCodec):
        async def encode(self, payloads):
            return [sdk.Payload(data=p.data[::-1], metadata=p.metadata) for p in payloads]

        async def decode(self, payloads):
            return await self.encode(payloads)

    return Codec()


# What can be in a schedule, as plain data from which either package makes its objects.

texts = st.text(max_size=8)
maybe_text = st.none() | texts
seconds = st.timedeltas(timedelta(0), timedelta(days=400))
durations = st.none() | seconds
moments = st.datetimes(
    datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)
)  # naive bounds, as hypothesis wants them
ranges = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.integers(0, 5)), max_size=2)
calendars = st.lists(
    st.fixed_dictionaries(
        {},
        optional=dict.fromkeys(
            ("second", "minute", "hour", "day_of_month", "month", "year", "day_of_week"), ranges
        )
        | {"comment": maybe_text},
    ),
    max_size=2,
)
values = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | texts | st.binary(max_size=4)
specs = st.fixed_dictionaries(
    {
        "calendars": calendars,
        "skip": calendars,
        "intervals": st.lists(st.tuples(seconds, durations), max_size=2),
        "cron_expressions": st.lists(texts, max_size=2),
        "start_at": st.none() | moments,
        "end_at": st.none() | moments,
        "jitter": durations,
        "time_zone_name": maybe_text,
    }
)
actions = st.fixed_dictionaries(
    {
        "args": st.lists(values, max_size=3),
        "id": st.text(min_size=1, max_size=5),
        "task_queue": st.text(min_size=1, max_size=5),
        "execution_timeout": durations,
        "run_timeout": durations,
        "task_timeout": durations,
        "memo": st.none() | st.dictionaries(texts, values, max_size=2),
    }
)
summaries = st.none() | st.tuples(texts, texts)
"""Both texts or none: the peer makes an empty payload of the one that is missing."""

words = st.none() | st.dictionaries(st.sampled_from(["A", "B", "C"]), texts, max_size=3)
policies = st.tuples(st.integers(1, 6), durations, st.booleans())
states = st.tuples(maybe_text, st.booleans(), st.booleans(), st.integers(0, 2**40))
retry_policies = st.none() | st.tuples(seconds, st.floats(1, 10), st.integers(0, 9))
schedules = st.tuples(specs, actions, summaries, words, policies, states, retry_policies)


def make(sdk, parts) -> Any:
    spec, action, summary, found, policy, state, retry = parts
    c = sdk.client

    def calendar(fields):
        return c.ScheduleCalendarSpec(
            **{
                name: value if name == "comment" else tuple(c.ScheduleRange(*one) for one in value)
                for name, value in fields.items()
            }
        )

    return c.Schedule(
        action=c.ScheduleActionStartWorkflow(
            "W",
            **action,
            static_summary=summary and summary[0],
            static_details=summary and summary[1],
            typed_search_attributes=sdk.common.TypedSearchAttributes(
                [
                    sdk.common.SearchAttributePair(
                        sdk.common.SearchAttributeKey.for_keyword(name), word
                    )
                    for name, word in (found or {}).items()
                ]
            ),
            retry_policy=retry
            and sdk.common.RetryPolicy(
                initial_interval=retry[0], backoff_coefficient=retry[1], maximum_attempts=retry[2]
            ),
        ),
        spec=c.ScheduleSpec(
            **spec
            | {
                "calendars": [calendar(one) for one in spec["calendars"]],
                "skip": [calendar(one) for one in spec["skip"]],
                "intervals": [
                    c.ScheduleIntervalSpec(every, offset) for every, offset in spec["intervals"]
                ],
            }
        ),
        policy=c.SchedulePolicy(c.ScheduleOverlapPolicy(policy[0]), *policy[1:]),
        state=c.ScheduleState(*state),
    )


@pytest.fixture
def makers(recorded, peer_recorded):
    """A client of each, for conversions alone."""
    return recorded, peer_recorded


@given(schedules)
@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_schedule_is_sent_read_and_sent_again_alike(makers, parts):
    ours, theirs = (make(sdk, parts) for sdk in (OURS, PEER))
    assert plain(ours) == plain(theirs)

    sent = _run(ours._to_proto(makers[0]))
    wire = sent.SerializeToString(deterministic=True)
    assert wire == _run(theirs._to_proto(makers[1])).SerializeToString(deterministic=True)

    read = worker_core.client.Schedule._from_proto(sent)
    peer_read = temporalio.client.Schedule._from_proto(
        temporalio.api.schedule.v1.Schedule.FromString(wire)
    )
    assert plain(read) == plain(peer_read)
    for again in (read, copy.deepcopy(read)):
        assert again == read
        assert _run(again._to_proto(makers[0])).SerializeToString(deterministic=True) == wire


workflows = st.tuples(texts, texts)
results = st.lists(st.tuples(moments, moments, workflows), max_size=3)


@given(
    parts=schedules,
    counts=st.tuples(*[st.integers(0, 2**40)] * 3),
    running=st.lists(workflows, max_size=2),
    recent=results,
    coming=st.lists(moments, max_size=3),
    created=moments,
    updated=st.none() | moments,
    word=texts,
    memo=st.dictionaries(texts, st.binary(max_size=4), max_size=2),
)
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_description_and_listing_is_read_alike(
    makers, parts, counts, running, recent, coming, created, updated, word, memo
):
    schedule = _run(make(OURS, parts)._to_proto(makers[0]))
    attributes = _run(
        make(OURS, parts)._to_proto(makers[0])
    ).action.start_workflow.search_attributes
    attributes.indexed_fields["Untyped"].data = b'"' + word.encode().hex().encode() + b'"'
    attributes.indexed_fields["Untyped"].metadata["encoding"] = b"json/plain"
    payloads = {
        name: {"data": data, "metadata": {"encoding": b"binary/plain"}}
        for name, data in memo.items()
    }
    actions = [
        {
            "schedule_time": due,
            "actual_time": taken,
            "start_workflow_result": {"workflow_id": workflow[0], "run_id": workflow[1]},
        }
        for due, taken, workflow in recent
    ]
    description = worker_core.api.workflowservice.v1.DescribeScheduleResponse(
        schedule=schedule,
        info={
            "action_count": counts[0],
            "missed_catchup_window": counts[1],
            "overlap_skipped": counts[2],
            "running_workflows": [{"workflow_id": i, "run_id": r} for i, r in running],
            "recent_actions": actions,
            "future_action_times": coming,
            "create_time": created,
        }
        | ({"update_time": updated} if updated else {}),
        memo={"fields": payloads},
        search_attributes=attributes,
        conflict_token=b"token",
    )
    entry = worker_core.api.schedule.v1.ScheduleListEntry(
        schedule_id="sched",
        memo={"fields": payloads},
        search_attributes=attributes,
        info={
            "spec": schedule.spec,
            "workflow_type": {"name": "W"},
            "notes": word,
            "paused": len(recent) > 1,
            "recent_actions": actions,
            "future_action_times": coming,
        },
    )
    theirs = temporalio.api
    converter, peer_converter = (maker.data_converter for maker in makers)
    ours = worker_core.client.ScheduleDescription._from_proto("sched", description, converter)
    peers = temporalio.client.ScheduleDescription._from_proto(
        "sched",
        theirs.workflowservice.v1.DescribeScheduleResponse.FromString(
            description.SerializeToString()
        ),
        peer_converter,
    )
    assert plain(ours) == plain(peers)
    assert _run(ours.memo()) == _run(peers.memo()) == memo

    listed = worker_core.client.ScheduleListDescription._from_proto(entry, converter)
    peer_listed = temporalio.client.ScheduleListDescription._from_proto(
        theirs.schedule.v1.ScheduleListEntry.FromString(entry.SerializeToString()), peer_converter
    )
    assert plain(listed) == plain(peer_listed)
    assert _run(listed.memo()) == memo


def test_entry_of_an_old_server_is_read_alike(makers):
    entry = worker_core.api.schedule.v1.ScheduleListEntry(schedule_id="sched")
    ours = worker_core.client.ScheduleListDescription._from_proto(entry, makers[0].data_converter)
    peers = temporalio.client.ScheduleListDescription._from_proto(
        temporalio.api.schedule.v1.ScheduleListEntry(schedule_id="sched"), makers[1].data_converter
    )
    assert ours.schedule is None
    assert ours.info is None
    assert plain(ours) == plain(peers)
