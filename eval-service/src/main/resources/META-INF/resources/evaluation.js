// Wires the choices to the API and the views. Only this module holds state: the settings, and which load is the newest.
import { Problem, get } from "./evaluation/api.js";
import { AgreementView } from "./evaluation/agreement-view.js";
import { DriftView } from "./evaluation/drift-view.js";
import { byId, element } from "./ragstone/dom.js";
import { IntakeView } from "./evaluation/intake-view.js";
import { forget, keep } from "./ragstone/key.js";
import { metricName } from "./evaluation/text.js";
import { traceFact } from "./ragstone/trace.js";
import { TrendView } from "./evaluation/trend-view.js";
import { VariantsView } from "./evaluation/variants-view.js";
import { WorstView } from "./evaluation/worst-view.js";

const UNAUTHENTICATED = 401;
const USUAL_METRIC = "faithfulness";

const choice = byId("choice");
const metrics = byId("metric");
const keyForm = byId("key");
const key = byId("api-key");

const trend = new TrendView(byId("trend"));
const variants = new VariantsView(byId("variants"));
const intake = new IntakeView(byId("intake"));
const drift = new DriftView(byId("drift"));
const agreement = new AgreementView(byId("agreement"));
const worst = new WorstView(byId("worst"), () => agreement.load());

const address = new URLSearchParams(location.search);

let settings = null;
let newest = 0;

async function load() {
  const turn = ++newest;
  keyForm.hidden = true;
  byId("problem").hidden = true;
  try {
    settings ??= await get("settings");
    const summary = await get("summary", { window: new FormData(choice).get("window") });
    if (turn === newest) {
      fillMetrics(summary);
      const chosen = readChoice();
      await show(chosen, summary);
      byId("announcement").textContent = `Shown: ${metricName(chosen.metric.name)}, ${chosen.window}`;
    }
  } catch (failure) {
    if (turn === newest) {
      fail(failure);
    }
  }
}

async function show(chosen, summary) {
  const isEmpty = summary.groups.length === 0;
  byId("report").hidden = isEmpty;
  byId("empty").hidden = !isEmpty;
  if (isEmpty) {
    byId("empty").replaceChildren(...nothing(chosen, summary.intake));
    return;
  }
  intake.fill(chosen, summary);
  await Promise.all([
    trend.load(chosen, summary),
    variants.load(chosen, summary),
    drift.load(chosen, settings),
    agreement.load(),
    worst.load(chosen, settings),
  ]);
}

/** What there is to do where nothing was judged. */
function nothing({ window }, { received }) {
  const came = received === 0
    ? "No question came in this time. Ask one: the playground of query-service is at http://localhost:8080/ on a laptop, and a moment after an answer its scores are here."
    : `${received} questions came, and none was judged. The share that is judged is ragstone.evaluation.sample-rate.`;
  return [
    element("h2", {}, `Nothing was judged in the last ${window}`),
    element("p", {}, came),
    element("p", {}, "Or choose a longer window of time above."),
  ];
}

/** Offers the metrics that were measured in the window, and the one that is chosen. */
function fillMetrics({ groups }) {
  const chosen = metrics.value || (address.get("metric") ?? USUAL_METRIC);
  const measured = groups.flatMap(group => group.metrics.map(({ metric }) => metric));
  const names = [...new Set([...measured, chosen])].sort();
  metrics.replaceChildren(...names.map(name => element("option", { value: name }, metricName(name))));
  metrics.value = chosen;
}

/** Takes over what the address says, where the form has it. */
function choose(name) {
  const field = choice.elements[name];
  if ([...(field.options ?? field)].some(({ value }) => value === address.get(name))) {
    field.value = address.get(name);
  }
}

/** What is chosen; the address says it, too, so that it can be shared. */
function readChoice() {
  const { metric: name, window, by } = Object.fromEntries(new FormData(choice));
  history.replaceState(null, "", `?${new URLSearchParams({ metric: name, window, by })}`);
  const known = settings.metrics.find(metric => metric.name === name);
  // Scores may be older than the metrics there are.
  return { metric: known ?? { name, measured: name, isShare: false, isMoreBetter: true }, window, by };
}

function fail(failure) {
  if (!(failure instanceof Problem)) {
    console.error(failure);
  }
  const problem = Problem.from(failure);
  byId("announcement").textContent = `Failed: ${problem.title}`;
  byId("report").hidden = true;
  byId("empty").hidden = true;
  if (problem.status === UNAUTHENTICATED) {
    askForKey();
    return;
  }
  byId("problem").hidden = false;
  byId("problem").replaceChildren(
    element("h2", {}, problem.title),
    element("p", {}, problem.detail ?? ""),
    problem.action ? element("p", {}, element("b", {}, "What to do: "), problem.action) : "",
    traceFact(problem.traceId) ?? "",
  );
}

function askForKey() {
  forget();
  keyForm.hidden = false;
  key.focus();
}

choice.addEventListener("change", load);
choice.addEventListener("submit", event => {
  event.preventDefault();
  load();
});
keyForm.addEventListener("submit", event => {
  event.preventDefault();
  keep(key.value.trim());
  key.value = "";
  load();
});

choose("window");
choose("by");
load();
