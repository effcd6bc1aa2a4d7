package dev.ragstone.ingestion.chunking;

import static dev.ragstone.ingestion.config.ChunkingStrategy.FIXED_TOKENS;
import static dev.ragstone.ingestion.config.ChunkingStrategy.PARENT_CHILD;
import static dev.ragstone.ingestion.config.ChunkingStrategy.SENTENCE_WINDOW;
import static dev.ragstone.ingestion.config.ChunkingStrategy.STRUCTURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.ingestion.chunking.ChunkingPolicy.Choice;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChunkingPolicyTest {

    private final ChunkingPolicy policy = new ChunkingPolicy(
            new Choice(STRUCTURE, Map.of("text/html", SENTENCE_WINDOW)),
            Map.of(
                    "acme", new Choice(FIXED_TOKENS, Map.of("text/plain", PARENT_CHILD)),
                    "globex", new Choice(null, Map.of("text/plain", PARENT_CHILD))));

    @Test
    void contentType_goesBeforeTheRest() {
        assertThat(policy.strategy("other", "text/html")).isEqualTo(SENTENCE_WINDOW);
        assertThat(policy.strategy("other", "text/plain")).isEqualTo(STRUCTURE);
    }

    @Test
    void tenant_goesBeforeEverybody() {
        assertThat(policy.strategy("acme", "text/plain")).isEqualTo(PARENT_CHILD);
        assertThat(policy.strategy("acme", "text/html")).isEqualTo(FIXED_TOKENS);
    }

    @Test
    void whatTheTenantDoesNotSay_isAsForEverybody() {
        assertThat(policy.strategy("globex", "text/html")).isEqualTo(SENTENCE_WINDOW);
        assertThat(policy.strategy("globex", "text/markdown")).isEqualTo(STRUCTURE);
    }
}
