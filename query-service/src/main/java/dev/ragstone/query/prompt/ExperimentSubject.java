package dev.ragstone.query.prompt;

import dev.ragstone.core.hash.Sha256;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.Turn;
import java.nio.ByteBuffer;

/** Who takes part in an experiment: a reader, or where the reader has no name, a conversation. */
final class ExperimentSubject {

    private static final String USER = "user:";
    private static final int UNSIGNED_SHIFT = 11;
    private static final double UNIT = 0x1.0p-53;

    private ExperimentSubject() {}

    /** What stays the same for all questions that belong together. */
    static String of(Question question) {
        return question.scope().tenant()
                + '/'
                + question.scope().principals().stream()
                        .filter(principal -> principal.startsWith(USER))
                        .sorted()
                        .findFirst()
                        .orElseGet(() -> conversation(question));
    }

    /** Where a subject stands between 0 and 1 (excluded); in another experiment elsewhere, as if by chance. */
    static double place(String experiment, String subject) {
        byte[] hash = Sha256.of(experiment + '\n' + subject);
        return (ByteBuffer.wrap(hash).getLong() >>> UNSIGNED_SHIFT) * UNIT;
    }

    private static String conversation(Question question) {
        String id = question.conversationId();
        return id == null ? beginning(question) : id;
    }

    private static String beginning(Question question) {
        return question.conversation().stream()
                .filter(turn -> turn.role() == Turn.Role.USER)
                .map(Turn::text)
                .findFirst()
                .orElse(question.text());
    }
}
