"""Checks of standalone Nexus operations, made before anything is sent."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from worker_core.client._nexus_interceptor import StartNexusOperationInput

__all__ = ["check_start_nexus_operation"]


def check_start_nexus_operation(input: StartNexusOperationInput) -> None:
    """See that the options of an operation to start are of their types.

    Raises:
        TypeError: One is not.
    """
    operation = f"Nexus operation {input.operation!r}"
    for name, text in (
        ("id", input.id),
        ("endpoint", input.endpoint),
        ("service", input.service),
    ):
        if not isinstance(text, str):
            raise TypeError(f"{name} of {operation} is {text!r}. Pass a string.")
    for name, duration in (
        ("schedule_to_close_timeout", input.schedule_to_close_timeout),
        ("schedule_to_start_timeout", input.schedule_to_start_timeout),
        ("start_to_close_timeout", input.start_to_close_timeout),
    ):
        if duration is not None and not isinstance(duration, timedelta):
            raise TypeError(
                f"{name} of {operation} is {duration!r}. Pass a timedelta, such as "
                "timedelta(seconds=5)."
            )
    for header, value in input.headers.items():
        if not isinstance(header, str) or not isinstance(value, str):
            raise TypeError(
                f"headers of {operation} have {header!r}: {value!r}. Headers of a Nexus request are "
                "strings, not payloads."
            )
