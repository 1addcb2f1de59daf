"""Policy is read from data and never made up."""

import pytest

from samenbeeld.kernel import policy


def test_a_policy_that_is_not_there_is_an_error_and_not_an_empty_answer() -> None:
    with pytest.raises(FileNotFoundError):
        policy.load("there-is-no-such-policy")
