"""The items of the national standard, as it lists them: section -> item -> how much it asks for it.

Source: Social Prescribing Information Standard v1.1 (DAPB4066), OGL v3. Headings that only group are left
out, and one item is named in other words.
"""

from __future__ import annotations

from typing import Final

from app.domain.record_items import Level

_ITEMS: Final = {
    "Person demographics": (
        "!Person first name; !Person family name; Person preferred name; Title; Person name suffix;"
        " Person full name; !Date of birth; Location of Birth; ~Pronoun; Gender; Person alias;"
        " Ethnicity; Religion; Sex; ~Carer Status; NHS number; NHS number status indicator;"
        " Other identifier; Address line 1; Address line 2; Address line 3; Address line 4;"
        " Address line 5; Postcode; Address type; Preferred contact method;"
        " Person's telephone number; Person's telephone number type; Preference of telephone number;"
        " Person's email address; Person's email address type; Preference of email address;"
        " Other contact information; Photograph; Place of birth; ~Marital status; Immigration status;"
        " ~Sexual Orientation; Organ and tissue donation; Overseas visitor status; Relevant contacts;"
        " Educational establishment"
    ),
    "GP practice": "GP name; GP practice details; !GP practice identifier; ~GP opt out indicator",
    "About me": (
        "What is most important to me; People who are important to me;"
        " How I communicate and how to communicate with me; My wellness;"
        " What to do and what not to do; How and when to support me; Also worth knowing about me;"
        " Supported to write this by; Location to multimedia file"
    ),
    "Individual requirements": (
        "Reasonable adjustment flag; Reasonable adjustment; Reasonable adjustment additional detail;"
        " Impairment category; Impairment additional detail; Mobility needs;"
        " Other individual requirement"
    ),
    "Safeguarding": (
        "Safeguarding indicator; Safeguarding concerns date; Safeguarding concerns end date;"
        " Safeguarding concerns; Comment; Looked after child; Unborn child protection plan"
    ),
    "Consent": "Consent for information sharing",
    "Referral details": (
        "Date; !Referrer: Name; Role; Grade; Team; Specialty; !Referrer: Service;"
        " !Referrer: Organisation; !Referrer: Contact details; Referral method; Reason for referral;"
        " !Referral to; Return response to; Presenting complaint or issue;"
        " Person reported complaints or issues"
    ),
    "Contacts with professionals": (
        "Date and time of contact; Location of contact; Seen by: Name; Seen by: Role;"
        " Responsible professional; Location type; Contact type; Consultation method; Specialty;"
        " Service; Professionals present; Outcome of contact"
    ),
    "Problem list": "!Problem; Onset date; End Date; Comment; Stage of disease",
    "Clinical Summary": "Clinical summary; Pregnancy state; Expected delivery date",
    "Social context": (
        "~Household composition; ~Occupational history; ~Educational history; ~Lifestyle choices;"
        " ~Smoking status; ~Alcohol intake; ~Drug/substance use; ~Social circumstances; ~Access;"
        " ~Dependants; ~Accommodation status; ~Household environment"
    ),
    "Services and care": (
        "Social care package name; Social care package type; Service start date; Service end date;"
        " Local authority; Care funding source"
    ),
    "Signpost details": "Date; Signpost to; Organisation; Contact details; Reason for signpost",
    "Assessments": "~Structured assessment name; Assessment score; Subscale score; Comment",
    "Risks": "!Risk; Start date of risk; End date of risk; Comment",
    "Care and support plan": (
        "Strengths; Needs, concerns or problems; Goals and hopes; Goal importance score;"
        " Actions and activities; Suggested strategies; Status; Confidence; Review date; Outcomes;"
        " Stage goal; Agreed with person or legitimate representative; Care funding source;"
        " Date this plan was last updated; Other care planning documents; Planned review date;"
        " Responsibility for review"
    ),
    "NHS England minimum dataset": "!Referral codes",
    "Accessible Information Standard": "!Identify; !Record; !Flag; !Share; !Meet; !Review",
}


def standard_items() -> dict[str, dict[str, Level]]:
    """Section -> item -> how much the standard asks for it."""
    return {
        section: {text.lstrip("!~"): _level(text) for text in items.split("; ")}
        for section, items in _ITEMS.items()
    }


def _level(text: str) -> Level:
    return {"!": Level.MANDATORY, "~": Level.OPTIONAL}.get(text[0], Level.REQUIRED)
