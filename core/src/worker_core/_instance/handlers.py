"""Signals and queries: who handles them, and what waits for a handler.

Handler tables are the definition's own until workflow code sets a handler; then the run gets a copy.
A signal without a handler is kept, in memory of its own, and handed over inside the call that sets
one.
"""

from __future__ import annotations

import asyncio
import collections
import dataclasses
import json
import logging
import warnings
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from worker_core._activation import EventGroups, QueryAnswer, QueryWorkflow, SignalWorkflow
from worker_core._instance import metadata, stack_trace
from worker_core._instance.loop import EVENT_GROUPS
from worker_core._instance.start import copy_payload, copy_payloads
from worker_core._interceptors import HandleQueryInput, HandleSignalInput
from worker_core.workflow import (
    HandlerUnfinishedPolicy,
    UnfinishedSignalHandlersWarning,
    _QueryDefinition,
    _SignalDefinition,
    _UpdateDefinition,
)
from worker_core.workflow._handlers import warn_async_query, warn_dynamic_vararg

if TYPE_CHECKING:
    from worker_core._instance.instance import Instance
    from worker_core.api.common.v1 import Payload

__all__ = ["BUILT_IN_QUERIES", "Handlers", "decode_arguments"]

logger = logging.getLogger(__name__)

BUILT_IN_QUERIES: Final[Mapping[str, Callable[[Instance], Any]]] = {
    "__enhanced_stack_trace": stack_trace.enhanced,
    "__stack_trace": stack_trace.plain,
    "__temporal_workflow_metadata": metadata.describe,
}
"""Queries that every workflow answers, unless its class has a handler of that name."""


class Handlers:
    """The signal and query handlers of one run."""

    __slots__ = (
        "_asked",
        "_buffered",
        "_instance",
        "_own_queries",
        "_own_signals",
        "_signals_started",
        "queries",
        "running",
        "signals",
    )

    def __init__(self, instance: Instance) -> None:
        definition = instance.defn
        self._instance = instance
        self.signals: Mapping[str | None, _SignalDefinition] = definition.signals
        self.queries: Mapping[str | None, _QueryDefinition] = definition.queries
        self._own_signals: dict[str | None, _SignalDefinition] | None = None
        self._own_queries: dict[str | None, _QueryDefinition] | None = None
        self._asked: dict[str, tuple[str, asyncio.Task[None]]] | None = None
        """Queries of this activation that have no answer yet: their names and tasks, by id."""
        self._buffered: dict[str, list[SignalWorkflow]] | None = None
        self.running: dict[int, _SignalDefinition | _RunningDynamic] | None = None
        """Signal handlers that have not ended, in the order they started."""
        self._signals_started = 0

    # -----------------------------------------------------------------------------------------
    # Signals
    # -----------------------------------------------------------------------------------------

    def receive_signal(self, job: SignalWorkflow) -> None:
        """Start the handler of a signal, or keep the signal until there is one."""
        definition = self.signals.get(job.name) or self.signals.get(None)
        if definition is not None:
            self._start_signal(definition, job)
            return
        if self._buffered is None:
            self._buffered = {}
        kept = dataclasses.replace(
            job,
            arguments=[copy_payload(payload) for payload in job.arguments],
            headers=copy_payloads(job.headers),
        )
        self._buffered.setdefault(job.name, []).append(kept)

    def set_signal(self, name: str | None, handler: Callable[..., Any] | None) -> None:
        """Set or remove a handler; signals that waited for it are handled at once."""
        if self._own_signals is None:
            self.signals = self._own_signals = dict(self.signals)
        if handler is None:
            self._own_signals.pop(name, None)
            return
        definition = _SignalDefinition(name=name, fn=handler, is_method=False)
        self._own_signals[name] = definition
        if definition.dynamic_vararg:
            warn_dynamic_vararg("signals", stacklevel=4)
        if not self._buffered:
            return
        if name is not None:
            waiting = self._buffered.pop(name, [])
        else:
            waiting = [job for jobs in self._buffered.values() for job in jobs]
            self._buffered.clear()
        for job in waiting:
            self._start_signal(definition, job)

    def find_signal(self, name: str) -> _SignalDefinition:
        """The handler that a signal goes to."""
        definition = self.signals.get(name) or self.signals.get(None)
        if definition is None:
            raise RuntimeError(
                f"Signal handler for '{name}' was removed before the signal got to it"
            )
        return definition

    def _start_signal(self, definition: _SignalDefinition, job: SignalWorkflow) -> None:
        instance = self._instance
        try:
            arguments = decode_arguments(instance, job.name, job.arguments, definition)
        except Exception:
            start = instance.start
            logger.exception(
                f"Failed deserializing signal input for {job.name} on workflow "
                f"{start.workflow_type} with ID {start.workflow_id} and run ID {start.run_id}, "
                "dropping the signal",
                extra={"temporal_workflow": dict(instance.context.logger_details)},
            )
            return
        input = HandleSignalInput(
            signal=job.name, args=arguments, headers=copy_payloads(job.headers)
        )
        self._signals_started = seq = self._signals_started + 1
        if self.running is None:
            self.running = {}
        self.running[seq] = (
            definition if definition.name == job.name else _RunningDynamic(job.name, definition)
        )
        task = instance.loop.create_task(
            self._run_signal(input, EventGroups(signal_event_id=job.event_label)),
            name=f"signal: {job.name}",
        )
        # The task itself is what pop would return for a missing key.
        task.add_done_callback(partial(self.running.pop, seq))

    async def _run_signal(self, input: HandleSignalInput, groups: EventGroups) -> None:
        EVENT_GROUPS.set(groups)
        try:
            await self._instance.inbound.handle_signal(input)
        except GeneratorExit:
            raise
        except BaseException as error:
            self._instance.conclude(error)

    def warn_of_unfinished(self) -> None:
        """Warn of the handlers that the workflow's end cuts short, if they want that."""
        names = collections.Counter(
            handler.name
            for handler in (self.running or {}).values()
            if handler.unfinished_policy is HandlerUnfinishedPolicy.WARN_AND_ABANDON
        )
        if names:
            counts = [{"name": name, "count": count} for name, count in names.most_common()]
            warnings.warn(
                UnfinishedSignalHandlersWarning(
                    "[TMPRL1102] Workflow finished while signal handlers are still running, which "
                    "may have interrupted what they were doing. To let them finish, end the "
                    "workflow with `await workflow.wait_condition(workflow.all_handlers_finished)`. "
                    "Where interrupting a handler is fine, turn this warning off with "
                    "`@workflow.signal(unfinished_policy=workflow.HandlerUnfinishedPolicy.ABANDON)`. "
                    "These signals were unfinished: " + json.dumps(counts)
                ),
                stacklevel=2,
            )

    # -----------------------------------------------------------------------------------------
    # Queries
    # -----------------------------------------------------------------------------------------

    def receive_query(self, job: QueryWorkflow) -> None:
        """Start answering a query."""
        if self._asked is None:
            self._asked = {}
        self._asked[job.id] = (
            job.name,
            self._instance.loop.create_task(self._run_query(job), name=f"query: {job.name}"),
        )

    def answer_rest(self) -> None:
        """Answer, by a failure, the queries whose handlers wait for something.

        What they wait for may never come, and if it does, it comes with a task of its own, where
        nobody is asking any more.
        """
        loop = self._instance.loop
        while loop.read_only:
            loop.leave_read_only()
        asked, self._asked = self._asked, None
        if not asked:
            return
        for id, (name, task) in asked.items():
            task.cancel()
            error = RuntimeError(
                f"The handler of query '{name}' did not answer at once. A query is answered from the "
                "state that the workflow is in; drop what its handler awaits."
            )
            failure = self._instance.conversion.encode_failure(error)
            loop.add_command(QueryAnswer(id=id, failure=failure))
        asked.clear()
        loop.enter_read_only()
        try:
            loop.run(check_conditions=False)
        finally:
            loop.leave_read_only()

    def set_query(self, name: str | None, handler: Callable[..., Any] | None) -> None:
        """Set or remove a handler."""
        if self._own_queries is None:
            self.queries = self._own_queries = dict(self.queries)
        if handler is None:
            self._own_queries.pop(name, None)
            return
        definition = _QueryDefinition(name=name, fn=handler, is_method=False)
        if definition.is_async:
            warn_async_query(stacklevel=4)
        if definition.dynamic_vararg:
            warn_dynamic_vararg("queries", stacklevel=4)
        self._own_queries[name] = definition

    def find_query(self, name: str) -> _QueryDefinition | None:
        """The handler that answers a query, None if there is none."""
        return self.queries.get(name) or self.find_built_in_query(name) or self.queries.get(None)

    def find_built_in_query(self, name: str) -> _QueryDefinition | None:
        """What answers a query that every workflow answers."""
        built_in = BUILT_IN_QUERIES.get(name)
        if built_in is None:
            return None
        answer = partial(built_in, self._instance)
        return _QueryDefinition(name=name, fn=answer, is_method=False, arg_types=[])

    async def _run_query(self, job: QueryWorkflow) -> None:
        instance = self._instance
        loop = instance.loop
        asked = self._asked
        assert asked is not None, "noted before its task begins"
        answer: Payload | None = None
        raised: BaseException | None = None
        loop.enter_read_only()
        try:
            answer = await self._answer(job)
        except (GeneratorExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            raised = error
        if asked.pop(job.id, None) is None:
            return  # too late, a failure was the answer
        loop.leave_read_only()
        # Straight to the commands: another query that waits may hold the run read-only.
        if raised is None:
            loop.commands.append(QueryAnswer(id=job.id, result=answer))
        else:
            failure = instance.conversion.encode_failure(raised)
            loop.commands.append(QueryAnswer(id=job.id, failure=failure))

    async def _answer(self, job: QueryWorkflow) -> Payload:
        instance = self._instance
        definition = self.find_query(job.name)
        if definition is None:
            known = sorted(BUILT_IN_QUERIES.keys() | {name for name in self.queries if name})
            # The text is the answer, so it is the same on every SDK of this kind.
            raise RuntimeError(
                f"Query handler for '{job.name}' expected but not found, "
                f"known queries: [{' '.join(known)}]"
            )
        input = HandleQueryInput(
            id=job.id,
            query=job.name,
            args=decode_arguments(instance, job.name, job.arguments, definition),
            headers=job.headers,
        )
        return instance.conversion.encode_one(await instance.inbound.handle_query(input))


def decode_arguments(
    instance: Instance,
    name: str,
    payloads: Sequence[Payload],
    definition: _SignalDefinition | _QueryDefinition | _UpdateDefinition,
) -> list[Any]:
    """Decode what a handler is called with.

    Args:
        instance: The run.
        name: What the signal, query or update is called, for a dynamic handler.
        payloads: What was sent.
        definition: The handler's.

    Raises:
        Exception: What `Conversion.decode` raises.
    """
    if definition.name is not None:
        return instance.conversion.decode(payloads, definition.arg_types)
    if definition.dynamic_vararg:
        # The first hint is that of the name.
        hints = definition.arg_types[1:] if definition.arg_types else None
        return [name, *instance.conversion.decode(payloads, hints)]
    return [name, instance.conversion.decode_raw(payloads)]


@dataclasses.dataclass(slots=True, frozen=True)
class _RunningDynamic:
    """A running handler that serves a signal of another name than its own."""

    name: str
    definition: _SignalDefinition

    @property
    def unfinished_policy(self) -> HandlerUnfinishedPolicy:
        return self.definition.unfinished_policy
