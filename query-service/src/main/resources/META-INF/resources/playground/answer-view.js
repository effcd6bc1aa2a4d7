// The answer: question, status, text with markers, what was left out.
import { element, reveal } from "./dom.js";
import { answerPieces, count } from "./text.js";
import { traceFact } from "./trace.js";

const STATUSES = {
  ANSWERED: { label: "Answered", tone: "good" },
  ABSTAINED: {
    label: "Abstained",
    tone: "warn",
    note: "The passages do not hold an answer to this question, so none is given. The nearest passages are shown.",
  },
  BLOCKED: { label: "Blocked", tone: "bad", note: "A guard refused this question or its answer." },
};

export class AnswerView {
  #root;
  #onCitation;
  #badge;
  #text;
  #notes;
  #streamed = "";

  constructor(root, onCitation) {
    this.#root = root;
    this.#onCitation = onCitation;
  }

  /** What the badge says. */
  get statusText() {
    return this.#badge.textContent;
  }

  begin(question) {
    this.#streamed = "";
    this.#badge = element("span", { class: "badge" });
    this.#text = element("div", { class: "answer-text" });
    this.#notes = element("div");
    this.#root.className = "card answer";
    this.#root.setAttribute("aria-busy", "true");
    this.#root.replaceChildren(
      element("header", {}, element("h2", { id: "asked" }, question), this.#badge),
      this.#text,
      this.#notes,
    );
    this.#text.append(element("div", { class: "waiting" }, element("i"), element("i"), element("i")));
    this.#setBadge("Searching", "busy");
  }

  found(passages) {
    this.#setBadge(`${count(passages, "passage")} found, answering`, "busy");
  }

  append(text) {
    this.#streamed += text;
    this.#root.classList.add("is-streaming");
    this.#renderText(this.#streamed, []);
  }

  finish(response) {
    const status = STATUSES[response.status] ?? { label: response.status, tone: "warn" };
    this.#settle(status.label, status.tone);
    this.#renderText(response.answer ?? "", response.citations);
    if (status.note) {
      this.#note(status.note, response.status === "ABSTAINED" ? "warn" : "");
    }
    if (response.degraded?.length > 0) {
      const steps = response.degraded.join(", ");
      this.#note(`Degraded: ${steps}. The answer was made without, or with a replacement for, what is named here.`, "warn");
    }
    const unsupported = response.citations.filter(citation => citation.verdict === "UNSUPPORTED").length;
    if (unsupported > 0) {
      this.#note(`${count(unsupported, "citation")} did not pass the check against the passage: read with care.`, "warn");
    }
  }

  stopped() {
    this.#settle("Stopped", "warn");
    if (this.#streamed === "") {
      this.#text.replaceChildren();
    }
    this.#note("You stopped this answer. What had come until then is shown; its citations are not checked.");
  }

  fail(problem, retry) {
    this.#settle("Failed", "bad");
    this.#root.classList.add("problem");
    if (this.#streamed === "") {
      this.#text.replaceChildren();
    }
    this.#notes.append(
      element(
        "div",
        { class: "answer-note" },
        element("strong", {}, problem.title),
        problem.detail && element("p", {}, problem.detail),
        problem.action && element("p", {}, element("b", {}, "What to do: "), problem.action),
      ),
    );
    const kind = [problem.status, problem.type].filter(part => part && part !== "about:blank").join(" · ");
    this.#notes.append(
      element("div", { class: "problem-facts" }, kind && element("span", { class: "mono" }, kind), traceFact(problem.traceId)),
      element("button", { class: "secondary", type: "button", onclick: retry }, "Ask again"),
    );
  }

  /** Marks the citation the reader has chosen. */
  select(marker) {
    for (const link of this.#text.querySelectorAll("a.marker")) {
      link.setAttribute("aria-current", String(link.dataset.marker === String(marker)));
    }
  }

  /** Takes the reader back to a marker. */
  focusMarker(marker) {
    const link = this.#text.querySelector(`a.marker[data-marker="${marker}"]`);
    if (link) {
      reveal(link, "center");
      link.focus({ preventScroll: true });
    }
  }

  #settle(label, tone) {
    this.#root.classList.remove("is-streaming");
    this.#root.setAttribute("aria-busy", "false");
    this.#setBadge(label, tone);
  }

  #setBadge(label, tone) {
    this.#badge.textContent = label;
    this.#badge.dataset.tone = tone;
  }

  #note(text, tone = "") {
    this.#notes.append(element("p", { class: `answer-note ${tone}` }, text));
  }

  #renderText(text, citations) {
    this.#text.replaceChildren(...answerPieces(text).map(piece => this.#render(piece, citations)));
  }

  #render(piece, citations) {
    if (piece.code !== undefined) {
      return element("code", {}, piece.code);
    }
    if (piece.marker === undefined) {
      return piece.text;
    }
    const citation = citations.find(candidate => candidate.marker === piece.marker);
    return citation ? markerLink(citation, this.#onCitation) : element("span", { class: "marker plain" }, `${piece.marker}`);
  }
}

/** A link from a citation's marker to its passage. */
export function markerLink(citation, onCitation) {
  return element(
    "a",
    {
      class: "marker",
      href: `#passage-${citation.chunkId}`,
      title: citation.title,
      "aria-label": `Citation ${citation.marker}: ${citation.title}`,
      "data-marker": citation.marker,
      onclick: event => {
        event.preventDefault();
        onCitation(citation);
      },
    },
    `${citation.marker}`,
  );
}
