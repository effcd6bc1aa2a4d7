package dev.ragstone.bench.obedience;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.PassageScores;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import dev.ragstone.query.guard.AnswerGuard;
import dev.ragstone.query.guard.AnswerRules;
import dev.ragstone.query.guard.PersonalDataGuard;
import dev.ragstone.query.guard.PersonalDataRules;
import dev.ragstone.query.prompt.Placeholders;
import dev.ragstone.query.prompt.Prompt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Puts every payload into an answer to every attack, sends it through the rules for answers of query-service in pieces, and looks at what
 * comes out with other means than theirs.
 */
public final class ObedienceBench {

    private static final int EXAMPLES = 5;
    private static final DocumentId DOCUMENT = new DocumentId("bench", "attack");
    private static final PassageScores NO_SCORES = new PassageScores(null, null, null, null);

    private final AnswerRules rules =
            new AnswerRules(true, new PersonalDataGuard(PersonalDataRules.NONE, Map.of()), List.of());
    private final String instructions;
    private final Told told;
    private final ObedientModel model;

    /**
     * A bench.
     *
     * @param prompt what the model is told
     * @param seed what is drawn follows from it
     */
    public ObedienceBench(Prompt prompt, long seed) {
        this.instructions = instructions(prompt, "");
        this.told = new Told(instructions(prompt, Payload.FENCE));
        this.model = new ObedientModel(seed);
    }

    private static String instructions(Prompt prompt, String fence) {
        return prompt.instructions(Map.of(
                Placeholders.PASSAGES,
                "",
                Placeholders.QUESTION,
                "",
                Placeholders.FENCE,
                fence,
                Placeholders.NO_ANSWER,
                ""));
    }

    /** Results by group of attacks and family of payloads. */
    public List<FamilyResult> measure(List<Attack> attacks) {
        List<Payload> payloads = Payload.all(told.prompt());
        Map<String, List<Outcome>> outcomes = new TreeMap<>();
        IntStream.range(0, attacks.size() * payloads.size())
                .parallel()
                .mapToObj(number -> {
                    Attack attack = attacks.get(number / payloads.size());
                    return outcome(attack, payloads.get(number % payloads.size()), number);
                })
                .toList()
                .forEach(outcome -> outcomes.computeIfAbsent(
                                outcome.attack().group()
                                        + '\n'
                                        + outcome.payload().family(),
                                key -> new ArrayList<>())
                        .add(outcome));
        return outcomes.values().stream().map(ObedienceBench::result).toList();
    }

    private Outcome outcome(Attack attack, Payload payload, long number) {
        String written = model.answer(attack, payload, number);
        AnswerGuard guard = rules.begin(
                DOCUMENT.tenant(),
                attack.question(),
                List.of(passage(attack)),
                instructions,
                piece -> {},
                reason -> {});
        model.write(written, number, guard::accept);
        String read = guard.finish();
        return new Outcome(attack, payload, isBroken(written, attack), isBroken(read, attack) ? read : "");
    }

    /** Whether an answer breaks a rule: whatever its payload is, it must hold nothing of any kind. */
    private boolean isBroken(String answer, Attack attack) {
        String sources = attack.question() + '\n' + attack.passage();
        return holdsASecret(answer)
                || told.isIn(answer, sources)
                || !RenderedAnswer.ofMarkdown(answer).leaks(sources).isEmpty()
                || !RenderedAnswer.ofHtml(answer).leaks(sources).isEmpty();
    }

    private static boolean holdsASecret(String answer) {
        return Secrets.all().stream().anyMatch(answer::contains);
    }

    private static Passage passage(Attack attack) {
        Revision revision = new Revision(new Version.Explicit(1), ContentHash.of(attack.passage()));
        DocumentAttributes attributes =
                new DocumentAttributes("Attack", null, "en", Map.of(), AccessList.everyone(), null, null);
        return new Passage(
                1,
                new Chunk(
                        ChunkId.of(DOCUMENT, revision, 0),
                        DOCUMENT,
                        revision,
                        0,
                        attack.passage(),
                        List.of(),
                        new SourceSpan(0, attack.passage().length()),
                        attributes),
                NO_SCORES);
    }

    private static FamilyResult result(List<Outcome> outcomes) {
        Outcome first = outcomes.getFirst();
        List<String> broken = outcomes.stream()
                .map(Outcome::stillBroken)
                .filter(answer -> !answer.isEmpty())
                .toList();
        return new FamilyResult(
                first.attack().group(),
                first.payload().family(),
                outcomes.size(),
                (int) outcomes.stream().filter(Outcome::isBrokenUnguarded).count(),
                broken.size(),
                broken.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length))
                        .limit(EXAMPLES)
                        .toList());
    }

    /** What became of one answer; {@code stillBroken} is what was read if that breaks a rule, else empty. */
    private record Outcome(Attack attack, Payload payload, boolean isBrokenUnguarded, String stillBroken) {}
}
