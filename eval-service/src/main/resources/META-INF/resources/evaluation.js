// Wires the choices to the API and the views. Only this module holds state: the settings, and which load is the newest.
import { Problem, get } from "./evaluation/api.js";
import { AgreementView } from "./evaluation/agreement-view.js";
import { byId, element } from "./evaluation/dom.js";
import { IntakeView } from "./evaluation/intake-view.js";
import { forget, keep } from "./evaluation/key.js";
import { metricName } from "./evaluation/text.js";
import { traceFact } from "./evaluation/trace.js";
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
const agreement = new AgreementView(byId("agreement"));
const worst = new WorstView(byId("worst"), () => agreement.load());

let settings = null;
let newest = 0;

async function load() {
  const turn = ++newest;
  keyForm.hidden = true;
  byId("problem").hidden = true;
  try {
    settings ??= await get("settings");
    fillMetrics();
    const chosen = readChoice();
    const summary = await get("summary", { window: chosen.window });
    if (turn === newest) {
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

function fillMetrics() {
  if (metrics.options.length > 0) {
    return;
  }
  for (const { name } of settings.metrics) {
    metrics.append(element("option", { value: name }, metricName(name)));
  }
  const wanted = new URLSearchParams(location.search);
  metrics.value = settings.metrics.some(({ name }) => name === wanted.get("metric")) ? wanted.get("metric") : USUAL_METRIC;
  choose("window", wanted.get("window"));
  choose("by", wanted.get("by"));
}

function choose(name, value) {
  const field = choice.elements[name];
  if (value && [...(field.options ?? field)].some(option => option.value === value)) {
    field.value = value;
  }
}

function readChoice() {
  const data = new FormData(choice);
  const metric = settings.metrics.find(({ name }) => name === data.get("metric"));
  const chosen = { metric, window: data.get("window"), by: data.get("by") };
  const address = new URLSearchParams({ metric: metric.name, window: chosen.window, by: chosen.by });
  history.replaceState(null, "", `?${address}`);
  return chosen;
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

load();
