"""What a workflow asks about itself: identity, memo, details, what it was continued with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, overload

from worker_core.common import MetricMeter, _arg_unset
from worker_core.types import AnyType, ParamType
from worker_core.workflow._info import Info
from worker_core.workflow._runtime import _Runtime

if TYPE_CHECKING:
    from worker_core.converter import PayloadConverter

__all__ = [
    "all_handlers_finished",
    "cancellation_reason",
    "extern_functions",
    "get_current_details",
    "get_last_completion_result",
    "get_last_failure",
    "has_last_completion_result",
    "in_workflow",
    "info",
    "instance",
    "is_failure_exception",
    "memo",
    "memo_value",
    "metric_meter",
    "payload_converter",
    "set_current_details",
]


def in_workflow() -> bool:
    """Whether the caller runs in a workflow."""
    return _Runtime.maybe_current() is not None


def info() -> Info:
    """The running workflow's facts."""
    return _Runtime.current().workflow_info()


def instance() -> Any:
    """The running workflow's object."""
    return _Runtime.current().workflow_instance()


def cancellation_reason() -> str | None:
    """Why cancellation of the workflow was requested, None while it was not.

    An empty string is a request without a reason. Only requests from outside count, so this tells
    them apart from a task that workflow code cancelled, and from eviction.
    """
    return _Runtime.current().workflow_cancellation_reason()


def all_handlers_finished() -> bool:
    """Whether no handler of a signal or an update is running.

    Await ``wait_condition(all_handlers_finished)`` before returning or continuing as new, so that
    none is cut short.
    """
    return _Runtime.current().workflow_all_handlers_finished()


def is_failure_exception(err: BaseException) -> bool:
    """Whether the workflow fails when its code raises this, instead of failing its workflow task."""
    return _Runtime.current().workflow_is_failure_exception(err)


def extern_functions() -> Mapping[str, Callable[..., Any]]:
    """Functions that the worker and its interceptors lend to workflow code, by name."""
    return _Runtime.current().workflow_extern_functions()


def payload_converter() -> PayloadConverter:
    """The converter of the workflow's values, bound to the workflow's serialization context.

    Dynamic workflows and handlers turn their `RawValue` arguments into values with it.
    """
    return _Runtime.current().workflow_payload_converter()


def metric_meter() -> MetricMeter:
    """A meter whose values carry namespace, task queue and workflow type.

    Records nothing while replaying.
    """
    return _Runtime.current().workflow_metric_meter()


def memo() -> Mapping[str, Any]:
    """The memo's values, decoded without type hints."""
    return _Runtime.current().workflow_memo()


@overload
def memo_value(key: str, default: Any = _arg_unset) -> Any: ...


@overload
def memo_value(key: str, *, type_hint: type[ParamType]) -> ParamType: ...


@overload
def memo_value(
    key: str, default: AnyType, *, type_hint: type[ParamType]
) -> AnyType | ParamType: ...


def memo_value(key: str, default: Any = _arg_unset, *, type_hint: type | None = None) -> Any:
    """One value of the memo.

    Args:
        key: Its name.
        default: What to return when there is none.
        type_hint: What to decode it into.

    Raises:
        KeyError: There is no value and no default.
    """
    return _Runtime.current().workflow_memo_value(key, default, type_hint=type_hint)


def get_current_details() -> str:
    """The text set with `set_current_details`, empty before."""
    return _Runtime.current().workflow_get_current_details()


def set_current_details(description: str) -> None:
    """Say what the workflow is about now, for UI and CLI.

    Markdown, several lines allowed. Replaces what was set before; the static details given at the
    start are another text and stay.
    """
    _Runtime.current().workflow_set_current_details(description)


def has_last_completion_result() -> bool:
    """Whether an earlier run of the workflow, as of a cron schedule, left a result."""
    return _Runtime.current().workflow_has_last_completion_result()


@overload
def get_last_completion_result() -> Any | None: ...


@overload
def get_last_completion_result(type_hint: type[ParamType]) -> ParamType | None: ...


def get_last_completion_result(type_hint: type | None = None) -> Any | None:
    """Result of the last run of the workflow that completed.

    Args:
        type_hint: What to decode it into.

    Returns:
        The result, None if there is none; `has_last_completion_result` tells that from a result
        that is None.
    """
    return _Runtime.current().workflow_last_completion_result(type_hint)


def get_last_failure() -> BaseException | None:
    """How the workflow's last run failed, None if it did not or there was none."""
    return _Runtime.current().workflow_last_failure()
