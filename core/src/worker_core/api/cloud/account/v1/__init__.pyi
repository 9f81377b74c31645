# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.cloud.account.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.cloud.account.v1 as _cloud_account_v1
import worker_core.api.cloud.resource.v1 as _cloud_resource_v1
import worker_core.api.cloud.sink.v1 as _cloud_sink_v1
import worker_core.api.wellknown as _wellknown

class MetricsSpec(_Message):
    DESCRIPTOR: _Descriptor
    ACCEPTED_CLIENT_CA_FIELD_NUMBER: int
    accepted_client_ca: bytes
    def __init__(
        self,
        *,
        accepted_client_ca: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["accepted_client_ca"]) -> None: ...

class AccountSpec(_Message):
    DESCRIPTOR: _Descriptor
    METRICS_FIELD_NUMBER: int
    @property
    def metrics(self) -> _cloud_account_v1.MetricsSpec: ...
    def __init__(
        self,
        *,
        metrics: _cloud_account_v1.MetricsSpec | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["metrics"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["metrics"]) -> None: ...

class Metrics(_Message):
    DESCRIPTOR: _Descriptor
    URI_FIELD_NUMBER: int
    uri: str
    def __init__(
        self,
        *,
        uri: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["uri"]) -> None: ...

class Account(_Message):
    DESCRIPTOR: _Descriptor
    ID_FIELD_NUMBER: int
    id: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_account_v1.AccountSpec: ...
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    STATE_FIELD_NUMBER: int
    state: _cloud_resource_v1.ResourceState.ValueType
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    METRICS_FIELD_NUMBER: int
    @property
    def metrics(self) -> _cloud_account_v1.Metrics: ...
    def __init__(
        self,
        *,
        id: str | None = ...,
        spec: _cloud_account_v1.AccountSpec | None = ...,
        resource_version: str | None = ...,
        state: _cloud_resource_v1.ResourceState.ValueType | None = ...,
        async_operation_id: str | None = ...,
        metrics: _cloud_account_v1.Metrics | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["metrics", "spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "id", "metrics", "resource_version", "spec", "state"]) -> None: ...

class AuditLogSinkSpec(_Message):
    DESCRIPTOR: _Descriptor
    NAME_FIELD_NUMBER: int
    name: str
    KINESIS_SINK_FIELD_NUMBER: int
    @property
    def kinesis_sink(self) -> _cloud_sink_v1.KinesisSpec: ...
    PUB_SUB_SINK_FIELD_NUMBER: int
    @property
    def pub_sub_sink(self) -> _cloud_sink_v1.PubSubSpec: ...
    ENABLED_FIELD_NUMBER: int
    enabled: bool
    def __init__(
        self,
        *,
        name: str | None = ...,
        kinesis_sink: _cloud_sink_v1.KinesisSpec | None = ...,
        pub_sub_sink: _cloud_sink_v1.PubSubSpec | None = ...,
        enabled: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["kinesis_sink", "pub_sub_sink", "sink_type"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["enabled", "kinesis_sink", "name", "pub_sub_sink", "sink_type"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["sink_type"]) -> _typing.Literal["kinesis_sink", "pub_sub_sink"] | None: ...

class AuditLogSink(_Message):
    DESCRIPTOR: _Descriptor
    class _Health:
        ValueType = _typing.NewType("ValueType", int)
        V: _typing.TypeAlias = ValueType
    class _HealthWrapper(_EnumTypeWrapper[_cloud_account_v1.AuditLogSink._Health.ValueType]):
        DESCRIPTOR: _EnumDescriptor
        HEALTH_UNSPECIFIED: _cloud_account_v1.AuditLogSink._Health.ValueType
        HEALTH_OK: _cloud_account_v1.AuditLogSink._Health.ValueType
        HEALTH_ERROR_INTERNAL: _cloud_account_v1.AuditLogSink._Health.ValueType
        HEALTH_ERROR_USER_CONFIGURATION: _cloud_account_v1.AuditLogSink._Health.ValueType
    class Health(_cloud_account_v1.AuditLogSink._Health, metaclass=_cloud_account_v1.AuditLogSink._HealthWrapper): ...
    HEALTH_UNSPECIFIED: _cloud_account_v1.AuditLogSink._Health.ValueType
    HEALTH_OK: _cloud_account_v1.AuditLogSink._Health.ValueType
    HEALTH_ERROR_INTERNAL: _cloud_account_v1.AuditLogSink._Health.ValueType
    HEALTH_ERROR_USER_CONFIGURATION: _cloud_account_v1.AuditLogSink._Health.ValueType

    NAME_FIELD_NUMBER: int
    name: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    STATE_FIELD_NUMBER: int
    state: _cloud_resource_v1.ResourceState.ValueType
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_account_v1.AuditLogSinkSpec: ...
    HEALTH_FIELD_NUMBER: int
    health: _cloud_account_v1.AuditLogSink.Health.ValueType
    ERROR_MESSAGE_FIELD_NUMBER: int
    error_message: str
    LAST_SUCCEEDED_TIME_FIELD_NUMBER: int
    @property
    def last_succeeded_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        name: str | None = ...,
        resource_version: str | None = ...,
        state: _cloud_resource_v1.ResourceState.ValueType | None = ...,
        spec: _cloud_account_v1.AuditLogSinkSpec | None = ...,
        health: _cloud_account_v1.AuditLogSink.Health.ValueType | None = ...,
        error_message: str | None = ...,
        last_succeeded_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["last_succeeded_time", "spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["error_message", "health", "last_succeeded_time", "name", "resource_version", "spec", "state"]) -> None: ...
