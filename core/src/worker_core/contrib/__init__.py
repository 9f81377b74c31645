"""Support for other packages, each in a module of its own that is imported only when wanted."""
