"""For whom a value is converted: the contexts handed to converters and codecs.

A converter or codec that wants to know implements `WithSerializationContext`; before each operation
it is asked for a copy bound to the context, and that copy does the work.
"""

from __future__ import annotations

from abc import ABC
from dataclasses import dataclass
from typing import Self

__all__ = [
    "ActivitySerializationContext",
    "NexusSerializationContext",
    "SerializationContext",
    "WithSerializationContext",
    "WorkflowSerializationContext",
]


class SerializationContext(ABC):  # noqa: B024  # the root of a closed family of records
    """Whose value is converted.

    A payload to or from a workflow belongs to that workflow, whoever sends it: a child's arguments
    have the child's context. A payload of an activity belongs to the activity, on both sides. A
    payload of a Nexus operation belongs to the operation.
    """


@dataclass(frozen=True)
class WorkflowSerializationContext(SerializationContext):
    """The value belongs to a workflow."""

    namespace: str
    """Namespace of the workflow."""

    workflow_id: str
    """Id of the workflow; of a schedule's workflow, the id as configured, before the server adds
    the time to it."""


@dataclass(frozen=True)
class ActivitySerializationContext(SerializationContext):
    """The value belongs to an activity."""

    namespace: str
    """Namespace of the activity."""

    activity_id: str | None
    """Id of the activity; not always known for one that a workflow started."""

    activity_type: str | None
    """Name of the activity. Not known on every path, so do not rely on it."""

    activity_task_queue: str | None
    """Task queue of the activity. Not known on every path, so do not rely on it."""

    workflow_id: str | None
    """Id of the workflow that started it, if one did."""

    workflow_type: str | None
    """Type of the workflow that started it, if one did."""

    is_local: bool
    """Whether it is a local activity."""


@dataclass(frozen=True)
class NexusSerializationContext(SerializationContext):
    """The value belongs to a Nexus operation.

    Both sides have it for inputs and for results given at once. It does not reach a handler that
    completes an operation later, nor a client handle made from an id alone; what is encoded with it
    must therefore tell how to decode it, and a decoder must also take what was encoded without.
    """

    endpoint: str
    """Endpoint the call goes through."""

    service: str
    """Name of the service."""

    operation: str
    """Name of the operation."""


class WithSerializationContext(ABC):  # noqa: B024  # implementing it is a choice, its method is not abstract
    """Implemented by payload converters, encoding payload converters, codecs and failure converters
    that want to know for whom they work.
    """

    def with_context(self, context: SerializationContext) -> Self:
        """This object bound to a context; itself, if the context makes no difference."""
        raise NotImplementedError(
            f"{type(self).__name__} implements WithSerializationContext but not with_context"
        )
