package dev.ragstone.privacy;

import java.util.List;

/** Replaces what was found by the name of its type. */
public final class Masking {

    private Masking() {}

    /**
     * The text with every finding replaced, such as {@code [EMAIL]}.
     *
     * @param findings in the order of the text, without overlaps, as {@link PersonalData#find} gives them
     */
    public static MaskedText mask(String text, List<Finding> findings) {
        StringBuilder masked = new StringBuilder(text.length());
        int[] shiftedEnds = new int[findings.size()];
        int copied = 0;
        for (int i = 0; i < shiftedEnds.length; i++) {
            Finding finding = findings.get(i);
            masked.append(text, copied, finding.start())
                    .append('[')
                    .append(finding.type())
                    .append(']');
            copied = finding.end();
            shiftedEnds[i] = masked.length();
        }
        masked.append(text, copied, text.length());
        return new MaskedText(masked.toString(), findings, shiftedEnds);
    }
}
