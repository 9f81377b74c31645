"""Changing a workflow's code and what is known of it: patches, deployment versions, upserts."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from worker_core import activity, workflow
from worker_core.api.common.v1 import Payload
from worker_core.api.deployment.v1 import WorkerDeploymentVersion as VersionMessage
from worker_core.api.enums.v1 import EventType
from worker_core.api.history.v1 import HistoryEvent
from worker_core.api.workflowservice.v1 import (
    DescribeWorkerDeploymentVersionRequest,
    SetWorkerDeploymentCurrentVersionRequest,
)
from worker_core.client import Client, WorkflowHandle
from worker_core.common import (
    RawValue,
    SearchAttributeKey,
    VersioningBehavior,
    WorkerDeploymentVersion,
)
from worker_core.converter import DataConverter, PayloadCodec
from worker_core.service import RPCError
from worker_core.worker import (
    PatchActivationInput,
    Replayer,
    Worker,
    WorkerDeploymentConfig,
)


async def events(handle: WorkflowHandle[Any, Any]) -> list[HistoryEvent]:
    return list((await handle.fetch_history()).events)


def types_of(history: list[HistoryEvent]) -> list[str]:
    return [EventType.Name(event.event_type).removeprefix("EVENT_TYPE_") for event in history]


# Patches -----------------------------------------------------------------------------------------


@workflow.defn(name="Changing")
class Before:
    @workflow.run
    async def run(self) -> str:
        await workflow.wait_condition(lambda: self.go)
        return "old"

    def __init__(self) -> None:
        self.go = False

    @workflow.signal
    def proceed(self) -> None:
        self.go = True


@workflow.defn(name="Changing")
class Patched(Before):
    @workflow.run
    async def run(self) -> str:
        said = "new" if workflow.patched("change") else "old"
        await workflow.wait_condition(lambda: self.go)
        return said + (" again" if workflow.patched("change") else "")

    @workflow.signal
    def proceed(self) -> None:
        self.go = True


@workflow.defn(name="Changing")
class Deprecated(Before):
    @workflow.run
    async def run(self) -> str:
        workflow.deprecate_patch("change")
        await workflow.wait_condition(lambda: self.go)
        return "new"

    @workflow.signal
    def proceed(self) -> None:
        self.go = True


@workflow.defn(name="Changing")
class After(Before):
    @workflow.run
    async def run(self) -> str:
        await workflow.wait_condition(lambda: self.go)
        return "new"

    @workflow.signal
    def proceed(self) -> None:
        self.go = True


async def start_with(
    client: Client, task_queue: str, code: type, **options: Any
) -> WorkflowHandle[Any, Any]:
    """A run whose first task the given code has done, and which then waits."""
    handle = await client.start_workflow(
        "Changing", id=f"{task_queue}-{code.__name__}", task_queue=task_queue, result_type=str
    )
    async with Worker(client, task_queue=task_queue, workflows=[code], **options):
        await handle.query("__stack_trace")
    return handle


async def finish_with(
    client: Client, task_queue: str, code: type, handle: WorkflowHandle[Any, Any]
) -> Any:
    async with Worker(client, task_queue=task_queue, workflows=[code]):
        await handle.signal("proceed")
        return await handle.result()


async def test_a_change_in_four_steps(client: Client, task_queue: str) -> None:
    for first, second, result in (
        (Before, Patched, "old"),
        (Patched, Patched, "new again"),
        (Patched, Deprecated, "new"),
        (Deprecated, Patched, "new again"),
        (Deprecated, After, "new"),
    ):
        queue = f"{task_queue}-{first.__name__}-{second.__name__}"
        handle = await start_with(client, queue, first)
        assert await finish_with(client, queue, second, handle) == result
        await Replayer(workflows=[second]).replay_workflow(await handle.fetch_history())


async def test_a_patch_leaves_a_marker_and_a_search_attribute(
    client: Client, task_queue: str
) -> None:
    handle = await start_with(client, task_queue, Patched)
    assert types_of(await events(handle))[3:6] == [
        "WORKFLOW_TASK_COMPLETED",
        "MARKER_RECORDED",
        "UPSERT_WORKFLOW_SEARCH_ATTRIBUTES",
    ]
    assert await finish_with(client, task_queue, Patched, handle) == "new again"


async def test_a_worker_may_hold_a_patch_back(client: Client, task_queue: str) -> None:
    asked: list[tuple[str, str]] = []

    def not_yet(input: PatchActivationInput) -> bool:
        asked.append((input.patch_id, input.workflow_info.workflow_type))
        return False

    handle = await start_with(client, task_queue, Patched, patch_activation_callback=not_yet)
    assert asked == [("change", "Changing")]
    assert "MARKER_RECORDED" not in types_of(await events(handle))
    assert await finish_with(client, task_queue, Patched, handle) == "old"


# Memo and search attributes ----------------------------------------------------------------------

WORD = SearchAttributeKey.for_keyword("LabWord")


class Reversing(PayloadCodec):
    async def encode(self, payloads: Any) -> list[Payload]:
        return [
            Payload(metadata={"encoding": b"reversed"}, data=payload.SerializeToString()[::-1])
            for payload in payloads
        ]

    async def decode(self, payloads: Any) -> list[Payload]:
        return [
            Payload.FromString(payload.data[::-1])
            if payload.metadata["encoding"] == b"reversed"
            else payload
            for payload in payloads
        ]


@workflow.defn
class Remembering:
    @workflow.run
    async def run(self) -> list[Any]:
        group = workflow.create_event_group("memory", label="What it remembers")
        with group.scope():
            workflow.upsert_memo({"kept": {"a": 1}, "dropped": None, "added": "x"})
        return [workflow.memo(), sorted(workflow.info().raw_memo)]


@pytest.mark.parametrize("coded", [False, True])
async def test_the_memo_changes_for_the_run_and_the_server(
    client: Client, task_queue: str, coded: bool
) -> None:
    if coded:
        config = client.config()
        config["data_converter"] = DataConverter(payload_codec=Reversing())
        client = Client(**config)
    async with Worker(client, task_queue=task_queue, workflows=[Remembering]):
        handle = await client.start_workflow(
            Remembering.run,
            id=task_queue,
            task_queue=task_queue,
            memo={"kept": 0, "dropped": 1},
        )
        memo, names = await handle.result()
    assert memo == {"kept": {"a": 1}, "added": "x"}
    assert names == ["added", "kept"]
    assert await (await handle.describe()).memo() == memo
    (changed,) = [event for event in await events(handle) if event.event_group_markers]
    label = changed.event_group_markers[0].label
    assert label.id == "memory"
    assert (label.label.metadata["encoding"] == b"reversed") is coded


@workflow.defn
class Searchable:
    @workflow.run
    async def run(self) -> list[Any]:
        workflow.upsert_search_attributes([WORD.value_set("one")])
        workflow.upsert_search_attributes([WORD.value_set("two")])
        found = workflow.info().typed_search_attributes.get(WORD)
        workflow.upsert_search_attributes([WORD.value_unset()])
        return [found, workflow.info().typed_search_attributes.get(WORD)]


async def test_search_attributes_change_for_the_run_and_the_server(
    client: Client, task_queue: str
) -> None:
    async with Worker(client, task_queue=task_queue, workflows=[Searchable]):
        handle = await client.start_workflow(Searchable.run, id=task_queue, task_queue=task_queue)
        assert await handle.result() == ["two", None]
    history = await events(handle)
    assert types_of(history).count("UPSERT_WORKFLOW_SEARCH_ATTRIBUTES") == 3
    assert (await handle.describe()).typed_search_attributes.get(WORD) is None
    await Replayer(workflows=[Searchable]).replay_workflow(await handle.fetch_history())


# Deployment versions -----------------------------------------------------------------------------


@activity.defn
async def where() -> str:
    return "here"


@workflow.defn(name="Versioned", versioning_behavior=VersioningBehavior.PINNED)
class Pinned:
    @workflow.run
    async def run(self) -> list[Any]:
        said = await workflow.execute_activity(where, start_to_close_timeout=timedelta(seconds=10))
        version = workflow.info().get_current_deployment_version()
        assert version is not None
        return [said, version.deployment_name, version.build_id]


@workflow.defn(name="Versioned")
class Undecided(Pinned):
    @workflow.run
    async def run(self) -> list[Any]:
        return await super().run()


def deployment(name: str, build_id: str, **options: Any) -> WorkerDeploymentConfig:
    options.setdefault("use_worker_versioning", True)
    return WorkerDeploymentConfig(
        version=WorkerDeploymentVersion(deployment_name=name, build_id=build_id), **options
    )


async def make_current(client: Client, version: WorkerDeploymentVersion) -> None:
    """Have new workflows go to a version, once the server has heard of it."""
    service = client.workflow_service
    async with asyncio.timeout(30):
        while True:
            try:
                await service.describe_worker_deployment_version(
                    DescribeWorkerDeploymentVersionRequest(
                        namespace=client.namespace,
                        deployment_version=VersionMessage(
                            deployment_name=version.deployment_name, build_id=version.build_id
                        ),
                    )
                )
                await service.set_worker_deployment_current_version(
                    SetWorkerDeploymentCurrentVersionRequest(
                        namespace=client.namespace,
                        deployment_name=version.deployment_name,
                        build_id=version.build_id,
                        identity="test",
                    )
                )
                return
            except RPCError:
                await asyncio.sleep(0.1)


@pytest.mark.parametrize(
    ("code", "default", "recorded"),
    [
        (Pinned, VersioningBehavior.UNSPECIFIED, VersioningBehavior.PINNED),
        (Pinned, VersioningBehavior.AUTO_UPGRADE, VersioningBehavior.PINNED),
        (Undecided, VersioningBehavior.AUTO_UPGRADE, VersioningBehavior.AUTO_UPGRADE),
    ],
)
async def test_a_versioned_worker(
    client: Client,
    task_queue: str,
    code: type,
    default: VersioningBehavior,
    recorded: VersioningBehavior,
) -> None:
    config = deployment(f"d{uuid.uuid4().hex}", "1.0", default_versioning_behavior=default)
    async with Worker(
        client,
        task_queue=task_queue,
        workflows=[code],
        activities=[where],
        deployment_config=config,
    ):
        await make_current(client, config.version)
        handle = await client.start_workflow(
            "Versioned", id=task_queue, task_queue=task_queue, result_type=list[Any]
        )
        assert await handle.result() == ["here", config.version.deployment_name, "1.0"]
    completed = [
        event.workflow_task_completed_event_attributes
        for event in await events(handle)
        if event.event_type == EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED
    ]
    assert len(completed) == 2
    for attributes in completed:
        assert attributes.deployment_version.deployment_name == config.version.deployment_name
        assert attributes.deployment_version.build_id == "1.0"
        assert int(attributes.versioning_behavior) == recorded


async def test_a_deployment_without_versioning_is_recorded_only(
    client: Client, task_queue: str
) -> None:
    config = deployment(f"d{uuid.uuid4().hex}", "1.0", use_worker_versioning=False)
    async with Worker(
        client,
        task_queue=task_queue,
        workflows=[Pinned],
        activities=[where],
        deployment_config=config,
    ):
        handle = await client.start_workflow(
            "Versioned", id=task_queue, task_queue=task_queue, result_type=list[Any]
        )
        assert await handle.result() == ["here", config.version.deployment_name, "1.0"]
    (first, *_) = [
        event.workflow_task_completed_event_attributes
        for event in await events(handle)
        if event.event_type == EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED
    ]
    assert int(first.versioning_behavior) == VersioningBehavior.UNSPECIFIED


@workflow.defn(dynamic=True)
class Configured:
    @workflow.run
    async def run(self, args: Sequence[RawValue]) -> None: ...

    @workflow.dynamic_config
    def config(self) -> workflow.DynamicWorkflowConfig:
        return workflow.DynamicWorkflowConfig(versioning_behavior=VersioningBehavior.PINNED)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"deployment_config": deployment("d", "1")}, "'Versioned' does not say how it goes"),
        (
            {"deployment_config": deployment("d", "1"), "build_id": "1"},
            "build_id cannot be given as well",
        ),
        ({"deployment_config": deployment("", "1")}, "both a deployment name and a build id"),
        ({"deployment_config": deployment("d", "")}, "both a deployment name and a build id"),
        (
            {
                "deployment_config": deployment(
                    "d",
                    "1",
                    use_worker_versioning=False,
                    default_versioning_behavior=VersioningBehavior.PINNED,
                )
            },
            "means nothing without use_worker_versioning",
        ),
    ],
)
async def test_what_a_versioned_worker_refuses(
    client: Client, options: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        Worker(client, task_queue="refused", workflows=[Undecided], **options)


async def test_a_dynamic_workflow_says_it_when_it_is_run(client: Client) -> None:
    Worker(
        client,
        task_queue="accepted",
        workflows=[Configured],
        deployment_config=deployment("d", "1"),
    )
