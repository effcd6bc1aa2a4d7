// What people say of one answer: shows the label, takes a new one, takes it back.
import { get, Problem, send } from "./api.js";
import { element } from "../ragstone/dom.js";
import { figure, metricName, moment } from "./text.js";

const VALUES = [
  [0, "not at all"],
  [0.25, ""],
  [0.5, "half"],
  [0.75, ""],
  [1, "fully"],
];
const QUESTIONS = {
  faithfulness: "How far do the passages support this answer?",
  context_relevance: "How many of the passages are relevant to the question?",
  response_groundedness: "How far is this answer grounded in the passages?",
};

export class LabelView {
  root;
  #path;
  #metric;
  #onLabel;
  #state = element("p", { class: "note", role: "status" });
  #comment;
  #remove;

  constructor(interactionId, metric, onLabel) {
    this.#path = `${interactionId}/label`;
    this.#metric = metric;
    this.#onLabel = onLabel;
    this.#comment = element("input", { name: "comment", maxLength: 2000, placeholder: "Why, if you like" });
    this.#comment.setAttribute("aria-label", "Comment");
    this.#remove = element("button", { class: "secondary", type: "button", onclick: () => this.#takeBack() }, "Take back");
    this.root = element(
      "form",
      { class: "label", autocomplete: "off", onsubmit: event => this.#save(event) },
      element(
        "fieldset",
        {},
        element("legend", {}, QUESTIONS[metric] ?? `What should ${metricName(metric).toLowerCase()} say of this answer?`),
        element("div", { class: "modes" }, ...VALUES.map(([value, words]) => choice(value, words))),
      ),
      element("div", { class: "label-tools" }, this.#comment, element("button", { class: "primary", type: "submit" }, "Save"), this.#remove),
      this.#state,
    );
  }

  /** Shows the label there is. */
  async load() {
    const { labels } = await get(this.#path);
    this.#show(labels.find(({ metric }) => metric === this.#metric));
  }

  #show(label) {
    this.#remove.hidden = !label;
    this.#comment.value = label?.comment ?? "";
    for (const radio of this.root.querySelectorAll("input[type=radio]")) {
      radio.checked = label !== undefined && Number(radio.value) === label.value;
    }
    this.#state.textContent = label
      ? `${label.by} said ${figure(label.value)}, ${moment(label.at)}.`
      : "Nobody has said so far. What you say calibrates the scores.";
  }

  async #save(event) {
    event.preventDefault();
    const value = new FormData(this.root).get("value");
    if (value === null) {
      this.#state.textContent = "Choose a value first.";
      return;
    }
    const body = { metric: this.#metric, value: Number(value), comment: this.#comment.value.trim() || undefined };
    await this.#change(async () => this.#show(await send("PUT", this.#path, { body })));
  }

  #takeBack() {
    return this.#change(async () => {
      await send("DELETE", this.#path, { parameters: { metric: this.#metric } });
      this.#show(undefined);
    });
  }

  async #change(work) {
    try {
      await work();
      await this.#onLabel();
    } catch (failure) {
      const { title, detail } = Problem.from(failure);
      this.#state.textContent = `Not done: ${detail ?? title}`;
    }
  }
}

function choice(value, words) {
  return element(
    "label",
    { title: words },
    element("input", { type: "radio", name: "value", value: `${value}` }),
    element("span", {}, words ? `${value} · ${words}` : `${value}`),
  );
}
