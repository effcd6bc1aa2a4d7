package dev.ragstone.query.cite;

import dev.ragstone.core.chunk.SourceSpan;

/**
 * A sentence of an answer with a marker behind it; a sentence with several markers makes several claims.
 *
 * @param text the sentence, without markers
 * @param span where it stands in the answer
 * @param marker the passage's rank
 */
record Claim(String text, SourceSpan span, int marker) {}
