# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.cloud.resource.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.cloud.resource.v1 as _cloud_resource_v1

class _ResourceState:
    ValueType = _typing.NewType("ValueType", int)
    V: _typing.TypeAlias = ValueType
class _ResourceStateWrapper(_EnumTypeWrapper[_cloud_resource_v1._ResourceState.ValueType]):
    DESCRIPTOR: _EnumDescriptor
    RESOURCE_STATE_UNSPECIFIED: _cloud_resource_v1._ResourceState.ValueType
    RESOURCE_STATE_ACTIVATING: _cloud_resource_v1._ResourceState.ValueType
    RESOURCE_STATE_ACTIVATION_FAILED: _cloud_resource_v1._ResourceState.ValueType
    RESOURCE_STATE_ACTIVE: _cloud_resource_v1._ResourceState.ValueType
    RESOURCE_STATE_UPDATING: _cloud_resource_v1._ResourceState.ValueType
    RESOURCE_STATE_UPDATE_FAILED: _cloud_resource_v1._ResourceState.ValueType
    RESOURCE_STATE_DELETING: _cloud_resource_v1._ResourceState.ValueType
    RESOURCE_STATE_DELETE_FAILED: _cloud_resource_v1._ResourceState.ValueType
    RESOURCE_STATE_DELETED: _cloud_resource_v1._ResourceState.ValueType
    RESOURCE_STATE_SUSPENDED: _cloud_resource_v1._ResourceState.ValueType
    RESOURCE_STATE_EXPIRED: _cloud_resource_v1._ResourceState.ValueType
class ResourceState(_cloud_resource_v1._ResourceState, metaclass=_cloud_resource_v1._ResourceStateWrapper): ...
RESOURCE_STATE_UNSPECIFIED: _cloud_resource_v1._ResourceState.ValueType
RESOURCE_STATE_ACTIVATING: _cloud_resource_v1._ResourceState.ValueType
RESOURCE_STATE_ACTIVATION_FAILED: _cloud_resource_v1._ResourceState.ValueType
RESOURCE_STATE_ACTIVE: _cloud_resource_v1._ResourceState.ValueType
RESOURCE_STATE_UPDATING: _cloud_resource_v1._ResourceState.ValueType
RESOURCE_STATE_UPDATE_FAILED: _cloud_resource_v1._ResourceState.ValueType
RESOURCE_STATE_DELETING: _cloud_resource_v1._ResourceState.ValueType
RESOURCE_STATE_DELETE_FAILED: _cloud_resource_v1._ResourceState.ValueType
RESOURCE_STATE_DELETED: _cloud_resource_v1._ResourceState.ValueType
RESOURCE_STATE_SUSPENDED: _cloud_resource_v1._ResourceState.ValueType
RESOURCE_STATE_EXPIRED: _cloud_resource_v1._ResourceState.ValueType
