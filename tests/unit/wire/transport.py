"""A gRPC server that answers as a test tells it to, for what the transport does by itself.

It plays no Temporal server: it has no state and knows no rules. Tests of behaviour use the real one.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import ipaddress
import threading
from dataclasses import dataclass, field

import grpc
import grpc.aio
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from worker_core.api.workflowservice.v1 import GetSystemInfoResponse

GET_SYSTEM_INFO = "GetSystemInfo"


@dataclass
class Seen:
    method: str
    metadata: dict
    request: bytes
    seconds_left: float


@dataclass
class ScriptedServer(grpc.GenericRpcHandler):
    """Answers GetSystemInfo by itself and every other method with ``answer``."""

    port: int = 0
    calls: list[Seen] = field(default_factory=list)
    answer: object = None
    """``async def answer(context, seen) -> bytes``; None answers with an empty message."""
    system_info: object = None

    @property
    def target(self):
        return f"127.0.0.1:{self.port}"

    def service(self, details):
        method = details.method.rpartition("/")[2]

        async def handle(request, context):
            seen = Seen(
                method,
                dict(context.invocation_metadata()),
                request,
                context.time_remaining(),
            )
            if method == GET_SYSTEM_INFO and self.system_info is None:
                return GetSystemInfoResponse(server_version="scripted").SerializeToString()
            self.calls.append(seen)
            answer = self.system_info if method == GET_SYSTEM_INFO else self.answer
            return await answer(context, seen) if answer else b""

        return grpc.unary_unary_rpc_method_handler(handle)


@contextlib.asynccontextmanager
async def serving(credentials=None, script=None):
    """Run a scripted server on the running loop."""
    script = script or ScriptedServer()
    server = grpc.aio.server()
    server.add_generic_rpc_handlers((script,))
    if credentials is None:
        script.port = server.add_insecure_port("127.0.0.1:0")
    else:
        script.port = server.add_secure_port("127.0.0.1:0", credentials)
    await server.start()
    try:
        yield script
    finally:
        await server.stop(None)


@contextlib.contextmanager
def serving_in_thread():
    """Run a scripted server on a loop of its own."""
    started = threading.Event()
    script = ScriptedServer()
    control = {}

    async def run():
        control["loop"], control["stop"] = asyncio.get_running_loop(), asyncio.Event()
        async with serving(script=script):
            started.set()
            await control["stop"].wait()

    thread = threading.Thread(target=lambda: asyncio.run(run()))
    thread.start()
    assert started.wait(20)
    try:
        yield script
    finally:
        control["loop"].call_soon_threadsafe(control["stop"].set)
        thread.join(20)


@dataclass
class Identity:
    """A certificate and its key, as PEM."""

    certificate: bytes
    key: bytes


class Authority:
    """Signs certificates for one test run."""

    def __init__(self):
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "test authority")])
        self.certificate = self._sign(self._name, self._key.public_key(), [], authority=True)

    def issue(self, *names: str) -> Identity:
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, names[0])])
        alternatives = [
            x509.IPAddress(ipaddress.ip_address(n)) if n[0].isdigit() else x509.DNSName(n)
            for n in names
        ]
        pem = self._sign(subject, key.public_key(), alternatives, authority=False)
        return Identity(
            pem,
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            ),
        )

    def _sign(self, subject, public_key, alternatives, *, authority):
        now = datetime.datetime.now(datetime.UTC)
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self._name)
            .public_key(public_key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(hours=1))
            .not_valid_after(now + datetime.timedelta(hours=1))
            .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        )
        if alternatives:
            builder = builder.add_extension(
                x509.SubjectAlternativeName(alternatives), critical=False
            )
        signed = builder.sign(self._key, hashes.SHA256())
        return signed.public_bytes(serialization.Encoding.PEM)
