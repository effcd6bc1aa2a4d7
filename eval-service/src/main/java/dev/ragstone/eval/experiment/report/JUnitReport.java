package dev.ragstone.eval.experiment.report;

import dev.ragstone.eval.experiment.outcome.MetricComparison;
import dev.ragstone.eval.experiment.outcome.MetricOutcome;
import dev.ragstone.eval.experiment.run.CaseResult.Unanswered;
import dev.ragstone.eval.experiment.run.Experiment;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An experiment in the form that build servers read of JUnit: a test case for the experiment, for each metric, and for each case
 * without an answer. A metric that has regressed is a failure, what was not compared is skipped, and a case without an answer is an
 * error.
 */
public final class JUnitReport {

    private final XMLStreamWriter xml;
    private final Experiment experiment;

    private JUnitReport(XMLStreamWriter xml, Experiment experiment) {
        this.xml = xml;
        this.experiment = experiment;
    }

    /**
     * The document.
     *
     * @param experiment one that has ended
     * @param metrics what its metrics found
     * @param unanswered its cases without an answer
     */
    public static String of(Experiment experiment, List<MetricOutcome> metrics, List<Unanswered> unanswered) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new JUnitReport(xml, experiment).write(metrics, unanswered);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory can always be written", e);
        }
        return text.toString();
    }

    private void write(List<MetricOutcome> metrics, List<Unanswered> unanswered) throws XMLStreamException {
        long regressed = metrics.stream().filter(MetricOutcome::regressed).count();
        long skipped =
                metrics.stream().filter(metric -> metric.comparison() == null).count();
        String failure = experiment.failure();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuite");
        attribute("name", experiment.plan().name());
        attribute("tests", Integer.toString(1 + metrics.size() + unanswered.size()));
        attribute("failures", Long.toString(regressed));
        attribute("errors", Integer.toString(unanswered.size() + (failure == null ? 0 : 1)));
        attribute("skipped", Long.toString(skipped));
        attribute("timestamp", experiment.orderedAt().toString());
        testCase("experiment", experiment.state().name());
        if (failure != null) {
            element("error", failure);
        }
        xml.writeEndElement();
        for (MetricOutcome metric : metrics) {
            metric(metric);
        }
        for (Unanswered question : unanswered) {
            testCase("cases", question.id());
            element("error", question.reason());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void metric(MetricOutcome metric) throws XMLStreamException {
        testCase("metrics", metric.metric());
        MetricComparison comparison = metric.comparison();
        if (comparison == null) {
            element("skipped", "not compared: no case has a score of this and of the baseline");
        } else if (metric.regressed()) {
            element("failure", Sentences.of(comparison));
        } else {
            xml.writeStartElement("system-out");
            xml.writeCharacters(Sentences.of(comparison));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void testCase(String group, String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", "%s.%s".formatted(experiment.plan().name(), group));
        attribute("name", name);
    }

    private void element(String name, String message) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attribute("message", message);
    }

    /** XML knows no control characters but tab and line ends, not even as references. */
    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(
                name,
                value.replaceAll("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?"));
    }
}
