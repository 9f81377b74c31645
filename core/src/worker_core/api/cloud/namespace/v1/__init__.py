# pyright: reportUnsupportedDunderAll=false
"""Messages and enums of temporal.api.cloud.namespace.v1. Written by tools/generate_api.py; do not edit."""

from worker_core.api._pool import module_access

__all__ = [
    "AWSPrivateLinkInfo",
    "ApiKeyAuthSpec",
    "Capacity",
    "CapacitySpec",
    "CertificateFilterSpec",
    "CodecServerSpec",
    "Endpoints",
    "ExportSink",
    "ExportSinkSpec",
    "FairnessSpec",
    "HighAvailabilitySpec",
    "LifecycleSpec",
    "Limits",
    "MtlsAuthSpec",
    "Namespace",
    "NamespaceCapacityInfo",
    "NamespaceRegionStatus",
    "NamespaceSpec",
    "PrivateConnectivity",
    "Replica",
    "ReplicaSpec",
]

__getattr__, __dir__ = module_access(__name__, "temporal.api.cloud.namespace.v1")
