"""The ladder of participation: seven small steps from hearing about a group to having a role in it."""

from enum import IntEnum


class LadderStep(IntEnum):
    """How somebody takes part. Our own grading, after graded participation in occupational therapy."""

    HEARD = 0
    VISITED = 1
    PART_WITH_SUPPORT = 2
    WHOLE_WITH_SUPPORT = 3
    ALONE_WITH_CHECK_IN = 4
    ALONE = 5
    HAS_A_ROLE = 6
