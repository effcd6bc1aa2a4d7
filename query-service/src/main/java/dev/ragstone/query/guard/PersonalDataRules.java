package dev.ragstone.query.guard;

import dev.ragstone.privacy.Finding;
import dev.ragstone.privacy.MaskedText;
import dev.ragstone.privacy.Masking;
import dev.ragstone.privacy.PersonalData;
import dev.ragstone.privacy.PersonalDataType;
import dev.ragstone.query.config.PersonalDataPolicy;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.Turn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What becomes of personal data in the questions and answers of a tenant.
 *
 * @param questions in questions
 * @param answers in answers
 * @param maskInteractions whether it is masked in what is recorded
 * @param detector finds it
 */
public record PersonalDataRules(
        PersonalDataPolicy questions, PersonalDataPolicy answers, boolean maskInteractions, PersonalData detector) {

    /** Nobody looks for any. */
    public static final PersonalDataRules NONE =
            new PersonalDataRules(PersonalDataPolicy.PASS, PersonalDataPolicy.PASS, false, new PersonalData(Set.of()));

    /**
     * What the rules make of a question.
     *
     * @param question the question, as everything behind the rules sees it
     * @param isBlocked whether it is not to be answered
     * @param found the types that were found in it
     */
    public record Ruling(Question question, boolean isBlocked, Set<PersonalDataType> found) {
        public Ruling {
            found = Set.copyOf(found);
        }

        /** What a reader is told whose question is not answered. */
        public String refusal() {
            return "This was not answered: the question holds personal data (%s). Ask again without it."
                    .formatted(types());
        }

        /** Why nothing is searched for. */
        public String reason() {
            return "The question holds personal data (%s), and is not to.".formatted(types());
        }

        private String types() {
            return String.join(
                    ", ", new TreeSet<>(found.stream().map(Enum::name).toList()));
        }
    }

    /** Masks a question with all that was said before it, and says whether it is to be answered. */
    public Ruling rule(Question question) {
        if (questions == PersonalDataPolicy.PASS) {
            return new Ruling(question, false, Set.of());
        }
        Set<PersonalDataType> found = new TreeSet<>();
        Stream.concat(
                        Stream.of(question.text()),
                        question.conversation().stream().map(Turn::text))
                .forEach(text -> detector.find(text).stream().map(Finding::type).forEach(found::add));
        if (found.isEmpty()) {
            return new Ruling(question, false, found);
        }
        List<Turn> said = question.conversation().stream()
                .map(turn -> new Turn(turn.role(), mask(turn.text())))
                .toList();
        Question masked = question.inWords(mask(question.text())).after(said);
        return new Ruling(masked, questions == PersonalDataPolicy.BLOCK, found);
    }

    /** Whether an answer is shown only when it is known to hold none. */
    public boolean holdAnswers() {
        return answers == PersonalDataPolicy.BLOCK;
    }

    /** What keeps it out of an answer; empty where nobody looks. */
    Optional<OutputRule> ofAnswers() {
        return answers == PersonalDataPolicy.PASS ? Optional.empty() : Optional.of(new PersonalDataRule(detector));
    }

    String mask(String text) {
        return masked(text).text();
    }

    MaskedText masked(String text) {
        return Masking.mask(text, detector.find(text));
    }
}
