"""Driving a run without I/O: activations go to a function, pages come from a builder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from lab.history import HistoryBuilder
from worker_core._activation import Activation, Command, Completion, RemoveFromCache
from worker_core._machines.run import Run, RunConfig
from worker_core._machines.steps import (
    Activate,
    CancelLocal,
    Evicted,
    Idle,
    LocalResult,
    NeedHistory,
    Respond,
    StartLocal,
    Wait,
)
from worker_core.api.workflowservice.v1 import (
    PollWorkflowTaskQueueResponse,
    RespondWorkflowTaskCompletedResponse,
)

Code = Callable[[Activation], Completion | list[Command]]
CONFIG = RunConfig(sdk_name="worker-core", sdk_version="0")


def make_run(config: RunConfig = CONFIG) -> Run:
    return Run(
        namespace="default",
        workflow_id="wf-id",
        run_id="run",
        workflow_type="wf",
        task_queue="queue",
        config=config,
    )


@dataclass
class Driven:
    """What came out of driving a run."""

    run: Run
    activations: list[Activation] = field(default_factory=list)
    answers: list[Respond] = field(default_factory=list)
    evicted: Evicted | None = None
    local_steps: list[StartLocal | CancelLocal] = field(default_factory=list)

    @property
    def messages(self) -> list[object]:
        """Messages of all answers."""
        return [
            message
            for answer in self.answers
            if hasattr(answer.request, "messages")
            for message in answer.request.messages
        ]

    @property
    def commands(self) -> list[object]:
        """Server commands of all answers."""
        return [
            command
            for answer in self.answers
            if hasattr(answer.request, "commands")
            for command in answer.request.commands
        ]


def drive(
    run: Run,
    task: PollWorkflowTaskQueueResponse,
    code: Code,
    *,
    history: HistoryBuilder | None = None,
    page_size: int = 3,
    driven: Driven | None = None,
    response: RespondWorkflowTaskCompletedResponse | None = None,
    local: Callable[[StartLocal | CancelLocal], LocalResult | None] | None = None,
    ended: Sequence[LocalResult] = (),
) -> Driven:
    """Give the run a task and do what it asks for until it is idle or gone.

    ``local`` runs local activities: what it returns is handed in when the run waits for it. When it
    waits and there is nothing, its time is up. ``ended`` are results from before the task.
    """
    driven = driven or Driven(run)
    results = list(ended)
    run.receive_task(task, 0)
    while True:
        step = run.next_step()
        match step:
            case Activate():
                activation = step.activation
                driven.activations.append(activation)
                if isinstance(activation.jobs[0], RemoveFromCache):
                    completion = Completion()
                else:
                    made = code(activation)
                    completion = made if isinstance(made, Completion) else Completion(made)
                run.receive_completion(completion)
            case NeedHistory():
                assert history is not None
                run.receive_history(history.page(step.page_token, page_size))
            case Respond():
                driven.answers.append(step)
                run.receive_response(response, 0)
            case StartLocal() | CancelLocal():
                driven.local_steps.append(step)
                result = local(step) if local is not None else None
                if result is not None:
                    results.append(result)
            case Wait():
                if results:
                    run.receive_local_result(results.pop(0))
                else:
                    assert step.until_ns is not None
                    run.receive_deadline(step.until_ns)
            case Evicted():
                driven.evicted = step
                return driven
            case Idle():
                return driven


class Script:
    """Code that answers activations in turn with given commands."""

    def __init__(self, *turns: list[Command]) -> None:
        self.turns = list(turns)

    def __call__(self, activation: Activation) -> list[Command]:
        return self.turns.pop(0) if self.turns else []
