"""The activities of one worker, validated once and looked up by type."""

from __future__ import annotations

import concurrent.futures
import inspect
import warnings
from collections.abc import Callable, Sequence
from typing import Any, Final, final

from worker_core import activity
from worker_core.common import RawValue

__all__ = ["ActivityPlan", "ActivityRegistry", "check_registered"]


@final
class ActivityPlan:
    """What running an activity needs to know of its definition, read once."""

    __slots__ = ("_arg_types", "fn", "is_async", "is_dynamic", "raises_in_thread")

    def __init__(self, definition: activity._Definition) -> None:
        self.fn: Final = definition.fn
        self.is_async: Final = definition.is_async
        self.is_dynamic: Final = definition.name is None
        self.raises_in_thread: Final = not (
            definition.is_async or definition.no_thread_cancel_exception
        )
        self._arg_types = definition.arg_types

    def arg_types(self, count: int) -> list[type] | None:
        """Type hints for that many arguments; ``None`` unless there is one for each."""
        if self.is_dynamic:
            return [RawValue] * count
        if self._arg_types is not None and len(self._arg_types) == count:
            return self._arg_types
        return None


@final
class ActivityRegistry:
    """The activities a worker was given.

    Args:
        activities: Functions, bound methods and callable objects with a definition.
        executor: Where plain functions run.

    Raises:
        TypeError: One of them is not an activity, is a class, or is a second dynamic one.
        ValueError: Two have one name, or a plain function has no executor it can run in.
    """

    def __init__(
        self,
        activities: Sequence[Callable[..., Any]],
        executor: concurrent.futures.Executor | None,
    ) -> None:
        self.executor: Final = executor
        self._plans: dict[str, ActivityPlan] = {}
        self._dynamic: ActivityPlan | None = None
        for fn in activities:
            self._add(fn)

    @property
    def names(self) -> list[str]:
        """Names of the activities, sorted; the dynamic one has none."""
        return sorted(self._plans)

    def find(self, activity_type: str) -> ActivityPlan | None:
        """What runs activities of a type, the dynamic one if nothing else does."""
        return self._plans.get(activity_type, self._dynamic)

    def _add(self, fn: Callable[..., Any]) -> None:
        definition = activity._Definition.must_from_callable(fn)
        shown = (
            "The dynamic activity" if definition.name is None else f"Activity {definition.name!r}"
        )
        if definition.name in self._plans:
            raise ValueError(
                f"{shown} is registered twice. Give one of the two another name with "
                '@activity.defn(name="…").'
            )
        if inspect.isclass(fn):
            raise TypeError(
                f"{shown} was registered as a class. Register an instance: {fn.__name__}(…)."
            )
        if inspect.isfunction(fn) and next(iter(inspect.signature(fn).parameters), "") == "self":
            warnings.warn(
                f"{shown} is a function whose first parameter is self, and it is not bound to an "
                "instance. Register the method of an instance, not of its class.",
                UserWarning,
                stacklevel=2,
            )
        if not definition.is_async:
            self._check_executor(shown)
        plan = ActivityPlan(definition)
        if definition.name is not None:
            self._plans[definition.name] = plan
        elif self._dynamic is not None:
            raise TypeError("Two dynamic activities are registered. A worker can have one.")
        else:
            self._dynamic = plan

    def _check_executor(self, shown: str) -> None:
        if self.executor is None:
            raise ValueError(
                f"{shown} is a plain function but this worker has no activity_executor. "
                "Pass a ThreadPoolExecutor to Worker(), or make the activity async."
            )
        if not _runs_threads_of_ours(self.executor):
            raise ValueError(
                f"{shown} is a plain function and the activity_executor is a "
                f"{type(self.executor).__name__}, but only a ThreadPoolExecutor can run it: heartbeats "
                "and cancellation do not reach other processes or interpreters. Pass a "
                "ThreadPoolExecutor, or make the activity async."
            )


def check_registered(registry: ActivityRegistry | None) -> Callable[[str], None]:
    """Make the check of a worker's workflows: may they run a local activity of some name?

    Its errors end up in histories, so their texts are the protocol's.
    """

    def check(activity_type: str) -> None:
        if registry is None:
            raise ValueError(
                f"Activity function {activity_type} is not registered on this worker, "
                "no available activities."
            )
        if registry.find(activity_type) is None:
            raise ValueError(
                f"Activity function {activity_type} is not registered on this worker, "
                f"available activities: {', '.join(registry.names)}"
            )

    return check


def _runs_threads_of_ours(executor: concurrent.futures.Executor) -> bool:
    # The pool of interpreters is a kind of thread pool, but its threads share no objects with us.
    interpreters = getattr(concurrent.futures, "InterpreterPoolExecutor", None)
    if interpreters is not None and isinstance(executor, interpreters):
        return False
    return isinstance(executor, concurrent.futures.ThreadPoolExecutor)
