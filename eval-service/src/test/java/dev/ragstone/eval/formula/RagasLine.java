package dev.ragstone.eval.formula;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One line of the vectors: reads its verdicts as a judge's reply is read here, and applies our formula to them. */
final class RagasLine {

    private static final Set<String> NOT_HERE = Set.of(
            "answer_accuracy",
            "answer_correctness",
            "id_context_precision",
            "id_context_recall",
            "nonllm_context_precision",
            "nonllm_context_recall");

    private final JsonNode line;
    private final JsonNode input;

    RagasLine(JsonNode line) {
        this.line = line;
        this.input = line.get("input");
    }

    String metric() {
        return line.get("metric").textValue();
    }

    String variant() {
        return line.get("variant").textValue();
    }

    /** What our formula says; empty if the metric is not one of ours. */
    Optional<RagasResult> result() {
        if (NOT_HERE.contains(metric())) {
            return Optional.empty();
        }
        try {
            return Optional.of(emptyTexts() ? RagasResult.none() : compute());
        } catch (NotAVerdictException | IllegalArgumentException e) {
            return Optional.of(RagasResult.none());
        }
    }

    /** Why a line may differ: each is a line of the table in docs/evaluation.md. */
    Optional<String> knownDifference() {
        if (holdsOddVerdict(input)) {
            return Optional.of("a verdict that is neither 0 nor 1 is refused here");
        }
        if (emptyTexts()) {
            return Optional.of("an empty text is skipped here");
        }
        boolean isLegacy = variant().equals("legacy");
        return Optional.ofNullable(
                switch (metric()) {
                    case "context_entity_recall" ->
                        input.get("reference_entities").isEmpty()
                                ? "a reference that names nothing is skipped here"
                                : isLegacy ? "duplicates count once here" : null;
                    case "answer_relevancy" ->
                        isLegacy ? "a question that is empty is left out here, as collections does" : null;
                    case "answer_similarity" ->
                        input.get("threshold").isNumber()
                                ? "there is no threshold here"
                                : "vectors without direction are skipped here";
                    case "factual_correctness" -> "nothing to compare is skipped here";
                    case "noise_sensitivity" -> "verdicts that do not fit together are refused here";
                    case "context_precision" -> isLegacy ? "no passages are skipped here" : null;
                    case "faithfulness" -> "verdicts without statements, or statements without verdicts";
                    case "context_relevance", "response_groundedness" ->
                        input.has("texts")
                                ? "texts that hold each other are judged here like others"
                                : isLegacy && hasFailed() ? "a call that failed is made again here" : null;
                    default -> null;
                });
    }

    private RagasResult compute() {
        return switch (metric()) {
            case "faithfulness" ->
                input.get("statements").intValue() == 0
                        ? RagasResult.none()
                        : new RagasResult(Share.of(verdicts(input.get("verdicts"))));
            case "context_recall" -> new RagasResult(Share.of(attributed()));
            case "context_precision" -> contextPrecision();
            case "context_entity_recall" -> entityRecall();
            case "noise_sensitivity" -> noiseSensitivity();
            case "factual_correctness" -> factualCorrectness();
            case "answer_similarity" ->
                new RagasResult(
                        Cosine.of(vector(input.get("reference_embedding")), vector(input.get("response_embedding"))));
            case "answer_relevancy" -> answerRelevancy();
            case "context_relevance", "response_groundedness" -> ratings();
            default -> throw new IllegalStateException("unknown metric " + metric());
        };
    }

    private List<Boolean> attributed() {
        return input.has("attributed_runs") ? majority("attributed_runs") : verdicts(input.get("attributed"));
    }

    private List<Boolean> majority(String member) {
        List<List<Boolean>> runs = lists(input.get(member));
        if (runs.isEmpty()) {
            throw new NotAVerdictException();
        }
        return Votes.majority(runs);
    }

    private RagasResult contextPrecision() {
        List<Boolean> verdicts = new ArrayList<>();
        if (input.has("verdict_runs")) {
            for (JsonNode runs : input.get("verdict_runs")) {
                if (runs.isEmpty()) {
                    throw new NotAVerdictException();
                }
                verdicts.add(verdict(runs.get(0)));
            }
        } else {
            verdicts.addAll(verdicts(input.get("verdicts")));
        }
        return verdicts.isEmpty() ? RagasResult.none() : RagasResult.of(RankedPrecision.of(verdicts));
    }

    private RagasResult entityRecall() {
        Set<String> reference = texts(input.get("reference_entities"));
        return RagasResult.of(EntityRecall.of(reference, texts(input.get("context_entities"))));
    }

    private RagasResult noiseSensitivity() {
        NoiseSensitivity sensitivity = new NoiseSensitivity(
                lists(input.get("context_supports_reference")),
                lists(input.get("context_supports_answer")),
                verdicts(input.get("reference_supports_answer")));
        return new RagasResult(
                switch (input.get("mode").asText()) {
                    case "relevant" -> sensitivity.relevant();
                    case "irrelevant" -> sensitivity.irrelevant();
                    default -> OptionalDouble.empty();
                });
    }

    private RagasResult factualCorrectness() {
        List<Boolean> answer = input.path("response_claims").asInt(-1) == 0
                ? List.of()
                : verdicts(input.get("response_claim_verdicts"));
        String mode = input.get("mode").asText();
        List<Boolean> reference =
                mode.equals("precision") || input.path("reference_claims").asInt(-1) == 0
                        ? List.of()
                        : verdicts(input.get("reference_claim_verdicts"));
        FactualCorrectness counts = FactualCorrectness.of(answer, reference);
        return switch (mode) {
            case "precision" -> RagasResult.of(counts.precision());
            case "recall" -> RagasResult.of(counts.recall());
            default -> f(counts);
        };
    }

    private RagasResult f(FactualCorrectness counts) {
        JsonNode beta = input.get("beta");
        boolean isAccepted = beta.isNumber() && Double.isFinite(beta.doubleValue() * beta.doubleValue());
        return isAccepted ? RagasResult.of(counts.f(beta.doubleValue())) : RagasResult.none();
    }

    private RagasResult answerRelevancy() {
        List<double[]> vectors = new ArrayList<>();
        boolean isNoncommittal = true;
        for (JsonNode generated : input.get("generated")) {
            if (!generated.get("question").isTextual()) {
                throw new NotAVerdictException();
            }
            if (!generated.get("question").textValue().isEmpty()) {
                vectors.add(vector(generated.get("embedding")));
                isNoncommittal &= isTruthy(generated.get("noncommittal"));
            }
        }
        return new RagasResult(AnswerRelevancy.of(vector(input.get("question_embedding")), vectors, isNoncommittal));
    }

    private RagasResult ratings() {
        List<Integer> ratings = new ArrayList<>();
        for (String judge : List.of("judge1", "judge2")) {
            rating(input.get(judge), variant().equals("legacy")).ifPresent(ratings::add);
        }
        return ratings.isEmpty() ? RagasResult.none() : RagasResult.of(Ratings.of(ratings, 2));
    }

    /** The first of five replies that is a rating, or in the older form holds one; the last reply is repeated. */
    private static Optional<Integer> rating(JsonNode replies, boolean isText) {
        for (int attempt = 0; attempt < 5 && !replies.isEmpty(); attempt++) {
            JsonNode reply = replies.get(Math.min(attempt, replies.size() - 1));
            Optional<Integer> rating = isText ? ratingIn(reply.asText()) : ratingOf(reply);
            if (rating.isPresent()) {
                return rating;
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> ratingIn(String text) {
        return Stream.of(2, 1, 0)
                .filter(rating -> text.contains(rating.toString()))
                .findFirst();
    }

    private static Optional<Integer> ratingOf(JsonNode reply) {
        double rating = reply.isBoolean() ? (reply.booleanValue() ? 1 : 0) : reply.asDouble(-1);
        return Stream.of(0, 1, 2).filter(of -> of == rating).findFirst();
    }

    /** Whether a call of a judge failed, or it never said a rating. */
    private boolean hasFailed() {
        return Stream.of("judge1", "judge2")
                .map(input::get)
                .anyMatch(judge -> rating(judge, true).isEmpty()
                        || StreamSupport.stream(judge.spliterator(), false).anyMatch(JsonNode::isNull));
    }

    private boolean emptyTexts() {
        JsonNode texts = input.path("texts");
        return !texts.isMissingNode()
                && StreamSupport.stream(texts.spliterator(), false)
                        .anyMatch(text -> text.isTextual() ? text.textValue().isBlank() : text.isEmpty());
    }

    private static boolean holdsOddVerdict(JsonNode input) {
        for (String member : List.of(
                "verdicts",
                "verdict_runs",
                "attributed",
                "attributed_runs",
                "context_supports_reference",
                "context_supports_answer",
                "reference_supports_answer",
                "response_claim_verdicts",
                "reference_claim_verdicts")) {
            if (isOdd(input.path(member))) {
                return true;
            }
        }
        return StreamSupport.stream(input.path("generated").spliterator(), false)
                .anyMatch(generated -> isOdd(generated.get("noncommittal")));
    }

    private static boolean isOdd(JsonNode node) {
        if (node.isContainerNode()) {
            return StreamSupport.stream(node.spliterator(), false).anyMatch(RagasLine::isOdd);
        }
        return !node.isMissingNode() && !Set.of("0", "1", "true", "false").contains(node.asText());
    }

    private static boolean isTruthy(JsonNode flag) {
        return flag.asBoolean(false) || flag.asInt(0) != 0;
    }

    private static List<List<Boolean>> lists(JsonNode lists) {
        List<List<Boolean>> read = new ArrayList<>();
        lists.forEach(list -> read.add(verdicts(list)));
        return read;
    }

    private static List<Boolean> verdicts(JsonNode list) {
        List<Boolean> read = new ArrayList<>();
        list.forEach(verdict -> read.add(verdict(verdict)));
        return read;
    }

    private static boolean verdict(JsonNode verdict) {
        return switch (verdict.asText()) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw new NotAVerdictException();
        };
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        for (JsonNode text : list) {
            if (!text.isTextual()) {
                throw new NotAVerdictException();
            }
            texts.add(text.textValue());
        }
        return texts;
    }

    private static double[] vector(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
    }

    /** A reply that no judge here may give. */
    private static final class NotAVerdictException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
