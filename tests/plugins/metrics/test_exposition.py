"""The text that Prometheus reads: the same as the peer's, line by line but for the order of labels."""

from __future__ import annotations

import math
import re
import socket
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest
import temporalio.runtime

import worker_core.runtime
from worker_core.runtime import PrometheusConfig, Runtime, TelemetryConfig
from worker_plugin_metrics.prometheus import CONTENT_TYPE, parse_address

BUILT_IN = (
    "workflow_endtoend_latency",
    "workflow_task_execution_latency",
    "workflow_task_replay_latency",
    "workflow_task_schedule_to_start_latency",
    "activity_execution_latency",
    "activity_schedule_to_start_latency",
    "request_latency",
)


def record(meter: Any) -> None:
    counter = meter.create_counter("my-counter", 'Has "quotes", a \\ and\nlines', "1")
    counter.add(2)
    counter.add(3, {"a": "x", "b": True, "c": 1.5, "d": 3, "bad-name": 'te"st\n\\'})
    meter.create_counter("bytes_read", None, "bytes").add(7)
    meter.create_counter("never_used")
    whole = meter.create_histogram("my_hist", "description", "widgets")
    for value in (0, 50, 51, 20_000):
        whole.record(value)
    meter.create_histogram_float("my_float_hist").record(0.25)
    meter.create_histogram_timedelta("my_duration").record(timedelta(seconds=1.25))
    for name in BUILT_IN:
        latency = meter.create_histogram_timedelta(f"temporal_{name}", None, "duration")
        latency.record(timedelta(milliseconds=30))
    meter.create_gauge("my_gauge", "gauge", "bytes").set(3)
    meter.create_gauge_float("my_float_gauge").set(3.25)
    meter.create_gauge_float("my_whole_float_gauge").set(4.0)
    tagged = meter.with_additional_attributes({"x": "1"}).create_counter("tagged")
    tagged.with_additional_attributes({"y": "2"}).add(1, {"x": "3"})


def scrape(address: str) -> str:
    with urllib.request.urlopen(f"http://{address}/metrics", timeout=10) as response:
        return str(response.read().decode())


def sorted_labels(text: str) -> Iterator[str]:
    for line in text.splitlines():
        sample = re.fullmatch(r"(\w+)\{(.*)\} (.*)", line)
        if sample:
            labels = sorted(re.findall(r'\w+="(?:[^"\\]|\\.)*"', sample[2]))
            yield f"{sample[1]} {labels} {sample[3]}"
        elif line:
            yield line


def unused_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize(
    ("options", "telemetry"),
    [
        ({}, {}),
        ({}, {"global_tags": {"env": 'te"st\n\\', "team": "x"}}),
        ({}, {"attach_service_name": False}),
        ({"counters_total_suffix": True, "unit_suffix": True}, {}),
        ({"durations_as_seconds": True, "unit_suffix": True}, {}),
        ({"histogram_bucket_overrides": {"my_hist": [1, 2.5], "endtoend": [7]}}, {}),
    ],
)
def test_it_is_the_peers(options: dict[str, Any], telemetry: dict[str, Any]) -> None:
    texts = []
    for package in (temporalio.runtime, worker_core.runtime):
        kinds: Any = package
        address = f"127.0.0.1:{unused_port()}"
        made = kinds.Runtime(
            telemetry=kinds.TelemetryConfig(
                metrics=kinds.PrometheusConfig(bind_address=address, **options), **telemetry
            )
        )
        record(made.metric_meter)
        texts.append(scrape(address))
        if made.__class__ is Runtime:
            made.close()
    theirs, ours = texts
    assert list(sorted_labels(ours)) == list(sorted_labels(theirs))
    assert "my_counter" in ours


def serve(**options: Any) -> Runtime:
    return Runtime(telemetry=TelemetryConfig(metrics=PrometheusConfig("127.0.0.1:0", **options)))


def test_the_workers_metrics_keep_their_buckets_under_another_prefix() -> None:
    description = TelemetryConfig(metrics=PrometheusConfig("127.0.0.1:0"), metric_prefix="my_")
    with Runtime(telemetry=description) as one:
        assert one.metrics_address is not None
        latency = one.worker_metric_meter.create_histogram_timedelta("activity_execution_latency")
        latency.record(timedelta(seconds=20))
        text = scrape(one.metrics_address)
    assert (
        'my_activity_execution_latency_bucket{service_name="temporal-core-sdk",le="60000"} 1'
        in text
    )


def test_of_several_bucket_overrides_the_longest_counts() -> None:
    with serve(histogram_bucket_overrides={"lat": [1], "latency": [2], "late": [3]}) as one:
        assert one.metrics_address is not None
        one.metric_meter.create_histogram("my_latency").record(0)
        bounds = re.findall(r'le="([^"]+)"', scrape(one.metrics_address))
    assert bounds == ["2", "+Inf"]


def test_numbers_that_are_none_are_not_recorded() -> None:
    with serve() as one:
        assert one.metrics_address is not None
        gauge = one.metric_meter.create_gauge_float("gauge")
        histogram = one.metric_meter.create_histogram_float("histogram")
        for value in (1.5, math.nan, math.inf):
            gauge.set(value)
            histogram.record(value)
        text = scrape(one.metrics_address)
    assert 'gauge{service_name="temporal-core-sdk"} 1.5' in text
    assert 'histogram_sum{service_name="temporal-core-sdk"} 1.5' in text
    assert 'histogram_count{service_name="temporal-core-sdk"} 1' in text


def test_headers_and_other_paths() -> None:
    with serve() as one:
        with urllib.request.urlopen(f"http://{one.metrics_address}/metrics?x=1") as response:
            assert response.headers["Content-Type"] == CONTENT_TYPE
            assert response.read() == b""
        with pytest.raises(urllib.error.HTTPError, match="404") as caught:
            urllib.request.urlopen(f"http://{one.metrics_address}/")
        caught.value.close()


@pytest.mark.parametrize(
    ("address", "parsed"),
    [
        ("127.0.0.1:9464", ("127.0.0.1", 9464)),
        ("0.0.0.0:0", ("0.0.0.0", 0)),
        ("[::1]:80", ("::1", 80)),
    ],
)
def test_addresses(address: str, parsed: tuple[str, int]) -> None:
    assert parse_address(address) == parsed


@pytest.mark.parametrize(
    "address",
    [
        *("", "foo", "localhost:9464", "127.0.0.1", "127.0.0.1:", ":80", "::1:80", "1.2.3:80"),
        *("[127.0.0.1]:80", "127.0.0.1:65536", "127.0.0.1:-1", "127.0.0.1:x"),
        "http://127.0.0.1:80",
    ],
)
def test_invalid_addresses_are_refused_at_construction(address: str) -> None:
    with pytest.raises(ValueError, match="Invalid Prometheus address"):
        Runtime(telemetry=TelemetryConfig(metrics=PrometheusConfig(address)))


def test_a_port_that_is_taken_is_an_error_at_construction_until_it_is_freed() -> None:
    first = serve()
    assert first.metrics_address is not None
    description = TelemetryConfig(metrics=PrometheusConfig(first.metrics_address))
    with pytest.raises(
        ValueError, match=rf"Failed starting Prometheus exporter: {first.metrics_address}"
    ) as caught:
        Runtime(telemetry=description)
    assert "worker-plugin-metrics" in caught.value.__notes__[0]
    first.close()
    first.close()
    with Runtime(telemetry=description) as second:
        assert second.metrics_address == first.metrics_address
