"""What a workflow tells people about itself: its handlers and its current details."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from worker_core._instance.instance import Instance
    from worker_core.api.sdk.v1 import WorkflowInteractionDefinition, WorkflowMetadata

__all__ = ["describe"]


def describe(instance: Instance) -> WorkflowMetadata:
    """The answer to the metadata query."""
    from worker_core._instance.handlers import BUILT_IN_QUERIES
    from worker_core.api.sdk.v1 import WorkflowDefinition, WorkflowMetadata

    handlers = instance.handlers
    queries = dict.fromkeys(BUILT_IN_QUERIES, "")
    queries.update(_described(handlers.queries.values()))
    signals = _described(handlers.signals.values())
    updates = _described(instance.updates.definitions.values())
    return WorkflowMetadata(
        definition=WorkflowDefinition(
            type=instance.start.workflow_type,
            query_definitions=_definitions(queries),
            signal_definitions=_definitions(signals),
            update_definitions=_definitions(updates),
        ),
        current_details=instance.context.workflow_get_current_details(),
    )


def _described(definitions: Iterable[Any]) -> dict[str, str]:
    return {definition.name or "": definition.description or "" for definition in definitions}


def _definitions(described: dict[str, str]) -> list[WorkflowInteractionDefinition]:
    from worker_core.api.sdk.v1 import WorkflowInteractionDefinition

    return [
        WorkflowInteractionDefinition(name=name, description=description)
        for name, description in sorted(described.items())
    ]
