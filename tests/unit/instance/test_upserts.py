"""Changes of memo and search attributes on both instances."""

from __future__ import annotations

import warnings
from typing import Any

import pytest

from instance_driver import Driver, payload, value_of
from instance_pairs import Pair
from worker_core import workflow
from worker_core._activation import CompleteWorkflowExecution, FireTimer
from worker_core.api.common.v1 import Payload
from worker_core.common import SearchAttributeKey
from worker_core.converter import encode_typed_search_attribute_value

SOURCE = """
import warnings
from datetime import datetime, timezone
from PACKAGE import workflow
from PACKAGE.common import SearchAttributeKey

TEXT = SearchAttributeKey.for_text("text")
WORD = SearchAttributeKey.for_keyword("word")
NUMBER = SearchAttributeKey.for_int("number")
TIME = SearchAttributeKey.for_datetime("time")
WORDS = SearchAttributeKey.for_keyword_list("words")
NOON = datetime(2024, 1, 2, 12, tzinfo=timezone.utc)

@workflow.defn(failure_exception_types=[Exception])
class Subject:
    def __init__(self):
        self.trace = []

    def note(self):
        info = workflow.info()
        self.trace.append(
            (
                dict(workflow.memo()),
                sorted((k, v.data) for k, v in info.raw_memo.items()),
                dict(info.search_attributes),
                [(pair.key.name, int(pair.key.indexed_value_type), pair.value)
                 for pair in info.typed_search_attributes],
            )
        )

    @workflow.run
    async def run(self, how):
        if how != "memo_unread":
            self.note()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            getattr(self, how)()
        self.note()
        await workflow.sleep(1)
        return workflow.memo_value("a", None)

    def memo(self):
        workflow.upsert_memo({"a": 2, "b": None, "c": {"d": [1]}, "gone": None})
        workflow.upsert_memo({})

    memo_unread = memo

    def bad_memo(self):
        try:
            workflow.upsert_memo({"a": 2, "b": object()})
        except TypeError:
            pass

    def typed(self):
        workflow.upsert_search_attributes(
            [TEXT.value_set("hi"), NUMBER.value_set(5), WORD.value_unset(), TIME.value_set(NOON),
             WORDS.value_set(["x", "y"])]
        )
        workflow.upsert_search_attributes([NUMBER.value_set(6), TEXT.value_unset()])
        workflow.upsert_search_attributes([])

    def untyped(self):
        workflow.upsert_search_attributes(
            {"word": ["one"], "number": [], "words": ["x", "y"], "odd": [1, 2], "time": [NOON]}
        )
        workflow.upsert_search_attributes({"words": [], "number": [7], "text": [1.5]})
        workflow.upsert_search_attributes({})
"""


def _attributes() -> dict[str, Payload]:
    keys = {
        SearchAttributeKey.for_keyword("word"): "first",
        SearchAttributeKey.for_int("number"): 1,
    }
    return {
        key.name: encode_typed_search_attribute_value(key, value) for key, value in keys.items()
    }


@pytest.mark.parametrize("how", ["memo", "memo_unread", "bad_memo", "typed", "untyped"])
@pytest.mark.parametrize("replaying", [False, True])
def test_upserts_say_and_show_the_same(how: str, replaying: bool) -> None:
    pair = Pair(SOURCE)
    job = pair.ours.initialize(
        how,
        memo={"a": payload(1), "b": payload([2])},
        search_attributes=_attributes(),
    )
    said = pair.activate(job, is_replaying=replaying)
    assert said["commands"][-1][0] == "start_timer"
    pair.activate(FireTimer(1))


def test_what_is_removed_is_a_bare_null() -> None:
    pair = Pair(SOURCE)
    said = pair.activate(pair.ours.initialize("typed", search_attributes=_attributes()))
    null = payload(None).SerializeToString(deterministic=True)
    assert said["commands"][0][1]["word"] == null
    pair.activate(FireTimer(1))


NUMBER = SearchAttributeKey.for_int("number")
TEXT = SearchAttributeKey.for_text("text")


@workflow.defn
class Wrong:
    @workflow.run
    async def run(self) -> list[str]:
        said = []
        wrong: Any = TEXT.value_set(5)  # type: ignore[arg-type]  # on purpose
        for updates in ([NUMBER.value_set(5), wrong], {"text": "no list"}):
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    workflow.upsert_search_attributes(updates)
            except TypeError as error:
                said.append(str(error))
        said.append(str(workflow.info().search_attributes))
        return said


def test_a_wrong_value_changes_nothing() -> None:
    # The official SDK leaves a command with an empty payload, which no server accepts.
    (command,) = Driver(Wrong).start()
    assert isinstance(command, CompleteWorkflowExecution)
    said = value_of(command.result)
    assert said[0].startswith("Value 5 of search attribute text is not suitable")
    assert said[1:] == ["Search attribute values must be lists", "{}"]
