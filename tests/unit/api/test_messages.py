"""Messages of worker_core.api: built late, in a pool of their own, and complete."""

import copy
import os
import pickle
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import google.protobuf.duration_pb2
import pytest
from google.protobuf import json_format

import worker_core.api
from worker_core.api.common.v1 import Callback, Memo, Payload, RetryPolicy
from worker_core.api.enums.v1 import EVENT_TYPE_TIMER_FIRED, EventType
from worker_core.api.failure.v1 import Failure
from worker_core.api.history.v1 import HistoryEvent
from worker_core.api.wellknown import Any, Duration, FieldMask, Timestamp
from worker_core.api.workflowservice.v1 import PollWorkflowTaskQueueResponse


def run_python(code, **environment):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_importing_the_package_and_its_modules_builds_nothing():
    code = (
        "import sys, worker_core, worker_core.api.common.v1 as common\n"
        "import worker_core.api._pool as pool\n"
        "assert pool._pool is None\n"
        "common.Payload\n"
        "assert pool._pool is not None"
    )
    run_python(code)


@pytest.mark.parametrize(
    "order", [("temporalio", "worker_core"), ("worker_core", "temporalio")], ids=" then ".join
)
@pytest.mark.parametrize("implementation", ["upb", "python"])
def test_shares_a_process_with_the_peer(order, implementation):
    imports = "\n".join(
        f"from {name}.api.history.v1 import HistoryEvent as {name}" for name in order
    )
    code = (
        f"{imports}\n"
        "assert temporalio is not worker_core\n"
        "event = temporalio(event_id=7)\n"
        "event.activity_task_completed_event_attributes.result.payloads.add(data=b'x')\n"
        "ours = worker_core.FromString(event.SerializeToString())\n"
        "print(ours.event_id, ours.activity_task_completed_event_attributes.result.payloads[0].data)"
    )
    output = run_python(code, PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION=implementation)
    assert output == "7 b'x'"


def test_pure_python_protobuf_gives_the_same_classes():
    code = (
        "import pickle\n"
        "from google.protobuf.internal import api_implementation\n"
        "from worker_core.api.common.v1 import Callback\n"
        "assert api_implementation.Type() == 'python'\n"
        "sent = Callback.Nexus(url='u', header={'a': 'b'})\n"
        "back = pickle.loads(pickle.dumps(sent))\n"
        "assert back == sent and type(back) is Callback.Nexus\n"
        "print(Callback.Nexus.__module__, Callback.Nexus.__qualname__)"
    )
    output = run_python(code, PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION="python")
    assert output == "worker_core.api.common.v1 Callback.Nexus"


def test_threads_that_ask_at_once_get_the_same_classes():
    code = (
        "import threading\n"
        "found = []\n"
        "start = threading.Barrier(8)\n"
        "def ask():\n"
        "    start.wait()\n"
        "    from worker_core.api.common.v1 import Payload\n"
        "    found.append(Payload)\n"
        "threads = [threading.Thread(target=ask) for _ in range(8)]\n"
        "[t.start() for t in threads]\n"
        "[t.join() for t in threads]\n"
        "assert len(found) == 8 and len(set(found)) == 1"
    )
    run_python(code)


@pytest.mark.parametrize(
    "message",
    [
        Payload(metadata={"encoding": b"json/plain"}, data=b"1"),
        Callback.Nexus(url="u"),
        Failure(message="a", cause=Failure(message="b")),
        Duration(seconds=1),
    ],
    ids=lambda message: message.DESCRIPTOR.full_name,
)
def test_messages_can_be_pickled_and_copied(message):
    for back in (pickle.loads(pickle.dumps(message)), copy.deepcopy(message)):
        assert back == message
        assert type(back) is type(message)


def test_a_message_met_only_inside_another_can_be_pickled():
    response = PollWorkflowTaskQueueResponse()
    response.history.events.add(event_id=3)
    event = pickle.loads(pickle.dumps(response.history.events[0]))
    assert type(event) is HistoryEvent
    assert event.event_id == 3


def test_times_are_taken_as_python_has_them():
    policy = RetryPolicy(initial_interval=timedelta(seconds=2), maximum_interval={"seconds": 3})
    assert policy.initial_interval.ToTimedelta() == timedelta(seconds=2)
    assert policy.maximum_interval == Duration(seconds=3)
    now = datetime(2024, 2, 3, tzinfo=UTC)
    assert HistoryEvent(event_time=now).event_time.ToDatetime(UTC) == now


def test_times_of_protobufs_own_pool_are_refused():
    theirs = google.protobuf.duration_pb2.Duration(seconds=2)
    with pytest.raises(TypeError):
        RetryPolicy(initial_interval=theirs)


def test_well_known_types_have_their_methods():
    stamp = Timestamp()
    stamp.GetCurrentTime()
    assert stamp.ToDatetime().year >= 2024
    assert FieldMask(paths=["a", "b"]).ToJsonString() == "a,b"
    packed = Any()
    packed.Pack(Memo(fields={"k": Payload(data=b"v")}))
    unpacked = Memo()
    assert packed.Unpack(unpacked)
    assert unpacked.fields["k"].data == b"v"


def test_json_goes_both_ways_with_our_pool():
    packed = Any()
    packed.Pack(Payload(data=b"v"))
    as_dict = json_format.MessageToDict(packed, descriptor_pool=worker_core.api.pool)
    assert as_dict["@type"] == "type.googleapis.com/temporal.api.common.v1.Payload"
    assert json_format.ParseDict(as_dict, Any(), descriptor_pool=worker_core.api.pool) == packed


def test_enums_know_names_and_values():
    assert EventType.Name(EVENT_TYPE_TIMER_FIRED) == "EVENT_TYPE_TIMER_FIRED"
    assert EventType.Value("EVENT_TYPE_TIMER_FIRED") == EventType.EVENT_TYPE_TIMER_FIRED
    assert EventType.ValueType(18) == 18


def test_a_wrong_name_is_an_attribute_error():
    import worker_core.api.common.v1 as common

    with pytest.raises(AttributeError, match="Nonsense"):
        common.Nonsense
    assert "Payload" in dir(common)
    with pytest.raises(AttributeError, match="nonsense"):
        worker_core.api.nonsense
