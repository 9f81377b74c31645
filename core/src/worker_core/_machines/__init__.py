"""What history means: events and completions in, activations and answers out, no I/O."""
