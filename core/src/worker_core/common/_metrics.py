"""The metric meter that users and the worker record with, and one that records nothing.

A meter makes instruments; meters and instruments hand out copies that add attributes to every
value. What happens to the values is the business of whoever implements the classes.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import timedelta
from typing import ClassVar, Self, TypeAlias

__all__ = [
    "MetricAttributes",
    "MetricCommon",
    "MetricCounter",
    "MetricGauge",
    "MetricGaugeFloat",
    "MetricHistogram",
    "MetricHistogramFloat",
    "MetricHistogramTimedelta",
    "MetricMeter",
]

MetricAttributes: TypeAlias = Mapping[str, str | int | float | bool]
"""Names and values that tell the series of one instrument apart."""


class MetricMeter(ABC):
    """Makes instruments."""

    noop: ClassVar[MetricMeter]
    """A meter whose instruments drop what they are given."""

    @abstractmethod
    def create_counter(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricCounter:
        """Make a counter: a sum that only grows."""

    @abstractmethod
    def create_histogram(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricHistogram:
        """Make a histogram of whole numbers."""

    @abstractmethod
    def create_histogram_float(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricHistogramFloat:
        """Make a histogram of floating point numbers."""

    @abstractmethod
    def create_histogram_timedelta(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricHistogramTimedelta:
        """Make a histogram of durations, to the millisecond.

        A `unit` of "duration" is replaced by the unit the exporter chose, "ms" or "s".
        """

    @abstractmethod
    def create_gauge(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricGauge:
        """Make a gauge: the latest of some whole numbers."""

    @abstractmethod
    def create_gauge_float(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricGaugeFloat:
        """Make a gauge: the latest of some floating point numbers."""

    @abstractmethod
    def with_additional_attributes(self, additional_attributes: MetricAttributes) -> MetricMeter:
        """A meter whose instruments add these attributes to every value.

        Raises:
            TypeError: An attribute value is neither str, int, float nor bool.
        """


class MetricCommon(ABC):
    """What every instrument has."""

    @property
    @abstractmethod
    def name(self) -> str:
        """Name as given; an exporter may add a prefix."""

    @property
    @abstractmethod
    def description(self) -> str | None:
        """Description as given."""

    @property
    @abstractmethod
    def unit(self) -> str | None:
        """Unit as given."""

    @abstractmethod
    def with_additional_attributes(self, additional_attributes: MetricAttributes) -> Self:
        """The same instrument, adding these attributes to every value.

        Raises:
            TypeError: An attribute value is neither str, int, float nor bool.
        """


class MetricCounter(MetricCommon):
    """A sum that only grows."""

    @abstractmethod
    def add(self, value: int, additional_attributes: MetricAttributes | None = None) -> None:
        """Add to the sum.

        Raises:
            ValueError: The value is negative.
            TypeError: An attribute value is neither str, int, float nor bool.
        """


class MetricHistogram(MetricCommon):
    """A distribution of whole numbers."""

    @abstractmethod
    def record(self, value: int, additional_attributes: MetricAttributes | None = None) -> None:
        """Count one value.

        Raises:
            ValueError: The value is negative.
            TypeError: An attribute value is neither str, int, float nor bool.
        """


class MetricHistogramFloat(MetricCommon):
    """A distribution of floating point numbers."""

    @abstractmethod
    def record(self, value: float, additional_attributes: MetricAttributes | None = None) -> None:
        """Count one value.

        Raises:
            ValueError: The value is negative.
            TypeError: An attribute value is neither str, int, float nor bool.
        """


class MetricHistogramTimedelta(MetricCommon):
    """A distribution of durations, to the millisecond."""

    @abstractmethod
    def record(
        self, value: timedelta, additional_attributes: MetricAttributes | None = None
    ) -> None:
        """Count one duration.

        Raises:
            ValueError: The duration is negative.
            TypeError: An attribute value is neither str, int, float nor bool.
        """


class MetricGauge(MetricCommon):
    """The latest of some whole numbers."""

    @abstractmethod
    def set(self, value: int, additional_attributes: MetricAttributes | None = None) -> None:
        """Replace the value.

        Raises:
            ValueError: The value is negative.
            TypeError: An attribute value is neither str, int, float nor bool.
        """


class MetricGaugeFloat(MetricCommon):
    """The latest of some floating point numbers."""

    @abstractmethod
    def set(self, value: float, additional_attributes: MetricAttributes | None = None) -> None:
        """Replace the value.

        Raises:
            ValueError: The value is negative.
            TypeError: An attribute value is neither str, int, float nor bool.
        """


class _NoopMetric(MetricCommon):
    __slots__ = ("_description", "_name", "_unit")

    def __init__(self, name: str, description: str | None = None, unit: str | None = None) -> None:
        self._name = name
        self._description = description
        self._unit = unit

    @property
    def name(self) -> str:
        return self._name

    @property
    def description(self) -> str | None:
        return self._description

    @property
    def unit(self) -> str | None:
        return self._unit

    def with_additional_attributes(self, additional_attributes: MetricAttributes) -> Self:
        return self


class _NoopCounter(_NoopMetric, MetricCounter):
    def add(self, value: int, additional_attributes: MetricAttributes | None = None) -> None:
        pass


class _NoopHistogram(_NoopMetric, MetricHistogram):
    def record(self, value: int, additional_attributes: MetricAttributes | None = None) -> None:
        pass


class _NoopHistogramFloat(_NoopMetric, MetricHistogramFloat):
    def record(self, value: float, additional_attributes: MetricAttributes | None = None) -> None:
        pass


class _NoopHistogramTimedelta(_NoopMetric, MetricHistogramTimedelta):
    def record(
        self, value: timedelta, additional_attributes: MetricAttributes | None = None
    ) -> None:
        pass


class _NoopGauge(_NoopMetric, MetricGauge):
    def set(self, value: int, additional_attributes: MetricAttributes | None = None) -> None:
        pass


class _NoopGaugeFloat(_NoopMetric, MetricGaugeFloat):
    def set(self, value: float, additional_attributes: MetricAttributes | None = None) -> None:
        pass


class _NoopMeter(MetricMeter):
    def create_counter(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricCounter:
        return _NoopCounter(name, description, unit)

    def create_histogram(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricHistogram:
        return _NoopHistogram(name, description, unit)

    def create_histogram_float(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricHistogramFloat:
        return _NoopHistogramFloat(name, description, unit)

    def create_histogram_timedelta(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricHistogramTimedelta:
        return _NoopHistogramTimedelta(name, description, unit)

    def create_gauge(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricGauge:
        return _NoopGauge(name, description, unit)

    def create_gauge_float(
        self, name: str, description: str | None = None, unit: str | None = None
    ) -> MetricGaugeFloat:
        return _NoopGaugeFloat(name, description, unit)

    def with_additional_attributes(self, additional_attributes: MetricAttributes) -> MetricMeter:
        return self


MetricMeter.noop = _NoopMeter()
