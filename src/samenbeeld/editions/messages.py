"""What the mail about an edition says: what changed when its label lets it, else only where to read it."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

from samenbeeld.editions import queries
from samenbeeld.editions.models import Edition, EditionMail, Subscription
from samenbeeld.editions.queries.mailing import UNSUBSCRIBING
from samenbeeld.editions.rules.content import LEVEL, PHASE, EditionContent, ThemeOfWeek
from samenbeeld.editions.rules.freezing import travels_by_mail
from samenbeeld.escalation.queries import said
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import in_language, say


@dataclass(frozen=True)
class EditionMessage:
    """One mail. `stop` is the address that ends the subscription, after a press on its page."""

    title: str
    parts: tuple[str, ...]
    stop: str


def message_for(mail: EditionMail) -> EditionMessage:
    """The mail, in the language of whoever gets it."""
    edition, subscription = mail.edition, mail.subscription
    content, tlp = queries.content_of(edition), Tlp(edition.tlp)
    stop = _address(reverse("edition_unsubscribe", args=[UNSUBSCRIBING.sign(str(mail.account_id))]))
    with in_language(mail.account.language):
        page = _address(reverse("edition", args=[edition.number]))
        told = _told(edition, content, subscription) if travels_by_mail(tlp) else ()
        key = "editions-mail-corrected" if edition.replaces_id else "editions-mail-new"
        return EditionMessage(
            title=say("editions-mail-title", number=str(edition.number), week=str(content.week)),
            parts=(
                say(key, number=str(edition.number), week=str(content.week), tlp=tlp.label),
                *told,
                "" if told else say("editions-mail-log-in"),
                f"{say('editions-mail-read')}\n{page}",
                f"{say('editions-mail-stop')}\n{stop}",
            ),
            stop=stop,
        )


def _told(edition: Edition, content: EditionContent, subscription: Subscription) -> tuple[str, ...]:
    codes, regions = set(subscription.themes), set(subscription.regions)
    themes = [theme for theme in content.gravest_first if not codes or theme.code in codes]
    phases = [
        say(
            "editions-mail-phase",
            region=phase.region.name,
            step=said(phase.step) if phase.step else say("look-level-unknown"),
        )
        for phase in content.phases
        if phase.region.code in regions
    ]
    lines = [line for theme in themes if (line := _theme(theme, regions))]
    names = {theme.name for theme in themes}
    changed = [
        say(
            f"editions-change-{change.kind}", region=change.region.name,
            about=said(change.about) if change.about else "",
            before=_word(change.before), after=_word(change.after),
        )
        for change in content.changes
        if change.region.code in regions
        and (change.kind == PHASE or (change.kind == LEVEL and change.about in names))
    ]  # fmt: skip
    return tuple(
        part
        for part in (
            edition.introduction,
            "\n".join(phases),
            "\n".join([say("editions-mail-changed"), *changed]) if changed else "",
            "\n".join([say("editions-mail-themes"), *lines]),
        )
        if part
    )


def _theme(theme: ThemeOfWeek, regions: set[str]) -> str:
    """One line: the theme, and the word of its level in each region that was asked for."""
    told = [
        say("editions-mail-level", region=place.region.name, level=_word(place.level))
        for place in theme.places
        if place.region.code in regions
    ]
    return say("editions-mail-theme", theme=said(theme.name), levels=", ".join(told)) if told else ""


def _word(level: Level) -> str:
    return say(f"look-level-{level.value}").lower()


def _address(path: str) -> str:
    return f"{settings.ADDRESS}{path}"
