"""The hooks of worker-plugin-metrics.

Without configuration it does nothing: a port to listen on is not ours to choose. It exports once
a `worker_core.runtime.Runtime` describes an exporter, or, for the default runtime, once the
environment variable ``WORKER_METRICS_BIND`` names an address to serve Prometheus at.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from worker_core.common import MetricMeter
from worker_core.hookspecs import hookimpl
from worker_core.runtime import OpenTelemetryConfig, PrometheusConfig, Runtime

if TYPE_CHECKING:
    from worker_core.client import ClientConfig
    from worker_core.runtime import TelemetryConfig

__all__ = ["BIND_VARIABLE", "configure_client", "make_metric_meter"]

BIND_VARIABLE: Final = "WORKER_METRICS_BIND"
"""Where the default runtime serves metrics, such as ``127.0.0.1:9464``."""


@hookimpl
def make_metric_meter(telemetry: TelemetryConfig) -> MetricMeter | None:
    """Realise Prometheus and OTLP exporters."""
    metrics = telemetry.metrics
    if metrics is None and (address := os.environ.get(BIND_VARIABLE)):
        metrics = PrometheusConfig(bind_address=address)
    if not isinstance(metrics, PrometheusConfig | OpenTelemetryConfig):
        return None
    from worker_plugin_metrics.exporters import make_meter  # loads the SDK

    try:
        return make_meter(telemetry, metrics)
    except ValueError as error:
        if telemetry.metrics is None:
            error.add_note(f"The address is that of the environment variable {BIND_VARIABLE}.")
        raise


@hookimpl
def configure_client(config: ClientConfig) -> None:
    """Have the client's calls recorded, if its runtime measures anything."""
    connection = config["service_client"]
    meter = (connection.config.runtime or Runtime.default()).worker_metric_meter
    if meter is MetricMeter.noop or connection.on_rpc is not None:
        return
    from worker_plugin_metrics.taps import RpcTap

    connection.on_rpc = RpcTap(meter)
