"""Ends the runs that a test leaves behind, as a worker would."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import instance_driver


@pytest.fixture(autouse=True)
def _evict_runs() -> Iterator[None]:
    yield
    instance_driver.evict_all()
