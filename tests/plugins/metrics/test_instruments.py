"""Recording: sums under threads, refusals, series, lifetime."""

from __future__ import annotations

import gc
import os
import socket
import subprocess
import sys
import threading
import weakref
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker_core.common import MetricMeter
from worker_core.runtime import PrometheusConfig, Runtime, TelemetryConfig
from worker_plugin_metrics.buckets import Buckets
from worker_plugin_metrics.instruments import MAX_SERIES, BucketCell, Meter, Registry


def make_registry(bounds: tuple[float, ...] = (1, 2), *, seconds: bool = False) -> Registry:
    return Registry(
        common_attributes={"service_name": "s"},
        seconds=seconds,
        duration_unit="s" if seconds else "ms",
        bounds_of=lambda name: bounds,
        on_new=lambda instrument: None,
    )


def make_meter(**options: Any) -> Meter:
    return Meter(make_registry(**options), {})


def values(instrument: Any) -> dict[tuple[tuple[str, Any], ...], Any]:
    return {
        tuple(cell.attributes.items())[1:]: cell.value for cell in instrument._instrument.cells()
    }


def test_series_appear_with_their_first_value_and_merge_attributes() -> None:
    meter = make_meter().with_additional_attributes({"b": 1})
    counter = meter.create_counter("c")
    bound = counter.with_additional_attributes({"a": 2})
    assert values(counter) == {}
    counter.add(1)
    bound.add(2)
    bound.add(3, {"b": "over"})
    bound.add(4, {"b": "over"})
    counter.add(5, {"a": 2})
    assert values(counter) == {
        (("b", 1),): 1,
        (("a", 2), ("b", 1)): 7,
        (("a", 2), ("b", "over")): 7,
    }


def test_instruments_of_one_name_are_one() -> None:
    meter = make_meter()
    meter.create_counter("c", "first").add(1)
    again = meter.with_additional_attributes({"x": "y"}).create_counter("c", "second")
    again.add(1)
    assert len(values(again)) == 2
    assert again.description == "first"
    with pytest.raises(ValueError, match="'c' exists as a counter and cannot be a gauge"):
        meter.create_gauge("c")


@pytest.mark.parametrize("name", ["", "1x", "a b", "é", "x" * 256])
def test_names_that_cannot_be(name: str) -> None:
    with pytest.raises(ValueError, match="cannot be the name of a metric"):
        make_meter().create_counter(name)


def test_negative_values_are_refused() -> None:
    meter = make_meter()
    attempts: list[Any] = [
        lambda: meter.create_counter("c").add(-1),
        lambda: meter.create_gauge("g").set(-1),
        lambda: meter.create_gauge_float("gf").set(-0.5),
        lambda: meter.create_histogram("h").record(-1),
        lambda: meter.create_histogram_float("hf").record(-0.5),
        lambda: meter.create_histogram_timedelta("ht").record(timedelta(microseconds=-1)),
        lambda: (
            make_meter(seconds=True)
            .create_histogram_timedelta("ht")
            .record(timedelta(microseconds=-1))
        ),
    ]
    for attempt in attempts:
        with pytest.raises(ValueError, match="Metric value cannot be negative"):
            attempt()


@pytest.mark.parametrize("value", [None, [], ["x"], b"x"])
def test_attributes_that_cannot_be(value: Any) -> None:
    meter = make_meter()
    counter = meter.create_counter("c")
    for attempt in (
        lambda: meter.with_additional_attributes({"k": value}),
        lambda: counter.with_additional_attributes({"k": value}),
        lambda: counter.add(1, {"k": value}),
    ):
        with pytest.raises(TypeError, match="Invalid value type for key 'k', must be str, int"):
            attempt()
    assert values(counter) == {}


@given(st.lists(st.floats(0, 100)), st.sets(st.integers(0, 100), min_size=1))
def test_values_fall_at_or_under_their_bound(recorded: list[float], bounds: set[int]) -> None:
    ascending = tuple(sorted(bounds))
    histogram: Any = make_meter(bounds=ascending).create_histogram_float("h")
    for value in recorded:
        histogram.record(value)
    cells: list[BucketCell] = histogram._instrument.cells()
    if not recorded:
        assert cells == []
        return
    (cell,) = cells
    for index, bound in enumerate(ascending):
        assert sum(cell.counts[: index + 1]) == sum(value <= bound for value in recorded)
    assert sum(cell.counts) == len(recorded)
    assert cell.sum == pytest.approx(sum(recorded))
    assert (cell.min, cell.max) == (min(recorded), max(recorded))


@given(st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=10_000)))
def test_durations_in_either_unit(duration: timedelta) -> None:
    for seconds, expected in (
        (False, duration // timedelta(milliseconds=1)),
        (True, duration / timedelta(seconds=1)),
    ):
        histogram: Any = make_meter(seconds=seconds).create_histogram_timedelta(
            "h", None, "duration"
        )
        histogram.record(duration)
        assert histogram._instrument.cells()[0].sum == pytest.approx(expected)
        assert histogram.unit == "duration"
        assert histogram._instrument.unit == ("s" if seconds else "ms")


def test_no_value_is_lost_between_threads() -> None:
    meter = make_meter()
    counter: Any = meter.create_counter("c")
    histogram: Any = meter.create_histogram("h")
    interval = sys.getswitchinterval()

    def work() -> None:
        for _ in range(3_000):
            counter.add(1)
            counter.add(1, {"x": 1})
            histogram.record(1)

    threads = [threading.Thread(target=work) for _ in range(4)]
    sys.setswitchinterval(1e-6)
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(interval)
    assert set(values(counter).values()) == {12_000}
    assert histogram._instrument.cells()[0].counts == [12_000, 0, 0]


def test_a_label_of_endless_values_takes_bounded_memory() -> None:
    counter = make_meter().create_counter("c")
    for index in range(MAX_SERIES + 10):
        counter.add(1, {"user": index})
    counter.add(1, {"user": 0})
    found = values(counter)
    assert len(found) == MAX_SERIES + 1
    assert found[("user", 0),] == 2
    overflow = [
        cell
        for cell in counter._instrument.cells()
        if "otel.metric.overflow" in cell.attributes  # type: ignore[attr-defined]
    ]
    assert [cell.value for cell in overflow] == [10]


def test_default_buckets_in_seconds() -> None:
    buckets = Buckets(prefix="temporal_", seconds=True, overrides=None)
    assert buckets.bounds_of("temporal_workflow_task_replay_latency")[:2] == (0.001, 0.01)
    assert buckets.bounds_of("anything") == (0.05, 0.1, 0.5, 1, 2.5, 10)


# Lifetime


def serving() -> Runtime:
    return Runtime(telemetry=TelemetryConfig(metrics=PrometheusConfig("127.0.0.1:0")))


def accepts(address: str) -> bool:
    host, _, port = address.rpartition(":")
    try:
        socket.create_connection((host, int(port)), timeout=5).close()
    except ConnectionRefusedError:
        return False
    return True


def test_exporting_ends_when_nothing_made_from_the_runtime_is_held() -> None:
    one = serving()
    address = one.metrics_address
    assert address is not None
    counter = one.worker_metric_meter.with_additional_attributes({"a": 1}).create_counter("c")
    gone = weakref.ref(one)
    del one
    gc.collect()
    assert gone() is None
    assert accepts(address)
    counter.add(1)
    del counter
    gc.collect()
    assert not accepts(address)


def test_recording_after_close_is_harmless() -> None:
    one = serving()
    counter = one.metric_meter.create_counter("c")
    counter.add(1)
    one.close()
    counter.add(1)
    one.metric_meter.create_counter("d").add(1)
    one.metric_meter.create_histogram("h").record(1)


@pytest.mark.parametrize("ending", ["", "r.close()", "import os; os._exit(0)"])
def test_the_interpreter_ends_cleanly(ending: str) -> None:
    program = (
        "from worker_core.runtime import *\n"
        "r = Runtime(telemetry=TelemetryConfig(metrics=PrometheusConfig('127.0.0.1:0')))\n"
        f"r.metric_meter.create_counter('c').add(1)\n{ending}"
    )
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", program],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("", "")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_forked_child_that_ends_leaves_its_parent_serving() -> None:
    program = (
        "import os, sys, urllib.request\n"
        "from worker_core.runtime import *\n"
        "r = Runtime(telemetry=TelemetryConfig(metrics=PrometheusConfig('127.0.0.1:0')))\n"
        "child = os.fork()\n"
        "if not child: sys.exit(0)\n"
        "assert os.waitpid(child, 0)[1] == 0\n"
        "assert urllib.request.urlopen(f'http://{r.metrics_address}/metrics').status == 200\n"
    )
    subprocess.run([sys.executable, "-c", program], timeout=60, check=True)


def test_the_default_runtime_serves_where_the_environment_says() -> None:
    program = (
        "from worker_core.runtime import *\n"
        "assert Runtime.default().metrics_address.startswith('127.0.0.1:')\n"
        "assert Runtime(telemetry=TelemetryConfig()).metrics_address is None\n"
    )
    environment = {**os.environ, "WORKER_METRICS_BIND": "127.0.0.1:0"}
    subprocess.run([sys.executable, "-c", program], timeout=60, check=True, env=environment)


def test_without_configuration_nothing_is_measured() -> None:
    assert Runtime(telemetry=TelemetryConfig()).metric_meter is MetricMeter.noop
