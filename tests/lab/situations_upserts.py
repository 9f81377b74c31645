"""Situations with patches, upserts and continuing as new, and mixed ones: `lab.workflows_upserts`."""

from __future__ import annotations

from lab.situations import TASK_COMPLETED, Situation, Started, finish, until

__all__ = ["SEARCH_ATTRIBUTES", "UPSERT_SITUATIONS"]

SEARCH_ATTRIBUTES = (
    ("LabWord", "Keyword"),
    ("LabWords", "KeywordList"),
    ("LabNumber", "Int"),
    ("LabShare", "Double"),
    ("LabIsOn", "Bool"),
)
"""What has to be registered on the server."""


async def _two_signals(started: Started) -> None:
    await until(started, TASK_COMPLETED)
    await started.handle.signal("go", "one")
    await until(started, TASK_COMPLETED, 3)
    await started.handle.signal("go", "two")
    await finish(started)


async def _signal_on(started: Started) -> None:
    await until(started, TASK_COMPLETED)
    await started.handle.signal("go_on")
    await finish(started)


async def _poked(started: Started) -> None:
    await until(started, TASK_COMPLETED)
    for number in range(2):
        await started.handle.signal("poke", number)
        await started.handle.execute_update("change", number)
    await finish(started)


UPSERT_SITUATIONS: tuple[Situation, ...] = (
    Situation("patched", "Patched", "patches, asked for again and again"),
    Situation("patch_deprecated", "PatchDeprecated", "deprecated patches"),
    Situation(
        "patched_and_upserted", "PatchedAndUpserted", "patches among upserts of search attributes"
    ),
    Situation(
        "patched_in_handlers",
        "PatchedInHandlers",
        "patches in signal handlers",
        drive=_two_signals,
    ),
    Situation("upserts", "Upserts", "typed search attributes set, changed and unset"),
    Situation("upserts_untyped", "UpsertsUntyped", "search attributes by name"),
    Situation(
        "upserts_memo",
        "UpsertsMemo",
        "a memo's fields set, changed and dropped",
        options={"memo": {"from the start": True, "changed": 0}},
    ),
    Situation(
        "detailed",
        "Detailed",
        "summaries, details and priorities",
        options={"static_summary": "a *summary*", "static_details": "details"},
    ),
    Situation(
        "continues_with_everything",
        "ContinuesWithEverything",
        "continued as new with every option",
        (1,),
        options={"memo": {"own": "from the start"}},
        runs_on=True,
    ),
    Situation(
        "continues_as_another",
        "ContinuesAsAnother",
        "continued as a workflow of another type, which inherits the rest",
        runs_on=True,
    ),
    Situation(
        "continues_from_signal",
        "ContinuesFromSignal",
        "continued as new by a signal handler",
        (1,),
        _signal_on,
        runs_on=True,
    ),
    *(
        Situation(
            f"mixed_{seed}",
            "Mixed",
            "commands of all kinds, as chance has it",
            (seed, 6),
            _poked,
        )
        for seed in range(4)
    ),
)
