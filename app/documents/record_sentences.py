"""The sentence that says each kept value to the person it is about; `{words}` is the value.

A column that has no sentence here is said with its own name, so that nothing is ever left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping


def sentences() -> Mapping[str, str]:
    """ "table.column", or "column" for every table -> its sentence."""
    return {
        **_everywhere(),
        **_about_you(),
        **_in_groups(),
        **_in_talks(),
        **_in_plans(),
        **_about_the_record(),
    }


def _everywhere() -> dict[str, str]:
    return {
        "at": _("On {words}."),
        "void": _("This was taken out of use."),
        "withdrawn": _("This was taken back."),
        "taken_back": _("This was taken back."),
        "words": _("“{words}”"),
        "note": _("Note: “{words}”"),
        "reason": _("Reason: “{words}”"),
        "role": _("You come as {words}."),
        "given_by": _("Decided by: {words}."),
        "how": _("How: {words}."),
        "person": _("About: {words}."),
        "from_paper": _("It was filled in on paper."),
        "had_help": _("You had help."),
        "seen_by_helper": _("A helper saw what you answered."),
        "definition_version": _("This is version {words} of the questions."),
        "measure_version": _("This is version {words} of the questions."),
        "answered_by": _("Who answered: {words}."),
        "way": _("Asked in this way: {words}."),
        "language": _("Asked in this language: {words}."),
        "occasion": _("When in your time with us: {words}."),
        "finished_at": _("It was finished on {words}."),
        "begun_at": _("It was begun on {words}."),
    }


def _about_you() -> dict[str, str]:
    return {
        "person.name": _("Your name is {words}."),
        "person.preferred_name": _("You like to be called {words}."),
        "person.title": _("Your title is {words}."),
        "person.phone": _("Your phone number is {words}."),
        "person.reach": _("How to reach you: {words}"),
        "person.postcode": _("Your postcode is {words}."),
        "person.gp_practice": _("Your GP practice is {words}."),
        "person.worry_contact": _("If we worry about you, we get in touch with: {words}"),
        "person.born_on": _("You were born on {words}."),
        "person.finish_later": _("Some of your details are still to be asked."),
        "person.archived": _("Your page was put away, as you are not coming at present."),
        "person.print_style": _("Your papers are printed in this style: {words}."),
        "person.large_points": _("Large print for you has letters of {words} points."),
        "person.tint": _("Your paper is {words}."),
        "person.language": _("Your language is {words}."),
        "person.needs_review_on": _("We look again at how to talk with you on {words}."),
        "carer_link.relationship": _("Who they are to you: {words}."),
        "consent.wording": _("You were asked with version {words} of our words."),
        "match_wish.miles": _("You would go up to {words} miles."),
        "match_wish.interests": _("You would like: {words}."),
        "match_wish.access": _("You need: {words}."),
        "match_wish.cannot": _("You cannot come at these times: {words}."),
        "match_wish.refused": _("You said no to: {words}."),
        "match_wish.demands": _("How much each may ask of you: {words}."),
        "match_wish.supporter": _("Somebody would come with you."),
        "match_wish.most_pence": _("You would pay up to {words} pence to go there."),
        "typed_distance.miles": _("It is about {words} miles away, as it was typed."),
        "own_picture.label": _("It shows: {words}."),
        "agreed_photo.agreed_by": _("Who agreed to it: {words}."),
        "agreed_photo.agreed_on": _("It was agreed on {words}."),
        "agreed_photo.level": _("How far it may go: {words}."),
        "agreed_photo.until": _("It may be shown until {words}."),
        "agreed_photo.withdrawn_on": _("The yes was taken back on {words}."),
        "agreed_photo.on_card": _("It is printed on your card."),
        "story.level": _("How far your words may go: {words}."),
        "story.until": _("They may be used until {words}."),
        "story.signed_on": _("You signed for them on {words}."),
        "story_look.fine": _("It may go out as it stands."),
        "young_agreement.agreed_by": _("{words} agreed."),
        "young_agreement.agreed_on": _("That was on {words}."),
        "young_agreement.counts_only": _("Only numbers are kept about you."),
        "young_agreement_end.until": _("The last day is {words}."),
    }


def _in_groups() -> dict[str, str]:
    return {
        "group": _("Group: {words}."),
        "held_on": _("The session was on {words}."),
        "membership.joined_on": _("You joined on {words}."),
        "membership.left_on": _("You left on {words}."),
        "attendance_mark.role": _("On the list you were {words}."),
        "attendance_mark.at": _("It was marked on {words}."),
        "session_score.mode": _("You were asked with {words}."),
        "session_score.value": _("You answered {words}."),
        "session_score.reason": _("There is no answer: {words}."),
        "session_score.measure": _("The questions are called “{words}”."),
    }


def _in_talks() -> dict[str, str]:
    return {
        "talk.definition": _("The questions are called “{words}”."),
        "talk.at_question": _("The last question on the page was: “{words}”"),
        "talk_course.answered_by": _("Who answers: {words}."),
        "talk_course.helper": _("Their name is {words}."),
        "talk_course.parts": _("The parts came in this order: {words}."),
        "talk_course.skipped": _("Left out for now: {words}."),
        "red_flag.in_danger": _("It was marked as a danger at that moment."),
        "worry_action.told": _("Who was told: {words}."),
        "safety_contact.who": _("Who was to get in touch with you: {words}."),
        "picture_record.board": _("The board is called “{words}”."),
        "picture_record.cards": _("How the cards lay: {words}."),
        "half_filled.answers": _("Your answers so far: {words}."),
        "half_filled.at_item": _("The last question on the page was: “{words}”"),
        "half_filled.alert_at": _("An answer was looked at with care on {words}."),
        "filled_measure.answers": _("Your answers: {words}."),
        "measure_score.mode": _("How it was asked: {words}."),
        "measure_score.raw": _("Your answers add up to {words}."),
        "measure_score.value": _("The score is {words}."),
        "measure_score.missing": _("Questions without an answer: {words}."),
        "measure_score.of_session": _("It is about how you felt at a session."),
        "pile_sheet.first": _("As it was typed in: {words}."),
        "pile_sheet.second": _("As it was typed in again: {words}."),
        "pile_sheet.code": _("The code on the paper is {words}."),
        "pile_sheet.contact": _("Who was to get in touch with you: {words}."),
        "complexity_rating.rating": _("It was thought to be: {words}."),
        "tier_decision.tier": _("What was thought to be needed: {words}."),
        "tier_decision.move": _("How this came about: {words}."),
    }


def _in_plans() -> dict[str, str]:
    return {
        "plan.review_on": _("We look at it again on {words}."),
        "plan.review_by": _("{words} looks at it with you."),
        "plan.ring_name": _("You can ring {words}."),
        "plan.ring_phone": _("The number is {words}."),
        "plan_agreement.with_whom": _("It was talked over with {words}."),
        "goal.importance": _("How important it is to you: {words} of 10."),
        "goal.confidence": _("How sure you are that you can do it: {words} of 10."),
        "step.who": _("Who does it: {words}."),
        "step.said_when": _("When: {words}."),
        "step.due_on": _("The day is {words}."),
        "step.due_at": _("The time is {words}."),
        "step.place": _("Where: {words}."),
        "step.ladder": _("It is step {words} on the ladder of taking part."),
        "step.status": _("How far it is: {words}."),
        "step.outcome": _("What came of it: {words}"),
    }


def _about_the_record() -> dict[str, str]:
    return {
        "keeping.kind": _("What kind of record it is: {words}."),
        "keeping.died_on": _("The day of death is {words}."),
        "keeping.held": _("It must not be destroyed for now."),
        "keeping.hold_reason": _("Why it must not be destroyed: {words}"),
        "keeping.held_by": _("Who decided that: {words}."),
        "keeping.keep_until": _("It is kept until {words}."),
        "keeping.keep_reason": _("Why it is kept longer: {words}"),
        "rights_request.asked_by": _("Who asked: {words}."),
        "rights_request.proof": _("How we knew who it was: {words}"),
        "rights_request.longer_reason": _("Why the answer took longer: {words}"),
        "rights_request.sent_on": _("It was answered on {words}."),
        "rights_request.answer": _("The answer: {words}"),
        "supervision_meeting.with_whom": _("With {words}."),
        "supervision_meeting.discussed": _("What was talked about: {words}"),
        "supervision_action.by_on": _("To be done by {words}."),
        "supervision_action.done_on": _("Done on {words}."),
        "earlier values.was": _("Before, it said: “{words}”"),
    }
