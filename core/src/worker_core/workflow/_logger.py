"""The logger of workflow code: says which workflow speaks, and is silent while replaying."""

from __future__ import annotations

import logging
from collections.abc import Mapping, MutableMapping
from typing import TYPE_CHECKING, Any

from worker_core.workflow._runtime import _Runtime
from worker_core.workflow._unsafe import unsafe
from worker_core.workflow._updates import current_update_info

__all__ = ["LoggerAdapter", "logger"]

if TYPE_CHECKING:
    _Adapter = logging.LoggerAdapter[logging.Logger]
else:
    _Adapter = logging.LoggerAdapter


class LoggerAdapter(_Adapter):
    """Adds the running workflow, and the update it handles, to messages and records.

    Attributes:
        workflow_info_on_message: Append the details as a dict to the message. Default True.
        workflow_info_on_extra: Put the details on the record as ``temporal_workflow``. Default True.
        full_workflow_info_on_extra: Put the whole `Info` on the record as ``workflow_info``. Default
            False.
        log_during_replay: Log also what was logged before, when history is replayed, and let code
            outside of workflows log. Default False.
        disable_sandbox: Log without the restrictions of a sandbox. Default False.

    The ``extra`` of a logging call is merged in and wins.
    """

    def __init__(self, logger: logging.Logger, extra: Mapping[str, Any] | None) -> None:
        super().__init__(logger, dict(extra or {}))
        self.workflow_info_on_message = True
        self.workflow_info_on_extra = True
        self.full_workflow_info_on_extra = False
        self.log_during_replay = False
        self.disable_sandbox: bool = False

    def process(
        self, msg: Any, kwargs: MutableMapping[str, Any]
    ) -> tuple[Any, MutableMapping[str, Any]]:
        """Add what the attributes ask for."""
        runtime = _Runtime.maybe_current()
        extra: dict[str, Any] = {}
        if runtime is not None:
            if self.workflow_info_on_extra or self.workflow_info_on_message:
                details = dict(runtime.logger_details)
                update = current_update_info()
                if update is not None:
                    details.update(update._logger_details)
                if self.workflow_info_on_extra:
                    extra["temporal_workflow"] = details
                if self.workflow_info_on_message:
                    msg = f"{msg} ({details})"
            if self.full_workflow_info_on_extra:
                extra["workflow_info"] = runtime.workflow_info()
        extra.update(kwargs.get("extra") or {})
        kwargs["extra"] = extra
        return msg, kwargs

    def log(self, level: int, msg: object, *args: Any, stacklevel: int = 1, **kwargs: Any) -> None:
        """Log unless the level is off or history is replayed."""
        if not self.isEnabledFor(level):
            return
        # One frame more than the caller counted: this one.
        if self.disable_sandbox:
            with unsafe.sandbox_unrestricted(), unsafe.imports_passed_through():
                super().log(level, msg, *args, stacklevel=stacklevel + 1, **kwargs)
        else:
            super().log(level, msg, *args, stacklevel=stacklevel + 1, **kwargs)

    def isEnabledFor(self, level: int) -> bool:
        """Whether a record of this level would be made now.

        Raises:
            TemporalError: No workflow is running and `log_during_replay` is not set.
        """
        if not self.log_during_replay and unsafe.is_replaying_history_events():
            return False
        return super().isEnabledFor(level)

    @property
    def base_logger(self) -> logging.Logger:
        """The logger underneath, to put handlers and formatters on."""
        return self.logger

    def unsafe_disable_sandbox(self, value: bool = True) -> None:
        """Log without the restrictions of a sandbox from now on, or with them again."""
        self.disable_sandbox = value


logger: LoggerAdapter = LoggerAdapter(logging.getLogger("worker_core.workflow"), None)
"""The logger for workflow code."""
