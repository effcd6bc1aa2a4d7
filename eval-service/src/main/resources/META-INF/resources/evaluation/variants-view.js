// Which variant is better, in words; without variants, whether this time is better than the time before.
import { get } from "./api.js";
import { element } from "../ragstone/dom.js";
import { count, figure, interval, reasonWords, verdictWords } from "./text.js";

const MOST_COMPARED = 5;
const TONES = { BETTER: "good", WORSE: "bad", CANNOT_TELL: "warn" };

export class VariantsView {
  #root;

  constructor(root) {
    this.#root = root;
  }

  async load(chosen, summary) {
    const rows = chosen.by === "" ? await this.#windows(chosen, summary) : await this.#variants(chosen);
    this.#root.replaceChildren(
      element("h2", { id: "variants-title", class: "section-title" }, chosen.by === "" ? "Beside the time before" : "Variants"),
      element("ul", { class: "variants" }, ...rows),
    );
  }

  async #windows({ metric, window }, summary) {
    const comparison = await get("comparison", { window });
    const now = metricOf(summary.groups[0], metric.name);
    return [row(`The last ${window}`, now, verdict(comparison, metric.name))];
  }

  async #variants({ metric, window, by }) {
    const { groups } = await get("summary", { window, groupBy: by });
    const sorted = groups.toSorted((one, other) => other.evaluations - one.evaluations);
    const [baseline, ...others] = sorted;
    const comparisons = await Promise.all(
      others.slice(0, MOST_COMPARED).map(({ key }) => get("comparison", { window, by, baseline: baseline.key, candidate: key })),
    );
    return sorted.map((group, i) => {
      const note = i === 0 ? "The others are compared with this one." : comparisons[i - 1] && verdict(comparisons[i - 1], metric.name);
      return row(label(group.key, by), metricOf(group, metric.name), note);
    });
  }
}

/** Statuses and reasons are words of ours; names of models and prompts stay as they are. */
function label(key, by) {
  return by === "status" || by === "stratum" ? reasonWords(key) : key;
}

function metricOf(group, name) {
  return group.metrics.find(({ metric }) => metric === name);
}

function verdict({ metrics }, name) {
  return metrics.find(({ metric }) => metric === name) ?? null;
}

function row(name, metric, note) {
  const hasScores = metric && metric.n > 0;
  return element(
    "li",
    {},
    element("span", { class: "variant-name" }, name),
    element("b", {}, hasScores ? figure(metric.mean) : "–"),
    element("span", { class: "note" }, hasScores ? range(metric) : "no scores"),
    noteOf(note),
  );
}

function range({ interval95, n }) {
  return `${interval95 ? `${interval(interval95)}, ` : ""}${count(n, "answer")}`;
}

function noteOf(note) {
  if (!note) {
    return null;
  }
  return typeof note === "string"
    ? element("p", { class: "note" }, note)
    : element("p", { class: "verdict", "data-tone": TONES[note.verdict] }, verdictWords(note));
}
