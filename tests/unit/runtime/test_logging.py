"""What a runtime may change about loggers, and that it leaves the rest alone."""

from __future__ import annotations

import ast
import io
import json
import logging
from pathlib import Path

import pytest
import temporalio.runtime as peer

import worker_core
from worker_core.runtime import (
    LogForwardingConfig,
    LoggingConfig,
    LoggingFormat,
    Runtime,
    TelemetryConfig,
    TelemetryFilter,
)
from worker_core.runtime._logging import MACHINERY

KERNEL = logging.getLogger("worker_core._kernel.poller")
WORKFLOW = logging.getLogger("worker_core.workflow")


def levels():
    names = [*MACHINERY, "grpc", "worker_core", "worker_core.workflow", "worker_core.activity", "x"]
    return {name: logging.getLogger(name).level for name in names}


def apply(config):
    return Runtime(telemetry=TelemetryConfig(logging=config))


@pytest.fixture(autouse=True)
def untouched():
    before = levels()
    yield
    assert levels() == before
    assert all(logging.getLogger(name).propagate for name in MACHINERY)
    assert not any(logging.getLogger(name).handlers for name in MACHINERY)


@pytest.mark.parametrize("config", [None, LoggingConfig.default])
def test_the_default_touches_nothing(config):
    before = levels()
    runtime = apply(config)
    assert levels() == before
    runtime.close()
    assert TelemetryConfig().logging is LoggingConfig.default


@pytest.mark.parametrize(
    ("filter", "core", "others", "x"),
    [
        (TelemetryFilter("DEBUG", "INFO"), logging.DEBUG, logging.INFO, 0),
        ("error", logging.ERROR, logging.ERROR, 0),
        ("WARN,temporalio_sdk_core=trace,x=INFO", logging.DEBUG, logging.WARNING, logging.INFO),
        (peer.TelemetryFilter("INFO", "ERROR").formatted(), logging.INFO, logging.ERROR, 0),
        ("temporalio_sdk_core::worker=DEBUG", logging.DEBUG, 0, 0),
        ("worker_core=off, ,", logging.CRITICAL + 10, 0, 0),
        ("x=DEBUG,grpc=INFO", 0, logging.INFO, logging.DEBUG),
    ],
)
def test_a_filter_sets_levels_until_the_runtime_is_closed(filter, core, others, x):
    with apply(LoggingConfig(filter)):
        now = levels()
        assert {now[name] for name in MACHINERY} == {core}
        assert (now["grpc"], now["x"]) == (others, x)
        assert now["worker_core"] == now["worker_core.workflow"] == 0


@pytest.mark.parametrize("filter", ["loud", "worker_core=9", "a[b]=INFO", "=INFO", "x==INFO"])
def test_a_filter_that_cannot_be_read(filter):
    with pytest.raises(ValueError, match=r"in filter .* is neither a level nor 'name=level'"):
        LoggingConfig(filter)


def test_a_level_that_somebody_changed_since_stays():
    runtime = apply(LoggingConfig("x=DEBUG"))
    logging.getLogger("x").setLevel(logging.ERROR)
    runtime.close()
    runtime.close()
    assert logging.getLogger("x").level == logging.ERROR
    logging.getLogger("x").setLevel(0)


class Kept(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append(record)


@pytest.fixture
def target():
    logger = logging.getLogger("program.worker")
    kept = Kept()
    logger.addHandler(kept)
    logger.propagate = False
    yield logger, kept
    logger.removeHandler(kept)
    logger.propagate = True


def test_logs_are_forwarded_once(target, caplog):
    logger, kept = target
    logger.setLevel(logging.INFO)
    with apply(LoggingConfig("DEBUG", forwarding=LogForwardingConfig(logger))):
        KERNEL.warning("Poll of %s failed", "q", extra={"run_id": "r"})
        KERNEL.debug("Below the level of the target")
        WORKFLOW.warning("A user's own")
    (record,) = kept.records
    assert record.name == "program.worker-worker_core._kernel.poller"
    said = "[worker_core._kernel.poller] Poll of q failed {'run_id': 'r'}"
    assert record.getMessage() == said
    assert record.levelno == logging.WARNING
    assert record.run_id == "r"
    assert record.created == record.temporal_log.created
    assert record.temporal_log.getMessage() == "Poll of q failed"
    assert "A user's own" in caplog.messages
    assert "Poll of q failed" not in caplog.messages  # only what was forwarded
    KERNEL.warning("After it was closed")
    assert len(kept.records) == 1


def test_nothing_is_added_unless_wanted(target):
    logger, kept = target
    forwarding = LogForwardingConfig(
        logger,
        append_target_to_name=False,
        prepend_target_on_message=False,
        overwrite_log_record_time=False,
        append_log_fields_to_message=False,
    )
    with apply(LoggingConfig("INFO", forwarding=forwarding)):
        KERNEL.error("Failed", extra={"run_id": "r"}, exc_info=ValueError("why"))
    (record,) = kept.records
    assert (record.name, record.getMessage()) == ("program.worker", "Failed")
    assert record.exc_info[0] is ValueError


def test_a_logger_that_would_forward_to_itself_is_refused():
    with pytest.raises(ValueError, match="one of those that are forwarded"):
        LogForwardingConfig(KERNEL)


def test_the_last_of_several_runtimes_counts(target, monkeypatch):
    logger, kept = target
    error = io.StringIO()
    monkeypatch.setattr("sys.stderr", error)
    with apply(LoggingConfig("INFO", format=LoggingFormat.COMPACT)):
        KERNEL.info("First")
        with apply(LoggingConfig("INFO", forwarding=LogForwardingConfig(logger))):
            KERNEL.info("Second")
    assert [record.temporal_log.getMessage() for record in kept.records] == ["Second"]
    assert error.getvalue().count("\n") == 1


@pytest.mark.parametrize("form", LoggingFormat)
def test_formats_of_the_console(form, monkeypatch):
    error = io.StringIO()
    monkeypatch.setattr("sys.stderr", error)
    with apply(LoggingConfig("INFO", format=form)):
        KERNEL.info("Said %d", 1, extra={"run_id": "r"})
        try:
            raise ValueError("why")
        except ValueError:
            KERNEL.exception("Failed")
    written = error.getvalue()
    if form is LoggingFormat.JSON:
        first, second = map(json.loads, written.splitlines())
        assert first["fields"] == {"message": "Said 1", "run_id": "r"}
        assert (first["level"], first["target"]) == ("INFO", "worker_core._kernel.poller")
        assert "ValueError: why" in second["fields"]["exception"]
    elif form is LoggingFormat.COMPACT:
        line = written.splitlines()[0]
        assert line.endswith(" INFO worker_core._kernel.poller: Said 1 run_id='r'")
        assert "ValueError: why" in written
    else:
        lines = written.splitlines()
        assert lines[0].endswith(" INFO Said 1")
        assert lines[1:3] == ["  at worker_core._kernel.poller", "  run_id: 'r'"]


def test_no_record_goes_unheard_in_the_console(monkeypatch):
    """Standard error may be another stream by the time something is logged."""
    with apply(LoggingConfig("INFO", format=LoggingFormat.COMPACT)):
        later = io.StringIO()
        monkeypatch.setattr("sys.stderr", later)
        KERNEL.info("Heard")
    assert "Heard" in later.getvalue()


def test_every_logger_of_the_package_is_the_machinerys_or_near_users_code():
    """A new room that logs must be put on one side or the other."""
    near_users = {"_instance", "activity", "converter", "testing", "worker", "workflow", "cli"}
    root = Path(worker_core.__file__).parent
    found = set()
    for path in root.rglob("*.py"):
        text = path.read_text()
        if "getLogger(__name__)" in text and ast.parse(text):
            found.add(path.relative_to(root).with_suffix("").parts[0])
    machinery = {name.removeprefix("worker_core.") for name in MACHINERY}
    assert found <= machinery | near_users
    assert machinery - {"_machines"} <= found
