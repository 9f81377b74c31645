"""One RPC: its description and its error.

An `Rpc` is what the transport must know of a method, written once per method by the generator.
Which calls are long polls, and therefore wait longer, is decided here and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from google.protobuf.message import Message

from worker_core.exceptions import TemporalError

if TYPE_CHECKING:
    from worker_core.api.common.v1 import GrpcStatus

__all__ = ["RPCError", "RPCStatusCode", "Rpc", "default_timeout_seconds", "is_long_poll"]

Request = TypeVar("Request", bound=Message)
Response = TypeVar("Response", bound=Message)

LONG_POLL_SECONDS: Final = 70.0
"""The server ends a long poll after about a minute; this leaves room for its answer to arrive."""
OTHER_CALL_SECONDS: Final = 30.0

_TASK_POLLS: Final = frozenset(
    {"poll_workflow_task_queue", "poll_activity_task_queue", "poll_nexus_task_queue"}
)
_LONG_POLLS: Final = _TASK_POLLS | {
    "update_workflow_execution",
    "poll_workflow_execution_update",
    "execute_multi_operation",
    "poll_workflow_execution_time_skipping",
}
_HISTORY: Final = "get_workflow_execution_history"
_ANSWERED_AT_LENGTH: Final = frozenset(
    {
        "poll_workflow_task_queue",
        "get_workflow_execution_history",
        "get_workflow_execution_history_reverse",
        "list_workflow_executions",
        "list_open_workflow_executions",
        "list_closed_workflow_executions",
        "list_archived_workflow_executions",
        "scan_workflow_executions",
    }
)
"""Methods whose response holds histories or lists; a server compresses as the request was."""


@dataclass(frozen=True, slots=True, eq=False)
class Rpc(Generic[Request, Response]):
    """What the transport knows of one unary method. Compared by identity: there is one of each."""

    service: str
    """Short name of the service: ``workflow``, ``operator``, ``cloud``, ``test`` or ``health``."""
    name: str
    """Name of the method in snake case."""
    path: str
    """What stands in the request line: ``/package.Service/Method``."""
    response_name: str
    """Full name of the response message."""
    request_has_namespace: bool
    request_has_task_queue: bool
    operation: str = field(init=False)
    """Name of the method as the protocol spells it, for logs and metrics."""
    always_long: bool = field(init=False)
    """Whether each call of it is a long poll."""
    is_answered_at_length: bool = field(init=False)
    """Whether its response is worth compressing, however short the request."""

    def __post_init__(self) -> None:
        """Derive what depends on the name only."""
        object.__setattr__(self, "operation", self.path.rpartition("/")[2])
        object.__setattr__(self, "always_long", self.name in _LONG_POLLS)
        object.__setattr__(self, "is_answered_at_length", self.name in _ANSWERED_AT_LENGTH)


def is_long_poll(rpc: Rpc[Any, Any], request: Message) -> bool:
    """Whether the server may keep this call open until something happens."""
    if rpc.always_long:
        return True
    return rpc.name == _HISTORY and bool(request.wait_new_event)  # type: ignore[attr-defined]


def default_timeout_seconds(rpc: Rpc[Any, Any], request: Message) -> float:
    """Return how long a call may take when its caller does not say."""
    return LONG_POLL_SECONDS if is_long_poll(rpc, request) else OTHER_CALL_SECONDS


class RPCStatusCode(IntEnum):
    """Status of an RPC, with the numbers gRPC gives them."""

    OK = 0
    CANCELLED = 1
    UNKNOWN = 2
    INVALID_ARGUMENT = 3
    DEADLINE_EXCEEDED = 4
    NOT_FOUND = 5
    ALREADY_EXISTS = 6
    PERMISSION_DENIED = 7
    RESOURCE_EXHAUSTED = 8
    FAILED_PRECONDITION = 9
    ABORTED = 10
    OUT_OF_RANGE = 11
    UNIMPLEMENTED = 12
    INTERNAL = 13
    UNAVAILABLE = 14
    DATA_LOSS = 15
    UNAUTHENTICATED = 16


class RPCError(TemporalError):
    """A call that the server, or the way to it, ended with a status other than OK.

    Args:
        message: What the server says, or the transport where no server answered.
        status: The status code.
        raw_grpc_status: The serialized ``google.rpc.Status`` that came with the error. Empty when the
            server sent none, which is the rule for errors without details.
    """

    def __init__(self, message: str, status: RPCStatusCode, raw_grpc_status: bytes) -> None:
        super().__init__(message)
        self._message = message
        self._status = status
        self._raw_grpc_status = raw_grpc_status
        self._grpc_status: GrpcStatus | None = None

    @property
    def message(self) -> str:
        """What the server or the transport says."""
        return self._message

    @property
    def status(self) -> RPCStatusCode:
        """The status code."""
        return self._status

    @property
    def raw_grpc_status(self) -> bytes:
        """The serialized status with its details; empty if there are none."""
        return self._raw_grpc_status

    @property
    def grpc_status(self) -> GrpcStatus:
        """The status with its details, which are of any message type.

        Parsed when first asked for. Empty if the server sent no details.
        """
        if self._grpc_status is None:
            from worker_core.api.common.v1 import GrpcStatus

            self._grpc_status = GrpcStatus.FromString(self._raw_grpc_status)
        return self._grpc_status

    def __reduce__(self) -> tuple[type[RPCError], tuple[str, RPCStatusCode, bytes]]:
        return type(self), (self._message, self._status, self._raw_grpc_status)


# Users know these by their public home.
for _public in (RPCError, RPCStatusCode):
    _public.__module__ = "worker_core.service"
