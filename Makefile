# Mujaz: every target sets up what it needs first. Set-up speaks on stderr, so `make -s chat` prints replies alone.

.SILENT:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help setup chat run test check crash bench format pins clean tools environment

INTERPRETERS := python3.11 python3.12 python3.13 python3.14 python3
PYTHON := .venv/bin/python
UV ?= uv
PIN := pip compile -q --generate-hashes --universal --python-version 3.11 --no-header --no-annotate

# A stamp's name says what it was made from: other pins, another stamp. No file times, which git and copies change.
key = $(firstword $(shell cat $(1) | cksum))
PRODUCT := .venv/product-$(call key,requirements.txt requirements.in pyproject.toml)
TOOLS := .venv/tools-$(call key,requirements.txt requirements-dev.txt pyproject.toml)

# An environment is sound if its Python runs and is new enough, it was made in this folder, and no install was cut short.
SOUND := $(shell test ! -e .venv/installing && test "$$(cat .venv/folder 2>&1)" = "$(CURDIR)" && \
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo yes)

# pip tells a lot that nobody needs while all goes well; stdin belongs to the chat.
install = touch .venv/installing && \
	{ $(PYTHON) -m pip install -q --disable-pip-version-check $(1) </dev/null >.venv/install.log 2>&1 || \
	{ cat .venv/install.log >&2; echo 'Set-up failed: see above; `make setup` tries again.' >&2; exit 1; }; } && \
	rm .venv/installing

# Counting what is covered doubles the time; a change is judged by it before it lands, not while somebody writes it.
COVERED := $(if $(CI),--cov --cov-report=term)

help:
	echo 'make setup   create .venv from the pinned requirements'
	echo 'make chat    talk to the bot in this terminal: no token, no network'
	echo 'make run     serve on Telegram: TELEGRAM_TOKEN holds the token'
	echo 'make test    format, types and tests: all that needs only this clone'
	echo 'make check   the evaluation, which needs its data (MUJAZ_EVAL, default ../shared), and make crash'
	echo 'make crash   kill the running bot a hundred times, then as it reads a feed; SEED draws other moments'
	echo 'make bench   measure, and write the table of docs/benchmarks.md: some minutes'
	echo 'make format  format the code and mend what ruff can mend'
	echo 'make pins    compile requirements*.in anew (needs uv)'
	echo 'make clean   remove .venv and the caches of the tools'

setup: $(PRODUCT)
	:

tools: $(TOOLS)
	:

chat: setup
	exec .venv/bin/mujaz chat

run: setup
	exec .venv/bin/mujaz run

test: tools
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	$(PYTHON) -m pytest -q -n 2 -m 'not shared' $(COVERED)

check: tools
	$(PYTHON) -m pytest -q -rsP -m shared
	$(PYTHON) -m tests.crash

crash: tools
	$(PYTHON) -m tests.crash

bench: tools
	$(PYTHON) -m tests.benchmarks

format: tools
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

pins:
	command -v $(UV) >/dev/null || { echo 'uv is missing: pipx install uv' >&2; exit 1; }
	$(UV) $(PIN) requirements.in -o requirements.txt
	$(UV) $(PIN) requirements-dev.in -o requirements-dev.txt

clean:
	rm -rf .venv *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(PRODUCT): $(if $(SOUND),,environment)
	echo 'Installing the pinned requirements (once, a minute or two)' >&2
	rm -f .venv/product-*
	$(call install,--require-hashes -r requirements.txt)
	$(call install,--no-deps --no-build-isolation -e .)
	touch $@

$(TOOLS): $(PRODUCT)
	echo 'Installing the tools of the tests (once)' >&2
	rm -f .venv/tools-*
	$(call install,--require-hashes -r requirements-dev.txt)
	touch $@

# The first Python that is new enough and can make environments; the missing part is named with its remedy.
environment:
	modern='import sys; sys.exit(sys.version_info < (3, 11))'; \
	for name in $(INTERPRETERS); do \
		$$name -c "$$modern" 2>/dev/null </dev/null || continue; \
		found=$${found:-$$name}; \
		$$name -c 'import ensurepip, venv' 2>/dev/null </dev/null && complete=$$name && break; \
	done; \
	test -n "$$found" || { echo 'Python 3.11 or newer is missing: sudo apt install python3 python3-venv' >&2; exit 1; }; \
	python3 -c "$$modern" 2>/dev/null && package=python3-venv || package=$$found-venv; \
	test -n "$$complete" || { echo "The venv module of $$found is missing: sudo apt install $$package" >&2; exit 1; }; \
	echo "Creating .venv with $$complete" >&2; \
	rm -rf .venv && $$complete -m venv .venv </dev/null >&2 && pwd -P >.venv/folder
