"""What an instance is made from, and what it is to whoever drives it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from worker_core import workflow
    from worker_core._activation import Activation, Completion, LogicFlag
    from worker_core._instance.start import RunStart
    from worker_core._interceptors import WorkflowInboundInterceptor
    from worker_core.converter import FailureConverter, PayloadConverter

__all__ = ["PatchActivationInput", "WorkflowInstance", "WorkflowInstanceDetails"]


@dataclass(frozen=True)
class PatchActivationInput:
    """What a worker's ``patch_activation_callback`` is asked about."""

    workflow_info: workflow.Info
    """The run that calls `workflow.patched`."""

    patch_id: str
    """The patch it calls it for."""


@dataclass(frozen=True, slots=True)
class WorkflowInstanceDetails:
    """Everything an instance is made from."""

    payload_converter_factory: Callable[[], PayloadConverter]
    """Called once per run. May return the same converter each time if it keeps no state."""
    failure_converter_class: type[FailureConverter]
    interceptor_classes: Sequence[type[WorkflowInboundInterceptor]]
    """First one outermost."""
    defn: workflow._Definition
    start: RunStart
    """What the run was started with."""
    extern_functions: Mapping[str, Callable[..., Any]]
    disable_eager_activity_execution: bool
    worker_level_failure_exception_types: Sequence[type[BaseException]]
    patch_activation_callback: Callable[[PatchActivationInput], bool] | None = None
    """Says whether a new patch is activated; None activates all."""
    default_logic_flags: frozenset[LogicFlag] = frozenset()
    """Behaviours that runs of this worker take up where history says nothing yet."""

    @property
    def info(self) -> workflow.Info:
        """What workflow code will see of `start`; made anew each time."""
        return self.start.make_info()


class WorkflowInstance(ABC):
    """One running workflow."""

    __slots__ = ()

    @abstractmethod
    def activate(self, activation: Activation) -> Completion:
        """Apply an activation's jobs, run workflow code until it waits, and say what it wants.

        Whatever workflow code raises is part of the answer. Only what interrupts the thread from
        outside passes through, and leaves an instance that is good for nothing but eviction.

        An eviction's completion has a failure if tasks are left that do not end; it may be repeated.
        """

    @abstractmethod
    def get_info(self) -> workflow.Info:
        """The run's `Info`."""

    def end_if_idle(self) -> bool:
        """End the run at once if none of its tasks is alive; runs no workflow code.

        Returns:
            Whether that was so. If not, the run is ended by an activation that evicts it.
        """
        return False

    def whereabouts(self) -> str:
        """Where in workflow code its tasks wait, for people; empty if that is not known."""
        return ""

    def get_thread_id(self) -> int | None:
        """The thread an activation is running on, or ran on last; None if it is not known."""
        return None
