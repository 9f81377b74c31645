"""Type variables and callable protocols shared by every typed signature of the API.

What a user's workflow, activity, signal, query or update looks like to a type checker: a callable
with no, one or many parameters, sync or async, free or a method. Nothing here exists at run time
beyond the names; the overloads of `workflow`, `client` and `activity` are built from them.

Multi-parameter callables need no protocol: `Callable[MultiParamSpec, ...]` carries them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, ParamSpec, Protocol, TypeVar

__all__ = [
    "AnyType",
    "CallableAsyncNoParam",
    "CallableAsyncSingleParam",
    "CallableAsyncType",
    "CallableSyncNoParam",
    "CallableSyncOrAsyncReturnNoneType",
    "CallableSyncOrAsyncType",
    "CallableSyncSingleParam",
    "CallableType",
    "ClassType",
    "LocalReturnType",
    "MethodAsyncNoParam",
    "MethodAsyncSingleParam",
    "MethodSyncNoParam",
    "MethodSyncOrAsyncNoParam",
    "MethodSyncOrAsyncSingleParam",
    "MethodSyncSingleParam",
    "MultiParamSpec",
    "NexusServiceType",
    "ParamType",
    "ProtocolParamType",
    "ProtocolReturnType",
    "ProtocolSelfType",
    "ReturnType",
    "SelfType",
]

AnyType = TypeVar("AnyType")
ClassType = TypeVar("ClassType", bound=type)
SelfType = TypeVar("SelfType")
ParamType = TypeVar("ParamType")
ReturnType = TypeVar("ReturnType", covariant=True)
LocalReturnType = TypeVar("LocalReturnType", covariant=True)
NexusServiceType = TypeVar("NexusServiceType")
CallableType = TypeVar("CallableType", bound=Callable[..., Any])
CallableAsyncType = TypeVar("CallableAsyncType", bound=Callable[..., Awaitable[Any]])
CallableSyncOrAsyncType = TypeVar(
    "CallableSyncOrAsyncType", bound=Callable[..., Any | Awaitable[Any]]
)
CallableSyncOrAsyncReturnNoneType = TypeVar(
    "CallableSyncOrAsyncReturnNoneType", bound=Callable[..., Awaitable[None] | None]
)
MultiParamSpec = ParamSpec("MultiParamSpec")

ProtocolParamType = TypeVar("ProtocolParamType", contravariant=True)
ProtocolReturnType = TypeVar("ProtocolReturnType", covariant=True)
ProtocolSelfType = TypeVar("ProtocolSelfType", contravariant=True)


class CallableAsyncNoParam(Protocol[ProtocolReturnType]):
    """An async callable without parameters."""

    def __call__(self) -> Awaitable[ProtocolReturnType]:
        """Start the call."""
        ...


class CallableSyncNoParam(Protocol[ProtocolReturnType]):
    """A plain callable without parameters."""

    def __call__(self) -> ProtocolReturnType:
        """Make the call."""
        ...


class CallableAsyncSingleParam(Protocol[ProtocolParamType, ProtocolReturnType]):
    """An async callable with one parameter."""

    def __call__(self, arg: ProtocolParamType, /) -> Awaitable[ProtocolReturnType]:
        """Start the call."""
        ...


class CallableSyncSingleParam(Protocol[ProtocolParamType, ProtocolReturnType]):
    """A plain callable with one parameter."""

    def __call__(self, arg: ProtocolParamType, /) -> ProtocolReturnType:
        """Make the call."""
        ...


class MethodAsyncNoParam(Protocol[ProtocolSelfType, ProtocolReturnType]):
    """An async method, unbound, without parameters besides its object."""

    def __call__(__self, self: ProtocolSelfType) -> Awaitable[ProtocolReturnType]:
        """Start the call."""
        ...


class MethodSyncNoParam(Protocol[ProtocolSelfType, ProtocolReturnType]):
    """A plain method, unbound, without parameters besides its object."""

    def __call__(__self, self: ProtocolSelfType) -> ProtocolReturnType:
        """Make the call."""
        ...


class MethodAsyncSingleParam(Protocol[ProtocolSelfType, ProtocolParamType, ProtocolReturnType]):
    """An async method, unbound, with one parameter besides its object."""

    def __call__(
        self, obj: ProtocolSelfType, arg: ProtocolParamType, /
    ) -> Awaitable[ProtocolReturnType]:
        """Start the call."""
        ...


class MethodSyncSingleParam(Protocol[ProtocolSelfType, ProtocolParamType, ProtocolReturnType]):
    """A plain method, unbound, with one parameter besides its object."""

    def __call__(self, obj: ProtocolSelfType, arg: ProtocolParamType, /) -> ProtocolReturnType:
        """Make the call."""
        ...


class MethodSyncOrAsyncNoParam(Protocol[ProtocolSelfType, ProtocolReturnType]):
    """A method, plain or async, without parameters besides its object."""

    def __call__(
        self, obj: ProtocolSelfType, /
    ) -> ProtocolReturnType | Awaitable[ProtocolReturnType]:
        """Make or start the call."""
        ...


class MethodSyncOrAsyncSingleParam(
    Protocol[ProtocolSelfType, ProtocolParamType, ProtocolReturnType]
):
    """A method, plain or async, with one parameter besides its object."""

    def __call__(
        self, obj: ProtocolSelfType, arg: ProtocolParamType, /
    ) -> ProtocolReturnType | Awaitable[ProtocolReturnType]:
        """Make or start the call."""
        ...
