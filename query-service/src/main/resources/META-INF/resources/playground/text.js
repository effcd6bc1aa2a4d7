// Pure functions over text and numbers; they touch no document.

const FENCE = /^\s*(```|~~~)/;
const LIST_ITEM = /^\s*[-*+]\s+/;

/**
 * Cuts an answer (paragraphs, lists and fenced code in Markdown) into {paragraph: text}, {list: [text]} and
 * {code: text}. An answer that is still being written may end inside any of them.
 */
export function answerBlocks(answer) {
  const blocks = [];
  let fence = null;
  for (const line of answer.split("\n")) {
    const last = blocks.at(-1);
    const fenceMark = FENCE.exec(line)?.[1];
    if (fence !== null) {
      if (fenceMark === fence) {
        fence = null;
      } else {
        last.code.push(line);
      }
    } else if (fenceMark) {
      fence = fenceMark;
      blocks.push({ code: [] });
    } else if (line.trim() === "") {
      blocks.push({});
    } else if (LIST_ITEM.test(line)) {
      const item = line.replace(LIST_ITEM, "");
      last?.list ? last.list.push(item) : blocks.push({ list: [item] });
    } else if (last?.paragraph) {
      last.paragraph.push(line);
    } else {
      blocks.push({ paragraph: [line] });
    }
  }
  return joinLists(blocks.map(joinLines).filter(block => Object.keys(block).length > 0));
}

function joinLines({ paragraph, code, list }) {
  if (list) {
    return { list };
  }
  if (code) {
    return { code: code.join("\n") };
  }
  return paragraph ? { paragraph: paragraph.join("\n") } : {};
}

function joinLists(blocks) {
  return blocks.reduce((joined, block) => {
    const last = joined.at(-1);
    return block.list && last?.list ? [...joined.slice(0, -1), { list: [...last.list, ...block.list] }] : [...joined, block];
  }, []);
}

/** Cuts a line into {text}, {code} and {marker} pieces; a marker stays on the line of the words before it. */
export function inlinePieces(line) {
  const text = line.replaceAll(/[ \n](?=\[\d{1,3}\])/g, "\u00a0");
  const pieces = [];
  let end = 0;
  for (const match of text.matchAll(/\[(\d{1,3})\]|`([^`\n]+)`/g)) {
    if (match.index > end) {
      pieces.push({ text: text.slice(end, match.index) });
    }
    pieces.push(match[1] ? { marker: Number(match[1]) } : { code: match[2] });
    end = match.index + match[0].length;
  }
  if (end < text.length) {
    pieces.push({ text: text.slice(end) });
  }
  return pieces;
}

/** Where a quote stands in a text, white space and letter case aside: [start, end), or null. */
export function findQuote(text, quote) {
  const words = quote.trim().split(/\s+/).filter(word => word !== "");
  if (words.length === 0) {
    return null;
  }
  const pattern = words.map(word => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("\\s+");
  const match = new RegExp(pattern, "iu").exec(text);
  return match ? [match.index, match.index + match[0].length] : null;
}

/**
 * Cuts a passage into pieces {text, keys}; keys name the citations whose quotes cover the piece, none where no quote
 * does. Quotes may overlap.
 */
export function quotedPieces(text, citations) {
  const spans = citations
    .map(citation => ({ key: citation.key, span: findQuote(text, citation.quote ?? "") }))
    .filter(({ span }) => span !== null);
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ span }) => span)])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => ({
    text: text.slice(start, cuts[i + 1]),
    keys: spans.filter(({ span }) => span[0] <= start && start < span[1]).map(({ key }) => key),
  }));
}

/** Milliseconds for a reader: "0 ms", "0.8 ms", "43 ms", "1.2 s". */
export function duration(ms) {
  if (ms > 0 && ms < 9.95) {
    return `${ms.toFixed(1)} ms`;
  }
  return ms < 999.5 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** A score with three significant digits. */
export function score(value) {
  return Number(value.toPrecision(3)).toString();
}

/** A share between 0 and 1 as "87 %". */
export function percent(share) {
  return `${Math.round(100 * share)} %`;
}

/** A count with its noun: "1 passage", "5 passages". */
export function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
