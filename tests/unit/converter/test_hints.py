"""Hints that are dropped: who hears of it, and how often."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

import pytest

from worker_core.common import RawValue
from worker_core.converter import _hints
from worker_core.converter._hints import warn_of_dropped_hints


@dataclass
class Order:
    id: str


@pytest.fixture(autouse=True)
def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_hints, "_warned", set())


def said(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records]


def test_it_is_said_once(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            warn_of_dropped_hints("activity a", [Order, int], 1)
    assert said(caplog) == [
        "The type hints of activity a are not used: it was called with 1 argument(s) and has 2 "
        "parameter(s). All arguments arrive as plain values, so Order as what JSON makes of it. Let "
        "callers pass all arguments, or one object whose fields have defaults."
    ]


def test_each_number_of_arguments_is_news(caplog: pytest.LogCaptureFixture) -> None:
    warn_of_dropped_hints("activity a", [Order, Order | None, int], 1)
    warn_of_dropped_hints("activity a", [Order, Order | None, int], 2)
    warn_of_dropped_hints("activity b", [Order], 2)
    assert len(said(caplog)) == 3
    assert "so Order, " in said(caplog)[1]


def test_hints_without_effect_are_not_missed(caplog: pytest.LogCaptureFixture) -> None:
    plain: list[Any] = [str, int, float, bool, None, Any, dict, list, RawValue, type(None), Order]
    warn_of_dropped_hints("activity a", plain, 10)
    assert said(caplog) == []


def test_hints_that_cannot_be_compared_do_no_harm(caplog: pytest.LogCaptureFixture) -> None:
    class Odd:
        __hash__ = None  # type: ignore[assignment]

    warn_of_dropped_hints("activity a", [Odd()], 2)
    assert len(said(caplog)) == 1
