"""Says in words what to check when a connection could not be made.

grpcio reports most of these as UNAVAILABLE, with the cause somewhere in its message; the table below knows
where. A cause it does not know is passed on as it is.
"""

from __future__ import annotations

from typing import Final

from worker_core._wire.rpc import RPCError, RPCStatusCode

__all__ = ["explain_failed_connect"]

_ANY, _TLS, _PLAIN = None, True, False

_ADVICE: Final[tuple[tuple[bool | None, tuple[str, ...], str], ...]] = (
    (
        _TLS,
        ("WRONG_VERSION_NUMBER", "wrong version number", "HTTP_REQUEST", "PACKET_LENGTH_TOO_LONG"),
        "It answers, but not in TLS. Pass tls=False if that is what you want, or check the port.",
    ),
    (
        _TLS,
        ("CERTIFICATE_VERIFY_FAILED", "certificate verify failed", "unable to get local issuer"),
        "Its certificate is not trusted. If a private authority signed it, pass the authority's "
        "certificate as TLSConfig(server_root_ca_cert=...).",
    ),
    (
        _TLS,
        ("Hostname Verification Check failed", "not in peer certificate", "does not match"),
        "Its certificate is for another name than the host dialed. Check the host, or pass the name "
        "in the certificate as TLSConfig(domain=...).",
    ),
    (
        _TLS,
        (
            "CERTIFICATE_REQUIRED",
            "certificate required",
            "BAD_CERTIFICATE",
            "UNKNOWN_CA",
            "HANDSHAKE_FAILURE",
        ),
        "It does not accept this client's certificate, or misses one. Check client_cert and "
        "client_private_key of TLSConfig.",
    ),
    (
        _TLS,
        ("Failed to create security handshaker", "Invalid cert chain", "Invalid private key"),
        "A certificate or key of TLSConfig is not valid PEM.",
    ),
    (
        _ANY,
        ("Connection refused", "connection refused", "ECONNREFUSED"),
        "Nothing listens there. Check host and port, and whether the server is running.",
    ),
    (
        _ANY,
        ("DNS resolution failed", "Domain name not found", "Name or service not known", "C-ares"),
        "The host name is not known. Check its spelling and the name service.",
    ),
    (
        _ANY,
        ("timed out", "Timeout occurred", "timeout", "No route to host", "Network is unreachable"),
        "It does not answer. Check host and port, and the network and firewalls between.",
    ),
    (
        _PLAIN,
        (
            "Socket closed",
            "Connection reset",
            "connection reset",
            "Broken pipe",
            "End of TCP stream",
            "Failed parsing HTTP/2",
            "SETTINGS frame",
        ),
        "It closed the connection at once. If it speaks TLS, pass tls=True; else check that the port is "
        "the gRPC port of a Temporal server.",
    ),
    (
        _TLS,
        ("Socket closed", "Connection reset", "connection reset", "handshake failed", "Handshake"),
        "The TLS handshake failed. Check the port, and the certificates of TLSConfig: a server that wants "
        "to know its clients needs client_cert and client_private_key.",
    ),
)

_ADVICE_BY_STATUS: Final = {
    RPCStatusCode.UNAUTHENTICATED: (
        "It does not accept the credentials. Check api_key (is it complete, and not expired?) or the "
        "client certificate."
    ),
    RPCStatusCode.PERMISSION_DENIED: (
        "The credentials are known but not allowed here. Check that they belong to this address and "
        "namespace."
    ),
    RPCStatusCode.UNIMPLEMENTED: "It is not a Temporal server, or a proxy in front of it is in the way.",
    RPCStatusCode.DEADLINE_EXCEEDED: "It does not answer. Check host and port, and the network between.",
}


def explain_failed_connect(error: RPCError, target_host: str, *, uses_tls: bool) -> str:
    """Return what happened, at which server, and what to check."""
    scheme = "with TLS" if uses_tls else "without TLS"
    advice = _ADVICE_BY_STATUS.get(error.status) or _advice_for(error.message, uses_tls=uses_tls)
    if ":" not in target_host and error.status not in _ADVICE_BY_STATUS:
        advice = (
            f"The address has no port; a Temporal server's is 7233, as in '{target_host}:7233'."
        )
    said = f" ({error.status.name}: {error.message})"
    return f"no connection to the server at {target_host!r} {scheme}. {advice}{said}"


def _advice_for(message: str, *, uses_tls: bool) -> str:
    for only_if, marks, advice in _ADVICE:
        if only_if in (None, uses_tls) and any(mark in message for mark in marks):
            return advice
    return "Check host and port, and whether the server is running."
