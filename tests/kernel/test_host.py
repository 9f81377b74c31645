"""What is told of the machine a worker runs on."""

from __future__ import annotations

import os
import platform
import sys

import pytest

from worker_core._kernel import host
from worker_core.api.worker.v1 import EnvironmentInfo

VARIABLES = [name for name, _ in host._HOSTING]


@pytest.fixture(autouse=True)
def nowhere(monkeypatch):
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def services(info):
    prefix = "HOSTING_ENVIRONMENT_TYPE_"
    kinds = EnvironmentInfo.HostingEnvironment.HostingEnvironmentType
    return [kinds.Name(one.type).removeprefix(prefix) for one in info.hosting_environments]


@pytest.mark.parametrize(
    ("variables", "found"),
    [
        (["AWS_LAMBDA_FUNCTION_NAME"], ["AWS_LAMBDA"]),
        (["ECS_CONTAINER_METADATA_URI_V4"], ["AWS_ECS"]),
        (["K_SERVICE"], ["GOOGLE_CLOUD_RUN"]),
        (["GAE_SERVICE"], ["GOOGLE_APP_ENGINE"]),
        (["FUNCTIONS_WORKER_RUNTIME", "WEBSITE_SITE_NAME"], ["AZURE_FUNCTIONS"]),
        (["WEBSITE_SITE_NAME"], ["AZURE_APP_SERVICE"]),
        (["CONTAINER_APP_NAME"], ["AZURE_CONTAINER_APPS"]),
    ],
)
def test_services_are_told_by_their_variables(monkeypatch, variables, found):
    for name in variables:
        monkeypatch.setenv(name, "x")
    assert services(host.describe_environment()) == found


def test_the_interpreter_and_the_system():
    info = host.describe_environment()
    assert [one.version for one in info.runtimes] == [platform.python_version()]
    if sys.platform == "linux":
        assert info.platform.HasField("linux")


@pytest.mark.skipif(sys.platform != "linux", reason="can be read on Linux only")
def test_how_busy_the_machine_is():
    one = host.Host()
    sum(range(1_000_000))
    info = one.read()
    assert info.process_id == str(os.getpid())
    assert 0 < info.current_host_mem_usage < 1
    assert 0 <= info.current_host_cpu_usage <= 1
    assert info.worker_grouping_key == host.Host().read().worker_grouping_key


def test_what_cannot_be_read_is_left_out(monkeypatch):
    def fail(*_args, **_options):
        raise OSError

    monkeypatch.setattr(host.Path, "read_text", fail)
    info = host.Host().read()
    assert info.host_name
    assert info.current_host_mem_usage == info.current_host_cpu_usage == 0


def test_workers_of_one_process_are_grouped_and_a_fork_is_another(monkeypatch):
    here = host.Host().read().worker_grouping_key
    assert host.Host().read().worker_grouping_key == here
    monkeypatch.setattr(host.os, "getpid", lambda: -1)
    assert host.Host().read().worker_grouping_key not in {here, ""}
