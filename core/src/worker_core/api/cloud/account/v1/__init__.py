# pyright: reportUnsupportedDunderAll=false
"""Messages and enums of temporal.api.cloud.account.v1. Written by tools/generate_api.py; do not edit."""

from worker_core.api._pool import module_access

__all__ = [
    "Account",
    "AccountSpec",
    "AuditLogSink",
    "AuditLogSinkSpec",
    "Metrics",
    "MetricsSpec",
]

__getattr__, __dir__ = module_access(__name__, "temporal.api.cloud.account.v1")
