import hashlib
import io
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzextract import sources
from kzextract.errors import InputError
from kzextract.sources import Article, InputWarning, PathError
from kzextract.sources.article import LIMIT


def articles(*paths: Path, encoding: str = "utf-8") -> list[Article]:
    outcomes = list(sources.read(paths, encoding=encoding))
    assert all(isinstance(outcome, Article) for outcome in outcomes), outcomes
    return [outcome for outcome in outcomes if isinstance(outcome, Article)]


def one(path: Path, **options: str) -> Article | InputError:
    (outcome,) = sources.read([path], **options)
    return outcome


def write(path: Path, data: bytes = b"Some text.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_bytes_are_decoded_and_never_rewritten(tmp_path: Path) -> None:
    data = "\ufeffFirst\r\nsecond\rthird\u2028fourth\n".encode()
    (article,) = articles(write(tmp_path / "a.txt", data))
    assert article.text.encode() == data
    assert article.sha256 == hashlib.sha256(data).hexdigest()


def test_other_encodings_are_named(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "Қазақстан".encode("utf-16"))
    (article,) = articles(path, encoding="utf-16")
    assert article.text == "Қазақстан"


def test_folders_are_read_sorted_and_deep(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.TXT", "a.txt", "c/d/e.txt", "c/notes.md", ".hidden.txt"):
        write(tmp_path / name)
    assert [article.id for article in articles(tmp_path)] == ["a", "1", "2", "e"]


def test_a_file_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    assert len(articles(path, tmp_path, tmp_path / ".." / tmp_path.name / "a.txt")) == 1


@pytest.mark.parametrize(
    ("names", "ids"),
    [
        (["x.txt", "y.txt"], ["x", "y"]),
        (["a/x.txt", "b/x.txt", "b/y.txt"], ["a/x", "b/x", "y"]),
        (["a/c/x.txt", "b/c/x.txt"], ["a/c/x", "b/c/x"]),
        (["a/x.txt", "a/b/x.txt"], ["b/x", "a/x"]),
        (["a/x.txt", "a/x.TXT"], ["x.TXT", "x.txt"]),
    ],
)
def test_ids_are_stems_with_as_many_folders_as_needed(tmp_path: Path, names: list[str], ids: list[str]) -> None:
    for name in names:
        write(tmp_path / name)
    assert [article.id for article in articles(tmp_path)] == ids
    assert sorted(article.id for article in articles(*(tmp_path / name for name in reversed(names)))) == sorted(ids)


def test_reading_is_lazy(tmp_path: Path) -> None:
    write(tmp_path / "1.txt")
    second = write(tmp_path / "2.txt")
    outcomes = sources.read([tmp_path])
    next(outcomes)
    second.unlink()
    assert "cannot be read" in str(next(outcomes))


def test_lines_of_json(tmp_path: Path) -> None:
    lines = [
        {"id": "a", "text": "One\r\ntwo", "title": "T", "published": "2024-03", "other": {"x": 1}},
        {"id": 17, "text": "Three", "title": None, "published": ""},
    ]
    data = b"\xef\xbb\xbf" + b"\n\n".join(json.dumps(line).encode() for line in lines)
    first, second = articles(write(tmp_path / "a.jsonl", data))
    assert first == Article("a", "One\r\ntwo", str(tmp_path / "a.jsonl"), first.sha256, "T", "2024-03", 1)
    assert first.sha256 == hashlib.sha256(b"One\r\ntwo").hexdigest()
    assert (second.id, second.title, second.published, second.line) == ("17", None, None, 3)


def test_a_large_file_of_small_articles_is_fine(tmp_path: Path) -> None:
    lines = (json.dumps({"id": str(i), "text": "word " * 20_000}).encode() for i in range(60))
    path = write(tmp_path / "a.jsonl", b"\n".join(lines))
    assert path.stat().st_size > LIMIT
    assert len(articles(path)) == 60


def test_standard_input_is_json_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(b'{"id": "a", "text": "One"}\n'), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stdin)
    (article,) = articles(Path("-"))
    assert (article.id, article.source) == ("a", "-")


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b"\xef\xbb\xbf \n", "holds no text"),
        ("a.txt", b"abc\xd0", "is not utf-8: byte 0xD0 at offset 3; convert it to UTF-8, or name its encoding"),
        ("a.txt", b"ab\0c", "holds a NUL at character 2"),
        ("a.txt", b"x" * (LIMIT + 1), "over the limit of 5,000,000; split it"),
        ("a.jsonl", b"", "is empty"),
        ("a.jsonl", b"nope", ":1: is no JSON: Expecting value at column 1; write one object a line"),
        ("a.jsonl", b"\n\n[1]", ":3: is no JSON object but [1]"),
        ("a.jsonl", b'{"id": "a"}', ':1: has no "text"'),
        ("a.jsonl", b'{"id": "a", "text": 5}', ':1: has no "text" that is text but 5'),
        ("a.jsonl", b'{"text": "a"}', ':1: has no "id"'),
        ("a.jsonl", b'{"id": true, "text": "a"}', ':1: has no "id" that is text but true'),
        ("a.jsonl", b'{"id": "", "text": "a"}', ':1: has no "id"'),
        ("a.jsonl", b'{"id": "a", "text": " "}', ":1: holds no text"),
        ("a.jsonl", b'{"id": "a", "text": "b\\u0000"}', ":1: holds a NUL at character 1"),
        ("a.jsonl", b'{"id": "a", "text": "b\\ud800"}', ":1: holds the lone surrogate '\\ud800' at character 1"),
        ("a.jsonl", b'{"id": "a\\ud800", "text": "b"}', ':1: has no "id"'),
        ("a.jsonl", b'{"id": "a", "text": "\xd0"}', ":1: is not utf-8"),
        ("a.jsonl", b"[" * 100_000, ":1: is JSON that cannot be read"),
        ("a.jsonl", b'{"id": ' + b"1" * 10_000 + b"}", ":1: is JSON that cannot be read"),
        ("a.jsonl", b'{"id": "a", "text": "' + b"x" * (LIMIT + 1) + b'"}', ":1: is one article of 5,000,001 bytes"),
    ],
)
def test_bad_articles_are_named_with_a_remedy(tmp_path: Path, name: str, data: bytes, what: str) -> None:
    path = write(tmp_path / name, data)
    outcome = one(path)
    assert isinstance(outcome, InputError)
    assert not isinstance(outcome, PathError)
    assert str(outcome).startswith(str(path))
    assert what in str(outcome)
    assert "; " in str(outcome)


def test_an_overlong_line_costs_itself_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kzextract.sources.jsonlines._LINE_LIMIT", 100)
    data = b'{"id": "a", "text": "' + b"x" * 1000 + b'"}\n{"id": "b", "text": "y"}\n'
    refused, article = sources.read([write(tmp_path / "a.jsonl", data)])
    assert "is a line of over 100 bytes" in str(refused)
    assert isinstance(article, Article)
    assert article.line == 2


def test_json_lines_need_an_encoding_with_plain_line_breaks(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '{"id": "a", "text": "b"}\n'.encode("utf-16"))
    assert "cannot be cut into lines in utf-16" in str(one(path, encoding="utf-16"))


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("missing", "no such file"),
        ("empty", "the folder holds no article"),
        ("a.docx", "files of type .docx are not read"),
    ],
)
def test_wrong_paths_are_wrong_use(tmp_path: Path, name: str, what: str) -> None:
    (tmp_path / "empty").mkdir()
    write(tmp_path / "a.docx")
    outcome = one(tmp_path / name)
    assert isinstance(outcome, PathError)
    assert what in str(outcome)


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
def test_links_and_pipes(tmp_path: Path) -> None:
    write(tmp_path / "real" / "a.txt")
    (tmp_path / "real" / "back").symlink_to("../real")
    (tmp_path / "real" / "loop.txt").symlink_to("loop.txt")
    os.mkfifo(tmp_path / "real" / "pipe.txt")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("real")
    outcomes = list(sources.read([tmp_path / "link", tmp_path / "pipe"]))
    found = " ".join(str(outcome) for outcome in outcomes)
    assert [outcome.id for outcome in outcomes if isinstance(outcome, Article)] == ["a"]
    assert "back: is a link back to" in found
    assert "loop.txt: cannot be read: Too many levels of symbolic links" in found
    assert "pipe.txt: is a pipe or a device" in found
    assert "pipe: is a pipe, not a file; pass - and send JSON Lines to standard input" in found


@pytest.mark.skipif(os.name != "posix", reason="names of files are bytes")
def test_names_of_files_that_are_no_text(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xd0x.txt"))
    try:
        path.write_bytes(b"text")
    except OSError:
        pytest.skip("the file system takes only UTF-8")
    (article,) = articles(tmp_path)
    assert article.id == "\\xd0x"
    assert article.source is not None
    article.source.encode()


def test_duplicate_ids_keep_the_first_and_name_both(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / "b.jsonl", b'{"id": "a", "text": "x"}\n{"id": "b", "text": "x"}\n{"id": "b", "text": "y"}\n')
    outcomes = list(sources.read([tmp_path]))
    assert [outcome.id for outcome in outcomes if isinstance(outcome, Article)] == ["a", "b"]
    messages = [str(outcome) for outcome in outcomes if isinstance(outcome, InputError)]
    assert f"b.jsonl:1: has the id 'a' of {tmp_path}/a.txt, which is kept" in messages[0]
    assert f"b.jsonl:3: has the id 'b' of {tmp_path}/b.jsonl:2, which is kept" in messages[1]


def test_odd_titles_and_dates_are_told_and_taken_as_null(tmp_path: Path) -> None:
    data = b'{"id": "a", "text": "x", "title": 5, "published": "yesterday"}'
    title, published, article = sources.read([write(tmp_path / "a.jsonl", data)])
    assert isinstance(title, InputWarning)
    assert isinstance(published, InputWarning)
    assert "'yesterday' names no date" in str(published)
    assert isinstance(article, Article)
    assert (article.title, article.published) == (None, None)


@given(st.binary(max_size=200))
def test_any_bytes_give_an_article_or_a_message(data: bytes) -> None:
    for reader in sources.READERS.values():
        for outcome in reader.read(io.BytesIO(data), "name", "id", "utf-8"):
            assert isinstance(outcome, Article | InputError)
            if isinstance(outcome, Article):
                assert outcome.text.encode()
