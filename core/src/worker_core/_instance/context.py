"""The runtime behind the functions of `worker_core.workflow`: one run as its own code sees it.

What many workflows never ask for is made when it is first asked for.
"""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Callable, Coroutine, Mapping, Sequence
from random import Random
from typing import TYPE_CHECKING, Any

from worker_core._activation import UserMetadata
from worker_core._instance import upserts
from worker_core._instance.calls import OutgoingCalls
from worker_core._instance.loop import TIMER_METADATA
from worker_core._instance.metrics import ReplaySafeMeter
from worker_core._instance.siphash import randomness_seed
from worker_core.common import WorkerDeploymentVersion, _arg_unset
from worker_core.workflow._event_groups import EVENT_GROUPS, capture_event_groups

if TYPE_CHECKING:
    from worker_core._instance.instance import Instance
    from worker_core.common import (
        MetricMeter,
        SearchAttributes,
        SearchAttributeUpdate,
    )
    from worker_core.converter import PayloadConverter
    from worker_core.workflow import EventGroup, Info

__all__ = ["InstanceContext"]


class InstanceContext(OutgoingCalls):
    """The current context of one run."""

    __slots__ = (
        "_current_details",
        "_info",
        "_logger_details",
        "_memo",
        "_meter",
        "_random",
        "_seed",
        "_seed_callbacks",
    )

    def __init__(self, instance: Instance) -> None:
        super().__init__(instance)
        self._current_details = ""
        self._info: Info | None = None
        self._logger_details: Mapping[str, Any] | None = None
        self._memo: dict[str, Any] | None = None
        self._meter: MetricMeter | None = None
        self._random: Random | None = None
        self._seed: int | None = None
        self._seed_callbacks: list[Callable[[int], None]] | None = None

    # -----------------------------------------------------------------------------------------
    # For the instance
    # -----------------------------------------------------------------------------------------

    def get_info(self) -> Info:
        """The run's `Info`, without interceptors."""
        if self._info is None:
            self._info = self._instance.start.make_info()
        return self._info

    def reseed(self, run_id: str) -> None:
        """Go on with the randomness of another run id."""
        self._seed = seed = randomness_seed(run_id)
        if self._random is not None:
            self._random.seed(seed)
        for callback in self._seed_callbacks or ():
            try:
                callback(seed)
            except Exception:
                # A generator that was not reseeded is its owner's problem, not the workflow's.
                continue

    # -----------------------------------------------------------------------------------------
    # Identity and state
    # -----------------------------------------------------------------------------------------

    @property
    def logger_details(self) -> Mapping[str, Any]:
        """What log records say about the run."""
        if self._logger_details is None:
            self._logger_details = self.workflow_info()._logger_details()
        return self._logger_details

    def workflow_info(self) -> Info:
        return self._instance.outbound.info()

    def workflow_instance(self) -> Any:
        return self._instance.object

    def workflow_extern_functions(self) -> Mapping[str, Callable[..., Any]]:
        return self._instance.details.extern_functions

    def workflow_payload_converter(self) -> PayloadConverter:
        return self._instance.conversion.payload_converter

    def workflow_metric_meter(self) -> MetricMeter:
        if self._meter is None:
            start = self._instance.start
            meter: MetricMeter = self._instance.details.extern_functions[
                "__temporal_get_metric_meter"
            ]()
            self._meter = ReplaySafeMeter(
                meter.with_additional_attributes(
                    {
                        "namespace": start.namespace,
                        "task_queue": start.task_queue,
                        "workflow_type": start.workflow_type,
                    }
                )
            )
        return self._meter

    def workflow_memo(self) -> Mapping[str, Any]:
        if self._memo is None:
            converter = self._instance.conversion.payload_converter
            self._memo = {
                name: converter.from_payload(payload)
                for name, payload in self.get_info().raw_memo.items()
            }
        return self._memo

    def workflow_memo_value(self, key: str, default: Any, *, type_hint: type | None) -> Any:
        payload = self.get_info().raw_memo.get(key)
        if payload is None:
            if default is _arg_unset:
                raise KeyError(f"Memo does not have a value for key {key}")
            return default
        if type_hint is None:
            return self._instance.conversion.payload_converter.from_payload(payload)
        return self._instance.conversion.payload_converter.from_payload(payload, type_hint)

    def workflow_upsert_memo(
        self, updates: Mapping[str, Any], *, event_groups: Sequence[EventGroup] | None = None
    ) -> None:
        upserts.upsert_memo(self._instance, updates, self._memo, event_groups)

    def workflow_upsert_search_attributes(
        self,
        attributes: SearchAttributes | Sequence[SearchAttributeUpdate[Any]],
        *,
        event_groups: Sequence[EventGroup] | None = None,
    ) -> None:
        upserts.upsert_search_attributes(self._instance, attributes, event_groups)

    def workflow_get_current_details(self) -> str:
        return self._current_details

    def workflow_set_current_details(self, details: str) -> None:
        self._refuse_unless_free("set current details")
        self._current_details = details

    def workflow_has_last_completion_result(self) -> bool:
        return bool(self._instance.start.last_completion_result)

    def workflow_last_completion_result(self, type_hint: type | None) -> Any | None:
        payloads = self._instance.start.make_last_completion_result()
        if not payloads:
            return None
        if len(payloads) > 1:
            warnings.warn(
                f"Expected single last completion result, got {len(payloads)}; it is ignored",
                stacklevel=3,
            )
            return None
        if type_hint is None:
            return self._instance.conversion.payload_converter.from_payload(payloads[0])
        return self._instance.conversion.payload_converter.from_payload(payloads[0], type_hint)

    def workflow_last_failure(self) -> BaseException | None:
        failure = self._instance.start.make_last_failure()
        if failure is None:
            return None
        return self._instance.conversion.failure_converter.from_failure(
            failure, self._instance.conversion.payload_converter
        )

    def workflow_all_handlers_finished(self) -> bool:
        return not self._instance.handlers.running and not self._instance.updates.running

    def workflow_cancellation_reason(self) -> str | None:
        return self._instance.cancel_reason

    def workflow_is_failure_exception(self, err: BaseException) -> bool:
        return self._instance.is_failure_exception(err)

    # -----------------------------------------------------------------------------------------
    # The current workflow task
    # -----------------------------------------------------------------------------------------

    def workflow_get_current_build_id(self) -> str:
        return self._instance.build_id

    def workflow_get_current_deployment_version(self) -> WorkerDeploymentVersion | None:
        instance = self._instance
        if not instance.build_id and not instance.deployment_name:
            return None
        return WorkerDeploymentVersion(
            deployment_name=instance.deployment_name, build_id=instance.build_id
        )

    def workflow_get_current_history_length(self) -> int:
        return self._instance.history_length

    def workflow_get_current_history_size(self) -> int:
        return self._instance.history_size_bytes

    def workflow_is_continue_as_new_suggested(self) -> bool:
        return self._instance.continue_as_new_suggested

    def workflow_is_target_worker_deployment_version_changed(self) -> bool:
        return self._instance.target_deployment_version_changed

    def workflow_is_replaying(self) -> bool:
        return self._instance.is_replaying

    def workflow_is_replaying_history_events(self) -> bool:
        return self._instance.is_replaying and not self._instance.answering_queries

    def workflow_is_read_only(self) -> bool:
        return self._instance.loop.read_only > 0

    # -----------------------------------------------------------------------------------------
    # Time and chance
    # -----------------------------------------------------------------------------------------

    def workflow_time_ns(self) -> int:
        return self._instance.loop.now_ns

    # Not a coroutine of its own: one frame less for every run that sleeps.
    def workflow_sleep(
        self,
        duration: float,
        *,
        summary: str | None = None,
        event_groups: Sequence[EventGroup] | None = None,
    ) -> Coroutine[Any, Any, None]:
        return self._instance.loop.sleep_on_timer(
            duration,
            self._summary(summary) if summary else None,
            capture_event_groups(event_groups),
        )

    async def workflow_wait_condition(
        self,
        fn: Callable[[], bool],
        *,
        timeout: float | None = None,
        timeout_summary: str | None = None,
        event_groups: Sequence[EventGroup] | None = None,
    ) -> None:
        self._refuse_unless_free("wait condition")
        instance = self._instance
        was_cancelled = instance.cancel_reason is not None
        released = instance.loop.add_condition(fn)
        if timeout is None:
            await released
        else:
            try:
                await self._wait_at_most(released, timeout, timeout_summary, event_groups)
            except TimeoutError:
                if self._was_cancelled_meanwhile(was_cancelled):
                    raise asyncio.CancelledError from None
                raise
        # What the job brought first must not hide that a cancellation came with it.
        if self._was_cancelled_meanwhile(was_cancelled):
            raise asyncio.CancelledError

    def _was_cancelled_meanwhile(self, was_cancelled: bool) -> bool:  # private, one use
        instance = self._instance
        return instance.single_batch and not was_cancelled and instance.cancel_reason is not None

    async def _wait_at_most(
        self,
        future: asyncio.Future[bool],
        timeout: float,
        summary: str | None,
        event_groups: Sequence[EventGroup] | None,
    ) -> None:
        if not summary and not event_groups:
            await asyncio.wait_for(future, timeout)
            return
        # asyncio makes the timer in its first step, out of reach but in this context.
        TIMER_METADATA.set(self._summary(summary) if summary else None)
        outer_groups = EVENT_GROUPS.get()
        EVENT_GROUPS.set(capture_event_groups(event_groups))
        try:
            await asyncio.wait_for(future, timeout)
        finally:
            TIMER_METADATA.set(None)
            EVENT_GROUPS.set(outer_groups)

    def _summary(self, summary: str) -> UserMetadata:
        return UserMetadata(summary=self._instance.conversion.payload_converter.to_payload(summary))

    def workflow_random(self) -> Random:
        self._refuse_unless_free("random")
        if self._random is None:
            self._random = Random(self.workflow_random_seed())
        return self._random

    def workflow_random_seed(self) -> int:
        if self._seed is None:
            self._seed = randomness_seed(self._instance.start.randomness_run_id)
        return self._seed

    def workflow_register_random_seed_callback(self, callback: Callable[[int], None]) -> None:
        self._refuse_unless_free("register random seed callback")
        if self._seed_callbacks is None:
            self._seed_callbacks = []
        self._seed_callbacks.append(callback)

    # -----------------------------------------------------------------------------------------
    # Handlers
    # -----------------------------------------------------------------------------------------

    def workflow_get_signal_handler(self, name: str | None) -> Callable[..., Any] | None:
        definition = self._instance.handlers.signals.get(name)
        return None if definition is None else definition.bind_fn(self._instance.object)

    def workflow_set_signal_handler(
        self, name: str | None, handler: Callable[..., Any] | None
    ) -> None:
        self._refuse_unless_free("set signal handler")
        self._instance.handlers.set_signal(name, handler)

    def workflow_get_query_handler(self, name: str | None) -> Callable[..., Any] | None:
        handlers = self._instance.handlers
        definition = handlers.queries.get(name)
        if definition is None and name is not None:
            definition = handlers.find_built_in_query(name)
        return None if definition is None else definition.bind_fn(self._instance.object)

    def workflow_set_query_handler(
        self, name: str | None, handler: Callable[..., Any] | None
    ) -> None:
        self._refuse_unless_free("set query handler")
        self._instance.handlers.set_query(name, handler)

    def workflow_get_update_handler(self, name: str | None) -> Callable[..., Any] | None:
        definition = self._instance.updates.definitions.get(name)
        return None if definition is None else definition.bind_fn(self._instance.object)

    def workflow_set_update_handler(
        self,
        name: str | None,
        handler: Callable[..., Any] | None,
        validator: Callable[..., Any] | None,
    ) -> None:
        self._refuse_unless_free("set update handler")
        self._instance.updates.set(name, handler, validator)
