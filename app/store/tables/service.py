"""Tables of the service itself: who it is, who works in it, who to ring."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.roles import DeskRole
from app.store.mixins import NAME, Base, Editable


class OrganisationRow(Editable, Base):
    """The service this vault belongs to; one row."""

    __tablename__ = "organisation"

    name: Mapped[str] = mapped_column(NAME)
    phone: Mapped[str] = mapped_column(String(60), default="")
    practice: Mapped[bool] = mapped_column(default=False)


class WorkerRow(Editable, Base):
    """Somebody who uses the program."""

    __tablename__ = "worker"

    name: Mapped[str] = mapped_column(NAME)
    role: Mapped[DeskRole]


class DeviceRow(Editable, Base):
    """A laptop this vault has been used on."""

    __tablename__ = "device"

    name: Mapped[str] = mapped_column(NAME)


class PreferenceRow(Editable, Base):
    """One setting of the whole service, such as the minutes before it locks."""

    __tablename__ = "preference"

    key: Mapped[str] = mapped_column(String(60), index=True)
    value: Mapped[dict[str, Any]]


class LocalNumberRow(Editable, Base):
    """Who to ring when someone needs more, as this service has checked it."""

    __tablename__ = "local_number"

    key: Mapped[str] = mapped_column(String(60), index=True)
    label: Mapped[str] = mapped_column(NAME)
    phone: Mapped[str] = mapped_column(String(60), default="")
    hours: Mapped[str] = mapped_column(String(200), default="")
    checked: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)
