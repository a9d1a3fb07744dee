"""A canvas that leaves room for what only the end of the paper can tell, such as how many pages it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Callable


class LaterCanvas(Canvas):
    """reportlab's canvas; what is left for later is drawn in its place when the last page has ended.

    The paper is set once, not once to count its pages and once more to number them.
    """

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - reportlab's own
        super().__init__(*args, **options)
        self._code: list[str]
        self._left: list[tuple[int, str, Callable[[int], None]]] = []

    def later(self, paint: Callable[[int], None]) -> None:
        """Draw with `paint(pages of the paper)` at this place of this page; it sets its own font."""
        place = f"BT % later {len(self._left)}\nET"
        self._left.append((self.getPageNumber(), place, paint))
        self._code.append(place)

    def save(self) -> None:
        """Draw what was left, then write the file. Every page has been ended."""
        pages: Any = vars(self)["_doc"].Pages.pages
        rest, self._code = self._code, []
        for number, place, paint in self._left:
            paint(len(pages))
            page = pages[number - 1]
            page.stream = page.stream.replace(place, "\n".join(self._code), 1)
            self._code = []
        self._code = rest
        super().save()
