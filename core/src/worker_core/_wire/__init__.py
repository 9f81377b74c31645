"""The transport: how one request reaches a server and one response or error comes back.

It speaks of channels, metadata, deadlines and retries, and never of what a message means.
"""
