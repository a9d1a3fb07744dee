"""Says on the page of a child why nothing may be asked of them, and leads to where that is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.widgets.banner import Banner

if TYPE_CHECKING:
    from app.domain.young import YoungPage


class ChildBanner(Banner):
    """Not there for anybody who is 16 or older, or for whom somebody agrees."""

    def __init__(self) -> None:
        super().__init__("", kind="warn", icon="triangle-alert")
        self.settle = self.add_button(_("Write down who agrees"))
        self.hide()

    def show_page(self, page: YoungPage) -> None:
        """Show it where it has something to say."""
        why = page.not_asked
        self.setVisible(why is not None)
        if why is not None:
            self.tell(why.words, _("No talk and no measure with {name}.").format(name=page.called))
