"""Files of services as tests write and read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.open_referral import form_of
from app.exchange.service_file import read_services

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.directory import ServiceForm
    from app.exchange.service_found import FoundServices


def read(folder: Path, name: str, content: str | bytes) -> FoundServices:
    path = folder / name
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return read_services(path)


def forms(found: FoundServices) -> list[ServiceForm]:
    return [form_of(each.record, each.own) for each in found.services]


def problems(found: FoundServices) -> list[str]:
    return [f"{each.where}: {each.problem}" for each in found.problems]
