# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.cloud.billing.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.cloud.billing.v1 as _cloud_billing_v1
import worker_core.api.wellknown as _wellknown

class BillingReportSpec(_Message):
    DESCRIPTOR: _Descriptor
    class _BillingReportGranularity:
        ValueType = _typing.NewType("ValueType", int)
        V: _typing.TypeAlias = ValueType
    class _BillingReportGranularityWrapper(_EnumTypeWrapper[_cloud_billing_v1.BillingReportSpec._BillingReportGranularity.ValueType]):
        DESCRIPTOR: _EnumDescriptor
        BILLING_REPORT_GRANULARITY_UNSPECIFIED: _cloud_billing_v1.BillingReportSpec._BillingReportGranularity.ValueType
        BILLING_REPORT_GRANULARITY_HOURLY: _cloud_billing_v1.BillingReportSpec._BillingReportGranularity.ValueType
        BILLING_REPORT_GRANULARITY_DAILY: _cloud_billing_v1.BillingReportSpec._BillingReportGranularity.ValueType
        BILLING_REPORT_GRANULARITY_MONTHLY: _cloud_billing_v1.BillingReportSpec._BillingReportGranularity.ValueType
    class BillingReportGranularity(_cloud_billing_v1.BillingReportSpec._BillingReportGranularity, metaclass=_cloud_billing_v1.BillingReportSpec._BillingReportGranularityWrapper): ...
    BILLING_REPORT_GRANULARITY_UNSPECIFIED: _cloud_billing_v1.BillingReportSpec._BillingReportGranularity.ValueType
    BILLING_REPORT_GRANULARITY_HOURLY: _cloud_billing_v1.BillingReportSpec._BillingReportGranularity.ValueType
    BILLING_REPORT_GRANULARITY_DAILY: _cloud_billing_v1.BillingReportSpec._BillingReportGranularity.ValueType
    BILLING_REPORT_GRANULARITY_MONTHLY: _cloud_billing_v1.BillingReportSpec._BillingReportGranularity.ValueType

    START_TIME_INCLUSIVE_FIELD_NUMBER: int
    @property
    def start_time_inclusive(self) -> _wellknown.Timestamp: ...
    END_TIME_EXCLUSIVE_FIELD_NUMBER: int
    @property
    def end_time_exclusive(self) -> _wellknown.Timestamp: ...
    DOWNLOAD_URL_EXPIRATION_DURATION_FIELD_NUMBER: int
    @property
    def download_url_expiration_duration(self) -> _wellknown.Duration: ...
    DESCRIPTION_FIELD_NUMBER: int
    description: str
    GRANULARITY_FIELD_NUMBER: int
    granularity: _cloud_billing_v1.BillingReportSpec.BillingReportGranularity.ValueType
    def __init__(
        self,
        *,
        start_time_inclusive: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        end_time_exclusive: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        download_url_expiration_duration: _wellknown.Duration | _datetime.timedelta | dict[str, _typing.Any] | None = ...,
        description: str | None = ...,
        granularity: _cloud_billing_v1.BillingReportSpec.BillingReportGranularity.ValueType | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["download_url_expiration_duration", "end_time_exclusive", "start_time_inclusive"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["description", "download_url_expiration_duration", "end_time_exclusive", "granularity", "start_time_inclusive"]) -> None: ...

class BillingReport(_Message):
    DESCRIPTOR: _Descriptor
    class _BillingReportState:
        ValueType = _typing.NewType("ValueType", int)
        V: _typing.TypeAlias = ValueType
    class _BillingReportStateWrapper(_EnumTypeWrapper[_cloud_billing_v1.BillingReport._BillingReportState.ValueType]):
        DESCRIPTOR: _EnumDescriptor
        BILLING_REPORT_STATE_UNSPECIFIED: _cloud_billing_v1.BillingReport._BillingReportState.ValueType
        BILLING_REPORT_STATE_IN_PROGRESS: _cloud_billing_v1.BillingReport._BillingReportState.ValueType
        BILLING_REPORT_STATE_GENERATED: _cloud_billing_v1.BillingReport._BillingReportState.ValueType
        BILLING_REPORT_STATE_FAILED: _cloud_billing_v1.BillingReport._BillingReportState.ValueType
    class BillingReportState(_cloud_billing_v1.BillingReport._BillingReportState, metaclass=_cloud_billing_v1.BillingReport._BillingReportStateWrapper): ...
    BILLING_REPORT_STATE_UNSPECIFIED: _cloud_billing_v1.BillingReport._BillingReportState.ValueType
    BILLING_REPORT_STATE_IN_PROGRESS: _cloud_billing_v1.BillingReport._BillingReportState.ValueType
    BILLING_REPORT_STATE_GENERATED: _cloud_billing_v1.BillingReport._BillingReportState.ValueType
    BILLING_REPORT_STATE_FAILED: _cloud_billing_v1.BillingReport._BillingReportState.ValueType

    class Download(_Message):
        DESCRIPTOR: _Descriptor
        class _FileFormat:
            ValueType = _typing.NewType("ValueType", int)
            V: _typing.TypeAlias = ValueType
        class _FileFormatWrapper(_EnumTypeWrapper[_cloud_billing_v1.BillingReport.Download._FileFormat.ValueType]):
            DESCRIPTOR: _EnumDescriptor
            FILE_FORMAT_UNSPECIFIED: _cloud_billing_v1.BillingReport.Download._FileFormat.ValueType
            FILE_FORMAT_CSV: _cloud_billing_v1.BillingReport.Download._FileFormat.ValueType
        class FileFormat(_cloud_billing_v1.BillingReport.Download._FileFormat, metaclass=_cloud_billing_v1.BillingReport.Download._FileFormatWrapper): ...
        FILE_FORMAT_UNSPECIFIED: _cloud_billing_v1.BillingReport.Download._FileFormat.ValueType
        FILE_FORMAT_CSV: _cloud_billing_v1.BillingReport.Download._FileFormat.ValueType

        URL_FIELD_NUMBER: int
        url: str
        URL_EXPIRATION_TIME_FIELD_NUMBER: int
        @property
        def url_expiration_time(self) -> _wellknown.Timestamp: ...
        FILE_FORMAT_FIELD_NUMBER: int
        file_format: _cloud_billing_v1.BillingReport.Download.FileFormat.ValueType
        FILE_SIZE_BYTES_FIELD_NUMBER: int
        file_size_bytes: int
        def __init__(
            self,
            *,
            url: str | None = ...,
            url_expiration_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
            file_format: _cloud_billing_v1.BillingReport.Download.FileFormat.ValueType | None = ...,
            file_size_bytes: int | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _typing.Literal["url_expiration_time"]) -> bool: ...
        def ClearField(self, field_name: _typing.Literal["file_format", "file_size_bytes", "url", "url_expiration_time"]) -> None: ...

    ID_FIELD_NUMBER: int
    id: str
    STATE_FIELD_NUMBER: int
    state: _cloud_billing_v1.BillingReport.BillingReportState.ValueType
    SPEC_FIELD_NUMBER: int
    @property
    def spec(self) -> _cloud_billing_v1.BillingReportSpec: ...
    DOWNLOAD_INFO_FIELD_NUMBER: int
    @property
    def download_info(self) -> _containers.RepeatedCompositeFieldContainer[_cloud_billing_v1.BillingReport.Download]: ...
    REQUESTED_TIME_FIELD_NUMBER: int
    @property
    def requested_time(self) -> _wellknown.Timestamp: ...
    GENERATED_TIME_FIELD_NUMBER: int
    @property
    def generated_time(self) -> _wellknown.Timestamp: ...
    ASYNC_OPERATION_ID_FIELD_NUMBER: int
    async_operation_id: str
    def __init__(
        self,
        *,
        id: str | None = ...,
        state: _cloud_billing_v1.BillingReport.BillingReportState.ValueType | None = ...,
        spec: _cloud_billing_v1.BillingReportSpec | None = ...,
        download_info: _abc.Iterable[_cloud_billing_v1.BillingReport.Download] | None = ...,
        requested_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        generated_time: _wellknown.Timestamp | _datetime.datetime | dict[str, _typing.Any] | None = ...,
        async_operation_id: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _typing.Literal["generated_time", "requested_time", "spec"]) -> bool: ...
    def ClearField(self, field_name: _typing.Literal["async_operation_id", "download_info", "generated_time", "id", "requested_time", "spec", "state"]) -> None: ...
