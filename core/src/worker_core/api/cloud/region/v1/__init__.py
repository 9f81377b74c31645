# pyright: reportUnsupportedDunderAll=false
"""Messages and enums of temporal.api.cloud.region.v1. Written by tools/generate_api.py; do not edit."""

from worker_core.api._pool import module_access

__all__ = [
    "Region",
]

__getattr__, __dir__ = module_access(__name__, "temporal.api.cloud.region.v1")
