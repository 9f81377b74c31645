"""Writes the classes whose methods are the RPCs of the services, one method per unary RPC."""

from __future__ import annotations

import re
from typing import Final

from google.protobuf.descriptor import Descriptor, MethodDescriptor, ServiceDescriptor

from worker_core.api._pool import module_name

__all__ = ["services_text", "snake_case"]

_HEADER: Final = '''\
# fmt: off
# ruff: noqa
"""The RPCs of every service as typed methods. Written by tools/generate_api.py; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from worker_core._wire.headers import NO_METADATA
from worker_core._wire.rpc import Rpc

if TYPE_CHECKING:
{imports}
    from worker_core._wire.retry import RetryProfile
    from worker_core.service import ServiceClient

__all__ = [{names}]
'''
_RPC: Final = """
{constant}: Final[Rpc[{request}, {response}]] = Rpc(
    service="{short}",
    name="{method}",
    path="/{full_name}/{rpc}",
    response_name="{response_name}",
    request_has_namespace={has_namespace},
    request_has_task_queue={has_task_queue},
)"""
_CLASS: Final = '''


class {name}:
    """The RPCs of ``{full_name}``."""

    def __init__(self, client: ServiceClient) -> None:
        """Send every call through a service client."""
        self._client = client
'''
_METHOD: Final = '''
    async def {method}(
        self,
        req: {request},
        retry: bool | RetryProfile = False,
        metadata: Mapping[str, str | bytes] = NO_METADATA,
        timeout: timedelta | float | None = None,
    ) -> {response}:
        """Call ``{rpc}``."""
        return await self._client._rpc_call(
            {constant}, req, retry=retry, metadata=metadata, timeout=timeout
        )
'''

_CLOUD_NAMESPACE: Final = frozenset({"GetNamespace", "UpdateNamespace", "DeleteNamespace"})
"""RPCs of CloudService that name their namespace in the metadata too. The official SDK sends it with these
only, and with none of the others whose request has one."""


def snake_case(name: str) -> str:
    """Return the method name of an RPC.

    >>> snake_case("PollWorkflowTaskQueue")
    'poll_workflow_task_queue'
    """
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def services_text(services: list[ServiceDescriptor]) -> str:
    """Return the text of the module that holds one class per service."""
    services = sorted(services, key=lambda service: service.name)
    unary = [
        method
        for service in services
        for method in service.methods
        if not method.server_streaming and not method.client_streaming
    ]
    packages = {d.file.package for m in unary for d in (m.input_type, m.output_type)}
    imports = "\n".join(
        sorted(f"    import {module_name(package)} as {_alias(package)}" for package in packages)
    )
    names = ", ".join(f'"{_class_name(service)}"' for service in services)
    text = _HEADER.format(imports=imports, names=names)
    text += "".join(_RPC.format(**_words(method)) for method in unary)
    for service in services:
        text += _CLASS.format(name=_class_name(service), full_name=service.full_name)
        for method in sorted(service.methods, key=lambda method: method.name):
            if method in unary:
                text += _METHOD.format(**_words(method))
    return text


def _words(method: MethodDescriptor) -> dict[str, str]:
    service = method.containing_service
    short = _class_name(service).removesuffix("Service").lower()
    name = snake_case(method.name)
    fields = method.input_type.fields_by_name
    return {
        "constant": f"{short}_{name}".upper(),
        "full_name": service.full_name,
        "has_namespace": str(
            "namespace" in fields and (short != "cloud" or method.name in _CLOUD_NAMESPACE)
        ),
        "has_task_queue": str("task_queue" in fields),
        "method": name,
        "request": _type(method.input_type),
        "response": _type(method.output_type),
        "response_name": method.output_type.full_name,
        "rpc": method.name,
        "short": short,
    }


def _class_name(service: ServiceDescriptor) -> str:
    return service.name if service.name.endswith("Service") else service.name + "Service"


def _type(message: Descriptor) -> str:
    return f"{_alias(message.file.package)}.{message.name}"


def _alias(package: str) -> str:
    return "_" + module_name(package).removeprefix("worker_core.api.").replace(".", "_")
