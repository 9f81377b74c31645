"""A buffer of metrics: the same updates as the peer's, and its own limits."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest
import temporalio.runtime as peer
from hypothesis import given, settings
from hypothesis import strategies as st

import worker_core.runtime as ours
from worker_core.common import MetricMeter

ATTRIBUTES = st.dictionaries(
    st.sampled_from(["a", "b", "service_name"]),
    st.sampled_from(["x", "", 1, 0, True, False, 1.5]),
    max_size=2,
)
CALLS = st.lists(
    st.tuples(
        st.sampled_from(
            ["counter", "gauge", "gauge_float", "histogram", "histogram_float", "timedelta"]
        ),
        st.sampled_from(["one", "two"]),
        st.sampled_from([None, "", "what"]),
        st.sampled_from([None, "unit", "duration"]),
        st.integers(0, 10**6),
        ATTRIBUTES,
        ATTRIBUTES,
    ),
    max_size=12,
)


def make(module, *, seconds=False, size=1000, **options):
    formats = module.MetricBufferDurationFormat
    buffer = module.MetricBuffer(size, formats.SECONDS if seconds else formats.MILLISECONDS)
    return buffer, module.Runtime(telemetry=module.TelemetryConfig(metrics=buffer, **options))


def record(meter, calls):
    for kind, name, description, unit, value, bound, added in calls:
        bound_meter = meter.with_additional_attributes(bound) if bound else meter
        if kind == "counter":
            bound_meter.create_counter(name, description, unit).add(value, added)
        elif kind == "gauge":
            bound_meter.create_gauge(name, description, unit).set(value, added)
        elif kind == "gauge_float":
            bound_meter.create_gauge_float(name, description, unit).set(value / 7, added)
        elif kind == "histogram":
            bound_meter.create_histogram(name, description, unit).record(value, added)
        elif kind == "histogram_float":
            bound_meter.create_histogram_float(name, description, unit).record(value / 7, added)
        else:
            made = bound_meter.create_histogram_timedelta(name, description, unit)
            made.record(timedelta(microseconds=value * 7), added)


def seen(buffer):
    return [
        (
            update.metric.name,
            update.metric.description,
            update.metric.unit,
            update.metric.kind,
            type(update.value),
            update.value,
            dict(update.attributes),
        )
        for update in buffer.retrieve_updates()
    ]


@pytest.fixture(scope="module", params=[False, True])
def both(request):
    made = [make(module, seconds=request.param) for module in (ours, peer)]
    yield made
    made[0][1].close()


@settings(max_examples=60, deadline=None)
@given(calls=CALLS)
def test_updates_are_those_of_the_peer(both, calls):
    for _buffer, runtime in both:
        record(runtime.metric_meter, calls)
    own, theirs = (seen(buffer) for buffer, _runtime in both)
    # A kind and a name already taken with another unit are as the peer made them first.
    assert own == theirs


def test_metrics_and_attributes_are_the_same_objects():
    buffer, runtime = make(ours, global_tags={"tag": "1"})
    meter = runtime.metric_meter
    for _ in range(2):
        counter = meter.create_counter("c", "d", "u")
        counter.add(1)
        counter.add(1, {"a": True})
        counter.with_additional_attributes({"a": True}).add(1)
    counter.add(1, {"a": 1})
    updates = buffer.retrieve_updates()
    assert len({id(update.metric) for update in updates}) == 1
    assert len({id(update.attributes) for update in updates}) == 3
    assert updates[0].attributes == {"service_name": "temporal-core-sdk", "tag": "1"}
    assert buffer.retrieve_updates() == []


def test_the_worker_records_with_its_prefix():
    buffer, runtime = make(ours, attach_service_name=False, metric_prefix="my_")
    runtime.worker_metric_meter.create_gauge("g").set(3)
    assert seen(buffer) == [
        ("my_g", None, None, ours.BUFFERED_METRIC_KIND_GAUGE, int, 3, {}),
    ]
    assert runtime.metrics_address is None
    runtime.close()


def test_a_full_buffer_drops_and_says_so_once(caplog):
    buffer, runtime = make(ours, size=2)
    counter = runtime.metric_meter.create_counter("c")
    with caplog.at_level(logging.ERROR):
        for _ in range(5):
            counter.add(1)
        assert len(buffer.retrieve_updates()) == 2
        assert len(caplog.records) == 1
        for _ in range(3):
            counter.add(1)
    assert len(caplog.records) == 2
    assert "buffer is full" in caplog.messages[0]


def test_what_is_wrong_is_refused():
    with pytest.raises(RuntimeError, match="belongs to no runtime"):
        ours.MetricBuffer(1).retrieve_updates()
    with pytest.raises(ValueError, match="buffer_size is 0"):
        ours.MetricBuffer(0)
    for size in ("1", True, 1.5):
        with pytest.raises(TypeError, match="buffer_size must be an int"):
            ours.MetricBuffer(size)
    with pytest.raises(TypeError, match="duration_format must be"):
        ours.MetricBuffer(1, 2)
    _buffer, runtime = make(ours)
    meter: MetricMeter = runtime.metric_meter
    with pytest.raises(ValueError, match="Metric value cannot be negative"):
        meter.create_counter("c").add(-1)
    with pytest.raises(ValueError, match="Metric value cannot be negative"):
        meter.create_histogram_timedelta("c").record(timedelta(microseconds=-1))
    with pytest.raises(ValueError, match="Metric value cannot be negative"):
        meter.create_gauge_float("c").set(float("-inf"))
    with pytest.raises(TypeError, match="Invalid value type for key 'a'"):
        meter.create_gauge("c").set(1, {"a": None})
    with pytest.raises(TypeError, match="Invalid value type for key 'a'"):
        meter.with_additional_attributes({"a": []})
    runtime.close()


def test_infinite_values_are_left_out():
    buffer, runtime = make(ours)
    runtime.metric_meter.create_histogram_float("h").record(float("nan"))
    runtime.metric_meter.create_gauge_float("g").set(float("inf"))
    assert buffer.retrieve_updates() == []
    runtime.close()
