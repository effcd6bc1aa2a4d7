package dev.ragstone.testkit.index;

import static dev.ragstone.testkit.index.TestDocuments.LEAVE;
import static dev.ragstone.testkit.index.TestDocuments.attributes;
import static dev.ragstone.testkit.index.TestDocuments.chunk;
import static dev.ragstone.testkit.index.TestDocuments.revision;

import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.core.document.MetadataValue.Flag;
import dev.ragstone.core.document.MetadataValue.Numeric;
import dev.ragstone.core.document.MetadataValue.Several;
import dev.ragstone.core.document.MetadataValue.Text;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.IndexedChunk;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters of every kind, and chunks of which each filter holds for some or for none. */
final class FilterCases {

    private FilterCases() {}

    static List<Filter> filters() {
        Filter hr = anyOf("department", new Text("hr"));
        Filter recent = new Filter.Range("year", 2025.0, null, null, null);
        return List.of(
                Filter.everything(),
                hr,
                anyOf("department", new Text("hr"), new Text("it")),
                anyOf("department"),
                anyOf("year", new Numeric(2024)),
                anyOf("year", new Text("2024")),
                anyOf("draft", new Flag(true)),
                anyOf("draft", new Text("true")),
                anyOf("tags", new Text("b")),
                anyOf("nowhere", new Text("b")),
                anyOf("counts", new Numeric(10)),
                new Filter.Range("counts", 2.0, null, 9.0, null),
                new Filter.Range("counts", 9.0, null, null, null),
                anyOf("a.b", new Text("dotted")),
                new Filter.Exists("a", true),
                recent,
                new Filter.Range("year", null, 2024.0, null, null),
                new Filter.Range("year", null, null, 2024.0, null),
                new Filter.Range("year", null, null, null, 2024.0),
                new Filter.Range("year", 2023.5, null, null, 2025.0),
                new Filter.Range("department", 0.0, null, null, null),
                published("2026-01-01", null, null, null),
                published("2026-01-02", null, null, null),
                published(null, "2026-01-01", null, null),
                published(null, null, "2026-03-01", null),
                published(null, null, null, "2026-03-01"),
                published("2026-02-28T23:00:00.001Z", null, "2026-02-28T23:59:59+00:00", null),
                published("2025-12-31T23:00:00-01:00", null, null, "2026-01-01T00:00:00.001Z"),
                published("2026-06-01", null, "2026-01-01", null),
                new Filter.Period("published", null, null, null, null),
                new Filter.Period("year", Instant.EPOCH, null, null, null),
                new Filter.Exists("tags", true),
                new Filter.Exists("tags", false),
                new Filter.Exists("nowhere", true),
                new Filter.Exists("nowhere", false),
                new Filter.Language(List.of("EN")),
                new Filter.Language(List.of("de", "en")),
                new Filter.And(List.of(hr, recent)),
                new Filter.Or(List.of(hr, recent)),
                new Filter.Or(List.of()),
                new Filter.Not(hr),
                new Filter.Not(new Filter.Or(List.of(hr, recent))),
                new Filter.Not(Filter.everything()),
                new Filter.And(List.of(new Filter.Not(hr), new Filter.Exists("department", true))));
    }

    static List<IndexedChunk> chunks() {
        return List.of(
                described(0, Map.of("department", new Text("hr"), "year", new Numeric(2024)), "en"),
                described(1, Map.of("department", new Text("it"), "year", new Numeric(2025)), "de"),
                described(2, Map.of("year", new Numeric(2024.5), "draft", new Flag(true)), null),
                described(3, Map.of("tags", new Several(List.of(new Text("a"), new Text("b")))), "en-GB"),
                described(4, Map.of("tags", new Several(List.of())), "en"),
                described(5, Map.of("department", new Text("HR"), "draft", new Flag(false)), "fr"),
                described(6, Map.of(), null),
                described(7, Map.of("counts", new Several(List.of(new Numeric(1), new Numeric(10)))), null),
                described(8, Map.of("a.b", new Text("dotted")), null),
                described(9, Map.of("published", new Text("2026-01-01")), null),
                described(10, Map.of("published", new Text("2026-03-01T00:00:00+01:00")), null),
                described(11, Map.of("published", new Text("2026-01-01T00:00:00.0009Z")), null),
                described(12, Map.of("published", new Text("2026-01-01 10:00")), null),
                described(13, Map.of("published", new Text("2026-02-30")), null),
                described(14, Map.of("published", dates("soon", "1969-12-31", "9999-12-31T23:59Z")), null));
    }

    private static IndexedChunk described(int ordinal, Map<String, MetadataValue> metadata, @Nullable String language) {
        return chunk(
                LEAVE,
                revision(1),
                ordinal,
                "described " + ordinal,
                attributes("T", metadata, AccessList.everyone(), language),
                1,
                0,
                0,
                0);
    }

    private static Filter published(
            @Nullable String atLeast, @Nullable String after, @Nullable String atMost, @Nullable String before) {
        return new Filter.Period("published", instant(atLeast), instant(after), instant(atMost), instant(before));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : new Text(text).asInstant().orElseThrow();
    }

    private static MetadataValue dates(String... texts) {
        return new Several(Arrays.stream(texts).<MetadataValue>map(Text::new).toList());
    }

    private static Filter anyOf(String field, MetadataValue... values) {
        return new Filter.AnyOf(field, Arrays.asList(values));
    }
}
