package dev.ragstone.query.guard;

import dev.ragstone.core.answer.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The rules that answers have to keep to.
 *
 * @param areOn whether links, markup, secrets and instructions are removed
 * @param personalData says what becomes of personal data
 * @param allowedHosts hosts that answers may name though no passage does; {@code *.example.com} for all names below one
 */
public record AnswerRules(boolean areOn, PersonalDataGuard personalData, List<String> allowedHosts) {
    public AnswerRules {
        allowedHosts = List.copyOf(allowedHosts);
    }

    /**
     * What an answer goes through.
     *
     * @param tenant whose answer it is
     * @param question what the reader wrote, who may see it again
     * @param passages what the answer rests on
     * @param instructions what its model is told about how to answer; empty for none
     * @param reader gets what may be read
     * @param removed is told the name of the rule for each thing that is removed
     */
    public AnswerGuard begin(
            String tenant,
            String question,
            List<Passage> passages,
            String instructions,
            Consumer<String> reader,
            Consumer<String> removed) {
        PersonalDataRules privacy = personalData.of(tenant);
        List<OutputRule> rules = new ArrayList<>(areOn ? rules(question, passages, instructions) : List.of());
        privacy.ofAnswers().ifPresent(rules::add);
        return new AnswerGuard(rules, privacy.holdAnswers(), reader, removed);
    }

    private List<OutputRule> rules(String question, List<Passage> passages, String instructions) {
        List<String> texts = passages.stream()
                .map(passage -> passage.chunk().contextualText())
                .toList();
        Stream<String> uris = passages.stream()
                .map(passage -> passage.chunk().attributes().uri())
                .filter(Objects::nonNull);
        List<String> quotable =
                Stream.concat(Stream.of(question), texts.stream()).toList();
        KnownHosts hosts = new KnownHosts(allowedHosts, Stream.concat(texts.stream(), uris));
        return List.of(
                new SecretRule(),
                new InstructionRule(instructions, quotable),
                new MarkupRule(quotable),
                new LinkRule(hosts),
                new AddressRule(hosts));
    }
}
