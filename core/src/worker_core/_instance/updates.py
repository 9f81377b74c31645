"""Updates: validated, accepted, handled, and what is answered at each step.

=====================================  ==========================================================
within an update, what is raised       outcome
=====================================  ==========================================================
before acceptance: any exception       rejected, as if it never was
after it: a failure exception,         the update failed; the workflow goes on
or a cancellation
after it: anything else                the workflow task fails and is tried again
an attempt to change the workflow      the workflow task fails, at any step
in a validator; continue-as-new
=====================================  ==========================================================

Rules:

* Everything happens in the update's own task, the look-up of its handler too. The task's first act is
  to put its answer among the commands, so an acceptance precedes what the handler asks for, and
  answers come in the order in which updates started.
* A validator sees arguments of its own: they are decoded again for the handler.
* A rejected update leaves nothing in history. So nothing may follow from it: conditions stay closed in
  an activation of updates alone until one of them is accepted.
* The job's messages are let go before the handler begins, which may run for days.
"""

from __future__ import annotations

import asyncio
import json
import logging
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from worker_core._activation import (
    EventGroups,
    UpdateAccepted,
    UpdateCompleted,
    UpdateRejected,
    UpdateResponse,
    UpdateWorkflow,
)
from worker_core._instance.handlers import decode_arguments
from worker_core._instance.start import copy_payloads
from worker_core._interceptors import HandleUpdateInput
from worker_core.exceptions import CancelledError
from worker_core.workflow import (
    ContinueAsNewError,
    HandlerUnfinishedPolicy,
    ReadOnlyContextError,
    UnfinishedUpdateHandlersWarning,
    UpdateInfo,
    _UpdateDefinition,
)
from worker_core.workflow._event_groups import EVENT_GROUPS
from worker_core.workflow._updates import CURRENT_UPDATE

if TYPE_CHECKING:
    from worker_core._instance.instance import Instance

__all__ = ["Updates"]

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class _Running:
    name: str
    policy: HandlerUnfinishedPolicy


class Updates:
    """The update handlers of one run.

    Attributes:
        definitions: Handlers by name, the dynamic one under None. The definition's own until
            workflow code sets one.
        running: Updates that have not ended, by id, in the order they started.
    """

    __slots__ = ("_instance", "_own", "definitions", "running")

    def __init__(self, instance: Instance) -> None:
        self._instance = instance
        self.definitions: Mapping[str | None, _UpdateDefinition] = instance.defn.updates
        self._own: dict[str | None, _UpdateDefinition] | None = None
        self.running: dict[str, _Running] | None = None

    def receive(self, job: UpdateWorkflow) -> None:
        """Start the task of an update."""
        self._instance.loop.create_task(self._run(job), name=f"update: {job.name}")

    def find(self, name: str) -> _UpdateDefinition | None:
        """The handler that an update goes to, None if there is none."""
        return self.definitions.get(name) or self.definitions.get(None)

    def set(
        self,
        name: str | None,
        handler: Callable[..., Any] | None,
        validator: Callable[..., Any] | None,
    ) -> None:
        """Set or remove a handler and its validator."""
        if self._own is None:
            self.definitions = self._own = dict(self.definitions)
        if handler is None:
            self._own.pop(name, None)
            return
        definition = _UpdateDefinition(name=name, fn=handler, is_method=False)
        if validator is not None:
            definition.set_validator(validator)
        self._own[name] = definition

    def warn_of_unfinished(self) -> None:
        """Warn of the handlers that the workflow's end cuts short, if they want that."""
        unfinished = [
            {"name": update.name, "id": id}
            for id, update in (self.running or {}).items()
            if update.policy is HandlerUnfinishedPolicy.WARN_AND_ABANDON
        ]
        if unfinished:
            warnings.warn(
                UnfinishedUpdateHandlersWarning(
                    "[TMPRL1102] Workflow finished while update handlers are still running, which "
                    "may have interrupted what they were doing; whoever sent the updates gets an "
                    "error in place of a result. To let them finish, end the workflow with "
                    "`await workflow.wait_condition(workflow.all_handlers_finished)`. Where "
                    "interrupting a handler is fine for both sides, turn this warning off with "
                    "`@workflow.update(unfinished_policy=workflow.HandlerUnfinishedPolicy.ABANDON)`. "
                    "These updates were unfinished: " + json.dumps(unfinished)
                ),
                stacklevel=2,
            )

    # -----------------------------------------------------------------------------------------
    # The update's task
    # -----------------------------------------------------------------------------------------

    async def _run(self, job: UpdateWorkflow) -> None:
        instance = self._instance
        loop = instance.loop
        update_id = job.id
        CURRENT_UPDATE.set(UpdateInfo(update_id, job.name))
        instance_id = job.protocol_instance_id
        answer = UpdateResponse(instance_id)
        open_answer: UpdateResponse | None = answer
        loop.add_command(answer)
        try:
            input = self._admit(job)
            del job
            answer.outcome = UpdateAccepted()
            open_answer = None
            loop.hold_conditions = False
            EVENT_GROUPS.set(EventGroups(update_id=update_id))
            result = await instance.inbound.handle_update_handler(input)
            outcome = UpdateCompleted(instance.conversion.encode_one(result))
            loop.add_command(UpdateResponse(instance_id, outcome))
        except GeneratorExit:
            raise
        except BaseException as error:
            self._conclude(error, open_answer, instance_id)
        finally:
            if self.running is not None:
                self.running.pop(update_id, None)

    def _admit(self, job: UpdateWorkflow) -> HandleUpdateInput:
        """Look up, decode and validate; whatever is raised here rejects the update."""
        instance = self._instance
        definition = self.find(job.name)
        if definition is None:
            known = sorted(name for name in self.definitions if name)
            # The text is the answer, so it is the same on every SDK of this kind.
            raise RuntimeError(
                f"Update handler for '{job.name}' expected but not found, and there is no dynamic "
                f"handler. known updates: [{' '.join(known)}]"
            )
        if self.running is None:
            self.running = {}
        self.running[job.id] = _Running(job.name, definition.unfinished_policy)
        input = HandleUpdateInput(
            id=job.id,
            update=job.name,
            args=decode_arguments(instance, job.name, job.arguments, definition),
            headers=copy_payloads(job.headers),
        )
        if job.run_validator and definition.validator is not None:
            instance.loop.enter_read_only()
            try:
                instance.inbound.handle_update_validator(input)
                input.args = decode_arguments(instance, job.name, job.arguments, definition)
            finally:
                instance.loop.leave_read_only()
        return input

    def _conclude(
        self, error: BaseException, answer: UpdateResponse | None, instance_id: str
    ) -> None:
        """Reject or fail the update, or fail the workflow task.

        Args:
            error: What was raised within the update.
            answer: The answer without an outcome, None if that was an acceptance.
            instance_id: Whose answer it is.

        Raises:
            KeyboardInterrupt: That is what was raised; it is not the workflow's.
        """
        instance = self._instance
        loop = instance.loop
        if loop.evicting:
            return
        if isinstance(error, KeyboardInterrupt):
            raise error
        logger.debug("An update of run %s raised", instance.start.run_id, exc_info=error)
        if isinstance(error, ContinueAsNewError):
            # A text of the protocol: it is what the failed workflow task says in history.
            loop.error = RuntimeError("Cannot continue as new from an update handler")
            return
        if isinstance(error, asyncio.CancelledError):
            # A text of the protocol: it is the answer to whoever sent the update.
            error = CancelledError(f"Cancellation raised within update {error}")
        before_acceptance = answer is not None and isinstance(error, Exception)
        if isinstance(error, ReadOnlyContextError) or not (
            before_acceptance or instance.is_failure_exception(error)
        ):
            loop.error = error
            return
        try:
            outcome = UpdateRejected(instance.conversion.encode_failure(error))
        except Exception as failed:
            loop.error = failed
            return
        if answer is None:
            loop.add_command(UpdateResponse(instance_id, outcome))
        else:
            answer.outcome = outcome
