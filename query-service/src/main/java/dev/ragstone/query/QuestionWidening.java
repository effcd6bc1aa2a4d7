package dev.ragstone.query;

import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.embedding.QuestionEncoding;
import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.query.flow.AnalysedQuestion;
import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.QuestionVector;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.rewrite.Imagination;
import dev.ragstone.query.rewrite.Variations;
import dev.ragstone.service.telemetry.Telemetry.SpanNames;
import dev.ragstone.service.telemetry.Tracing;
import io.opentelemetry.api.common.Attributes;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What is searched for beside a question, where language models are configured to say. */
final class QuestionWidening {

    private static final Logger LOG = Logger.getLogger(QuestionWidening.class);
    private static final String VARY = "vary";
    private static final String IMAGINE = "imagine";

    private final Variations variations;
    private final Imagination imagination;
    private final TermAnalyzer analyzer;
    private final Tracing tracing;

    QuestionWidening(Variations variations, Imagination imagination, TermAnalyzer analyzer, Tracing tracing) {
        this.variations = variations;
        this.imagination = imagination;
        this.analyzer = analyzer;
        this.tracing = tracing;
    }

    /**
     * Searches beside that of a question.
     *
     * @param searches the texts, ready to be searched for
     * @param degraded models that gave nothing
     */
    record Widened(List<AnalysedQuestion> searches, List<String> degraded) {
        Widened {
            searches = List.copyOf(searches);
            degraded = List.copyOf(degraded);
        }
    }

    /** What is searched for beside a question; its model embeds it, where it has one. */
    Widened widen(Question question, @Nullable QuestionVector vector, Expenses expenses) {
        List<AnalysedQuestion> searches = new ArrayList<>();
        List<String> degraded = new ArrayList<>();
        if (variations.isOn()) {
            List<String> others =
                    tracing.inSpan(SpanNames.VARY, Attributes.empty(), () -> variations.vary(question, expenses));
            others.forEach(text -> add(varied(question.inWords(text), vector), searches));
            noteIf(others.isEmpty(), VARY, degraded);
        }
        if (imagination.isOn() && vector != null) {
            String passage = tracing.inSpan(SpanNames.IMAGINE, Attributes.empty(), () -> imagination
                    .imagine(question, expenses)
                    .orElse(""));
            if (!passage.isEmpty()) {
                add(imagined(question, passage, vector), searches);
            }
            noteIf(passage.isEmpty(), IMAGINE, degraded);
        }
        return new Widened(searches, degraded);
    }

    private @Nullable AnalysedQuestion varied(Question other, @Nullable QuestionVector vector) {
        try {
            return new AnalysedQuestion(
                    other,
                    vector == null ? null : vector.embedder().encodeQuery(other.text()),
                    other.mode() == SearchMode.DENSE ? null : analyzer.analyze(other.text(), null));
        } catch (EmbeddingException e) {
            return notEmbedded(e);
        }
    }

    /** Only by its meaning: its words are made up, and tokens are compared with the question's. */
    private static @Nullable AnalysedQuestion imagined(Question question, String passage, QuestionVector vector) {
        try {
            Embedding embedding = vector.embedder().encodePassage(passage).embedding();
            return new AnalysedQuestion(
                    question, new QuestionEncoding(embedding, vector.encoding().tokens()), null);
        } catch (EmbeddingException e) {
            return notEmbedded(e);
        }
    }

    private static @Nullable AnalysedQuestion notEmbedded(EmbeddingException failure) {
        LOG.warnf(failure, "a text that was to be searched for beside the question was not embedded");
        return null;
    }

    private static void add(@Nullable AnalysedQuestion search, List<AnalysedQuestion> searches) {
        if (search != null) {
            searches.add(search);
        }
    }

    private static void noteIf(boolean isMissing, String name, List<String> degraded) {
        if (isMissing) {
            degraded.add(name);
        }
    }
}
