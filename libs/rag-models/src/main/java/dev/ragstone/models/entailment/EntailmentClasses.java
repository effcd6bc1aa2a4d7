package dev.ragstone.models.entailment;

import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.models.classification.Softmax;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which class of a model means what.
 *
 * @param meanings the meaning of each, in the order of the model's
 */
record EntailmentClasses(List<Meaning> meanings) {

    private static final Set<String> ENTAILED =
            Set.of("entailment", "entailed", "supported", "supports", "consistent", "grounded", "faithful");
    private static final Set<String> CONTRADICTED =
            Set.of("contradiction", "contradicted", "contradictory", "refuted", "refutes");
    private static final Set<String> OTHER = Set.of(
            "neutral",
            "not_entailment",
            "not_entailed",
            "unsupported",
            "not_supported",
            "inconsistent",
            "ungrounded",
            "unfaithful",
            "hallucination",
            "hallucinated",
            "not_enough_info");

    /** What a class means. */
    enum Meaning {
        ENTAILED,
        CONTRADICTED,
        OTHER
    }

    EntailmentClasses {
        meanings = List.copyOf(meanings);
    }

    /**
     * The classes of these labels. Without labels a model has one class, for "supported", or two of which the second is that one, as
     * fact checkers have them.
     *
     * @param classes how many the model has
     * @throws IllegalArgumentException if labels are missing, unknown, or not one for each class, or none or several mean that it
     *     follows; the message goes on from "the model"
     */
    static EntailmentClasses of(List<String> labels, int classes) {
        if (labels.isEmpty() && classes <= 2) {
            return new EntailmentClasses(
                    classes == 1 ? List.of(Meaning.ENTAILED) : List.of(Meaning.OTHER, Meaning.ENTAILED));
        }
        if (labels.size() != classes) {
            throw new IllegalArgumentException("has %d classes, but labels %s".formatted(classes, labels));
        }
        List<Meaning> meanings = labels.stream().map(EntailmentClasses::meaning).toList();
        if (Collections.frequency(meanings, Meaning.ENTAILED) != 1) {
            throw new IllegalArgumentException("has labels %s, and not just one of them is of %s"
                    .formatted(labels, ENTAILED.stream().sorted().toList()));
        }
        return new EntailmentClasses(meanings);
    }

    /** What a label means. */
    static Meaning meaning(String label) {
        String normal = label.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
        if (ENTAILED.contains(normal)) {
            return Meaning.ENTAILED;
        }
        if (CONTRADICTED.contains(normal)) {
            return Meaning.CONTRADICTED;
        }
        if (OTHER.contains(normal)) {
            return Meaning.OTHER;
        }
        throw new IllegalArgumentException("has a class '%.40s', of which nobody knows what it means".formatted(label));
    }

    /** The probabilities of the classes by what they mean. */
    Entailment entailment(double[] logits) {
        double[] probabilities = Softmax.of(logits);
        return new Entailment(sum(Meaning.ENTAILED, probabilities), sum(Meaning.CONTRADICTED, probabilities));
    }

    private double sum(Meaning meaning, double[] probabilities) {
        double sum = IntStream.range(0, probabilities.length)
                .filter(i -> meanings.get(i) == meaning)
                .mapToDouble(i -> probabilities[i])
                .sum();
        return Math.min(1, sum);
    }
}
