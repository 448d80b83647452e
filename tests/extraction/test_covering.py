"""Which part of a year a figure is for."""

from __future__ import annotations

import pytest

from tests.extraction.test_frames import claim


@pytest.mark.parametrize(
    ("text", "surface", "covers"),
    [
        ("Sales of boats fell 9% to 5.4 million crowns in the third quarter.", "9%", "quarter 3"),
        ("Third-quarter sales came to 5.4 million crowns.", "5.4", "quarter 3"),
        ("Output was 410 tonnes in the third fiscal quarter.", "410", "quarter 3"),
        ("Output was 410 tonnes in the first half of the financial year.", "410", "half 1"),
        ("The half-year loss was 4 million crowns, and in the second half-year it was 3 million.", "3 million", "half 2"),
        ("In Q2 the mill made 410 tonnes.", "410", "quarter 2"),
        ("Profit was 31 million crowns in the first nine months and 12 million in H1.", "31 million", "months 9"),
        ("Profit was 31 million crowns in the first nine months and 12 million in H1.", "12 million", "half 1"),
        ("Costs rose by 6% in the nine months to September.", "6%", "months 9"),
        ("Costs rose by 6% in the first three months.", "6%", "quarter 1"),
        ("Costs rose by 6% in the 12 months through June.", "6%", "year"),
        ("The nine months cost the mill 6 million crowns.", "6 million", ""),
        ("It expects a loss of 4 million crowns for the full year, after 1.2 million in the first half.", "4 million", "year"),
        ("It expects a loss of 4 million crowns for the full year, after 1.2 million in the first half.", "1.2", "half 1"),
        ("For 2025 as a whole the ministry expects growth of 2.4%.", "2.4%", "year"),
        ("Growth was 2.4% over the year as a whole.", "2.4%", "year"),
        ("Growth was 2.4% over the whole of 2025.", "2.4%", "year"),
        ("Growth was 2.4% over the whole of the country.", "2.4%", ""),
        ("The mill lost 4 million crowns for the year.", "4 million", "year"),
        ("The mill lost 4 million crowns for 2025.", "4 million", "year"),
        ("The mill lost 4 million crowns in the quarter.", "4 million", "quarter"),
        ("In the third quarter output fell and the mill lost 4 million crowns.", "4 million", "quarter 3"),
        ("The mill, which gives full-year figures in May, made 410 tonnes.", "410", ""),
        ("Output fell in the third quarter; the mill made 410 tonnes.", "410", ""),
        ("Output was 410 tonnes in 2023 and more in the third quarter.", "410", ""),
        ("He spent a full year and 4 million crowns on it.", "4 million", ""),
        ("The second half of May brought 40 mm of rain.", "40 mm", ""),
        ("The second half of 2025 brought 40 mm of rain.", "40 mm", "half 2"),
        ("She scored 21 points in the third quarter of the match.", "21", ""),
        ("The third bridge cost 4 million crowns for the half that was built.", "4 million", ""),
        ("The mill sold 40% of its shares for the second time.", "40%", ""),
        ("The third quarter cost the mill 4 million euros.", "third", "quarter 3"),
        ("Output fell by 9% over the full year.", "full year", "year"),
        ("The mill opens in the third quarter of 2026.", "third quarter", ""),
        ("The mill opens in the third quarter of 2026 and will cost 40 million crowns.", "third quarter", ""),
        ("The mill lost 4 million crowns on Monday.", "Monday", ""),
    ],
)
def test_words_say_for_which_part_of_a_year_a_figure_is(text: str, surface: str, covers: str) -> None:
    """A quarter is no year, and a date on which something happens is no part that a figure is for."""
    assert claim(text, surface).measure.covers == covers
