"""One SDK or the other for tests of external storage: its modules, a driver, the program."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

from integration.storage_workflows import BIG

_PROGRAM = Path(__file__).with_name("storage_workflows.py")


def sdk_named(package: str) -> Any:
    """The modules of one SDK."""
    names = ("activity", "client", "common", "converter", "worker", "workflow", "exceptions")
    modules = {name: importlib.import_module(f"{package}.{name}") for name in names}
    api = importlib.import_module(f"{package}.api.common.v1")
    return SimpleNamespace(name=package, api=api, **modules)


def make_driver(sdk: Any) -> Any:
    """A driver in memory that notes whom it stores for."""

    class Memory(sdk.converter.StorageDriver):  # type: ignore[misc]
        def __init__(self) -> None:
            self.kept: dict[str, bytes] = {}
            self.stored: list[Any] = []
            self.broken = ""

        def name(self) -> str:
            return "memory"

        async def store(self, context: Any, payloads: Any) -> Any:
            if self.broken == "store":
                raise OSError("the store is away")
            self.stored += [context.target] * len(payloads)
            keys = [f"{len(self.kept) + index}" for index, _ in enumerate(payloads)]
            for key, payload in zip(keys, payloads, strict=True):
                self.kept[key] = payload.SerializeToString()
            return [sdk.converter.StorageDriverClaim({"key": key}) for key in keys]

        async def retrieve(self, context: Any, claims: Any) -> Any:
            if self.broken == "retrieve":
                raise OSError("the store is away")
            return [
                sdk.api.Payload.FromString(self.kept[claim.claim_data["key"]]) for claim in claims
            ]

    return Memory()


def make_converter(sdk: Any, driver: Any) -> Any:
    """A data converter that stores what is large."""
    storage = sdk.converter.ExternalStorage([driver], payload_size_threshold=BIG)
    return sdk.converter.DataConverter(external_storage=storage)


def make_program(sdk: Any) -> Any:
    """The workflows and activities of the program, of one SDK."""
    name = f"storage_workflows_of_{sdk.name}"
    program: Any = sys.modules.get(name)
    if program is None:
        program = sys.modules[name] = ModuleType(name)
        source = _PROGRAM.read_text().replace("worker_core", sdk.name)
        exec(compile(source, _PROGRAM, "exec"), program.__dict__)
    return SimpleNamespace(
        Parent=program.Parent,
        Child=program.Child,
        Large=program.Large,
        large=program.large,
        activities=[program.grow, program.break_],
    )
