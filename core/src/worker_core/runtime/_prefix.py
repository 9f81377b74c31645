"""The prefix before the names of the metrics that clients and workers record themselves."""

from __future__ import annotations

from worker_core.common import (
    MetricAttributes,
    MetricCounter,
    MetricGauge,
    MetricGaugeFloat,
    MetricHistogram,
    MetricHistogramFloat,
    MetricHistogramTimedelta,
    MetricMeter,
)

__all__ = ["PrefixedMeter"]


class PrefixedMeter(MetricMeter):
    """Puts a prefix before the names of the instruments it makes."""

    __slots__ = ("_meter", "_prefix")

    def __init__(self, meter: MetricMeter, prefix: str) -> None:
        self._meter = meter
        self._prefix = prefix

    def create_counter(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricCounter:
        return self._meter.create_counter(self._prefix + name, description, unit)

    def create_histogram(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricHistogram:
        return self._meter.create_histogram(self._prefix + name, description, unit)

    def create_histogram_float(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricHistogramFloat:
        return self._meter.create_histogram_float(self._prefix + name, description, unit)

    def create_histogram_timedelta(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricHistogramTimedelta:
        return self._meter.create_histogram_timedelta(self._prefix + name, description, unit)

    def create_gauge(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricGauge:
        return self._meter.create_gauge(self._prefix + name, description, unit)

    def create_gauge_float(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricGaugeFloat:
        return self._meter.create_gauge_float(self._prefix + name, description, unit)

    def with_additional_attributes(self, additional_attributes: MetricAttributes) -> MetricMeter:
        return PrefixedMeter(
            self._meter.with_additional_attributes(additional_attributes), self._prefix
        )
