"""How far the audit of this laptop has come, signed, to be kept outside the records.

An older file of records put back in the place of a newer one is whole in itself. Only something that
was kept elsewhere can tell: the plate beside the records and the manifest of each safe copy hold the
number and the hash of the last line there was, signed with a key that lies inside the records.
"""

from datetime import UTC, datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, select

from app.domain.signed_head import SignedHead
from app.domain.spoken_dates import clock_time, whole_day
from app.i18n import _
from app.store.log_tables import AUDIT, STORE_INFO


def sign_head(connection: Connection, moment: datetime) -> SignedHead | None:
    """How far this laptop's audit has come; None where it has no line yet."""
    here = connection.execute(select(STORE_INFO)).one()
    ours = select(AUDIT.c.seq, AUDIT.c.hash).where(AUDIT.c.device_id == here.device_id)
    last = connection.execute(ours.order_by(AUDIT.c.seq.desc()).limit(1)).one_or_none()
    if last is None:
        return None
    key = Ed25519PrivateKey.from_private_bytes(here.signing_key)
    head = SignedHead(
        store_id=here.store_id,
        device_id=here.device_id,
        line=last.seq,
        hash=last.hash,
        at=moment.astimezone(UTC),
        public_key=key.public_key().public_bytes_raw().hex(),
    )
    return SignedHead.from_json(head.to_json() | {"signature": key.sign(head.message()).hex()})


def contradiction(connection: Connection, head: SignedHead, *, own: bool) -> str:
    """What is wrong with these records if `head` was once true, in plain words; empty if nothing is.

    Args:
        connection: The records.
        head: What was kept outside.
        own: It lay beside these very records, and these were open here before. Else the head of another
            laptop says nothing: a copy that was put back goes on as a new laptop.
    """
    here = connection.execute(select(STORE_INFO)).one()
    if (head.store_id, head.device_id) != (here.store_id, here.device_id):
        return _put_back(head) if own and head.store_id == here.store_id else ""
    if not _signed_by(head, here.signing_key):
        return _("The note of how far the activity record had come was altered.")
    key = (AUDIT.c.device_id == head.device_id) & (AUDIT.c.seq == head.line)
    found = connection.scalar(select(AUDIT.c.hash).where(key))
    if found is None:
        return _put_back(head)
    if found == head.hash:
        return ""
    return _worded(_("The activity record is not the one that was here on {day} at {time}."), head)


def _put_back(head: SignedHead) -> str:
    words = _("An older file of the records was put back: on {day} at {time} they had come further.")
    return _worded(words, head)


def _worded(words: str, head: SignedHead) -> str:
    moment = head.at.astimezone()
    return words.format(day=whole_day(moment.date()), time=clock_time(moment.time()))


def _signed_by(head: SignedHead, private: bytes) -> bool:
    key = Ed25519PrivateKey.from_private_bytes(private).public_key()
    try:
        key.verify(bytes.fromhex(head.signature), head.message())
    except InvalidSignature:
        return False
    return head.public_key == key.public_bytes_raw().hex()
