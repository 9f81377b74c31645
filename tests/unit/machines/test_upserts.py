"""Changes of search attributes and memo, and what of them a continued run takes over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from lab.driver import Driven, Script, drive, make_run
from lab.history import ALL_CORE_FLAGS, HistoryBuilder, payload
from lab.tables import bring_to, refusals, rows
from worker_core._activation import (
    Command,
    CompleteWorkflowExecution,
    ContinueAsNewWorkflowExecution,
    EventGroups,
    UpsertMemo,
    UpsertSearchAttributes,
)
from worker_core._machines.errors import InternalError, NondeterminismMismatch
from worker_core._machines.matching import CommandQueue
from worker_core._machines.run import RunConfig
from worker_core._machines.table import Machine, Trigger
from worker_core._machines.upserts import MemoMachine, SearchAttributesMachine
from worker_core.api.common.v1 import Payload

END: Command = CompleteWorkflowExecution(payload("0"))
NULL = Payload(metadata={"encoding": b"binary/null"})


class Bench:
    """A machine with everything it can be fed with."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.queue = CommandQueue()

    def pull(self, trigger: Trigger) -> None:
        if isinstance(trigger, int):
            self.machine.fire(trigger)
        else:
            self.machine.fire(trigger, self.queue)


MACHINES: dict[str, Callable[[], Machine]] = {
    "search attributes": lambda: SearchAttributesMachine({"a": payload("1")}, None),
    "memo": lambda: MemoMachine(UpsertMemo({"a": payload("1")})),
}


@pytest.mark.parametrize(("name", "state", "trigger"), list(rows(MACHINES)))
def test_row_is_taken(
    name: str, state: str, trigger: Trigger, transitions: set[tuple[type, str, Trigger, str]]
) -> None:
    bench = Bench(MACHINES[name]())
    bring_to(bench.machine, state, bench.pull)
    bench.pull(trigger)
    goal = bench.machine.TABLE[state][trigger][0]
    assert bench.machine.state == goal
    assert (type(bench.machine), state, trigger, goal) in transitions


@pytest.mark.parametrize(("name", "state", "trigger"), list(refusals(MACHINES)))
def test_what_has_no_row_is_refused(name: str, state: str, trigger: Trigger) -> None:
    bench = Bench(MACHINES[name]())
    bring_to(bench.machine, state, bench.pull)
    fault = NondeterminismMismatch if isinstance(trigger, int) else InternalError
    with pytest.raises(fault, match="'a', which is"):
        bench.pull(trigger)
    assert bench.machine.state == state


# Commands ------------------------------------------------------------------------------------


def first_task(
    search_attributes: Mapping[str, Payload] | None = None,
    memo: Mapping[str, Payload] | None = None,
) -> HistoryBuilder:
    history = HistoryBuilder()
    history.started()
    attributes = history.events[0].workflow_execution_started_event_attributes
    for name, value in (search_attributes or {}).items():
        attributes.search_attributes.indexed_fields[name].CopyFrom(value)
    for name, value in (memo or {}).items():
        attributes.memo.fields[name].CopyFrom(value)
    history.task()
    return history


def live(history: HistoryBuilder, *turns: list[Command], config: RunConfig | None = None) -> Driven:
    run = make_run() if config is None else make_run(config)
    return drive(run, history.poll(), Script(*turns))


def test_commands_carry_the_changes() -> None:
    groups = EventGroups(signal_event_id=3)
    driven = live(
        first_task(),
        [
            UpsertSearchAttributes({"a": payload("1"), "b": NULL}, groups),
            UpsertMemo({"c": payload("2"), "d": NULL}, groups),
        ],
    )
    search, memo = driven.commands
    fields = search.upsert_workflow_search_attributes_command_attributes.search_attributes  # type: ignore[attr-defined]
    assert dict(fields.indexed_fields) == {"a": payload("1"), "b": NULL}
    upserted = memo.modify_workflow_properties_command_attributes.upserted_memo  # type: ignore[attr-defined]
    assert dict(upserted.fields) == {"c": payload("2"), "d": NULL}
    for command in (search, memo):
        assert command.event_group_markers[0].inbound_event.inbound_event_id == 3  # type: ignore[attr-defined]


def test_what_is_changed_is_not_compared() -> None:
    history = first_task()
    history.task_completed(ALL_CORE_FLAGS)
    history.search_attributes_upserted(other=payload("9"))
    history.memo_modified(other=payload("9"))
    history.completed()
    driven = drive(
        make_run(),
        history.replay(),
        Script([UpsertSearchAttributes({"a": payload("1")}), UpsertMemo({"b": payload("2")}), END]),
    )
    assert driven.evicted is None


def test_change_the_history_lacks_is_named() -> None:
    history = first_task()
    history.task_completed(ALL_CORE_FLAGS)
    history.memo_modified()
    history.completed()
    driven = drive(
        make_run(), history.replay(), Script([UpsertSearchAttributes({"a": payload("1")}), END])
    )
    assert driven.evicted is not None
    assert "change of search attributes 'a'" in driven.evicted.message


# The worker's own search attribute -----------------------------------------------------------


def upserted(driven: Driven) -> Any:
    (command,) = driven.commands
    attributes = command.upsert_workflow_search_attributes_command_attributes  # type: ignore[attr-defined]
    assert attributes.HasField("search_attributes")
    return attributes.search_attributes.indexed_fields


def test_code_cannot_set_the_list_of_patches() -> None:
    change = UpsertSearchAttributes({"TemporalChangeVersion": payload("[]"), "a": payload("1")})
    driven = live(first_task(), [change])
    assert dict(upserted(driven)) == {}
    (warning,) = driven.run.take_warnings()
    assert "TemporalChangeVersion" in warning


def test_code_can_set_it_where_the_worker_does_not() -> None:
    config = RunConfig(sdk_name="worker-core", sdk_version="0", records_flags=False)
    change = UpsertSearchAttributes({"TemporalChangeVersion": payload("[]")})
    driven = live(first_task(), [change], config=config)
    assert dict(upserted(driven)) == {"TemporalChangeVersion": payload("[]")}
    assert driven.run.take_warnings() == []


# Continue as new -----------------------------------------------------------------------------


def continued(driven: Driven) -> Any:
    return driven.commands[-1].continue_as_new_workflow_execution_command_attributes  # type: ignore[attr-defined]


def again(**more: Any) -> ContinueAsNewWorkflowExecution:
    return ContinueAsNewWorkflowExecution("wf", "queue", (), {}, **more)


def test_continued_run_takes_over_search_attributes_as_they_are_now() -> None:
    driven = live(
        first_task({"a": payload("old"), "b": payload("gone"), "c": payload("kept")}),
        [
            UpsertSearchAttributes({"a": payload("new"), "b": NULL}),
            UpsertSearchAttributes({"d": payload("first")}),
            again(),
        ],
    )
    assert dict(continued(driven).search_attributes.indexed_fields) == {
        "a": payload("new"),
        "c": payload("kept"),
        "d": payload("first"),
    }


def test_continued_run_takes_over_search_attributes_of_a_run_that_had_none() -> None:
    driven = live(first_task(), [UpsertSearchAttributes({"a": payload("1")}), again()])
    assert dict(continued(driven).search_attributes.indexed_fields) == {"a": payload("1")}


def test_search_attributes_set_in_an_earlier_task_count() -> None:
    history = first_task()
    history.task_completed(ALL_CORE_FLAGS)
    history.search_attributes_upserted(a=payload("1"))
    history.signaled()
    history.task()
    driven = live(history, [UpsertSearchAttributes({"a": payload("1")})], [again()])
    assert dict(continued(driven).search_attributes.indexed_fields) == {"a": payload("1")}


def test_search_attributes_of_the_new_run_are_its_own_if_it_is_given_some() -> None:
    driven = live(
        first_task({"a": payload("old")}),
        [
            UpsertSearchAttributes({"b": payload("1")}),
            again(search_attributes={"c": payload("2")}),
        ],
    )
    assert dict(continued(driven).search_attributes.indexed_fields) == {"c": payload("2")}


def test_continued_run_takes_over_the_memo_as_it_was() -> None:
    driven = live(
        first_task(memo={"a": payload("old")}),
        [UpsertMemo({"a": payload("new"), "b": payload("2")}), again()],
    )
    assert dict(continued(driven).memo.fields) == {"a": payload("old")}


def test_run_that_changes_nothing_passes_nothing_on() -> None:
    driven = live(first_task(), [again()])
    assert not continued(driven).HasField("search_attributes")
    assert not continued(driven).HasField("memo")
