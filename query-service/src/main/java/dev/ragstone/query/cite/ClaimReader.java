package dev.ragstone.query.cite;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.entailment.EntailmentPair;
import dev.ragstone.query.flow.Evidence;
import dev.ragstone.text.support.ClaimReading;
import dev.ragstone.text.support.PassageReading;
import dev.ragstone.text.support.Support;
import dev.ragstone.text.support.SupportScorer;
import dev.ragstone.text.support.TokenAlignment;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares claims of one answer with its passages, word by word, each once. Not safe for use by several threads. */
final class ClaimReader {

    private final SupportScorer scorer;
    private final Evidence evidence;
    private final @Nullable TokenAlignment alignment;
    private final Map<Integer, PassageReading> passages = new HashMap<>();
    private final Map<String, ClaimReading> claims = new HashMap<>();
    private final Map<Question, Support> supports = new HashMap<>();

    /** Does a passage support a claim? */
    record Question(String claim, int rank) {}

    ClaimReader(SupportScorer scorer, Evidence evidence) {
        this.scorer = scorer;
        this.evidence = evidence;
        this.alignment = evidence.vector() == null
                ? null
                : new TokenAlignment(evidence.vector().embedder());
    }

    Support support(Question question) {
        return supports.computeIfAbsent(
                question,
                asked -> scorer.support(
                        reading(asked.claim()), reading(passage(asked.rank())), evidence.weights(), alignment));
    }

    /** The question as a model is asked it: the passage as a generator sees it, title and headings included. */
    EntailmentPair pair(Question question) {
        return new EntailmentPair(passage(question.rank()).chunk().contextualText(), question.claim());
    }

    /** The passage that is most like a text, by its words alone. */
    Optional<Passage> likest(String text) {
        return evidence.passages().stream().max(Comparator.comparingDouble(passage -> scorer.support(
                        reading(text), reading(passage), evidence.weights(), null)
                .value()));
    }

    Passage passage(int rank) {
        return evidence.passages().get(rank - 1);
    }

    private ClaimReading reading(String claim) {
        return claims.computeIfAbsent(claim, scorer::read);
    }

    PassageReading reading(Passage passage) {
        return passages.computeIfAbsent(passage.rank(), rank -> {
            Chunk chunk = passage.chunk();
            String context = chunk.contextualText();
            return scorer.read(
                    context.substring(0, context.length() - chunk.text().length()), chunk.text());
        });
    }
}
