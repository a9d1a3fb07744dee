"""Identifiers: made on this laptop, ordered by time, never given twice."""

from uuid import UUID

import uuid_utils.compat


def new_id() -> UUID:
    """A fresh UUIDv7 (RFC 9562): sortable by the time it was made, safe to make offline."""
    return uuid_utils.compat.uuid7()
