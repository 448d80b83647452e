"""Files are whole at every moment, and nobody's work is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.project.atomic import digest, edit_file, replace_file

KILLED = """
import sys
from pathlib import Path
from factcheck.project.atomic import edit_file
path = Path(sys.argv[1])
print("ready", flush=True)
while True:
    edit_file(path, lambda content: (b"a" if content[:1] == b"b" else b"b") * 1_000_000)
"""

COUNTED = """
import sys
from pathlib import Path
from factcheck.project.atomic import edit_file
for _ in range(5):
    edit_file(Path(sys.argv[1]), lambda content: content + sys.argv[2].encode() + b"\\n")
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_a_writer_that_is_killed_leaves_a_whole_file(tmp_path: Path) -> None:
    """Whenever it dies, the file is the old or the new one."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"b" * 1_000_000)
    for _ in range(5):
        writer = subprocess.Popen([sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        writer.stdout.readline()
        seen = path.read_bytes()
        while path.read_bytes() == seen:
            pass
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        content = path.read_bytes()
        assert content in (b"a" * 1_000_000, b"b" * 1_000_000)


@pytest.mark.skipif(os.name == "nt", reason="locks are POSIX")
def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    """Each waits for its turn."""
    path = tmp_path / "a.yaml"
    writers = [subprocess.Popen([sys.executable, "-c", COUNTED, str(path), str(number)]) for number in range(6)]
    assert [writer.wait() for writer in writers] == [0] * 6
    assert sorted(path.read_text("utf-8").split()) == sorted(str(number) for number in range(6) for _ in range(5))


def test_a_file_that_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    """Another program's change is kept, and told."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"theirs")
    with pytest.raises(FactcheckError, match="changed by somebody else"):
        replace_file(path, b"ours", expected=digest(b"what we read"))
    assert path.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [path]


def test_a_change_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    """What is raised while changing is raised on."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        edit_file(path, lambda content: b"x" * (1 // 0))
    assert path.read_bytes() == b"old"


def test_a_link_is_written_through_and_rights_are_kept(tmp_path: Path) -> None:
    """The target changes, the link stays."""
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)
    assert edit_file(link, lambda content: content + b"+")
    assert link.is_symlink()
    assert target.read_bytes() == b"old+"
    assert target.stat().st_mode & 0o777 == 0o640


def test_no_change_writes_nothing(tmp_path: Path) -> None:
    """A file that stays the same is not touched."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    before = path.stat().st_ino
    assert not edit_file(path, lambda content: content)
    assert path.stat().st_ino == before


def test_a_folder_that_is_in_the_way_is_told(tmp_path: Path) -> None:
    """An error of the system is a sentence and not a traceback."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").write_bytes(b"")
    with pytest.raises(FactcheckError, match="cannot be written"):
        replace_file(tmp_path / "a", b"x")
