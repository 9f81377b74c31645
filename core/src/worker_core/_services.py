# fmt: off
# ruff: noqa
"""The RPCs of every service as typed methods. Written by tools/generate_api.py; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from worker_core._wire.headers import NO_METADATA
from worker_core._wire.rpc import Rpc

if TYPE_CHECKING:
    import worker_core.api.cloud.cloudservice.v1 as _cloud_cloudservice_v1
    import worker_core.api.health.v1 as _health_v1
    import worker_core.api.operatorservice.v1 as _operatorservice_v1
    import worker_core.api.testservice.v1 as _testservice_v1
    import worker_core.api.wellknown as _wellknown
    import worker_core.api.workflowservice.v1 as _workflowservice_v1
    from worker_core._wire.retry import RetryProfile
    from worker_core.service import ServiceClient

__all__ = ["CloudService", "HealthService", "OperatorService", "TestService", "WorkflowService"]

CLOUD_GET_CURRENT_IDENTITY: Final[Rpc[_cloud_cloudservice_v1.GetCurrentIdentityRequest, _cloud_cloudservice_v1.GetCurrentIdentityResponse]] = Rpc(
    service="cloud",
    name="get_current_identity",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetCurrentIdentity",
    response_name="temporal.api.cloud.cloudservice.v1.GetCurrentIdentityResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_USERS: Final[Rpc[_cloud_cloudservice_v1.GetUsersRequest, _cloud_cloudservice_v1.GetUsersResponse]] = Rpc(
    service="cloud",
    name="get_users",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetUsers",
    response_name="temporal.api.cloud.cloudservice.v1.GetUsersResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_USER: Final[Rpc[_cloud_cloudservice_v1.GetUserRequest, _cloud_cloudservice_v1.GetUserResponse]] = Rpc(
    service="cloud",
    name="get_user",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetUser",
    response_name="temporal.api.cloud.cloudservice.v1.GetUserResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_CREATE_USER: Final[Rpc[_cloud_cloudservice_v1.CreateUserRequest, _cloud_cloudservice_v1.CreateUserResponse]] = Rpc(
    service="cloud",
    name="create_user",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/CreateUser",
    response_name="temporal.api.cloud.cloudservice.v1.CreateUserResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_UPDATE_USER: Final[Rpc[_cloud_cloudservice_v1.UpdateUserRequest, _cloud_cloudservice_v1.UpdateUserResponse]] = Rpc(
    service="cloud",
    name="update_user",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/UpdateUser",
    response_name="temporal.api.cloud.cloudservice.v1.UpdateUserResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_DELETE_USER: Final[Rpc[_cloud_cloudservice_v1.DeleteUserRequest, _cloud_cloudservice_v1.DeleteUserResponse]] = Rpc(
    service="cloud",
    name="delete_user",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/DeleteUser",
    response_name="temporal.api.cloud.cloudservice.v1.DeleteUserResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_SET_USER_NAMESPACE_ACCESS: Final[Rpc[_cloud_cloudservice_v1.SetUserNamespaceAccessRequest, _cloud_cloudservice_v1.SetUserNamespaceAccessResponse]] = Rpc(
    service="cloud",
    name="set_user_namespace_access",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/SetUserNamespaceAccess",
    response_name="temporal.api.cloud.cloudservice.v1.SetUserNamespaceAccessResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_ASYNC_OPERATION: Final[Rpc[_cloud_cloudservice_v1.GetAsyncOperationRequest, _cloud_cloudservice_v1.GetAsyncOperationResponse]] = Rpc(
    service="cloud",
    name="get_async_operation",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetAsyncOperation",
    response_name="temporal.api.cloud.cloudservice.v1.GetAsyncOperationResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_CREATE_NAMESPACE: Final[Rpc[_cloud_cloudservice_v1.CreateNamespaceRequest, _cloud_cloudservice_v1.CreateNamespaceResponse]] = Rpc(
    service="cloud",
    name="create_namespace",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/CreateNamespace",
    response_name="temporal.api.cloud.cloudservice.v1.CreateNamespaceResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_NAMESPACES: Final[Rpc[_cloud_cloudservice_v1.GetNamespacesRequest, _cloud_cloudservice_v1.GetNamespacesResponse]] = Rpc(
    service="cloud",
    name="get_namespaces",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetNamespaces",
    response_name="temporal.api.cloud.cloudservice.v1.GetNamespacesResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_NAMESPACE: Final[Rpc[_cloud_cloudservice_v1.GetNamespaceRequest, _cloud_cloudservice_v1.GetNamespaceResponse]] = Rpc(
    service="cloud",
    name="get_namespace",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetNamespace",
    response_name="temporal.api.cloud.cloudservice.v1.GetNamespaceResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
CLOUD_UPDATE_NAMESPACE: Final[Rpc[_cloud_cloudservice_v1.UpdateNamespaceRequest, _cloud_cloudservice_v1.UpdateNamespaceResponse]] = Rpc(
    service="cloud",
    name="update_namespace",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/UpdateNamespace",
    response_name="temporal.api.cloud.cloudservice.v1.UpdateNamespaceResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
CLOUD_RENAME_CUSTOM_SEARCH_ATTRIBUTE: Final[Rpc[_cloud_cloudservice_v1.RenameCustomSearchAttributeRequest, _cloud_cloudservice_v1.RenameCustomSearchAttributeResponse]] = Rpc(
    service="cloud",
    name="rename_custom_search_attribute",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/RenameCustomSearchAttribute",
    response_name="temporal.api.cloud.cloudservice.v1.RenameCustomSearchAttributeResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_DELETE_NAMESPACE: Final[Rpc[_cloud_cloudservice_v1.DeleteNamespaceRequest, _cloud_cloudservice_v1.DeleteNamespaceResponse]] = Rpc(
    service="cloud",
    name="delete_namespace",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/DeleteNamespace",
    response_name="temporal.api.cloud.cloudservice.v1.DeleteNamespaceResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
CLOUD_FAILOVER_NAMESPACE_REGION: Final[Rpc[_cloud_cloudservice_v1.FailoverNamespaceRegionRequest, _cloud_cloudservice_v1.FailoverNamespaceRegionResponse]] = Rpc(
    service="cloud",
    name="failover_namespace_region",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/FailoverNamespaceRegion",
    response_name="temporal.api.cloud.cloudservice.v1.FailoverNamespaceRegionResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_ADD_NAMESPACE_REGION: Final[Rpc[_cloud_cloudservice_v1.AddNamespaceRegionRequest, _cloud_cloudservice_v1.AddNamespaceRegionResponse]] = Rpc(
    service="cloud",
    name="add_namespace_region",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/AddNamespaceRegion",
    response_name="temporal.api.cloud.cloudservice.v1.AddNamespaceRegionResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_DELETE_NAMESPACE_REGION: Final[Rpc[_cloud_cloudservice_v1.DeleteNamespaceRegionRequest, _cloud_cloudservice_v1.DeleteNamespaceRegionResponse]] = Rpc(
    service="cloud",
    name="delete_namespace_region",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/DeleteNamespaceRegion",
    response_name="temporal.api.cloud.cloudservice.v1.DeleteNamespaceRegionResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_REGIONS: Final[Rpc[_cloud_cloudservice_v1.GetRegionsRequest, _cloud_cloudservice_v1.GetRegionsResponse]] = Rpc(
    service="cloud",
    name="get_regions",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetRegions",
    response_name="temporal.api.cloud.cloudservice.v1.GetRegionsResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_REGION: Final[Rpc[_cloud_cloudservice_v1.GetRegionRequest, _cloud_cloudservice_v1.GetRegionResponse]] = Rpc(
    service="cloud",
    name="get_region",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetRegion",
    response_name="temporal.api.cloud.cloudservice.v1.GetRegionResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_API_KEYS: Final[Rpc[_cloud_cloudservice_v1.GetApiKeysRequest, _cloud_cloudservice_v1.GetApiKeysResponse]] = Rpc(
    service="cloud",
    name="get_api_keys",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetApiKeys",
    response_name="temporal.api.cloud.cloudservice.v1.GetApiKeysResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_API_KEY: Final[Rpc[_cloud_cloudservice_v1.GetApiKeyRequest, _cloud_cloudservice_v1.GetApiKeyResponse]] = Rpc(
    service="cloud",
    name="get_api_key",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetApiKey",
    response_name="temporal.api.cloud.cloudservice.v1.GetApiKeyResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_CREATE_API_KEY: Final[Rpc[_cloud_cloudservice_v1.CreateApiKeyRequest, _cloud_cloudservice_v1.CreateApiKeyResponse]] = Rpc(
    service="cloud",
    name="create_api_key",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/CreateApiKey",
    response_name="temporal.api.cloud.cloudservice.v1.CreateApiKeyResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_UPDATE_API_KEY: Final[Rpc[_cloud_cloudservice_v1.UpdateApiKeyRequest, _cloud_cloudservice_v1.UpdateApiKeyResponse]] = Rpc(
    service="cloud",
    name="update_api_key",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/UpdateApiKey",
    response_name="temporal.api.cloud.cloudservice.v1.UpdateApiKeyResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_DELETE_API_KEY: Final[Rpc[_cloud_cloudservice_v1.DeleteApiKeyRequest, _cloud_cloudservice_v1.DeleteApiKeyResponse]] = Rpc(
    service="cloud",
    name="delete_api_key",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/DeleteApiKey",
    response_name="temporal.api.cloud.cloudservice.v1.DeleteApiKeyResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_NEXUS_ENDPOINTS: Final[Rpc[_cloud_cloudservice_v1.GetNexusEndpointsRequest, _cloud_cloudservice_v1.GetNexusEndpointsResponse]] = Rpc(
    service="cloud",
    name="get_nexus_endpoints",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetNexusEndpoints",
    response_name="temporal.api.cloud.cloudservice.v1.GetNexusEndpointsResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_NEXUS_ENDPOINT: Final[Rpc[_cloud_cloudservice_v1.GetNexusEndpointRequest, _cloud_cloudservice_v1.GetNexusEndpointResponse]] = Rpc(
    service="cloud",
    name="get_nexus_endpoint",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetNexusEndpoint",
    response_name="temporal.api.cloud.cloudservice.v1.GetNexusEndpointResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_CREATE_NEXUS_ENDPOINT: Final[Rpc[_cloud_cloudservice_v1.CreateNexusEndpointRequest, _cloud_cloudservice_v1.CreateNexusEndpointResponse]] = Rpc(
    service="cloud",
    name="create_nexus_endpoint",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/CreateNexusEndpoint",
    response_name="temporal.api.cloud.cloudservice.v1.CreateNexusEndpointResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_UPDATE_NEXUS_ENDPOINT: Final[Rpc[_cloud_cloudservice_v1.UpdateNexusEndpointRequest, _cloud_cloudservice_v1.UpdateNexusEndpointResponse]] = Rpc(
    service="cloud",
    name="update_nexus_endpoint",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/UpdateNexusEndpoint",
    response_name="temporal.api.cloud.cloudservice.v1.UpdateNexusEndpointResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_DELETE_NEXUS_ENDPOINT: Final[Rpc[_cloud_cloudservice_v1.DeleteNexusEndpointRequest, _cloud_cloudservice_v1.DeleteNexusEndpointResponse]] = Rpc(
    service="cloud",
    name="delete_nexus_endpoint",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/DeleteNexusEndpoint",
    response_name="temporal.api.cloud.cloudservice.v1.DeleteNexusEndpointResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_USER_GROUPS: Final[Rpc[_cloud_cloudservice_v1.GetUserGroupsRequest, _cloud_cloudservice_v1.GetUserGroupsResponse]] = Rpc(
    service="cloud",
    name="get_user_groups",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetUserGroups",
    response_name="temporal.api.cloud.cloudservice.v1.GetUserGroupsResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_USER_GROUP: Final[Rpc[_cloud_cloudservice_v1.GetUserGroupRequest, _cloud_cloudservice_v1.GetUserGroupResponse]] = Rpc(
    service="cloud",
    name="get_user_group",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetUserGroup",
    response_name="temporal.api.cloud.cloudservice.v1.GetUserGroupResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_CREATE_USER_GROUP: Final[Rpc[_cloud_cloudservice_v1.CreateUserGroupRequest, _cloud_cloudservice_v1.CreateUserGroupResponse]] = Rpc(
    service="cloud",
    name="create_user_group",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/CreateUserGroup",
    response_name="temporal.api.cloud.cloudservice.v1.CreateUserGroupResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_UPDATE_USER_GROUP: Final[Rpc[_cloud_cloudservice_v1.UpdateUserGroupRequest, _cloud_cloudservice_v1.UpdateUserGroupResponse]] = Rpc(
    service="cloud",
    name="update_user_group",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/UpdateUserGroup",
    response_name="temporal.api.cloud.cloudservice.v1.UpdateUserGroupResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_DELETE_USER_GROUP: Final[Rpc[_cloud_cloudservice_v1.DeleteUserGroupRequest, _cloud_cloudservice_v1.DeleteUserGroupResponse]] = Rpc(
    service="cloud",
    name="delete_user_group",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/DeleteUserGroup",
    response_name="temporal.api.cloud.cloudservice.v1.DeleteUserGroupResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_SET_USER_GROUP_NAMESPACE_ACCESS: Final[Rpc[_cloud_cloudservice_v1.SetUserGroupNamespaceAccessRequest, _cloud_cloudservice_v1.SetUserGroupNamespaceAccessResponse]] = Rpc(
    service="cloud",
    name="set_user_group_namespace_access",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/SetUserGroupNamespaceAccess",
    response_name="temporal.api.cloud.cloudservice.v1.SetUserGroupNamespaceAccessResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_ADD_USER_GROUP_MEMBER: Final[Rpc[_cloud_cloudservice_v1.AddUserGroupMemberRequest, _cloud_cloudservice_v1.AddUserGroupMemberResponse]] = Rpc(
    service="cloud",
    name="add_user_group_member",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/AddUserGroupMember",
    response_name="temporal.api.cloud.cloudservice.v1.AddUserGroupMemberResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_REMOVE_USER_GROUP_MEMBER: Final[Rpc[_cloud_cloudservice_v1.RemoveUserGroupMemberRequest, _cloud_cloudservice_v1.RemoveUserGroupMemberResponse]] = Rpc(
    service="cloud",
    name="remove_user_group_member",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/RemoveUserGroupMember",
    response_name="temporal.api.cloud.cloudservice.v1.RemoveUserGroupMemberResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_USER_GROUP_MEMBERS: Final[Rpc[_cloud_cloudservice_v1.GetUserGroupMembersRequest, _cloud_cloudservice_v1.GetUserGroupMembersResponse]] = Rpc(
    service="cloud",
    name="get_user_group_members",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetUserGroupMembers",
    response_name="temporal.api.cloud.cloudservice.v1.GetUserGroupMembersResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_CREATE_SERVICE_ACCOUNT: Final[Rpc[_cloud_cloudservice_v1.CreateServiceAccountRequest, _cloud_cloudservice_v1.CreateServiceAccountResponse]] = Rpc(
    service="cloud",
    name="create_service_account",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/CreateServiceAccount",
    response_name="temporal.api.cloud.cloudservice.v1.CreateServiceAccountResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_SERVICE_ACCOUNT: Final[Rpc[_cloud_cloudservice_v1.GetServiceAccountRequest, _cloud_cloudservice_v1.GetServiceAccountResponse]] = Rpc(
    service="cloud",
    name="get_service_account",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetServiceAccount",
    response_name="temporal.api.cloud.cloudservice.v1.GetServiceAccountResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_SERVICE_ACCOUNTS: Final[Rpc[_cloud_cloudservice_v1.GetServiceAccountsRequest, _cloud_cloudservice_v1.GetServiceAccountsResponse]] = Rpc(
    service="cloud",
    name="get_service_accounts",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetServiceAccounts",
    response_name="temporal.api.cloud.cloudservice.v1.GetServiceAccountsResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_UPDATE_SERVICE_ACCOUNT: Final[Rpc[_cloud_cloudservice_v1.UpdateServiceAccountRequest, _cloud_cloudservice_v1.UpdateServiceAccountResponse]] = Rpc(
    service="cloud",
    name="update_service_account",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/UpdateServiceAccount",
    response_name="temporal.api.cloud.cloudservice.v1.UpdateServiceAccountResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_SET_SERVICE_ACCOUNT_NAMESPACE_ACCESS: Final[Rpc[_cloud_cloudservice_v1.SetServiceAccountNamespaceAccessRequest, _cloud_cloudservice_v1.SetServiceAccountNamespaceAccessResponse]] = Rpc(
    service="cloud",
    name="set_service_account_namespace_access",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/SetServiceAccountNamespaceAccess",
    response_name="temporal.api.cloud.cloudservice.v1.SetServiceAccountNamespaceAccessResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_DELETE_SERVICE_ACCOUNT: Final[Rpc[_cloud_cloudservice_v1.DeleteServiceAccountRequest, _cloud_cloudservice_v1.DeleteServiceAccountResponse]] = Rpc(
    service="cloud",
    name="delete_service_account",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/DeleteServiceAccount",
    response_name="temporal.api.cloud.cloudservice.v1.DeleteServiceAccountResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_USAGE: Final[Rpc[_cloud_cloudservice_v1.GetUsageRequest, _cloud_cloudservice_v1.GetUsageResponse]] = Rpc(
    service="cloud",
    name="get_usage",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetUsage",
    response_name="temporal.api.cloud.cloudservice.v1.GetUsageResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_ACCOUNT: Final[Rpc[_cloud_cloudservice_v1.GetAccountRequest, _cloud_cloudservice_v1.GetAccountResponse]] = Rpc(
    service="cloud",
    name="get_account",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetAccount",
    response_name="temporal.api.cloud.cloudservice.v1.GetAccountResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_UPDATE_ACCOUNT: Final[Rpc[_cloud_cloudservice_v1.UpdateAccountRequest, _cloud_cloudservice_v1.UpdateAccountResponse]] = Rpc(
    service="cloud",
    name="update_account",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/UpdateAccount",
    response_name="temporal.api.cloud.cloudservice.v1.UpdateAccountResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_CREATE_NAMESPACE_EXPORT_SINK: Final[Rpc[_cloud_cloudservice_v1.CreateNamespaceExportSinkRequest, _cloud_cloudservice_v1.CreateNamespaceExportSinkResponse]] = Rpc(
    service="cloud",
    name="create_namespace_export_sink",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/CreateNamespaceExportSink",
    response_name="temporal.api.cloud.cloudservice.v1.CreateNamespaceExportSinkResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_NAMESPACE_EXPORT_SINK: Final[Rpc[_cloud_cloudservice_v1.GetNamespaceExportSinkRequest, _cloud_cloudservice_v1.GetNamespaceExportSinkResponse]] = Rpc(
    service="cloud",
    name="get_namespace_export_sink",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetNamespaceExportSink",
    response_name="temporal.api.cloud.cloudservice.v1.GetNamespaceExportSinkResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_NAMESPACE_EXPORT_SINKS: Final[Rpc[_cloud_cloudservice_v1.GetNamespaceExportSinksRequest, _cloud_cloudservice_v1.GetNamespaceExportSinksResponse]] = Rpc(
    service="cloud",
    name="get_namespace_export_sinks",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetNamespaceExportSinks",
    response_name="temporal.api.cloud.cloudservice.v1.GetNamespaceExportSinksResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_UPDATE_NAMESPACE_EXPORT_SINK: Final[Rpc[_cloud_cloudservice_v1.UpdateNamespaceExportSinkRequest, _cloud_cloudservice_v1.UpdateNamespaceExportSinkResponse]] = Rpc(
    service="cloud",
    name="update_namespace_export_sink",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/UpdateNamespaceExportSink",
    response_name="temporal.api.cloud.cloudservice.v1.UpdateNamespaceExportSinkResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_DELETE_NAMESPACE_EXPORT_SINK: Final[Rpc[_cloud_cloudservice_v1.DeleteNamespaceExportSinkRequest, _cloud_cloudservice_v1.DeleteNamespaceExportSinkResponse]] = Rpc(
    service="cloud",
    name="delete_namespace_export_sink",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/DeleteNamespaceExportSink",
    response_name="temporal.api.cloud.cloudservice.v1.DeleteNamespaceExportSinkResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_VALIDATE_NAMESPACE_EXPORT_SINK: Final[Rpc[_cloud_cloudservice_v1.ValidateNamespaceExportSinkRequest, _cloud_cloudservice_v1.ValidateNamespaceExportSinkResponse]] = Rpc(
    service="cloud",
    name="validate_namespace_export_sink",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/ValidateNamespaceExportSink",
    response_name="temporal.api.cloud.cloudservice.v1.ValidateNamespaceExportSinkResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_UPDATE_NAMESPACE_TAGS: Final[Rpc[_cloud_cloudservice_v1.UpdateNamespaceTagsRequest, _cloud_cloudservice_v1.UpdateNamespaceTagsResponse]] = Rpc(
    service="cloud",
    name="update_namespace_tags",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/UpdateNamespaceTags",
    response_name="temporal.api.cloud.cloudservice.v1.UpdateNamespaceTagsResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_CREATE_CONNECTIVITY_RULE: Final[Rpc[_cloud_cloudservice_v1.CreateConnectivityRuleRequest, _cloud_cloudservice_v1.CreateConnectivityRuleResponse]] = Rpc(
    service="cloud",
    name="create_connectivity_rule",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/CreateConnectivityRule",
    response_name="temporal.api.cloud.cloudservice.v1.CreateConnectivityRuleResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_CONNECTIVITY_RULE: Final[Rpc[_cloud_cloudservice_v1.GetConnectivityRuleRequest, _cloud_cloudservice_v1.GetConnectivityRuleResponse]] = Rpc(
    service="cloud",
    name="get_connectivity_rule",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetConnectivityRule",
    response_name="temporal.api.cloud.cloudservice.v1.GetConnectivityRuleResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_CONNECTIVITY_RULES: Final[Rpc[_cloud_cloudservice_v1.GetConnectivityRulesRequest, _cloud_cloudservice_v1.GetConnectivityRulesResponse]] = Rpc(
    service="cloud",
    name="get_connectivity_rules",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetConnectivityRules",
    response_name="temporal.api.cloud.cloudservice.v1.GetConnectivityRulesResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_DELETE_CONNECTIVITY_RULE: Final[Rpc[_cloud_cloudservice_v1.DeleteConnectivityRuleRequest, _cloud_cloudservice_v1.DeleteConnectivityRuleResponse]] = Rpc(
    service="cloud",
    name="delete_connectivity_rule",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/DeleteConnectivityRule",
    response_name="temporal.api.cloud.cloudservice.v1.DeleteConnectivityRuleResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_AUDIT_LOGS: Final[Rpc[_cloud_cloudservice_v1.GetAuditLogsRequest, _cloud_cloudservice_v1.GetAuditLogsResponse]] = Rpc(
    service="cloud",
    name="get_audit_logs",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetAuditLogs",
    response_name="temporal.api.cloud.cloudservice.v1.GetAuditLogsResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_VALIDATE_ACCOUNT_AUDIT_LOG_SINK: Final[Rpc[_cloud_cloudservice_v1.ValidateAccountAuditLogSinkRequest, _cloud_cloudservice_v1.ValidateAccountAuditLogSinkResponse]] = Rpc(
    service="cloud",
    name="validate_account_audit_log_sink",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/ValidateAccountAuditLogSink",
    response_name="temporal.api.cloud.cloudservice.v1.ValidateAccountAuditLogSinkResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_CREATE_ACCOUNT_AUDIT_LOG_SINK: Final[Rpc[_cloud_cloudservice_v1.CreateAccountAuditLogSinkRequest, _cloud_cloudservice_v1.CreateAccountAuditLogSinkResponse]] = Rpc(
    service="cloud",
    name="create_account_audit_log_sink",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/CreateAccountAuditLogSink",
    response_name="temporal.api.cloud.cloudservice.v1.CreateAccountAuditLogSinkResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_ACCOUNT_AUDIT_LOG_SINK: Final[Rpc[_cloud_cloudservice_v1.GetAccountAuditLogSinkRequest, _cloud_cloudservice_v1.GetAccountAuditLogSinkResponse]] = Rpc(
    service="cloud",
    name="get_account_audit_log_sink",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetAccountAuditLogSink",
    response_name="temporal.api.cloud.cloudservice.v1.GetAccountAuditLogSinkResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_ACCOUNT_AUDIT_LOG_SINKS: Final[Rpc[_cloud_cloudservice_v1.GetAccountAuditLogSinksRequest, _cloud_cloudservice_v1.GetAccountAuditLogSinksResponse]] = Rpc(
    service="cloud",
    name="get_account_audit_log_sinks",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetAccountAuditLogSinks",
    response_name="temporal.api.cloud.cloudservice.v1.GetAccountAuditLogSinksResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_UPDATE_ACCOUNT_AUDIT_LOG_SINK: Final[Rpc[_cloud_cloudservice_v1.UpdateAccountAuditLogSinkRequest, _cloud_cloudservice_v1.UpdateAccountAuditLogSinkResponse]] = Rpc(
    service="cloud",
    name="update_account_audit_log_sink",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/UpdateAccountAuditLogSink",
    response_name="temporal.api.cloud.cloudservice.v1.UpdateAccountAuditLogSinkResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_DELETE_ACCOUNT_AUDIT_LOG_SINK: Final[Rpc[_cloud_cloudservice_v1.DeleteAccountAuditLogSinkRequest, _cloud_cloudservice_v1.DeleteAccountAuditLogSinkResponse]] = Rpc(
    service="cloud",
    name="delete_account_audit_log_sink",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/DeleteAccountAuditLogSink",
    response_name="temporal.api.cloud.cloudservice.v1.DeleteAccountAuditLogSinkResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_NAMESPACE_CAPACITY_INFO: Final[Rpc[_cloud_cloudservice_v1.GetNamespaceCapacityInfoRequest, _cloud_cloudservice_v1.GetNamespaceCapacityInfoResponse]] = Rpc(
    service="cloud",
    name="get_namespace_capacity_info",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetNamespaceCapacityInfo",
    response_name="temporal.api.cloud.cloudservice.v1.GetNamespaceCapacityInfoResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_CREATE_BILLING_REPORT: Final[Rpc[_cloud_cloudservice_v1.CreateBillingReportRequest, _cloud_cloudservice_v1.CreateBillingReportResponse]] = Rpc(
    service="cloud",
    name="create_billing_report",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/CreateBillingReport",
    response_name="temporal.api.cloud.cloudservice.v1.CreateBillingReportResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_BILLING_REPORT: Final[Rpc[_cloud_cloudservice_v1.GetBillingReportRequest, _cloud_cloudservice_v1.GetBillingReportResponse]] = Rpc(
    service="cloud",
    name="get_billing_report",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetBillingReport",
    response_name="temporal.api.cloud.cloudservice.v1.GetBillingReportResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_CUSTOM_ROLES: Final[Rpc[_cloud_cloudservice_v1.GetCustomRolesRequest, _cloud_cloudservice_v1.GetCustomRolesResponse]] = Rpc(
    service="cloud",
    name="get_custom_roles",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetCustomRoles",
    response_name="temporal.api.cloud.cloudservice.v1.GetCustomRolesResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_CUSTOM_ROLE: Final[Rpc[_cloud_cloudservice_v1.GetCustomRoleRequest, _cloud_cloudservice_v1.GetCustomRoleResponse]] = Rpc(
    service="cloud",
    name="get_custom_role",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetCustomRole",
    response_name="temporal.api.cloud.cloudservice.v1.GetCustomRoleResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_CREATE_CUSTOM_ROLE: Final[Rpc[_cloud_cloudservice_v1.CreateCustomRoleRequest, _cloud_cloudservice_v1.CreateCustomRoleResponse]] = Rpc(
    service="cloud",
    name="create_custom_role",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/CreateCustomRole",
    response_name="temporal.api.cloud.cloudservice.v1.CreateCustomRoleResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_UPDATE_CUSTOM_ROLE: Final[Rpc[_cloud_cloudservice_v1.UpdateCustomRoleRequest, _cloud_cloudservice_v1.UpdateCustomRoleResponse]] = Rpc(
    service="cloud",
    name="update_custom_role",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/UpdateCustomRole",
    response_name="temporal.api.cloud.cloudservice.v1.UpdateCustomRoleResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_DELETE_CUSTOM_ROLE: Final[Rpc[_cloud_cloudservice_v1.DeleteCustomRoleRequest, _cloud_cloudservice_v1.DeleteCustomRoleResponse]] = Rpc(
    service="cloud",
    name="delete_custom_role",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/DeleteCustomRole",
    response_name="temporal.api.cloud.cloudservice.v1.DeleteCustomRoleResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_USER_NAMESPACE_ASSIGNMENTS: Final[Rpc[_cloud_cloudservice_v1.GetUserNamespaceAssignmentsRequest, _cloud_cloudservice_v1.GetUserNamespaceAssignmentsResponse]] = Rpc(
    service="cloud",
    name="get_user_namespace_assignments",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetUserNamespaceAssignments",
    response_name="temporal.api.cloud.cloudservice.v1.GetUserNamespaceAssignmentsResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_SERVICE_ACCOUNT_NAMESPACE_ASSIGNMENTS: Final[Rpc[_cloud_cloudservice_v1.GetServiceAccountNamespaceAssignmentsRequest, _cloud_cloudservice_v1.GetServiceAccountNamespaceAssignmentsResponse]] = Rpc(
    service="cloud",
    name="get_service_account_namespace_assignments",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetServiceAccountNamespaceAssignments",
    response_name="temporal.api.cloud.cloudservice.v1.GetServiceAccountNamespaceAssignmentsResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
CLOUD_GET_USER_GROUP_NAMESPACE_ASSIGNMENTS: Final[Rpc[_cloud_cloudservice_v1.GetUserGroupNamespaceAssignmentsRequest, _cloud_cloudservice_v1.GetUserGroupNamespaceAssignmentsResponse]] = Rpc(
    service="cloud",
    name="get_user_group_namespace_assignments",
    path="/temporal.api.cloud.cloudservice.v1.CloudService/GetUserGroupNamespaceAssignments",
    response_name="temporal.api.cloud.cloudservice.v1.GetUserGroupNamespaceAssignmentsResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
HEALTH_CHECK: Final[Rpc[_health_v1.HealthCheckRequest, _health_v1.HealthCheckResponse]] = Rpc(
    service="health",
    name="check",
    path="/grpc.health.v1.Health/Check",
    response_name="grpc.health.v1.HealthCheckResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
OPERATOR_ADD_SEARCH_ATTRIBUTES: Final[Rpc[_operatorservice_v1.AddSearchAttributesRequest, _operatorservice_v1.AddSearchAttributesResponse]] = Rpc(
    service="operator",
    name="add_search_attributes",
    path="/temporal.api.operatorservice.v1.OperatorService/AddSearchAttributes",
    response_name="temporal.api.operatorservice.v1.AddSearchAttributesResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
OPERATOR_REMOVE_SEARCH_ATTRIBUTES: Final[Rpc[_operatorservice_v1.RemoveSearchAttributesRequest, _operatorservice_v1.RemoveSearchAttributesResponse]] = Rpc(
    service="operator",
    name="remove_search_attributes",
    path="/temporal.api.operatorservice.v1.OperatorService/RemoveSearchAttributes",
    response_name="temporal.api.operatorservice.v1.RemoveSearchAttributesResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
OPERATOR_LIST_SEARCH_ATTRIBUTES: Final[Rpc[_operatorservice_v1.ListSearchAttributesRequest, _operatorservice_v1.ListSearchAttributesResponse]] = Rpc(
    service="operator",
    name="list_search_attributes",
    path="/temporal.api.operatorservice.v1.OperatorService/ListSearchAttributes",
    response_name="temporal.api.operatorservice.v1.ListSearchAttributesResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
OPERATOR_DELETE_NAMESPACE: Final[Rpc[_operatorservice_v1.DeleteNamespaceRequest, _operatorservice_v1.DeleteNamespaceResponse]] = Rpc(
    service="operator",
    name="delete_namespace",
    path="/temporal.api.operatorservice.v1.OperatorService/DeleteNamespace",
    response_name="temporal.api.operatorservice.v1.DeleteNamespaceResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
OPERATOR_ADD_OR_UPDATE_REMOTE_CLUSTER: Final[Rpc[_operatorservice_v1.AddOrUpdateRemoteClusterRequest, _operatorservice_v1.AddOrUpdateRemoteClusterResponse]] = Rpc(
    service="operator",
    name="add_or_update_remote_cluster",
    path="/temporal.api.operatorservice.v1.OperatorService/AddOrUpdateRemoteCluster",
    response_name="temporal.api.operatorservice.v1.AddOrUpdateRemoteClusterResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
OPERATOR_REMOVE_REMOTE_CLUSTER: Final[Rpc[_operatorservice_v1.RemoveRemoteClusterRequest, _operatorservice_v1.RemoveRemoteClusterResponse]] = Rpc(
    service="operator",
    name="remove_remote_cluster",
    path="/temporal.api.operatorservice.v1.OperatorService/RemoveRemoteCluster",
    response_name="temporal.api.operatorservice.v1.RemoveRemoteClusterResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
OPERATOR_LIST_CLUSTERS: Final[Rpc[_operatorservice_v1.ListClustersRequest, _operatorservice_v1.ListClustersResponse]] = Rpc(
    service="operator",
    name="list_clusters",
    path="/temporal.api.operatorservice.v1.OperatorService/ListClusters",
    response_name="temporal.api.operatorservice.v1.ListClustersResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
OPERATOR_GET_NEXUS_ENDPOINT: Final[Rpc[_operatorservice_v1.GetNexusEndpointRequest, _operatorservice_v1.GetNexusEndpointResponse]] = Rpc(
    service="operator",
    name="get_nexus_endpoint",
    path="/temporal.api.operatorservice.v1.OperatorService/GetNexusEndpoint",
    response_name="temporal.api.operatorservice.v1.GetNexusEndpointResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
OPERATOR_CREATE_NEXUS_ENDPOINT: Final[Rpc[_operatorservice_v1.CreateNexusEndpointRequest, _operatorservice_v1.CreateNexusEndpointResponse]] = Rpc(
    service="operator",
    name="create_nexus_endpoint",
    path="/temporal.api.operatorservice.v1.OperatorService/CreateNexusEndpoint",
    response_name="temporal.api.operatorservice.v1.CreateNexusEndpointResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
OPERATOR_UPDATE_NEXUS_ENDPOINT: Final[Rpc[_operatorservice_v1.UpdateNexusEndpointRequest, _operatorservice_v1.UpdateNexusEndpointResponse]] = Rpc(
    service="operator",
    name="update_nexus_endpoint",
    path="/temporal.api.operatorservice.v1.OperatorService/UpdateNexusEndpoint",
    response_name="temporal.api.operatorservice.v1.UpdateNexusEndpointResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
OPERATOR_DELETE_NEXUS_ENDPOINT: Final[Rpc[_operatorservice_v1.DeleteNexusEndpointRequest, _operatorservice_v1.DeleteNexusEndpointResponse]] = Rpc(
    service="operator",
    name="delete_nexus_endpoint",
    path="/temporal.api.operatorservice.v1.OperatorService/DeleteNexusEndpoint",
    response_name="temporal.api.operatorservice.v1.DeleteNexusEndpointResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
OPERATOR_LIST_NEXUS_ENDPOINTS: Final[Rpc[_operatorservice_v1.ListNexusEndpointsRequest, _operatorservice_v1.ListNexusEndpointsResponse]] = Rpc(
    service="operator",
    name="list_nexus_endpoints",
    path="/temporal.api.operatorservice.v1.OperatorService/ListNexusEndpoints",
    response_name="temporal.api.operatorservice.v1.ListNexusEndpointsResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
TEST_LOCK_TIME_SKIPPING: Final[Rpc[_testservice_v1.LockTimeSkippingRequest, _testservice_v1.LockTimeSkippingResponse]] = Rpc(
    service="test",
    name="lock_time_skipping",
    path="/temporal.api.testservice.v1.TestService/LockTimeSkipping",
    response_name="temporal.api.testservice.v1.LockTimeSkippingResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
TEST_UNLOCK_TIME_SKIPPING: Final[Rpc[_testservice_v1.UnlockTimeSkippingRequest, _testservice_v1.UnlockTimeSkippingResponse]] = Rpc(
    service="test",
    name="unlock_time_skipping",
    path="/temporal.api.testservice.v1.TestService/UnlockTimeSkipping",
    response_name="temporal.api.testservice.v1.UnlockTimeSkippingResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
TEST_SLEEP: Final[Rpc[_testservice_v1.SleepRequest, _testservice_v1.SleepResponse]] = Rpc(
    service="test",
    name="sleep",
    path="/temporal.api.testservice.v1.TestService/Sleep",
    response_name="temporal.api.testservice.v1.SleepResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
TEST_SLEEP_UNTIL: Final[Rpc[_testservice_v1.SleepUntilRequest, _testservice_v1.SleepResponse]] = Rpc(
    service="test",
    name="sleep_until",
    path="/temporal.api.testservice.v1.TestService/SleepUntil",
    response_name="temporal.api.testservice.v1.SleepResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
TEST_UNLOCK_TIME_SKIPPING_WITH_SLEEP: Final[Rpc[_testservice_v1.SleepRequest, _testservice_v1.SleepResponse]] = Rpc(
    service="test",
    name="unlock_time_skipping_with_sleep",
    path="/temporal.api.testservice.v1.TestService/UnlockTimeSkippingWithSleep",
    response_name="temporal.api.testservice.v1.SleepResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
TEST_GET_CURRENT_TIME: Final[Rpc[_wellknown.Empty, _testservice_v1.GetCurrentTimeResponse]] = Rpc(
    service="test",
    name="get_current_time",
    path="/temporal.api.testservice.v1.TestService/GetCurrentTime",
    response_name="temporal.api.testservice.v1.GetCurrentTimeResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
WORKFLOW_REGISTER_NAMESPACE: Final[Rpc[_workflowservice_v1.RegisterNamespaceRequest, _workflowservice_v1.RegisterNamespaceResponse]] = Rpc(
    service="workflow",
    name="register_namespace",
    path="/temporal.api.workflowservice.v1.WorkflowService/RegisterNamespace",
    response_name="temporal.api.workflowservice.v1.RegisterNamespaceResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DESCRIBE_NAMESPACE: Final[Rpc[_workflowservice_v1.DescribeNamespaceRequest, _workflowservice_v1.DescribeNamespaceResponse]] = Rpc(
    service="workflow",
    name="describe_namespace",
    path="/temporal.api.workflowservice.v1.WorkflowService/DescribeNamespace",
    response_name="temporal.api.workflowservice.v1.DescribeNamespaceResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_LIST_NAMESPACES: Final[Rpc[_workflowservice_v1.ListNamespacesRequest, _workflowservice_v1.ListNamespacesResponse]] = Rpc(
    service="workflow",
    name="list_namespaces",
    path="/temporal.api.workflowservice.v1.WorkflowService/ListNamespaces",
    response_name="temporal.api.workflowservice.v1.ListNamespacesResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
WORKFLOW_UPDATE_NAMESPACE: Final[Rpc[_workflowservice_v1.UpdateNamespaceRequest, _workflowservice_v1.UpdateNamespaceResponse]] = Rpc(
    service="workflow",
    name="update_namespace",
    path="/temporal.api.workflowservice.v1.WorkflowService/UpdateNamespace",
    response_name="temporal.api.workflowservice.v1.UpdateNamespaceResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DEPRECATE_NAMESPACE: Final[Rpc[_workflowservice_v1.DeprecateNamespaceRequest, _workflowservice_v1.DeprecateNamespaceResponse]] = Rpc(
    service="workflow",
    name="deprecate_namespace",
    path="/temporal.api.workflowservice.v1.WorkflowService/DeprecateNamespace",
    response_name="temporal.api.workflowservice.v1.DeprecateNamespaceResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_START_WORKFLOW_EXECUTION: Final[Rpc[_workflowservice_v1.StartWorkflowExecutionRequest, _workflowservice_v1.StartWorkflowExecutionResponse]] = Rpc(
    service="workflow",
    name="start_workflow_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/StartWorkflowExecution",
    response_name="temporal.api.workflowservice.v1.StartWorkflowExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=True,
)
WORKFLOW_EXECUTE_MULTI_OPERATION: Final[Rpc[_workflowservice_v1.ExecuteMultiOperationRequest, _workflowservice_v1.ExecuteMultiOperationResponse]] = Rpc(
    service="workflow",
    name="execute_multi_operation",
    path="/temporal.api.workflowservice.v1.WorkflowService/ExecuteMultiOperation",
    response_name="temporal.api.workflowservice.v1.ExecuteMultiOperationResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_GET_WORKFLOW_EXECUTION_HISTORY: Final[Rpc[_workflowservice_v1.GetWorkflowExecutionHistoryRequest, _workflowservice_v1.GetWorkflowExecutionHistoryResponse]] = Rpc(
    service="workflow",
    name="get_workflow_execution_history",
    path="/temporal.api.workflowservice.v1.WorkflowService/GetWorkflowExecutionHistory",
    response_name="temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_GET_WORKFLOW_EXECUTION_HISTORY_REVERSE: Final[Rpc[_workflowservice_v1.GetWorkflowExecutionHistoryReverseRequest, _workflowservice_v1.GetWorkflowExecutionHistoryReverseResponse]] = Rpc(
    service="workflow",
    name="get_workflow_execution_history_reverse",
    path="/temporal.api.workflowservice.v1.WorkflowService/GetWorkflowExecutionHistoryReverse",
    response_name="temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryReverseResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_POLL_WORKFLOW_TASK_QUEUE: Final[Rpc[_workflowservice_v1.PollWorkflowTaskQueueRequest, _workflowservice_v1.PollWorkflowTaskQueueResponse]] = Rpc(
    service="workflow",
    name="poll_workflow_task_queue",
    path="/temporal.api.workflowservice.v1.WorkflowService/PollWorkflowTaskQueue",
    response_name="temporal.api.workflowservice.v1.PollWorkflowTaskQueueResponse",
    request_has_namespace=True,
    request_has_task_queue=True,
)
WORKFLOW_RESPOND_WORKFLOW_TASK_COMPLETED: Final[Rpc[_workflowservice_v1.RespondWorkflowTaskCompletedRequest, _workflowservice_v1.RespondWorkflowTaskCompletedResponse]] = Rpc(
    service="workflow",
    name="respond_workflow_task_completed",
    path="/temporal.api.workflowservice.v1.WorkflowService/RespondWorkflowTaskCompleted",
    response_name="temporal.api.workflowservice.v1.RespondWorkflowTaskCompletedResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_RESPOND_WORKFLOW_TASK_FAILED: Final[Rpc[_workflowservice_v1.RespondWorkflowTaskFailedRequest, _workflowservice_v1.RespondWorkflowTaskFailedResponse]] = Rpc(
    service="workflow",
    name="respond_workflow_task_failed",
    path="/temporal.api.workflowservice.v1.WorkflowService/RespondWorkflowTaskFailed",
    response_name="temporal.api.workflowservice.v1.RespondWorkflowTaskFailedResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_POLL_ACTIVITY_TASK_QUEUE: Final[Rpc[_workflowservice_v1.PollActivityTaskQueueRequest, _workflowservice_v1.PollActivityTaskQueueResponse]] = Rpc(
    service="workflow",
    name="poll_activity_task_queue",
    path="/temporal.api.workflowservice.v1.WorkflowService/PollActivityTaskQueue",
    response_name="temporal.api.workflowservice.v1.PollActivityTaskQueueResponse",
    request_has_namespace=True,
    request_has_task_queue=True,
)
WORKFLOW_RECORD_ACTIVITY_TASK_HEARTBEAT: Final[Rpc[_workflowservice_v1.RecordActivityTaskHeartbeatRequest, _workflowservice_v1.RecordActivityTaskHeartbeatResponse]] = Rpc(
    service="workflow",
    name="record_activity_task_heartbeat",
    path="/temporal.api.workflowservice.v1.WorkflowService/RecordActivityTaskHeartbeat",
    response_name="temporal.api.workflowservice.v1.RecordActivityTaskHeartbeatResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_RECORD_ACTIVITY_TASK_HEARTBEAT_BY_ID: Final[Rpc[_workflowservice_v1.RecordActivityTaskHeartbeatByIdRequest, _workflowservice_v1.RecordActivityTaskHeartbeatByIdResponse]] = Rpc(
    service="workflow",
    name="record_activity_task_heartbeat_by_id",
    path="/temporal.api.workflowservice.v1.WorkflowService/RecordActivityTaskHeartbeatById",
    response_name="temporal.api.workflowservice.v1.RecordActivityTaskHeartbeatByIdResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_RESPOND_ACTIVITY_TASK_COMPLETED: Final[Rpc[_workflowservice_v1.RespondActivityTaskCompletedRequest, _workflowservice_v1.RespondActivityTaskCompletedResponse]] = Rpc(
    service="workflow",
    name="respond_activity_task_completed",
    path="/temporal.api.workflowservice.v1.WorkflowService/RespondActivityTaskCompleted",
    response_name="temporal.api.workflowservice.v1.RespondActivityTaskCompletedResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_RESPOND_ACTIVITY_TASK_COMPLETED_BY_ID: Final[Rpc[_workflowservice_v1.RespondActivityTaskCompletedByIdRequest, _workflowservice_v1.RespondActivityTaskCompletedByIdResponse]] = Rpc(
    service="workflow",
    name="respond_activity_task_completed_by_id",
    path="/temporal.api.workflowservice.v1.WorkflowService/RespondActivityTaskCompletedById",
    response_name="temporal.api.workflowservice.v1.RespondActivityTaskCompletedByIdResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_RESPOND_ACTIVITY_TASK_FAILED: Final[Rpc[_workflowservice_v1.RespondActivityTaskFailedRequest, _workflowservice_v1.RespondActivityTaskFailedResponse]] = Rpc(
    service="workflow",
    name="respond_activity_task_failed",
    path="/temporal.api.workflowservice.v1.WorkflowService/RespondActivityTaskFailed",
    response_name="temporal.api.workflowservice.v1.RespondActivityTaskFailedResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_RESPOND_ACTIVITY_TASK_FAILED_BY_ID: Final[Rpc[_workflowservice_v1.RespondActivityTaskFailedByIdRequest, _workflowservice_v1.RespondActivityTaskFailedByIdResponse]] = Rpc(
    service="workflow",
    name="respond_activity_task_failed_by_id",
    path="/temporal.api.workflowservice.v1.WorkflowService/RespondActivityTaskFailedById",
    response_name="temporal.api.workflowservice.v1.RespondActivityTaskFailedByIdResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_RESPOND_ACTIVITY_TASK_CANCELED: Final[Rpc[_workflowservice_v1.RespondActivityTaskCanceledRequest, _workflowservice_v1.RespondActivityTaskCanceledResponse]] = Rpc(
    service="workflow",
    name="respond_activity_task_canceled",
    path="/temporal.api.workflowservice.v1.WorkflowService/RespondActivityTaskCanceled",
    response_name="temporal.api.workflowservice.v1.RespondActivityTaskCanceledResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_RESPOND_ACTIVITY_TASK_CANCELED_BY_ID: Final[Rpc[_workflowservice_v1.RespondActivityTaskCanceledByIdRequest, _workflowservice_v1.RespondActivityTaskCanceledByIdResponse]] = Rpc(
    service="workflow",
    name="respond_activity_task_canceled_by_id",
    path="/temporal.api.workflowservice.v1.WorkflowService/RespondActivityTaskCanceledById",
    response_name="temporal.api.workflowservice.v1.RespondActivityTaskCanceledByIdResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_REQUEST_CANCEL_WORKFLOW_EXECUTION: Final[Rpc[_workflowservice_v1.RequestCancelWorkflowExecutionRequest, _workflowservice_v1.RequestCancelWorkflowExecutionResponse]] = Rpc(
    service="workflow",
    name="request_cancel_workflow_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/RequestCancelWorkflowExecution",
    response_name="temporal.api.workflowservice.v1.RequestCancelWorkflowExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_SIGNAL_WORKFLOW_EXECUTION: Final[Rpc[_workflowservice_v1.SignalWorkflowExecutionRequest, _workflowservice_v1.SignalWorkflowExecutionResponse]] = Rpc(
    service="workflow",
    name="signal_workflow_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/SignalWorkflowExecution",
    response_name="temporal.api.workflowservice.v1.SignalWorkflowExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_SIGNAL_WITH_START_WORKFLOW_EXECUTION: Final[Rpc[_workflowservice_v1.SignalWithStartWorkflowExecutionRequest, _workflowservice_v1.SignalWithStartWorkflowExecutionResponse]] = Rpc(
    service="workflow",
    name="signal_with_start_workflow_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/SignalWithStartWorkflowExecution",
    response_name="temporal.api.workflowservice.v1.SignalWithStartWorkflowExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=True,
)
WORKFLOW_RESET_WORKFLOW_EXECUTION: Final[Rpc[_workflowservice_v1.ResetWorkflowExecutionRequest, _workflowservice_v1.ResetWorkflowExecutionResponse]] = Rpc(
    service="workflow",
    name="reset_workflow_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/ResetWorkflowExecution",
    response_name="temporal.api.workflowservice.v1.ResetWorkflowExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_TERMINATE_WORKFLOW_EXECUTION: Final[Rpc[_workflowservice_v1.TerminateWorkflowExecutionRequest, _workflowservice_v1.TerminateWorkflowExecutionResponse]] = Rpc(
    service="workflow",
    name="terminate_workflow_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/TerminateWorkflowExecution",
    response_name="temporal.api.workflowservice.v1.TerminateWorkflowExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DELETE_WORKFLOW_EXECUTION: Final[Rpc[_workflowservice_v1.DeleteWorkflowExecutionRequest, _workflowservice_v1.DeleteWorkflowExecutionResponse]] = Rpc(
    service="workflow",
    name="delete_workflow_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/DeleteWorkflowExecution",
    response_name="temporal.api.workflowservice.v1.DeleteWorkflowExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_LIST_OPEN_WORKFLOW_EXECUTIONS: Final[Rpc[_workflowservice_v1.ListOpenWorkflowExecutionsRequest, _workflowservice_v1.ListOpenWorkflowExecutionsResponse]] = Rpc(
    service="workflow",
    name="list_open_workflow_executions",
    path="/temporal.api.workflowservice.v1.WorkflowService/ListOpenWorkflowExecutions",
    response_name="temporal.api.workflowservice.v1.ListOpenWorkflowExecutionsResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_LIST_CLOSED_WORKFLOW_EXECUTIONS: Final[Rpc[_workflowservice_v1.ListClosedWorkflowExecutionsRequest, _workflowservice_v1.ListClosedWorkflowExecutionsResponse]] = Rpc(
    service="workflow",
    name="list_closed_workflow_executions",
    path="/temporal.api.workflowservice.v1.WorkflowService/ListClosedWorkflowExecutions",
    response_name="temporal.api.workflowservice.v1.ListClosedWorkflowExecutionsResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_LIST_WORKFLOW_EXECUTIONS: Final[Rpc[_workflowservice_v1.ListWorkflowExecutionsRequest, _workflowservice_v1.ListWorkflowExecutionsResponse]] = Rpc(
    service="workflow",
    name="list_workflow_executions",
    path="/temporal.api.workflowservice.v1.WorkflowService/ListWorkflowExecutions",
    response_name="temporal.api.workflowservice.v1.ListWorkflowExecutionsResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_LIST_ARCHIVED_WORKFLOW_EXECUTIONS: Final[Rpc[_workflowservice_v1.ListArchivedWorkflowExecutionsRequest, _workflowservice_v1.ListArchivedWorkflowExecutionsResponse]] = Rpc(
    service="workflow",
    name="list_archived_workflow_executions",
    path="/temporal.api.workflowservice.v1.WorkflowService/ListArchivedWorkflowExecutions",
    response_name="temporal.api.workflowservice.v1.ListArchivedWorkflowExecutionsResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_SCAN_WORKFLOW_EXECUTIONS: Final[Rpc[_workflowservice_v1.ScanWorkflowExecutionsRequest, _workflowservice_v1.ScanWorkflowExecutionsResponse]] = Rpc(
    service="workflow",
    name="scan_workflow_executions",
    path="/temporal.api.workflowservice.v1.WorkflowService/ScanWorkflowExecutions",
    response_name="temporal.api.workflowservice.v1.ScanWorkflowExecutionsResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_COUNT_WORKFLOW_EXECUTIONS: Final[Rpc[_workflowservice_v1.CountWorkflowExecutionsRequest, _workflowservice_v1.CountWorkflowExecutionsResponse]] = Rpc(
    service="workflow",
    name="count_workflow_executions",
    path="/temporal.api.workflowservice.v1.WorkflowService/CountWorkflowExecutions",
    response_name="temporal.api.workflowservice.v1.CountWorkflowExecutionsResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_GET_SEARCH_ATTRIBUTES: Final[Rpc[_workflowservice_v1.GetSearchAttributesRequest, _workflowservice_v1.GetSearchAttributesResponse]] = Rpc(
    service="workflow",
    name="get_search_attributes",
    path="/temporal.api.workflowservice.v1.WorkflowService/GetSearchAttributes",
    response_name="temporal.api.workflowservice.v1.GetSearchAttributesResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
WORKFLOW_RESPOND_QUERY_TASK_COMPLETED: Final[Rpc[_workflowservice_v1.RespondQueryTaskCompletedRequest, _workflowservice_v1.RespondQueryTaskCompletedResponse]] = Rpc(
    service="workflow",
    name="respond_query_task_completed",
    path="/temporal.api.workflowservice.v1.WorkflowService/RespondQueryTaskCompleted",
    response_name="temporal.api.workflowservice.v1.RespondQueryTaskCompletedResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_RESET_STICKY_TASK_QUEUE: Final[Rpc[_workflowservice_v1.ResetStickyTaskQueueRequest, _workflowservice_v1.ResetStickyTaskQueueResponse]] = Rpc(
    service="workflow",
    name="reset_sticky_task_queue",
    path="/temporal.api.workflowservice.v1.WorkflowService/ResetStickyTaskQueue",
    response_name="temporal.api.workflowservice.v1.ResetStickyTaskQueueResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_SHUTDOWN_WORKER: Final[Rpc[_workflowservice_v1.ShutdownWorkerRequest, _workflowservice_v1.ShutdownWorkerResponse]] = Rpc(
    service="workflow",
    name="shutdown_worker",
    path="/temporal.api.workflowservice.v1.WorkflowService/ShutdownWorker",
    response_name="temporal.api.workflowservice.v1.ShutdownWorkerResponse",
    request_has_namespace=True,
    request_has_task_queue=True,
)
WORKFLOW_QUERY_WORKFLOW: Final[Rpc[_workflowservice_v1.QueryWorkflowRequest, _workflowservice_v1.QueryWorkflowResponse]] = Rpc(
    service="workflow",
    name="query_workflow",
    path="/temporal.api.workflowservice.v1.WorkflowService/QueryWorkflow",
    response_name="temporal.api.workflowservice.v1.QueryWorkflowResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DESCRIBE_WORKFLOW_EXECUTION: Final[Rpc[_workflowservice_v1.DescribeWorkflowExecutionRequest, _workflowservice_v1.DescribeWorkflowExecutionResponse]] = Rpc(
    service="workflow",
    name="describe_workflow_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/DescribeWorkflowExecution",
    response_name="temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DESCRIBE_TASK_QUEUE: Final[Rpc[_workflowservice_v1.DescribeTaskQueueRequest, _workflowservice_v1.DescribeTaskQueueResponse]] = Rpc(
    service="workflow",
    name="describe_task_queue",
    path="/temporal.api.workflowservice.v1.WorkflowService/DescribeTaskQueue",
    response_name="temporal.api.workflowservice.v1.DescribeTaskQueueResponse",
    request_has_namespace=True,
    request_has_task_queue=True,
)
WORKFLOW_GET_CLUSTER_INFO: Final[Rpc[_workflowservice_v1.GetClusterInfoRequest, _workflowservice_v1.GetClusterInfoResponse]] = Rpc(
    service="workflow",
    name="get_cluster_info",
    path="/temporal.api.workflowservice.v1.WorkflowService/GetClusterInfo",
    response_name="temporal.api.workflowservice.v1.GetClusterInfoResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
WORKFLOW_GET_SYSTEM_INFO: Final[Rpc[_workflowservice_v1.GetSystemInfoRequest, _workflowservice_v1.GetSystemInfoResponse]] = Rpc(
    service="workflow",
    name="get_system_info",
    path="/temporal.api.workflowservice.v1.WorkflowService/GetSystemInfo",
    response_name="temporal.api.workflowservice.v1.GetSystemInfoResponse",
    request_has_namespace=False,
    request_has_task_queue=False,
)
WORKFLOW_LIST_TASK_QUEUE_PARTITIONS: Final[Rpc[_workflowservice_v1.ListTaskQueuePartitionsRequest, _workflowservice_v1.ListTaskQueuePartitionsResponse]] = Rpc(
    service="workflow",
    name="list_task_queue_partitions",
    path="/temporal.api.workflowservice.v1.WorkflowService/ListTaskQueuePartitions",
    response_name="temporal.api.workflowservice.v1.ListTaskQueuePartitionsResponse",
    request_has_namespace=True,
    request_has_task_queue=True,
)
WORKFLOW_CREATE_SCHEDULE: Final[Rpc[_workflowservice_v1.CreateScheduleRequest, _workflowservice_v1.CreateScheduleResponse]] = Rpc(
    service="workflow",
    name="create_schedule",
    path="/temporal.api.workflowservice.v1.WorkflowService/CreateSchedule",
    response_name="temporal.api.workflowservice.v1.CreateScheduleResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DESCRIBE_SCHEDULE: Final[Rpc[_workflowservice_v1.DescribeScheduleRequest, _workflowservice_v1.DescribeScheduleResponse]] = Rpc(
    service="workflow",
    name="describe_schedule",
    path="/temporal.api.workflowservice.v1.WorkflowService/DescribeSchedule",
    response_name="temporal.api.workflowservice.v1.DescribeScheduleResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_UPDATE_SCHEDULE: Final[Rpc[_workflowservice_v1.UpdateScheduleRequest, _workflowservice_v1.UpdateScheduleResponse]] = Rpc(
    service="workflow",
    name="update_schedule",
    path="/temporal.api.workflowservice.v1.WorkflowService/UpdateSchedule",
    response_name="temporal.api.workflowservice.v1.UpdateScheduleResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_PATCH_SCHEDULE: Final[Rpc[_workflowservice_v1.PatchScheduleRequest, _workflowservice_v1.PatchScheduleResponse]] = Rpc(
    service="workflow",
    name="patch_schedule",
    path="/temporal.api.workflowservice.v1.WorkflowService/PatchSchedule",
    response_name="temporal.api.workflowservice.v1.PatchScheduleResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_LIST_SCHEDULE_MATCHING_TIMES: Final[Rpc[_workflowservice_v1.ListScheduleMatchingTimesRequest, _workflowservice_v1.ListScheduleMatchingTimesResponse]] = Rpc(
    service="workflow",
    name="list_schedule_matching_times",
    path="/temporal.api.workflowservice.v1.WorkflowService/ListScheduleMatchingTimes",
    response_name="temporal.api.workflowservice.v1.ListScheduleMatchingTimesResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DELETE_SCHEDULE: Final[Rpc[_workflowservice_v1.DeleteScheduleRequest, _workflowservice_v1.DeleteScheduleResponse]] = Rpc(
    service="workflow",
    name="delete_schedule",
    path="/temporal.api.workflowservice.v1.WorkflowService/DeleteSchedule",
    response_name="temporal.api.workflowservice.v1.DeleteScheduleResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_LIST_SCHEDULES: Final[Rpc[_workflowservice_v1.ListSchedulesRequest, _workflowservice_v1.ListSchedulesResponse]] = Rpc(
    service="workflow",
    name="list_schedules",
    path="/temporal.api.workflowservice.v1.WorkflowService/ListSchedules",
    response_name="temporal.api.workflowservice.v1.ListSchedulesResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_COUNT_SCHEDULES: Final[Rpc[_workflowservice_v1.CountSchedulesRequest, _workflowservice_v1.CountSchedulesResponse]] = Rpc(
    service="workflow",
    name="count_schedules",
    path="/temporal.api.workflowservice.v1.WorkflowService/CountSchedules",
    response_name="temporal.api.workflowservice.v1.CountSchedulesResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_UPDATE_WORKER_BUILD_ID_COMPATIBILITY: Final[Rpc[_workflowservice_v1.UpdateWorkerBuildIdCompatibilityRequest, _workflowservice_v1.UpdateWorkerBuildIdCompatibilityResponse]] = Rpc(
    service="workflow",
    name="update_worker_build_id_compatibility",
    path="/temporal.api.workflowservice.v1.WorkflowService/UpdateWorkerBuildIdCompatibility",
    response_name="temporal.api.workflowservice.v1.UpdateWorkerBuildIdCompatibilityResponse",
    request_has_namespace=True,
    request_has_task_queue=True,
)
WORKFLOW_GET_WORKER_BUILD_ID_COMPATIBILITY: Final[Rpc[_workflowservice_v1.GetWorkerBuildIdCompatibilityRequest, _workflowservice_v1.GetWorkerBuildIdCompatibilityResponse]] = Rpc(
    service="workflow",
    name="get_worker_build_id_compatibility",
    path="/temporal.api.workflowservice.v1.WorkflowService/GetWorkerBuildIdCompatibility",
    response_name="temporal.api.workflowservice.v1.GetWorkerBuildIdCompatibilityResponse",
    request_has_namespace=True,
    request_has_task_queue=True,
)
WORKFLOW_UPDATE_WORKER_VERSIONING_RULES: Final[Rpc[_workflowservice_v1.UpdateWorkerVersioningRulesRequest, _workflowservice_v1.UpdateWorkerVersioningRulesResponse]] = Rpc(
    service="workflow",
    name="update_worker_versioning_rules",
    path="/temporal.api.workflowservice.v1.WorkflowService/UpdateWorkerVersioningRules",
    response_name="temporal.api.workflowservice.v1.UpdateWorkerVersioningRulesResponse",
    request_has_namespace=True,
    request_has_task_queue=True,
)
WORKFLOW_GET_WORKER_VERSIONING_RULES: Final[Rpc[_workflowservice_v1.GetWorkerVersioningRulesRequest, _workflowservice_v1.GetWorkerVersioningRulesResponse]] = Rpc(
    service="workflow",
    name="get_worker_versioning_rules",
    path="/temporal.api.workflowservice.v1.WorkflowService/GetWorkerVersioningRules",
    response_name="temporal.api.workflowservice.v1.GetWorkerVersioningRulesResponse",
    request_has_namespace=True,
    request_has_task_queue=True,
)
WORKFLOW_GET_WORKER_TASK_REACHABILITY: Final[Rpc[_workflowservice_v1.GetWorkerTaskReachabilityRequest, _workflowservice_v1.GetWorkerTaskReachabilityResponse]] = Rpc(
    service="workflow",
    name="get_worker_task_reachability",
    path="/temporal.api.workflowservice.v1.WorkflowService/GetWorkerTaskReachability",
    response_name="temporal.api.workflowservice.v1.GetWorkerTaskReachabilityResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DESCRIBE_DEPLOYMENT: Final[Rpc[_workflowservice_v1.DescribeDeploymentRequest, _workflowservice_v1.DescribeDeploymentResponse]] = Rpc(
    service="workflow",
    name="describe_deployment",
    path="/temporal.api.workflowservice.v1.WorkflowService/DescribeDeployment",
    response_name="temporal.api.workflowservice.v1.DescribeDeploymentResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DESCRIBE_WORKER_DEPLOYMENT_VERSION: Final[Rpc[_workflowservice_v1.DescribeWorkerDeploymentVersionRequest, _workflowservice_v1.DescribeWorkerDeploymentVersionResponse]] = Rpc(
    service="workflow",
    name="describe_worker_deployment_version",
    path="/temporal.api.workflowservice.v1.WorkflowService/DescribeWorkerDeploymentVersion",
    response_name="temporal.api.workflowservice.v1.DescribeWorkerDeploymentVersionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_LIST_DEPLOYMENTS: Final[Rpc[_workflowservice_v1.ListDeploymentsRequest, _workflowservice_v1.ListDeploymentsResponse]] = Rpc(
    service="workflow",
    name="list_deployments",
    path="/temporal.api.workflowservice.v1.WorkflowService/ListDeployments",
    response_name="temporal.api.workflowservice.v1.ListDeploymentsResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_GET_DEPLOYMENT_REACHABILITY: Final[Rpc[_workflowservice_v1.GetDeploymentReachabilityRequest, _workflowservice_v1.GetDeploymentReachabilityResponse]] = Rpc(
    service="workflow",
    name="get_deployment_reachability",
    path="/temporal.api.workflowservice.v1.WorkflowService/GetDeploymentReachability",
    response_name="temporal.api.workflowservice.v1.GetDeploymentReachabilityResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_GET_CURRENT_DEPLOYMENT: Final[Rpc[_workflowservice_v1.GetCurrentDeploymentRequest, _workflowservice_v1.GetCurrentDeploymentResponse]] = Rpc(
    service="workflow",
    name="get_current_deployment",
    path="/temporal.api.workflowservice.v1.WorkflowService/GetCurrentDeployment",
    response_name="temporal.api.workflowservice.v1.GetCurrentDeploymentResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_SET_CURRENT_DEPLOYMENT: Final[Rpc[_workflowservice_v1.SetCurrentDeploymentRequest, _workflowservice_v1.SetCurrentDeploymentResponse]] = Rpc(
    service="workflow",
    name="set_current_deployment",
    path="/temporal.api.workflowservice.v1.WorkflowService/SetCurrentDeployment",
    response_name="temporal.api.workflowservice.v1.SetCurrentDeploymentResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_SET_WORKER_DEPLOYMENT_CURRENT_VERSION: Final[Rpc[_workflowservice_v1.SetWorkerDeploymentCurrentVersionRequest, _workflowservice_v1.SetWorkerDeploymentCurrentVersionResponse]] = Rpc(
    service="workflow",
    name="set_worker_deployment_current_version",
    path="/temporal.api.workflowservice.v1.WorkflowService/SetWorkerDeploymentCurrentVersion",
    response_name="temporal.api.workflowservice.v1.SetWorkerDeploymentCurrentVersionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DESCRIBE_WORKER_DEPLOYMENT: Final[Rpc[_workflowservice_v1.DescribeWorkerDeploymentRequest, _workflowservice_v1.DescribeWorkerDeploymentResponse]] = Rpc(
    service="workflow",
    name="describe_worker_deployment",
    path="/temporal.api.workflowservice.v1.WorkflowService/DescribeWorkerDeployment",
    response_name="temporal.api.workflowservice.v1.DescribeWorkerDeploymentResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DELETE_WORKER_DEPLOYMENT: Final[Rpc[_workflowservice_v1.DeleteWorkerDeploymentRequest, _workflowservice_v1.DeleteWorkerDeploymentResponse]] = Rpc(
    service="workflow",
    name="delete_worker_deployment",
    path="/temporal.api.workflowservice.v1.WorkflowService/DeleteWorkerDeployment",
    response_name="temporal.api.workflowservice.v1.DeleteWorkerDeploymentResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DELETE_WORKER_DEPLOYMENT_VERSION: Final[Rpc[_workflowservice_v1.DeleteWorkerDeploymentVersionRequest, _workflowservice_v1.DeleteWorkerDeploymentVersionResponse]] = Rpc(
    service="workflow",
    name="delete_worker_deployment_version",
    path="/temporal.api.workflowservice.v1.WorkflowService/DeleteWorkerDeploymentVersion",
    response_name="temporal.api.workflowservice.v1.DeleteWorkerDeploymentVersionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_SET_WORKER_DEPLOYMENT_RAMPING_VERSION: Final[Rpc[_workflowservice_v1.SetWorkerDeploymentRampingVersionRequest, _workflowservice_v1.SetWorkerDeploymentRampingVersionResponse]] = Rpc(
    service="workflow",
    name="set_worker_deployment_ramping_version",
    path="/temporal.api.workflowservice.v1.WorkflowService/SetWorkerDeploymentRampingVersion",
    response_name="temporal.api.workflowservice.v1.SetWorkerDeploymentRampingVersionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_LIST_WORKER_DEPLOYMENTS: Final[Rpc[_workflowservice_v1.ListWorkerDeploymentsRequest, _workflowservice_v1.ListWorkerDeploymentsResponse]] = Rpc(
    service="workflow",
    name="list_worker_deployments",
    path="/temporal.api.workflowservice.v1.WorkflowService/ListWorkerDeployments",
    response_name="temporal.api.workflowservice.v1.ListWorkerDeploymentsResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_CREATE_WORKER_DEPLOYMENT: Final[Rpc[_workflowservice_v1.CreateWorkerDeploymentRequest, _workflowservice_v1.CreateWorkerDeploymentResponse]] = Rpc(
    service="workflow",
    name="create_worker_deployment",
    path="/temporal.api.workflowservice.v1.WorkflowService/CreateWorkerDeployment",
    response_name="temporal.api.workflowservice.v1.CreateWorkerDeploymentResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_CREATE_WORKER_DEPLOYMENT_VERSION: Final[Rpc[_workflowservice_v1.CreateWorkerDeploymentVersionRequest, _workflowservice_v1.CreateWorkerDeploymentVersionResponse]] = Rpc(
    service="workflow",
    name="create_worker_deployment_version",
    path="/temporal.api.workflowservice.v1.WorkflowService/CreateWorkerDeploymentVersion",
    response_name="temporal.api.workflowservice.v1.CreateWorkerDeploymentVersionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_UPDATE_WORKER_DEPLOYMENT_VERSION_COMPUTE_CONFIG: Final[Rpc[_workflowservice_v1.UpdateWorkerDeploymentVersionComputeConfigRequest, _workflowservice_v1.UpdateWorkerDeploymentVersionComputeConfigResponse]] = Rpc(
    service="workflow",
    name="update_worker_deployment_version_compute_config",
    path="/temporal.api.workflowservice.v1.WorkflowService/UpdateWorkerDeploymentVersionComputeConfig",
    response_name="temporal.api.workflowservice.v1.UpdateWorkerDeploymentVersionComputeConfigResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_VALIDATE_WORKER_DEPLOYMENT_VERSION_COMPUTE_CONFIG: Final[Rpc[_workflowservice_v1.ValidateWorkerDeploymentVersionComputeConfigRequest, _workflowservice_v1.ValidateWorkerDeploymentVersionComputeConfigResponse]] = Rpc(
    service="workflow",
    name="validate_worker_deployment_version_compute_config",
    path="/temporal.api.workflowservice.v1.WorkflowService/ValidateWorkerDeploymentVersionComputeConfig",
    response_name="temporal.api.workflowservice.v1.ValidateWorkerDeploymentVersionComputeConfigResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_UPDATE_WORKER_DEPLOYMENT_VERSION_METADATA: Final[Rpc[_workflowservice_v1.UpdateWorkerDeploymentVersionMetadataRequest, _workflowservice_v1.UpdateWorkerDeploymentVersionMetadataResponse]] = Rpc(
    service="workflow",
    name="update_worker_deployment_version_metadata",
    path="/temporal.api.workflowservice.v1.WorkflowService/UpdateWorkerDeploymentVersionMetadata",
    response_name="temporal.api.workflowservice.v1.UpdateWorkerDeploymentVersionMetadataResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_SET_WORKER_DEPLOYMENT_MANAGER: Final[Rpc[_workflowservice_v1.SetWorkerDeploymentManagerRequest, _workflowservice_v1.SetWorkerDeploymentManagerResponse]] = Rpc(
    service="workflow",
    name="set_worker_deployment_manager",
    path="/temporal.api.workflowservice.v1.WorkflowService/SetWorkerDeploymentManager",
    response_name="temporal.api.workflowservice.v1.SetWorkerDeploymentManagerResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_UPDATE_WORKFLOW_EXECUTION: Final[Rpc[_workflowservice_v1.UpdateWorkflowExecutionRequest, _workflowservice_v1.UpdateWorkflowExecutionResponse]] = Rpc(
    service="workflow",
    name="update_workflow_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/UpdateWorkflowExecution",
    response_name="temporal.api.workflowservice.v1.UpdateWorkflowExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_POLL_WORKFLOW_EXECUTION_UPDATE: Final[Rpc[_workflowservice_v1.PollWorkflowExecutionUpdateRequest, _workflowservice_v1.PollWorkflowExecutionUpdateResponse]] = Rpc(
    service="workflow",
    name="poll_workflow_execution_update",
    path="/temporal.api.workflowservice.v1.WorkflowService/PollWorkflowExecutionUpdate",
    response_name="temporal.api.workflowservice.v1.PollWorkflowExecutionUpdateResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_START_BATCH_OPERATION: Final[Rpc[_workflowservice_v1.StartBatchOperationRequest, _workflowservice_v1.StartBatchOperationResponse]] = Rpc(
    service="workflow",
    name="start_batch_operation",
    path="/temporal.api.workflowservice.v1.WorkflowService/StartBatchOperation",
    response_name="temporal.api.workflowservice.v1.StartBatchOperationResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_STOP_BATCH_OPERATION: Final[Rpc[_workflowservice_v1.StopBatchOperationRequest, _workflowservice_v1.StopBatchOperationResponse]] = Rpc(
    service="workflow",
    name="stop_batch_operation",
    path="/temporal.api.workflowservice.v1.WorkflowService/StopBatchOperation",
    response_name="temporal.api.workflowservice.v1.StopBatchOperationResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DESCRIBE_BATCH_OPERATION: Final[Rpc[_workflowservice_v1.DescribeBatchOperationRequest, _workflowservice_v1.DescribeBatchOperationResponse]] = Rpc(
    service="workflow",
    name="describe_batch_operation",
    path="/temporal.api.workflowservice.v1.WorkflowService/DescribeBatchOperation",
    response_name="temporal.api.workflowservice.v1.DescribeBatchOperationResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_LIST_BATCH_OPERATIONS: Final[Rpc[_workflowservice_v1.ListBatchOperationsRequest, _workflowservice_v1.ListBatchOperationsResponse]] = Rpc(
    service="workflow",
    name="list_batch_operations",
    path="/temporal.api.workflowservice.v1.WorkflowService/ListBatchOperations",
    response_name="temporal.api.workflowservice.v1.ListBatchOperationsResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_POLL_NEXUS_TASK_QUEUE: Final[Rpc[_workflowservice_v1.PollNexusTaskQueueRequest, _workflowservice_v1.PollNexusTaskQueueResponse]] = Rpc(
    service="workflow",
    name="poll_nexus_task_queue",
    path="/temporal.api.workflowservice.v1.WorkflowService/PollNexusTaskQueue",
    response_name="temporal.api.workflowservice.v1.PollNexusTaskQueueResponse",
    request_has_namespace=True,
    request_has_task_queue=True,
)
WORKFLOW_RESPOND_NEXUS_TASK_COMPLETED: Final[Rpc[_workflowservice_v1.RespondNexusTaskCompletedRequest, _workflowservice_v1.RespondNexusTaskCompletedResponse]] = Rpc(
    service="workflow",
    name="respond_nexus_task_completed",
    path="/temporal.api.workflowservice.v1.WorkflowService/RespondNexusTaskCompleted",
    response_name="temporal.api.workflowservice.v1.RespondNexusTaskCompletedResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_RESPOND_NEXUS_TASK_FAILED: Final[Rpc[_workflowservice_v1.RespondNexusTaskFailedRequest, _workflowservice_v1.RespondNexusTaskFailedResponse]] = Rpc(
    service="workflow",
    name="respond_nexus_task_failed",
    path="/temporal.api.workflowservice.v1.WorkflowService/RespondNexusTaskFailed",
    response_name="temporal.api.workflowservice.v1.RespondNexusTaskFailedResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_UPDATE_ACTIVITY_OPTIONS: Final[Rpc[_workflowservice_v1.UpdateActivityOptionsRequest, _workflowservice_v1.UpdateActivityOptionsResponse]] = Rpc(
    service="workflow",
    name="update_activity_options",
    path="/temporal.api.workflowservice.v1.WorkflowService/UpdateActivityOptions",
    response_name="temporal.api.workflowservice.v1.UpdateActivityOptionsResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_UPDATE_WORKFLOW_EXECUTION_OPTIONS: Final[Rpc[_workflowservice_v1.UpdateWorkflowExecutionOptionsRequest, _workflowservice_v1.UpdateWorkflowExecutionOptionsResponse]] = Rpc(
    service="workflow",
    name="update_workflow_execution_options",
    path="/temporal.api.workflowservice.v1.WorkflowService/UpdateWorkflowExecutionOptions",
    response_name="temporal.api.workflowservice.v1.UpdateWorkflowExecutionOptionsResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_PAUSE_ACTIVITY: Final[Rpc[_workflowservice_v1.PauseActivityRequest, _workflowservice_v1.PauseActivityResponse]] = Rpc(
    service="workflow",
    name="pause_activity",
    path="/temporal.api.workflowservice.v1.WorkflowService/PauseActivity",
    response_name="temporal.api.workflowservice.v1.PauseActivityResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_UNPAUSE_ACTIVITY: Final[Rpc[_workflowservice_v1.UnpauseActivityRequest, _workflowservice_v1.UnpauseActivityResponse]] = Rpc(
    service="workflow",
    name="unpause_activity",
    path="/temporal.api.workflowservice.v1.WorkflowService/UnpauseActivity",
    response_name="temporal.api.workflowservice.v1.UnpauseActivityResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_RESET_ACTIVITY: Final[Rpc[_workflowservice_v1.ResetActivityRequest, _workflowservice_v1.ResetActivityResponse]] = Rpc(
    service="workflow",
    name="reset_activity",
    path="/temporal.api.workflowservice.v1.WorkflowService/ResetActivity",
    response_name="temporal.api.workflowservice.v1.ResetActivityResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_CREATE_WORKFLOW_RULE: Final[Rpc[_workflowservice_v1.CreateWorkflowRuleRequest, _workflowservice_v1.CreateWorkflowRuleResponse]] = Rpc(
    service="workflow",
    name="create_workflow_rule",
    path="/temporal.api.workflowservice.v1.WorkflowService/CreateWorkflowRule",
    response_name="temporal.api.workflowservice.v1.CreateWorkflowRuleResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DESCRIBE_WORKFLOW_RULE: Final[Rpc[_workflowservice_v1.DescribeWorkflowRuleRequest, _workflowservice_v1.DescribeWorkflowRuleResponse]] = Rpc(
    service="workflow",
    name="describe_workflow_rule",
    path="/temporal.api.workflowservice.v1.WorkflowService/DescribeWorkflowRule",
    response_name="temporal.api.workflowservice.v1.DescribeWorkflowRuleResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DELETE_WORKFLOW_RULE: Final[Rpc[_workflowservice_v1.DeleteWorkflowRuleRequest, _workflowservice_v1.DeleteWorkflowRuleResponse]] = Rpc(
    service="workflow",
    name="delete_workflow_rule",
    path="/temporal.api.workflowservice.v1.WorkflowService/DeleteWorkflowRule",
    response_name="temporal.api.workflowservice.v1.DeleteWorkflowRuleResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_LIST_WORKFLOW_RULES: Final[Rpc[_workflowservice_v1.ListWorkflowRulesRequest, _workflowservice_v1.ListWorkflowRulesResponse]] = Rpc(
    service="workflow",
    name="list_workflow_rules",
    path="/temporal.api.workflowservice.v1.WorkflowService/ListWorkflowRules",
    response_name="temporal.api.workflowservice.v1.ListWorkflowRulesResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_TRIGGER_WORKFLOW_RULE: Final[Rpc[_workflowservice_v1.TriggerWorkflowRuleRequest, _workflowservice_v1.TriggerWorkflowRuleResponse]] = Rpc(
    service="workflow",
    name="trigger_workflow_rule",
    path="/temporal.api.workflowservice.v1.WorkflowService/TriggerWorkflowRule",
    response_name="temporal.api.workflowservice.v1.TriggerWorkflowRuleResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_RECORD_WORKER_HEARTBEAT: Final[Rpc[_workflowservice_v1.RecordWorkerHeartbeatRequest, _workflowservice_v1.RecordWorkerHeartbeatResponse]] = Rpc(
    service="workflow",
    name="record_worker_heartbeat",
    path="/temporal.api.workflowservice.v1.WorkflowService/RecordWorkerHeartbeat",
    response_name="temporal.api.workflowservice.v1.RecordWorkerHeartbeatResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_LIST_WORKERS: Final[Rpc[_workflowservice_v1.ListWorkersRequest, _workflowservice_v1.ListWorkersResponse]] = Rpc(
    service="workflow",
    name="list_workers",
    path="/temporal.api.workflowservice.v1.WorkflowService/ListWorkers",
    response_name="temporal.api.workflowservice.v1.ListWorkersResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_COUNT_WORKERS: Final[Rpc[_workflowservice_v1.CountWorkersRequest, _workflowservice_v1.CountWorkersResponse]] = Rpc(
    service="workflow",
    name="count_workers",
    path="/temporal.api.workflowservice.v1.WorkflowService/CountWorkers",
    response_name="temporal.api.workflowservice.v1.CountWorkersResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_UPDATE_TASK_QUEUE_CONFIG: Final[Rpc[_workflowservice_v1.UpdateTaskQueueConfigRequest, _workflowservice_v1.UpdateTaskQueueConfigResponse]] = Rpc(
    service="workflow",
    name="update_task_queue_config",
    path="/temporal.api.workflowservice.v1.WorkflowService/UpdateTaskQueueConfig",
    response_name="temporal.api.workflowservice.v1.UpdateTaskQueueConfigResponse",
    request_has_namespace=True,
    request_has_task_queue=True,
)
WORKFLOW_FETCH_WORKER_CONFIG: Final[Rpc[_workflowservice_v1.FetchWorkerConfigRequest, _workflowservice_v1.FetchWorkerConfigResponse]] = Rpc(
    service="workflow",
    name="fetch_worker_config",
    path="/temporal.api.workflowservice.v1.WorkflowService/FetchWorkerConfig",
    response_name="temporal.api.workflowservice.v1.FetchWorkerConfigResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_UPDATE_WORKER_CONFIG: Final[Rpc[_workflowservice_v1.UpdateWorkerConfigRequest, _workflowservice_v1.UpdateWorkerConfigResponse]] = Rpc(
    service="workflow",
    name="update_worker_config",
    path="/temporal.api.workflowservice.v1.WorkflowService/UpdateWorkerConfig",
    response_name="temporal.api.workflowservice.v1.UpdateWorkerConfigResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DESCRIBE_WORKER: Final[Rpc[_workflowservice_v1.DescribeWorkerRequest, _workflowservice_v1.DescribeWorkerResponse]] = Rpc(
    service="workflow",
    name="describe_worker",
    path="/temporal.api.workflowservice.v1.WorkflowService/DescribeWorker",
    response_name="temporal.api.workflowservice.v1.DescribeWorkerResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_PAUSE_WORKFLOW_EXECUTION: Final[Rpc[_workflowservice_v1.PauseWorkflowExecutionRequest, _workflowservice_v1.PauseWorkflowExecutionResponse]] = Rpc(
    service="workflow",
    name="pause_workflow_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/PauseWorkflowExecution",
    response_name="temporal.api.workflowservice.v1.PauseWorkflowExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_UNPAUSE_WORKFLOW_EXECUTION: Final[Rpc[_workflowservice_v1.UnpauseWorkflowExecutionRequest, _workflowservice_v1.UnpauseWorkflowExecutionResponse]] = Rpc(
    service="workflow",
    name="unpause_workflow_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/UnpauseWorkflowExecution",
    response_name="temporal.api.workflowservice.v1.UnpauseWorkflowExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_START_ACTIVITY_EXECUTION: Final[Rpc[_workflowservice_v1.StartActivityExecutionRequest, _workflowservice_v1.StartActivityExecutionResponse]] = Rpc(
    service="workflow",
    name="start_activity_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/StartActivityExecution",
    response_name="temporal.api.workflowservice.v1.StartActivityExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=True,
)
WORKFLOW_START_NEXUS_OPERATION_EXECUTION: Final[Rpc[_workflowservice_v1.StartNexusOperationExecutionRequest, _workflowservice_v1.StartNexusOperationExecutionResponse]] = Rpc(
    service="workflow",
    name="start_nexus_operation_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/StartNexusOperationExecution",
    response_name="temporal.api.workflowservice.v1.StartNexusOperationExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DESCRIBE_ACTIVITY_EXECUTION: Final[Rpc[_workflowservice_v1.DescribeActivityExecutionRequest, _workflowservice_v1.DescribeActivityExecutionResponse]] = Rpc(
    service="workflow",
    name="describe_activity_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/DescribeActivityExecution",
    response_name="temporal.api.workflowservice.v1.DescribeActivityExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DESCRIBE_NEXUS_OPERATION_EXECUTION: Final[Rpc[_workflowservice_v1.DescribeNexusOperationExecutionRequest, _workflowservice_v1.DescribeNexusOperationExecutionResponse]] = Rpc(
    service="workflow",
    name="describe_nexus_operation_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/DescribeNexusOperationExecution",
    response_name="temporal.api.workflowservice.v1.DescribeNexusOperationExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_POLL_ACTIVITY_EXECUTION: Final[Rpc[_workflowservice_v1.PollActivityExecutionRequest, _workflowservice_v1.PollActivityExecutionResponse]] = Rpc(
    service="workflow",
    name="poll_activity_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/PollActivityExecution",
    response_name="temporal.api.workflowservice.v1.PollActivityExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_POLL_NEXUS_OPERATION_EXECUTION: Final[Rpc[_workflowservice_v1.PollNexusOperationExecutionRequest, _workflowservice_v1.PollNexusOperationExecutionResponse]] = Rpc(
    service="workflow",
    name="poll_nexus_operation_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/PollNexusOperationExecution",
    response_name="temporal.api.workflowservice.v1.PollNexusOperationExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_LIST_ACTIVITY_EXECUTIONS: Final[Rpc[_workflowservice_v1.ListActivityExecutionsRequest, _workflowservice_v1.ListActivityExecutionsResponse]] = Rpc(
    service="workflow",
    name="list_activity_executions",
    path="/temporal.api.workflowservice.v1.WorkflowService/ListActivityExecutions",
    response_name="temporal.api.workflowservice.v1.ListActivityExecutionsResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_LIST_NEXUS_OPERATION_EXECUTIONS: Final[Rpc[_workflowservice_v1.ListNexusOperationExecutionsRequest, _workflowservice_v1.ListNexusOperationExecutionsResponse]] = Rpc(
    service="workflow",
    name="list_nexus_operation_executions",
    path="/temporal.api.workflowservice.v1.WorkflowService/ListNexusOperationExecutions",
    response_name="temporal.api.workflowservice.v1.ListNexusOperationExecutionsResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_COUNT_ACTIVITY_EXECUTIONS: Final[Rpc[_workflowservice_v1.CountActivityExecutionsRequest, _workflowservice_v1.CountActivityExecutionsResponse]] = Rpc(
    service="workflow",
    name="count_activity_executions",
    path="/temporal.api.workflowservice.v1.WorkflowService/CountActivityExecutions",
    response_name="temporal.api.workflowservice.v1.CountActivityExecutionsResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_COUNT_NEXUS_OPERATION_EXECUTIONS: Final[Rpc[_workflowservice_v1.CountNexusOperationExecutionsRequest, _workflowservice_v1.CountNexusOperationExecutionsResponse]] = Rpc(
    service="workflow",
    name="count_nexus_operation_executions",
    path="/temporal.api.workflowservice.v1.WorkflowService/CountNexusOperationExecutions",
    response_name="temporal.api.workflowservice.v1.CountNexusOperationExecutionsResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_REQUEST_CANCEL_ACTIVITY_EXECUTION: Final[Rpc[_workflowservice_v1.RequestCancelActivityExecutionRequest, _workflowservice_v1.RequestCancelActivityExecutionResponse]] = Rpc(
    service="workflow",
    name="request_cancel_activity_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/RequestCancelActivityExecution",
    response_name="temporal.api.workflowservice.v1.RequestCancelActivityExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_REQUEST_CANCEL_NEXUS_OPERATION_EXECUTION: Final[Rpc[_workflowservice_v1.RequestCancelNexusOperationExecutionRequest, _workflowservice_v1.RequestCancelNexusOperationExecutionResponse]] = Rpc(
    service="workflow",
    name="request_cancel_nexus_operation_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/RequestCancelNexusOperationExecution",
    response_name="temporal.api.workflowservice.v1.RequestCancelNexusOperationExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_TERMINATE_ACTIVITY_EXECUTION: Final[Rpc[_workflowservice_v1.TerminateActivityExecutionRequest, _workflowservice_v1.TerminateActivityExecutionResponse]] = Rpc(
    service="workflow",
    name="terminate_activity_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/TerminateActivityExecution",
    response_name="temporal.api.workflowservice.v1.TerminateActivityExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DELETE_ACTIVITY_EXECUTION: Final[Rpc[_workflowservice_v1.DeleteActivityExecutionRequest, _workflowservice_v1.DeleteActivityExecutionResponse]] = Rpc(
    service="workflow",
    name="delete_activity_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/DeleteActivityExecution",
    response_name="temporal.api.workflowservice.v1.DeleteActivityExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_PAUSE_ACTIVITY_EXECUTION: Final[Rpc[_workflowservice_v1.PauseActivityExecutionRequest, _workflowservice_v1.PauseActivityExecutionResponse]] = Rpc(
    service="workflow",
    name="pause_activity_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/PauseActivityExecution",
    response_name="temporal.api.workflowservice.v1.PauseActivityExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_RESET_ACTIVITY_EXECUTION: Final[Rpc[_workflowservice_v1.ResetActivityExecutionRequest, _workflowservice_v1.ResetActivityExecutionResponse]] = Rpc(
    service="workflow",
    name="reset_activity_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/ResetActivityExecution",
    response_name="temporal.api.workflowservice.v1.ResetActivityExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_UNPAUSE_ACTIVITY_EXECUTION: Final[Rpc[_workflowservice_v1.UnpauseActivityExecutionRequest, _workflowservice_v1.UnpauseActivityExecutionResponse]] = Rpc(
    service="workflow",
    name="unpause_activity_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/UnpauseActivityExecution",
    response_name="temporal.api.workflowservice.v1.UnpauseActivityExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_UPDATE_ACTIVITY_EXECUTION_OPTIONS: Final[Rpc[_workflowservice_v1.UpdateActivityExecutionOptionsRequest, _workflowservice_v1.UpdateActivityExecutionOptionsResponse]] = Rpc(
    service="workflow",
    name="update_activity_execution_options",
    path="/temporal.api.workflowservice.v1.WorkflowService/UpdateActivityExecutionOptions",
    response_name="temporal.api.workflowservice.v1.UpdateActivityExecutionOptionsResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_TERMINATE_NEXUS_OPERATION_EXECUTION: Final[Rpc[_workflowservice_v1.TerminateNexusOperationExecutionRequest, _workflowservice_v1.TerminateNexusOperationExecutionResponse]] = Rpc(
    service="workflow",
    name="terminate_nexus_operation_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/TerminateNexusOperationExecution",
    response_name="temporal.api.workflowservice.v1.TerminateNexusOperationExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_DELETE_NEXUS_OPERATION_EXECUTION: Final[Rpc[_workflowservice_v1.DeleteNexusOperationExecutionRequest, _workflowservice_v1.DeleteNexusOperationExecutionResponse]] = Rpc(
    service="workflow",
    name="delete_nexus_operation_execution",
    path="/temporal.api.workflowservice.v1.WorkflowService/DeleteNexusOperationExecution",
    response_name="temporal.api.workflowservice.v1.DeleteNexusOperationExecutionResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)
WORKFLOW_POLL_WORKFLOW_EXECUTION_TIME_SKIPPING: Final[Rpc[_workflowservice_v1.PollWorkflowExecutionTimeSkippingRequest, _workflowservice_v1.PollWorkflowExecutionTimeSkippingResponse]] = Rpc(
    service="workflow",
    name="poll_workflow_execution_time_skipping",
    path="/temporal.api.workflowservice.v1.WorkflowService/PollWorkflowExecutionTimeSkipping",
    response_name="temporal.api.workflowservice.v1.PollWorkflowExecutionTimeSkippingResponse",
    request_has_namespace=True,
    request_has_task_queue=False,
)


class CloudService:
    """The RPCs of ``temporal.api.cloud.cloudservice.v1.CloudService``."""

    def __init__(self, client: ServiceClient) -> None:
        """Send every call through a service client."""
        self._client = client

    async def add_namespace_region(
        self,
        req: _cloud_cloudservice_v1.AddNamespaceRegionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.AddNamespaceRegionResponse:
        """Call ``AddNamespaceRegion``."""
        return await self._client._rpc_call(
            CLOUD_ADD_NAMESPACE_REGION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def add_user_group_member(
        self,
        req: _cloud_cloudservice_v1.AddUserGroupMemberRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.AddUserGroupMemberResponse:
        """Call ``AddUserGroupMember``."""
        return await self._client._rpc_call(
            CLOUD_ADD_USER_GROUP_MEMBER, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def create_account_audit_log_sink(
        self,
        req: _cloud_cloudservice_v1.CreateAccountAuditLogSinkRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.CreateAccountAuditLogSinkResponse:
        """Call ``CreateAccountAuditLogSink``."""
        return await self._client._rpc_call(
            CLOUD_CREATE_ACCOUNT_AUDIT_LOG_SINK, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def create_api_key(
        self,
        req: _cloud_cloudservice_v1.CreateApiKeyRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.CreateApiKeyResponse:
        """Call ``CreateApiKey``."""
        return await self._client._rpc_call(
            CLOUD_CREATE_API_KEY, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def create_billing_report(
        self,
        req: _cloud_cloudservice_v1.CreateBillingReportRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.CreateBillingReportResponse:
        """Call ``CreateBillingReport``."""
        return await self._client._rpc_call(
            CLOUD_CREATE_BILLING_REPORT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def create_connectivity_rule(
        self,
        req: _cloud_cloudservice_v1.CreateConnectivityRuleRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.CreateConnectivityRuleResponse:
        """Call ``CreateConnectivityRule``."""
        return await self._client._rpc_call(
            CLOUD_CREATE_CONNECTIVITY_RULE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def create_custom_role(
        self,
        req: _cloud_cloudservice_v1.CreateCustomRoleRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.CreateCustomRoleResponse:
        """Call ``CreateCustomRole``."""
        return await self._client._rpc_call(
            CLOUD_CREATE_CUSTOM_ROLE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def create_namespace(
        self,
        req: _cloud_cloudservice_v1.CreateNamespaceRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.CreateNamespaceResponse:
        """Call ``CreateNamespace``."""
        return await self._client._rpc_call(
            CLOUD_CREATE_NAMESPACE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def create_namespace_export_sink(
        self,
        req: _cloud_cloudservice_v1.CreateNamespaceExportSinkRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.CreateNamespaceExportSinkResponse:
        """Call ``CreateNamespaceExportSink``."""
        return await self._client._rpc_call(
            CLOUD_CREATE_NAMESPACE_EXPORT_SINK, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def create_nexus_endpoint(
        self,
        req: _cloud_cloudservice_v1.CreateNexusEndpointRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.CreateNexusEndpointResponse:
        """Call ``CreateNexusEndpoint``."""
        return await self._client._rpc_call(
            CLOUD_CREATE_NEXUS_ENDPOINT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def create_service_account(
        self,
        req: _cloud_cloudservice_v1.CreateServiceAccountRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.CreateServiceAccountResponse:
        """Call ``CreateServiceAccount``."""
        return await self._client._rpc_call(
            CLOUD_CREATE_SERVICE_ACCOUNT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def create_user(
        self,
        req: _cloud_cloudservice_v1.CreateUserRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.CreateUserResponse:
        """Call ``CreateUser``."""
        return await self._client._rpc_call(
            CLOUD_CREATE_USER, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def create_user_group(
        self,
        req: _cloud_cloudservice_v1.CreateUserGroupRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.CreateUserGroupResponse:
        """Call ``CreateUserGroup``."""
        return await self._client._rpc_call(
            CLOUD_CREATE_USER_GROUP, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_account_audit_log_sink(
        self,
        req: _cloud_cloudservice_v1.DeleteAccountAuditLogSinkRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.DeleteAccountAuditLogSinkResponse:
        """Call ``DeleteAccountAuditLogSink``."""
        return await self._client._rpc_call(
            CLOUD_DELETE_ACCOUNT_AUDIT_LOG_SINK, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_api_key(
        self,
        req: _cloud_cloudservice_v1.DeleteApiKeyRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.DeleteApiKeyResponse:
        """Call ``DeleteApiKey``."""
        return await self._client._rpc_call(
            CLOUD_DELETE_API_KEY, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_connectivity_rule(
        self,
        req: _cloud_cloudservice_v1.DeleteConnectivityRuleRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.DeleteConnectivityRuleResponse:
        """Call ``DeleteConnectivityRule``."""
        return await self._client._rpc_call(
            CLOUD_DELETE_CONNECTIVITY_RULE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_custom_role(
        self,
        req: _cloud_cloudservice_v1.DeleteCustomRoleRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.DeleteCustomRoleResponse:
        """Call ``DeleteCustomRole``."""
        return await self._client._rpc_call(
            CLOUD_DELETE_CUSTOM_ROLE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_namespace(
        self,
        req: _cloud_cloudservice_v1.DeleteNamespaceRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.DeleteNamespaceResponse:
        """Call ``DeleteNamespace``."""
        return await self._client._rpc_call(
            CLOUD_DELETE_NAMESPACE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_namespace_export_sink(
        self,
        req: _cloud_cloudservice_v1.DeleteNamespaceExportSinkRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.DeleteNamespaceExportSinkResponse:
        """Call ``DeleteNamespaceExportSink``."""
        return await self._client._rpc_call(
            CLOUD_DELETE_NAMESPACE_EXPORT_SINK, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_namespace_region(
        self,
        req: _cloud_cloudservice_v1.DeleteNamespaceRegionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.DeleteNamespaceRegionResponse:
        """Call ``DeleteNamespaceRegion``."""
        return await self._client._rpc_call(
            CLOUD_DELETE_NAMESPACE_REGION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_nexus_endpoint(
        self,
        req: _cloud_cloudservice_v1.DeleteNexusEndpointRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.DeleteNexusEndpointResponse:
        """Call ``DeleteNexusEndpoint``."""
        return await self._client._rpc_call(
            CLOUD_DELETE_NEXUS_ENDPOINT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_service_account(
        self,
        req: _cloud_cloudservice_v1.DeleteServiceAccountRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.DeleteServiceAccountResponse:
        """Call ``DeleteServiceAccount``."""
        return await self._client._rpc_call(
            CLOUD_DELETE_SERVICE_ACCOUNT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_user(
        self,
        req: _cloud_cloudservice_v1.DeleteUserRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.DeleteUserResponse:
        """Call ``DeleteUser``."""
        return await self._client._rpc_call(
            CLOUD_DELETE_USER, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_user_group(
        self,
        req: _cloud_cloudservice_v1.DeleteUserGroupRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.DeleteUserGroupResponse:
        """Call ``DeleteUserGroup``."""
        return await self._client._rpc_call(
            CLOUD_DELETE_USER_GROUP, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def failover_namespace_region(
        self,
        req: _cloud_cloudservice_v1.FailoverNamespaceRegionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.FailoverNamespaceRegionResponse:
        """Call ``FailoverNamespaceRegion``."""
        return await self._client._rpc_call(
            CLOUD_FAILOVER_NAMESPACE_REGION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_account(
        self,
        req: _cloud_cloudservice_v1.GetAccountRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetAccountResponse:
        """Call ``GetAccount``."""
        return await self._client._rpc_call(
            CLOUD_GET_ACCOUNT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_account_audit_log_sink(
        self,
        req: _cloud_cloudservice_v1.GetAccountAuditLogSinkRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetAccountAuditLogSinkResponse:
        """Call ``GetAccountAuditLogSink``."""
        return await self._client._rpc_call(
            CLOUD_GET_ACCOUNT_AUDIT_LOG_SINK, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_account_audit_log_sinks(
        self,
        req: _cloud_cloudservice_v1.GetAccountAuditLogSinksRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetAccountAuditLogSinksResponse:
        """Call ``GetAccountAuditLogSinks``."""
        return await self._client._rpc_call(
            CLOUD_GET_ACCOUNT_AUDIT_LOG_SINKS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_api_key(
        self,
        req: _cloud_cloudservice_v1.GetApiKeyRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetApiKeyResponse:
        """Call ``GetApiKey``."""
        return await self._client._rpc_call(
            CLOUD_GET_API_KEY, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_api_keys(
        self,
        req: _cloud_cloudservice_v1.GetApiKeysRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetApiKeysResponse:
        """Call ``GetApiKeys``."""
        return await self._client._rpc_call(
            CLOUD_GET_API_KEYS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_async_operation(
        self,
        req: _cloud_cloudservice_v1.GetAsyncOperationRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetAsyncOperationResponse:
        """Call ``GetAsyncOperation``."""
        return await self._client._rpc_call(
            CLOUD_GET_ASYNC_OPERATION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_audit_logs(
        self,
        req: _cloud_cloudservice_v1.GetAuditLogsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetAuditLogsResponse:
        """Call ``GetAuditLogs``."""
        return await self._client._rpc_call(
            CLOUD_GET_AUDIT_LOGS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_billing_report(
        self,
        req: _cloud_cloudservice_v1.GetBillingReportRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetBillingReportResponse:
        """Call ``GetBillingReport``."""
        return await self._client._rpc_call(
            CLOUD_GET_BILLING_REPORT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_connectivity_rule(
        self,
        req: _cloud_cloudservice_v1.GetConnectivityRuleRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetConnectivityRuleResponse:
        """Call ``GetConnectivityRule``."""
        return await self._client._rpc_call(
            CLOUD_GET_CONNECTIVITY_RULE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_connectivity_rules(
        self,
        req: _cloud_cloudservice_v1.GetConnectivityRulesRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetConnectivityRulesResponse:
        """Call ``GetConnectivityRules``."""
        return await self._client._rpc_call(
            CLOUD_GET_CONNECTIVITY_RULES, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_current_identity(
        self,
        req: _cloud_cloudservice_v1.GetCurrentIdentityRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetCurrentIdentityResponse:
        """Call ``GetCurrentIdentity``."""
        return await self._client._rpc_call(
            CLOUD_GET_CURRENT_IDENTITY, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_custom_role(
        self,
        req: _cloud_cloudservice_v1.GetCustomRoleRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetCustomRoleResponse:
        """Call ``GetCustomRole``."""
        return await self._client._rpc_call(
            CLOUD_GET_CUSTOM_ROLE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_custom_roles(
        self,
        req: _cloud_cloudservice_v1.GetCustomRolesRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetCustomRolesResponse:
        """Call ``GetCustomRoles``."""
        return await self._client._rpc_call(
            CLOUD_GET_CUSTOM_ROLES, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_namespace(
        self,
        req: _cloud_cloudservice_v1.GetNamespaceRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetNamespaceResponse:
        """Call ``GetNamespace``."""
        return await self._client._rpc_call(
            CLOUD_GET_NAMESPACE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_namespace_capacity_info(
        self,
        req: _cloud_cloudservice_v1.GetNamespaceCapacityInfoRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetNamespaceCapacityInfoResponse:
        """Call ``GetNamespaceCapacityInfo``."""
        return await self._client._rpc_call(
            CLOUD_GET_NAMESPACE_CAPACITY_INFO, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_namespace_export_sink(
        self,
        req: _cloud_cloudservice_v1.GetNamespaceExportSinkRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetNamespaceExportSinkResponse:
        """Call ``GetNamespaceExportSink``."""
        return await self._client._rpc_call(
            CLOUD_GET_NAMESPACE_EXPORT_SINK, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_namespace_export_sinks(
        self,
        req: _cloud_cloudservice_v1.GetNamespaceExportSinksRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetNamespaceExportSinksResponse:
        """Call ``GetNamespaceExportSinks``."""
        return await self._client._rpc_call(
            CLOUD_GET_NAMESPACE_EXPORT_SINKS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_namespaces(
        self,
        req: _cloud_cloudservice_v1.GetNamespacesRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetNamespacesResponse:
        """Call ``GetNamespaces``."""
        return await self._client._rpc_call(
            CLOUD_GET_NAMESPACES, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_nexus_endpoint(
        self,
        req: _cloud_cloudservice_v1.GetNexusEndpointRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetNexusEndpointResponse:
        """Call ``GetNexusEndpoint``."""
        return await self._client._rpc_call(
            CLOUD_GET_NEXUS_ENDPOINT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_nexus_endpoints(
        self,
        req: _cloud_cloudservice_v1.GetNexusEndpointsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetNexusEndpointsResponse:
        """Call ``GetNexusEndpoints``."""
        return await self._client._rpc_call(
            CLOUD_GET_NEXUS_ENDPOINTS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_region(
        self,
        req: _cloud_cloudservice_v1.GetRegionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetRegionResponse:
        """Call ``GetRegion``."""
        return await self._client._rpc_call(
            CLOUD_GET_REGION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_regions(
        self,
        req: _cloud_cloudservice_v1.GetRegionsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetRegionsResponse:
        """Call ``GetRegions``."""
        return await self._client._rpc_call(
            CLOUD_GET_REGIONS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_service_account(
        self,
        req: _cloud_cloudservice_v1.GetServiceAccountRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetServiceAccountResponse:
        """Call ``GetServiceAccount``."""
        return await self._client._rpc_call(
            CLOUD_GET_SERVICE_ACCOUNT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_service_account_namespace_assignments(
        self,
        req: _cloud_cloudservice_v1.GetServiceAccountNamespaceAssignmentsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetServiceAccountNamespaceAssignmentsResponse:
        """Call ``GetServiceAccountNamespaceAssignments``."""
        return await self._client._rpc_call(
            CLOUD_GET_SERVICE_ACCOUNT_NAMESPACE_ASSIGNMENTS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_service_accounts(
        self,
        req: _cloud_cloudservice_v1.GetServiceAccountsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetServiceAccountsResponse:
        """Call ``GetServiceAccounts``."""
        return await self._client._rpc_call(
            CLOUD_GET_SERVICE_ACCOUNTS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_usage(
        self,
        req: _cloud_cloudservice_v1.GetUsageRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetUsageResponse:
        """Call ``GetUsage``."""
        return await self._client._rpc_call(
            CLOUD_GET_USAGE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_user(
        self,
        req: _cloud_cloudservice_v1.GetUserRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetUserResponse:
        """Call ``GetUser``."""
        return await self._client._rpc_call(
            CLOUD_GET_USER, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_user_group(
        self,
        req: _cloud_cloudservice_v1.GetUserGroupRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetUserGroupResponse:
        """Call ``GetUserGroup``."""
        return await self._client._rpc_call(
            CLOUD_GET_USER_GROUP, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_user_group_members(
        self,
        req: _cloud_cloudservice_v1.GetUserGroupMembersRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetUserGroupMembersResponse:
        """Call ``GetUserGroupMembers``."""
        return await self._client._rpc_call(
            CLOUD_GET_USER_GROUP_MEMBERS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_user_group_namespace_assignments(
        self,
        req: _cloud_cloudservice_v1.GetUserGroupNamespaceAssignmentsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetUserGroupNamespaceAssignmentsResponse:
        """Call ``GetUserGroupNamespaceAssignments``."""
        return await self._client._rpc_call(
            CLOUD_GET_USER_GROUP_NAMESPACE_ASSIGNMENTS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_user_groups(
        self,
        req: _cloud_cloudservice_v1.GetUserGroupsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetUserGroupsResponse:
        """Call ``GetUserGroups``."""
        return await self._client._rpc_call(
            CLOUD_GET_USER_GROUPS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_user_namespace_assignments(
        self,
        req: _cloud_cloudservice_v1.GetUserNamespaceAssignmentsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetUserNamespaceAssignmentsResponse:
        """Call ``GetUserNamespaceAssignments``."""
        return await self._client._rpc_call(
            CLOUD_GET_USER_NAMESPACE_ASSIGNMENTS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_users(
        self,
        req: _cloud_cloudservice_v1.GetUsersRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.GetUsersResponse:
        """Call ``GetUsers``."""
        return await self._client._rpc_call(
            CLOUD_GET_USERS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def remove_user_group_member(
        self,
        req: _cloud_cloudservice_v1.RemoveUserGroupMemberRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.RemoveUserGroupMemberResponse:
        """Call ``RemoveUserGroupMember``."""
        return await self._client._rpc_call(
            CLOUD_REMOVE_USER_GROUP_MEMBER, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def rename_custom_search_attribute(
        self,
        req: _cloud_cloudservice_v1.RenameCustomSearchAttributeRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.RenameCustomSearchAttributeResponse:
        """Call ``RenameCustomSearchAttribute``."""
        return await self._client._rpc_call(
            CLOUD_RENAME_CUSTOM_SEARCH_ATTRIBUTE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def set_service_account_namespace_access(
        self,
        req: _cloud_cloudservice_v1.SetServiceAccountNamespaceAccessRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.SetServiceAccountNamespaceAccessResponse:
        """Call ``SetServiceAccountNamespaceAccess``."""
        return await self._client._rpc_call(
            CLOUD_SET_SERVICE_ACCOUNT_NAMESPACE_ACCESS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def set_user_group_namespace_access(
        self,
        req: _cloud_cloudservice_v1.SetUserGroupNamespaceAccessRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.SetUserGroupNamespaceAccessResponse:
        """Call ``SetUserGroupNamespaceAccess``."""
        return await self._client._rpc_call(
            CLOUD_SET_USER_GROUP_NAMESPACE_ACCESS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def set_user_namespace_access(
        self,
        req: _cloud_cloudservice_v1.SetUserNamespaceAccessRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.SetUserNamespaceAccessResponse:
        """Call ``SetUserNamespaceAccess``."""
        return await self._client._rpc_call(
            CLOUD_SET_USER_NAMESPACE_ACCESS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_account(
        self,
        req: _cloud_cloudservice_v1.UpdateAccountRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.UpdateAccountResponse:
        """Call ``UpdateAccount``."""
        return await self._client._rpc_call(
            CLOUD_UPDATE_ACCOUNT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_account_audit_log_sink(
        self,
        req: _cloud_cloudservice_v1.UpdateAccountAuditLogSinkRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.UpdateAccountAuditLogSinkResponse:
        """Call ``UpdateAccountAuditLogSink``."""
        return await self._client._rpc_call(
            CLOUD_UPDATE_ACCOUNT_AUDIT_LOG_SINK, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_api_key(
        self,
        req: _cloud_cloudservice_v1.UpdateApiKeyRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.UpdateApiKeyResponse:
        """Call ``UpdateApiKey``."""
        return await self._client._rpc_call(
            CLOUD_UPDATE_API_KEY, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_custom_role(
        self,
        req: _cloud_cloudservice_v1.UpdateCustomRoleRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.UpdateCustomRoleResponse:
        """Call ``UpdateCustomRole``."""
        return await self._client._rpc_call(
            CLOUD_UPDATE_CUSTOM_ROLE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_namespace(
        self,
        req: _cloud_cloudservice_v1.UpdateNamespaceRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.UpdateNamespaceResponse:
        """Call ``UpdateNamespace``."""
        return await self._client._rpc_call(
            CLOUD_UPDATE_NAMESPACE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_namespace_export_sink(
        self,
        req: _cloud_cloudservice_v1.UpdateNamespaceExportSinkRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.UpdateNamespaceExportSinkResponse:
        """Call ``UpdateNamespaceExportSink``."""
        return await self._client._rpc_call(
            CLOUD_UPDATE_NAMESPACE_EXPORT_SINK, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_namespace_tags(
        self,
        req: _cloud_cloudservice_v1.UpdateNamespaceTagsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.UpdateNamespaceTagsResponse:
        """Call ``UpdateNamespaceTags``."""
        return await self._client._rpc_call(
            CLOUD_UPDATE_NAMESPACE_TAGS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_nexus_endpoint(
        self,
        req: _cloud_cloudservice_v1.UpdateNexusEndpointRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.UpdateNexusEndpointResponse:
        """Call ``UpdateNexusEndpoint``."""
        return await self._client._rpc_call(
            CLOUD_UPDATE_NEXUS_ENDPOINT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_service_account(
        self,
        req: _cloud_cloudservice_v1.UpdateServiceAccountRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.UpdateServiceAccountResponse:
        """Call ``UpdateServiceAccount``."""
        return await self._client._rpc_call(
            CLOUD_UPDATE_SERVICE_ACCOUNT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_user(
        self,
        req: _cloud_cloudservice_v1.UpdateUserRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.UpdateUserResponse:
        """Call ``UpdateUser``."""
        return await self._client._rpc_call(
            CLOUD_UPDATE_USER, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_user_group(
        self,
        req: _cloud_cloudservice_v1.UpdateUserGroupRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.UpdateUserGroupResponse:
        """Call ``UpdateUserGroup``."""
        return await self._client._rpc_call(
            CLOUD_UPDATE_USER_GROUP, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def validate_account_audit_log_sink(
        self,
        req: _cloud_cloudservice_v1.ValidateAccountAuditLogSinkRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.ValidateAccountAuditLogSinkResponse:
        """Call ``ValidateAccountAuditLogSink``."""
        return await self._client._rpc_call(
            CLOUD_VALIDATE_ACCOUNT_AUDIT_LOG_SINK, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def validate_namespace_export_sink(
        self,
        req: _cloud_cloudservice_v1.ValidateNamespaceExportSinkRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _cloud_cloudservice_v1.ValidateNamespaceExportSinkResponse:
        """Call ``ValidateNamespaceExportSink``."""
        return await self._client._rpc_call(
            CLOUD_VALIDATE_NAMESPACE_EXPORT_SINK, req, retry=retry, metadata=metadata, timeout=timeout
        )



class HealthService:
    """The RPCs of ``grpc.health.v1.Health``."""

    def __init__(self, client: ServiceClient) -> None:
        """Send every call through a service client."""
        self._client = client

    async def check(
        self,
        req: _health_v1.HealthCheckRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _health_v1.HealthCheckResponse:
        """Call ``Check``."""
        return await self._client._rpc_call(
            HEALTH_CHECK, req, retry=retry, metadata=metadata, timeout=timeout
        )



class OperatorService:
    """The RPCs of ``temporal.api.operatorservice.v1.OperatorService``."""

    def __init__(self, client: ServiceClient) -> None:
        """Send every call through a service client."""
        self._client = client

    async def add_or_update_remote_cluster(
        self,
        req: _operatorservice_v1.AddOrUpdateRemoteClusterRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _operatorservice_v1.AddOrUpdateRemoteClusterResponse:
        """Call ``AddOrUpdateRemoteCluster``."""
        return await self._client._rpc_call(
            OPERATOR_ADD_OR_UPDATE_REMOTE_CLUSTER, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def add_search_attributes(
        self,
        req: _operatorservice_v1.AddSearchAttributesRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _operatorservice_v1.AddSearchAttributesResponse:
        """Call ``AddSearchAttributes``."""
        return await self._client._rpc_call(
            OPERATOR_ADD_SEARCH_ATTRIBUTES, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def create_nexus_endpoint(
        self,
        req: _operatorservice_v1.CreateNexusEndpointRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _operatorservice_v1.CreateNexusEndpointResponse:
        """Call ``CreateNexusEndpoint``."""
        return await self._client._rpc_call(
            OPERATOR_CREATE_NEXUS_ENDPOINT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_namespace(
        self,
        req: _operatorservice_v1.DeleteNamespaceRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _operatorservice_v1.DeleteNamespaceResponse:
        """Call ``DeleteNamespace``."""
        return await self._client._rpc_call(
            OPERATOR_DELETE_NAMESPACE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_nexus_endpoint(
        self,
        req: _operatorservice_v1.DeleteNexusEndpointRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _operatorservice_v1.DeleteNexusEndpointResponse:
        """Call ``DeleteNexusEndpoint``."""
        return await self._client._rpc_call(
            OPERATOR_DELETE_NEXUS_ENDPOINT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_nexus_endpoint(
        self,
        req: _operatorservice_v1.GetNexusEndpointRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _operatorservice_v1.GetNexusEndpointResponse:
        """Call ``GetNexusEndpoint``."""
        return await self._client._rpc_call(
            OPERATOR_GET_NEXUS_ENDPOINT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def list_clusters(
        self,
        req: _operatorservice_v1.ListClustersRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _operatorservice_v1.ListClustersResponse:
        """Call ``ListClusters``."""
        return await self._client._rpc_call(
            OPERATOR_LIST_CLUSTERS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def list_nexus_endpoints(
        self,
        req: _operatorservice_v1.ListNexusEndpointsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _operatorservice_v1.ListNexusEndpointsResponse:
        """Call ``ListNexusEndpoints``."""
        return await self._client._rpc_call(
            OPERATOR_LIST_NEXUS_ENDPOINTS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def list_search_attributes(
        self,
        req: _operatorservice_v1.ListSearchAttributesRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _operatorservice_v1.ListSearchAttributesResponse:
        """Call ``ListSearchAttributes``."""
        return await self._client._rpc_call(
            OPERATOR_LIST_SEARCH_ATTRIBUTES, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def remove_remote_cluster(
        self,
        req: _operatorservice_v1.RemoveRemoteClusterRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _operatorservice_v1.RemoveRemoteClusterResponse:
        """Call ``RemoveRemoteCluster``."""
        return await self._client._rpc_call(
            OPERATOR_REMOVE_REMOTE_CLUSTER, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def remove_search_attributes(
        self,
        req: _operatorservice_v1.RemoveSearchAttributesRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _operatorservice_v1.RemoveSearchAttributesResponse:
        """Call ``RemoveSearchAttributes``."""
        return await self._client._rpc_call(
            OPERATOR_REMOVE_SEARCH_ATTRIBUTES, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_nexus_endpoint(
        self,
        req: _operatorservice_v1.UpdateNexusEndpointRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _operatorservice_v1.UpdateNexusEndpointResponse:
        """Call ``UpdateNexusEndpoint``."""
        return await self._client._rpc_call(
            OPERATOR_UPDATE_NEXUS_ENDPOINT, req, retry=retry, metadata=metadata, timeout=timeout
        )



class TestService:
    """The RPCs of ``temporal.api.testservice.v1.TestService``."""

    def __init__(self, client: ServiceClient) -> None:
        """Send every call through a service client."""
        self._client = client

    async def get_current_time(
        self,
        req: _wellknown.Empty,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _testservice_v1.GetCurrentTimeResponse:
        """Call ``GetCurrentTime``."""
        return await self._client._rpc_call(
            TEST_GET_CURRENT_TIME, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def lock_time_skipping(
        self,
        req: _testservice_v1.LockTimeSkippingRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _testservice_v1.LockTimeSkippingResponse:
        """Call ``LockTimeSkipping``."""
        return await self._client._rpc_call(
            TEST_LOCK_TIME_SKIPPING, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def sleep(
        self,
        req: _testservice_v1.SleepRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _testservice_v1.SleepResponse:
        """Call ``Sleep``."""
        return await self._client._rpc_call(
            TEST_SLEEP, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def sleep_until(
        self,
        req: _testservice_v1.SleepUntilRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _testservice_v1.SleepResponse:
        """Call ``SleepUntil``."""
        return await self._client._rpc_call(
            TEST_SLEEP_UNTIL, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def unlock_time_skipping(
        self,
        req: _testservice_v1.UnlockTimeSkippingRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _testservice_v1.UnlockTimeSkippingResponse:
        """Call ``UnlockTimeSkipping``."""
        return await self._client._rpc_call(
            TEST_UNLOCK_TIME_SKIPPING, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def unlock_time_skipping_with_sleep(
        self,
        req: _testservice_v1.SleepRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _testservice_v1.SleepResponse:
        """Call ``UnlockTimeSkippingWithSleep``."""
        return await self._client._rpc_call(
            TEST_UNLOCK_TIME_SKIPPING_WITH_SLEEP, req, retry=retry, metadata=metadata, timeout=timeout
        )



class WorkflowService:
    """The RPCs of ``temporal.api.workflowservice.v1.WorkflowService``."""

    def __init__(self, client: ServiceClient) -> None:
        """Send every call through a service client."""
        self._client = client

    async def count_activity_executions(
        self,
        req: _workflowservice_v1.CountActivityExecutionsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.CountActivityExecutionsResponse:
        """Call ``CountActivityExecutions``."""
        return await self._client._rpc_call(
            WORKFLOW_COUNT_ACTIVITY_EXECUTIONS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def count_nexus_operation_executions(
        self,
        req: _workflowservice_v1.CountNexusOperationExecutionsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.CountNexusOperationExecutionsResponse:
        """Call ``CountNexusOperationExecutions``."""
        return await self._client._rpc_call(
            WORKFLOW_COUNT_NEXUS_OPERATION_EXECUTIONS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def count_schedules(
        self,
        req: _workflowservice_v1.CountSchedulesRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.CountSchedulesResponse:
        """Call ``CountSchedules``."""
        return await self._client._rpc_call(
            WORKFLOW_COUNT_SCHEDULES, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def count_workers(
        self,
        req: _workflowservice_v1.CountWorkersRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.CountWorkersResponse:
        """Call ``CountWorkers``."""
        return await self._client._rpc_call(
            WORKFLOW_COUNT_WORKERS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def count_workflow_executions(
        self,
        req: _workflowservice_v1.CountWorkflowExecutionsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.CountWorkflowExecutionsResponse:
        """Call ``CountWorkflowExecutions``."""
        return await self._client._rpc_call(
            WORKFLOW_COUNT_WORKFLOW_EXECUTIONS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def create_schedule(
        self,
        req: _workflowservice_v1.CreateScheduleRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.CreateScheduleResponse:
        """Call ``CreateSchedule``."""
        return await self._client._rpc_call(
            WORKFLOW_CREATE_SCHEDULE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def create_worker_deployment(
        self,
        req: _workflowservice_v1.CreateWorkerDeploymentRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.CreateWorkerDeploymentResponse:
        """Call ``CreateWorkerDeployment``."""
        return await self._client._rpc_call(
            WORKFLOW_CREATE_WORKER_DEPLOYMENT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def create_worker_deployment_version(
        self,
        req: _workflowservice_v1.CreateWorkerDeploymentVersionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.CreateWorkerDeploymentVersionResponse:
        """Call ``CreateWorkerDeploymentVersion``."""
        return await self._client._rpc_call(
            WORKFLOW_CREATE_WORKER_DEPLOYMENT_VERSION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def create_workflow_rule(
        self,
        req: _workflowservice_v1.CreateWorkflowRuleRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.CreateWorkflowRuleResponse:
        """Call ``CreateWorkflowRule``."""
        return await self._client._rpc_call(
            WORKFLOW_CREATE_WORKFLOW_RULE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_activity_execution(
        self,
        req: _workflowservice_v1.DeleteActivityExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DeleteActivityExecutionResponse:
        """Call ``DeleteActivityExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_DELETE_ACTIVITY_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_nexus_operation_execution(
        self,
        req: _workflowservice_v1.DeleteNexusOperationExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DeleteNexusOperationExecutionResponse:
        """Call ``DeleteNexusOperationExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_DELETE_NEXUS_OPERATION_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_schedule(
        self,
        req: _workflowservice_v1.DeleteScheduleRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DeleteScheduleResponse:
        """Call ``DeleteSchedule``."""
        return await self._client._rpc_call(
            WORKFLOW_DELETE_SCHEDULE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_worker_deployment(
        self,
        req: _workflowservice_v1.DeleteWorkerDeploymentRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DeleteWorkerDeploymentResponse:
        """Call ``DeleteWorkerDeployment``."""
        return await self._client._rpc_call(
            WORKFLOW_DELETE_WORKER_DEPLOYMENT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_worker_deployment_version(
        self,
        req: _workflowservice_v1.DeleteWorkerDeploymentVersionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DeleteWorkerDeploymentVersionResponse:
        """Call ``DeleteWorkerDeploymentVersion``."""
        return await self._client._rpc_call(
            WORKFLOW_DELETE_WORKER_DEPLOYMENT_VERSION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_workflow_execution(
        self,
        req: _workflowservice_v1.DeleteWorkflowExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DeleteWorkflowExecutionResponse:
        """Call ``DeleteWorkflowExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_DELETE_WORKFLOW_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def delete_workflow_rule(
        self,
        req: _workflowservice_v1.DeleteWorkflowRuleRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DeleteWorkflowRuleResponse:
        """Call ``DeleteWorkflowRule``."""
        return await self._client._rpc_call(
            WORKFLOW_DELETE_WORKFLOW_RULE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def deprecate_namespace(
        self,
        req: _workflowservice_v1.DeprecateNamespaceRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DeprecateNamespaceResponse:
        """Call ``DeprecateNamespace``."""
        return await self._client._rpc_call(
            WORKFLOW_DEPRECATE_NAMESPACE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def describe_activity_execution(
        self,
        req: _workflowservice_v1.DescribeActivityExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DescribeActivityExecutionResponse:
        """Call ``DescribeActivityExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_DESCRIBE_ACTIVITY_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def describe_batch_operation(
        self,
        req: _workflowservice_v1.DescribeBatchOperationRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DescribeBatchOperationResponse:
        """Call ``DescribeBatchOperation``."""
        return await self._client._rpc_call(
            WORKFLOW_DESCRIBE_BATCH_OPERATION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def describe_deployment(
        self,
        req: _workflowservice_v1.DescribeDeploymentRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DescribeDeploymentResponse:
        """Call ``DescribeDeployment``."""
        return await self._client._rpc_call(
            WORKFLOW_DESCRIBE_DEPLOYMENT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def describe_namespace(
        self,
        req: _workflowservice_v1.DescribeNamespaceRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DescribeNamespaceResponse:
        """Call ``DescribeNamespace``."""
        return await self._client._rpc_call(
            WORKFLOW_DESCRIBE_NAMESPACE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def describe_nexus_operation_execution(
        self,
        req: _workflowservice_v1.DescribeNexusOperationExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DescribeNexusOperationExecutionResponse:
        """Call ``DescribeNexusOperationExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_DESCRIBE_NEXUS_OPERATION_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def describe_schedule(
        self,
        req: _workflowservice_v1.DescribeScheduleRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DescribeScheduleResponse:
        """Call ``DescribeSchedule``."""
        return await self._client._rpc_call(
            WORKFLOW_DESCRIBE_SCHEDULE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def describe_task_queue(
        self,
        req: _workflowservice_v1.DescribeTaskQueueRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DescribeTaskQueueResponse:
        """Call ``DescribeTaskQueue``."""
        return await self._client._rpc_call(
            WORKFLOW_DESCRIBE_TASK_QUEUE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def describe_worker(
        self,
        req: _workflowservice_v1.DescribeWorkerRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DescribeWorkerResponse:
        """Call ``DescribeWorker``."""
        return await self._client._rpc_call(
            WORKFLOW_DESCRIBE_WORKER, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def describe_worker_deployment(
        self,
        req: _workflowservice_v1.DescribeWorkerDeploymentRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DescribeWorkerDeploymentResponse:
        """Call ``DescribeWorkerDeployment``."""
        return await self._client._rpc_call(
            WORKFLOW_DESCRIBE_WORKER_DEPLOYMENT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def describe_worker_deployment_version(
        self,
        req: _workflowservice_v1.DescribeWorkerDeploymentVersionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DescribeWorkerDeploymentVersionResponse:
        """Call ``DescribeWorkerDeploymentVersion``."""
        return await self._client._rpc_call(
            WORKFLOW_DESCRIBE_WORKER_DEPLOYMENT_VERSION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def describe_workflow_execution(
        self,
        req: _workflowservice_v1.DescribeWorkflowExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DescribeWorkflowExecutionResponse:
        """Call ``DescribeWorkflowExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_DESCRIBE_WORKFLOW_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def describe_workflow_rule(
        self,
        req: _workflowservice_v1.DescribeWorkflowRuleRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.DescribeWorkflowRuleResponse:
        """Call ``DescribeWorkflowRule``."""
        return await self._client._rpc_call(
            WORKFLOW_DESCRIBE_WORKFLOW_RULE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def execute_multi_operation(
        self,
        req: _workflowservice_v1.ExecuteMultiOperationRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ExecuteMultiOperationResponse:
        """Call ``ExecuteMultiOperation``."""
        return await self._client._rpc_call(
            WORKFLOW_EXECUTE_MULTI_OPERATION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def fetch_worker_config(
        self,
        req: _workflowservice_v1.FetchWorkerConfigRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.FetchWorkerConfigResponse:
        """Call ``FetchWorkerConfig``."""
        return await self._client._rpc_call(
            WORKFLOW_FETCH_WORKER_CONFIG, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_cluster_info(
        self,
        req: _workflowservice_v1.GetClusterInfoRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.GetClusterInfoResponse:
        """Call ``GetClusterInfo``."""
        return await self._client._rpc_call(
            WORKFLOW_GET_CLUSTER_INFO, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_current_deployment(
        self,
        req: _workflowservice_v1.GetCurrentDeploymentRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.GetCurrentDeploymentResponse:
        """Call ``GetCurrentDeployment``."""
        return await self._client._rpc_call(
            WORKFLOW_GET_CURRENT_DEPLOYMENT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_deployment_reachability(
        self,
        req: _workflowservice_v1.GetDeploymentReachabilityRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.GetDeploymentReachabilityResponse:
        """Call ``GetDeploymentReachability``."""
        return await self._client._rpc_call(
            WORKFLOW_GET_DEPLOYMENT_REACHABILITY, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_search_attributes(
        self,
        req: _workflowservice_v1.GetSearchAttributesRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.GetSearchAttributesResponse:
        """Call ``GetSearchAttributes``."""
        return await self._client._rpc_call(
            WORKFLOW_GET_SEARCH_ATTRIBUTES, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_system_info(
        self,
        req: _workflowservice_v1.GetSystemInfoRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.GetSystemInfoResponse:
        """Call ``GetSystemInfo``."""
        return await self._client._rpc_call(
            WORKFLOW_GET_SYSTEM_INFO, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_worker_build_id_compatibility(
        self,
        req: _workflowservice_v1.GetWorkerBuildIdCompatibilityRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.GetWorkerBuildIdCompatibilityResponse:
        """Call ``GetWorkerBuildIdCompatibility``."""
        return await self._client._rpc_call(
            WORKFLOW_GET_WORKER_BUILD_ID_COMPATIBILITY, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_worker_task_reachability(
        self,
        req: _workflowservice_v1.GetWorkerTaskReachabilityRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.GetWorkerTaskReachabilityResponse:
        """Call ``GetWorkerTaskReachability``."""
        return await self._client._rpc_call(
            WORKFLOW_GET_WORKER_TASK_REACHABILITY, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_worker_versioning_rules(
        self,
        req: _workflowservice_v1.GetWorkerVersioningRulesRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.GetWorkerVersioningRulesResponse:
        """Call ``GetWorkerVersioningRules``."""
        return await self._client._rpc_call(
            WORKFLOW_GET_WORKER_VERSIONING_RULES, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_workflow_execution_history(
        self,
        req: _workflowservice_v1.GetWorkflowExecutionHistoryRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.GetWorkflowExecutionHistoryResponse:
        """Call ``GetWorkflowExecutionHistory``."""
        return await self._client._rpc_call(
            WORKFLOW_GET_WORKFLOW_EXECUTION_HISTORY, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def get_workflow_execution_history_reverse(
        self,
        req: _workflowservice_v1.GetWorkflowExecutionHistoryReverseRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.GetWorkflowExecutionHistoryReverseResponse:
        """Call ``GetWorkflowExecutionHistoryReverse``."""
        return await self._client._rpc_call(
            WORKFLOW_GET_WORKFLOW_EXECUTION_HISTORY_REVERSE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def list_activity_executions(
        self,
        req: _workflowservice_v1.ListActivityExecutionsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ListActivityExecutionsResponse:
        """Call ``ListActivityExecutions``."""
        return await self._client._rpc_call(
            WORKFLOW_LIST_ACTIVITY_EXECUTIONS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def list_archived_workflow_executions(
        self,
        req: _workflowservice_v1.ListArchivedWorkflowExecutionsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ListArchivedWorkflowExecutionsResponse:
        """Call ``ListArchivedWorkflowExecutions``."""
        return await self._client._rpc_call(
            WORKFLOW_LIST_ARCHIVED_WORKFLOW_EXECUTIONS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def list_batch_operations(
        self,
        req: _workflowservice_v1.ListBatchOperationsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ListBatchOperationsResponse:
        """Call ``ListBatchOperations``."""
        return await self._client._rpc_call(
            WORKFLOW_LIST_BATCH_OPERATIONS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def list_closed_workflow_executions(
        self,
        req: _workflowservice_v1.ListClosedWorkflowExecutionsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ListClosedWorkflowExecutionsResponse:
        """Call ``ListClosedWorkflowExecutions``."""
        return await self._client._rpc_call(
            WORKFLOW_LIST_CLOSED_WORKFLOW_EXECUTIONS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def list_deployments(
        self,
        req: _workflowservice_v1.ListDeploymentsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ListDeploymentsResponse:
        """Call ``ListDeployments``."""
        return await self._client._rpc_call(
            WORKFLOW_LIST_DEPLOYMENTS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def list_namespaces(
        self,
        req: _workflowservice_v1.ListNamespacesRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ListNamespacesResponse:
        """Call ``ListNamespaces``."""
        return await self._client._rpc_call(
            WORKFLOW_LIST_NAMESPACES, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def list_nexus_operation_executions(
        self,
        req: _workflowservice_v1.ListNexusOperationExecutionsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ListNexusOperationExecutionsResponse:
        """Call ``ListNexusOperationExecutions``."""
        return await self._client._rpc_call(
            WORKFLOW_LIST_NEXUS_OPERATION_EXECUTIONS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def list_open_workflow_executions(
        self,
        req: _workflowservice_v1.ListOpenWorkflowExecutionsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ListOpenWorkflowExecutionsResponse:
        """Call ``ListOpenWorkflowExecutions``."""
        return await self._client._rpc_call(
            WORKFLOW_LIST_OPEN_WORKFLOW_EXECUTIONS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def list_schedule_matching_times(
        self,
        req: _workflowservice_v1.ListScheduleMatchingTimesRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ListScheduleMatchingTimesResponse:
        """Call ``ListScheduleMatchingTimes``."""
        return await self._client._rpc_call(
            WORKFLOW_LIST_SCHEDULE_MATCHING_TIMES, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def list_schedules(
        self,
        req: _workflowservice_v1.ListSchedulesRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ListSchedulesResponse:
        """Call ``ListSchedules``."""
        return await self._client._rpc_call(
            WORKFLOW_LIST_SCHEDULES, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def list_task_queue_partitions(
        self,
        req: _workflowservice_v1.ListTaskQueuePartitionsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ListTaskQueuePartitionsResponse:
        """Call ``ListTaskQueuePartitions``."""
        return await self._client._rpc_call(
            WORKFLOW_LIST_TASK_QUEUE_PARTITIONS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def list_worker_deployments(
        self,
        req: _workflowservice_v1.ListWorkerDeploymentsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ListWorkerDeploymentsResponse:
        """Call ``ListWorkerDeployments``."""
        return await self._client._rpc_call(
            WORKFLOW_LIST_WORKER_DEPLOYMENTS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def list_workers(
        self,
        req: _workflowservice_v1.ListWorkersRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ListWorkersResponse:
        """Call ``ListWorkers``."""
        return await self._client._rpc_call(
            WORKFLOW_LIST_WORKERS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def list_workflow_executions(
        self,
        req: _workflowservice_v1.ListWorkflowExecutionsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ListWorkflowExecutionsResponse:
        """Call ``ListWorkflowExecutions``."""
        return await self._client._rpc_call(
            WORKFLOW_LIST_WORKFLOW_EXECUTIONS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def list_workflow_rules(
        self,
        req: _workflowservice_v1.ListWorkflowRulesRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ListWorkflowRulesResponse:
        """Call ``ListWorkflowRules``."""
        return await self._client._rpc_call(
            WORKFLOW_LIST_WORKFLOW_RULES, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def patch_schedule(
        self,
        req: _workflowservice_v1.PatchScheduleRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.PatchScheduleResponse:
        """Call ``PatchSchedule``."""
        return await self._client._rpc_call(
            WORKFLOW_PATCH_SCHEDULE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def pause_activity(
        self,
        req: _workflowservice_v1.PauseActivityRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.PauseActivityResponse:
        """Call ``PauseActivity``."""
        return await self._client._rpc_call(
            WORKFLOW_PAUSE_ACTIVITY, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def pause_activity_execution(
        self,
        req: _workflowservice_v1.PauseActivityExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.PauseActivityExecutionResponse:
        """Call ``PauseActivityExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_PAUSE_ACTIVITY_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def pause_workflow_execution(
        self,
        req: _workflowservice_v1.PauseWorkflowExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.PauseWorkflowExecutionResponse:
        """Call ``PauseWorkflowExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_PAUSE_WORKFLOW_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def poll_activity_execution(
        self,
        req: _workflowservice_v1.PollActivityExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.PollActivityExecutionResponse:
        """Call ``PollActivityExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_POLL_ACTIVITY_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def poll_activity_task_queue(
        self,
        req: _workflowservice_v1.PollActivityTaskQueueRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.PollActivityTaskQueueResponse:
        """Call ``PollActivityTaskQueue``."""
        return await self._client._rpc_call(
            WORKFLOW_POLL_ACTIVITY_TASK_QUEUE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def poll_nexus_operation_execution(
        self,
        req: _workflowservice_v1.PollNexusOperationExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.PollNexusOperationExecutionResponse:
        """Call ``PollNexusOperationExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_POLL_NEXUS_OPERATION_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def poll_nexus_task_queue(
        self,
        req: _workflowservice_v1.PollNexusTaskQueueRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.PollNexusTaskQueueResponse:
        """Call ``PollNexusTaskQueue``."""
        return await self._client._rpc_call(
            WORKFLOW_POLL_NEXUS_TASK_QUEUE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def poll_workflow_execution_time_skipping(
        self,
        req: _workflowservice_v1.PollWorkflowExecutionTimeSkippingRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.PollWorkflowExecutionTimeSkippingResponse:
        """Call ``PollWorkflowExecutionTimeSkipping``."""
        return await self._client._rpc_call(
            WORKFLOW_POLL_WORKFLOW_EXECUTION_TIME_SKIPPING, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def poll_workflow_execution_update(
        self,
        req: _workflowservice_v1.PollWorkflowExecutionUpdateRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.PollWorkflowExecutionUpdateResponse:
        """Call ``PollWorkflowExecutionUpdate``."""
        return await self._client._rpc_call(
            WORKFLOW_POLL_WORKFLOW_EXECUTION_UPDATE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def poll_workflow_task_queue(
        self,
        req: _workflowservice_v1.PollWorkflowTaskQueueRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.PollWorkflowTaskQueueResponse:
        """Call ``PollWorkflowTaskQueue``."""
        return await self._client._rpc_call(
            WORKFLOW_POLL_WORKFLOW_TASK_QUEUE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def query_workflow(
        self,
        req: _workflowservice_v1.QueryWorkflowRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.QueryWorkflowResponse:
        """Call ``QueryWorkflow``."""
        return await self._client._rpc_call(
            WORKFLOW_QUERY_WORKFLOW, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def record_activity_task_heartbeat(
        self,
        req: _workflowservice_v1.RecordActivityTaskHeartbeatRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.RecordActivityTaskHeartbeatResponse:
        """Call ``RecordActivityTaskHeartbeat``."""
        return await self._client._rpc_call(
            WORKFLOW_RECORD_ACTIVITY_TASK_HEARTBEAT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def record_activity_task_heartbeat_by_id(
        self,
        req: _workflowservice_v1.RecordActivityTaskHeartbeatByIdRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.RecordActivityTaskHeartbeatByIdResponse:
        """Call ``RecordActivityTaskHeartbeatById``."""
        return await self._client._rpc_call(
            WORKFLOW_RECORD_ACTIVITY_TASK_HEARTBEAT_BY_ID, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def record_worker_heartbeat(
        self,
        req: _workflowservice_v1.RecordWorkerHeartbeatRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.RecordWorkerHeartbeatResponse:
        """Call ``RecordWorkerHeartbeat``."""
        return await self._client._rpc_call(
            WORKFLOW_RECORD_WORKER_HEARTBEAT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def register_namespace(
        self,
        req: _workflowservice_v1.RegisterNamespaceRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.RegisterNamespaceResponse:
        """Call ``RegisterNamespace``."""
        return await self._client._rpc_call(
            WORKFLOW_REGISTER_NAMESPACE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def request_cancel_activity_execution(
        self,
        req: _workflowservice_v1.RequestCancelActivityExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.RequestCancelActivityExecutionResponse:
        """Call ``RequestCancelActivityExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_REQUEST_CANCEL_ACTIVITY_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def request_cancel_nexus_operation_execution(
        self,
        req: _workflowservice_v1.RequestCancelNexusOperationExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.RequestCancelNexusOperationExecutionResponse:
        """Call ``RequestCancelNexusOperationExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_REQUEST_CANCEL_NEXUS_OPERATION_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def request_cancel_workflow_execution(
        self,
        req: _workflowservice_v1.RequestCancelWorkflowExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.RequestCancelWorkflowExecutionResponse:
        """Call ``RequestCancelWorkflowExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_REQUEST_CANCEL_WORKFLOW_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def reset_activity(
        self,
        req: _workflowservice_v1.ResetActivityRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ResetActivityResponse:
        """Call ``ResetActivity``."""
        return await self._client._rpc_call(
            WORKFLOW_RESET_ACTIVITY, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def reset_activity_execution(
        self,
        req: _workflowservice_v1.ResetActivityExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ResetActivityExecutionResponse:
        """Call ``ResetActivityExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_RESET_ACTIVITY_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def reset_sticky_task_queue(
        self,
        req: _workflowservice_v1.ResetStickyTaskQueueRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ResetStickyTaskQueueResponse:
        """Call ``ResetStickyTaskQueue``."""
        return await self._client._rpc_call(
            WORKFLOW_RESET_STICKY_TASK_QUEUE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def reset_workflow_execution(
        self,
        req: _workflowservice_v1.ResetWorkflowExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ResetWorkflowExecutionResponse:
        """Call ``ResetWorkflowExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_RESET_WORKFLOW_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def respond_activity_task_canceled(
        self,
        req: _workflowservice_v1.RespondActivityTaskCanceledRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.RespondActivityTaskCanceledResponse:
        """Call ``RespondActivityTaskCanceled``."""
        return await self._client._rpc_call(
            WORKFLOW_RESPOND_ACTIVITY_TASK_CANCELED, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def respond_activity_task_canceled_by_id(
        self,
        req: _workflowservice_v1.RespondActivityTaskCanceledByIdRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.RespondActivityTaskCanceledByIdResponse:
        """Call ``RespondActivityTaskCanceledById``."""
        return await self._client._rpc_call(
            WORKFLOW_RESPOND_ACTIVITY_TASK_CANCELED_BY_ID, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def respond_activity_task_completed(
        self,
        req: _workflowservice_v1.RespondActivityTaskCompletedRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.RespondActivityTaskCompletedResponse:
        """Call ``RespondActivityTaskCompleted``."""
        return await self._client._rpc_call(
            WORKFLOW_RESPOND_ACTIVITY_TASK_COMPLETED, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def respond_activity_task_completed_by_id(
        self,
        req: _workflowservice_v1.RespondActivityTaskCompletedByIdRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.RespondActivityTaskCompletedByIdResponse:
        """Call ``RespondActivityTaskCompletedById``."""
        return await self._client._rpc_call(
            WORKFLOW_RESPOND_ACTIVITY_TASK_COMPLETED_BY_ID, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def respond_activity_task_failed(
        self,
        req: _workflowservice_v1.RespondActivityTaskFailedRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.RespondActivityTaskFailedResponse:
        """Call ``RespondActivityTaskFailed``."""
        return await self._client._rpc_call(
            WORKFLOW_RESPOND_ACTIVITY_TASK_FAILED, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def respond_activity_task_failed_by_id(
        self,
        req: _workflowservice_v1.RespondActivityTaskFailedByIdRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.RespondActivityTaskFailedByIdResponse:
        """Call ``RespondActivityTaskFailedById``."""
        return await self._client._rpc_call(
            WORKFLOW_RESPOND_ACTIVITY_TASK_FAILED_BY_ID, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def respond_nexus_task_completed(
        self,
        req: _workflowservice_v1.RespondNexusTaskCompletedRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.RespondNexusTaskCompletedResponse:
        """Call ``RespondNexusTaskCompleted``."""
        return await self._client._rpc_call(
            WORKFLOW_RESPOND_NEXUS_TASK_COMPLETED, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def respond_nexus_task_failed(
        self,
        req: _workflowservice_v1.RespondNexusTaskFailedRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.RespondNexusTaskFailedResponse:
        """Call ``RespondNexusTaskFailed``."""
        return await self._client._rpc_call(
            WORKFLOW_RESPOND_NEXUS_TASK_FAILED, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def respond_query_task_completed(
        self,
        req: _workflowservice_v1.RespondQueryTaskCompletedRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.RespondQueryTaskCompletedResponse:
        """Call ``RespondQueryTaskCompleted``."""
        return await self._client._rpc_call(
            WORKFLOW_RESPOND_QUERY_TASK_COMPLETED, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def respond_workflow_task_completed(
        self,
        req: _workflowservice_v1.RespondWorkflowTaskCompletedRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.RespondWorkflowTaskCompletedResponse:
        """Call ``RespondWorkflowTaskCompleted``."""
        return await self._client._rpc_call(
            WORKFLOW_RESPOND_WORKFLOW_TASK_COMPLETED, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def respond_workflow_task_failed(
        self,
        req: _workflowservice_v1.RespondWorkflowTaskFailedRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.RespondWorkflowTaskFailedResponse:
        """Call ``RespondWorkflowTaskFailed``."""
        return await self._client._rpc_call(
            WORKFLOW_RESPOND_WORKFLOW_TASK_FAILED, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def scan_workflow_executions(
        self,
        req: _workflowservice_v1.ScanWorkflowExecutionsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ScanWorkflowExecutionsResponse:
        """Call ``ScanWorkflowExecutions``."""
        return await self._client._rpc_call(
            WORKFLOW_SCAN_WORKFLOW_EXECUTIONS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def set_current_deployment(
        self,
        req: _workflowservice_v1.SetCurrentDeploymentRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.SetCurrentDeploymentResponse:
        """Call ``SetCurrentDeployment``."""
        return await self._client._rpc_call(
            WORKFLOW_SET_CURRENT_DEPLOYMENT, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def set_worker_deployment_current_version(
        self,
        req: _workflowservice_v1.SetWorkerDeploymentCurrentVersionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.SetWorkerDeploymentCurrentVersionResponse:
        """Call ``SetWorkerDeploymentCurrentVersion``."""
        return await self._client._rpc_call(
            WORKFLOW_SET_WORKER_DEPLOYMENT_CURRENT_VERSION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def set_worker_deployment_manager(
        self,
        req: _workflowservice_v1.SetWorkerDeploymentManagerRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.SetWorkerDeploymentManagerResponse:
        """Call ``SetWorkerDeploymentManager``."""
        return await self._client._rpc_call(
            WORKFLOW_SET_WORKER_DEPLOYMENT_MANAGER, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def set_worker_deployment_ramping_version(
        self,
        req: _workflowservice_v1.SetWorkerDeploymentRampingVersionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.SetWorkerDeploymentRampingVersionResponse:
        """Call ``SetWorkerDeploymentRampingVersion``."""
        return await self._client._rpc_call(
            WORKFLOW_SET_WORKER_DEPLOYMENT_RAMPING_VERSION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def shutdown_worker(
        self,
        req: _workflowservice_v1.ShutdownWorkerRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ShutdownWorkerResponse:
        """Call ``ShutdownWorker``."""
        return await self._client._rpc_call(
            WORKFLOW_SHUTDOWN_WORKER, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def signal_with_start_workflow_execution(
        self,
        req: _workflowservice_v1.SignalWithStartWorkflowExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.SignalWithStartWorkflowExecutionResponse:
        """Call ``SignalWithStartWorkflowExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_SIGNAL_WITH_START_WORKFLOW_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def signal_workflow_execution(
        self,
        req: _workflowservice_v1.SignalWorkflowExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.SignalWorkflowExecutionResponse:
        """Call ``SignalWorkflowExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_SIGNAL_WORKFLOW_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def start_activity_execution(
        self,
        req: _workflowservice_v1.StartActivityExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.StartActivityExecutionResponse:
        """Call ``StartActivityExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_START_ACTIVITY_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def start_batch_operation(
        self,
        req: _workflowservice_v1.StartBatchOperationRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.StartBatchOperationResponse:
        """Call ``StartBatchOperation``."""
        return await self._client._rpc_call(
            WORKFLOW_START_BATCH_OPERATION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def start_nexus_operation_execution(
        self,
        req: _workflowservice_v1.StartNexusOperationExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.StartNexusOperationExecutionResponse:
        """Call ``StartNexusOperationExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_START_NEXUS_OPERATION_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def start_workflow_execution(
        self,
        req: _workflowservice_v1.StartWorkflowExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.StartWorkflowExecutionResponse:
        """Call ``StartWorkflowExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_START_WORKFLOW_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def stop_batch_operation(
        self,
        req: _workflowservice_v1.StopBatchOperationRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.StopBatchOperationResponse:
        """Call ``StopBatchOperation``."""
        return await self._client._rpc_call(
            WORKFLOW_STOP_BATCH_OPERATION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def terminate_activity_execution(
        self,
        req: _workflowservice_v1.TerminateActivityExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.TerminateActivityExecutionResponse:
        """Call ``TerminateActivityExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_TERMINATE_ACTIVITY_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def terminate_nexus_operation_execution(
        self,
        req: _workflowservice_v1.TerminateNexusOperationExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.TerminateNexusOperationExecutionResponse:
        """Call ``TerminateNexusOperationExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_TERMINATE_NEXUS_OPERATION_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def terminate_workflow_execution(
        self,
        req: _workflowservice_v1.TerminateWorkflowExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.TerminateWorkflowExecutionResponse:
        """Call ``TerminateWorkflowExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_TERMINATE_WORKFLOW_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def trigger_workflow_rule(
        self,
        req: _workflowservice_v1.TriggerWorkflowRuleRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.TriggerWorkflowRuleResponse:
        """Call ``TriggerWorkflowRule``."""
        return await self._client._rpc_call(
            WORKFLOW_TRIGGER_WORKFLOW_RULE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def unpause_activity(
        self,
        req: _workflowservice_v1.UnpauseActivityRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.UnpauseActivityResponse:
        """Call ``UnpauseActivity``."""
        return await self._client._rpc_call(
            WORKFLOW_UNPAUSE_ACTIVITY, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def unpause_activity_execution(
        self,
        req: _workflowservice_v1.UnpauseActivityExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.UnpauseActivityExecutionResponse:
        """Call ``UnpauseActivityExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_UNPAUSE_ACTIVITY_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def unpause_workflow_execution(
        self,
        req: _workflowservice_v1.UnpauseWorkflowExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.UnpauseWorkflowExecutionResponse:
        """Call ``UnpauseWorkflowExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_UNPAUSE_WORKFLOW_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_activity_execution_options(
        self,
        req: _workflowservice_v1.UpdateActivityExecutionOptionsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.UpdateActivityExecutionOptionsResponse:
        """Call ``UpdateActivityExecutionOptions``."""
        return await self._client._rpc_call(
            WORKFLOW_UPDATE_ACTIVITY_EXECUTION_OPTIONS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_activity_options(
        self,
        req: _workflowservice_v1.UpdateActivityOptionsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.UpdateActivityOptionsResponse:
        """Call ``UpdateActivityOptions``."""
        return await self._client._rpc_call(
            WORKFLOW_UPDATE_ACTIVITY_OPTIONS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_namespace(
        self,
        req: _workflowservice_v1.UpdateNamespaceRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.UpdateNamespaceResponse:
        """Call ``UpdateNamespace``."""
        return await self._client._rpc_call(
            WORKFLOW_UPDATE_NAMESPACE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_schedule(
        self,
        req: _workflowservice_v1.UpdateScheduleRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.UpdateScheduleResponse:
        """Call ``UpdateSchedule``."""
        return await self._client._rpc_call(
            WORKFLOW_UPDATE_SCHEDULE, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_task_queue_config(
        self,
        req: _workflowservice_v1.UpdateTaskQueueConfigRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.UpdateTaskQueueConfigResponse:
        """Call ``UpdateTaskQueueConfig``."""
        return await self._client._rpc_call(
            WORKFLOW_UPDATE_TASK_QUEUE_CONFIG, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_worker_build_id_compatibility(
        self,
        req: _workflowservice_v1.UpdateWorkerBuildIdCompatibilityRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.UpdateWorkerBuildIdCompatibilityResponse:
        """Call ``UpdateWorkerBuildIdCompatibility``."""
        return await self._client._rpc_call(
            WORKFLOW_UPDATE_WORKER_BUILD_ID_COMPATIBILITY, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_worker_config(
        self,
        req: _workflowservice_v1.UpdateWorkerConfigRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.UpdateWorkerConfigResponse:
        """Call ``UpdateWorkerConfig``."""
        return await self._client._rpc_call(
            WORKFLOW_UPDATE_WORKER_CONFIG, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_worker_deployment_version_compute_config(
        self,
        req: _workflowservice_v1.UpdateWorkerDeploymentVersionComputeConfigRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.UpdateWorkerDeploymentVersionComputeConfigResponse:
        """Call ``UpdateWorkerDeploymentVersionComputeConfig``."""
        return await self._client._rpc_call(
            WORKFLOW_UPDATE_WORKER_DEPLOYMENT_VERSION_COMPUTE_CONFIG, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_worker_deployment_version_metadata(
        self,
        req: _workflowservice_v1.UpdateWorkerDeploymentVersionMetadataRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.UpdateWorkerDeploymentVersionMetadataResponse:
        """Call ``UpdateWorkerDeploymentVersionMetadata``."""
        return await self._client._rpc_call(
            WORKFLOW_UPDATE_WORKER_DEPLOYMENT_VERSION_METADATA, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_worker_versioning_rules(
        self,
        req: _workflowservice_v1.UpdateWorkerVersioningRulesRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.UpdateWorkerVersioningRulesResponse:
        """Call ``UpdateWorkerVersioningRules``."""
        return await self._client._rpc_call(
            WORKFLOW_UPDATE_WORKER_VERSIONING_RULES, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_workflow_execution(
        self,
        req: _workflowservice_v1.UpdateWorkflowExecutionRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.UpdateWorkflowExecutionResponse:
        """Call ``UpdateWorkflowExecution``."""
        return await self._client._rpc_call(
            WORKFLOW_UPDATE_WORKFLOW_EXECUTION, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def update_workflow_execution_options(
        self,
        req: _workflowservice_v1.UpdateWorkflowExecutionOptionsRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.UpdateWorkflowExecutionOptionsResponse:
        """Call ``UpdateWorkflowExecutionOptions``."""
        return await self._client._rpc_call(
            WORKFLOW_UPDATE_WORKFLOW_EXECUTION_OPTIONS, req, retry=retry, metadata=metadata, timeout=timeout
        )

    async def validate_worker_deployment_version_compute_config(
        self,
        req: _workflowservice_v1.ValidateWorkerDeploymentVersionComputeConfigRequest,
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> _workflowservice_v1.ValidateWorkerDeploymentVersionComputeConfigResponse:
        """Call ``ValidateWorkerDeploymentVersionComputeConfig``."""
        return await self._client._rpc_call(
            WORKFLOW_VALIDATE_WORKER_DEPLOYMENT_VERSION_COMPUTE_CONFIG, req, retry=retry, metadata=metadata, timeout=timeout
        )
