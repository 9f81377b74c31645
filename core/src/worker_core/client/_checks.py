"""Checks of what users pass to a client, made where they pass it.

Only the shape of a value is looked at: whatever has the methods that are going to be called is let
through, so stand-ins in tests need no base class.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from worker_core.api.common.v1 import Payload
from worker_core.common import (
    HeaderCodecBehavior,
    WorkflowIDConflictPolicy,
    WorkflowIDReusePolicy,
)

if TYPE_CHECKING:
    from worker_core.client._connect import ClientConfig
    from worker_core.client._interceptor import (
        StartWorkflowInput,
        UpdateWithStartStartWorkflowInput,
    )

__all__ = [
    "check_config",
    "check_handle",
    "check_start",
    "check_start_signal",
    "check_target_host",
    "check_task_token",
    "reject_condition_number",
]


_PARTS: Final = (
    "interceptors",
    "service_client",
    "namespace",
    "data_converter",
    "default_workflow_query_reject_condition",
    "header_codec_behavior",
)


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
    missing = sorted(set(_PARTS) - config.keys())
    if missing:
        raise TypeError(
            f"The configuration of the client has no {', '.join(missing)}. A plugin took it out in "
            "configure_client; it has to leave what it does not change."
        )
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
    namespace: Any = config["namespace"]
    if not isinstance(namespace, str):
        raise TypeError(f"namespace is {namespace!r}. Pass the name of one as a string.")
    behavior: Any = config["header_codec_behavior"]
    if not isinstance(behavior, HeaderCodecBehavior):
        # Taken for "no codec", it would send headers in clear that were to be encrypted.
        raise TypeError(
            f"header_codec_behavior is {behavior!r}. Pass a member of HeaderCodecBehavior, such as "
            "HeaderCodecBehavior.CODEC."
        )
    interceptors: Any = config["interceptors"]
    if isinstance(interceptors, str) or not hasattr(interceptors, "__iter__"):
        raise TypeError(
            f"interceptors is {interceptors!r}. Pass a list of them; an empty one for none."
        )
    for interceptor in interceptors:
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
    for name, words in (
        ("cron_schedule", input.cron_schedule),
        ("static_summary", input.static_summary),
        ("static_details", input.static_details),
    ):
        if words is not None and not isinstance(words, str | Payload):
            raise TypeError(f"{name} of {workflow} is {words!r}. Pass a string.")
    for name, policy, kind in (
        ("id_reuse_policy", input.id_reuse_policy, WorkflowIDReusePolicy),
        ("id_conflict_policy", input.id_conflict_policy, WorkflowIDConflictPolicy),
    ):
        if not isinstance(policy, int):
            raise TypeError(
                f"{name} of {workflow} is {policy!r}. Pass a member of {kind.__name__}, such as "
                f"{kind.__name__}.{kind(1).name}."
            )
    for name, value, kinds in (
        ("priority", input.priority, "a Priority"),
        (
            "versioning_override",
            input.versioning_override,
            "a PinnedVersioningOverride or an AutoUpgradeVersioningOverride",
        ),
    ):
        if value is not None and not hasattr(value, "_to_proto"):
            raise TypeError(
                f"{name} of {workflow} is {value!r}. Pass {kinds} from worker_core.common."
            )


def check_start_signal(input: StartWorkflowInput) -> None:
    """See that the signal of a start has a name.

    Raises:
        TypeError: The name is no string.
        ValueError: It is empty.
    """
    signal: object = input.start_signal
    if not isinstance(signal, str):
        raise TypeError(
            f"start_signal of workflow {input.workflow!r} is {signal!r}. Pass the signal's name as a "
            "string."
        )
    if not signal:
        raise ValueError(
            f"start_signal of workflow {input.workflow!r} is empty. Pass the signal's name, or None to "
            "start without a signal."
        )


def check_handle(workflow_id: object, run_id: object, first_execution_run_id: object) -> None:
    """See that a workflow is named by strings.

    Raises:
        TypeError: One is something else.
    """
    if not isinstance(workflow_id, str):
        raise TypeError(f"workflow_id is {workflow_id!r}. Pass a string.")
    for name, value in (
        ("run_id", run_id),
        ("first_execution_run_id", first_execution_run_id),
    ):
        if value is not None and not isinstance(value, str):
            raise TypeError(
                f"{name} of workflow {workflow_id!r} is {value!r}. Pass a string, or None for any run."
            )


def check_task_token(task_token: object) -> None:
    """See that a task token is one.

    Raises:
        TypeError: It is not bytes.
    """
    if not isinstance(task_token, bytes):
        raise TypeError(
            f"task_token is of type {type(task_token).__name__}. Pass the bytes of "
            "activity.info().task_token; decode them first if they were sent on as text."
        )


def reject_condition_number(query: str, condition: object) -> int:
    """The wire number of a query's reject condition.

    Raises:
        TypeError: It is none.
    """
    if not isinstance(condition, int):
        raise TypeError(
            f"reject_condition of query {query!r} is {condition!r}. Pass a QueryRejectCondition, such as "
            "QueryRejectCondition.NOT_OPEN."
        )
    return int(condition)
