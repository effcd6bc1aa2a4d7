package dev.ragstone.bench.quality;

import java.util.List;

/** The ways to retrieve. */
public enum Mode {
    /** By vectors alone. */
    DENSE("dense", "dense"),
    /** By words alone. */
    LEXICAL("lexical", "lexical"),
    /** Both, joined. */
    HYBRID("hybrid", "hybrid"),
    /** Both, joined; the service is told what was said before the question. */
    HYBRID_CONVERSATION("hybrid + conversation", "hybrid");

    private final String label;
    private final String wireName;

    Mode(String label, String wireName) {
        this.label = label;
        this.wireName = wireName;
    }

    /** The name in reports. */
    public String label() {
        return label;
    }

    /** The name in requests. */
    String wireName() {
        return wireName;
    }

    /** Whether requests carry the conversation. */
    boolean hasConversation() {
        return this == HYBRID_CONVERSATION;
    }

    /** The modes that this one is compared with. */
    List<Mode> rivals() {
        return switch (this) {
            case DENSE, LEXICAL -> List.of();
            case HYBRID -> List.of(DENSE, LEXICAL);
            case HYBRID_CONVERSATION -> List.of(HYBRID);
        };
    }
}
