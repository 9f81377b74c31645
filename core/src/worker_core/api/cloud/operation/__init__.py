"""Written by tools/generate_api.py; do not edit."""
