"""What a process measures of its clients and workers, and where the numbers go.

A `Runtime` is made from descriptions: which exporter, which address, which tags. Core realises
none of them; it asks the installed plugins for a meter (hook ``make_metric_meter``) and hands
that meter to clients, workers, activities and workflows. Without metrics configured the meter
records nothing and nobody is asked. Two things need no plugin: a `MetricBuffer`, which keeps updates for
the program to take, and `LoggingConfig`, which says what becomes of the worker's own logs.

Most programs need no runtime of their own: clients without one share `Runtime.default`.
"""

from __future__ import annotations

import threading
from datetime import timedelta
from types import TracebackType
from typing import Protocol, Self, final, runtime_checkable

from worker_core._plugins import PluginSet
from worker_core.common import MetricMeter
from worker_core.runtime._buffer import (
    BUFFERED_METRIC_KIND_COUNTER,
    BUFFERED_METRIC_KIND_GAUGE,
    BUFFERED_METRIC_KIND_HISTOGRAM,
    BufferedMetric,
    BufferedMetricKind,
    BufferedMetricUpdate,
    MetricBuffer,
    MetricBufferDurationFormat,
)
from worker_core.runtime._logging import (
    AppliedLogging,
    LogForwardingConfig,
    LoggingConfig,
    LoggingFormat,
    TelemetryFilter,
)
from worker_core.runtime._prefix import PrefixedMeter
from worker_core.runtime._telemetry import (
    OpenTelemetryConfig,
    OpenTelemetryMetricTemporality,
    PrometheusConfig,
    TelemetryConfig,
)

__all__ = [
    "BUFFERED_METRIC_KIND_COUNTER",
    "BUFFERED_METRIC_KIND_GAUGE",
    "BUFFERED_METRIC_KIND_HISTOGRAM",
    "BufferedMetric",
    "BufferedMetricKind",
    "BufferedMetricUpdate",
    "LogForwardingConfig",
    "LoggingConfig",
    "LoggingFormat",
    "MetricBuffer",
    "MetricBufferDurationFormat",
    "OpenTelemetryConfig",
    "OpenTelemetryMetricTemporality",
    "PrometheusConfig",
    "Runtime",
    "TelemetryConfig",
    "TelemetryFilter",
]


@final
class Runtime:
    """Metrics of the clients and workers made with it.

    A runtime that serves metrics holds a port until it is closed or nothing refers to it or to
    anything made from its meter. In a program that forks, make it after the fork.
    """

    __slots__ = (
        "__weakref__",
        "_describes_environment",
        "_logging",
        "_metric_meter",
        "_telemetry",
        "_worker_heartbeat_seconds",
        "_worker_metric_meter",
    )

    def __init__(
        self,
        *,
        telemetry: TelemetryConfig,
        worker_heartbeat_interval: timedelta | None = timedelta(seconds=60),
        disable_environment_info: bool = False,
    ) -> None:
        """Realise the description.

        Args:
            telemetry: What to log and measure, and where to send it.
            worker_heartbeat_interval: How often workers tell the server that they live and what they
                hold, from one second to a minute; operators see it in ``temporal worker list``.
                ``None`` for never.
            disable_environment_info: Whether to leave out of these heartbeats which interpreter and
                operating system the worker has, and which service runs it.

        Raises:
            ValueError: The exporter's address is wrong or cannot be bound, or the interval is not within
                its limits.
            RuntimeError: No installed plugin can make the exporter, or a plugin is broken.
        """
        self._worker_heartbeat_seconds = _checked_interval(worker_heartbeat_interval)
        self._describes_environment = not disable_environment_info
        meter = MetricMeter.noop
        if isinstance(telemetry.metrics, MetricBuffer):
            meter = telemetry.metrics._attach(telemetry._labels())
        elif telemetry.metrics is not None:
            answer = PluginSet.installed().make_metric_meter(telemetry)
            if answer is None:
                raise RuntimeError(
                    f"No installed plugin can export metrics as {type(telemetry.metrics).__name__} "
                    "describes. Install one: pip install worker-plugin-metrics"
                )
            meter = answer
        self._adopt(telemetry, meter)
        self._logging = AppliedLogging.of(telemetry.logging)

    def _adopt(self, telemetry: TelemetryConfig, meter: MetricMeter) -> None:
        self._telemetry = telemetry
        self._metric_meter = meter
        self._worker_metric_meter = meter
        if meter is not MetricMeter.noop:
            prefix = telemetry.metric_prefix
            self._worker_metric_meter = PrefixedMeter(
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
        """Stop exporting and free the port; what is recorded afterwards is lost. Loggers are as before.

        May be called again. Clients and workers made with the runtime keep working.
        """
        self._logging.undo()
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


def _checked_interval(interval: timedelta | None) -> float | None:
    if interval is None:
        return None
    if interval <= timedelta(0):
        raise ValueError(
            f"worker_heartbeat_interval is {interval}, but must be positive. None sends no heartbeats."
        )
    if not timedelta(seconds=1) <= interval <= timedelta(minutes=1):
        raise ValueError(
            f"worker_heartbeat_interval is {interval}, but must be between one second and a minute."
        )
    return interval.total_seconds()


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
