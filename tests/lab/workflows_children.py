"""Workflows with children and other workflows, written for either SDK like `lab.workflows`."""

import asyncio
from datetime import timedelta

from worker_core import activity, workflow
from worker_core.common import RetryPolicy
from worker_core.exceptions import (
    ApplicationError,
    CancelledError,
    ChildWorkflowError,
    WorkflowAlreadyStartedError,
    is_cancelled_exception,
)

LONG = timedelta(seconds=30)


@activity.defn
async def say(value: str) -> str:
    return value


ACTIVITIES = [say]


def child_id(name: str = "child") -> str:
    return f"{workflow.info().workflow_id}-{name}"


def described(error: BaseException | None) -> str:
    """What went wrong, as far as it is the same with either SDK and in every run."""
    if isinstance(error, ApplicationError):
        return f"{error.type}: {error.message}"
    return type(error).__name__


# Children -----------------------------------------------------------------------------------


@workflow.defn
class Child:
    @workflow.run
    async def run(self, value: str) -> str:
        return await workflow.execute_activity(say, value, start_to_close_timeout=LONG)


@workflow.defn
class ChildThatFails:
    @workflow.run
    async def run(self, message: str) -> None:
        raise ApplicationError(message, {"why": message}, type="Broken", non_retryable=True)


@workflow.defn
class ChildThatWaits:
    """Until it is signalled; when cancelled, it takes a moment to clean up."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    @workflow.run
    async def run(self, wanted: int) -> list[str]:
        try:
            await workflow.wait_condition(lambda: len(self.heard) >= wanted)
        except asyncio.CancelledError:
            await asyncio.sleep(0.05)
            raise
        return sorted(self.heard)

    @workflow.signal
    def hear(self, value: str) -> None:
        self.heard.append(value)


# Parents ------------------------------------------------------------------------------------


@workflow.defn
class HasChildren:
    """Children one after the other and at the same time, named and unnamed."""

    @workflow.run
    async def run(self) -> list[str]:
        first = await workflow.execute_child_workflow(Child.run, "one", id=child_id())
        handle = await workflow.start_child_workflow("Child", "two", id=child_id("second"))
        rest = await asyncio.gather(
            *(workflow.execute_child_workflow(Child.run, f"part {number}") for number in range(3))
        )
        return [first, await handle, *rest]


@workflow.defn
class ChildDescribed:
    """Every option of a child that leaves traces in events."""

    @workflow.run
    async def run(self) -> str:
        return await workflow.execute_child_workflow(
            Child.run,
            "described",
            id=child_id(),
            task_queue=workflow.info().task_queue,
            cancellation_type=workflow.ChildWorkflowCancellationType.ABANDON,
            parent_close_policy=workflow.ParentClosePolicy.REQUEST_CANCEL,
            execution_timeout=timedelta(seconds=50),
            run_timeout=timedelta(seconds=40),
            task_timeout=timedelta(seconds=9),
            retry_policy=RetryPolicy(
                initial_interval=timedelta(seconds=2),
                backoff_coefficient=1.5,
                maximum_interval=timedelta(seconds=9),
                maximum_attempts=4,
                non_retryable_error_types=["Broken"],
            ),
            memo={"about": "a child", "number": 7},
            static_summary="a *child*",
            static_details="with details",
        )


@workflow.defn
class ChildFails:
    @workflow.run
    async def run(self, is_caught: bool) -> str:
        try:
            await workflow.execute_child_workflow(ChildThatFails.run, "no", id=child_id())
        except ChildWorkflowError as error:
            if not is_caught:
                raise
            return described(error.cause)
        return "unreachable"


@workflow.defn
class ChildCancelled:
    """Cancels its child, in one of the four ways, as soon as that has started."""

    @workflow.run
    async def run(self, kind: str) -> str:
        handle = await workflow.start_child_workflow(
            ChildThatWaits.run,
            1,
            id=child_id(),
            cancellation_type=workflow.ChildWorkflowCancellationType[kind],
            parent_close_policy=workflow.ParentClosePolicy.TERMINATE,
        )
        handle.cancel("enough of it")
        try:
            await handle
        except ChildWorkflowError as error:
            assert isinstance(error.cause, CancelledError)
        except asyncio.CancelledError:
            return "cancelled plainly"
        await asyncio.sleep(0.2)  # what becomes of the child comes too late, or not at all
        return "cancelled"


@workflow.defn
class ChildCancelledWithParent:
    """Passes its own cancellation on to its child, and waits for that."""

    @workflow.run
    async def run(self) -> None:
        await workflow.execute_child_workflow(ChildThatWaits.run, 1, id=child_id())


@workflow.defn
class ChildCancelledBeforeSent:
    """A child taken back in the task that asked for it, and one right after it."""

    @workflow.run
    async def run(self) -> list[str]:
        outcomes = []
        for pause in (False, True):
            task = asyncio.create_task(
                workflow.execute_child_workflow(ChildThatWaits.run, 1, id=child_id(f"{pause}"))
            )
            await asyncio.sleep(0.001 if pause else 0)
            task.cancel()
            try:
                await task
            except (asyncio.CancelledError, ChildWorkflowError) as error:
                assert is_cancelled_exception(error)
                outcomes.append("cancelled")
        return outcomes


@workflow.defn
class ChildNotStarted:
    """The id of the second child is taken by the first."""

    @workflow.run
    async def run(self, is_caught: bool) -> str:
        first = await workflow.start_child_workflow(ChildThatWaits.run, 1, id=child_id())
        try:
            await workflow.start_child_workflow(ChildThatWaits.run, 1, id=child_id())
        except WorkflowAlreadyStartedError as error:
            if not is_caught:
                raise
            await first.signal(ChildThatWaits.hear, "go")
            await first
            return f"{error.workflow_type} was there"
        return "unreachable"


@workflow.defn
class ChildSignalled:
    @workflow.run
    async def run(self) -> list[str]:
        handle = await workflow.start_child_workflow(ChildThatWaits.run, 3, id=child_id())
        await handle.signal(ChildThatWaits.hear, "one")
        await asyncio.gather(
            handle.signal(ChildThatWaits.hear, "two"), handle.signal("hear", "three")
        )
        return sorted(await handle)


@workflow.defn
class ChildTerminated:
    """Somebody else ends the child."""

    @workflow.run
    async def run(self) -> str:
        try:
            await workflow.execute_child_workflow(ChildThatWaits.run, 1, id=child_id())
        except ChildWorkflowError as error:
            return described(error.cause)
        return "unreachable"


@workflow.defn
class ChildTimesOut:
    @workflow.run
    async def run(self) -> str:
        try:
            await workflow.execute_child_workflow(
                ChildThatWaits.run, 1, id=child_id(), execution_timeout=timedelta(seconds=1)
            )
        except ChildWorkflowError as error:
            return described(error.cause)
        return "unreachable"


@workflow.defn
class LeavesChildren:
    """Ends before its children; each is treated as its policy says."""

    @workflow.run
    async def run(self) -> str:
        for policy in ("TERMINATE", "REQUEST_CANCEL", "ABANDON"):
            await workflow.start_child_workflow(
                ChildThatWaits.run,
                1,
                id=child_id(policy.lower()),
                parent_close_policy=workflow.ParentClosePolicy[policy],
                execution_timeout=timedelta(seconds=20),
            )
        return "left"


# Other workflows ----------------------------------------------------------------------------


@workflow.defn
class SignalsOther:
    """Signals a workflow that is not its child in its eyes, and one that does not exist."""

    @workflow.run
    async def run(self) -> list[str]:
        other = await workflow.start_child_workflow(ChildThatWaits.run, 2, id=child_id("other"))
        by_id = workflow.get_external_workflow_handle(other.id)
        by_run = workflow.get_external_workflow_handle_for(
            ChildThatWaits.run, other.id, run_id=other.first_execution_run_id
        )
        await by_id.signal("hear", "by id")
        await by_run.signal(ChildThatWaits.hear, "by run")
        heard = await other
        try:
            await workflow.get_external_workflow_handle(child_id("nobody")).signal("hear", "x")
        except ApplicationError as error:
            heard.append(described(error))
        return heard


@workflow.defn
class CancelsOther:
    @workflow.run
    async def run(self) -> list[str]:
        other = await workflow.start_child_workflow(ChildThatWaits.run, 1, id=child_id("other"))
        seen = []
        await workflow.get_external_workflow_handle(other.id).cancel()
        try:
            await other
        except ChildWorkflowError as error:
            seen.append(described(error.cause))
        try:
            await workflow.get_external_workflow_handle(child_id("nobody")).cancel()
        except ApplicationError as error:
            seen.append(described(error))
        return seen


@workflow.defn
class SignalTakenBack:
    """A signal cancelled in the task that asked for it, and one when its task had come to nothing."""

    @workflow.run
    async def run(self) -> list[str]:
        other = await workflow.start_child_workflow(ChildThatWaits.run, 1, id=child_id("other"))
        seen = []
        for pause in (False, True):
            task = asyncio.create_task(
                workflow.get_external_workflow_handle(
                    other.id if pause else child_id("nobody")
                ).signal("hear", "x")
            )
            await asyncio.sleep(0)
            if pause:
                await asyncio.sleep(0.001)
            task.cancel()
            try:
                await task
                seen.append("sent")
            except (asyncio.CancelledError, CancelledError):
                seen.append("taken back")
        return [*seen, *await other][:1]


WORKFLOWS = [
    value
    for value in list(globals().values())
    if isinstance(value, type) and value.__module__ == __name__
]
