"""Patches: the marker, the search attribute beside it, and how replay reads both."""

from __future__ import annotations

import json
from typing import Any

import pytest

from lab.driver import Driven, Script, drive, make_run
from lab.history import HistoryBuilder, payload
from lab.tables import bring_to, refusals, rows
from worker_core._activation import (
    Command,
    CompleteWorkflowExecution,
    NotifyHasPatch,
    SetPatchMarker,
    StartTimer,
)
from worker_core._machines import events
from worker_core._machines.errors import InternalError, NondeterminismMismatch
from worker_core._machines.matching import CommandQueue
from worker_core._machines.patch import ChangeVersionMachine, PatchMachine
from worker_core._machines.run import RunConfig
from worker_core._machines.table import Machine, Trigger
from worker_core.api.common.v1 import Payload

FLAGS = (1, 2, 3, 4)


def patch_marker(history: HistoryBuilder, patch_id: str, *, deprecated: bool = False) -> int:
    event_id = history.add(events.MARKER_RECORDED, marker_name="core_patch")
    details = history.events[-1].marker_recorded_event_attributes.details
    details["patch-data"].payloads.append(
        payload(json.dumps({"id": patch_id, "deprecated": deprecated}))
    )
    return event_id


def old_marker(history: HistoryBuilder, patch_id: str, *, deprecated: bool = False) -> int:
    event_id = history.add(events.MARKER_RECORDED, marker_name="core_patch")
    details = history.events[-1].marker_recorded_event_attributes.details
    details["patch_id"].payloads.append(Payload(data=patch_id.encode()))
    details["deprecated"].payloads.append(Payload(data=bytes([deprecated])))
    return event_id


def upserted(history: HistoryBuilder, *patch_ids: str, key: str = "TemporalChangeVersion") -> int:
    event_id = history.add(events.SEARCH_ATTRIBUTES_UPSERTED)
    attributes = history.events[-1].upsert_workflow_search_attributes_event_attributes
    attributes.search_attributes.indexed_fields[key].CopyFrom(payload(json.dumps(patch_ids)))
    return event_id


def lived(*, flags: tuple[int, ...] = FLAGS, completed: bool = True) -> HistoryBuilder:
    history = HistoryBuilder()
    history.started()
    history.task()
    if completed:
        history.task_completed(flags)
    return history


END: Command = CompleteWorkflowExecution(payload("0"))


def replay(history: HistoryBuilder, *turns: list[Command]) -> Driven:
    return drive(make_run(), history.replay(), Script(*turns))


def mismatch(driven: Driven) -> str:
    assert driven.evicted is not None
    message = driven.evicted.message
    assert message.startswith("[TMPRL1100]")
    return message


def fits(driven: Driven) -> bool:
    return driven.evicted is None and not driven.answers


# Live ----------------------------------------------------------------------------------------


def test_marker_is_followed_by_the_list_of_all_patches() -> None:
    history = lived(completed=False)
    driven = drive(
        make_run(),
        history.poll(),
        Script([SetPatchMarker("zeta", False), SetPatchMarker("alpha", True), END]),
    )
    zeta, zeta_list, alpha, alpha_list, _ = driven.commands
    marker = zeta.record_marker_command_attributes  # type: ignore[attr-defined]
    assert marker.marker_name == "core_patch"
    (data,) = marker.details["patch-data"].payloads
    assert data.data == b'{"id":"zeta","deprecated":false}'
    assert dict(data.metadata) == {"encoding": b"json/plain"}
    (data,) = alpha.record_marker_command_attributes.details["patch-data"].payloads  # type: ignore[attr-defined]
    assert data.data == b'{"id":"alpha","deprecated":true}'

    def listed(command: Any) -> Payload:
        fields = command.upsert_workflow_search_attributes_command_attributes.search_attributes
        payload: Payload = fields.indexed_fields["TemporalChangeVersion"]
        return payload

    assert listed(zeta_list).data == b'["zeta"]'
    assert listed(alpha_list).data == b'["alpha","zeta"]'
    assert dict(listed(alpha_list).metadata) == {
        "encoding": b"json/plain",
        "type": b"KeywordList",
    }


def test_one_marker_per_patch() -> None:
    history = lived(completed=False)
    driven = drive(
        make_run(),
        history.poll(),
        Script([SetPatchMarker("p", False), SetPatchMarker("p", False), END]),
    )
    assert len(driven.commands) == 3


def test_list_that_grows_too_long_is_left_out_with_a_warning() -> None:
    history = lived(completed=False)
    run = make_run()
    driven = drive(run, history.poll(), Script([SetPatchMarker("p" * 2045, False), END]))
    assert len(driven.commands) == 2
    (warning,) = run.take_warnings()
    assert "TemporalChangeVersion" in warning
    assert run.take_warnings() == []


def test_server_without_flags_gets_no_list() -> None:
    history = lived(completed=False)
    config = RunConfig(sdk_name="worker-core", sdk_version="0", records_flags=False)
    driven = drive(make_run(config), history.poll(), Script([SetPatchMarker("p", False), END]))
    assert len(driven.commands) == 2


# Replay --------------------------------------------------------------------------------------


@pytest.mark.parametrize("mark", [patch_marker, old_marker])
@pytest.mark.parametrize("deprecated", [False, True])
@pytest.mark.parametrize("flags", [FLAGS, (1,)])
def test_code_hears_of_the_marker_and_it_fits(
    mark: Any, deprecated: bool, flags: tuple[int, ...]
) -> None:
    history = lived(flags=flags)
    mark(history, "p", deprecated=deprecated)
    if 2 in flags:
        upserted(history, "p")
    history.completed()
    driven = replay(history, [SetPatchMarker("p", deprecated), END])
    assert fits(driven)
    assert NotifyHasPatch("p") in driven.activations[0].jobs


def test_announcements_come_before_what_they_govern() -> None:
    history = lived()
    timer = history.timer_started()
    history.timer_fired(timer)
    history.whole_task()
    patch_marker(history, "p")
    upserted(history, "p")
    history.completed()
    driven = replay(history, [StartTimer(1, 1)], [SetPatchMarker("p", False), END])
    assert fits(driven)
    first, second = driven.activations
    assert NotifyHasPatch("p") not in first.jobs
    assert second.jobs[0] == NotifyHasPatch("p")


def test_marker_without_a_call_does_not_fit() -> None:
    history = lived()
    patch_marker(history, "p")
    upserted(history, "p")
    history.completed()
    message = mismatch(replay(history, [END]))
    assert "marker of patch 'p'" in message
    assert "workflow.patched('p')" in message


def test_marker_of_another_patch_does_not_fit() -> None:
    history = lived()
    patch_marker(history, "p")
    history.completed()
    message = mismatch(replay(history, [SetPatchMarker("q", False), END]))
    assert "patch 'p'" in message
    assert "patch 'q'" in message


@pytest.mark.parametrize("calls", [[], [SetPatchMarker("other", False)], [StartTimer(1, 1)]])
@pytest.mark.parametrize("listed", [True, False])
def test_deprecated_marker_binds_nobody(calls: list[Command], listed: bool) -> None:
    history = lived()
    patch_marker(history, "p", deprecated=True)
    if listed:
        upserted(history, "p")
    if calls == [StartTimer(1, 1)]:
        history.timer_started()
    history.completed()
    assert fits(replay(history, [*calls, END]))


def test_upsert_after_a_skipped_marker_stays_if_it_is_the_users() -> None:
    history = lived()
    patch_marker(history, "p", deprecated=True)
    upserted(history, "red", key="Colour")
    history.completed()
    assert "UpsertWorkflowSearchAttributes" in mismatch(replay(history, [END]))


def test_call_that_the_history_lacks_is_dropped() -> None:
    history = lived()
    timer = history.timer_started()
    history.timer_fired(timer)
    history.whole_task()
    history.completed()
    driven = replay(history, [SetPatchMarker("new", False), StartTimer(1, 1)], [END])
    assert fits(driven)


def test_call_that_the_history_lacks_is_dropped_at_the_end_of_a_task_too() -> None:
    history = lived()
    history.signaled()
    history.whole_task()
    history.completed()
    assert fits(replay(history, [SetPatchMarker("new", False)], [END]))


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"id":"p"}'])
def test_marker_that_says_nothing_is_a_damaged_history(data: bytes) -> None:
    history = lived()
    history.add(events.MARKER_RECORDED, marker_name="core_patch")
    details = history.events[-1].marker_recorded_event_attributes.details
    details["patch-data"].payloads.append(Payload(data=data))
    history.completed()
    driven = replay(history, [END])
    assert driven.evicted is not None
    assert "marker of a patch but does not say of which" in driven.evicted.message


def test_marker_of_an_unknown_name_is_refused() -> None:
    history = lived()
    history.add(events.MARKER_RECORDED, marker_name="SideEffect")
    history.completed()
    driven = replay(history, [END])
    assert driven.evicted is not None
    assert "'SideEffect'" in driven.evicted.message


# The tables ----------------------------------------------------------------------------------

MACHINES: dict[str, Any] = {
    "patch": lambda: PatchMachine(SetPatchMarker("p", False)),
    "change version": lambda: ChangeVersionMachine(b"[]", None),
}


class Bench:
    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.queue = CommandQueue()

    def pull(self, trigger: Trigger) -> None:
        if isinstance(trigger, int):
            self.machine.fire(trigger)
        else:
            self.machine.fire(trigger, self.queue)


@pytest.mark.parametrize(("name", "state", "trigger"), list(rows(MACHINES)))
def test_row_is_taken(name: str, state: str, trigger: Trigger) -> None:
    bench = Bench(MACHINES[name]())
    bring_to(bench.machine, state, bench.pull)
    bench.pull(trigger)
    assert bench.machine.state == bench.machine.TABLE[state][trigger][0]


@pytest.mark.parametrize(("name", "state", "trigger"), list(refusals(MACHINES)))
def test_what_has_no_row_is_refused(name: str, state: str, trigger: Trigger) -> None:
    bench = Bench(MACHINES[name]())
    bring_to(bench.machine, state, bench.pull)
    expected = InternalError if isinstance(trigger, str) else NondeterminismMismatch
    with pytest.raises(expected):
        bench.pull(trigger)
    assert bench.machine.state == state
