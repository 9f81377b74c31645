"""The kernel: what polls, holds slots, drives runs and activities, and shuts down.

It is the only room that starts tasks. It speaks of slots, permits, polls, deadlines and task
groups; what an event means, and what users' types are, it has never heard of.
"""
