# Every habit is a command. `make gallery` and `make test` set up all they need on a fresh machine
# with Python 3.11 or later; a second run of the set-up costs nothing.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# The first Python that is new enough, really starts (a shim may not) and can make an environment.
PYTHON ?= $(shell for each in python3.11 python3.12 python3.13 python3.14 python3; do \
	if $$each -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
	then echo $$each; break; fi; done)
PORT ?= 8000
TESTFLAGS ?=
# A file of tests stays with one worker: browsers, servers and pages are shared within a file.
WORKERS ?= -n 2 --dist loadfile

VENV := .venv
PY := $(VENV)/bin/python
CLIENT := src/stario_components/assets/datastar.js
ICONS := src/stario_components/ui/_icon_data.py
INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check \
	-c constraints.txt --build-constraint constraints.txt

# What a set-up was made from; and if what the hook makes was cleaned away, it is to be put back.
SOURCES := pyproject.toml constraints.txt hatch_build.py src/stario_components/ui/icons.txt \
	$(if $(and $(wildcard $(CLIENT)),$(wildcard $(ICONS))),,absent)

.PHONY: help gallery test quick lint types format cover bench docs screenshots contact browser constraints clean absent

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

gallery: $(VENV)/.apps ## set up what the gallery and the example apps need, and open it (PORT=8000)
	@exec $(PY) -m gallery --port $(PORT)

test: $(VENV)/.ready browser ## set up everything and run every test (TESTFLAGS="-k relay")
	@# Apart from each other: a browser's event loop stays with its process, and others need theirs.
	@# A choice by TESTFLAGS may leave one of the two without a test, which pytest calls 5: not both.
	@none=0; for kind in "not browser" browser; do \
		$(PY) -m pytest -m "$$kind" $(WORKERS) $(TESTFLAGS) || { code=$$?; \
		test $$code = 5 || exit $$code; none=$$((none + 1)); }; \
	done; test $$none -lt 2

quick: $(VENV)/.ready ## run the tests that need no browser, no server and no patience, on all cores
	$(PY) -m pytest -m "not browser and not server and not slow" -n auto --dist worksteal $(TESTFLAGS)

lint: $(VENV)/.ready ## look for mistakes and unformatted files
	$(VENV)/bin/ruff check
	$(VENV)/bin/ruff format --check

types: $(VENV)/.ready ## check the types of the package, strictly
	$(VENV)/bin/basedpyright

format: $(VENV)/.ready ## mend what can be mended, and format
	$(VENV)/bin/ruff check --fix-only
	$(VENV)/bin/ruff format

cover: $(VENV)/.ready browser ## run the tests and show the lines that none of them ran
	$(PY) -m pytest --cov --cov-report=term-missing $(TESTFLAGS)

bench: $(VENV)/.bench ## compare with the peers, into var/bench (BENCH="gallery --peers": the gallery alone)
	@$(PY) -m tests.benchmarks $(BENCH)

docs: $(VENV)/.ready ## write the generated pages of docs/ anew
	$(PY) docs/reference/generate.py
	$(PY) docs/reference/generate_api.py
	$(PY) docs/reference/generate_components.py

screenshots: $(VENV)/.ready browser ## photograph the example apps and every story into var/screenshots
	$(PY) -m tests.browser.screenshots

contact: $(VENV)/.ready browser ## draw every component into docs/components.png, and the gallery
	$(PY) -m tests.browser.contact
	$(PY) -m tests.browser.gallery_picture

browser: $(VENV)/.ready ## find Chromium, or install it (as root on Debian), or say how
	@$(PY) -m tests.chromium

constraints: ## resolve all dependencies anew and pin them in constraints.txt
	@test -n "$(PYTHON)" || { echo "$$NO_PYTHON" >&2; exit 1; }
	@fresh=$$(mktemp -d) && trap 'rm -rf "$$fresh"' EXIT && \
	$(PYTHON) -m venv "$$fresh" && \
	"$$fresh/bin/python" -m pip install --quiet --upgrade pip && \
	"$$fresh/bin/python" -m pip install --quiet -e ".[all]" --group dev && \
	{ echo "# What we develop with, to the last transitive package, resolved on" && \
	  echo "# $$($(PYTHON) --version). Made by \`make constraints\`; do not edit." && \
	  "$$fresh/bin/python" -m pip freeze --all --exclude-editable --exclude setuptools | \
	    LC_ALL=C sort -f; \
	} > "$$fresh/constraints.txt" && mv "$$fresh/constraints.txt" constraints.txt

clean: ## remove caches, builds and reports; the environment and the apps' data stay
	rm -rf dist build var/screenshots htmlcov .coverage .coverage.* .hypothesis .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -not -path './$(VENV)/*' -prune -exec rm -rf {} +

# --- set-up -----------------------------------------------------------------------------------

# The target is pip, not python: an interrupted or crippled venv has the latter already.
$(VENV)/bin/pip:
	@test -n "$(PYTHON)" || { echo "$$NO_PYTHON" >&2; exit 1; }
	@echo "Making $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv $(VENV)

# --build-constraint and --group are newer than the pip that comes with Python 3.11.
$(VENV)/.pip: constraints.txt | $(VENV)/bin/pip
	@$(PY) -m pip install --quiet --disable-pip-version-check -c constraints.txt --upgrade pip
	@touch $@

$(VENV)/.apps: $(SOURCES) | $(VENV)/.pip
	@echo "Installing the package and what the example apps need"
	@$(INSTALL) -e ".[all]" --group apps
	@touch $@

$(VENV)/.ready: $(SOURCES) | $(VENV)/.pip
	@echo "Installing the package and everything to develop it"
	@$(INSTALL) -e ".[all]" --group dev
	@touch $(VENV)/.apps $@

$(VENV)/.bench: $(VENV)/.ready tests/benchmarks/requirements.txt
	@$(PY) -m pip install --quiet --disable-pip-version-check -r tests/benchmarks/requirements.txt
	@touch $@

define NO_PYTHON
No Python 3.11 or later that can make a virtual environment was found.
Looked for python3.11 to python3.14 and python3, each with the modules venv and ensurepip.
Install one (on Debian: apt-get install python3 python3-venv) or name one: make PYTHON=/path/to/python3
endef
export NO_PYTHON
