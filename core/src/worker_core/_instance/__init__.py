"""One running workflow: jobs become futures and tasks, calls become commands.

Modules, from the bottom up:

* `siphash`: the seed of a workflow's randomness.
* `start`: what a run was started with, kept small.
* `errors`: how exceptions of workflow code are told apart.
* `tasks`: tasks, futures and handles with a fixed order.
* `loop`: the event loop, which runs what is ready and knows nothing of activities.
* `handles`: an activity in flight.
* `handlers`: signals and queries.
* `metrics`, `stack_trace`, `metadata`: what a workflow records and tells about itself.
* `context`: the runtime behind the functions of `worker_core.workflow`.
* `chain`: the ends of the interceptor chains.
* `instance`: activations.
* `runner`: the public classes that make and drive instances.
"""
