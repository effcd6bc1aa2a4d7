# Everything a developer does here, by name. Variables are given on the command line: make run ENGINE=qdrant QDRANT=host:6334

SERVICE ?= query
SCENARIOS := KillsIT,StoreAwayIT,RebalanceIT,StallIT,BrokerRestartIT,LostIndexIT,EvaluationKillsIT

# What the stack is built from; tests are not part of it.
SOURCES := $(shell find . -name pom.xml -not -path '*/target/*' -o -path '*/src/main/*' -type f)

# The launcher of the stack reads these.
export ENGINE QDRANT OTLP KEY STACK_DIR KAFKA_PORT DATABASE_PORT
export QUERY_PORT QUERY_MANAGEMENT_PORT INGESTION_PORT INGESTION_MANAGEMENT_PORT EVAL_PORT EVAL_MANAGEMENT_PORT

# Where the benches find a stack on other ports than the usual.
BENCH_STACK := --bootstrap 127.0.0.1:$(or $(KAFKA_PORT),9092) \
  --ingestion-metrics http://127.0.0.1:$(or $(INGESTION_MANAGEMENT_PORT),9081)/q/metrics

.DEFAULT_GOAL := help
.PHONY: help run stop status ask publish build test test-clients e2e-llm check-formulae check format chart-docs settings-docs dev native native-check sbom images clean
.PHONY: bench-quality bench-answerability bench-citations bench-guard bench-obedience bench-scoring bench-first-token bench-embedding bench-ingest bench-poison bench-fairness bench-load bench-eval-away bench-snapshot fuzz-isolation chaos upgrade-check eval-gate

help: ## Show this help
	@awk 'BEGIN { FS = ":.*## " } /^[a-z0-9-]+:.*## / { printf "  make %-19s %s\n", $$1, $$2 } \
	  /^##@ [^ ]/ { printf "\n%s\n", substr($$0, 5) } /^##@  / { print substr($$0, 5) }' $(MAKEFILE_LIST)

##@ The stack on this machine
run: target/built ## Start everything, publish the documentation, answer a question (Ctrl-C stops it)
	@scripts/stack run

stop: ## Stop it from another terminal, or end what a crash left behind
	@scripts/stack stop

status: ## What runs, and how many documents there are
	@scripts/stack status

ask: ## Ask a question: make ask Q="How do I delete a document?"
	@scripts/stack ask "$$Q"

publish: ## Publish a file: make publish FILE=notes.md
	@scripts/stack publish "$$FILE"

##@ Development
build: ## Build everything that runs, without tests
	@scripts/build

test: ## Formatting, static analysis, all tests (what CI runs)
	@scripts/browser-setup
	@scripts/maven -T 3 spotless:check checkstyle:check verify

test-clients: target/built ## The clients people use for OpenAI, against services that are started for them; 3 minutes
	@scripts/test-clients

e2e-llm: ## Answers of a real language model: make e2e-llm URL=http://localhost:11434/v1 MODEL=llama3.2
	@scripts/maven test -pl query-service -am -Dtest=RealModelIT -Dsurefire.failIfNoSpecifiedTests=false \
	  -De2e.url=$(or $(URL),$(error name the server: URL=http://localhost:11434/v1)) \
	  -De2e.model=$(or $(MODEL),$(error name the model: MODEL=llama3.2))

check-formulae: ## The formulae of evaluation against RAGAS' own: make check-formulae DATA=path/to/ragas_formulae
	@scripts/maven test -pl eval-service -am -Dtest=RagasAgreementIT -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dtests.quiet=false -Dragas.formulae=$(or $(DATA),$(error name the folder: DATA=path/to/ragas_formulae))

check: ## Formatting and static analysis only
	@scripts/maven spotless:check checkstyle:check --quiet
	@scripts/maven test-compile --quiet

format: ## Format the sources
	@scripts/maven spotless:apply --quiet

chart-docs: ## Schema and README of the Helm chart, from the comments of its values
	@scripts/maven package --quiet -Dmaven.test.skip=true -pl deploy -am
	@"$$(scripts/find-jdk)/bin/java" -jar deploy/target/chart-docs.jar deploy/helm/ragstone

settings-docs: ## The reference of all settings, from the interfaces that the services read them by
	@scripts/maven package --quiet -Dmaven.test.skip=true -pl deploy -am
	@"$$(scripts/find-jdk)/bin/java" -cp deploy/target/chart-docs.jar dev.ragstone.deploy.settings.SettingsReference .

dev: target/built ## One service with live reload in place of the stack's own: make dev SERVICE=query
	@scripts/dev "$(SERVICE)"

eval-gate: target/built ## Ask a golden set, fail where answers got worse: make eval-gate DATASET=golden.jsonl (variables below)
	@scripts/bench gate --data "$(or $(DATASET),$(error name the cases: DATASET=golden.jsonl))" \
	  --name "$(or $(NAME),gate)" --baseline "$(or $(BASELINE),latest)" --metrics "$(or $(METRICS),usual)" \
	  --smallest-effect "$(or $(SMALLEST_EFFECT),0)" --label "$(or $(LABEL),make eval-gate)" \
	  --eval "$(or $(URL),http://127.0.0.1:$(or $(EVAL_PORT),8082))" --key-file "$(or $(KEY_FILE),none)" \
	  --out "$(or $(OUT),target/eval-gate)"

bench-quality: target/built ## Ranking quality on a data set: make bench-quality DATA=path/to/set
	@scripts/bench quality --data "$(DATA)" --content-type "$(or $(CONTENT_TYPE),text/plain)"

bench-answerability: target/built ## How well questions without an answer are told: make bench-answerability DATA=set,set,set
	@scripts/bench answerability --data "$(DATA)" --content-type "$(or $(CONTENT_TYPE),text/plain)"

bench-citations: target/built ## How well unsupported citations are told: make bench-citations DATA=set,set (needs no stack); ENTAILMENT=model.onnx, LABELS
	@scripts/bench citations --data "$(DATA)" --entailment "$(or $(ENTAILMENT),none)" --labels "$(or $(LABELS),none)"

bench-guard: target/built ## How well injections are told from harmless texts: make bench-guard DATA=file,file (variables below)
	@scripts/bench guard --data "$(DATA)" --classifier "$(or $(CLASSIFIER),none)" \
	  --labels "$(or $(LABELS),injection,jailbreak,malicious)" --classifier-from "$(or $(CLASSIFIER_FROM),0.8)"

bench-obedience: target/built ## Whether answers of a model that obeys attackers break a rule: make bench-obedience DATA=file,file (needs no stack)
	@scripts/bench obedience --data "$(DATA)" --seed "$(or $(SEED),1)"

bench-scoring: ## What scoring an answer costs, by words and by vectors (needs no stack)
	@scripts/maven test -pl eval-service -am -Dtest=ScoringCostIT -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dtests.quiet=false -Dtests.jvm= -Dscoring.cost=true | grep "processor time"

bench-first-token: target/built ## What is added to a model's first words; wants the stack with a route to it (docs/quality.md)
	@scripts/bench first-token --query $(or $(QUERY_URL),http://127.0.0.1:8080)

bench-embedding: target/built ## What the vector of a question costs, by its length
	@scripts/bench embedding --questions $(or $(QUESTIONS),500)

bench-ingest: target/built ## What ingestion costs beside the model, and publishing again: make bench-ingest DOCUMENTS=10000
	@scripts/bench ingest --documents $(or $(DOCUMENTS),10000) --warm-up $(or $(WARM_UP),5000) --again true $(BENCH_STACK)

bench-poison: target/built ## What records that cannot be indexed cost the others: make bench-poison DOCUMENTS=50000 POISON=1%
	@scripts/bench poison --documents $(or $(DOCUMENTS),10000) --poison $(or $(POISON),1%) $(BENCH_STACK)

bench-fairness: target/built ## What a backfill of one tenant does to another's updates: make bench-fairness DOCUMENTS=20000
	@scripts/bench fairness --documents $(or $(DOCUMENTS),20000) --to-the-end $(or $(TO_THE_END),true) \
	  --bootstrap 127.0.0.1:$(or $(KAFKA_PORT),9092)

bench-load: target/built ## How fast passages are found under load, and where the time goes (variables below)
	@scripts/bench load --chunks $(or $(CHUNKS),100000) --rate $(or $(RATE),200) --mode $(or $(MODE),hybrid) \
	  --questions $(or $(QUESTIONS),500) --data "$(or $(DATA),generated)" --top-k $(or $(TOP_K),5) \
	  --rerank $(or $(RERANK),false) --overload $(or $(OVERLOAD),0) \
	  --warm-up $(or $(WARM_UP),60) --seconds $(or $(SECONDS),60) --profile $(or $(PROFILE),30) \
	  --query http://127.0.0.1:$(or $(QUERY_PORT),8080) \
	  --query-metrics http://127.0.0.1:$(or $(QUERY_MANAGEMENT_PORT),9080)/q/metrics \
	  --stack "$(or $(STACK_DIR),.ragstone)" $(BENCH_STACK)

bench-eval-away: target/built ## What it does to answers that eval-service is away, on a stack of its own: make bench-eval-away PAIRS=20
	@scripts/bench-eval-away --chunks $(or $(CHUNKS),2000) --rate $(or $(RATE),15) --pairs $(or $(PAIRS),20) \
	  --seconds $(or $(SECONDS),30) --warm-up $(or $(WARM_UP),60) --questions $(or $(QUESTIONS),200)

bench-snapshot: target/built ## What snapshots of an index in Qdrant take, and restoring them: make bench-snapshot QDRANT_HTTP=http://host:6333
	@scripts/bench snapshot --qdrant "$(or $(QDRANT_HTTP),http://127.0.0.1:6333)" --collection "$(or $(COLLECTION),ragstone)" \
	  --key-file "$(or $(KEY_FILE),none)"

fuzz-isolation: ## Hostile requests over 20 tenants, on Lucene and on Qdrant's protocol: make fuzz-isolation REQUESTS=100000
	@scripts/maven test -pl query-service -am -Dtest=IsolationFuzzIT -Dsurefire.failIfNoSpecifiedTests=false -Dtests.quiet=false \
	  -Dtests.jvm= -Dfuzz.requests=$(or $(REQUESTS),100000) -Dfuzz.seed=$(or $(SEED),1)

chaos: ## Crashes and outages at length, each compared with the events in the end; an hour (variables below)
	@scripts/maven verify -pl system-tests -am -Dsurefire.failIfNoSpecifiedTests=false -Dtests.quiet=false \
	  -Dtest=$(or $(SCENARIO),$(SCENARIOS)) \
	  -Dchaos.documents=$(or $(DOCUMENTS),20000) -Dchaos.kills=$(or $(KILLS),100) -Dchaos.seed=$(or $(SEED),1) \
	  -Dchaos.rounds=$(or $(ROUNDS),6) -Dchaos.outage=$(or $(OUTAGE),180) \
	  $(if $(QDRANT),-Dchaos.qdrant=$(QDRANT)) \
	  $(if $(QDRANT_BINARY),-Dchaos.qdrant-binary=$(abspath $(QDRANT_BINARY)))

upgrade-check: ## This version beside another one, under load, and back: make upgrade-check BASE=v1.2.0 (variables below)
	@scripts/upgrade-check "$(BASE)" -Dchaos.documents=$(or $(DOCUMENTS),200) -Dchaos.seed=$(or $(SEED),1) \
	  -Dupgrade.rollback=$(or $(ROLLBACK),true) $(if $(QDRANT),-Dchaos.qdrant=$(QDRANT))

native: ## The query-service as a native executable
	@scripts/maven package -Dmaven.test.skip=true -Pnative -pl query-service -am

native-check: ## What a native image needs, looked at without its compiler; 3 minutes
	@scripts/native-check

sbom: ## What the services are made of (CycloneDX), and under which licences; fails at one that is not allowed
	@scripts/sbom

images: ## The container images of the three services: make images REGISTRY=registry.example.com TAG=1.0.0
	@scripts/images "$(REGISTRY)" "$(TAG)"

clean: ## Delete what was built; the data in .ragstone stays
	@scripts/maven clean --quiet
	@rm -rf target

##@ Variables of make run
##@   ENGINE=qdrant QDRANT=host:6334   the index in a Qdrant; default: ENGINE=lucene, in .ragstone
##@   OTLP=http://host:4317            where traces go
##@   KEY=...                          the key or token of the own requests, where ragstone.auth.mode is not none
##@   STACK_DIR=path                   where data and logs are kept; default: .ragstone
##@   KAFKA_PORT=9092 DATABASE_PORT=15432 QUERY_PORT=8080 INGESTION_PORT=8081 EVAL_PORT=8082
##@   QUERY_MANAGEMENT_PORT=9080 INGESTION_MANAGEMENT_PORT=9081 EVAL_MANAGEMENT_PORT=9082

##@ Variables of make bench-load
##@   CHUNKS=100000                    generated chunks to have in the index, published where missing; 0: what is there
##@   RATE=200 SECONDS=60 WARM_UP=60   requests per second, for how long, and how long before any is measured
##@   PROFILE=30                       seconds more for the breakdown of processor time; 0: none
##@   QUESTIONS=500 DATA=path/to/set   how many different ones, and whose; default: about the generated documents
##@   MODE=hybrid TOP_K=5 RERANK=false what is asked for
##@   OVERLOAD=3                       this many times the most that is answered, in place of the steady rate

##@ Variables of make bench-guard
##@   CLASSIFIER=path/model.onnx       looks beside the words; its tokenizer.json and config.json are in the folder; or the URL of a server
##@   LABELS=injection,jailbreak       its classes that mean an injection
##@   CLASSIFIER_FROM=0.8              their probability from which on a text is suspicious

##@ Variables of make bench-eval-away
##@   PAIRS=20 SECONDS=30              how often eval-service is there and halted, and for how long each
##@   RATE=15 QUESTIONS=200            questions per second, and how many different ones
##@   CHUNKS=2000 WARM_UP=60           generated chunks to have in the index, and seconds before any is measured
##@   STACK_DIR=target/eval-away       data and logs of its stack; the ports are those of make run, with other defaults

##@ Variables of make fuzz-isolation
##@   REQUESTS=100000 SEED=1           how many for each index, and what is drawn follows from it

##@ Variables of make eval-gate
##@   DATASET=path/to/cases.jsonl      a line for each case: {"id": "a", "question": "...", "reference": "..."}
##@   NAME=gate BASELINE=latest        compared with the newest of the name that has not regressed, none, or an id
##@   METRICS=faithfulness,...         what decides; default: all that need no model, but latency, tokens, cost, abstentions
##@   SMALLEST_EFFECT=0.05             to pass, greater losses must be ruled out
##@   URL=http://host:8082             the eval-service; KEY_FILE=path holds a key with the role admin, where one is needed
##@   OUT=target/eval-gate             where report.json, report.xml (JUnit) and report.html go
##@   LABEL="new prompt"               what is special about it

##@ Variables of make chaos
##@   SCENARIO=KillsIT                 one of KillsIT, StoreAwayIT, RebalanceIT, StallIT, BrokerRestartIT, EvaluationKillsIT; default: all
##@   DOCUMENTS=20000 KILLS=100        while processes are killed; the other scenarios have a tenth of the documents
##@   ROUNDS=6                         how often a service joins and leaves, one stalls, and the broker is restarted
##@   OUTAGE=180                       seconds that the store is away, twice
##@   SEED=1                           what is drawn follows from it
##@   QDRANT=host:6334                 the index in that Qdrant; default: Lucene, or a fake that speaks its protocol
##@   QDRANT_BINARY=path               a Qdrant that is started, and killed like the others

##@ Variables of make upgrade-check
##@   BASE=revision                    the version that runs before; default: the last tag, or 20 commits ago
##@   DOCUMENTS=200 SEED=1             how many are published and asked for, and what is drawn
##@   ROLLBACK=false                   without the way back, for versions that did not start on tables of a later one
##@   QDRANT=host:6334                 the index in that Qdrant; default: a fake that speaks its protocol

target/built: $(SOURCES)
	@scripts/build
