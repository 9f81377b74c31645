"""Finds plugins, keeps their order, and fires the hooks. The one place that knows any of it.

Rules:

* Every composer (a client, a worker, a replayer, a runtime, the command line) has a `PluginSet`
  of its own. A client's is made when it connects; a worker adds its plugins to a copy of its
  client's. There is no global set, and nothing is looked for at import.
* Order: installed plugins by entry-point name, then those passed, in list order. pluggy calls
  the last registered first, so they are registered in reverse: tell hooks then run in order, and
  the first plugin is outermost in a wrap.
* A hook that fails stops what it was part of, as a `PluginError` that names plugin, distribution
  and hook. Each hook function is wrapped at registration to know whose it is.
* The public plugin classes are adapted onto the same hooks; nothing else treats them differently.
"""

from __future__ import annotations

import difflib
import functools
import importlib.metadata
import inspect
import types
import warnings
from collections.abc import Awaitable, Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import pluggy

from worker_core import hookspecs
from worker_core.hookspecs import PROJECT_NAME, ClientPlugin, WorkerPlugin, hookimpl

if TYPE_CHECKING:
    from worker_core.client import ClientConfig
    from worker_core.common import MetricMeter
    from worker_core.hookspecs import CommandLine, ConnectServiceClient, RunReplayer, RunWorker
    from worker_core.runtime import TelemetryConfig
    from worker_core.worker import ReplayerConfig, Worker, WorkerConfig

__all__ = ["PluginDescription", "PluginError", "PluginSet", "describe"]

_C = TypeVar("_C", bound=Mapping[str, Any])

_TELL: Final = frozenset(
    {
        "configure_client",
        "configure_worker",
        "configure_replayer",
        "worker_stopping",
        "register_commands",
    }
)
_ASK: Final = frozenset({"make_metric_meter"})
_WRAP: Final = frozenset({"connect_service_client", "run_worker", "run_replayer"})
HOOKS: Final = _TELL | _ASK | _WRAP
"""The names of all hooks."""

_HOW_TO_ANSWER: Final = (
    "A plugin is a module or object with functions marked @hookimpl (from worker_core.hookspecs), "
    "or an instance of a subclass of worker_core.client.Plugin or worker_core.worker.Plugin."
)

# Wraps whose callable is a coroutine function, so that a failure can be traced to its plugin.
_AWAITED: Final = frozenset({"connect_service_client", "run_worker"})


class PluginError(RuntimeError):
    """A plugin could not be loaded, is written wrongly, or failed in one of its hooks.

    The message names plugin, distribution and hook; ``__cause__`` is what the plugin raised.
    """


@dataclass(frozen=True)
class PluginDescription:
    """What is known of one plugin, for people to read."""

    name: str
    """Entry-point name, or the name a passed plugin gives itself."""

    distribution: str | None
    """The distribution it was installed with; ``None`` when it was passed."""

    version: str | None
    """That distribution's version."""

    location: str
    """Where its code is: module, or module and attribute."""

    hooks: tuple[str, ...]
    """The hooks it answers, in alphabetical order."""

    error: str | None = None
    """Why it cannot be used; ``None`` when it can."""


class _Functions:
    """The hook functions of one plugin, as attributes: what pluggy registers."""


@dataclass(frozen=True)
class _Plugin:
    """One plugin, with its hook functions ready to be registered."""

    target: object
    name: str
    distribution: str | None
    version: str | None
    location: str
    functions: _Functions
    hooks: tuple[str, ...]

    def describe(self) -> PluginDescription:
        return PluginDescription(
            self.name, self.distribution, self.version, self.location, self.hooks
        )


class PluginSet:
    """The plugins of one composer, in order; never changed once made."""

    __slots__ = ("_manager", "_plugins")

    def __init__(self, plugins: Sequence[_Plugin] = ()) -> None:
        self._plugins = tuple(plugins)
        manager = pluggy.PluginManager(PROJECT_NAME)
        manager.add_hookspecs(hookspecs)
        for index, plugin in reversed(list(enumerate(self._plugins))):
            try:
                manager.register(plugin.functions, f"{index} {plugin.name}")
            except pluggy.PluginValidationError as err:
                raise PluginError(
                    f"{_who(plugin)} does not fit a hook of this version of worker-core: {err}. "
                    f"{_remedy(plugin.distribution)}"
                ) from err
        self._manager = manager

    @classmethod
    def installed(cls) -> PluginSet:
        """Load the plugins of every installed distribution.

        Raises:
            PluginError: One of them does not import or is written wrongly.
        """
        plugins: list[_Plugin] = []
        for entry_point in _entry_points():
            plugin = _load(entry_point)
            twin = next((p for p in plugins if p.target is plugin.target), None)
            if twin is not None:
                warnings.warn(
                    f"{_who(plugin)} is the same plugin as {_who(twin)}. It is used once; remove "
                    "one of the two entry points.",
                    stacklevel=2,
                )
                continue
            plugins.append(plugin)
        return cls(plugins)

    def adding(self, passed: Iterable[object], *, stacklevel: int = 2) -> PluginSet:
        """A copy with further plugins at the end.

        A plugin that is in the set already is left where it is. One of the same type as
        another in the set is added, for it may be meant. Both are warned about.

        Args:
            passed: What the user gave as ``plugins``: modules or objects with hook functions,
                or instances of the plugin classes.
            stacklevel: Whose line a warning points at: 1 for the caller of this method, 2 for the
                caller of that one, and so on.

        Raises:
            TypeError: Something that was passed is no plugin.
            PluginError: A plugin is written wrongly.
        """
        added: list[_Plugin] = []
        for target in passed:
            twin = next((p for p in (*self._plugins, *added) if p.target is target), None)
            if twin is not None:
                origin = "is installed" if twin.distribution else "is there already"
                warnings.warn(
                    f"The same plugin {twin.name!r} {origin} and was passed in plugins=[...] "
                    "again. It is used once, in its first place; leave it out of the list.",
                    stacklevel=stacklevel + 1,
                )
                continue
            kind = type(target)
            if any(type(p.target) is kind for p in self._plugins) and kind is not types.ModuleType:
                warnings.warn(
                    f"The same plugin type {kind} is in use by the client (or installed) and was "
                    "passed again. Both are used; pass it in one place only unless that is meant.",
                    stacklevel=stacklevel + 1,
                )
            added.append(_passed(target))
        return PluginSet((*self._plugins, *added))

    @property
    def names(self) -> list[str]:
        """Names of the plugins, in order."""
        return [plugin.name for plugin in self._plugins]

    def describe(self) -> list[PluginDescription]:
        """What each plugin is and which hooks it answers, in order."""
        return [plugin.describe() for plugin in self._plugins]

    # tell ------------------------------------------------------------------------------------

    def configure_client(self, config: ClientConfig) -> ClientConfig:
        """Let every plugin change a copy of the config.

        Returns:
            The configuration to make the client with; the one passed is untouched.
        """
        config = _copy_config(config)
        self._manager.hook.configure_client(config=config)
        return config

    def configure_worker(self, config: WorkerConfig) -> WorkerConfig:
        """Let every plugin change a copy of the config.

        Returns:
            The configuration to make the worker with; the one passed is untouched.
        """
        config = _copy_config(config)
        self._manager.hook.configure_worker(config=config)
        return config

    def configure_replayer(self, config: ReplayerConfig) -> ReplayerConfig:
        """Let every plugin change a copy of the config.

        Returns:
            The configuration to make the replayer with; the one passed is untouched.
        """
        config = _copy_config(config)
        self._manager.hook.configure_replayer(config=config)
        return config

    def worker_stopping(self, worker: Worker) -> None:
        """Tell every plugin that the worker begins to shut down.

        Raises:
            PluginError: A plugin failed; raised after all were told. Finish shutting down, then
                let it out.
            ExceptionGroup: Several failed, one `PluginError` each.
        """
        told = self._manager.hook.worker_stopping(worker=worker)
        failures = [result for result in told if isinstance(result, PluginError)]
        if len(failures) == 1:
            raise failures[0]
        if failures:
            raise ExceptionGroup("Several plugins failed when the worker stopped", failures)

    def register_commands(self, cli: CommandLine) -> None:
        """Let every plugin add its commands."""
        self._manager.hook.register_commands(cli=cli)

    # ask -------------------------------------------------------------------------------------

    def make_metric_meter(self, telemetry: TelemetryConfig) -> MetricMeter | None:
        """Ask for a meter; the first plugin with an answer makes it.

        Raises:
            ValueError: The plugin found the description wrong or impossible.
        """
        meter = self._manager.hook.make_metric_meter(telemetry=telemetry)
        return cast("MetricMeter | None", meter)

    # wrap ------------------------------------------------------------------------------------

    def connect_service_client(self, connect: ConnectServiceClient) -> ConnectServiceClient:
        """Wrap what connects; the first plugin is outermost."""
        return cast("ConnectServiceClient", self._wrap("connect_service_client", connect))

    def run_worker(self, run: RunWorker) -> RunWorker:
        """Wrap what runs a worker; the first plugin is outermost."""
        return cast("RunWorker", self._wrap("run_worker", run))

    def run_replayer(self, run: RunReplayer) -> RunReplayer:
        """Wrap what runs a replayer; the first plugin is outermost."""
        return cast("RunReplayer", self._wrap("run_replayer", run))

    def _wrap(self, hook: str, innermost: Callable[..., Any]) -> Callable[..., Any]:
        if not any(hook in plugin.hooks for plugin in self._plugins):
            return innermost

        # The kernel's callable is the last answer: a plugin may answer before it, or wrap it.
        def answer() -> Callable[..., Any]:
            return innermost

        kernel = _Functions()
        setattr(kernel, hook, hookimpl(answer, trylast=True))
        self._manager.register(kernel, "kernel")
        try:
            return cast("Callable[..., Any]", getattr(self._manager.hook, hook)())
        finally:
            self._manager.unregister(kernel)


def describe() -> list[PluginDescription]:
    """What is installed, in order, whether it can be used or not."""
    descriptions = []
    for entry_point in _entry_points():
        try:
            descriptions.append(PluginSet([_load(entry_point)]).describe()[0])
        except PluginError as err:
            distribution = entry_point.dist
            descriptions.append(
                PluginDescription(
                    name=entry_point.name,
                    distribution=distribution.name if distribution else None,
                    version=distribution.version if distribution else None,
                    location=entry_point.value,
                    hooks=(),
                    error=str(err),
                )
            )
    return descriptions


# ---------------------------------------------------------------------------------------------
# From something installed or passed to a plugin
# ---------------------------------------------------------------------------------------------


def _entry_points() -> list[importlib.metadata.EntryPoint]:
    found = importlib.metadata.entry_points(group=PROJECT_NAME)
    return sorted(found, key=lambda e: (e.name, e.dist.name if e.dist else "", e.value))


def _load(entry_point: importlib.metadata.EntryPoint) -> _Plugin:
    distribution = entry_point.dist.name if entry_point.dist else None
    version = entry_point.dist.version if entry_point.dist else None
    who = _identify(entry_point.name, distribution, version)
    try:
        target = entry_point.load()
        if inspect.isclass(target):
            target = target()
    except Exception as err:
        raise PluginError(
            f"{who} could not be loaded from {entry_point.value!r}: {type(err).__name__}: {err}. "
            f"{_remedy(distribution)}"
        ) from err
    plugin = _make(target, entry_point.name, distribution, version, entry_point.value)
    if not plugin.hooks:
        raise PluginError(
            f"{who} answers no hook: {entry_point.value!r} is {target!r}. {_HOW_TO_ANSWER} "
            f"{_remedy(distribution)}"
        )
    return plugin


def _passed(target: object) -> _Plugin:
    if inspect.isclass(target):
        raise TypeError(
            f"plugins=[...] got the class {target.__qualname__}. Pass an instance of it."
        )
    if isinstance(target, ClientPlugin | WorkerPlugin):
        name = target.name()
    elif inspect.ismodule(target):
        name = target.__name__
    else:
        name = f"{type(target).__module__}.{type(target).__qualname__}"
    plugin = _make(target, name, None, None, name)
    if not plugin.hooks:
        raise TypeError(f"plugins=[...] got {target!r}, which answers no hook. {_HOW_TO_ANSWER}")
    return plugin


def _make(
    target: object, name: str, distribution: str | None, version: str | None, location: str
) -> _Plugin:
    who = _identify(name, distribution, version)
    functions = _Functions()
    for source in (*_adapters(target), target):
        for hook, function, options in _hook_functions(source):
            if hasattr(functions, hook):
                continue  # a class-based plugin's own method, which its adapter answers
            _check(hook, function, options, who, distribution)
            guarded = _guard(hook, function, who)
            setattr(functions, hook, hookimpl(**{**options, "specname": None})(guarded))
    return _Plugin(
        target, name, distribution, version, location, functions, tuple(sorted(vars(functions)))
    )


def _hook_functions(source: object) -> list[tuple[str, Callable[..., Any], dict[str, Any]]]:
    parser = pluggy.PluginManager(PROJECT_NAME)
    found = []
    for attribute in dir(source):
        options = parser.parse_hookimpl_opts(source, attribute)
        if options is not None:
            hook = options.get("specname") or attribute
            found.append((hook, getattr(source, attribute), cast("dict[str, Any]", options)))
    return found


def _check(
    hook: str,
    function: Callable[..., Any],
    options: Mapping[str, Any],
    who: str,
    distribution: str | None,
) -> None:
    if hook not in HOOKS:
        if options.get("optionalhook"):
            return
        near = difflib.get_close_matches(hook, HOOKS, 1)
        hint = f"Did you mean {near[0]!r}?" if near else f"Hooks are {', '.join(sorted(HOOKS))}."
        raise PluginError(
            f"{who} marks {hook!r} with @hookimpl, but there is no such hook. {hint} A hook that "
            "only other versions have is marked @hookimpl(optionalhook=True)."
        )
    problem = None
    if inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function):
        problem = "is async, but hooks are plain functions"
        if hook in _WRAP:
            problem += "; let it return an async function instead"
    elif options.get("hookwrapper"):
        problem = "uses hookwrapper=True; write it with wrapper=True"
    elif inspect.isgeneratorfunction(function) and not options.get("wrapper"):
        problem = "contains yield; mark it @hookimpl(wrapper=True)"
    if problem is not None:
        raise PluginError(f"{who}: its hook {hook!r} {problem}. {_remedy(distribution)}")


def _identify(name: str, distribution: str | None, version: str | None) -> str:
    if distribution is None:
        return f"Plugin {name!r}"
    return f"Plugin {name!r} (from {distribution} {version})"


def _who(plugin: _Plugin) -> str:
    return _identify(plugin.name, plugin.distribution, plugin.version)


def _remedy(distribution: str | None) -> str:
    if distribution is None:
        return "Repair it, or leave it out of plugins=[...]."
    return (
        f"Repair or upgrade it (pip install --upgrade {distribution}), or do without it "
        f"(pip uninstall {distribution})."
    )


def _copy_config(config: _C) -> _C:
    copied = {
        key: list(value)
        if isinstance(value, Sequence) and not isinstance(value, str | bytes)
        else value
        for key, value in config.items()
    }
    return cast("_C", copied)


# ---------------------------------------------------------------------------------------------
# Knowing whose failure it was
# ---------------------------------------------------------------------------------------------


def _guard(hook: str, function: Callable[..., Any], who: str) -> Callable[..., Any]:
    """The function, failing with the name of its plugin."""
    if inspect.isgeneratorfunction(function):

        @functools.wraps(function)
        def guarded_wrapper(*args: Any) -> Generator[None, Any, Any]:
            generator = function(*args)
            layer: _Layer | None = None
            try:
                next(generator)
                try:
                    inner = yield
                except BaseException as err:
                    generator.throw(err)
                else:
                    if hook in _AWAITED:
                        layer = _Layer(hook, who, inner)
                        inner = layer.call_inner
                    generator.send(inner)
            except StopIteration as stop:
                return _checked(hook, stop.value, who, layer)
            except Exception as err:
                failure = _failure(hook, who, err)
                if failure is err:
                    raise
                raise failure from err
            generator.close()
            raise PluginError(f"{who}: its hook {hook!r} yields more than once. Yield once.")

        return guarded_wrapper

    @functools.wraps(function)
    def guarded(*args: Any) -> Any:
        try:
            return _checked(hook, function(*args), who, None)
        except Exception as err:
            failure = _failure(hook, who, err)
            if failure is err:
                raise
            if hook == "worker_stopping":
                failure.__cause__ = err
                return failure  # so that the plugins after it are told too
            raise failure from err

    return guarded


def _checked(hook: str, answer: Any, who: str, layer: _Layer | None) -> Any:
    if hook in _WRAP:
        if not callable(answer):
            raise PluginError(
                f"{who} answered {answer!r} to the hook {hook!r}. Return the callable that yield "
                "gave, or one around it."
            )
        if layer is not None:
            layer.outer = answer
            return layer.call
    return answer


def _failure(hook: str, who: str, err: Exception) -> Exception:
    if isinstance(err, PluginError):
        return err
    if hook in _ASK and isinstance(err, ValueError):
        # It speaks of the description, which is the user's own.
        err.add_note(f"Raised by {who} in its hook {hook!r}.")
        return err
    return PluginError(f"{who} failed in its hook {hook!r}: {type(err).__name__}: {err}")


class _Layer:
    """One plugin's layer of an awaited wrap: notes on an error that the layer let it in."""

    __slots__ = ("_hook", "_inner", "_passed", "_who", "outer")

    def __init__(self, hook: str, who: str, inner: Callable[..., Awaitable[Any]]) -> None:
        self._hook = hook
        self._who = who
        self._inner = inner
        self._passed: BaseException | None = None
        self.outer: Callable[..., Awaitable[Any]] = inner

    async def call_inner(self, *args: Any) -> Any:
        try:
            return await self._inner(*args)
        except BaseException as err:
            self._passed = err
            raise

    async def call(self, *args: Any) -> Any:
        try:
            return await self.outer(*args)
        except Exception as err:
            if err is not self._passed:
                err.add_note(f"Raised by {self._who} in what it wraps around {self._hook!r}.")
            raise
        finally:
            self._passed = None


# ---------------------------------------------------------------------------------------------
# Plugins written as classes
# ---------------------------------------------------------------------------------------------


def _adapters(target: object) -> list[object]:
    adapters: list[object] = []
    if isinstance(target, ClientPlugin):
        adapters.append(_ClientAdapter(target))
    if isinstance(target, WorkerPlugin):
        adapters.append(_WorkerAdapter(target))
    return adapters


def _replace(config: Any, returned: Any, method: str) -> None:
    """Make the config that hooks share what a class-based plugin returned."""
    if returned is config:
        return
    if not isinstance(returned, Mapping):
        raise TypeError(f"{method}() returned {returned!r}; it must return the configuration")
    contents = dict(returned)
    config.clear()
    config.update(contents)


class _ClientAdapter:
    def __init__(self, plugin: ClientPlugin) -> None:
        self._plugin = plugin

    @hookimpl
    def configure_client(self, config: ClientConfig) -> None:
        _replace(config, self._plugin.configure_client(config), "configure_client")

    @hookimpl(wrapper=True)
    def connect_service_client(self) -> Generator[None, ConnectServiceClient, ConnectServiceClient]:
        following = yield
        plugin = self._plugin
        return lambda config: plugin.connect_service_client(config, following)


class _WorkerAdapter:
    def __init__(self, plugin: WorkerPlugin) -> None:
        self._plugin = plugin

    @hookimpl
    def configure_worker(self, config: WorkerConfig) -> None:
        _replace(config, self._plugin.configure_worker(config), "configure_worker")

    @hookimpl(wrapper=True)
    def run_worker(self) -> Generator[None, RunWorker, RunWorker]:
        following = yield
        plugin = self._plugin
        return lambda worker: plugin.run_worker(worker, following)

    @hookimpl
    def configure_replayer(self, config: ReplayerConfig) -> None:
        _replace(config, self._plugin.configure_replayer(config), "configure_replayer")

    @hookimpl(wrapper=True)
    def run_replayer(self) -> Generator[None, RunReplayer, RunReplayer]:
        following = yield
        plugin = self._plugin
        return lambda replayer, histories: plugin.run_replayer(replayer, histories, following)
