"""Before and after in a card: heading, one-sentence summary, and a switch between picture and table."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.i18n import _
from ui.widgets.change_picture import ChangePicture, ChangePoint, Range
from ui.widgets.figure_table import FigureTable
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.words import Quiet, SectionHeading


class ChangeChart(QWidget):
    """The picture and the table always hold the same figures.

    Attributes:
        switch: Between picture (0) and table (1).
        picture: The chart.
        table: Its twin in figures.
    """

    def __init__(self, heading: str, *, small: bool = False) -> None:
        super().__init__()
        self._heading = SectionHeading(heading)
        self._summary = Quiet(size=17)
        self._summary.be_wide()
        self.picture = ChangePicture(small=small)
        self.table = FigureTable(heading)
        self.switch = SegmentedSwitch(
            _("Show as"), [(_("Picture"), "chart-no-axes-column"), (_("Table"), "list-checks")]
        )
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._heading, 1)
        head.addWidget(self.switch)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.picture)
        self._pages.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._summary)
        column.addWidget(self._pages, 1)
        self.switch.chosen.connect(self._turn)
        self._turn(0)

    def show_points(self, points: Sequence[ChangePoint], summary: str, span: Range | None = None) -> None:
        """Show these sessions, oldest first.

        Args:
            points: One for each session.
            summary: One sentence that says what the picture shows.
            span: What the score can be; five faces when left out.
        """
        self._summary.setText(summary)
        self.picture.show_points(points, summary, span or Range())
        heads = (_("When"), _("Before"), _("After"), _("People with both"))
        rows = [(p.when, _figure(p.before), _figure(p.after), str(p.people)) for p in points]
        self.table.show_figures(heads, rows)

    def show_as(self, place: int) -> None:
        """Show the picture (0) or the table (1)."""
        self.switch.choose(place)
        self._turn(place)

    def _turn(self, place: int) -> None:
        """Show one of the two; the other one asks for no room meanwhile."""
        for at, page in enumerate((self.picture, self.table)):
            policy = page.sizePolicy()
            shown = QSizePolicy.Policy.Expanding if at == place else QSizePolicy.Policy.Ignored
            policy.setVerticalPolicy(shown)
            page.setSizePolicy(policy)
        self._pages.setCurrentIndex(place)
        self._pages.updateGeometry()


def _figure(value: float | None) -> str:
    return _("no score") if value is None else f"{value:.1f}"
