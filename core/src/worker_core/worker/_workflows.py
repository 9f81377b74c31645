"""The workflows of a worker: checked, and prepared for running."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping, Sequence
from typing import Any

from worker_core._instance.runner import WorkflowRunner
from worker_core._interceptors import (
    Interceptor,
    WorkflowInboundInterceptor,
    WorkflowInterceptorClassInput,
)
from worker_core.common import MetricMeter
from worker_core.common._versioning import WorkerDeploymentConfig
from worker_core.worker._checks import show
from worker_core.worker._wiring import WorkflowParts
from worker_core.workflow._definition import DEFINITION_ATTRIBUTE, _Definition

__all__ = ["prepare_workflows"]


def prepare_workflows(
    workflows: Sequence[type],
    *,
    runner: WorkflowRunner,
    unsandboxed_runner: WorkflowRunner,
    interceptors: Sequence[Interceptor],
    failure_exception_types: Sequence[type[BaseException]],
    meter: MetricMeter,
    check_local_activity: Callable[[str], None] | None = None,
    versions: WorkerDeploymentConfig | None = None,
) -> WorkflowParts:
    """Check the registered classes and have their runners prepare them.

    Args:
        workflows: The classes.
        runner: Runs workflows.
        unsandboxed_runner: Runs workflows that opted out of the sandbox.
        interceptors: Asked for the classes of the inbound chain.
        failure_exception_types: Exceptions that fail every workflow instead of its task.
        meter: What workflow code records with.
        check_local_activity: Raises for the name of an activity that cannot be run here; by default
            any can.
        versions: Which version of the workflows this is, if the server is to know.

    Raises:
        ValueError: Something is no workflow class, or two have one name, or one does not say how it
            goes from version to version.
        TypeError: Two are dynamic.
        RuntimeError: A runner cannot run one of them.
    """
    extern_functions: MutableMapping[str, Callable[..., Any]] = {}
    given = WorkflowInterceptorClassInput(unsafe_extern_functions=extern_functions)
    classes: list[type[WorkflowInboundInterceptor]] = []
    for interceptor in interceptors:
        inbound = interceptor.workflow_interceptor_class(given)
        if inbound is not None:
            classes.append(inbound)
    extern_functions["__temporal_get_metric_meter"] = lambda: meter
    extern_functions["__temporal_assert_local_activity_valid"] = check_local_activity or _accept_any

    runner.set_worker_level_failure_exception_types(failure_exception_types)
    definitions: dict[str | None, _Definition] = {}
    for cls in workflows:
        definition = _definition_of(cls)
        if definition.name in definitions:
            if definition.name is None:
                raise TypeError(
                    f"{cls.__qualname__} is the second dynamic workflow. A worker can have one."
                )
            raise ValueError(
                _explain_duplicate(definition.name, definitions[definition.name].cls, cls)
            )
        if (
            versions is not None
            and versions.use_worker_versioning
            and not versions.default_versioning_behavior
            and not definition.versioning_behavior
            and definition.dynamic_config_fn is None
        ):
            raise ValueError(_explain_unversioned(definition))
        try:
            (runner if definition.sandboxed else unsandboxed_runner).prepare_workflow(definition)
        except Exception as error:
            raise RuntimeError(f"Failed validating workflow {definition.name}") from error
        definitions[definition.name] = definition
    return WorkflowParts(definitions, runner, unsandboxed_runner, classes, extern_functions)


def _accept_any(activity_type: str) -> None:
    pass


def _explain_unversioned(definition: _Definition) -> str:
    return (
        f"Workflow {definition.name or definition.cls.__qualname__!r} does not say how it goes from one "
        "version of the worker to the next. Pass versioning_behavior to @workflow.defn, or set "
        "default_versioning_behavior in the worker's deployment_config."
    )


def _definition_of(given: object) -> _Definition:
    if isinstance(given, type):
        return _Definition.must_from_class(given)
    # Instances find the definition on their class, and run methods carry it themselves.
    definition: _Definition | None = getattr(given, DEFINITION_ATTRIBUTE, None)
    if definition is None:
        raise ValueError(
            f"workflows=[...] got {show(given)}. Pass classes marked with @workflow.defn."
        )
    name = definition.cls.__qualname__
    what = f"an instance of {name}" if isinstance(given, definition.cls) else show(given)
    raise ValueError(f"workflows=[...] got {what}. Pass the class itself: workflows=[{name}].")


def _explain_duplicate(name: str, first: type, second: type) -> str:
    if first is second:
        return (
            f"Workflow {name!r} is registered twice: workflows=[...] lists the class "
            f"{_full_name(first)} twice. Drop one of them."
        )
    names = [first.__qualname__, second.__qualname__]
    if names[0] == names[1]:
        names = [_full_name(first), _full_name(second)]
    return (
        f"Workflow {name!r} is registered twice, as {names[0]} and as {names[1]}. Give one of them "
        'another name with @workflow.defn(name="…").'
    )


def _full_name(cls: type) -> str:
    return f"{cls.__module__}.{cls.__qualname__}"
