# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.replication.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.enums.v1 as _enums_v1
import worker_core.api.replication.v1 as _replication_v1
import worker_core.api.wellknown as _wellknown

class ClusterReplicationConfig(_Message):
    DESCRIPTOR: _Descriptor
    CLUSTER_NAME_FIELD_NUMBER: int
    cluster_name: str
    REPLICATION_RAMP_DURATION_FIELD_NUMBER: int
    @property
    def replication_ramp_duration(self) -> _wellknown.Duration: ...
    def __init__(
        self,
        *,
        cluster_name: str | None = ...,
        replication_ramp_duration: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["replication_ramp_duration"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["cluster_name", "replication_ramp_duration"]) -> None: ...

class NamespaceReplicationConfig(_Message):
    DESCRIPTOR: _Descriptor
    ACTIVE_CLUSTER_NAME_FIELD_NUMBER: int
    active_cluster_name: str
    CLUSTERS_FIELD_NUMBER: int
    @property
    def clusters(self) -> _containers.RepeatedCompositeFieldContainer[_replication_v1.ClusterReplicationConfig]: ...
    STATE_FIELD_NUMBER: int
    state: _enums_v1.ReplicationState.ValueType
    def __init__(
        self,
        *,
        active_cluster_name: str | None = ...,
        clusters: _abc.Iterable[_replication_v1.ClusterReplicationConfig] | None = ...,
        state: _enums_v1.ReplicationState.ValueType | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["active_cluster_name", "clusters", "state"]) -> None: ...

class FailoverStatus(_Message):
    DESCRIPTOR: _Descriptor
    FAILOVER_TIME_FIELD_NUMBER: int
    @property
    def failover_time(self) -> _wellknown.Timestamp: ...
    FAILOVER_VERSION_FIELD_NUMBER: int
    failover_version: int
    def __init__(
        self,
        *,
        failover_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        failover_version: int | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["failover_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["failover_time", "failover_version"]) -> None: ...
