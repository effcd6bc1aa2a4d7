package dev.ragstone.system.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Somebody who has one conversation after the other, each question of which may go to another replica, and likes some answers. */
final class Caller {

    private static final int QUESTIONS_OF_A_CONVERSATION = 5;
    private static final int ONE_LIKED_OF = 4;

    private final Rotation rotation;
    private final Exchanges exchanges;
    private final int documents;
    private final Random random;
    private String conversation = "";
    private int asked;

    /**
     * @param documents how many documents there may be to ask about
     * @param seed what is drawn follows from it
     */
    Caller(Rotation rotation, Exchanges exchanges, int documents, long seed) {
        this.rotation = rotation;
        this.exchanges = exchanges;
        this.documents = documents;
        this.random = new Random(seed);
    }

    /** Asks one question. */
    void ask() {
        if (asked++ % QUESTIONS_OF_A_CONVERSATION == 0) {
            conversation = new UUID(random.nextLong(), random.nextLong()).toString();
        }
        String question = "Which version of document chaos/%d is there?".formatted(random.nextInt(documents));
        Rotation.Member member = rotation.next();
        try {
            JsonNode response =
                    member.api().post("/api/v1/query", Map.of("question", question, "conversationId", conversation));
            exchanges.answered(member.version(), response);
            if (asked % ONE_LIKED_OF == 0) {
                exchanges.liked(member.version(), like(member, response));
            }
        } catch (UncheckedIOException e) { // What it means is for whoever reads the complaints.
            exchanges.failed(member.version(), e);
        }
    }

    private static JsonNode like(Rotation.Member member, JsonNode response) {
        String id = response.path("interactionId").asText();
        return member.api().post("/api/v1/feedback", Map.of("interactionId", id, "rating", 1));
    }
}
