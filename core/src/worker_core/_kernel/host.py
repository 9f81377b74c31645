"""What a worker tells the server of the machine and the process it runs in.

How busy the machine is can be read on Linux only; elsewhere it is left out. Whatever cannot be found out is
left out too: nothing here may keep a worker from working.
"""

from __future__ import annotations

import functools
import os
import platform
import socket
import sys
import uuid
from pathlib import Path
from typing import Final, final

from worker_core.api.worker.v1 import EnvironmentInfo, WorkerHostInfo

__all__ = ["Host", "describe_environment"]

_HOSTING: Final = (
    ("AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA"),
    ("ECS_CONTAINER_METADATA_URI_V4", "AWS_ECS"),
    ("K_SERVICE", "GOOGLE_CLOUD_RUN"),
    ("CLOUD_RUN_JOB", "GOOGLE_CLOUD_RUN"),
    ("GAE_SERVICE", "GOOGLE_APP_ENGINE"),
    ("FUNCTIONS_WORKER_RUNTIME", "AZURE_FUNCTIONS"),
    ("CONTAINER_APP_NAME", "AZURE_CONTAINER_APPS"),
    ("WEBSITE_SITE_NAME", "AZURE_APP_SERVICE"),
)
"""Variables by which services that run programs can be told."""


@final
class Host:
    """Reads how busy the machine is."""

    def __init__(self) -> None:
        self._info = WorkerHostInfo(
            host_name=socket.gethostname(),
            process_id=str(os.getpid()),
            worker_grouping_key=_process_key(os.getpid()),
        )
        self._times = _processor_times()

    def read(self) -> WorkerHostInfo:
        """What is known now; the load of the processors is that since the last reading."""
        times = _processor_times()
        if times is not None and self._times is not None:
            busy, total = times[0] - self._times[0], times[1] - self._times[1]
            if total > 0:
                self._info.current_host_cpu_usage = min(1.0, max(0.0, busy / total))
        self._times = times
        memory = _memory_usage()
        if memory is not None:
            self._info.current_host_mem_usage = memory
        return self._info


@functools.cache
def _process_key(process: int) -> str:
    """Groups the workers of one process, of which a fork is another."""
    return str(uuid.uuid4())


def _processor_times() -> tuple[int, int] | None:
    """Ticks in which the processors were busy, and all ticks, since the machine started."""
    try:
        line = Path("/proc/stat").read_text().partition("\n")[0]
        ticks = [int(word) for word in line.split()[1:9]]
        idle = ticks[3] + ticks[4]
        return sum(ticks) - idle, sum(ticks)
    except (OSError, ValueError, IndexError):
        return None


def _memory_usage() -> float | None:
    """Which part of the machine's memory is in use."""
    try:
        found = {}
        for line in Path("/proc/meminfo").read_text().splitlines():
            name, _, amount = line.partition(":")
            if name in {"MemTotal", "MemAvailable"}:
                found[name] = int(amount.split()[0])
        return 1 - found["MemAvailable"] / found["MemTotal"]
    except (OSError, ValueError, KeyError, IndexError, ZeroDivisionError):
        return None


def describe_environment() -> EnvironmentInfo:
    """The interpreter, the operating system, and the service that runs the program if it shows."""
    info = EnvironmentInfo()
    if sys.implementation.name == "cpython":
        info.runtimes.add(
            type=EnvironmentInfo.Runtime.RUNTIME_TYPE_CPYTHON, version=platform.python_version()
        )
    hosting = EnvironmentInfo.HostingEnvironment
    services = dict.fromkeys(service for name, service in _HOSTING if os.environ.get(name))
    if "AZURE_FUNCTIONS" in services:
        services.pop("AZURE_APP_SERVICE", None)  # one runs on the other
    if not services and Path("/.dockerenv").exists():
        services["DOCKER"] = None
    for service in services:
        info.hosting_environments.add(
            type=hosting.HostingEnvironmentType.Value(f"HOSTING_ENVIRONMENT_TYPE_{service}")
        )
    architecture = {
        "x86_64": EnvironmentInfo.ARCHITECTURE_AMD64,
        "amd64": EnvironmentInfo.ARCHITECTURE_AMD64,
        "aarch64": EnvironmentInfo.ARCHITECTURE_ARM64,
        "arm64": EnvironmentInfo.ARCHITECTURE_ARM64,
    }.get(platform.machine().lower(), EnvironmentInfo.ARCHITECTURE_UNSPECIFIED)
    if sys.platform == "linux":
        linux = info.platform.linux
        linux.version = _linux_version()
        linux.architecture = architecture
        if platform.libc_ver()[0] == "glibc":
            linux.libc = EnvironmentInfo.LinuxPlatform.LIBC_GLIBC
        elif any(Path("/lib").glob("ld-musl-*")):
            linux.libc = EnvironmentInfo.LinuxPlatform.LIBC_MUSL
    elif sys.platform == "darwin":
        info.platform.macos.version = platform.mac_ver()[0]
        info.platform.macos.architecture = architecture
    elif sys.platform == "win32":
        info.platform.windows.version = platform.version()
        info.platform.windows.architecture = architecture
    return info


def _linux_version() -> str:
    try:
        return platform.freedesktop_os_release().get("VERSION_ID", "")
    except OSError:
        return ""
