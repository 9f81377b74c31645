"""The client: start workflows and follow them, signal, query, update, cancel, list, read histories.

`Client.connect` makes one. Calls raise `worker_core.service.RPCError` for what the server refuses
and the errors of this module for what became of the workflow.
"""

from worker_core.client._async_activity import AsyncActivityHandle, AsyncActivityIDReference
from worker_core.client._client import Client
from worker_core.client._connect import ClientConfig, ClientConnectConfig
from worker_core.client._exceptions import (
    AsyncActivityCancelledError,
    RPCTimeoutOrCancelledError,
    WorkflowContinuedAsNewError,
    WorkflowFailureError,
    WorkflowQueryFailedError,
    WorkflowQueryRejectedError,
    WorkflowUpdateFailedError,
    WorkflowUpdateRPCTimeoutOrCancelledError,
)
from worker_core.client._execution import (
    WorkflowExecution,
    WorkflowExecutionAsyncIterator,
    WorkflowExecutionCount,
    WorkflowExecutionCountAggregationGroup,
    WorkflowExecutionDescription,
    WorkflowExecutionStatus,
)
from worker_core.client._handle import WorkflowHandle
from worker_core.client._history import (
    WorkflowHistory,
    WorkflowHistoryEventAsyncIterator,
    WorkflowHistoryEventFilterType,
)
from worker_core.client._impl import _ClientImpl
from worker_core.client._interceptor import (
    CancelWorkflowInput,
    CompleteAsyncActivityInput,
    CountWorkflowsInput,
    DescribeWorkflowInput,
    FailAsyncActivityInput,
    FetchWorkflowHistoryEventsInput,
    HeartbeatAsyncActivityInput,
    Interceptor,
    ListWorkflowsInput,
    OutboundInterceptor,
    QueryWorkflowInput,
    ReportCancellationAsyncActivityInput,
    SignalWorkflowInput,
    StartWorkflowInput,
    StartWorkflowUpdateInput,
    StartWorkflowUpdateWithStartInput,
    TerminateWorkflowInput,
    UpdateWithStartStartWorkflowInput,
    UpdateWithStartUpdateWorkflowInput,
)
from worker_core.client._update import WorkflowUpdateHandle, WorkflowUpdateStage
from worker_core.client._update_with_start import WithStartWorkflowOperation
from worker_core.hookspecs import ClientPlugin as Plugin
from worker_core.service import (
    ConnectConfig,
    DnsLoadBalancingConfig,
    GrpcCompression,
    HttpConnectProxyConfig,
    KeepAliveConfig,
    RetryConfig,
    RPCError,
    RPCStatusCode,
    ServiceClient,
    TLSConfig,
)

__all__ = [
    "AsyncActivityCancelledError",
    "AsyncActivityHandle",
    "AsyncActivityIDReference",
    "CancelWorkflowInput",
    "Client",
    "ClientConfig",
    "ClientConnectConfig",
    "CompleteAsyncActivityInput",
    "ConnectConfig",
    "CountWorkflowsInput",
    "DescribeWorkflowInput",
    "DnsLoadBalancingConfig",
    "FailAsyncActivityInput",
    "FetchWorkflowHistoryEventsInput",
    "GrpcCompression",
    "HeartbeatAsyncActivityInput",
    "HttpConnectProxyConfig",
    "Interceptor",
    "KeepAliveConfig",
    "ListWorkflowsInput",
    "OutboundInterceptor",
    "Plugin",
    "QueryWorkflowInput",
    "RPCError",
    "RPCStatusCode",
    "RPCTimeoutOrCancelledError",
    "ReportCancellationAsyncActivityInput",
    "RetryConfig",
    "ServiceClient",
    "SignalWorkflowInput",
    "StartWorkflowInput",
    "StartWorkflowUpdateInput",
    "StartWorkflowUpdateWithStartInput",
    "TLSConfig",
    "TerminateWorkflowInput",
    "UpdateWithStartStartWorkflowInput",
    "UpdateWithStartUpdateWorkflowInput",
    "WithStartWorkflowOperation",
    "WorkflowContinuedAsNewError",
    "WorkflowExecution",
    "WorkflowExecutionAsyncIterator",
    "WorkflowExecutionCount",
    "WorkflowExecutionCountAggregationGroup",
    "WorkflowExecutionDescription",
    "WorkflowExecutionStatus",
    "WorkflowFailureError",
    "WorkflowHandle",
    "WorkflowHistory",
    "WorkflowHistoryEventAsyncIterator",
    "WorkflowHistoryEventFilterType",
    "WorkflowQueryFailedError",
    "WorkflowQueryRejectedError",
    "WorkflowUpdateFailedError",
    "WorkflowUpdateHandle",
    "WorkflowUpdateRPCTimeoutOrCancelledError",
    "WorkflowUpdateStage",
    "_ClientImpl",
]
