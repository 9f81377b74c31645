"""Metrics for worker-core: Prometheus and OTLP, through the OpenTelemetry SDK.

Installing the package is enough; `worker_core.runtime.Runtime` finds it. There is nothing here to
import: what to measure is described with `worker_core.runtime.TelemetryConfig`.
"""

__all__: list[str] = []
