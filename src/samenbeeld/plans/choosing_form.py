"""A form in which a plan is chosen out of very many: a search fills the choices."""

from collections.abc import Iterable, Mapping
from typing import Any

from samenbeeld.look.forms import SearchingForm
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.plans.queries import choosing
from samenbeeld.plans.queries.choosing import Choosable
from samenbeeld.plans.queries.shown import Shown


class PlanChoosingForm(SearchingForm):
    """`choices` are what can be chosen; `found_words` says where they came from."""

    choices: Choosable
    _words = ""

    def offer_plans(
        self, member: Membership, typed: Mapping[str, Any] | None, chosen: Iterable[str]
    ) -> Choosable:
        """Look up what can be chosen: what stands there, and what was searched for."""
        self._words = typed.get("search", "").strip() if typed else ""
        self.choices = choosing.choosable(member, self._words, chosen)
        self.fields["search"].label = say("plans-choose-field")
        self.fields["search"].help_text = say("plans-choose-field-hint")
        return self.choices

    @property
    def found_words(self) -> str:
        """What the search found, in words."""
        if not self._words:
            return say("plans-choose-own")
        count = len(self.choices.offered)
        return say(
            "plans-choose-more" if self.choices.is_more else "plans-choose-found",
            count=count,
            words=self._words,
        )


def named(found: Mapping[str, Shown], before: str = "") -> list[tuple[str, str]]:
    """As choices: `owner/number` behind `before`, and the title with its owner."""
    return [
        (f"{before}{key}", f"{each.version.title} ({each.kept.owner.name})") for key, each in found.items()
    ]
