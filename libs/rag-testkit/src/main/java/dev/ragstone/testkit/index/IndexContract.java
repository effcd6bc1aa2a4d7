package dev.ragstone.testkit.index;

import static dev.ragstone.testkit.index.TestDocuments.FOREIGN_LEAVE;
import static dev.ragstone.testkit.index.TestDocuments.LEAVE;
import static dev.ragstone.testkit.index.TestDocuments.TRAVEL;
import static dev.ragstone.testkit.index.TestDocuments.attributes;
import static dev.ragstone.testkit.index.TestDocuments.chunk;
import static dev.ragstone.testkit.index.TestDocuments.chunks;
import static dev.ragstone.testkit.index.TestDocuments.revision;
import static dev.ragstone.testkit.index.TestDocuments.signs;
import static dev.ragstone.testkit.index.TestDocuments.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkContext;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.core.document.MetadataValue.Flag;
import dev.ragstone.core.document.MetadataValue.Numeric;
import dev.ragstone.core.document.MetadataValue.Several;
import dev.ragstone.core.document.MetadataValue.Text;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.PassageEncoding;
import dev.ragstone.core.index.Candidates;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.ChunkWriter;
import dev.ragstone.core.index.DocumentRevision;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.Hit;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.index.RevisionPage;
import dev.ragstone.core.index.Scope;
import dev.ragstone.core.index.SearchRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every index promises of chunks. A subclass gives a writer and a searcher on one empty index of
 * {@link TestDocuments#DIMENSION} dimensions.
 */
public abstract class IndexContract {

    private static final Scope ACME = new Scope("acme", Set.of());
    private static final float[] EAST = {1, 0, 0, 0};
    private static final float[] NORTH_EAST = {0.6f, 0.8f, 0, 0};
    private static final float[] NORTH = {0, 1, 0, 0};

    /** Writes to the index under test. */
    protected abstract ChunkWriter writer();

    /** Searches the index under test. */
    protected abstract ChunkSearcher searcher();

    @Test
    void chunk_comesBackAsItWasWritten() {
        Map<String, MetadataValue> metadata = Map.of(
                "department", new Text("hr"),
                "year", new Numeric(2026),
                "ratio", new Numeric(0.5),
                "draft", new Flag(false),
                "tags", new Several(List.of(new Text("a"), new Text("b"))));
        IndexedChunk written = chunk(
                LEAVE,
                revision(7),
                0,
                "Leave is granted.\n\"Süß\" \u2603 \ud83d\ude00",
                attributes("Leave", metadata, new AccessList(List.of("group:hr", "user:ada")), "en-GB"),
                EAST);
        write(List.of(written));

        assertThat(searcher().chunksOf(LEAVE)).containsExactly(written.chunk());
        assertThat(writer().encodings(LEAVE))
                .containsExactly(Map.entry(written.chunk().contentHash(), written.encoding()));
    }

    @Test
    void context_comesBackWithTheChunk_andIsNotSearched() {
        Chunk child = chunk(LEAVE, revision(7), 0, "granted", EAST).chunk();
        Chunk within = child.within(new ChunkContext("Leave is granted.\n\u2603", new SourceSpan(90, 109)));
        write(List.of(new IndexedChunk(within, new PassageEncoding(Embedding.of(EAST), null), terms(within.text()))));

        assertThat(searcher().chunksOf(LEAVE)).containsExactly(within);
        assertThat(searcher().search(lexical("leave", Filter.everything(), 5)).lexical())
                .isEmpty();
        assertThat(searcher().search(lexical("granted", Filter.everything(), 5)).lexical())
                .extracting(Hit::chunk)
                .containsExactly(within);
    }

    @Test
    void writingTwice_changesNothing() {
        List<IndexedChunk> written = chunks(LEAVE, revision(1), "one", "two");
        write(written);
        write(written);

        assertThat(searcher().count()).isEqualTo(2);
        assertThat(searcher().chunksOf(LEAVE))
                .containsExactlyElementsOf(
                        written.stream().map(IndexedChunk::chunk).toList());
    }

    @Test
    void emptyWrite_isAllowed() {
        write(List.of());
        assertThat(searcher().count()).isZero();
    }

    @Test
    void manyChunks_areAllKept() {
        String[] texts = IntStream.range(0, 600).mapToObj(i -> "text " + i).toArray(String[]::new);
        write(chunks(LEAVE, revision(1), texts));

        assertThat(searcher().chunksOf(LEAVE)).extracting(Chunk::text).containsExactly(texts);
        assertThat(writer().encodings(LEAVE)).hasSize(600);
    }

    @Test
    void remove_touchesThisRevisionOnly() {
        write(chunks(LEAVE, revision(1), "one"));
        write(chunks(LEAVE, revision(2), "two"));
        write(chunks(TRAVEL, revision(1), "three"));
        writer().remove(LEAVE, revision(1));
        writer().sync();

        assertThat(searcher().chunksOf(LEAVE)).extracting(Chunk::text).containsExactly("two");
        assertThat(searcher().chunksOf(TRAVEL)).hasSize(1);
    }

    @Test
    void removeBelow_leavesThisAndHigherRevisions() {
        for (long version : new long[] {1, 2, 10, 9}) {
            write(chunks(LEAVE, revision(version), "version " + version));
        }
        write(chunks(FOREIGN_LEAVE, revision(1), "another tenant's"));
        writer().removeBelow(LEAVE, revision(9));
        writer().sync();

        assertThat(searcher().chunksOf(LEAVE)).extracting(Chunk::text).containsExactly("version 9", "version 10");
        assertThat(searcher().chunksOf(FOREIGN_LEAVE)).hasSize(1);
    }

    @Test
    void revisions_areAllThatHaveChunks_pageByPage() {
        Set<DocumentRevision> written = new HashSet<>();
        for (long version = 1; version <= 5; version++) {
            write(chunks(LEAVE, revision(version), "first of " + version, "second of " + version));
            write(chunks(FOREIGN_LEAVE, revision(version), "another tenant's " + version));
            written.add(new DocumentRevision(LEAVE, revision(version)));
            written.add(new DocumentRevision(FOREIGN_LEAVE, revision(version)));
        }
        writer().remove(LEAVE, revision(3));
        writer().sync();
        written.remove(new DocumentRevision(LEAVE, revision(3)));

        Set<DocumentRevision> found = new HashSet<>();
        String next = null;
        do {
            RevisionPage page = writer().revisions(next, 4);
            found.addAll(page.revisions());
            next = page.next();
        } while (next != null);
        assertThat(found).isEqualTo(written);
    }

    @Test
    void removingWhatIsNotThere_succeeds() {
        writer().remove(LEAVE, revision(1));
        writer().removeBelow(LEAVE, revision(1));
        writer().sync();
        assertThat(searcher().count()).isZero();
    }

    @Test
    void encodings_areKeyedByTheTextTheyWereMadeFrom() {
        List<IndexedChunk> old = chunks(LEAVE, revision(1), "kept", "dropped");
        write(old);
        write(chunks(TRAVEL, revision(1), "other"));

        Map<ContentHash, PassageEncoding> expected = new HashMap<>();
        old.forEach(indexed -> expected.put(indexed.chunk().contentHash(), indexed.encoding()));
        assertThat(writer().encodings(LEAVE)).isEqualTo(expected);
    }

    @Test
    void denseSearch_ranksByCosine() {
        write(List.of(
                chunk(LEAVE, revision(1), 0, "north", NORTH),
                chunk(LEAVE, revision(1), 1, "east", EAST),
                chunk(LEAVE, revision(1), 2, "north east", NORTH_EAST)));

        Candidates found = searcher().search(dense(ACME, Filter.everything(), 2));

        assertThat(found.lexical()).isEmpty();
        assertThat(texts(found.dense())).containsExactly("east", "north east");
        assertThat(found.dense().get(0).score().value()).isCloseTo(1, within(0.001));
        assertThat(found.dense().get(1).score().value()).isCloseTo(0.6, within(0.001));
    }

    @Test
    void lexicalSearch_findsChunksWithATermOnly_rareTermsFirst() {
        write(chunks(
                LEAVE, revision(1), "common words here", "common rare words", "common words again", "nothing of it"));

        Candidates found = searcher().search(lexical("common rare", Filter.everything(), 10));

        assertThat(found.dense()).isEmpty();
        assertThat(texts(found.lexical()))
                .startsWith("common rare words")
                .hasSize(3)
                .doesNotContain("nothing of it");
        assertThat(found.lexical())
                .allSatisfy(hit -> assertThat(hit.score().value()).isPositive());
    }

    @Test
    void lexicalSearch_countsRepetition_andDiscountsLength() {
        write(chunks(LEAVE, revision(1), "leave leave leave", "leave pay tax", "leave a b c d e f g h i j k l m n"));

        assertThat(texts(searcher()
                        .search(lexical("leave", Filter.everything(), 10))
                        .lexical()))
                .containsExactly("leave leave leave", "leave pay tax", "leave a b c d e f g h i j k l m n");
    }

    @Test
    void questionOfUnknownTerms_findsNothing() {
        write(chunks(LEAVE, revision(1), "one"));
        assertThat(searcher()
                        .search(lexical("unheard", Filter.everything(), 10))
                        .lexical())
                .isEmpty();
        SearchRequest noTerms = new SearchRequest(ACME, Filter.everything(), null, terms(""), 10);
        assertThat(searcher().search(noTerms).lexical()).isEmpty();
    }

    @Test
    void bothChannels_areAnsweredAtOnce() {
        write(List.of(chunk(LEAVE, revision(1), 0, "leave", NORTH), chunk(LEAVE, revision(1), 1, "other", EAST)));
        Candidates found =
                searcher().search(new SearchRequest(ACME, Filter.everything(), Embedding.of(EAST), terms("leave"), 10));

        assertThat(texts(found.dense())).containsExactly("other", "leave");
        assertThat(texts(found.lexical())).containsExactly("leave");
    }

    @Test
    void signs_comeWithTheHitsOfBothChannels_whereTheyAreAskedFor() {
        IndexedChunk near = chunk(LEAVE, revision(1), 0, "other words", EAST);
        IndexedChunk far = chunk(LEAVE, revision(1), 1, "leave", NORTH);
        IndexedChunk without = new IndexedChunk(
                chunk(LEAVE, revision(1), 2, "leave", NORTH).chunk(),
                new PassageEncoding(Embedding.of(NORTH), null),
                terms("leave"));
        write(List.of(near, far, without));
        SearchRequest plain = new SearchRequest(ACME, Filter.everything(), Embedding.of(EAST), terms("leave"), 1);
        SearchRequest both = new SearchRequest(ACME, Filter.everything(), Embedding.of(EAST), terms("leave"), 2, true);

        ChunkId nearId = near.chunk().id();
        ChunkId farId = far.chunk().id();
        Set<ChunkId> all = Set.of(nearId, farId, without.chunk().id());

        assertThat(searcher().search(plain).signs().of(all)).isEmpty();
        assertThat(searcher().search(both).signs().of(all))
                .isEqualTo(Map.of(nearId, signs("other words"), farId, signs("leave")));
        assertThat(searcher().search(both).signs().of(Set.of(farId))).isEqualTo(Map.of(farId, signs("leave")));
        assertThat(searcher().search(both).signs().of(Set.of())).isEmpty();
    }

    @Test
    void emptyIndex_givesNothing() {
        Candidates found =
                searcher().search(new SearchRequest(ACME, Filter.everything(), Embedding.of(EAST), terms("x"), 10));
        assertThat(found.dense()).isEmpty();
        assertThat(found.lexical()).isEmpty();
        assertThat(searcher().chunksOf(LEAVE)).isEmpty();
        assertThat(writer().encodings(LEAVE)).isEmpty();
    }

    @Test
    void anotherTenantsChunks_areNeverFound() {
        write(chunks(FOREIGN_LEAVE, revision(1), "leave"));
        Candidates found = searcher()
                .search(new SearchRequest(
                        ACME, new Filter.Not(new Filter.Exists("x", true)), Embedding.of(EAST), terms("leave"), 10));
        assertThat(found.dense()).isEmpty();
        assertThat(found.lexical()).isEmpty();
    }

    @Test
    void accessList_isEnforcedInTheStore() {
        write(List.of(
                accessible(0, "for everyone", AccessList.everyone()),
                accessible(1, "for hr", new AccessList(List.of("group:hr"))),
                accessible(2, "for ada", new AccessList(List.of("user:ada"))),
                accessible(3, "for nobody", new AccessList(List.of()))));

        assertThat(visibleTo(Set.of())).containsExactlyInAnyOrder("for everyone");
        assertThat(visibleTo(Set.of("group:hr"))).containsExactlyInAnyOrder("for everyone", "for hr");
        assertThat(visibleTo(Set.of("group:it", "user:ada"))).containsExactlyInAnyOrder("for everyone", "for ada");
    }

    @Test
    void filterIsAppliedInsideTheSearch_soThatDepthIsFilled() {
        List<IndexedChunk> written = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean rare = i % 50 == 0;
            Map<String, MetadataValue> metadata = Map.of("kind", new Text(rare ? "rare" : "common"));
            float[] vector = rare ? NORTH : EAST;
            written.add(chunk(
                    LEAVE,
                    revision(1),
                    i,
                    "leave " + i,
                    attributes("T", metadata, AccessList.everyone(), null),
                    vector));
        }
        write(written);
        Filter filter = new Filter.AnyOf("kind", List.of(new Text("rare")));

        assertThat(searcher().search(dense(ACME, filter, 4)).dense()).hasSize(4);
        assertThat(searcher().search(lexical("leave", filter, 4)).lexical()).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("dev.ragstone.testkit.index.FilterCases#filters")
    void filter_meansWhatFilterMatchesSays(Filter filter) {
        List<IndexedChunk> written = FilterCases.chunks();
        write(written);
        List<String> expected = written.stream()
                .map(IndexedChunk::chunk)
                .filter(filter::matches)
                .map(Chunk::text)
                .toList();

        assertThat(texts(searcher().search(dense(ACME, filter, written.size())).dense()))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(texts(searcher()
                        .search(lexical("described", filter, written.size()))
                        .lexical()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void chunkIds_areStable() {
        assertThat(ChunkId.of(LEAVE, revision(1), 0)).isEqualTo(ChunkId.of(LEAVE, revision(1), 0));
    }

    private void write(List<IndexedChunk> written) {
        writer().write(written);
        writer().sync();
    }

    private List<String> visibleTo(Set<String> principals) {
        return texts(searcher()
                .search(dense(new Scope("acme", principals), Filter.everything(), 10))
                .dense());
    }

    private static SearchRequest dense(Scope scope, Filter filter, int depth) {
        return new SearchRequest(scope, filter, Embedding.of(EAST), null, depth);
    }

    private static SearchRequest lexical(String question, Filter filter, int depth) {
        return new SearchRequest(ACME, filter, null, terms(question), depth);
    }

    private static IndexedChunk accessible(int ordinal, String text, AccessList access) {
        return chunk(LEAVE, revision(1), ordinal, text, attributes("T", Map.of(), access, null), EAST);
    }

    private static List<String> texts(List<? extends Hit<?>> hits) {
        return hits.stream().map(hit -> hit.chunk().text()).toList();
    }
}
