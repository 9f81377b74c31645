"""Metrics kept in memory for the program to take: every single update, in order.

Rules:

* Recording takes no lock and never waits: an update more than the buffer holds is dropped and said so,
  once until the buffer was drained.
* Instruments made alike are one metric object, and equal attributes one dictionary, so that whoever takes
  the updates may look them up by identity.
"""

from __future__ import annotations

import logging
import math
import threading
import weakref
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from typing import Any, Final, NewType, Protocol, Self, cast, final

from worker_core.common import (
    MetricAttributes,
    MetricCommon,
    MetricCounter,
    MetricGauge,
    MetricGaugeFloat,
    MetricHistogram,
    MetricHistogramFloat,
    MetricHistogramTimedelta,
    MetricMeter,
)

__all__ = [
    "BUFFERED_METRIC_KIND_COUNTER",
    "BUFFERED_METRIC_KIND_GAUGE",
    "BUFFERED_METRIC_KIND_HISTOGRAM",
    "BufferMeter",
    "BufferedMetric",
    "BufferedMetricKind",
    "BufferedMetricUpdate",
    "MetricBuffer",
    "MetricBufferDurationFormat",
]

logger = logging.getLogger(__name__)

_MILLISECOND: Final = timedelta(milliseconds=1)

BufferedMetricKind = NewType("BufferedMetricKind", int)
"""How the values of a metric belong together."""

BUFFERED_METRIC_KIND_COUNTER: Final = BufferedMetricKind(0)
"""A counter: values are to be added up."""

BUFFERED_METRIC_KIND_GAUGE: Final = BufferedMetricKind(1)
"""A gauge: the latest value counts."""

BUFFERED_METRIC_KIND_HISTOGRAM: Final = BufferedMetricKind(2)
"""A histogram: every value counts by itself."""


class MetricBufferDurationFormat(Enum):
    """How a buffer holds durations."""

    MILLISECONDS = 1
    """As whole milliseconds; the unit is called ``ms``."""
    SECONDS = 2
    """As float seconds; the unit is called ``s``."""


class BufferedMetric(Protocol):
    """What an update belongs to. Instruments made alike share one of these."""

    @property
    def name(self) -> str:
        """Name, with the prefix if the worker recorded it."""
        ...

    @property
    def description(self) -> str | None:
        """Description, if it has one."""
        ...

    @property
    def unit(self) -> str | None:
        """Unit, if it has one."""
        ...

    @property
    def kind(self) -> BufferedMetricKind:
        """One of the constants ``BUFFERED_METRIC_KIND_...``."""
        ...


class BufferedMetricUpdate(Protocol):
    """One recorded value."""

    @property
    def metric(self) -> BufferedMetric:
        """What it belongs to; the same object for every update of it."""
        ...

    @property
    def value(self) -> int | float:
        """What was added to a counter, or the value of a gauge or histogram."""
        ...

    @property
    def attributes(self) -> MetricAttributes:
        """Its labels; the same object for every update with equal ones. Do not change it."""
        ...


@dataclass(frozen=True, slots=True)
class _Metric:
    name: str
    description: str | None
    unit: str | None
    kind: BufferedMetricKind


class _Update:
    __slots__ = ("attributes", "metric", "value")

    def __init__(self, metric: _Metric, value: int | float, attributes: MetricAttributes) -> None:
        self.metric: BufferedMetric = metric
        self.value = value
        self.attributes = attributes

    def __repr__(self) -> str:
        return f"<{self.metric.name} {self.value} {dict(self.attributes)}>"


class _Attributes(dict[str, str | int | float | bool]):
    """A dictionary that can be remembered without being kept."""

    __slots__ = ("__weakref__",)


@final
class MetricBuffer:
    """Keeps updates of metrics until the program takes them with `retrieve_updates`.

    Give it to `TelemetryConfig` as ``metrics``. It needs no plugin. When it is full, updates are dropped:
    make it large and drain it often, also while nothing seems to happen.
    """

    def __init__(
        self,
        buffer_size: int,
        duration_format: MetricBufferDurationFormat = MetricBufferDurationFormat.MILLISECONDS,
    ) -> None:
        """Make an empty buffer.

        Args:
            buffer_size: How many updates it holds; tens of thousands are not too many.
            duration_format: How durations are held.

        Raises:
            ValueError: The size is not positive.
            TypeError: An argument is not of its type.
        """
        if not isinstance(buffer_size, int) or isinstance(buffer_size, bool):
            raise TypeError(f"buffer_size must be an int, not {type(buffer_size).__name__}")
        if buffer_size < 1:
            raise ValueError(f"buffer_size is {buffer_size}, but must be at least 1.")
        if not isinstance(duration_format, MetricBufferDurationFormat):
            raise TypeError(
                "duration_format must be a MetricBufferDurationFormat, not "
                f"{type(duration_format).__name__}"
            )
        self._buffer_size = buffer_size
        self._seconds = duration_format is MetricBufferDurationFormat.SECONDS
        self._updates: deque[_Update] = deque()
        self._attached = False
        self._dropping = False

    def retrieve_updates(self) -> Sequence[BufferedMetricUpdate]:
        """Take all updates out, oldest first.

        Raises:
            RuntimeError: No runtime was made with this buffer yet.
        """
        if not self._attached:
            raise RuntimeError(
                "This buffer belongs to no runtime yet. Make one with "
                "Runtime(telemetry=TelemetryConfig(metrics=buffer)) first."
            )
        updates = self._updates
        # What is recorded meanwhile is left for the next time, so that this comes to an end.
        taken = [updates.popleft() for _ in range(len(updates))]
        self._dropping = False
        return cast("Sequence[BufferedMetricUpdate]", taken)

    def _attach(self, labels: Mapping[str, str]) -> MetricMeter:
        """Make the meter of a runtime, whose values all have these labels."""
        self._attached = True
        return BufferMeter(_Registry(self), labels)

    def _record(self, metric: _Metric, value: int | float, attributes: Mapping[str, Any]) -> None:
        if len(self._updates) < self._buffer_size:
            self._updates.append(_Update(metric, value, attributes))
        elif not self._dropping:
            self._dropping = True
            logger.error(
                "The metric buffer is full, updates are dropped until it is drained. Call "
                "retrieve_updates more often or make it larger",
                extra={"buffer_size": self._buffer_size},
            )


class _Registry:
    """The metrics and attributes of one runtime, each there once."""

    __slots__ = ("_attributes", "_lock", "_metrics", "buffer")

    def __init__(self, buffer: MetricBuffer) -> None:
        self.buffer = buffer
        self._lock = threading.Lock()
        self._metrics: dict[_Metric, _Metric] = {}
        self._attributes: weakref.WeakValueDictionary[frozenset[Any], _Attributes] = (
            weakref.WeakValueDictionary()
        )

    def metric(
        self, name: str, description: str | None, unit: str | None, kind: BufferedMetricKind
    ) -> _Metric:
        metric = _Metric(name, description or None, unit or None, kind)
        return self._metrics.setdefault(metric, metric)

    def merged(self, base: MetricAttributes, added: MetricAttributes) -> MetricAttributes:
        for key, value in added.items():
            if not isinstance(value, str | int | float):
                raise TypeError(
                    f"Invalid value type for key {key!r}, must be str, int, float, or bool; it is "
                    f"{type(value).__name__}."
                )
        merged = _Attributes(base)
        merged.update(added)
        # With types, since True equals 1.
        key_of_all = frozenset((key, type(value), value) for key, value in merged.items())
        with self._lock:
            return self._attributes.setdefault(key_of_all, merged)


class BufferMeter(MetricMeter):
    """Makes instruments that record into a buffer."""

    __slots__ = ("_attributes", "_registry")

    def __init__(self, registry: _Registry, attributes: MetricAttributes) -> None:
        self._registry = registry
        self._attributes = registry.merged({}, attributes)

    def create_counter(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricCounter:
        """See base class."""
        metric = self._registry.metric(name, description, unit, BUFFERED_METRIC_KIND_COUNTER)
        return _Counter(self._registry, metric, unit, self._attributes)

    def create_histogram(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricHistogram:
        """See base class."""
        metric = self._registry.metric(name, description, unit, BUFFERED_METRIC_KIND_HISTOGRAM)
        return _Histogram(self._registry, metric, unit, self._attributes)

    def create_histogram_float(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricHistogramFloat:
        """See base class."""
        metric = self._registry.metric(name, description, unit, BUFFERED_METRIC_KIND_HISTOGRAM)
        return _HistogramFloat(self._registry, metric, unit, self._attributes)

    def create_histogram_timedelta(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricHistogramTimedelta:
        """See base class."""
        held = unit
        if unit == "duration":
            held = "s" if self._registry.buffer._seconds else "ms"
        metric = self._registry.metric(name, description, held, BUFFERED_METRIC_KIND_HISTOGRAM)
        return _HistogramTimedelta(self._registry, metric, unit, self._attributes)

    def create_gauge(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricGauge:
        """See base class."""
        metric = self._registry.metric(name, description, unit, BUFFERED_METRIC_KIND_GAUGE)
        return _Gauge(self._registry, metric, unit, self._attributes)

    def create_gauge_float(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricGaugeFloat:
        """See base class."""
        metric = self._registry.metric(name, description, unit, BUFFERED_METRIC_KIND_GAUGE)
        return _GaugeFloat(self._registry, metric, unit, self._attributes)

    def with_additional_attributes(self, additional_attributes: MetricAttributes) -> MetricMeter:
        """See base class."""
        merged = self._registry.merged(self._attributes, additional_attributes)
        return BufferMeter(self._registry, merged)


class _Instrument(MetricCommon):
    """A metric bound to attributes."""

    __slots__ = ("_attributes", "_metric", "_registry", "_unit")

    def __init__(
        self,
        registry: _Registry,
        metric: _Metric,
        unit: str | None,
        attributes: MetricAttributes,
    ) -> None:
        self._registry = registry
        self._metric = metric
        self._unit = unit
        self._attributes = attributes

    @property
    def name(self) -> str:
        return self._metric.name

    @property
    def description(self) -> str | None:
        return self._metric.description

    @property
    def unit(self) -> str | None:
        return self._unit

    def with_additional_attributes(self, additional_attributes: MetricAttributes) -> Self:
        merged = self._registry.merged(self._attributes, additional_attributes)
        return type(self)(self._registry, self._metric, self._unit, merged)

    def _put_float(self, value: float, added: MetricAttributes | None) -> None:
        # Infinity and NaN would spoil whatever is computed of the values.
        if value < 0 or math.isfinite(value):
            self._put(float(value), added)

    def _put(self, value: int | float, added: MetricAttributes | None) -> None:
        if value < 0:
            raise ValueError(
                f"Metric value cannot be negative: {self._metric.name!r} was given {value}."
            )
        registry = self._registry
        attributes = registry.merged(self._attributes, added) if added else self._attributes
        registry.buffer._record(self._metric, value, attributes)


class _Counter(_Instrument, MetricCounter):
    __slots__ = ()

    def add(self, value: int, additional_attributes: MetricAttributes | None = None) -> None:
        self._put(value, additional_attributes)


class _Histogram(_Instrument, MetricHistogram):
    __slots__ = ()

    def record(self, value: int, additional_attributes: MetricAttributes | None = None) -> None:
        self._put(value, additional_attributes)


class _HistogramFloat(_Instrument, MetricHistogramFloat):
    __slots__ = ()

    def record(self, value: float, additional_attributes: MetricAttributes | None = None) -> None:
        self._put_float(value, additional_attributes)


class _HistogramTimedelta(_Instrument, MetricHistogramTimedelta):
    __slots__ = ()

    def record(
        self, value: timedelta, additional_attributes: MetricAttributes | None = None
    ) -> None:
        millis = value // _MILLISECOND
        seconds = self._registry.buffer._seconds
        # Seconds and the rest apart, as others who export them do: the last bit is the same.
        held = millis // 1000 + millis % 1000 / 1000 if seconds else millis
        self._put(held, additional_attributes)


class _Gauge(_Instrument, MetricGauge):
    __slots__ = ()

    def set(self, value: int, additional_attributes: MetricAttributes | None = None) -> None:
        self._put(value, additional_attributes)


class _GaugeFloat(_Instrument, MetricGaugeFloat):
    __slots__ = ()

    def set(self, value: float, additional_attributes: MetricAttributes | None = None) -> None:
        self._put_float(value, additional_attributes)
