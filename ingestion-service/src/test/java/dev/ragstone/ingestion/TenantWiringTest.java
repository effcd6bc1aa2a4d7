package dev.ragstone.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentContent;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.embedding.PassageEncoding;
import dev.ragstone.ingestion.chunking.ChunkSize;
import dev.ragstone.ingestion.chunking.ChunkingPolicy;
import dev.ragstone.ingestion.chunking.StructureAwareChunker;
import dev.ragstone.ingestion.config.ChunkingStrategy;
import dev.ragstone.ingestion.config.IngestionConfig;
import dev.ragstone.ingestion.config.TenantsConfig;
import dev.ragstone.ingestion.embed.ChunkEmbedder;
import dev.ragstone.ingestion.embed.ModelThreads;
import dev.ragstone.ingestion.flow.BlockKind;
import dev.ragstone.ingestion.flow.EmbeddedChunks;
import dev.ragstone.ingestion.flow.Lane;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.RedactedDocument;
import dev.ragstone.ingestion.flow.TenantTopics;
import dev.ragstone.ingestion.flow.TextBlock;
import dev.ragstone.ingestion.flow.Turn;
import dev.ragstone.ingestion.redact.DocumentRedactor;
import dev.ragstone.ingestion.redact.RedactionPolicy;
import dev.ragstone.privacy.PersonalDataType;
import dev.ragstone.testkit.embedding.FakeEmbedder;
import dev.ragstone.testkit.embedding.FakeTokenizer;
import dev.ragstone.testkit.index.TestDocuments;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TenantWiringTest {

    private static final Turn TURN = new Turn(Lane.LIVE, "default", 1);

    private static final DocumentEvent.Upserted EVENT = new DocumentEvent.Upserted(
            TestDocuments.LEAVE,
            TestDocuments.revision(1),
            new RecordPosition(0, 0),
            "text/markdown",
            new DocumentContent.Text(""),
            TestDocuments.attributes("Leave"));

    @Test
    void nothingIsMasked_unlessConfigured() {
        RedactionPolicy policy = policy(Map.of());
        assertThat(policy.types("acme")).isEmpty();
    }

    @Test
    void enabled_meansEveryType_andTenantsMayDiffer() {
        RedactionPolicy policy = policy(Map.of(
                "ragstone.ingestion.redaction.enabled", "true",
                "ragstone.tenants.acme.redaction.types", "email,us-ssn",
                "ragstone.tenants.open.redaction.enabled", "false"));
        assertThat(policy.types("anybody")).containsExactlyInAnyOrder(PersonalDataType.values());
        assertThat(policy.types("acme")).containsExactlyInAnyOrder(PersonalDataType.EMAIL, PersonalDataType.US_SSN);
        assertThat(policy.types("open")).isEmpty();
    }

    @Test
    void namingTypes_isEnough_andTenantsInheritThem() {
        RedactionPolicy policy = policy(Map.of(
                "ragstone.ingestion.redaction.types", "iban",
                "ragstone.tenants.acme.redaction.enabled", "true"));
        assertThat(policy.types("anybody")).containsExactly(PersonalDataType.IBAN);
        assertThat(policy.types("acme")).containsExactly(PersonalDataType.IBAN);
    }

    @Test
    void chunkingStrategies_areReadByTenantAndContentType() {
        SmallRyeConfig config = config(Map.of(
                "ragstone.ingestion.chunking.by-content-type.\"text/html\"", "fixed-tokens",
                "ragstone.tenants.acme.chunking.strategy", "parent-child"));
        ChunkingPolicy policy = TenantWiring.chunking(
                config.getConfigMapping(IngestionConfig.class).chunking(),
                config.getConfigMapping(TenantsConfig.class).byId());
        assertThat(policy.standard())
                .isEqualTo(new ChunkingPolicy.Choice(
                        ChunkingStrategy.STRUCTURE, Map.of("text/html", ChunkingStrategy.FIXED_TOKENS)));
        assertThat(policy.byTenant())
                .containsExactly(Map.entry("acme", new ChunkingPolicy.Choice(ChunkingStrategy.PARENT_CHILD, Map.of())));
    }

    @Test
    void vectorsOfUnredactedText_areNotReused_andThoseOfOtherTextAre() {
        FakeEmbedder model = new FakeEmbedder();
        try (ModelThreads threads = new ModelThreads(1)) {
            ChunkEmbedder embedder = new ChunkEmbedder(model, (text, language) -> TestDocuments.terms(text), threads);
            EmbeddedChunks before = embedder.embed(chunks(Set.of()), Map.of(), TURN);
            Map<ContentHash, PassageEncoding> known = before.chunks().stream()
                    .collect(Collectors.toMap(indexed -> indexed.chunk().contentHash(), indexed -> indexed.encoding()));
            EmbeddedChunks after = embedder.embed(chunks(Set.of(PersonalDataType.EMAIL)), known, TURN);
            assertThat(after.chunks()).hasSize(2);
            assertThat(after.embedded()).isEqualTo(1);
            assertThat(after.chunks().getFirst().chunk().text()).isEqualTo("Ask [EMAIL].");
            assertThat(after.chunks().getFirst().embedding())
                    .isNotEqualTo(before.chunks().getFirst().embedding());
        }
    }

    @Test
    void topics_areReadByTenant() {
        SmallRyeConfig config = config(Map.of(
                "ragstone.ingestion.topics", "ragstone.documents,acme.wiki",
                "ragstone.tenants.acme.topics", "acme.wiki"));
        TenantTopics topics = TenantWiring.topics(
                config.getConfigMapping(IngestionConfig.class),
                config.getConfigMapping(TenantsConfig.class).byId());
        assertThat(topics.mayWrite("ragstone.documents", "acme")).isFalse();
        assertThat(topics.mayWrite("acme.wiki", "acme")).isTrue();
        assertThat(topics.mayWrite("ragstone.documents", "globex")).isTrue();
    }

    private static List<Chunk> chunks(Set<PersonalDataType> types) {
        String text = "Ask ada@example.com.\n\nIn writing.";
        int second = text.indexOf("In writing");
        ParsedDocument parsed = new ParsedDocument(
                "Leave",
                text,
                List.of(
                        new TextBlock(BlockKind.PROSE, new SourceSpan(0, second - 2), List.of("Whom to ask")),
                        new TextBlock(BlockKind.PROSE, new SourceSpan(second, text.length()), List.of("How"))));
        RedactedDocument redacted = new DocumentRedactor(new RedactionPolicy(types, Map.of()))
                .redact(EVENT.id().tenant(), parsed, EVENT.attributes());
        return new StructureAwareChunker(new FakeTokenizer(), new ChunkSize(64, 8))
                .chunk(EVENT, redacted.document(), redacted.attributes());
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withMapping(IngestionConfig.class)
                .withMapping(TenantsConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withConverter(MemorySize.class, 100, new MemorySizeConverter());
        values.forEach(builder::withDefaultValue);
        return builder.build();
    }

    private static RedactionPolicy policy(Map<String, String> values) {
        SmallRyeConfig config = config(values);
        return TenantWiring.redaction(
                config.getConfigMapping(IngestionConfig.class).redaction(),
                config.getConfigMapping(TenantsConfig.class).byId());
    }
}
