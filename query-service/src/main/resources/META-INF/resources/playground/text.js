// Pure functions over text and numbers; they touch no document.

/** Cuts a line into {text}, {code} and {marker} pieces with their start; a marker stays on the line of the words before it. */
export function inlinePieces(line) {
  const text = line.replaceAll(/[ \n](?=\[\d{1,3}\])/g, "\u00a0");
  const pieces = [];
  let end = 0;
  for (const match of text.matchAll(/\[(\d{1,3})\]|`([^`\n]+)`/g)) {
    if (match.index > end) {
      pieces.push({ start: end, text: text.slice(end, match.index) });
    }
    pieces.push({ start: match.index, ...(match[1] ? { marker: Number(match[1]) } : { code: match[2] }) });
    end = match.index + match[0].length;
  }
  if (end < text.length) {
    pieces.push({ start: end, text: text.slice(end) });
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

/** Where the quotes of citations stand in a passage: {key, from, to}; a quote that is not there has no place. */
export function quotePlaces(text, citations) {
  return citations.flatMap(({ key, quote }) => {
    const span = findQuote(text, quote ?? "");
    return span ? [{ key, from: span[0], to: span[1] }] : [];
  });
}

/** Where words stand in an answer that no passage cited for them holds: {key, from, to}. */
export function unsupportedPlaces(citations) {
  return citations.flatMap(({ key, unsupported }) => (unsupported ?? []).map(({ start, end }) => ({ key, from: start, to: end })));
}

/**
 * Cuts a part of a passage into pieces {text, keys}; keys name the citations whose quotes cover the piece, none where
 * no quote does. Quotes may overlap.
 */
export function quotedPieces(text, start, end, places) {
  const inside = places.flatMap(({ from, to }) => [from, to]).filter(cut => start < cut && cut < end);
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((cut, i) => ({
    text: text.slice(cut, cuts[i + 1]),
    keys: places.filter(({ from, to }) => from <= cut && cut < to).map(({ key }) => key),
  }));
}

/** Milliseconds for a reader: "0 ms", "0.8 ms", "43 ms", "1.2 s". */
export function duration(ms) {
  if (ms >= 0.05 && ms < 9.95) {
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
