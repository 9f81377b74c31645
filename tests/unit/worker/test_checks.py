"""What is passed by mistake to a worker or replayer is refused by name and with the remedy."""

from __future__ import annotations

import re
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
import temporalio.client

from worker_core import activity, workflow
from worker_core.api.workflowservice.v1 import DescribeNamespaceRequest
from worker_core.client import Client, WorkflowHistory
from worker_core.service import RPCError, RPCStatusCode, ServiceClient
from worker_core.worker import Interceptor, Replayer, UnsandboxedWorkflowRunner, Worker
from worker_core.worker._checks import check_kinds
from worker_core.worker._wiring import describe_namespace


@workflow.defn
class Good:
    @workflow.run
    async def run(self) -> None: ...


class Undecorated:
    pass


@activity.defn
async def good() -> None: ...


class Own(Interceptor):
    pass


def twin() -> type:
    """Another class of the same name and qualified name, as if from another module."""
    made = type("Good", (), {"run": workflow.run(_run_of_twin), "__module__": "elsewhere"})
    return workflow.defn(made)


async def _run_of_twin(self: Any) -> None: ...


def client() -> Any:
    """As much of a client as is looked at before anything else is."""
    return SimpleNamespace(service_client=None, _plugins=None)


def refused(**options: Any) -> str:
    with pytest.raises(TypeError) as caught:
        Worker(options.pop("client", client()), task_queue="tq", **options)
    return str(caught.value)


def test_an_address_is_no_client() -> None:
    assert refused(client="localhost:7233") == (
        "client is 'localhost:7233'. Pass a worker_core.client.Client, made with "
        "`await Client.connect('localhost:7233')`."
    )


def test_a_client_has_to_be_awaited() -> None:
    connecting = Client.connect("localhost:7233")
    try:
        assert "coroutine of Client.connect that was not awaited" in refused(client=connecting)
    finally:
        connecting.close()


def test_another_sdks_client_is_no_client() -> None:
    other = temporalio.client.Client(cast("Any", SimpleNamespace(config=None)))
    assert "client is <temporalio.client." in refused(client=other)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"interceptors": [5]}, "interceptors=[...] got 5, which has no method"),
        (
            {"interceptors": [Own]},
            "interceptors=[...] got the class Own. Pass an instance of it: Own()",
        ),
        ({"interceptors": Own}, "interceptors is the class Own. Pass a list: interceptors=[Own]."),
        ({"workflow_runner": 5}, "workflow_runner is 5. Pass a WorkflowRunner"),
        (
            {"unsandboxed_workflow_runner": UnsandboxedWorkflowRunner},
            "Pass an instance of it: UnsandboxedWorkflowRunner().",
        ),
        ({"workflows": Good}, "workflows is the class Good. Pass a list: workflows=[Good]."),
        ({"workflows": "Good"}, "workflows is 'Good'. Pass a list: workflows=[...]."),
        ({"activities": good}, "activities is the function good. Pass a list: activities=[good]."),
        ({"plugins": 5}, "plugins is 5. Pass a list"),
        (
            {"workflow_failure_exception_types": ValueError},
            "Pass a list: workflow_failure_exception",
        ),
        ({"deployment_config": "v1"}, "deployment_config is 'v1'. Pass WorkerDeploymentConfig("),
        (
            {"patch_activation_callback": True},
            "patch_activation_callback is True. Pass a function",
        ),
    ],
)
def test_options_of_a_worker(options: dict[str, Any], words: str) -> None:
    assert words in refused(**options)


@pytest.mark.parametrize(
    "name",
    [
        "graceful_shutdown_timeout",
        "plugin_shutdown_timeout",
        "sticky_queue_schedule_to_start_timeout",
        "max_heartbeat_throttle_interval",
        "default_heartbeat_throttle_interval",
        "deadlock_detection_timeout",
    ],
)
def test_durations_of_a_worker(name: str) -> None:
    assert refused(**{name: 5}).startswith(f"{name} is 5. Pass a timedelta")
    if name != "plugin_shutdown_timeout":
        assert refused(**{name: None}).startswith(f"{name} is None. Pass a timedelta")


def test_all_mistakes_are_told_at_once() -> None:
    assert len(refused(workflows=Good, graceful_shutdown_timeout=5).splitlines()) == 2


def test_what_has_the_methods_needs_no_base_class() -> None:
    interceptor = SimpleNamespace(workflow_interceptor_class=print, intercept_activity=print)
    check_kinds(
        {
            "client": client(),
            "activities": (good,),
            "workflows": {Good},
            "interceptors": [interceptor],
            "workflow_runner": SimpleNamespace(prepare_workflow=print, create_instance=print),
            "graceful_shutdown_timeout": timedelta(),
            "plugin_shutdown_timeout": None,
        }
    )


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (Good(), "got an instance of Good. Pass the class itself: workflows=[Good]."),
        (Good.run, "got the function Good.run. Pass the class itself: workflows=[Good]."),
        ("Good", "got 'Good'. Pass classes marked with @workflow.defn."),
        (Undecorated, "Workflow Undecorated missing attributes"),
    ],
)
def test_workflows_are_classes(given: Any, words: str) -> None:
    with pytest.raises(ValueError, match=re.escape(words)):
        Replayer(workflows=[given])


def test_one_class_listed_twice() -> None:
    with pytest.raises(
        ValueError, match=rf"'Good' is registered twice.*class {__name__}\.Good twice"
    ):
        Replayer(workflows=[Good, Good])


def test_two_classes_of_one_name() -> None:
    with pytest.raises(ValueError, match=rf"as {__name__}\.Good and as elsewhere\.Good\. Give one"):
        Replayer(workflows=[Good, twin()])


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"workflows": Good}, "Pass a list: workflows=[Good]."),
        ({"interceptors": [5]}, "which has no method workflow_interceptor_class"),
        ({"workflow_runner": 5}, "workflow_runner is 5. Pass a WorkflowRunner"),
    ],
)
def test_options_of_a_replayer(options: dict[str, Any], words: str) -> None:
    with pytest.raises(TypeError, match=re.escape(words)):
        Replayer(**({"workflows": [Good]} | options))


async def test_a_history_is_more_than_its_text() -> None:
    replayer = Replayer(workflows=[Good])
    text = '{"events": [' + " " * 10_000
    with pytest.raises(TypeError, match=r"Pass a WorkflowHistory.*from_json") as caught:
        await replayer.replay_workflow(cast("Any", text))
    assert len(str(caught.value)) < 400

    async def histories() -> Any:
        yield "x"

    with pytest.raises(TypeError, match="history is 'x'"):
        await replayer.replay_workflows(histories())


async def test_an_empty_history_is_a_history() -> None:
    result = await Replayer(workflows=[Good]).replay_workflow(
        WorkflowHistory("wf", []), raise_on_replay_failure=False
    )
    assert "no events" in str(result.replay_failure)


@pytest.mark.parametrize("said", ["Namespace x is not found.", "Namespace x is not found"])
async def test_a_namespace_that_cannot_be_used(said: str) -> None:
    class Service:
        async def describe_namespace(
            self, request: DescribeNamespaceRequest, *, retry: bool
        ) -> Any:
            raise RPCError(said, RPCStatusCode.NOT_FOUND, b"")

    connection = cast("ServiceClient", SimpleNamespace(workflow_service=Service()))
    with pytest.raises(RuntimeError, match=r"NOT_FOUND: Namespace x is not found\. Create it"):
        await describe_namespace(connection, "x")
