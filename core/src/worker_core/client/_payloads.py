"""How a call's values become payloads, and what travels beside them: headers and user metadata.

Each header and each text passes the codec on its own, so that one can be read without the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from worker_core import common
from worker_core.api.common.v1 import Payload
from worker_core.api.sdk.v1 import UserMetadata
from worker_core.common import HeaderCodecBehavior
from worker_core.converter import StorageDriverWorkflowInfo, WorkflowSerializationContext
from worker_core.converter._data import encode_payload

if TYPE_CHECKING:
    from worker_core.client._client import Client
    from worker_core.converter import DataConverter

__all__ = [
    "apply_headers",
    "decode_user_metadata",
    "encode_user_metadata",
    "header_converter",
    "workflow_converter",
]


class _PayloadMap(Protocol):
    """A protobuf map from names to payloads, whose entries come to be by asking for them."""

    def __getitem__(self, name: str, /) -> Payload: ...


def workflow_converter(
    client: Client,
    workflow_id: str,
    *,
    workflow_type: str | None = None,
    run_id: str | None = None,
) -> DataConverter:
    """The client's converter in the context of a workflow, for which it also stores.

    Args:
        client: The client.
        workflow_id: Id of the workflow.
        workflow_type: Its type, where a call names it.
        run_id: Its run, where a call names it.
    """
    namespace = client.namespace
    converter = client.data_converter.with_context(
        WorkflowSerializationContext(namespace=namespace, workflow_id=workflow_id)
    )
    if converter.external_storage is None:
        return converter
    return converter._for_target(
        StorageDriverWorkflowInfo(
            namespace=namespace, id=workflow_id, run_id=run_id or None, type=workflow_type
        )
    )


def header_converter(client: Client) -> DataConverter | None:
    """The data converter whose codec headers of the client's calls pass, if they do."""
    if client._config["header_codec_behavior"] == HeaderCodecBehavior.CODEC:
        return client.data_converter
    return None


async def apply_headers(
    source: Mapping[str, Payload] | None, target: _PayloadMap, converter: DataConverter | None
) -> None:
    """Write headers into a request, each encoded if a converter is given."""
    if not source:
        return
    if converter is None:
        common._apply_headers(source, target)
        return
    for name, payload in source.items():
        target[name].CopyFrom(await encode_payload(converter, payload))


async def encode_user_metadata(
    converter: DataConverter, summary: str | Payload | None, details: str | Payload | None
) -> UserMetadata | None:
    """Summary and details for people; None if there are neither."""
    if summary is None and details is None:
        return None
    return UserMetadata(
        summary=await _encode_text(converter, summary),
        details=await _encode_text(converter, details),
    )


async def decode_user_metadata(
    converter: DataConverter, metadata: UserMetadata
) -> tuple[str | None, str | None]:
    """Summary and details, each None if it is not there."""
    summary = details = None
    if metadata.HasField("summary"):
        summary = (await converter.decode([metadata.summary]))[0]
    if metadata.HasField("details"):
        details = (await converter.decode([metadata.details]))[0]
    return summary, details


async def _encode_text(converter: DataConverter, text: str | Payload | None) -> Payload | None:
    if text is None or isinstance(text, Payload):
        return text
    return (await converter.encode([text]))[0]
