// The citations: which words each sentence rests on, and what the check found.
import { element, linked, meter } from "../ragstone/dom.js";
import { markerLink, selectMarker } from "./answer-view.js";
import { renderPlain } from "./markdown.js";
import { percent } from "./text.js";

const VERDICTS = {
  SUPPORTED: { label: "Supported", tone: "good" },
  UNSUPPORTED: { label: "Unsupported", tone: "bad" },
  UNCHECKED: { label: "Unchecked", tone: "warn" },
};

export class CitationsView {
  #root;
  #onCitation;

  constructor(root, onCitation) {
    this.#root = root;
    this.#onCitation = onCitation;
  }

  clear() {
    this.#root.hidden = true;
    this.#root.replaceChildren();
  }

  fill(citations) {
    this.#root.hidden = citations.length === 0;
    this.#root.replaceChildren(
      element("h2", { id: "citations-title", class: "section-title" }, "Citations"),
      element("ol", { class: "citations-list" }, ...citations.map(citation => this.#render(citation))),
    );
  }

  select(citation) {
    selectMarker(this.#root, citation);
  }

  #render(citation) {
    const verdict = VERDICTS[citation.verdict] ?? { label: citation.verdict, tone: "warn" };
    return element(
      "li",
      { class: "citation" },
      markerLink(citation, this.#onCitation),
      element(
        "div",
        { class: "citation-head" },
        element("span", {}, linked(citation.title || citation.documentId, citation.uri)),
        element(
          "span",
          { class: "support" },
          element("span", { class: "badge", "data-tone": verdict.tone, title: checked(citation) }, verdict.label),
          ...support(citation),
        ),
      ),
      element("blockquote", { class: "prose" }, ...renderPlain(citation.quote ?? "")),
    );
  }
}

function support({ verdict, support: share }) {
  const isChecked = verdict !== "UNCHECKED" && typeof share === "number";
  return isChecked ? [meter(share), element("span", { title: "Support" }, percent(share))] : [];
}

function checked({ checkedBy, contradiction }) {
  const denied = typeof contradiction === "number" ? `; contradicted: ${percent(contradiction)}` : "";
  return `Checked by ${checkedBy}${denied}`;
}
