"""Serves metrics to Prometheus: the text format, and the HTTP server at ``/metrics``.

Written here instead of taken from a library, because names must come out as given: no ``_total``
and no unit behind a name unless asked for, no further labels.
"""

from __future__ import annotations

import http.server
import ipaddress
import logging
import math
import os
import re
import selectors
import socket
import socketserver
import threading
from collections.abc import Callable, Iterator, Mapping
from http import HTTPStatus
from typing import Any, Final

from opentelemetry.sdk.metrics.export import Histogram, Metric, MetricsData, Sum

__all__ = ["CONTENT_TYPE", "PrometheusServer", "parse_address", "render"]

CONTENT_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
PATH: Final = "/metrics"

_SLOW_CLIENT_SECONDS: Final = 10
_NOT_IN_NAME: Final = re.compile(r"[^a-zA-Z0-9_:]")
_NOT_IN_LABEL: Final = re.compile(r"[^a-zA-Z0-9_]")

_logger = logging.getLogger(__name__)


def parse_address(address: str) -> tuple[str, int]:
    """Split ``IP:port``, where an IPv6 address stands in brackets.

    Raises:
        ValueError: It is something else.
    """
    host, colon, port = address.rpartition(":")
    bare = host[1:-1] if host.startswith("[") and host.endswith("]") else host
    try:
        ip = ipaddress.ip_address(bare)
        if not colon or (ip.version == 6) != (bare != host) or not port.isascii():
            raise ValueError(address)
        if not port.isdigit() or int(port) > 65_535:
            raise ValueError(address)
    except ValueError as err:
        raise ValueError(
            f"Invalid Prometheus address: {address!r}. Give an IP address and a port, such as "
            "127.0.0.1:9464, [::1]:9464, or 0.0.0.0:9464 for every interface."
        ) from err
    return bare, int(port)


# ---------------------------------------------------------------------------------------------
# Text format
# ---------------------------------------------------------------------------------------------


def render(data: MetricsData, *, counters_total_suffix: bool, unit_suffix: bool) -> str:
    """Write metrics in Prometheus' text format, sorted by name.

    Args:
        data: What to write.
        counters_total_suffix: Append ``_total`` to the names of counters.
        unit_suffix: Append the unit to the names of histograms that have one.
    """
    metrics: dict[str, tuple[Metric, bool]] = {}
    for resource in data.resource_metrics:
        for scope in resource.scope_metrics:
            for metric in scope.metrics:
                name = _NOT_IN_NAME.sub("_", metric.name)
                histogram = isinstance(metric.data, Histogram)
                if counters_total_suffix and isinstance(metric.data, Sum):
                    name += "_total"
                elif unit_suffix and histogram and metric.unit:
                    name += "_" + _NOT_IN_NAME.sub("_", metric.unit)
                metrics.setdefault(name, (metric, histogram))
    lines: list[str] = []
    for name in sorted(metrics):
        metric, histogram = metrics[name]
        lines.append(f"# HELP {name} {_escape(metric.description or name)}")
        if histogram:
            lines.append(f"# TYPE {name} histogram")
            lines.extend(_histogram_lines(name, metric))
        else:
            kind = "counter" if isinstance(metric.data, Sum) else "gauge"
            lines.append(f"# TYPE {name} {kind}")
            lines.extend(
                f"{name}{_labels(point.attributes)} {_number(point.value)}"  # type: ignore[union-attr]
                for point in metric.data.data_points
            )
    lines.append("")
    return "\n".join(lines)


def _histogram_lines(name: str, metric: Metric) -> Iterator[str]:
    for point in metric.data.data_points:
        labels = _label_list(point.attributes)
        below = 0
        bounds = (*point.explicit_bounds, math.inf)  # type: ignore[union-attr]
        for bound, count in zip(bounds, point.bucket_counts, strict=True):  # type: ignore[union-attr]
            below += count
            places = ",".join((*labels, f'le="{_number(bound)}"'))
            yield f"{name}_bucket{{{places}}} {below}"
        joined = "{" + ",".join(labels) + "}" if labels else ""
        yield f"{name}_sum{joined} {_number(point.sum)}"  # type: ignore[union-attr]
        yield f"{name}_count{joined} {point.count}"  # type: ignore[union-attr]


def _labels(attributes: Mapping[str, Any] | None) -> str:
    labels = _label_list(attributes)
    return "{" + ",".join(labels) + "}" if labels else ""


def _label_list(attributes: Mapping[str, Any] | None) -> list[str]:
    return [f'{_label(key)}="{_text(value)}"' for key, value in (attributes or {}).items()]


def _label(key: str) -> str:
    name = _NOT_IN_LABEL.sub("_", key)
    return f"_{name}" if not name or name[0].isdigit() else name


def _text(value: str | bool | int | float) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _escape(str(value)).replace('"', '\\"')


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n")


def _number(value: int | float) -> str:
    if isinstance(value, int):
        return str(value)
    if math.isinf(value):
        return "+Inf" if value > 0 else "-Inf"
    if math.isnan(value):
        return "NaN"
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


# ---------------------------------------------------------------------------------------------
# Server
# ---------------------------------------------------------------------------------------------


class PrometheusServer:
    """Answers ``GET /metrics`` on threads of its own until it is stopped.

    Args:
        host: IP address to bind.
        port: Port to bind; 0 for a free one.
        body: Gives the text to answer with, or ``None`` when there is none any more.

    Raises:
        ValueError: The address cannot be bound.
    """

    def __init__(self, host: str, port: int, body: Callable[[], str | None]) -> None:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        server_class = type("_Server", (_Server,), {"address_family": family})
        try:
            self._server: _Server = server_class((host, port), body)
        except OSError as err:
            shown = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
            raise ValueError(
                f"Failed starting Prometheus exporter: {shown} cannot be bound: {err.strerror}. "
                "Choose another address in PrometheusConfig(bind_address=...), or close the "
                "runtime or program that has it."
            ) from err
        self._pid = os.getpid()
        self._stopping = threading.Lock()
        self._stopped = False
        self._wake, wake = socket.socketpair()
        self._thread = threading.Thread(
            target=_serve, args=(self._server, wake), name="worker-metrics-server", daemon=True
        )
        self._thread.start()

    @property
    def address(self) -> str:
        """Host and port it is bound to."""
        host, port = self._server.server_address[:2]
        return f"[{host!s}]:{port}" if ":" in str(host) else f"{host!s}:{port}"

    def stop(self) -> None:
        """Free the port. May be called again, from any thread, and in a forked child."""
        with self._stopping:
            if self._stopped:
                return
            self._stopped = True
            if self._pid == os.getpid():
                self._wake.send(b"x")
            else:
                self._server.socket.close()  # the child's copy; its parent goes on serving
            self._wake.close()
        if self._pid == os.getpid() and self._thread is not threading.current_thread():
            self._thread.join()


class _Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, address: tuple[str, int], body: Callable[[], str | None]) -> None:
        self.body = body
        super().__init__(address, _Handler)

    def server_bind(self) -> None:
        # Not HTTPServer's, which asks the resolver for this host's name.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]  # type: ignore[assignment]

    def handle_error(self, request: Any, client_address: Any) -> None:
        _logger.debug("A request for metrics failed", exc_info=True)


def _serve(server: _Server, wake: socket.socket) -> None:
    with selectors.DefaultSelector() as selector, wake, server:
        selector.register(server, selectors.EVENT_READ)
        selector.register(wake, selectors.EVENT_READ)
        while True:
            ready = [key.fileobj for key, _ in selector.select()]
            if wake in ready:
                return
            try:
                request, address = server.get_request()
            except OSError:
                continue  # the client went away
            server.process_request(request, address)


class _Handler(http.server.BaseHTTPRequestHandler):
    timeout = _SLOW_CLIENT_SECONDS
    server: _Server

    def do_GET(self) -> None:
        if self.path.partition("?")[0] != PATH:
            self._answer(HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8", f"See {PATH}\n")
            return
        body = self.server.body()
        if body is None:
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE, "text/plain; charset=utf-8", "Closing\n")
            return
        self._answer(HTTPStatus.OK, CONTENT_TYPE, body)

    def _answer(self, status: HTTPStatus, content_type: str, text: str) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Scrapes are no news."""
