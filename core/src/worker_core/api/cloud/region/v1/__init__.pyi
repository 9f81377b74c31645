# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.cloud.region.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.cloud.region.v1 as _cloud_region_v1

class Region(_Message):
    DESCRIPTOR: _Descriptor
    class _CloudProvider:
        ValueType = _typing.NewType("ValueType", int)
        V: _typing.TypeAlias = ValueType
    class _CloudProviderWrapper(_EnumTypeWrapper[_cloud_region_v1.Region._CloudProvider.ValueType]):
        DESCRIPTOR: _EnumDescriptor
        CLOUD_PROVIDER_UNSPECIFIED: _cloud_region_v1.Region._CloudProvider.ValueType
        CLOUD_PROVIDER_AWS: _cloud_region_v1.Region._CloudProvider.ValueType
        CLOUD_PROVIDER_GCP: _cloud_region_v1.Region._CloudProvider.ValueType
    class CloudProvider(_cloud_region_v1.Region._CloudProvider, metaclass=_cloud_region_v1.Region._CloudProviderWrapper): ...
    CLOUD_PROVIDER_UNSPECIFIED: _cloud_region_v1.Region._CloudProvider.ValueType
    CLOUD_PROVIDER_AWS: _cloud_region_v1.Region._CloudProvider.ValueType
    CLOUD_PROVIDER_GCP: _cloud_region_v1.Region._CloudProvider.ValueType

    ID_FIELD_NUMBER: int
    id: str
    CLOUD_PROVIDER_DEPRECATED_FIELD_NUMBER: int
    cloud_provider_deprecated: str
    CLOUD_PROVIDER_FIELD_NUMBER: int
    cloud_provider: _cloud_region_v1.Region.CloudProvider.ValueType
    CLOUD_PROVIDER_REGION_FIELD_NUMBER: int
    cloud_provider_region: str
    LOCATION_FIELD_NUMBER: int
    location: str
    def __init__(
        self,
        *,
        id: str | None = ...,
        cloud_provider_deprecated: str | None = ...,
        cloud_provider: _cloud_region_v1.Region.CloudProvider.ValueType | None = ...,
        cloud_provider_region: str | None = ...,
        location: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["cloud_provider", "cloud_provider_deprecated", "cloud_provider_region", "id", "location"]) -> None: ...
