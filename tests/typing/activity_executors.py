"""Workers whose activities run in other processes, as the type checkers see them."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from typing import assert_type

from worker_core.client import Client
from worker_core.worker import (
    SharedHeartbeatSender,
    SharedStateManager,
    Worker,
    WorkerConfig,
)


class OwnSender(SharedHeartbeatSender):
    def send_heartbeat(self, task_token: bytes, *details: object) -> None: ...


class OwnManager(SharedStateManager):
    def new_event(self) -> threading.Event:
        return threading.Event()

    async def register_heartbeater(
        self, task_token: bytes, heartbeat: Callable[..., None]
    ) -> SharedHeartbeatSender:
        return OwnSender()

    async def unregister_heartbeater(self, task_token: bytes) -> None: ...


def make(client: Client) -> None:
    with multiprocessing.Manager() as manager:
        shared = SharedStateManager.create_from_multiprocessing(manager, ThreadPoolExecutor(1))
        assert_type(shared, SharedStateManager)
        Worker(
            client,
            task_queue="queue",
            activity_executor=ProcessPoolExecutor(),
            shared_state_manager=shared,
        )
    WorkerConfig(shared_state_manager=OwnManager())
    SharedStateManager.create_from_multiprocessing(None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Worker(client, task_queue="queue", shared_state_manager=manager)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    SharedStateManager()  # type: ignore[abstract]  # pyright: ignore[reportAbstractUsage]
