"""The words of a FHIR R4 Questionnaire that are read and written."""

from __future__ import annotations

from typing import Final

ORDINAL: Final = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
WEIGHT: Final = "http://hl7.org/fhir/StructureDefinition/itemWeight"
"""What R5 calls the number of an answer; read and not written."""
LEAST: Final = "http://hl7.org/fhir/StructureDefinition/minValue"
MOST: Final = "http://hl7.org/fhir/StructureDefinition/maxValue"
UNIT: Final = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit"
TRANSLATION: Final = "http://hl7.org/fhir/StructureDefinition/translation"
"""Words in another language; written beside every text, and read from our own definition."""
CALCULATED: Final = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"
DEFINITION: Final = "urn:trestle:measure-definition"
"""Our own definition of the measure, beside the questions."""
MEASURE: Final = "urn:trestle:measure:"
TYPES: Final = (
    "group", "display", "boolean", "decimal", "integer", "date", "dateTime", "time", "string", "text", "url",
    "choice", "open-choice", "attachment", "reference", "quantity", "question",
)  # fmt: skip
STATUSES: Final = ("draft", "active", "retired", "unknown")
