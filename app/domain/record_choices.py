"""What can be chosen for the items of a person's record: key -> words, in the order they are offered."""

from __future__ import annotations

from app.i18n import _

NO_KNOWN_RISK = "none known"
RISK = "risk"
NOT_ASKED = "99"


def yes_or_no() -> dict[str, str]:
    """Two answers; not chosen means not asked."""
    return {"yes": _("Yes"), "no": _("No")}


def ethnic_categories() -> dict[str, str]:
    """The 16+1 categories of the NHS Data Dictionary. They are asked, never guessed."""
    return {
        "A": _("White: British"),
        "B": _("White: Irish"),
        "C": _("White: any other White background"),
        "D": _("Mixed: White and Black Caribbean"),
        "E": _("Mixed: White and Black African"),
        "F": _("Mixed: White and Asian"),
        "G": _("Mixed: any other mixed background"),
        "H": _("Asian: Indian"),
        "J": _("Asian: Pakistani"),
        "K": _("Asian: Bangladeshi"),
        "L": _("Asian: any other Asian background"),
        "M": _("Black: Caribbean"),
        "N": _("Black: African"),
        "P": _("Black: any other Black background"),
        "R": _("Chinese"),
        "S": _("Any other ethnic group"),
        "Z": _("Asked, and would rather not say"),
        NOT_ASKED: _("Not asked yet"),
    }


def number_states() -> dict[str, str]:
    """How sure the NHS number is, or why there is none."""
    return {
        "checked": _("Checked with them or their practice"),
        "not checked": _("Not checked yet"),
        "not known": _("Not known"),
        "not traced": _("Looked for and not found"),
        "declined": _("They would rather not give it"),
        "other country": _("They have a CHI or H&C number instead"),
    }


def referral_methods() -> dict[str, str]:
    """The values of the standard."""
    return {
        "Self referral": _("They came by themselves"),
        "Phone": _("Phone"),
        "Secure Email": _("Secure email"),
        "Secure Messaging": _("Secure messaging"),
        "NHS E-Referral Service": _("NHS e-Referral Service"),
        "Letter": _("Letter"),
        "Fax": _("Fax"),
    }


def sources() -> dict[str, str]:
    """Who sends people."""
    return {
        "self": _("They came by themselves"),
        "family": _("Family or friend"),
        "gp": _("GP practice"),
        "hospital": _("Hospital"),
        "community health": _("Community health team"),
        "mental health": _("Mental health team"),
        "social care": _("Adult social care"),
        "library": _("Library or help desk"),
        "charity": _("Charity or community group"),
        "housing": _("Housing"),
        "job centre": _("Job centre"),
        "police or fire": _("Police or fire service"),
        "school": _("School or college"),
        "other": _("Somebody else"),
    }


def contact_methods() -> dict[str, str]:
    """How people met."""
    return {
        "face to face": _("Face to face"),
        "phone": _("Phone"),
        "video": _("Video call"),
        "text": _("Text message"),
        "email": _("Email"),
        "letter": _("Letter"),
    }


def contact_kinds() -> dict[str, str]:
    """What a contact was for."""
    return {
        "first": _("First meeting"),
        "next": _("A later meeting"),
        "review": _("Looking back together"),
        "joint visit": _("Joint visit"),
        "unplanned": _("Not planned"),
        "did not come": _("They did not come"),
        "last": _("Last meeting"),
    }


def places() -> dict[str, str]:
    """Kinds of places to meet."""
    return {
        "home": _("Their home"),
        "gp": _("GP practice"),
        "library": _("Library or help desk"),
        "community": _("Community venue"),
        "hospital": _("Hospital"),
        "care home": _("Care home"),
        "outdoors": _("Outdoors"),
        "other": _("Somewhere else"),
    }


def ways_to_reach() -> dict[str, str]:
    """Which way they like best."""
    return {
        "phone": _("Phone"),
        "text": _("Text message"),
        "email": _("Email"),
        "letter": _("Letter"),
        "somebody": _("Through somebody else"),
        "in person": _("When they come"),
    }


def address_kinds() -> dict[str, str]:
    """What an address is."""
    return {
        "home": _("Home"),
        "temporary": _("For a time"),
        "post": _("For post only"),
        "none": _("No fixed address"),
    }


def phone_kinds() -> dict[str, str]:
    """Whose or what a phone is."""
    return {"mobile": _("Mobile"), "home": _("At home"), "work": _("At work"), "other": _("Another person's")}


def parts_played() -> dict[str, str]:
    """What somebody is to a person."""
    return {
        "carer": _("Carer"),
        "family": _("Family"),
        "friend": _("Friend or neighbour"),
        "emergency": _("To ring in an emergency"),
        "attorney": _("Decides for them by law (power of attorney, deputy)"),
        "advocate": _("Advocate"),
        "professional": _("Professional"),
    }


def risk_states() -> dict[str, str]:
    """A risk, or that there is none known."""
    return {RISK: _("There is a risk"), NO_KNOWN_RISK: _("No known risks")}


def pause_reasons() -> dict[str, str]:
    """Why somebody stops for a time and is not closed."""
    return {
        "illness": _("Illness"),
        "hospital": _("In hospital"),
        "caring": _("Caring for somebody"),
        "away": _("Away"),
        "wish": _("Their own wish"),
        "other": _("Another reason"),
    }


def donations() -> dict[str, str]:
    """What somebody decided about giving organs and tissue."""
    return {
        "all": _("Yes, all of them"),
        "some": _("Yes, some of them"),
        "no": _("No"),
        "others": _("Somebody they named decides"),
        "undecided": _("They have not decided"),
    }


def visitors() -> dict[str, str]:
    """Whether somebody from overseas pays for NHS care."""
    return {
        "resident": _("They live here: it does not apply"),
        "exempt": _("It is free for them"),
        "charged": _("They pay for some of it"),
        "being checked": _("Somebody is finding out"),
    }


def protections() -> dict[str, str]:
    """How a child is protected by law."""
    return {
        "looked after": _("A child is looked after by the council"),
        "unborn": _("An unborn child has a protection plan"),
    }
