"""What a schedule does when its time has come: it starts a workflow.

An action that was read from the server holds its values as payloads, still encoded, and they are
sent as they are: nothing passes the converter or the codec a second time, and an update needs
neither the types nor the keys of values that it does not change.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Concatenate, Final, Required, TypedDict, Unpack, overload

from worker_core import common
from worker_core.api.common.v1 import Payload
from worker_core.api.schedule.v1 import ScheduleAction as ScheduleActionProto
from worker_core.api.workflow.v1 import NewWorkflowExecutionInfo
from worker_core.client._payloads import (
    apply_headers,
    encode_user_metadata,
    header_converter,
    workflow_converter,
)
from worker_core.client._schedule_spec import ReadFromServer
from worker_core.common import Priority, TypedSearchAttributes
from worker_core.converter import (
    decode_search_attributes,
    decode_typed_search_attributes,
    encode_search_attributes,
)
from worker_core.converter._memo import apply_memo
from worker_core.types import (
    MethodAsyncNoParam,
    MethodAsyncSingleParam,
    MultiParamSpec,
    ParamType,
    ReturnType,
    SelfType,
)
from worker_core.workflow import _Definition

if TYPE_CHECKING:
    from worker_core.client._client import Client

__all__ = ["ScheduleAction", "ScheduleActionStartWorkflow", "ScheduledStartOptions"]


class ScheduledStartOptions(TypedDict, total=False):
    """Keyword arguments of `ScheduleActionStartWorkflow`."""

    id: Required[str]
    task_queue: Required[str]
    execution_timeout: timedelta | None
    run_timeout: timedelta | None
    task_timeout: timedelta | None
    retry_policy: common.RetryPolicy | None
    memo: Mapping[str, Any] | None
    typed_search_attributes: TypedSearchAttributes
    static_summary: str | None
    static_details: str | None
    headers: Mapping[str, Payload] | None
    priority: Priority


class ScheduleAction(ABC):
    """What a schedule does. `ScheduleActionStartWorkflow` is the one kind there is."""

    @staticmethod
    def _from_proto(action: ScheduleActionProto) -> ScheduleAction:
        if not action.HasField("start_workflow"):
            raise ValueError(
                f"Unsupported action of a schedule: {action.WhichOneof('action')}. Only starting a "
                "workflow is known here; a newer release may know more."
            )
        return ScheduleActionStartWorkflow("<unset>", raw_info=action.start_workflow)

    @abstractmethod
    async def _to_proto(
        self, client: Client, replaced: ScheduleActionProto | None = None
    ) -> ScheduleActionProto: ...


@dataclass
class ScheduleActionStartWorkflow(ReadFromServer, ScheduleAction):
    """Starts a workflow. Its id gets the time of the action appended, so that each is its own.

    Any attribute may be assigned before the schedule is created or updated. In the description of
    a schedule, arguments, memo values, summary and details are payloads; replace those that should
    change by values, and leave the others.
    """

    workflow: str
    """Name of the workflow."""

    args: Sequence[Any] | Sequence[Payload]
    """Its arguments: values, or payloads that are sent as they are."""

    id: str
    """What workflow ids begin with."""

    task_queue: str
    """Task queue whose workers run it."""

    execution_timeout: timedelta | None
    """Limit of the whole chain of runs."""

    run_timeout: timedelta | None
    """Limit of one run."""

    task_timeout: timedelta | None
    """Limit of one workflow task."""

    retry_policy: common.RetryPolicy | None
    """Run it again when it fails."""

    memo: Mapping[str, Any] | Mapping[str, Payload] | None
    """Values shown with the workflow, or payloads that are sent as they are."""

    typed_search_attributes: TypedSearchAttributes
    """Indexed values of the workflow."""

    untyped_search_attributes: common.SearchAttributes
    """Indexed values whose type the server did not say. Deprecated: here for updates of schedules
    that have some."""

    static_summary: str | Payload | None
    """One line for people, or a payload that is sent as it is."""

    static_details: str | Payload | None
    """More for people, or a payload that is sent as it is."""

    priority: Priority
    """Place of the workflow's tasks in their queue."""

    headers: Mapping[str, Payload] | None
    """Headers of the workflow. Those of a described schedule are as the codec left them."""

    _from_raw: bool = field(compare=False, init=False)

    @overload
    def __init__(
        self,
        workflow: MethodAsyncNoParam[SelfType, ReturnType],
        **options: Unpack[ScheduledStartOptions],
    ) -> None: ...

    @overload
    def __init__(
        self,
        workflow: MethodAsyncSingleParam[SelfType, ParamType, ReturnType],
        arg: ParamType,
        **options: Unpack[ScheduledStartOptions],
    ) -> None: ...

    @overload
    def __init__(
        self,
        workflow: Callable[Concatenate[SelfType, MultiParamSpec], Awaitable[ReturnType]],
        *,
        args: Sequence[Any],
        **options: Unpack[ScheduledStartOptions],
    ) -> None: ...

    @overload
    def __init__(
        self,
        workflow: str,
        arg: Any = ...,
        *,
        args: Sequence[Any] = [],
        **options: Unpack[ScheduledStartOptions],
    ) -> None: ...

    @overload
    def __init__(self, workflow: str, *, raw_info: NewWorkflowExecutionInfo) -> None: ...

    def __init__(
        self,
        workflow: str | Callable[..., Awaitable[Any]],
        arg: Any = common._arg_unset,
        *,
        args: Sequence[Any] = [],
        id: str | None = None,
        task_queue: str | None = None,
        execution_timeout: timedelta | None = None,
        run_timeout: timedelta | None = None,
        task_timeout: timedelta | None = None,
        retry_policy: common.RetryPolicy | None = None,
        memo: Mapping[str, Any] | None = None,
        typed_search_attributes: TypedSearchAttributes = TypedSearchAttributes.empty,
        untyped_search_attributes: common.SearchAttributes = {},  # noqa: B006  # a Mapping
        static_summary: str | None = None,
        static_details: str | None = None,
        headers: Mapping[str, Payload] | None = None,
        raw_info: NewWorkflowExecutionInfo | None = None,
        priority: Priority = Priority.default,
    ) -> None:
        """Describe the workflow to start; most arguments are those of `Client.start_workflow`.

        Args:
            workflow: Name of the workflow, or the method decorated with `workflow.run`.
            arg: The one argument.
            args: The arguments, if there are several.
            id: What workflow ids begin with. Required.
            task_queue: Task queue whose workers run it. Required.
            execution_timeout: Limit of the whole chain of runs.
            run_timeout: Limit of one run.
            task_timeout: Limit of one workflow task; the server's default is ten seconds.
            retry_policy: Run it again when it fails; by default a failure is final.
            memo: Values shown with the workflow, by name. Not indexed.
            typed_search_attributes: Indexed values.
            untyped_search_attributes: Indexed values without types. Deprecated.
            static_summary: One line for people, in Temporal's markdown.
            static_details: More for people, in Temporal's markdown.
            headers: Headers of the workflow, for what its interceptors read.
            raw_info: Take everything from this message, and nothing from the other arguments.
            priority: Place of its tasks in their queue.

        Raises:
            ValueError: There is no id or no task queue, both `arg` and `args` are given, or the
                method is not a workflow's run method.
            TypeError: `workflow` is neither a name nor a method.
        """
        self._from_raw = raw_info is not None
        if raw_info is not None:
            self._read(raw_info)
            return
        if not id:
            raise ValueError("ID required: pass id=..., which the ids of the workflows begin with.")
        if not task_queue:
            raise ValueError("Task queue required: pass task_queue=..., which a worker polls.")
        if callable(workflow):
            name = _Definition.must_from_run_fn(workflow).name
            if not name:
                raise ValueError(
                    "Cannot schedule dynamic workflow explicitly. Pass the name of the type as a "
                    "string."
                )
            workflow = name
        elif not isinstance(workflow, str):
            raise TypeError(f"Workflow must be a string or callable, not {workflow!r}.")
        self.workflow = workflow
        self.args = common._arg_or_args(arg, args)
        self.id = id
        self.task_queue = task_queue
        self.execution_timeout = execution_timeout
        self.run_timeout = run_timeout
        self.task_timeout = task_timeout
        self.retry_policy = retry_policy
        self.memo = memo
        self.typed_search_attributes = typed_search_attributes
        self.untyped_search_attributes = untyped_search_attributes
        self.static_summary = static_summary
        self.static_details = static_details
        self.priority = priority
        self.headers = headers

    def _read(self, info: NewWorkflowExecutionInfo) -> None:
        self._reading(info)
        self.workflow = info.workflow_type.name
        self.args = list(info.input.payloads)
        self.id = info.workflow_id
        self.task_queue = info.task_queue.name
        self.execution_timeout = _duration(info, "workflow_execution_timeout")
        self.run_timeout = _duration(info, "workflow_run_timeout")
        self.task_timeout = _duration(info, "workflow_task_timeout")
        self.retry_policy = _retry_policy(info)
        self.memo = dict(info.memo.fields) or None
        self.typed_search_attributes, self.untyped_search_attributes = _search_attributes(info)
        metadata = info.user_metadata
        self.static_summary = metadata.summary if metadata.HasField("summary") else None
        self.static_details = metadata.details if metadata.HasField("details") else None
        self.priority = (
            Priority._from_proto(info.priority) if info.HasField("priority") else Priority.default
        )
        self.headers = _HeadersAsRead(info.header.fields) or None

    async def _to_proto(
        self, client: Client, replaced: ScheduleActionProto | None = None
    ) -> ScheduleActionProto:
        old = None if replaced is None else replaced.start_workflow
        if old is not None and old.workflow_type.name != self.workflow:
            old = None
        converter = workflow_converter(client, self.id, workflow_type=self.workflow)
        action = ScheduleActionProto(
            start_workflow=self._beyond(NewWorkflowExecutionInfo, old, *_FIELDS)
        )
        info = action.start_workflow
        # Our forms of these two are narrower than the messages, so what was not changed stays.
        if _retry_policy(info) != self.retry_policy:
            info.ClearField("retry_policy")
            if self.retry_policy is not None:
                self.retry_policy.apply_to_proto(info.retry_policy)
        attributes = (self.typed_search_attributes, self.untyped_search_attributes)
        if _search_attributes(info) != attributes:
            info.ClearField("search_attributes")
            self._write_search_attributes(info)
        info.workflow_id = self.id
        info.workflow_type.name = self.workflow
        info.task_queue.name = self.task_queue
        for value in self.args:
            info.input.payloads.append(
                value if isinstance(value, Payload) else (await converter.encode([value]))[0]
            )
        if self.execution_timeout:
            info.workflow_execution_timeout.FromTimedelta(self.execution_timeout)
        if self.run_timeout:
            info.workflow_run_timeout.FromTimedelta(self.run_timeout)
        if self.task_timeout:
            info.workflow_task_timeout.FromTimedelta(self.task_timeout)
        if self.memo:
            await apply_memo(converter, self.memo, info.memo)
        metadata = await encode_user_metadata(converter, self.static_summary, self.static_details)
        if metadata is not None:
            info.user_metadata.CopyFrom(metadata)
        if self.priority:
            info.priority.CopyFrom(self.priority._to_proto())
        is_encoded = self._from_raw or isinstance(self.headers, _HeadersAsRead)
        headers_pass = None if is_encoded else header_converter(client)
        await apply_headers(self.headers, info.header.fields, headers_pass)
        return action

    def _write_search_attributes(self, info: NewWorkflowExecutionInfo) -> None:
        typed = {pair.key.name for pair in self.typed_search_attributes}
        untyped = {
            name: values
            for name, values in self.untyped_search_attributes.items()
            if name not in typed
        }
        if untyped:
            encode_search_attributes(untyped, info.search_attributes)
        if self.typed_search_attributes:
            encode_search_attributes(self.typed_search_attributes, info.search_attributes)


class _HeadersAsRead(dict[str, Payload]):
    """Headers that have passed the codec. They say so themselves, as `dataclasses.replace` makes a
    new action around them.
    """


_FIELDS: Final = (
    "workflow_id",
    "workflow_type",
    "input",
    "workflow_execution_timeout",
    "workflow_run_timeout",
    "workflow_task_timeout",
    "memo",
    "header",
    "user_metadata",
    "priority",
)
"""Fields that are written anew. Of the task queue that is only the name."""


def _duration(info: NewWorkflowExecutionInfo, name: str) -> timedelta | None:
    if not info.HasField(name):  # type: ignore[arg-type]  # one of the names in _FIELDS
        return None
    found: timedelta = getattr(info, name).ToTimedelta()
    return found


def _retry_policy(info: NewWorkflowExecutionInfo) -> common.RetryPolicy | None:
    if not info.HasField("retry_policy"):
        return None
    return common.RetryPolicy.from_proto(info.retry_policy)


def _search_attributes(
    info: NewWorkflowExecutionInfo,
) -> tuple[TypedSearchAttributes, common.SearchAttributes]:
    """Those with a type, and the others."""
    typed = decode_typed_search_attributes(info.search_attributes)
    names = {pair.key.name for pair in typed}
    untyped = {
        name: values
        for name, values in decode_search_attributes(info.search_attributes).items()
        if name not in names
    }
    return typed, untyped
