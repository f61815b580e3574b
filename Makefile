# make run   sets up, compares the shipped digests, writes out/gap-report.xlsx, opens the dashboard
# make test  sets up what tests need and runs all checks

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV   ?= .venv
BIN     = $(VENV)/bin
ROOTS  ?= data/statutes
OUT    ?= out

.PHONY: run compare app test lint types check-tests check-pages check-rest browser dev install clean

run: compare app

compare: install
	$(BIN)/harmonize compare $(ROOTS) --out $(OUT)

app: install
	$(BIN)/harmonize app --out $(OUT)

test: dev browser lint types check-tests

lint: dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: dev
	$(BIN)/mypy

# Two at a time: what needs a browser mostly waits.
check-tests: dev browser
	$(MAKE) --no-print-directory --jobs=2 --output-sync=target check-pages check-rest

check-pages: dev
	$(BIN)/python -m pytest -m browser

check-rest: dev
	$(BIN)/python -m pytest -m "not browser and not slow"

install: $(VENV)/.installed
dev: $(VENV)/.installed-dev

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Harmonize needs Python 3.11 or newer; found: $$($(PYTHON) --version). Name one with PYTHON=..."; exit 2; }
	@$(PYTHON) -m venv $(VENV) 2>/dev/null || { \
	  rm -rf $(VENV); \
	  echo "This Python has no venv; trying Debian's package python3-venv."; \
	  if [ "$$(id -u)" = 0 ]; then apt-get update -qq && apt-get install -y -qq python3-venv; \
	  else echo "Run: sudo apt-get install python3-venv"; exit 2; fi; \
	  $(PYTHON) -m venv $(VENV); }

$(VENV)/.installed: $(VENV)/pyvenv.cfg requirements.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements-dev.txt
	@touch $@

# Browser tests need Debian's Chromium, the report's test LibreOffice; both are skipped where absent.
browser:
	@if ! command -v chromium >/dev/null || ! command -v soffice >/dev/null; then \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && apt-get install -y -qq --no-install-recommends \
	      chromium fonts-dejavu-core libreoffice-calc-nogui >/dev/null; \
	  else \
	    echo "For the browser tests: sudo apt-get install chromium fonts-dejavu-core libreoffice-calc-nogui"; \
	  fi; \
	fi

clean:
	rm -rf $(VENV) $(OUT) build dist *.egg-info
