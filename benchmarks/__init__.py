"""What a worker costs: CPU per workflow, replay speed, memory per cached run.

``make bench`` runs everything; ``python -m benchmarks --help`` shows what can be chosen. Every
number is measured in a process of its own, so that no SDK pays for another's work.
"""
