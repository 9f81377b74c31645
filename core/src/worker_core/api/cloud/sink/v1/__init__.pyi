# pyright: reportIncompatibleVariableOverride=false, reportSelfClsParameterName=false
"""Types of temporal.api.cloud.sink.v1. Written by tools/generate_api.py; do not edit."""

import collections.abc as _abc
import datetime as _datetime
import typing as _typing

from google.protobuf.descriptor import Descriptor as _Descriptor
from google.protobuf.descriptor import EnumDescriptor as _EnumDescriptor
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import well_known_types as _well_known_types
from google.protobuf.internal.enum_type_wrapper import _EnumTypeWrapper
from google.protobuf.message import Message as _Message

import worker_core.api.cloud.sink.v1 as _cloud_sink_v1

class S3Spec(_Message):
    DESCRIPTOR: _Descriptor
    ROLE_NAME_FIELD_NUMBER: int
    role_name: str
    BUCKET_NAME_FIELD_NUMBER: int
    bucket_name: str
    REGION_FIELD_NUMBER: int
    region: str
    KMS_ARN_FIELD_NUMBER: int
    kms_arn: str
    AWS_ACCOUNT_ID_FIELD_NUMBER: int
    aws_account_id: str
    def __init__(
        self,
        *,
        role_name: str | None = ...,
        bucket_name: str | None = ...,
        region: str | None = ...,
        kms_arn: str | None = ...,
        aws_account_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["aws_account_id", "bucket_name", "kms_arn", "region", "role_name"]) -> None: ...

class GCSSpec(_Message):
    DESCRIPTOR: _Descriptor
    SA_ID_FIELD_NUMBER: int
    sa_id: str
    BUCKET_NAME_FIELD_NUMBER: int
    bucket_name: str
    GCP_PROJECT_ID_FIELD_NUMBER: int
    gcp_project_id: str
    REGION_FIELD_NUMBER: int
    region: str
    def __init__(
        self,
        *,
        sa_id: str | None = ...,
        bucket_name: str | None = ...,
        gcp_project_id: str | None = ...,
        region: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["bucket_name", "gcp_project_id", "region", "sa_id"]) -> None: ...

class KinesisSpec(_Message):
    DESCRIPTOR: _Descriptor
    ROLE_NAME_FIELD_NUMBER: int
    role_name: str
    DESTINATION_URI_FIELD_NUMBER: int
    destination_uri: str
    REGION_FIELD_NUMBER: int
    region: str
    def __init__(
        self,
        *,
        role_name: str | None = ...,
        destination_uri: str | None = ...,
        region: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["destination_uri", "region", "role_name"]) -> None: ...

class PubSubSpec(_Message):
    DESCRIPTOR: _Descriptor
    SERVICE_ACCOUNT_ID_FIELD_NUMBER: int
    service_account_id: str
    TOPIC_NAME_FIELD_NUMBER: int
    topic_name: str
    GCP_PROJECT_ID_FIELD_NUMBER: int
    gcp_project_id: str
    def __init__(
        self,
        *,
        service_account_id: str | None = ...,
        topic_name: str | None = ...,
        gcp_project_id: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _typing.Literal["gcp_project_id", "service_account_id", "topic_name"]) -> None: ...
