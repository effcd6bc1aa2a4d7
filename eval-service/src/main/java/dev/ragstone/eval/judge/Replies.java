package dev.ragstone.eval.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.eval.flow.Claim;
import dev.ragstone.eval.flow.WrittenQuestion;
import java.util.ArrayList;
import java.util.List;

/** Reads what judges say; what was not asked for is an {@link IllegalArgumentException}. */
final class Replies {

    private Replies() {}

    /** As many verdicts as were asked for. */
    static List<Boolean> verdicts(JsonNode reply, int count) {
        JsonNode list = reply.path("verdicts");
        require(list.isArray() && list.size() == count, "there must be %d verdicts".formatted(count));
        List<Boolean> verdicts = new ArrayList<>();
        list.forEach(verdict -> verdicts.add(verdict(verdict)));
        return verdicts;
    }

    static int rating(JsonNode reply, int highest) {
        JsonNode rating = reply.path("rating");
        boolean isRating = rating.isIntegralNumber() && rating.intValue() >= 0 && rating.intValue() <= highest;
        require(isRating, "rating must be a whole number from 0 to %d".formatted(highest));
        return rating.intValue();
    }

    /** Claims with the markers of the sentences they come from. */
    static List<Claim> claims(JsonNode reply, List<Claim> sentences) {
        JsonNode list = reply.path("claims");
        require(list.isArray(), "claims must be a list");
        List<Claim> claims = new ArrayList<>();
        for (JsonNode claim : list) {
            int sentence = claim.path("sentence").asInt(0);
            String text = claim.path("text").asText().strip();
            require(sentence >= 1 && sentence <= sentences.size(), "a claim must name its sentence");
            require(!text.isEmpty(), "a claim must say something");
            claims.add(new Claim(text, sentences.get(sentence - 1).markers()));
        }
        return claims;
    }

    /** Questions with their answers, none of it blank. */
    static List<WrittenQuestion> written(JsonNode reply, int most) {
        JsonNode list = reply.path("questions");
        require(list.isArray() && list.size() <= most, "questions must be a list of at most %d".formatted(most));
        return list.valueStream()
                .map(question -> new WrittenQuestion(
                        text(question, "question"), text(question, "answer"), text(question, "sentence")))
                .toList();
    }

    /** A text that is not blank. PostgreSQL keeps no zero characters. */
    static String text(JsonNode reply, String member) {
        JsonNode text = reply.path(member);
        boolean isText = text.isTextual()
                && !text.textValue().isBlank()
                && text.textValue().indexOf('\0') < 0;
        require(isText, "%s must be a text".formatted(member));
        return text.textValue().strip();
    }

    /** Texts that are not blank; others are left out. */
    static List<String> texts(JsonNode reply, String member) {
        JsonNode list = reply.path(member);
        require(list.isArray(), "%s must be a list".formatted(member));
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText().strip()));
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    static boolean flag(JsonNode reply, String member) {
        return verdict(reply.path(member));
    }

    /** Some models write 1 for true. */
    private static boolean verdict(JsonNode verdict) {
        return switch (verdict.asText()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException("a verdict must be true or false, but is " + verdict);
        };
    }

    private static void require(boolean isMet, String rule) {
        if (!isMet) {
            throw new IllegalArgumentException(rule);
        }
    }
}
