"""Ending a run by beginning the next one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any, Concatenate, NoReturn, TypedDict, Unpack, overload

from worker_core.common import (
    RetryPolicy,
    SearchAttributes,
    TypedSearchAttributes,
    _arg_or_args,
    _arg_unset,
    _warn_on_deprecated_search_attributes,
)
from worker_core.types import (
    MethodAsyncNoParam,
    MethodAsyncSingleParam,
    MultiParamSpec,
    ParamType,
    SelfType,
)
from worker_core.workflow._event_groups import EventGroup
from worker_core.workflow._exceptions import ContinueAsNewVersioningBehavior, VersioningIntent
from worker_core.workflow._runtime import _Runtime

__all__ = ["continue_as_new"]


class _Options(TypedDict, total=False):
    task_queue: str | None
    run_timeout: timedelta | None
    task_timeout: timedelta | None
    backoff_start_interval: timedelta | None
    retry_policy: RetryPolicy | None
    memo: Mapping[str, Any] | None
    search_attributes: SearchAttributes | TypedSearchAttributes | None
    versioning_intent: VersioningIntent | None
    initial_versioning_behavior: ContinueAsNewVersioningBehavior | None
    event_groups: Sequence[EventGroup] | None


@overload
def continue_as_new(
    arg: Any = ..., *, args: Sequence[Any] = ..., **options: Unpack[_Options]
) -> NoReturn: ...


@overload
def continue_as_new(
    *, workflow: MethodAsyncNoParam[SelfType, Any], **options: Unpack[_Options]
) -> NoReturn: ...


@overload
def continue_as_new(
    arg: ParamType,
    *,
    workflow: MethodAsyncSingleParam[SelfType, ParamType, Any],
    **options: Unpack[_Options],
) -> NoReturn: ...


@overload
def continue_as_new(
    *,
    workflow: Callable[Concatenate[SelfType, MultiParamSpec], Awaitable[Any]],
    args: Sequence[Any],
    **options: Unpack[_Options],
) -> NoReturn: ...


@overload
def continue_as_new(
    arg: Any = ..., *, workflow: str, args: Sequence[Any] = ..., **options: Unpack[_Options]
) -> NoReturn: ...


def continue_as_new(
    arg: Any = _arg_unset,
    *,
    args: Sequence[Any] = (),
    workflow: Callable[..., Any] | str | None = None,
    task_queue: str | None = None,
    run_timeout: timedelta | None = None,
    task_timeout: timedelta | None = None,
    backoff_start_interval: timedelta | None = None,
    retry_policy: RetryPolicy | None = None,
    memo: Mapping[str, Any] | None = None,
    search_attributes: SearchAttributes | TypedSearchAttributes | None = None,
    versioning_intent: VersioningIntent | None = None,
    initial_versioning_behavior: ContinueAsNewVersioningBehavior | None = None,
    event_groups: Sequence[EventGroup] | None = None,
) -> NoReturn:
    """End this run and begin another one with an empty history.

    What is not given stays as it is in this run.

    Args:
        arg: The argument of the new run.
        args: Its arguments, instead of `arg`.
        workflow: Another workflow type, by name or run method.
        task_queue: Another task queue.
        run_timeout: Longest duration of the new run.
        task_timeout: Longest duration of one of its workflow tasks.
        backoff_start_interval: How long its first workflow task waits.
        retry_policy: How the new run is retried.
        memo: Memo of the new run, replacing this one's.
        search_attributes: Search attributes of the new run, replacing this one's. The untyped form
            is deprecated.
        versioning_intent: Which build ids the new run may go to. Deprecated.
        initial_versioning_behavior: Which deployment version its first task goes to.
        event_groups: Groups of the event, besides those of the code that calls. Experimental.

    Raises:
        ContinueAsNewError: Always. Let it pass.
        TypeError: `workflow` is neither a string nor callable.
        ValueError: `workflow` is no workflow's run method.
    """
    if search_attributes is not None:
        _warn_on_deprecated_search_attributes(search_attributes)
    _Runtime.current().workflow_continue_as_new(
        *_arg_or_args(arg, args),
        workflow=workflow,
        task_queue=task_queue,
        run_timeout=run_timeout,
        task_timeout=task_timeout,
        backoff_start_interval=backoff_start_interval,
        retry_policy=retry_policy,
        memo=memo,
        search_attributes=search_attributes,
        versioning_intent=versioning_intent,
        initial_versioning_behavior=initial_versioning_behavior,
        event_groups=event_groups,
    )
