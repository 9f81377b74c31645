"""External storage: large payloads kept outside the server, with a claim check in their place.

What goes out is converted, encoded by the codec, and only then stored, so the store holds what the
codec made of it; what comes in is fetched first. In its place travels a reference, itself a payload:
the driver's name, the data by which that driver finds the payload again, and the stored size.

Rules:

* A payload that cannot be stored is not sent, and one that cannot be fetched is not skipped: whatever
  a driver raises reaches the caller.
* The payloads of one list go to each driver in one call; several drivers are called at once, and the
  first that fails has the others cancelled and waited for.
* Three forms of reference are read: the protocol's message, the older one in plain JSON, and either
  of them after it passed a codec, which is told by a mark. The first is what is written.
"""

from __future__ import annotations

import asyncio
import dataclasses
from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from worker_core.api.common.v1 import Payload
from worker_core.api.sdk.v1 import ExternalStorageReference
from worker_core.converter._encodings import JSONProtoPayloadConverter
from worker_core.converter._json import JSONPlainPayloadConverter

if TYPE_CHECKING:
    from worker_core.converter._codec import PayloadCodec

__all__ = [
    "ExternalStorage",
    "StorageDriver",
    "StorageDriverActivityInfo",
    "StorageDriverClaim",
    "StorageDriverRetrieveContext",
    "StorageDriverSelectContext",
    "StorageDriverStoreContext",
    "StorageDriverWorkflowInfo",
    "StorageTarget",
    "StorageWarning",
    "decode_references",
    "is_reference",
    "refuse_references",
    "retrieve_payloads",
    "store_payloads",
]

T = TypeVar("T")

_LEGACY_ENCODING: Final = "json/external-storage-reference"
_LEGACY: Final = _LEGACY_ENCODING.encode()
_JSON_PROTO: Final = b"json/protobuf"
_MESSAGE_TYPE: Final = ExternalStorageReference.DESCRIPTOR.full_name.encode()
_MARK: Final = "__temporal_external_storage_reference"
_MARKED: Final = b"true"


@dataclass(frozen=True)
class StorageDriverClaim:
    """How a driver finds a payload again. Travels in the place of the payload."""

    claim_data: Mapping[str, str]
    """Whatever the driver needs. It is not encoded by a codec, so it should hold no secrets."""


@dataclass(frozen=True, kw_only=True)
class StorageDriverWorkflowInfo:
    """A workflow for which something is stored."""

    namespace: str
    """Namespace of the workflow."""
    id: str | None = None
    """Id of the workflow."""
    run_id: str | None = None
    """The run, if it is known: a workflow that is being started has none yet."""
    type: str | None = None
    """Type of the workflow, if it is known."""


@dataclass(frozen=True, kw_only=True)
class StorageDriverActivityInfo:
    """An activity for which something is stored."""

    namespace: str
    """Namespace of the activity."""
    id: str | None = None
    """Id of the activity."""
    run_id: str | None = None
    """Its run, which only an activity has that no workflow started."""
    type: str | None = None
    """Type of the activity, if it is known."""


StorageTarget = StorageDriverActivityInfo | StorageDriverWorkflowInfo


@dataclass(frozen=True)
class StorageDriverStoreContext:
    """What `StorageDriver.store` is told."""

    target: StorageDriverActivityInfo | StorageDriverWorkflowInfo | None = None
    """For whom the payloads are stored: the workflow that is started, signalled, queried or updated,
    and otherwise the workflow or activity they come from. What a workflow gives an activity, and gets
    from it, belongs to the workflow. None if it is not known."""


@dataclass(frozen=True)
class StorageDriverSelectContext:
    """What `ExternalStorage.driver_selector` is told."""

    target: StorageDriverActivityInfo | StorageDriverWorkflowInfo | None = None
    """For whom the payload is stored, as in `StorageDriverStoreContext`."""


@dataclass(frozen=True)
class StorageDriverRetrieveContext:
    """What `StorageDriver.retrieve` is told. Nothing, so far."""


class StorageDriver(ABC):
    """Keeps payloads somewhere, and gives them back.

    Called on the loop that the user's code runs on, by several at once. A payload may be stored more
    than once, because a task that fails is done again; and it must stay as long as any history holds
    a claim for it, replays of closed workflows included.
    """

    @abstractmethod
    def name(self) -> str:
        """Name of this driver, by which references find it again.

        Several drivers of one class need a name each. It must not change while anything is stored.
        """

    def type(self) -> str:
        """What kind of driver this is, the same for all drivers of a class; its name by default."""
        return type(self).__name__

    @abstractmethod
    async def store(
        self, context: StorageDriverStoreContext, payloads: Sequence[Payload]
    ) -> list[StorageDriverClaim]:
        """Keep payloads.

        Returns:
            A claim for each, in the same order.
        """

    @abstractmethod
    async def retrieve(
        self, context: StorageDriverRetrieveContext, claims: Sequence[StorageDriverClaim]
    ) -> list[Payload]:
        """Give payloads back.

        Returns:
            The payload of each claim, in the same order.
        """


class StorageWarning(RuntimeWarning):
    """Category for warnings of drivers."""


@dataclass(frozen=True)
class ExternalStorage:
    """Where large payloads are kept instead of on the server.

    Everybody who reads what was stored needs a driver of the same name: the workers of a workflow,
    its clients, and whoever replays its histories.

    Raises:
        ValueError: There is no driver, or several and no selector, or two of one name; or the
            threshold is negative.
        TypeError: Something is of another kind.
    """

    drivers: Sequence[StorageDriver]
    """The drivers, each with a name of its own. All of them are read from."""

    driver_selector: (
        Callable[[StorageDriverSelectContext, Payload], StorageDriver | None] | None
    ) = None
    """Says which driver keeps a payload; None leaves the payload where it is. Not asked for payloads
    below the threshold. With a single driver it may be left out, and that driver keeps all."""

    payload_size_threshold: int = 256 * 1024
    """Size in bytes, as serialized and after the codec, from which a payload is stored."""

    _drivers_by_name: dict[str, StorageDriver] = dataclasses.field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        """Check and index the drivers."""
        _check_kinds(self)
        if not self.drivers:
            raise ValueError(
                "ExternalStorage.drivers is empty. Give at least one driver, or leave external "
                "storage out of the data converter."
            )
        if self.payload_size_threshold < 0:
            raise ValueError(
                f"ExternalStorage.payload_size_threshold is {self.payload_size_threshold}. It is a "
                "number of bytes; 0 stores every payload."
            )
        if len(self.drivers) > 1 and self.driver_selector is None:
            raise ValueError(
                "ExternalStorage.drivers has more than one driver. Give a driver_selector, which says "
                "where a payload goes."
            )
        by_name: dict[str, StorageDriver] = {}
        for driver in self.drivers:
            name = driver.name()
            if name in by_name:
                raise ValueError(
                    f"ExternalStorage.drivers contains more than one driver with the name '{name}'. "
                    "References find their driver by its name, so each needs one of its own."
                )
            by_name[name] = driver
        object.__setattr__(self, "_drivers_by_name", by_name)

    def _select(
        self, context: StorageDriverSelectContext, payload: Payload
    ) -> StorageDriver | None:
        """Which driver is to keep a payload, if any."""
        if payload.ByteSize() < self.payload_size_threshold:
            return None
        if self.driver_selector is None:
            return self.drivers[0]
        driver = self.driver_selector(context, payload)
        if driver is not None and self._drivers_by_name.get(driver.name()) is not driver:
            raise ValueError(
                f"Driver '{driver.name()}' returned by driver_selector is not registered in "
                "ExternalStorage.drivers"
            )
        return driver

    def _driver(self, name: str) -> StorageDriver:
        driver = self._drivers_by_name.get(name)
        if driver is None:
            known = ", ".join(f"'{each}'" for each in self._drivers_by_name)
            raise ValueError(
                f"No driver found with name '{name}'. A payload was stored with it; the drivers here "
                f"are {known}."
            )
        return driver


def _check_kinds(storage: ExternalStorage) -> None:
    drivers: Any = storage.drivers
    if isinstance(drivers, str | StorageDriver) or not isinstance(drivers, Iterable):
        raise TypeError(
            f"ExternalStorage.drivers is {drivers!r}. Pass a list: drivers=[{type(drivers).__name__}()]."
        )
    for driver in drivers:
        if isinstance(driver, type):
            raise TypeError(
                f"ExternalStorage.drivers has the class {driver.__qualname__}. Pass an instance of it."
            )
        missing = [
            name for name in ("name", "type", "store", "retrieve") if not hasattr(driver, name)
        ]
        if missing:
            raise TypeError(
                f"ExternalStorage.drivers has {driver!r}, which has no method {missing[0]}. Drivers are "
                "instances of subclasses of worker_core.converter.StorageDriver."
            )
    selector: Any = storage.driver_selector
    if selector is not None and not callable(selector):
        raise TypeError(
            f"ExternalStorage.driver_selector is {selector!r}. Pass a function that takes a "
            "StorageDriverSelectContext and a payload, and returns a driver or None."
        )
    threshold: Any = storage.payload_size_threshold
    if isinstance(threshold, bool) or not isinstance(threshold, int):
        raise TypeError(
            f"ExternalStorage.payload_size_threshold is {threshold!r}. Pass a number of bytes; 0 stores "
            "every payload."
        )


_claims: Final = JSONProtoPayloadConverter()


@dataclass(frozen=True)
class _LegacyReference:
    driver_name: str
    driver_claim: StorageDriverClaim


_legacy_claims: Final = JSONPlainPayloadConverter(encoding=_LEGACY_ENCODING)


def is_reference(payload: Payload) -> bool:
    """Whether a payload is a reference that has not passed a codec."""
    metadata = payload.metadata
    encoding = metadata.get("encoding")
    if encoding == _JSON_PROTO:
        return bool(metadata.get("messageType") == _MESSAGE_TYPE)
    return bool(encoding == _LEGACY)


def is_marked(payload: Payload) -> bool:
    """Whether a payload is a reference that has passed a codec."""
    return bool(payload.metadata.get(_MARK) == _MARKED)


def refuse_references(payloads: Iterable[Payload]) -> None:
    """Refuse to read references as values, where nothing is there to fetch what they stand for.

    Raises:
        RuntimeError: There is one.
    """
    for payload in payloads:
        metadata = payload.metadata
        if len(metadata) == 1 and metadata.get("encoding") != _LEGACY:
            continue  # a reference has more to tell; this is the case nearly always
        if is_reference(payload) or is_marked(payload):
            raise RuntimeError(
                "[TMPRL1105] Detected externally stored payload(s) but external storage is not "
                "configured."
            )


async def decode_references(
    payloads: Sequence[Payload], codec: PayloadCodec | None
) -> Sequence[Payload]:
    """The payloads, with references that passed a codec as they were before.

    Raises:
        RuntimeError: This codec does not make a reference of one.
    """
    if not any(map(is_marked, payloads)):
        return payloads
    decoded = list(payloads)
    for index, payload in enumerate(payloads):
        if not is_marked(payload):
            continue
        reference = Payload()
        reference.CopyFrom(payload)
        if codec is not None:
            del reference.metadata[_MARK]
            del reference.external_payloads[:]
            [reference] = await codec.decode([reference])
        if not is_reference(reference):
            raise RuntimeError(
                "[TMPRL1106] Encountered an encoded external storage reference that could not be "
                "decoded. Check that the payload codec used to write it is configured."
            )
        decoded[index] = reference
    return decoded


async def store_payloads(
    storage: ExternalStorage, payloads: Sequence[Payload], target: StorageTarget | None
) -> list[Payload]:
    """The payloads, with references in the place of those that are stored.

    Args:
        storage: Where they go.
        payloads: Payloads as the codec left them; they stay as they are.
        target: For whom they are stored.

    Raises:
        ValueError: The selector chose a driver that is not registered, or a driver did not return a
            claim for each payload.
        Exception: Whatever a driver raised.
    """
    result = list(payloads)
    context = StorageDriverSelectContext(target)
    chosen: dict[int, tuple[StorageDriver, list[int]]] = {}
    for index, payload in enumerate(payloads):
        driver = storage._select(context, payload)
        if driver is not None:
            chosen.setdefault(id(driver), (driver, []))[1].append(index)
    if not chosen:
        return result
    store_context = StorageDriverStoreContext(target)
    groups = list(chosen.values())
    all_claims = await _at_once(
        [driver.store(store_context, [payloads[i] for i in places]) for driver, places in groups]
    )
    for (driver, places), claims in zip(groups, all_claims, strict=True):
        _check_answer(driver, "claims", claims, StorageDriverClaim, len(places))
        for index, claim in zip(places, claims, strict=True):
            result[index] = _reference(driver, claim, payloads[index].ByteSize())
    return result


async def retrieve_payloads(
    storage: ExternalStorage, payloads: Sequence[Payload]
) -> Sequence[Payload]:
    """The payloads, with what was stored in the place of references.

    Raises:
        ValueError: There is no driver of a reference's name, or a driver did not return a payload for
            each claim.
        Exception: Whatever a driver raised.
    """
    wanted: dict[str, tuple[list[int], list[StorageDriverClaim]]] = {}
    for index, payload in enumerate(payloads):
        if is_reference(payload):
            name, claim = _claim(payload)
            places, claims = wanted.setdefault(name, ([], []))
            places.append(index)
            claims.append(claim)
    if not wanted:
        return payloads
    result = list(payloads)
    context = StorageDriverRetrieveContext()
    drivers = [storage._driver(name) for name in wanted]
    found = await _at_once(
        [
            driver.retrieve(context, claims)
            for driver, (_, claims) in zip(drivers, wanted.values(), strict=True)
        ]
    )
    for driver, (places, claims), stored in zip(drivers, wanted.values(), found, strict=True):
        _check_answer(driver, "payloads", stored, Payload, len(claims))
        for index, payload in zip(places, stored, strict=True):
            result[index] = payload
    return result


def _check_answer(
    driver: StorageDriver, what: str, answer: Sequence[Any], kind: type, expected: int
) -> None:
    """See that a driver returned one for each.

    Raises:
        ValueError: They are more or fewer.
        TypeError: They are something else.
    """
    items: Any = answer
    if not isinstance(items, Sequence) or not all(isinstance(each, kind) for each in items):
        # By its type alone: what it is may be somebody's data, and the text ends up in histories.
        found = type(items).__name__
        if isinstance(items, Sequence) and not isinstance(items, str | bytes):
            kinds = {type(each).__name__ for each in items if not isinstance(each, kind)}
            found = f"{found} with {', '.join(sorted(kinds))}"
        raise TypeError(
            f"Driver '{driver.name()}' returned a {found}. It has to return a list of {what}, "
            f"objects of {kind.__module__}.{kind.__qualname__}."
        )
    if len(items) != expected:
        raise ValueError(
            f"Driver '{driver.name()}' returned {len(items)} {what}, expected {expected}"
        )


def _reference(driver: StorageDriver, claim: StorageDriverClaim, size: int) -> Payload:
    try:
        reference = ExternalStorageReference(driver_name=driver.name(), claim_data=claim.claim_data)
    except (TypeError, ValueError) as error:
        raise TypeError(
            f"Driver '{driver.name()}' returned a claim with claim_data {claim.claim_data!r:.100}. It "
            "has to be a mapping of str to str."
        ) from error
    payload = _claims.to_payload(reference)
    assert payload is not None
    payload.external_payloads.add().size_bytes = size
    return payload


def _claim(reference: Payload) -> tuple[str, StorageDriverClaim]:
    """The driver's name and the claim that a reference holds."""
    if reference.metadata["encoding"] == _LEGACY:
        legacy: _LegacyReference = _legacy_claims.from_payload(reference, _LegacyReference)
        return legacy.driver_name, legacy.driver_claim
    message: ExternalStorageReference = _claims.from_payload(reference, ExternalStorageReference)
    return message.driver_name, StorageDriverClaim(dict(message.claim_data))


async def _at_once(calls: Sequence[Coroutine[Any, Any, T]]) -> list[T]:
    """Wait for all; the first that fails has the others cancelled, and waited for."""
    if len(calls) == 1:
        return [await calls[0]]
    tasks = [asyncio.ensure_future(call) for call in calls]
    try:
        return await asyncio.gather(*tasks)
    except BaseException:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        raise
