"""PDF, with files written here."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Sequence

import pytest
from pypdf import PdfWriter

from factcheck.errors import FactcheckError, Problem
from factcheck.readers import pdf as reader
from factcheck.readers import read_content

Maker = Callable[[Sequence[Sequence[str]]], bytes]

REPORT = (
    ("Ferry report", "The line carried about 40,000 people in its first year, and the com-",
     "pany expects more than 45,000 in the next one. It is", "open."),
    (),
    ("The second line cost 3.2 million dollars.", "- 3 -"),
)  # fmt: skip


def test_pages_keep_their_offsets(pdf: Maker) -> None:
    """A quote can name its page."""
    (document,) = read_content(pdf(REPORT), "report.pdf")
    first, second, third = document.pages
    assert (first, document.text[third:]) == (0, "The second line cost 3.2 million dollars.")
    assert document.text[second:third].strip() == ""
    assert document.remarks == ("no text was found on page 2 of 3",)
    assert document.first_line == 0


def test_broken_lines_are_joined(pdf: Maker) -> None:
    """A figure and what it counts stand in one line again, and a divided word is whole."""
    text = read_content(pdf(REPORT), "report.pdf")[0].text
    assert text.startswith("Ferry report\nThe line carried about 40,000 people in its first year, and the company expects more")
    assert "in the next one. It is open." in text


def test_a_pdf_is_a_pdf_under_any_name(pdf: Maker) -> None:
    """The content decides before the ending."""
    assert read_content(pdf(REPORT), "report.txt")[0].pages


def test_junk_before_a_pdf_does_no_harm_and_a_text_about_pdf_is_a_text(pdf: Maker) -> None:
    """Downloads keep a header now and then."""
    assert read_content(b"HTTP/1.1 200 OK\r\n\r\n" + pdf(REPORT), "report.pdf")[0].pages
    assert read_content(b"A file that begins with %PDF- is a PDF, 5 people say.", "about.txt")[0].pages == ()


def test_what_the_file_says_about_itself_is_known(pdf: Maker) -> None:
    """Title and author; the day on which the file was made is not that of publication."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf(REPORT)))
    writer.add_metadata({"/Title": "Ferry report", "/Author": "Ann Lee", "/CreationDate": "D:20230921100000Z"})
    source = read_content(_written(writer), "report.pdf")[0].source
    assert (source.title, source.author, source.published) == ("Ferry report", "Ann Lee", None)


def test_a_pdf_that_is_only_locked_against_printing_is_read(pdf: Maker) -> None:
    """Its password is empty."""
    assert read_content(_encrypted(pdf(REPORT), ""), "report.pdf")[0].text


def test_an_encrypted_pdf_is_refused(pdf: Maker, refusal: Callable[..., Problem]) -> None:
    """And says why."""
    assert refusal(_encrypted(pdf(REPORT), "secret"), "report.pdf").message == "the PDF is encrypted with a password"


def test_a_scan_is_refused(pdf: Maker, refusal: Callable[..., Problem]) -> None:
    """Pages without text are no text without claims."""
    problem = refusal(pdf([(), ()]), "scan.pdf")
    assert problem.message == "none of its 2 pages holds text"
    assert problem.hint == "is it a scan? run text recognition over it first"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_pdf_that_is_cut_off_is_refused_or_read(pdf: Maker, share: float) -> None:
    """What can still be found in it is text, and never nothing."""
    whole = pdf(REPORT)
    try:
        outcome = read_content(whole[: int(len(whole) * share)], "report.pdf")[0].text
    except FactcheckError as error:
        outcome = str(error)
    assert outcome.startswith(("the PDF is cut off or damaged", "none of its", "Ferry report"))


def test_something_else_with_this_ending_is_refused(refusal: Callable[..., Problem]) -> None:
    """A login page that was saved as a PDF is no report."""
    assert refusal(b"<html><body>Log in</body></html>", "report.pdf").message == "this is no PDF: it is HTML"
    assert refusal(b"plain words", "report.pdf").message == "this is no PDF: it is plain text"
    assert refusal(b"\x89PNG....", "report.pdf").message == "this is no PDF: it is a PNG image"


def test_a_bomb_is_refused(refusal: Callable[..., Problem]) -> None:
    """Half a gigabyte in a small file; this process does not notice, and still says one clear line."""
    packed = zlib.compress(zlib.compress(b"BT /F1 12 Tf (5 people) Tj ET " * 17_000_000, 1), 1)
    stream = b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n" % len(packed) + packed + b"\nendstream"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>"
    bodies = (b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, stream)
    out = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%b\nendobj\n" % (number, body) for number, body in enumerate(bodies, start=1))
    assert refusal(out + b"trailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n", "bomb.pdf").message


def test_fonts_that_do_not_say_their_letters_are_refused(pdf: Maker) -> None:
    """Names of glyphs are no words."""
    names = " ".join(f"/g{number}" for number in range(65, 91))
    content = pdf([("ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 3,)]).replace(b"/WinAnsiEncoding", f"<< /Differences [65 {names}] >>".encode())
    with pytest.raises(FactcheckError, match="its fonts do not say which letters they show"):
        reader.extract(content)


def test_what_the_own_process_does_can_be_called_here_too(pdf: Maker) -> None:
    """It gives the same, and refuses the same."""
    found = reader.extract(pdf(REPORT))
    assert (found.text, found.pages) == (read_content(pdf(REPORT), "a.pdf")[0].text, read_content(pdf(REPORT), "a.pdf")[0].pages)
    for content, message in (
        (b"%PDF-1.4", "cut off or damaged"), (pdf([()]), "none of its 1 pages"), (pdf([]), "it holds no pages"),
        (_encrypted(pdf(REPORT), "secret"), "encrypted with a password"),
    ):  # fmt: skip
        with pytest.raises(FactcheckError, match=message):
            reader.extract(content)


def test_many_pages_without_text_are_counted_and_not_all_listed(pdf: Maker) -> None:
    """A remark is one line."""
    (remark,) = reader.extract(pdf([("5 people came.",), *[()] * 30])).remarks
    assert remark.endswith("20, 21 and others of 31")


def _encrypted(content: bytes, password: str) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(content))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    return _written(writer)


def _written(writer: PdfWriter) -> bytes:
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()
