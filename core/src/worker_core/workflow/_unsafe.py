"""What workflow code may ask or do that most of it should not."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from worker_core.workflow._runtime import _Runtime

__all__ = ["unsafe"]


class unsafe:  # reads as a module: workflow.unsafe.is_replaying()
    """Questions and permissions for advanced cases. Not to be instantiated."""

    def __init__(self) -> None:
        raise NotImplementedError("workflow.unsafe is a namespace: call its functions.")

    @staticmethod
    def is_replaying() -> bool:
        """Whether the workflow is replaying; queries answered meanwhile count as replay too."""
        return _Runtime.current().workflow_is_replaying()

    @staticmethod
    def is_replaying_history_events() -> bool:
        """Whether what runs now ran before; a query answered during replay did not."""
        return _Runtime.current().workflow_is_replaying_history_events()

    @staticmethod
    def is_read_only() -> bool:
        """Whether the caller may only read, as in a query."""
        return _Runtime.current().workflow_is_read_only()

    @staticmethod
    def in_sandbox() -> bool:
        """Whether the caller runs in a sandbox. Workflows run without one."""
        return False

    @staticmethod
    @contextmanager
    def sandbox_unrestricted() -> Generator[None, None, None]:
        """Run code without the restrictions of a sandbox. Without a sandbox it changes nothing."""
        yield

    @staticmethod
    @contextmanager
    def imports_passed_through() -> Generator[None, None, None]:
        """Keep what is imported within from being imported again by a sandbox.

        Without a sandbox it changes nothing.
        """
        yield
