"""What type checkers make of update handlers. Never run; each ignore is an error to be found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ParamSpec, TypeVar, assert_type

from worker_core import workflow
from worker_core.common import RawValue

P = ParamSpec("P")
R = TypeVar("R")


@workflow.defn
class Updates:
    @workflow.run
    async def run(self) -> None: ...

    @workflow.update
    async def waits(self, number: int, text: str) -> float: ...  # type: ignore[empty-body]

    @waits.validator
    def check_waits(self, number: int, text: str) -> None: ...

    @workflow.update
    def plain(self, number: int) -> bytes: ...  # type: ignore[empty-body]

    @plain.validator  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    def check_plain(self, number: str) -> None: ...

    @workflow.update(name="other", description="Other.")
    def named(self) -> str: ...  # type: ignore[empty-body]

    @named.validator
    def check_named(self) -> None: ...

    @workflow.update(dynamic=True)
    async def rest(self, name: str, args: Sequence[RawValue]) -> Any: ...

    @workflow.update(unfinished_policy=workflow.HandlerUnfinishedPolicy.ABANDON)
    async def expendable(self) -> None: ...


def answer(  # type: ignore[empty-body]
    update: workflow.UpdateMethodMultiParam[P, R], *args: P.args, **kwargs: P.kwargs
) -> R: ...


def handlers() -> None:
    updates = Updates()
    assert_type(answer(Updates.waits, updates, 1, "x"), float)
    assert_type(answer(Updates.plain, updates, 1), bytes)
    assert_type(answer(Updates.named, updates), str)
    assert_type(answer(Updates.expendable, updates), None)
    assert_type(answer(Updates.rest, updates, "x", []), Any)
    assert_type(workflow.current_update_info(), workflow.UpdateInfo | None)
    assert_type(workflow.get_update_handler("x"), Callable[..., Any] | None)
    workflow.set_update_handler("x", lambda: None, validator=None)
    workflow.set_dynamic_update_handler(None)


def mistakes() -> None:
    answer(Updates.waits, Updates(), "x", "x")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    answer(Updates.run, Updates())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType, reportCallIssue]
    workflow.update(name="x", dynamic=True)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    workflow.set_update_handler("x", 5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
