"""The ladder of participation: seven small steps from hearing about a group to having a role in it."""

from enum import IntEnum

from app.i18n import _


class LadderStep(IntEnum):
    """How somebody takes part. Our own grading, after graded participation in occupational therapy."""

    HEARD = 0
    VISITED = 1
    PART_WITH_SUPPORT = 2
    WHOLE_WITH_SUPPORT = 3
    ALONE_WITH_CHECK_IN = 4
    ALONE = 5
    HAS_A_ROLE = 6

    @property
    def words(self) -> str:
        """The step as it is shown."""
        return {
            LadderStep.HEARD: _("Heard about it"),
            LadderStep.VISITED: _("Visited"),
            LadderStep.PART_WITH_SUPPORT: _("Part of it, with support"),
            LadderStep.WHOLE_WITH_SUPPORT: _("All of it, with support"),
            LadderStep.ALONE_WITH_CHECK_IN: _("Came alone, we checked in"),
            LadderStep.ALONE: _("Came alone"),
            LadderStep.HAS_A_ROLE: _("Has a role"),
        }[self]

    @property
    def independent(self) -> bool:
        """Whether nobody had to support them. Our own rule: from coming alone without a check-in on."""
        return self >= LadderStep.ALONE
