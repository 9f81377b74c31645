"""The protocol: messages and enums of the Temporal API, one module per area.

``worker_core.api.common.v1`` holds what the protocol calls ``temporal.api.common.v1``, and so on for
every area; ``worker_core.api.health.v1`` and ``worker_core.api.rpc`` hold the gRPC health protocol and
the gRPC status, ``worker_core.api.wellknown`` protobuf's own ``Timestamp``, ``Duration``, ``Any`` and
their like.

All of them live in a descriptor pool of their own, ``worker_core.api.pool``, so that this package can
share a process with others that carry the same protocol. Three things follow:

* A ``Timestamp`` or ``Duration`` of ``google.protobuf`` cannot be put into these messages. Pass a
  ``datetime``, a ``timedelta``, a ``dict``, or one from ``worker_core.api.wellknown``.
* ``json_format`` needs ``descriptor_pool=worker_core.api.pool`` wherever a message holds an ``Any``.
* Messages of other packages move over by bytes: ``Ours.FromString(theirs.SerializeToString())``.

Importing this package, or one of its modules, reads nothing; the first attribute of one does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from google.protobuf.descriptor_pool import DescriptorPool

    pool: DescriptorPool
    """The pool that every message of this package belongs to."""

__all__ = ["pool"]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name != "pool":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from worker_core.api._pool import load_pool

        globals()["pool"] = loaded = load_pool()
        return loaded
