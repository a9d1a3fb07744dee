"""Sections about who a person is: names, address, what they told us, GP practice, About me, needs, people."""

from __future__ import annotations

from app.domain import record_choices as choices
from app.domain.record_items import Item, Kind, Section, choice, day, line, words
from app.i18n import _

PERSON, ABOUT_ME = "Person demographics", "About me"


def about_the_person() -> tuple[Section, ...]:
    """In the order of the page."""
    return (
        _names(),
        _reach(),
        _told(),
        _staying(),
        _practice(),
        _about_me(),
        _requirements(),
        _six_steps(),
        _people(),
    )


def _names() -> Section:
    return Section(
        key="names",
        title=_("Other names and numbers"),
        name=PERSON,
        items=(
            line(
                "alias",
                _("Also known as"),
                "Person alias",
                hint=_("They are found by these names too. Put commas between several."),
                short=True,
            ),
            line("suffix", _("Letters after their name"), "Person name suffix"),
            line("pronoun", _("Pronoun"), "Pronoun", short=True),
            Item(
                key="nhs_number",
                label=_("NHS number"),
                kind=Kind.NHS_NUMBER,
                standard=("NHS number",),
                hint=_("Only if they want it kept. 10 figures."),
                short=True,
            ),
            choice(
                "nhs_status",
                _("How sure the number is"),
                choices.number_states(),
                "NHS number status indicator",
            ),
            line("other_number", _("Another number"), "Other identifier", hint=_("Say what it is from.")),
        ),
    )


def _reach() -> Section:
    lines = tuple(f"Address line {number}" for number in range(1, 6))
    return Section(
        key="reach",
        title=_("Where they live, and ways to reach them"),
        name=PERSON,
        hint=_("Their first phone number and postcode are among the details above."),
        items=(
            words(
                "address",
                _("Address"),
                *lines,
                hint=_("Up to five lines, without the postcode."),
                short=True,
            ),
            choice("address_kind", _("What kind of address"), choices.address_kinds(), "Address type"),
            choice(
                "best_way", _("Best way to reach them"), choices.ways_to_reach(), "Preferred contact method"
            ),
            *_phone_and_email(),
            words("other_way", _("Other ways to reach them"), "Other contact information"),
        ),
    )


def _phone_and_email() -> tuple[Item, ...]:
    return (
        choice(
            "phone_kind", _("Their first phone is"), choices.phone_kinds(), "Person's telephone number type"
        ),
        Item(
            key="phone",
            label=_("Another phone"),
            kind=Kind.PHONE,
            standard=("Person's telephone number", "Preference of telephone number"),
        ),
        Item(
            key="email",
            label=_("Email"),
            kind=Kind.EMAIL,
            standard=(
                "Person's email address",
                "Person's email address type",
                "Preference of email address",
            ),
            short=True,
        ),
    )


def _told() -> Section:
    return Section(
        key="told",
        title=_("What they told us about themselves"),
        name=PERSON,
        hint=_("Ask, and never guess. They may leave out any of it."),
        items=(
            day("asked_on", _("The day they were asked"), needed=True),
            choice(
                "ethnicity",
                _("Ethnic group, as they say it"),
                choices.ethnic_categories(),
                "Ethnicity",
                short=True,
            ),
            line("gender", _("Gender, in their words"), "Gender", short=True),
            line("sex", _("Sex, as registered"), "Sex"),
            line("orientation", _("Sexual orientation"), "Sexual Orientation"),
            line("religion", _("Religion or belief"), "Religion"),
            line("marital", _("Married, single, a partner"), "Marital status"),
            choice("carer", _("They care for somebody"), choices.yes_or_no(), "Carer Status", short=True),
            line("birthplace", _("Where they were born"), "Location of Birth", "Place of birth"),
            line("school", _("School or college"), "Educational establishment"),
            choice(
                "donation",
                _("Giving organs and tissue, as they decided"),
                choices.donations(),
                "Organ and tissue donation",
            ),
        ),
    )


def _staying() -> Section:
    return Section(
        key="staying",
        title=_("Living in the United Kingdom"),
        name=PERSON,
        hint=_("Ask only where the help they want depends on it. Most pages stay empty here."),
        items=(
            line("status", _("Immigration status, as they say it"), "Immigration status", short=True),
            day("started_on", _("Since")),
            day("ended_on", _("Until"), past=False),
            words("comment", _("Anything else")),
            choice(
                "visitor",
                _("NHS care as a visitor from overseas"),
                choices.visitors(),
                "Overseas visitor status",
                short=True,
            ),
        ),
    )


def _practice() -> Section:
    return Section(
        key="practice",
        title=_("GP practice"),
        name="GP practice",
        hint=_("The name of the practice is among the details above."),
        items=(
            line("gp_name", _("Name of the GP"), "GP name", short=True),
            Item(
                key="practice_code",
                label=_("Code of the practice"),
                kind=Kind.PRACTICE_CODE,
                standard=("GP practice identifier",),
                hint=_("A letter and five figures, such as C82001. V81997 is for nobody's practice."),
                short=True,
            ),
            words("practice_contact", _("How to reach the practice"), "GP practice details"),
            choice(
                "opt_out",
                _("They do not want the practice told"),
                choices.yes_or_no(),
                "GP opt out indicator",
            ),
        ),
    )


def _about_me() -> Section:
    return Section(
        key="about_me",
        title=_("About me, in their own words"),
        name=ABOUT_ME,
        items=(
            words("important", _("What is most important to me"), "What is most important to me", short=True),
            words("people", _("People who are important to me"), "People who are important to me"),
            words(
                "communicate",
                _("How I communicate and how to communicate with me"),
                "How I communicate and how to communicate with me",
            ),
            words("wellness", _("My wellness"), "My wellness"),
            words("please", _("What to do, and what not to do"), "What to do and what not to do"),
            words("support", _("How and when to support me"), "How and when to support me"),
            words("worth_knowing", _("Also worth knowing about me"), "Also worth knowing about me"),
            line("supported_by", _("Who helped to write this"), "Supported to write this by"),
            line("recording", _("Where a film or recording of it is"), "Location to multimedia file"),
            day("written_on", _("Written on")),
        ),
    )


def _requirements() -> Section:
    return Section(
        key="requirements",
        title=_("What makes it possible for them to take part"),
        name="Individual requirements",
        items=(
            choice(
                "adjust",
                _("They need things to be done differently"),
                choices.yes_or_no(),
                "Reasonable adjustment flag",
            ),
            words(
                "adjustments",
                _("What is done differently"),
                "Reasonable adjustment",
                "Reasonable adjustment additional detail",
                short=True,
            ),
            words(
                "impairment",
                _("Impairment, as they say it"),
                "Impairment category",
                "Impairment additional detail",
            ),
            words("mobility", _("Moving about"), "Mobility needs", short=True),
            words("other", _("Anything else they need"), "Other individual requirement"),
        ),
    )


def _six_steps() -> Section:
    return Section(
        key="six_steps",
        title=_("Their needs, step by step"),
        name="Accessible Information Standard",
        hint=_(
            "Identify, record, flag, share, meet, review. What they need is recorded with “Change” in the box"
            " “How to talk with …”, with the day to ask again; it shows on every page, register and paper."
        ),
        items=(
            day("asked_on", _("Identify: the day they were asked"), "Identify"),
            line("asked_how", _("Identify: how they were asked"), "Identify"),
            line("shared_with", _("Share: who was told, with their yes"), "Share"),
            day("shared_on", _("Share: on which day"), "Share"),
            words("met", _("Meet: what is done so that it works"), "Meet", short=True),
            day("reviewed_on", _("Review: last looked at on"), "Review"),
        ),
    )


def _people() -> Section:
    return Section(
        key="people",
        title=_("People who matter, and carers"),
        name=PERSON,
        many=True,
        items=(
            Item(key="name", label=_("Their name"), standard=("Relevant contacts",), needed=True, short=True),
            line("relation", _("Who they are to the person"), "Relevant contacts", short=True),
            choice("part", _("What they do"), choices.parts_played(), "Relevant contacts", short=True),
            Item(key="phone", label=_("Phone"), kind=Kind.PHONE, standard=("Relevant contacts",), short=True),
            choice("told", _("We may talk with them about the person"), choices.yes_or_no()),
            words("words", _("Anything else")),
        ),
    )
