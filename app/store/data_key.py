"""The key that opens the records; it never shows itself."""

from dataclasses import dataclass
from typing import NoReturn


class DataKey:
    """The 32 bytes that open the records. It never shows itself: not in a log, a traceback or a copy."""

    __slots__ = ("_secret",)

    def __init__(self, secret: bytes) -> None:
        if len(secret) != 32:
            raise ValueError("a data key has 32 bytes")
        self._secret = secret

    def __repr__(self) -> str:
        return "<DataKey>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a data key is not written anywhere")

    def secret(self) -> bytes:
        """The bytes themselves; for sealing and for the engine only."""
        return self._secret


@dataclass(slots=True)
class HeldKey:
    """The key of records that are open: another one takes its place when somebody is removed."""

    key: DataKey
