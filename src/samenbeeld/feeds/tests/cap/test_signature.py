"""Who signed, with certificates and signatures that are made here."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from lxml import etree
from signxml.algorithms import CanonicalizationMethod, SignatureMethod
from signxml.signer import XMLSigner

from samenbeeld.feeds.cap.reading import Received, Refused
from samenbeeld.feeds.cap.signature import Standing, Verdict
from samenbeeld.feeds.tests.cap.examples import SENT, XML, bent, received, results

SAMPLES = Path(__file__).parent / "samples"
DSIG = "{http://www.w3.org/2000/09/xmldsig#}"


@dataclass(frozen=True)
class Signer:
    key: ec.EllipticCurvePrivateKey
    pem: str

    def sign(self, alert: str | bytes) -> bytes:
        signer = XMLSigner(
            signature_algorithm=SignatureMethod.ECDSA_SHA256,
            c14n_algorithm=CanonicalizationMethod.EXCLUSIVE_XML_CANONICALIZATION_1_0,
        )
        key = self.key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        signed = signer.sign(etree.fromstring(alert), key=key, cert=self.pem)
        return etree.tostring(signed)


def signer(name: str, until: datetime = SENT + timedelta(days=365)) -> Signer:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(until - timedelta(days=730))
        .not_valid_after(until)
        .sign(key, hashes.SHA256())
    )
    return Signer(key, certificate.public_bytes(serialization.Encoding.PEM).decode())


INSTITUTE = signer("Weerinstituut")
STRANGER = signer("Vreemde")


def verdict(document: str | bytes, *trusted: Signer) -> Verdict:
    return received(document, tuple(each.pem for each in trusted)).signature


def key_of(found: Verdict) -> str:
    return found.why.key.removeprefix("feeds-cap-signature-") if found.why else ""


def test_an_alert_without_a_signature_is_unsigned() -> None:
    assert verdict(XML, INSTITUTE).standing is Standing.UNSIGNED


def test_a_trusted_signature_is_valid_and_says_whose_it_is() -> None:
    assert verdict(INSTITUTE.sign(XML), STRANGER, INSTITUTE) == Verdict(Standing.VALID, "CN=Weerinstituut")


def test_a_signed_alert_inside_a_feed_is_valid_too() -> None:
    feed = b'<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="urn:g"><id>a</id><title>t</title>'
    feed += b"<updated>u</updated>"
    assert verdict(feed + INSTITUTE.sign(XML) + b"</feed>", INSTITUTE).standing is Standing.VALID


def test_one_word_changed_after_signing_is_wrong() -> None:
    changed = INSTITUTE.sign(XML).replace(b"Code oranje", b"Code groen")
    found = verdict(changed, INSTITUTE)
    assert (found.standing, key_of(found), found.signer) == (Standing.WRONG, "wrong", "")


def test_a_field_added_after_signing_is_wrong() -> None:
    changed = INSTITUTE.sign(XML).replace(b"</info>", b"<area><areaDesc>Zeeland</areaDesc></area></info>")
    assert verdict(changed, INSTITUTE).standing is Standing.WRONG


def test_a_signature_of_a_stranger_is_not_accepted() -> None:
    found = verdict(STRANGER.sign(XML), INSTITUTE)
    assert (found.standing, key_of(found)) == (Standing.NOT_ACCEPTED, "unknown")
    assert key_of(verdict(STRANGER.sign(XML))) == "unknown"


def test_a_stranger_with_the_same_name_is_not_accepted() -> None:
    assert key_of(verdict(signer("Weerinstituut").sign(XML), INSTITUTE)) == "unknown"


@pytest.mark.parametrize("until", [SENT - timedelta(seconds=1), SENT + timedelta(days=731)])
def test_a_certificate_that_was_not_valid_when_it_was_sent_is_not_accepted(until: datetime) -> None:
    other = signer("Weerinstituut", until)
    found = verdict(other.sign(XML), other)
    assert (found.standing, key_of(found)) == (Standing.NOT_ACCEPTED, "not-valid-then")


def test_a_certificate_that_has_expired_since_still_counts() -> None:
    old = bent(("2026-06-18T12:05:00", "2013-06-18T12:05:00"))
    then = signer("Weerinstituut", datetime(2014, 1, 1, tzinfo=UTC))
    assert verdict(then.sign(old), then).standing is Standing.VALID


def _signed_twice() -> bytes:
    """The institute signs, and the distributor signs what stands there then."""
    once = etree.fromstring(INSTITUTE.sign(XML))
    first = once.find(f"{DSIG}Signature")
    assert first is not None

    both = etree.fromstring(STRANGER.sign(etree.tostring(once)))
    return etree.tostring(both)


def test_of_two_signatures_the_trusted_one_counts() -> None:
    twice = _signed_twice()
    assert twice.count(b"</ds:Signature>") == 2
    assert verdict(twice, INSTITUTE) == Verdict(Standing.VALID, "CN=Weerinstituut")
    assert verdict(twice, STRANGER) == Verdict(Standing.VALID, "CN=Vreemde")
    assert verdict(twice.replace(b"Code oranje", b"Code rood"), INSTITUTE).standing is Standing.WRONG


@pytest.mark.parametrize(
    ("signed_text", "standing"),
    [(XML, Standing.WRONG), (bent(("<alert ", '<alert Id="true" ')), Standing.NOT_ACCEPTED)],
    ids=["whole document", "by id"],
)
def test_a_signed_alert_wrapped_in_a_false_one_is_not_valid(signed_text: str, standing: Standing) -> None:
    """The true alert goes into a corner of the signature, and the false one stands where it stood."""
    signed = etree.fromstring(INSTITUTE.sign(signed_text))
    signature = signed.find(f"{DSIG}Signature")
    assert signature is not None
    false = etree.fromstring(bent(("Code oranje", "Code groen")))
    false.append(signature)
    corner = etree.SubElement(signature, f"{DSIG}Object")
    corner.append(signed)
    (found,) = results(etree.tostring(false), (INSTITUTE.pem,))
    assert isinstance(found, Received | Refused)
    assert found.signature.standing is standing


def test_thousands_of_signatures_are_not_all_looked_at() -> None:
    many = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>' * 20_000
    started = time.process_time()
    (found,) = results(bent(("</alert>", f"{many}</alert>")), (INSTITUTE.pem,))
    assert isinstance(found, Received | Refused)
    assert (found.signature.standing, key_of(found.signature)) == (Standing.NOT_ACCEPTED, "too-many")
    assert time.process_time() - started < 5


def test_a_signature_over_a_part_is_not_accepted() -> None:
    changed = INSTITUTE.sign(XML).replace(b'URI=""', b'URI="#part"')
    found = verdict(changed, INSTITUTE)
    assert (found.standing, key_of(found)) == (Standing.NOT_ACCEPTED, "whole")


def test_a_signature_with_a_key_alone_is_not_accepted() -> None:
    found = received((SAMPLES / "earthquake-iso8859-1.cap").read_bytes()).signature
    assert (found.standing, key_of(found)) == (Standing.NOT_ACCEPTED, "no-certificate")


def test_sha_1_is_signed_and_not_accepted_even_by_a_trusted_certificate() -> None:
    trusted = tuple(path.read_text() for path in SAMPLES.glob("*.pem"))
    found = received((SAMPLES / "canada_signed.cap").read_bytes(), trusted).signature
    assert (found.standing, key_of(found)) == (Standing.NOT_ACCEPTED, "algorithm")


@pytest.mark.parametrize(
    ("rubbish", "key"), [(b"AAAA", "unknown"), (b"!", "no-certificate"), (b"", "no-certificate")]
)
def test_a_certificate_that_is_none_is_not_accepted(rubbish: bytes, key: str) -> None:
    signed = INSTITUTE.sign(XML)
    start = signed.index(b"<ds:X509Certificate>") + len(b"<ds:X509Certificate>")
    end = signed.index(b"</ds:X509Certificate>")
    assert key_of(verdict(signed[:start] + rubbish + signed[end:], INSTITUTE)) == key
