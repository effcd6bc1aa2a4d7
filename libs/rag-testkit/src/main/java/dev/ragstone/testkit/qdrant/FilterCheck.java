package dev.ragstone.testkit.qdrant;

import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.FieldCondition;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.Match;
import io.qdrant.client.grpc.Common.Range;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.JsonWithInt.Value.KindCase;
import java.util.function.Predicate;

/**
 * Whether a point fulfils a filter. An empty filter holds for every point; a condition on a field that a point lacks
 * holds for none; of several values one is enough; text, integers and other numbers are never equal to one another.
 */
final class FilterCheck {

    private FilterCheck() {}

    static Predicate<StoredPoint> of(Filter filter) {
        Answer.requireOnly(filter, "must", "should", "must_not");
        Predicate<StoredPoint> check = point -> true;
        for (Condition condition : filter.getMustList()) {
            check = check.and(of(condition));
        }
        for (Condition condition : filter.getMustNotList()) {
            check = check.and(of(condition).negate());
        }
        if (filter.getShouldCount() > 0) {
            check = check.and(
                    filter.getShouldList().stream().map(FilterCheck::of).reduce(point -> false, Predicate::or));
        }
        return check;
    }

    private static Predicate<StoredPoint> of(Condition condition) {
        return switch (condition.getConditionOneOfCase()) {
            case FILTER -> of(condition.getFilter());
            case FIELD -> of(condition.getField());
            case HAS_ID ->
                point ->
                        condition.getHasId().getHasIdList().contains(point.key().toId());
            case IS_EMPTY, IS_NULL, NESTED, HAS_VECTOR, CONDITIONONEOF_NOT_SET ->
                throw Answer.unknown("the condition " + condition.getConditionOneOfCase());
        };
    }

    private static Predicate<StoredPoint> of(FieldCondition condition) {
        Answer.requireOnly(condition, "key", "match", "range");
        PayloadPath path = PayloadPath.parse(condition.getKey());
        Predicate<Value> check = condition.hasRange() ? of(condition.getRange()) : of(condition.getMatch());
        return point -> path.values(point.payload()).anyMatch(check);
    }

    private static Predicate<Value> of(Match match) {
        return switch (match.getMatchValueCase()) {
            case KEYWORD -> value -> isText(value) && value.getStringValue().equals(match.getKeyword());
            case KEYWORDS ->
                value -> isText(value) && match.getKeywords().getStringsList().contains(value.getStringValue());
            case INTEGER ->
                value -> value.getKindCase() == KindCase.INTEGER_VALUE && value.getIntegerValue() == match.getInteger();
            case BOOLEAN, TEXT, INTEGERS, EXCEPT_INTEGERS, EXCEPT_KEYWORDS, PHRASE, TEXT_ANY, MATCHVALUE_NOT_SET ->
                throw Answer.unknown("the match " + match.getMatchValueCase());
        };
    }

    private static Predicate<Value> of(Range range) {
        return value -> switch (value.getKindCase()) {
            case DOUBLE_VALUE -> contains(range, value.getDoubleValue());
            case INTEGER_VALUE -> contains(range, (double) value.getIntegerValue());
            case STRING_VALUE, BOOL_VALUE, STRUCT_VALUE, LIST_VALUE, NULL_VALUE, KIND_NOT_SET -> false;
        };
    }

    private static boolean contains(Range range, double number) {
        return (!range.hasGte() || number >= range.getGte())
                && (!range.hasGt() || number > range.getGt())
                && (!range.hasLte() || number <= range.getLte())
                && (!range.hasLt() || number < range.getLt());
    }

    private static boolean isText(Value value) {
        return value.getKindCase() == KindCase.STRING_VALUE;
    }
}
