"""What type checkers make of connecting, measuring and plugins. Never run."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import assert_type

from worker_core.client import Client, ConnectConfig, ServiceClient
from worker_core.client import ClientConfig as ActiveConfig
from worker_core.client import Plugin as ClientPlugin
from worker_core.common import MetricMeter
from worker_core.envconfig import (
    ClientConfig,
    ClientConfigProfile,
    ClientConfigProfileDict,
    ClientConfigTLS,
    ClientConnectConfig,
)
from worker_core.hookspecs import ConnectServiceClient
from worker_core.plugin import SimplePlugin
from worker_core.runtime import (
    BUFFERED_METRIC_KIND_COUNTER,
    BufferedMetricUpdate,
    LogForwardingConfig,
    LoggingConfig,
    LoggingFormat,
    MetricBuffer,
    MetricBufferDurationFormat,
    Runtime,
    TelemetryConfig,
    TelemetryFilter,
)
from worker_core.service import TLSConfig


async def settings() -> None:
    config = ClientConfig.load_client_connect_config("production", config_file="settings.toml")
    assert_type(config, ClientConnectConfig)
    assert_type(await Client.connect(**config), Client)
    profile = ClientConfigProfile.load(config_source=Path("settings.toml"), disable_env=True)
    assert_type(profile.tls, ClientConfigTLS | None)
    assert_type(profile.to_dict(), ClientConfigProfileDict)
    assert_type(ClientConfig.load().profiles, Mapping[str, ClientConfigProfile])
    if profile.tls is not None:
        assert_type(profile.tls.to_connect_tls_config(), bool | TLSConfig)


async def changing_credentials(client: Client) -> None:
    client.api_key = None
    client.rpc_metadata = {"a": "b", "c-bin": b"d"}
    client.service_client.update_tls(
        TLSConfig(renew=lambda: None, renew_interval=timedelta(hours=1))
    )
    TLSConfig(renew=3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def measuring() -> None:
    buffer = MetricBuffer(1000, MetricBufferDurationFormat.SECONDS)
    runtime = Runtime(
        telemetry=TelemetryConfig(
            logging=LoggingConfig(
                TelemetryFilter(core_level="INFO", other_level="ERROR"),
                LogForwardingConfig(logging.getLogger("mine")),
                LoggingFormat.JSON,
            ),
            metrics=buffer,
        ),
        worker_heartbeat_interval=None,
        disable_environment_info=True,
    )
    assert_type(runtime.metric_meter, MetricMeter)
    updates = buffer.retrieve_updates()
    assert_type(updates, Sequence[BufferedMetricUpdate])
    for update in updates:
        assert_type(update.metric.kind == BUFFERED_METRIC_KIND_COUNTER, bool)
        assert_type(update.value, int | float)


class Tenant(ClientPlugin):
    def configure_client(self, config: ActiveConfig) -> ActiveConfig:
        config["namespace"] = "tenant"
        return config

    async def connect_service_client(
        self, config: ConnectConfig, next: ConnectServiceClient
    ) -> ServiceClient:
        return await next(config)


def plugins() -> None:
    SimplePlugin("mine", activities=lambda given: [*(given or []), print])
    SimplePlugin("mine", workflows=[int, str])
    SimplePlugin("mine", run_context=3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
