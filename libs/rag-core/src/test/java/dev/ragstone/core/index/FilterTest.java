package dev.ragstone.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.core.document.MetadataValue.Flag;
import dev.ragstone.core.document.MetadataValue.Numeric;
import dev.ragstone.core.document.MetadataValue.Several;
import dev.ragstone.core.document.MetadataValue.Text;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.index.Filter.And;
import dev.ragstone.core.index.Filter.AnyOf;
import dev.ragstone.core.index.Filter.Exists;
import dev.ragstone.core.index.Filter.Language;
import dev.ragstone.core.index.Filter.Not;
import dev.ragstone.core.index.Filter.Or;
import dev.ragstone.core.index.Filter.Period;
import dev.ragstone.core.index.Filter.Range;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FilterTest {

    private static final Chunk HR = chunk(
            "en-GB",
            Map.of(
                    "department", new Text("hr"),
                    "published", new Several(List.of(new Text("soon"), new Text("2026-01-31"))),
                    "year", new Numeric(2026),
                    "draft", new Flag(false),
                    "tags", new Several(List.of(new Text("a"), new Numeric(7))),
                    "none", new Several(List.of())));
    private static final Chunk BARE = chunk(null, Map.of());

    @Example
    void value_isComparedWithItsType() {
        assertThat(new AnyOf("department", List.of(new Text("it"), new Text("hr"))).matches(HR))
                .isTrue();
        assertThat(new AnyOf("department", List.of(new Text("HR"))).matches(HR)).isFalse();
        assertThat(new AnyOf("year", List.of(new Text("2026"))).matches(HR)).isFalse();
        assertThat(new AnyOf("draft", List.of(new Flag(false))).matches(HR)).isTrue();
        assertThat(new AnyOf("department", List.of()).matches(HR)).isFalse();
    }

    @Example
    void oneValueOfAList_isEnough() {
        assertThat(new AnyOf("tags", List.of(new Text("a"))).matches(HR)).isTrue();
        assertThat(new Range("tags", 7.0, null, null, null).matches(HR)).isTrue();
        assertThatThrownBy(() -> new AnyOf("tags", List.of(new Several(List.of()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void range_includesAndExcludesItsBounds() {
        assertThat(new Range("year", 2026.0, null, 2026.0, null).matches(HR)).isTrue();
        assertThat(new Range("year", null, 2026.0, null, null).matches(HR)).isFalse();
        assertThat(new Range("year", null, null, null, 2026.0).matches(HR)).isFalse();
        assertThat(new Range("year", null, null, null, null).matches(HR)).isTrue();
        assertThat(new Range("department", null, null, null, null).matches(HR)).isFalse();
    }

    @Example
    void period_includesAndExcludesItsBounds() {
        Instant first = Instant.parse("2026-01-31T00:00:00Z");
        assertThat(new Period("published", first, null, first, null).matches(HR))
                .isTrue();
        assertThat(new Period("published", null, first, null, null).matches(HR)).isFalse();
        assertThat(new Period("published", null, null, null, first).matches(HR)).isFalse();
        assertThat(new Period("published", null, first.minusMillis(1), null, first.plusMillis(1)).matches(HR))
                .isTrue();
        assertThat(new Period("published", first.plusNanos(1), null, null, null).matches(HR))
                .as("bounds are taken to the millisecond")
                .isTrue();
        assertThat(new Period("published", null, null, null, null).matches(HR)).isTrue();
        assertThat(new Period("department", null, null, null, null).matches(HR)).isFalse();
        assertThat(new Period("year", null, null, null, null).matches(HR)).isFalse();
    }

    @Example
    void emptyList_isNoValue() {
        assertThat(new Exists("tags", true).matches(HR)).isTrue();
        assertThat(new Exists("none", true).matches(HR)).isFalse();
        assertThat(new Exists("none", false).matches(HR)).isTrue();
    }

    @Example
    void languages_areComparedWithoutCase() {
        assertThat(new Language(List.of("de", "EN-gb")).matches(HR)).isTrue();
        assertThat(new Language(List.of("en")).matches(HR)).isFalse();
        assertThat(new Language(List.of("en")).matches(BARE)).isFalse();
    }

    @Example
    void nothingRequired_isEverything_andNothingOffered_isNothing() {
        assertThat(Filter.everything().matches(BARE)).isTrue();
        assertThat(new Or(List.of()).matches(HR)).isFalse();
    }

    @Property
    void conditions_combineAsInLogic(@ForAll("filters") Filter one, @ForAll("filters") Filter other) {
        for (Chunk chunk : List.of(HR, BARE)) {
            boolean both = one.matches(chunk) && other.matches(chunk);
            assertThat(new And(List.of(one, other)).matches(chunk)).isEqualTo(both);
            Filter neitherFails = new Not(new Or(List.of(new Not(one), new Not(other))));
            assertThat(neitherFails.matches(chunk)).isEqualTo(both);
        }
    }

    @Property
    void fieldThatIsMissing_meetsNoConditionButItsAbsence(@ForAll("filters") Filter filter) {
        boolean absence = filter.equals(Filter.everything())
                || filter instanceof Not
                || (filter instanceof Exists(String ignored, boolean expected) && !expected);
        assertThat(filter.matches(BARE)).isEqualTo(absence);
    }

    @Provide
    Arbitrary<Filter> filters() {
        return Arbitraries.of(
                Filter.everything(),
                new AnyOf("department", List.of(new Text("hr"))),
                new AnyOf("year", List.of(new Numeric(2024))),
                new Range("year", 2025.0, null, null, null),
                new Period("published", Instant.EPOCH, null, null, null),
                new Exists("tags", true),
                new Exists("tags", false),
                new Language(List.of("en")),
                new Not(new Exists("draft", true)),
                new Or(List.of()));
    }

    private static Chunk chunk(String language, Map<String, MetadataValue> metadata) {
        DocumentId id = new DocumentId("acme", "leave");
        Revision revision = new Revision(new Version.Explicit(1), ContentHash.of("content"));
        return new Chunk(
                ChunkId.of(id, revision, 0),
                id,
                revision,
                0,
                "text",
                List.of(),
                new SourceSpan(0, 4),
                new DocumentAttributes("", null, language, metadata, AccessList.everyone(), null, null));
    }
}
