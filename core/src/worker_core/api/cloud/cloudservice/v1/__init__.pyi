# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.cloud.cloudservice.v1. Written by tools/generate_api.py; do not edit."""

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
import worker_core.api.cloud.auditlog.v1 as _cloud_auditlog_v1
import worker_core.api.cloud.billing.v1 as _cloud_billing_v1
import worker_core.api.cloud.cloudservice.v1 as _cloud_cloudservice_v1
import worker_core.api.cloud.connectivityrule.v1 as _cloud_connectivityrule_v1
import worker_core.api.cloud.identity.v1 as _cloud_identity_v1
import worker_core.api.cloud.namespace.v1 as _cloud_namespace_v1
import worker_core.api.cloud.nexus.v1 as _cloud_nexus_v1
import worker_core.api.cloud.operation.v1 as _cloud_operation_v1
import worker_core.api.cloud.region.v1 as _cloud_region_v1
import worker_core.api.cloud.usage.v1 as _cloud_usage_v1
import worker_core.api.wellknown as _wellknown

class GetCurrentIdentityRequest(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class GetCurrentIdentityResponse(_Message):
    DESCRIPTOR: _Descriptor
    USER_FIELD_NUMBER: int
    @property
    def user(self) -> _cloud_identity_v1.User: ...
    SERVICE_ACCOUNT_FIELD_NUMBER: int
    @property
    def service_account(self) -> _cloud_identity_v1.ServiceAccount: ...
    PRINCIPAL_API_KEY_FIELD_NUMBER: int
    @property
    def principal_api_key(self) -> _cloud_identity_v1.ApiKey: ...
    def __init__(
        self,
        *,
        user: _cloud_identity_v1.User | None = ...,
        service_account: _cloud_identity_v1.ServiceAccount | None = ...,
        principal_api_key: _cloud_identity_v1.ApiKey | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["principal", "principal_api_key", "service_account", "user"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["principal", "principal_api_key", "service_account", "user"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["principal"]) -> _typing.Literal["service_account", "user"] | None: ...

class GetUsersRequest(_Message):
    DESCRIPTOR: _Descriptor
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    PAGE_TOKEN_FIELD_NUMBER: int
    page_token: str
    EMAIL_FIELD_NUMBER: int
    email: str
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    def __init__(
        self,
        *,
        page_size: int | None = ...,
        page_token: str | None = ...,
        email: str | None = ...,
        namespace: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["email", "namespace", "page_size", "page_token"]) -> None: ...

class GetUsersResponse(_Message):
    DESCRIPTOR: _Descriptor
    USERS_FIELD_NUMBER: int
    @property
    def users(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_identity_v1.User]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: str
    def __init__(
        self,
        *,
        users: _abc.Iterable[_cloud_identity_v1.User] | None = ...,
        next_page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["next_page_token", "users"]) -> None: ...

class GetUserRequest(_Message):
    DESCRIPTOR: _Descriptor
    USER_ID_FIELD_NUMBER: int
    user_id: str
    def __init__(
        self,
        *,
        user_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["user_id"]) -> None: ...

class GetUserResponse(_Message):
    DESCRIPTOR: _Descriptor
    USER_FIELD_NUMBER: int
    @property
    def user(self) -> _cloud_identity_v1.User: ...
    def __init__(
        self,
        *,
        user: _cloud_identity_v1.User | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["user"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["user"]) -> None: ...

class CreateUserRequest(_Message):
    DESCRIPTOR: _Descriptor
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_identity_v1.UserSpec: ...
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        spec: _cloud_identity_v1.UserSpec | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "spec"]) -> None: ...

class CreateUserResponse(_Message):
    DESCRIPTOR: _Descriptor
    USER_ID_FIELD_NUMBER: int
    user_id: str
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        user_id: str | None = ...,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation", "user_id"]) -> None: ...

class UpdateUserRequest(_Message):
    DESCRIPTOR: _Descriptor
    USER_ID_FIELD_NUMBER: int
    user_id: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_identity_v1.UserSpec: ...
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        user_id: str | None = ...,
        spec: _cloud_identity_v1.UserSpec | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "resource_version", "spec", "user_id"]) -> None: ...

class UpdateUserResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class DeleteUserRequest(_Message):
    DESCRIPTOR: _Descriptor
    USER_ID_FIELD_NUMBER: int
    user_id: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        user_id: str | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "resource_version", "user_id"]) -> None: ...

class DeleteUserResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class SetUserNamespaceAccessRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    USER_ID_FIELD_NUMBER: int
    user_id: str
    ACCESS_FIELD_NUMBER: int
    @property
    def access(self) -> _cloud_identity_v1.NamespaceAccess: ...
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        user_id: str | None = ...,
        access: _cloud_identity_v1.NamespaceAccess | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["access"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["access", "async_operation_id", "namespace", "resource_version", "user_id"]) -> None: ...

class SetUserNamespaceAccessResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class GetAsyncOperationRequest(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id"]) -> None: ...

class GetAsyncOperationResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class CreateNamespaceRequest(_Message):
    DESCRIPTOR: _Descriptor
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_namespace_v1.NamespaceSpec: ...
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    TAGS_FIELD_NUMBER: int
    @property
    def tags(self) -> _containers.ScalarMap[str, str]: ...
    def __init__(
        self,
        *,
        spec: _cloud_namespace_v1.NamespaceSpec | None = ...,
        async_operation_id: str | None = ...,
        tags: _abc.Mapping[str, str] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "spec", "tags"]) -> None: ...

class CreateNamespaceResponse(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation", "namespace"]) -> None: ...

class GetNamespacesRequest(_Message):
    DESCRIPTOR: _Descriptor
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    PAGE_TOKEN_FIELD_NUMBER: int
    page_token: str
    NAME_FIELD_NUMBER: int
    name: str
    def __init__(
        self,
        *,
        page_size: int | None = ...,
        page_token: str | None = ...,
        name: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["name", "page_size", "page_token"]) -> None: ...

class GetNamespacesResponse(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACES_FIELD_NUMBER: int
    @property
    def namespaces(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_namespace_v1.Namespace]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: str
    def __init__(
        self,
        *,
        namespaces: _abc.Iterable[_cloud_namespace_v1.Namespace] | None = ...,
        next_page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespaces", "next_page_token"]) -> None: ...

class GetNamespaceRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace"]) -> None: ...

class GetNamespaceResponse(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    @property
    def namespace(self) -> _cloud_namespace_v1.Namespace: ...
    def __init__(
        self,
        *,
        namespace: _cloud_namespace_v1.Namespace | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["namespace"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["namespace"]) -> None: ...

class UpdateNamespaceRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_namespace_v1.NamespaceSpec: ...
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        spec: _cloud_namespace_v1.NamespaceSpec | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "namespace", "resource_version", "spec"]) -> None: ...

class UpdateNamespaceResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class RenameCustomSearchAttributeRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    EXISTING_CUSTOM_SEARCH_ATTRIBUTE_NAME_FIELD_NUMBER: int
    existing_custom_search_attribute_name: str
    NEW_CUSTOM_SEARCH_ATTRIBUTE_NAME_FIELD_NUMBER: int
    new_custom_search_attribute_name: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        existing_custom_search_attribute_name: str | None = ...,
        new_custom_search_attribute_name: str | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "existing_custom_search_attribute_name", "namespace", "new_custom_search_attribute_name", "resource_version"]) -> None: ...

class RenameCustomSearchAttributeResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class DeleteNamespaceRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "namespace", "resource_version"]) -> None: ...

class DeleteNamespaceResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class FailoverNamespaceRegionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    REGION_FIELD_NUMBER: int
    region: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        region: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "namespace", "region"]) -> None: ...

class FailoverNamespaceRegionResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class AddNamespaceRegionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    REGION_FIELD_NUMBER: int
    region: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        region: str | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "namespace", "region", "resource_version"]) -> None: ...

class AddNamespaceRegionResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class DeleteNamespaceRegionRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    REGION_FIELD_NUMBER: int
    region: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        region: str | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "namespace", "region", "resource_version"]) -> None: ...

class DeleteNamespaceRegionResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class GetRegionsRequest(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class GetRegionsResponse(_Message):
    DESCRIPTOR: _Descriptor
    REGIONS_FIELD_NUMBER: int
    @property
    def regions(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_region_v1.Region]: ...
    def __init__(
        self,
        *,
        regions: _abc.Iterable[_cloud_region_v1.Region] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["regions"]) -> None: ...

class GetRegionRequest(_Message):
    DESCRIPTOR: _Descriptor
    REGION_FIELD_NUMBER: int
    region: str
    def __init__(
        self,
        *,
        region: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["region"]) -> None: ...

class GetRegionResponse(_Message):
    DESCRIPTOR: _Descriptor
    REGION_FIELD_NUMBER: int
    @property
    def region(self) -> _cloud_region_v1.Region: ...
    def __init__(
        self,
        *,
        region: _cloud_region_v1.Region | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["region"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["region"]) -> None: ...

class GetApiKeysRequest(_Message):
    DESCRIPTOR: _Descriptor
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    PAGE_TOKEN_FIELD_NUMBER: int
    page_token: str
    OWNER_ID_FIELD_NUMBER: int
    owner_id: str
    OWNER_TYPE_DEPRECATED_FIELD_NUMBER: int
    owner_type_deprecated: str
    OWNER_TYPE_FIELD_NUMBER: int
    owner_type: _cloud_identity_v1.OwnerType.ValueType
    def __init__(
        self,
        *,
        page_size: int | None = ...,
        page_token: str | None = ...,
        owner_id: str | None = ...,
        owner_type_deprecated: str | None = ...,
        owner_type: _cloud_identity_v1.OwnerType.ValueType | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["owner_id", "owner_type", "owner_type_deprecated", "page_size", "page_token"]) -> None: ...

class GetApiKeysResponse(_Message):
    DESCRIPTOR: _Descriptor
    API_KEYS_FIELD_NUMBER: int
    @property
    def api_keys(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_identity_v1.ApiKey]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: str
    def __init__(
        self,
        *,
        api_keys: _abc.Iterable[_cloud_identity_v1.ApiKey] | None = ...,
        next_page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["api_keys", "next_page_token"]) -> None: ...

class GetApiKeyRequest(_Message):
    DESCRIPTOR: _Descriptor
    KEY_ID_FIELD_NUMBER: int
    key_id: str
    def __init__(
        self,
        *,
        key_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["key_id"]) -> None: ...

class GetApiKeyResponse(_Message):
    DESCRIPTOR: _Descriptor
    API_KEY_FIELD_NUMBER: int
    @property
    def api_key(self) -> _cloud_identity_v1.ApiKey: ...
    def __init__(
        self,
        *,
        api_key: _cloud_identity_v1.ApiKey | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["api_key"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["api_key"]) -> None: ...

class CreateApiKeyRequest(_Message):
    DESCRIPTOR: _Descriptor
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_identity_v1.ApiKeySpec: ...
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        spec: _cloud_identity_v1.ApiKeySpec | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "spec"]) -> None: ...

class CreateApiKeyResponse(_Message):
    DESCRIPTOR: _Descriptor
    KEY_ID_FIELD_NUMBER: int
    key_id: str
    TOKEN_FIELD_NUMBER: int
    token: str
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        key_id: str | None = ...,
        token: str | None = ...,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation", "key_id", "token"]) -> None: ...

class UpdateApiKeyRequest(_Message):
    DESCRIPTOR: _Descriptor
    KEY_ID_FIELD_NUMBER: int
    key_id: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_identity_v1.ApiKeySpec: ...
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        key_id: str | None = ...,
        spec: _cloud_identity_v1.ApiKeySpec | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "key_id", "resource_version", "spec"]) -> None: ...

class UpdateApiKeyResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class DeleteApiKeyRequest(_Message):
    DESCRIPTOR: _Descriptor
    KEY_ID_FIELD_NUMBER: int
    key_id: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        key_id: str | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "key_id", "resource_version"]) -> None: ...

class DeleteApiKeyResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class GetNexusEndpointsRequest(_Message):
    DESCRIPTOR: _Descriptor
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    PAGE_TOKEN_FIELD_NUMBER: int
    page_token: str
    TARGET_NAMESPACE_ID_FIELD_NUMBER: int
    target_namespace_id: str
    TARGET_TASK_QUEUE_FIELD_NUMBER: int
    target_task_queue: str
    NAME_FIELD_NUMBER: int
    name: str
    def __init__(
        self,
        *,
        page_size: int | None = ...,
        page_token: str | None = ...,
        target_namespace_id: str | None = ...,
        target_task_queue: str | None = ...,
        name: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["name", "page_size", "page_token", "target_namespace_id", "target_task_queue"]) -> None: ...

class GetNexusEndpointsResponse(_Message):
    DESCRIPTOR: _Descriptor
    ENDPOINTS_FIELD_NUMBER: int
    @property
    def endpoints(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_nexus_v1.Endpoint]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: str
    def __init__(
        self,
        *,
        endpoints: _abc.Iterable[_cloud_nexus_v1.Endpoint] | None = ...,
        next_page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["endpoints", "next_page_token"]) -> None: ...

class GetNexusEndpointRequest(_Message):
    DESCRIPTOR: _Descriptor
    ENDPOINT_ID_FIELD_NUMBER: int
    endpoint_id: str
    def __init__(
        self,
        *,
        endpoint_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["endpoint_id"]) -> None: ...

class GetNexusEndpointResponse(_Message):
    DESCRIPTOR: _Descriptor
    ENDPOINT_FIELD_NUMBER: int
    @property
    def endpoint(self) -> _cloud_nexus_v1.Endpoint: ...
    def __init__(
        self,
        *,
        endpoint: _cloud_nexus_v1.Endpoint | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["endpoint"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["endpoint"]) -> None: ...

class CreateNexusEndpointRequest(_Message):
    DESCRIPTOR: _Descriptor
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_nexus_v1.EndpointSpec: ...
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        spec: _cloud_nexus_v1.EndpointSpec | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "spec"]) -> None: ...

class CreateNexusEndpointResponse(_Message):
    DESCRIPTOR: _Descriptor
    ENDPOINT_ID_FIELD_NUMBER: int
    endpoint_id: str
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        endpoint_id: str | None = ...,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation", "endpoint_id"]) -> None: ...

class UpdateNexusEndpointRequest(_Message):
    DESCRIPTOR: _Descriptor
    ENDPOINT_ID_FIELD_NUMBER: int
    endpoint_id: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_nexus_v1.EndpointSpec: ...
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        endpoint_id: str | None = ...,
        spec: _cloud_nexus_v1.EndpointSpec | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "endpoint_id", "resource_version", "spec"]) -> None: ...

class UpdateNexusEndpointResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class DeleteNexusEndpointRequest(_Message):
    DESCRIPTOR: _Descriptor
    ENDPOINT_ID_FIELD_NUMBER: int
    endpoint_id: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        endpoint_id: str | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "endpoint_id", "resource_version"]) -> None: ...

class DeleteNexusEndpointResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class GetUserGroupsRequest(_Message):
    DESCRIPTOR: _Descriptor
    class GoogleGroupFilter(_Message):
        DESCRIPTOR: _Descriptor
        EMAIL_ADDRESS_FIELD_NUMBER: int
        email_address: str
        def __init__(
            self,
            *,
            email_address: str | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["email_address"]) -> None: ...

    class SCIMGroupFilter(_Message):
        DESCRIPTOR: _Descriptor
        IDP_ID_FIELD_NUMBER: int
        idp_id: str
        def __init__(
            self,
            *,
            idp_id: str | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["idp_id"]) -> None: ...

    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    PAGE_TOKEN_FIELD_NUMBER: int
    page_token: str
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    DISPLAY_NAME_FIELD_NUMBER: int
    display_name: str
    GOOGLE_GROUP_FIELD_NUMBER: int
    @property
    def google_group(self) -> _cloud_cloudservice_v1.GetUserGroupsRequest.GoogleGroupFilter: ...
    SCIM_GROUP_FIELD_NUMBER: int
    @property
    def scim_group(self) -> _cloud_cloudservice_v1.GetUserGroupsRequest.SCIMGroupFilter: ...
    def __init__(
        self,
        *,
        page_size: int | None = ...,
        page_token: str | None = ...,
        namespace: str | None = ...,
        display_name: str | None = ...,
        google_group: _cloud_cloudservice_v1.GetUserGroupsRequest.GoogleGroupFilter | None = ...,
        scim_group: _cloud_cloudservice_v1.GetUserGroupsRequest.SCIMGroupFilter | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["google_group", "scim_group"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["display_name", "google_group", "namespace", "page_size", "page_token", "scim_group"]) -> None: ...

class GetUserGroupsResponse(_Message):
    DESCRIPTOR: _Descriptor
    GROUPS_FIELD_NUMBER: int
    @property
    def groups(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_identity_v1.UserGroup]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: str
    def __init__(
        self,
        *,
        groups: _abc.Iterable[_cloud_identity_v1.UserGroup] | None = ...,
        next_page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["groups", "next_page_token"]) -> None: ...

class GetUserGroupRequest(_Message):
    DESCRIPTOR: _Descriptor
    GROUP_ID_FIELD_NUMBER: int
    group_id: str
    def __init__(
        self,
        *,
        group_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["group_id"]) -> None: ...

class GetUserGroupResponse(_Message):
    DESCRIPTOR: _Descriptor
    GROUP_FIELD_NUMBER: int
    @property
    def group(self) -> _cloud_identity_v1.UserGroup: ...
    def __init__(
        self,
        *,
        group: _cloud_identity_v1.UserGroup | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["group"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["group"]) -> None: ...

class CreateUserGroupRequest(_Message):
    DESCRIPTOR: _Descriptor
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_identity_v1.UserGroupSpec: ...
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        spec: _cloud_identity_v1.UserGroupSpec | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "spec"]) -> None: ...

class CreateUserGroupResponse(_Message):
    DESCRIPTOR: _Descriptor
    GROUP_ID_FIELD_NUMBER: int
    group_id: str
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        group_id: str | None = ...,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation", "group_id"]) -> None: ...

class UpdateUserGroupRequest(_Message):
    DESCRIPTOR: _Descriptor
    GROUP_ID_FIELD_NUMBER: int
    group_id: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_identity_v1.UserGroupSpec: ...
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        group_id: str | None = ...,
        spec: _cloud_identity_v1.UserGroupSpec | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "group_id", "resource_version", "spec"]) -> None: ...

class UpdateUserGroupResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class DeleteUserGroupRequest(_Message):
    DESCRIPTOR: _Descriptor
    GROUP_ID_FIELD_NUMBER: int
    group_id: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        group_id: str | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "group_id", "resource_version"]) -> None: ...

class DeleteUserGroupResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class SetUserGroupNamespaceAccessRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    GROUP_ID_FIELD_NUMBER: int
    group_id: str
    ACCESS_FIELD_NUMBER: int
    @property
    def access(self) -> _cloud_identity_v1.NamespaceAccess: ...
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        group_id: str | None = ...,
        access: _cloud_identity_v1.NamespaceAccess | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["access"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["access", "async_operation_id", "group_id", "namespace", "resource_version"]) -> None: ...

class SetUserGroupNamespaceAccessResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class AddUserGroupMemberRequest(_Message):
    DESCRIPTOR: _Descriptor
    GROUP_ID_FIELD_NUMBER: int
    group_id: str
    MEMBER_ID_FIELD_NUMBER: int
    @property
    def member_id(self) -> _cloud_identity_v1.UserGroupMemberId: ...
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        group_id: str | None = ...,
        member_id: _cloud_identity_v1.UserGroupMemberId | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["member_id"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "group_id", "member_id"]) -> None: ...

class AddUserGroupMemberResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class RemoveUserGroupMemberRequest(_Message):
    DESCRIPTOR: _Descriptor
    GROUP_ID_FIELD_NUMBER: int
    group_id: str
    MEMBER_ID_FIELD_NUMBER: int
    @property
    def member_id(self) -> _cloud_identity_v1.UserGroupMemberId: ...
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        group_id: str | None = ...,
        member_id: _cloud_identity_v1.UserGroupMemberId | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["member_id"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "group_id", "member_id"]) -> None: ...

class RemoveUserGroupMemberResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class GetUserGroupMembersRequest(_Message):
    DESCRIPTOR: _Descriptor
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    PAGE_TOKEN_FIELD_NUMBER: int
    page_token: str
    GROUP_ID_FIELD_NUMBER: int
    group_id: str
    def __init__(
        self,
        *,
        page_size: int | None = ...,
        page_token: str | None = ...,
        group_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["group_id", "page_size", "page_token"]) -> None: ...

class GetUserGroupMembersResponse(_Message):
    DESCRIPTOR: _Descriptor
    MEMBERS_FIELD_NUMBER: int
    @property
    def members(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_identity_v1.UserGroupMember]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: str
    def __init__(
        self,
        *,
        members: _abc.Iterable[_cloud_identity_v1.UserGroupMember] | None = ...,
        next_page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["members", "next_page_token"]) -> None: ...

class CreateServiceAccountRequest(_Message):
    DESCRIPTOR: _Descriptor
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_identity_v1.ServiceAccountSpec: ...
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        spec: _cloud_identity_v1.ServiceAccountSpec | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "spec"]) -> None: ...

class CreateServiceAccountResponse(_Message):
    DESCRIPTOR: _Descriptor
    SERVICE_ACCOUNT_ID_FIELD_NUMBER: int
    service_account_id: str
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        service_account_id: str | None = ...,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation", "service_account_id"]) -> None: ...

class GetServiceAccountRequest(_Message):
    DESCRIPTOR: _Descriptor
    SERVICE_ACCOUNT_ID_FIELD_NUMBER: int
    service_account_id: str
    def __init__(
        self,
        *,
        service_account_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["service_account_id"]) -> None: ...

class GetServiceAccountResponse(_Message):
    DESCRIPTOR: _Descriptor
    SERVICE_ACCOUNT_FIELD_NUMBER: int
    @property
    def service_account(self) -> _cloud_identity_v1.ServiceAccount: ...
    def __init__(
        self,
        *,
        service_account: _cloud_identity_v1.ServiceAccount | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["service_account"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["service_account"]) -> None: ...

class GetServiceAccountsRequest(_Message):
    DESCRIPTOR: _Descriptor
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    PAGE_TOKEN_FIELD_NUMBER: int
    page_token: str
    def __init__(
        self,
        *,
        page_size: int | None = ...,
        page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["page_size", "page_token"]) -> None: ...

class GetServiceAccountsResponse(_Message):
    DESCRIPTOR: _Descriptor
    SERVICE_ACCOUNT_FIELD_NUMBER: int
    @property
    def service_account(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_identity_v1.ServiceAccount]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: str
    def __init__(
        self,
        *,
        service_account: _abc.Iterable[_cloud_identity_v1.ServiceAccount] | None = ...,
        next_page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["next_page_token", "service_account"]) -> None: ...

class UpdateServiceAccountRequest(_Message):
    DESCRIPTOR: _Descriptor
    SERVICE_ACCOUNT_ID_FIELD_NUMBER: int
    service_account_id: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_identity_v1.ServiceAccountSpec: ...
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        service_account_id: str | None = ...,
        spec: _cloud_identity_v1.ServiceAccountSpec | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "resource_version", "service_account_id", "spec"]) -> None: ...

class UpdateServiceAccountResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class SetServiceAccountNamespaceAccessRequest(_Message):
    DESCRIPTOR: _Descriptor
    SERVICE_ACCOUNT_ID_FIELD_NUMBER: int
    service_account_id: str
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    ACCESS_FIELD_NUMBER: int
    @property
    def access(self) -> _cloud_identity_v1.NamespaceAccess: ...
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        service_account_id: str | None = ...,
        namespace: str | None = ...,
        access: _cloud_identity_v1.NamespaceAccess | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["access"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["access", "async_operation_id", "namespace", "resource_version", "service_account_id"]) -> None: ...

class SetServiceAccountNamespaceAccessResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class DeleteServiceAccountRequest(_Message):
    DESCRIPTOR: _Descriptor
    SERVICE_ACCOUNT_ID_FIELD_NUMBER: int
    service_account_id: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        service_account_id: str | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "resource_version", "service_account_id"]) -> None: ...

class DeleteServiceAccountResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class GetUsageRequest(_Message):
    DESCRIPTOR: _Descriptor
    START_TIME_INCLUSIVE_FIELD_NUMBER: int
    @property
    def start_time_inclusive(self) -> _wellknown.Timestamp: ...
    END_TIME_EXCLUSIVE_FIELD_NUMBER: int
    @property
    def end_time_exclusive(self) -> _wellknown.Timestamp: ...
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    PAGE_TOKEN_FIELD_NUMBER: int
    page_token: str
    def __init__(
        self,
        *,
        start_time_inclusive: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        end_time_exclusive: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        page_size: int | None = ...,
        page_token: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["end_time_exclusive", "start_time_inclusive"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["end_time_exclusive", "page_size", "page_token", "start_time_inclusive"]) -> None: ...

class GetUsageResponse(_Message):
    DESCRIPTOR: _Descriptor
    SUMMARIES_FIELD_NUMBER: int
    @property
    def summaries(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_usage_v1.Summary]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: str
    def __init__(
        self,
        *,
        summaries: _abc.Iterable[_cloud_usage_v1.Summary] | None = ...,
        next_page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["next_page_token", "summaries"]) -> None: ...

class GetAccountRequest(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class GetAccountResponse(_Message):
    DESCRIPTOR: _Descriptor
    ACCOUNT_FIELD_NUMBER: int
    @property
    def account(self) -> _cloud_account_v1.Account: ...
    def __init__(
        self,
        *,
        account: _cloud_account_v1.Account | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["account"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["account"]) -> None: ...

class UpdateAccountRequest(_Message):
    DESCRIPTOR: _Descriptor
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_account_v1.AccountSpec: ...
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        spec: _cloud_account_v1.AccountSpec | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "resource_version", "spec"]) -> None: ...

class UpdateAccountResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class CreateNamespaceExportSinkRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_namespace_v1.ExportSinkSpec: ...
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        spec: _cloud_namespace_v1.ExportSinkSpec | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "namespace", "spec"]) -> None: ...

class CreateNamespaceExportSinkResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class GetNamespaceExportSinkRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    NAME_FIELD_NUMBER: int
    name: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        name: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["name", "namespace"]) -> None: ...

class GetNamespaceExportSinkResponse(_Message):
    DESCRIPTOR: _Descriptor
    SINK_FIELD_NUMBER: int
    @property
    def sink(self) -> _cloud_namespace_v1.ExportSink: ...
    def __init__(
        self,
        *,
        sink: _cloud_namespace_v1.ExportSink | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["sink"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["sink"]) -> None: ...

class GetNamespaceExportSinksRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    PAGE_TOKEN_FIELD_NUMBER: int
    page_token: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        page_size: int | None = ...,
        page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "page_size", "page_token"]) -> None: ...

class GetNamespaceExportSinksResponse(_Message):
    DESCRIPTOR: _Descriptor
    SINKS_FIELD_NUMBER: int
    @property
    def sinks(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_namespace_v1.ExportSink]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: str
    def __init__(
        self,
        *,
        sinks: _abc.Iterable[_cloud_namespace_v1.ExportSink] | None = ...,
        next_page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["next_page_token", "sinks"]) -> None: ...

class UpdateNamespaceExportSinkRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_namespace_v1.ExportSinkSpec: ...
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        spec: _cloud_namespace_v1.ExportSinkSpec | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "namespace", "resource_version", "spec"]) -> None: ...

class UpdateNamespaceExportSinkResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class DeleteNamespaceExportSinkRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    NAME_FIELD_NUMBER: int
    name: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        name: str | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "name", "namespace", "resource_version"]) -> None: ...

class DeleteNamespaceExportSinkResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class ValidateNamespaceExportSinkRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_namespace_v1.ExportSinkSpec: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        spec: _cloud_namespace_v1.ExportSinkSpec | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "spec"]) -> None: ...

class ValidateNamespaceExportSinkResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class UpdateNamespaceTagsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    TAGS_TO_UPSERT_FIELD_NUMBER: int
    @property
    def tags_to_upsert(self) -> _containers.ScalarMap[str, str]: ...
    TAGS_TO_REMOVE_FIELD_NUMBER: int
    @property
    def tags_to_remove(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        tags_to_upsert: _abc.Mapping[str, str] | None = ...,
        tags_to_remove: _abc.Iterable[str] | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "namespace", "tags_to_remove", "tags_to_upsert"]) -> None: ...

class UpdateNamespaceTagsResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class CreateConnectivityRuleRequest(_Message):
    DESCRIPTOR: _Descriptor
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_connectivityrule_v1.ConnectivityRuleSpec: ...
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        spec: _cloud_connectivityrule_v1.ConnectivityRuleSpec | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "spec"]) -> None: ...

class CreateConnectivityRuleResponse(_Message):
    DESCRIPTOR: _Descriptor
    CONNECTIVITY_RULE_ID_FIELD_NUMBER: int
    connectivity_rule_id: str
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        connectivity_rule_id: str | None = ...,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation", "connectivity_rule_id"]) -> None: ...

class GetConnectivityRuleRequest(_Message):
    DESCRIPTOR: _Descriptor
    CONNECTIVITY_RULE_ID_FIELD_NUMBER: int
    connectivity_rule_id: str
    def __init__(
        self,
        *,
        connectivity_rule_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["connectivity_rule_id"]) -> None: ...

class GetConnectivityRuleResponse(_Message):
    DESCRIPTOR: _Descriptor
    CONNECTIVITY_RULE_FIELD_NUMBER: int
    @property
    def connectivity_rule(self) -> _cloud_connectivityrule_v1.ConnectivityRule: ...
    def __init__(
        self,
        *,
        connectivity_rule: _cloud_connectivityrule_v1.ConnectivityRule | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["connectivity_rule"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["connectivity_rule"]) -> None: ...

class GetConnectivityRulesRequest(_Message):
    DESCRIPTOR: _Descriptor
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    PAGE_TOKEN_FIELD_NUMBER: int
    page_token: str
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    def __init__(
        self,
        *,
        page_size: int | None = ...,
        page_token: str | None = ...,
        namespace: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "page_size", "page_token"]) -> None: ...

class GetConnectivityRulesResponse(_Message):
    DESCRIPTOR: _Descriptor
    CONNECTIVITY_RULES_FIELD_NUMBER: int
    @property
    def connectivity_rules(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_connectivityrule_v1.ConnectivityRule]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: str
    def __init__(
        self,
        *,
        connectivity_rules: _abc.Iterable[_cloud_connectivityrule_v1.ConnectivityRule] | None = ...,
        next_page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["connectivity_rules", "next_page_token"]) -> None: ...

class DeleteConnectivityRuleRequest(_Message):
    DESCRIPTOR: _Descriptor
    CONNECTIVITY_RULE_ID_FIELD_NUMBER: int
    connectivity_rule_id: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        connectivity_rule_id: str | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "connectivity_rule_id", "resource_version"]) -> None: ...

class DeleteConnectivityRuleResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class GetAuditLogsRequest(_Message):
    DESCRIPTOR: _Descriptor
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    PAGE_TOKEN_FIELD_NUMBER: int
    page_token: str
    START_TIME_INCLUSIVE_FIELD_NUMBER: int
    @property
    def start_time_inclusive(self) -> _wellknown.Timestamp: ...
    END_TIME_EXCLUSIVE_FIELD_NUMBER: int
    @property
    def end_time_exclusive(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        page_size: int | None = ...,
        page_token: str | None = ...,
        start_time_inclusive: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        end_time_exclusive: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["end_time_exclusive", "start_time_inclusive"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["end_time_exclusive", "page_size", "page_token", "start_time_inclusive"]) -> None: ...

class GetAuditLogsResponse(_Message):
    DESCRIPTOR: _Descriptor
    LOGS_FIELD_NUMBER: int
    @property
    def logs(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_auditlog_v1.LogRecord]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: str
    def __init__(
        self,
        *,
        logs: _abc.Iterable[_cloud_auditlog_v1.LogRecord] | None = ...,
        next_page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["logs", "next_page_token"]) -> None: ...

class ValidateAccountAuditLogSinkRequest(_Message):
    DESCRIPTOR: _Descriptor
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_account_v1.AuditLogSinkSpec: ...
    def __init__(
        self,
        *,
        spec: _cloud_account_v1.AuditLogSinkSpec | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["spec"]) -> None: ...

class ValidateAccountAuditLogSinkResponse(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class CreateAccountAuditLogSinkRequest(_Message):
    DESCRIPTOR: _Descriptor
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_account_v1.AuditLogSinkSpec: ...
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        spec: _cloud_account_v1.AuditLogSinkSpec | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "spec"]) -> None: ...

class CreateAccountAuditLogSinkResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class GetAccountAuditLogSinkRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAME_FIELD_NUMBER: int
    name: str
    def __init__(
        self,
        *,
        name: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["name"]) -> None: ...

class GetAccountAuditLogSinkResponse(_Message):
    DESCRIPTOR: _Descriptor
    SINK_FIELD_NUMBER: int
    @property
    def sink(self) -> _cloud_account_v1.AuditLogSink: ...
    def __init__(
        self,
        *,
        sink: _cloud_account_v1.AuditLogSink | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["sink"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["sink"]) -> None: ...

class GetAccountAuditLogSinksRequest(_Message):
    DESCRIPTOR: _Descriptor
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    PAGE_TOKEN_FIELD_NUMBER: int
    page_token: str
    def __init__(
        self,
        *,
        page_size: int | None = ...,
        page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["page_size", "page_token"]) -> None: ...

class GetAccountAuditLogSinksResponse(_Message):
    DESCRIPTOR: _Descriptor
    SINKS_FIELD_NUMBER: int
    @property
    def sinks(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_account_v1.AuditLogSink]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: str
    def __init__(
        self,
        *,
        sinks: _abc.Iterable[_cloud_account_v1.AuditLogSink] | None = ...,
        next_page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["next_page_token", "sinks"]) -> None: ...

class UpdateAccountAuditLogSinkRequest(_Message):
    DESCRIPTOR: _Descriptor
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_account_v1.AuditLogSinkSpec: ...
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        spec: _cloud_account_v1.AuditLogSinkSpec | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "resource_version", "spec"]) -> None: ...

class UpdateAccountAuditLogSinkResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class DeleteAccountAuditLogSinkRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAME_FIELD_NUMBER: int
    name: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        name: str | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "name", "resource_version"]) -> None: ...

class DeleteAccountAuditLogSinkResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class GetNamespaceCapacityInfoRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace"]) -> None: ...

class GetNamespaceCapacityInfoResponse(_Message):
    DESCRIPTOR: _Descriptor
    CAPACITY_INFO_FIELD_NUMBER: int
    @property
    def capacity_info(self) -> _cloud_namespace_v1.NamespaceCapacityInfo: ...
    def __init__(
        self,
        *,
        capacity_info: _cloud_namespace_v1.NamespaceCapacityInfo | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["capacity_info"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["capacity_info"]) -> None: ...

class CreateBillingReportRequest(_Message):
    DESCRIPTOR: _Descriptor
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_billing_v1.BillingReportSpec: ...
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        spec: _cloud_billing_v1.BillingReportSpec | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "spec"]) -> None: ...

class CreateBillingReportResponse(_Message):
    DESCRIPTOR: _Descriptor
    BILLING_REPORT_ID_FIELD_NUMBER: int
    billing_report_id: str
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        billing_report_id: str | None = ...,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation", "billing_report_id"]) -> None: ...

class GetBillingReportRequest(_Message):
    DESCRIPTOR: _Descriptor
    BILLING_REPORT_ID_FIELD_NUMBER: int
    billing_report_id: str
    def __init__(
        self,
        *,
        billing_report_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["billing_report_id"]) -> None: ...

class GetBillingReportResponse(_Message):
    DESCRIPTOR: _Descriptor
    BILLING_REPORT_FIELD_NUMBER: int
    @property
    def billing_report(self) -> _cloud_billing_v1.BillingReport: ...
    def __init__(
        self,
        *,
        billing_report: _cloud_billing_v1.BillingReport | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["billing_report"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["billing_report"]) -> None: ...

class GetCustomRolesRequest(_Message):
    DESCRIPTOR: _Descriptor
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    PAGE_TOKEN_FIELD_NUMBER: int
    page_token: str
    def __init__(
        self,
        *,
        page_size: int | None = ...,
        page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["page_size", "page_token"]) -> None: ...

class GetCustomRolesResponse(_Message):
    DESCRIPTOR: _Descriptor
    CUSTOM_ROLES_FIELD_NUMBER: int
    @property
    def custom_roles(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_identity_v1.CustomRole]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: str
    def __init__(
        self,
        *,
        custom_roles: _abc.Iterable[_cloud_identity_v1.CustomRole] | None = ...,
        next_page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["custom_roles", "next_page_token"]) -> None: ...

class GetCustomRoleRequest(_Message):
    DESCRIPTOR: _Descriptor
    ROLE_ID_FIELD_NUMBER: int
    role_id: str
    def __init__(
        self,
        *,
        role_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["role_id"]) -> None: ...

class GetCustomRoleResponse(_Message):
    DESCRIPTOR: _Descriptor
    CUSTOM_ROLE_FIELD_NUMBER: int
    @property
    def custom_role(self) -> _cloud_identity_v1.CustomRole: ...
    def __init__(
        self,
        *,
        custom_role: _cloud_identity_v1.CustomRole | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["custom_role"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["custom_role"]) -> None: ...

class CreateCustomRoleRequest(_Message):
    DESCRIPTOR: _Descriptor
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_identity_v1.CustomRoleSpec: ...
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        spec: _cloud_identity_v1.CustomRoleSpec | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "spec"]) -> None: ...

class CreateCustomRoleResponse(_Message):
    DESCRIPTOR: _Descriptor
    ROLE_ID_FIELD_NUMBER: int
    role_id: str
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        role_id: str | None = ...,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation", "role_id"]) -> None: ...

class UpdateCustomRoleRequest(_Message):
    DESCRIPTOR: _Descriptor
    ROLE_ID_FIELD_NUMBER: int
    role_id: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_identity_v1.CustomRoleSpec: ...
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        role_id: str | None = ...,
        spec: _cloud_identity_v1.CustomRoleSpec | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "resource_version", "role_id", "spec"]) -> None: ...

class UpdateCustomRoleResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class DeleteCustomRoleRequest(_Message):
    DESCRIPTOR: _Descriptor
    ROLE_ID_FIELD_NUMBER: int
    role_id: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        role_id: str | None = ...,
        resource_version: str | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "resource_version", "role_id"]) -> None: ...

class DeleteCustomRoleResponse(_Message):
    DESCRIPTOR: _Descriptor
    ASYNC_OPERATION_FIELD_NUMBER: int
    @property
    def async_operation(self) -> _cloud_operation_v1.AsyncOperation: ...
    def __init__(
        self,
        *,
        async_operation: _cloud_operation_v1.AsyncOperation | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["async_operation"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation"]) -> None: ...

class GetUserNamespaceAssignmentsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    PAGE_TOKEN_FIELD_NUMBER: int
    page_token: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        page_size: int | None = ...,
        page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "page_size", "page_token"]) -> None: ...

class GetUserNamespaceAssignmentsResponse(_Message):
    DESCRIPTOR: _Descriptor
    USERS_FIELD_NUMBER: int
    @property
    def users(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_identity_v1.UserNamespaceAssignment]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: str
    def __init__(
        self,
        *,
        users: _abc.Iterable[_cloud_identity_v1.UserNamespaceAssignment] | None = ...,
        next_page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["next_page_token", "users"]) -> None: ...

class GetServiceAccountNamespaceAssignmentsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    PAGE_TOKEN_FIELD_NUMBER: int
    page_token: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        page_size: int | None = ...,
        page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "page_size", "page_token"]) -> None: ...

class GetServiceAccountNamespaceAssignmentsResponse(_Message):
    DESCRIPTOR: _Descriptor
    SERVICE_ACCOUNTS_FIELD_NUMBER: int
    @property
    def service_accounts(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_identity_v1.ServiceAccountNamespaceAssignment]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: str
    def __init__(
        self,
        *,
        service_accounts: _abc.Iterable[_cloud_identity_v1.ServiceAccountNamespaceAssignment] | None = ...,
        next_page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["next_page_token", "service_accounts"]) -> None: ...

class GetUserGroupNamespaceAssignmentsRequest(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    PAGE_SIZE_FIELD_NUMBER: int
    page_size: int
    PAGE_TOKEN_FIELD_NUMBER: int
    page_token: str
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        page_size: int | None = ...,
        page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["namespace", "page_size", "page_token"]) -> None: ...

class GetUserGroupNamespaceAssignmentsResponse(_Message):
    DESCRIPTOR: _Descriptor
    GROUPS_FIELD_NUMBER: int
    @property
    def groups(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_identity_v1.UserGroupNamespaceAssignment]: ...
    NEXT_PAGE_TOKEN_FIELD_NUMBER: int
    next_page_token: str
    def __init__(
        self,
        *,
        groups: _abc.Iterable[_cloud_identity_v1.UserGroupNamespaceAssignment] | None = ...,
        next_page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["groups", "next_page_token"]) -> None: ...
