"""Mail, SMS and push on real servers: what arrives, and what happens when they are down or refuse."""

import base64
import email
import json
import re
import struct
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.test import Client
from pytest_django import Settings

from samenbeeld.alerts import actions, sending
from samenbeeld.alerts.channels import encryption, sms
from samenbeeld.alerts.channels.encryption import base64url, unbase64
from samenbeeld.alerts.models import AlarmStep, Delivery, PushDevice
from samenbeeld.alerts.queries import board
from samenbeeld.alerts.tests.conftest import FIRST, SECOND, Send
from samenbeeld.alerts.tests.servers import HttpServer, MailServer, http_server, own_mail
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.tests.cast import Cast

SECRET = "gedeeld geheim"


@pytest.fixture
def mail(settings: Settings) -> Iterator[MailServer]:
    with own_mail(settings, "alarm@regio.example") as server:
        yield server


@pytest.fixture
def gateway(settings: Settings) -> Iterator[HttpServer]:
    with http_server() as server:
        settings.SMS_GATEWAY, settings.SMS_SECRET = f"{server.address}/sms", SECRET
        yield server


@pytest.fixture
def pushes(settings: Settings) -> Iterator[HttpServer]:
    settings.PUSH_MAY_BE_LOCAL = True
    with http_server() as server:
        yield server


class Browser:
    """The other end of push: the keys of a browser, and how it reads a message."""

    def __init__(self) -> None:
        self.private = ec.generate_private_key(ec.SECP256R1())
        self.point = self.private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        self.secret = b"0123456789abcdef"

    def subscribe(self, cast: Cast, server: HttpServer) -> PushDevice:
        return actions.add_device(
            actor=cast.amina, name="Telefoon", endpoint=f"{server.address}/push/1",
            public_key=base64url(self.point), secret=base64url(self.secret),
        )  # fmt: skip

    def read(self, body: bytes) -> dict[str, str]:
        salt, (_, length) = body[:16], struct.unpack("!LB", body[16:21])
        sender = body[21 : 21 + length]
        public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), sender)
        shared = self.private.exchange(ec.ECDH(), public)
        ikm = HKDF(hashes.SHA256(), 32, self.secret, b"WebPush: info\0" + self.point + sender).derive(shared)
        key = HKDF(hashes.SHA256(), 16, salt, b"Content-Encoding: aes128gcm\0").derive(ikm)
        nonce = HKDF(hashes.SHA256(), 12, salt, b"Content-Encoding: nonce\0").derive(ikm)
        clear = AESGCM(key).decrypt(nonce, body[21 + length :], None)
        told: dict[str, str] = json.loads(clear.rstrip(b"\x02"))
        return told


def reach(cast: Cast, **values: Any) -> None:
    actions.change_reach(actor=cast.amina, **{"phone": "", "email": "", **values})


def text_of(envelope: Any) -> str:
    message = email.message_from_bytes(envelope.content)
    payload = message.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload.decode()


def subject_of(envelope: Any) -> str:
    message = email.message_from_bytes(envelope.content)
    return str(email.header.make_header(email.header.decode_header(message["Subject"])))


def link_in(text: str) -> str:
    found = re.search(r"https?://\S+(/a/\S+)", text)
    assert found, text
    return found[1]


def test_a_mail_arrives_with_the_two_sentences_and_a_link_of_its_own(
    cast: Cast, send: Send, mail: MailServer
) -> None:
    reach(cast, email="amina@example.org")
    send()
    assert sending.leave() == 1
    (envelope,) = mail.mails
    assert envelope.rcpt_tos == ["amina@example.org"]
    assert subject_of(envelope) == f"Alarm: {FIRST}"
    assert SECOND in text_of(envelope)
    assert link_in(text_of(envelope)).endswith("/")


def test_a_mail_of_an_exercise_begins_with_the_word(cast: Cast, send: Send, mail: MailServer) -> None:
    reach(cast, email="amina@example.org")
    send(mode=Mode.EXERCISE, taking_part=frozenset(["de-maasoever"]))
    sending.leave()
    assert subject_of(mail.mails[0]).startswith("OEFENING: ")
    assert text_of(mail.mails[0]).startswith("OEFENING: ")


def test_when_the_mail_server_is_down_it_is_shown_and_tried_again(
    cast: Cast, send: Send, settings: Settings
) -> None:
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    reach(cast, email="amina@example.org")
    alarm = send()
    assert sending.leave() == 0
    assert board.board(alarm).failures == (("mail", 1),)
    delivery = Delivery.objects.get()
    assert delivery.state == "waiting"
    assert delivery.next_try_at is not None
    assert delivery.next_try_at > now()


def test_a_mail_that_waited_leaves_when_the_server_is_back(
    cast: Cast, send: Send, settings: Settings, mail: MailServer
) -> None:
    right, settings.EMAIL_PORT = settings.EMAIL_PORT, 9
    reach(cast, email="amina@example.org")
    alarm = send()
    sending.leave()
    settings.EMAIL_PORT = right
    with clock.at(now() + timedelta(minutes=1)):
        assert sending.leave() == 1
    assert board.board(alarm).failures == ()


def test_an_address_that_does_not_exist_is_given_up_at_once(cast: Cast, send: Send, mail: MailServer) -> None:
    mail.refuses = "550 no such address"
    reach(cast, email="weg@example.org")
    send()
    sending.leave()
    assert Delivery.objects.get().state == "given_up"


def test_an_address_that_is_refused_for_now_is_tried_again(cast: Cast, send: Send, mail: MailServer) -> None:
    mail.refuses = "451 try again later"
    reach(cast, email="amina@example.org")
    send()
    sending.leave()
    assert Delivery.objects.get().state == "waiting"


def test_an_alarm_of_which_nobody_knows_whether_it_went_is_sent_again(
    cast: Cast, send: Send, mail: MailServer
) -> None:
    mail.hangs_up = True
    reach(cast, email="amina@example.org")
    send()
    sending.leave()
    assert Delivery.objects.get().state == "waiting"


def test_an_sms_is_one_signed_request(cast: Cast, send: Send, gateway: HttpServer) -> None:
    reach(cast, phone="06 12 34 56 78")
    send()
    sending.leave()
    (post,) = gateway.posts
    told = json.loads(post.body)
    assert told["to"] == "+31612345678"
    assert told["text"].startswith(f"Alarm: {FIRST} {SECOND}")
    expected = sms.signature(SECRET, post.headers["x-samenbeeld-timestamp"], post.body)
    assert post.headers["x-samenbeeld-signature"] == expected


def test_an_sms_of_an_exercise_begins_with_the_word(cast: Cast, send: Send, gateway: HttpServer) -> None:
    reach(cast, phone="06 12 34 56 78")
    send(mode=Mode.EXERCISE, taking_part=frozenset(["de-maasoever"]))
    sending.leave()
    assert json.loads(gateway.posts[0].body)["text"].startswith("OEFENING: ")


def test_the_gateway_tells_that_an_sms_arrived(cast: Cast, send: Send, gateway: HttpServer) -> None:
    reach(cast, phone="06 12 34 56 78")
    alarm = send()
    sending.leave()
    report = json.loads(gateway.posts[0].body)["report_to"]
    path = report[report.index("/alarmen/") :]
    assert [Client().post(path).status_code for _ in range(2)] == [204, 204]
    steps = AlarmStep.objects.filter(alarm=alarm, kind="delivered", channel="sms")
    assert steps.count() == 1


def test_a_forged_report_tells_nothing(cast: Cast) -> None:
    assert Client().post("/alarmen/aangekomen/iets.verzonnen/").status_code == 404


@pytest.mark.parametrize(("status", "state"), [(500, "waiting"), (429, "waiting"), (400, "given_up")])
def test_what_a_gateway_refuses_for_good_is_not_tried_again(
    cast: Cast, send: Send, gateway: HttpServer, status: int, state: str
) -> None:
    gateway.status = status
    reach(cast, phone="06 12 34 56 78")
    send()
    sending.leave()
    assert Delivery.objects.get().state == state


def test_a_push_message_is_read_by_that_browser_alone(cast: Cast, send: Send, pushes: HttpServer) -> None:
    browser = Browser()
    browser.subscribe(cast, pushes)
    send()
    sending.leave()
    (post,) = pushes.posts
    told = browser.read(post.body)
    assert told["title"] == f"Alarm: {FIRST}"
    assert FIRST.encode() not in post.body
    assert post.headers["ttl"] == "14400"


def test_the_push_service_can_tell_who_sends(cast: Cast, send: Send, pushes: HttpServer) -> None:
    Browser().subscribe(cast, pushes)
    send()
    sending.leave()
    header = pushes.posts[0].headers["authorization"]
    token, key = re.fullmatch(r"vapid t=(\S+), k=(\S+)", header).groups()  # type: ignore[union-attr]
    signed, _, signature = token.rpartition(".")
    raw = unbase64(signature)
    r, s = (int.from_bytes(part, "big") for part in (raw[:32], raw[32:]))
    public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), unbase64(key))
    public.verify(encode_dss_signature(r, s), signed.encode(), ec.ECDSA(hashes.SHA256()))
    assert json.loads(unbase64(signed.split(".")[1]))["aud"] == pushes.address


@pytest.mark.parametrize("status", [404, 410])
def test_a_device_that_is_gone_is_forgotten(cast: Cast, send: Send, pushes: HttpServer, status: int) -> None:
    Browser().subscribe(cast, pushes)
    pushes.status = status
    alarm = send()
    sending.leave()
    assert PushDevice.objects.get().gone_at is not None
    assert board.board(alarm).failures == (("push", 1),)
    send()
    assert Delivery.objects.filter(channel="push").count() == 1


def test_a_push_service_that_is_away_is_tried_again(cast: Cast, send: Send, pushes: HttpServer) -> None:
    Browser().subscribe(cast, pushes)
    pushes.status = 503
    send()
    sending.leave()
    assert Delivery.objects.get().state == "waiting"


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://push.example/1",
        "https://localhost/1",
        "https://10.0.0.1/1",
        "https://intranet/1",
        "ftp://x.y/1",
    ],
)
def test_only_a_push_service_in_the_open_is_an_address(cast: Cast, endpoint: str) -> None:
    keys = {"public_key": base64url(Browser().point), "secret": base64url(b"0" * 16)}
    with pytest.raises(Refused, match="alerts-device-wrong"):
        actions.add_device(actor=cast.amina, name="x", endpoint=endpoint, **keys)


def test_keys_of_another_length_are_refused(cast: Cast) -> None:
    with pytest.raises(Refused, match="alerts-device-wrong"):
        actions.add_device(
            actor=cast.amina, name="x", endpoint="https://push.example.org/1", public_key="AA", secret="AA"
        )


def test_encryption_is_that_of_the_standard() -> None:
    """RFC 8291, appendix A."""
    sender = ec.derive_private_key(
        int.from_bytes(unbase64("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"), "big"), ec.SECP256R1()
    )
    body = encryption.encrypted(
        b"When I grow up, I want to be a watermelon",
        receiver="BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
        secret="BTBZMqHH6r4Tts7J_aSIgg",
        salt=unbase64("DGv6ra1nlYgDCS1FRnbzlw"),
        sender=sender,
    )
    assert base64.urlsafe_b64encode(body).rstrip(b"=").decode() == (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
        "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
        "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )


def test_a_red_alarm_carries_no_word_of_itself(
    cast: Cast, send: Send, mail: MailServer, gateway: HttpServer, pushes: HttpServer
) -> None:
    browser = Browser()
    browser.subscribe(cast, pushes)
    reach(cast, email="amina@example.org", phone="06 12 34 56 78")
    alarm = send(tlp=Tlp.RED)
    assert sending.leave() == 3
    messages = [
        subject_of(mail.mails[0]) + text_of(mail.mails[0]),
        json.loads(gateway.posts[0].body)["text"],
        json.dumps(browser.read(pushes.posts[0].body)),
    ]
    for message in messages:
        assert FIRST not in message
        assert SECOND not in message
        assert "Hoogwater" not in message
        assert "Log in om te lezen" in message
        assert f"/alarmen/{alarm.pk}/" in message
        assert "/a/" not in message


def test_who_answered_meanwhile_gets_no_message_any_more(cast: Cast, send: Send, mail: MailServer) -> None:
    reach(cast, email="amina@example.org")
    actions.answer(actor=cast.amina, alarm=send(), answer="seen")
    assert sending.leave() == 0
    assert mail.mails == []


def test_quiet_hours_hold_a_test_call_and_no_alarm(cast: Cast, send: Send, mail: MailServer) -> None:
    reach(cast, email="amina@example.org", quiet_from=time(22, 0), quiet_until=time(7, 0))
    with clock.at(datetime(2030, 1, 14, 2, tzinfo=UTC)):
        send(is_test=True)
        assert sending.leave() == 0
        send()
        assert sending.leave() == 1
    with clock.at(datetime(2030, 1, 14, 6, 1, tzinfo=UTC)):
        assert sending.leave() == 1
    assert subject_of(mail.mails[0]) == f"Alarm: {FIRST}"


def test_a_test_call_begins_with_its_word(cast: Cast, send: Send, mail: MailServer) -> None:
    reach(cast, email="amina@example.org")
    send(is_test=True)
    sending.leave()
    assert subject_of(mail.mails[0]) == f"TEST: Alarm: {FIRST}"


def test_without_settings_nothing_leaves_the_screen(cast: Cast, send: Send, settings: Settings) -> None:
    settings.EMAIL_HOST = settings.SMS_GATEWAY = ""
    reach(cast, email="amina@example.org", phone="06 12 34 56 78")
    send()
    assert Delivery.objects.count() == 0
