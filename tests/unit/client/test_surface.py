"""Names, parameters and defaults are the peer's."""

from __future__ import annotations

import dataclasses
import enum
import inspect
from typing import Any

import pytest
import temporalio.client
import temporalio.common

from worker_core import client

CLASSES = [
    name
    for name in client.__all__
    if inspect.isclass(kind := getattr(client, name))
    and kind.__module__.startswith("worker_core.client")
    and not issubclass(kind, dict)
]


def peer(name: str) -> Any:
    return getattr(temporalio.client, name)


def public_functions(cls: type) -> dict[str, Any]:
    return {
        name: member
        for name, member in inspect.getmembers(cls)
        if not name.startswith("_")
        and inspect.isroutine(member)
        and hasattr(inspect.unwrap(getattr(member, "__func__", member)), "__code__")
    }


def shape(value: Any) -> Any:
    """A default, comparable between two packages that each have their own classes."""
    if isinstance(value, enum.Enum):
        return value.name, value.value
    if isinstance(value, tuple):
        return [repr(item) for item in value]
    if value is temporalio.common._arg_unset or repr(value).startswith("<object object"):
        return "unset"
    if "Compression" in type(value).__name__:
        return "compression"
    if type(value).__module__.split(".")[0] in ("temporalio", "worker_core"):
        return type(value).__name__.lstrip("_")
    return value


def signature(function: Any) -> list[tuple[str, Any, Any]]:
    try:
        parameters = inspect.signature(function).parameters.values()
    except ValueError:  # an exception without a constructor of its own
        return []
    return [(parameter.name, parameter.kind, shape(parameter.default)) for parameter in parameters]


@pytest.mark.parametrize("name", CLASSES)
def test_class_is_the_peers(name):
    ours, theirs = getattr(client, name), peer(name)
    assert issubclass(ours, enum.Enum) == issubclass(theirs, enum.Enum)
    if issubclass(ours, enum.Enum):
        assert {m.name: m.value for m in ours} == {m.name: m.value for m in theirs}
        return
    assert signature(ours) == signature(theirs)
    functions = public_functions(ours)
    for function_name, function in functions.items():
        assert signature(function) == signature(getattr(theirs, function_name)), function_name
    assert public_functions(theirs).keys() <= functions.keys()
    properties = {n for n, m in inspect.getmembers(theirs) if isinstance(m, property)}
    assert properties <= {n for n, m in inspect.getmembers(ours) if isinstance(m, property)}


@pytest.mark.parametrize(
    "name", [n for n in CLASSES if n.endswith("Input") or n.startswith("Schedule")]
)
def test_fields_are_the_peers(name):
    assert dataclasses.is_dataclass(getattr(client, name)) == dataclasses.is_dataclass(peer(name))
    if not dataclasses.is_dataclass(peer(name)):
        return
    ours, theirs = (
        [f.name for f in dataclasses.fields(cls)] for cls in (getattr(client, name), peer(name))
    )
    assert ours == theirs


def test_outbound_interceptor_has_a_method_for_each_input():
    takes = {
        next(iter(list(inspect.signature(f).parameters.values())[1:])).annotation
        for f in public_functions(client.OutboundInterceptor).values()
    }
    # Two are halves of another input, one is what a schedule's updater gets.
    halves = {"UpdateWithStartStartWorkflowInput", "UpdateWithStartUpdateWorkflowInput"}
    halves.add("ScheduleUpdateInput")
    assert takes == {name for name in client.__all__ if name.endswith("Input")} - halves


def test_connect_config_has_the_parameters_of_connect():
    parameters = inspect.signature(client.Client.connect).parameters
    assert client.ClientConnectConfig.__annotations__.keys() == parameters.keys()
    assert temporalio.client.ClientConnectConfig.__annotations__.keys() == parameters.keys()


def test_config_has_the_parameters_of_the_constructor():
    parameters = inspect.signature(client.Client).parameters
    assert client.ClientConfig.__annotations__.keys() == parameters.keys()
    assert parameters.keys() == temporalio.client.ClientConfig.__annotations__.keys()


def test_start_options_are_the_parameters_of_start_and_execute():
    from worker_core.client._starting import StartWorkflowOptions

    told_apart = {"self", "workflow", "arg", "args", "result_type"}
    options = StartWorkflowOptions.__annotations__.keys()
    start = inspect.signature(client.Client.start_workflow).parameters.keys()
    execute = inspect.signature(client.Client.execute_workflow).parameters.keys()
    assert start - told_apart - {"stack_level"} == options == execute - told_apart


def test_with_start_options_are_the_parameters_of_the_operation():
    from worker_core.client._update_with_start import WithStartWorkflowOptions

    told_apart = {"workflow", "arg", "args", "result_type", "stack_level"}
    parameters = inspect.signature(client.WithStartWorkflowOperation).parameters.keys()
    assert WithStartWorkflowOptions.__annotations__.keys() == parameters - told_apart
