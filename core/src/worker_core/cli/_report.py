"""What the person at the command line, and the build server behind them, get to see of replays.

Failures and the summary go to standard output, progress to standard error: a line that is written
anew on a terminal, a plain line now and then elsewhere.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self
from xml.sax.saxutils import escape, quoteattr

from worker_core.cli._outcomes import Outcome, Status

__all__ = ["JUnitFile", "Report"]

_EVERY_ON_TERMINAL: Final = 0.1
_EVERY_ELSEWHERE: Final = 10.0
_LINE_ANEW: Final = "\r\x1b[K"


class Report:
    """Counts outcomes, shows failures as they come, and sums up.

    Args:
        quiet: No progress.
        verbose: A line for each history, not only for failures.
        junit: Gets all outcomes, if given.
    """

    def __init__(self, *, quiet: bool, verbose: bool, junit: JUnitFile | None = None) -> None:
        self._verbose = verbose
        self._junit = junit
        self._counts: Counter[Status] = Counter()
        self._events = 0
        self._began = time.monotonic()
        self._on_terminal = sys.stderr.isatty()
        self._shows_progress = not quiet
        self._every = _EVERY_ON_TERMINAL if self._on_terminal else _EVERY_ELSEWHERE
        self._shown = self._began
        self._has_line = False

    def begin(self) -> None:
        """The code is loaded, and replaying begins: time counts from here."""
        self._began = self._shown = time.monotonic()

    def take(self, outcome: Outcome) -> None:
        """Take what came of one history."""
        self._counts[outcome.status] += 1
        self._events += outcome.events
        if self._junit is not None:
            self._junit.add(outcome)
        if self._verbose or outcome.status not in (Status.OK, Status.SKIPPED):
            self._clear()
            print(_line(outcome), flush=True)
        self._progress()

    def count(self, *statuses: Status) -> int:
        """How many histories came to one of these ends; all that were taken, without any."""
        return sum(self._counts[status] for status in statuses or Status)

    def sum_up(self, *, stopped: bool = False) -> None:
        """Print the summary."""
        self._clear()
        counts = self._counts
        replayed = self.count(Status.OK, Status.MISMATCHED, Status.FAILED)
        seconds = time.monotonic() - self._began
        parts = [f"{counts[Status.OK]} ok", f"{counts[Status.MISMATCHED]} mismatched"]
        parts += [
            f"{counts[status]} {status}"
            for status in (Status.FAILED, Status.NOT_LOADED, Status.SKIPPED)
            if counts[status]
        ]
        rate = f"{self._events / seconds:,.0f}" if seconds > 0 else "-"
        print(
            f"{'Stopped. ' if stopped else ''}{replayed} {_histories(replayed)} replayed:"
            f" {', '.join(parts)}. {self._events:,} events in {seconds:.1f} s ({rate} events/s).",
            flush=True,
        )

    def _progress(self) -> None:
        now = time.monotonic()
        if not self._shows_progress or now - self._shown < self._every:
            return
        self._shown = now
        counts = self._counts
        bad = self.count(Status.MISMATCHED, Status.FAILED, Status.NOT_LOADED)
        done = counts.total()
        text = f"{done} {_histories(done)}, {bad} with failures, {self._events:,} events"
        if self._on_terminal:
            sys.stderr.write(_LINE_ANEW + text)
            self._has_line = True
        else:
            sys.stderr.write(text + "\n")
        sys.stderr.flush()

    def _clear(self) -> None:
        if self._has_line:
            self._has_line = False
            sys.stderr.write(_LINE_ANEW)
            sys.stderr.flush()


class JUnitFile:
    """Writes outcomes as test cases in the XML that build servers read, one by one.

    Use as a context manager: leaving it closes the document, whatever has been written.

    Args:
        path: The file; it is overwritten.
    """

    def __init__(self, path: Path) -> None:
        self._file: IO[str] = path.open("w", encoding="utf-8")
        self._file.write('<?xml version="1.0" encoding="utf-8"?>\n<testsuite name="replay">\n')

    def add(self, outcome: Outcome) -> None:
        """Write one outcome."""
        write = self._file.write
        write(
            f"<testcase classname={_attribute(outcome.workflow_type or 'unknown')}"
            f' name={_attribute(outcome.name)} time="{outcome.seconds:.3f}"'
        )
        message = _attribute(outcome.message)
        if outcome.status is Status.OK:
            write("/>\n")
        elif outcome.status is Status.SKIPPED:
            write("><skipped/></testcase>\n")
        elif outcome.status is Status.MISMATCHED:
            write(f'><failure type="{outcome.status}" message={message}>')
            write(f"{escape(_legal(outcome.message))}</failure></testcase>\n")
        else:
            write(f'><error type="{outcome.status}" message={message}/></testcase>\n')

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._file.write("</testsuite>\n")
        self._file.close()


def _line(outcome: Outcome) -> str:
    what = f" ({outcome.workflow_type})" if outcome.workflow_type else ""
    message = f": {' '.join(outcome.message.split())}" if outcome.message else ""
    return f"{outcome.status}  {outcome.name}{what}{message}"


def _histories(count: int) -> str:
    return "history" if count == 1 else "histories"


_ILLEGAL: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _legal(text: str) -> str:
    """Text without the characters that no XML document may hold."""
    return _ILLEGAL.sub("\ufffd", text)


def _attribute(text: str) -> str:
    return quoteattr(_legal(text))
