# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.cloud.namespace.v1. Written by tools/generate_api.py; do not edit."""

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
import worker_core.api.cloud.namespace.v1 as _cloud_namespace_v1
import worker_core.api.cloud.resource.v1 as _cloud_resource_v1
import worker_core.api.cloud.sink.v1 as _cloud_sink_v1
import worker_core.api.wellknown as _wellknown

class CertificateFilterSpec(_Message):
    DESCRIPTOR: _Descriptor
    COMMON_NAME_FIELD_NUMBER: int
    common_name: str
    ORGANIZATION_FIELD_NUMBER: int
    organization: str
    ORGANIZATIONAL_UNIT_FIELD_NUMBER: int
    organizational_unit: str
    SUBJECT_ALTERNATIVE_NAME_FIELD_NUMBER: int
    subject_alternative_name: str
    def __init__(
        self,
        *,
        common_name: str | None = ...,
        organization: str | None = ...,
        organizational_unit: str | None = ...,
        subject_alternative_name: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["common_name", "organization", "organizational_unit", "subject_alternative_name"]) -> None: ...

class MtlsAuthSpec(_Message):
    DESCRIPTOR: _Descriptor
    ACCEPTED_CLIENT_CA_DEPRECATED_FIELD_NUMBER: int
    accepted_client_ca_deprecated: str
    ACCEPTED_CLIENT_CA_FIELD_NUMBER: int
    accepted_client_ca: bytes
    CERTIFICATE_FILTERS_FIELD_NUMBER: int
    @property
    def certificate_filters(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_namespace_v1.CertificateFilterSpec]: ...
    ENABLED_FIELD_NUMBER: int
    enabled: bool
    def __init__(
        self,
        *,
        accepted_client_ca_deprecated: str | None = ...,
        accepted_client_ca: bytes | None = ...,
        certificate_filters: _abc.Iterable[_cloud_namespace_v1.CertificateFilterSpec] | None = ...,
        enabled: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["accepted_client_ca", "accepted_client_ca_deprecated", "certificate_filters", "enabled"]) -> None: ...

class ApiKeyAuthSpec(_Message):
    DESCRIPTOR: _Descriptor
    ENABLED_FIELD_NUMBER: int
    enabled: bool
    def __init__(
        self,
        *,
        enabled: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["enabled"]) -> None: ...

class LifecycleSpec(_Message):
    DESCRIPTOR: _Descriptor
    ENABLE_DELETE_PROTECTION_FIELD_NUMBER: int
    enable_delete_protection: bool
    def __init__(
        self,
        *,
        enable_delete_protection: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["enable_delete_protection"]) -> None: ...

class CodecServerSpec(_Message):
    DESCRIPTOR: _Descriptor
    class CustomErrorMessage(_Message):
        DESCRIPTOR: _Descriptor
        class ErrorMessage(_Message):
            DESCRIPTOR: _Descriptor
            MESSAGE_FIELD_NUMBER: int
            message: str
            LINK_FIELD_NUMBER: int
            link: str
            def __init__(
                self,
                *,
                message: str | None = ...,
                link: str | None = ...,
            ) -> None: ...
            def ClearField(self, field_name: _typing.Literal["link", "message"]) -> None: ...

        DEFAULT_FIELD_NUMBER: int
        @property
        def default(self) -> _cloud_namespace_v1.CodecServerSpec.CustomErrorMessage.ErrorMessage: ...
        def __init__(
            self,
            *,
            default: _cloud_namespace_v1.CodecServerSpec.CustomErrorMessage.ErrorMessage | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["default"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["default"]) -> None: ...

    ENDPOINT_FIELD_NUMBER: int
    endpoint: str
    PASS_ACCESS_TOKEN_FIELD_NUMBER: int
    pass_access_token: bool
    INCLUDE_CROSS_ORIGIN_CREDENTIALS_FIELD_NUMBER: int
    include_cross_origin_credentials: bool
    CUSTOM_ERROR_MESSAGE_FIELD_NUMBER: int
    @property
    def custom_error_message(self) -> _cloud_namespace_v1.CodecServerSpec.CustomErrorMessage: ...
    def __init__(
        self,
        *,
        endpoint: str | None = ...,
        pass_access_token: bool | None = ...,
        include_cross_origin_credentials: bool | None = ...,
        custom_error_message: _cloud_namespace_v1.CodecServerSpec.CustomErrorMessage | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["custom_error_message"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["custom_error_message", "endpoint", "include_cross_origin_credentials", "pass_access_token"]) -> None: ...

class HighAvailabilitySpec(_Message):
    DESCRIPTOR: _Descriptor
    DISABLE_MANAGED_FAILOVER_FIELD_NUMBER: int
    disable_managed_failover: bool
    DISABLE_PASSIVE_POLLER_FORWARDING_FIELD_NUMBER: int
    disable_passive_poller_forwarding: bool
    def __init__(
        self,
        *,
        disable_managed_failover: bool | None = ...,
        disable_passive_poller_forwarding: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["disable_managed_failover", "disable_passive_poller_forwarding"]) -> None: ...

class ReplicaSpec(_Message):
    DESCRIPTOR: _Descriptor
    REGION_FIELD_NUMBER: int
    region: str
    def __init__(
        self,
        *,
        region: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["region"]) -> None: ...

class Replica(_Message):
    DESCRIPTOR: _Descriptor
    class _ReplicaState:
        ValueType = _typing.NewType("ValueType", int)
        V: _typing.TypeAlias = ValueType
    class _ReplicaStateWrapper(_EnumTypeWrapper[_cloud_namespace_v1.Replica._ReplicaState.ValueType]):
        DESCRIPTOR: _EnumDescriptor
        REPLICA_STATE_UNSPECIFIED: _cloud_namespace_v1.Replica._ReplicaState.ValueType
        REPLICA_STATE_ADDING: _cloud_namespace_v1.Replica._ReplicaState.ValueType
        REPLICA_STATE_ACTIVE: _cloud_namespace_v1.Replica._ReplicaState.ValueType
        REPLICA_STATE_REMOVING: _cloud_namespace_v1.Replica._ReplicaState.ValueType
        REPLICA_STATE_FAILED: _cloud_namespace_v1.Replica._ReplicaState.ValueType
    class ReplicaState(_cloud_namespace_v1.Replica._ReplicaState, metaclass=_cloud_namespace_v1.Replica._ReplicaStateWrapper): ...
    REPLICA_STATE_UNSPECIFIED: _cloud_namespace_v1.Replica._ReplicaState.ValueType
    REPLICA_STATE_ADDING: _cloud_namespace_v1.Replica._ReplicaState.ValueType
    REPLICA_STATE_ACTIVE: _cloud_namespace_v1.Replica._ReplicaState.ValueType
    REPLICA_STATE_REMOVING: _cloud_namespace_v1.Replica._ReplicaState.ValueType
    REPLICA_STATE_FAILED: _cloud_namespace_v1.Replica._ReplicaState.ValueType

    ID_FIELD_NUMBER: int
    id: str
    IS_PRIMARY_FIELD_NUMBER: int
    is_primary: bool
    STATE_FIELD_NUMBER: int
    state: _cloud_namespace_v1.Replica.ReplicaState.ValueType
    REGION_FIELD_NUMBER: int
    region: str
    def __init__(
        self,
        *,
        id: str | None = ...,
        is_primary: bool | None = ...,
        state: _cloud_namespace_v1.Replica.ReplicaState.ValueType | None = ...,
        region: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["id", "is_primary", "region", "state"]) -> None: ...

class CapacitySpec(_Message):
    DESCRIPTOR: _Descriptor
    class OnDemand(_Message):
        DESCRIPTOR: _Descriptor
        def __init__(self) -> None: ...

    class Provisioned(_Message):
        DESCRIPTOR: _Descriptor
        VALUE_FIELD_NUMBER: int
        value: float
        def __init__(
            self,
            *,
            value: float | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["value"]) -> None: ...

    ON_DEMAND_FIELD_NUMBER: int
    @property
    def on_demand(self) -> _cloud_namespace_v1.CapacitySpec.OnDemand: ...
    PROVISIONED_FIELD_NUMBER: int
    @property
    def provisioned(self) -> _cloud_namespace_v1.CapacitySpec.Provisioned: ...
    def __init__(
        self,
        *,
        on_demand: _cloud_namespace_v1.CapacitySpec.OnDemand | None = ...,
        provisioned: _cloud_namespace_v1.CapacitySpec.Provisioned | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["on_demand", "provisioned", "spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["on_demand", "provisioned", "spec"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["spec"]) -> _typing.Literal["on_demand", "provisioned"] | None: ...

class Capacity(_Message):
    DESCRIPTOR: _Descriptor
    class OnDemand(_Message):
        DESCRIPTOR: _Descriptor
        def __init__(self) -> None: ...

    class Provisioned(_Message):
        DESCRIPTOR: _Descriptor
        CURRENT_VALUE_FIELD_NUMBER: int
        current_value: float
        def __init__(
            self,
            *,
            current_value: float | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["current_value"]) -> None: ...

    class Request(_Message):
        DESCRIPTOR: _Descriptor
        class _State:
            ValueType = _typing.NewType("ValueType", int)
            V: _typing.TypeAlias = ValueType
        class _StateWrapper(_EnumTypeWrapper[_cloud_namespace_v1.Capacity.Request._State.ValueType]):
            DESCRIPTOR: _EnumDescriptor
            STATE_CAPACITY_REQUEST_UNSPECIFIED: _cloud_namespace_v1.Capacity.Request._State.ValueType
            STATE_CAPACITY_REQUEST_COMPLETED: _cloud_namespace_v1.Capacity.Request._State.ValueType
            STATE_CAPACITY_REQUEST_IN_PROGRESS: _cloud_namespace_v1.Capacity.Request._State.ValueType
            STATE_CAPACITY_REQUEST_FAILED: _cloud_namespace_v1.Capacity.Request._State.ValueType
        class State(_cloud_namespace_v1.Capacity.Request._State, metaclass=_cloud_namespace_v1.Capacity.Request._StateWrapper): ...
        STATE_CAPACITY_REQUEST_UNSPECIFIED: _cloud_namespace_v1.Capacity.Request._State.ValueType
        STATE_CAPACITY_REQUEST_COMPLETED: _cloud_namespace_v1.Capacity.Request._State.ValueType
        STATE_CAPACITY_REQUEST_IN_PROGRESS: _cloud_namespace_v1.Capacity.Request._State.ValueType
        STATE_CAPACITY_REQUEST_FAILED: _cloud_namespace_v1.Capacity.Request._State.ValueType

        STATE_FIELD_NUMBER: int
        state: _cloud_namespace_v1.Capacity.Request.State.ValueType
        START_TIME_FIELD_NUMBER: int
        @property
        def start_time(self) -> _wellknown.Timestamp: ...
        END_TIME_FIELD_NUMBER: int
        @property
        def end_time(self) -> _wellknown.Timestamp: ...
        ASYNC_OPERATION_ID_FIELD_NUMBER: int
        async_operation_id: str
        SPEC_FIELD_NUMBER: int
        @property
        def spec(self) -> _cloud_namespace_v1.CapacitySpec: ...
        def __init__(
            self,
            *,
            state: _cloud_namespace_v1.Capacity.Request.State.ValueType | None = ...,
            start_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
            end_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
            async_operation_id: str | None = ...,
            spec: _cloud_namespace_v1.CapacitySpec | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["end_time", "spec", "start_time"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["async_operation_id", "end_time", "spec", "start_time", "state"]) -> None: ...

    ON_DEMAND_FIELD_NUMBER: int
    @property
    def on_demand(self) -> _cloud_namespace_v1.Capacity.OnDemand: ...
    PROVISIONED_FIELD_NUMBER: int
    @property
    def provisioned(self) -> _cloud_namespace_v1.Capacity.Provisioned: ...
    LATEST_REQUEST_FIELD_NUMBER: int
    @property
    def latest_request(self) -> _cloud_namespace_v1.Capacity.Request: ...
    def __init__(
        self,
        *,
        on_demand: _cloud_namespace_v1.Capacity.OnDemand | None = ...,
        provisioned: _cloud_namespace_v1.Capacity.Provisioned | None = ...,
        latest_request: _cloud_namespace_v1.Capacity.Request | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["current_mode", "latest_request", "on_demand", "provisioned"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["current_mode", "latest_request", "on_demand", "provisioned"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["current_mode"]) -> _typing.Literal["on_demand", "provisioned"] | None: ...

class FairnessSpec(_Message):
    DESCRIPTOR: _Descriptor
    TASK_QUEUE_FAIRNESS_ENABLED_FIELD_NUMBER: int
    task_queue_fairness_enabled: bool
    def __init__(
        self,
        *,
        task_queue_fairness_enabled: bool | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["task_queue_fairness_enabled"]) -> None: ...

class NamespaceSpec(_Message):
    DESCRIPTOR: _Descriptor
    class _SearchAttributeType:
        ValueType = _typing.NewType("ValueType", int)
        V: _typing.TypeAlias = ValueType
    class _SearchAttributeTypeWrapper(_EnumTypeWrapper[_cloud_namespace_v1.NamespaceSpec._SearchAttributeType.ValueType]):
        DESCRIPTOR: _EnumDescriptor
        SEARCH_ATTRIBUTE_TYPE_UNSPECIFIED: _cloud_namespace_v1.NamespaceSpec._SearchAttributeType.ValueType
        SEARCH_ATTRIBUTE_TYPE_TEXT: _cloud_namespace_v1.NamespaceSpec._SearchAttributeType.ValueType
        SEARCH_ATTRIBUTE_TYPE_KEYWORD: _cloud_namespace_v1.NamespaceSpec._SearchAttributeType.ValueType
        SEARCH_ATTRIBUTE_TYPE_INT: _cloud_namespace_v1.NamespaceSpec._SearchAttributeType.ValueType
        SEARCH_ATTRIBUTE_TYPE_DOUBLE: _cloud_namespace_v1.NamespaceSpec._SearchAttributeType.ValueType
        SEARCH_ATTRIBUTE_TYPE_BOOL: _cloud_namespace_v1.NamespaceSpec._SearchAttributeType.ValueType
        SEARCH_ATTRIBUTE_TYPE_DATETIME: _cloud_namespace_v1.NamespaceSpec._SearchAttributeType.ValueType
        SEARCH_ATTRIBUTE_TYPE_KEYWORD_LIST: _cloud_namespace_v1.NamespaceSpec._SearchAttributeType.ValueType
    class SearchAttributeType(_cloud_namespace_v1.NamespaceSpec._SearchAttributeType, metaclass=_cloud_namespace_v1.NamespaceSpec._SearchAttributeTypeWrapper): ...
    SEARCH_ATTRIBUTE_TYPE_UNSPECIFIED: _cloud_namespace_v1.NamespaceSpec._SearchAttributeType.ValueType
    SEARCH_ATTRIBUTE_TYPE_TEXT: _cloud_namespace_v1.NamespaceSpec._SearchAttributeType.ValueType
    SEARCH_ATTRIBUTE_TYPE_KEYWORD: _cloud_namespace_v1.NamespaceSpec._SearchAttributeType.ValueType
    SEARCH_ATTRIBUTE_TYPE_INT: _cloud_namespace_v1.NamespaceSpec._SearchAttributeType.ValueType
    SEARCH_ATTRIBUTE_TYPE_DOUBLE: _cloud_namespace_v1.NamespaceSpec._SearchAttributeType.ValueType
    SEARCH_ATTRIBUTE_TYPE_BOOL: _cloud_namespace_v1.NamespaceSpec._SearchAttributeType.ValueType
    SEARCH_ATTRIBUTE_TYPE_DATETIME: _cloud_namespace_v1.NamespaceSpec._SearchAttributeType.ValueType
    SEARCH_ATTRIBUTE_TYPE_KEYWORD_LIST: _cloud_namespace_v1.NamespaceSpec._SearchAttributeType.ValueType

    NAME_FIELD_NUMBER: int
    name: str
    REGIONS_FIELD_NUMBER: int
    @property
    def regions(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    RETENTION_DAYS_FIELD_NUMBER: int
    retention_days: int
    MTLS_AUTH_FIELD_NUMBER: int
    @property
    def mtls_auth(self) -> _cloud_namespace_v1.MtlsAuthSpec: ...
    API_KEY_AUTH_FIELD_NUMBER: int
    @property
    def api_key_auth(self) -> _cloud_namespace_v1.ApiKeyAuthSpec: ...
    CUSTOM_SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def custom_search_attributes(self) -> _containers.ScalarMap[str, str]: ...
    SEARCH_ATTRIBUTES_FIELD_NUMBER: int
    @property
    def search_attributes(self) -> _containers.ScalarMap[str, _cloud_namespace_v1.NamespaceSpec.SearchAttributeType.ValueType]: ...
    CODEC_SERVER_FIELD_NUMBER: int
    @property
    def codec_server(self) -> _cloud_namespace_v1.CodecServerSpec: ...
    LIFECYCLE_FIELD_NUMBER: int
    @property
    def lifecycle(self) -> _cloud_namespace_v1.LifecycleSpec: ...
    HIGH_AVAILABILITY_FIELD_NUMBER: int
    @property
    def high_availability(self) -> _cloud_namespace_v1.HighAvailabilitySpec: ...
    CONNECTIVITY_RULE_IDS_FIELD_NUMBER: int
    @property
    def connectivity_rule_ids(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    CAPACITY_SPEC_FIELD_NUMBER: int
    @property
    def capacity_spec(self) -> _cloud_namespace_v1.CapacitySpec: ...
    REPLICAS_FIELD_NUMBER: int
    @property
    def replicas(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_namespace_v1.ReplicaSpec]: ...
    FAIRNESS_FIELD_NUMBER: int
    @property
    def fairness(self) -> _cloud_namespace_v1.FairnessSpec: ...
    def __init__(
        self,
        *,
        name: str | None = ...,
        regions: _abc.Iterable[str] | None = ...,
        retention_days: int | None = ...,
        mtls_auth: _cloud_namespace_v1.MtlsAuthSpec | None = ...,
        api_key_auth: _cloud_namespace_v1.ApiKeyAuthSpec | None = ...,
        custom_search_attributes: _abc.Mapping[str, str] | None = ...,
        search_attributes: _abc.Mapping[str, _cloud_namespace_v1.NamespaceSpec.SearchAttributeType.ValueType] | None = ...,
        codec_server: _cloud_namespace_v1.CodecServerSpec | None = ...,
        lifecycle: _cloud_namespace_v1.LifecycleSpec | None = ...,
        high_availability: _cloud_namespace_v1.HighAvailabilitySpec | None = ...,
        connectivity_rule_ids: _abc.Iterable[str] | None = ...,
        capacity_spec: _cloud_namespace_v1.CapacitySpec | None = ...,
        replicas: _abc.Iterable[_cloud_namespace_v1.ReplicaSpec] | None = ...,
        fairness: _cloud_namespace_v1.FairnessSpec | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["api_key_auth", "capacity_spec", "codec_server", "fairness", "high_availability", "lifecycle", "mtls_auth"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["api_key_auth", "capacity_spec", "codec_server", "connectivity_rule_ids", "custom_search_attributes", "fairness", "high_availability", "lifecycle", "mtls_auth", "name", "regions", "replicas", "retention_days", "search_attributes"]) -> None: ...

class Endpoints(_Message):
    DESCRIPTOR: _Descriptor
    WEB_ADDRESS_FIELD_NUMBER: int
    web_address: str
    MTLS_GRPC_ADDRESS_FIELD_NUMBER: int
    mtls_grpc_address: str
    GRPC_ADDRESS_FIELD_NUMBER: int
    grpc_address: str
    def __init__(
        self,
        *,
        web_address: str | None = ...,
        mtls_grpc_address: str | None = ...,
        grpc_address: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["grpc_address", "mtls_grpc_address", "web_address"]) -> None: ...

class Limits(_Message):
    DESCRIPTOR: _Descriptor
    ACTIONS_PER_SECOND_LIMIT_FIELD_NUMBER: int
    actions_per_second_limit: int
    def __init__(
        self,
        *,
        actions_per_second_limit: int | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["actions_per_second_limit"]) -> None: ...

class AWSPrivateLinkInfo(_Message):
    DESCRIPTOR: _Descriptor
    ALLOWED_PRINCIPAL_ARNS_FIELD_NUMBER: int
    @property
    def allowed_principal_arns(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    VPC_ENDPOINT_SERVICE_NAMES_FIELD_NUMBER: int
    @property
    def vpc_endpoint_service_names(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    def __init__(
        self,
        *,
        allowed_principal_arns: _abc.Iterable[str] | None = ...,
        vpc_endpoint_service_names: _abc.Iterable[str] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["allowed_principal_arns", "vpc_endpoint_service_names"]) -> None: ...

class PrivateConnectivity(_Message):
    DESCRIPTOR: _Descriptor
    REGION_FIELD_NUMBER: int
    region: str
    AWS_PRIVATE_LINK_FIELD_NUMBER: int
    @property
    def aws_private_link(self) -> _cloud_namespace_v1.AWSPrivateLinkInfo: ...
    def __init__(
        self,
        *,
        region: str | None = ...,
        aws_private_link: _cloud_namespace_v1.AWSPrivateLinkInfo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["aws_private_link"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["aws_private_link", "region"]) -> None: ...

class Namespace(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_namespace_v1.NamespaceSpec: ...
    STATE_DEPRECATED_FIELD_NUMBER: int
    state_deprecated: str
    STATE_FIELD_NUMBER: int
    state: _cloud_resource_v1.ResourceState.ValueType
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    ENDPOINTS_FIELD_NUMBER: int
    @property
    def endpoints(self) -> _cloud_namespace_v1.Endpoints: ...
    ACTIVE_REGION_FIELD_NUMBER: int
    active_region: str
    LIMITS_FIELD_NUMBER: int
    @property
    def limits(self) -> _cloud_namespace_v1.Limits: ...
    PRIVATE_CONNECTIVITIES_FIELD_NUMBER: int
    @property
    def private_connectivities(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_namespace_v1.PrivateConnectivity]: ...
    CREATED_TIME_FIELD_NUMBER: int
    @property
    def created_time(self) -> _wellknown.Timestamp: ...
    LAST_MODIFIED_TIME_FIELD_NUMBER: int
    @property
    def last_modified_time(self) -> _wellknown.Timestamp: ...
    REGION_STATUS_FIELD_NUMBER: int
    @property
    def region_status(self) -> _containers.MessageMap[str, _cloud_namespace_v1.NamespaceRegionStatus]: ...
    CONNECTIVITY_RULES_FIELD_NUMBER: int
    @property
    def connectivity_rules(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_connectivityrule_v1.ConnectivityRule]: ...
    TAGS_FIELD_NUMBER: int
    @property
    def tags(self) -> _containers.ScalarMap[str, str]: ...
    CAPACITY_FIELD_NUMBER: int
    @property
    def capacity(self) -> _cloud_namespace_v1.Capacity: ...
    REPLICAS_FIELD_NUMBER: int
    @property
    def replicas(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_namespace_v1.Replica]: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        resource_version: str | None = ...,
        spec: _cloud_namespace_v1.NamespaceSpec | None = ...,
        state_deprecated: str | None = ...,
        state: _cloud_resource_v1.ResourceState.ValueType | None = ...,
        async_operation_id: str | None = ...,
        endpoints: _cloud_namespace_v1.Endpoints | None = ...,
        active_region: str | None = ...,
        limits: _cloud_namespace_v1.Limits | None = ...,
        private_connectivities: _abc.Iterable[_cloud_namespace_v1.PrivateConnectivity] | None = ...,
        created_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_modified_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        region_status: _abc.Mapping[str, _cloud_namespace_v1.NamespaceRegionStatus] | None = ...,
        connectivity_rules: _abc.Iterable[_cloud_connectivityrule_v1.ConnectivityRule] | None = ...,
        tags: _abc.Mapping[str, str] | None = ...,
        capacity: _cloud_namespace_v1.Capacity | None = ...,
        replicas: _abc.Iterable[_cloud_namespace_v1.Replica] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["capacity", "created_time", "endpoints", "last_modified_time", "limits", "spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["active_region", "async_operation_id", "capacity", "connectivity_rules", "created_time", "endpoints", "last_modified_time", "limits", "namespace", "private_connectivities", "region_status", "replicas", "resource_version", "spec", "state", "state_deprecated", "tags"]) -> None: ...

class NamespaceRegionStatus(_Message):
    DESCRIPTOR: _Descriptor
    class _State:
        ValueType = _typing.NewType("ValueType", int)
        V: _typing.TypeAlias = ValueType
    class _StateWrapper(_EnumTypeWrapper[_cloud_namespace_v1.NamespaceRegionStatus._State.ValueType]):
        DESCRIPTOR: _EnumDescriptor
        STATE_UNSPECIFIED: _cloud_namespace_v1.NamespaceRegionStatus._State.ValueType
        STATE_ADDING: _cloud_namespace_v1.NamespaceRegionStatus._State.ValueType
        STATE_ACTIVE: _cloud_namespace_v1.NamespaceRegionStatus._State.ValueType
        STATE_PASSIVE: _cloud_namespace_v1.NamespaceRegionStatus._State.ValueType
        STATE_REMOVING: _cloud_namespace_v1.NamespaceRegionStatus._State.ValueType
        STATE_FAILED: _cloud_namespace_v1.NamespaceRegionStatus._State.ValueType
    class State(_cloud_namespace_v1.NamespaceRegionStatus._State, metaclass=_cloud_namespace_v1.NamespaceRegionStatus._StateWrapper): ...
    STATE_UNSPECIFIED: _cloud_namespace_v1.NamespaceRegionStatus._State.ValueType
    STATE_ADDING: _cloud_namespace_v1.NamespaceRegionStatus._State.ValueType
    STATE_ACTIVE: _cloud_namespace_v1.NamespaceRegionStatus._State.ValueType
    STATE_PASSIVE: _cloud_namespace_v1.NamespaceRegionStatus._State.ValueType
    STATE_REMOVING: _cloud_namespace_v1.NamespaceRegionStatus._State.ValueType
    STATE_FAILED: _cloud_namespace_v1.NamespaceRegionStatus._State.ValueType

    STATE_DEPRECATED_FIELD_NUMBER: int
    state_deprecated: str
    STATE_FIELD_NUMBER: int
    state: _cloud_namespace_v1.NamespaceRegionStatus.State.ValueType
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        state_deprecated: str | None = ...,
        state: _cloud_namespace_v1.NamespaceRegionStatus.State.ValueType | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "state", "state_deprecated"]) -> None: ...

class ExportSinkSpec(_Message):
    DESCRIPTOR: _Descriptor
    NAME_FIELD_NUMBER: int
    name: str
    ENABLED_FIELD_NUMBER: int
    enabled: bool
    S3_FIELD_NUMBER: int
    @property
    def s3(self) -> _cloud_sink_v1.S3Spec: ...
    GCS_FIELD_NUMBER: int
    @property
    def gcs(self) -> _cloud_sink_v1.GCSSpec: ...
    def __init__(
        self,
        *,
        name: str | None = ...,
        enabled: bool | None = ...,
        s3: _cloud_sink_v1.S3Spec | None = ...,
        gcs: _cloud_sink_v1.GCSSpec | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["gcs", "s3"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["enabled", "gcs", "name", "s3"]) -> None: ...

class ExportSink(_Message):
    DESCRIPTOR: _Descriptor
    class _Health:
        ValueType = _typing.NewType("ValueType", int)
        V: _typing.TypeAlias = ValueType
    class _HealthWrapper(_EnumTypeWrapper[_cloud_namespace_v1.ExportSink._Health.ValueType]):
        DESCRIPTOR: _EnumDescriptor
        HEALTH_UNSPECIFIED: _cloud_namespace_v1.ExportSink._Health.ValueType
        HEALTH_OK: _cloud_namespace_v1.ExportSink._Health.ValueType
        HEALTH_ERROR_INTERNAL: _cloud_namespace_v1.ExportSink._Health.ValueType
        HEALTH_ERROR_USER_CONFIGURATION: _cloud_namespace_v1.ExportSink._Health.ValueType
    class Health(_cloud_namespace_v1.ExportSink._Health, metaclass=_cloud_namespace_v1.ExportSink._HealthWrapper): ...
    HEALTH_UNSPECIFIED: _cloud_namespace_v1.ExportSink._Health.ValueType
    HEALTH_OK: _cloud_namespace_v1.ExportSink._Health.ValueType
    HEALTH_ERROR_INTERNAL: _cloud_namespace_v1.ExportSink._Health.ValueType
    HEALTH_ERROR_USER_CONFIGURATION: _cloud_namespace_v1.ExportSink._Health.ValueType

    NAME_FIELD_NUMBER: int
    name: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    STATE_FIELD_NUMBER: int
    state: _cloud_resource_v1.ResourceState.ValueType
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_namespace_v1.ExportSinkSpec: ...
    HEALTH_FIELD_NUMBER: int
    health: _cloud_namespace_v1.ExportSink.Health.ValueType
    ERROR_MESSAGE_FIELD_NUMBER: int
    error_message: str
    LATEST_DATA_EXPORT_TIME_FIELD_NUMBER: int
    @property
    def latest_data_export_time(self) -> _wellknown.Timestamp: ...
    LAST_HEALTH_CHECK_TIME_FIELD_NUMBER: int
    @property
    def last_health_check_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        name: str | None = ...,
        resource_version: str | None = ...,
        state: _cloud_resource_v1.ResourceState.ValueType | None = ...,
        spec: _cloud_namespace_v1.ExportSinkSpec | None = ...,
        health: _cloud_namespace_v1.ExportSink.Health.ValueType | None = ...,
        error_message: str | None = ...,
        latest_data_export_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_health_check_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["last_health_check_time", "latest_data_export_time", "spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["error_message", "health", "last_health_check_time", "latest_data_export_time", "name", "resource_version", "spec", "state"]) -> None: ...

class NamespaceCapacityInfo(_Message):
    DESCRIPTOR: _Descriptor
    class CapacityModeOptions(_Message):
        DESCRIPTOR: _Descriptor
        class Provisioned(_Message):
            DESCRIPTOR: _Descriptor
            VALID_TRU_VALUES_FIELD_NUMBER: int
            @property
            def valid_tru_values(self) -> _containers.RepeatedScalarFieldContainer[float]: ...
            MAX_AVAILABLE_TRU_VALUE_FIELD_NUMBER: int
            max_available_tru_value: float
            def __init__(
                self,
                *,
                valid_tru_values: _abc.Iterable[float] | None = ...,
                max_available_tru_value: float | None = ...,
            ) -> None: ...
            def ClearField(self, field_name: _typing.Literal["max_available_tru_value", "valid_tru_values"]) -> None: ...

        class OnDemand(_Message):
            DESCRIPTOR: _Descriptor
            APS_LIMIT_FIELD_NUMBER: int
            aps_limit: float
            def __init__(
                self,
                *,
                aps_limit: float | None = ...,
            ) -> None: ...
            def ClearField(self, field_name: _typing.Literal["aps_limit"]) -> None: ...

        PROVISIONED_FIELD_NUMBER: int
        @property
        def provisioned(self) -> _cloud_namespace_v1.NamespaceCapacityInfo.CapacityModeOptions.Provisioned: ...
        ON_DEMAND_FIELD_NUMBER: int
        @property
        def on_demand(self) -> _cloud_namespace_v1.NamespaceCapacityInfo.CapacityModeOptions.OnDemand: ...
        def __init__(
            self,
            *,
            provisioned: _cloud_namespace_v1.NamespaceCapacityInfo.CapacityModeOptions.Provisioned | None = ...,
            on_demand: _cloud_namespace_v1.NamespaceCapacityInfo.CapacityModeOptions.OnDemand | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["on_demand", "provisioned"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["on_demand", "provisioned"]) -> None: ...

    class Stats(_Message):
        DESCRIPTOR: _Descriptor
        class Summary(_Message):
            DESCRIPTOR: _Descriptor
            MEAN_FIELD_NUMBER: int
            mean: float
            P90_FIELD_NUMBER: int
            p90: float
            P99_FIELD_NUMBER: int
            p99: float
            def __init__(
                self,
                *,
                mean: float | None = ...,
                p90: float | None = ...,
                p99: float | None = ...,
            ) -> None: ...
            def ClearField(self, field_name: _typing.Literal["mean", "p90", "p99"]) -> None: ...

        APS_FIELD_NUMBER: int
        @property
        def aps(self) -> _cloud_namespace_v1.NamespaceCapacityInfo.Stats.Summary: ...
        def __init__(
            self,
            *,
            aps: _cloud_namespace_v1.NamespaceCapacityInfo.Stats.Summary | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["aps"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["aps"]) -> None: ...

    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    HAS_LEGACY_LIMITS_FIELD_NUMBER: int
    has_legacy_limits: bool
    CURRENT_CAPACITY_FIELD_NUMBER: int
    @property
    def current_capacity(self) -> _cloud_namespace_v1.Capacity: ...
    MODE_OPTIONS_FIELD_NUMBER: int
    @property
    def mode_options(self) -> _cloud_namespace_v1.NamespaceCapacityInfo.CapacityModeOptions: ...
    STATS_FIELD_NUMBER: int
    @property
    def stats(self) -> _cloud_namespace_v1.NamespaceCapacityInfo.Stats: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        has_legacy_limits: bool | None = ...,
        current_capacity: _cloud_namespace_v1.Capacity | None = ...,
        mode_options: _cloud_namespace_v1.NamespaceCapacityInfo.CapacityModeOptions | None = ...,
        stats: _cloud_namespace_v1.NamespaceCapacityInfo.Stats | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["current_capacity", "mode_options", "stats"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["current_capacity", "has_legacy_limits", "mode_options", "namespace", "stats"]) -> None: ...
