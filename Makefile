# Every command of the project. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help install install-postgresql install-scale start serve test test-night test-postgres check format lock build screenshots bench-capacity bench-federation bench-live bench-picture bench-plans bench-risk bench-room bench-distribution doctor clean
SHELL := /bin/bash
BIN := .venv/bin

help: ## list every command
	@grep -hE '^[a-z][a-z-]*:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 21

install: .venv/.ready ## install the product into .venv (done by start)
.venv/.ready: requirements.lock pyproject.toml scripts/install
	@scripts/install product
	@touch $@

.venv/.ready-for-work: requirements-dev.lock package-lock.json .venv/.ready scripts/install
	@scripts/install tools
	@touch $@

install-postgresql: .venv/.ready ## install the driver of PostgreSQL as well, for who keeps the data there
	@scripts/install postgresql

install-scale: .venv/.ready ## install what several processes that serve one node need
	@scripts/install scale

start: .venv/.ready ## start the demonstration: the high-water crisis, alive, on http://localhost:8000
	@$(BIN)/samenbeeld demo --speed 10

serve: .venv/.ready ## start for real work, without demonstration logins
	@$(BIN)/samenbeeld serve

test: .venv/.ready-for-work ## pass all tests: check, rules, doors, live rooms, real browser
	@scripts/test

test-night: .venv/.ready-for-work ## pass all tests and what takes too long for each change: drills, every page in both dresses
	@scripts/test --night

test-postgres: .venv/.ready-for-work ## pass all tests of Python on a PostgreSQL of their own, made and removed here
	@scripts/test-postgres

check: .venv/.ready-for-work ## format, lint, types, borders, missing migrations and words; under a minute
	@scripts/check

format: .venv/.ready-for-work ## let the machine lay out the code
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

build: .venv/.ready-for-work ## bundle the islands and the style sheet (the result is committed)
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm run --silent build

lock: ## write the lock files anew from pyproject.toml
	@scripts/lock

screenshots: .venv/.ready-for-work ## photograph the running demonstration for README and docs
	@$(BIN)/python -m scripts.screenshots

bench-live: .venv/.ready-for-work ## the live path beside its rivals, in one run; fails when a bound is missed
	@scripts/install bench
	@$(BIN)/python -m bench.live

bench-room: .venv/.ready-for-work ## an activity of full size: every page, time travel, map, search; fails when a bound is missed
	@scripts/install bench
	@$(BIN)/python -m bench.room

bench-picture: .venv/.ready-for-work ## the Veiligheidsbeeld of full size: pages, history, ingest, a long document; fails when a bound is missed
	@scripts/install bench
	@$(BIN)/python -m bench.picture

bench-distribution: .venv/.ready-for-work ## casualty distribution: right, proven, fast, beside OR-tools; fails when a bound is missed
	@scripts/install bench
	@$(BIN)/python -m bench.distribution

bench-capacity: .venv/.ready-for-work ## capacity of 5,000 institutions told every minute, beside max(time); fails when a bound is missed
	@scripts/install bench
	@$(BIN)/python -m bench.capacity

bench-federation: .venv/.ready-for-work ## nodes, a cut line, many live processes, both engines; fails when a bound is missed
	@scripts/install bench
	@scripts/install synapse || echo "Without Synapse: that rival is left out."
	@$(BIN)/python -m bench.federation

bench-risk: .venv/.ready-for-work ## the risk diagram of sixty scenarios beside numpy and plain Python; fails when a bound is missed
	@scripts/install bench
	@$(BIN)/python -m bench.risk

bench-plans: .venv/.ready-for-work ## search at full size on both engines, and judged questions; fails when a bound is missed
	@scripts/install bench
	@scripts/install postgresql
	@$(BIN)/python -m bench.plans

doctor: .venv/.ready ## what is missing or unhealthy here, and how to mend it
	@$(BIN)/samenbeeld doctor

clean: ## remove everything that was installed or built, but no data
	rm -rf .venv .venv-synapse node_modules bench/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
