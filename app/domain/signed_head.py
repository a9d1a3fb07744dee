"""How far the activity record of a laptop had come at one moment, signed."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any, Self
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedHead:
    """The last line of one laptop's audit at one moment.

    Attributes:
        line: Its number.
        hash: Its hash, which stands for every line before it as well.
        at: When this was signed.
        public_key, signature: Ed25519, in hexadecimal.
    """

    store_id: UUID
    device_id: UUID
    line: int
    hash: str
    at: datetime
    public_key: str
    signature: str = ""

    def to_json(self) -> dict[str, Any]:
        """As it is written into a manifest, or on the plate."""
        plain = {"store_id": str(self.store_id), "device_id": str(self.device_id), "at": self.at.isoformat()}
        return asdict(self) | plain

    @classmethod
    def from_json(cls, body: dict[str, Any]) -> Self:
        """What was written.

        Raises:
            AttributeError, KeyError, TypeError, ValueError: It is none.
        """
        head = cls(
            store_id=UUID(body["store_id"]),
            device_id=UUID(body["device_id"]),
            line=int(body["line"]),
            hash=str(body["hash"]),
            at=datetime.fromisoformat(body["at"]).astimezone(UTC),
            public_key=str(body["public_key"]),
            signature=str(body["signature"]),
        )
        bytes.fromhex(head.signature + head.public_key)
        return head

    def message(self) -> bytes:
        """What is signed."""
        body = {name: value for name, value in self.to_json().items() if name != "signature"}
        return json.dumps(body, sort_keys=True, separators=(",", ":")).encode()
