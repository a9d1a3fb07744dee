"""The desk is loaded while the passphrase is typed: its pages on the window's thread, one at a time."""

from __future__ import annotations

import json
import subprocess
import sys

PROBE = """
import gc, json, linecache, sys, threading
from importlib.abc import MetaPathFinder
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

loaded = {}

class Watch(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        loaded[name] = threading.current_thread() is threading.main_thread()
        return None

app = QApplication([])
from ui.preload import DeskLoader, load_below
before = "ui.screens.today_screen" in sys.modules
sys.meta_path.insert(0, Watch())
worker = threading.Thread(target=load_below)
worker.start()
worker.join()
kept = gc.get_freeze_count()
left = [[] for _ in range(1000)]
load_below()
again = gc.get_freeze_count()
turns = 0

def count():
    global turns
    turns += 1
    if "ui.window" in sys.modules:
        app.quit()

beside = QTimer()
beside.timeout.connect(count)
beside.start(0)
loader = DeskLoader(app)
loader.begin()
app.exec()
windows = {name: here for name, here in loaded.items() if name.split(".")[0] in {"ui", "PySide6"}}
print(json.dumps({"before": before, "turns": turns, "elsewhere": [n for n, h in windows.items() if not h],
                  "kept": kept, "again": again, "sources": len(linecache.cache),
                  "today": "ui.screens.today_screen" in windows}))
"""


def test_pages_are_loaded_on_the_thread_of_the_window_and_keys_come_between() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE], capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    told = json.loads(done.stdout)
    assert not told["before"], "the first paint does without the pages"
    assert told["today"]
    assert told["elsewhere"] == []
    assert told["sources"] < 20, "what was read of the sources is let go again"
    assert told["kept"] > 100_000, "nobody looks again for what may go of what was loaded"
    assert told["again"] == told["kept"], "what a desk leaves behind at a lock is looked for as ever"
    assert told["turns"] > 10, "something else had its turn between two pages"
