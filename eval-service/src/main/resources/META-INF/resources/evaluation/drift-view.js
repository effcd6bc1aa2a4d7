// Whether scores are what they were: how far each watch has come, and what was noticed in the window, with traces to look at.
import { get } from "./api.js";
import { element, safeHref } from "../ragstone/dom.js";
import { copyable } from "../ragstone/trace.js";
import { count, figure, interval, metricName, moment, start } from "./text.js";

const DIRECTIONS = { FALL: "Fell", RISE: "Rose" };
const SHORT_ID = 8;

export class DriftView {
  #root;

  constructor(root) {
    this.#root = root;
  }

  async load({ window }, settings) {
    const [watches, all] = await Promise.all([get("drifts/watches"), get("drifts")]);
    const drifts = all.filter(({ noticedAt }) => new Date(noticedAt) >= start(window));
    this.#root.replaceChildren(
      element(
        "div",
        { class: "section-head" },
        element("h2", { id: "drift-title", class: "section-title" }, "Drift"),
        element("span", { class: "note" }, drifts.length === 0 ? `none in the last ${window}` : `${drifts.length} in the last ${window}`),
      ),
      element("ul", { class: "watches" }, ...watches.map(watch => row(watch, drifts, settings))),
    );
  }
}

function row(watch, drifts, settings) {
  const metric = settings.metrics.find(({ name }) => name === watch.metric);
  const noticed = drifts.filter(drift => drift.metric === watch.metric);
  return element(
    "li",
    {},
    element("h3", {}, metricName(watch.metric), badge(watch, noticed[0], metric)),
    element("p", { class: "note" }, progress(watch)),
    ...noticed.map(drift => notice(drift, metric, settings.traceUrl)),
  );
}

/** The newest drift says more than the watch, which began anew behind it. */
function badge({ baseline }, newest, metric) {
  const state = baseline ? ["As usual", "good"] : ["Learning", null];
  const [words, tone] = newest ? [DIRECTIONS[newest.direction], toneOf(newest, metric)] : state;
  return element("span", { class: "badge", "data-tone": tone }, words);
}

/** A metric that is no longer measured is taken for one of which more is better. */
function toneOf({ direction }, metric) {
  return (direction === "RISE") === (metric?.isMoreBetter ?? true) ? "good" : "bad";
}

function progress({ baseline, baselineSize, learned, recent, seen }) {
  return baseline
    ? `Usual: ${figure(baseline.mean)} (${interval({ lower: baseline.low, upper: baseline.high })}). Lately: ${figure(recent)}. Watched since: ${count(seen, "answer")}.`
    : `Learns what is usual: ${learned.toLocaleString("en")} of ${count(baselineSize, "answer")}.`;
}

function notice(drift, metric, traceUrl) {
  const { direction, noticedAt, baseline, recent, seen, examples } = drift;
  return element(
    "div",
    {},
    element(
      "p",
      { class: "verdict", "data-tone": toneOf(drift, metric) },
      `${DIRECTIONS[direction]} ${moment(noticedAt)}: ${figure(baseline)} to about ${figure(recent)}, told by ${count(seen, "answer")}.`,
    ),
    examples.length > 0 &&
      element(
        "details",
        { class: "numbers" },
        element("summary", {}, "Answers to look at"),
        element("ul", { class: "examples" }, ...examples.map(example => exampleOf(example, traceUrl))),
      ),
  );
}

function exampleOf({ interactionId, traceId, value }, traceUrl) {
  const href = traceId && traceUrl && safeHref(traceUrl + traceId);
  return element(
    "li",
    {},
    element("b", {}, figure(value)),
    href
      ? element("a", { href, target: "_blank", rel: "noopener noreferrer", title: traceId }, `Trace ${traceId.slice(0, SHORT_ID)}…`)
      : copyable(traceId ?? interactionId, traceId ? "trace id" : "interaction id"),
  );
}
