"""What is read from signatures equals what the peer reads from them."""

from __future__ import annotations

import functools
from typing import Optional, Self

import pytest
import temporalio.common

from worker_core.common import _arg_or_args, _arg_unset, _type_hints_from_func


def plain(a: int, b: Optional[str] = None) -> list[int]: ...  # noqa: UP045


def unannotated(a, b: int): ...


def variadic(a: int, *rest: str) -> bool: ...


def keyword_only(a: int, *, b: str) -> None: ...


def named_self(self: int, b: str) -> None: ...


class Callable_:
    def __call__(self, a: int) -> str: ...

    def method(self, a: int, b) -> str: ...

    def typed(self: Self, a: int) -> str: ...

    @staticmethod
    def static(a: int) -> str: ...

    @classmethod
    def cls(cls, a: bytes) -> str: ...


@pytest.mark.parametrize(
    "func",
    [
        plain,
        unannotated,
        variadic,
        keyword_only,
        named_self,
        Callable_,
        Callable_(),
        Callable_.method,
        Callable_().method,
        Callable_.typed,
        Callable_.static,
        Callable_.cls,
        lambda: None,
        functools.wraps(plain)(lambda *args: None),
    ],
)
def test_hints_are_the_peers(func):
    assert _type_hints_from_func(func) == temporalio.common._type_hints_from_func(func)


def test_hints_of_a_function():
    assert _type_hints_from_func(plain) == ([int, Optional[str]], list[int])  # noqa: UP045
    assert _type_hints_from_func(unannotated) == ([None, int], None)
    assert _type_hints_from_func(variadic) == (None, bool)
    assert _type_hints_from_func(Callable_()) == ([int], str)


def test_arguments_come_one_way():
    assert _arg_or_args(_arg_unset, [1, 2]) == [1, 2]
    assert _arg_or_args(None, []) == [None]
    with pytest.raises(ValueError, match="Cannot have arg and args"):
        _arg_or_args(1, [2])
