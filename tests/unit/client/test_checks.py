"""What is passed by mistake is refused where it is passed, by name and with the remedy."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

from worker_core import client
from worker_core.client import Client
from worker_core.service import RPCError, RPCStatusCode


class Own(client.Interceptor):
    pass


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"interceptors": [5]}, "interceptors=[...] got 5"),
        ({"interceptors": [Own]}, "Pass an instance of it: Own()"),
        ({"data_converter": 5}, "data_converter is 5. Pass a DataConverter"),
        ({"namespace": None}, "namespace is None. Pass the name"),
        ({"interceptors": None}, "interceptors is None. Pass a list"),
        ({"header_codec_behavior": "CODEC"}, "header_codec_behavior is 'CODEC'. Pass a member"),
    ],
)
def test_parts_of_a_client(service, options: dict[str, Any], words: str):
    with pytest.raises(TypeError, match=re.escape(words)):
        Client(service, **options)


def test_a_plugin_that_loses_a_part(service):
    class Losing(client.Plugin):
        def configure_client(self, config):
            del config["data_converter"]
            return config

        async def connect_service_client(self, config, next):
            return await next(config)

    with pytest.raises(TypeError, match=r"has no data_converter\. A plugin took it out"):
        Client(service, plugins=[Losing()])


def test_an_address_is_no_connection(no_installed_plugins):
    with pytest.raises(TypeError, match=r"'localhost:7233'.*await Client\.connect"):
        Client("localhost:7233")  # type: ignore[arg-type]


async def test_an_address_is_needed(no_installed_plugins):
    with pytest.raises(TypeError, match="target_host is None"):
        await Client.connect(None)  # type: ignore[arg-type]


async def test_a_stand_in_needs_no_base_class(service):
    class Quiet:
        def intercept_client(self, next):
            return next

    made = Client(service, interceptors=[Quiet()])  # type: ignore[list-item]
    await made.get_workflow_handle("wf").signal("s")
    assert service.request.signal_name == "s"


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("id", 5, "id of workflow 'W' is 5. Pass a string."),
        ("task_queue", None, "task_queue of workflow 'W' is None. Pass a string."),
        ("execution_timeout", 5, "execution_timeout of workflow 'W' is 5. Pass a timedelta"),
        ("run_timeout", 5, "run_timeout of workflow 'W' is 5. Pass a timedelta"),
        ("task_timeout", 5.0, "task_timeout of workflow 'W' is 5.0. Pass a timedelta"),
        ("start_delay", "1s", "start_delay of workflow 'W' is '1s'. Pass a timedelta"),
        ("retry_policy", {"maximum_attempts": 1}, "Pass a RetryPolicy"),
        ("memo", 5, "memo of workflow 'W' is 5. Pass a mapping"),
        ("cron_schedule", 5, "cron_schedule of workflow 'W' is 5. Pass a string."),
        ("static_summary", 5, "static_summary of workflow 'W' is 5. Pass a string."),
        ("static_details", 5, "static_details of workflow 'W' is 5. Pass a string."),
        ("id_reuse_policy", "fail", "Pass a member of WorkflowIDReusePolicy"),
        ("id_conflict_policy", None, "Pass a member of WorkflowIDConflictPolicy"),
        ("priority", 3, "priority of workflow 'W' is 3. Pass a Priority"),
        ("versioning_override", "1.0", "Pass a PinnedVersioningOverride"),
    ],
)
async def test_options_of_a_start(recorded, service, option: str, value: Any, words: str):
    options: dict[str, Any] = {"id": "wf", "task_queue": "tq", option: value}
    with pytest.raises(TypeError, match=re.escape(words)):
        await recorded.start_workflow("W", **options)
    assert service.calls == []


async def test_a_query_that_nobody_answers_says_who_would(recorded, service):
    service.answer("QueryWorkflow", RPCError("late", RPCStatusCode.DEADLINE_EXCEEDED, b""))
    with pytest.raises(RPCError) as caught:
        await recorded.get_workflow_handle("wf").query("q", rpc_timeout=timedelta(seconds=1))
    (note,) = caught.value.__notes__
    assert "'q' of workflow 'wf'" in note
    assert "poll the workflow's task queue" in note


@pytest.mark.parametrize(
    ("signal", "error", "words"),
    [(5, TypeError, "start_signal of workflow 'W' is 5"), ("", ValueError, "is empty. Pass")],
)
async def test_signal_of_a_start(
    recorded, service, signal: Any, error: type[Exception], words: str
):
    with pytest.raises(error, match=re.escape(words)):
        await recorded.start_workflow("W", id="wf", task_queue="tq", start_signal=signal)
    assert service.calls == []


@pytest.mark.parametrize(
    ("ids", "words"),
    [
        ({"workflow_id": None}, "workflow_id is None. Pass a string."),
        ({"workflow_id": "wf", "run_id": 5}, "run_id of workflow 'wf' is 5. Pass a string"),
        (
            {"workflow_id": "wf", "first_execution_run_id": b"x"},
            "first_execution_run_id of workflow 'wf' is b'x'",
        ),
    ],
)
def test_ids_of_a_handle(recorded, ids: dict[str, Any], words: str):
    with pytest.raises(TypeError, match=re.escape(words)):
        recorded.get_workflow_handle(**ids)


def test_a_task_token_is_bytes(recorded):
    with pytest.raises(TypeError, match=r"task_token is of type str\. Pass the bytes"):
        recorded.get_async_activity_handle(task_token="token")


async def test_reject_condition_of_a_query(recorded, service):
    handle = recorded.get_workflow_handle("wf")
    with pytest.raises(TypeError, match=r"reject_condition of query 'q' is 'x'\. Pass a Query"):
        await handle.query("q", reject_condition="x")
    assert service.calls == []
    await handle.query("q", reject_condition=2)
    assert service.request.query_reject_condition == 2
