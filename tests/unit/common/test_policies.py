"""Enums of the vocabulary carry the protocol's numbers."""

from __future__ import annotations

import inspect
from enum import IntEnum

import pytest
import temporalio.common
import temporalio.exceptions

import worker_core.common
import worker_core.exceptions
from worker_core.api.enums import v1 as enums


def enums_of(module):
    return [
        value
        for name, value in vars(module).items()
        if inspect.isclass(value) and issubclass(value, IntEnum) and value is not IntEnum
    ]


OURS = {
    cls.__name__: cls for m in (worker_core.common, worker_core.exceptions) for cls in enums_of(m)
}
PEERS = {
    cls.__name__: cls for m in (temporalio.common, temporalio.exceptions) for cls in enums_of(m)
}


@pytest.mark.parametrize("name", sorted(PEERS))
def test_members_and_numbers_are_the_peers(name):
    ours = {member.name: int(member) for member in OURS[name]}
    assert ours == {member.name: int(member) for member in PEERS[name]}


@pytest.mark.parametrize(
    ("name", "wire_name", "prefix"),
    [
        ("WorkflowIDReusePolicy", "WorkflowIdReusePolicy", "WORKFLOW_ID_REUSE_POLICY_"),
        ("WorkflowIDConflictPolicy", "WorkflowIdConflictPolicy", "WORKFLOW_ID_CONFLICT_POLICY_"),
        ("ActivityIDReusePolicy", "ActivityIdReusePolicy", "ACTIVITY_ID_REUSE_POLICY_"),
        ("ActivityIDConflictPolicy", "ActivityIdConflictPolicy", "ACTIVITY_ID_CONFLICT_POLICY_"),
        ("QueryRejectCondition", "QueryRejectCondition", "QUERY_REJECT_CONDITION_"),
        ("VersioningBehavior", "VersioningBehavior", "VERSIONING_BEHAVIOR_"),
        ("SearchAttributeIndexedValueType", "IndexedValueType", "INDEXED_VALUE_TYPE_"),
        ("TimeoutType", "TimeoutType", "TIMEOUT_TYPE_"),
        ("RetryState", "RetryState", "RETRY_STATE_"),
        (
            "ApplicationErrorCategory",
            "ApplicationErrorCategory",
            "APPLICATION_ERROR_CATEGORY_",
        ),
    ],
)
def test_numbers_are_the_wires(name, wire_name, prefix):
    wire = getattr(enums, wire_name)
    for member in OURS[name]:
        assert wire.Value(prefix + member.name) == member
