// Pure functions over text and numbers; they touch no document.

const JUDGE = "judge_";
const MARKER = /[ \t]*\[(\d{1,4}(?: ?, ?\d{1,4}){0,20})\]/g;

/** A metric for a reader: "judge_answer_relevancy" is "Answer relevancy (judge)". */
export function metricName(name) {
  const isJudge = name.startsWith(JUDGE);
  const words = (isJudge ? name.slice(JUDGE.length) : name).replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1) + (isJudge ? " (judge)" : "");
}

/** A reason or status for a reader: "no-passages" is "no passages". */
export function reasonWords(reason) {
  return reason.toLowerCase().replaceAll(/[-_]/g, " ");
}

/** A number with three significant digits; large ones with all of their integer part. */
export function figure(value) {
  return Math.abs(value) >= 1000 ? Math.round(value).toLocaleString("en") : Number(value.toPrecision(3)).toString();
}

/** A difference with its sign. */
export function signed(value) {
  return value > 0 ? `+${figure(value)}` : figure(value).replace("-", "\u2212");
}

/** An interval in words: "0.76 to 0.89". */
export function interval({ lower, upper }) {
  return `${figure(lower)} to ${figure(upper)}`;
}

/** A count with its noun: "1 answer", "5 answers". */
export function count(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

/** A time for a reader, in the zone of their browser; with the day where the window is longer than one. */
export function moment(time, isOfADay = false) {
  const parts = isOfADay
    ? { hour: "2-digit", minute: "2-digit" }
    : { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };
  return new Intl.DateTimeFormat("en-GB", parts).format(new Date(time));
}

/** A day for a reader. */
export function day(time) {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" }).format(new Date(time));
}

/** When a window of time such as "24h" or "7d" began. */
export function start(window) {
  const hours = Number.parseInt(window, 10) * (window.endsWith("d") ? 24 : 1);
  return new Date(Date.now() - hours * 3_600_000);
}

/** What a comparison says, in words. */
export function verdictWords({ verdict, effect, interval95, moreSamples, pairs }) {
  if (effect === null || effect === undefined || !interval95) {
    return "Too few answers to compare.";
  }
  const size = `${signed(effect)} (${signed(interval95.lower)} to ${signed(interval95.upper)})`;
  const basis = pairs ? `, on ${count(pairs, "question")} that both were asked` : "";
  switch (verdict) {
    case "BETTER":
      return `Better: ${size}${basis}.`;
    case "WORSE":
      return `Worse: ${size}${basis}.`;
    default:
      return `Cannot tell: ${size}${basis}. ${moreWords(moreSamples)}`;
  }
}

function moreWords(moreSamples) {
  if (moreSamples === 0) {
    return "A difference of this size would probably have shown.";
  }
  return typeof moreSamples === "number" ? `It would take about ${count(moreSamples, "more answer")}.` : "";
}

/**
 * Where claims stand in an answer: {start, end, finding}, in the order of the answer. Claims are the answer's sentences without
 * their citation markers; those that a judge put in its own words stand nowhere.
 */
export function claimPlaces(answer, findings) {
  const { plain, origins } = withoutMarkers(answer);
  const places = [];
  let from = 0;
  for (const finding of findings) {
    const at = plain.indexOf(finding.text, from);
    if (at >= 0 && finding.text !== "") {
      from = at + finding.text.length;
      places.push({ start: origins[at], end: origins[from - 1] + 1, finding });
    }
  }
  return places;
}

/** The text without citation markers, and for each of its characters where it stands in the text. */
function withoutMarkers(text) {
  const origins = [];
  let plain = "";
  let end = 0;
  const keep = until => {
    for (; end < until; end++) {
      plain += text[end];
      origins.push(end);
    }
  };
  for (const match of text.matchAll(MARKER)) {
    keep(match.index);
    end = match.index + match[0].length;
  }
  keep(text.length);
  return { plain, origins };
}

/** Cuts a text at its citation markers: {text} and {marker}, with their start. */
export function markerPieces(text) {
  const pieces = [];
  let end = 0;
  for (const match of text.matchAll(/\[(\d{1,4})\]/g)) {
    pieces.push({ start: end, text: text.slice(end, match.index) }, { start: match.index, marker: Number(match[1]) });
    end = match.index + match[0].length;
  }
  pieces.push({ start: end, text: text.slice(end) });
  return pieces.filter(piece => piece.marker !== undefined || piece.text !== "");
}
