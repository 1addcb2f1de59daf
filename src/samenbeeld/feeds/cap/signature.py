"""Who signed an alert, and whether that still holds.

An alert may be signed by several, one after the other: each signs what stood there, signatures and
all. Content is only ever used whole, and only counts as signed when the whole was signed.
"""

import base64
import copy
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from lxml import etree
from signxml.algorithms import CanonicalizationMethod, SignatureConstructionMethod
from signxml.exceptions import InvalidSignature, SignXMLException
from signxml.verifier import SignatureConfiguration, VerifyResult, XMLVerifier

from samenbeeld.feeds.cap.alert import Reason, reason

DSIG = "http://www.w3.org/2000/09/xmldsig#"
_DER = serialization.Encoding.DER
_SIGNATURE = f"{{{DSIG}}}Signature"
# Each takes a copy of the alert; two are seen in the wild (the institute, and who passes it on).
_MOST_SIGNATURES = 4
_TRANSFORMS = {method.value for method in CanonicalizationMethod} | {
    SignatureConstructionMethod.enveloped.value
}


class Standing(StrEnum):
    UNSIGNED = "unsigned"
    VALID = "valid"
    NOT_ACCEPTED = "not_accepted"
    WRONG = "wrong"


@dataclass(frozen=True)
class Verdict:
    """`signer` is the subject of the certificate, only when valid; `why` says why it is not.

    Valid says who signed, not that this signer may speak for the `sender` of the alert.
    """

    standing: Standing
    signer: str = ""
    why: Reason | None = None


UNSIGNED = Verdict(Standing.UNSIGNED)


def judge(alert: etree._Element, sent: datetime | None, trusted: tuple[str, ...]) -> Verdict:
    """The verdict over all signatures: wrong when one is wrong, else valid when one is.

    `trusted`: certificates in PEM of the signers themselves; they must have been valid when it was `sent`.
    """
    signatures = alert.findall(_SIGNATURE)
    if not signatures:
        # One that stands elsewhere signs something else.
        hidden = next(alert.iter(_SIGNATURE), None)
        return UNSIGNED if hidden is None else _not_accepted("place")
    if len(signatures) > _MOST_SIGNATURES:
        return _not_accepted("too-many")
    verdicts = [_judge_one(alert, number, sent, trusted) for number in range(len(signatures))]
    for standing in (Standing.WRONG, Standing.VALID):
        if found := next((each for each in verdicts if each.standing is standing), None):
            return found
    return verdicts[0]


def without_signatures(alert: etree._Element, keep: int = 0) -> etree._Element:
    """A copy with only the first `keep` signatures."""
    copied = copy.deepcopy(alert)
    for signature in copied.findall(_SIGNATURE)[keep:]:
        _remove(signature)
    return copied


def _judge_one(
    alert: etree._Element, number: int, sent: datetime | None, trusted: tuple[str, ...]
) -> Verdict:
    as_signed = without_signatures(alert, keep=number + 1)
    signature = as_signed.findall(_SIGNATURE)[number]
    if not _signs_the_whole(signature):
        return _not_accepted("whole")
    claimed = _claimed_certificate(signature)
    if not claimed:
        return _not_accepted("no-certificate")
    # Compared as bytes: a certificate of a stranger is not even opened.
    certificate = next((each for each in _certificates(trusted) if each.public_bytes(_DER) == claimed), None)
    if certificate is None:
        return _not_accepted("unknown")
    # Only this signature is looked at: the earlier ones become part of the content that it covers.
    try:
        result = _OneSignature(number).verify(
            as_signed,
            x509_cert=certificate,
            expect_config=SignatureConfiguration(verification_time=certificate.not_valid_after_utc),
        )
    except InvalidSignature:
        return _wrong()
    except (SignXMLException, UnsupportedAlgorithm, NotImplementedError, ValueError, etree.LxmlError):
        # SHA-1 ends here too: whoever can make two texts with one sum can put his own in its place.
        return _not_accepted("algorithm")
    if not isinstance(result, VerifyResult) or not _covers(result, without_signatures(alert, keep=number)):
        return _wrong()
    if sent is None or not certificate.not_valid_before_utc <= sent <= certificate.not_valid_after_utc:
        return _not_accepted("not-valid-then")
    return Verdict(Standing.VALID, certificate.subject.rfc4514_string())


class _OneSignature(XMLVerifier):
    """The verifier of signxml, that takes one of several signatures instead of refusing them."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number

    def _get_signature(self, root: etree._Element) -> etree._Element:
        return root.findall(_SIGNATURE)[self._number]


def _signs_the_whole(signature: etree._Element) -> bool:
    """One reference, to the document it stands in, with nothing left out but the signature itself."""
    references = signature.findall(f"{{{DSIG}}}SignedInfo/{{{DSIG}}}Reference")
    transforms = {each.get("Algorithm") for each in signature.iter(f"{{{DSIG}}}Transform")}
    return (
        len(references) == 1
        and references[0].get("URI") == ""
        and SignatureConstructionMethod.enveloped.value in transforms
        and transforms <= _TRANSFORMS
    )


def _claimed_certificate(signature: etree._Element) -> bytes:
    found = signature.findtext(f"{{{DSIG}}}KeyInfo/{{{DSIG}}}X509Data/{{{DSIG}}}X509Certificate")
    try:
        return base64.b64decode(found or "")
    except ValueError:
        return b""


def _certificates(trusted: tuple[str, ...]) -> list[x509.Certificate]:
    return [x509.load_pem_x509_certificate(pem.encode()) for pem in trusted]


def _covers(result: VerifyResult, content: etree._Element) -> bool:
    """What was signed is what is used. Comments may be outside a signature; nothing is read from them."""
    return result.signed_xml is not None and _plain(result.signed_xml) == _plain(content)


def _plain(element: etree._Element) -> bytes:
    written = etree.tostring(element, method="c14n", exclusive=True, with_comments=False)
    return written.strip()


def _not_accepted(why: str) -> Verdict:
    return Verdict(Standing.NOT_ACCEPTED, why=reason(f"signature-{why}"))


def _wrong() -> Verdict:
    return Verdict(Standing.WRONG, why=reason("signature-wrong"))


def _remove(element: etree._Element) -> None:
    """Removes an element, not the text behind it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)
