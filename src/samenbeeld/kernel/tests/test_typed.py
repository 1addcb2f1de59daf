"""What was typed is kept whole, or refused with how much fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.typed import whole, whole_line


@given(st.text(max_size=30))
def test_what_fits_loses_no_word(text: str) -> None:
    assert whole_line(text, 30, field="reason").split() == text.split()
    assert whole(text, 30, field="reason") == text.strip()


def test_what_does_not_fit_is_refused_at_its_field_with_how_much_it_is() -> None:
    with pytest.raises(Refused, match="look-too-long") as refused:
        whole_line(" vijf \n woorden ", 11, field="reason")
    assert (refused.value.field, refused.value.values) == ("reason", {"length": 12, "most": 11})
