# pyright: reportUnsupportedDunderAll=false
"""Messages and enums of temporal.api.cloud.identity.v1. Written by tools/generate_api.py; do not edit."""

from worker_core.api._pool import module_access

__all__ = [
    "Access",
    "AccountAccess",
    "ApiKey",
    "ApiKeySpec",
    "CloudGroupSpec",
    "CustomRole",
    "CustomRoleSpec",
    "GoogleGroupSpec",
    "Invitation",
    "NamespaceAccess",
    "NamespaceScopedAccess",
    "OwnerType",
    "SCIMGroupSpec",
    "ServiceAccount",
    "ServiceAccountNamespaceAssignment",
    "ServiceAccountSpec",
    "User",
    "UserGroup",
    "UserGroupMember",
    "UserGroupMemberId",
    "UserGroupNamespaceAssignment",
    "UserGroupSpec",
    "UserNamespaceAssignment",
    "UserSpec",
]

__getattr__, __dir__ = module_access(__name__, "temporal.api.cloud.identity.v1")
