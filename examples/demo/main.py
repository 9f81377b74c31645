"""Real workflows on a real Temporal server, run by a pure-Python worker: ``make demo``.

Starts the dev server with its Web UI, a worker with whatever plugins are installed, and five
workflows, one after the other. Every outcome is checked; the exit code is 0 when all were as
expected. With ``--keep`` it stays up afterwards, to look around in the Web UI.
"""

import argparse
import asyncio
import contextlib
import importlib.metadata
import logging
import re
import signal
import socket
import sys
import urllib.request
import uuid
from concurrent.futures import ThreadPoolExecutor

import show
import workflows
from activities import (
    PRICES,
    SECONDS_PER_QUOTE,
    ask_for_quote,
    charge_card,
    read_meter,
    release_room,
    reserve_room,
)

from worker_core.client import Client, WorkflowFailureError, WorkflowHandle
from worker_core.exceptions import ActivityError, ApplicationError, CancelledError
from worker_core.runtime import PrometheusConfig, Runtime, TelemetryConfig
from worker_core.testing import DevServer
from worker_core.worker import Worker

TASK_QUEUE = "demo"

# Workers warn about failing activities. Those here fail on purpose, and the demo says so itself.
logging.getLogger("worker_core.activity").setLevel(logging.ERROR)


class Demo:
    def __init__(self, client: Client, ui_url: str) -> None:
        self.client = client
        self.ui_url = ui_url
        self.scenes = 0

    def scene(self, name: str, about: str) -> show.Scene:
        self.scenes += 1
        return show.Scene(self.scenes, name, about)

    def link(self, handle: WorkflowHandle) -> str:
        run_id = handle.result_run_id or handle.first_execution_run_id or ""
        return f"{self.ui_url}/namespaces/{self.client.namespace}/workflows/{handle.id}/{run_id}"

    def name(self, what: str) -> dict[str, str]:
        return {"id": f"demo-{what}-{uuid.uuid4().hex[:6]}", "task_queue": TASK_QUEUE}

    async def parallel_activities(self) -> None:
        scene = self.scene("Parallel activities", "Five carriers are asked at once; the best wins.")
        handle = await self.client.start_workflow(
            workflows.CheapestQuote.run, list(PRICES), **self.name("quotes")
        )
        scene.says("started", handle.id)
        best = await handle.result()
        one_by_one = len(PRICES) * SECONDS_PER_QUOTE
        scene.says("five activities finished", f"{one_by_one:.1f} s if asked one by one")
        assert best.carrier == "Heron", best
        scene.done(f"{best.carrier}, {best.euros} euros", self.link(handle))

    async def signal_and_query(self) -> None:
        scene = self.scene(
            "Signal and query", "A running workflow is told things and asked things."
        )
        handle = await self.client.start_workflow(workflows.Shopping.run, **self.name("shopping"))
        scene.says("started", handle.id)
        for item in ("lamp", "kettle", "chair"):
            await handle.signal(workflows.Shopping.add, item)
            scene.says("signal add", item)
        basket = await handle.query(workflows.Shopping.contents)
        scene.says("query contents", ", ".join(basket.items))
        assert basket.items == ["lamp", "kettle", "chair"], basket
        await handle.signal(workflows.Shopping.check_out)
        scene.says("signal check_out")
        scene.done(await handle.result(), self.link(handle))

    async def cancellation(self) -> None:
        scene = self.scene(
            "Cancellation with clean-up", "A stay of 30 days is called off; its room is given back."
        )
        handle = await self.client.start_workflow(workflows.Stay.run, "Ada", **self.name("stay"))
        scene.says("started", handle.id)
        while not (room := await handle.query(workflows.Stay.state)):
            await asyncio.sleep(0.02)
        scene.says("activity reserve_room", room)
        await handle.cancel()
        scene.says("cancellation requested")
        try:
            await handle.result()
        except WorkflowFailureError as error:
            assert isinstance(error.cause, CancelledError), error.cause
        else:
            raise AssertionError("the workflow was cancelled, yet it completed")
        released = await handle.query(workflows.Stay.state)  # closed workflows answer too
        assert released == f"{room}: released", released
        scene.says("activity release_room", released)
        scene.done("ended as cancelled", self.link(handle))

    async def retries(self) -> None:
        scene = self.scene(
            "A failure with retries",
            "The bank does not answer twice; then another card is refused.",
        )
        handle = await self.client.start_workflow(
            workflows.Payment.run, args=["visa", 28], **self.name("payment")
        )
        scene.says("started", handle.id)
        attempt = 0
        while attempt < 2:
            # What the server knows of an activity between its attempts.
            description = await handle.describe()
            for pending in description.raw_description.pending_activities:
                if pending.attempt > attempt + 1:
                    attempt = pending.attempt - 1
                    scene.says(f"attempt {attempt} failed", pending.last_failure.message)
            await asyncio.sleep(0.02)
        receipt = await handle.result()
        assert receipt == "28 euros charged on attempt 3", receipt
        scene.says("activity charge_card", receipt)
        handle = await self.client.start_workflow(
            workflows.Payment.run, args=["stolen", 28], **self.name("payment")
        )
        scene.says("started", handle.id)
        try:
            await handle.result()
        except WorkflowFailureError as error:
            assert isinstance(error.cause, ActivityError), error.cause
            refused = error.cause.cause
            assert isinstance(refused, ApplicationError), refused
            scene.says("failed, not retried", f"{refused.type}: {refused.message}")
        else:
            raise AssertionError("the card was stolen, yet the workflow completed")
        scene.done("one payment made, one refused", self.link(handle))

    async def continue_as_new(self) -> None:
        scene = self.scene(
            "Continue as new", "Ten readings in runs of four, each with a fresh history."
        )
        handle = await self.client.start_workflow(
            workflows.MeterReadings.run, args=[10, workflows.Tally()], **self.name("readings")
        )
        scene.says("started", handle.id)
        tally = await handle.result()  # follows the chain to its last run
        assert tally == workflows.Tally(readings=10, total=385, runs=3), tally
        scene.done(
            f"{tally.readings} readings, {tally.total} in total, in {tally.runs} runs",
            self.link(handle),
        )

    async def run(self) -> None:
        for scene in (
            self.parallel_activities,
            self.signal_and_query,
            self.cancellation,
            self.retries,
            self.continue_as_new,
        ):
            async with asyncio.timeout(60):
                await scene()


METRICS = {
    "temporal_workflow_task_execution_latency": "workflow tasks",
    "temporal_activity_execution_latency": "activity attempts",
    "temporal_activity_execution_failed": "activity attempts failed",
    "temporal_workflow_completed": "workflows completed",
    "temporal_workflow_failed": "workflows failed",
    "temporal_workflow_canceled": "workflows cancelled",
    "temporal_workflow_continue_as_new": "continued as new",
}


def show_metrics(url: str) -> None:
    with urllib.request.urlopen(url, timeout=10) as answer:
        text = answer.read().decode()
    show.title("Metrics, as Prometheus would read them")
    for name, words in METRICS.items():
        # A histogram counts its observations in a series of its own.
        samples = re.findall(
            rf"^{name}(?:_(?:milli)?seconds)?(?:_count|_total)?(?:{{.*}})? (\S+)$",
            text,
            re.MULTILINE,
        )
        if samples:
            show.fact(f"{words:<26}", f"{sum(map(float, samples)):>5.0f}   {name}")


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def interruption() -> asyncio.Event:
    """Set once somebody wants the demo to end."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        # Where loops take no signal handlers, Ctrl-C cancels the demo instead.
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop


async def main(*, keep: bool) -> None:
    metrics_address = f"127.0.0.1:{free_port()}"
    # Nothing here imports the plugin that serves metrics: it is installed, and that is enough.
    runtime = Runtime(
        telemetry=TelemetryConfig(metrics=PrometheusConfig(bind_address=metrics_address))
    )
    async with await DevServer.start(ui=True) as server:
        show.title("worker-core demo")
        show.fact("Temporal server", server.target_host)
        show.fact("Web UI", server.ui_url)
        show.fact("Metrics", f"http://{metrics_address}/metrics")
        for plugin in importlib.metadata.entry_points(group="worker_core"):
            show.fact("Plugin", f"{plugin.name}, from {plugin.dist.name} {plugin.dist.version}")
        client = await Client.connect(server.target_host, runtime=runtime)
        with ThreadPoolExecutor(4) as threads:
            worker = Worker(
                client,
                task_queue=TASK_QUEUE,
                workflows=[
                    workflows.CheapestQuote,
                    workflows.Shopping,
                    workflows.Stay,
                    workflows.Payment,
                    workflows.MeterReadings,
                ],
                activities=[ask_for_quote, reserve_room, release_room, charge_card, read_meter],
                activity_executor=threads,
            )
            async with worker:
                demo = Demo(client, server.ui_url)
                await demo.run()
                if keep:
                    show_metrics(f"http://{metrics_address}/metrics")
                    stop = interruption()
                    handle = await client.start_workflow(
                        workflows.Shopping.run, **demo.name("shopping")
                    )
                    show.title("Staying up until Ctrl-C")
                    show.fact("Open workflow", demo.link(handle))
                    show.fact("", "Signal it `add` and `check_out`, or query `contents`.")
                    await stop.wait()
            if not keep:
                # A worker counts an answer when the server has taken it, and that is when clients
                # hear of it too. All is counted once the worker has stopped.
                show_metrics(f"http://{metrics_address}/metrics")
    show.title("All as expected." if not keep else "Stopped.")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--keep", action="store_true", help="stay up until Ctrl-C")
    try:
        asyncio.run(main(keep=parser.parse_args().keep))
    except RuntimeError as error:
        sys.exit(f"demo: {error}")
    except KeyboardInterrupt:
        sys.exit(130)
