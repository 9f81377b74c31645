"""The code that histories are replayed against, named on a command line.

A description of it travels to other processes; what it describes is imported in each.
"""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING, Any

from worker_core._plugins import PluginError

if TYPE_CHECKING:
    from worker_core.worker import Replayer

__all__ = ["Code", "CodeError", "workflow_types"]


class CodeError(Exception):
    """The code cannot be had. The message says why, for the person at the command line."""


@dataclass(frozen=True, slots=True)
class Code:
    """Workflow code by name: ``workflows``, or a ``replayer`` that knows its own."""

    workflows: tuple[str, ...] = ()
    """``module`` for all workflows to be found in it, or ``module:Class``."""
    replayer: str | None = None
    """``module:attribute``: a `Replayer`, or a function without parameters that gives one."""
    namespace: str | None = None
    """What ``workflow.info().namespace`` says, where no replayer has its own word for it."""

    async def make_replayer(self) -> Replayer:
        """Import the code and make its replayer.

        Raises:
            CodeError: It cannot be imported, holds no workflows, or no replayer can be made of it.
        """
        if self.replayer is not None:
            return await _find_replayer(self.replayer)
        from worker_core.worker import Replayer

        found = dict.fromkeys(cls for name in self.workflows for cls in _find_workflows(name))
        options: dict[str, Any] = {}
        if self.namespace is not None:
            options["namespace"] = self.namespace
        try:
            return Replayer(workflows=list(found), **options)
        except (PluginError, ValueError, TypeError, RuntimeError) as error:
            raise CodeError(f"cannot make a replayer: {_with_cause(error)}") from error


def workflow_types(replayer: Replayer) -> frozenset[str] | None:
    """The workflow types a replayer knows; None if a dynamic workflow makes it know all."""
    from worker_core.workflow import _Definition

    names = [
        _Definition.must_from_class(cls).name
        for cls in replayer.config(active_config=True)["workflows"]
    ]
    return None if None in names else frozenset(name for name in names if name is not None)


async def _find_replayer(name: str) -> Replayer:
    from worker_core.worker import Replayer

    module, attribute = _split(name, "--replayer")
    if attribute is None:
        raise CodeError(
            f"--replayer {name} names a module; name something in it: {name}:make_replayer"
        )
    found = _attribute(_import(module), attribute)
    if not isinstance(found, Replayer) and callable(found):
        found = await _call(found, name)
    if not isinstance(found, Replayer):
        raise CodeError(
            f"--replayer {name} gives a {type(found).__name__}; name a"
            " worker_core.worker.Replayer or a function without parameters that returns one"
        )
    return found


async def _call(factory: Callable[[], Any], name: str) -> Any:
    try:
        made = factory()
        return await made if inspect.isawaitable(made) else made
    except Exception as error:
        raise CodeError(
            f"--replayer {name} raised {type(error).__name__}: {_with_cause(error)}"
        ) from error


def _find_workflows(name: str) -> Iterator[type]:
    from worker_core.workflow import _Definition

    module_name, attribute = _split(name, "--workflows")
    module = _import(module_name)
    if attribute is not None:
        cls = _attribute(module, attribute)
        if not isinstance(cls, type) or _Definition.from_class(cls) is None:
            raise CodeError(f"--workflows {name} is no class marked with @workflow.defn")
        yield cls
        return
    is_empty = True
    for value in vars(module).values():
        if isinstance(value, type) and _Definition.from_class(value) is not None:
            is_empty = False
            yield value
    if is_empty:
        raise CodeError(f"--workflows {name}: the module has no class marked with @workflow.defn")


def _split(name: str, option: str) -> tuple[str, str | None]:
    module, colon, attribute = name.partition(":")
    if not module or (colon and not attribute):
        raise CodeError(f"{option} {name!r} is not MODULE or MODULE:NAME")
    if module.endswith(".py"):
        raise CodeError(
            f"{option} {name} names a file; name the module as an import would:"
            f" {module.removesuffix('.py').replace('/', '.')}"
        )
    return module, attribute or None


def _import(name: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except Exception as error:
        raise CodeError(f"cannot import {name}: {type(error).__name__}: {error}") from error


def _attribute(module: ModuleType, path: str) -> Any:
    found: Any = module
    for part in path.split("."):
        try:
            found = getattr(found, part)
        except AttributeError as error:
            raise CodeError(f"{module.__name__} has no {path}") from error
    return found


def _with_cause(error: BaseException) -> str:
    return f"{error}" if error.__cause__ is None else f"{error}: {error.__cause__}"
