"""A table of figures: no words are cut off, however narrow it is."""

from tests.ui.bot import QtBot
from ui.widgets.figure_table import FigureTable


def test_a_row_is_as_high_as_its_words_and_the_table_as_its_rows(qtbot: QtBot) -> None:
    table = FigureTable("What was not found")
    qtbot.addWidget(table)
    table.resize(420, 300)
    table.show()
    long = "Making, music, hobbies and fun, people and belonging, rest, sleep and quiet"
    table.show_figures(("Day", "Areas"), (("Monday", "rest"), ("Tuesday", long)))
    short, tall = table.rowHeight(0), table.rowHeight(1)
    assert tall > 2 * table.fontMetrics().height()
    assert tall > short
    assert table.sizeHint().height() >= table.horizontalHeader().minimumHeight() + short + tall
    table.resize(1600, 300)
    assert table.rowHeight(1) == short
