package dev.ragstone.query.rerank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.reranking.CrossEncoder;
import dev.ragstone.core.reranking.RerankingException;
import dev.ragstone.core.score.FusedScore;
import dev.ragstone.core.score.RerankScore;
import dev.ragstone.query.flow.Candidate;
import dev.ragstone.query.limit.TimeLimit;
import dev.ragstone.service.telemetry.Tracing;
import dev.ragstone.testkit.index.TestDocuments;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrossEncoderRerankerTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final List<Candidate> CANDIDATES = TestDocuments.chunks(
                    TestDocuments.LEAVE,
                    TestDocuments.revision(1),
                    IntStream.range(0, 50).mapToObj(i -> "text " + i).toArray(String[]::new))
            .stream()
            .map(IndexedChunk::chunk)
            .map(chunk -> new Candidate(chunk, null, null, new FusedScore(1), null, null))
            .toList();

    private final TimeLimit timeLimit =
            new TimeLimit(new Tracing(OpenTelemetry.noop().getTracer("test")));
    private final Paced encoder = new Paced();
    private final CrossEncoderReranker reranker = new CrossEncoderReranker(encoder, timeLimit);

    @AfterEach
    void close() {
        reranker.close();
        timeLimit.close();
    }

    @Test
    void everyCandidate_isScoredWhereThereIsTime() {
        assertThat(score(LONG)).hasSize(CANDIDATES.size()).startsWith(new RerankScore(0), new RerankScore(-1));
        assertThat(encoder.asked).hasSize(1);
    }

    @Test
    void modelThatIsSlow_isShownFewer() {
        encoder.perPassage = Duration.ofMillis(4);
        score(LONG);
        score(Duration.ofMillis(100));

        assertThat(encoder.asked.getFirst()).isEqualTo(CANDIDATES.size());
        assertThat(encoder.asked.getLast()).isLessThan(CANDIDATES.size() / 2);
    }

    @Test
    void modelThatWasLate_isShownFewerTheNextTime() {
        encoder.perPassage = Duration.ofMillis(20);

        assertThat(score(Duration.ofMillis(50))).isEmpty();
        score(Duration.ofMillis(50));

        assertThat(encoder.asked.getFirst()).isEqualTo(CANDIDATES.size());
        assertThat(encoder.asked.getLast()).isLessThan(CANDIDATES.size() / 2);
    }

    @Test
    void modelThatFails_leavesTheOrder() {
        encoder.failure = RerankingException.unavailable("away", null);

        assertThat(score(LONG)).isEmpty();
    }

    @Test
    void timeThatIsOver_costsNoCall() {
        assertThat(score(Duration.ofNanos(-1))).isEmpty();
        assertThat(encoder.asked).isEmpty();
    }

    private List<RerankScore> score(Duration limit) {
        return reranker.score(new RerankTask("q", null, CANDIDATES, System.nanoTime() + limit.toNanos()));
    }

    /** Scores in falling order, taking its time. */
    private static final class Paced implements CrossEncoder {
        private final List<Integer> asked = new ArrayList<>();
        private Duration perPassage = Duration.ZERO;
        private @Nullable RerankingException failure;

        @Override
        public String name() {
            return "paced";
        }

        @Override
        public List<RerankScore> score(String question, List<String> passages) {
            asked.add(passages.size());
            if (failure != null) {
                throw failure;
            }
            try {
                Thread.sleep(perPassage.multipliedBy(passages.size()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw RerankingException.unavailable("interrupted", e);
            }
            return IntStream.range(0, passages.size())
                    .mapToObj(i -> new RerankScore(-i))
                    .toList();
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
