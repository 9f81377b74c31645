"""Checks of what users pass to a client, made where they pass it.

Only the shape of a value is looked at: whatever has the methods that are going to be called is let
through, so stand-ins in tests need no base class.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from worker_core.client._connect import ClientConfig
    from worker_core.client._interceptor import (
        StartWorkflowInput,
        UpdateWithStartStartWorkflowInput,
    )

__all__ = ["check_config", "check_start", "check_target_host"]


def check_target_host(target_host: object) -> None:
    """See that there is an address to connect to.

    Raises:
        TypeError: It is no string.
    """
    if not isinstance(target_host, str):
        raise TypeError(
            f"target_host is {target_host!r}. Pass host and port as a string, such as 'localhost:7233'."
        )


def check_config(config: ClientConfig) -> None:
    """See that the parts of a client are what their names say.

    Raises:
        TypeError: One is something else.
    """
    service_client: Any = config["service_client"]
    if not hasattr(service_client, "workflow_service"):
        raise TypeError(
            f"Client needs a connection to a server, and got {service_client!r}. Make a client with "
            "`await Client.connect('localhost:7233')`, or pass a ServiceClient."
        )
    converter: Any = config["data_converter"]
    if not hasattr(converter, "payload_converter"):
        raise TypeError(
            f"data_converter is {converter!r}. Pass a DataConverter; a codec or a payload converter goes "
            "into one: DataConverter(payload_codec=...), DataConverter(payload_converter_class=...)."
        )
    for interceptor in config["interceptors"]:
        given: Any = interceptor
        if isinstance(given, type):
            raise TypeError(
                f"interceptors=[...] got the class {given.__qualname__}. Pass an instance of it: "
                f"{given.__qualname__}()."
            )
        if not hasattr(given, "intercept_client"):
            raise TypeError(
                f"interceptors=[...] got {given!r}, which has no method intercept_client. A client's "
                "interceptors are instances of subclasses of worker_core.client.Interceptor."
            )


def check_start(input: StartWorkflowInput | UpdateWithStartStartWorkflowInput) -> None:
    """See that the options of a start are of their types.

    Raises:
        TypeError: One is not.
    """
    workflow = f"workflow {input.workflow!r}"
    for name, text in (("id", input.id), ("task_queue", input.task_queue)):
        if not isinstance(text, str):
            raise TypeError(f"{name} of {workflow} is {text!r}. Pass a string.")
    for name, duration in (
        ("execution_timeout", input.execution_timeout),
        ("run_timeout", input.run_timeout),
        ("task_timeout", input.task_timeout),
        ("start_delay", input.start_delay),
    ):
        if duration is not None and not isinstance(duration, timedelta):
            raise TypeError(
                f"{name} of {workflow} is {duration!r}. Pass a timedelta, such as "
                "timedelta(seconds=5)."
            )
    if input.retry_policy is not None and not hasattr(input.retry_policy, "apply_to_proto"):
        raise TypeError(
            f"retry_policy of {workflow} is {input.retry_policy!r}. Pass a RetryPolicy from "
            "worker_core.common."
        )
    if input.memo is not None and not hasattr(input.memo, "items"):
        raise TypeError(f"memo of {workflow} is {input.memo!r}. Pass a mapping of names to values.")
