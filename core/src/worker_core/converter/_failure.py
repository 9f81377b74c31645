"""Exceptions to failures and back.

Rules of the default converter:

* An error that came from the wire is sent as it came. What became of the exception object since does
  not matter, so raising again loses nothing.
* An error of the failure tree, or a Nexus handler error, has its own kind on the wire; any other
  exception becomes an application error named after its class.
* The cause of a failure is the exception's `__cause__`; for errors of the failure tree also the
  exception they were raised under.
* Details are decoded without type hints: nobody knows what the sender put there.
"""

from __future__ import annotations

import json
import logging
import traceback
from abc import ABC, abstractmethod
from collections.abc import Callable
from enum import IntEnum
from typing import Any, ClassVar, Final, TypeVar

import nexusrpc
from google.protobuf import json_format

from worker_core import api, exceptions
from worker_core.api.enums.v1 import (
    ApplicationErrorCategory,
    NexusHandlerErrorRetryBehavior,
    RetryState,
    TimeoutType,
)
from worker_core.api.failure.v1 import Failure
from worker_core.converter._payload import PayloadConverter

__all__ = [
    "DefaultFailureConverter",
    "DefaultFailureConverterWithEncodedAttributes",
    "FailureConverter",
    "create_payload_validation_error",
]

logger = logging.getLogger(__name__)

_FAILURE_TYPE: Final = "temporal.api.failure.v1.Failure"
"""Metadata of a Nexus failure whose details are one of ours as JSON."""

_ENCODED_MESSAGE: Final = "Encoded failure"
"""Shown in the place of a message that is encoded. Other SDKs write the same."""


class FailureConverter(ABC):
    """Converts exceptions to failures and back, without waiting for anything.

    Of the exceptions of a workflow it sees only those that fail the workflow; to carry something of
    one's own through it, subclass `ApplicationError`.
    """

    default: ClassVar[FailureConverter]
    """The failure converter of `DataConverter.default`."""

    @abstractmethod
    def to_failure(
        self, exception: BaseException, payload_converter: PayloadConverter, failure: Failure
    ) -> None:
        """Describe an exception, which stays as it is, in an empty failure."""

    @abstractmethod
    def from_failure(self, failure: Failure, payload_converter: PayloadConverter) -> BaseException:
        """Make the exception for a failure, which stays as it is."""


class DefaultFailureConverter(FailureConverter):
    """Converts as all SDKs do.

    Args:
        encode_common_attributes: True to move message and stack trace into a payload, where a codec
            can encrypt them.
    """

    def __init__(self, *, encode_common_attributes: bool = False) -> None:
        super().__init__()
        self._encode_common_attributes = encode_common_attributes

    def to_failure(
        self, exception: BaseException, payload_converter: PayloadConverter, failure: Failure
    ) -> None:
        """See base class."""
        if isinstance(exception, exceptions.FailureError):
            self._write_error(exception, payload_converter, failure)
        elif isinstance(exception, nexusrpc.HandlerError):
            self._write_handler_error(exception, payload_converter, failure)
        else:
            error = exceptions.ApplicationError(str(exception), type=type(exception).__name__)
            error.__traceback__ = exception.__traceback__
            error.__cause__ = exception.__cause__
            self._write_error(error, payload_converter, failure)
        if self._encode_common_attributes:
            attributes = {"message": failure.message, "stack_trace": failure.stack_trace}
            failure.encoded_attributes.CopyFrom(payload_converter.to_payloads([attributes])[0])
            failure.message = _ENCODED_MESSAGE
            failure.stack_trace = ""

    def _write_error(
        self,
        error: exceptions.FailureError,
        payload_converter: PayloadConverter,
        failure: Failure,
    ) -> None:
        if error.failure is not None:
            failure.CopyFrom(error.failure)
            return
        failure.message = error.message
        if error.__traceback__ is not None:
            failure.stack_trace = "\n".join(traceback.format_tb(error.__traceback__))
        if error.__cause__ is not None:
            self.to_failure(error.__cause__, payload_converter, failure.cause)
        elif error.__context__ is not None and not error.__suppress_context__:
            self.to_failure(error.__context__, payload_converter, failure.cause)
        for cls, write in _WRITERS:
            if isinstance(error, cls):
                write(error, payload_converter, failure)
                break

    def _write_handler_error(
        self,
        error: nexusrpc.HandlerError,
        payload_converter: PayloadConverter,
        failure: Failure,
    ) -> None:
        if error.original_failure is not None:
            _write_nexus_failure(error.original_failure, error.retryable, failure)
            return
        failure.message = error.message
        if error.stack_trace:
            failure.stack_trace = error.stack_trace
        elif error.__traceback__ is not None:
            failure.stack_trace = "\n".join(traceback.format_tb(error.__traceback__))
        if error.__cause__ is not None:
            self.to_failure(error.__cause__, payload_converter, failure.cause)
        info = failure.nexus_handler_failure_info
        info.SetInParent()
        info.type = error.type.name
        info.retry_behavior = _RETRY_BEHAVIORS[error.retryable_override]

    def from_failure(self, failure: Failure, payload_converter: PayloadConverter) -> BaseException:
        """See base class."""
        if failure.HasField("encoded_attributes"):
            failure = _with_decoded_attributes(failure, payload_converter)
        read = _READERS.get(failure.WhichOneof("failure_info") or "", _read_other)
        error = read(failure, payload_converter)
        if isinstance(error, exceptions.FailureError):
            error._failure = failure
        if failure.HasField("cause"):
            error.__cause__ = self.from_failure(failure.cause, payload_converter)
        return error


class DefaultFailureConverterWithEncodedAttributes(DefaultFailureConverter):
    """The default converter with message and stack trace where a codec can encrypt them."""

    def __init__(self) -> None:
        super().__init__(encode_common_attributes=True)


def create_payload_validation_error(details: Any = None) -> exceptions.ApplicationError:
    """The error for a payload converter to raise when a payload decodes but is not valid.

    Args:
        details: What is wrong with it, for the caller; None to say nothing.
    """
    return exceptions.ApplicationError(
        "Payload validation failed",
        *(() if details is None else (details,)),
        type="PayloadValidationError",
        non_retryable=True,
    )


def _with_decoded_attributes(failure: Failure, payload_converter: PayloadConverter) -> Failure:
    """A copy with message and stack trace taken from the encoded attributes, if they decode."""
    copy = Failure()
    copy.CopyFrom(failure)
    try:
        [attributes] = payload_converter.from_payloads([copy.encoded_attributes])
    except Exception:
        # Without the key the failure is still worth having.
        logger.debug("Encoded attributes of a failure do not decode", exc_info=True)
        return copy
    if isinstance(attributes, dict):
        message = attributes.get("message")
        if isinstance(message, str):
            copy.message = message
        stack_trace = attributes.get("stack_trace")
        if isinstance(stack_trace, str):
            copy.stack_trace = stack_trace
    return copy


# Writing, one function per kind of error.


def _write_application(error: Any, payload_converter: PayloadConverter, failure: Failure) -> None:
    info = failure.application_failure_info
    info.SetInParent()
    if error.type:
        info.type = error.type
    info.non_retryable = error.non_retryable
    if error.details:
        info.details.CopyFrom(payload_converter.to_payloads_wrapper(error.details))
    if error.next_retry_delay:
        info.next_retry_delay.FromTimedelta(error.next_retry_delay)
    if error.category:
        info.category = ApplicationErrorCategory.ValueType(error.category)


def _write_timeout(error: Any, payload_converter: PayloadConverter, failure: Failure) -> None:
    info = failure.timeout_failure_info
    info.SetInParent()
    info.timeout_type = TimeoutType.ValueType(error.type or 0)
    if error.last_heartbeat_details:
        info.last_heartbeat_details.CopyFrom(
            payload_converter.to_payloads_wrapper(error.last_heartbeat_details)
        )


def _write_cancelled(error: Any, payload_converter: PayloadConverter, failure: Failure) -> None:
    info = failure.canceled_failure_info
    info.SetInParent()
    if error.details:
        info.details.CopyFrom(payload_converter.to_payloads_wrapper(error.details))


def _write_terminated(error: Any, payload_converter: PayloadConverter, failure: Failure) -> None:
    failure.terminated_failure_info.SetInParent()


def _write_server(error: Any, payload_converter: PayloadConverter, failure: Failure) -> None:
    info = failure.server_failure_info
    info.SetInParent()
    info.non_retryable = error.non_retryable


def _write_activity(error: Any, payload_converter: PayloadConverter, failure: Failure) -> None:
    info = failure.activity_failure_info
    info.SetInParent()
    info.scheduled_event_id = error.scheduled_event_id
    info.started_event_id = error.started_event_id
    info.identity = error.identity
    info.activity_type.name = error.activity_type
    info.activity_id = error.activity_id
    info.retry_state = RetryState.ValueType(error.retry_state or 0)


def _write_child(error: Any, payload_converter: PayloadConverter, failure: Failure) -> None:
    info = failure.child_workflow_execution_failure_info
    info.SetInParent()
    info.namespace = error.namespace
    info.workflow_execution.workflow_id = error.workflow_id
    info.workflow_execution.run_id = error.run_id
    info.workflow_type.name = error.workflow_type
    info.initiated_event_id = error.initiated_event_id
    info.started_event_id = error.started_event_id
    info.retry_state = RetryState.ValueType(error.retry_state or 0)


def _write_nexus(error: Any, payload_converter: PayloadConverter, failure: Failure) -> None:
    info = failure.nexus_operation_execution_failure_info
    info.SetInParent()
    info.scheduled_event_id = error.scheduled_event_id
    info.endpoint = error.endpoint
    info.service = error.service
    info.operation = error.operation
    info.operation_token = error.operation_token


_WRITERS: Final[tuple[tuple[type, Callable[[Any, PayloadConverter, Failure], None]], ...]] = (
    (exceptions.ApplicationError, _write_application),
    (exceptions.TimeoutError, _write_timeout),
    (exceptions.CancelledError, _write_cancelled),
    (exceptions.TerminatedError, _write_terminated),
    (exceptions.ServerError, _write_server),
    (exceptions.ActivityError, _write_activity),
    (exceptions.ChildWorkflowError, _write_child),
    (exceptions.NexusOperationError, _write_nexus),
)
"""Errors of other classes have no kind of their own on the wire: message, stack trace and cause."""


# Reading, one function per kind of failure.

_EnumT = TypeVar("_EnumT", bound=IntEnum)


def _known(enum: type[_EnumT], number: int) -> _EnumT | None:
    """The member for a wire number; None for zero and for numbers newer than this package."""
    try:
        return enum(number) if number else None
    except ValueError:
        return None


def _read_application(
    failure: Failure, payload_converter: PayloadConverter
) -> exceptions.ApplicationError:
    info = failure.application_failure_info
    return exceptions.ApplicationError(
        failure.message or "Application error",
        *payload_converter.from_payloads_wrapper(info.details),
        type=info.type or None,
        non_retryable=info.non_retryable,
        next_retry_delay=(
            info.next_retry_delay.ToTimedelta() if info.HasField("next_retry_delay") else None
        ),
        category=_known(exceptions.ApplicationErrorCategory, info.category)
        or exceptions.ApplicationErrorCategory.UNSPECIFIED,
    )


def _read_timeout(failure: Failure, payload_converter: PayloadConverter) -> exceptions.TimeoutError:
    info = failure.timeout_failure_info
    return exceptions.TimeoutError(
        failure.message or "Timeout",
        type=_known(exceptions.TimeoutType, info.timeout_type),
        last_heartbeat_details=payload_converter.from_payloads_wrapper(info.last_heartbeat_details),
    )


def _read_cancelled(
    failure: Failure, payload_converter: PayloadConverter
) -> exceptions.CancelledError:
    details = failure.canceled_failure_info.details
    return exceptions.CancelledError(
        failure.message or "Cancelled", *payload_converter.from_payloads_wrapper(details)
    )


def _read_terminated(
    failure: Failure, payload_converter: PayloadConverter
) -> exceptions.TerminatedError:
    return exceptions.TerminatedError(failure.message or "Terminated")


def _read_server(failure: Failure, payload_converter: PayloadConverter) -> exceptions.ServerError:
    return exceptions.ServerError(
        failure.message or "Server error",
        non_retryable=failure.server_failure_info.non_retryable,
    )


def _read_activity(
    failure: Failure, payload_converter: PayloadConverter
) -> exceptions.ActivityError:
    info = failure.activity_failure_info
    return exceptions.ActivityError(
        failure.message or "Activity error",
        scheduled_event_id=info.scheduled_event_id,
        started_event_id=info.started_event_id,
        identity=info.identity,
        activity_type=info.activity_type.name,
        activity_id=info.activity_id,
        retry_state=_known(exceptions.RetryState, info.retry_state),
    )


def _read_child(
    failure: Failure, payload_converter: PayloadConverter
) -> exceptions.ChildWorkflowError:
    info = failure.child_workflow_execution_failure_info
    return exceptions.ChildWorkflowError(
        failure.message or "Child workflow error",
        namespace=info.namespace,
        workflow_id=info.workflow_execution.workflow_id,
        run_id=info.workflow_execution.run_id,
        workflow_type=info.workflow_type.name,
        initiated_event_id=info.initiated_event_id,
        started_event_id=info.started_event_id,
        retry_state=_known(exceptions.RetryState, info.retry_state),
    )


def _read_nexus(
    failure: Failure, payload_converter: PayloadConverter
) -> exceptions.NexusOperationError:
    info = failure.nexus_operation_execution_failure_info
    return exceptions.NexusOperationError(
        failure.message or "Nexus operation error",
        scheduled_event_id=info.scheduled_event_id,
        endpoint=info.endpoint,
        service=info.service,
        operation=info.operation,
        operation_token=info.operation_token,
    )


def _read_other(failure: Failure, payload_converter: PayloadConverter) -> exceptions.FailureError:
    return exceptions.FailureError(failure.message or "Failure error")


_RETRY_BEHAVIORS: Final = {
    True: NexusHandlerErrorRetryBehavior.NEXUS_HANDLER_ERROR_RETRY_BEHAVIOR_RETRYABLE,
    False: NexusHandlerErrorRetryBehavior.NEXUS_HANDLER_ERROR_RETRY_BEHAVIOR_NON_RETRYABLE,
    None: NexusHandlerErrorRetryBehavior.NEXUS_HANDLER_ERROR_RETRY_BEHAVIOR_UNSPECIFIED,
}
_RETRYABLE_OVERRIDES: Final = {
    behavior: override for override, behavior in _RETRY_BEHAVIORS.items()
}


def _read_handler(failure: Failure, payload_converter: PayloadConverter) -> nexusrpc.HandlerError:
    info = failure.nexus_handler_failure_info
    try:
        error_type = nexusrpc.HandlerErrorType[info.type]
    except KeyError:
        logger.warning(
            "Unknown type of Nexus handler error, taken for INTERNAL",
            extra={"nexus_handler_error_type": info.type},
        )
        error_type = nexusrpc.HandlerErrorType.INTERNAL
    return nexusrpc.HandlerError(
        failure.message or "Nexus handler error",
        type=error_type,
        retryable_override=_RETRYABLE_OVERRIDES.get(info.retry_behavior),
        stack_trace=failure.stack_trace or None,
        original_failure=_nexus_failure(failure),
    )


_READERS: Final[
    dict[
        str,
        Callable[[Failure, PayloadConverter], exceptions.FailureError | nexusrpc.HandlerError],
    ]
] = {
    "application_failure_info": _read_application,
    "timeout_failure_info": _read_timeout,
    "canceled_failure_info": _read_cancelled,
    "terminated_failure_info": _read_terminated,
    "server_failure_info": _read_server,
    "activity_failure_info": _read_activity,
    "child_workflow_execution_failure_info": _read_child,
    "nexus_operation_execution_failure_info": _read_nexus,
    "nexus_handler_failure_info": _read_handler,
}


# The failures of the Nexus protocol, which handler errors carry.


def _nexus_failure(failure: Failure) -> nexusrpc.Failure:
    """A failure in Nexus form: message and stack trace apart, the rest as JSON."""
    rest = Failure()
    rest.CopyFrom(failure)
    rest.ClearField("message")
    rest.ClearField("stack_trace")
    return nexusrpc.Failure(
        message=failure.message,
        stack_trace=failure.stack_trace,
        metadata={"type": _FAILURE_TYPE},
        details=json_format.MessageToDict(rest, descriptor_pool=api.pool),
    )


def _write_nexus_failure(source: nexusrpc.Failure, retryable: bool, failure: Failure) -> None:
    """The way back; a failure in somebody else's form becomes an application error."""
    if source.metadata and source.metadata.get("type") == _FAILURE_TYPE:
        json_format.ParseDict(
            dict(source.details or {}),
            failure,
            # Better a field less than no failure, should the sender be newer.
            ignore_unknown_fields=True,
            descriptor_pool=api.pool,
        )
    else:
        info = failure.application_failure_info
        info.type = "NexusFailure"
        info.non_retryable = not retryable
        payload = info.details.payloads.add()
        payload.metadata["encoding"] = b"json/plain"
        payload.data = json.dumps(
            {**_nexus_failure_json(source), "message": ""}, separators=(",", ":")
        ).encode()
    failure.message = source.message
    failure.stack_trace = source.stack_trace or ""


def _nexus_failure_json(failure: nexusrpc.Failure) -> dict[str, Any]:
    """A Nexus failure as its protocol writes it: absent parts left out."""
    parts: dict[str, Any] = {"message": failure.message}
    if failure.stack_trace:
        parts["stackTrace"] = failure.stack_trace
    if failure.metadata:
        parts["metadata"] = dict(failure.metadata)
    if failure.details:
        parts["details"] = dict(failure.details)
    if failure.cause is not None:
        parts["cause"] = _nexus_failure_json(failure.cause)
    return parts
