"""`trestle`: the window. Says in plain words what is missing where no window can be shown."""

from __future__ import annotations

import argparse
import os
import sys

from app.commands.typed import a_path
from app.faults import name_nobody
from app.i18n import _
from ui.startup import why_no_window
from ui.streams import say_wrong

CANNOT_SHOW = 2


def main(arguments: list[str] | None = None) -> int:
    """Start the program.

    Returns:
        0 when all went well, 1 when the tour or the smoke test found a fault, 2 when no window can be shown.
    """
    if arguments is None:
        name_nobody()
    options = _parser().parse_args(arguments)
    if options.tour or options.smoke:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if problem := why_no_window(sys.platform, os.environ):
        say_wrong(problem)
        return CANNOT_SHOW
    if options.tour:
        from ui.tour import run_tour  # noqa: PLC0415 - Qt is there only from here on

        return run_tour(options.tour)
    if options.smoke:
        from ui.smoke import run_smoke  # noqa: PLC0415 - Qt is there only from here on

        return run_smoke()
    from ui.main import run  # noqa: PLC0415 - Qt is there only from here on

    return run(options.data, practice=options.practice)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="trestle", description=_("Social prescribing at the desk, offline."), allow_abbrev=False
    )
    parser.add_argument("--data", type=a_path, metavar="FOLDER", help=_("keep everything in this folder"))
    parser.add_argument("--practice", action="store_true", help=_("open a made-up town to learn on"))
    parser.add_argument(
        "--tour", type=a_path, metavar="FOLDER", help=_("draw every page into a folder, without a screen")
    )
    parser.add_argument(
        "--smoke", action="store_true", help=_("open the window unseen, make one page, and end")
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
