package dev.ragstone.privacy;

import java.util.List;

/** A text without what was found in it, and where the positions of the original went. */
public final class MaskedText {

    private final String text;
    private final List<Finding> findings;
    private final int[] shiftedEnds;

    MaskedText(String text, List<Finding> findings, int[] shiftedEnds) {
        this.text = text;
        this.findings = List.copyOf(findings);
        this.shiftedEnds = shiftedEnds;
    }

    /** The masked text. */
    public String text() {
        return text;
    }

    /** What was replaced, at its places in the original. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Where a position of the original stands in the masked text. One inside of a finding goes behind its mask, so that of
     * two neighbouring ranges the first keeps it.
     */
    public int position(int original) {
        int low = 0;
        int high = findings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (findings.get(middle).start() < original) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0) {
            return original;
        }
        int behind = original - findings.get(low - 1).end();
        return shiftedEnds[low - 1] + Math.max(0, behind);
    }
}
