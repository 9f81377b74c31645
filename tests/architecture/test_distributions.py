"""What every distribution of the repository must carry."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
DISTRIBUTIONS = [REPOSITORY / "core", *sorted((REPOSITORY / "plugins").iterdir())]


def name(folder: Path) -> str:
    return folder.name


@pytest.mark.parametrize("folder", DISTRIBUTIONS, ids=name)
def test_the_licence_goes_with_it(folder: Path):
    # A build takes files from its own folder only, hence a copy in each.
    assert (folder / "LICENSE").read_text() == (REPOSITORY / "LICENSE").read_text()


def test_the_notice_goes_with_the_protocol():
    assert (REPOSITORY / "core/NOTICE").read_text() == (REPOSITORY / "NOTICE").read_text()


@pytest.mark.parametrize("folder", DISTRIBUTIONS, ids=name)
def test_its_metadata_is_as_everywhere(folder: Path):
    project = tomllib.loads((folder / "pyproject.toml").read_text())["project"]
    expected = "worker-core" if folder.name == "core" else f"worker-plugin-{folder.name}"
    assert project["name"] == expected
    assert project["requires-python"] == ">=3.11"
    assert project["license"] == "MIT"
    package = folder / "src" / expected.replace("-", "_")
    assert (package / "py.typed").exists()
    assert (folder / project["readme"]).read_text().startswith(f"# {expected}\n")
    assert not any(d.startswith("temporalio") for d in project["dependencies"])
