package dev.ragstone.eval.experiment.synthesis;

import dev.ragstone.eval.experiment.dataset.DocumentsOrder;
import dev.ragstone.eval.experiment.dataset.TestCase;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.WrittenQuestion;
import dev.ragstone.eval.metric.UnjudgedException;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.text.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Has questions written about documents, passage by passage, and takes those that pass the checks. */
final class Synthesis {

    private static final String TAG = "synthetic";
    private static final String OPEN_TAG = "unanswerable";
    /** Passages that are most like a question that none is to answer. */
    private static final int LOOKED_AT = 5;

    private final DocumentsOrder order;
    private final Author author;
    private final Predicate<Progress> isWanted;
    private final Terms terms = new Terms(new StemmingAnalyzer());
    private final QuestionCheck check = new QuestionCheck(terms);
    private final List<SourcePassage> passages;
    private final Map<SourcePassage, Set<String>> passageTerms = new HashMap<>();
    private final List<TestCase> cases = new ArrayList<>();
    private final Map<String, Integer> rejected = new HashMap<>();
    private int read;
    private int open;

    /**
     * @param isWanted is told of the progress after each passage, and says whether the work is to go on
     */
    Synthesis(DocumentsOrder order, Author author, Predicate<Progress> isWanted) {
        this.order = order;
        this.author = author;
        this.isWanted = isWanted;
        this.passages = SourcePassage.of(order.texts());
        passages.forEach(passage -> passageTerms.put(passage, terms.of(passage.text())));
    }

    /**
     * Writes.
     *
     * @return the cases; empty if the work is no longer wanted
     * @throws UnjudgedException if there is no money, or no model; its message is the reason
     */
    Optional<List<TestCase>> write() {
        for (SourcePassage passage : passages) {
            if (cases.size() == order.most()) {
                break;
            }
            if (cases.size() - open < order.most() - order.unanswerable()) {
                unlessMalformed(this::about, passage);
            }
            if (open < order.unanswerable()) {
                unlessMalformed(this::beyond, passage);
            }
            read++;
            if (!isWanted.test(progress())) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(cases));
    }

    /** How far it has come. */
    Progress progress() {
        return new Progress(passages.size(), read, cases.size(), open, rejected, null);
    }

    private void about(SourcePassage passage) {
        int number = 0;
        for (WrittenQuestion written : author.about(passage.text())) {
            number++;
            if (cases.size() - open == order.most() - order.unanswerable()) {
                return;
            }
            String id = "%s.%d".formatted(passage.id(), number);
            check.about(written, passage.text())
                    .ifPresentOrElse(
                            this::reject,
                            () -> cases.add(TestCase.of(id, written.question(), written.answer(), true, List.of(TAG))));
        }
    }

    private void beyond(SourcePassage passage) {
        String question = author.beyond(passage.text());
        Optional<Rejection> rejection = check.beyond(question);
        if (rejection.isPresent()) {
            reject(rejection.get());
        } else if (author.isAnswered(question, mostLike(question))) {
            reject(Rejection.ANSWERED);
        } else {
            open++;
            cases.add(TestCase.of(passage.id() + ".open", question, null, false, List.of(TAG, OPEN_TAG)));
        }
    }

    /** What one passage leaves open another may say. */
    private List<String> mostLike(String question) {
        Set<String> subjects = terms.asked(question);
        return passages.stream()
                .sorted(Comparator.comparingLong(passage -> -common(subjects, passage)))
                .limit(LOOKED_AT)
                .map(SourcePassage::text)
                .toList();
    }

    private long common(Set<String> subjects, SourcePassage passage) {
        Set<String> said = passageTerms.getOrDefault(passage, Set.of());
        return subjects.stream().filter(said::contains).count();
    }

    private void unlessMalformed(Consumer<SourcePassage> step, SourcePassage passage) {
        try {
            step.accept(passage);
        } catch (UnjudgedException e) {
            if (!e.result().equals(new ScoreResult.Failed("judge-malformed"))) {
                throw e;
            }
            reject(Rejection.MALFORMED);
        }
    }

    private void reject(Rejection rejection) {
        rejected.merge(rejection.label(), 1, Integer::sum);
    }
}
