# pyright: reportUnsupportedDunderAll=false
"""Messages and enums of temporal.api.schedule.v1. Written by tools/generate_api.py; do not edit."""

from worker_core.api._pool import module_access

__all__ = [
    "BackfillRequest",
    "CalendarSpec",
    "IntervalSpec",
    "Range",
    "Schedule",
    "ScheduleAction",
    "ScheduleActionResult",
    "ScheduleInfo",
    "ScheduleListEntry",
    "ScheduleListInfo",
    "SchedulePatch",
    "SchedulePolicies",
    "ScheduleSpec",
    "ScheduleState",
    "StructuredCalendarSpec",
    "TriggerImmediatelyRequest",
]

__getattr__, __dir__ = module_access(__name__, "temporal.api.schedule.v1")
