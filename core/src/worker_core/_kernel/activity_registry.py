"""The activities of one worker, validated once and looked up by type."""

from __future__ import annotations

import concurrent.futures
import inspect
import pickle
import warnings
from collections.abc import Callable, Sequence
from typing import Any, Final, final

from worker_core import activity
from worker_core.common import RawValue
from worker_core.converter._hints import warn_of_dropped_hints

__all__ = ["ActivityPlan", "ActivityRegistry", "check_registered", "runs_in_threads"]


@final
class ActivityPlan:
    """What running an activity needs to know of its definition, read once."""

    __slots__ = (
        "_arg_types",
        "_name",
        "fn",
        "is_async",
        "is_dynamic",
        "raises_in_thread",
        "runs_in_thread",
    )

    def __init__(self, definition: activity._Definition, *, has_threads: bool) -> None:
        self.fn: Final = definition.fn
        self.is_async: Final = definition.is_async
        self.is_dynamic: Final = definition.name is None
        self.runs_in_thread: Final = has_threads and not definition.is_async
        """Whether a thread of this process calls it, where all objects can be shared."""
        self.raises_in_thread: Final = (
            self.runs_in_thread and not definition.no_thread_cancel_exception
        )
        self._arg_types = definition.arg_types
        self._name = definition.name

    def arg_types(self, count: int) -> list[type] | None:
        """Type hints for that many arguments; ``None`` unless there is one for each."""
        if self.is_dynamic:
            return [RawValue] * count
        if self._arg_types is not None and len(self._arg_types) == count:
            return self._arg_types
        if self._arg_types:
            warn_of_dropped_hints(f"activity {self._name}", self._arg_types, count)
        return None


@final
class ActivityRegistry:
    """The activities a worker was given.

    Args:
        activities: Functions, bound methods and callable objects with a definition.
        executor: Where plain functions run.
        shares_state: Whether there is something to share with other processes.

    Raises:
        TypeError: One of them is not an activity, is a class, or is a second dynamic one, or cannot
            be sent to another process though it has to.
        ValueError: Two have one name, or a plain function has no executor it can run in.
    """

    def __init__(
        self,
        activities: Sequence[Callable[..., Any]],
        executor: concurrent.futures.Executor | None,
        *,
        shares_state: bool = False,
    ) -> None:
        self.executor: Final = executor
        self._shares_state = shares_state
        self._has_threads = executor is not None and runs_in_threads(executor)
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
            self._check_executor(shown, fn)
        plan = ActivityPlan(definition, has_threads=self._has_threads)
        if definition.name is not None:
            self._plans[definition.name] = plan
        elif self._dynamic is not None:
            raise TypeError("Two dynamic activities are registered. A worker can have one.")
        else:
            self._dynamic = plan

    def _check_executor(self, shown: str, fn: Callable[..., Any]) -> None:
        if self.executor is None:
            raise ValueError(
                f"{shown} is a plain function but this worker has no activity_executor. "
                "Pass a ThreadPoolExecutor to Worker(), or make the activity async."
            )
        if self._has_threads:
            return
        if not self._shares_state:
            raise ValueError(
                f"{shown} is a plain function and the activity_executor is a "
                f"{type(self.executor).__name__}. To have heartbeats and cancellation reach where it "
                "runs, pass shared_state_manager=SharedStateManager.create_from_multiprocessing("
                "multiprocessing.Manager()), or pass a ThreadPoolExecutor, or make the activity async."
            )
        if isinstance(self.executor, concurrent.futures.ProcessPoolExecutor):
            try:
                pickle.dumps(fn)
            except Exception as error:
                raise TypeError(
                    f"{shown} cannot be pickled, which the ProcessPoolExecutor needs: {error}. "
                    "Define it at the top of a module, or as a method of an object that can be pickled."
                ) from error


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


def runs_in_threads(executor: concurrent.futures.Executor) -> bool:
    """Whether an executor is known to call functions in threads of this process."""
    # The pool of interpreters is a kind of thread pool, but its threads share no objects with us.
    interpreters = getattr(concurrent.futures, "InterpreterPoolExecutor", None)
    if interpreters is not None and isinstance(executor, interpreters):
        return False
    return isinstance(executor, concurrent.futures.ThreadPoolExecutor)
