package dev.ragstone.bench.quality;

import java.util.List;

/** The ways to retrieve. */
public enum Mode {
    /** By vectors alone. */
    DENSE("dense", "dense", false),
    /** By words alone. */
    LEXICAL("lexical", "lexical", false),
    /** Both, joined. */
    HYBRID("hybrid", "hybrid", false),
    /** Both, joined and reranked: what a request gets that asks for nothing else. */
    RERANKED("hybrid + rerank", "hybrid", true),
    /** The same; the service is told what was said before the question. */
    CONVERSATION("hybrid + rerank + conversation", "hybrid", true);

    private final String label;
    private final String wireName;
    private final boolean reranked;

    Mode(String label, String wireName, boolean reranked) {
        this.label = label;
        this.wireName = wireName;
        this.reranked = reranked;
    }

    /** The name in reports. */
    public String label() {
        return label;
    }

    /** The name in requests. */
    String wireName() {
        return wireName;
    }

    /** Whether passages are reranked. */
    boolean isReranked() {
        return reranked;
    }

    /** Whether requests carry the conversation. */
    boolean hasConversation() {
        return this == CONVERSATION;
    }

    /** The modes that this one is compared with. */
    List<Mode> rivals() {
        return switch (this) {
            case DENSE, LEXICAL -> List.of();
            case HYBRID -> List.of(DENSE, LEXICAL);
            case RERANKED -> List.of(DENSE, LEXICAL, HYBRID);
            case CONVERSATION -> List.of(RERANKED);
        };
    }
}
