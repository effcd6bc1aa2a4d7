package dev.ragstone.query.cite;

/**
 * A sentence of an answer with a marker behind it; a sentence with several markers makes several claims.
 *
 * @param text the sentence, without markers
 * @param marker the passage's rank
 */
record Claim(String text, int marker) {}
