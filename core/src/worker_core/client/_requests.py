"""Requests whose content needs converting: start, signal-with-start.

Which fields are set, and that an absent value leaves its field unset, is the same as in every other
SDK: servers and histories tell a set empty field from an unset one.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from worker_core.api.workflowservice.v1 import (
    SignalWithStartWorkflowExecutionRequest,
    StartWorkflowExecutionRequest,
)
from worker_core.client._checks import check_start, check_start_signal
from worker_core.client._payloads import apply_headers, encode_user_metadata, workflow_converter
from worker_core.converter import encode_search_attributes
from worker_core.converter._memo import apply_memo

if TYPE_CHECKING:
    from worker_core.client._client import Client
    from worker_core.client._interceptor import (
        StartWorkflowInput,
        UpdateWithStartStartWorkflowInput,
    )
    from worker_core.converter import DataConverter

__all__ = ["signal_with_start_request", "start_request"]


async def start_request(
    client: Client,
    input: StartWorkflowInput | UpdateWithStartStartWorkflowInput,
    header_converter: DataConverter | None,
) -> StartWorkflowExecutionRequest:
    """The request of a plain start, also of one that an update goes with."""
    request = StartWorkflowExecutionRequest()
    await _fill(request, client, input, _converter(client, input), header_converter)
    return request


async def signal_with_start_request(
    client: Client, input: StartWorkflowInput, header_converter: DataConverter | None
) -> SignalWithStartWorkflowExecutionRequest:
    """The request of a start that brings its first signal."""
    converter = _converter(client, input)
    check_start_signal(input)
    request = SignalWithStartWorkflowExecutionRequest(signal_name=input.start_signal)
    if input.start_signal_args:
        request.signal_input.payloads.extend(await converter.encode(input.start_signal_args))
    await _fill(request, client, input, converter, header_converter)
    return request


def _converter(
    client: Client, input: StartWorkflowInput | UpdateWithStartStartWorkflowInput
) -> DataConverter:
    return workflow_converter(client, input.id, workflow_type=input.workflow)


async def _fill(
    request: StartWorkflowExecutionRequest | SignalWithStartWorkflowExecutionRequest,
    client: Client,
    input: StartWorkflowInput | UpdateWithStartStartWorkflowInput,
    converter: DataConverter,
    header_converter: DataConverter | None,
) -> None:
    check_start(input)
    request.namespace = client.namespace
    request.workflow_id = input.id
    request.workflow_type.name = input.workflow
    request.task_queue.name = input.task_queue
    if input.args:
        request.input.payloads.extend(await converter.encode(input.args))
    if input.execution_timeout is not None:
        request.workflow_execution_timeout.FromTimedelta(input.execution_timeout)
    if input.run_timeout is not None:
        request.workflow_run_timeout.FromTimedelta(input.run_timeout)
    if input.task_timeout is not None:
        request.workflow_task_timeout.FromTimedelta(input.task_timeout)
    request.identity = client.identity
    request.request_id = str(uuid.uuid4())
    request.workflow_id_reuse_policy = int(input.id_reuse_policy)  # type: ignore[assignment]  # enum by number
    request.workflow_id_conflict_policy = int(input.id_conflict_policy)  # type: ignore[assignment]  # enum by number
    if input.retry_policy is not None:
        input.retry_policy.apply_to_proto(request.retry_policy)
    request.cron_schedule = input.cron_schedule
    if input.memo is not None:
        await apply_memo(converter, input.memo, request.memo)
    if input.search_attributes is not None:
        encode_search_attributes(input.search_attributes, request.search_attributes)
    metadata = await encode_user_metadata(converter, input.static_summary, input.static_details)
    if metadata is not None:
        request.user_metadata.CopyFrom(metadata)
    if input.start_delay is not None:
        request.workflow_start_delay.FromTimedelta(input.start_delay)
    await apply_headers(input.headers, request.header.fields, header_converter)
    if input.priority is not None:  # as code without types may have it
        request.priority.CopyFrom(input.priority._to_proto())
    if input.versioning_override is not None:
        request.versioning_override.CopyFrom(input.versioning_override._to_proto())
    if input.time_skipping_config is not None:
        request.time_skipping_config.CopyFrom(input.time_skipping_config)
