"""Compare the public names of this package with those of the official SDK, release 1.35.

Lists every public name, member and parameter of the modules below that the other has and this package
lacks. What is known to be missing stands in `KNOWN`, with the reason; the check fails on what is missing and
not known, and on what is known and not missing any more. So the list can only shrink.

    python tools/check_surface.py          # fails if the list and the truth differ
    python tools/check_surface.py --all    # prints everything that is missing

Not compared, because Python cannot tell: attributes that only instances have, and types.
"""

from __future__ import annotations

import argparse
import ast
import dataclasses
import fnmatch
import importlib
import inspect
import sys
import typing
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Final

PEER: Final = "temporalio"
OURS: Final = "worker_core"

MODULES: Final = (
    "activity",
    "client",
    "common",
    "contrib.pydantic",
    "converter",
    "envconfig",
    "exceptions",
    "plugin",
    "runtime",
    "service",
    "testing",
    "types",
    "worker",
    "workflow",
)

KNOWN: Final[dict[str, tuple[str, ...]]] = {
    "Nexus, but for calls from workflows and clients: to come": (
        "plugin.SimplePlugin(nexus_service_handlers)",
        "testing.WorkflowEnvironment.*_nexus_endpoint",
        "worker.*Nexus*",
        "worker.Interceptor.intercept_nexus_operation",
        "worker.Worker(*nexus*)",
        "worker.WorkerConfig.*nexus*",
        "worker.WorkflowOutboundInterceptor.start_system_nexus_operation",
    ),
    "signal-with-start from workflows: to come, with system Nexus operations": (
        "worker.WorkflowOutboundInterceptor.start_signal_with_start_workflow",
        "workflow.signal_with_start_workflow",
    ),
    "versioning of workers by build id: to come": ("worker.*use_worker_versioning*",),
    "tuners and slot suppliers: to come": (
        "worker.*SlotInfo",
        "worker.*SlotSupplier",
        "worker.*[.(]tuner*",
        "worker.PollerBehaviorAutoscaling",
        "worker.ResourceBased*",
        "worker.Slot*",
        "worker.WorkerTuner",
    ),
    "sandbox: to come": (
        "workflow.SandboxImportNotificationPolicy",
        "workflow.unsafe.*import*",
        "workflow.unsafe.is_sandbox_unrestricted",
    ),
    "skipping time in tests: to come": (
        "testing.TimeSkipp*",
        "testing.WorkflowEnvironment.*time_skipping*",
        "testing.WorkflowEnvironment.fast_forward",
    ),
    "no counterpart, since workflows do not run in a pool of threads": (
        "worker.*disable_safe_workflow_eviction*",
        "worker.*workflow_task_executor*",
    ),
    "no counterpart, since the dev server is not downloaded and has no TLS": (
        "testing.WorkflowEnvironment.start_local(de*",
        "testing.WorkflowEnvironment.start_local(do*",
        "testing.WorkflowEnvironment.start_local(tls)",
    ),
    "no counterpart, since there is no second kind of client": ("*.ServiceClient.worker_*",),
    "no counterpart, since activations are records of this package": (
        "worker.WorkflowInstance.activate(act)",
        "worker.WorkflowInstance.get_external_store_context",
        "worker.WorkflowInstance.get_serialization_context",
        "worker.WorkflowInstanceDetails*",
    ),
}
"""What is missing, by reason. Patterns as for file names; a member stands after a dot, a parameter in
brackets: ``client.Client.connect(lazy)``."""


def _assigned(module: ModuleType) -> set[str]:
    """Names that a module, or a file of the package it is, assigns at its top."""
    assert module.__file__ is not None
    file = Path(module.__file__)
    files = file.parent.glob("*.py") if file.name == "__init__.py" else [file]
    found: set[str] = set()
    for path in files:
        for node in ast.parse(path.read_text()).body:
            targets: list[ast.expr] = []
            if isinstance(node, ast.Assign):
                targets = node.targets
            elif isinstance(node, ast.AnnAssign):
                targets = [node.target]
            found |= {target.id for target in targets if isinstance(target, ast.Name)}
    return found


def public_names(module: ModuleType) -> list[str]:
    """What users import from a module: what it lists, or else what it defines itself."""
    listed = getattr(module, "__all__", None)
    if listed is not None:
        return sorted(name for name in listed if not name.startswith("_"))
    assigned = _assigned(module)
    names = []
    for name, value in sorted(vars(module).items()):
        if name.startswith("_") or inspect.ismodule(value):
            continue
        if isinstance(value, typing.TypeVar | typing.ParamSpec):
            continue
        if inspect.isclass(value) or inspect.isfunction(value):
            own = value.__module__ == module.__name__ or value.__module__.startswith(
                f"{module.__name__}."
            )
        else:
            own = False
        if own or name in assigned:
            names.append(name)
    return names


def members(cls: type) -> set[str]:
    """Public members of a class, with the fields and keys that only annotations tell of."""
    found = {name for name in dir(cls) if not name.startswith("_")}
    if dataclasses.is_dataclass(cls):
        found |= {field.name for field in dataclasses.fields(cls)}
    if issubclass(cls, dict) and hasattr(cls, "__total__"):  # of `typing` or its backport
        found = {name for base in cls.__mro__ for name in getattr(base, "__annotations__", {})}
    return {name for name in found if not name.startswith("_")}


def parameters(function: object) -> set[str]:
    """Names of the parameters that a caller may use."""
    try:
        signature = inspect.signature(function)  # type: ignore[arg-type]  # asked, not known
    except (TypeError, ValueError):
        return set()
    return {
        name
        for name, one in signature.parameters.items()
        if not name.startswith("_") and one.kind not in (one.VAR_POSITIONAL, one.VAR_KEYWORD)
    }


def _missing_in(path: str, theirs: object, own: object) -> Iterator[str]:
    for name in sorted(parameters(theirs) - parameters(own)):
        yield f"{path}({name})"
    if not inspect.isclass(theirs) or not inspect.isclass(own):
        return
    there = members(own)
    for name in sorted(members(theirs)):
        if name not in there:
            yield f"{path}.{name}"
        elif inspect.isroutine(getattr(theirs, name, None)):
            yield from _missing_in(f"{path}.{name}", getattr(theirs, name), getattr(own, name))


def missing() -> list[str]:
    """Everything that this package lacks."""
    found = []
    for name in MODULES:
        peer = importlib.import_module(f"{PEER}.{name}")
        try:
            ours = importlib.import_module(f"{OURS}.{name}")
        except ModuleNotFoundError:
            found.append(name)
            continue
        for item in public_names(peer):
            if hasattr(ours, item):
                theirs, own = getattr(peer, item), getattr(ours, item)
                found += _missing_in(f"{name}.{item}", theirs, own)
            else:
                found.append(f"{name}.{item}")
    return found


def compare(lacking: list[str], known: dict[str, tuple[str, ...]]) -> tuple[list[str], list[str]]:
    """What is missing and not known, and what is known and not missing."""
    patterns = [pattern for group in known.values() for pattern in group]
    unknown = [path for path in lacking if not any(fnmatch.fnmatchcase(path, p) for p in patterns)]
    stale = [pattern for pattern in patterns if not fnmatch.filter(lacking, pattern)]
    return unknown, stale


def main() -> int:
    """Run the check; 1 if it fails."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--all", action="store_true", help="print everything that is missing")
    chosen = parser.parse_args()
    lacking = missing()
    if chosen.all:
        print(*lacking, sep="\n")
        return 0
    unknown, stale = compare(lacking, KNOWN)
    for path in unknown:
        print(f"missing, but not listed as such: {path}")
    for pattern in stale:
        print(f"listed as missing, but there: {pattern}")
    if unknown or stale:
        print(f"Implement what is missing, or correct KNOWN in {Path(__file__).name}.")
        return 1
    print(f"{len(lacking)} public names, members and parameters are missing, all of them listed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
