import errno
import os
import stat
from pathlib import Path

import pytest

from kzextract.sinks import jsonlines
from kzextract.sinks.jsonlines import OutputError


def test_a_file_appears_when_all_is_written(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old")
    with jsonlines.writer(target) as write:
        write("Қазақстан")
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == "Қазақстан\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError])
def test_after_a_failure_the_old_file_stands(tmp_path: Path, error: type[BaseException]) -> None:
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old")
    with pytest.raises(error), jsonlines.writer(target) as write:  # noqa: PT012 (the body is what fails)
        write("half")
        raise error
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"), jsonlines.writer(tmp_path / "out.jsonl") as write:
        write("line")
    assert not list(tmp_path.iterdir())


def test_errors_of_the_body_are_not_errors_of_the_output(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="model") as caught, jsonlines.writer(tmp_path / "out.jsonl"):
        raise OSError("no such model")
    assert not isinstance(caught.value, OutputError)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="No such file"), jsonlines.writer(tmp_path / "missing" / "out.jsonl"):
        pass


@pytest.mark.skipif(os.name != "posix", reason="links and devices of POSIX")
def test_links_are_written_through_and_devices_kept(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real")
    for target in (tmp_path / "link", Path(os.devnull)):
        with jsonlines.writer(target) as write:
            write("line")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"line\n"
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
