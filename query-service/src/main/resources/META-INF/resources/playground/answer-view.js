// The answer: question, status, text with markers, what was left out.
import { element, reveal } from "../ragstone/dom.js";
import { renderMarkdown } from "./markdown.js";
import { count, inlinePieces, quotedPieces, unsupportedPlaces } from "./text.js";
import { traceFact } from "../ragstone/trace.js";

const STATUSES = {
  ANSWERED: { label: "Answered", tone: "good" },
  ABSTAINED: {
    label: "Abstained",
    tone: "warn",
    note: "The passages do not hold an answer to this question, so none is given. The nearest passages are shown.",
  },
  BLOCKED: { label: "Blocked", tone: "bad", note: "A guard refused this question or its answer." },
};

const UNSUPPORTED_WORDS = "No passage that is cited here holds this";

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
    this.#text = element("div", { class: "answer-text prose" });
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
    if (response.cached) {
      this.#note(`Given again: this answer was made for “${response.cached.question}”.`);
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
        whatHappened(problem),
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
  select(citation) {
    selectMarker(this.#text, citation);
  }

  /** Takes the reader back to a citation. */
  focusCitation(citation) {
    const link = this.#text.querySelector(`a.marker[data-citation="${citation.key}"]`);
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
    const markers = new MarkerCounter(citations, this.#onCitation);
    const unsupported = unsupportedPlaces(citations);
    const inline = (start, end, kind) => {
      const part = text.slice(start, end);
      const places = unsupported.map(({ key, from, to }) => ({ key, from: from - start, to: to - start }));
      return kind === "code" ? [part] : renderInline(part, markers, places);
    };
    this.#text.replaceChildren(...renderMarkdown(text, inline));
  }
}

/** The violations where there are several, for then the detail only strings them together. */
function whatHappened({ detail, violations }) {
  return violations.length > 1
    ? element("ul", {}, ...violations.map(violation => element("li", {}, violation)))
    : element("p", {}, detail ?? "");
}

/** Gives each marker of an answer its citation: the answer's n-th marker is the n-th citation. */
class MarkerCounter {
  #citations;
  #onCitation;
  #seen = 0;

  constructor(citations, onCitation) {
    this.#citations = citations;
    this.#onCitation = onCitation;
  }

  next(marker) {
    const inOrder = this.#citations[this.#seen++];
    const citation = inOrder?.marker === marker ? inOrder : this.#citations.find(other => other.marker === marker);
    return citation ? markerLink(citation, this.#onCitation) : element("span", { class: "marker plain" }, `${marker}`);
  }
}

function renderInline(line, markers, unsupported) {
  return inlinePieces(line).flatMap(({ start, text, code, marker }) => {
    if (marker !== undefined) {
      return [markers.next(marker)];
    }
    const words = code ?? text;
    const from = code === undefined ? start : start + 1;
    const nodes = renderWords(words, unsupported.map(place => ({ ...place, from: place.from - from, to: place.to - from })));
    return code === undefined ? nodes : [element("code", {}, ...nodes)];
  });
}

/** Words of the answer; those that no passage holds that is cited for them are marked. */
function renderWords(words, unsupported) {
  return quotedPieces(words, 0, words.length, unsupported).map(({ text, keys }) =>
    keys.length === 0 ? text : element("mark", { class: "unsupported", title: UNSUPPORTED_WORDS }, text),
  );
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
      "data-citation": citation.key,
      onclick: event => {
        event.preventDefault();
        onCitation(citation);
      },
    },
    `${citation.marker}`,
  );
}

/** Marks the links of one citation, and no other, as current. */
export function selectMarker(root, citation) {
  for (const link of root.querySelectorAll("a.marker")) {
    link.setAttribute("aria-current", String(link.dataset.citation === String(citation.key)));
  }
}
