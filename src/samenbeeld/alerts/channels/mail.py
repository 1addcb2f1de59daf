"""Mail over the SMTP server of the node."""

import smtplib

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from samenbeeld.alerts.channels.message import Message, NotSent

_SMTP = "django.core.mail.backends.smtp.EmailBackend"


def is_on() -> bool:
    """Whether this node has a mail server."""
    return bool(settings.EMAIL_HOST)


def send(message: Message, address: str) -> None:
    """Hand the message to the mail server. Raises NotSent."""
    body = "\n\n".join(part for part in (message.title, message.text, message.ask, message.link) if part)
    headers = {
        "Auto-Submitted": "auto-generated",
        "X-Priority": "1",
        "Message-ID": f"<{message.id}@samenbeeld>",
    }
    try:
        connection = get_connection(_SMTP, fail_silently=False)
        EmailMessage(
            message.title,
            body,
            settings.DEFAULT_FROM_EMAIL,
            [address],
            headers=headers,
            connection=connection,
        ).send()
    except smtplib.SMTPRecipientsRefused as refused:
        raise NotSent("refused", is_final=True) from refused
    except (OSError, smtplib.SMTPException) as failed:
        raise NotSent("server-away") from failed
