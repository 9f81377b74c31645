"""What update calls send again, when they stop, and what they make of the answers."""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from worker_core import workflow
from worker_core.api.common.v1 import GrpcStatus, Payload, Payloads, WorkflowExecution
from worker_core.api.enums.v1 import UpdateWorkflowExecutionLifecycleStage as Stage
from worker_core.api.errordetails.v1 import (
    MultiOperationExecutionFailure,
    NotFoundFailure,
    WorkflowExecutionAlreadyStartedFailure,
)
from worker_core.api.failure.v1 import Failure, MultiOperationExecutionAborted
from worker_core.api.update.v1 import Outcome, UpdateRef
from worker_core.api.workflowservice.v1 import (
    ExecuteMultiOperationResponse,
    PollWorkflowExecutionUpdateResponse,
    StartWorkflowExecutionResponse,
    UpdateWorkflowExecutionResponse,
)
from worker_core.client import (
    Client,
    Interceptor,
    OutboundInterceptor,
    RPCTimeoutOrCancelledError,
    StartWorkflowUpdateInput,
    StartWorkflowUpdateWithStartInput,
    WithStartWorkflowOperation,
    WorkflowUpdateFailedError,
    WorkflowUpdateHandle,
    WorkflowUpdateRPCTimeoutOrCancelledError,
    WorkflowUpdateStage,
)
from worker_core.common import RawValue, WorkflowIDConflictPolicy
from worker_core.converter import (
    DataConverter,
    PayloadCodec,
    SerializationContext,
    WithSerializationContext,
    WorkflowSerializationContext,
)
from worker_core.exceptions import ApplicationError, WorkflowAlreadyStartedError
from worker_core.service import RPCError, RPCStatusCode

ACCEPTED, COMPLETED = WorkflowUpdateStage.ACCEPTED, WorkflowUpdateStage.COMPLETED
SENT_ADMITTED = Stage.UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_ADMITTED
SENT_ACCEPTED = Stage.UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_ACCEPTED
SENT_COMPLETED = Stage.UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_COMPLETED


@workflow.defn
class Counter:
    @workflow.run
    async def run(self) -> None: ...

    @workflow.update
    async def add(self, number: int) -> int: ...  # type: ignore[empty-body]

    @workflow.update(name="spelled-differently")
    def renamed(self) -> str: ...  # type: ignore[empty-body]

    @workflow.update(dynamic=True)
    async def whatever(self, name: str, args: Sequence[RawValue]) -> float: ...  # type: ignore[empty-body]

    def no_update(self) -> None: ...


def json(text: str) -> Payloads:
    return Payloads(payloads=[Payload(metadata={"encoding": b"json/plain"}, data=text.encode())])


def success(text: str = "5") -> Outcome:
    return Outcome(success=json(text))


def rejection() -> Outcome:
    return Outcome(failure=Failure(message="no", application_failure_info={"type": "Refused"}))


def answered(
    stage: Any = SENT_COMPLETED, outcome: Outcome | None = None, run_id: str = "run"
) -> UpdateWorkflowExecutionResponse:
    return UpdateWorkflowExecutionResponse(
        stage=stage,
        outcome=outcome,
        update_ref=UpdateRef(
            workflow_execution=WorkflowExecution(workflow_id="wf", run_id=run_id), update_id="u"
        ),
    )


def polled(outcome: Outcome | None = None) -> PollWorkflowExecutionUpdateResponse:
    return PollWorkflowExecutionUpdateResponse(outcome=outcome)


def both(
    update: UpdateWorkflowExecutionResponse, run_id: str = "run", first_run_id: str = ""
) -> ExecuteMultiOperationResponse:
    response = ExecuteMultiOperationResponse.Response
    start = StartWorkflowExecutionResponse(
        run_id=run_id, first_execution_run_id=first_run_id, started=True
    )
    return ExecuteMultiOperationResponse(
        responses=[response(start_workflow=start), response(update_workflow=update)]
    )


def rpc_error(status: RPCStatusCode, *details: Any, message: str = "refused") -> RPCError:
    if not details:
        return RPCError(message, status, b"")
    said = GrpcStatus(code=status, message=message)
    for detail in details:
        said.details.add().Pack(detail)
    return RPCError(message, status, said.SerializeToString())


def operations_failed(*statuses: tuple[int, str, Any]) -> RPCError:
    """The error of a multi-operation of which each part came to this."""
    failure = MultiOperationExecutionFailure()
    for code, message, detail in statuses:
        status = failure.statuses.add(code=code, message=message)
        if detail is not None:
            status.details.add().Pack(detail)
    return rpc_error(RPCStatusCode.INVALID_ARGUMENT, failure, message="both failed")


def operation(**options: Any) -> WithStartWorkflowOperation[Any, Any]:
    return WithStartWorkflowOperation(
        "W",
        id="wf",
        task_queue="tq",
        id_conflict_policy=WorkflowIDConflictPolicy.FAIL,
        **options,
    )


def made(service: Any) -> list[str]:
    return [call.operation for call in service.calls]


class TestUpdate:
    async def test_is_sent_again_under_the_same_id_until_it_is_accepted(self, recorded, service):
        service.answer(
            "UpdateWorkflowExecution",
            answered(Stage.UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_UNSPECIFIED),
            answered(SENT_ADMITTED),
            answered(SENT_ACCEPTED),
        )
        handle = await recorded.get_workflow_handle("wf").start_update("u", wait_for_stage=ACCEPTED)
        assert made(service) == ["UpdateWorkflowExecution"] * 3
        ids = {call.request.request.meta.update_id for call in service.calls}
        assert ids == {handle.id}
        assert len(handle.id) == 36

    async def test_handle_names_the_run_that_the_server_names(self, recorded, service):
        service.answer("UpdateWorkflowExecution", answered(SENT_ACCEPTED, run_id="the-run"))
        handle = await recorded.get_workflow_handle("wf").start_update(
            "u", wait_for_stage=ACCEPTED, id="mine"
        )
        assert (handle.id, handle.workflow_id, handle.workflow_run_id) == ("mine", "wf", "the-run")

    async def test_outcome_that_comes_along_is_not_polled_for(self, recorded, service):
        service.answer("UpdateWorkflowExecution", answered(outcome=success()))
        handle = await recorded.get_workflow_handle("wf").start_update("u", wait_for_stage=ACCEPTED)
        assert [await handle.result(), await handle.result()] == [5, 5]
        assert made(service) == ["UpdateWorkflowExecution"]

    async def test_stage_completed_polls_until_there_is_an_outcome(self, recorded, service):
        service.answer("UpdateWorkflowExecution", answered(SENT_ACCEPTED))
        service.answer("PollWorkflowExecutionUpdate", polled(), polled(), polled(success()))
        handle = await recorded.get_workflow_handle("wf", run_id="r").start_update(
            "u", wait_for_stage=COMPLETED, id="mine"
        )
        assert made(service) == ["UpdateWorkflowExecution", *["PollWorkflowExecutionUpdate"] * 3]
        polls = [call.request for call in service.calls[1:]]
        assert all(poll.update_ref.update_id == "mine" for poll in polls)
        # What the server said, not what was asked: the run may be known only since.
        assert all(poll.update_ref.workflow_execution.run_id == "run" for poll in polls)
        assert all(poll.wait_policy.lifecycle_stage == SENT_COMPLETED for poll in polls)
        service.calls.clear()
        assert await handle.result() == 5
        assert service.calls == []

    async def test_metadata_and_timeout_are_those_of_every_call(self, recorded, service):
        service.answer("UpdateWorkflowExecution", answered(SENT_ACCEPTED))
        service.answer("PollWorkflowExecutionUpdate", polled(success()))
        await recorded.get_workflow_handle("wf").execute_update(
            "u", rpc_metadata={"a": "b"}, rpc_timeout=timedelta(seconds=3)
        )
        assert [(c.metadata, c.timeout, c.retry) for c in service.calls] == [
            ({"a": "b"}, timedelta(seconds=3), True)
        ] * 2

    async def test_rejection_is_raised_by_the_result_alone(self, recorded, service):
        service.answer("UpdateWorkflowExecution", answered(outcome=rejection()))
        handle = await recorded.get_workflow_handle("wf").start_update("u", wait_for_stage=ACCEPTED)
        for _ in range(2):
            with pytest.raises(
                WorkflowUpdateFailedError, match=r"^Workflow update failed$"
            ) as raised:
                await handle.result()
            assert isinstance(raised.value.cause, ApplicationError)
            assert (raised.value.cause.message, raised.value.cause.type) == ("no", "Refused")

    async def test_result_has_the_type_of_the_method_or_the_one_given(self, recorded, service):
        service.answer("UpdateWorkflowExecution", *[answered(outcome=success("[1]"))] * 2)
        handle = recorded.get_workflow_handle_for(Counter.run, "wf")
        with pytest.raises(TypeError):
            await handle.execute_update(Counter.add, 1)
        assert await handle.execute_update("add", 1, result_type=tuple) == (1,)

    async def test_without_a_value_the_result_is_none(self, recorded, service):
        service.answer("UpdateWorkflowExecution", answered(outcome=Outcome(success=Payloads())))
        assert await recorded.get_workflow_handle("wf").execute_update("u") is None

    async def test_more_than_one_value_warns_and_gives_the_first(self, recorded, service):
        two = Payloads(payloads=[*json("1").payloads, *json("2").payloads])
        service.answer("UpdateWorkflowExecution", answered(outcome=Outcome(success=two)))
        handle = await recorded.get_workflow_handle("wf").start_update("u", wait_for_stage=ACCEPTED)
        with pytest.warns(UserWarning, match="Expected single update result, got 2") as warned:
            assert await handle.result() == 1
        assert warned[0].filename == __file__

    @pytest.mark.parametrize("status", [RPCStatusCode.DEADLINE_EXCEEDED, RPCStatusCode.CANCELLED])
    @pytest.mark.parametrize("on_poll", [False, True])
    async def test_call_cut_short(self, recorded, service, status, on_poll):
        if on_poll:
            service.answer("UpdateWorkflowExecution", answered(SENT_ACCEPTED))
            service.answer("PollWorkflowExecutionUpdate", rpc_error(status))
        else:
            service.answer("UpdateWorkflowExecution", rpc_error(status))
        with pytest.raises(WorkflowUpdateRPCTimeoutOrCancelledError) as raised:
            await recorded.get_workflow_handle("wf").execute_update("u")
        assert isinstance(raised.value, RPCTimeoutOrCancelledError)
        assert str(raised.value) == "Timeout or cancellation waiting for update"
        assert isinstance(raised.value.__cause__, RPCError)

    async def test_other_refusals_pass(self, recorded, service):
        service.answer("UpdateWorkflowExecution", rpc_error(RPCStatusCode.NOT_FOUND))
        service.answer("PollWorkflowExecutionUpdate", rpc_error(RPCStatusCode.NOT_FOUND))
        handle = recorded.get_workflow_handle("wf")
        with pytest.raises(RPCError, match="refused"):
            await handle.start_update("u", wait_for_stage=ACCEPTED)
        with pytest.raises(RPCError, match="refused"):
            await handle.get_update_handle("u").result()

    async def test_cancelled_task_gets_the_same_error(self, recorded, service, monkeypatch):
        waiting = asyncio.Event()

        async def forever(*args, **kwargs):
            waiting.set()
            await asyncio.Event().wait()

        monkeypatch.setattr(service, "_rpc_call", forever)
        for call in (
            recorded.get_workflow_handle("wf").execute_update("u"),
            recorded.get_workflow_handle("wf").get_update_handle("u").result(),
        ):
            waiting.clear()
            task = asyncio.create_task(call)
            await waiting.wait()
            task.cancel()
            with pytest.raises(WorkflowUpdateRPCTimeoutOrCancelledError) as raised:
                await task
            assert isinstance(raised.value.__cause__, asyncio.CancelledError)

    async def test_admitted_cannot_be_waited_for(self, recorded, service):
        handle = recorded.get_workflow_handle("wf")
        with pytest.raises(ValueError, match="ADMITTED wait stage is not supported"):
            await handle.start_update("u", wait_for_stage=WorkflowUpdateStage.ADMITTED)
        assert service.calls == []

    async def test_methods_that_name_no_update(self, recorded, service):
        handle = recorded.get_workflow_handle("wf")
        with pytest.raises(RuntimeError, match=r"Counter\.no_update.*@workflow\.update"):
            await handle.execute_update(Counter.no_update)
        with pytest.raises(RuntimeError, match="dynamic update"):
            await handle.execute_update(Counter.whatever, args=["a", []])
        with pytest.raises(RuntimeError, match=r"Counter\.no_update.*@workflow\.update"):
            handle.get_update_handle_for(Counter.no_update, "id")
        assert service.calls == []

    async def test_methods_stand_for_names(self, recorded, service):
        service.answer("UpdateWorkflowExecution", *[answered(outcome=success('"x"'))] * 2)
        handle = recorded.get_workflow_handle("wf")
        await handle.execute_update(Counter.renamed)
        await handle.start_update(Counter.add, args=[1], wait_for_stage=ACCEPTED)
        assert [c.request.request.input.name for c in service.calls] == [
            "spelled-differently",
            "add",
        ]


class TestHandleById:
    def test_run_is_the_one_given_or_that_of_the_workflow_handle(self, recorded):
        at_run = recorded.get_workflow_handle("wf", run_id="r")
        latest = recorded.get_workflow_handle("wf")
        assert at_run.get_update_handle("u").workflow_run_id == "r"
        assert at_run.get_update_handle("u", workflow_run_id="o").workflow_run_id == "o"
        assert latest.get_update_handle("u").workflow_run_id is None
        handle = at_run.get_update_handle_for(Counter.add, "u", workflow_run_id="o")
        assert (handle.id, handle.workflow_id, handle.workflow_run_id) == ("u", "wf", "o")

    async def test_polls_with_the_types_of_the_method(self, recorded, service):
        service.answer("PollWorkflowExecutionUpdate", polled(success('"5"')), polled(success()))
        handle = recorded.get_workflow_handle("wf")
        with pytest.raises(TypeError):
            await handle.get_update_handle_for(Counter.add, "u").result()
        dynamic = handle.get_update_handle_for(Counter.whatever, "u")
        assert await dynamic.result(rpc_metadata={"a": "b"}) == 5
        assert service.calls[1].metadata == {"a": "b"}


class TestUpdateWithStart:
    async def test_sends_both_until_the_update_is_accepted(self, recorded, service):
        service.answer(
            "ExecuteMultiOperation",
            both(answered(SENT_ADMITTED), first_run_id="first"),
            both(answered(SENT_ADMITTED), run_id="not looked at"),
            both(answered(SENT_ACCEPTED)),
        )
        start = operation()
        handle = await recorded.start_update_with_start_workflow(
            "u", 1, start_workflow_operation=start, wait_for_stage=ACCEPTED
        )
        assert made(service) == ["ExecuteMultiOperation"] * 3
        requests = [call.request for call in service.calls]
        assert requests[0] == requests[1] == requests[2]
        assert (handle.workflow_id, handle.workflow_run_id) == ("wf", "run")
        workflow_handle = await start.workflow_handle()
        assert workflow_handle is await start.workflow_handle()
        assert (
            workflow_handle.id,
            workflow_handle.run_id,
            workflow_handle.result_run_id,
            workflow_handle.first_execution_run_id,
        ) == ("wf", None, "run", "first")

    async def test_first_run_is_the_one_started_if_the_server_names_none(self, recorded, service):
        service.answer("ExecuteMultiOperation", both(answered(SENT_ACCEPTED), run_id="r"))
        start = operation()
        await recorded.start_update_with_start_workflow(
            "u", start_workflow_operation=start, wait_for_stage=ACCEPTED
        )
        assert (await start.workflow_handle()).first_execution_run_id == "r"

    async def test_workflow_handle_is_there_before_the_update_is_accepted(
        self, recorded, service, monkeypatch
    ):
        accept = asyncio.Event()
        answers = [both(answered(SENT_ADMITTED)), both(answered(SENT_ACCEPTED))]

        async def answer(*args, **kwargs):
            if len(answers) == 1:
                await accept.wait()
            return answers.pop(0)

        monkeypatch.setattr(service, "_rpc_call", answer)
        start = operation()
        given_up = asyncio.create_task(start.workflow_handle())
        await asyncio.sleep(0)
        given_up.cancel()  # of no concern to whoever waits beside it
        update = asyncio.create_task(
            recorded.start_update_with_start_workflow(
                "u", start_workflow_operation=start, wait_for_stage=ACCEPTED
            )
        )
        assert (await start.workflow_handle()).id == "wf"
        assert not update.done()
        accept.set()
        await update
        assert given_up.cancelled()

    async def test_execute_waits_for_the_outcome(self, recorded, service):
        service.answer("ExecuteMultiOperation", both(answered(SENT_ACCEPTED)))
        service.answer("PollWorkflowExecutionUpdate", polled(), polled(success()))
        result = await recorded.execute_update_with_start_workflow(
            "u",
            start_workflow_operation=operation(),
            rpc_metadata={"a": "b"},
            rpc_timeout=timedelta(seconds=9),
        )
        assert result == 5
        assert made(service) == ["ExecuteMultiOperation", *["PollWorkflowExecutionUpdate"] * 2]
        assert {c.timeout for c in service.calls} == {timedelta(seconds=9)}
        assert [c.metadata for c in service.calls] == [{"a": "b"}] * 3

    async def test_failed_update_leaves_the_workflow_handle(self, recorded, service):
        service.answer("ExecuteMultiOperation", both(answered(outcome=rejection())))
        start = operation()
        with pytest.raises(WorkflowUpdateFailedError):
            await recorded.execute_update_with_start_workflow("u", start_workflow_operation=start)
        assert (await start.workflow_handle()).id == "wf"

    async def test_failing_poll_leaves_the_workflow_handle(self, recorded, service):
        service.answer("ExecuteMultiOperation", both(answered(SENT_ACCEPTED)))
        service.answer("PollWorkflowExecutionUpdate", rpc_error(RPCStatusCode.NOT_FOUND))
        start = operation()
        with pytest.raises(RPCError):
            await recorded.execute_update_with_start_workflow("u", start_workflow_operation=start)
        assert (await start.workflow_handle()).id == "wf"

    async def test_operation_is_good_for_one_call(self, recorded, service):
        service.answer("ExecuteMultiOperation", both(answered(outcome=success())))
        start = operation()
        await recorded.execute_update_with_start_workflow("u", start_workflow_operation=start)
        with pytest.raises(RuntimeError, match=r"cannot be reused.*'wf'"):
            await recorded.execute_update_with_start_workflow("u", start_workflow_operation=start)
        assert len(service.calls) == 1

    async def test_mistake_does_not_use_the_operation_up(self, recorded, service):
        service.answer("ExecuteMultiOperation", both(answered(outcome=success())))
        start = operation()
        with pytest.raises(ValueError, match="ADMITTED"):
            await recorded.start_update_with_start_workflow(
                "u",
                start_workflow_operation=start,
                wait_for_stage=WorkflowUpdateStage.ADMITTED,
            )
        with pytest.raises(RuntimeError, match="dynamic"):
            await recorded.execute_update_with_start_workflow(
                Counter.whatever, start_workflow_operation=start
            )
        assert (
            await recorded.execute_update_with_start_workflow("u", start_workflow_operation=start)
            == 5
        )

    def test_conflict_policy_has_to_be_chosen(self):
        with pytest.raises(ValueError, match=r"WorkflowIDConflictPolicy is required.*'wf'"):
            WithStartWorkflowOperation(
                "W",
                id="wf",
                task_queue="tq",
                id_conflict_policy=WorkflowIDConflictPolicy.UNSPECIFIED,
            )
        with pytest.raises(TypeError, match="id_conflict_policy"):
            WithStartWorkflowOperation("W", id="wf", task_queue="tq")  # type: ignore[call-overload]

    def test_deprecation_points_at_the_callers_line(self):
        with pytest.warns(DeprecationWarning, match="Dictionary-based") as warned:
            operation_here = WithStartWorkflowOperation(
                Counter.run,
                id="wf",
                task_queue="tq",
                id_conflict_policy=WorkflowIDConflictPolicy.FAIL,
                search_attributes={"a": ["b"]},
            )
        assert warned[0].filename == __file__
        assert operation_here._start_workflow_input.workflow == "Counter"


ABORTED = (int(RPCStatusCode.ABORTED), "aborted", MultiOperationExecutionAborted())
TAKEN = WorkflowExecutionAlreadyStartedFailure(run_id="other", first_execution_run_id="older")


class TestRefusedUpdateWithStart:
    async def refused(self, client: Client) -> tuple[BaseException, BaseException]:
        """What the call raises, and what the operation."""
        start = operation()
        with pytest.raises(Exception) as raised:
            await client.execute_update_with_start_workflow("u", start_workflow_operation=start)
        with pytest.raises(Exception) as of_handle:
            await start.workflow_handle()
        return raised.value, of_handle.value

    async def test_start_refused_because_the_id_is_taken(self, recorded, service):
        error = operations_failed((int(RPCStatusCode.ALREADY_EXISTS), "taken", TAKEN), ABORTED)
        service.answer("ExecuteMultiOperation", error)
        raised, of_handle = await self.refused(recorded)
        assert raised is of_handle
        assert isinstance(raised, WorkflowAlreadyStartedError)
        assert raised.__cause__ is error
        assert (raised.workflow_id, raised.workflow_type) == ("wf", "W")
        assert (raised.run_id, raised.first_run_id) == ("other", "older")

    @pytest.mark.parametrize(
        "statuses",
        [
            [(5, "gone", NotFoundFailure()), ABORTED],
            [ABORTED, (5, "gone", None)],
            [(0, "", None), (5, "gone", None)],
        ],
    )
    async def test_other_refusal_of_one_of_them(self, recorded, service, statuses):
        error = operations_failed(*statuses)
        service.answer("ExecuteMultiOperation", error)
        raised, of_handle = await self.refused(recorded)
        assert raised is of_handle
        assert isinstance(raised, RPCError)
        assert (raised.message, raised.status) == ("gone", RPCStatusCode.NOT_FOUND)
        assert raised.raw_grpc_status == error.raw_grpc_status
        assert raised.__cause__ is error

    async def test_taken_without_saying_by_what(self, recorded, service):
        service.answer(
            "ExecuteMultiOperation",
            operations_failed((int(RPCStatusCode.ALREADY_EXISTS), "taken", None), ABORTED),
        )
        raised, _ = await self.refused(recorded)
        assert isinstance(raised, RPCError)
        assert (raised.message, raised.status) == ("taken", RPCStatusCode.ALREADY_EXISTS)

    @pytest.mark.parametrize(
        "error",
        [
            rpc_error(RPCStatusCode.PERMISSION_DENIED),
            rpc_error(RPCStatusCode.INVALID_ARGUMENT, NotFoundFailure()),
            operations_failed(),
            operations_failed(ABORTED, ABORTED),
            operations_failed((999, "no such code", None), ABORTED),
        ],
    )
    async def test_error_that_says_no_more_is_the_error(self, recorded, service, error):
        service.answer("ExecuteMultiOperation", error)
        raised, of_handle = await self.refused(recorded)
        assert raised is error
        assert of_handle is error

    async def test_deadline(self, recorded, service):
        service.answer("ExecuteMultiOperation", rpc_error(RPCStatusCode.DEADLINE_EXCEEDED))
        raised, of_handle = await self.refused(recorded)
        assert raised is of_handle
        assert isinstance(raised, WorkflowUpdateRPCTimeoutOrCancelledError)

    async def test_refusal_after_the_first_answer_leaves_the_handle(self, recorded, service):
        service.answer(
            "ExecuteMultiOperation",
            both(answered(SENT_ADMITTED)),
            rpc_error(RPCStatusCode.NOT_FOUND),
        )
        start = operation()
        with pytest.raises(RPCError):
            await recorded.execute_update_with_start_workflow("u", start_workflow_operation=start)
        assert (await start.workflow_handle()).result_run_id == "run"

    @pytest.mark.parametrize("error", [ZeroDivisionError(), asyncio.CancelledError()])
    async def test_interceptor_that_fails_does_not_leave_the_handle_waited_for(
        self, service, error
    ):
        class Fails(Interceptor):
            def intercept_client(self, next):
                class Outbound(OutboundInterceptor):
                    async def start_update_with_start_workflow(self, input):
                        raise error

                return Outbound(next)

        start = operation()
        client = Client(service, interceptors=[Fails()])
        with pytest.raises(type(error)):
            await client.execute_update_with_start_workflow("u", start_workflow_operation=start)
        # A cancellation of the call is none of the code that waits for the handle.
        expected = (
            WorkflowUpdateRPCTimeoutOrCancelledError
            if isinstance(error, asyncio.CancelledError)
            else type(error)
        )
        with pytest.raises(expected):
            await start.workflow_handle()

    async def test_value_that_cannot_be_converted(self, recorded, service):
        start = operation()
        with pytest.raises(TypeError):
            await recorded.execute_update_with_start_workflow(
                "u", object(), start_workflow_operation=start
            )
        with pytest.raises(TypeError):
            await start.workflow_handle()
        assert service.calls == []

    async def test_error_nobody_asks_the_operation_for_is_not_complained_about(
        self, recorded, service, caplog
    ):
        service.answer("ExecuteMultiOperation", rpc_error(RPCStatusCode.PERMISSION_DENIED))
        with caplog.at_level(logging.DEBUG), pytest.raises(RPCError):
            await recorded.execute_update_with_start_workflow(
                "u", start_workflow_operation=operation()
            )
        gc.collect()
        assert caplog.records == []


class TestInterceptors:
    async def test_see_the_inputs_and_may_change_them(self, service):
        seen: list[Any] = []

        class Outbound(OutboundInterceptor):
            async def start_workflow_update(
                self, input: StartWorkflowUpdateInput
            ) -> WorkflowUpdateHandle[Any]:
                seen.append(input)
                input.update_id, input.update = "other-id", "other"
                return await super().start_workflow_update(input)

            async def start_update_with_start_workflow(
                self, input: StartWorkflowUpdateWithStartInput
            ) -> WorkflowUpdateHandle[Any]:
                seen.append(input)
                input.start_workflow_input.workflow = "V"
                input.update_workflow_input.args = [7]
                input.rpc_metadata = {"added": "here"}
                return await super().start_update_with_start_workflow(input)

        class Both(Interceptor):
            def intercept_client(self, next: OutboundInterceptor) -> OutboundInterceptor:
                return Outbound(next)

        client = Client(service, interceptors=[Both()])
        service.answer("UpdateWorkflowExecution", answered(outcome=success()))
        handle = client.get_workflow_handle("wf", run_id="r", first_execution_run_id="f")
        updated = await handle.start_update(Counter.add, 1, wait_for_stage=COMPLETED)
        assert (updated.id, service.request.request.input.name) == ("other-id", "other")
        assert seen.pop() == StartWorkflowUpdateInput(
            id="wf",
            run_id="r",
            first_execution_run_id="f",
            update_id="other-id",
            update="other",
            args=[1],
            wait_for_stage=COMPLETED,
            headers={},
            ret_type=int,
            rpc_metadata={},
            rpc_timeout=None,
        )

        service.calls.clear()
        service.answer("ExecuteMultiOperation", both(answered(outcome=success())))
        await client.execute_update_with_start_workflow("u", start_workflow_operation=operation())
        (call,) = service.calls
        start, update = call.request.operations
        assert start.start_workflow.workflow_type.name == "V"
        assert update.update_workflow.request.input.args == json("7")
        assert call.metadata == {"added": "here"}
        assert seen[0].update_workflow_input.update_id is None


async def test_values_are_converted_in_the_context_of_the_workflow(service):
    seen: list[tuple[str, Any]] = []

    class Codec(PayloadCodec, WithSerializationContext):
        def __init__(self, context: SerializationContext | None = None) -> None:
            self.context = context

        def with_context(self, context: SerializationContext) -> Codec:
            return Codec(context)

        async def encode(self, payloads):
            seen.append(("encode", self.context))
            return list(payloads)

        async def decode(self, payloads):
            seen.append(("decode", self.context))
            return list(payloads)

    client = Client(service, namespace="ns", data_converter=DataConverter(payload_codec=Codec()))
    context = WorkflowSerializationContext(namespace="ns", workflow_id="wf")
    service.answer("UpdateWorkflowExecution", answered(outcome=success()))
    await client.get_workflow_handle("wf").execute_update("u", 1)
    assert seen == [("encode", context), ("decode", context)]

    seen.clear()
    failure = rejection()
    failure.failure.application_failure_info.details.CopyFrom(json("1"))
    service.answer("ExecuteMultiOperation", both(answered(outcome=failure)))
    with pytest.raises(WorkflowUpdateFailedError) as raised:
        await client.execute_update_with_start_workflow(
            "u", 1, start_workflow_operation=operation()
        )
    assert isinstance(raised.value.cause, ApplicationError)
    assert raised.value.cause.details == (1,)
    assert seen == [("encode", context), ("decode", context)]
