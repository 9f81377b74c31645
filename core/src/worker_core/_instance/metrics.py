"""A metric meter that records nothing while history is replayed."""

from __future__ import annotations

from datetime import timedelta
from typing import Generic, Self, TypeVar

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
from worker_core.workflow import unsafe

__all__ = ["ReplaySafeMeter"]

_MetricT = TypeVar("_MetricT", bound=MetricCommon)


class ReplaySafeMeter(MetricMeter):
    """Makes instruments that ask first whether the workflow is replaying."""

    __slots__ = ("_meter",)

    def __init__(self, meter: MetricMeter) -> None:
        self._meter = meter

    def create_counter(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricCounter:
        """See the base class."""
        return _Counter(self._meter.create_counter(name, description, unit))

    def create_histogram(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricHistogram:
        """See the base class."""
        return _Histogram(self._meter.create_histogram(name, description, unit))

    def create_histogram_float(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricHistogramFloat:
        """See the base class."""
        return _HistogramFloat(self._meter.create_histogram_float(name, description, unit))

    def create_histogram_timedelta(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricHistogramTimedelta:
        """See the base class."""
        return _HistogramTimedelta(self._meter.create_histogram_timedelta(name, description, unit))

    def create_gauge(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricGauge:
        """See the base class."""
        return _Gauge(self._meter.create_gauge(name, description, unit))

    def create_gauge_float(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricGaugeFloat:
        """See the base class."""
        return _GaugeFloat(self._meter.create_gauge_float(name, description, unit))

    def with_additional_attributes(self, additional_attributes: MetricAttributes) -> MetricMeter:
        """See the base class."""
        return ReplaySafeMeter(self._meter.with_additional_attributes(additional_attributes))


class _ReplaySafe(MetricCommon, Generic[_MetricT]):
    """An instrument underneath, and its description."""

    def __init__(self, metric: _MetricT) -> None:
        self._metric = metric

    @property
    def name(self) -> str:
        return self._metric.name

    @property
    def description(self) -> str | None:
        return self._metric.description

    @property
    def unit(self) -> str | None:
        return self._metric.unit

    def with_additional_attributes(self, additional_attributes: MetricAttributes) -> Self:
        return type(self)(self._metric.with_additional_attributes(additional_attributes))


class _Counter(_ReplaySafe[MetricCounter], MetricCounter):
    def add(self, value: int, additional_attributes: MetricAttributes | None = None) -> None:
        if not unsafe.is_replaying():
            self._metric.add(value, additional_attributes)


class _Histogram(_ReplaySafe[MetricHistogram], MetricHistogram):
    def record(self, value: int, additional_attributes: MetricAttributes | None = None) -> None:
        if not unsafe.is_replaying():
            self._metric.record(value, additional_attributes)


class _HistogramFloat(_ReplaySafe[MetricHistogramFloat], MetricHistogramFloat):
    def record(self, value: float, additional_attributes: MetricAttributes | None = None) -> None:
        if not unsafe.is_replaying():
            self._metric.record(value, additional_attributes)


class _HistogramTimedelta(_ReplaySafe[MetricHistogramTimedelta], MetricHistogramTimedelta):
    def record(
        self, value: timedelta, additional_attributes: MetricAttributes | None = None
    ) -> None:
        if not unsafe.is_replaying():
            self._metric.record(value, additional_attributes)


class _Gauge(_ReplaySafe[MetricGauge], MetricGauge):
    def set(self, value: int, additional_attributes: MetricAttributes | None = None) -> None:
        if not unsafe.is_replaying():
            self._metric.set(value, additional_attributes)


class _GaugeFloat(_ReplaySafe[MetricGaugeFloat], MetricGaugeFloat):
    def set(self, value: float, additional_attributes: MetricAttributes | None = None) -> None:
        if not unsafe.is_replaying():
            self._metric.set(value, additional_attributes)
