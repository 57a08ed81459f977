# Thin on purpose: packaging/bootstrap.py does the work, so that Windows without make can do the same.
PYTHON ?= python3
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help run test check texts screens setup clean

help run test check texts screens setup clean:
	@$(PYTHON) packaging/bootstrap.py $@ $(ARGS)
