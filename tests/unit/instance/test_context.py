"""What a workflow can ask and tell: info, memo, time, logs, metrics, converters, interceptors."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from instance_driver import CONVERTER, START_NS, Driver, failure_of, payload, value_of
from worker_core import exceptions, workflow
from worker_core._activation import (
    CompleteWorkflowExecution,
    FailWorkflowExecution,
    ScheduleActivity,
    WorkflowReference,
)
from worker_core._interceptors import (
    ContinueAsNewInput,
    ExecuteWorkflowInput,
    HandleQueryInput,
    HandleSignalInput,
    StartActivityInput,
    WorkflowInboundInterceptor,
    WorkflowOutboundInterceptor,
)
from worker_core.api.common.v1 import Payload
from worker_core.common import (
    MetricMeter,
    Priority,
    RawValue,
    RetryPolicy,
    SearchAttributeKey,
    SearchAttributePair,
    TypedSearchAttributes,
    VersioningBehavior,
    WorkerDeploymentVersion,
)
from worker_core.converter import (
    CompositePayloadConverter,
    EncodingPayloadConverter,
    JSONPlainPayloadConverter,
    WithSerializationContext,
    encode_typed_search_attribute_value,
)


@workflow.defn
class Runs:
    """Runs one of the functions below."""

    @workflow.run
    async def run(self, name: str) -> Any:
        return await SCRIPTS[name]()

    @workflow.query
    def ask(self, name: str) -> Any:
        return QUESTIONS[name]()


SCRIPTS: dict[str, Any] = {}
QUESTIONS: dict[str, Any] = {}
SEEN: list[Any] = []


@pytest.fixture(autouse=True)
def seen() -> list[Any]:
    SEEN.clear()
    return SEEN


def script(fn: Any) -> Any:
    SCRIPTS[fn.__name__] = fn
    return fn


def result_of(commands: list[Any]) -> Any:
    command = commands[-1]
    assert isinstance(command, CompleteWorkflowExecution), command
    return value_of(command.result)


# Info --------------------------------------------------------------------------------------------


@script
async def notes_info() -> None:
    SEEN.append(workflow.info())
    assert workflow.info() is SEEN[0]


def test_info_has_every_fact_of_the_start() -> None:
    key = SearchAttributeKey.for_keyword("key")
    driver = Driver(Runs)
    driver.start(
        "notes_info",
        headers={"h": payload(1)},
        memo={"m": payload(2)},
        search_attributes={"key": encode_typed_search_attribute_value(key, "value")},
        original_execution_run_id="original",
        first_execution_run_id="first",
        continued_run_id="continued",
        attempt=3,
        cron_schedule="* * * * *",
        execution_timeout_ns=10**9,
        run_timeout_ns=2 * 10**9,
        task_timeout_ns=3 * 10**9,
        retry_policy=RetryPolicy(maximum_attempts=5),
        priority=Priority(priority_key=1),
        parent=WorkflowReference("parent", "parent-run", "other"),
        root=WorkflowReference("root", "root-run"),
    )
    (info,) = SEEN
    assert info == workflow.Info(
        attempt=3,
        continued_run_id="continued",
        cron_schedule="* * * * *",
        execution_timeout=timedelta(seconds=1),
        first_execution_run_id="first",
        headers={"h": payload(1)},
        namespace="namespace",
        original_execution_run_id="original",
        parent=workflow.ParentInfo("other", "parent-run", "parent"),
        root=workflow.RootInfo("root-run", "root"),
        priority=Priority(priority_key=1),
        raw_memo={"m": payload(2)},
        retry_policy=RetryPolicy(maximum_attempts=5),
        run_id=driver.run_id,
        run_timeout=timedelta(seconds=2),
        search_attributes={"key": ["value"]},
        start_time=datetime.fromtimestamp(START_NS / 1e9, UTC),
        task_queue="task-queue",
        task_timeout=timedelta(seconds=3),
        typed_search_attributes=TypedSearchAttributes([SearchAttributePair(key, "value")]),
        workflow_id="workflow-id",
        workflow_start_time=datetime.fromtimestamp(START_NS / 1e9 - 5, UTC),
        workflow_type="Runs",
    )


def test_info_without_optional_facts() -> None:
    driver = Driver(Runs)
    driver.start("notes_info", original_execution_run_id="")
    (info,) = SEEN
    assert info.original_execution_run_id == driver.run_id
    assert info.parent is info.root is info.retry_policy is info.cron_schedule is None
    assert info.execution_timeout is info.run_timeout is info.continued_run_id is None
    assert info.task_timeout == timedelta()
    assert info.priority is Priority.default
    assert info.headers == info.raw_memo == info.search_attributes == {}


@script
async def notes_task() -> None:
    info = workflow.info()
    SEEN.append(
        (
            info.get_current_build_id(),
            info.get_current_deployment_version(),
            info.get_current_history_length(),
            info.get_current_history_size(),
            info.is_continue_as_new_suggested(),
            info.is_target_worker_deployment_version_changed(),
            workflow.time_ns(),
        )
    )
    await workflow.sleep(1)
    await notes_task()


def test_facts_of_the_current_task() -> None:
    driver = Driver(Runs)
    driver.start("notes_task")
    from worker_core._activation import FireTimer

    driver.commands(
        FireTimer(1),
        history_length=9,
        history_size_bytes=500,
        continue_as_new_suggested=True,
        target_deployment_version_changed=True,
        deployment_name="deployment",
        build_id="build",
    )
    version = WorkerDeploymentVersion("deployment", "build")
    assert [
        ("", None, 3, 0, False, False, START_NS),
        ("build", version, 9, 500, True, True, START_NS + 10**9),
    ] == SEEN


@script
async def tells_time() -> Any:
    now = workflow.now()
    assert now.tzinfo is UTC
    assert now.timestamp() == workflow.time() == workflow.time_ns() / 1e9
    return type(workflow.instance()).__name__


def test_time_and_instance() -> None:
    assert result_of(Driver(Runs).start("tells_time")) == "Runs"


# Memo and the run before ------------------------------------------------------------------------


@dataclasses.dataclass
class Point:
    x: int


@script
async def reads_memo() -> Any:
    typed = workflow.memo_value("point", type_hint=Point)
    try:
        workflow.memo_value("missing")
    except KeyError as error:
        missing = str(error)
    return [
        workflow.memo(),
        typed == Point(1),
        workflow.memo_value("point"),
        workflow.memo_value("missing", 5),
        missing,
    ]


def test_memo() -> None:
    assert result_of(Driver(Runs).start("reads_memo", memo={"point": payload(Point(1))})) == [
        {"point": {"x": 1}},
        True,
        {"x": 1},
        5,
        "'Memo does not have a value for key missing'",
    ]


def test_memo_kept_is_a_copy() -> None:
    driver = Driver(Runs)
    memo = {"point": payload(Point(1))}
    job = driver.initialize("reads_memo", memo=memo)
    driver._create(job)
    memo["point"].data = b"changed"
    assert driver.instance.get_info().raw_memo["point"] == payload(Point(1))


@script
async def reads_last_run() -> Any:
    failure = workflow.get_last_failure()
    return [
        workflow.has_last_completion_result(),
        workflow.get_last_completion_result(),
        workflow.get_last_completion_result(type_hint=Point) == Point(1),
        failure and str(failure),
    ]


def test_last_run() -> None:
    assert result_of(Driver(Runs).start("reads_last_run")) == [False, None, False, None]
    assert result_of(
        Driver(Runs).start(
            "reads_last_run",
            last_completion_result=[payload(Point(1))],
            continued_failure=failure_of(exceptions.ApplicationError("before", type="T")),
        )
    ) == [True, {"x": 1}, True, "T: before"]


def test_several_last_results_are_none() -> None:
    driver = Driver(Runs)
    with pytest.warns(UserWarning, match="Expected single last completion result, got 2"):
        commands = driver.start("reads_last_run", last_completion_result=[payload(1), payload(2)])
    assert result_of(commands)[:2] == [True, None]


@script
async def keeps_details() -> Any:
    before = workflow.get_current_details()
    workflow.set_current_details("now")
    return [before, workflow.get_current_details(), workflow.extern_functions()["double"](4)]


def test_details_and_extern_functions() -> None:
    driver = Driver(Runs, extern_functions={"double": lambda x: 2 * x})
    assert result_of(driver.start("keeps_details")) == ["", "now", 8]


# Logs --------------------------------------------------------------------------------------------


@script
async def logs() -> None:
    workflow.logger.info("hello %s", "you", extra={"mine": 1})
    await workflow.sleep(1)
    workflow.logger.info("again")


QUESTIONS["log"] = lambda: workflow.logger.warning("asked")


def test_logger_tells_the_workflow(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "worker_core.workflow")
    driver = Driver(Runs)
    driver.start("logs")
    (record,) = caplog.records
    details = {
        "attempt": 1,
        "namespace": "namespace",
        "run_id": driver.run_id,
        "task_queue": "task-queue",
        "workflow_id": "workflow-id",
        "workflow_type": "Runs",
    }
    assert record.getMessage() == f"hello you ({details})"
    assert record.name == "worker_core.workflow"
    assert record.funcName == "logs"
    assert record.__dict__["temporal_workflow"] == details
    assert record.__dict__["mine"] == 1


def test_logger_is_silent_in_replay_but_not_in_queries(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "worker_core.workflow")
    driver = Driver(Runs)
    driver.is_replaying = True
    driver.start("logs")
    assert caplog.records == []
    driver.query("ask", "log")
    assert [record.levelname for record in caplog.records] == ["WARNING"]


@workflow.defn
class LogsEverywhere:
    @workflow.run
    async def run(self) -> None:
        workflow.logger.info("run")
        await workflow.sleep(1)

    @workflow.signal
    def signal(self) -> None:
        workflow.logger.info("signal")

    @workflow.update
    async def update(self) -> None:
        workflow.logger.info("update")
        await workflow.sleep(2)

    @update.validator
    def validate(self) -> None:
        workflow.logger.info("validator")

    @workflow.query
    def query(self) -> None:
        workflow.logger.info("query")


@pytest.mark.parametrize("replayed", [False, True])
def test_every_kind_of_handler_logs_once_and_not_again_when_replayed(
    replayed: bool, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "worker_core.workflow")
    driver = Driver(LogsEverywhere)
    driver.is_replaying = replayed
    driver.start(jobs=[driver.signalled("signal")])
    driver.update("update", run_validator=not replayed)
    live = [] if replayed else ["signal", "run", "validator", "update"]
    assert [record.msg.split(" ")[0] for record in caplog.records] == live
    driver.query("query")
    assert [record.msg.split(" ")[0] for record in caplog.records] == [*live, "query"]


@workflow.defn
class LogsAtItsEnd:
    @workflow.run
    async def run(self) -> None:
        try:
            await workflow.sleep(1)
        finally:
            workflow.logger.info("ended")

    @workflow.query
    def query(self) -> None: ...


def test_eviction_is_silent_even_right_after_a_query(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "worker_core.workflow")
    driver = Driver(LogsAtItsEnd)
    driver.start()
    driver.query("query")
    driver.evict()
    assert caplog.records == []


def test_logger_options(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    caplog.set_level(logging.INFO, "worker_core.workflow")
    adapter = workflow.logger
    monkeypatch.setattr(adapter, "workflow_info_on_message", False)
    monkeypatch.setattr(adapter, "workflow_info_on_extra", False)
    monkeypatch.setattr(adapter, "full_workflow_info_on_extra", True)
    monkeypatch.setattr(adapter, "log_during_replay", True)
    monkeypatch.setattr(adapter, "disable_sandbox", True)
    driver = Driver(Runs)
    driver.is_replaying = True
    driver.start("logs")
    (record,) = caplog.records
    assert record.getMessage() == "hello you"
    assert record.funcName == "logs"
    assert "temporal_workflow" not in record.__dict__
    assert record.__dict__["workflow_info"].workflow_id == "workflow-id"
    adapter.info("outside")
    assert caplog.records[-1].getMessage() == "outside"
    assert adapter.base_logger is logging.getLogger("worker_core.workflow")


# Metrics -----------------------------------------------------------------------------------------


class RecordingMeter(MetricMeter):
    """Writes down what is recorded."""

    def __init__(self, attributes: dict[str, Any] | None = None) -> None:
        self.attributes = attributes or {}

    def _make(self, name: str, *_: Any) -> Any:
        return RecordingInstrument(name, self.attributes)

    create_counter = create_histogram = create_histogram_float = _make
    create_histogram_timedelta = create_gauge = create_gauge_float = _make

    def with_additional_attributes(self, additional_attributes: Any) -> RecordingMeter:
        return RecordingMeter({**self.attributes, **additional_attributes})


class RecordingInstrument:
    description = None
    unit = None

    def __init__(self, name: str, attributes: dict[str, Any]) -> None:
        self.name = name
        self.attributes = attributes

    def _note(self, value: Any, additional_attributes: Any = None) -> None:
        SEEN.append((self.name, value, {**self.attributes, **(additional_attributes or {})}))

    add = record = set = _note

    def with_additional_attributes(self, additional_attributes: Any) -> RecordingInstrument:
        return RecordingInstrument(self.name, {**self.attributes, **additional_attributes})


@script
async def measures() -> None:
    meter = workflow.metric_meter()
    meter.create_counter("c").with_additional_attributes({"a": 1}).add(1, {"b": 2})
    meter.create_histogram("h").record(2)
    meter.create_histogram_float("hf").record(2.5)
    meter.create_histogram_timedelta("ht").record(timedelta(1))
    meter.create_gauge("g").set(3)
    meter.with_additional_attributes({"z": 0}).create_gauge_float("gf").set(3.5)
    assert meter.create_counter("name").name == "name"


def test_metrics_carry_the_workflow_and_are_silent_in_replay() -> None:
    externs = {"__temporal_get_metric_meter": RecordingMeter}
    driver = Driver(Runs, extern_functions=externs)
    driver.is_replaying = True
    driver.start("measures")
    assert SEEN == []
    Driver(Runs, extern_functions=externs).start("measures")
    own = {"namespace": "namespace", "task_queue": "task-queue", "workflow_type": "Runs"}
    assert [
        ("c", 1, {**own, "a": 1, "b": 2}),
        ("h", 2, own),
        ("hf", 2.5, own),
        ("ht", timedelta(1), own),
        ("g", 3, own),
        ("gf", 3.5, {**own, "z": 0}),
    ] == SEEN


# Converters with a context -----------------------------------------------------------------------


class TellingJson(EncodingPayloadConverter, WithSerializationContext):
    """JSON that writes down for whom it converts."""

    def __init__(self, context: Any = None) -> None:
        self._json = JSONPlainPayloadConverter()
        self._context = context

    @property
    def encoding(self) -> str:
        return self._json.encoding

    def to_payload(self, value: Any) -> Payload | None:
        SEEN.append(("to", value, self._context))
        return self._json.to_payload(value)

    def from_payload(self, payload: Payload, type_hint: type | None = None) -> Any:
        value = self._json.from_payload(payload, type_hint)
        SEEN.append(("from", value, self._context))
        return value

    def with_context(self, context: Any) -> TellingJson:
        return TellingJson(context)


class TellingConverter(CompositePayloadConverter):
    def __init__(self) -> None:
        super().__init__(TellingJson())


@script
async def converts() -> Any:
    return await workflow.execute_activity(
        "act", "in", activity_id="id", start_to_close_timeout=timedelta(seconds=1)
    )


def test_converters_are_told_whose_payloads_they_convert() -> None:
    driver = Driver(Runs, payload_converter_class=TellingConverter)
    driver.start("converts")
    driver.complete(1, "out")
    kinds = [(how, value, type(context).__name__) for how, value, context in SEEN]
    assert kinds == [
        ("from", "converts", "WorkflowSerializationContext"),
        ("to", "in", "ActivitySerializationContext"),
        ("from", "out", "ActivitySerializationContext"),
        ("to", "out", "WorkflowSerializationContext"),
    ]
    context = SEEN[1][2]
    assert dataclasses.asdict(context) == {
        "namespace": "namespace",
        "activity_id": "id",
        "activity_type": "act",
        "activity_task_queue": "task-queue",
        "workflow_id": "workflow-id",
        "workflow_type": "Runs",
        "is_local": False,
    }


# Interceptors ------------------------------------------------------------------------------------


class Inbound(WorkflowInboundInterceptor):
    label = "?"

    def __init__(self, next: WorkflowInboundInterceptor) -> None:
        super().__init__(next)
        SEEN.append((self.label, "made", workflow.info().workflow_id))

    def init(self, outbound: WorkflowOutboundInterceptor) -> None:
        super().init(Outbound(outbound, self.label))

    async def execute_workflow(self, input: ExecuteWorkflowInput) -> Any:
        SEEN.append((self.label, "execute", list(input.args), value_of(input.headers["h"])))
        return [self.label, await super().execute_workflow(input)]

    async def handle_signal(self, input: HandleSignalInput) -> None:
        SEEN.append((self.label, "signal", input.signal))
        await super().handle_signal(input)

    async def handle_query(self, input: HandleQueryInput) -> Any:
        SEEN.append((self.label, "query", input.query))
        return await super().handle_query(input)


class Outbound(WorkflowOutboundInterceptor):
    def __init__(self, next: WorkflowOutboundInterceptor, label: str) -> None:
        super().__init__(next)
        self.label = label

    def start_activity(self, input: StartActivityInput) -> workflow.ActivityHandle[Any]:
        input.headers = {**input.headers, self.label: payload(self.label)}
        return super().start_activity(input)

    def info(self) -> workflow.Info:
        return dataclasses.replace(super().info(), cron_schedule=self.label)

    def continue_as_new(self, input: ContinueAsNewInput) -> Any:
        SEEN.append((self.label, "continue", input.workflow))
        super().continue_as_new(input)


class First(Inbound):
    label = "first"


class Second(Inbound):
    label = "second"


@workflow.defn
class Intercepted:
    @workflow.run
    async def run(self, name: str) -> Any:
        if name == "again":
            workflow.continue_as_new("x", workflow="Other")
        await workflow.execute_activity("a", start_to_close_timeout=timedelta(seconds=1))
        return workflow.info().cron_schedule

    @workflow.signal
    def note(self) -> None: ...

    @workflow.query
    def ask(self) -> str:
        return "answer"


def test_chains_are_folded_first_outermost() -> None:
    driver = Driver(Intercepted, interceptors=[First, Second])
    (command,) = driver.start("go", headers={"h": payload("header")})
    assert SEEN == [
        ("second", "made", "workflow-id"),
        ("first", "made", "workflow-id"),
        ("first", "execute", ["go"], "header"),
        ("second", "execute", ["go"], "header"),
    ]
    assert isinstance(command, ScheduleActivity)
    # The last to wrap the outbound chain is nearest to the workflow's code.
    assert list(command.headers) == ["second", "first"]
    SEEN.clear()
    driver.signal("note")
    assert driver.query("ask") == "answer"
    assert [entry[:2] for entry in SEEN] == [
        ("first", "signal"),
        ("second", "signal"),
        ("first", "query"),
        ("second", "query"),
    ]
    assert result_of(driver.complete(1)) == ["first", ["second", "second"]]


def test_continue_as_new_goes_through_the_chain() -> None:
    Driver(Intercepted, interceptors=[First]).start("again", headers={"h": payload(1)})
    assert SEEN[-1] == ("first", "continue", "Other")


# Dynamic workflows -------------------------------------------------------------------------------


class Special(Exception):
    pass


@workflow.defn(dynamic=True)
class Dynamic:
    @workflow.init
    def __init__(self, args: Sequence[RawValue]) -> None:
        self.args = [CONVERTER.from_payload(arg.payload) for arg in args]

    @workflow.run
    async def run(self, args: Sequence[RawValue]) -> Any:
        if self.args == ["special"]:
            raise Special
        return [workflow.info().workflow_type, self.args]

    @workflow.dynamic_config
    def configure(self) -> workflow.DynamicWorkflowConfig:
        assert workflow.unsafe.is_read_only()
        if self.args == ["bad"]:
            raise ValueError("no config")
        return workflow.DynamicWorkflowConfig(
            failure_exception_types=[Special],
            versioning_behavior=VersioningBehavior.AUTO_UPGRADE,
        )


def test_dynamic_workflow() -> None:
    driver = Driver(Dynamic)
    completion = driver.activate(driver.initialize(1, "two"))
    assert result_of(completion.commands) == ["dynamic-type", [1, "two"]]
    assert completion.versioning_behavior is VersioningBehavior.AUTO_UPGRADE


def test_dynamic_config_replaces_failure_types() -> None:
    (command,) = Driver(Dynamic).start("special")
    assert isinstance(command, FailWorkflowExecution)


def test_dynamic_config_that_raises_fails_the_task(caplog: pytest.LogCaptureFixture) -> None:
    driver = Driver(Dynamic)
    completion = driver.activate(driver.initialize("bad"))
    assert completion.failure is not None
    assert completion.failure.failure.message == "no config"
    assert caplog.records[0].getMessage() == (
        "Failed to run dynamic config function in workflow dynamic-type"
    )


def test_is_failure_exception() -> None:
    assert result_of(Driver(Runs, failure_types=[Special]).start("classifies")) == [
        True,
        True,
        True,
        False,
    ]


@script
async def classifies() -> Any:
    errors = [exceptions.ApplicationError("x"), TimeoutError(), Special(), ValueError()]
    return [workflow.is_failure_exception(error) for error in errors]
