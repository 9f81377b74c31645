"""Retry policies, priorities, versions, raw values, headers and the no-op meter."""

from __future__ import annotations

import pickle
from datetime import timedelta

import pytest
import temporalio.api.common.v1
import temporalio.common
from hypothesis import given, settings
from hypothesis import strategies as st

import worker_core.common
from worker_core.api.common import v1 as common_pb
from worker_core.api.workflow import v1 as workflow_pb
from worker_core.common import (
    AutoUpgradeVersioningOverride,
    MetricMeter,
    OneTimeVersioningOverride,
    PinnedVersioningOverride,
    Priority,
    RawValue,
    RetryPolicy,
    WorkerDeploymentVersion,
    _apply_headers,
)

intervals = st.timedeltas(timedelta(seconds=-5), timedelta(days=1000))


@given(
    initial=intervals,
    coefficient=st.floats(-2, 100),
    maximum=st.none() | intervals,
    attempts=st.integers(-2, 1000),
    types=st.none() | st.lists(st.text(max_size=5), max_size=3),
)
@settings(deadline=None)
def test_retry_policy_writes_and_refuses_what_the_peer_does(
    initial, coefficient, maximum, attempts, types
):
    def write(policy_class, proto):
        policy = policy_class(
            initial_interval=initial,
            backoff_coefficient=coefficient,
            maximum_interval=maximum,
            maximum_attempts=attempts,
            non_retryable_error_types=types,
        )
        try:
            policy.apply_to_proto(proto)
        except ValueError as err:
            return str(err)
        return proto.SerializeToString()

    ours = write(RetryPolicy, common_pb.RetryPolicy())
    theirs = write(temporalio.common.RetryPolicy, temporalio.api.common.v1.RetryPolicy())
    assert ours == theirs
    if isinstance(ours, bytes):
        read = RetryPolicy.from_proto(common_pb.RetryPolicy.FromString(ours))
        assert read.maximum_interval == (maximum or initial * 100)
        assert read.non_retryable_error_types == (types or None)


def test_retry_policy_reads_absent_parts_as_none():
    policy = RetryPolicy.from_proto(common_pb.RetryPolicy())
    assert policy.maximum_interval is None
    assert policy.non_retryable_error_types is None


def test_priority_refuses_keys_the_server_would():
    with pytest.raises(TypeError, match="must be an integer"):
        Priority(priority_key="1")
    with pytest.raises(ValueError, match="must be a positive integer"):
        Priority(priority_key=0)


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"priority_key": 3},
        {"fairness_key": "tenant", "fairness_weight": 2.5},
        {"fairness_key": "", "fairness_weight": 0.0},
    ],
)
def test_priority_on_the_wire(parts):
    proto = Priority(**parts)._to_proto()
    theirs = temporalio.common.Priority(**parts)._to_proto()
    assert proto.SerializeToString() == theirs.SerializeToString()
    kept = {name: value for name, value in parts.items() if value}
    assert Priority._from_proto(proto) == Priority(**kept)


def test_priority_default_inherits_everything():
    assert Priority.default == Priority(None, None, None)


def test_deployment_version_splits_on_the_first_dot():
    version = WorkerDeploymentVersion.from_canonical_string("shop.1.2.3")
    assert version == WorkerDeploymentVersion("shop", "1.2.3")
    assert version.to_canonical_string() == "shop.1.2.3"
    with pytest.raises(ValueError, match="Cannot parse version string"):
        WorkerDeploymentVersion.from_canonical_string("shop")


@pytest.mark.parametrize(
    ("name", "with_version"),
    [
        (PinnedVersioningOverride.__name__, True),
        (AutoUpgradeVersioningOverride.__name__, False),
        (OneTimeVersioningOverride.__name__, True),
    ],
)
def test_versioning_overrides_write_what_the_peer_writes(name, with_version):
    def write(module):
        arguments = [module.WorkerDeploymentVersion("shop", "7")] if with_version else []
        return getattr(module, name)(*arguments)._to_proto().SerializeToString()

    data = write(worker_core.common)
    assert data == write(temporalio.common)
    assert workflow_pb.VersioningOverride.FromString(data).WhichOneof("override")


def test_raw_value_survives_pickling():
    value = RawValue(common_pb.Payload(metadata={"encoding": b"x"}, data=b"123"))
    assert pickle.loads(pickle.dumps(value)) == value
    assert value.__getstate__() == b"1" + value.payload.SerializeToString()


def test_raw_value_refuses_foreign_states():
    value = RawValue(common_pb.Payload())
    with pytest.raises(TypeError):
        value.__setstate__({"payload": 1})
    with pytest.raises(ValueError):
        value.__setstate__(b"2abc")


def test_headers_are_copied():
    payload = common_pb.Payload(data=b"1")
    header = common_pb.Header()
    _apply_headers({"a": payload}, header.fields)
    payload.data = b"2"
    assert {name: field.data for name, field in header.fields.items()} == {"a": b"1"}
    _apply_headers(None, header.fields)
    assert len(header.fields) == 1


@pytest.mark.parametrize(
    "kind",
    ["counter", "histogram", "histogram_float", "histogram_timedelta", "gauge", "gauge_float"],
)
def test_noop_instruments_keep_their_description_and_drop_values(kind):
    meter = MetricMeter.noop.with_additional_attributes({"a": 1})
    instrument = getattr(meter, f"create_{kind}")("name", "what", "ms")
    assert (instrument.name, instrument.description, instrument.unit) == ("name", "what", "ms")
    instrument = instrument.with_additional_attributes({"b": True})
    act = next(
        getattr(instrument, verb) for verb in ("add", "record", "set") if hasattr(instrument, verb)
    )
    assert act(1, {"c": "d"}) is None
