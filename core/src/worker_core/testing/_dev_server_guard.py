"""The process between a program and its dev server: it makes sure that the server ends.

Run as a script, with the server's command line as arguments and a pipe from the owner as
standard input. It starts the server as its child and takes it down when the owner says so (a
byte on the pipe), dies (end of the pipe, or another parent), or when it is told to terminate
itself. It knows nothing about Temporal and imports nothing but the standard library, so that it
starts in a few milliseconds with ``python -I -S``.

A process of its own, because neither way of doing this inside the owner holds: handlers that run
at exit do not run when a process is killed, and the kernel's "signal me when my parent dies"
speaks of the *thread* that started the child, which may end long before the program does.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence

GRACE_SECONDS = 5.0
"""How long the server may take to stop before it is killed."""

CANNOT_RUN = 126
"""Exit code when the server's program cannot be executed; the reason is on standard error."""

_PARENT_CHECK_SECONDS = 1.0
_PR_SET_PDEATHSIG = 1


def _die_with_parent() -> Callable[[], None] | None:
    """Give a function for the forked child that ties its life to this process, where possible."""
    if sys.platform != "linux":
        return None
    import ctypes

    libc = ctypes.CDLL(None)
    guard = os.getpid()

    def ask_kernel() -> None:
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != guard:  # it died before the line above took effect
            os._exit(1)

    return ask_kernel


def guard(command: Sequence[str]) -> int:
    """Run ``command`` until it ends or the owner is gone; give its exit code."""
    owner = os.getppid()
    ask_kernel = _die_with_parent()
    try:
        # Threads are started below, so nothing but this thread exists when the child forks.
        server = subprocess.Popen(command, stdin=subprocess.DEVNULL, preexec_fn=ask_kernel)
    except OSError as error:
        print(f"cannot execute {command[0]}: {error}", file=sys.stderr)  # noqa: T201
        return CANNOT_RUN
    over = threading.Event()

    def watch_server() -> None:
        server.wait()
        over.set()

    def watch_owner() -> None:
        os.read(0, 1)
        over.set()

    signal.signal(signal.SIGTERM, lambda _signal, _frame: over.set())
    threading.Thread(target=watch_server, daemon=True).start()
    threading.Thread(target=watch_owner, daemon=True).start()
    # The pipe stays open while a forked child of the owner holds it, hence the second look.
    while not over.wait(_PARENT_CHECK_SECONDS):
        if os.getppid() != owner:
            break
    if server.poll() is None:
        server.terminate()
        try:
            server.wait(GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
    code = server.returncode
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    # Leave at once: a thread still reading the pipe must not delay the exit.
    exit_code = guard(sys.argv[1:])
    sys.stderr.flush()
    os._exit(exit_code)
