"""The vocabulary shared by clients, workers, workflows and activities.

Policies, priorities, versions, search attributes, metric instruments and raw values: small values
without behaviour of their own, each defined in a module of this package.
"""

from worker_core.common._headers import apply_headers as _apply_headers
from worker_core.common._metrics import (
    MetricAttributes,
    MetricCommon,
    MetricCounter,
    MetricGauge,
    MetricGaugeFloat,
    MetricHistogram,
    MetricHistogramFloat,
    MetricHistogramTimedelta,
    MetricMeter,
)
from worker_core.common._policies import (
    ActivityIDConflictPolicy,
    ActivityIDReusePolicy,
    HeaderCodecBehavior,
    NexusOperationCancellationState,
    NexusOperationExecutionStatus,
    NexusOperationIDConflictPolicy,
    NexusOperationIDReusePolicy,
    PendingNexusOperationExecutionState,
    QueryRejectCondition,
    WorkflowIDConflictPolicy,
    WorkflowIDReusePolicy,
)
from worker_core.common._priority import Priority
from worker_core.common._raw_value import RawValue
from worker_core.common._retry import RetryPolicy
from worker_core.common._search_attributes import (
    SearchAttributeIndexedValueType,
    SearchAttributeKey,
    SearchAttributePair,
    SearchAttributes,
    SearchAttributeUpdate,
    SearchAttributeValue,
    SearchAttributeValues,
    SearchAttributeValueType,
    TypedSearchAttributes,
)
from worker_core.common._search_attributes import (
    warn_on_untyped_search_attributes as _warn_on_deprecated_search_attributes,
)
from worker_core.common._signatures import arg_or_args as _arg_or_args
from worker_core.common._signatures import arg_unset as _arg_unset
from worker_core.common._signatures import type_hints_from_func as _type_hints_from_func
from worker_core.common._versioning import (
    AutoUpgradeVersioningOverride,
    OneTimeVersioningOverride,
    PinnedVersioningOverride,
    VersioningBehavior,
    VersioningOverride,
    WorkerDeploymentVersion,
)

# The underscored names are shared by the rooms above and by tools that read signatures as
# Temporal does; they are no part of the public API.
__all__ = [
    "ActivityIDConflictPolicy",
    "ActivityIDReusePolicy",
    "AutoUpgradeVersioningOverride",
    "HeaderCodecBehavior",
    "MetricAttributes",
    "MetricCommon",
    "MetricCounter",
    "MetricGauge",
    "MetricGaugeFloat",
    "MetricHistogram",
    "MetricHistogramFloat",
    "MetricHistogramTimedelta",
    "MetricMeter",
    "NexusOperationCancellationState",
    "NexusOperationExecutionStatus",
    "NexusOperationIDConflictPolicy",
    "NexusOperationIDReusePolicy",
    "OneTimeVersioningOverride",
    "PendingNexusOperationExecutionState",
    "PinnedVersioningOverride",
    "Priority",
    "QueryRejectCondition",
    "RawValue",
    "RetryPolicy",
    "SearchAttributeIndexedValueType",
    "SearchAttributeKey",
    "SearchAttributePair",
    "SearchAttributeUpdate",
    "SearchAttributeValue",
    "SearchAttributeValueType",
    "SearchAttributeValues",
    "SearchAttributes",
    "TypedSearchAttributes",
    "VersioningBehavior",
    "VersioningOverride",
    "WorkerDeploymentVersion",
    "WorkflowIDConflictPolicy",
    "WorkflowIDReusePolicy",
    "_apply_headers",
    "_arg_or_args",
    "_arg_unset",
    "_type_hints_from_func",
    "_warn_on_deprecated_search_attributes",
]
