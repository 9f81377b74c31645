"""Which payloads of a job are decoded, in the order in which the server's messages have them."""

from __future__ import annotations

import dataclasses
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, Final, TypeVar

from worker_core._activation import (
    ActivityCancelled,
    ActivityFailed,
    ChildCancelled,
    ChildFailed,
    InitializeWorkflow,
    Job,
    NexusFailed,
    QueryWorkflow,
    ResolveActivity,
    ResolveCancelExternal,
    ResolveChild,
    ResolveChildStart,
    ResolveLocalActivity,
    ResolveNexus,
    ResolveNexusStart,
    ResolveSignalExternal,
    SignalWorkflow,
    UpdateWorkflow,
)
from worker_core._kernel.codec_payloads import Passage
from worker_core.api.common.v1 import Payload
from worker_core.converter._codec import payloads_of_failure

__all__ = ["decode_job", "is_decoded", "payloads_of"]

_J = TypeVar("_J", bound=Job)


def is_decoded(job: Job) -> bool:
    """Whether a job holds anything for the codec."""
    kind = type(job)
    if kind not in _DECODERS:
        return False
    if kind in _RESOLUTIONS:
        resolution = job.resolution  # type: ignore[union-attr]  # they all have one
        return type(resolution) in _FAILURES or getattr(resolution, "result", None) is not None
    if isinstance(job, ResolveSignalExternal | ResolveCancelExternal):
        return job.failure is not None
    return True


def payloads_of(job: Job, with_headers: bool) -> Iterator[Payload]:
    """Every payload of a job that passes, in no particular order."""
    if isinstance(job, SignalWorkflow | UpdateWorkflow | QueryWorkflow | InitializeWorkflow):
        yield from job.arguments
        if with_headers:
            yield from job.headers.values()
        if isinstance(job, InitializeWorkflow):
            yield from job.memo.values()
            yield from job.last_completion_result
            if job.continued_failure is not None:
                yield from payloads_of_failure(job.continued_failure)
    elif isinstance(job, ResolveSignalExternal | ResolveCancelExternal):
        if job.failure is not None:
            yield from payloads_of_failure(job.failure)
    elif is_decoded(job):
        resolution: Any = job.resolution  # type: ignore[union-attr]  # the others were above
        if type(resolution) in _FAILURES:
            yield from payloads_of_failure(resolution.failure)
        else:
            yield resolution.result


async def decode_job(job: _J, passage: Passage) -> _J:
    """The job as workflow code shall see it."""
    if not is_decoded(job):
        return job
    return dataclasses.replace(job, **await _DECODERS[type(job)](job, passage))


async def _start(job: InitializeWorkflow, passage: Passage) -> dict[str, Any]:
    return {
        "arguments": await passage.several(job.arguments),
        "headers": await passage.headers(job.headers),
        "continued_failure": await passage.optional_failure(job.continued_failure),
        "last_completion_result": await passage.several(job.last_completion_result),
        "memo": await passage.fields(job.memo),
    }


async def _call(
    job: SignalWorkflow | UpdateWorkflow | QueryWorkflow, passage: Passage
) -> dict[str, Any]:
    return {
        "arguments": await passage.several(job.arguments),
        "headers": await passage.headers(job.headers),
    }


async def _end(job: Any, passage: Passage) -> dict[str, Any]:
    resolution = job.resolution
    if type(resolution) in _FAILURES:
        failure = await passage.failure(resolution.failure)
        return {"resolution": dataclasses.replace(resolution, failure=failure)}
    result = await passage.single(resolution.result)
    return {"resolution": dataclasses.replace(resolution, result=result)}


async def _delivery(
    job: ResolveSignalExternal | ResolveCancelExternal, passage: Passage
) -> dict[str, Any]:
    return {"failure": await passage.optional_failure(job.failure)}


_FAILURES: Final = frozenset(
    {ActivityFailed, ActivityCancelled, ChildFailed, ChildCancelled, NexusFailed}
)
_RESOLUTIONS: Final = frozenset(
    {
        ResolveActivity,
        ResolveLocalActivity,
        ResolveChildStart,
        ResolveChild,
        ResolveNexusStart,
        ResolveNexus,
    }
)
_DECODERS: Final[dict[type, Callable[[Any, Passage], Awaitable[dict[str, Any]]]]] = {
    InitializeWorkflow: _start,
    SignalWorkflow: _call,
    UpdateWorkflow: _call,
    QueryWorkflow: _call,
    ResolveSignalExternal: _delivery,
    ResolveCancelExternal: _delivery,
    **dict.fromkeys(_RESOLUTIONS, _end),
}
