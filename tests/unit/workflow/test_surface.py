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
import temporalio.workflow as peer

from worker_core import workflow

LATER = {
    # children, external workflows, Nexus
    "ChildWorkflowCancellationType",
    "ChildWorkflowConfig",
    "ChildWorkflowHandle",
    "ExternalWorkflowHandle",
    "NexusClient",
    "NexusOperationCancellationType",
    "NexusOperationHandle",
    "ParentClosePolicy",
    "create_nexus_client",
    "execute_child_workflow",
    "get_external_workflow_handle",
    "get_external_workflow_handle_for",
    "signal_with_start_workflow",
    "start_child_workflow",
    # local activities
    "LocalActivityConfig",
    "execute_local_activity",
    "execute_local_activity_class",
    "execute_local_activity_method",
    "start_local_activity",
    "start_local_activity_class",
    "start_local_activity_method",
    # updates
    "UnfinishedUpdateHandlersWarning",
    "UpdateInfo",
    "UpdateMethodMultiParam",
    "current_update_info",
    "get_dynamic_update_handler",
    "get_update_handler",
    "set_dynamic_update_handler",
    "set_update_handler",
    "update",
    # patches, upserts, event groups, sandbox
    "EventGroup",
    "SandboxImportNotificationPolicy",
    "create_event_group",
    "deprecate_patch",
    "patched",
    "upsert_memo",
    "upsert_search_attributes",
}
LATER_PARAMETERS = {"event_groups"}
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
        if parameter.name not in LATER_PARAMETERS
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


@pytest.mark.parametrize("name", ["Info", "ParentInfo", "RootInfo", "DynamicWorkflowConfig"])
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
        "ContinueAsNewVersioningBehavior",
        "HandlerUnfinishedPolicy",
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
    lambda: workflow.start_activity("x"),
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
