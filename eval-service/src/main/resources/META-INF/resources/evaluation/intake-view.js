// What became of every question, and why an answer has no score: the counts add up.
import { element } from "../ragstone/dom.js";
import { count, reasonWords } from "./text.js";

const UNSAMPLED = { rate: "not drawn", shed: "overload", origin: "of an experiment" };

export class IntakeView {
  #root;

  constructor(root) {
    this.#root = root;
  }

  fill({ metric }, { intake, groups }) {
    const found = groups[0].metrics.find(({ metric: name }) => name === metric.name);
    const unsampled = Object.entries(intake.unsampled).map(([reason, n]) => [UNSAMPLED[reason] ?? reasonWords(reason), n, "rest"]);
    this.#root.replaceChildren(
      element(
        "div",
        { class: "section-head" },
        element("h2", { id: "intake-title", class: "section-title" }, "Every question is counted"),
        element("span", { class: "note" }, `${count(intake.received, "question")} came`),
      ),
      bar([["judged", intake.sampled, "good"], ...unsampled]),
      element("h3", { class: "section-title" }, "Of those judged, by this metric"),
      found ? bar(outcomes(found)) : element("p", { class: "note" }, "Nothing was measured in this time."),
    );
  }
}

function outcomes({ n, skipped, failed }) {
  return [
    ["scored", n, "good"],
    ...Object.entries(skipped).map(([reason, times]) => [`skipped: ${reasonWords(reason)}`, times, "rest"]),
    ...Object.entries(failed).map(([reason, times]) => [`failed: ${reasonWords(reason)}`, times, "bad"]),
  ];
}

function bar(parts) {
  const segments = parts
    .filter(([, n]) => n > 0)
    .map(([label, n, tone]) => {
      const segment = element("i", { "data-tone": tone, title: `${label}: ${n}` });
      segment.style.flexGrow = `${n}`;
      return segment;
    });
  const items = parts.map(([label, n, tone]) =>
    element("li", { "data-tone": tone }, element("span", {}, label), n.toLocaleString("en")),
  );
  return element(
    "div",
    {},
    element("div", { class: "stack", "aria-hidden": "true" }, ...segments),
    element("ul", { class: "legend" }, ...items),
  );
}
