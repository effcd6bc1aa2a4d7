package dev.ragstone.query.prompt;

import java.util.List;

/**
 * A comparison of prompts on live questions.
 *
 * @param name what it is called
 * @param share share of all readers that take part, 0 to 1
 * @param variants what is compared; at least one
 */
public record PromptExperiment(String name, double share, List<Variant> variants) {
    public PromptExperiment {
        variants = List.copyOf(variants);
        if (variants.stream().mapToDouble(Variant::weight).sum() <= 0) {
            throw new IllegalArgumentException(
                    "ragstone.prompts.experiments.%s has no variant with a weight above 0".formatted(name));
        }
    }

    /**
     * One of the prompts that are compared.
     *
     * @param name what it is called
     * @param prompt id of the prompt
     * @param weight how many readers get it, relative to the other variants
     */
    public record Variant(String name, String prompt, double weight) {}

    /** The variant at a place between 0 and 1. */
    Variant variant(double place) {
        double left = place * variants.stream().mapToDouble(Variant::weight).sum();
        for (Variant variant : variants) {
            left -= variant.weight();
            if (left < 0) {
                return variant;
            }
        }
        return variants.getLast();
    }
}
