"""``python -m benchmarks``: measure, print the page, and write it into the documentation."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from typing import Any

from benchmarks import measure, report

DOCS = Path(__file__).parents[1] / "docs"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--only", choices=["cpu", "replay", "memory"], action="append", help="may be repeated"
    )
    parser.add_argument(
        "--of", default="ours,peer,floor", help="what to measure (%(default)s)", metavar="NAMES"
    )
    parser.add_argument("--rounds", type=int, default=3, help="rounds of the CPU measurement")
    parser.add_argument(
        "--scale", type=float, default=1.0, help="share of the usual number of workflows"
    )
    parser.add_argument("--recorder", default="peer", choices=["ours", "peer"])
    parser.add_argument(
        "--write", type=Path, default=DOCS, metavar="FOLDER", help="where the page goes (docs)"
    )
    arguments = parser.parse_args()
    names: list[str] = arguments.of.split(",")
    if unknown := set(names) - set(measure.MODULES):
        parser.error(f"--of knows {', '.join(measure.MODULES)}, not {', '.join(unknown)}")
    sdks = [name for name in names if name != "floor"]
    parts = arguments.only or ["cpu", "replay", "memory"]

    results: dict[str, Any] = {"surroundings": report.surroundings()}
    if "cpu" in parts:
        results["cpu"] = measure.cpu_per_workflow(names, arguments.rounds, arguments.scale)
    if "replay" in parts:
        with tempfile.TemporaryDirectory() as folder:
            recorded = measure.record(arguments.recorder, Path(folder))
            results["recorder"] = arguments.recorder
            results["replay"] = measure.replay_speed(sdks, recorded, 5.0)
    if "memory" in parts:
        results["memory"] = measure.memory_per_run(sdks, (500, 2500))

    page = report.page(results)
    print(page)
    arguments.write.mkdir(parents=True, exist_ok=True)
    (arguments.write / "benchmarks.json").write_text(json.dumps(results, indent=2) + "\n")
    (arguments.write / "benchmarks.md").write_text(page)


if __name__ == "__main__":
    main()
