// One answer with all it rests on: claims, passages, citations, scores, trace, and what people say of it.
import { get, Problem } from "./api.js";
import { element, linked, meter, reveal, safeHref } from "../ragstone/dom.js";
import { LabelView } from "./label-view.js";
import { claimPlaces, figure, markerPieces, metricName, moment, reasonWords } from "./text.js";
import { copyable } from "../ragstone/trace.js";

const VERDICTS = { SUPPORTED: "good", UNSUPPORTED: "bad", UNCHECKED: "warn" };
const STRATA = { base: "drawn", "negative-feedback": "as the reader did not like it" };
/** The metrics whose findings are claims of the answer, the one to prefer first. */
const OF_CLAIMS = ["faithfulness", "judge_faithfulness"];

export class AnswerView {
  #root;
  #metric;
  #settings;
  #onLabel;

  constructor(root, { metric, settings, onLabel }) {
    this.#root = root;
    this.#metric = metric;
    this.#settings = settings;
    this.#onLabel = onLabel;
  }

  /** Shows an answer; its interaction may have gone before its scores. */
  async load({ interactionId }, interaction) {
    this.#root.replaceChildren(element("p", { class: "note" }, "Loading"));
    try {
      const evaluation = await get(interactionId);
      const parts = await interaction.then(found => this.#answer(found, evaluation), gone);
      const label = new LabelView(interactionId, this.#labelled(), this.#onLabel);
      this.#root.replaceChildren(...parts, this.#scores(evaluation), label.root, this.#facts(evaluation));
      await label.load();
    } catch (failure) {
      this.#root.replaceChildren(...gone(failure));
    }
  }

  /** What is labelled: the metric that is shown if it can be, otherwise the one that people judge best. */
  #labelled() {
    return this.#metric.isShare ? this.#metric.measured : OF_CLAIMS[0];
  }

  #answer({ interaction, feedback }, evaluation) {
    const findings = claimFindings(evaluation, this.#metric.name, interaction.passages);
    const places = claimPlaces(interaction.answer, findings);
    const passages = new Passages(interaction.passages, evaluation.interactionId);
    const elsewhere = findings.filter(finding => !places.some(place => place.finding === finding));
    return [
      element("p", { class: "answer-text" }, ...marked(interaction, places, passages)),
      elsewhere.length > 0 && element("ul", { class: "claims" }, ...elsewhere.map(finding => claim(finding))),
      feedback && feedbackNote(feedback),
      interaction.citations.length > 0 && citations(interaction.citations, passages),
      passages.render(),
    ].filter(Boolean);
  }

  #scores({ scores }) {
    const rows = Object.entries(scores).map(([name, score]) =>
      element(
        "div",
        { class: name === this.#metric.name ? "is-chosen" : null },
        element("dt", {}, metricName(name)),
        element("dd", {}, scoreWords(score)),
      ),
    );
    return section("Scores", element("dl", { class: "scores" }, ...rows));
  }

  #facts({ interactionId, traceId, model, promptVersion, stratum, probability, evaluatedAt }) {
    const rows = [
      ["Model", model],
      ["Prompt version", promptVersion],
      ["Judged", `${STRATA[stratum] ?? reasonWords(stratum)}, with a chance of ${figure(probability)}`],
      ["Judged at", moment(evaluatedAt)],
      ["Trace", traceId && this.#trace(traceId), "wide"],
      ["Interaction id", copyable(interactionId, "interaction id"), "wide"],
    ];
    return element(
      "dl",
      { class: "facts" },
      ...rows
        .filter(([, value]) => value)
        .map(([name, value, width]) => element("div", { class: width }, element("dt", {}, name), element("dd", {}, value))),
    );
  }

  #trace(traceId) {
    const href = this.#settings.traceUrl && safeHref(this.#settings.traceUrl + traceId);
    return href ? linked(traceId, href) : copyable(traceId, "trace id");
  }
}

/** The findings about claims: those of the chosen metric, if it judges claims and not passages. */
function claimFindings({ scores }, metric, passages) {
  const chunks = new Set(passages.map(({ chunkId }) => chunkId));
  const ofClaims = [metric, ...OF_CLAIMS]
    .map(name => scores[name]?.findings ?? [])
    .filter(findings => findings.length > 0 && !findings.some(({ text }) => chunks.has(text)));
  return ofClaims[0] ?? [];
}

/** The answer with its claims marked and its citation markers as links. */
function marked({ answer, citations: all }, places, passages) {
  const nodes = [];
  let end = 0;
  for (const { start, end: behind, finding } of places) {
    nodes.push(...pieces(answer.slice(end, start), all, passages));
    nodes.push(element("mark", claimProperties(finding), ...pieces(answer.slice(start, behind), all, passages)));
    end = behind;
  }
  return [...nodes, ...pieces(answer.slice(end), all, passages)];
}

function claimProperties({ holds, support }) {
  const words = `${holds ? "Supported" : "Unsupported"}, support ${figure(support)}`;
  return { class: holds ? "supported" : "unsupported", title: words };
}

function pieces(text, all, passages) {
  return markerPieces(text).map(piece => {
    const cited = all.find(({ marker }) => marker === piece.marker);
    if (piece.marker === undefined) {
      return piece.text;
    }
    return cited ? passages.link(cited.chunkId, `${piece.marker}`) : element("span", { class: "marker plain" }, `${piece.marker}`);
  });
}

function claim({ text, holds, support }) {
  return element(
    "li",
    {},
    element("span", { class: "badge", "data-tone": holds ? "good" : "bad" }, holds ? "Supported" : "Unsupported"),
    meter(support),
    text,
  );
}

function feedbackNote({ rating, comment, at }) {
  const words = rating > 0 ? "The reader liked this answer" : "The reader did not like this answer";
  return element("p", { class: "answer-note" }, `${words} (${moment(at)})${comment ? `: ${comment}` : ""}`);
}

function citations(all, passages) {
  return section(
    "Citations",
    element(
      "ul",
      { class: "citations" },
      ...all.map(({ marker, chunkId, title, documentId, uri, verdict, support, quote }) =>
        element(
          "li",
          {},
          passages.link(chunkId, `${marker}`),
          element("span", {}, linked(title || documentId, uri)),
          element("span", { class: "badge", "data-tone": VERDICTS[verdict] ?? "warn" }, reasonWords(verdict)),
          meter(support),
          element("blockquote", {}, quote),
        ),
      ),
    ),
  );
}

/** The passages of one answer; ids of elements carry the interaction, for several answers may rest on one passage. */
class Passages {
  #elements = new Map();

  constructor(passages, interactionId) {
    for (const passage of passages) {
      this.#elements.set(passage.chunkId, passageElement(passage, `${interactionId}-${passage.rank}`));
    }
  }

  link(chunkId, text) {
    const passage = this.#elements.get(chunkId);
    if (!passage) {
      return element("span", { class: "marker plain" }, text);
    }
    const open = event => {
      event.preventDefault();
      passage.open = true;
      reveal(passage, "nearest");
      passage.querySelector("summary").focus({ preventScroll: true });
    };
    return element("a", { class: "marker", href: `#${passage.id}`, "aria-label": `Citation ${text}`, onclick: open }, text);
  }

  render() {
    return section("Passages", ...(this.#elements.size === 0 ? [element("p", { class: "note" }, "None were found.")] : this.#elements.values()));
  }
}

function passageElement({ rank, title, documentId, uri, headings, text }, id) {
  const path = headings.filter(heading => heading !== title).join(" › ");
  return element(
    "details",
    { class: "passage", id },
    element(
      "summary",
      {},
      element("span", { class: "rank" }, `${rank}`),
      element("span", {}, title || documentId),
      path && element("span", { class: "note" }, path),
    ),
    element("p", { class: "passage-text" }, text),
    element("p", { class: "note" }, linked(documentId, uri)),
  );
}

function scoreWords({ value, skipped, failed }) {
  if (typeof value === "number") {
    return figure(value);
  }
  return skipped ? `skipped: ${reasonWords(skipped)}` : `failed: ${reasonWords(failed ?? "")}`;
}

function section(title, ...children) {
  return element("section", {}, element("h3", { class: "section-title" }, title), ...children);
}

function gone(failure) {
  const { title, detail, action } = Problem.from(failure);
  return [element("p", { class: "answer-note warn" }, [detail ?? title, action].filter(Boolean).join(" "))];
}
