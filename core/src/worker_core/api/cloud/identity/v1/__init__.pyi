# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.cloud.identity.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.cloud.identity.v1 as _cloud_identity_v1
import worker_core.api.cloud.resource.v1 as _cloud_resource_v1
import worker_core.api.wellknown as _wellknown

class _OwnerType:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _OwnerTypeWrapper(_EnumTypeWrapper[_cloud_identity_v1._OwnerType.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    OWNER_TYPE_UNSPECIFIED: _cloud_identity_v1._OwnerType.ValueType
    OWNER_TYPE_USER: _cloud_identity_v1._OwnerType.ValueType
    OWNER_TYPE_SERVICE_ACCOUNT: _cloud_identity_v1._OwnerType.ValueType
class OwnerType(_cloud_identity_v1._OwnerType, metaclass=_cloud_identity_v1._OwnerTypeWrapper): ...
OWNER_TYPE_UNSPECIFIED: _cloud_identity_v1._OwnerType.ValueType
OWNER_TYPE_USER: _cloud_identity_v1._OwnerType.ValueType
OWNER_TYPE_SERVICE_ACCOUNT: _cloud_identity_v1._OwnerType.ValueType

class AccountAccess(_Message):
    DESCRIPTOR: _Descriptor
    class _Role:
        ValueType = _typing.NewType("ValueType", int)
        V: _typing.TypeAlias = ValueType
    class _RoleWrapper(_EnumTypeWrapper[_cloud_identity_v1.AccountAccess._Role.ValueType]):
        DESCRIPTOR: _EnumDescriptor
        ROLE_UNSPECIFIED: _cloud_identity_v1.AccountAccess._Role.ValueType
        ROLE_OWNER: _cloud_identity_v1.AccountAccess._Role.ValueType
        ROLE_ADMIN: _cloud_identity_v1.AccountAccess._Role.ValueType
        ROLE_DEVELOPER: _cloud_identity_v1.AccountAccess._Role.ValueType
        ROLE_FINANCE_ADMIN: _cloud_identity_v1.AccountAccess._Role.ValueType
        ROLE_READ: _cloud_identity_v1.AccountAccess._Role.ValueType
        ROLE_METRICS_READ: _cloud_identity_v1.AccountAccess._Role.ValueType
    class Role(_cloud_identity_v1.AccountAccess._Role, metaclass=_cloud_identity_v1.AccountAccess._RoleWrapper): ...
    ROLE_UNSPECIFIED: _cloud_identity_v1.AccountAccess._Role.ValueType
    ROLE_OWNER: _cloud_identity_v1.AccountAccess._Role.ValueType
    ROLE_ADMIN: _cloud_identity_v1.AccountAccess._Role.ValueType
    ROLE_DEVELOPER: _cloud_identity_v1.AccountAccess._Role.ValueType
    ROLE_FINANCE_ADMIN: _cloud_identity_v1.AccountAccess._Role.ValueType
    ROLE_READ: _cloud_identity_v1.AccountAccess._Role.ValueType
    ROLE_METRICS_READ: _cloud_identity_v1.AccountAccess._Role.ValueType

    ROLE_DEPRECATED_FIELD_NUMBER: int
    role_deprecated: str
    ROLE_FIELD_NUMBER: int
    role: _cloud_identity_v1.AccountAccess.Role.ValueType
    CUSTOM_ROLES_FIELD_NUMBER: int
    @property
    def custom_roles(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    def __init__(
        self,
        *,
        role_deprecated: str | None = ...,
        role: _cloud_identity_v1.AccountAccess.Role.ValueType | None = ...,
        custom_roles: _abc.Iterable[str] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["custom_roles", "role", "role_deprecated"]) -> None: ...

class NamespaceAccess(_Message):
    DESCRIPTOR: _Descriptor
    class _Permission:
        ValueType = _typing.NewType("ValueType", int)
        V: _typing.TypeAlias = ValueType
    class _PermissionWrapper(_EnumTypeWrapper[_cloud_identity_v1.NamespaceAccess._Permission.ValueType]):
        DESCRIPTOR: _EnumDescriptor
        PERMISSION_UNSPECIFIED: _cloud_identity_v1.NamespaceAccess._Permission.ValueType
        PERMISSION_ADMIN: _cloud_identity_v1.NamespaceAccess._Permission.ValueType
        PERMISSION_WRITE: _cloud_identity_v1.NamespaceAccess._Permission.ValueType
        PERMISSION_READ: _cloud_identity_v1.NamespaceAccess._Permission.ValueType
    class Permission(_cloud_identity_v1.NamespaceAccess._Permission, metaclass=_cloud_identity_v1.NamespaceAccess._PermissionWrapper): ...
    PERMISSION_UNSPECIFIED: _cloud_identity_v1.NamespaceAccess._Permission.ValueType
    PERMISSION_ADMIN: _cloud_identity_v1.NamespaceAccess._Permission.ValueType
    PERMISSION_WRITE: _cloud_identity_v1.NamespaceAccess._Permission.ValueType
    PERMISSION_READ: _cloud_identity_v1.NamespaceAccess._Permission.ValueType

    PERMISSION_DEPRECATED_FIELD_NUMBER: int
    permission_deprecated: str
    PERMISSION_FIELD_NUMBER: int
    permission: _cloud_identity_v1.NamespaceAccess.Permission.ValueType
    def __init__(
        self,
        *,
        permission_deprecated: str | None = ...,
        permission: _cloud_identity_v1.NamespaceAccess.Permission.ValueType | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["permission", "permission_deprecated"]) -> None: ...

class Access(_Message):
    DESCRIPTOR: _Descriptor
    ACCOUNT_ACCESS_FIELD_NUMBER: int
    @property
    def account_access(self) -> _cloud_identity_v1.AccountAccess: ...
    NAMESPACE_ACCESSES_FIELD_NUMBER: int
    @property
    def namespace_accesses(self) -> _containers.MessageMap[str, _cloud_identity_v1.NamespaceAccess]: ...
    CUSTOM_ROLES_DEPRECATED_FIELD_NUMBER: int
    @property
    def custom_roles_deprecated(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
    def __init__(
        self,
        *,
        account_access: _cloud_identity_v1.AccountAccess | None = ...,
        namespace_accesses: _abc.Mapping[str, _cloud_identity_v1.NamespaceAccess] | None = ...,
        custom_roles_deprecated: _abc.Iterable[str] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["account_access"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["account_access", "custom_roles_deprecated", "namespace_accesses"]) -> None: ...

class NamespaceScopedAccess(_Message):
    DESCRIPTOR: _Descriptor
    NAMESPACE_FIELD_NUMBER: int
    namespace: str
    ACCESS_FIELD_NUMBER: int
    @property
    def access(self) -> _cloud_identity_v1.NamespaceAccess: ...
    def __init__(
        self,
        *,
        namespace: str | None = ...,
        access: _cloud_identity_v1.NamespaceAccess | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["access"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["access", "namespace"]) -> None: ...

class UserSpec(_Message):
    DESCRIPTOR: _Descriptor
    EMAIL_FIELD_NUMBER: int
    email: str
    ACCESS_FIELD_NUMBER: int
    @property
    def access(self) -> _cloud_identity_v1.Access: ...
    def __init__(
        self,
        *,
        email: str | None = ...,
        access: _cloud_identity_v1.Access | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["access"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["access", "email"]) -> None: ...

class Invitation(_Message):
    DESCRIPTOR: _Descriptor
    CREATED_TIME_FIELD_NUMBER: int
    @property
    def created_time(self) -> _wellknown.Timestamp: ...
    EXPIRED_TIME_FIELD_NUMBER: int
    @property
    def expired_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        created_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        expired_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["created_time", "expired_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["created_time", "expired_time"]) -> None: ...

class User(_Message):
    DESCRIPTOR: _Descriptor
    ID_FIELD_NUMBER: int
    id: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_identity_v1.UserSpec: ...
    STATE_DEPRECATED_FIELD_NUMBER: int
    state_deprecated: str
    STATE_FIELD_NUMBER: int
    state: _cloud_resource_v1.ResourceState.ValueType
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    INVITATION_FIELD_NUMBER: int
    @property
    def invitation(self) -> _cloud_identity_v1.Invitation: ...
    CREATED_TIME_FIELD_NUMBER: int
    @property
    def created_time(self) -> _wellknown.Timestamp: ...
    LAST_MODIFIED_TIME_FIELD_NUMBER: int
    @property
    def last_modified_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        id: str | None = ...,
        resource_version: str | None = ...,
        spec: _cloud_identity_v1.UserSpec | None = ...,
        state_deprecated: str | None = ...,
        state: _cloud_resource_v1.ResourceState.ValueType | None = ...,
        async_operation_id: str | None = ...,
        invitation: _cloud_identity_v1.Invitation | None = ...,
        created_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_modified_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["created_time", "invitation", "last_modified_time", "spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "created_time", "id", "invitation", "last_modified_time", "resource_version", "spec", "state", "state_deprecated"]) -> None: ...

class GoogleGroupSpec(_Message):
    DESCRIPTOR: _Descriptor
    EMAIL_ADDRESS_FIELD_NUMBER: int
    email_address: str
    def __init__(
        self,
        *,
        email_address: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["email_address"]) -> None: ...

class SCIMGroupSpec(_Message):
    DESCRIPTOR: _Descriptor
    IDP_ID_FIELD_NUMBER: int
    idp_id: str
    def __init__(
        self,
        *,
        idp_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["idp_id"]) -> None: ...

class CloudGroupSpec(_Message):
    DESCRIPTOR: _Descriptor
    def __init__(self) -> None: ...

class UserGroupSpec(_Message):
    DESCRIPTOR: _Descriptor
    DISPLAY_NAME_FIELD_NUMBER: int
    display_name: str
    ACCESS_FIELD_NUMBER: int
    @property
    def access(self) -> _cloud_identity_v1.Access: ...
    GOOGLE_GROUP_FIELD_NUMBER: int
    @property
    def google_group(self) -> _cloud_identity_v1.GoogleGroupSpec: ...
    SCIM_GROUP_FIELD_NUMBER: int
    @property
    def scim_group(self) -> _cloud_identity_v1.SCIMGroupSpec: ...
    CLOUD_GROUP_FIELD_NUMBER: int
    @property
    def cloud_group(self) -> _cloud_identity_v1.CloudGroupSpec: ...
    def __init__(
        self,
        *,
        display_name: str | None = ...,
        access: _cloud_identity_v1.Access | None = ...,
        google_group: _cloud_identity_v1.GoogleGroupSpec | None = ...,
        scim_group: _cloud_identity_v1.SCIMGroupSpec | None = ...,
        cloud_group: _cloud_identity_v1.CloudGroupSpec | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["access", "cloud_group", "google_group", "group_type", "scim_group"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["access", "cloud_group", "display_name", "google_group", "group_type", "scim_group"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["group_type"]) -> _typing.Literal["cloud_group", "google_group", "scim_group"] | None: ...

class UserGroup(_Message):
    DESCRIPTOR: _Descriptor
    ID_FIELD_NUMBER: int
    id: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_identity_v1.UserGroupSpec: ...
    STATE_DEPRECATED_FIELD_NUMBER: int
    state_deprecated: str
    STATE_FIELD_NUMBER: int
    state: _cloud_resource_v1.ResourceState.ValueType
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    CREATED_TIME_FIELD_NUMBER: int
    @property
    def created_time(self) -> _wellknown.Timestamp: ...
    LAST_MODIFIED_TIME_FIELD_NUMBER: int
    @property
    def last_modified_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        id: str | None = ...,
        resource_version: str | None = ...,
        spec: _cloud_identity_v1.UserGroupSpec | None = ...,
        state_deprecated: str | None = ...,
        state: _cloud_resource_v1.ResourceState.ValueType | None = ...,
        async_operation_id: str | None = ...,
        created_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_modified_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["created_time", "last_modified_time", "spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "created_time", "id", "last_modified_time", "resource_version", "spec", "state", "state_deprecated"]) -> None: ...

class UserGroupMemberId(_Message):
    DESCRIPTOR: _Descriptor
    USER_ID_FIELD_NUMBER: int
    user_id: str
    def __init__(
        self,
        *,
        user_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["member_type", "user_id"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["member_type", "user_id"]) -> None: ...
    def WhichOneof(self, oneof_group: _typing.Literal["member_type"]) -> _typing.Literal["user_id"] | None: ...

class UserGroupMember(_Message):
    DESCRIPTOR: _Descriptor
    MEMBER_ID_FIELD_NUMBER: int
    @property
    def member_id(self) -> _cloud_identity_v1.UserGroupMemberId: ...
    CREATED_TIME_FIELD_NUMBER: int
    @property
    def created_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        member_id: _cloud_identity_v1.UserGroupMemberId | None = ...,
        created_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["created_time", "member_id"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["created_time", "member_id"]) -> None: ...

class ServiceAccount(_Message):
    DESCRIPTOR: _Descriptor
    ID_FIELD_NUMBER: int
    id: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_identity_v1.ServiceAccountSpec: ...
    STATE_DEPRECATED_FIELD_NUMBER: int
    state_deprecated: str
    STATE_FIELD_NUMBER: int
    state: _cloud_resource_v1.ResourceState.ValueType
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    CREATED_TIME_FIELD_NUMBER: int
    @property
    def created_time(self) -> _wellknown.Timestamp: ...
    LAST_MODIFIED_TIME_FIELD_NUMBER: int
    @property
    def last_modified_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        id: str | None = ...,
        resource_version: str | None = ...,
        spec: _cloud_identity_v1.ServiceAccountSpec | None = ...,
        state_deprecated: str | None = ...,
        state: _cloud_resource_v1.ResourceState.ValueType | None = ...,
        async_operation_id: str | None = ...,
        created_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_modified_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["created_time", "last_modified_time", "spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "created_time", "id", "last_modified_time", "resource_version", "spec", "state", "state_deprecated"]) -> None: ...

class ServiceAccountSpec(_Message):
    DESCRIPTOR: _Descriptor
    NAME_FIELD_NUMBER: int
    name: str
    ACCESS_FIELD_NUMBER: int
    @property
    def access(self) -> _cloud_identity_v1.Access: ...
    NAMESPACE_SCOPED_ACCESS_FIELD_NUMBER: int
    @property
    def namespace_scoped_access(self) -> _cloud_identity_v1.NamespaceScopedAccess: ...
    DESCRIPTION_FIELD_NUMBER: int
    description: str
    def __init__(
        self,
        *,
        name: str | None = ...,
        access: _cloud_identity_v1.Access | None = ...,
        namespace_scoped_access: _cloud_identity_v1.NamespaceScopedAccess | None = ...,
        description: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["access", "namespace_scoped_access"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["access", "description", "name", "namespace_scoped_access"]) -> None: ...

class ApiKey(_Message):
    DESCRIPTOR: _Descriptor
    ID_FIELD_NUMBER: int
    id: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_identity_v1.ApiKeySpec: ...
    STATE_DEPRECATED_FIELD_NUMBER: int
    state_deprecated: str
    STATE_FIELD_NUMBER: int
    state: _cloud_resource_v1.ResourceState.ValueType
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    CREATED_TIME_FIELD_NUMBER: int
    @property
    def created_time(self) -> _wellknown.Timestamp: ...
    LAST_MODIFIED_TIME_FIELD_NUMBER: int
    @property
    def last_modified_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        id: str | None = ...,
        resource_version: str | None = ...,
        spec: _cloud_identity_v1.ApiKeySpec | None = ...,
        state_deprecated: str | None = ...,
        state: _cloud_resource_v1.ResourceState.ValueType | None = ...,
        async_operation_id: str | None = ...,
        created_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_modified_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["created_time", "last_modified_time", "spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "created_time", "id", "last_modified_time", "resource_version", "spec", "state", "state_deprecated"]) -> None: ...

class ApiKeySpec(_Message):
    DESCRIPTOR: _Descriptor
    OWNER_ID_FIELD_NUMBER: int
    owner_id: str
    OWNER_TYPE_DEPRECATED_FIELD_NUMBER: int
    owner_type_deprecated: str
    OWNER_TYPE_FIELD_NUMBER: int
    owner_type: _cloud_identity_v1.OwnerType.ValueType
    DISPLAY_NAME_FIELD_NUMBER: int
    display_name: str
    DESCRIPTION_FIELD_NUMBER: int
    description: str
    EXPIRY_TIME_FIELD_NUMBER: int
    @property
    def expiry_time(self) -> _wellknown.Timestamp: ...
    DISABLED_FIELD_NUMBER: int
    disabled: bool
    def __init__(
        self,
        *,
        owner_id: str | None = ...,
        owner_type_deprecated: str | None = ...,
        owner_type: _cloud_identity_v1.OwnerType.ValueType | None = ...,
        display_name: str | None = ...,
        description: str | None = ...,
        expiry_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        disabled: bool | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["expiry_time"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["description", "disabled", "display_name", "expiry_time", "owner_id", "owner_type", "owner_type_deprecated"]) -> None: ...

class CustomRoleSpec(_Message):
    DESCRIPTOR: _Descriptor
    class Resources(_Message):
        DESCRIPTOR: _Descriptor
        RESOURCE_TYPE_FIELD_NUMBER: int
        resource_type: str
        RESOURCE_IDS_FIELD_NUMBER: int
        @property
        def resource_ids(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
        ALLOW_ALL_FIELD_NUMBER: int
        allow_all: bool
        def __init__(
            self,
            *,
            resource_type: str | None = ...,
            resource_ids: _abc.Iterable[str] | None = ...,
            allow_all: bool | None = ...,
        ) -> None: ...
        def ClearField(self, field_name: _typing.Literal["allow_all", "resource_ids", "resource_type"]) -> None: ...

    class Permission(_Message):
        DESCRIPTOR: _Descriptor
        RESOURCES_FIELD_NUMBER: int
        @property
        def resources(self) -> _cloud_identity_v1.CustomRoleSpec.Resources: ...
        ACTIONS_FIELD_NUMBER: int
        @property
        def actions(self) -> _containers.RepeatedScalarFieldContainer[str]: ...
        def __init__(
            self,
            *,
            resources: _cloud_identity_v1.CustomRoleSpec.Resources | None = ...,
            actions: _abc.Iterable[str] | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["resources"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["actions", "resources"]) -> None: ...

    NAME_FIELD_NUMBER: int
    name: str
    DESCRIPTION_FIELD_NUMBER: int
    description: str
    PERMISSIONS_FIELD_NUMBER: int
    @property
    def permissions(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_identity_v1.CustomRoleSpec.Permission]: ...
    def __init__(
        self,
        *,
        name: str | None = ...,
        description: str | None = ...,
        permissions: _abc.Iterable[_cloud_identity_v1.CustomRoleSpec.Permission] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["description", "name", "permissions"]) -> None: ...

class CustomRole(_Message):
    DESCRIPTOR: _Descriptor
    ID_FIELD_NUMBER: int
    id: str
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_identity_v1.CustomRoleSpec: ...
    STATE_FIELD_NUMBER: int
    state: _cloud_resource_v1.ResourceState.ValueType
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    CREATED_TIME_FIELD_NUMBER: int
    @property
    def created_time(self) -> _wellknown.Timestamp: ...
    LAST_MODIFIED_TIME_FIELD_NUMBER: int
    @property
    def last_modified_time(self) -> _wellknown.Timestamp: ...
    def __init__(
        self,
        *,
        id: str | None = ...,
        resource_version: str | None = ...,
        spec: _cloud_identity_v1.CustomRoleSpec | None = ...,
        state: _cloud_resource_v1.ResourceState.ValueType | None = ...,
        async_operation_id: str | None = ...,
        created_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        last_modified_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["created_time", "last_modified_time", "spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "created_time", "id", "last_modified_time", "resource_version", "spec", "state"]) -> None: ...

class UserNamespaceAssignment(_Message):
    DESCRIPTOR: _Descriptor
    ID_FIELD_NUMBER: int
    id: str
    EMAIL_FIELD_NUMBER: int
    email: str
    NAMESPACE_ACCESS_FIELD_NUMBER: int
    @property
    def namespace_access(self) -> _cloud_identity_v1.NamespaceAccess: ...
    INHERITED_ACCESS_FIELD_NUMBER: int
    inherited_access: bool
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    def __init__(
        self,
        *,
        id: str | None = ...,
        email: str | None = ...,
        namespace_access: _cloud_identity_v1.NamespaceAccess | None = ...,
        inherited_access: bool | None = ...,
        resource_version: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["namespace_access"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["email", "id", "inherited_access", "namespace_access", "resource_version"]) -> None: ...

class ServiceAccountNamespaceAssignment(_Message):
    DESCRIPTOR: _Descriptor
    ID_FIELD_NUMBER: int
    id: str
    NAME_FIELD_NUMBER: int
    name: str
    NAMESPACE_ACCESS_FIELD_NUMBER: int
    @property
    def namespace_access(self) -> _cloud_identity_v1.NamespaceAccess: ...
    INHERITED_ACCESS_FIELD_NUMBER: int
    inherited_access: bool
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    def __init__(
        self,
        *,
        id: str | None = ...,
        name: str | None = ...,
        namespace_access: _cloud_identity_v1.NamespaceAccess | None = ...,
        inherited_access: bool | None = ...,
        resource_version: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["namespace_access"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["id", "inherited_access", "name", "namespace_access", "resource_version"]) -> None: ...

class UserGroupNamespaceAssignment(_Message):
    DESCRIPTOR: _Descriptor
    ID_FIELD_NUMBER: int
    id: str
    DISPLAY_NAME_FIELD_NUMBER: int
    display_name: str
    NAMESPACE_ACCESS_FIELD_NUMBER: int
    @property
    def namespace_access(self) -> _cloud_identity_v1.NamespaceAccess: ...
    INHERITED_ACCESS_FIELD_NUMBER: int
    inherited_access: bool
    RESOURCE_VERSION_FIELD_NUMBER: int
    resource_version: str
    def __init__(
        self,
        *,
        id: str | None = ...,
        display_name: str | None = ...,
        namespace_access: _cloud_identity_v1.NamespaceAccess | None = ...,
        inherited_access: bool | None = ...,
        resource_version: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["namespace_access"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["display_name", "id", "inherited_access", "namespace_access", "resource_version"]) -> None: ...
