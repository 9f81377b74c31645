"""What is measured and where it goes, as descriptions that a plugin realises."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum
from typing import Final

from worker_core.runtime._buffer import MetricBuffer
from worker_core.runtime._logging import LoggingConfig

__all__ = [
    "OpenTelemetryConfig",
    "OpenTelemetryMetricTemporality",
    "PrometheusConfig",
    "TelemetryConfig",
]

SERVICE_NAME: Final = "temporal-core-sdk"
"""Value of the label ``service_name``; dashboards made for other Temporal SDKs select by it."""


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

    headers: Mapping[str, str] | None = field(default=None, repr=False)
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


@dataclass(frozen=True)
class TelemetryConfig:
    """What a runtime logs and measures, and how that is labelled."""

    logging: LoggingConfig | None = LoggingConfig.default
    """What becomes of the worker's own logs. The default, and ``None``, leave it to the configuration of
    Python's `logging`."""

    metrics: OpenTelemetryConfig | PrometheusConfig | MetricBuffer | None = None
    """The exporter, or a buffer to take updates from; ``None`` measures nothing."""

    global_tags: Mapping[str, str] = field(default_factory=dict[str, str])
    """Labels put on every metric."""

    attach_service_name: bool = True
    """Put the label ``service_name`` with value ``temporal-core-sdk`` on every metric, as
    existing dashboards expect."""

    metric_prefix: str | None = None
    """Put before the names of the metrics that clients and workers record themselves, not before
    those of your own. ``temporal_`` unless set."""

    def _labels(self) -> dict[str, str]:
        """The labels of every metric."""
        service = {"service_name": SERVICE_NAME} if self.attach_service_name else {}
        return {**service, **self.global_tags}


def _check_buckets(overrides: Mapping[str, Sequence[float]] | None) -> None:
    for name, bounds in (overrides or {}).items():
        if not bounds or any(a >= b for a, b in itertools.pairwise(bounds)):
            raise ValueError(
                f"histogram_bucket_overrides has {list(bounds)} for {name!r}. Give at least one "
                "upper bound, in ascending order."
            )
