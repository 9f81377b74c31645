"""How the demo prints: aligned, and in colour where somebody is looking."""

import os
import sys
import time

COLOURS = sys.stdout.isatty() and "NO_COLOR" not in os.environ


def paint(code: str, text: str) -> str:
    return f"\033[{code}m{text}\033[0m" if COLOURS else text


def title(text: str) -> None:
    print(f"\n{paint('1', text)}", flush=True)


def fact(name: str, value: str) -> None:
    print(f"  {name:<18}{value}", flush=True)


class Scene:
    """One numbered part of the demo; every line says how many milliseconds into it we are."""

    def __init__(self, number: int, name: str, about: str) -> None:
        title(f"{number}  {name}")
        print(f"   {paint('2', about)}", flush=True)
        self.started = time.monotonic()

    def says(self, what: str, value: str = "") -> None:
        elapsed = round((time.monotonic() - self.started) * 1000)
        clock = paint("2", f"{elapsed:>6} ms")
        print(f"{clock}  {what:<26}{value}".rstrip(), flush=True)

    def done(self, value: str, url: str) -> None:
        self.says(paint("32", f"{'done':<26}"), value)
        print(f"           {paint('2', url)}", flush=True)
