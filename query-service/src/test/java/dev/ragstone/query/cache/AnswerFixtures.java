package dev.ragstone.query.cache;

import dev.ragstone.core.answer.Answer;
import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.Usage;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.QuestionEncoding;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.query.flow.AnswerabilitySignals;
import dev.ragstone.query.flow.EmbeddedQuestion;
import dev.ragstone.query.flow.MadeAnswer;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.QuestionVector;
import dev.ragstone.query.flow.Writer;
import dev.ragstone.testkit.embedding.FakeEmbedder;
import dev.ragstone.testkit.index.TestDocuments;
import dev.ragstone.text.Terms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers that can be told apart by their texts, and questions in two dimensions. */
final class AnswerFixtures {

    static final Writer WRITER = new Writer("quoting", "1");
    static final Terms TERMS = new Terms(new StemmingAnalyzer());
    /** The default of the configuration. */
    static final double LEAST = 0.98;

    private static final Embedder EMBEDDER = new FakeEmbedder(2);
    private static final AnswerabilitySignals SIGNALS =
            new AnswerabilitySignals(null, null, null, 1, false, false, false);

    private AnswerFixtures() {}

    static EmbeddedQuestion asked(Question question, String text, QuestionVector vector) {
        return asked(question, text, vector, TestDocuments.GENERATION);
    }

    static EmbeddedQuestion asked(
            Question question, String text, @Nullable QuestionVector vector, GenerationName generation) {
        return new EmbeddedQuestion(question.inWords(text), generation, vector);
    }

    /** A vector whose nearness to that of 1 is the given one; at least 0.5. */
    static QuestionVector vector(double nearness) {
        // Texts that have nothing in common are at right angles, and are 0.5 near on the scale.
        double cosine = 2 * nearness - 1;
        Embedding embedding = Embedding.of(new float[] {(float) cosine, (float) Math.sqrt(1 - cosine * cosine)});
        return new QuestionVector(new QuestionEncoding(embedding, null), EMBEDDER);
    }

    static MadeAnswer answer(String text) {
        return answer(text, AnswerStatus.ANSWERED, List.of(), null);
    }

    static MadeAnswer answer(String text, AnswerStatus status, List<String> degraded, @Nullable Instant expiresAt) {
        Passage passage =
                CacheFixtures.ranking(text, expiresAt).candidates().getFirst().toPassage(1);
        Answer answer = new Answer(status, 0.9, text, List.of(), "quoting", "1", null, new Usage(10, 5, 0.01));
        return new MadeAnswer(answer, List.of(passage), SIGNALS, degraded);
    }
}
