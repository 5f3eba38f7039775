"""docs/design.md's layers: each module imports only from its own layer and from earlier ones, and never in a circle."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from support import SRC

LAYERS = (
    {"errors"},
    {"edtf", "records", "entities", "gazetteers"},
    {
        "folding",
        "wrapping",
        "words",
        "reading",
        "lexicon",
        "vocabulary",
        "page",
        "sources",
        "lines",
        "zones",
        "normalise",
    },
    {"rules", "gold", "scoring"},
    {"components", "assemble"},
    {"pipeline", "tracing"},
    {"documentation", "sinks", "engines", "report"},
    {"cli"},
    {"__init__", "__main__"},
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
FILES = sorted(SRC.rglob("*.py"))


def part_of(path: Path) -> str:
    """Return the package or module right under kzextract that ``path`` belongs to."""
    return path.relative_to(SRC).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Yield every module that ``path`` imports, anywhere in it; `from a import b` counts as a.b."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def parts_imported(path: Path) -> set[str]:
    names = [name.split(".") for name in imported(path) if name.split(".")[0] == "kzextract"]
    return {name[1] if len(name) > 1 and name[1] in LEVEL else "__init__" for name in names}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(SRC).as_posix())
def test_imports_go_down(path: Path) -> None:
    part = part_of(path)
    above = {other for other in parts_imported(path) if LEVEL[other] > LEVEL[part]}
    assert not above, f"{part} is below {above}"


def test_imports_go_in_no_circle() -> None:
    graph: dict[str, set[str]] = {}
    for path in FILES:
        graph.setdefault(part_of(path), set()).update(parts_imported(path) - {part_of(path)})
    TopologicalSorter(graph).prepare()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(SRC).as_posix())
def test_spacy_stays_where_documents_are(path: Path) -> None:
    roots = {name.split(".")[0] for name in imported(path) if not _only_typed(path, name)}
    if part_of(path) not in {"components", "assemble", "pipeline"}:
        assert "spacy" not in roots


def _only_typed(path: Path, name: str) -> bool:
    """Tell imports under `if TYPE_CHECKING:`, which cost nothing."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            module, _, last = name.rpartition(".")
            return any(
                isinstance(inner, ast.ImportFrom) and inner.module == module and last in {a.name for a in inner.names}
                for inner in node.body
            )
    return False
