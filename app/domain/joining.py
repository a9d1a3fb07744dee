"""Who may join a group: its own rule, dated, and a plain sentence where somebody does not fit it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from app.domain.distance import METRES_IN_A_MILE, squared_metres, tidy_postcode
from app.domain.wording import tidy_line
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from uuid import UUID

    from app.domain.distance import GridPoint

FURTHEST: Final = Decimal(500)
"""Miles; more than this is a slip of the finger in Great Britain."""


class Route(StrEnum):
    """Who sent somebody to a group."""

    GP = "gp"
    SECONDARY = "secondary care"
    TRUST = "nhs trust"
    MIND = "mind"
    THERAPIST = "ending therapist"
    LINK_WORKER = "link worker"
    SELF = "self"
    FAMILY = "family or friend"
    OTHER = "other"

    @property
    def words(self) -> str:
        """The route as it is shown."""
        return _route_words()[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class JoiningRule:
    """Who may join. One way that fits is enough; a rule without any way is open to everybody.

    Attributes:
        routes: Whoever was sent by one of these may join.
        condition: Whoever has it may join, if they live near enough: "dementia".
        miles: How far away they may live; None for anywhere.
        from_postcode: From where that is measured; without it the distance is typed.
        carers_follow: The carer of somebody who may join may join with them.
    """

    routes: tuple[Route, ...] = ()
    condition: str = ""
    miles: Decimal | None = None
    from_postcode: str = ""
    carers_follow: bool = True

    @property
    def is_open(self) -> bool:
        """Whether everybody may join."""
        return not self.routes and not self.condition and self.miles is None

    @property
    def words(self) -> str:
        """The rule as people say it: "GP, or dementia within 5.0 miles; carers follow"."""
        if self.is_open:
            return _("Everybody may join")
        ways = [route.words for route in self.routes]
        if self.condition or self.miles is not None:
            ways.append(self._near())
        whole = _(", or ").join(ways)
        return _("{ways}; carers follow").format(ways=whole) if self.carers_follow else whole

    @property
    def sentence(self) -> str:
        """The rule as a sentence of its own."""
        return (
            _("Everybody may join.")
            if self.is_open
            else _("This group is for: {rule}.").format(rule=self.words)
        )

    def _near(self) -> str:
        if self.miles is None:
            return self.condition
        if not self.condition:
            return _("within {miles} miles").format(miles=_plain(self.miles))
        return _("{condition} within {miles} miles").format(
            condition=self.condition, miles=_plain(self.miles)
        )

    def as_document(self) -> dict[str, Any]:
        """The rule as it is kept."""
        return {
            "routes": [route.value for route in self.routes],
            "condition": self.condition,
            "miles": None if self.miles is None else str(self.miles),
            "from_postcode": self.from_postcode,
            "carers_follow": self.carers_follow,
        }

    @classmethod
    def of_document(cls, kept: Mapping[str, Any]) -> JoiningRule:
        """The rule as it was kept; a route that this program does not know is left out."""
        known = set(Route)
        return cls(
            routes=tuple(Route(one) for one in kept["routes"] if one in known),
            condition=kept["condition"],
            miles=None if kept["miles"] is None else Decimal(kept["miles"]),
            from_postcode=kept["from_postcode"],
            carers_follow=kept["carers_follow"],
        )


@dataclass(frozen=True, slots=True)
class DatedRule:
    """A rule that holds from one day on, until the next."""

    from_on: date
    rule: JoiningRule


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """What is known of somebody who wants to join.

    Attributes:
        has_condition: They have what the rule asks for.
        metres: How far away they live; None if it is not known.
        carer_of: Who of the group they care for.
        exception: Why they join although they do not fit the rule.
    """

    route: Route | None = None
    has_condition: bool = False
    metres: Decimal | None = None
    carer_of: UUID | None = None
    exception: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JoiningPage:
    """Who may join one group, since when, and by which routes people came.

    Attributes:
        rules: Every rule there was, the latest first.
    """

    group_id: UUID
    group_name: str
    rule: JoiningRule
    rules: tuple[DatedRule, ...] = ()
    routes: Mapping[Route, int] = field(default_factory=dict)


def rule_on(rules: Iterable[DatedRule], day: date) -> JoiningRule:
    """The rule that holds on a day: the latest that has begun; of two, the later written."""
    holding = [one for one in rules if one.from_on <= day]
    return max(holding, key=lambda one: one.from_on, default=DatedRule(day, JoiningRule())).rule


def miles_to_metres(miles: Decimal) -> Decimal:
    """Exact: 5 miles are 8,046.72 m."""
    return miles * METRES_IN_A_MILE


def apart(one: GridPoint, other: GridPoint) -> Decimal:
    """The straight line between two places in metres, to 28 figures."""
    return Decimal(squared_metres(one, other)).sqrt()


def refuse_joining(rule: JoiningRule, joining: Joining, *, cared_for_belongs: bool) -> None:
    """Accept whoever fits the rule, or whose exception was written down.

    Args:
        cared_for_belongs: Somebody of the group is cared for by them.

    Raises:
        InvalidInputError: They do not fit; the message says what the rule asks for and what they bring.
    """
    follows = rule.carers_follow and cared_for_belongs
    if rule.is_open or follows or joining.exception or joining.route in rule.routes or _near(rule, joining):
        return
    raise InvalidInputError(
        rule.sentence,
        _("{brings} Write down why, if they join all the same.").format(brings=_brings(rule, joining)),
        "route",
    )


def tidy_rule(rule: JoiningRule) -> JoiningRule:
    """The rule as it is kept.

    Raises:
        InvalidInputError: A distance is none, or the postcode does not look like one.
    """
    if rule.miles is not None and not Decimal(0) < rule.miles <= FURTHEST:
        raise InvalidInputError(
            _("{miles} miles cannot be used.").format(miles=_plain(rule.miles)),
            _("Enter a distance such as 5."),
            "miles",
        )
    return JoiningRule(
        routes=tuple(route for route in Route if route in rule.routes),
        condition=tidy_line(rule.condition, "condition"),
        miles=rule.miles,
        from_postcode=tidy_postcode(rule.from_postcode) if rule.from_postcode.strip() else "",
        carers_follow=rule.carers_follow,
    )


def _near(rule: JoiningRule, joining: Joining) -> bool:
    if not rule.condition and rule.miles is None:
        return False
    if rule.condition and not joining.has_condition:
        return False
    if rule.miles is None:
        return True
    return joining.metres is not None and joining.metres <= miles_to_metres(rule.miles)


def _brings(rule: JoiningRule, joining: Joining) -> str:
    route = joining.route.words if joining.route is not None else _("not said")
    if rule.miles is None or not joining.has_condition:
        return _("They came by: {route}.").format(route=route)
    if joining.metres is None:
        return _("They came by: {route}. How far away they live is not known.").format(route=route)
    miles = _plain((joining.metres / METRES_IN_A_MILE).quantize(Decimal("0.01")))
    return _("They came by: {route}. They live {miles} miles away.").format(route=route, miles=miles)


def _plain(miles: Decimal) -> str:
    return f"{miles.normalize():f}" if miles != miles.to_integral_value() else f"{miles:.1f}"


def _route_words() -> dict[Route, str]:
    return {
        Route.GP: _("GP"),
        Route.SECONDARY: _("Secondary care"),
        Route.TRUST: _("NHS trust"),
        Route.MIND: _("Mind"),
        Route.THERAPIST: _("Therapist who is ending"),
        Route.LINK_WORKER: _("Link worker"),
        Route.SELF: _("Themself"),
        Route.FAMILY: _("Family or friend"),
        Route.OTHER: _("Somebody else"),
    }
