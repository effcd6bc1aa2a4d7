// The little of Markdown that answers and passages need: paragraphs, lists and fenced code. What is inside a block is
// rendered by the caller, as text nodes.
import { element } from "../ragstone/dom.js";

const FENCE = /^\s*(```|~~~)/;
const BULLET = /^\s*[-*+]\s+/;
const OWN_LINE = /^\s*(\d{1,9}[.)]\s|\||#{1,6}\s)/;

/**
 * Cuts a text into blocks {kind, start, end}: "code" without its fences, "item" without its bullet, "prose" (a
 * paragraph, a numbered item or a table row). A text may begin or end inside any of them.
 */
export function textBlocks(text) {
  const blocks = [];
  let open = null;
  let fence = null;
  const begin = (kind, start, end) => blocks.push((open = { kind, start, end }));
  for (const { start, end, line } of linesOf(text)) {
    const fenceMark = FENCE.exec(line)?.[1];
    if (fence !== null && fenceMark !== fence) {
      open ? (open.end = end) : begin("code", start, end);
    } else if (fenceMark) {
      fence = fence === null ? fenceMark : null;
      open = null;
    } else if (line.trim() === "") {
      open = null;
    } else if (BULLET.test(line)) {
      begin("item", start + BULLET.exec(line)[0].length, end);
    } else if (open === null || OWN_LINE.test(line)) {
      begin("prose", start, end);
    } else {
      open.end = end;
    }
  }
  return blocks;
}

function* linesOf(text) {
  let start = 0;
  for (const line of text.split("\n")) {
    yield { start, end: start + line.length, line };
    start += line.length + 1;
  }
}

/** Elements for a text; `inline(start, end, kind)` gives the nodes of a part of it. */
export function renderMarkdown(text, inline) {
  const elements = [];
  for (const { kind, start, end } of textBlocks(text)) {
    const nodes = inline(start, end, kind);
    if (kind === "code") {
      elements.push(element("pre", { tabIndex: 0 }, element("code", {}, ...nodes)));
    } else if (kind === "prose") {
      elements.push(element("p", {}, ...nodes));
    } else {
      if (elements.at(-1)?.tagName !== "UL") {
        elements.push(element("ul"));
      }
      elements.at(-1).append(element("li", {}, ...nodes));
    }
  }
  return elements;
}

/** Text with its `code spans` as elements. */
export function renderCodeSpans(text) {
  return text
    .split(/(`[^`]+`)/)
    .filter(part => part !== "")
    .map(part => (/^`[^`]+`$/.test(part) ? element("code", {}, part.slice(1, -1)) : part));
}

/** Elements for a text without anything of ours in it. */
export function renderPlain(text) {
  return renderMarkdown(text, (start, end, kind) => {
    const part = text.slice(start, end);
    return kind === "code" ? [part] : renderCodeSpans(part);
  });
}
