"""Who makes instances: the public runner classes.

A runner is given to a worker; it is asked once per definition to prepare and once per run for an
instance. An instance takes activations, one at a time, and answers each with a completion.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING

from worker_core._instance.details import WorkflowInstance, WorkflowInstanceDetails
from worker_core._instance.instance import Instance

if TYPE_CHECKING:
    from worker_core import workflow

__all__ = [
    "UnsandboxedWorkflowRunner",
    "WorkflowInstance",
    "WorkflowInstanceDetails",
    "WorkflowRunner",
]


class WorkflowRunner(ABC):
    """Makes instances of workflows. `UnsandboxedWorkflowRunner` is one."""

    @abstractmethod
    def prepare_workflow(self, defn: workflow._Definition) -> None:
        """Get ready to run a workflow; called once per definition when a worker is made.

        What cannot be run should be refused here.
        """

    @abstractmethod
    def create_instance(self, det: WorkflowInstanceDetails) -> WorkflowInstance:
        """Make an instance for one run."""

    def set_worker_level_failure_exception_types(
        self, types: Sequence[type[BaseException]]
    ) -> None:
        """Hear which exceptions fail workflows on this worker; called before `prepare_workflow`."""


class UnsandboxedWorkflowRunner(WorkflowRunner):
    """Runs workflows in the worker's own interpreter, where nothing keeps them deterministic but
    their authors.
    """

    def prepare_workflow(self, defn: workflow._Definition) -> None:
        """Do nothing: definitions are ready to run."""

    def create_instance(self, det: WorkflowInstanceDetails) -> WorkflowInstance:
        """Make an instance for one run."""
        return Instance(det)
