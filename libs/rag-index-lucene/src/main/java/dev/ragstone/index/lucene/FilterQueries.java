package dev.ragstone.index.lucene;

import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.core.index.Filter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Says in Lucene's terms what {@link Filter#matches} says. */
final class FilterQueries {

    private FilterQueries() {}

    static Query query(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> filters) -> all(filters);
            case Filter.Or(List<Filter> filters) -> any(filters);
            case Filter.Not(Filter inner) -> not(query(inner));
            case Filter.Language(List<String> codes) -> anyTerm(ChunkFields.LANGUAGE_TERM, codes.stream());
            case Filter.AnyOf(String field, List<MetadataValue> values) ->
                anyTerm(ChunkFields.METADATA_TERMS, values.stream().map(value -> ChunkFields.valueTerm(field, value)));
            case Filter.Range range -> range(range);
            case Filter.Period period -> period(period);
            case Filter.Exists(String field, boolean expected) -> exists(field, expected);
        };
    }

    private static Query all(List<Filter> filters) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        filters.forEach(filter -> query.add(query(filter), Occur.FILTER));
        return query.build();
    }

    private static Query any(List<Filter> filters) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        filters.forEach(filter -> query.add(query(filter), Occur.SHOULD));
        return query.build();
    }

    private static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    private static Query exists(String field, boolean expected) {
        Query exists = new TermQuery(new Term(ChunkFields.METADATA_TERMS, ChunkFields.existsTerm(field)));
        return expected ? exists : not(exists);
    }

    private static Query range(Filter.Range range) {
        double lowest = Math.max(
                bound(range.atLeast(), Double.NEGATIVE_INFINITY),
                Math.nextUp(bound(range.above(), Double.NEGATIVE_INFINITY)));
        double highest = Math.min(
                bound(range.atMost(), Double.POSITIVE_INFINITY),
                Math.nextDown(bound(range.below(), Double.POSITIVE_INFINITY)));
        // Written so that a bound that is no number is a range of nothing.
        return lowest <= highest
                ? DoublePoint.newRangeQuery(ChunkFields.numberField(range.field()), lowest, highest)
                : new MatchNoDocsQuery("an empty range");
    }

    private static Query period(Filter.Period period) {
        long first = Math.max(
                milliseconds(period.atLeast(), Long.MIN_VALUE),
                period.after() == null ? Long.MIN_VALUE : period.after().toEpochMilli() + 1);
        long last = Math.min(
                milliseconds(period.atMost(), Long.MAX_VALUE),
                period.before() == null ? Long.MAX_VALUE : period.before().toEpochMilli() - 1);
        return first <= last
                ? LongPoint.newRangeQuery(ChunkFields.instantField(period.field()), first, last)
                : new MatchNoDocsQuery("an empty period");
    }

    private static long milliseconds(@Nullable Instant bound, long unbounded) {
        return bound == null ? unbounded : bound.toEpochMilli();
    }

    private static double bound(@Nullable Double bound, double unbounded) {
        // Lucene tells the two zeros apart, comparison does not.
        return bound == null ? unbounded : bound + 0.0;
    }

    /** Has one of the terms; a set of any size is one clause. */
    static Query anyTerm(String field, Stream<String> terms) {
        return new TermInSetQuery(field, terms.map(BytesRef::new).toList());
    }
}
