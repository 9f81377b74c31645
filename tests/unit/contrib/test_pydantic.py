"""The pydantic data converter, beside the peer's."""

from __future__ import annotations

import dataclasses
import pickle
import uuid
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Annotated, Any

import pydantic
import pytest
import temporalio.api.common.v1
import temporalio.contrib.pydantic

from worker_core.api.common.v1 import Payload
from worker_core.contrib.pydantic import (
    PydanticJSONPlainPayloadConverter,
    PydanticPayloadConverter,
    ToJsonOptions,
    pydantic_data_converter,
)


class Model(pydantic.BaseModel):
    name: str
    when: datetime
    tags: set[str] = set()
    more: Model | None = None


@dataclasses.dataclass
class Data:
    amount: Decimal
    day: date


MODEL = Model(name="é", when=datetime(2024, 1, 1, tzinfo=UTC), tags={"a"})
OURS = pydantic_data_converter.payload_converter
PEERS = temporalio.contrib.pydantic.pydantic_data_converter.payload_converter


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        (None, None),
        (b"raw", bytes),
        (MODEL, Model),
        ([MODEL, MODEL], list[Model]),
        (Data(Decimal("1.50"), date(2024, 2, 3)), Data),
        (timedelta(seconds=90), timedelta),
        (uuid.UUID(int=7), uuid.UUID),
        ({"a": (1, 2)}, dict[str, tuple[int, int]]),
        ("plain", None),
        (3, Annotated[int, pydantic.Field(gt=1)]),
    ],
)
def test_bytes_and_values_are_the_peers(value, hint):
    ours = OURS.to_payload(value).SerializeToString()
    assert ours == PEERS.to_payload(value).SerializeToString()
    read = OURS.from_payload(Payload.FromString(ours), hint)
    assert read == PEERS.from_payload(temporalio.api.common.v1.Payload.FromString(ours), hint)
    if hint is not None:
        assert read == value


def test_only_the_json_part_is_replaced():
    converters = PydanticPayloadConverter().converters
    assert list(converters) == [
        b"binary/null",
        b"binary/plain",
        b"json/protobuf",
        b"binary/protobuf",
        b"json/plain",
    ]
    assert isinstance(converters[b"json/plain"], PydanticJSONPlainPayloadConverter)


def test_unset_fields_may_be_left_out():
    part = PydanticJSONPlainPayloadConverter(ToJsonOptions(exclude_unset=True))
    model = Model(name="a", when=datetime(2024, 1, 1, tzinfo=UTC))
    assert part.to_payload(model).data == b'{"name":"a","when":"2024-01-01T00:00:00Z"}'
    assert b"more" in PydanticJSONPlainPayloadConverter().to_payload(model).data


def test_validation_errors_are_pydantics():
    payload = OURS.to_payload({"name": 1})
    with pytest.raises(pydantic.ValidationError):
        OURS.from_payload(payload, Model)


def test_the_cache_is_bounded_and_optional():
    with pytest.raises(ValueError, match="max_cached_type_adapters cannot be negative"):
        PydanticPayloadConverter(max_cached_type_adapters=-1)
    for limit in (0, 1, None):
        part = PydanticJSONPlainPayloadConverter(max_cached_type_adapters=limit)
        for hint in (int, float, int):
            assert part.from_payload(part.to_payload(1), hint) == 1


def test_hints_that_cannot_be_hashed_and_hints_that_are_wrong():
    part = PydanticJSONPlainPayloadConverter()
    unhashable = Annotated[int, pydantic.Field(json_schema_extra={"a": []}), []]
    with pytest.raises(TypeError):
        hash(unhashable)
    assert part.from_payload(part.to_payload(1), unhashable) == 1

    class Foreign: ...

    with pytest.raises(pydantic.errors.PydanticSchemaGenerationError):
        part.from_payload(part.to_payload(1), Foreign)


def test_pickling_drops_the_cache_and_keeps_its_limit():
    part = PydanticJSONPlainPayloadConverter(
        ToJsonOptions(exclude_unset=True), max_cached_type_adapters=3
    )
    part.from_payload(part.to_payload(1), int)
    copy: Any = pickle.loads(pickle.dumps(part))
    assert copy._type_adapter.cache_info()[2:] == (3, 0)
    assert copy.to_payload(MODEL) == part.to_payload(MODEL)
