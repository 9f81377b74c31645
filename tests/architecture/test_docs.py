"""What the documentation says in code compiles, and what it points at is there."""

from __future__ import annotations

import ast
import re
import textwrap
from pathlib import Path

import pytest

ALLOW_AWAIT = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT

REPOSITORY = Path(__file__).parents[2]

PAGES = sorted(
    [
        *REPOSITORY.glob("*.md"),
        *REPOSITORY.glob("core/*.md"),
        *REPOSITORY.glob("plugins/*/*.md"),
        *REPOSITORY.glob("examples/**/*.md"),
        *REPOSITORY.glob("docs/**/*.md"),
    ]
)

BLOCK = re.compile(
    r"^(?P<indent> *)```(?P<tag>[\w-]*)\n(?P<code>.*?)^(?P=indent)```", re.MULTILINE | re.DOTALL
)
LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?P<target>[^)\s]+)\)")


def name(page: Path) -> str:
    return str(page.relative_to(REPOSITORY))


def anchors(page: Path) -> set[str]:
    """Headings as GitHub names them in addresses."""
    text = BLOCK.sub("", page.read_text())
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {
        re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-") for heading in headings
    }


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_python_blocks_compile(page: Path):
    for block in BLOCK.finditer(page.read_text()):
        if block["tag"] != "python":
            continue
        line = page.read_text().count("\n", 0, block.start("code"))
        # Blank lines in front give errors the line number of the page.
        compile("\n" * line + textwrap.dedent(block["code"]), name(page), "exec", ALLOW_AWAIT)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path):
    broken = []
    for link in LINK.finditer(BLOCK.sub("", page.read_text())):
        target = link["target"]
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        if not there.exists() or (anchor and anchor not in anchors(there)):
            broken.append(target)
    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_blocks_are_closed(page: Path):
    assert len(re.findall(r"^ *```", page.read_text(), re.MULTILINE)) % 2 == 0


def test_pages_of_docs_are_reachable_from_the_readme():
    seen: set[Path] = set()
    to_read = [REPOSITORY / "README.md"]
    while to_read:
        page = to_read.pop()
        if page in seen:
            continue
        seen.add(page)
        for link in LINK.finditer(page.read_text()):
            target = (page.parent / link["target"].partition("#")[0]).resolve()
            if target.suffix == ".md" and target.exists():
                to_read.append(target)
    docs = {page for page in PAGES if "docs" in page.relative_to(REPOSITORY).parts}
    assert sorted(map(name, docs - seen)) == []


def test_code_said_to_be_of_a_file_is():
    """A block after ``<!-- from PATH -->`` is a part of that file, word for word."""
    marked = re.compile(
        r"<!-- from (?P<path>\S+) -->\n```python\n(?P<code>.*?)^```", re.MULTILINE | re.DOTALL
    )
    found = [(page, part) for page in PAGES for part in marked.finditer(page.read_text())]
    assert found
    for page, part in found:
        source = (REPOSITORY / part["path"]).read_text()
        assert part["code"] in source, f"{name(page)}: not in {part['path']}"
