"""What tests and small setups need: a real server on this machine, and activities by themselves.

Names are loaded when first used: running an activity by itself needs neither client nor gRPC.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from worker_core.testing._activity import ActivityEnvironment
    from worker_core.testing._dev_server import DevServer
    from worker_core.testing._workflow import WorkflowEnvironment

__all__ = ["ActivityEnvironment", "DevServer", "WorkflowEnvironment"]

_HOME = {
    "ActivityEnvironment": "worker_core.testing._activity",
    "DevServer": "worker_core.testing._dev_server",
    "WorkflowEnvironment": "worker_core.testing._workflow",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
