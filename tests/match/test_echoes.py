"""Claims that are one statement, passed on by articles that are otherwise their own."""

from __future__ import annotations

from factcheck import pipeline
from factcheck.extraction.frames import claims_found
from factcheck.extraction.scan import scan
from factcheck.match.echoes import echoed
from factcheck.match.passages import passages
from factcheck.model.claim import Claim
from factcheck.model.document import Document, Source
from factcheck.model.group import Echo, Group
from factcheck.rules._origins import origins

ALIKE = "the sentences are printed nearly alike"
BESIDE = "the sentences beside them are printed nearly alike"


def echoes(*texts: str, publishers: tuple[str, ...] = ("", "")) -> list[tuple[str, str]]:
    """Put the first claims of articles into one group, and tell what they echo."""
    names = "abcdefgh"[: len(texts)]
    documents = [
        Document(Source(name, publisher=house), text) for name, house, text in zip(names, publishers, texts, strict=True)
    ]
    claims = tuple(claims_found(each, scan(each)[0])[0] for each in documents)
    (group,) = echoed((Group("g", "deaths", claims),), documents, passages(documents, _lines))
    return [(echo.name, echo.reason) for echo in group.echoes]


def _lines(text: str) -> list[tuple[int, int]]:
    """Sentences of a text that has one a line."""
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans


def test_a_sentence_that_is_printed_twice_is_one_statement() -> None:
    """Edits and another figure do not make it two."""
    left = "They were among 400 people who had sought shelter there after fleeing their homes in Lomar, in northern Odra."
    right = "They were among about 420 people who sought shelter there after fleeing their homes in Lomar in northern Odra."
    assert echoes(left, right) == [("", ALIKE)]


def test_a_short_sentence_may_be_written_by_anybody() -> None:
    """"Three people died" is no copy of "Three people died"."""
    assert echoes("Three people died here.", "Three people died here.") == []


def test_a_short_sentence_beside_a_copied_one_is_copied() -> None:
    """Where it gives the same figure."""
    before = "An air strike on the house of the baker killed his mother, his wife and her sisters."
    assert echoes(f"{before}\nNine are missing.", f"{before}\nNine others were believed missing.") == [("", BESIDE)]
    assert echoes(f"{before}\nNine are missing.", f"{before}\nTen others were believed missing.") == []


def test_a_formula_with_another_figure_is_written_by_anybody() -> None:
    """With the same figure it may be copied."""
    said = "Profit at Lomar Lines rose {} in the third quarter of 2024."
    assert echoes(said.format("11%"), said.format("11.5%")) == []
    assert echoes(said.format("11%"), said.format("11%")) == [("", ALIKE)]


def test_the_next_to_speak_may_have_a_say_on_something_else() -> None:
    """Prosecutors are no institution that publishes figures."""
    assert echoes("It was worth $86 million.\nProsecutors said he fled.", "Prosecutors said it was worth $86 million.") == []


def test_of_two_voices_in_one_sentence_one_is_the_source() -> None:
    """Police said the first figure and not the second."""
    both = "Some say it killed no one; Mia Lund spoke of 900 dead, while Ola Berg said others came."
    assert echoes(both.replace("Some say it killed no one; ", ""), "Ola Berg said 900 died there.") == []
    assert echoes("Ola Berg said 900 died; the town was shut, he said.", "Ola Berg said 900 died there.") != []


def test_two_that_name_one_speaker_are_one_statement() -> None:
    """Also where their figures differ: then one of them got it wrong."""
    assert echoes("Mia Lund said 12 people had died.", "At least 13 fell, according to Ms Lund.") == [
        ("Mia Lund", "both name Mia Lund as the one who says so"),
    ]  # fmt: skip
    assert echoes("Mia Lund said 12 people had died.", "At least 13 fell, according to Ola Berg.") == []


def test_whoever_spoke_last_is_behind_a_sentence_that_names_nobody() -> None:
    """Where the figures are one."""
    spoken = "The quake struck Lomar, the Odra Survey said."
    assert len(echoes(f"{spoken}\nIt was 75 km deep.", "It was 75 km deep, the Odra Survey said.")) == 1
    assert len(echoes("It was 75 km deep, the Odra Survey said.", f"It was 75 km deep.\n{spoken}")) == 1
    assert echoes(f"{spoken}\nIt was 75 km deep.", "It was 85 km deep, the Odra Survey said.") == []


def test_he_said_points_back_and_not_forward() -> None:
    """The next speaker is somebody else."""
    assert echoes("Twelve people had died, he said.\nMia Lund said so too.", "Mia Lund said 12 had died.") == []


def test_an_institution_beside_both_figures_is_behind_them() -> None:
    """A person or the police beside them need not be."""
    assert len(echoes("The Odra Survey said so.\nIt was 75 km deep.", "A depth of 75 km.\nThe Odra Survey said it.")) == 1
    assert echoes("Mia Lund said so.\nIt was 75 km deep.", "A depth of 75 km.\nMia Lund said it.") == []


def test_who_names_the_publisher_of_the_other_passes_it_on() -> None:
    """Beside the claim; or at the head of the article where the figures are one."""
    told = [("Odra Post", "a gives Odra Post as its source")]
    houses = ("lomarstar.com", "www.odrapost.com")
    assert echoes("The Odra Post reported that 12 died.", "At least 13 fell.", publishers=houses) == told
    head = "The bridge fell, the Odra Post reported.\nIt was old.\nIt fell quickly.\n"
    assert echoes(f"{head}There were 12 dead.", "Then 12 died.", publishers=houses) == told
    assert echoes(f"{head}There were 12 dead.", "Then 14 died.", publishers=houses) == []
    assert echoes("At least 13 fell.", "The Odra Post reported that 12 died.", publishers=houses) == []


def test_days_are_the_same_where_their_figures_are() -> None:
    """A day in words alone says too little."""
    spoken = "The Odra Survey said so."
    assert len(echoes(f"{spoken}\nIt struck at 7:48 a.m.", f"{spoken}\nAt 7:48 am it struck.")) == 1
    assert echoes(f"{spoken}\nIt struck on Sunday.", f"{spoken}\nOn Sunday it struck.") == []


def test_a_day_and_a_figure_are_not_the_same() -> None:
    """Whatever the matching made of them."""
    assert echoes("The Odra Survey said so.\nIt struck on 5 May 2010.", "The Odra Survey said so.\nIt took 5 people.") == []


def test_claims_of_one_source_and_of_unknown_ones_echo_nothing() -> None:
    """There is nobody else."""
    document = Document(Source("a"), "Mia Lund said 12 people died. Mia Lund said 12 died.")
    claims = claims_found(document, scan(document)[0])
    alone, unknown = Group("g", "deaths", claims), Group("h", "deaths", (claims[0], _elsewhere(claims[0].source)))
    assert [group.echoes for group in echoed((alone, unknown), [document], passages([document], _lines))] == [(), ()]


def _elsewhere(source: str) -> Claim:
    document = Document(Source(f"not-{source}"), "Mia Lund said 12 people died.")
    return claims_found(document, scan(document)[0])[0]


def test_the_report_counts_one_origin_and_says_why() -> None:
    """From the texts to the card."""
    texts = (
        "A bomb attack on a bank in Tarsa killed three people. Police said 18 people were injured in the riots in Tarsa.",
        "Tarsa mourned. In the riots after the attack on the bank, 18 people were injured, Tarsa police said on its website.",
    )
    report = pipeline.compare([Document(Source(name), text) for name, text in zip("ab", texts, strict=True)])
    judged = next(each for each in report.groups if len(each.group.claims) == 2 and each.group.claims[0].selector.exact == "18")
    assert [origin.reason for origin in judged.origins] == ["both name Tarsa police as the one who says so"]


def test_an_echo_of_a_claim_that_nobody_makes_folds_nothing() -> None:
    """As when a source denies it."""
    document = Document(Source("a"), "Mia Lund said 12 people died.")
    claims = claims_found(document, scan(document)[0])
    assert len(origins(claims, {}, [Echo(claims[0].id, "b:5", "Mia Lund", "both name her")])) == 1


def test_ministries_of_two_nations_are_two_speakers() -> None:
    """By the seat of the one and the nation that the sentence of the other tells of."""
    french = "France lost 23 soldiers in the fighting, its ministry said."
    assert echoes(french, "About 23 died there, the ministry in Berlin said.") == []
    assert echoes(french, "About 23 died there, the ministry in Paris said.") == [
        ("Paris ministry", "both name Paris ministry as the one who says so"),
    ]  # fmt: skip
    assert echoes("Odra lost 23 soldiers, its ministry said.", "About 23 died there, the ministry in Berlin said.") != []
