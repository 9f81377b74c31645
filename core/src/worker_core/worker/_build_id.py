"""The build id of a worker that was not given one: a hash of the code it runs."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

__all__ = ["load_default_build_id"]

_loaded: str | None = None


def load_default_build_id(*, memoize: bool = True) -> str:
    """Hash the source of every imported module, in the order of their names.

    It tells deployments of different code apart, as far as the code is imported by now and is
    Python. Give ``build_id`` to a worker whose id must mean more.

    Args:
        memoize: Whether to hash once per process and remember.

    Returns:
        32 hex digits.

    Raises:
        RuntimeError: Not even this package's own source can be read, so that the hash would say
            nothing.
    """
    global _loaded
    if memoize and _loaded is not None:
        return _loaded
    digest = hashlib.md5(usedforsecurity=False)
    has_own = False
    for name, module in sorted(sys.modules.copy().items()):
        path = getattr(module, "__file__", None)
        if not isinstance(path, str) or not path.endswith((".py", ".pyc")):
            continue
        try:
            source = Path(path).read_bytes()
        except OSError:
            continue  # frozen, zipped or gone; nothing to tell it apart by
        digest.update(name.encode())
        digest.update(source)
        has_own = has_own or name == "worker_core"
    if not has_own:
        raise RuntimeError(
            "No default build id can be made because the source of worker_core cannot be read. "
            "Pass build_id to Worker()."
        )
    build_id = digest.hexdigest()
    if memoize:
        _loaded = build_id
    return build_id
