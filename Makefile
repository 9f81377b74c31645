# Everything a contributor types. Each target makes .venv by itself (Python 3.11 or newer and a
# package registry are all it needs) and can be repeated.

VENV   ?= .venv
JOBS   ?= 2
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
            $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

BIN     := $(VENV)/bin
READY   := $(VENV)/.ready
PLUGINS := $(patsubst %/pyproject.toml,%,$(wildcard plugins/*/pyproject.toml))

# Run on the Node.js that came as its dependency, and not asking whether a newer pyright is out.
PYRIGHT := PYRIGHT_PYTHON_GLOBAL_NODE=0 PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(BIN)/pyright

.DEFAULT_GOAL := help
.PHONY: help demo test check format bench clean

help:  ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(READY)  ## Run workflows on a real server; KEEP=1 stays up to look around
	$(BIN)/python examples/demo/main.py $(if $(filter-out 0,$(KEEP)),--keep)

test: $(READY)  ## Run the tests (ARGS="-k name" for some, JOBS=4 for more processes)
	$(BIN)/python -m pytest -n $(JOBS) --dist worksteal $(ARGS)

check: $(READY)  ## Format, lint, types, import arrows, documentation, generated code
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy tests/typing
	$(PYRIGHT) --project pyproject.toml --pythonpath $(BIN)/python
	$(BIN)/python tools/generate_api.py --check
	$(BIN)/python -m pytest -q tests/architecture

format: $(READY)  ## Format the code and fix what the linter can fix
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY)  ## Measure worker, replay and memory; writes docs/benchmarks.md (several minutes)
	$(BIN)/python -m benchmarks $(ARGS)

clean:  ## Remove the environment and caches
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(READY): pyproject.toml core/pyproject.toml $(PLUGINS:=/pyproject.toml)
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer was not found; pass PYTHON=/path/to/python"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "$(PYTHON) cannot make a virtual environment; on Debian or Ubuntu: apt install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --group test --group check \
	  --editable 'core[dev-server]' $(addprefix --editable ,$(PLUGINS))
	@touch $@
