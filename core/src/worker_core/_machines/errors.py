"""What goes wrong between history and code, by whose fault it is."""

from __future__ import annotations

__all__ = ["InternalError", "MachineError", "MalformedTask", "NondeterminismMismatch"]


class MachineError(Exception):
    """Base of everything the machines raise. The run turns it into a failed workflow task."""


class NondeterminismMismatch(MachineError):
    """History against code: the code did not ask for what the history says, or the reverse."""


class MalformedTask(MachineError):
    """The server's fault, or a damaged history: events that cannot follow one another."""


class InternalError(MachineError):
    """Our fault: machines and instance disagree about what was agreed between them."""
