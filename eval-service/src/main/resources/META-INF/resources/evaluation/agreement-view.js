// How far scores agree with what people say of the same answers.
import { get } from "./api.js";
import { element } from "../ragstone/dom.js";
import { count, figure, metricName } from "./text.js";

export class AgreementView {
  #root;

  constructor(root) {
    this.#root = root;
  }

  async load() {
    const { metrics } = await get("agreement");
    this.#root.replaceChildren(
      element("h2", { id: "agreement-title", class: "section-title" }, "Agreement with people"),
      ...(metrics.length === 0 ? [nothing()] : [element("ul", { class: "agreement" }, ...metrics.map(row))]),
    );
  }
}

function nothing() {
  return element(
    "p",
    { class: "note" },
    "No answer has a label yet. Open one of the worst answers and say what it deserves: 20 labels tell where the scores can be trusted.",
  );
}

function row({ metric, n, threshold, kappa, meanAbsoluteDifference, auroc, suggested, missingLabels }) {
  return element(
    "li",
    {},
    element("h3", {}, metricName(metric), element("span", { class: "note" }, count(n, "label"))),
    element(
      "dl",
      { class: "scores" },
      fact("Kappa", kappa, `Cohen's kappa, a score of ${threshold} or more being a yes: 1 is full agreement, 0 is chance`),
      fact("Difference", meanAbsoluteDifference, "How far a score is from its label in the mean"),
      fact("AUROC", auroc, "The chance that a good answer has a higher score than a bad one"),
    ),
    element("p", { class: "note" }, suggestion(suggested, missingLabels, threshold)),
  );
}

function fact(name, value, meaning) {
  return element("div", { title: meaning }, element("dt", {}, name), element("dd", {}, typeof value === "number" ? figure(value) : "–"));
}

function suggestion(suggested, missingLabels, threshold) {
  if (missingLabels > 0) {
    return `${count(missingLabels, "more label")} for a threshold that can be told from chance.`;
  }
  if (!suggested) {
    return "All labels say the same, so that no threshold can be told: label answers of the other kind.";
  }
  return suggested.threshold === threshold
    ? `The threshold ${figure(threshold)} agrees best.`
    : `The threshold ${figure(suggested.threshold)} would agree best (kappa ${figure(suggested.kappa)}).`;
}
