package dev.ragstone.events;

/** What a message shows of an input that may be long. */
final class Excerpt {

    private static final int MAX_LENGTH = 80;

    private Excerpt() {}

    /** The beginning of a text. */
    static String of(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "...";
    }
}
