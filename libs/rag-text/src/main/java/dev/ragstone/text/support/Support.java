package dev.ragstone.text.support;

import dev.ragstone.core.chunk.SourceSpan;
import java.util.List;

/**
 * How far a passage supports a claim.
 *
 * @param value how likely it does, 0 to 1; 1 where the passage says it word for word
 * @param unsupported the words of the claim that the passage does not hold, as ranges of the claim's text, in order
 */
public record Support(double value, List<SourceSpan> unsupported) {

    /** The passage says it word for word. */
    static final Support VERBATIM = new Support(1, List.of());

    public Support {
        unsupported = List.copyOf(unsupported);
    }
}
