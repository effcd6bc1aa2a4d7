package dev.ragstone.query.cite;

/**
 * A part of an answer: a sentence, a list item or a table row with its markers, or a line of fenced code.
 *
 * @param lead what stands before it: white space, and the mark of a list item, heading or quotation
 * @param text the rest
 * @param isCode whether it is a line of fenced code, fences included
 */
record Part(String lead, String text, boolean isCode) {

    /** Whether it announces what follows it, as "Run this [1]:" does. */
    boolean isLeadIn() {
        return text.endsWith(":");
    }

    /** Whether it is a heading. */
    boolean isHeading() {
        return lead.contains("#");
    }

    /** All of it. */
    String whole() {
        return lead + text;
    }
}
