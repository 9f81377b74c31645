# pyright: reportUnsupportedDunderAll=false
"""Messages and enums of grpc.health.v1. Written by tools/generate_api.py; do not edit."""

from worker_core.api._pool import module_access

__all__ = [
    "HealthCheckRequest",
    "HealthCheckResponse",
]

__getattr__, __dir__ = module_access(__name__, "grpc.health.v1")
