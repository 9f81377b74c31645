"""Randomness: seeds as other workers make them, and everything drawn from them."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import uuid

import pytest

from instance_driver import Driver, value_of
from worker_core import workflow
from worker_core._activation import CompleteWorkflowExecution, UpdateRandomSeed
from worker_core._instance.siphash import randomness_seed, siphash_1_3

# Written down from runs of the official SDK on a real server.
RECORDED = [
    {
        "run_id": "01a1f7c0-8ac6-7244-a66f-90b543867bd0",
        "seed": 12765145815572862847,
        "random": 0.3843121213059141,
        "uuid4": "f57800cb-7bb5-4cf7-8a84-f53616343fe9",
        "uuid7": "01a1f7c0-8b79-7fdb-9f9d-e12dbd9fe53a",
        "time_ns": 1795157953401576247,
        "named": 0.5145503892605364,
    },
    {
        "run_id": "01a1f7c0-8bbd-72a4-b397-cfd8ae84c01f",
        "seed": 10236574836267295227,
        "random": 0.5541875302008032,
        "uuid4": "f5618a26-62a2-4118-b826-959bb3ea12dd",
        "uuid7": "01a1f7c0-8bc9-7b36-b8bc-950afd41cd4f",
        "time_ns": 1795157953481991715,
        "named": 0.25511360079225953,
    },
]


@workflow.defn
class Draws:
    @workflow.run
    async def run(self) -> dict[str, object]:
        return {
            "run_id": workflow.info().run_id,
            "seed": workflow.random_seed(),
            "random": workflow.random().random(),
            "uuid4": str(workflow.uuid4()),
            "uuid7": str(workflow.uuid7()),
            "time_ns": workflow.time_ns(),
            "named": workflow.new_random("x").random(),
        }


@pytest.mark.parametrize("recorded", RECORDED)
def test_draws_are_those_of_a_recorded_run(recorded: dict[str, object]) -> None:
    driver = Driver(Draws, run_id=str(recorded["run_id"]))
    driver.now_ns = int(str(recorded["time_ns"]))

    (command,) = driver.start()

    assert isinstance(command, CompleteWorkflowExecution)
    assert value_of(command.result) == recorded


def test_hash_is_the_one_of_the_interpreter_with_a_zero_key() -> None:
    if sys.hash_info.algorithm != "siphash13":
        pytest.skip("this interpreter hashes bytes otherwise")
    samples = [bytes(range(length)) for length in range(1, 40)]
    code = f"print([hash(data) & (1 << 64) - 1 for data in {samples!r}])"
    printed = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": "0"},
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    assert [siphash_1_3(data) for data in samples] == eval(printed)


@workflow.defn
class Reseeds:
    def __init__(self) -> None:
        self.seeds: list[int] = []
        self.generator = workflow.new_random()
        self.named = workflow.new_random("name")

    @workflow.run
    async def run(self) -> None:
        workflow.register_random_seed_callback(self.seeds.append)
        workflow.register_random_seed_callback(lambda seed: 1 / 0)
        await workflow.wait_condition(lambda: False)


def test_reset_reseeds_everything() -> None:
    driver = Driver(Reseeds)
    driver.start()
    subject = driver.instance.object
    seed = randomness_seed("another-run")

    driver.commands(UpdateRandomSeed("another-run"))

    assert subject.seeds == [seed]
    assert subject.generator.random() == random.Random(seed).random()
    assert subject.named.random() == random.Random(f"{seed}:name").random()


def test_uuids_are_well_formed() -> None:
    driver = Driver(Draws)
    (command,) = driver.start()
    assert isinstance(command, CompleteWorkflowExecution)
    drawn = value_of(command.result)
    assert uuid.UUID(drawn["uuid4"]).version == 4
    assert uuid.UUID(drawn["uuid7"]).version == 7
    assert uuid.UUID(drawn["uuid7"]).variant == uuid.RFC_4122
