"""The public functions are those of the official SDK, with its parameters and defaults.

What later versions add is listed here, so that forgetting something fails.
"""

from __future__ import annotations

import dataclasses
import enum
import inspect
import pickle
from typing import Any

import pytest
import temporalio.worker as peer_worker
import temporalio.workflow as peer

from worker_core import worker, workflow
from worker_core.common import SearchAttributeKey

LATER = {
    # the system's own Nexus endpoint
    "signal_with_start_workflow",
    # sandbox
    "SandboxImportNotificationPolicy",
}
TYPE_NAMES = {name for name in peer.__all__ if name in dir(__import__("temporalio.types").types)}
PUBLIC = sorted(
    name
    for name in peer.__all__
    if not name.startswith("_") and name not in LATER and name not in TYPE_NAMES
)


def test_every_public_name_is_there() -> None:
    missing = [name for name in PUBLIC if not hasattr(workflow, name)]
    assert not missing
    too_early = [name for name in LATER if hasattr(workflow, name)]
    assert not too_early


@pytest.mark.parametrize(
    "name", [name for name in PUBLIC if inspect.isfunction(getattr(peer, name))]
)
def test_functions_take_the_same_parameters(name: str) -> None:
    ours, theirs = getattr(workflow, name), getattr(peer, name)
    assert _parameters(ours) == _parameters(theirs)
    assert inspect.iscoroutinefunction(ours) == inspect.iscoroutinefunction(theirs)


def _parameters(function: Any) -> list[tuple[str, Any, Any]]:
    return [
        (parameter.name, parameter.kind, _plain(parameter.default))
        for parameter in inspect.signature(function).parameters.values()
    ]


def _plain(default: Any) -> Any:
    if isinstance(default, enum.Enum):
        return default.name
    if isinstance(default, list | tuple):
        return list(default)
    if isinstance(default, str | int | float | bool | None):
        return default
    if default is inspect.Parameter.empty:
        return "required"
    return type(default).__name__


@pytest.mark.parametrize(
    "name", ["Info", "ParentInfo", "RootInfo", "UpdateInfo", "DynamicWorkflowConfig"]
)
def test_dataclasses_have_the_same_fields(name: str) -> None:
    ours, theirs = getattr(workflow, name), getattr(peer, name)
    assert {f.name for f in dataclasses.fields(ours)} == {
        f.name for f in dataclasses.fields(theirs)
    }
    assert ours.__dataclass_params__.frozen


@pytest.mark.parametrize(
    "name",
    [
        "ActivityCancellationType",
        "ChildWorkflowCancellationType",
        "ContinueAsNewVersioningBehavior",
        "HandlerUnfinishedPolicy",
        "NexusOperationCancellationType",
        "ParentClosePolicy",
        "VersioningIntent",
    ],
)
def test_enums_have_the_same_members(name: str) -> None:
    ours, theirs = getattr(workflow, name), getattr(peer, name)
    assert {m.name: m.value for m in ours} == {m.name: m.value for m in theirs}


OUTSIDE = [
    lambda: workflow.info(),
    lambda: workflow.now(),
    lambda: workflow.random(),
    lambda: workflow.uuid4(),
    lambda: workflow.memo(),
    lambda: workflow.instance(),
    lambda: workflow.metric_meter(),
    lambda: workflow.payload_converter(),
    lambda: workflow.get_signal_handler("x"),
    lambda: workflow.set_query_handler("x", None),
    lambda: workflow.get_update_handler("x"),
    lambda: workflow.set_dynamic_update_handler(None),
    lambda: workflow.start_activity("x"),
    lambda: workflow.start_local_activity("x"),
    lambda: workflow.patched("x"),
    lambda: workflow.deprecate_patch("x"),
    lambda: workflow.upsert_memo({"x": 1}),
    lambda: workflow.upsert_search_attributes([SearchAttributeKey.for_int("x").value_set(1)]),
    lambda: workflow.create_event_group("x"),
    lambda: workflow.start_child_workflow("x").send(None),
    lambda: workflow.execute_child_workflow("x").send(None),
    lambda: workflow.get_external_workflow_handle("x"),
    lambda: (
        workflow.create_nexus_client(service="x", endpoint="y").start_operation("z", 1).send(None)
    ),
    lambda: workflow.continue_as_new(),
    lambda: workflow.unsafe.is_replaying(),
    lambda: workflow.logger.info("x"),
    lambda: workflow.all_handlers_finished(),
]


@pytest.mark.parametrize("call", OUTSIDE)
def test_functions_need_a_workflow(call: Any) -> None:
    with pytest.raises(
        workflow._NotInWorkflowEventLoopError, match=r"^Not in workflow event loop\. Call"
    ):
        call()


async def test_another_loop_is_no_workflow() -> None:
    assert not workflow.in_workflow()
    with pytest.raises(workflow._NotInWorkflowEventLoopError):
        await workflow.sleep(1)


def test_what_is_no_use_to_make() -> None:
    with pytest.raises(NotImplementedError):
        workflow.unsafe()
    with pytest.raises(RuntimeError, match="directly"):
        workflow.ContinueAsNewError()
    assert not workflow.unsafe.in_sandbox()
    with workflow.unsafe.sandbox_unrestricted(), workflow.unsafe.imports_passed_through():
        pass


def test_errors_keep_their_message() -> None:
    error = workflow.NondeterminismError("differs")
    assert error.message == str(error) == "differs"
    assert str(pickle.loads(pickle.dumps(error))) == "differs"
    assert workflow.ReadOnlyContextError("no").message == "no"


@pytest.mark.parametrize(
    ("owner", "method"),
    [
        ("ChildWorkflowHandle", "signal"),
        ("ExternalWorkflowHandle", "signal"),
        ("ExternalWorkflowHandle", "cancel"),
        ("NexusClient", "start_operation"),
        ("NexusClient", "execute_operation"),
        ("NexusOperationHandle", "cancel"),
    ],
)
def test_methods_take_the_same_parameters(owner: str, method: str) -> None:
    ours = getattr(getattr(workflow, owner), method)
    theirs = getattr(getattr(peer, owner), method)
    assert _parameters(ours) == _parameters(theirs)
    assert inspect.iscoroutinefunction(ours) == inspect.iscoroutinefunction(theirs)


def test_child_config_lists_the_options_of_a_child() -> None:
    assert set(workflow.ChildWorkflowConfig.__annotations__) == set(
        peer.ChildWorkflowConfig.__annotations__
    )


@pytest.mark.parametrize(
    "name",
    [
        "ContinueAsNewInput",
        "PatchActivationInput",
        "SignalChildWorkflowInput",
        "SignalExternalWorkflowInput",
        "StartActivityInput",
        "StartChildWorkflowInput",
        "StartLocalActivityInput",
        "StartNexusOperationInput",
        "WorkerDeploymentConfig",
    ],
)
def test_inputs_of_interceptors_have_the_same_fields(name: str) -> None:
    ours, theirs = getattr(worker, name), getattr(peer_worker, name)
    assert [(f.name, f.kw_only) for f in dataclasses.fields(ours)] == [
        (f.name, f.kw_only) for f in dataclasses.fields(theirs)
    ]


@pytest.mark.parametrize("name", ["ActivityConfig", "LocalActivityConfig"])
def test_option_dictionaries_are_the_keywords(name: str) -> None:
    ours, theirs = getattr(workflow, name), getattr(peer, name)
    assert list(ours.__annotations__) == list(theirs.__annotations__)
    assert ours.__total__ is False
    function = (
        workflow.start_activity if name == "ActivityConfig" else workflow.start_local_activity
    )
    keywords = set(inspect.signature(function).parameters) - {
        "activity",
        "arg",
        "args",
        "result_type",
    }
    assert set(ours.__annotations__) == keywords
