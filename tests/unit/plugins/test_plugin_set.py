"""Order, discovery, hooks of each kind, and whose failure it was."""

from __future__ import annotations

import argparse
import types
import warnings
from typing import Any

import pytest

from worker_core import _plugins
from worker_core._plugins import PluginError, PluginSet
from worker_core.hookspecs import ClientPlugin, WorkerPlugin, hookimpl


class Recorder:
    """A plugin that notes when it is called; `log` is shared by the plugins of a test."""

    def __init__(self, name: str, log: list[str]) -> None:
        self.label = name
        self.log = log

    @hookimpl
    def configure_worker(self, config: Any) -> None:
        self.log.append(self.label)
        config["activities"].append(self.label)

    @hookimpl
    def worker_stopping(self, worker: Any) -> None:
        self.log.append(f"{self.label} stopping {worker}")

    @hookimpl(wrapper=True)
    def run_worker(self) -> Any:
        following = yield

        async def run(worker: Any) -> None:
            self.log.append(f"{self.label} enters")
            try:
                await following(worker)
            finally:
                self.log.append(f"{self.label} leaves")

        return run

    @hookimpl(wrapper=True)
    def connect_service_client(self) -> Any:
        following = yield

        async def connect(config: Any) -> Any:
            return f"{self.label}({await following(config)})"

        return connect


class ClassPlugin(ClientPlugin, WorkerPlugin):
    """A plugin written as a class."""

    def __init__(self, label: str = "class") -> None:
        self.label = label

    def configure_client(self, config: Any) -> Any:
        return {**config, "namespace": f"{config['namespace']}-{self.label}"}

    async def connect_service_client(self, config: Any, next: Any) -> Any:
        return f"{self.label}[{await next(config)}]"

    def configure_worker(self, config: Any) -> Any:
        config["activities"] += [self.label]
        return config

    async def run_worker(self, worker: Any, next: Any) -> None:
        await next(worker)

    def configure_replayer(self, config: Any) -> Any:
        return {"only": "this"}

    def run_replayer(self, replayer: Any, histories: Any, next: Any) -> Any:
        return (self.label, next(replayer, histories))


def passed(*plugins: object) -> PluginSet:
    return PluginSet().adding(plugins)


# Tell


def test_tell_hooks_run_in_list_order() -> None:
    log: list[str] = []
    config = passed(Recorder("a", log), Recorder("b", log)).configure_worker({"activities": []})
    assert log == ["a", "b"]
    assert config["activities"] == ["a", "b"]


def test_config_passed_is_untouched_and_sequences_become_lists() -> None:
    given: Any = {"activities": ("x",), "task_queue": "abc"}
    changed = passed(Recorder("a", [])).configure_worker(given)
    assert given == {"activities": ("x",), "task_queue": "abc"}
    assert changed == {"activities": ["x", "a"], "task_queue": "abc"}


def test_a_plugin_names_only_the_arguments_it_wants() -> None:
    calls = []

    class Quiet:
        @hookimpl
        def configure_worker(self) -> None:
            calls.append("configured")

    passed(Quiet()).configure_worker({})
    assert calls == ["configured"]


def test_every_plugin_is_told_that_the_worker_stops_even_if_one_fails() -> None:
    log: list[str] = []

    class Failing:
        @hookimpl
        def worker_stopping(self, worker: Any) -> None:
            raise KeyError("gone")

    plugins = passed(Recorder("a", log), Failing(), Recorder("b", log))
    with pytest.raises(PluginError, match=r"Failing.*'worker_stopping'.*KeyError") as caught:
        plugins.worker_stopping("w")  # type: ignore[arg-type]
    assert log == ["a stopping w", "b stopping w"]
    assert isinstance(caught.value.__cause__, KeyError)

    with pytest.raises(ExceptionGroup) as group:
        passed(Failing(), Failing()).worker_stopping("w")  # type: ignore[arg-type]
    assert [type(e) for e in group.value.exceptions] == [PluginError, PluginError]


def test_commands_are_added_to_the_command_line() -> None:
    class Commands:
        @hookimpl
        def register_commands(self, cli: Any) -> None:
            cli.add_parser("greet").set_defaults(run=lambda arguments: 7)

    parser = argparse.ArgumentParser()
    passed(Commands()).register_commands(parser.add_subparsers())
    arguments = parser.parse_args(["greet"])
    assert arguments.run(arguments) == 7


# Wrap


async def test_the_first_plugin_is_outermost_and_leaves_on_error() -> None:
    log: list[str] = []

    async def kernel(worker: Any) -> None:
        log.append(f"kernel runs {worker}")
        raise RuntimeError("broken")

    run = passed(Recorder("a", log), Recorder("b", log)).run_worker(kernel)
    with pytest.raises(RuntimeError, match="broken") as caught:
        await run("w")  # type: ignore[arg-type]
    assert log == ["a enters", "b enters", "kernel runs w", "b leaves", "a leaves"]
    assert not hasattr(caught.value, "__notes__")


async def test_without_plugins_the_kernel_is_called_directly() -> None:
    async def kernel(worker: Any) -> None: ...

    assert PluginSet().run_worker(kernel) is kernel


async def test_function_and_class_plugins_wrap_in_one_order() -> None:
    async def connect(config: Any) -> Any:
        return config

    plugins = passed(Recorder("a", []), ClassPlugin(), Recorder("b", []))
    assert await plugins.connect_service_client(connect)("x") == "a(class[b(x)])"  # type: ignore[arg-type,comparison-overlap]


async def test_a_plugin_can_answer_instead_of_the_kernel() -> None:
    async def theirs(config: Any) -> Any:
        return "theirs"

    class Instead:
        @hookimpl
        def connect_service_client(self) -> Any:
            return theirs

    async def kernel(config: Any) -> Any:
        raise AssertionError

    plugins = passed(Recorder("a", []), Instead())
    for _ in range(2):  # the kernel's answer leaves nothing behind
        assert await plugins.connect_service_client(kernel)("x") == "a(theirs)"  # type: ignore[arg-type,comparison-overlap]


async def test_an_error_of_a_layer_is_noted_with_its_plugin() -> None:
    class Failing:
        @hookimpl(wrapper=True)
        def run_worker(self) -> Any:
            following = yield

            async def run(worker: Any) -> None:
                await following(worker)
                raise ValueError("no pool")

            return run

    async def kernel(worker: Any) -> None: ...

    run = passed(Recorder("a", []), Failing(), Recorder("b", [])).run_worker(kernel)
    with pytest.raises(ValueError, match="no pool") as caught:
        await run("w")  # type: ignore[arg-type]
    (note,) = caught.value.__notes__
    assert "Failing" in note and "'run_worker'" in note


def test_a_wrapper_that_returns_nothing_is_an_error() -> None:
    class Forgetful:
        @hookimpl(wrapper=True)
        def run_worker(self) -> Any:
            yield

    async def kernel(worker: Any) -> None: ...

    with pytest.raises(PluginError, match=r"Forgetful.*answered None.*'run_worker'"):
        passed(Forgetful()).run_worker(kernel)


# Ask


def test_the_first_answer_wins() -> None:
    class Answers:
        def __init__(self, answer: Any) -> None:
            self.answer = answer

        @hookimpl
        def make_metric_meter(self, telemetry: Any) -> Any:
            return self.answer

    plugins = passed(Answers(None), Answers("first"), Answers("second"))
    assert plugins.make_metric_meter("telemetry") == "first"  # type: ignore[arg-type,comparison-overlap]
    assert PluginSet().make_metric_meter("telemetry") is None  # type: ignore[arg-type]


def test_a_value_error_about_a_description_reaches_the_user_as_it_is() -> None:
    class Refuses:
        @hookimpl
        def make_metric_meter(self, telemetry: Any) -> Any:
            raise ValueError("bad address")

    with pytest.raises(ValueError, match="bad address") as caught:
        passed(Refuses()).make_metric_meter("telemetry")  # type: ignore[arg-type]
    assert caught.value.__cause__ is None
    assert "Refuses" in caught.value.__notes__[0]


# Classes


def test_a_returned_config_replaces_the_contents() -> None:
    plugins = passed(ClassPlugin("a"), ClassPlugin("b"))
    given: Any = {"namespace": "n", "interceptors": []}
    assert plugins.configure_client(given)["namespace"] == "n-a-b"
    assert given["namespace"] == "n"
    assert plugins.configure_replayer({"namespace": "n"}) == {"only": "this"}  # type: ignore[comparison-overlap]
    assert plugins.configure_worker({"activities": []})["activities"] == ["a", "b"]


def test_class_plugins_wrap_the_replayer() -> None:
    replay = passed(ClassPlugin("a"), ClassPlugin("b")).run_replayer(lambda r, h: (r, h))  # type: ignore[arg-type,return-value]
    assert replay("r", "h") == ("a", ("b", ("r", "h")))  # type: ignore[arg-type,comparison-overlap]


def test_a_class_plugin_that_returns_no_config_is_told() -> None:
    class Nothing(ClassPlugin):
        def configure_client(self, config: Any) -> Any:
            return None

    with pytest.raises(PluginError, match=r"'configure_client'.*must return the configuration"):
        passed(Nothing()).configure_client({"namespace": "n"})  # type: ignore[typeddict-item]


def test_a_class_plugin_may_answer_further_hooks() -> None:
    stopped = []

    class More(ClassPlugin):
        @hookimpl
        def worker_stopping(self, worker: Any) -> None:
            stopped.append(worker)

    plugins = passed(More())
    plugins.worker_stopping("w")  # type: ignore[arg-type]
    assert stopped == ["w"]
    assert "worker_stopping" in plugins.describe()[0].hooks


def test_default_name_is_module_and_class() -> None:
    assert ClassPlugin().name() == f"{__name__}.ClassPlugin"


# Failures and mistakes


def test_a_failing_hook_names_plugin_and_hook() -> None:
    class Failing:
        @hookimpl
        def configure_worker(self, config: Any) -> None:
            raise LookupError("no key")

    with pytest.raises(
        PluginError, match=r"Failing' failed in its hook 'configure_worker': LookupError: no key"
    ) as caught:
        passed(Failing()).configure_worker({})
    assert isinstance(caught.value.__cause__, LookupError)


def module(**functions: Any) -> types.ModuleType:
    made = types.ModuleType("some_plugin")
    vars(made).update(functions)
    return made


def async_hook() -> Any:
    @hookimpl
    async def configure_worker(config: Any) -> None: ...

    return configure_worker


def unmarked_generator() -> Any:
    @hookimpl
    def run_worker() -> Any:
        yield

    return run_worker


def old_wrapper() -> Any:
    @hookimpl(hookwrapper=True)
    def run_worker() -> Any:
        yield

    return run_worker


def wrong_argument() -> Any:
    @hookimpl
    def configure_worker(konfig: Any) -> None: ...

    return configure_worker


def misspelt() -> Any:
    @hookimpl
    def configure_wroker(config: Any) -> None: ...

    return configure_wroker


@pytest.mark.parametrize(
    ("hook", "function", "message"),
    [
        ("configure_worker", async_hook(), r"'configure_worker' is async"),
        ("run_worker", unmarked_generator(), r"contains yield.*wrapper=True"),
        ("run_worker", old_wrapper(), r"hookwrapper=True; write it with wrapper=True"),
        ("configure_worker", wrong_argument(), r"konfig"),
        ("configure_wroker", misspelt(), r"no such hook. Did you mean 'configure_worker'"),
    ],
)
def test_a_plugin_written_wrongly_is_refused(hook: str, function: Any, message: str) -> None:
    with pytest.raises(PluginError, match=message) as caught:
        passed(module(**{hook: function}))
    assert "Plugin 'some_plugin'" in str(caught.value)


def test_a_hook_of_other_versions_may_be_optional() -> None:
    @hookimpl(optionalhook=True)
    def hook_of_the_future() -> None: ...

    @hookimpl
    def configure_worker(config: Any) -> None:
        config["seen"] = True

    plugins = passed(
        module(hook_of_the_future=hook_of_the_future, configure_worker=configure_worker)
    )
    assert plugins.configure_worker({}) == {"seen": True}  # type: ignore[comparison-overlap]


@pytest.mark.parametrize("thing", [object(), "worker_plugin_metrics", module()])
def test_what_answers_no_hook_is_refused(thing: object) -> None:
    with pytest.raises(TypeError, match="answers no hook"):
        passed(thing)


def test_a_class_instead_of_an_instance_is_refused() -> None:
    with pytest.raises(TypeError, match="Pass an instance"):
        passed(ClassPlugin)


# Duplicates


def test_the_same_plugin_twice_is_used_once_and_warned_about() -> None:
    log: list[str] = []
    plugin = Recorder("a", log)
    with pytest.warns(UserWarning, match="It is used once") as caught:
        plugins = passed(plugin).adding([plugin], stacklevel=1)
    assert len(caught) == 1
    assert caught[0].filename == __file__
    plugins.configure_worker({"activities": []})
    assert log == ["a"]


def test_the_same_type_from_client_and_worker_is_used_twice_and_warned_about() -> None:
    of_client = passed(ClassPlugin("client"), Recorder("r", []))
    with pytest.warns(UserWarning) as caught:
        of_worker = of_client.adding([ClassPlugin("worker")])
    assert len(caught) == 1
    assert str(caught[0].message).startswith(f"The same plugin type {ClassPlugin}")
    assert of_worker.configure_worker({"activities": []})["activities"] == ["client", "r", "worker"]
    assert len(of_client.describe()) == 2  # the client's own set has not grown


def test_two_of_a_type_in_one_list_are_meant() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        passed(ClassPlugin("a"), ClassPlugin("b"))


# Installed plugins

NOTES = """
    from worker_core.hookspecs import hookimpl

    @hookimpl
    def configure_worker(config):
        config["activities"].append(__name__)
"""


def test_installed_plugins_come_first_by_entry_point_name(only_installed: Any) -> None:
    only_installed("dist-b", "zebra = mod_z\napple = mod_a\n", mod_z=NOTES, mod_a=NOTES)
    only_installed("dist-a", "mango = mod_m\n", mod_m=NOTES)
    plugins = PluginSet.installed().adding([Recorder("passed", [])])
    config = plugins.configure_worker({"activities": []})
    assert config["activities"] == ["mod_a", "mod_m", "mod_z", "passed"]
    first, *_ = plugins.describe()
    assert first == _plugins.PluginDescription(
        "apple", "dist-b", "1.2", "mod_a", ("configure_worker",)
    )
    assert plugins.names[:3] == ["apple", "mango", "zebra"]


def test_an_entry_point_may_name_an_object_or_a_class(only_installed: Any) -> None:
    source = """
        from worker_core.hookspecs import hookimpl

        class Plugin:
            @hookimpl
            def configure_worker(self, config):
                config["activities"].append(type(self).__name__)

        instance = Plugin()
    """
    only_installed("dist-a", "a = mod_o:instance\nb = mod_o:Plugin\n", mod_o=source)
    config = PluginSet.installed().configure_worker({"activities": []})
    assert config["activities"] == ["Plugin", "Plugin"]


BROKEN = {
    "raises at import": ("mod_x", "raise OSError('disk')", "OSError: disk"),
    "is not there": ("mod_y", "", "ModuleNotFoundError"),
    "answers nothing": ("mod_x", "x = 1", "answers no hook"),
    "misspells a hook": (
        "mod_x",
        "from worker_core.hookspecs import hookimpl\n@hookimpl\ndef run_workers(): ...",
        "Did you mean 'run_worker'",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_installed_plugin_stops_start_up(only_installed: Any, case: str) -> None:
    module_name, source, message = BROKEN[case]
    only_installed("dist-broken", f"bad = {module_name}\n", mod_x=source)
    with pytest.raises(PluginError) as caught:
        PluginSet.installed()
    assert "Plugin 'bad' (from dist-broken 1.2)" in str(caught.value)
    assert message in str(caught.value)


def test_a_plugin_that_does_not_import_is_listed_with_what_to_do(only_installed: Any) -> None:
    only_installed("dist-broken", "bad = mod_x\n", mod_x="raise OSError('disk')")
    only_installed("dist-good", "good = mod_g\n", mod_g=NOTES)
    bad, good = _plugins.describe()
    assert bad.error is not None and "pip uninstall dist-broken" in bad.error
    assert (good.error, good.hooks) == (None, ("configure_worker",))


def test_a_failing_hook_names_the_distribution(only_installed: Any) -> None:
    only_installed("dist-a", "a = mod_a\n", mod_a=NOTES)
    with pytest.raises(PluginError, match=r"Plugin 'a' \(from dist-a 1.2\) failed.*KeyError"):
        PluginSet.installed().configure_worker({})


def test_two_entry_points_to_one_module_are_one_plugin(only_installed: Any) -> None:
    only_installed("dist-a", "a = mod_a\nb = mod_a\n", mod_a=NOTES)
    with pytest.warns(UserWarning, match="used once; remove one"):
        plugins = PluginSet.installed()
    assert plugins.names == ["a"]


def test_an_installed_plugin_passed_again_is_used_once(only_installed: Any) -> None:
    only_installed("dist-a", "a = mod_a\n", mod_a=NOTES)
    plugins = PluginSet.installed()
    import mod_a  # type: ignore[import-not-found]

    with pytest.warns(UserWarning, match="'a' is installed and was passed"):
        plugins = plugins.adding([mod_a])
    assert plugins.configure_worker({"activities": []})["activities"] == ["mod_a"]
