"""Where a server calls when something has ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["NexusCallback"]


@dataclass(frozen=True)
class NexusCallback:
    """A Nexus callback: what a server calls when, for instance, a workflow has ended."""

    url: str
    """Address to call."""

    headers: Mapping[str, str]
    """Headers of the call."""
