# Each target makes its own environment: Python 3.11 or later, pip and make are all that is needed.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: generate test check clean

generate: .venv/made-base
	$(BIN)/codegen generate

test: .venv/made-test
	$(BIN)/python -m pytest -n auto

check: .venv/made-test
	$(BIN)/codegen generate --check
	$(BIN)/mypy
	$(BIN)/mypy --strict generated
	$(BIN)/black --check -q codegen tests
	$(BIN)/ruff check -q codegen tests

.venv/made-base: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --disable-pip-version-check -e .
	touch $@

.venv/made-test: .venv/made-base
	$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[test]'
	touch $@

clean:
	rm -rf .venv
