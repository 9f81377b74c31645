"""One attempt of an activity, where the user's code runs.

`ActivityExecution.start` is called on the kernel loop; everything that is the user's then happens on
the home loop or in a thread of the user's executor, and what comes of it is called back on the kernel
loop: heartbeats, as converted payloads, and the outcome, once.

Where an attempt runs:

* On the home loop, in one task, if the activity is async, or if something of the user's that is async
  stands around it: interceptors, a codec. A plain function then goes to the executor from there. So
  does one whose executor is no pool of threads: to another process it takes nothing along.
* Otherwise in the executor altogether: arguments are decoded, and the result encoded, in the thread
  that runs the function. The home loop has no part in it, so it costs no visit there, and does not
  wait for a home loop that is blocked.

Both run the same coroutine, `ActivityExecution._execute`; in a thread none of its awaits ever waits.

Cancellation may arrive at any time from the kernel. It reaches the function only: as soon as that has
ended, the attempt is done, and encoding and reporting are left in peace.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextvars
from collections.abc import Callable, Coroutine, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar, final

from worker_core import activity
from worker_core._interceptors import ActivityInboundInterceptor, ExecuteActivityInput
from worker_core._kernel.activity_chain import InnermostInbound, InnermostOutbound, OverToLoop
from worker_core._kernel.activity_info import make_info, make_serialization_context, storage_targets
from worker_core._kernel.activity_outcomes import (
    Cancelled,
    Completed,
    CompletesAsync,
    ErrorMeaning,
    Failed,
    Outcome,
    is_benign,
    meaning_of,
    reported_error,
)
from worker_core._kernel.activity_registry import ActivityPlan, runs_in_threads
from worker_core._kernel.activity_setting import ActivitySetting
from worker_core._kernel.handover import HandOver
from worker_core.api.failure.v1 import Failure
from worker_core.converter import DataConverter
from worker_core.converter._data import decode_payload
from worker_core.exceptions import ApplicationError, CancelledError

if TYPE_CHECKING:
    from worker_core.api.common.v1 import Payload
    from worker_core.api.workflowservice.v1 import PollActivityTaskQueueResponse

__all__ = ["ActivityExecution", "ExecutionListener", "run_without_waiting"]

R = TypeVar("R")

_NO_SHIELD: Final = nullcontext()


class ExecutionListener(Protocol):
    """Who is told what comes of an execution. Called on the kernel loop."""

    def receive_heartbeat(self) -> None:
        """There are newer heartbeat payloads than those last taken."""

    def receive_outcome(self, outcome: Outcome) -> None:
        """The attempt has ended."""


@final
class ActivityExecution:
    """One attempt of an activity.

    Args:
        setting: What all activities of the worker share.
        task: The attempt's task.
        listener: Who is told what comes of it.
        kernel: The loop on which they are told.
        is_local: Whether it is part of a workflow task, with a task that no server knows.
    """

    __slots__ = (
        "_canceller",
        "_converter",
        "_encoder",
        "_heartbeat_converter",
        "_heartbeat_details",
        "_heartbeat_error",
        "_heartbeat_payloads",
        "_home_task",
        "_info",
        "_is_announced",
        "_is_done",
        "_is_local",
        "_kernel",
        "_listener",
        "_plan",
        "_runs_in_thread",
        "_setting",
        "_task",
        "_unencoded",
        "cancelled",
    )

    def __init__(
        self,
        setting: ActivitySetting,
        task: PollActivityTaskQueueResponse,
        listener: ExecutionListener,
        kernel: HandOver,
        *,
        is_local: bool = False,
    ) -> None:
        self._setting = setting
        self._is_local = is_local
        self._task = task
        self._listener = listener
        self._kernel = kernel
        plan = setting.registry.find(task.activity_type.name)
        self._plan = plan
        self._runs_in_thread = (
            plan is not None
            and plan.runs_in_thread
            and not setting.interceptors
            and setting.converts_in_place
        )
        self._canceller = (
            activity._ThreadCanceller(CancelledError)
            if plan is not None and plan.raises_in_thread
            else None
        )
        self.cancelled: Final = activity._CancelSignal()
        self._converter: DataConverter = setting.data_converter
        self._heartbeat_converter: DataConverter = setting.data_converter
        self._info: activity.Info | None = None
        self._heartbeat_details: Sequence[Any] = []
        self._home_task: asyncio.Task[Any] | None = None
        self._is_done = False
        # Heartbeats
        self._heartbeat_payloads: Sequence[Payload] | None = None
        self._is_announced = False
        self._heartbeat_error: Exception | None = None
        self._unencoded: Sequence[Any] | None = None
        self._encoder: asyncio.Task[None] | None = None

    # -- On the kernel loop ----------------------------------------------------------------------

    def start(self) -> None:
        """Begin. The listener gets one outcome, whatever happens."""
        if self._runs_in_thread:
            self._start_in_thread()
            return
        try:
            self._setting.home.call_soon(self._start_at_home)
        except RuntimeError as error:
            self._listener.receive_outcome(_broken("The worker's event loop is closed", error))

    def cancel(self, details: activity.ActivityCancellationDetails) -> None:
        """Tell the activity that it is cancelled, and interrupt it. To be called once."""
        self.cancelled.details = details
        self.cancelled.set()
        self._interrupt()

    def take_heartbeat(self) -> Sequence[Payload]:
        """The newest heartbeat payloads, which are about to be sent."""
        # In this order: what is recorded from here on is announced again.
        self._is_announced = False
        return self._heartbeat_payloads or ()

    @property
    def last_heartbeat(self) -> Sequence[Payload] | None:
        """The newest heartbeat payloads, ``None`` if the attempt recorded no heartbeat."""
        return self._heartbeat_payloads

    def _start_in_thread(self) -> None:
        executor = self._setting.registry.executor
        assert executor is not None
        context = self._setting.user_context.copy()
        try:
            future = executor.submit(context.run, self._run_in_thread)
        except Exception as error:
            self._listener.receive_outcome(run_without_waiting(self._outcome_of(error)))
            return
        future.add_done_callback(self._end_in_thread)

    # -- In a thread of the executor -------------------------------------------------------------

    def _run_in_thread(self) -> Outcome:
        return run_without_waiting(self._execute())

    def _end_in_thread(self, future: concurrent.futures.Future[Outcome]) -> None:
        # An executor that breaks or is closed ends functions that it never called.
        try:
            outcome = future.result()
        except BaseException as error:
            self._is_done = True
            outcome = run_without_waiting(self._outcome_of(error))
        self._tell_kernel(self._listener.receive_outcome, outcome)

    def _call_in_thread(
        self, context: activity._Context, fn: Callable[..., Any], args: Sequence[Any]
    ) -> Any:
        activity._Context.set(context)
        try:
            if self._canceller is not None:
                return self._canceller.run(fn, args)
            return fn(*args)
        except StopIteration as error:
            # A future that is given one never ends.
            raise RuntimeError("The activity raised StopIteration") from error

    # -- On the home loop ------------------------------------------------------------------------

    def _start_at_home(self) -> None:
        task = self._setting.home.loop.create_task(
            self._execute(), context=self._setting.user_context.copy()
        )
        task.add_done_callback(self._end_at_home)

    def _end_at_home(self, task: asyncio.Task[Outcome]) -> None:
        try:
            outcome = task.result()
        except BaseException as error:
            # Only the end of the loop itself interrupts an execution outside the user's code.
            outcome = _broken("The worker's event loop was closed", error)
        self._tell_kernel(self._listener.receive_outcome, outcome)

    async def call_in_executor(
        self,
        context: activity._Context,
        executor: concurrent.futures.Executor | None,
        fn: Callable[..., Any],
        args: Sequence[Any],
    ) -> Any:
        if executor is None:
            raise RuntimeError(
                f"An interceptor put the plain function {fn!r} in place of an async activity, but "
                "gave no executor to run it in. Set the input's executor too."
            )
        if context.heartbeat != self.record_heartbeat:
            # Interceptors live on the loop and do not expect to be called from elsewhere.
            context = replace(context, heartbeat=OverToLoop(context.heartbeat, self._shield))
        if not runs_in_threads(executor):
            return await self._call_elsewhere(context, executor, fn, args)
        run = contextvars.copy_context().run
        return await asyncio.get_running_loop().run_in_executor(
            executor, run, self._call_in_thread, context, fn, args
        )

    async def _call_elsewhere(
        self,
        context: activity._Context,
        executor: concurrent.futures.Executor,
        fn: Callable[..., Any],
        args: Sequence[Any],
    ) -> Any:
        """Call the function where nothing but what can be pickled arrives."""
        setting, record = self._setting, context.heartbeat
        shared = setting.shared_state
        if shared is None:
            raise RuntimeError(
                f"An interceptor chose a {type(executor).__name__} for {fn!r}, but this worker has no "
                "shared_state_manager. Pass one to Worker()."
            )

        def heartbeat(*details: Any) -> None:
            # The activity has gone on already, so an error cannot be raised where it belongs.
            try:
                if record is not None:
                    record(*details)
            except Exception as error:
                self._fail_heartbeat(error)

        return await shared.run(
            executor,
            fn,
            args,
            info=context.info(),
            heartbeat=heartbeat,
            cancelled=self.cancelled,
            worker_shutdown=setting.worker_shutdown,
            payload_converter_class=self._converter.payload_converter_class,
        )

    # -- Wherever the attempt runs ---------------------------------------------------------------

    async def _execute(self) -> Outcome:
        try:
            try:
                if not self._runs_in_thread:
                    # A loop with eager tasks takes the first step before it gives the task away.
                    self._home_task = asyncio.current_task()
                self._bind_converter()
                result = await self._call()
            finally:
                self._is_done = True
                await self._forget_interruption()
            [payload] = await self._converter.encode([result])
            outcome: Outcome = Completed(payload)
        except GeneratorExit:
            raise
        except BaseException as error:
            outcome = await self._outcome_of(error)
        if self._unencoded is not None:
            self._start_encoder()
        if self._encoder is not None:
            await self._encoder
        return outcome

    def _bind_converter(self) -> None:
        """Tell converters whose values they convert, and storage for whom it stores."""
        setting = self._setting
        converter = setting.data_converter.with_context(
            make_serialization_context(
                self._task,
                namespace=setting.namespace,
                task_queue=setting.task_queue,
                is_local=self._is_local,
            )
        )
        self._converter = self._heartbeat_converter = converter
        if converter.external_storage is not None:
            target, own = storage_targets(self._task, namespace=setting.namespace)
            self._converter = converter._for_target(target)
            self._heartbeat_converter = converter._for_target(own)

    async def _call(self) -> Any:
        plan = self._plan
        if plan is None:
            raise self._not_found()
        args = await self._decode_arguments(plan)
        if self._task.heartbeat_details.payloads:
            try:
                self._heartbeat_details = await self._converter.decode_wrapper(
                    self._task.heartbeat_details
                )
            except Exception as error:
                raise ApplicationError(
                    "Failed decoding heartbeat details", non_retryable=True
                ) from error
        setting = self._setting
        context = activity._Context(
            info=self.info,
            heartbeat=None,
            cancelled=self.cancelled,
            worker_shutdown=setting.worker_shutdown,
            is_async=plan.is_async,
            shield=None if self._canceller is None else self._canceller.shield,
            payload_converter=self._converter.payload_converter,
            meter=setting.meter,
            client=setting.client if plan.is_async else None,
        )
        activity._Context.set(context)
        activity.logger.debug("Starting activity")
        if setting.interceptors:
            return await self._call_intercepted(plan, context, args)
        context.heartbeat = self.record_heartbeat
        if plan.is_async:
            self._raise_if_cancelled(plan)
            return await plan.fn(*args)
        if self._runs_in_thread:
            return self._call_in_thread(context, plan.fn, args)
        return await self.call_in_executor(context, setting.registry.executor, plan.fn, args)

    async def _call_intercepted(
        self, plan: ActivityPlan, context: activity._Context, args: Sequence[Any]
    ) -> Any:
        setting = self._setting
        headers: Mapping[str, Payload] = dict(self._task.header.fields)
        if setting.decodes_headers:
            headers = {
                name: await decode_payload(self._converter, payload)
                for name, payload in headers.items()
            }
        chain: ActivityInboundInterceptor = InnermostInbound(self, context)
        for interceptor in reversed(setting.interceptors):
            chain = interceptor.intercept_activity(chain)
        chain.init(InnermostOutbound(self))
        self._raise_if_cancelled(plan)
        return await chain.execute_activity(
            ExecuteActivityInput(
                fn=plan.fn,
                args=args,
                executor=None if plan.is_async else setting.registry.executor,
                headers=headers,
            )
        )

    async def _decode_arguments(self, plan: ActivityPlan) -> Sequence[Any]:
        payloads = self._task.input.payloads
        values: list[Any] = []
        if payloads:
            try:
                values = await self._converter.decode(payloads, plan.arg_types(len(payloads)))
            except Exception as error:
                raise ApplicationError("Failed decoding arguments") from error
        return [values] if plan.is_dynamic else values

    def _not_found(self) -> ApplicationError:
        return ApplicationError(
            f"Activity function {self._task.activity_type.name} for workflow "
            f"{self._task.workflow_execution.workflow_id} is not registered on this worker, "
            f"available activities: {', '.join(self._setting.registry.names)}",
            type="NotFoundError",
        )

    def info(self) -> activity.Info:
        """What is known about the activity, before interceptors."""
        if self._info is None:
            self._info = make_info(
                self._task,
                self._heartbeat_details,
                namespace=self._setting.namespace,
                task_queue=self._setting.task_queue,
                is_local=self._is_local,
            )
        return self._info

    async def _outcome_of(self, error: BaseException) -> Outcome:
        meaning = meaning_of(error, self.cancelled.details, self._heartbeat_error)
        if meaning is ErrorMeaning.COMPLETES_ASYNC:
            activity.logger.debug("Completing asynchronously")
            return CompletesAsync()
        failure = Failure()
        try:
            reported = reported_error(meaning, error, self._heartbeat_error)
            await self._converter.encode_failure(reported, failure)
            self._log_end(meaning, error, failure)
        except Exception as encoding_error:
            activity.logger.exception(
                "Could not describe the error of an activity to the server, it fails without; "
                "the error was: %r",
                error,
            )
            failure = Failure(message=f"Failed building exception result: {encoding_error}")
            failure.application_failure_info.SetInParent()
            return Failed(failure)
        if isinstance(error, concurrent.futures.BrokenExecutor):
            self._tell_kernel(self._setting.report_broken_executor, error)
        return Cancelled(failure) if meaning is ErrorMeaning.CANCELLED else Failed(failure)

    def _log_end(self, meaning: ErrorMeaning, error: BaseException, failure: Failure) -> None:
        if meaning is ErrorMeaning.CANCELLED:
            activity.logger.debug("Completing as cancelled")
        elif meaning is ErrorMeaning.FAILED:
            log = activity.logger.debug if is_benign(failure) else activity.logger.warning
            log(
                "Completing activity as failed",
                exc_info=error,
                extra={"__temporal_error_identifier": "ActivityFailure"},
            )
        else:
            activity.logger.warning(
                "Completing activity as failed, it was cancelled: %s", meaning.value
            )

    # -- Heartbeats ------------------------------------------------------------------------------

    def record_heartbeat(self, *details: Any) -> None:
        """Record a heartbeat, from whichever thread. Nothing happens if the attempt is done."""
        if self._is_done:
            return
        # A cancellation between the two halves of an announcement would silence all later ones.
        with self._shield():
            if not self._setting.converts_in_place:
                self._unencoded = details
                self._call_at_home(self._start_encoder)
                return
            try:
                payloads = (
                    run_without_waiting(self._heartbeat_converter.encode(details))
                    if details
                    else []
                )
            except Exception as error:
                self._fail_heartbeat(error)
            else:
                self._offer_heartbeat(payloads)

    def _shield(self) -> AbstractContextManager[None]:
        return _NO_SHIELD if self._canceller is None else self._canceller.shield()

    def _start_encoder(self) -> None:
        if self._encoder is None or self._encoder.done():
            self._encoder = self._setting.home.loop.create_task(self._encode_heartbeats())

    async def _encode_heartbeats(self) -> None:
        while (details := self._unencoded) is not None:
            self._unencoded = None
            try:
                payloads = await self._heartbeat_converter.encode(details) if details else []
            except Exception as error:
                self._fail_heartbeat(error)
            else:
                self._offer_heartbeat(payloads)

    def _offer_heartbeat(self, payloads: Sequence[Payload]) -> None:
        self._heartbeat_payloads = payloads
        if not self._is_announced:
            self._is_announced = True
            self._tell_kernel(self._listener.receive_heartbeat)

    def _fail_heartbeat(self, error: Exception) -> None:
        if self._is_done:
            activity.logger.error(
                "Could not encode the last heartbeat of an activity that has ended; it is dropped",
                exc_info=error,
            )
            return
        activity.logger.warning(
            "Cancelling the activity because its heartbeat could not be encoded", exc_info=error
        )
        self._heartbeat_error = error
        self.cancelled.set()
        self._interrupt()

    # -- Across threads --------------------------------------------------------------------------

    def _interrupt(self) -> None:
        if self._canceller is not None:
            self._canceller.cancel()
        elif self._plan is not None and self._plan.is_async:
            try:
                self._call_at_home(self._interrupt_at_home)
            except RuntimeError:
                pass  # the home loop is closed, nothing runs there any more

    def _interrupt_at_home(self) -> None:
        # A task that is cancelled before its first step never takes it, and reports nothing. It
        # looks by itself whether it was cancelled before it begins.
        if self._home_task is not None and not self._is_done:
            self._home_task.cancel("Activity cancelled")

    def _raise_if_cancelled(self, plan: ActivityPlan) -> None:
        if plan.is_async and self.cancelled.is_set():
            raise asyncio.CancelledError("Activity cancelled")

    async def _forget_interruption(self) -> None:
        """Take back a cancellation that the activity ended without having seen."""
        task = self._home_task
        if task is None or not task.cancelling():
            return
        while task.cancelling():
            task.uncancel()
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            pass

    def _call_at_home(self, function: Callable[[], None]) -> None:
        home = self._setting.home.loop
        if asyncio._get_running_loop() is home:
            function()
        else:
            home.call_soon_threadsafe(function)

    def _tell_kernel(self, function: Callable[..., None], *args: Any) -> None:
        try:
            self._kernel.call_soon(function, *args)
        except RuntimeError:
            pass  # the kernel is gone, and waits for nothing any more


def run_without_waiting(coroutine: Coroutine[Any, Any, R]) -> R:
    """Run a coroutine of which it is known that it never waits."""
    try:
        coroutine.send(None)
    except StopIteration as end:
        result: R = end.value
        return result
    coroutine.close()
    raise RuntimeError("A conversion without a codec waited for something")


def _broken(message: str, error: BaseException) -> Failed:
    failure = Failure(message=f"{message}: {error!r}")
    failure.application_failure_info.SetInParent()
    return Failed(failure)
