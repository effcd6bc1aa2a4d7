package dev.ragstone.ingestion.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.events.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TenantTopicsTest {

    private static final TenantTopics TOPICS = new TenantTopics(
            Set.of(Topics.DOCUMENTS, "acme.wiki", "acme.mail"), Map.of("acme", List.of("acme.wiki", "acme.mail")));

    @Test
    void topics_speakForTheTenantsThatNameThem_andTheSharedOneForTheRest() {
        assertThat(TOPICS.mayWrite("acme.mail", "acme")).isTrue();
        assertThat(TOPICS.mayWrite(Topics.DOCUMENTS, "acme")).isFalse();
        assertThat(TOPICS.mayWrite("acme.mail", "globex")).isFalse();
        assertThat(TOPICS.mayWrite(Topics.DOCUMENTS, "globex")).isTrue();
    }

    @Test
    void documentsOverHttp_goWhereTheTenantIsBelieved() {
        assertThat(TOPICS.publishedTo("acme")).isEqualTo("acme.wiki");
        assertThat(TOPICS.publishedTo("globex")).isEqualTo(Topics.DOCUMENTS);
    }

    @Test
    void topicThatNobodyReads_isRefused() {
        assertThatThrownBy(() -> new TenantTopics(Set.of(Topics.DOCUMENTS), Map.of("acme", List.of("acme.wiki"))))
                .hasMessageContaining("ragstone.ingestion.topics must name acme.wiki");
        assertThatThrownBy(() -> new TenantTopics(Set.of("acme.wiki"), Map.of()))
                .hasMessageContaining("must name ragstone.documents");
        assertThatThrownBy(() -> new TenantTopics(Set.of(Topics.DOCUMENTS), Map.of("acme", List.of())))
                .hasMessageContaining("ragstone.tenants.acme.topics is empty");
    }
}
