"""What becomes of the logs of the worker's machinery, said in the words of other Temporal SDKs.

Those have a core in another language that logs by itself. Here all logs are Python's, and a program that
configures `logging` needs nothing of this; it is for programs that come with such a configuration.

Rules:

* What is configured concerns the loggers of the *machinery*: polls, connections, state machines. Those of
  workflows, activities and user code keep to the program's own configuration.
* Loggers belong to the process. Of several runtimes that configure them the last one counts, until it is
  closed.
* Without a configuration, and with the default one, nothing is touched.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import time
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, ClassVar, Final, TextIO

__all__ = [
    "MACHINERY",
    "AppliedLogging",
    "LogForwardingConfig",
    "LoggingConfig",
    "LoggingFormat",
    "TelemetryFilter",
]

MACHINERY: Final = (
    "worker_core._kernel",
    "worker_core._machines",
    "worker_core._wire",
    "worker_core.runtime",
    "worker_core.service",
)
"""The loggers that what is configured here concerns, with those below them."""

_CORE: Final = "worker_core"
_PEER_CORE: Final = re.compile(r"temporal(io)?_(common|sdk_core|client|sdk|sdk_bridge)(::.*)?")
"""Parts of the core of other SDKs, as their filters name them; all of them are the machinery here."""
_OTHERS: Final = "grpc"
"""The library underneath."""
_LEVELS: Final = {
    "OFF": logging.CRITICAL + 10,
    "ERROR": logging.ERROR,
    "WARN": logging.WARNING,
    "INFO": logging.INFO,
    "DEBUG": logging.DEBUG,
    "TRACE": logging.DEBUG,
}


@dataclass
class TelemetryFilter:
    """From which level on is logged. Levels are ``ERROR``, ``WARN``, ``INFO``, ``DEBUG``, ``TRACE``.

    Python has no level below ``DEBUG``, so ``TRACE`` is the same.
    """

    core_level: str
    """For the worker's machinery."""

    other_level: str
    """For the library underneath it, gRPC."""

    def formatted(self) -> str:
        """The same as the text of a filter."""
        return f"{self.other_level},{_CORE}={self.core_level}"


class LoggingFormat(Enum):
    """How logs look that are written to the console."""

    COMPACT = "compact"
    """One line each."""
    PRETTY = "pretty"
    """Several lines each, a field on every one."""
    JSON = "json"
    """One JSON object each, on one line."""


@dataclass
class LogForwardingConfig:
    """Sends the logs of the machinery to a logger of your own, instead of where they went.

    Records have an attribute ``temporal_log``, the record as it was.
    """

    logger: logging.Logger
    """Where logs are sent. Its level counts too."""

    append_target_to_name: bool = True
    """Whether the name of the record tells the logger it came from."""

    prepend_target_on_message: bool = True
    """Whether the message begins with the logger it came from."""

    overwrite_log_record_time: bool = True
    """Whether records keep the time they were made at. They are forwarded at once, so it is the same but
    for microseconds."""

    append_log_fields_to_message: bool = True
    """Whether the message ends with the fields of the record."""

    def __post_init__(self) -> None:
        """Refuse a logger that would forward to itself."""
        name = self.logger.name
        if any(name == root or name.startswith(f"{root}.") for root in MACHINERY):
            raise ValueError(
                f"LogForwardingConfig: logger {name!r} is one of those that are forwarded. Give one with "
                "another name."
            )


@dataclass(frozen=True)
class LoggingConfig:
    """What becomes of the logs of the worker's machinery.

    Raises:
        ValueError: The filter cannot be read.
    """

    filter: TelemetryFilter | str
    """From which level on is logged. As text: parts with commas between them, each a level, which then is
    the one for all, or ``name=level`` for one logger of Python. ``worker_core`` stands for the machinery, as
    do the names of the core of other SDKs (``temporalio_sdk_core`` and so on)."""

    forwarding: LogForwardingConfig | None = None
    """Sends logs to a logger of your own."""

    format: LoggingFormat | None = None
    """Writes logs to standard error in this form. None leaves them to the handlers of Python's `logging`.
    Without meaning if ``forwarding`` is given."""

    default: ClassVar[LoggingConfig]
    """Stands for: no configuration. Python by itself shows warnings and errors."""

    def __post_init__(self) -> None:
        """Refuse a filter that cannot be read."""
        self._levels()

    def _levels(self) -> dict[str, int]:
        """The level of each logger it names."""
        text = self.filter if isinstance(self.filter, str) else self.filter.formatted()
        levels: dict[str, int] = {}
        named: dict[str, int] = {}
        for part in filter(None, (part.strip() for part in text.split(","))):
            target, given, word = part.rpartition("=")
            level = _LEVELS.get(word.strip().upper())
            if level is None or (given and not re.fullmatch(r"[\w.:-]+", target.strip())):
                raise ValueError(
                    f"LoggingConfig: {part!r} in filter {text!r} is neither a level nor 'name=level'. "
                    f"Levels are {', '.join(_LEVELS)}."
                )
            target = target.strip()
            if not given:
                levels = dict.fromkeys((*MACHINERY, _OTHERS), level)
            elif target == _CORE or _PEER_CORE.fullmatch(target):
                named.update(dict.fromkeys(MACHINERY, level))
            else:
                named[target] = level
        return {**levels, **named}


LoggingConfig.default = LoggingConfig(TelemetryFilter(core_level="WARN", other_level="ERROR"))


class AppliedLogging:
    """What one runtime changed about loggers."""

    __slots__ = ("_handler", "_levels", "_previous")

    def __init__(self, levels: Mapping[str, int], handler: logging.Handler | None) -> None:
        """Set the levels, and let the handler have what the machinery logs."""
        self._levels = levels
        self._handler = handler
        self._previous: dict[str, int] = {}
        for name, level in levels.items():
            logger = logging.getLogger(name)
            self._previous[name] = logger.level
            logger.setLevel(level)
        if handler is not None:
            for name in MACHINERY:
                logger = logging.getLogger(name)
                for other in [one for one in logger.handlers if isinstance(one, _Ours)]:
                    logger.removeHandler(other)
                logger.addHandler(handler)
                logger.propagate = False

    @classmethod
    def of(cls, config: LoggingConfig | None) -> AppliedLogging:
        """Apply a configuration."""
        if config is None or config is LoggingConfig.default:
            return cls({}, None)
        handler: logging.Handler | None = None
        if config.forwarding is not None:
            handler = _Forwarder(config.forwarding)
        elif config.format is not None:
            handler = _Console(config.format)
        return cls(config._levels(), handler)

    def undo(self) -> None:
        """Leave the loggers as they were, except where somebody changed them since."""
        for name, level in self._levels.items():
            logger = logging.getLogger(name)
            if logger.level == level:
                logger.setLevel(self._previous[name])
        self._levels = {}
        for name in MACHINERY:
            logger = logging.getLogger(name)
            if self._handler is not None and self._handler in logger.handlers:
                logger.removeHandler(self._handler)
                logger.propagate = True
        self._handler = None


_OWN_FIELDS: Final = frozenset(
    vars(logging.LogRecord("", 0, "", 0, "", (), None)).keys() | {"message", "asctime"}
)


def _fields(record: logging.LogRecord) -> dict[str, Any]:
    """What was logged beside the message."""
    return {key: value for key, value in vars(record).items() if key not in _OWN_FIELDS}


class _Ours(logging.Handler):
    """A handler that a runtime put on the machinery."""


class _Forwarder(_Ours):
    def __init__(self, config: LogForwardingConfig) -> None:
        super().__init__()
        self._config = config

    def emit(self, record: logging.LogRecord) -> None:
        config = self._config
        if not config.logger.isEnabledFor(record.levelno):
            return
        try:
            message = record.getMessage()
            if config.prepend_target_on_message:
                message = f"[{record.name}] {message}"
            fields = _fields(record)
            if config.append_log_fields_to_message and fields:
                message = f"{message} {fields}"
            name = config.logger.name
            forwarded = config.logger.makeRecord(
                f"{name}-{record.name}" if config.append_target_to_name else name,
                record.levelno,
                record.pathname,
                record.lineno,
                message,
                (),
                record.exc_info,
                record.funcName,
                {**fields, "temporal_log": record},
                record.stack_info,
            )
            if config.overwrite_log_record_time:
                forwarded.created = record.created
                forwarded.msecs = record.msecs
                forwarded.relativeCreated = record.relativeCreated
            config.logger.handle(forwarded)
        except Exception:
            self.handleError(record)


class _Console(_Ours, logging.StreamHandler[TextIO]):
    """Writes to what is standard error at that moment."""

    def __init__(self, form: LoggingFormat) -> None:
        super().__init__(sys.stderr)
        self.setFormatter(_Formatter(form))

    def emit(self, record: logging.LogRecord) -> None:
        self.stream = sys.stderr
        super().emit(record)


class _Formatter(logging.Formatter):
    def __init__(self, form: LoggingFormat) -> None:
        super().__init__()
        self._form = form

    def format(self, record: logging.LogRecord) -> str:
        moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        moment = f"{moment}.{int(record.msecs):03}Z"
        message, fields = record.getMessage(), _fields(record)
        error = "".join(traceback.format_exception(*record.exc_info)) if record.exc_info else ""
        if self._form is LoggingFormat.JSON:
            if error:
                fields["exception"] = error
            return json.dumps(
                {
                    "timestamp": moment,
                    "level": record.levelname,
                    "fields": {"message": message, **fields},
                    "target": record.name,
                },
                default=repr,
            )
        if self._form is LoggingFormat.PRETTY:
            lines = [f"{moment} {record.levelname} {message}", f"  at {record.name}"]
            lines += [f"  {key}: {value!r}" for key, value in fields.items()]
        else:
            said = "".join(f" {key}={value!r}" for key, value in fields.items())
            lines = [f"{moment} {record.levelname} {record.name}: {message}{said}"]
        return "\n".join([*lines, *([error.rstrip()] if error else [])])
