package dev.ragstone.bench.answerability;

import dev.ragstone.bench.alteration.Alterations;
import dev.ragstone.bench.answerability.Example.Kind;
import dev.ragstone.bench.client.AnswerabilityReading;
import dev.ragstone.bench.client.RetrieveClient;
import dev.ragstone.bench.client.RetrieveRequest;
import dev.ragstone.bench.dataset.LabelledQuestion;
import dev.ragstone.bench.ingestion.BenchDocuments;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asks questions whose label is known. For the fit, the answerable ones are asked again in ways that make them unanswerable,
 * whatever kind of documents the set has: without their relevant documents, and altered.
 */
public final class AnswerabilityBench {

    private static final int TOP_K = 5;
    private static final int CANDIDATES = 50;
    private static final String MODE = "hybrid";

    private final RetrieveClient client;
    private final PrintStream out;
    private final List<LabelledSet> sets = new ArrayList<>();

    /** A bench against one service, which tells its progress to {@code out}. */
    public AnswerabilityBench(RetrieveClient client, PrintStream out) {
        this.client = client;
        this.out = out;
    }

    /** Asks the questions of a set that is indexed. */
    public void ask(BenchDocuments documents, List<LabelledQuestion> questions) {
        out.printf("asking %,d questions of %s%n", questions.size(), documents.set());
        Alterations alterations =
                new Alterations(questions.stream().map(LabelledQuestion::text).toList());
        List<Example> examples = new ArrayList<>();
        for (LabelledQuestion question : questions) {
            examples.add(example(question, question.text(), documents.filter(), question.answerable(), Kind.NATURAL));
            if (question.answerable() && !question.relevant().isEmpty()) {
                Map<String, Object> without = documents.filterWithout(question.relevant());
                examples.add(example(question, question.text(), without, false, Kind.DOCUMENTS_LEFT_OUT));
                for (String altered : alterations.of(question.text())) {
                    examples.add(example(question, altered, documents.filter(), false, Kind.ALTERED));
                }
            }
        }
        sets.add(new LabelledSet(documents.set(), examples));
    }

    /** What the sets asked so far show; at least two, of which one or more has both kinds of questions. */
    public AnswerabilityResult result() {
        return new Evaluation(sets).result();
    }

    private Example example(
            LabelledQuestion question, String text, Map<String, Object> filter, boolean answerable, Kind kind) {
        AnswerabilityReading reading = client.answerability(
                new RetrieveRequest(text, question.conversation(), TOP_K, CANDIDATES, MODE, true, filter, true));
        return new Example(Signals.read(reading.signals()), reading.estimate(), answerable, kind);
    }
}
