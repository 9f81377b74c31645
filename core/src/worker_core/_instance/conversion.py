"""Values in and out of one run.

Converters that ask for whom they work are bound to the workflow, or to the activity whose payloads
they convert; most do not ask, and one converter then serves the whole run.

What is decoded may be kept by workflow code for as long as it likes, so nothing of it may lie in the
memory of a response: raw payloads and failures are copied.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from worker_core.api.failure.v1 import Failure
from worker_core.common import RawValue
from worker_core.converter import (
    ActivitySerializationContext,
    DefaultPayloadConverter,
    FailureConverter,
    NexusSerializationContext,
    PayloadConverter,
    SerializationContext,
    WithSerializationContext,
    WorkflowSerializationContext,
)
from worker_core.converter._hints import warn_of_dropped_hints
from worker_core.exceptions import FailureError

if TYPE_CHECKING:
    from worker_core._instance.instance import Instance
    from worker_core.api.common.v1 import Payload

__all__ = ["Conversion"]

_ConverterT = TypeVar("_ConverterT", PayloadConverter, FailureConverter)


class Conversion:
    """The converters of one run.

    Args:
        instance: The run.
    """

    __slots__ = (
        "_asks",
        "_details",
        "_failure_converter",
        "_instance",
        "_unbound",
        "payload_converter",
    )

    def __init__(self, instance: Instance) -> None:
        self._instance = instance
        self._details = details = instance.details
        self._failure_converter: FailureConverter | None = None
        self._unbound = unbound = details.payload_converter_factory()
        self._asks = _asks_for_context(unbound)
        self.payload_converter = _bind(unbound, self._workflow_context()) if self._asks else unbound
        """Bound to the workflow."""

    @property
    def failure_converter(self) -> FailureConverter:
        """Bound to the workflow."""
        if self._failure_converter is None:
            self._failure_converter = _bind(
                self._details.failure_converter_class(), self._workflow_context()
            )
        return self._failure_converter

    def activity_payload_converter(
        self,
        activity_type: str,
        activity_id: str | None,
        task_queue: str,
        *,
        is_local: bool = False,
    ) -> PayloadConverter:
        """The converter for one activity's arguments and result."""
        if not self._asks:
            return self._unbound
        return _bind(
            self._unbound,
            self._activity_context(activity_type, activity_id, task_queue, is_local),
        )

    def decode_activity_failure(
        self,
        failure: Failure,
        payload_converter: PayloadConverter,
        activity_type: str,
        activity_id: str | None,
        task_queue: str,
        *,
        is_local: bool = False,
    ) -> BaseException:
        """Make the exception that an activity ended with."""
        converter = self.failure_converter
        if isinstance(converter, WithSerializationContext):
            converter = _bind(
                self._details.failure_converter_class(),
                self._activity_context(activity_type, activity_id, task_queue, is_local),
            )
        return _decode_failure(converter, failure, payload_converter)

    def workflow_payload_converter(
        self, workflow_id: str, namespace: str | None = None
    ) -> PayloadConverter:
        """The converter for what another workflow gets and gives, a child's for one."""
        if not self._asks:
            return self._unbound
        return _bind(
            self._unbound,
            WorkflowSerializationContext(
                namespace=namespace or self._details.start.namespace, workflow_id=workflow_id
            ),
        )

    def decode_workflow_failure(
        self, failure: Failure, payload_converter: PayloadConverter, workflow_id: str
    ) -> BaseException:
        """Make the exception that something asked of another workflow ended with."""
        converter = self.failure_converter
        if isinstance(converter, WithSerializationContext):
            converter = _bind(
                self._details.failure_converter_class(),
                WorkflowSerializationContext(
                    namespace=self._details.start.namespace, workflow_id=workflow_id
                ),
            )
        return _decode_failure(converter, failure, payload_converter)

    def nexus_payload_converter(
        self, endpoint: str, service: str, operation: str
    ) -> PayloadConverter:
        """The converter for a Nexus operation's input and result."""
        if not self._asks:
            return self._unbound
        return _bind(self._unbound, NexusSerializationContext(endpoint, service, operation))

    def decode_nexus_failure(
        self,
        failure: Failure,
        payload_converter: PayloadConverter,
        endpoint: str,
        service: str,
        operation: str,
    ) -> BaseException:
        """Make the exception that a Nexus operation ended with."""
        converter = self.failure_converter
        if isinstance(converter, WithSerializationContext):
            converter = _bind(
                self._details.failure_converter_class(),
                NexusSerializationContext(endpoint, service, operation),
            )
        return _decode_failure(converter, failure, payload_converter)

    def decode(
        self,
        payloads: Sequence[Payload],
        hints: list[type] | None,
        converter: PayloadConverter | None = None,
    ) -> list[Any]:
        """Decode what came in.

        Args:
            payloads: One per value.
            hints: One per payload; ignored when there are more or fewer. An empty list stands for
                what takes nothing at all: then everything is dropped once it is decoded, so that
                a caller may send more than is wanted.
            converter: Instead of the workflow's own.

        Raises:
            RuntimeError: They do not decode, and the cause is not one that fails the workflow;
                those are raised as they are.
        """
        if not payloads:
            return []
        takes_nothing = hints is not None and not hints
        if hints is not None and len(hints) != len(payloads):
            if hints:
                whose = f"workflow {self._details.defn.name} or one of its handlers"
                warn_of_dropped_hints(whose, hints, len(payloads))
            hints = None
        try:
            values = (converter or self.payload_converter).from_payloads(payloads, hints)
        except FailureError:
            raise
        except Exception as error:
            if self._instance.is_failure_exception(error):
                raise
            # A text of the protocol: it is what the failed workflow task says in history.
            raise RuntimeError("Failed decoding arguments") from error
        if takes_nothing:
            return []
        for index, value in enumerate(values):
            if type(value) is RawValue:
                values[index] = RawValue(_copied(value.payload))
        return values

    def decode_raw(self, payloads: Sequence[Payload]) -> list[Any]:
        """Hand on payloads as raw values, as dynamic workflows and handlers get them."""
        return self.decode(payloads, [RawValue] * len(payloads))

    def encode_one(self, value: Any) -> Payload:
        """Encode a result.

        Raises:
            ValueError: The converter made more or less than one payload of it.
        """
        payloads = self.payload_converter.to_payloads([value])
        if len(payloads) != 1:
            raise ValueError(f"Expected 1 result payload, got {len(payloads)}")
        return payloads[0]

    def encode_failure(self, error: BaseException) -> Failure:
        """Describe an exception."""
        failure = Failure()
        self.failure_converter.to_failure(error, self.payload_converter, failure)
        return failure

    def _workflow_context(self) -> SerializationContext:
        start = self._details.start
        return WorkflowSerializationContext(
            namespace=start.namespace, workflow_id=start.workflow_id
        )

    def _activity_context(
        self,
        activity_type: str,
        activity_id: str | None,
        task_queue: str,
        is_local: bool,
    ) -> SerializationContext:
        start = self._details.start
        return ActivitySerializationContext(
            namespace=start.namespace,
            workflow_id=start.workflow_id,
            workflow_type=start.workflow_type,
            activity_type=activity_type,
            activity_id=activity_id,
            activity_task_queue=task_queue,
            is_local=is_local,
        )


def _asks_for_context(converter: PayloadConverter) -> bool:
    """Whether binding may make a difference. The default converter, wrapped or not, never asks."""
    inner = getattr(converter, "_inner_payload_converter", converter)
    return type(inner) is not DefaultPayloadConverter and isinstance(
        converter, WithSerializationContext
    )


def _bind(converter: _ConverterT, context: SerializationContext) -> _ConverterT:
    if isinstance(converter, WithSerializationContext):
        bound: _ConverterT = converter.with_context(context)
        return bound
    return converter


def _decode_failure(
    converter: FailureConverter, failure: Failure, payload_converter: PayloadConverter
) -> BaseException:
    copied = Failure()
    copied.CopyFrom(failure)
    return converter.from_failure(copied, payload_converter)


def _copied(payload: Payload) -> Payload:
    copied = type(payload)()
    copied.CopyFrom(payload)
    return copied
