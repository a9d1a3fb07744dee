"""Whether something typed is longer than can be kept, and the sentence that says so."""

from app.domain.wording import tidy_line
from app.errors import InvalidInputError


def too_long_words(text: str, most: int) -> str:
    """What to say of a text with more than `most` characters; "" while there is room."""
    if len(text) <= most:
        return ""
    try:
        tidy_line(text, "", most)
    except InvalidInputError as refused:
        return f"{refused.message} {refused.advice}"
    return ""
