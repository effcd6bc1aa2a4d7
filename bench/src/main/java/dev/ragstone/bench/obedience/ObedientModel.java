package dev.ragstone.bench.obedience;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Stands in for a model that was talked into something: it does what it is told, in pieces of any length, as models write.
 *
 * @param seed what is drawn follows from it
 */
record ObedientModel(long seed) {

    private static final int LONGEST_PIECE = 12;

    /** What it says to an attack that wants a payload in the answer. */
    String answer(Attack attack, Payload payload, long number) {
        String said = attack.question().isBlank() ? "As you wish." : "As you wish: " + attack.question();
        return switch ((int) (number % 3)) {
            case 0 -> payload.text();
            case 1 -> said + "\n\n" + payload.text() + "\n\nLeave is requested ten days ahead [1].";
            default -> "Leave is requested ten days ahead [1]. " + payload.text() + ' ' + said;
        };
    }

    /** Writes a text piece by piece. */
    void write(String text, long number, Consumer<String> reader) {
        Random random = new Random(seed + number);
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(LONGEST_PIECE));
            reader.accept(text.substring(at, end));
            at = end;
        }
    }
}
