"""How a passphrase becomes a key: Argon2id, slow on purpose, with bounds on how slow."""

import time
import unicodedata
from dataclasses import dataclass
from typing import Final, Self

import psutil
from argon2.low_level import Type, hash_secret_raw

MIB: Final = 1024
"""One MiB in the KiB that Argon2 counts in."""


@dataclass(frozen=True, slots=True)
class KdfParameters:
    """What one guess costs.

    Attributes:
        memory_kib: Memory in KiB; 64 MiB to 1 GiB (RFC 9106's second choice and up).
        passes: Times over that memory; 3 to 20.
        lanes: Threads; 1 to 8.
    """

    memory_kib: int = 128 * MIB
    passes: int = 3
    lanes: int = 4

    @property
    def acceptable(self) -> bool:
        """Neither cheap to guess nor able to use up this computer."""
        return 64 * MIB <= self.memory_kib <= 1024 * MIB and 3 <= self.passes <= 20 and 1 <= self.lanes <= 8

    def derive(self, secret: bytes, salt: bytes) -> bytes:
        """The 32 bytes that lock a slot.

        Raises:
            ValueError: The parameters are out of bounds; nothing was allocated.
        """
        if not self.acceptable:
            raise ValueError("key derivation parameters out of bounds")
        return hash_secret_raw(secret, salt, self.passes, self.memory_kib, self.lanes, 32, Type.ID)

    @classmethod
    def cheapest(cls) -> Self:
        """The least that is accepted: for a computer with little free memory."""
        return cls(memory_kib=64 * MIB)

    @classmethod
    def for_this_computer(cls) -> Self:
        """About a quarter of a second here: more passes on a fast computer, less memory on a small one."""
        roomy = psutil.virtual_memory().available >= 2 * 1024**3
        first = cls() if roomy else cls.cheapest()
        began = time.perf_counter()
        first.derive(b"how fast is it here", bytes(16))
        seconds = max(time.perf_counter() - began, 0.001)
        passes = min(20, max(first.passes, round(first.passes * 0.25 / seconds)))
        return cls(first.memory_kib, passes, first.lanes)


def derive_from_pin(pin: str, salt: bytes) -> bytes:
    """What is kept of a PIN in memory: 32 bytes, cheap to make, for a PIN ends after five wrong tries.

    Source: OWASP Password Storage Cheat Sheet, the least for Argon2id: 19 MiB, 2 passes, 1 lane.
    """
    return hash_secret_raw(passphrase_bytes(pin), salt, 2, 19 * MIB, 1, 32, Type.ID)


def passphrase_bytes(passphrase: str) -> bytes:
    """The same bytes for the same words, however the keyboard composes its accents.

    Half a character, which some keyboards leave behind, is as good as any other.
    """
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
