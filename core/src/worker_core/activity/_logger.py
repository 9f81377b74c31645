"""A logger that says which activity logs."""

from __future__ import annotations

import logging
from collections.abc import Mapping, MutableMapping
from typing import Any

from worker_core.activity._context import Context

__all__ = ["LoggerAdapter", "logger"]


class LoggerAdapter(logging.LoggerAdapter[logging.Logger]):
    """Adds details of the running activity to every record; elsewhere it changes nothing.

    Attributes:
        activity_info_on_message: Append the details to the message. True by default.
        activity_info_on_extra: Put them on the record as ``temporal_activity``. True by default.
        full_activity_info_on_extra: Put the whole `Info` on the record as ``activity_info``. False
            by default.
    """

    def __init__(self, logger: logging.Logger, extra: Mapping[str, Any] | None) -> None:
        super().__init__(logger, extra or {})
        self.activity_info_on_message = True
        self.activity_info_on_extra = True
        self.full_activity_info_on_extra = False

    def process(
        self, msg: Any, kwargs: MutableMapping[str, Any]
    ) -> tuple[Any, MutableMapping[str, Any]]:
        """Add the details. What the caller passed as ``extra`` is copied, and loses to them."""
        context = Context.current_or_none()
        if context is None:
            return msg, kwargs
        if self.activity_info_on_message:
            msg = f"{msg} ({context.logger_details})"
        if self.activity_info_on_extra or self.full_activity_info_on_extra:
            extra = dict(kwargs.get("extra") or {})
            if self.activity_info_on_extra:
                extra["temporal_activity"] = context.logger_details
            if self.full_activity_info_on_extra:
                extra["activity_info"] = context.info()
            kwargs["extra"] = extra
        return msg, kwargs

    @property
    def base_logger(self) -> logging.Logger:
        """The logger beneath, to add handlers and formatters to."""
        return self.logger


logger: LoggerAdapter = LoggerAdapter(logging.getLogger("worker_core.activity"), None)
"""Logs with the details of the running activity."""
