# Everything here needs Python 3.11 or newer with venv, and make. The targets build their own environment.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/made-for-this-pyproject
# What `make demo` makes, and with which date: make demo DATE=2026-03-02
DOSSIERS := $(sort $(wildcard examples/*/dossier.yaml))
DATE     :=
# More for pytest, such as: make test ARGS="-k bedrag -x"
ARGS :=

.PHONY: help demo test lint bench clean
.DEFAULT_GOAL := help

help:
	@echo 'make demo    make the documents of every example, into uitvoer/; prints the paths'
	@echo 'make test    run the tests'
	@echo 'make lint    ruff and mypy'
	@echo 'make bench   compare the speed of template engines, and of the whole job, in one run'
	@echo 'make clean   remove the environment and what tools left behind; uitvoer/ stays'

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

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find planmaker tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Made anew, not patched up, when pyproject.toml changes: what was dropped there is gone here too.
$(STAMP): pyproject.toml
	@command -v "$(PYTHON)" >/dev/null || \
	  { echo "planmaker needs Python 3.11 or newer and there is no $(PYTHON); name one: make PYTHON=/path/to/python" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.version_info >= (3, 11) or sys.exit("planmaker needs Python 3.11 or newer; $(PYTHON) is %d.%d. Name another: make PYTHON=python3.12" % sys.version_info[:2])'
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "$(PYTHON) comes without venv; on Debian: apt-get install python3-venv" >&2; exit 1; }
	@echo "building the environment in $(VENV) (once)" >&2
	@"$(PYTHON)" -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]' >&2
	@touch $@
