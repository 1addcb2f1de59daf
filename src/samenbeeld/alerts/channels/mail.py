"""Mail over the SMTP server of the node."""

import re
import smtplib
from collections.abc import Callable
from contextlib import suppress

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend
from django.core.mail.message import sanitize_address

from samenbeeld.alerts.channels.message import MaybeSent, Message, NotSent

_LINE_END = re.compile(rb"\r?\n")
# Answers of SMTP (RFC 5321): taken, taken to be sent on, and from where a refusal is for good.
_TAKEN, _TAKEN_FURTHER, _FOR_GOOD = 250, 251, 500


def is_on() -> bool:
    """Whether this node has a mail server."""
    return bool(settings.EMAIL_HOST)


def send(message: Message, address: str) -> None:
    """Hand the message to the mail server. Raises NotSent."""
    parts = (message.title, message.text, message.ask, message.link)
    headers = {"X-Priority": "1"} if message.is_urgent else None
    hand_over(message.id, message.title, parts, address, headers=headers)


def hand_over(
    id: str,
    title: str,
    parts: tuple[str, ...],
    address: str,
    *,
    headers: dict[str, str] | None = None,
    at_the_door: Callable[[], None] = lambda: None,
) -> None:
    """One mail of these paragraphs to the mail server. Raises NotSent, and MaybeSent when the server took the
    words and was silent then.

    `at_the_door` is called when the server is ready to take the words and has none yet: what it raises stops
    the mail. Whoever must know afterwards whether it may have gone writes that down there. The same `id` is
    the same mail to every program on the way.
    """
    mail = EmailMessage(
        title,
        "\n\n".join(part for part in parts if part),
        settings.DEFAULT_FROM_EMAIL,
        [address],
        headers={"Auto-Submitted": "auto-generated", "Message-ID": f"<{id}@samenbeeld>", **(headers or {})},
    )
    words = _LINE_END.sub(b"\r\n", mail.message().as_bytes())
    backend = EmailBackend(fail_silently=False)
    try:
        backend.open()
        assert backend.connection is not None  # open() raises when there is none
        _deliver(backend.connection, mail, words, at_the_door)
    except smtplib.SMTPRecipientsRefused as refused:
        code = refused.recipients[address][0]
        raise NotSent("refused", is_final=code >= _FOR_GOOD) from refused
    except (OSError, smtplib.SMTPException) as failed:
        raise NotSent("server-away") from failed
    finally:
        # A server that says goodbye badly has taken the mail all the same.
        with suppress(OSError, smtplib.SMTPException):
            backend.close()


def _deliver(server: smtplib.SMTP, mail: EmailMessage, words: bytes, at_the_door: Callable[[], None]) -> None:
    """What `smtplib.sendmail` does, with a stop before the words."""
    sender, [address] = sanitize_address(mail.from_email, "utf-8"), mail.to
    server.ehlo_or_helo_if_needed()
    code, said = server.mail(sender)
    if code != _TAKEN:
        raise smtplib.SMTPSenderRefused(code, said, sender)
    code, said = server.rcpt(sanitize_address(address, "utf-8"))
    if code not in (_TAKEN, _TAKEN_FURTHER):
        raise smtplib.SMTPRecipientsRefused({address: (code, said)})
    at_the_door()
    try:
        code, said = server.data(words)
    except smtplib.SMTPResponseException:
        raise
    except Exception as gone:
        raise MaybeSent("no-answer") from gone
    if code != _TAKEN:
        raise smtplib.SMTPDataError(code, said)
