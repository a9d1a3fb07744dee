"""Sections about what is done with a person: referrals, codes, risks, contacts, signposting, pauses, tags."""

from __future__ import annotations

from app.domain import record_choices as choices
from app.domain.record_items import Item, Kind, Section, choice, day, line, words
from app.i18n import _

REFERRALS, CODES, RISKS, CONTACTS = "referrals", "codes", "risks", "contacts"
SIGNPOSTS, PAUSES, TAGS = "signposts", "pauses", "tags"


def about_the_work() -> tuple[Section, ...]:
    """In the order of the page."""
    return (_referrals(), _codes(), _risks(), _contacts(), _signposts(), _pauses(), _tags())


def about_their_life() -> tuple[Section, ...]:
    """What is around them; all of it optional."""
    return (_social(), _services(), _other_plans(), _problems(), _health())


def _referrals() -> Section:
    return Section(
        key=REFERRALS,
        title=_("Referral in"),
        name="Referral details",
        many=True,
        day="day",
        happened=_("Referred to us"),
        items=(
            day("day", _("Day of the referral"), "Date", needed=True),
            choice("source", _("Where it came from"), choices.sources(), short=True),
            line(
                "route",
                _("Which way in"),
                short=True,
                hint=_(
                    "As your service calls it, such as “specialist OT project”. They are counted in Reports."
                ),
            ),
            choice("method", _("How it reached us"), choices.referral_methods(), "Referral method"),
            words(
                "reason",
                _("Reason for the referral"),
                "Reason for referral",
                "Presenting complaint or issue",
                short=True,
            ),
            words("own_reason", _("What they say themselves"), "Person reported complaints or issues"),
            _referrer("name", _("Who referred them"), "Name", short=True),
            line("role", _("Their role"), "Role", "Grade", "Specialty"),
            line("team", _("Their team"), "Team"),
            _referrer("service", _("Their service"), "Service"),
            _referrer("organisation", _("Their organisation"), "Organisation", short=True),
            _referrer("contact", _("How to reach them"), "Contact details"),
            line("to", _("Referred to"), "Referral to", hint=_("Who here takes it on.")),
            line("reply_to", _("Whom to tell how it went"), "Return response to"),
        ),
    )


def _referrer(key: str, label: str, standard: str, *, short: bool = False) -> Item:
    return Item(key=key, label=label, standard=(f"Referrer: {standard}",), short=short)


def _codes() -> Section:
    return Section(
        key=CODES,
        title=_("National codes"),
        name="NHS England minimum dataset",
        many=True,
        day="day",
        happened=_("Code recorded"),
        hint=_("SNOMED CT © IHTSDO. The codes are set in Settings."),
        items=(
            day("day", _("Day"), needed=True),
            Item(
                key="code",
                label=_("Code"),
                kind=Kind.CODE,
                needed=True,
                short=True,
                standard=("Referral codes",),
            ),
            line("note", _("Note")),
        ),
    )


def _risks() -> Section:
    return Section(
        key=RISKS,
        title=_("Risks"),
        name="Risks",
        many=True,
        day="started_on",
        private=True,
        hint=_("A worry about somebody's safety belongs on the private page (F8), not here."),
        items=(
            Item(
                key="found",
                label=_("What was found"),
                kind=Kind.CHOICE,
                choices=choices.risk_states(),
                standard=("Risk",),
                needed=True,
                short=True,
            ),
            Item(key="risk", label=_("Which risk"), standard=("Risk",), short=True),
            day("started_on", _("Since, or the day it was looked at"), "Start date of risk", needed=True),
            day("ended_on", _("Until"), "End date of risk", past=False),
            words("comment", _("What to do about it"), "Comment"),
        ),
    )


def _contacts() -> Section:
    return Section(
        key=CONTACTS,
        title=_("Contacts"),
        name="Contacts with professionals",
        many=True,
        day="day",
        happened=_("Contact"),
        items=(
            day("day", _("Day"), "Date and time of contact", needed=True),
            line("time", _("Time"), "Date and time of contact"),
            choice("method", _("How"), choices.contact_methods(), "Consultation method", short=True),
            choice("kind", _("What for"), choices.contact_kinds(), "Contact type", short=True),
            line("who", _("Who met them"), "Seen by: Name", "Responsible professional", short=True),
            line("role", _("In which role"), "Seen by: Role"),
            line(
                "with_whom",
                _("Who else was there"),
                "Professionals present",
                hint=_("For a joint visit, who came from the other organisation."),
                short=True,
            ),
            line("organisation", _("From which other organisation"), "Service", "Specialty", short=True),
            line("place", _("Where"), "Location of contact"),
            choice("place_kind", _("What kind of place"), choices.places(), "Location type"),
            words("outcome", _("What came of it"), "Outcome of contact", short=True),
        ),
    )


def _signposts() -> Section:
    return Section(
        key=SIGNPOSTS,
        title=_("Told about a place (signposting)"),
        name="Signpost details",
        many=True,
        day="day",
        happened=_("Told about a place"),
        hint=_("Giving the address of a place is not a referral: nobody there was asked."),
        items=(
            day("day", _("Day"), "Date", needed=True),
            Item(
                key="to", label=_("Which place or person"), standard=("Signpost to",), needed=True, short=True
            ),
            line("organisation", _("Organisation"), "Organisation", short=True),
            line("contact", _("How to reach it"), "Contact details"),
            words("reason", _("Why"), "Reason for signpost", short=True),
        ),
    )


def _pauses() -> Section:
    return Section(
        key=PAUSES,
        title=_("Pauses"),
        name="",
        many=True,
        day="day",
        happened=_("Paused"),
        hint=_("A pause keeps everything as it is. Write “Until” once they are back."),
        items=(
            day("day", _("From"), needed=True),
            day("until", _("Until"), past=False),
            choice("why", _("Why"), choices.pause_reasons(), short=True),
            words("words", _("Anything else"), short=True),
        ),
    )


def _tags() -> Section:
    tags = Item(
        key="tags",
        label=_("Tags"),
        kind=Kind.TAGS,
        hint=_("Put commas between them: walks, Polish, needs a lift."),
        short=True,
    )
    return Section(key=TAGS, title=_("Tags"), name="", items=(tags,))


def _social() -> Section:
    labels = {
        "household": (_("Who they live with"), "Household composition"),
        "home": (_("Their home"), "Accommodation status"),
        "around": (_("In and around the home"), "Household environment"),
        "access": (_("Getting in"), "Access"),
        "work": (_("Work, now and before"), "Occupational history"),
        "education": (_("Education"), "Educational history"),
        "lifestyle": (_("How they live"), "Lifestyle choices"),
        "circumstances": (_("Circumstances"), "Social circumstances"),
        "dependants": (_("Who depends on them"), "Dependants"),
        "smoking": (_("Smoking"), "Smoking status"),
        "alcohol": (_("Alcohol"), "Alcohol intake"),
        "drugs": (_("Drugs and other substances"), "Drug/substance use"),
    }
    items = tuple(
        Item(
            key=key,
            label=label,
            standard=(standard,),
            short=key in {"household", "home"},
        )
        for key, (label, standard) in labels.items()
    )
    return Section(key="social", title=_("Home and daily life"), name="Social context", items=items)


def _services() -> Section:
    return Section(
        key="services",
        title=_("Services and care they have"),
        name="Services and care",
        many=True,
        items=(
            Item(
                key="name",
                label=_("Which service"),
                standard=("Social care package name",),
                needed=True,
                short=True,
            ),
            line("kind", _("What kind"), "Social care package type"),
            day("started_on", _("Since"), "Service start date"),
            day("ended_on", _("Until"), "Service end date", past=False),
            line("authority", _("Local authority"), "Local authority"),
            line("paid_by", _("Who pays"), "Care funding source"),
        ),
    )


def _other_plans() -> Section:
    return Section(
        key="other_plans",
        title=_("Plans that others made with them"),
        name="Care and support plan",
        many=True,
        day="day",
        happened=_("A plan of others was made"),
        hint=_("Such as a care plan, an advance care plan or ReSPECT. Our own plan has its own page."),
        items=(
            Item(
                key="name",
                label=_("Which plan"),
                standard=("Other care planning documents",),
                needed=True,
                short=True,
            ),
            day("day", _("Day it was made")),
            line("keeper", _("Who keeps it, and where"), "Other care planning documents", short=True),
            line("paid_by", _("Who pays for the care in it"), "Care funding source"),
            words("comment", _("What matters in it for our work")),
        ),
    )


def _problems() -> Section:
    return Section(
        key="problems",
        title=_("Health problems they told us about"),
        name="Problem list",
        many=True,
        items=(
            Item(key="problem", label=_("Problem"), standard=("Problem",), needed=True, short=True),
            line("stage", _("How far it has gone, as they were told"), "Stage of disease"),
            day("started_on", _("Since"), "Onset date"),
            day("ended_on", _("Until"), "End Date", past=False),
            words("comment", _("Anything else"), "Comment"),
        ),
    )


def _health() -> Section:
    return Section(
        key="health",
        title=_("Health in short"),
        name="Clinical Summary",
        items=(
            words("summary", _("What the referrer wrote"), "Clinical summary", short=True),
            choice("pregnant", _("Pregnant"), choices.yes_or_no(), "Pregnancy state"),
            day("due_on", _("Baby expected on"), "Expected delivery date", past=False),
        ),
    )
