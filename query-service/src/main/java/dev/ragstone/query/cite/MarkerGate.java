package dev.ragstone.query.cite;

import java.util.regex.Matcher;

/**
 * Lets an answer through piece by piece and holds back every marker that names no passage. Only the few characters that
 * may be the beginning of a marker wait for the next piece. One gate serves one answer, on one thread.
 */
final class MarkerGate implements AnswerGate {

    private static final int LONGEST_MARKER = "[9999]".length();

    private final int passages;
    private final AnswerGate next;
    private final StringBuilder held = new StringBuilder();
    private final CodeTracker code = new CodeTracker();

    /** Lets markers from 1 to {@code passages} through to {@code next}. */
    MarkerGate(int passages, AnswerGate next) {
        this.passages = passages;
        this.next = next;
    }

    @Override
    public void accept(String piece) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < piece.length(); i++) {
            next(piece.charAt(i), out);
        }
        pass(out);
    }

    @Override
    public String finish() {
        pass(new StringBuilder(held));
        held.setLength(0);
        return next.finish();
    }

    @Override
    public int withheld() {
        return next.withheld();
    }

    private void next(char character, StringBuilder out) {
        boolean opens = character == '[' && !code.isInside();
        code.accept(character);
        if (opens) {
            release(out);
            held.append(character);
        } else if (held.isEmpty()) {
            out.append(character);
        } else {
            held.append(character);
            settle(character, out);
        }
    }

    private void settle(char character, StringBuilder out) {
        if (character == ']') {
            Matcher marker = Claims.MARKER.matcher(held);
            if (marker.matches() && !names(Integer.parseInt(marker.group(1)))) {
                held.setLength(0);
            }
            release(out);
        } else if (!Character.isDigit(character) || held.length() >= LONGEST_MARKER) {
            release(out);
        }
    }

    private boolean names(int rank) {
        return rank >= 1 && rank <= passages;
    }

    private void release(StringBuilder out) {
        out.append(held);
        held.setLength(0);
    }

    private void pass(StringBuilder out) {
        if (!out.isEmpty()) {
            next.accept(out.toString());
        }
    }
}
