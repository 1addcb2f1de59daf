"""Two sources with another value for one thing: both stay, a person settles, nobody averages."""

from collections.abc import Sequence
from uuid import UUID

from samenbeeld.kernel.errors import Conflict, Refused

LONGEST_SUBJECT = 200
LONGEST_CLAIM = 300
LONGEST_REASON = 500
# How the key of a question begins that is about a contradiction.
ABOUT = "about-"


def check_claims(subject: str, claims: Sequence[tuple[str, str]]) -> None:
    """`claims` are (what is said, who says so). Two that say the same contradict nothing."""
    if not subject:
        raise Refused("crisis-picture-contradiction-subject-missing", field="subject")
    if len(subject) > LONGEST_SUBJECT:
        raise Refused("crisis-picture-contradiction-subject-too-long", field="subject", most=LONGEST_SUBJECT)
    for place, (said, who) in enumerate(claims, start=1):
        if not said:
            raise Refused("crisis-picture-claim-missing", field=f"said_{place}")
        if len(said) > LONGEST_CLAIM:
            raise Refused("crisis-picture-claim-too-long", field=f"said_{place}", most=LONGEST_CLAIM)
        if not who:
            raise Refused("crisis-picture-claim-who-missing", field=f"who_{place}")
    if len({said.casefold() for said, _ in claims}) < 2:
        raise Refused("crisis-picture-claims-agree", field="said_2")


def about_key(contradiction: UUID) -> str:
    """The key of the question that is about this contradiction: it is asked once, whoever taps."""
    return f"{ABOUT}{contradiction.hex}"


def check_asking(*, is_settled: bool, who: str, sources: int) -> None:
    """Asked as long as it is open, of sources that can be asked."""
    if is_settled:
        raise Conflict("crisis-picture-contradiction-settled-already", who=who)
    if not sources:
        raise Refused("crisis-picture-sources-take-no-part")


def check_settling(reason: str, *, is_settled: bool, who: str) -> None:
    """Settled once, with a reason."""
    if is_settled:
        raise Conflict("crisis-picture-contradiction-settled-already", who=who)
    if not reason:
        raise Refused("crisis-picture-settle-reason-missing", field="reason")
    if len(reason) > LONGEST_REASON:
        raise Refused("crisis-picture-reason-too-long", field="reason", most=LONGEST_REASON)
