"""What a process measures of its clients and workers, and where the numbers go.

A `Runtime` is made from descriptions: which exporter, which address, which tags. Core realises
none of them; it asks the installed plugins for a meter (hook ``make_metric_meter``) and hands
that meter to clients, workers, activities and workflows. Without metrics configured the meter
records nothing and nobody is asked.

Most programs need no runtime of their own: clients without one share `Runtime.default`.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum
from types import TracebackType
from typing import Protocol, Self, final, runtime_checkable

from worker_core._plugins import PluginSet
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

__all__ = [
    "OpenTelemetryConfig",
    "OpenTelemetryMetricTemporality",
    "PrometheusConfig",
    "Runtime",
    "TelemetryConfig",
]


class OpenTelemetryMetricTemporality(Enum):
    """Whether exported sums and histograms count from the start or since the last export."""

    CUMULATIVE = 1
    DELTA = 2


@dataclass(frozen=True)
class OpenTelemetryConfig:
    """Metrics pushed to an OpenTelemetry collector."""

    url: str
    """The collector: ``http://localhost:4317`` for gRPC, or with ``http`` the full address such
    as ``http://localhost:4318/v1/metrics``."""

    headers: Mapping[str, str] | None = None
    """Sent with every export, for instance for authentication."""

    metric_periodicity: timedelta | None = None
    """How often to export; by default once a second."""

    metric_temporality: OpenTelemetryMetricTemporality = OpenTelemetryMetricTemporality.CUMULATIVE
    """Whether values count from the start (the default) or since the last export."""

    durations_as_seconds: bool = False
    """Durations as float seconds instead of whole milliseconds."""

    http: bool = False
    """HTTP with protobuf bodies instead of gRPC."""

    histogram_bucket_overrides: Mapping[str, Sequence[float]] | None = None
    """Upper bounds of buckets by metric name, instead of the built-in ones. A name may be given
    with or without its prefix."""

    def __post_init__(self) -> None:
        if self.metric_periodicity is not None and self.metric_periodicity <= timedelta(0):
            raise ValueError(
                f"metric_periodicity is {self.metric_periodicity}, but must be positive. Leave it "
                "out to export once a second."
            )
        _check_buckets(self.histogram_bucket_overrides)


@dataclass(frozen=True)
class PrometheusConfig:
    """Metrics served over HTTP to Prometheus, at ``http://{bind_address}/metrics``."""

    bind_address: str
    """IP address and port, such as ``127.0.0.1:9464``, ``[::1]:9464`` or ``0.0.0.0:9464`` for
    every interface. Port 0 takes a free one: see `Runtime.metrics_address`."""

    counters_total_suffix: bool = False
    """Append ``_total`` to the names of counters."""

    unit_suffix: bool = False
    """Append the unit to the names of metrics that have one, such as ``_milliseconds``."""

    durations_as_seconds: bool = False
    """Durations as float seconds instead of whole milliseconds."""

    histogram_bucket_overrides: Mapping[str, Sequence[float]] | None = None
    """Upper bounds of buckets, instead of the built-in ones, for metrics whose name contains the
    key."""

    def __post_init__(self) -> None:
        _check_buckets(self.histogram_bucket_overrides)


@dataclass(frozen=True, kw_only=True)
class TelemetryConfig:
    """What a runtime measures and how it is labelled."""

    metrics: OpenTelemetryConfig | PrometheusConfig | None = None
    """The exporter; ``None`` measures nothing."""

    global_tags: Mapping[str, str] = field(default_factory=dict)
    """Labels put on every metric."""

    attach_service_name: bool = True
    """Put the label ``service_name`` with value ``temporal-core-sdk`` on every metric, as
    existing dashboards expect."""

    metric_prefix: str | None = None
    """Put before the names of the metrics that clients and workers record themselves, not before
    those of your own. ``temporal_`` unless set."""


@final
class Runtime:
    """Metrics of the clients and workers made with it.

    A runtime that serves metrics holds a port until it is closed or nothing refers to it or to
    anything made from its meter. In a program that forks, make it after the fork.
    """

    __slots__ = ("__weakref__", "_metric_meter", "_telemetry", "_worker_metric_meter")

    def __init__(self, *, telemetry: TelemetryConfig) -> None:
        """Realise the description.

        Args:
            telemetry: What to measure and where to send it.

        Raises:
            ValueError: The exporter's address is wrong or cannot be bound.
            RuntimeError: No installed plugin can make the exporter, or a plugin is broken.
        """
        meter = MetricMeter.noop
        if telemetry.metrics is not None:
            answer = PluginSet.installed().make_metric_meter(telemetry)
            if answer is None:
                raise RuntimeError(
                    f"No installed plugin can export metrics as {type(telemetry.metrics).__name__} "
                    "describes. Install one: pip install worker-plugin-metrics"
                )
            meter = answer
        self._adopt(telemetry, meter)

    def _adopt(self, telemetry: TelemetryConfig, meter: MetricMeter) -> None:
        self._telemetry = telemetry
        self._metric_meter = meter
        self._worker_metric_meter = meter
        if meter is not MetricMeter.noop:
            prefix = telemetry.metric_prefix
            self._worker_metric_meter = _PrefixedMeter(
                meter, "temporal_" if prefix is None else prefix
            )

    @classmethod
    def default(cls) -> Runtime:
        """The runtime of clients that were given none; made at first use.

        It measures nothing unless an installed plugin is told to by settings of its own, such as
        the environment variable ``WORKER_METRICS_BIND`` of worker-plugin-metrics.

        Raises:
            RuntimeError: `prevent_default` was called, or a plugin is broken.
        """
        return _runtime_ref.default()

    @classmethod
    def prevent_default(cls) -> None:
        """Make `default` an error, in programs that mean to give every client a runtime.

        `set_default` still works and lifts it.

        Raises:
            RuntimeError: A default runtime was made or set before.
        """
        _runtime_ref.prevent_default()

    @staticmethod
    def set_default(runtime: Runtime, *, error_if_already_set: bool = True) -> None:
        """Make this the default runtime, for clients made from now on.

        Raises:
            RuntimeError: There is a default runtime and ``error_if_already_set`` is true.
        """
        _runtime_ref.set_default(runtime, error_if_already_set=error_if_already_set)

    @property
    def telemetry(self) -> TelemetryConfig:
        """The description it was made from."""
        return self._telemetry

    @property
    def metric_meter(self) -> MetricMeter:
        """For metrics of your own; names are recorded as given.

        It is `MetricMeter.noop` when nothing is measured.
        """
        return self._metric_meter

    @property
    def worker_metric_meter(self) -> MetricMeter:
        """For the metrics of clients, workers and plugins: puts the prefix before every name.

        It is `MetricMeter.noop` when nothing is measured.
        """
        return self._worker_metric_meter

    @property
    def metrics_address(self) -> str | None:
        """Where metrics are served, as host and port; ``None`` when they are not served."""
        meter = self._metric_meter
        return meter.address if isinstance(meter, _ServingMeter) else None

    def close(self) -> None:
        """Stop exporting and free the port; what is recorded afterwards is lost.

        May be called again. Clients and workers made with the runtime keep working.
        """
        meter = self._metric_meter
        if isinstance(meter, _ClosableMeter):
            meter.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


@runtime_checkable
class _ClosableMeter(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class _ServingMeter(Protocol):
    @property
    def address(self) -> str | None: ...


class _RuntimeRef:
    """Holds the default runtime."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._default_runtime: Runtime | None = None
        self._prevent_default = False

    def default(self) -> Runtime:
        with self._lock:
            if self._default_runtime is None:
                if self._prevent_default:
                    raise RuntimeError(
                        "Cannot create default Runtime after Runtime.prevent_default has been "
                        "called. Pass runtime=... to the client, or call Runtime.set_default."
                    )
                self._default_runtime = _make_default()
            return self._default_runtime

    def prevent_default(self) -> None:
        with self._lock:
            if self._default_runtime is not None:
                raise RuntimeError(
                    "Runtime.prevent_default called after default runtime has been created or "
                    "set. Call it before the first client is made."
                )
            self._prevent_default = True

    def set_default(self, runtime: Runtime, *, error_if_already_set: bool = True) -> None:
        with self._lock:
            if self._default_runtime is not None and error_if_already_set:
                raise RuntimeError(
                    "Runtime default already set. Set it before the first client is made, or "
                    "pass error_if_already_set=False to replace it."
                )
            self._default_runtime = runtime


_runtime_ref = _RuntimeRef()


def _make_default() -> Runtime:
    # Unlike a runtime someone described, the default one has no wishes of its own, so plugins
    # are asked although there is nothing to realise.
    telemetry = TelemetryConfig()
    runtime = Runtime(telemetry=telemetry)
    meter = PluginSet.installed().make_metric_meter(telemetry)
    if meter is not None:
        runtime._adopt(telemetry, meter)
    return runtime


class _PrefixedMeter(MetricMeter):
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
        return _PrefixedMeter(
            self._meter.with_additional_attributes(additional_attributes), self._prefix
        )


def _check_buckets(overrides: Mapping[str, Sequence[float]] | None) -> None:
    for name, bounds in (overrides or {}).items():
        if not bounds or any(a >= b for a, b in itertools.pairwise(bounds)):
            raise ValueError(
                f"histogram_bucket_overrides has {list(bounds)} for {name!r}. Give at least one "
                "upper bound, in ascending order."
            )
