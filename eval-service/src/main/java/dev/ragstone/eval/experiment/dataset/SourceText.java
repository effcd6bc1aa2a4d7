package dev.ragstone.eval.experiment.dataset;

/**
 * A text that questions are made from.
 *
 * @param id names it
 * @param text Markdown or plain text
 */
public record SourceText(String id, String text) {}
