package dev.ragstone.index.qdrant;

import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.Scope;
import io.qdrant.client.ConditionFactory;
import io.qdrant.client.grpc.Common;
import io.qdrant.client.grpc.Common.Condition;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The conditions of a search or a removal in Qdrant's own terms; {@link Filter#matches} is what they must mean. */
final class Conditions {

    private Conditions() {}

    /** What a reader may see and asked for. */
    static Common.Filter of(Scope scope, Filter filter) {
        List<String> readers = Stream.concat(Stream.of(AccessList.EVERYONE), scope.principals().stream())
                .toList();
        return all(
                ConditionFactory.matchKeyword(ChunkFields.TENANT, scope.tenant()),
                ConditionFactory.matchKeywords(ChunkFields.ACL, readers),
                condition(filter));
    }

    /** Every chunk of a document. */
    static Common.Filter of(DocumentId document) {
        return all(ConditionFactory.matchKeyword(ChunkFields.DOCUMENT, document.key()));
    }

    /** Every chunk of one revision. */
    static Common.Filter of(DocumentId document, Revision revision) {
        return all(
                ConditionFactory.matchKeyword(ChunkFields.DOCUMENT, document.key()),
                ConditionFactory.matchKeyword(ChunkFields.REVISION, revision.encode()));
    }

    /** All of the conditions. */
    static Common.Filter all(Condition... conditions) {
        return Common.Filter.newBuilder().addAllMust(List.of(conditions)).build();
    }

    private static Condition condition(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> filters) ->
                nested(Common.Filter.newBuilder().addAllMust(conditions(filters)));
            case Filter.Or(List<Filter> filters) when filters.isEmpty() -> nothing();
            case Filter.Or(List<Filter> filters) ->
                nested(Common.Filter.newBuilder().addAllShould(conditions(filters)));
            case Filter.Not(Filter negated) -> not(condition(negated));
            case Filter.Language(List<String> codes) ->
                ConditionFactory.matchKeywords(ChunkFields.LANGUAGE_CODE, codes);
            case Filter.AnyOf anyOf ->
                ConditionFactory.matchKeywords(
                        ChunkFields.FACTS,
                        anyOf.values().stream()
                                .map(value -> Metadata.fact(anyOf.field(), value))
                                .toList());
            case Filter.Range range -> ConditionFactory.range(Metadata.path(range.field()), bounds(range));
            case Filter.Period period -> ConditionFactory.range(Metadata.instantsPath(period.field()), bounds(period));
            case Filter.Exists(String field, boolean expected) -> {
                Condition exists = ConditionFactory.matchKeyword(ChunkFields.FIELDS, field);
                yield expected ? exists : not(exists);
            }
        };
    }

    private static List<Condition> conditions(List<Filter> filters) {
        return filters.stream().map(Conditions::condition).toList();
    }

    /** An empty {@code should} would mean everything. */
    private static Condition nothing() {
        return ConditionFactory.hasId(List.of());
    }

    private static Condition not(Condition condition) {
        return nested(Common.Filter.newBuilder().addMustNot(condition));
    }

    private static Condition nested(Common.Filter.Builder filter) {
        return ConditionFactory.filter(filter.build());
    }

    private static Common.Range bounds(Filter.Range range) {
        Common.Range.Builder bounds = Common.Range.newBuilder();
        if (range.atLeast() != null) {
            bounds.setGte(range.atLeast());
        }
        if (range.above() != null) {
            bounds.setGt(range.above());
        }
        if (range.atMost() != null) {
            bounds.setLte(range.atMost());
        }
        if (range.below() != null) {
            bounds.setLt(range.below());
        }
        return bounds.build();
    }

    private static Common.Range bounds(Filter.Period period) {
        return bounds(new Filter.Range(
                period.field(),
                milliseconds(period.atLeast()),
                milliseconds(period.after()),
                milliseconds(period.atMost()),
                milliseconds(period.before())));
    }

    private static @Nullable Double milliseconds(@Nullable Instant bound) {
        return bound == null ? null : (double) bound.toEpochMilli();
    }
}
