"""The times a schedule acts at, as values and as wire messages.

What was read from the server keeps its message. Sent back, it is that message with the fields of
the value written over it, so that an update keeps what only a newer server, or another SDK, can
say. A value made anew takes the place of what an update read, and is written over that; at creation
it says all there is. An absent duration and one of zero are the same to the server and are not sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Self, TypeVar

from google.protobuf.message import Message

from worker_core.api.schedule.v1 import (
    IntervalSpec,
    Range,
    StructuredCalendarSpec,
)
from worker_core.api.schedule.v1 import ScheduleSpec as ScheduleSpecProto

if TYPE_CHECKING:
    from worker_core.api.wellknown import Timestamp

__all__ = [
    "ReadFromServer",
    "ScheduleCalendarSpec",
    "ScheduleIntervalSpec",
    "ScheduleRange",
    "ScheduleSpec",
    "aware",
]

MessageT = TypeVar("MessageT", bound=Message)


class ReadFromServer:
    """A value that may have been read from a message. Not a field: it counts for no comparison."""

    _read_from: Message | None = None

    def _reading(self, message: Message) -> Self:
        self._read_from = message
        return self

    def _beyond(self, kind: type[MessageT], replaced: MessageT | None, *fields: str) -> MessageT:
        """A message to write this into, with what it cannot say.

        Args:
            kind: Class of the message.
            replaced: What an update puts this in the place of, for a value that was not read.
            fields: What not to take over, as it is written anew.
        """
        message = kind()
        source = self._read_from if isinstance(self._read_from, kind) else replaced
        if source is not None:
            message.CopyFrom(source)
            for name in fields:
                message.ClearField(name)
        return message


@dataclass(frozen=True)
class ScheduleRange:
    """Numbers from `start` to `end`, both included, in steps of `step`."""

    start: int
    """First number."""

    end: int = 0
    """Last number. Becomes `start` if it is less, so that one number needs no end."""

    step: int = 0
    """From one number to the next. Zero becomes one."""

    def __post_init__(self) -> None:
        """Write out what was left to be understood, as the server does."""
        if self.end < self.start:
            object.__setattr__(self, "end", self.start)
        if self.step == 0:
            object.__setattr__(self, "step", 1)

    @staticmethod
    def _from_protos(ranges: Iterable[Range]) -> Sequence[ScheduleRange]:
        return tuple(ScheduleRange._from_proto(proto) for proto in ranges)

    @staticmethod
    def _from_proto(range: Range) -> ScheduleRange:
        return ScheduleRange(start=range.start, end=range.end, step=range.step)

    @staticmethod
    def _to_protos(ranges: Iterable[ScheduleRange]) -> Sequence[Range]:
        return tuple(one._to_proto() for one in ranges)

    def _to_proto(self) -> Range:
        return Range(start=self.start, end=self.end, step=self.step)


@dataclass
class ScheduleCalendarSpec(ReadFromServer):
    """Times by the calendar: those that match every field.

    A field matches if one of its ranges does. An empty field matches nothing, but an empty `year`
    matches every year.
    """

    second: Sequence[ScheduleRange] = (ScheduleRange(0),)
    """0 to 59; 0 by default."""

    minute: Sequence[ScheduleRange] = (ScheduleRange(0),)
    """0 to 59; 0 by default."""

    hour: Sequence[ScheduleRange] = (ScheduleRange(0),)
    """0 to 23; 0 by default."""

    day_of_month: Sequence[ScheduleRange] = (ScheduleRange(1, 31),)
    """1 to 31; every day by default."""

    month: Sequence[ScheduleRange] = (ScheduleRange(1, 12),)
    """1 to 12; every month by default."""

    year: Sequence[ScheduleRange] = ()
    """Every year by default."""

    day_of_week: Sequence[ScheduleRange] = (ScheduleRange(0, 6),)
    """0 to 6 from Sunday on; every day by default."""

    comment: str | None = None
    """For people."""

    @staticmethod
    def _from_proto(spec: StructuredCalendarSpec) -> ScheduleCalendarSpec:
        return ScheduleCalendarSpec(
            second=ScheduleRange._from_protos(spec.second),
            minute=ScheduleRange._from_protos(spec.minute),
            hour=ScheduleRange._from_protos(spec.hour),
            day_of_month=ScheduleRange._from_protos(spec.day_of_month),
            month=ScheduleRange._from_protos(spec.month),
            year=ScheduleRange._from_protos(spec.year),
            day_of_week=ScheduleRange._from_protos(spec.day_of_week),
            comment=spec.comment or None,
        )._reading(spec)

    def _to_proto(self) -> StructuredCalendarSpec:
        names = ("second", "minute", "hour", "day_of_month", "month", "year", "day_of_week")
        spec = self._beyond(StructuredCalendarSpec, None, *names, "comment")
        for name in names:
            getattr(spec, name).extend(ScheduleRange._to_protos(getattr(self, name)))
        spec.comment = self.comment or ""
        return spec


@dataclass
class ScheduleIntervalSpec(ReadFromServer):
    """Times at equal distances, counted from the epoch: each multiple of `every`, plus `offset`."""

    every: timedelta
    """From one time to the next."""

    offset: timedelta | None = None
    """Added to each time; less than `every`."""

    @staticmethod
    def _from_proto(spec: IntervalSpec) -> ScheduleIntervalSpec:
        return ScheduleIntervalSpec(
            every=spec.interval.ToTimedelta(),
            offset=spec.phase.ToTimedelta() if spec.HasField("phase") else None,
        )._reading(spec)

    def _to_proto(self) -> IntervalSpec:
        spec = self._beyond(IntervalSpec, None, "interval", "phase")
        spec.interval.FromTimedelta(self.every)
        if self.offset:
            spec.phase.FromTimedelta(self.offset)
        return spec


@dataclass
class ScheduleSpec(ReadFromServer):
    """The times of a schedule: those of all its parts together, without those in `skip`.

    The server turns cron expressions into calendars and reads them back as such.
    """

    calendars: Sequence[ScheduleCalendarSpec] = field(default_factory=list[ScheduleCalendarSpec])
    """Times by the calendar."""

    intervals: Sequence[ScheduleIntervalSpec] = field(default_factory=list[ScheduleIntervalSpec])
    """Times at equal distances."""

    cron_expressions: Sequence[str] = field(default_factory=list[str])
    """Times as cron has them, for what was written as such before. `calendars` says the same."""

    skip: Sequence[ScheduleCalendarSpec] = field(default_factory=list[ScheduleCalendarSpec])
    """Times to leave out."""

    start_at: datetime | None = None
    """No time before this. Without a time zone it is in UTC."""

    end_at: datetime | None = None
    """No time after this. Without a time zone it is in UTC."""

    jitter: timedelta | None = None
    """Each action is late by a random time up to this, but never past the next one."""

    time_zone_name: str | None = None
    """Time zone of calendars and cron expressions, such as `Europe/Berlin`; UTC if None."""

    @staticmethod
    def _from_proto(spec: ScheduleSpecProto) -> ScheduleSpec:
        return ScheduleSpec(
            calendars=[ScheduleCalendarSpec._from_proto(one) for one in spec.structured_calendar],
            intervals=[ScheduleIntervalSpec._from_proto(one) for one in spec.interval],
            cron_expressions=list(spec.cron_string),
            skip=[
                ScheduleCalendarSpec._from_proto(one) for one in spec.exclude_structured_calendar
            ],
            start_at=aware(spec.start_time) if spec.HasField("start_time") else None,
            end_at=aware(spec.end_time) if spec.HasField("end_time") else None,
            jitter=spec.jitter.ToTimedelta() if spec.HasField("jitter") else None,
            time_zone_name=spec.timezone_name or None,
        )._reading(spec)

    def _to_proto(self, replaced: ScheduleSpecProto | None = None) -> ScheduleSpecProto:
        spec = self._beyond(
            ScheduleSpecProto,
            replaced,
            "structured_calendar",
            "interval",
            "cron_string",
            "exclude_structured_calendar",
            "start_time",
            "end_time",
            "jitter",
        )
        spec.structured_calendar.extend(one._to_proto() for one in self.calendars)
        spec.interval.extend(one._to_proto() for one in self.intervals)
        spec.cron_string.extend(self.cron_expressions)
        spec.exclude_structured_calendar.extend(one._to_proto() for one in self.skip)
        if self.start_at is not None:
            spec.start_time.FromDatetime(self.start_at)
        if self.end_at is not None:
            spec.end_time.FromDatetime(self.end_at)
        if self.jitter:
            spec.jitter.FromTimedelta(self.jitter)
        if spec.timezone_name != (self.time_zone_name or ""):
            spec.timezone_name = self.time_zone_name or ""
            # The definition of a time zone goes before its name, so that of the old one must go.
            spec.ClearField("timezone_data")
        return spec


def aware(timestamp: Timestamp) -> datetime:
    """A time from the wire, in UTC."""
    return timestamp.ToDatetime(tzinfo=UTC)
