"""Builds the services about the laptop itself: its vault, its copies, who uses it and how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from app.services.cover import CoverService
from app.services.drafts import DraftService
from app.services.room import RoomService
from app.services.safe_copies import SafeCopyService
from app.services.settings import SettingsService
from app.services.users import UserService
from app.services.vault import VaultService

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.store.vault import OpenVault


class AboutLaptop(TypedDict):
    """What `about_laptop` builds, by its name in the workspace."""

    vault: VaultService
    copies: SafeCopyService
    room: RoomService
    settings: SettingsService
    cover: CoverService
    drafts: DraftService
    users: UserService


def about_laptop(desk: Desk, vault: OpenVault) -> AboutLaptop:
    """The services about the laptop; `desk` and `vault` are those of the open vault."""
    return {
        "vault": VaultService(desk, vault),
        "copies": SafeCopyService(desk, vault),
        "room": RoomService(desk, vault),
        "settings": SettingsService(desk),
        "cover": CoverService(desk),
        "drafts": DraftService(desk),
        "users": UserService(desk, vault),
    }
