package dev.ragstone.query.cite;

import java.util.function.Consumer;

/** Stands between what writes an answer, piece by piece, and its reader. One gate serves one answer, on one thread. */
public interface AnswerGate extends Consumer<String> {

    /** Ends the answer and gives all of it that was let through. */
    String finish();

    /** How many sentences were not let through, code and all. */
    int withheld();
}
