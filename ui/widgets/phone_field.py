"""A field for a phone number: what nobody could ring is said when the field is left, and stays in it."""

from __future__ import annotations

from app.domain.organisation import LONGEST_PHONE
from app.domain.phones import tidy_phone
from app.errors import InvalidInputError
from ui.widgets.field import LineField


class PhoneField(LineField):
    """It may be empty."""

    def __init__(self, label: str, *, hint: str = "", example: str = "") -> None:
        super().__init__(label, hint=hint, example=example, most=LONGEST_PHONE)
        self.line.editingFinished.connect(lambda: self.set_problem(self.wrong))
        self.edited.connect(self._put_right)

    @property
    def wrong(self) -> str:
        """What is to be put right; empty when it can be kept."""
        try:
            tidy_phone(self.text(), "phone")
        except InvalidInputError as error:
            return f"{error.message} {error.advice}"
        return ""

    def _put_right(self, _text: str) -> None:
        if self.problem and not self.wrong:
            self.set_problem("")
