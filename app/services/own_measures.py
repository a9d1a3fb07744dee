"""Measures that a service makes or loads itself: held to the strict rules, and never changed once used."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.languages import OWN_NAMES
from app.domain.wording import tidy_line, tidy_words
from app.errors import InvalidInputError, NotFoundError
from app.i18n import _
from app.ids import new_id
from app.measures.definition import definition_text
from app.measures.own import (
    PREFIX,
    OwnItem,
    own_id,
    own_measure,
    renumbered,
    same_but_for_number,
    with_example,
)
from app.measures.own_preview import OwnPreview, form_problems, preview_lines
from app.measures.own_translation import carried_over, phrases, translated, without
from app.measures.strict import DefinitionError
from app.measures.worked_examples import checked_measure
from app.services.history import Step
from app.store.measures import OwnDefinition

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.measures.measure import Measure
    from app.measures.own import OwnForm
    from app.services.desk import Desk
    from app.services.measure_shelf import MeasureShelf

LONGEST_SOURCE = 400
LONGEST_ID = 80


class OwnMeasures:
    """What `MeasureService` does with measures of the service's own."""

    def __init__(self, desk: Desk, shelf: MeasureShelf) -> None:
        self._desk = desk
        self._shelf = shelf

    def add(self, measure: Measure, source: str) -> Measure:
        """Keep a measure: a new one, or a new version where somebody has used the one that is there."""
        known = _own_name(measure.id)
        self._refuse_taken(known)
        whole = measure if measure.examples else with_example(measure)
        newest = self._newest(known)
        before = None
        if newest is None:
            wanted = renumbered(whole, known, 1)
        else:
            kept, is_used = newest
            wanted = renumbered(whole, known, kept.version + is_used)
            if not kept.taken_out and same_but_for_number(self._read(kept), wanted):
                return self._read(kept)
            before = None if is_used else kept
        text = definition_text(wanted)
        made = checked_measure(f"{known}.toml", text, self._shelf.flags)
        after = OwnDefinition(
            id=new_id(),
            measure=known,
            version=made.version,
            text=text,
            source=tidy_line(source, "source", LONGEST_SOURCE),
            taken_out=False,
        )
        self._write(after, before, _("{title} made").format(title=made.title))
        return made

    def preview(self, form: OwnForm) -> OwnPreview:
        """What a form comes to, without keeping anything."""
        problems = form_problems(form)
        if problems:
            return OwnPreview(
                problems=tuple(words for _field, words in problems),
                fields=tuple(field for field, _words in problems),
            )
        made = own_measure(_tidy(form), own_id(form.title), 1, self._holder())
        try:
            checked_measure(f"{made.id}.toml", definition_text(made), self._shelf.flags)
        except DefinitionError as problem:
            return OwnPreview(problems=(f"{problem.message} {problem.advice}",), fields=("",))
        return OwnPreview(measure=made, lines=preview_lines(made))

    def make(self, form: OwnForm, measure_id: str | None) -> Measure:
        """Keep what a form comes to."""
        for field, words in form_problems(form)[:1]:
            raise InvalidInputError(words, _("Go back to it, then make the measure."), field)
        newest = self._newest(measure_id) if measure_id is not None else None
        if measure_id is not None and newest is None:
            raise NotFoundError(_("That measure is not one of your own."), _("Make a new one."))
        named = measure_id or self._free_id(own_id(form.title))
        made = own_measure(_tidy(form), named, 1, self._holder())
        return self.add(carried_over(self._read(newest[0]), made) if newest else made, _("Made here"))

    def translate(self, measure_id: str, language: str, words: Mapping[str, str] | None) -> Measure:
        """Keep the words in another language, or with None have it asked in that language no more."""
        newest = self._newest(measure_id)
        if newest is None:
            raise NotFoundError(_("That measure is not one of your own."), _("Choose another one."))
        definition, measure = newest[0], self._read(newest[0])
        if language not in OWN_NAMES or language == measure.languages[0]:
            raise InvalidInputError(
                _("That is no other language."), _("Choose one from the list."), "language"
            )
        if words is None:
            return self.add(without(measure, language), definition.source)
        tidy = {phrase: tidy_words(words.get(phrase, ""), phrase) for phrase in phrases(measure)}
        for phrase in (phrase for phrase, said in tidy.items() if not said):
            problem = _("“{phrase}” has no words yet.").format(phrase=phrase)
            raise InvalidInputError(problem, _("Type them, then keep the language."), phrase)
        return self.add(translated(measure, language, tidy), definition.source)

    def turn(self, measure_id: str, *, taken_out: bool) -> None:
        """Take a measure out of use, or bring it back; what was filled in stays."""
        newest = self._newest(measure_id)
        if newest is None:
            raise NotFoundError(_("That measure is not one of your own."), _("Choose another one."))
        before, _used = newest
        if before.taken_out is not taken_out:
            label = _("{title} taken out of use") if taken_out else _("{title} brought back")
            title = self._read(before).title
            self._write(replace(before, taken_out=taken_out), before, label.format(title=title))

    def _write(self, after: OwnDefinition, before: OwnDefinition | None, label: str) -> None:
        latest = before.id if before else None
        undone = before or replace(after, taken_out=True)

        def write(definition: OwnDefinition) -> None:
            nonlocal latest
            with self._desk.store.write(self._desk.author, "own measure") as r:
                latest = r.measures.keep_own(definition, latest)

        write(after)
        self._desk.history.record(Step(label, redo=lambda: write(after), undo=lambda: write(undone)))

    def _newest(self, measure_id: str) -> tuple[OwnDefinition, bool] | None:
        """The newest version of a measure, and whether somebody has used it."""
        with self._desk.store.read() as r:
            own = [d for d in r.measures.own() if d.measure == measure_id]
            used = r.filled.used()
        newest = max(own, key=lambda d: d.version, default=None)
        return None if newest is None else (newest, (newest.measure, newest.version) in used)

    def _refuse_taken(self, known: str) -> None:
        shipped = {named for named, _version in self._shelf.shipped()}
        if known.removeprefix(PREFIX) in shipped:
            raise InvalidInputError(
                _("“{name}” comes with Trestle, and never changes.").format(name=known.removeprefix(PREFIX)),
                _("Give your measure another name."),
                "id",
            )

    def _free_id(self, wanted: str) -> str:
        names = (wanted, *(f"{wanted}-{n}" for n in range(2, 1000)))
        return next(name for name in names if self._newest(name) is None)

    def _read(self, definition: OwnDefinition) -> Measure:
        return checked_measure(f"{definition.measure}.toml", definition.text, self._shelf.flags)

    def _holder(self) -> str:
        with self._desk.store.read() as r:
            return r.settings.organisation().name


def _own_name(measure_id: str) -> str:
    known = measure_id if measure_id.startswith(PREFIX) else f"{PREFIX}{measure_id}"
    return tidy_line(known, "id", LONGEST_ID)


def _tidy(form: OwnForm) -> OwnForm:
    """The form with its words as they are kept."""
    return replace(
        form,
        title=tidy_line(form.title, "title"),
        recall=tidy_line(form.recall, "recall"),
        bands_source=tidy_line(form.bands_source, "bands"),
        lead_in=tidy_words(form.lead_in, "lead_in"),
        items=tuple(OwnItem(tidy_words(item.text, "items"), item.reverse) for item in form.items),
        options=tuple((number, tidy_line(label, "options")) for number, label in form.options),
        ends=(tidy_line(form.ends[0], "ends"), tidy_line(form.ends[1], "ends")),
        bands=tuple((low, high, tidy_line(label, "bands")) for low, high, label in form.bands),
    )
