"""A pure-Python, plugin-first Temporal worker and client."""
