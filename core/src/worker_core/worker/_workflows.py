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
from worker_core.worker._wiring import WorkflowParts
from worker_core.workflow._definition import _Definition

__all__ = ["prepare_workflows"]


def prepare_workflows(
    workflows: Sequence[type],
    *,
    runner: WorkflowRunner,
    unsandboxed_runner: WorkflowRunner,
    interceptors: Sequence[Interceptor],
    failure_exception_types: Sequence[type[BaseException]],
    meter: MetricMeter,
) -> WorkflowParts:
    """Check the registered classes and have their runners prepare them.

    Args:
        workflows: The classes.
        runner: Runs workflows.
        unsandboxed_runner: Runs workflows that opted out of the sandbox.
        interceptors: Asked for the classes of the inbound chain.
        failure_exception_types: Exceptions that fail every workflow instead of its task.
        meter: What workflow code records with.

    Raises:
        ValueError: A class is not a workflow, or two have one name.
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

    runner.set_worker_level_failure_exception_types(failure_exception_types)
    definitions: dict[str | None, _Definition] = {}
    for cls in workflows:
        definition = _Definition.must_from_class(cls)
        if definition.name in definitions:
            if definition.name is None:
                raise TypeError(
                    f"{cls.__qualname__} is the second dynamic workflow. A worker can have one."
                )
            raise ValueError(
                f"Workflow {definition.name!r} is registered twice, as "
                f"{definitions[definition.name].cls.__qualname__} and as {cls.__qualname__}. Give "
                'one of them another name with @workflow.defn(name="…").'
            )
        try:
            (runner if definition.sandboxed else unsandboxed_runner).prepare_workflow(definition)
        except Exception as error:
            raise RuntimeError(f"Failed validating workflow {definition.name}") from error
        definitions[definition.name] = definition
    return WorkflowParts(definitions, runner, unsandboxed_runner, classes, extern_functions)
