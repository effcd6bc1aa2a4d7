package dev.ragstone.query.prompt;

import dev.ragstone.query.flow.Question;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The prompts there are, and which one a question gets. */
public final class PromptCatalog {

    private final Map<String, Prompt> byId;
    private final Prompt usual;
    private final List<Share> shares;

    /**
     * Checks that all prompts that are named exist.
     *
     * @param prompts all prompts
     * @param usual id of the prompt of everybody who takes part in no experiment
     * @param experiments those that are under way
     * @throws IllegalArgumentException if a prompt is named that does not exist, or two have one id and different texts
     */
    public PromptCatalog(List<Prompt> prompts, String usual, List<PromptExperiment> experiments) {
        this.byId = byId(prompts);
        this.usual = named(usual, "ragstone.prompts.answer", Purpose.ANSWER);
        this.shares = experiments.stream()
                .map(experiment -> new Share(experiment, resolve(experiment)))
                .toList();
        double taken = experiments.stream().mapToDouble(PromptExperiment::share).sum();
        if (taken > 1) {
            throw new IllegalArgumentException(
                    "ragstone.prompts.experiments want %.2f of all questions together; lower their shares to 1 at the most"
                            .formatted(taken));
        }
    }

    /** The prompt for a question: the same one for all questions of a reader, or of a conversation of a reader who has no name. */
    public Prompt of(Question question) {
        String subject = ExperimentSubject.of(question);
        double place = ExperimentSubject.place("prompts", subject);
        for (Share share : shares) {
            PromptExperiment experiment = share.experiment();
            if (place < experiment.share()) {
                return share.prompt(experiment.variant(ExperimentSubject.place(experiment.name(), subject)));
            }
            place -= experiment.share();
        }
        return usual;
    }

    /**
     * The prompt with an id.
     *
     * @param setting key of the configuration that names it, for the message
     * @throws IllegalArgumentException if there is none, or one for another purpose
     */
    public Prompt named(String id, String setting, Purpose purpose) {
        Prompt prompt = byId.get(id);
        if (prompt == null || prompt.purpose() != purpose) {
            throw new IllegalArgumentException("%s names the prompt %s, which is none of those with the purpose %s: %s"
                    .formatted(
                            setting,
                            id,
                            purpose.name().toLowerCase(Locale.ROOT),
                            byId.values().stream()
                                    .filter(other -> other.purpose() == purpose)
                                    .map(Prompt::id)
                                    .toList()));
        }
        return prompt;
    }

    private static Map<String, Prompt> byId(List<Prompt> prompts) {
        Map<String, Prompt> byId = new TreeMap<>();
        for (Prompt prompt : prompts) {
            Prompt known = byId.putIfAbsent(prompt.id(), prompt);
            if (known != null && !known.source().equals(prompt.source())) {
                throw new IllegalArgumentException(
                        "there are two prompts %s with different texts; a version that was released never changes: give yours a new one"
                                .formatted(prompt.id()));
            }
        }
        return byId;
    }

    private Map<String, Prompt> resolve(PromptExperiment experiment) {
        Map<String, Prompt> resolved = new TreeMap<>();
        for (PromptExperiment.Variant variant : experiment.variants()) {
            String setting = "ragstone.prompts.experiments.%s.variants.%s".formatted(experiment.name(), variant.name());
            resolved.put(variant.prompt(), named(variant.prompt(), setting, Purpose.ANSWER));
        }
        return resolved;
    }

    private record Share(PromptExperiment experiment, Map<String, Prompt> prompts) {

        Prompt prompt(PromptExperiment.Variant variant) {
            return Objects.requireNonNull(prompts.get(variant.prompt()));
        }
    }
}
