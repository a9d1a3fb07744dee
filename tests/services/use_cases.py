"""Finds every use case there is, so that new ones are tested by themselves."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy.exc import SQLAlchemyError

from app import services
from app.errors import AppError, NotAllowedError
from app.services.permission import ACT, DRAWN_IN, GROUPS, PEOPLE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.domain.roles import Act
    from app.workspace import Workspace

REFUSALS = (
    AppError, ArithmeticError, AttributeError, LookupError, SQLAlchemyError, StopIteration, TypeError,
    ValueError, Warning,
)  # fmt: skip
"""What crude arguments may bring about, once they have come past the question of who may."""


@dataclass(frozen=True)
class UseCase:
    """One public method, or property, of a service."""

    service: type
    name: str

    @property
    def label(self) -> str:
        return f"{self.service.__name__}.{self.name}"

    @property
    def function(self) -> Callable[..., Any]:
        found = inspect.getattr_static(self.service, self.name)
        declared = found.fget if isinstance(found, property) else found
        assert callable(declared)
        return declared

    @property
    def act(self) -> Act | None:
        return getattr(self.function, ACT, None)

    @property
    def arguments(self) -> list[inspect.Parameter]:
        return list(inspect.signature(self.function).parameters.values())[1:]

    @property
    def about(self) -> str | None:
        """The argument that says which record it is about; a group before a person."""
        names = {parameter.name for parameter in self.arguments}
        return next((name for name in (*GROUPS, *PEOPLE) if name in names), None)

    @property
    def drawn_in(self) -> list[str]:
        """The arguments that name further people, beside the record it is about."""
        names = [parameter.name for parameter in self.arguments]
        of_a_group = ["person_id"] if self.about in GROUPS and "person_id" in names else []
        return [*of_a_group, *(name for name in names if name in DRAWN_IN)]

    def run(self, workspace: Workspace, known: Mapping[str, Any]) -> object:
        """What it gives, or what it raises. What is not known is left out, or is nothing at all."""
        service = next(one for one in vars(workspace).values() if type(one) is self.service)
        if isinstance(inspect.getattr_static(self.service, self.name), property):
            return getattr(service, self.name)
        given: dict[str, Any] = {
            p.name: known.get(p.name)
            for p in self.arguments
            if p.name in known or p.default is inspect.Parameter.empty
        }
        try:
            return getattr(service, self.name)(**given)
        except REFUSALS as problem:
            return problem

    def refused(self, workspace: Workspace, known: Mapping[str, Any]) -> bool:
        return isinstance(self.run(workspace, known), NotAllowedError)


def use_cases() -> list[UseCase]:
    """Every public method of every service."""
    modules = [
        importlib.import_module(f"app.services.{m.name}") for m in pkgutil.iter_modules(services.__path__)
    ]
    found = {
        kind
        for module in modules
        for kind in vars(module).values()
        if inspect.isclass(kind) and kind.__name__.endswith("Service") and kind.__module__ == module.__name__
    }
    return [
        UseCase(kind, name)
        for kind in sorted(found, key=lambda kind: kind.__name__)
        for name, member in vars(kind).items()
        if not name.startswith("_") and (inspect.isfunction(member) or isinstance(member, property))
    ]
