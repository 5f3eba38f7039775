"""What is generated of the documentation: the rules as text, and the record of docs/records.md."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from kzextract.reading import BLOCK
from kzextract.records import LABELS, ArticleRecord
from kzextract.rules.rule import EXAMPLE_PUBLISHED, Regex, Rule

_HEAD = f"""# Rules

Generated from the rules by `python scripts/make_docs.py`; do not edit.

Each rule stands with its examples, which are also its tests. A mention stands in brackets with its value in
parentheses; a line without brackets must not match. `(none)` marks words that the rule speaks against taking for a
mention, `(block)` words that it keeps other rules out of. The publication date of every example is {EXAMPLE_PUBLISHED}.
"""
_EXAMPLE = re.compile(r"```text\n(?P<text>.*?)\n```.*?```json\n(?P<record>.*?)\n```", re.DOTALL)
_TITLES = {BLOCK: "No mentions: spans that keep others out"}


def rule_fields(rule: Rule) -> dict[str, Any]:
    """Return ``rule`` as JSON can hold it."""
    pattern = rule.pattern.source if isinstance(rule.pattern, Regex) else None
    return {"id": rule.id, "label": rule.label, "pattern": pattern, "examples": list(rule.examples)}


def rule_lines(rules: Iterable[Rule]) -> Iterator[str]:
    """Yield the lines of a plain list of ``rules``."""
    for rule in rules:
        yield f"{rule.id}  {rule.label}"
        yield from (f"    {example}" for example in rule.examples)


def rules_page(rules: Sequence[Rule]) -> str:
    """Return docs/rules.md: the rules by label, in their own order."""
    labels = dict.fromkeys([*LABELS, BLOCK, *(rule.label for rule in rules)])
    return "\n".join([_HEAD, *(line for label in labels for line in _section(label, rules))])


def _section(label: str, rules: Sequence[Rule]) -> Iterator[str]:
    chosen = [rule for rule in rules if rule.label == label]
    if chosen:
        yield f"## {_TITLES.get(label, label)}\n"
    for rule in chosen:
        yield f"### {rule.id}\n"
        yield from ("```text", *rule.examples, "```\n")


def with_record(page: str, extract: Callable[[str], ArticleRecord]) -> str:
    """Return docs/records.md with the record that ``extract`` makes of the article on it."""
    example = read_example(page)
    return page[: example.start("record")] + show_record(extract(example["text"])) + page[example.end("record") :]


def read_example(page: str) -> re.Match[str]:
    """Return the article and the record on the page, as the groups ``text`` and ``record``."""
    example = _EXAMPLE.search(page)
    if example is None:
        raise ValueError("the page holds no article (```text) followed by its record (```json)")
    return example


def show_record(record: ArticleRecord) -> str:
    """Return ``record`` as JSON for readers: a line a key, and a line an item of a list."""
    lines = []
    for key, value in json.loads(record.model_dump_json()).items():
        shown = json.dumps(value, ensure_ascii=False)
        if isinstance(value, list) and value:
            items = ",\n".join(f"   {json.dumps(item, ensure_ascii=False)}" for item in value)
            shown = f"[\n{items}]"
        lines.append(f" {json.dumps(key)}: {shown}")
    return "{\n" + ",\n".join(lines) + "\n}"
