package dev.ragstone.bench.ingestion;

import dev.ragstone.bench.dataset.CorpusDocument;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.events.DocumentData;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Documents to publish under names of their own, so that benches share an index with other documents and each other.
 *
 * @param set name of the set; every document carries it in {@code metadata.bench}, and its own id in
 *     {@code metadata.document}
 * @param contentType media type of the contents
 * @param version the version to publish; a set that is indexed in this version already is not indexed again
 * @param documents the documents
 */
public record BenchDocuments(String set, String contentType, long version, List<CorpusDocument> documents) {

    public BenchDocuments {
        documents = List.copyOf(documents);
    }

    /** What restricts a search to this set. */
    public Map<String, Object> filter() {
        return Map.of("metadata.bench", set);
    }

    /** What restricts a search to the documents of this set but those. */
    public Map<String, Object> filterWithout(Set<String> documents) {
        return Map.of("metadata.bench", set, "not", Map.of("metadata.document", List.copyOf(documents)));
    }

    /** What the ids of this set's documents start with. */
    public String prefix() {
        return "bench-%s/".formatted(set);
    }

    /** The name a document has in the index. */
    DocumentId name(CorpusDocument document) {
        return new DocumentId(DocumentData.DEFAULT_TENANT, prefix() + document.id());
    }

    /** The event that publishes a document. */
    DocumentData event(CorpusDocument document) {
        DocumentId name = name(document);
        return DocumentData.builder(name.tenant(), name.value())
                .version(version)
                .title(document.title())
                .contentType(contentType)
                .content(document.text())
                .metadata(Map.of("bench", set, "document", document.id()))
                .build();
    }
}
