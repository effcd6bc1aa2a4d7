package dev.ragstone.ingestion.flow;

import dev.ragstone.events.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which topics may speak for which tenant. Whoever may write to a topic is decided by Kafka; this decides what a topic is
 * believed. A tenant that names no topics has {@link Topics#DOCUMENTS} alone.
 */
public final class TenantTopics {

    private static final List<String> SHARED = List.of(Topics.DOCUMENTS);

    private final Set<String> read;
    private final Map<String, List<String>> byTenant;

    /**
     * @param read the topics that events are read from
     * @param byTenant the topics of the tenants that name some; the first is where the service itself publishes
     * @throws IllegalArgumentException if a tenant has a topic that nobody reads
     */
    public TenantTopics(Set<String> read, Map<String, List<String>> byTenant) {
        this.read = Set.copyOf(read);
        this.byTenant = Map.copyOf(byTenant);
        requireRead(Topics.DOCUMENTS, "for tenants that name no topics");
        byTenant.forEach((tenant, topics) -> {
            if (topics.isEmpty()) {
                throw new IllegalArgumentException(
                        "ragstone.tenants.%s.topics is empty; name a topic or leave it out".formatted(tenant));
            }
            topics.forEach(topic -> requireRead(topic, "as ragstone.tenants.%s.topics has it".formatted(tenant)));
        });
    }

    /** Whether events of a topic may be about a tenant's documents. */
    public boolean mayWrite(String topic, String tenant) {
        return of(tenant).contains(topic);
    }

    /** The topics of a tenant, at least one. */
    public List<String> of(String tenant) {
        return byTenant.getOrDefault(tenant, SHARED);
    }

    /** Where what comes over HTTP for a tenant is published. */
    public String publishedTo(String tenant) {
        return of(tenant).getFirst();
    }

    /** Whether events are read from a topic. */
    public boolean isRead(String topic) {
        return read.contains(topic);
    }

    private void requireRead(String topic, String why) {
        if (!read.contains(topic)) {
            throw new IllegalArgumentException("ragstone.ingestion.topics must name %s, %s; it names %s"
                    .formatted(topic, why, new TreeSet<>(read)));
        }
    }
}
