"""The default runtime, asking plugins for a meter, and the prefix."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import Any

import pytest

from worker_core import runtime
from worker_core.client import Client
from worker_core.common import MetricMeter
from worker_core.plugin import PluginError
from worker_core.runtime import (
    OpenTelemetryConfig,
    PrometheusConfig,
    Runtime,
    TelemetryConfig,
)

METER_PLUGIN = """
    from worker_core.hookspecs import hookimpl

    asked = []

    class Meter:
        closed = 0
        address = "10.0.0.1:1"

        def __init__(self):
            self.made = []

        def close(self):
            self.closed += 1

        def create_counter(self, name, description=None, unit=None):
            self.made.append(name)

        create_gauge = create_gauge_float = create_counter
        create_histogram = create_histogram_float = create_histogram_timedelta = create_counter

        def with_additional_attributes(self, attributes):
            self.made.append(attributes)
            return self

    @hookimpl
    def make_metric_meter(telemetry):
        asked.append(telemetry)
        return Meter()
"""

DESCRIPTION = TelemetryConfig(metrics=PrometheusConfig(bind_address="127.0.0.1:0"))


def make_ref(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtime, "_runtime_ref", runtime._RuntimeRef())


def test_default_is_made_once(only_installed: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    make_ref(monkeypatch)
    found = []
    threads = [threading.Thread(target=lambda: found.append(Runtime.default())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({id(one) for one in found}) == 1
    assert found[0].metric_meter is MetricMeter.noop
    assert found[0].worker_metric_meter is MetricMeter.noop
    assert found[0].metrics_address is None
    found[0].close()


def test_preventing_and_setting_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    make_ref(monkeypatch)
    Runtime.prevent_default()
    with pytest.raises(RuntimeError, match="Cannot create default Runtime"):
        Runtime.default()
    mine = Runtime(telemetry=TelemetryConfig())
    Runtime.set_default(mine)
    assert Runtime.default() is mine
    with pytest.raises(RuntimeError, match="called after default runtime"):
        Runtime.prevent_default()
    other = Runtime(telemetry=TelemetryConfig())
    with pytest.raises(RuntimeError, match="already set"):
        Runtime.set_default(other)
    Runtime.set_default(other, error_if_already_set=False)
    assert Runtime.default() is other


async def test_a_client_without_a_runtime_gets_the_default_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make_ref(monkeypatch)
    client = await Client.connect("127.0.0.1:1", lazy=True)
    assert client.service_client.config.runtime is Runtime.default()
    await client.service_client.close()


async def test_where_there_may_be_no_default_a_client_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make_ref(monkeypatch)
    Runtime.prevent_default()
    with pytest.raises(RuntimeError, match="Pass runtime=") as refused:
        await Client.connect("127.0.0.1:1", lazy=True)
    assert not isinstance(refused.value, PluginError)


def test_without_a_plugin_the_package_to_install_is_named(only_installed: Any) -> None:
    with pytest.raises(RuntimeError, match="pip install worker-plugin-metrics"):
        Runtime(telemetry=DESCRIPTION)


def test_nobody_is_asked_when_nothing_is_described(only_installed: Any) -> None:
    only_installed("dist-a", "a = mod_meter\n", mod_meter="raise OSError")
    assert Runtime(telemetry=TelemetryConfig()).metric_meter is MetricMeter.noop


def test_the_default_runtime_asks_without_a_description(
    only_installed: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_ref(monkeypatch)
    only_installed("dist-a", "a = mod_meter\n", mod_meter=METER_PLUGIN)
    assert Runtime.default().metrics_address == "10.0.0.1:1"
    import mod_meter  # type: ignore[import-not-found]

    assert [one.metrics for one in mod_meter.asked] == [None]


def test_the_prefix_goes_before_the_workers_names_only(only_installed: Any) -> None:
    only_installed("dist-a", "a = mod_meter\n", mod_meter=METER_PLUGIN)
    made: Any = Runtime(telemetry=DESCRIPTION).metric_meter
    for telemetry, prefix in (
        (DESCRIPTION, "temporal_"),
        (TelemetryConfig(metrics=DESCRIPTION.metrics, metric_prefix="my_"), "my_"),
        (TelemetryConfig(metrics=DESCRIPTION.metrics, metric_prefix=""), ""),
    ):
        one = Runtime(telemetry=telemetry)
        made = one.metric_meter
        one.metric_meter.create_counter("mine")
        bound = one.worker_metric_meter.with_additional_attributes({"a": 1})
        bound.create_counter("c")
        bound.create_gauge("g")
        bound.create_gauge_float("gf")
        bound.create_histogram("h")
        bound.create_histogram_float("hf")
        bound.create_histogram_timedelta("ht")
        names = [prefix + name for name in ("c", "g", "gf", "h", "hf", "ht")]
        assert made.made == ["mine", {"a": 1}, *names]


def test_closing_reaches_the_meter(only_installed: Any) -> None:
    only_installed("dist-a", "a = mod_meter\n", mod_meter=METER_PLUGIN)
    with Runtime(telemetry=DESCRIPTION) as one:
        made: Any = one.metric_meter
        assert made.closed == 0
    assert made.closed == 1


@pytest.mark.parametrize("bounds", [[], [1, 1], [2, 1]])
def test_buckets_must_ascend(bounds: list[float]) -> None:
    with pytest.raises(ValueError, match=r"'latency'.*ascending"):
        PrometheusConfig("127.0.0.1:0", histogram_bucket_overrides={"latency": bounds})
    with pytest.raises(ValueError, match=r"'latency'.*ascending"):
        OpenTelemetryConfig("http://x:1", histogram_bucket_overrides={"latency": bounds})


def test_the_export_interval_must_be_positive() -> None:
    with pytest.raises(ValueError, match="metric_periodicity"):
        OpenTelemetryConfig("http://x:1", metric_periodicity=timedelta(0))
