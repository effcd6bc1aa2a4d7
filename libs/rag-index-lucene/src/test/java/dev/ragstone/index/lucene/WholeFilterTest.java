package dev.ragstone.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeFilterTest {

    private static final Filter ANY = new Filter.And(List.of());

    private final Directory directory = new ByteBuffersDirectory();
    private final LRUQueryCache cache = new LRUQueryCache(10, 1_000_000, leaf -> true, Float.MAX_VALUE);
    private DirectoryReader reader;
    private IndexSearcher searcher;

    @BeforeEach
    void write() throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            int degrees = 0;
            for (String word : List.of("leave", "travel", "leave")) {
                writer.addDocument(document("acme", word, ++degrees));
                writer.addDocument(document("globex", word, ++degrees));
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(cache);
        searcher.setQueryCachingPolicy(always());
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    @Test
    void whatAReaderMaySee_isWorkedOutOnce_andServesEveryQuestion() throws IOException {
        assertThat(count("leave")).isEqualTo(2);
        assertThat(cache.getCacheSize()).isEqualTo(1);
        assertThat(count("travel")).isEqualTo(1);
        assertThat(cache.getCacheSize()).isEqualTo(1);
        assertThat(cache.getHitCount()).isPositive();
    }

    @Test
    void nearestChunks_areSoughtAmongThoseOfTheSameSet() throws IOException {
        assertThat(count("leave")).isEqualTo(2);
        long misses = cache.getMissCount();

        assertThat(nearest()).containsExactly("1 acme", "3 acme", "5 acme");
        assertThat(cache.getMissCount()).isEqualTo(misses);
        assertThat(cache.getCacheSize()).isEqualTo(1);
    }

    @Test
    void filtersThatSayTheSame_areTheSame() {
        Query acme = ChunkQueries.visible(new Scope("acme", Set.of()), ANY);
        assertThat(acme)
                .isEqualTo(ChunkQueries.visible(new Scope("acme", Set.of()), ANY))
                .hasSameHashCodeAs(ChunkQueries.visible(new Scope("acme", Set.of()), ANY))
                .isNotEqualTo(ChunkQueries.visible(new Scope("globex", Set.of()), ANY));
    }

    /** The documents of acme by their vectors, the nearest to zero degrees first. */
    private List<String> nearest() throws IOException {
        Query visible = ChunkQueries.visible(new Scope("acme", Set.of()), ANY);
        List<String> names = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(new VisibleNearest(searcher, unit(0), 10, visible), 10).scoreDocs) {
            names.add(searcher.storedFields().document(hit.doc).get("name"));
        }
        return names;
    }

    private int count(String word) throws IOException {
        return searcher.count(new BooleanQuery.Builder()
                .add(new TermQuery(new Term("word", word)), Occur.MUST)
                .add(ChunkQueries.visible(new Scope("acme", Set.of()), ANY), Occur.FILTER)
                .build());
    }

    private static Document document(String tenant, String word, int degrees) {
        Document document = new Document();
        document.add(new StoredField("name", degrees + " " + tenant));
        document.add(new KnnFloatVectorField(ChunkFields.VECTOR, unit(degrees), VectorSimilarityFunction.DOT_PRODUCT));
        document.add(new StringField(ChunkFields.TENANT, tenant, Store.NO));
        document.add(new StringField(ChunkFields.READER, "*", Store.NO));
        document.add(new StringField("word", word, Store.NO));
        return document;
    }

    private static float[] unit(int degrees) {
        double radians = Math.toRadians(degrees);
        return new float[] {(float) Math.cos(radians), (float) Math.sin(radians)};
    }

    private static QueryCachingPolicy always() {
        return new QueryCachingPolicy() {
            @Override
            public void onUse(Query query) {
                // What is used often is cached as well as what is not.
            }

            @Override
            public boolean shouldCache(Query query) {
                return query instanceof WholeFilter;
            }
        };
    }
}
