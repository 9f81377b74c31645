"""What workflow code is written with: decorators, and functions to call inside a workflow.

The decorators read a class once and may be used anywhere. Everything else needs a running workflow
and raises an error elsewhere. All of it is deterministic: what depends on time, chance or order
comes from the workflow's history.
"""

from worker_core.workflow._activities import (
    ActivityCancellationType,
    ActivityConfig,
    ActivityHandle,
    execute_activity,
    execute_activity_class,
    execute_activity_method,
    start_activity,
    start_activity_class,
    start_activity_method,
)
from worker_core.workflow._asyncio import as_completed, wait
from worker_core.workflow._context import (
    all_handlers_finished,
    cancellation_reason,
    extern_functions,
    get_current_details,
    get_last_completion_result,
    get_last_failure,
    has_last_completion_result,
    in_workflow,
    info,
    instance,
    is_failure_exception,
    memo,
    memo_value,
    metric_meter,
    payload_converter,
    set_current_details,
)
from worker_core.workflow._continue_as_new import continue_as_new
from worker_core.workflow._definition import (
    DynamicWorkflowConfig,
    _Definition,
    defn,
    dynamic_config,
    init,
    run,
)
from worker_core.workflow._exceptions import (
    ContinueAsNewError,
    ContinueAsNewVersioningBehavior,
    NondeterminismError,
    ReadOnlyContextError,
    VersioningIntent,
    _NotInWorkflowEventLoopError,
)
from worker_core.workflow._handler_access import (
    get_dynamic_query_handler,
    get_dynamic_signal_handler,
    get_query_handler,
    get_signal_handler,
    set_dynamic_query_handler,
    set_dynamic_signal_handler,
    set_query_handler,
    set_signal_handler,
)
from worker_core.workflow._handlers import (
    HandlerUnfinishedPolicy,
    UnfinishedSignalHandlersWarning,
    _QueryDefinition,
    _SignalDefinition,
    query,
    signal,
)
from worker_core.workflow._info import Info, ParentInfo, RootInfo
from worker_core.workflow._logger import LoggerAdapter, logger
from worker_core.workflow._random import (
    new_random,
    random,
    random_seed,
    register_random_seed_callback,
    uuid4,
    uuid7,
)
from worker_core.workflow._runtime import _Runtime
from worker_core.workflow._time import now, sleep, time, time_ns, wait_condition
from worker_core.workflow._unsafe import unsafe

# The underscored names are shared with the rooms above; they are no part of the public API.
__all__ = [
    "ActivityCancellationType",
    "ActivityConfig",
    "ActivityHandle",
    "ContinueAsNewError",
    "ContinueAsNewVersioningBehavior",
    "DynamicWorkflowConfig",
    "HandlerUnfinishedPolicy",
    "Info",
    "LoggerAdapter",
    "NondeterminismError",
    "ParentInfo",
    "ReadOnlyContextError",
    "RootInfo",
    "UnfinishedSignalHandlersWarning",
    "VersioningIntent",
    "_Definition",
    "_NotInWorkflowEventLoopError",
    "_QueryDefinition",
    "_Runtime",
    "_SignalDefinition",
    "all_handlers_finished",
    "as_completed",
    "cancellation_reason",
    "continue_as_new",
    "defn",
    "dynamic_config",
    "execute_activity",
    "execute_activity_class",
    "execute_activity_method",
    "extern_functions",
    "get_current_details",
    "get_dynamic_query_handler",
    "get_dynamic_signal_handler",
    "get_last_completion_result",
    "get_last_failure",
    "get_query_handler",
    "get_signal_handler",
    "has_last_completion_result",
    "in_workflow",
    "info",
    "init",
    "instance",
    "is_failure_exception",
    "logger",
    "memo",
    "memo_value",
    "metric_meter",
    "new_random",
    "now",
    "payload_converter",
    "query",
    "random",
    "random_seed",
    "register_random_seed_callback",
    "run",
    "set_current_details",
    "set_dynamic_query_handler",
    "set_dynamic_signal_handler",
    "set_query_handler",
    "set_signal_handler",
    "signal",
    "sleep",
    "start_activity",
    "start_activity_class",
    "start_activity_method",
    "time",
    "time_ns",
    "unsafe",
    "uuid4",
    "uuid7",
    "wait",
    "wait_condition",
]
