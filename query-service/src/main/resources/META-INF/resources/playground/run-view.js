// How the answer was made: time by stage, model, tokens, ids.
import { element } from "../ragstone/dom.js";
import { duration, percent } from "./text.js";
import { copyable } from "../ragstone/trace.js";

const STAGES = [
  ["embed", "Embed", "embedMs"],
  ["retrieve", "Retrieve", "retrieveMs"],
  ["rerank", "Rerank", "rerankMs"],
  ["generate", "Generate", "generateMs"],
];

export class RunView {
  #root;

  constructor(root) {
    this.#root = root;
  }

  clear() {
    this.#root.hidden = true;
    this.#root.replaceChildren();
  }

  fill(response) {
    const stages = stagesOf(response.timings ?? {});
    this.#root.hidden = false;
    this.#root.replaceChildren(
      element(
        "div",
        { class: "section-head" },
        element("h2", { id: "run-title", class: "section-title" }, "Time by stage"),
        element("span", { class: "note" }, `${duration(response.timings?.totalMs ?? 0)} in all`),
      ),
      bar(stages),
      element("ul", { class: "legend" }, ...stages.map(legendItem)),
      facts(response),
    );
  }
}

function stagesOf(timings) {
  const stages = STAGES.map(([stage, label, key]) => ({ stage, label, ms: timings[key] ?? 0 }));
  const accounted = stages.reduce((sum, { ms }) => sum + ms, 0);
  const rest = Math.max(0, (timings.totalMs ?? 0) - accounted);
  return [...stages, { stage: "rest", label: "Other", ms: rest }];
}

function bar(stages) {
  const segments = stages
    .filter(({ ms }) => ms >= 0.05)
    .map(({ stage, label, ms }) => {
      const segment = element("i", { "data-stage": stage, title: `${label} ${duration(ms)}` });
      segment.style.flexGrow = `${ms}`;
      return segment;
    });
  return element("div", { class: "latency", "aria-hidden": "true" }, ...segments);
}

function legendItem({ stage, label, ms }) {
  return element("li", { "data-stage": stage }, element("span", {}, label), duration(ms));
}

function facts(response) {
  const usage = response.usage ?? {};
  const rows = [
    ["Model", response.model],
    ["Prompt version", response.promptVersion],
    ["Answerability", typeof response.answerability === "number" ? percent(response.answerability) : null],
    ["Tokens", `${usage.promptTokens ?? 0} in, ${usage.completionTokens ?? 0} out`],
    ["Cost", `$${(usage.costUsd ?? 0).toFixed(4)}`],
    ["Trace id", response.traceId && copyable(response.traceId, "trace id"), "wide"],
    ["Interaction id", response.interactionId && copyable(response.interactionId, "interaction id"), "wide"],
  ];
  return element(
    "dl",
    { class: "facts" },
    ...rows
      .filter(([, value]) => value)
      .map(([label, value, width]) => element("div", { class: width }, element("dt", {}, label), element("dd", {}, value))),
  );
}
