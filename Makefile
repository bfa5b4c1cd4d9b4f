# Everything here needs Python 3.11 or newer with venv, and make. The targets build their own environment.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/made-for-this-lock
# What is installed: every package at one version, with the digests of its files. `make lock` renews it.
LOCK   := requirements.txt
# What `make demo` makes, and with which date: make demo DATE=2026-03-02
DOSSIERS := $(sort $(wildcard examples/*/dossier.yaml))
DATE     :=
# More for pytest, such as: make test ARGS="-k bedrag -x"
ARGS :=
# The tests that touch what others made: those of each part of planmaker that imports a library, and the wheel.
# By folder and not by a mark: a mark is forgotten on a new test, and tests/test_lock.py holds this list to the imports.
TOUCHING := $(addprefix tests/,checks cli documents dossier dutch intake office output templating word test_wheel.py)
NEWEST   := .venv-newest

.PHONY: help demo test lint bench renew newest lock clean
.DEFAULT_GOAL := help

help:
	@echo 'make demo    make the documents of every example, into uitvoer/; prints the paths'
	@echo 'make test    run the tests'
	@echo 'make lint    ruff and mypy'
	@echo 'make newest  run the tests that touch a library, with the newest releases of what planmaker needs'
	@echo 'make lock    renew the lock: the newest releases, as they are today'
	@echo 'make renew   write anew what is made from something else: outlines, pages, workbooks of the examples'
	@echo 'make bench   compare the speed of template engines, and of the whole job, in one run'
	@echo 'make clean   remove the environments and what tools left behind; uitvoer/ stays'

# Standard output holds the paths of the documents and nothing else.
demo: $(STAMP)
	@for dossier in $(DOSSIERS); do \
	  $(BIN)/planmaker make all "$$dossier" $(if $(DATE),--date $(DATE)) \
	    -o "uitvoer/$$(basename "$$(dirname "$$dossier")")" || exit $$?; \
	done

test: $(STAMP)
	@$(BIN)/python -m pytest -n auto $(ARGS)

lint: $(STAMP)
	@$(BIN)/ruff check
	@$(BIN)/mypy

bench: $(STAMP)
	@$(BIN)/python -m tests.bench $(ARGS)

renew: $(STAMP)
	@$(BIN)/python -m tests.renew

# What somebody has who installs planmaker today: what it needs is the newest that pyproject.toml allows, and so is what that
# needs in turn. The tools of the tests stay those of the lock, and a warning of tomorrow's is shown but is no failure of
# today's: nobody who installs planmaker meets either. Compiled templates of other releases are not read back.
newest:
	@rm -rf $(NEWEST)
	@$(MAKE) --no-print-directory VENV=$(NEWEST) $(NEWEST)/$(notdir $(STAMP))
	@$(NEWEST)/bin/python -m pip freeze >$(NEWEST)/locked
	@$(NEWEST)/bin/python -m pip install $(QUIET) --upgrade --upgrade-strategy eager --no-build-isolation -e . >&2
	@if $(NEWEST)/bin/python -m pip freeze | diff $(NEWEST)/locked - >&2; then \
	  echo 'nothing is newer than the lock: make test tries the newest releases' >&2; \
	else \
	  PLANMAKER_CACHE=$(abspath $(NEWEST)/sjablonen) $(NEWEST)/bin/python -m pytest -n auto -W default $(TOUCHING) $(ARGS); \
	fi

lock:
	@"$(PYTHON)" -m venv --clear .venv-lock
	@.venv-lock/bin/python -m pip install $(QUIET) 'uv>=0.9' >&2
	@.venv-lock/bin/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
	  --upgrade --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' --quiet --output-file $(LOCK)

clean:
	rm -rf $(VENV) $(NEWEST) .venv-lock build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find planmaker tests -name __pycache__ -type d -prune -exec rm -rf {} +

QUIET := --quiet --disable-pip-version-check

# Made anew, not patched up, when the lock changes: what was dropped there is gone here too. What builds planmaker itself
# comes from the lock as well, hence no isolation.
$(STAMP): pyproject.toml $(LOCK)
	@command -v "$(PYTHON)" >/dev/null || \
	  { echo "planmaker needs Python 3.11 or newer and there is no $(PYTHON); name one: make PYTHON=/path/to/python" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.version_info >= (3, 11) or sys.exit("planmaker needs Python 3.11 or newer; $(PYTHON) is %d.%d. Name another: make PYTHON=python3.12" % sys.version_info[:2])'
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "$(PYTHON) comes without venv; on Debian: apt-get install python3-venv" >&2; exit 1; }
	@echo "building the environment in $(VENV) (once)" >&2
	@"$(PYTHON)" -m venv --clear $(VENV)
	@$(BIN)/python -m pip install $(QUIET) --require-hashes -r $(LOCK) >&2
	@$(BIN)/python -m pip install $(QUIET) --no-deps --no-build-isolation -e . >&2
	@touch $@
