# Two commands on a fresh machine: `make report` and `make test`. Everything lands in .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# The rooms that decide verdicts: every branch of them is tested.
SETTLED := factcheck/model/*,factcheck/normalise/*,factcheck/compare/*,factcheck/rules/*,factcheck/gate.py

.PHONY: report check test example lock clean

report: $(VENV)/ready
	$(BIN)/factcheck report

check: $(VENV)/ready
	$(BIN)/factcheck check

test: $(VENV)/ready
	@tests/browser/setup.sh
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses 2 --dist worksteal --cov --cov-report=
	$(BIN)/coverage report --skip-covered --fail-under=90
	$(BIN)/coverage report --skip-covered --fail-under=100 --include='$(SETTLED)'

# The committed example: our own claims on a fixed day, without a commit, so that the same sources make the same bytes.
example: $(VENV)/ready
	$(BIN)/factcheck report --output reports/example --today 2026-11-22 --commit ""

lock: $(VENV)/ready
	$(BIN)/uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --quiet \
		--python-version 3.11 --group dev pyproject.toml -o requirements/dev.txt

$(VENV)/ready: requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("factcheck needs Python 3.11 or newer; this is %d.%d. Try: make PYTHON=python3.11" % sys.version_info[:2] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .coverage htmlcov
