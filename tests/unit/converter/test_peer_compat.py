"""Byte compatibility with the peer: what either writes is the same, and the other reads it.

Values and hints vary by hypothesis. The peer's messages live in protobuf's default pool and ours in
our own, so everything is compared as bytes.
"""

from __future__ import annotations

import collections
import dataclasses
import enum
import typing
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any, Literal, NewType, Optional, TypedDict, Union

import nexusrpc
import pytest
import temporalio.api.common.v1
import temporalio.api.failure.v1
import temporalio.common
import temporalio.converter
import temporalio.exceptions
from hypothesis import given, settings
from hypothesis import strategies as st

import worker_core.common
import worker_core.converter
import worker_core.exceptions
from worker_core.api.common.v1 import Payload, SearchAttributes
from worker_core.api.failure.v1 import Failure

OURS = worker_core.converter.DataConverter.default.payload_converter
PEERS = temporalio.converter.DataConverter.default.payload_converter


@dataclasses.dataclass
class Point:
    x: int
    y: float = 1.5


@dataclasses.dataclass(frozen=True)
class Order:
    id: str
    points: list[Point]
    note: Optional[str] = None  # noqa: UP045
    tags: dict[str, int] = dataclasses.field(default_factory=dict)
    parent: Order | None = None
    total: int = dataclasses.field(init=False, default=0)


class Colour(enum.IntEnum):
    RED = 1
    BLUE = 2


class Size(enum.StrEnum):
    SMALL = "small"
    LARGE = "large"


class Plain(enum.Enum):
    ONE = 1


class Movie(TypedDict, total=False):
    title: str
    year: int


class Pair(typing.NamedTuple):
    left: int
    right: str


class WithDict:
    def __init__(self, inner: Any) -> None:
        self.inner = inner

    def dict(self):
        return {"inner": self.inner}


UserId = NewType("UserId", int)

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(["true", "false", "null", "1", "2.5", "small", "2024-01-02T03:04:05+00:00"]),
    st.sampled_from([1, 2, 3, 300, -1]),
    st.uuids().map(str),
)
json_values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4)
    ),
    max_leaves=12,
)
points = st.builds(Point, st.integers(), st.floats(allow_nan=False))
orders = st.builds(
    Order,
    st.text(max_size=5),
    st.lists(points, max_size=3),
    st.none() | st.text(max_size=5),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=3),
    st.none() | st.builds(Order, st.text(max_size=5), st.just([])),
)
python_values = st.one_of(
    json_values,
    st.binary(max_size=50),
    points,
    orders,
    st.datetimes(timezones=st.none() | st.just(UTC)),
    st.uuids(),
    st.sampled_from([*Colour, *Size, *Plain]),
    st.sets(st.integers(), max_size=4),
    st.frozensets(st.text(max_size=3), max_size=1),
    st.lists(points, max_size=3).map(collections.deque),
    st.tuples(st.integers(), orders),
    st.builds(Pair, st.integers(), st.text(max_size=3)),
    st.dictionaries(st.integers() | st.booleans(), points, max_size=3),
    st.lists(st.builds(WithDict, points | json_values), max_size=2),
    st.builds(timedelta, st.integers(0, 5)),
    st.just(object()),
)


def outcome(act, *args):
    """The result of a call, or the type of the error."""
    try:
        return act(*args)
    except Exception as err:
        return type(err)


@given(python_values)
@settings(deadline=None, max_examples=400)
def test_payloads_are_the_same_bytes(value):
    ours = outcome(lambda: OURS.to_payload(value).SerializeToString(deterministic=True))
    theirs = outcome(lambda: PEERS.to_payload(value).SerializeToString(deterministic=True))
    assert ours == theirs
    if isinstance(ours, bytes):
        read = OURS.from_payload(Payload.FromString(theirs))
        also_read = PEERS.from_payload(temporalio.api.common.v1.Payload.FromString(ours))
        assert repr(read) == repr(also_read)


hints = st.recursive(
    st.sampled_from(
        [
            Any,
            int,
            float,
            bool,
            str,
            bytes,
            type(None),
            datetime,
            uuid.UUID,
            dict,
            list,
            tuple,
            set,
            typing.List,  # noqa: UP006
            typing.Dict,  # noqa: UP006
            object,
            Point,
            Order,
            Colour,
            Size,
            Plain,
            Movie,
            Pair,
            UserId,
            Literal["small", 1, None],
            collections.abc.Mapping,
            timedelta,
            typing.TypeVar("T"),
        ]
    ),
    lambda inner: st.one_of(
        inner.map(lambda t: Optional[t]),  # noqa: UP045
        st.tuples(inner, inner).map(lambda t: Union[t]),  # noqa: UP007
        inner.map(lambda t: list[t]),
        inner.map(lambda t: typing.List[t]),  # noqa: UP006
        inner.map(lambda t: collections.abc.Sequence[t]),
        inner.map(lambda t: typing.Iterable[t]),
        inner.map(lambda t: set[t]),
        inner.map(lambda t: frozenset[t]),
        inner.map(lambda t: collections.deque[t]),
        inner.map(lambda t: tuple[t, ...]),
        st.tuples(inner, inner).map(lambda t: tuple[t]),
        st.tuples(inner, inner).map(lambda t: dict[t]),
        st.tuples(inner, inner).map(lambda t: typing.Dict[t]),  # noqa: UP006
        inner.map(lambda t: collections.abc.Mapping[str, t]),
    ),
    max_leaves=4,
)
objects = st.fixed_dictionaries(
    {},
    optional={
        "x": scalars,
        "y": scalars,
        "id": scalars,
        "points": json_values,
        "note": scalars,
        "tags": json_values,
        "total": scalars,
        "title": scalars,
        "year": scalars,
        "parent": json_values,
        "true": scalars,
        "1": scalars,
    },
)


@given(hints, json_values | objects)
@settings(deadline=None, max_examples=1500)
def test_hints_convert_or_refuse_as_the_peers(hint, value):
    ours = outcome(worker_core.converter.value_to_type, hint, value)
    theirs = outcome(temporalio.converter.value_to_type, hint, value)
    assert type(ours) is type(theirs)
    assert repr(ours) == repr(theirs)


@given(
    st.tuples(points, st.just(Point))
    | st.tuples(orders, st.just(Order))
    | st.tuples(st.lists(points), st.just(list[Point]))
    | st.tuples(st.uuids(), st.just(uuid.UUID))
    | st.tuples(st.datetimes(), st.just(datetime))
    | st.tuples(st.sets(st.integers()), st.just(set[int]))
    | st.tuples(st.dictionaries(st.integers(), points), st.just(dict[int, Point]))
)
@settings(deadline=None)
def test_hinted_values_come_back_from_either(pair):
    value, hint = pair
    theirs = PEERS.to_payload(value).SerializeToString()
    ours = OURS.to_payload(value).SerializeToString()
    assert OURS.from_payload(Payload.FromString(theirs), hint) == value
    assert PEERS.from_payload(temporalio.api.common.v1.Payload.FromString(ours), hint) == value


@pytest.mark.parametrize(
    "data", ['{"a": [1, "é"]}', "[]", ' {"a":1} ', "1", '"x"', "", "{", "\x00"]
)
@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32-be"])
def test_json_in_any_charset_reads_as_the_peers(data, charset):
    raw = data.encode(charset)

    def read(converter, payload_class):
        payload = payload_class(metadata={"encoding": b"json/plain"}, data=raw)
        return outcome(converter.from_payload, payload)

    assert read(OURS, Payload) == read(PEERS, temporalio.api.common.v1.Payload)


# Failures. An error is described by a module-free recipe and built in both vocabularies.

details = st.lists(json_values, max_size=2)
event_ids = st.integers(0, 2**40)
names = st.text(max_size=6)
retry_states = st.none() | st.sampled_from([int(s) for s in worker_core.exceptions.RetryState])
timeout_types = st.none() | st.sampled_from([int(t) for t in worker_core.exceptions.TimeoutType])


def with_enum(name, number):
    return lambda exceptions: None if number is None else getattr(exceptions, name)(number)


def recipe(name, *positional, **keywords):
    return st.tuples(
        st.just(name),
        st.tuples(*positional),
        st.fixed_dictionaries(keywords) if keywords else st.just({}),
    )


leaves = st.one_of(
    recipe(
        "ApplicationError",
        names,
        details,
        type=st.none() | names,
        non_retryable=st.booleans(),
        next_retry_delay=st.none() | st.timedeltas(timedelta(0), timedelta(days=9)),
        category=st.sampled_from([0, 1]),
    ),
    recipe("CancelledError", names, details),
    recipe("TerminatedError", names, details),
    recipe("TimeoutError", names, st.just([]), type=timeout_types, last_heartbeat_details=details),
    recipe("ServerError", names, st.just([]), non_retryable=st.booleans()),
    recipe("FailureError", names, st.just([])),
    recipe("WorkflowAlreadyStartedError", names, names.map(lambda name: [name])),
    recipe(
        "ActivityError",
        names,
        st.just([]),
        scheduled_event_id=event_ids,
        started_event_id=event_ids,
        identity=names,
        activity_type=names,
        activity_id=names,
        retry_state=retry_states,
    ),
    recipe(
        "ChildWorkflowError",
        names,
        st.just([]),
        namespace=names,
        workflow_id=names,
        run_id=names,
        workflow_type=names,
        initiated_event_id=event_ids,
        started_event_id=event_ids,
        retry_state=retry_states,
    ),
    recipe(
        "NexusOperationError",
        names,
        st.just([]),
        scheduled_event_id=event_ids,
        endpoint=names,
        service=names,
        operation=names,
        operation_token=names,
    ),
    recipe("ValueError", names, st.just([])),
    recipe(
        "HandlerError",
        names,
        st.just([]),
        type=st.sampled_from(list(nexusrpc.HandlerErrorType)),
        retryable_override=st.sampled_from([None, True, False]),
    ),
)
chains = st.lists(
    st.tuples(leaves, st.sampled_from(["cause", "context", "suppressed"])), min_size=1, max_size=3
)


def build(exceptions, chain):
    (name, (message, more), keywords), link = chain[0]
    keywords = dict(keywords)
    if name == "ValueError":
        cls = ValueError
    elif name == "HandlerError":
        cls = nexusrpc.HandlerError
    else:
        cls = getattr(exceptions, name)
        if name == "TimeoutError":
            keywords["type"] = with_enum("TimeoutType", keywords["type"])(exceptions)
        if "category" in keywords:
            keywords["category"] = exceptions.ApplicationErrorCategory(keywords["category"])
        if "retry_state" in keywords:
            keywords["retry_state"] = with_enum("RetryState", keywords["retry_state"])(exceptions)
    error = cls(message, *more, **keywords)
    if len(chain) > 1:
        before = build(exceptions, chain[1:])
        if link == "cause":
            error.__cause__ = before
        else:
            error.__context__ = before
            error.__suppress_context__ = link == "suppressed"
    return error


def describe(error):
    """All that is public about an error and its causes, without its module."""
    if error is None:
        return None
    public = {
        name: describe_value(getattr(error, name))
        for name in dir(error)
        if not name.startswith("_")
        and name not in ("cause", "failure", "add_note", "with_traceback")
    }
    return type(error).__name__, str(error), error.args, public, describe(error.__cause__)


def describe_value(value):
    if isinstance(value, enum.IntEnum):
        return type(value).__name__, int(value)
    return repr(value)


def written(converters, failure_class, converter_name, error):
    failure = failure_class()
    converter = getattr(converters, converter_name)()
    converter.to_failure(error, converters.DataConverter.default.payload_converter, failure)
    return failure.SerializeToString(deterministic=True)


@pytest.mark.parametrize(
    "converter_name", ["DefaultFailureConverter", "DefaultFailureConverterWithEncodedAttributes"]
)
@given(chain=chains)
@settings(deadline=None, max_examples=300)
def test_failures_are_the_same_bytes_and_read_the_same(converter_name, chain):
    ours = written(
        worker_core.converter, Failure, converter_name, build(worker_core.exceptions, chain)
    )
    peer_failure = temporalio.api.failure.v1.Failure
    theirs = written(
        temporalio.converter, peer_failure, converter_name, build(temporalio.exceptions, chain)
    )
    assert ours == theirs
    read = worker_core.converter.FailureConverter.default.from_failure(
        Failure.FromString(theirs), OURS
    )
    also_read = temporalio.converter.FailureConverter.default.from_failure(
        peer_failure.FromString(ours), PEERS
    )
    assert describe(read) == describe(also_read)
    # Sent again, either sends what it received.
    assert written(worker_core.converter, Failure, converter_name, read) == written(
        temporalio.converter, peer_failure, converter_name, also_read
    )


def test_stack_traces_have_the_peers_form():
    def raised(exceptions):
        try:
            try:
                raise KeyError("inner")
            except KeyError as err:
                raise exceptions.ApplicationError("outer") from err
        except exceptions.ApplicationError as err:
            return err

    name = "DefaultFailureConverter"
    ours = written(worker_core.converter, Failure, name, raised(worker_core.exceptions))
    theirs = written(
        temporalio.converter,
        temporalio.api.failure.v1.Failure,
        name,
        raised(temporalio.exceptions),
    )
    assert ours == theirs
    assert b"in raised" in ours


# Search attributes.

KEYS = {
    "for_text": st.text(max_size=5),
    "for_keyword": st.text(max_size=5),
    "for_int": st.integers() | st.booleans(),
    "for_float": st.floats(allow_nan=False),
    "for_bool": st.booleans(),
    "for_datetime": st.datetimes(timezones=st.just(UTC) | st.none()),
    "for_keyword_list": st.lists(st.text(max_size=3) | st.integers(), max_size=3),
}
pairs = st.sampled_from(list(KEYS)).flatmap(
    lambda maker: st.tuples(st.just(maker), st.text(max_size=3), KEYS[maker] | scalars)
)


@given(st.lists(pairs, max_size=4, unique_by=lambda pair: pair[1]))
@settings(deadline=None)
def test_typed_search_attributes_are_the_same_bytes(items):
    def write(common, converter, proto):
        attributes = common.TypedSearchAttributes(
            [
                common.SearchAttributePair(getattr(common.SearchAttributeKey, maker)(name), value)
                for maker, name, value in items
            ]
        )
        converter.encode_search_attributes(attributes, proto)
        return proto.SerializeToString(deterministic=True)

    peer_class = temporalio.api.common.v1.SearchAttributes
    ours = outcome(write, worker_core.common, worker_core.converter, SearchAttributes())
    theirs = outcome(write, temporalio.common, temporalio.converter, peer_class())
    assert ours == theirs
    if isinstance(ours, bytes):
        read = worker_core.converter.decode_typed_search_attributes(
            SearchAttributes.FromString(theirs)
        )
        also_read = temporalio.converter.decode_typed_search_attributes(peer_class.FromString(ours))
        assert [(k.name, k.indexed_value_type, v) for k, v in read] == [
            (k.name, k.indexed_value_type, v) for k, v in also_read
        ]


@given(
    st.lists(scalars, max_size=3)
    | st.lists(st.integers(), max_size=3)
    | st.lists(st.datetimes(timezones=st.just(UTC) | st.none()), max_size=2)
    | st.text(max_size=3)
)
@settings(deadline=None)
def test_untyped_search_attributes_are_the_same_bytes(values):
    def write(converter):
        payload = converter.encode_search_attribute_values(values)
        return payload.SerializeToString(deterministic=True)

    assert outcome(write, worker_core.converter) == outcome(write, temporalio.converter)


METADATA = [
    "Text",
    "Int",
    "Double",
    "Bool",
    "Datetime",
    "KeywordList",
    "INDEXED_VALUE_TYPE_INT",
    "New",
]


@given(st.sampled_from(METADATA), json_values)
@settings(deadline=None)
def test_any_stored_attribute_reads_as_the_peers(metadata_type, value):
    payload = OURS.to_payload(value)
    payload.metadata["type"] = metadata_type.encode()
    data = SearchAttributes(indexed_fields={"name": payload}).SerializeToString()
    theirs = temporalio.api.common.v1.SearchAttributes.FromString(data)
    ours = SearchAttributes.FromString(data)

    def typed(converter, proto):
        return [
            (k.name, int(k.indexed_value_type), repr(v))
            for k, v in converter.decode_typed_search_attributes(proto)
        ]

    assert outcome(typed, worker_core.converter, ours) == outcome(
        typed, temporalio.converter, theirs
    )
    assert repr(outcome(worker_core.converter.decode_search_attributes, ours)) == repr(
        outcome(temporalio.converter.decode_search_attributes, theirs)
    )


class _Number(enum.IntEnum):
    ONE = 1


class _Word(enum.StrEnum):
    ONE = "one"


@pytest.mark.parametrize(
    ("hint", "value"),
    [
        (int, "1"),
        (float, []),
        (bool, 1),
        (str, 1),
        (bytes, 1),
        (type(None), 1),
        (datetime, "soon"),
        (datetime, 1),
        (Literal["a", "b"], "c"),
        (int | str, []),
        (dict, 1),
        (list, 1),
        (dict[str, int], 1),
        (dict[str, int], {"a": "b"}),
        (list[int], ["a"]),
        (list[int], 1),
        (tuple[int], [1, 2]),
        (_Number, "1"),
        (_Word, 1),
    ],
)
def test_what_does_not_fit_is_refused_in_the_words_that_histories_hold(
    hint: Any, value: Any
) -> None:
    with pytest.raises(TypeError) as peer:
        temporalio.converter.value_to_type(hint, value, [])
    with pytest.raises(TypeError) as ours:
        worker_core.converter.value_to_type(hint, value, [])
    assert str(ours.value) == str(peer.value)
