# pyright: reportUnsupportedDunderAll=false
"""Messages and enums of temporal.api.operatorservice.v1. Written by tools/generate_api.py; do not edit."""

from worker_core.api._pool import module_access

__all__ = [
    "AddOrUpdateRemoteClusterRequest",
    "AddOrUpdateRemoteClusterResponse",
    "AddSearchAttributesRequest",
    "AddSearchAttributesResponse",
    "ClusterMetadata",
    "CreateNexusEndpointRequest",
    "CreateNexusEndpointResponse",
    "DeleteNamespaceRequest",
    "DeleteNamespaceResponse",
    "DeleteNexusEndpointRequest",
    "DeleteNexusEndpointResponse",
    "GetNexusEndpointRequest",
    "GetNexusEndpointResponse",
    "ListClustersRequest",
    "ListClustersResponse",
    "ListNexusEndpointsRequest",
    "ListNexusEndpointsResponse",
    "ListSearchAttributesRequest",
    "ListSearchAttributesResponse",
    "RemoveRemoteClusterRequest",
    "RemoveRemoteClusterResponse",
    "RemoveSearchAttributesRequest",
    "RemoveSearchAttributesResponse",
    "UpdateNexusEndpointRequest",
    "UpdateNexusEndpointResponse",
]

__getattr__, __dir__ = module_access(__name__, "temporal.api.operatorservice.v1")
