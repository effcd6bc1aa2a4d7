// Draws lines over time with their intervals, as SVG.
import { count, day, figure, interval, moment } from "./text.js";

const NAMESPACE = "http://www.w3.org/2000/svg";
const HEIGHT = 240;
const MARGIN = { top: 12, right: 14, bottom: 26, left: 46 };
const SECONDS_OF_TWO_DAYS = 2 * 24 * 3600;

/** How many lines can be told apart. */
export const MOST_SERIES = 6;

export class Chart {
  #root;
  #trend = null;
  #isShare = false;

  constructor(root) {
    this.#root = root;
    new ResizeObserver(() => this.#draw()).observe(root);
  }

  /** Shows a trend; the values of a share stay within 0 and 1. */
  show(trend, isShare) {
    this.#trend = trend;
    this.#isShare = isShare;
    this.#draw();
  }

  #draw() {
    const width = this.#root.clientWidth;
    if (!this.#trend || width === 0) {
      return;
    }
    const groups = this.#trend.groups.slice(0, MOST_SERIES);
    const scale = scaleOf(this.#trend, groups, this.#isShare, width);
    const picture = svg("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: "img", "aria-label": "Means over time; the numbers are below" });
    picture.append(...valueAxis(scale), ...timeAxis(scale));
    groups.forEach((group, i) => picture.append(series(group, i, scale, this.#trend.bucketSeconds)));
    this.#root.replaceChildren(picture);
  }
}

function scaleOf(trend, groups, isShare, width) {
  const points = groups.flatMap(group => group.points);
  const lows = points.map(({ mean, interval95 }) => interval95?.lower ?? mean);
  const highs = points.map(({ mean, interval95 }) => interval95?.upper ?? mean);
  const [low, high] = padded(Math.min(...lows), Math.max(...highs), isShare);
  const from = Date.parse(trend.from);
  const to = Date.parse(trend.to);
  const inner = width - MARGIN.left - MARGIN.right;
  // A point stands for a time, and its middle may lie outside of the window.
  const x = time => MARGIN.left + (inner * (Math.min(to, Math.max(from, time)) - from)) / (to - from);
  const y = value => MARGIN.top + ((HEIGHT - MARGIN.top - MARGIN.bottom) * (high - value)) / (high - low);
  return { x, y, low, high, from, to, width };
}

function padded(low, high, isShare) {
  const padding = Math.max((high - low) * 0.08, Math.abs(high) * 0.02, 0.01);
  return isShare ? [Math.max(0, low - padding), Math.min(1, high + padding)] : [low - padding, high + padding];
}

function valueAxis({ y, low, high, width }) {
  const step = niceStep((high - low) / 4);
  const marks = [];
  for (let value = Math.ceil(low / step) * step; value <= high + step / 1e6; value += step) {
    const label = svg("text", { class: "tick", x: MARGIN.left - 8, y: y(value) + 4, "text-anchor": "end" });
    label.append(figure(Math.abs(value) < step / 1e6 ? 0 : value));
    marks.push(svg("line", { class: "grid", x1: MARGIN.left, x2: width - MARGIN.right, y1: y(value), y2: y(value) }), label);
  }
  return marks;
}

/** 1, 2 or 5 times a power of ten, at least as large. */
function niceStep(wanted) {
  const power = 10 ** Math.floor(Math.log10(wanted));
  return power * [1, 2, 5, 10].find(factor => factor * power >= wanted * (1 - 1e-9));
}

function timeAxis({ x, from, to, width }) {
  const labels = width < 480 ? 3 : 6;
  const isShort = (to - from) / 1000 <= SECONDS_OF_TWO_DAYS;
  return Array.from({ length: labels }, (_, i) => {
    const time = from + ((to - from) * i) / (labels - 1);
    const anchor = i === 0 ? "start" : i === labels - 1 ? "end" : "middle";
    const label = svg("text", { class: "tick", x: x(time), y: HEIGHT - 6, "text-anchor": anchor });
    label.append(isShort ? moment(time, true) : day(time));
    return label;
  });
}

function series(group, index, { x, y }, bucketSeconds) {
  const places = group.points.map(point => ({
    ...point,
    x: x(Date.parse(point.from) + (bucketSeconds * 1000) / 2),
    y: y(point.mean),
    low: y(point.interval95?.lower ?? point.mean),
    high: y(point.interval95?.upper ?? point.mean),
  }));
  const drawn = svg("g", { class: `series series-${index}` });
  for (const run of runs(places, bucketSeconds)) {
    drawn.append(band(run), line(run));
  }
  drawn.append(...places.map(place => dot(place, group.key)));
  return drawn;
}

/** Points that follow each other without a gap. */
function runs(places, bucketSeconds) {
  const all = [];
  let last = null;
  for (const place of places) {
    const time = Date.parse(place.from);
    if (last !== null && time - last <= bucketSeconds * 1000) {
      all.at(-1).push(place);
    } else {
      all.push([place]);
    }
    last = time;
  }
  return all;
}

function band(run) {
  if (run.length === 1) {
    const [{ x, low, high }] = run;
    return svg("line", { class: "whisker", x1: x, x2: x, y1: low, y2: high });
  }
  const edge = [...run.map(({ x, high }) => `${x},${high}`), ...run.map(({ x, low }) => `${x},${low}`).reverse()];
  return svg("polygon", { class: "band", points: edge.join(" ") });
}

function line(run) {
  return svg("polyline", { class: "line", points: run.map(({ x, y }) => `${x},${y}`).join(" ") });
}

function dot({ x, y, from, mean, n, interval95 }, key) {
  const title = svg("title", {});
  const range = interval95 ? ` (${interval(interval95)})` : "";
  title.append(`${key === "all" ? "" : `${key}, `}${moment(from)}: ${figure(mean)}${range}, ${count(n, "answer")}`);
  const circle = svg("circle", { class: "dot", cx: x, cy: y, r: 3 });
  circle.append(title);
  return circle;
}

function svg(tag, attributes) {
  const created = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) {
    created.setAttribute(name, `${value}`);
  }
  return created;
}
