"""The checks of printed papers are worth something: each defect, made on purpose, is found and named."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Operator

from app.documents.blocks import (
    Document,
    Faces,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Table,
)
from app.documents.pdf import canvas as canvas_module
from app.documents.pdf import spoken, table
from app.documents.pdf.canvas import TaggedCanvas
from app.documents.pdf.flowables import Words
from app.documents.pdf.reportlab_fixes import to_unicode_map
from app.documents.pdf.writer import render_pdf
from app.documents.styles import STANDARD
from tests.pdf_checks.problems import problems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SENTENCE = "A sentence that is so long that it must go on over a second line of the page, as people talk."
PAPER = Document(
    title="Every kind of block",
    footer="Riverside Link Work",
    blocks=(
        Heading("Every kind of block", 1),
        Paragraph(SENTENCE),
        Quote("Tuesdays are long."),
        Heading("A list"),
        ListBlock(("One", "Two"), numbered=True),
        Figure(Faces(), "Five faces to tick."),
        Heading("A part of it", 3),
        Table(("Name", "Role"), tuple((f"Person {n}", "Carer") for n in range(40)), (2, 1)),
    ),
)
EXPECTED = ("Every kind of block", SENTENCE, "Tuesdays are long.", "One", "Two", "Person 0", "Person 39")


def found(data: bytes) -> str:
    return "\n".join(problems(data, expected=EXPECTED))


def test_there_is_nothing_to_find_in_the_paper_as_it_is() -> None:
    assert found(render_pdf(PAPER, STANDARD)) == ""


# --- defects made in a finished file -----------------------------------------------------------


def elements(pdf: pikepdf.Pdf, role: str) -> list[Any]:
    def walk(node: pikepdf.Object) -> Iterator[Any]:
        if "/S" in node:
            yield node
        for child in node.get("/K", []):
            if isinstance(child, Dictionary) and "/MCID" not in child:
                yield from walk(child)

    return [node for node in walk(pdf.Root.StructTreeRoot.K) if str(node.S) == f"/{role}"]


def edited_content(pdf: pikepdf.Pdf, edit: Callable[[list[Any]], list[Any]], page_number: int = 0) -> None:
    page = pdf.pages[page_number]
    page.Contents = pdf.make_stream(
        pikepdf.unparse_content_stream(edit(list(pikepdf.parse_content_stream(page))))
    )


def remove_alt(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "Figure")[0].Alt


def name_a_file_as_alt(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "Figure")[0].Alt = "IMG_2041.png"


def remove_scope(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "TH")[0].A


def skip_a_heading_level(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "H2")[0].S = Name.H4


def start_with_a_lower_heading(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "H1")[0].S = Name.H2


def leave_the_footer_unmarked(pdf: pikepdf.Pdf) -> None:
    def edit(code: list[Any]) -> list[Any]:
        start = next(n for n, (_o, operator) in enumerate(code) if str(operator) == "BMC")
        end = next(n for n in range(start, len(code)) if str(code[n][1]) == "EMC")
        return [*code[:start], *code[start + 1 : end], *code[end + 1 :]]

    edited_content(pdf, edit)


def remove_to_unicode(pdf: pikepdf.Pdf) -> None:
    del next(iter(pdf.pages[0].Resources.Font.values())).ToUnicode


def take_a_font_out(pdf: pikepdf.Pdf) -> None:
    del next(iter(pdf.pages[0].Resources.Font.values())).FontDescriptor.FontFile2


def mark_a_paragraph_as_artifact(pdf: pikepdf.Pdf) -> None:
    def edit(code: list[Any]) -> list[Any]:
        place = next(n for n, (o, op) in enumerate(code) if str(op) == "BDC" and str(o[0]) == "/P")
        return [*code[:place], ([Name.Artifact], Operator("BMC")), *code[place + 1 :]]

    edited_content(pdf, edit)


def swap_owners_in_the_parent_tree(pdf: pikepdf.Pdf) -> None:
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    owners[0], owners[1] = owners[1], owners[0]


def read_backwards(pdf: pikepdf.Pdf) -> None:
    whole = pdf.Root.StructTreeRoot.K
    whole.K = pikepdf.Array(list(reversed(list(whole.K))))


def drop_a_cell(pdf: pikepdf.Pdf) -> None:
    row = elements(pdf, "TR")[3]
    row.K = pikepdf.Array(list(row.K)[:1])


def turn_heading_cells_into_plain_ones(pdf: pikepdf.Pdf) -> None:
    for cell in elements(pdf, "TH"):
        cell.S = Name.TD


def lose_a_list_body(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "LBody")[0].S = Name.Div


def forget_the_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def forget_the_title(pdf: pikepdf.Pdf) -> None:
    del pdf.docinfo.Title


def hide_the_title(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.ViewerPreferences


def say_it_is_not_tagged(pdf: pikepdf.Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


def say_nothing_of_pdf_ua(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Metadata.write(pdf.Root.Metadata.read_bytes().replace(b"pdfuaid:part", b"pdfuaid:past"))


def let_tab_wander(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj.Tabs


def lose_a_bookmark(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        del outline.root[0].children[0]


def shrink_the_text(pdf: pikepdf.Pdf) -> None:
    def edit(code: list[Any]) -> list[Any]:
        return [([o[0], 9], op) if str(op) == "Tf" else (o, op) for o, op in code]

    edited_content(pdf, edit)


def fade_the_text(pdf: pikepdf.Pdf) -> None:
    def edit(code: list[Any]) -> list[Any]:
        return [([0.7, 0.7, 0.7], op) if str(op) == "rg" else (o, op) for o, op in code]

    edited_content(pdf, edit)


@pytest.mark.parametrize(
    ("defect", "named"),
    [
        (remove_alt, "a figure says nothing"),
        (name_a_file_as_alt, "a figure says nothing"),
        (remove_scope, "a table heading without scope"),
        (skip_a_heading_level, "a heading of level 4 follows one of level 1"),
        (start_with_a_lower_heading, "headings of level 1: 0"),
        (leave_the_footer_unmarked, "painted outside any mark"),
        (remove_to_unicode, "cannot be read out"),
        (take_a_font_out, "is not embedded"),
        (mark_a_paragraph_as_artifact, "a marked stretch belongs to no element"),
        (swap_owners_in_the_parent_tree, "the parent tree names the wrong owner"),
        (read_backwards, "not read out, or not in its place"),
        (drop_a_cell, "a table whose rows differ"),
        (turn_heading_cells_into_plain_ones, "a table without headings"),
        (lose_a_list_body, "a list item made of"),
        (forget_the_language, "no language"),
        (forget_the_title, "the title says nothing"),
        (hide_the_title, "the title is not shown"),
        (say_it_is_not_tagged, "not marked as tagged"),
        (say_nothing_of_pdf_ua, "the metadata does not say PDF/UA-1"),
        (let_tab_wander, "page 1 is not tied to the structure"),
        (lose_a_bookmark, "the outline"),
        (shrink_the_text, "type smaller than"),
        (fade_the_text, "too faint"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_defect_in_the_file_is_found(defect: Callable[[pikepdf.Pdf], None], named: str) -> None:
    pdf, spoiled = pikepdf.open(BytesIO(render_pdf(PAPER, STANDARD))), BytesIO()
    defect(pdf)
    pdf.save(spoiled)
    assert named in found(spoiled.getvalue())


# --- defects made in the writer ----------------------------------------------------------------


def test_lines_without_a_space_at_their_end_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spoken.SpokenText, "at_end_of_word", False)
    assert "not read out, or not in its place: 'A sentence" in found(render_pdf(PAPER, STANDARD))


def test_a_paragraph_drawn_as_decoration_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    draw = Words.draw

    def hidden(self: Words) -> None:
        assert isinstance(self.canv, TaggedCanvas)
        with self.canv.artifact():
            draw(self)

    monkeypatch.setattr(Words, "draw", hidden)
    assert "text that nobody hears: 'A sentence" in found(render_pdf(PAPER, STANDARD))


def test_a_header_read_out_again_on_the_next_page_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    made = table.TaggedTable.__init__

    def never_continued(
        self: table.TaggedTable,
        header: table.Row,
        rows: list[table.Row],
        widths: tuple[float, ...],
        **_: bool,
    ) -> None:
        made(self, header, rows, widths, continued=False)

    monkeypatch.setattr(table.TaggedTable, "__init__", never_continued)
    assert "a repeated header is read out again" in found(render_pdf(PAPER, STANDARD))


def test_letters_that_stand_for_nothing_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def to_nothing(font_name: str, subset: list[int]) -> str:
        return re.sub(r"(<..>) <....>", r"\1 <0000>", to_unicode_map(font_name, subset))

    monkeypatch.setattr("reportlab.pdfbase.ttfonts.makeToUnicodeCMap", to_nothing)
    assert "some characters cannot be read out" in found(render_pdf(PAPER, STANDARD))


def test_text_that_belongs_to_nothing_stops_the_writer(monkeypatch: pytest.MonkeyPatch) -> None:
    def loose(self: Words) -> None:
        self.canv.drawString(0, 0, "Lost")

    monkeypatch.setattr(Words, "draw", loose)
    with pytest.raises(RuntimeError, match="belongs to nothing"):
        render_pdf(PAPER, STANDARD)


def test_two_owners_on_one_page_are_never_mixed() -> None:
    marker = canvas_module.Marker.of(None, "artifact")
    code, owners = canvas_module.resolved([marker, "q", "0 0 5 5 re S", "Q", "BT (x) Tj ET"])
    assert owners == []
    assert code == [
        "q",
        "/Artifact BMC",
        "0 0 5 5 re S",
        "EMC",
        "Q",
        "/Artifact BMC",
        "BT (x) Tj ET",
        "EMC",
    ]
