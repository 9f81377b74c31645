# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.cloud.connectivityrule.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.cloud.connectivityrule.v1 as _cloud_connectivityrule_v1
import worker_core.api.cloud.resource.v1 as _cloud_resource_v1
import worker_core.api.wellknown as _wellknown

class ConnectivityRule(_Message):
    DESCRIPTOR: _Descriptor
    ID_FIELD_NUMBER: int
    id: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_connectivityrule_v1.ConnectivityRuleSpec: ...
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    STATE_FIELD_NUMBER: int
    state: _cloud_resource_v1.ResourceState.ValueType
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    CREATED_TIME_FIELD_NUMBER: int
    @property
    def created_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        id: str | None = ...,
        spec: _cloud_connectivityrule_v1.ConnectivityRuleSpec | None = ...,
        resource_version: str | None = ...,
        state: _cloud_resource_v1.ResourceState.ValueType | None = ...,
        async_operation_id: str | None = ...,
        created_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["created_time", "spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "created_time", "id", "resource_version", "spec", "state"]) -> None: ...

class ConnectivityRuleSpec(_Message):
    DESCRIPTOR: _Descriptor
    PUBLIC_RULE_FIELD_NUMBER: int
    @property
    def public_rule(self) -> _cloud_connectivityrule_v1.PublicConnectivityRule: ...
    PRIVATE_RULE_FIELD_NUMBER: int
    @property
    def private_rule(self) -> _cloud_connectivityrule_v1.PrivateConnectivityRule: ...
    def __init__(
        self,
        *,
        public_rule: _cloud_connectivityrule_v1.PublicConnectivityRule | None = ...,
        private_rule: _cloud_connectivityrule_v1.PrivateConnectivityRule | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["connection_type", "private_rule", "public_rule"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["connection_type", "private_rule", "public_rule"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["connection_type"]) -> _typing.Literal["private_rule", "public_rule"] | None: ...

class PublicConnectivityRule(_Message):
    DESCRIPTOR: _Descriptor
    ENABLE_STABLE_IPS_FIELD_NUMBER: int
    enable_stable_ips: bool
    def __init__(
        self,
        *,
        enable_stable_ips: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["enable_stable_ips"]) -> None: ...

class PrivateConnectivityRule(_Message):
    DESCRIPTOR: _Descriptor
    CONNECTION_ID_FIELD_NUMBER: int
    connection_id: str
    GCP_PROJECT_ID_FIELD_NUMBER: int
    gcp_project_id: str
    REGION_FIELD_NUMBER: int
    region: str
    def __init__(
        self,
        *,
        connection_id: str | None = ...,
        gcp_project_id: str | None = ...,
        region: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["connection_id", "gcp_project_id", "region"]) -> None: ...
