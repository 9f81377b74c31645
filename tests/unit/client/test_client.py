from __future__ import annotations

import asyncio
import warnings
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from worker_core import client
from worker_core._plugins import PluginError, PluginSet
from worker_core.api.common.v1 import GrpcStatus
from worker_core.api.errordetails.v1 import (
    MultiOperationExecutionFailure,
    WorkflowExecutionAlreadyStartedFailure,
)
from worker_core.api.workflowservice.v1 import (
    PollNexusOperationExecutionResponse,
    QueryWorkflowResponse,
    RecordActivityTaskHeartbeatByIdResponse,
    RecordActivityTaskHeartbeatResponse,
    SignalWithStartWorkflowExecutionResponse,
    StartWorkflowExecutionResponse,
)
from worker_core.client import (
    AsyncActivityCancelledError,
    AsyncActivityHandle,
    Client,
    WorkflowExecutionStatus,
    WorkflowQueryFailedError,
    WorkflowQueryRejectedError,
)
from worker_core.common import QueryRejectCondition, RawValue
from worker_core.converter import DataConverter
from worker_core.exceptions import WorkflowAlreadyStartedError
from worker_core.hookspecs import hookimpl
from worker_core.service import RPCError, RPCStatusCode, ServiceClient
from worker_core.workflow import defn, query, run, signal

START = {"id": "wf", "task_queue": "tq"}


@defn(name="named")
class Typed:
    @run
    async def run(self, number: int) -> dict[str, int]:
        raise NotImplementedError

    @signal(name="named-signal")
    async def a_signal(self, number: int) -> None:
        raise NotImplementedError

    @query(name="named-query")
    def a_query(self) -> tuple[int, int]:
        raise NotImplementedError

    @query(dynamic=True)
    def any_query(self, name: str, args: Sequence[RawValue]) -> str:
        raise NotImplementedError

    async def undecorated(self) -> None:
        raise NotImplementedError


def rpc_error(code: RPCStatusCode, *details: Any) -> RPCError:
    status = GrpcStatus(code=code)
    for detail in details:
        status.details.add().Pack(detail)
    return RPCError("the message", code, status.SerializeToString() if details else b"")


# ---------------------------------------------------------------------------------------------
# Configuration
# ---------------------------------------------------------------------------------------------


async def test_connecting_passes_every_option_on(monkeypatch, service):
    seen: list[client.ConnectConfig] = []

    async def connect(config):
        seen.append(config)
        return service

    monkeypatch.setattr(ServiceClient, "connect", connect)
    made = await Client.connect(
        "host:1",
        namespace="other",
        api_key="key",
        tls=False,
        rpc_metadata={"a": "b"},
        identity="me",
        lazy=True,
        default_workflow_query_reject_condition=QueryRejectCondition.NOT_OPEN,
    )
    (config,) = seen
    assert config.target_host == "host:1"
    assert config.api_key == "key"
    assert config.tls is False
    assert config.rpc_metadata == {"a": "b"}
    assert config.identity == "me"
    assert config.lazy
    assert made.service_client is service
    assert made.namespace == "other"
    assert made.config()["default_workflow_query_reject_condition"] == QueryRejectCondition.NOT_OPEN


def test_properties_are_those_of_the_connection(recorded, service):
    assert recorded.workflow_service is service.workflow_service
    assert recorded.operator_service is service.operator_service
    assert recorded.test_service is service.test_service
    assert recorded.identity == service.config.identity
    assert recorded.data_converter is DataConverter.default


def test_metadata_and_key_can_be_replaced(recorded, service):
    recorded.rpc_metadata = {"a": "b"}
    assert service.updated_metadata == [{"a": "b"}]
    assert recorded.rpc_metadata == {"a": "b"}
    with pytest.raises(ValueError, match="bad metadata"):
        recorded.rpc_metadata = {"bad": "x"}
    assert recorded.rpc_metadata == {"a": "b"}
    recorded.api_key = "key"
    recorded.api_key = None
    assert service.updated_api_keys == ["key", None]
    assert recorded.api_key is None


def test_a_client_can_be_made_of_anothers_configuration(recorded):
    other = Client(**{**recorded.config(), "namespace": "other"})
    assert other.namespace == "other"
    assert other.service_client is recorded.service_client


def test_the_configuration_is_a_copy(service):
    interceptors: list[client.Interceptor] = []
    made = Client(service, interceptors=interceptors)
    made.config()["interceptors"].append(client.Interceptor())
    made.config()["namespace"] = "changed"
    assert made.config()["interceptors"] == []
    assert made.namespace == "default"
    assert interceptors == []


# ---------------------------------------------------------------------------------------------
# Interceptors and plugins
# ---------------------------------------------------------------------------------------------


class Naming(client.Interceptor):
    def __init__(self, name: str, log: list[str]) -> None:
        self.name, self.log = name, log

    def intercept_client(self, next):
        outer = self

        class Outbound(client.OutboundInterceptor):
            async def signal_workflow(self, input):
                outer.log.append(outer.name)
                input.args = [*input.args, outer.name]
                await super().signal_workflow(input)

        return Outbound(next)


async def test_the_first_interceptor_is_outermost(service):
    log: list[str] = []
    made = Client(service, interceptors=[Naming("outer", log), Naming("inner", log)])
    await made.get_workflow_handle("wf").signal("s")
    assert log == ["outer", "inner"]
    assert [p.data for p in service.request.input.payloads] == [b'"outer"', b'"inner"']


async def test_every_call_reaches_every_interceptor_by_default(service):
    made = Client(service, interceptors=[client.Interceptor(), Naming("x", [])])
    assert isinstance(made._impl, client.OutboundInterceptor)
    handle = await made.start_workflow("W", **START)
    await handle.signal("s")
    await handle.query("q")
    await handle.describe()
    await handle.cancel()
    await handle.terminate()
    await made.count_workflows()
    await handle.fetch_history()
    assert [x async for x in made.list_workflows()] == []
    activity = made.get_async_activity_handle(task_token=b"t")
    await activity.heartbeat()
    await activity.complete()
    await activity.fail(ValueError())
    await activity.report_cancellation()
    assert len(service.calls) == 13


async def test_every_call_about_something_of_its_own_reaches_every_interceptor(service):
    service.answer(
        "PollNexusOperationExecution",
        PollNexusOperationExecutionResponse(result={"metadata": {"encoding": b"binary/null"}}),
    )
    made = Client(service, interceptors=[client.Interceptor(), Naming("x", [])])
    activity = await made.start_activity("A", **START, start_to_close_timeout=timedelta(seconds=1))
    await activity.cancel()
    await activity.terminate()
    await activity.pause()
    await activity.unpause()
    await activity.restore_original_options()
    await activity.describe()
    await made.count_activities()
    assert [x async for x in made.list_activities("")] == []
    operation = await made.create_nexus_client("s", "e").start_operation("o", 1, id="op")
    await operation.cancel()
    await operation.terminate()
    await operation.describe()
    assert await operation.result() is None
    await made.count_nexus_operations()
    assert [x async for x in made.list_nexus_operations("")] == []
    await made.update_worker_build_id_compatibility("tq", client.BuildIdOpAddNewDefault("1"))
    await made.get_worker_build_id_compatibility("tq")
    await made.get_worker_task_reachability(["1"])
    assert len(service.calls) == 19


class AddsInterceptor(client.Plugin):
    def __init__(self, name: str, log: list[str]) -> None:
        self._name, self.log = name, log

    def name(self) -> str:
        return self._name

    def configure_client(self, config):
        self.log.append(f"configure {self._name}")
        config["interceptors"] = [*config["interceptors"], Naming(self._name, self.log)]
        config["namespace"] = config["namespace"] + self._name
        return config

    async def connect_service_client(self, config, next):
        self.log.append(f"connect {self._name}")
        connected = await next(config)
        self.log.append(f"connected {self._name}")
        return connected


class AlsoAdds(AddsInterceptor):
    pass


async def test_plugins_connect_inwards_and_configure_in_order(monkeypatch, service):
    log: list[str] = []

    async def connect(config):
        log.append("dial")
        return service

    monkeypatch.setattr(ServiceClient, "connect", connect)
    plugins = [AddsInterceptor("1", log), AlsoAdds("2", log)]
    given = [Naming("given", log)]
    made = await Client.connect("host:1", plugins=plugins, interceptors=given)
    assert log == [
        "connect 1",
        "connect 2",
        "dial",
        "connected 2",
        "connected 1",
        "configure 1",
        "configure 2",
    ]
    assert made.namespace == "default12"
    assert made.config()["plugins"] is plugins
    assert made.config()["namespace"] == "default"
    assert [i.name for i in made.config()["interceptors"]] == ["given"]
    assert made.config(active_config=True)["namespace"] == "default12"
    assert [i.name for i in made.config(active_config=True)["interceptors"]] == ["given", "1", "2"]
    assert len(given) == 1
    assert made._plugins.names == ["1", "2"]

    log.clear()
    await made.get_workflow_handle("wf").signal("s")
    assert log == ["given", "1", "2"]

    log.clear()
    again = Client(**made.config())
    assert log == ["configure 1", "configure 2"]
    assert again.namespace == "default12"


async def test_plugins_are_loaded_and_warned_about_once(monkeypatch, service):
    loaded = []

    def installed(cls):
        loaded.append(1)
        return cls()

    async def connect(config):
        return service

    monkeypatch.setattr(PluginSet, "installed", classmethod(installed))
    monkeypatch.setattr(ServiceClient, "connect", connect)
    plugin = AddsInterceptor("1", [])
    with pytest.warns(UserWarning, match="same plugin") as warned:
        await Client.connect("host:1", plugins=[plugin, plugin])
    assert len(warned) == 1
    assert warned[0].filename == __file__
    assert loaded == [1]


async def test_a_subclass_with_a_constructor_of_its_own_is_connected(monkeypatch, service):
    async def connect(config):
        return service

    monkeypatch.setattr(ServiceClient, "connect", connect)

    class Special(Client):
        def __init__(self, service_client, **kwargs):
            super().__init__(service_client, **kwargs)
            self.special = True

    made = await Special.connect("host:1", plugins=[AddsInterceptor("1", [])])
    assert made.special
    assert made.namespace == "default1"


class HookPlugin:
    @hookimpl
    def configure_client(self, config):
        config["interceptors"].append(Naming("hook", []))


def test_hooks_change_a_copy(service):
    given: list[client.Interceptor] = []
    made = Client(service, interceptors=given, plugins=[HookPlugin()])
    assert given == []
    assert len(made.config(active_config=True)["interceptors"]) == 1


def test_a_failing_plugin_is_named(service):
    class Failing(AddsInterceptor):
        def configure_client(self, config):
            raise KeyError("missing")

    with pytest.raises(PluginError, match=r"'1' failed in its hook 'configure_client'.*missing"):
        Client(service, plugins=[Failing("1", [])])


# ---------------------------------------------------------------------------------------------
# Starting
# ---------------------------------------------------------------------------------------------


async def test_a_start_names_the_run_for_the_result_only(recorded, service):
    service.answer("StartWorkflowExecution", StartWorkflowExecutionResponse(run_id="run"))
    handle = await recorded.start_workflow(Typed.run, 1, **START)
    assert service.request.workflow_type.name == "named"
    assert handle.id == "wf"
    assert handle.run_id is None
    assert handle.result_run_id == "run"
    assert handle.first_execution_run_id == "run"
    assert handle._result_type == dict[str, int]
    assert handle._start_workflow_response.run_id == "run"


@pytest.mark.parametrize(
    ("response", "first"),
    [
        (SignalWithStartWorkflowExecutionResponse(run_id="run", started=True), "run"),
        (SignalWithStartWorkflowExecutionResponse(run_id="run", started=False), None),
        (
            SignalWithStartWorkflowExecutionResponse(run_id="run", first_execution_run_id="first"),
            "first",
        ),
        (StartWorkflowExecutionResponse(run_id="run", first_execution_run_id="first"), "first"),
    ],
)
async def test_first_run_of_a_start(recorded, service, response, first):
    signalled = isinstance(response, SignalWithStartWorkflowExecutionResponse)
    service.answer(
        "SignalWithStartWorkflowExecution" if signalled else "StartWorkflowExecution", response
    )
    handle = await recorded.start_workflow("W", start_signal="s" if signalled else None, **START)
    assert handle.first_execution_run_id == first
    assert handle.result_run_id == "run"


async def test_a_taken_id_is_told_apart_from_other_refusals(recorded, service):
    failure = WorkflowExecutionAlreadyStartedFailure(run_id="run", first_execution_run_id="first")
    service.answer("StartWorkflowExecution", rpc_error(RPCStatusCode.ALREADY_EXISTS, failure))
    with pytest.raises(WorkflowAlreadyStartedError) as taken:
        await recorded.start_workflow("W", **START)
    assert taken.value.workflow_id == "wf"
    assert taken.value.workflow_type == "W"
    assert taken.value.run_id == "run"
    assert taken.value.first_run_id == "first"
    for error in (
        rpc_error(RPCStatusCode.ALREADY_EXISTS),
        rpc_error(RPCStatusCode.ALREADY_EXISTS, MultiOperationExecutionFailure()),
        rpc_error(RPCStatusCode.INVALID_ARGUMENT, failure),
    ):
        service.answer("StartWorkflowExecution", error)
        with pytest.raises(RPCError) as refused:
            await recorded.start_workflow("W", **START)
        assert refused.value is error


async def test_what_cannot_be_started(recorded, service):
    with pytest.raises(ValueError, match="missing attributes"):
        await recorded.start_workflow(Typed.undecorated, **START)
    with pytest.raises(TypeError, match="string or callable"):
        await recorded.start_workflow(3, **START)  # type: ignore[call-overload]
    with pytest.raises(ValueError, match="arg and args"):
        await recorded.start_workflow("W", 1, args=[1], **START)
    assert service.calls == []


@pytest.mark.parametrize("method", ["start_workflow", "execute_workflow"])
async def test_the_deprecation_warning_names_the_users_line(recorded, service, method):
    from worker_core.api.workflowservice.v1 import GetWorkflowExecutionHistoryResponse

    response = GetWorkflowExecutionHistoryResponse()
    event = response.history.events.add()
    event.workflow_execution_completed_event_attributes.SetInParent()
    service.answer("GetWorkflowExecutionHistory", response)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        await getattr(recorded, method)("W", search_attributes={"A": ["b"]}, **START)
    assert [w.category for w in caught] == [DeprecationWarning]
    assert caught[0].filename == __file__


async def test_execute_uses_the_options_of_the_call_for_both(recorded, service):
    from worker_core.api.workflowservice.v1 import GetWorkflowExecutionHistoryResponse

    service.answer("StartWorkflowExecution", StartWorkflowExecutionResponse(run_id="run"))
    response = GetWorkflowExecutionHistoryResponse()
    event = response.history.events.add()
    payload = event.workflow_execution_completed_event_attributes.result.payloads.add()
    payload.metadata["encoding"] = b"json/plain"
    payload.data = b'{"a":1}'
    service.answer("GetWorkflowExecutionHistory", response)
    result = await recorded.execute_workflow(Typed.run, 1, rpc_metadata={"a": "b"}, **START)
    assert result == {"a": 1}
    start, wait = service.calls
    assert start.metadata == wait.metadata == {"a": "b"}
    assert wait.request.execution.run_id == "run"


# ---------------------------------------------------------------------------------------------
# Handles
# ---------------------------------------------------------------------------------------------


def test_handles_by_id(recorded):
    handle = recorded.get_workflow_handle("wf", run_id="run", first_execution_run_id="first")
    assert (handle.run_id, handle.result_run_id) == ("run", "run")
    assert handle.first_execution_run_id == "first"
    typed = recorded.get_workflow_handle_for(Typed.run, "wf")
    assert typed._result_type == dict[str, int]
    assert typed.run_id is None
    with pytest.raises(ValueError, match="missing attributes"):
        recorded.get_workflow_handle_for(Typed.undecorated, "wf")


async def test_signals_and_queries_by_method(recorded, service):
    handle = recorded.get_workflow_handle_for(Typed.run, "wf")
    await handle.signal(Typed.a_signal, 1)
    response = QueryWorkflowResponse()
    payload = response.query_result.payloads.add(data=b"[1,2]")
    payload.metadata["encoding"] = b"json/plain"
    service.answer("QueryWorkflow", response)
    assert await handle.query(Typed.a_query) == (1, 2)
    signalled, queried = service.calls
    assert signalled.request.signal_name == "named-signal"
    assert queried.request.query.query_type == "named-query"
    with pytest.raises(RuntimeError, match="undecorated is not a query"):
        await handle.query(Typed.undecorated)
    with pytest.raises(RuntimeError, match="dynamic query handler has no name"):
        await handle.query(Typed.any_query)
    with pytest.raises(RuntimeError, match="Signal definition not found"):
        await handle.signal(Typed.undecorated)


async def test_a_query_that_fails_or_is_rejected(recorded, service):
    handle = recorded.get_workflow_handle("wf")
    service.answer("QueryWorkflow", rpc_error(RPCStatusCode.INVALID_ARGUMENT))
    with pytest.raises(WorkflowQueryFailedError, match=r"^the message$") as failed:
        await handle.query("q")
    assert failed.value.message == "the message"
    service.answer("QueryWorkflow", rpc_error(RPCStatusCode.NOT_FOUND))
    with pytest.raises(RPCError):
        await handle.query("q")
    response = QueryWorkflowResponse()
    response.query_rejected.status = 2
    service.answer("QueryWorkflow", response)
    with pytest.raises(WorkflowQueryRejectedError, match="Query rejected, status: ") as rejected:
        await handle.query("q")
    assert rejected.value.status is WorkflowExecutionStatus.COMPLETED


async def test_the_clients_reject_condition_is_the_default_of_queries(service):
    made = Client(service, default_workflow_query_reject_condition=QueryRejectCondition.NOT_OPEN)
    await made.get_workflow_handle("wf").query("q")
    await made.get_workflow_handle("wf").query("q", reject_condition=QueryRejectCondition.NONE)
    assert [call.request.query_reject_condition for call in service.calls] == [2, 1]


# ---------------------------------------------------------------------------------------------
# Async activities
# ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ids", "message"),
    [
        ({"task_token": b"t", "workflow_id": "wf"}, "Task token cannot be present with other IDs"),
        ({"task_token": b"t", "activity_id": "a"}, "Task token cannot be present with other IDs"),
        ({"workflow_id": "wf", "run_id": "run"}, "must all be given together"),
        ({"run_id": "run"}, "task token, or workflow_id"),
        ({}, "task token, or workflow_id"),
    ],
)
def test_ids_that_name_no_activity(recorded, ids, message):
    with pytest.raises(ValueError, match=message):
        recorded.get_async_activity_handle(**ids)


@pytest.mark.parametrize("flag", ["cancel_requested", "activity_paused", "activity_reset"])
async def test_a_heartbeat_tells_to_stop(recorded, service, flag):
    service.answer(
        "RecordActivityTaskHeartbeat", RecordActivityTaskHeartbeatResponse(**{flag: True})
    )
    service.answer(
        "RecordActivityTaskHeartbeatById", RecordActivityTaskHeartbeatByIdResponse(**{flag: True})
    )
    for handle in (
        recorded.get_async_activity_handle(task_token=b"t"),
        recorded.get_async_activity_handle(workflow_id="wf", run_id=None, activity_id="a"),
    ):
        with pytest.raises(AsyncActivityCancelledError, match="Activity cancelled") as cancelled:
            await handle.heartbeat()
        assert cancelled.value.details.cancel_requested == (flag == "cancel_requested")
        assert cancelled.value.details.paused == (flag == "activity_paused")
        assert cancelled.value.details.reset == (flag == "activity_reset")


def test_a_context_the_converter_does_not_mind_changes_nothing(recorded):
    from worker_core.converter import WorkflowSerializationContext

    handle = recorded.get_async_activity_handle(task_token=b"t")
    assert handle.with_context(WorkflowSerializationContext("ns", "wf")) is handle


def test_a_subclass_with_a_constructor_has_to_make_its_own_copy(service):
    from worker_core.converter import (
        DefaultPayloadConverter,
        WithSerializationContext,
        WorkflowSerializationContext,
    )

    class Minding(DefaultPayloadConverter, WithSerializationContext):
        def with_context(self, context):
            return Minding()

    made = Client(service, data_converter=DataConverter(payload_converter_class=Minding))

    class Same(AsyncActivityHandle):
        pass

    class Other(AsyncActivityHandle):
        def __init__(self, client):
            super().__init__(client, b"t")

    context = WorkflowSerializationContext("ns", "wf")
    copy = Same(made, b"t").with_context(context)
    assert type(copy) is Same
    assert copy._data_converter_override is not None
    with pytest.raises(TypeError, match="Other overrides __init__"):
        Other(made).with_context(context)


def test_a_client_belongs_to_no_loop(recorded, service):
    for _ in range(2):
        with asyncio.Runner() as runner:
            runner.run(recorded.get_workflow_handle("wf").signal("s"))
    assert len(service.calls) == 2
