"""Holds the picture of rooms in docs/architecture.md against every import of the package."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
SOURCE = REPOSITORY / "core" / "src"
PACKAGE = "worker_core"


class Picture:
    """The rooms as drawn: on which line each stands, and which arrows leave it."""

    def __init__(self, drawn: str) -> None:
        self.line: dict[str, int] = {}
        self.arrows: dict[str, set[str]] = {}
        for number, line in enumerate(drawn.strip().splitlines()):
            for group in re.split(r"\s{2,}", line.partition("|")[0].strip()):
                chain = [room.strip() for room in group.split("→")]
                for index, room in enumerate(chain):
                    assert room not in self.line, f"{room} is drawn twice"
                    self.line[room] = number
                    self.arrows[room] = set(chain[index + 1 :])

    def room_of(self, module: str) -> str | None:
        """The room a module belongs to: the longest drawn name that its name begins with."""
        inside = module.removeprefix(f"{PACKAGE}.")
        fits = [room for room in self.line if f"{inside}.".startswith(f"{room}.")]
        return max(fits, key=len, default=None)

    def allows(self, importer: str, imported: str) -> bool:
        return (
            importer == imported
            or imported in self.arrows[importer]
            or self.line[imported] > self.line[importer]
        )


def read_picture(page: str) -> Picture:
    found = re.search(r"^```rooms\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert found is not None, "there is no block of rooms"
    return Picture(found[1])


@pytest.fixture(scope="module")
def picture() -> Picture:
    return read_picture((REPOSITORY / "docs" / "architecture.md").read_text())


def module_files() -> dict[str, Path]:
    files = {}
    for path in sorted((SOURCE / PACKAGE).rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        files[".".join(parts).removesuffix(".__init__")] = path
    return files


MODULES = module_files()


def runtime_imports(tree: ast.Module, module: str, *, package: bool) -> Iterator[tuple[int, str]]:
    """Line and name of everything imported when the code runs, in functions too."""
    for_checkers = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")
        for statement in node.body
        for inner in ast.walk(statement)
    }
    for node in ast.walk(tree):
        if id(node) in for_checkers:
            continue
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = module.split(".")
                parts = parts[: len(parts) - node.level + (1 if package else 0)]
                base = ".".join([*parts, base] if base else parts)
            for alias in node.names:
                full = f"{base}.{alias.name}"
                yield node.lineno, full if full in MODULES else base


def imports_of(module: str) -> list[tuple[int, str]]:
    path = MODULES[module]
    tree = ast.parse(path.read_text())
    return list(runtime_imports(tree, module, package=path.name == "__init__.py"))


def in_package(name: str) -> bool:
    return name == PACKAGE or name.startswith(f"{PACKAGE}.")


def test_every_import_follows_the_picture(picture: Picture):
    wrong = []
    for module, path in MODULES.items():
        importer = picture.room_of(module)
        for line, name in imports_of(module):
            if not in_package(name) or importer is None:
                continue
            imported = picture.room_of(name)
            if imported is not None and not picture.allows(importer, imported):
                wrong.append(f"{path.relative_to(REPOSITORY)}:{line}: {importer} → {imported}")
    assert wrong == []


def test_every_module_belongs_to_a_room(picture: Picture):
    # Packages that only hold rooms, such as worker_core itself, belong to none.
    holders = {PACKAGE} | {f"{PACKAGE}.{r.rpartition('.')[0]}" for r in picture.line if "." in r}
    homeless = [m for m in MODULES if picture.room_of(m) is None and m not in holders]
    assert homeless == []


def test_every_room_exists(picture: Picture):
    inhabited = {picture.room_of(module) for module in MODULES}
    assert set(picture.line) - inhabited == set()


def test_the_package_itself_imports_nothing():
    assert [name for _, name in imports_of(PACKAGE) if name != "__future__"] == []


def test_the_peer_is_never_imported():
    shipped = [*(REPOSITORY / "core" / "src").rglob("*.py")]
    shipped += (REPOSITORY / "plugins").glob("*/src/**/*.py")
    guilty = []
    for path in shipped:
        for _, name in runtime_imports(ast.parse(path.read_text()), "", package=False):
            if name.partition(".")[0] == "temporalio":
                guilty.append(str(path.relative_to(REPOSITORY)))
    assert guilty == []


def test_plugins_import_public_names_only():
    private = []
    for path in (REPOSITORY / "plugins").glob("*/src/**/*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            private += [
                f"{path.relative_to(REPOSITORY)}:{node.lineno}: {name}"
                for name in names
                if in_package(name) and any(part.startswith("_") for part in name.split("."))
            ]
    assert private == []


class TestThePictureReader:
    """The test above is worth what its reader is worth."""

    picture = Picture("top → aside   other   | words\nmiddle\nlow.er → low")

    @pytest.mark.parametrize(
        ("importer", "imported", "allowed"),
        [
            ("top", "middle", True),
            ("middle", "top", False),
            ("top", "aside", True),
            ("aside", "top", False),
            ("top", "other", False),
            ("middle", "middle", True),
            ("low.er", "low", True),
            ("low", "low.er", False),
        ],
    )
    def test_down_and_along_arrows_only(self, importer: str, imported: str, allowed: bool):
        assert self.picture.allows(importer, imported) is allowed

    def test_the_longest_name_is_the_room(self):
        assert self.picture.room_of("worker_core.low.er.deep") == "low.er"
        assert self.picture.room_of("worker_core.low.other") == "low"
        assert self.picture.room_of("worker_core.lower") is None

    def test_imports_for_type_checkers_do_not_count(self):
        tree = ast.parse(
            "import a\nif TYPE_CHECKING:\n    import b\nelse:\n    import c\n"
            "def f():\n    from d import e\n"
        )
        assert [name for _, name in runtime_imports(tree, "m", package=False)] == ["a", "c", "d"]

    def test_relative_imports_are_resolved(self):
        tree = ast.parse("from . import x\nfrom .y import z\nfrom ..w import v")
        names = [name for _, name in runtime_imports(tree, "worker_core.p.m", package=False)]
        assert names == ["worker_core.p", "worker_core.p.y", "worker_core.w"]
