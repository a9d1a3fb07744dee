"""The columns of a REDCap data dictionary, in their order, and the kinds of fields in it."""

from __future__ import annotations

from typing import Final

NAME: Final = "Variable / Field Name"
FORM: Final = "Form Name"
SECTION: Final = "Section Header"
KIND: Final = "Field Type"
LABEL: Final = "Field Label"
CHOICES: Final = "Choices, Calculations, OR Slider Labels"
NOTE: Final = "Field Note"
VALIDATION: Final = "Text Validation Type OR Show Slider Number"
LEAST: Final = "Text Validation Min"
MOST: Final = "Text Validation Max"
BRANCHING: Final = "Branching Logic (Show field only if...)"
REQUIRED: Final = "Required Field?"
ANNOTATION: Final = "Field Annotation"
COLUMNS: Final = (
    NAME, FORM, SECTION, KIND, LABEL, CHOICES, NOTE, VALIDATION, LEAST, MOST, "Identifier?", BRANCHING,
    REQUIRED, "Custom Alignment", "Question Number (surveys only)", "Matrix Group Name",
    "Matrix Ranking?", ANNOTATION,
)  # fmt: skip

CHOOSING: Final = ("radio", "dropdown")
KINDS: Final = (
    *CHOOSING, "yesno", "truefalse", "slider", "text", "notes", "checkbox", "calc", "descriptive", "file",
    "sql",
)  # fmt: skip
NUMBERS: Final = ("integer", "number", "number_1dp", "number_2dp", "number_3dp", "number_4dp")
BETWEEN_ANSWERS: Final = " | "
RECORD_ID: Final = "record_id"
"""The first field of every REDCap project; no question."""
