# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.rules.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.rules.v1 as _rules_v1
import worker_core.api.wellknown as _wellknown

class WorkflowRuleAction(_Message):
    DESCRIPTOR: _Descriptor
    class ActionActivityPause(_Message):
        DESCRIPTOR: _Descriptor
        def __init__(self) -> None: ...

    ACTIVITY_PAUSE_FIELD_NUMBER: int
    @property
    def activity_pause(self) -> _rules_v1.WorkflowRuleAction.ActionActivityPause: ...
    def __init__(
        self,
        *,
        activity_pause: _rules_v1.WorkflowRuleAction.ActionActivityPause | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity_pause", "variant"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["activity_pause", "variant"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["variant"]) -> _typing.Literal["activity_pause"] | None: ...

class WorkflowRuleSpec(_Message):
    DESCRIPTOR: _Descriptor
    class ActivityStartingTrigger(_Message):
        DESCRIPTOR: _Descriptor
        PREDICATE_FIELD_NUMBER: int
        predicate: str
        def __init__(
            self,
            *,
            predicate: str | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["predicate"]) -> None: ...

    ID_FIELD_NUMBER: int
    id: str
    ACTIVITY_START_FIELD_NUMBER: int
    @property
    def activity_start(self) -> _rules_v1.WorkflowRuleSpec.ActivityStartingTrigger: ...
    VISIBILITY_QUERY_FIELD_NUMBER: int
    visibility_query: str
    ACTIONS_FIELD_NUMBER: int
    @property
    def actions(self) -> _containers.RepeatedCompositeFieldContainer[_rules_v1.WorkflowRuleAction]: ...
    EXPIRATION_TIME_FIELD_NUMBER: int
    @property
    def expiration_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        id: str | None = ...,
        activity_start: _rules_v1.WorkflowRuleSpec.ActivityStartingTrigger | None = ...,
        visibility_query: str | None = ...,
        actions: _abc.Iterable[_rules_v1.WorkflowRuleAction] | None = ...,
        expiration_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["activity_start", "expiration_time", "trigger"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["actions", "activity_start", "expiration_time", "id", "trigger", "visibility_query"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["trigger"]) -> _typing.Literal["activity_start"] | None: ...

class WorkflowRule(_Message):
    DESCRIPTOR: _Descriptor
    CREATE_TIME_FIELD_NUMBER: int
    @property
    def create_time(self) -> _wellknown.Timestamp: ...
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _rules_v1.WorkflowRuleSpec: ...
    CREATED_BY_IDENTITY_FIELD_NUMBER: int
    created_by_identity: str
    DESCRIPTION_FIELD_NUMBER: int
    description: str
    def __init__(
        self,
        *,
        create_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        spec: _rules_v1.WorkflowRuleSpec | None = ...,
        created_by_identity: str | None = ...,
        description: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["create_time", "spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["create_time", "created_by_identity", "description", "spec"]) -> None: ...
