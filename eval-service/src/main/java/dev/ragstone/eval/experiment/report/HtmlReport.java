package dev.ragstone.eval.experiment.report;

import dev.ragstone.core.hash.Sha256;
import dev.ragstone.eval.experiment.outcome.MetricComparison;
import dev.ragstone.eval.experiment.outcome.MetricOutcome;
import dev.ragstone.eval.experiment.outcome.Outcome;
import dev.ragstone.eval.experiment.outcome.Variant;
import dev.ragstone.eval.experiment.run.CaseResult.Unanswered;
import dev.ragstone.eval.experiment.run.Experiment;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An experiment as one page, which needs nothing from elsewhere and runs no script: {@link #POLICY} allows its style alone, so
 * that nothing in a question or an answer can do more than be read.
 */
public final class HtmlReport {

    private static final String STYLE =
            """
            body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#1c2330}
            h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:right;padding:.3rem .6rem;border-bottom:1px solid #dde2ea;font-variant-numeric:tabular-nums}
            th:first-child,td:first-child,td.text,th.text{text-align:left}
            .bad{color:#a4161a;font-weight:600}.good{color:#1b6e3c;font-weight:600}.quiet{color:#667085}
            td.text{white-space:pre-wrap;overflow-wrap:anywhere;vertical-align:top}
            """;

    /** The Content-Security-Policy that the page is to be sent with. */
    public static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                    .formatted(Base64.getEncoder().encodeToString(Sha256.of(STYLE)));

    private final StringBuilder page = new StringBuilder();

    private HtmlReport() {}

    /**
     * The page.
     *
     * @param experiment one that has ended
     * @param outcome what it found
     * @param unanswered its cases without an answer
     * @param worst for metrics that are worse, the cases that lost most
     */
    public static String of(
            Experiment experiment, Outcome outcome, List<Unanswered> unanswered, Map<String, List<WorstCase>> worst) {
        HtmlReport report = new HtmlReport();
        report.head(experiment, outcome);
        report.metrics(outcome);
        worst.forEach(report::worst);
        report.unanswered(unanswered);
        return report.page.append("</body></html>\n").toString();
    }

    private void head(Experiment experiment, Outcome outcome) {
        String title = "%s: %s".formatted(experiment.plan().name(), experiment.state());
        String variants = outcome.variants().stream().map(HtmlReport::variant).collect(Collectors.joining(", "));
        page.append(
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>%s</title><style>%s</style></head><body>"
                        .formatted(escape(title), STYLE));
        page.append("<h1>%s</h1><p>%s</p><p class=\"quiet\">%s</p>"
                .formatted(
                        escape(title),
                        escape(String.join(" ", label(experiment), failure(experiment))),
                        escape(
                                "Experiment %s, ordered %s. Data set %s %s, %d cases: %d answered, %d without an answer. Written by %s. Baseline: %s."
                                        .formatted(
                                                experiment.id(),
                                                experiment.orderedAt(),
                                                experiment.plan().dataSet(),
                                                experiment.plan().version(),
                                                experiment.plan().cases(),
                                                experiment.progress().answered(),
                                                experiment.progress().failed(),
                                                variants.isEmpty() ? "nothing" : variants,
                                                experiment.plan().baseline() == null
                                                        ? "none"
                                                        : experiment.plan().baseline()))));
    }

    private static String label(Experiment experiment) {
        String label = experiment.plan().label();
        return label == null ? "" : label;
    }

    private static String failure(Experiment experiment) {
        String failure = experiment.failure();
        return failure == null ? "" : failure;
    }

    private static String variant(Variant variant) {
        return "%s with prompt %s (%d)".formatted(variant.model(), variant.promptVersion(), variant.cases());
    }

    private void metrics(Outcome outcome) {
        page.append("<h2>Metrics</h2><table><tr><th>metric</th><th>n</th><th>mean</th><th>95 % interval</th>"
                + "<th>baseline</th><th>effect</th><th>95 % interval</th><th>pairs</th><th class=\"text\">verdict</th>"
                + "<th class=\"text\">without a score</th></tr>");
        outcome.metrics().forEach(this::metric);
        page.append("</table><p class=\"quiet\">Metrics in parentheses decide nothing.</p>");
    }

    private void metric(MetricOutcome metric) {
        Double mean = metric.mean();
        page.append("<tr><td>%s</td><td>%d</td><td>%s</td><td>%s</td>%s<td class=\"text\">%s</td></tr>"
                .formatted(
                        escape(metric.gates() ? metric.metric() : "(%s)".formatted(metric.metric())),
                        metric.n(),
                        mean == null ? "" : Sentences.number(mean),
                        Sentences.interval(metric.interval95()),
                        comparison(metric),
                        escape(reasons(metric.skipped()) + reasons(metric.failed()))));
    }

    private static String comparison(MetricOutcome metric) {
        MetricComparison comparison = metric.comparison();
        if (comparison == null) {
            return "<td></td><td></td><td></td><td></td><td class=\"text quiet\">not compared</td>";
        }
        String colour =
                switch (comparison.verdict()) {
                    case BETTER -> "good";
                    case WORSE -> "bad";
                    case CANNOT_TELL -> "quiet";
                };
        return "<td>%s</td><td>%s</td><td>%s</td><td>%d</td><td class=\"text %s\">%s</td>"
                .formatted(
                        Sentences.number(comparison.baseline()),
                        Sentences.signed(comparison.effect()),
                        Sentences.interval(comparison.interval95()),
                        comparison.pairs(),
                        colour,
                        escape(metric.regressed() ? "regressed" : Sentences.verdict(comparison)));
    }

    private static String reasons(Map<String, Long> reasons) {
        return reasons.entrySet().stream()
                .map(reason -> "%s: %d ".formatted(reason.getKey(), reason.getValue()))
                .collect(Collectors.joining());
    }

    private void worst(String metric, List<WorstCase> cases) {
        page.append(
                "<h2>Lost most: %s</h2><table><tr><th>case</th><th>before</th><th>now</th><th class=\"text\">question</th>"
                                .formatted(escape(metric))
                        + "<th class=\"text\">answer before</th><th class=\"text\">answer now</th></tr>");
        cases.forEach(lost -> page.append(
                "<tr><td>%s</td><td>%s</td><td>%s</td><td class=\"text\">%s</td><td class=\"text\">%s</td><td class=\"text\">%s</td></tr>"
                        .formatted(
                                escape(lost.loss().id()),
                                Sentences.number(lost.loss().baseline()),
                                Sentences.number(lost.loss().candidate()),
                                escape(lost.loss().question()),
                                escape(lost.before()),
                                escape(lost.now()))));
        page.append("</table>");
    }

    private void unanswered(List<Unanswered> cases) {
        if (cases.isEmpty()) {
            return;
        }
        page.append(
                "<h2>Without an answer</h2><table><tr><th>case</th><th class=\"text\">reason</th><th class=\"text\">question</th></tr>");
        cases.forEach(question -> page.append("<tr><td>%s</td><td class=\"text\">%s</td><td class=\"text\">%s</td></tr>"
                .formatted(escape(question.id()), escape(question.reason()), escape(question.question()))));
        page.append("</table>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
