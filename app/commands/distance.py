"""The command `distance`: how far two postcodes are apart, without a vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands.answer import Answer
from app.domain.distance import in_miles, metres_between, tidy_postcode
from app.exchange.postcode_table import postcode_table
from app.i18n import _

if TYPE_CHECKING:
    import argparse


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds this command to the command line."""
    command = commands.add_parser("distance", help=_("how far two postcodes are apart in a straight line"))
    command.add_argument("start", metavar="POSTCODE", help=_("a whole postcode, as SW1A 1AA"))
    command.add_argument("end", metavar="POSTCODE")


def distance(arguments: argparse.Namespace) -> Answer:
    """The straight-line distance between two postcodes in metres and miles."""
    table = postcode_table()
    metres = metres_between(table.find(arguments.start), table.find(arguments.end))
    start, end = tidy_postcode(arguments.start), tidy_postcode(arguments.end)
    line = _("{start} to {end}: {miles} miles ({metres} m) in a straight line").format(
        start=start, end=end, miles=f"{in_miles(metres):.2f}", metres=f"{metres:,.0f}"
    )
    data = {"from": start, "to": end, "metres": round(metres, 3), "miles": round(in_miles(metres), 6)}
    return Answer((line,), data | {"straight_line": True})
