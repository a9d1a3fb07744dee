"""The key that opens the records; it never shows itself."""

from dataclasses import dataclass
from typing import NoReturn


class DataKey:
    """The 32 bytes that open the records. It never shows itself: not in a log, a traceback or a copy.

    They are overwritten when it is forgotten. Python may still hold copies that it made on the way to the
    engine until it needs their room; only a laptop whose whole disk is encrypted helps against that.
    """

    __slots__ = ("_secret",)

    def __init__(self, secret: bytes) -> None:
        self._secret = bytearray(secret)
        if len(secret) != 32:
            raise ValueError("a data key has 32 bytes")

    def __del__(self) -> None:
        self.forget()

    def __repr__(self) -> str:
        return "<DataKey>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a data key is not written anywhere")

    def secret(self) -> bytes:
        """The bytes themselves; for sealing and for the engine only.

        Raises:
            ValueError: It was forgotten.
        """
        if not self._secret:
            raise ValueError("this key was forgotten when the records were locked")
        return bytes(self._secret)

    @property
    def is_forgotten(self) -> bool:
        """Whether there is nothing left of it."""
        return not self._secret

    def forget(self) -> None:
        """Overwrite the bytes; from now on it opens nothing."""
        self._secret[:] = bytes(len(self._secret))
        self._secret.clear()


@dataclass(slots=True)
class HeldKey:
    """The key of records that are open: another one takes its place when somebody is removed."""

    key: DataKey
