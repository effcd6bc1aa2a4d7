package dev.ragstone.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.chunk.ChunkContext;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.InMemoryIndex;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.index.Scope;
import dev.ragstone.query.embed.QuestionEmbedder;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.rerank.Reranker;
import dev.ragstone.query.retrieve.ReciprocalRankFusion;
import dev.ragstone.query.retrieve.Retriever;
import dev.ragstone.service.telemetry.Tracing;
import dev.ragstone.testkit.embedding.FakeEmbedder;
import dev.ragstone.testkit.index.TestDocuments;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PassageFinderTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final ChunkContext PARENT =
            new ChunkContext("Leave of a year is granted. It is paid.", new SourceSpan(0, 300));

    private final InMemoryIndex index = new InMemoryIndex();
    private final Tracing tracing = new Tracing(TracerProvider.noop().get("test"));
    private final TimeLimit timeLimit = new TimeLimit(tracing);
    private final PassageFinder finder = new PassageFinder(
            new QuestionEmbedder(new FakeEmbedder(TestDocuments.DIMENSION), 0, tracing),
            (text, language) -> TestDocuments.terms(text),
            new Retriever(index, new ReciprocalRankFusion(1, 1)),
            Reranker.none(),
            timeLimit,
            new PassageFinder.Limits(LIMIT, LIMIT));

    @AfterEach
    void stop() {
        timeLimit.close();
    }

    @Test
    void chunksOfOneParent_areOnePassageWithItsText_andAnotherFillsTheGap() {
        write(TestDocuments.LEAVE, 0, "leave leave", PARENT);
        write(TestDocuments.LEAVE, 1, "leave", PARENT);
        index.write(List.of(TestDocuments.chunk(
                TestDocuments.TRAVEL, TestDocuments.revision(1), 0, "neither leave nor travel", 0, 1, 0, 0)));

        Question question = new Question(
                "leave", new Scope("acme", Set.of()), Filter.everything(), 2, 10, SearchMode.LEXICAL, false);
        FoundPassages found = finder.find(question, new RequestClock(new SimpleMeterRegistry()));

        assertThat(found.best())
                .extracting(passage -> passage.chunk().text())
                .containsExactly(PARENT.text(), "neither leave nor travel");
    }

    private void write(DocumentId document, int ordinal, String text, ChunkContext context) {
        IndexedChunk chunk = TestDocuments.chunk(document, TestDocuments.revision(1), ordinal, text, 1, 0, 0, 0);
        index.write(List.of(new IndexedChunk(
                chunk.chunk().within(context), Embedding.of(new float[] {1, 0, 0, 0}), chunk.terms())));
    }
}
