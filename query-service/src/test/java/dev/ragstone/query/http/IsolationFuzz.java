package dev.ragstone.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.QuestionEncoding;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.IndexGenerations;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.query.flow.AnalysedQuestion;
import dev.ragstone.query.flow.Inquiry;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.http.HostileRequests.HostileRequest;
import dev.ragstone.query.retrieve.Retriever;
import dev.ragstone.query.retrieve.StandardisedFusion;
import dev.ragstone.service.identity.AuthConfig;
import dev.ragstone.service.identity.Credentials;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.identity.gateway.GatewayAuthenticator;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.testkit.index.TestDocuments;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sends hostile requests the way of every request, from the headers of a gateway to the ranking, and looks at every chunk that
 * comes back: it must be of the caller's tenant, and for one of the caller's principals.
 */
final class IsolationFuzz {

    /** How many requests; {@code make fuzz-isolation} says more. */
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2_000);

    private static final long SEED = Long.getLong("fuzz.seed", 1);

    /** One document of a tenant for each. */
    private static final List<AccessList> ACCESS = List.of(
            AccessList.everyone(),
            new AccessList(List.of("group:hr")),
            new AccessList(List.of("group:board")),
            new AccessList(List.of("user:ada")),
            new AccessList(List.of("user:bob", "group:group:hr")),
            new AccessList(List.of()));

    private final HostileRequests requests = new HostileRequests(new Random(SEED));
    private final GatewayAuthenticator gateway = new GatewayAuthenticator(onThisMachine());
    private final RequestReader reader = new RequestReader(new RequestLimits(2_000, 20_000, 1_000, 1_000));
    private final Retriever retriever = new Retriever(new StandardisedFusion(1, 1));
    private final ChunkSearcher searcher;
    private int refused;
    private int searched;
    private long chunks;

    private IsolationFuzz(ChunkSearcher searcher) {
        this.searcher = searcher;
    }

    /** Fills an index and asks it for what is not the caller's. */
    static void run(String engine, IndexGenerations generations) {
        GenerationIndex index = generations.create(TestDocuments.GENERATION, TestDocuments.EMBEDDING);
        fill(index.writer());
        IsolationFuzz fuzz = new IsolationFuzz(index.searcher());
        for (int i = 0; i < REQUESTS; i++) {
            fuzz.send(fuzz.requests.next());
        }
        System.out.printf(
                "%s: %d requests over %d tenants (seed %d), %d refused, %d searched, %d chunks came back, 0 foreign%n",
                engine, REQUESTS, HostileRequests.TENANTS.size(), SEED, fuzz.refused, fuzz.searched, fuzz.chunks);
        assertThat(fuzz.searched).as("requests that got as far as the index").isGreaterThan(REQUESTS / 4);
        assertThat(fuzz.chunks).as("chunks that came back").isGreaterThan(REQUESTS / 4);
    }

    private void send(HostileRequest request) {
        Identity caller;
        QueryCall call;
        try {
            caller = gateway.authenticate(new Credentials(
                            name -> request.headers().getOrDefault(name, List.of()), InetAddress.getLoopbackAddress()))
                    .await()
                    .indefinitely();
            call = reader.read(request.body(), caller);
        } catch (ProblemException e) {
            refused++;
            return;
        }
        assertThat(caller.tenant()).isEqualTo(request.tenant().strip());
        Inquiry inquiry = call.question().inquiry();
        if (inquiry != null && inquiry.document() != null) {
            assertThat(inquiry.document().tenant()).isEqualTo(caller.tenant());
        }
        search(call.question(), caller, request);
    }

    private void search(Question question, Identity caller, HostileRequest request) {
        searched++;
        retriever.retrieve(analysed(question), searcher, 0).candidates().forEach(candidate -> {
            chunks++;
            Chunk chunk = candidate.chunk();
            assertThat(chunk.documentId().tenant()).as("%s", request).isEqualTo(caller.tenant());
            assertThat(chunk.attributes().access().permits(caller.principals()))
                    .as("%s may read %s of %s", caller, chunk.documentId(), request)
                    .isTrue();
        });
    }

    private static AnalysedQuestion analysed(Question question) {
        boolean dense = question.mode() != SearchMode.LEXICAL;
        boolean lexical = question.mode() != SearchMode.DENSE;
        return new AnalysedQuestion(
                question,
                dense ? new QuestionEncoding(Embedding.of(TestDocuments.vector(question.text())), null) : null,
                lexical ? TestDocuments.terms(question.text()) : null);
    }

    private static void fill(ChunkWriter writer) {
        writer.write(HostileRequests.TENANTS.stream()
                .flatMap(tenant -> IntStream.range(0, ACCESS.size()).boxed().flatMap(i -> document(tenant, i)))
                .toList());
        writer.sync();
    }

    private static Stream<IndexedChunk> document(String tenant, int number) {
        DocumentAttributes attributes = TestDocuments.attributes(
                "Leave",
                Map.of(
                        "secret", new MetadataValue.Text(tenant),
                        "tenant", new MetadataValue.Text(tenant),
                        "department", new MetadataValue.Text("*"),
                        "year", new MetadataValue.Numeric(2_000 + number)),
                ACCESS.get(number),
                "en");
        // The same ids in every tenant: an id alone must open nothing.
        DocumentId document = new DocumentId(tenant, "doc/" + number);
        return IntStream.range(0, 2).mapToObj(ordinal -> {
            String text = "secret leave of %s number %d.%d".formatted(tenant, number, ordinal);
            return TestDocuments.chunk(
                    document, TestDocuments.revision(1), ordinal, text, attributes, TestDocuments.vector(text));
        });
    }

    /** A gateway without a secret is believed on the same machine. */
    private static AuthConfig.Gateway onThisMachine() {
        return new SmallRyeConfigBuilder()
                .withMapping(AuthConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .build()
                .getConfigMapping(AuthConfig.class)
                .gateway();
    }
}
