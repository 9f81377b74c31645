"""Changing what people search and see a workflow by: search attributes and the memo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from worker_core.common import (
    SearchAttributes,
    SearchAttributeUpdate,
    _warn_on_deprecated_search_attributes,
)
from worker_core.workflow._event_groups import EventGroup
from worker_core.workflow._runtime import _Runtime

__all__ = ["upsert_memo", "upsert_search_attributes"]


def upsert_memo(
    updates: Mapping[str, Any], *, event_groups: Sequence[EventGroup] | None = None
) -> None:
    """Change fields of the memo. Others stay as they are.

    Args:
        updates: Values by name; None removes a field.
        event_groups: Groups of the event, besides those of the code that calls. Experimental.

    Raises:
        ReadOnlyContextError: Called by a query or an update's validator.
    """
    _Runtime.current().workflow_upsert_memo(updates, event_groups=event_groups)


def upsert_search_attributes(
    attributes: SearchAttributes | Sequence[SearchAttributeUpdate[Any]],
    *,
    event_groups: Sequence[EventGroup] | None = None,
) -> None:
    """Change search attributes. Others stay as they are.

    Args:
        attributes: What ``value_set`` and ``value_unset`` of their keys give. A dictionary of lists
            is deprecated: it leaves `Info.typed_search_attributes` guessing.
        event_groups: Groups of the event, besides those of the code that calls. Experimental.

    Raises:
        TypeError: A value is not of the type of its attribute.
        ValueError: A datetime has no timezone.
        ReadOnlyContextError: Called by a query or an update's validator.
    """
    if not attributes:
        return
    _warn_on_deprecated_search_attributes(attributes)
    _Runtime.current().workflow_upsert_search_attributes(attributes, event_groups=event_groups)
