"""Certificates as an operator makes them with openssl: an authority, and a folder per node."""

from datetime import timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from samenbeeld.federation.nats_config import AUTHORITY, CERTIFICATE, PRIVATE_KEY
from samenbeeld.kernel.clock import now


class Authority:
    """Signs certificates of nodes; those of one are nothing to another."""

    def __init__(self) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Samenbeeld")])
        self._own = self._signed(self._name, self._key, x509.BasicConstraints(ca=True, path_length=0))

    def folder(self, code: str, folder: Path) -> Path:
        """The three files of the node with this code, which can be called at this machine."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, code)])
        names = x509.SubjectAlternativeName([x509.DNSName(code), x509.IPAddress(ip_address("127.0.0.1"))])
        folder.mkdir(parents=True)
        (folder / CERTIFICATE).write_bytes(self._signed(name, key, names).public_bytes(Encoding.PEM))
        private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (folder / PRIVATE_KEY).write_bytes(private)
        (folder / AUTHORITY).write_bytes(self._own.public_bytes(Encoding.PEM))
        return folder

    def _signed(
        self, name: x509.Name, key: ec.EllipticCurvePrivateKey, more: x509.ExtensionType
    ) -> x509.Certificate:
        unsigned = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(self._name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now() - timedelta(days=1))
            .not_valid_after(now() + timedelta(days=1))
            .add_extension(more, critical=isinstance(more, x509.BasicConstraints))
        )
        return unsigned.sign(self._key, SHA256())
