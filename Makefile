# Fundstelle: `make` lists what can be made. Only make and Python 3.11 or newer are needed.

Q    ?= when will Xiaomi sell phones in the US?
SETS ?= ../shared/evals

# Text from the user goes through the environment, taken by `value` as it was typed, so that
# quotes, dollars and backticks in a question are nothing but characters.
export QUESTION      := $(value Q)
export QUESTION_SETS := $(value SETS)
unexport Q SETS

RUN = .venv/bin/python -m bot

.DEFAULT_GOAL := help
.PHONY: help ask chat run doctor test lint format eval picture pictures preview texts soak bench findings \
	requirements

help:
	@echo 'make ask Q="…"   answer one question (without Q: when will Xiaomi sell phones in the US?)'
	@echo 'make chat        ask at a prompt, with history'
	@echo 'make run         answer in Discord and Slack; see "In Discord" and "In Slack" in README.md'
	@echo 'make doctor      say whether all is well that it needs to run'
	@echo 'make test        run the tests'
	@echo 'make lint        ruff, mypy, import-linter'
	@echo 'make format      let ruff rewrite the code'
	@echo 'make eval        ask all question sets under SETS=$(SETS), print figures, write docs/evaluation.md;'
	@echo '                 GATE=1 writes nothing and fails below the committed figures'
	@echo 'make picture     draw docs/answer.svg, the picture in the README'
	@echo 'make preview     ask the Discord bot in a browser page of its own, without a token'
	@echo 'make pictures    draw all pictures in docs/ (needs Chromium)'
	@echo 'make texts       bring the translations in bot/chat/texts up to date with the code'
	@echo 'make soak        have both platforms answer for ten minutes (MINUTES=…) through faults of all kinds,'
	@echo '                 and fail if an answer is lost or stands twice, or memory grows (SEED=…: as before)'
	@echo 'make bench       measure the index, the whole answerer and the chat, and write docs/benchmark.*:'
	@echo '                 half an hour, the first time an hour (QUICK=1: a few minutes; ONLY=chatting: that section)'
	@echo 'make findings    say whether the surprises in findings/ still hold (a minute each, from PyPI)'
	@echo 'make requirements   pin the dependencies anew (UPGRADE=1: the newest of each)'

ask: .venv/.runtime
	@$(RUN) ask -- "$$QUESTION"

chat: .venv/.runtime
	@$(RUN) chat

run: .venv/.runtime
	@exec $(RUN) run

doctor: .venv/.runtime
	@$(RUN) doctor

# As many tests at a time as there are cores; whoever is done takes some from the others.
test: .venv/.dev
	@.venv/bin/python -m pytest -n logical --dist worksteal

lint: .venv/.dev
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports --no-logo

format: .venv/.dev
	.venv/bin/ruff check --fix
	.venv/bin/ruff format

# Two runs are asked at a time, so numpy keeps to one thread in each. Without the sets nothing can
# be asked, which is an error only where somebody named their folder.
eval: export OPENBLAS_NUM_THREADS := 1
eval: export OMP_NUM_THREADS := 1
eval: .venv/.runtime
	@if [ -d "$$QUESTION_SETS" ]$(if $(filter-out file,$(origin SETS)), || true); then \
		exec .venv/bin/python -m bot.evaluation $(if $(GATE),--gate) -- "$$QUESTION_SETS"; \
	else \
		echo "Nothing evaluated: there are no question sets at $$QUESTION_SETS. Name their folder: make eval SETS=…"; \
	fi

picture: .venv/.runtime
	@.venv/bin/python -m tests.tools.picture docs/answer.svg

# Both need what is only for looking; the pictures need Chromium, too.
preview: .venv/.preview
	@.venv/bin/python -W ignore -m tests.preview

pictures: .venv/.preview picture
	@.venv/bin/python -W ignore -m tests.preview.pictures docs

# A phrase that is new in the code is empty in the catalogues until somebody translates it.
texts: .venv/.runtime
	@phrases=$$(mktemp) && trap 'rm -f "$$phrases"' EXIT && \
	.venv/bin/pybabel -q extract --no-default-keywords -k say -k say_counted:1,2 -c L10n: -s \
		--add-location=file --sort-by-file --no-wrap -o "$$phrases" bot/chat && \
	for catalogue in bot/chat/texts/*.po; do \
		.venv/bin/pybabel -q update --no-fuzzy-matching --ignore-obsolete --no-wrap \
			--ignore-pot-creation-date \
			-i "$$phrases" -o "$$catalogue" -l "$$(basename "$$catalogue" .po)" || exit; \
	done

soak: .venv/.dev
	@.venv/bin/python -W ignore -m tests.soak \
		$(if $(MINUTES),--minutes "$(MINUTES)") $(if $(SEED),--seed "$(SEED)")

bench: .venv/.bench
	@.venv/bin/python -m tests.benchmarks $(if $(QUICK),--quick) $(if $(ONLY),--only "$(ONLY)") "$$QUESTION_SETS"

# Each installs what it looks at by itself, and nothing of ours.
findings:
	@changed=0; for script in findings/*.sh; do \
		"$$script" >/dev/null 2>&1; case $$? in \
			0) found='holds  ' ;; 2) found='not run' ;; *) found=changed changed=1 ;; \
		esac; \
		echo "$$found  $$script: $$(sed -n '2s/^# //p' "$$script")"; \
	done; exit $$changed

# The environment, in three steps that are each done once: Python, what it takes to run, and
# what it takes to work on the code. A step cut short is done again the next time.

PIP_INSTALL = .venv/bin/python -m pip install -qq --disable-pip-version-check

.venv/bin/python:
	@for python in python3.11 python3 python3.12 python3.13 python3.14; do \
		if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			echo "Setting up .venv with $$python (once, about a minute) …"; \
			exec $$python -m venv --clear .venv; \
		fi; \
	done; \
	echo "Fundstelle needs Python 3.11 or newer; found: $$(python3 --version 2>/dev/null || echo none)." >&2; \
	exit 1

.venv/.runtime: requirements.txt pyproject.toml | .venv/bin/python
	@echo 'Installing what Fundstelle needs to run …'
	@$(PIP_INSTALL) --require-hashes -r requirements.txt
	@$(PIP_INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

.venv/.dev: requirements-dev.txt .venv/.runtime
	@echo 'Installing what the tests and checks need …'
	@$(PIP_INSTALL) --require-hashes -r requirements-dev.txt
	@touch $@

.venv/.preview: requirements-preview.txt .venv/.dev
	@echo 'Installing what shows the bot in a browser …'
	@$(PIP_INSTALL) --require-hashes -r requirements-preview.txt
	@touch $@

.venv/.bench: requirements-bench.txt .venv/.dev
	@echo 'Installing what Fundstelle is measured beside …'
	@$(PIP_INSTALL) --require-hashes -r requirements-bench.txt
	@touch $@

# requirements.txt is all that a host needs. The others hold only what they add to it (preview and
# bench to requirements-dev.txt, too), in the same versions; what is pinned for some platforms only
# is repeated, for another may need it here.

COMPILE = "$$tools/bin/uv" --no-config pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --custom-compile-command 'make requirements' \
	$(if $(UPGRADE),--upgrade)

ON_TOP_OF = $(foreach file,$(1),--constraint $(file)) \
	$$(sed -n 's/^\([^ ]*\)==[^ ]* \\$$/--no-emit-package \1/p' $(1))

requirements: .venv/bin/python
	@tools=$$(mktemp -d) && trap 'rm -rf "$$tools"' EXIT && \
	.venv/bin/python -m venv "$$tools" && \
	"$$tools/bin/python" -m pip install -qq --disable-pip-version-check uv && \
	$(COMPILE) pyproject.toml --group build --output-file requirements.txt && \
	$(COMPILE) --group dev $(call ON_TOP_OF,requirements.txt) --output-file requirements-dev.txt && \
	for group in preview bench; do \
		$(COMPILE) --group $$group $(call ON_TOP_OF,requirements.txt requirements-dev.txt) \
			--output-file requirements-$$group.txt || exit; \
	done
