package dev.ragstone.testkit.entailment;

import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.core.entailment.EntailmentException;
import dev.ragstone.core.entailment.EntailmentModel;
import dev.ragstone.core.entailment.EntailmentPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says what a test tells it to; by itself, that a hypothesis is entailed as far as the premise has its words. Deterministic, without
 * a model. It remembers what it was asked, so that a test can prove what it was not.
 */
public final class FakeEntailmentModel implements EntailmentModel {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final Function<EntailmentPair, Entailment> verdict;
    private final List<EntailmentPair> asked = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** Goes by words. */
    public FakeEntailmentModel() {
        this(FakeEntailmentModel::sharedWords);
    }

    /** Says what {@code verdict} says, or fails as that does. */
    public FakeEntailmentModel(Function<EntailmentPair, Entailment> verdict) {
        this.verdict = verdict;
    }

    @Override
    public String name() {
        return "fake-entailment";
    }

    @Override
    public String fingerprint() {
        return "fake";
    }

    @Override
    public List<Entailment> judge(List<EntailmentPair> pairs) {
        if (closed) {
            throw new IllegalStateException("the entailment model is closed");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw EntailmentException.unavailable("interrupted", new InterruptedException());
        }
        List<Entailment> verdicts = new ArrayList<>();
        for (EntailmentPair pair : pairs) {
            asked.add(pair);
            verdicts.add(verdict.apply(pair));
        }
        return verdicts;
    }

    /** All pairs so far, in the order in which they came. */
    public List<EntailmentPair> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        closed = true;
    }

    private static Entailment sharedWords(EntailmentPair pair) {
        Set<String> told = words(pair.premise());
        Set<String> claimed = words(pair.hypothesis());
        long shared = claimed.stream().filter(told::contains).count();
        return new Entailment(claimed.isEmpty() ? 0 : (double) shared / claimed.size(), 0);
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
