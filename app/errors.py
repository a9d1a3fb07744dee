"""The problems a person can be told about.

Anything else that is raised is a bug: it is logged, and shown as one.
"""


class AppError(Exception):
    """A problem outside our control that the reader can do something about.

    Attributes:
        message: What happened, in one plain sentence without jargon.
        advice: What to do next, in one plain sentence.
    """

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


class NotFoundError(AppError):
    """What was asked for is no longer there, or never was."""


class InvalidInputError(AppError):
    """Something typed cannot be used as it stands.

    Attributes:
        field: The name of the field to go to, as the screen knows it; may be empty.
    """

    def __init__(self, message: str, advice: str, field: str = "") -> None:
        super().__init__(message, advice)
        self.field = field


class StorageError(AppError):
    """The disk or the file refused; nothing was written."""


class VaultError(AppError):
    """The vault could not be opened; nothing was changed."""
