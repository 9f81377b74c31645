# pyright: reportUnsupportedDunderAll=false
"""Messages and enums of google.rpc. Written by tools/generate_api.py; do not edit."""

from worker_core.api._pool import module_access

__all__ = [
    "Status",
]

__getattr__, __dir__ = module_access(__name__, "google.rpc")
