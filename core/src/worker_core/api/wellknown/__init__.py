# pyright: reportUnsupportedDunderAll=false
"""Messages and enums of google.protobuf. Written by tools/generate_api.py; do not edit."""

from worker_core.api._pool import module_access

__all__ = [
    "Any",
    "BoolValue",
    "BytesValue",
    "DoubleValue",
    "Duration",
    "Empty",
    "FieldMask",
    "FloatValue",
    "Int32Value",
    "Int64Value",
    "ListValue",
    "NullValue",
    "StringValue",
    "Struct",
    "Timestamp",
    "UInt32Value",
    "UInt64Value",
    "Value",
]

__getattr__, __dir__ = module_access(__name__, "google.protobuf")
