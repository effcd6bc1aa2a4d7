package dev.ragstone.text.support;

/** How a passage holds a word of a claim. */
enum Holding {
    /** Where it says the most of the claim. */
    NEAR,
    /** Somewhere else. */
    ELSEWHERE,
    /** Not in these letters; it may have another word for it. */
    ABSENT,
    /** Not this number. */
    MISSING_NUMBER,
    /** Not this name. */
    MISSING_NAME,
    /** Not in this quotation. */
    MISQUOTED;

    /** Whether the passage lacks what no other word could stand for. */
    boolean isMissing() {
        return switch (this) {
            case NEAR, ELSEWHERE, ABSENT -> false;
            case MISSING_NUMBER, MISSING_NAME, MISQUOTED -> true;
        };
    }
}
