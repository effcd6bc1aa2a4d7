package dev.ragstone.query.generate;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.query.flow.Draft;
import dev.ragstone.query.flow.Evidence;
import dev.ragstone.query.flow.GenerationTask;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.TokenSink;
import dev.ragstone.query.flow.Writer;
import dev.ragstone.text.Terms;
import java.util.List;
import java.util.Set;

/**
 * Answers without a language model: the best sentences, list items and code blocks of the passages, word for word, each
 * with its citation, or the honest statement that there is nothing to quote.
 */
public final class ExtractiveGenerator implements Generator {

    private static final String MODEL = "extractive";
    private static final String PROMPT_VERSION = "none";
    private static final Generator DECLINING = new DecliningGenerator();

    private final Terms terms;
    private final QuotableScorer scorer;
    private final ExtractiveSettings settings;

    /** Sentences are embedded with what embedded the question. */
    public ExtractiveGenerator(Terms terms, ExtractiveSettings settings) {
        this.terms = terms;
        this.scorer = new QuotableScorer(terms, new Closeness(settings.comparedSentences()));
        this.settings = settings;
    }

    @Override
    public Writer writer(Question question) {
        return new Writer(MODEL, PROMPT_VERSION);
    }

    @Override
    public Draft generate(GenerationTask task, TokenSink tokens) {
        Evidence evidence = task.evidence();
        // What "it" is stands in the search text alone.
        Set<String> asked = terms.asked(evidence.searchText());
        List<Scored> scored = scorer.score(evidence, asked);
        if (scored.isEmpty()) {
            return DECLINING.generate(task, tokens);
        }
        AnswerText.write(Selection.of(scored, asked, evidence, settings.mostSentences()), tokens);
        return new Draft(AnswerStatus.ANSWERED, MODEL, PROMPT_VERSION);
    }
}
