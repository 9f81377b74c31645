import contextlib

import pytest

from unit.wire.transport import Authority, serving
from worker_core.service import ConnectConfig, RetryConfig, ServiceClient

QUICK = RetryConfig(initial_interval_millis=1, max_interval_millis=2, max_retries=4)


@pytest.fixture(scope="session")
def authority():
    return Authority()


@pytest.fixture
async def server():
    async with serving() as running:
        yield running


@pytest.fixture
async def connect():
    """Connects with given options; closes what it connected."""
    async with contextlib.AsyncExitStack() as clients:

        async def make(target_host, **options):
            config = ConnectConfig(target_host, **{"retry_config": QUICK, **options})
            client = await ServiceClient.connect(config)
            clients.push_async_callback(client.close)
            return client

        yield make
