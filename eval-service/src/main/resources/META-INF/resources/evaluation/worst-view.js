// The worst answers by a metric; each opens with all it rests on.
import { get, Problem } from "./api.js";
import { AnswerView } from "./answer-view.js";
import { element } from "../ragstone/dom.js";
import { figure, metricName, moment, reasonWords } from "./text.js";

const SHOWN = 10;
const FORBIDDEN = 403;

export class WorstView {
  #root;
  #onLabel;

  constructor(root, onLabel) {
    this.#root = root;
    this.#onLabel = onLabel;
  }

  async load(chosen, settings) {
    this.#root.replaceChildren(
      element(
        "div",
        { class: "section-head" },
        element("h2", { id: "worst-title", class: "section-title" }, "Worst answers first"),
        element("span", { class: "note" }, `by ${metricName(chosen.metric.name).toLowerCase()}`),
      ),
      ...(await this.#answers(chosen, settings)),
    );
  }

  async #answers({ metric, window }, settings) {
    try {
      const { evaluations } = await get("", { order: "worst", metric: metric.name, window, limit: SHOWN });
      return evaluations.length === 0
        ? [element("p", { class: "card note" }, "No answer has a score of this metric in this time.")]
        : evaluations.map(evaluation => this.#entry(evaluation, metric, settings));
    } catch (failure) {
      if (Problem.from(failure).status === FORBIDDEN) {
        return [element("p", { class: "card note" }, "Answers quote documents, so they are for administrators: use the key of one.")];
      }
      throw failure;
    }
  }

  #entry(evaluation, metric, settings) {
    const { interactionId, scores, status, askedAt, model, promptVersion } = evaluation;
    const question = element("span", { class: "question" }, interactionId);
    const content = element("div", { class: "answer-body" });
    const entry = element(
      "details",
      { class: "card entry" },
      element(
        "summary",
        {},
        element("b", { class: "value", title: metricName(metric.name) }, figure(scores[metric.name].value)),
        question,
        element("span", { class: "note" }, [reasonWords(status), moment(askedAt), model, promptVersion].join(" · ")),
      ),
      content,
    );
    const interaction = get(`${interactionId}/interaction`);
    // Its question is what a reader knows an answer by; that it is gone is said where the entry opens.
    interaction.then(found => (question.textContent = found.interaction.question)).catch(() => {});
    const view = new AnswerView(content, { metric, settings, onLabel: this.#onLabel });
    entry.addEventListener("toggle", () => entry.open && view.load(evaluation, interaction), { once: true });
    return entry;
  }
}
