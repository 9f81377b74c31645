"""A program that moves large values every way there is. Tests also load it for the peer."""

from __future__ import annotations

from datetime import timedelta

from worker_core import activity, workflow
from worker_core.common import RetryPolicy
from worker_core.exceptions import ActivityError, ApplicationError

SECONDS = timedelta(seconds=20)
BIG = 3000


@activity.defn(name="grow")
async def grow(text: str) -> str:
    if not activity.info().is_local:
        activity.heartbeat("h" * BIG)
    return text + "g" * BIG


@activity.defn(name="break")
async def break_(text: str) -> None:
    raise ApplicationError("broken", text, non_retryable=True)


@activity.defn(name="large")
async def large(how: str) -> str:
    text = "x" * 3 * 1024 * 1024
    if how == "fails":
        raise ApplicationError("broken", text)
    if how == "beats":
        activity.heartbeat(text)
        await activity.wait_for_cancelled()
    return text


@workflow.defn(sandboxed=False)
class Large:
    @workflow.run
    async def run(self, what: str) -> str:
        if what == "memo":
            workflow.upsert_memo({"m": "x" * 3 * 1024 * 1024})
            return ""
        if what == "result":
            return "x" * 3 * 1024 * 1024
        if what == "raises":
            raise ApplicationError("broken", "x" * 3 * 1024 * 1024)
        if what == "fails the task":
            raise ValueError("x" * 3 * 1024 * 1024)
        if what == "child":
            await workflow.start_child_workflow("No", memo={"m": "x" * 3 * 1024 * 1024})
        if what == "continues":
            workflow.continue_as_new("x" * 3 * 1024 * 1024)
        return await workflow.execute_activity(
            "large",
            what,
            result_type=str,
            start_to_close_timeout=SECONDS,
            heartbeat_timeout=SECONDS,
            retry_policy=RetryPolicy(maximum_attempts=1),
        )


@workflow.defn(sandboxed=False)
class Child:
    def __init__(self) -> None:
        self.texts: list[str] = []

    @workflow.run
    async def run(self, text: str) -> str:
        await workflow.wait_condition(lambda: len(self.texts) == 2)
        return text + "c" * BIG + "".join(sorted(self.texts))

    @workflow.signal
    def add(self, text: str) -> None:
        self.texts.append(text)


@workflow.defn(sandboxed=False)
class Parent:
    def __init__(self) -> None:
        self.texts: list[str] = []
        self.ended = False

    @workflow.run
    async def run(self, text: str) -> str:
        text = await workflow.execute_activity(
            "grow",
            text,
            result_type=str,
            start_to_close_timeout=SECONDS,
            heartbeat_timeout=SECONDS,
        )
        text = await workflow.execute_local_activity(
            "grow", text, result_type=str, start_to_close_timeout=SECONDS
        )
        try:
            await workflow.execute_activity("break", text, start_to_close_timeout=SECONDS)
        except ActivityError as error:
            self.texts += error.cause.details  # type: ignore[union-attr]
        own = workflow.info().workflow_id
        child = await workflow.start_child_workflow(
            "Child", text, id=f"{own}-child", result_type=str
        )
        await child.signal("add", "r" * BIG)
        await workflow.get_external_workflow_handle(child.id).signal("add", "s" * BIG)
        text = await child
        workflow.upsert_memo({"large": "m" * BIG})
        await workflow.wait_condition(lambda: self.ended)
        return text + "".join(self.texts)

    @workflow.signal
    def add(self, text: str) -> None:
        self.texts.append(text)

    @workflow.update
    def put(self, text: str) -> str:
        self.texts.append(text)
        return text

    @workflow.query
    def get(self, text: str) -> str:
        return text + "".join(self.texts)

    @workflow.signal
    def end(self) -> None:
        self.ended = True
