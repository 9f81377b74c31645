"""An installable plugin on one page: what a company wants of every worker it runs.

Install it with ``pip install examples/plugin_minimal``; from then on every worker has it, and
``worker-core plugins`` lists it. Nothing imports it.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Awaitable, Callable, Generator
from typing import TYPE_CHECKING

from worker_core.hookspecs import hookimpl

if TYPE_CHECKING:
    from worker_core.worker import Worker, WorkerConfig

logger = logging.getLogger(__name__)


# Tell: change the configuration in place. This fires once per worker.
@hookimpl
def configure_worker(config: WorkerConfig) -> None:
    limit = int(os.environ.get("HOUSE_MAX_ACTIVITIES", "20"))
    config["max_concurrent_activities"] = min(config["max_concurrent_activities"] or limit, limit)


# Wrap: yield gives what comes further in; return something around it.
@hookimpl(wrapper=True)
def run_worker() -> Generator[
    None, Callable[[Worker], Awaitable[None]], Callable[[Worker], Awaitable[None]]
]:
    next = yield

    async def run(worker: Worker) -> None:
        logger.info("Worker starts", extra={"task_queue": worker.task_queue})
        try:
            await next(worker)
        finally:
            logger.info("Worker ended", extra={"task_queue": worker.task_queue})

    return run
