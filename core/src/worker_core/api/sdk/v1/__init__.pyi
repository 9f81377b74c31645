# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.sdk.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.common.v1 as _common_v1
import worker_core.api.sdk.v1 as _sdk_v1

class EnhancedStackTrace(_Message):
    DESCRIPTOR: _Descriptor
    SDK_FIELD_NUMBER: int
    @property
    def sdk(self) -> _sdk_v1.StackTraceSDKInfo: ...
    SOURCES_FIELD_NUMBER: int
    @property
    def sources(self) -> _containers.MessageMap[str, _sdk_v1.StackTraceFileSlice]: ...
    STACKS_FIELD_NUMBER: int
    @property
    def stacks(self) -> _containers.RepeatedCompositeFieldContainer[_sdk_v1.StackTrace]: ...
    def __init__(
        self,
        *,
        sdk: _sdk_v1.StackTraceSDKInfo | None = ...,
        sources: _abc.Mapping[str, _sdk_v1.StackTraceFileSlice] | None = ...,
        stacks: _abc.Iterable[_sdk_v1.StackTrace] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["sdk"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["sdk", "sources", "stacks"]) -> None: ...

class StackTraceSDKInfo(_Message):
    DESCRIPTOR: _Descriptor
    NAME_FIELD_NUMBER: int
    name: str
    VERSION_FIELD_NUMBER: int
    version: str
    def __init__(
        self,
        *,
        name: str | None = ...,
        version: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["name", "version"]) -> None: ...

class StackTraceFileSlice(_Message):
    DESCRIPTOR: _Descriptor
    LINE_OFFSET_FIELD_NUMBER: int
    line_offset: int
    CONTENT_FIELD_NUMBER: int
    content: str
    def __init__(
        self,
        *,
        line_offset: int | None = ...,
        content: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["content", "line_offset"]) -> None: ...

class StackTraceFileLocation(_Message):
    DESCRIPTOR: _Descriptor
    FILE_PATH_FIELD_NUMBER: int
    file_path: str
    LINE_FIELD_NUMBER: int
    line: int
    COLUMN_FIELD_NUMBER: int
    column: int
    FUNCTION_NAME_FIELD_NUMBER: int
    function_name: str
    INTERNAL_CODE_FIELD_NUMBER: int
    internal_code: bool
    def __init__(
        self,
        *,
        file_path: str | None = ...,
        line: int | None = ...,
        column: int | None = ...,
        function_name: str | None = ...,
        internal_code: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["column", "file_path", "function_name", "internal_code", "line"]) -> None: ...

class StackTrace(_Message):
    DESCRIPTOR: _Descriptor
    LOCATIONS_FIELD_NUMBER: int
    @property
    def locations(self) -> _containers.RepeatedCompositeFieldContainer[_sdk_v1.StackTraceFileLocation]: ...
    def __init__(
        self,
        *,
        locations: _abc.Iterable[_sdk_v1.StackTraceFileLocation] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["locations"]) -> None: ...

class EventGroupMarker(_Message):
    DESCRIPTOR: _Descriptor
    class Label(_Message):
        DESCRIPTOR: _Descriptor
        ID_FIELD_NUMBER: int
        id: str
        LABEL_FIELD_NUMBER: int
        @property
        def label(self) -> _common_v1.Payload: ...
        def __init__(
            self,
            *,
            id: str | None = ...,
            label: _common_v1.Payload | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["label"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["id", "label"]) -> None: ...

    class InboundEvent(_Message):
        DESCRIPTOR: _Descriptor
        INBOUND_EVENT_ID_FIELD_NUMBER: int
        inbound_event_id: int
        def __init__(
            self,
            *,
            inbound_event_id: int | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["inbound_event_id"]) -> None: ...

    class InboundUpdate(_Message):
        DESCRIPTOR: _Descriptor
        INBOUND_UPDATE_ID_FIELD_NUMBER: int
        inbound_update_id: str
        def __init__(
            self,
            *,
            inbound_update_id: str | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["inbound_update_id"]) -> None: ...

    LABEL_FIELD_NUMBER: int
    @property
    def label(self) -> _sdk_v1.EventGroupMarker.Label: ...
    INBOUND_EVENT_FIELD_NUMBER: int
    @property
    def inbound_event(self) -> _sdk_v1.EventGroupMarker.InboundEvent: ...
    INBOUND_UPDATE_FIELD_NUMBER: int
    @property
    def inbound_update(self) -> _sdk_v1.EventGroupMarker.InboundUpdate: ...
    def __init__(
        self,
        *,
        label: _sdk_v1.EventGroupMarker.Label | None = ...,
        inbound_event: _sdk_v1.EventGroupMarker.InboundEvent | None = ...,
        inbound_update: _sdk_v1.EventGroupMarker.InboundUpdate | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["inbound_event", "inbound_update", "label", "variant"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["inbound_event", "inbound_update", "label", "variant"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["variant"]) -> _typing.Literal["inbound_event", "inbound_update", "label"] | None: ...

class ExternalStorageReference(_Message):
    DESCRIPTOR: _Descriptor
    DRIVER_NAME_FIELD_NUMBER: int
    driver_name: str
    CLAIM_DATA_FIELD_NUMBER: int
    @property
    def claim_data(self) -> _containers.ScalarMap[str, str]: ...
    def __init__(
        self,
        *,
        driver_name: str | None = ...,
        claim_data: _abc.Mapping[str, str] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["claim_data", "driver_name"]) -> None: ...

class WorkflowTaskCompletedMetadata(_Message):
    DESCRIPTOR: _Descriptor
    CORE_USED_FLAGS_FIELD_NUMBER: int
    @property
    def core_used_flags(self) -> _containers.RepeatedScalarFieldContainer[int]: ...
    LANG_USED_FLAGS_FIELD_NUMBER: int
    @property
    def lang_used_flags(self) -> _containers.RepeatedScalarFieldContainer[int]: ...
    SDK_NAME_FIELD_NUMBER: int
    sdk_name: str
    SDK_VERSION_FIELD_NUMBER: int
    sdk_version: str
    def __init__(
        self,
        *,
        core_used_flags: _abc.Iterable[int] | None = ...,
        lang_used_flags: _abc.Iterable[int] | None = ...,
        sdk_name: str | None = ...,
        sdk_version: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["core_used_flags", "lang_used_flags", "sdk_name", "sdk_version"]) -> None: ...

class UserMetadata(_Message):
    DESCRIPTOR: _Descriptor
    SUMMARY_FIELD_NUMBER: int
    @property
    def summary(self) -> _common_v1.Payload: ...
    DETAILS_FIELD_NUMBER: int
    @property
    def details(self) -> _common_v1.Payload: ...
    def __init__(
        self,
        *,
        summary: _common_v1.Payload | None = ...,
        details: _common_v1.Payload | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["details", "summary"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["details", "summary"]) -> None: ...

class WorkerConfig(_Message):
    DESCRIPTOR: _Descriptor
    class SimplePollerBehavior(_Message):
        DESCRIPTOR: _Descriptor
        MAX_POLLERS_FIELD_NUMBER: int
        max_pollers: int
        def __init__(
            self,
            *,
            max_pollers: int | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["max_pollers"]) -> None: ...

    class AutoscalingPollerBehavior(_Message):
        DESCRIPTOR: _Descriptor
        MIN_POLLERS_FIELD_NUMBER: int
        min_pollers: int
        MAX_POLLERS_FIELD_NUMBER: int
        max_pollers: int
        INITIAL_POLLERS_FIELD_NUMBER: int
        initial_pollers: int
        def __init__(
            self,
            *,
            min_pollers: int | None = ...,
            max_pollers: int | None = ...,
            initial_pollers: int | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["initial_pollers", "max_pollers", "min_pollers"]) -> None: ...

    WORKFLOW_CACHE_SIZE_FIELD_NUMBER: int
    workflow_cache_size: int
    SIMPLE_POLLER_BEHAVIOR_FIELD_NUMBER: int
    @property
    def simple_poller_behavior(self) -> _sdk_v1.WorkerConfig.SimplePollerBehavior: ...
    AUTOSCALING_POLLER_BEHAVIOR_FIELD_NUMBER: int
    @property
    def autoscaling_poller_behavior(self) -> _sdk_v1.WorkerConfig.AutoscalingPollerBehavior: ...
    def __init__(
        self,
        *,
        workflow_cache_size: int | None = ...,
        simple_poller_behavior: _sdk_v1.WorkerConfig.SimplePollerBehavior | None = ...,
        autoscaling_poller_behavior: _sdk_v1.WorkerConfig.AutoscalingPollerBehavior | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["autoscaling_poller_behavior", "poller_behavior", "simple_poller_behavior"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["autoscaling_poller_behavior", "poller_behavior", "simple_poller_behavior", "workflow_cache_size"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["poller_behavior"]) -> _typing.Literal["autoscaling_poller_behavior", "simple_poller_behavior"] | None: ...

class WorkflowMetadata(_Message):
    DESCRIPTOR: _Descriptor
    DEFINITION_FIELD_NUMBER: int
    @property
    def definition(self) -> _sdk_v1.WorkflowDefinition: ...
    CURRENT_DETAILS_FIELD_NUMBER: int
    current_details: str
    def __init__(
        self,
        *,
        definition: _sdk_v1.WorkflowDefinition | None = ...,
        current_details: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["definition"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["current_details", "definition"]) -> None: ...

class WorkflowDefinition(_Message):
    DESCRIPTOR: _Descriptor
    TYPE_FIELD_NUMBER: int
    type: str
    QUERY_DEFINITIONS_FIELD_NUMBER: int
    @property
    def query_definitions(self) -> _containers.RepeatedCompositeFieldContainer[_sdk_v1.WorkflowInteractionDefinition]: ...
    SIGNAL_DEFINITIONS_FIELD_NUMBER: int
    @property
    def signal_definitions(self) -> _containers.RepeatedCompositeFieldContainer[_sdk_v1.WorkflowInteractionDefinition]: ...
    UPDATE_DEFINITIONS_FIELD_NUMBER: int
    @property
    def update_definitions(self) -> _containers.RepeatedCompositeFieldContainer[_sdk_v1.WorkflowInteractionDefinition]: ...
    def __init__(
        self,
        *,
        type: str | None = ...,
        query_definitions: _abc.Iterable[_sdk_v1.WorkflowInteractionDefinition] | None = ...,
        signal_definitions: _abc.Iterable[_sdk_v1.WorkflowInteractionDefinition] | None = ...,
        update_definitions: _abc.Iterable[_sdk_v1.WorkflowInteractionDefinition] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["query_definitions", "signal_definitions", "type", "update_definitions"]) -> None: ...

class WorkflowInteractionDefinition(_Message):
    DESCRIPTOR: _Descriptor
    NAME_FIELD_NUMBER: int
    name: str
    DESCRIPTION_FIELD_NUMBER: int
    description: str
    def __init__(
        self,
        *,
        name: str | None = ...,
        description: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["description", "name"]) -> None: ...
