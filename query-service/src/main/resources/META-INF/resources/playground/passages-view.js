// The passages the answer was made from, each with its scores; cited words are marked.
import { element, linked, meter, reveal } from "../ragstone/dom.js";
import { renderCodeSpans, renderMarkdown } from "./markdown.js";
import { count, quotePlaces, quotedPieces, score } from "./text.js";

const SCORES = [
  ["dense", "Dense", "Similarity of the vectors (cosine)"],
  ["lexical", "Lexical", "BM25 over the words"],
  ["fused", "Fused", "Rank fusion of dense and lexical"],
  ["rerank", "Rerank", "What the reranker says"],
];
const FOLDED_LENGTH = 480;

export class PassagesView {
  #root;
  #onBack;
  #list = element("ol", { class: "passages-list" });
  #passages = [];
  #citations = [];
  #shown = null;

  constructor(root, onBack) {
    this.#root = root;
    this.#onBack = onBack;
  }

  begin() {
    this.#passages = [];
    this.#citations = [];
    this.#render("Searching");
    const waiting = () => element("li", { class: "card waiting" }, element("i"), element("i"), element("i"));
    this.#list.replaceChildren(waiting(), waiting());
  }

  fill(passages, citations = []) {
    this.#passages = passages;
    this.#citations = citations;
    this.#shown = null;
    this.#render(passages.length === 0 ? "None found" : count(passages.length, "passage"));
    this.#list.replaceChildren(...passages.map(passage => this.#renderPassage(passage)));
  }

  /** Nothing more will come. */
  settle() {
    this.fill(this.#passages, this.#citations);
  }

  /** Shows the passage of a citation and marks the quoted words. */
  show(citation) {
    const card = this.#root.querySelector(`[data-chunk="${CSS.escape(citation.chunkId)}"]`);
    if (!card) {
      return;
    }
    for (const other of this.#root.querySelectorAll(".is-active")) {
      other.classList.remove("is-active");
    }
    unfold(card);
    card.classList.add("is-active");
    this.#shown = citation;
    const words = [...card.querySelectorAll("mark")].filter(mark => keysOf(mark).includes(`${citation.key}`));
    words.forEach(mark => mark.classList.add("is-active"));
    reveal(words[0] ?? card, "center");
    card.focus({ preventScroll: true });
  }

  #render(summary) {
    this.#root.replaceChildren(
      element(
        "div",
        { class: "section-head" },
        element("h2", { id: "passages-title", class: "section-title" }, "Passages"),
        element("span", { class: "note" }, summary),
      ),
      this.#list,
    );
  }

  #renderPassage(passage) {
    const cited = this.#citations.filter(citation => citation.chunkId === passage.chunkId);
    const isLong = passage.text.length > FOLDED_LENGTH;
    const card = element(
      "li",
      { class: `card passage${isLong ? " is-folded" : ""}`, id: `passage-${passage.chunkId}`, tabIndex: -1 },
      element(
        "div",
        { class: "passage-head" },
        element("span", { class: "rank", title: "Rank" }, `${passage.rank}`),
        element("h3", {}, linked(passage.title || passage.documentId, passage.uri)),
        breadcrumb(passage),
        element("p", { class: "source" }, element("code", {}, passage.documentId)),
      ),
      this.#cited(cited),
      element("div", { class: "passage-text prose" }, ...renderText(passage.text, cited)),
      isLong && element("button", { class: "unfold", type: "button", onclick: () => unfold(card) }, "Show the whole passage"),
      this.#scores(passage.scores ?? {}),
    );
    card.dataset.chunk = passage.chunkId;
    return card;
  }

  #cited(citations) {
    if (citations.length === 0) {
      return null;
    }
    const back = () => this.#onBack(citations.includes(this.#shown) ? this.#shown : citations[0]);
    const label = `Cited ${citations.length === 1 ? "once" : count(citations.length, "time")}`;
    return element(
      "p",
      { class: "cited" },
      element("button", { type: "button", title: "Back to the answer", onclick: back }, `${label} \u2191`),
    );
  }

  #scores(scores) {
    const channels = SCORES.filter(([key]) => this.#passages.some(passage => isNumber(passage.scores?.[key])));
    const rows = channels.map(([key, label, meaning]) => {
      const value = scores[key];
      if (!isNumber(value)) {
        return element(
          "div",
          { class: "absent", title: `${meaning}: this passage was not found there` },
          element("dt", {}, label),
          element("dd", {}, "–"),
        );
      }
      const best = Math.max(...this.#passages.map(passage => passage.scores?.[key] ?? 0));
      return element(
        "div",
        { title: `${meaning}; the bar compares the passages shown` },
        element("dt", {}, label),
        element("dd", {}, score(value), meter(best > 0 ? value / best : 0)),
      );
    });
    return element("dl", { class: "scores" }, ...rows);
  }
}

function isNumber(value) {
  return typeof value === "number";
}

function breadcrumb(passage) {
  const headings = (passage.headings ?? []).filter(heading => heading !== passage.title);
  return headings.length === 0 ? null : element("p", { class: "breadcrumb" }, headings.join(" › "));
}

/** The passage with the words marked that citations quote. */
function renderText(text, citations) {
  const places = quotePlaces(text, citations);
  return renderMarkdown(text, (start, end, kind) =>
    quotedPieces(text, start, end, places).flatMap(piece => {
      const nodes = kind === "code" ? [piece.text] : renderCodeSpans(piece.text);
      return piece.keys.length === 0 ? nodes : element("mark", { "data-citations": piece.keys.join(" ") }, ...nodes);
    }),
  );
}

function keysOf(mark) {
  return mark.dataset.citations.split(" ");
}

function unfold(card) {
  card.classList.remove("is-folded");
  card.querySelector(".unfold")?.remove();
}
