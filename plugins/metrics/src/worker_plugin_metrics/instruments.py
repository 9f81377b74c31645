"""Records values: the meter and instruments that users and the worker hold, and their series.

A *series* is one instrument with one set of attributes, and one cell of memory that recording
adds to. Instruments are handed out bound to their series, so that recording costs a comparison,
a lock and an addition; attributes are looked up only where they are given with a value. Nothing
here knows OpenTelemetry: `worker_plugin_metrics.pipeline` reads the cells when somebody collects.

Rules:

* A series appears with its first value, not when its instrument is made.
* Instruments of one name are one instrument, whoever makes them. A second kind under the same
  name is an error; the first description and unit stay.
* Infinity and NaN are not recorded: one of them would spoil a sum for good.
* An instrument has at most `MAX_SERIES` series. What would be a further one is counted in a
  common series labelled ``otel.metric.overflow``, so that a label that takes endless values does
  not take endless memory.
"""

from __future__ import annotations

import math
import re
import threading
from bisect import bisect_left
from collections.abc import Callable, Mapping
from datetime import timedelta
from enum import Enum
from typing import Any, Final, Generic, Self, TypeAlias, TypeVar

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

__all__ = ["MAX_SERIES", "BucketCell", "Instrument", "Kind", "Meter", "Registry", "ValueCell"]

Attributes: TypeAlias = dict[str, str | int | float | bool]

MAX_SERIES: Final = 1_999
"""Series of one instrument, the overflow not counted; with it OpenTelemetry's limit of 2,000."""

OVERFLOW: Final[Attributes] = {"otel.metric.overflow": True}

_VALID_NAME: Final = re.compile(r"[A-Za-z][-_./A-Za-z0-9]{0,254}")


class Kind(Enum):
    """Kinds of instruments, which decide how values are added up."""

    COUNTER = "counter"
    GAUGE = "gauge"
    HISTOGRAM = "histogram"


class ValueCell:
    """A sum or the latest value."""

    __slots__ = ("attributes", "lock", "value")

    def __init__(self, attributes: Attributes) -> None:
        self.attributes: Attributes = attributes
        self.lock: threading.Lock = threading.Lock()
        self.value: int | float = 0


class BucketCell:
    """How many values fell between which bounds."""

    __slots__ = ("attributes", "bounds", "counts", "lock", "max", "min", "sum")

    def __init__(self, attributes: Attributes, bounds: tuple[float, ...]) -> None:
        self.attributes: Attributes = attributes
        self.bounds: tuple[float, ...] = bounds
        self.lock: threading.Lock = threading.Lock()
        self.counts: list[int]
        self.sum: int | float
        self.min: int | float
        self.max: int | float
        self.reset()

    def reset(self) -> None:
        """Begin anew, with a new list of counts."""
        self.counts = [0] * (len(self.bounds) + 1)
        self.sum = 0
        self.min = math.inf
        self.max = -math.inf


CellT = TypeVar("CellT", ValueCell, BucketCell)


class Instrument(Generic[CellT]):
    """One instrument and its series.

    Args:
        registry: Who it belongs to; kept, so that exporting goes on while an instrument is held.
        kind: How values are added up.
        name: Full name.
        description: What it measures.
        unit: Unit of the values.
        make_cell: Makes the cell of a series from its attributes.
    """

    def __init__(
        self,
        registry: Registry,
        kind: Kind,
        name: str,
        description: str | None,
        unit: str | None,
        make_cell: Callable[[Attributes], CellT],
    ) -> None:
        self.registry = registry
        self.kind = kind
        self.name = name
        self.description = description
        self.unit = unit
        self._make_cell: Callable[[Attributes], CellT] = make_cell
        self._lock = threading.Lock()
        self._cells: dict[tuple[tuple[str, Any], ...], CellT] = {}

    def cell(self, attributes: Mapping[str, Any]) -> CellT:
        """The cell of a series; makes it if this is its first value."""
        key = tuple(sorted(attributes.items(), key=_name_of))
        found = self._cells.get(key)
        if found is not None:
            return found
        with self._lock:
            if len(self._cells) >= MAX_SERIES and key not in self._cells:
                attributes = OVERFLOW
                key = tuple(OVERFLOW.items())
            if key not in self._cells:
                labels = {**self.registry.common_attributes, **dict(sorted(attributes.items()))}
                self._cells[key] = self._make_cell(labels)
            return self._cells[key]

    def cells(self) -> list[CellT]:
        """The cells of all series."""
        with self._lock:
            return list(self._cells.values())


class Registry:
    """The instruments of one runtime.

    Args:
        common_attributes: Labels of every series; those of a series come before them.
        seconds: Whether durations become float seconds; else whole milliseconds.
        duration_unit: What the unit of durations is called.
        bounds_of: Gives the bucket bounds of a histogram by name.
        on_new: Called with every new instrument.
    """

    def __init__(
        self,
        *,
        common_attributes: Mapping[str, str],
        seconds: bool,
        duration_unit: str,
        bounds_of: Callable[[str], tuple[float, ...]],
        on_new: Callable[[Instrument[Any]], None],
    ) -> None:
        self.common_attributes: dict[str, str] = dict(common_attributes)
        self.seconds = seconds
        self.duration_unit = duration_unit
        self._bounds_of = bounds_of
        self._on_new = on_new
        self._lock = threading.Lock()
        self._instruments: dict[str, Instrument[Any]] = {}

    def counter(
        self, name: str, description: str | None, unit: str | None
    ) -> Instrument[ValueCell]:
        """The counter of this name."""
        return self._instrument(Kind.COUNTER, name, description, unit, ValueCell)

    def gauge(self, name: str, description: str | None, unit: str | None) -> Instrument[ValueCell]:
        """The gauge of this name."""
        return self._instrument(Kind.GAUGE, name, description, unit, ValueCell)

    def histogram(
        self, name: str, description: str | None, unit: str | None
    ) -> Instrument[BucketCell]:
        """The histogram of this name."""
        bounds = self._bounds_of(name)
        return self._instrument(
            Kind.HISTOGRAM, name, description, unit, lambda labels: BucketCell(labels, bounds)
        )

    def _instrument(
        self,
        kind: Kind,
        name: str,
        description: str | None,
        unit: str | None,
        make_cell: Callable[[Attributes], CellT],
    ) -> Instrument[CellT]:
        if not _VALID_NAME.fullmatch(name):
            raise ValueError(
                f"{name!r} cannot be the name of a metric. Begin with a letter, go on with letters, "
                "digits and _ . - / up to 255 of them."
            )
        with self._lock:
            found = self._instruments.get(name)
            if found is None:
                found = Instrument(self, kind, name, description, unit, make_cell)
                self._on_new(found)
                self._instruments[name] = found
            elif found.kind is not kind:
                raise ValueError(
                    f"The metric {name!r} exists as a {found.kind.value} and cannot be a "
                    f"{kind.value} too. Give one of them another name."
                )
            return found


# ---------------------------------------------------------------------------------------------
# What users hold
# ---------------------------------------------------------------------------------------------


class Meter(MetricMeter):
    """Makes instruments of a registry, bound to attributes."""

    def __init__(self, registry: Registry, attributes: Attributes) -> None:
        self._registry = registry
        self._attributes = attributes

    def create_counter(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricCounter:
        """See base class."""
        return _Counter(self._registry.counter(name, description, unit), self._attributes, unit)

    def create_histogram(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricHistogram:
        """See base class."""
        return _Histogram(self._registry.histogram(name, description, unit), self._attributes, unit)

    def create_histogram_float(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricHistogramFloat:
        """See base class."""
        return _HistogramFloat(
            self._registry.histogram(name, description, unit), self._attributes, unit
        )

    def create_histogram_timedelta(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricHistogramTimedelta:
        """See base class."""
        registry = self._registry
        recorded_unit = registry.duration_unit if unit in (None, "duration") else unit
        instrument = registry.histogram(name, description, recorded_unit)
        kind = _HistogramSeconds if registry.seconds else _HistogramMilliseconds
        return kind(instrument, self._attributes, unit)

    def create_gauge(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricGauge:
        """See base class."""
        return _Gauge(self._registry.gauge(name, description, unit), self._attributes, unit)

    def create_gauge_float(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricGaugeFloat:
        """See base class."""
        return _GaugeFloat(self._registry.gauge(name, description, unit), self._attributes, unit)

    def with_additional_attributes(self, additional_attributes: MetricAttributes) -> MetricMeter:
        """See base class."""
        _check(additional_attributes)
        return Meter(self._registry, {**self._attributes, **additional_attributes})


class _Bound(MetricCommon, Generic[CellT]):
    """An instrument with the attributes that go with every value recorded through it."""

    _instrument: Instrument[CellT]

    def __init__(
        self, instrument: Instrument[CellT], attributes: Attributes, unit: str | None
    ) -> None:
        self._instrument = instrument
        self._attributes = attributes
        self._unit = unit
        self._cell: CellT | None = None
        # Cells by the attributes given with a value, as they come.
        self._variants: dict[tuple[tuple[str, Any], ...], CellT] = {}

    @property
    def name(self) -> str:
        return self._instrument.name

    @property
    def description(self) -> str | None:
        return self._instrument.description

    @property
    def unit(self) -> str | None:
        return self._unit

    def with_additional_attributes(self, additional_attributes: MetricAttributes) -> Self:
        _check(additional_attributes)
        return type(self)(
            self._instrument, {**self._attributes, **additional_attributes}, self._unit
        )

    def _bind(self, additional: MetricAttributes | None) -> CellT:
        """The cell for a value; the slow half of recording."""
        if not additional:
            cell = self._cell = self._instrument.cell(self._attributes)
            return cell
        try:
            key = tuple(additional.items())
            found = self._variants.get(key)
        except TypeError:
            _check(additional)  # names the attribute that cannot be one
            raise
        if found is None:
            _check(additional)
            found = self._instrument.cell({**self._attributes, **additional})
            if len(self._variants) < MAX_SERIES:
                self._variants[key] = found
        return found

    def _refuse(self, value: object) -> ValueError:
        return ValueError(
            f"Metric value cannot be negative: {self._instrument.name!r} was given {value}."
        )


class _Counter(_Bound[ValueCell], MetricCounter):
    def add(self, value: int, additional_attributes: MetricAttributes | None = None) -> None:
        if value < 0:
            raise self._refuse(value)
        cell = self._cell
        if cell is None or additional_attributes:
            cell = self._bind(additional_attributes)
        with cell.lock:
            cell.value += value


class _Gauge(_Bound[ValueCell], MetricGauge):
    def set(self, value: int, additional_attributes: MetricAttributes | None = None) -> None:
        if value < 0:
            raise self._refuse(value)
        cell = self._cell
        if cell is None or additional_attributes:
            cell = self._bind(additional_attributes)
        cell.value = value


class _GaugeFloat(_Bound[ValueCell], MetricGaugeFloat):
    def set(self, value: float, additional_attributes: MetricAttributes | None = None) -> None:
        if value < 0:
            raise self._refuse(value)
        if not math.isfinite(value):
            return
        cell = self._cell
        if cell is None or additional_attributes:
            cell = self._bind(additional_attributes)
        cell.value = value


class _Buckets(_Bound[BucketCell]):
    def _record(self, value: float, additional_attributes: MetricAttributes | None) -> None:
        cell = self._cell
        if cell is None or additional_attributes:
            cell = self._bind(additional_attributes)
        place = bisect_left(cell.bounds, value)
        with cell.lock:
            cell.counts[place] += 1
            cell.sum += value
            if value > cell.max:
                cell.max = value
            if value < cell.min:
                cell.min = value


class _Histogram(_Buckets, MetricHistogram):
    def record(self, value: int, additional_attributes: MetricAttributes | None = None) -> None:
        if value < 0:
            raise self._refuse(value)
        self._record(value, additional_attributes)


class _HistogramFloat(_Buckets, MetricHistogramFloat):
    def record(self, value: float, additional_attributes: MetricAttributes | None = None) -> None:
        if value < 0:
            raise self._refuse(value)
        if not math.isfinite(value):
            return
        self._record(value, additional_attributes)


class _HistogramMilliseconds(_Buckets, MetricHistogramTimedelta):
    def record(
        self, value: timedelta, additional_attributes: MetricAttributes | None = None
    ) -> None:
        days = value.days
        if days < 0:
            raise self._refuse(value)
        whole = days * 86_400_000 + value.seconds * 1_000 + value.microseconds // 1_000
        self._record(whole, additional_attributes)


class _HistogramSeconds(_Buckets, MetricHistogramTimedelta):
    def record(
        self, value: timedelta, additional_attributes: MetricAttributes | None = None
    ) -> None:
        if value.days < 0:
            raise self._refuse(value)
        self._record(value.total_seconds(), additional_attributes)


def _name_of(item: tuple[str, Any]) -> str:
    return item[0]


def _check(attributes: Mapping[str, Any]) -> None:
    for key, value in attributes.items():
        if not isinstance(value, str | bool | int | float):
            raise TypeError(
                f"Invalid value type for key {key!r}, must be str, int, float, or bool; "
                f"it is {type(value).__name__}."
            )
