package dev.ragstone.query.cite;

import dev.ragstone.core.answer.Citation;
import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.query.cite.ClaimReader.Question;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules which claims of one answer their passages support: by words, and where those leave a doubt by a second opinion. What was
 * ruled stays. Not safe for use by several threads.
 */
final class Rulings {

    private final ClaimReader reader;
    private final double supportedFrom;
    private final @Nullable SecondOpinion opinion;
    private final Map<Question, Ruling> rulings = new HashMap<>();

    /** {@code opinion} null: words decide alone. */
    Rulings(ClaimReader reader, double supportedFrom, @Nullable SecondOpinion opinion) {
        this.reader = reader;
        this.supportedFrom = supportedFrom;
        this.opinion = opinion;
    }

    /** What claims and passages are compared by. */
    ClaimReader reader() {
        return reader;
    }

    /** Whether verdicts are missing that a model was to give. */
    boolean areIncomplete() {
        return opinion != null && opinion.isMissing();
    }

    /** Rules several at once, which takes less time than one after the other. */
    void prepare(Collection<Question> questions) {
        List<Question> open = questions.stream()
                .distinct()
                .filter(question -> !rulings.containsKey(question))
                .toList();
        open.forEach(question -> rulings.put(question, byWords(question)));
        if (opinion != null) {
            List<Question> doubted = open.stream()
                    .filter(question -> opinion.isWanted(of(question).support()))
                    .toList();
            List<Entailment> seen =
                    opinion.of(doubted.stream().map(reader::pair).toList());
            for (int i = 0; i < seen.size(); i++) {
                Question question = doubted.get(i);
                rulings.put(question, opinion.ruling(of(question), seen.get(i)));
            }
        }
    }

    /** Whether the passage supports the claim. */
    Ruling of(Question question) {
        Ruling known = rulings.get(question);
        if (known == null) {
            prepare(List.of(question));
            return of(question);
        }
        return known;
    }

    private Ruling byWords(Question question) {
        double support = reader.support(question).value();
        return new Ruling(support, support >= supportedFrom, Citation.WORDS, null);
    }
}
