"""What can be undone and done again."""

from functools import partial

import pytest

from app.services.history import History, Step


def history_of(*labels: str, limit: int = 50) -> tuple[History, list[str]]:
    told: list[str] = []
    history = History(limit)
    for label in labels:
        history.record(
            Step(label, partial(told.append, f"redo {label}"), partial(told.append, f"undo {label}"))
        )
    return history, told


def test_steps_are_undone_newest_first_and_done_again_in_order() -> None:
    history, told = history_of("one", "two")
    assert (history.undo(), history.undo(), history.undo()) == ("two", "one", None)
    assert (history.redo(), history.redo(), history.redo()) == ("one", "two", None)
    assert told == ["undo two", "undo one", "redo one", "redo two"]


def test_the_labels_say_what_comes_next() -> None:
    history, _told = history_of("one")
    assert (history.undo_label, history.redo_label) == ("one", None)
    history.undo()
    assert (history.undo_label, history.redo_label) == (None, "one")


def test_a_new_step_leaves_nothing_to_do_again() -> None:
    history, _told = history_of("one")
    history.undo()
    history.record(Step("other", lambda: None, lambda: None))
    assert history.redo() is None


def test_the_last_fifty_steps_are_kept() -> None:
    history, _told = history_of(*map(str, range(60)))
    undone = [history.undo() for _ in range(60)]
    assert undone[49:51] == ["10", None]


def test_a_step_that_cannot_be_undone_stays_where_it_was() -> None:
    def refuse() -> None:
        raise ValueError("the disk is full")

    history = History()
    history.record(Step("one", lambda: None, refuse))
    with pytest.raises(ValueError, match="the disk is full"):
        history.undo()
    assert history.undo_label == "one"


def test_locking_forgets_everything() -> None:
    history, _told = history_of("one", "two")
    history.undo()
    history.clear()
    assert (history.undo_label, history.redo_label) == (None, None)
