"""The checked-in views are what the generator writes from the form."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parents[1] / ".ci" / "write_views.py"


@pytest.mark.skipif(not GENERATOR.exists(), reason="tests run without the repository")
def test_the_views_have_not_drifted() -> None:
    done = subprocess.run([sys.executable, str(GENERATOR), "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
