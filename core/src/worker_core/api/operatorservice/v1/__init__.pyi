# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.operatorservice.v1. Written by tools/generate_api.py; do not edit."""

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
import worker_core.api.nexus.v1 as _nexus_v1
import worker_core.api.operatorservice.v1 as _operatorservice_v1
import worker_core.api.wellknown as _wellknown

class AddSearchAttributesRequest(_Message):
    DESCRIPTOR: _Descriptor
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _containers.ScalarMap[str, _enums_v1.IndexedValueType.ValueType]: ...
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    def __init__(
        self,
        *,
        search_attributes: _abc.Mapping[str, _enums_v1.IndexedValueType.ValueType] | None = ...,
        namespace: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "search_attributes"]) -> None: ...

class AddSearchAttributesResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class RemoveSearchAttributesRequest(_Message):
    DESCRIPTOR: _Descriptor
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    def __init__(
        self,
        *,
        search_attributes: _abc.Iterable[str] | None = ...,
        namespace: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "search_attributes"]) -> None: ...

class RemoveSearchAttributesResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class ListSearchAttributesRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace"]) -> None: ...

class ListSearchAttributesResponse(_Message):
    DESCRIPTOR: _Descriptor
    CUSTOM_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def custom_attributes(self) -> _containers.ScalarMap[str, _enums_v1.IndexedValueType.ValueType]: ...
    SYSTEM_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def system_attributes(self) -> _containers.ScalarMap[str, _enums_v1.IndexedValueType.ValueType]: ...
    STORAGE_SCHEMA_FIELD_NUMBER: int
    @property
    def storage_schema(self) -> _containers.ScalarMap[str, str]: ...
    def __init__(
        self,
        *,
        custom_attributes: _abc.Mapping[str, _enums_v1.IndexedValueType.ValueType] | None = ...,
        system_attributes: _abc.Mapping[str, _enums_v1.IndexedValueType.ValueType] | None = ...,
        storage_schema: _abc.Mapping[str, str] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["custom_attributes", "storage_schema", "system_attributes"]) -> None: ...

class DeleteNamespaceRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    NAMESPACE_ID_FIELD_NUMBER: int
    namespace_id: str
    NAMESPACE_DELETE_DELAY_FIELD_NUMBER: int
    @property
    def namespace_delete_delay(self) -> _wellknown.Duration: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        namespace_id: str | None = ...,
        namespace_delete_delay: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["namespace_delete_delay"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "namespace_delete_delay", "namespace_id"]) -> None: ...

class DeleteNamespaceResponse(_Message):
    DESCRIPTOR: _Descriptor
    DELETED_NAMESPACE_FIELD_NUMBER: int
    deleted_namespace: str
    def __init__(
        self,
        *,
        deleted_namespace: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["deleted_namespace"]) -> None: ...

class AddOrUpdateRemoteClusterRequest(_Message):
    DESCRIPTOR: _Descriptor
    FRONTEND_ADDRESS_FIELD_NUMBER: int
    frontend_address: str
    ENABLE_REMOTE_CLUSTER_CONNECTION_FIELD_NUMBER: int
    enable_remote_cluster_connection: bool
    FRONTEND_HTTP_ADDRESS_FIELD_NUMBER: int
    frontend_http_address: str
    ENABLE_REPLICATION_FIELD_NUMBER: int
    enable_replication: bool
    def __init__(
        self,
        *,
        frontend_address: str | None = ...,
        enable_remote_cluster_connection: bool | None = ...,
        frontend_http_address: str | None = ...,
        enable_replication: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["enable_remote_cluster_connection", "enable_replication", "frontend_address", "frontend_http_address"]) -> None: ...

class AddOrUpdateRemoteClusterResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class RemoveRemoteClusterRequest(_Message):
    DESCRIPTOR: _Descriptor
    CLUSTER_NAME_FIELD_NUMBER: int
    cluster_name: str
    def __init__(
        self,
        *,
        cluster_name: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["cluster_name"]) -> None: ...

class RemoveRemoteClusterResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class ListClustersRequest(_Message):
    DESCRIPTOR: _Descriptor
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        page_size: int | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["next_page_token", "page_size"]) -> None: ...

class ListClustersResponse(_Message):
    DESCRIPTOR: _Descriptor
    CLUSTERS_FIELD_NUMBER: int
    @property
    def clusters(self) -> _containers.RepeatedCompositeFieldContainer[_operatorservice_v1.ClusterMetadata]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    def __init__(
        self,
        *,
        clusters: _abc.Iterable[_operatorservice_v1.ClusterMetadata] | None = ...,
        next_page_token: bytes | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["clusters", "next_page_token"]) -> None: ...

class ClusterMetadata(_Message):
    DESCRIPTOR: _Descriptor
    CLUSTER_NAME_FIELD_NUMBER: int
    cluster_name: str
    CLUSTER_ID_FIELD_NUMBER: int
    cluster_id: str
    ADDRESS_FIELD_NUMBER: int
    address: str
    HTTP_ADDRESS_FIELD_NUMBER: int
    http_address: str
    INITIAL_FAILOVER_VERSION_FIELD_NUMBER: int
    initial_failover_version: int
    HISTORY_SHARD_COUNT_FIELD_NUMBER: int
    history_shard_count: int
    IS_CONNECTION_ENABLED_FIELD_NUMBER: int
    is_connection_enabled: bool
    IS_REPLICATION_ENABLED_FIELD_NUMBER: int
    is_replication_enabled: bool
    def __init__(
        self,
        *,
        cluster_name: str | None = ...,
        cluster_id: str | None = ...,
        address: str | None = ...,
        http_address: str | None = ...,
        initial_failover_version: int | None = ...,
        history_shard_count: int | None = ...,
        is_connection_enabled: bool | None = ...,
        is_replication_enabled: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["address", "cluster_id", "cluster_name", "history_shard_count", "http_address", "initial_failover_version", "is_connection_enabled", "is_replication_enabled"]) -> None: ...

class GetNexusEndpointRequest(_Message):
    DESCRIPTOR: _Descriptor
    ID_FIELD_NUMBER: int
    id: str
    def __init__(
        self,
        *,
        id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["id"]) -> None: ...

class GetNexusEndpointResponse(_Message):
    DESCRIPTOR: _Descriptor
    ENDPOINT_FIELD_NUMBER: int
    @property
    def endpoint(self) -> _nexus_v1.Endpoint: ...
    def __init__(
        self,
        *,
        endpoint: _nexus_v1.Endpoint | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["endpoint"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["endpoint"]) -> None: ...

class CreateNexusEndpointRequest(_Message):
    DESCRIPTOR: _Descriptor
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _nexus_v1.EndpointSpec: ...
    def __init__(
        self,
        *,
        spec: _nexus_v1.EndpointSpec | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["spec"]) -> None: ...

class CreateNexusEndpointResponse(_Message):
    DESCRIPTOR: _Descriptor
    ENDPOINT_FIELD_NUMBER: int
    @property
    def endpoint(self) -> _nexus_v1.Endpoint: ...
    def __init__(
        self,
        *,
        endpoint: _nexus_v1.Endpoint | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["endpoint"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["endpoint"]) -> None: ...

class UpdateNexusEndpointRequest(_Message):
    DESCRIPTOR: _Descriptor
    ID_FIELD_NUMBER: int
    id: str
    VERSION_FIELD_NUMBER: int
    version: int
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _nexus_v1.EndpointSpec: ...
    def __init__(
        self,
        *,
        id: str | None = ...,
        version: int | None = ...,
        spec: _nexus_v1.EndpointSpec | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["id", "spec", "version"]) -> None: ...

class UpdateNexusEndpointResponse(_Message):
    DESCRIPTOR: _Descriptor
    ENDPOINT_FIELD_NUMBER: int
    @property
    def endpoint(self) -> _nexus_v1.Endpoint: ...
    def __init__(
        self,
        *,
        endpoint: _nexus_v1.Endpoint | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["endpoint"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["endpoint"]) -> None: ...

class DeleteNexusEndpointRequest(_Message):
    DESCRIPTOR: _Descriptor
    ID_FIELD_NUMBER: int
    id: str
    VERSION_FIELD_NUMBER: int
    version: int
    def __init__(
        self,
        *,
        id: str | None = ...,
        version: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["id", "version"]) -> None: ...

class DeleteNexusEndpointResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class ListNexusEndpointsRequest(_Message):
    DESCRIPTOR: _Descriptor
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    NAME_FIELD_NUMBER: int
    name: str
    def __init__(
        self,
        *,
        page_size: int | None = ...,
        next_page_token: bytes | None = ...,
        name: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["name", "next_page_token", "page_size"]) -> None: ...

class ListNexusEndpointsResponse(_Message):
    DESCRIPTOR: _Descriptor
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: bytes
    ENDPOINTS_FIELD_NUMBER: int
    @property
    def endpoints(self) -> _containers.RepeatedCompositeFieldContainer[_nexus_v1.Endpoint]: ...
    def __init__(
        self,
        *,
        next_page_token: bytes | None = ...,
        endpoints: _abc.Iterable[_nexus_v1.Endpoint] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["endpoints", "next_page_token"]) -> None: ...
