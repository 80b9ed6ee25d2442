# Ikrar's targets. `make` alone lists them; `make run` is all that a newcomer needs.

.DEFAULT_GOAL := help
.PHONY: help setup setup-develop run test check format bench soak shots diagram vendor lock clean
MAKEFLAGS += --no-print-directory

PYTHON := .venv/bin/python
PYTHONS := python3.11 python3.12 python3.13 python3
# More for pytest, or for the bench: make test ARGS="-k timeliness", make bench ARGS="--on sqlite"
ARGS ?=
PORT ?= 8000
HOST ?= 127.0.0.1

help: ## List the targets
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:[^#]*## /|/' | \
		while IFS='|' read -r target words; do printf '  make %-8s %s\n' "$$target" "$$words"; done

setup: ## Make .venv and install what Ikrar runs on
	@$(make_venv)
	@$(call install,run)

setup-develop: setup
	@$(call install,develop)

run: setup ## Serve Ikrar on PORT (default 8000), with seeds and demo accounts
	@set -e; umask 077; mkdir -p var; \
	for name in secret-key audit-key; do \
		[ -s var/$$name ] || $(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(60))' > var/$$name; \
	done; \
	export PORT='$(PORT)' HOST='$(HOST)' IKRAR_DEMO=true; \
	export IKRAR_SECURE="$${IKRAR_SECURE:-false}" IKRAR_LOG_FORMAT="$${IKRAR_LOG_FORMAT:-console}"; \
	export IKRAR_ALLOWED_HOSTS="$${IKRAR_ALLOWED_HOSTS:-localhost,127.0.0.1,[::1]}"; \
	export IKRAR_SITE="$${IKRAR_SITE:-http://$(HOST):$(PORT)}"; \
	[ -n "$$IKRAR_SECRET_KEY" ] || export IKRAR_SECRET_KEY_FILE="$${IKRAR_SECRET_KEY_FILE:-var/secret-key}"; \
	[ -n "$$IKRAR_AUDIT_KEY" ] || export IKRAR_AUDIT_KEY_FILE="$${IKRAR_AUDIT_KEY_FILE:-var/audit-key}"; \
	$(PYTHON) -m tracker.server; \
	$(PYTHON) manage.py prepare; \
	exec $(PYTHON) -m gunicorn --config python:tracker.server tracker.wsgi

test: setup-develop ## Run the tests, browser journeys included where Chromium is found
	@$(PYTHON) -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal $(ARGS)

check: setup-develop ## Lint, format, types, templates, migrations, production settings
	@.ci/check

format: setup-develop ## Put Python into the shape that check wants
	@$(PYTHON) -m ruff check --quiet --fix-only .
	@$(PYTHON) -m ruff format .

bench: setup-develop ## Measure at 10,000 and 100,000 commitments, on both databases
	@IKRAR_DEBUG=true $(PYTHON) -m tests.bench $(ARGS)

soak: setup-develop ## Kill workers 100 times over; nothing may be lost
	@IKRAR_SOAK_KILLS=100 $(PYTHON) -m pytest tests/exchange/test_worker_processes.py $(ARGS)

shots: setup-develop ## Take a picture of every screen into var/shots
	@IKRAR_DEBUG=true $(PYTHON) -m tests.shots

diagram: setup-develop ## Draw the moves between statuses into the README
	@IKRAR_DEBUG=true $(PYTHON) -m tests.diagram

vendor: setup-develop ## Fetch fonts and scripts under static/vendor anew
	@$(PYTHON) .ci/vendor.py

lock: setup-develop ## Pin every dependency of pyproject.toml in .locks, with hashes
	@command -v uv >/dev/null || { echo "Locking needs uv: see https://docs.astral.sh/uv/"; exit 1; }
	@uv pip compile --quiet --generate-hashes --universal --python-version 3.11 --no-header \
		pyproject.toml --output-file .locks/run.txt
	@uv pip compile --quiet --generate-hashes --universal --python-version 3.11 --no-header \
		pyproject.toml --group develop --output-file .locks/develop.txt
	@echo "Locked. Run make setup to install what changed."

clean: ## Remove what was made here, the database and the demo accounts included
	@rm -rf .venv var .mypy_cache .pytest_cache .ruff_cache .hypothesis test-results
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# `made` says that the environment was finished; a stopped or broken one is made anew.
define make_venv
	[ -f .venv/made ] && $(PYTHON) -c '' 2>/dev/null && exit 0; \
	for name in $(PYTHONS); do \
		"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		"$$name" -c 'import ensurepip, venv' 2>/dev/null || { \
			echo "Python's venv module is missing: run apt-get install python3-venv, then make again."; exit 1; }; \
		echo "Making a virtual environment in .venv with $$("$$name" --version) ..."; \
		"$$name" -m venv --clear .venv && touch .venv/made; exit; \
	done; \
	echo "Ikrar needs Python 3.11 or later: run apt-get install python3 python3-venv, then make again."; exit 1
endef

# The copy of the lock says that its installation was finished; a stopped one is done again.
define install
	cmp -s .locks/$(1).txt .venv/$(1).txt && exit 0; \
	echo "Installing packages ($(1)), each checked by its hash: about half a minute ..."; \
	if command -v uv >/dev/null; then \
		uv pip install --quiet --python $(PYTHON) --require-hashes -r .locks/$(1).txt; \
	else \
		$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r .locks/$(1).txt; \
	fi && cp .locks/$(1).txt .venv/$(1).txt
endef
