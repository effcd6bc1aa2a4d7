// How the metric went over time, as a picture and as numbers.
import { get } from "./api.js";
import { Chart, MOST_SERIES } from "./chart.js";
import { element } from "../ragstone/dom.js";
import { count, figure, interval, metricName, moment } from "./text.js";

export class TrendView {
  #head = element("div", { class: "section-head" });
  #picture = element("div", { class: "chart" });
  #legend = element("ul", { class: "legend" });
  #numbers = element("details", { class: "numbers" });
  #chart;

  constructor(root) {
    root.append(this.#head, this.#picture, this.#legend, this.#numbers);
    this.#chart = new Chart(this.#picture);
  }

  async load({ metric, window, by }, summary) {
    const trend = await get("trend", { metric: metric.name, window, groupBy: by });
    const whole = summary.groups[0].metrics.find(({ metric: name }) => name === metric.name);
    this.#head.replaceChildren(
      element("h2", { id: "trend-title", class: "section-title" }, metricName(metric.name)),
      element("span", { class: "note" }, metric.isMoreBetter ? "more is better" : "less is better"),
      overall(whole),
    );
    const hasPoints = trend.groups.length > 0;
    this.#picture.hidden = !hasPoints;
    this.#numbers.hidden = !hasPoints;
    this.#legend.hidden = by === "" || !hasPoints;
    if (hasPoints) {
      this.#chart.show(trend, metric.isShare);
      this.#legend.replaceChildren(...trend.groups.slice(0, MOST_SERIES).map(legendItem));
      this.#numbers.replaceChildren(element("summary", {}, "Numbers"), table(trend));
    }
  }
}

function overall(metric) {
  if (!metric || metric.n === 0) {
    return element("p", { class: "overall" }, "No answer has a score of this metric in this time.");
  }
  const range = metric.interval95 ? `95 % interval ${interval(metric.interval95)}` : "too few answers for an interval";
  return element(
    "p",
    { class: "overall" },
    element("b", {}, figure(metric.mean)),
    element("span", { class: "note" }, `${range}, ${count(metric.n, "answer")}`),
  );
}

function legendItem({ key }, index) {
  return element("li", { class: `series-${index}` }, key);
}

function table({ groups }) {
  const rows = groups.flatMap(({ key, points }) =>
    points.map(({ from, n, mean, interval95 }) =>
      element(
        "tr",
        {},
        ...[key, moment(from), figure(mean), interval95 ? interval(interval95) : "–", `${n}`].map(cell => element("td", {}, cell)),
      ),
    ),
  );
  const heads = ["Group", "From", "Mean", "95 % interval", "Answers"].map(head => element("th", { scope: "col" }, head));
  return element(
    "div",
    { class: "scrolling", tabIndex: 0 },
    element("table", {}, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...rows)),
  );
}
