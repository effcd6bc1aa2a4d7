package dev.ragstone.query.route;

import dev.ragstone.query.flow.TokenSink;

/**
 * The text of an answer while a model writes it. A model that finds no answer says {@link #NO_ANSWER}, which no reader sees: the
 * few characters that may become it are held back. Where nobody reads along, everything is, until the answer is complete, so that
 * a model that fails in the middle can be replaced.
 */
public final class RoutedText {

    /** What a model is told to say where the passages hold no answer. */
    public static final String NO_ANSWER = "NO_ANSWER";

    private final TokenSink sink;
    private final StringBuilder text = new StringBuilder();
    private int sent;

    /** A text that goes there. */
    public RoutedText(TokenSink sink) {
        this.sink = sink;
    }

    /** The next piece. */
    void accept(String piece) {
        text.append(piece);
        if (sink.isLive() && !mayDecline()) {
            send();
        } else {
            sink.waiting();
        }
    }

    /** Whether a reader has seen some of it. */
    boolean isRead() {
        return sent > 0;
    }

    /** Forgets what nobody has read. */
    void discard() {
        text.setLength(sent);
    }

    /** Sends what is held back, unless the model found no answer. */
    void finish() {
        if (!declines()) {
            send();
        }
    }

    /** Whether the model found no answer. */
    public boolean declines() {
        return !isRead() && text.toString().stripLeading().startsWith(NO_ANSWER);
    }

    /** All that the model said so far. */
    @Override
    public String toString() {
        return text.toString();
    }

    private boolean mayDecline() {
        if (isRead()) {
            return false;
        }
        String start = text.toString().stripLeading();
        return NO_ANSWER.startsWith(start) || start.startsWith(NO_ANSWER);
    }

    private void send() {
        if (sent < text.length()) {
            sink.accept(text.substring(sent));
            sent = text.length();
        }
    }
}
