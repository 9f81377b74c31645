"""Standalone activities and Nexus operations beyond what is compared with the peer elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import nexusrpc
import pytest

from worker_core import activity, client, common, converter
from worker_core.api.common.v1 import Payload
from worker_core.client import ActivityOptionsKey, ActivityOptionsKeys, Client

LIMITED: Any = {"id": "act", "task_queue": "tq", "start_to_close_timeout": timedelta(seconds=7)}


@activity.defn
async def no_parameters() -> None: ...


@activity.defn(dynamic=True)
async def dynamic(args: Sequence[common.RawValue]) -> None: ...


# Refusals


@pytest.mark.parametrize(
    ("option", "value", "error", "words"),
    [
        ("id", 5, TypeError, "id of activity 'A' is 5. Pass a string."),
        ("task_queue", None, TypeError, "task_queue of activity 'A' is None. Pass a string."),
        ("schedule_to_close_timeout", 5, TypeError, "Pass a timedelta"),
        ("schedule_to_start_timeout", 5, TypeError, "Pass a timedelta"),
        ("start_to_close_timeout", 5, TypeError, "Pass a timedelta"),
        ("heartbeat_timeout", "5s", TypeError, "heartbeat_timeout of activity 'A' is '5s'."),
        ("start_delay", 5, TypeError, "start_delay of activity 'A' is 5. Pass a timedelta"),
        ("start_delay", timedelta(seconds=-1), ValueError, "start_delay must be non-negative"),
        ("start_to_close_timeout", None, ValueError, "Activity must have start_to_close_timeout"),
        ("start_to_close_timeout", timedelta(), ValueError, "'A' the longest time"),
        ("retry_policy", {"maximum_attempts": 1}, TypeError, "Pass a RetryPolicy"),
        ("priority", 5, TypeError, "priority of activity 'A' is 5. Pass a Priority"),
    ],
)
async def test_options_of_an_activity(recorded, service, option, value, error, words):
    with pytest.raises(error, match=re.escape(words)):
        await recorded.start_activity("A", **{**LIMITED, option: value})
    assert service.calls == []


async def test_what_is_no_activity(recorded, service):
    with pytest.raises(TypeError, match=r"not an activity\. Decorate it"):
        await recorded.start_activity(lambda: None, **LIMITED)
    with pytest.raises(TypeError, match="named by a string or by its function, not by 5"):
        await recorded.execute_activity(5, **LIMITED)
    with pytest.raises(ValueError, match="dynamic activity and has no name"):
        await recorded.start_activity(dynamic, args=[], **LIMITED)
    with pytest.raises(ValueError, match="arg"):
        await recorded.start_activity(no_parameters, 1, args=[2], **LIMITED)
    assert service.calls == []


@pytest.mark.parametrize(
    ("updates", "error", "words"),
    [
        ([], ValueError, "at least one update; to undo earlier ones call restore_original_options"),
        (
            [
                ActivityOptionsKeys.task_queue.value_set("a"),
                ActivityOptionsKeys.task_queue.value_unset(),
            ],
            ValueError,
            "more than one update for task_queue.name",
        ),
        (["heartbeat_timeout"], TypeError, "Make changes with the keys of ActivityOptionsKeys"),
        ([ActivityOptionsKeys.heartbeat_timeout.value_set(5)], TypeError, "Pass a timedelta"),
        ([ActivityOptionsKeys.task_queue.value_set(5)], TypeError, "Pass a string"),
        ([ActivityOptionsKeys.retry_policy.value_set(5)], TypeError, "Pass a RetryPolicy"),
        ([ActivityOptionsKeys.priority.value_set(5)], TypeError, "Pass a Priority"),
        ([ActivityOptionsKey("summary").value_set("s")], ValueError, "No activity option is"),
    ],
)
async def test_changes_of_options_that_are_none(recorded, service, updates, error, words):
    with pytest.raises(error, match=re.escape(words)):
        await recorded.get_activity_handle("act").update_options(updates)
    assert service.calls == []


async def test_options_are_only_taken_away(recorded, service):
    """The peer leaves the options out then, and servers refuse that."""
    updates = [ActivityOptionsKeys.heartbeat_timeout.value_unset()]
    await recorded.get_activity_handle("act").update_options(updates)
    assert service.request.update_mask.paths == ["heartbeat_timeout"]
    assert service.request.HasField("activity_options")


async def test_an_interceptor_may_not_restore_and_change_at_once(service):
    class Both(client.OutboundInterceptor):
        async def update_activity_options(self, input):
            input.updates = [ActivityOptionsKeys.task_queue.value_set("a")]
            return await super().update_activity_options(input)

    class Interceptor(client.Interceptor):
        def intercept_client(self, next):
            return Both(next)

    handle = Client(service, interceptors=[Interceptor()]).get_activity_handle("act")
    with pytest.raises(ValueError, match="restore first, then update"):
        await handle.restore_original_options()
    assert service.calls == []


async def test_jitter_is_a_duration(recorded, service):
    with pytest.raises(TypeError, match="jitter of activity 'act' is 5"):
        await recorded.get_activity_handle("act").unpause(jitter=5)
    assert service.calls == []


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("id", 5, "id of Nexus operation 'o' is 5. Pass a string."),
        ("schedule_to_close_timeout", 5, "Pass a timedelta"),
        ("schedule_to_start_timeout", 5, "Pass a timedelta"),
        ("start_to_close_timeout", 5, "Pass a timedelta"),
        ("headers", {"name": Payload()}, "Headers of a Nexus request are strings"),
    ],
)
async def test_options_of_an_operation(recorded, service, option, value, words):
    nexus = recorded.create_nexus_client("s", "e")
    with pytest.raises(TypeError, match=re.escape(words)):
        await nexus.start_operation("o", 1, **{"id": "op", option: value})
    assert service.calls == []


async def test_what_is_no_operation(recorded, service):
    nexus = recorded.create_nexus_client("s", "e")
    with pytest.raises(ValueError, match="callable is not a Nexus operation"):
        await nexus.start_operation(lambda: None, 1, id="op")
    with pytest.raises(ValueError, match="is not a Nexus operation: 5"):
        await nexus.execute_operation(5, 1, id="op")
    with pytest.raises(TypeError, match="service is 5"):
        recorded.create_nexus_client(5, "e")
    with pytest.raises(TypeError, match="endpoint of Nexus operation 'o' is None"):
        await recorded.create_nexus_client("s", None).start_operation("o", 1, id="op")
    assert service.calls == []


async def test_build_ids_that_are_none(recorded, service):
    with pytest.raises(TypeError, match=re.escape("operation is '1.0'. Pass a change")):
        await recorded.update_worker_build_id_compatibility("tq", "1.0")
    with pytest.raises(TypeError, match=re.escape("build_ids is '1.0'. Pass a list")):
        await recorded.get_worker_task_reachability("1.0")
    with pytest.raises(TypeError, match=re.escape("task_queues is 'tq'. Pass a list")):
        await recorded.get_worker_task_reachability(["1.0"], "tq")
    assert service.calls == []


# Conversion


class Noting(converter.PayloadCodec, converter.WithSerializationContext):
    """Notes in which context it is used."""

    def __init__(self, seen: list[Any], context: Any = None) -> None:
        self.seen, self.context = seen, context

    def with_context(self, context):
        return Noting(self.seen, context)

    async def encode(self, payloads):
        self.seen.append(self.context)
        return list(payloads)

    decode = encode


def in_context(service, seen: list[Any]) -> Client:
    return Client(
        service,
        namespace="ns",
        data_converter=converter.DataConverter(payload_codec=Noting(seen)),
    )


def activity_context(**known: Any) -> converter.ActivitySerializationContext:
    nothing = dict.fromkeys(
        ("activity_type", "activity_task_queue", "workflow_id", "workflow_type"), None
    )
    return converter.ActivitySerializationContext(
        **{"namespace": "ns", "activity_id": "act", "is_local": False, **nothing, **known}
    )


async def test_values_of_an_activity_are_converted_in_its_context(service):
    from worker_core.api.workflowservice.v1 import (
        DescribeActivityExecutionResponse,
        PollActivityExecutionResponse,
    )

    seen: list[Any] = []
    one = {"payloads": [{"metadata": {"encoding": b"json/plain"}, "data": b"1"}]}
    service.answer("PollActivityExecution", PollActivityExecutionResponse(outcome={"result": one}))
    service.answer(
        "DescribeActivityExecution",
        DescribeActivityExecutionResponse(
            info={"activity_id": "act", "activity_type": {"name": "A"}, "task_queue": "tq"},
            input=one,
        ),
    )
    handle = await in_context(service, seen).start_activity("A", 1, summary="s", **LIMITED)
    whole = activity_context(activity_type="A", activity_task_queue="tq")
    assert seen == [whole, whole]
    seen.clear()
    assert await handle.result() == 1
    assert seen == [activity_context()]
    seen.clear()
    assert await (await handle.describe(include_input=True)).input() == [1]
    assert seen == [whole]


async def test_values_of_an_operation_are_converted_in_its_context(service):
    from worker_core.api.workflowservice.v1 import PollNexusOperationExecutionResponse

    seen: list[Any] = []
    one = {"metadata": {"encoding": b"json/plain"}, "data": b"1"}
    answer = PollNexusOperationExecutionResponse(result=one)
    service.answer("PollNexusOperationExecution", answer, answer)
    c = in_context(service, seen)
    nexus = c.create_nexus_client("s", "e")
    context = converter.NexusSerializationContext(endpoint="e", service="s", operation="o")
    assert await nexus.execute_operation("o", 1, id="op", summary="text") == 1
    assert seen == [context] * 3
    seen.clear()
    assert await c.get_nexus_operation_handle("op").result() == 1
    assert seen == [None], "a handle made from an id knows no operation"


async def test_headers_of_an_activity_pass_the_codec_if_told_to(service):
    class Adding(client.OutboundInterceptor):
        async def start_activity(self, input):
            input.headers = {"name": Payload(data=b"value")}
            return await super().start_activity(input)

    class Interceptor(client.Interceptor):
        def intercept_client(self, next):
            return Adding(next)

    for behavior, passes in (("NO_CODEC", 0), ("CODEC", 1)):
        seen: list[Any] = []
        config = in_context(service, seen).config()
        config["interceptors"] = [Interceptor()]
        config["header_codec_behavior"] = common.HeaderCodecBehavior[behavior]
        service.calls.clear()
        await Client(**config).start_activity("A", **LIMITED)
        assert len(seen) == passes
        assert service.request.header.fields["name"].data == b"value"


async def test_a_result_type_comes_from_the_operation(recorded, service):
    operation = nexusrpc.Operation[int, str](name="o", input_type=int, output_type=str)
    assert recorded.get_nexus_operation_handle("op", operation=operation)._result_type is str
    both = recorded.get_nexus_operation_handle("op", operation=operation, result_type=bytes)
    assert both._result_type is bytes


async def test_an_activity_without_schedule_time_sorts_before_others(recorded):
    description = await recorded.get_activity_handle("act").describe()
    assert description.schedule_time < datetime(1970, 1, 1, tzinfo=UTC)


def test_a_callback_is_what_the_peer_calls_so():
    callback = client.Callback(url="http://there", headers={"name": "value"})
    assert (callback.url, callback.headers) == ("http://there", {"name": "value"})
