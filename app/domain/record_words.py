"""What the parts of a record are called on paper, so that whoever it is about can read it."""

from __future__ import annotations

from app.i18n import _


def part_words(table: str) -> str:
    """The heading of a part; a new table is called by its own name."""
    words = {
        **_own_part_in_groups(),
        **_own_rights(),
        "person": _("About you"),
        "need": _("How to talk with you"),
        "carer_link": _("Who comes with you"),
        "consent": _("What you agreed to"),
        "note": _("Notes"),
        "membership": _("Groups you belong to"),
        "attendance_mark": _("Sessions you came to"),
        "waiting_place": _("Waiting lists you are or were on"),
        "group_duty": _("What you are in charge of in a group"),
        "session_score": _("How you felt"),
        "talk": _("Talks with you"),
        "answer": _("Your answers"),
        "red_flag": _("Signs that were looked for"),
        "worry_action": _("Who was told about a worry"),
        "safety_contact": _("Who was to contact you"),
        "half_filled": _("Questions begun and not finished"),
        "filled_measure": _("Questions you answered"),
        "measure_score": _("Scores of your answers"),
        "pile_sheet": _("Your answers on paper, being typed in"),
        "talk_course": _("How a talk went"),
        "own_picture": _("Your own pictures"),
        "picture_record": _("How you sorted cards"),
        "help_answer": _("What you said to help that was offered"),
        "complexity_rating": _("How complex things are"),
        "tier_decision": _("Which help was thought right"),
        "plan": _("Your plans"),
        "plan_agreement": _("Agreements about a plan"),
        "goal": _("What you want"),
        "step": _("Steps of a plan"),
        "plan_detail": _("How a plan is laid out"),
        "goal_detail": _("Where what you want belongs"),
        "step_detail": _("More about the steps of a plan"),
        "plan_barrier": _("What gets in the way of a plan"),
        "plan_signature": _("Names under a plan"),
        "onward_referral": _("Who else was asked"),
        "onward_answer": _("What they answered"),
        "earlier values": _("What stood here before"),
        "half typed": _("Half typed, and not kept yet"),
    }
    return words.get(table) or _plainly(table)


def kept_words(table: str) -> str:
    """What rows of a table are called to the worker; a new table is called by its own name."""
    words = {
        **_their_part_in_groups(),
        **_their_rights(),
        "person": _("Details"),
        "person_token": _("Words they are found by"),
        "need": _("How to talk with them"),
        "carer_link": _("Who comes with them"),
        "consent": _("What they agreed to"),
        "note": _("Notes"),
        "membership": _("Groups they belong to"),
        "attendance_mark": _("Marks on registers"),
        "waiting_place": _("Waiting lists they are or were on"),
        "group_duty": _("What they are in charge of in a group"),
        "session_score": _("Scores"),
        "talk": _("Talks"),
        "answer": _("Answers"),
        "red_flag": _("Signs that were looked for"),
        "worry_action": _("Who was told about a worry"),
        "safety_contact": _("Who was to contact them"),
        "half_filled": _("Questions begun and not finished"),
        "filled_measure": _("Questions they answered"),
        "measure_score": _("Scores of their answers"),
        "pile_sheet": _("Answers on paper, being typed in"),
        "talk_course": _("How talks went"),
        "own_picture": _("Their own pictures"),
        "picture_record": _("How they sorted cards"),
        "help_answer": _("What they said to help"),
        "complexity_rating": _("How complex things are"),
        "tier_decision": _("Which help was thought right"),
        "plan": _("Plans"),
        "plan_agreement": _("Agreements about a plan"),
        "goal": _("Goals"),
        "step": _("Steps"),
        "plan_detail": _("How plans are laid out"),
        "goal_detail": _("Where goals belong"),
        "step_detail": _("More about steps"),
        "plan_barrier": _("What gets in the way of plans"),
        "plan_signature": _("Names under plans"),
        "onward_referral": _("Who else was asked"),
        "onward_answer": _("What they answered"),
        "draft": _("Half typed"),
    }
    return words.get(table) or _plainly(table)


def column_words(column: str) -> str:
    """The label of one value."""
    words = {
        "made_at": _("Written on"),
        "made_by": _("Written by"),
        "changed_at": _("Changed on"),
        "changed_by": _("Changed by"),
        "void": _("Taken out of use"),
        "withdrawn": _("Taken back"),
        "supersedes": _("In place of"),
    }
    return words.get(column) or _plainly(column)


def _plainly(name: str) -> str:
    words = name.removesuffix("_id").replace("_", " ")
    return words[:1].upper() + words[1:]


def _own_part_in_groups() -> dict[str, str]:
    return {
        "match_wish": _("What you said about places to go"),
        "typed_distance": _("How far places are for you"),
        "taking_part": _("How you came and took part"),
        "joining": _("How you came to a group"),
        "group_part": _("What you do in your groups"),
        "follow_up": _("When we asked after you"),
        "safety_note": _("Whom to ring for you, and what to know"),
        "death": _("That you died"),
        "story": _("Your words that a group keeps"),
        "story_look": _("Who looked at your story"),
        "agreed_photo": _("Photos of you"),
        "young_agreement": _("Who agreed for you"),
        "young_agreement_end": _("Until when that holds"),
        "member_card": _("Your cards"),
        "card_visit": _("When you used your card"),
    }


def _their_part_in_groups() -> dict[str, str]:
    return {
        "match_wish": _("What they said about places to go"),
        "typed_distance": _("How far places are for them"),
        "taking_part": _("How they came and took part"),
        "joining": _("How they came to a group"),
        "group_part": _("What they do in their groups"),
        "follow_up": _("When they were asked after"),
        "safety_note": _("Whom to ring for them, and what to know"),
        "death": _("That they died"),
        "story": _("Words of theirs that a group keeps"),
        "story_look": _("Who looked at their story"),
        "agreed_photo": _("Photos of them"),
        "young_agreement": _("Who agreed for them"),
        "young_agreement_end": _("Until when that holds"),
        "member_card": _("Their cards"),
        "card_visit": _("When they used their card"),
    }


def _own_rights() -> dict[str, str]:
    return {
        "keeping": _("How long this is kept"),
        "restriction": _("When this was not used"),
        "rights_request": _("What you asked about your record"),
        "supervision_meeting": _("Visits made together"),
        "supervision_action": _("What was agreed after a visit"),
    }


def _their_rights() -> dict[str, str]:
    return {
        "keeping": _("How long this is kept"),
        "restriction": _("When this was not used"),
        "rights_request": _("Requests about their record"),
        "supervision_meeting": _("Joint visits"),
        "supervision_action": _("What was agreed after a visit"),
    }
