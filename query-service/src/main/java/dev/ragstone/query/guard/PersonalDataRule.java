package dev.ragstone.query.guard;

import dev.ragstone.privacy.Finding;
import dev.ragstone.privacy.Masking;
import dev.ragstone.privacy.PersonalData;
import java.util.List;

/**
 * No personal data. What it is can be told only when all of it is there, with the words before it, so that the end of the text
 * waits: as much as the longest value of several groups has, and never a part of a word or of a finding.
 */
final class PersonalDataRule implements OutputRule {

    /** The name in metrics. */
    static final String NAME = "personal-data";

    /** Longer than an IBAN in groups of four, the longest value with blanks in it. */
    private static final int LONGEST_IN_GROUPS = 48;

    /** A word without a blank that is longer is no address. */
    private static final int LONGEST_WORD = 320;

    private final PersonalData detector;

    PersonalDataRule(PersonalData detector) {
        this.detector = detector;
    }

    @Override
    public int heldFrom(String before, String text) {
        int from = beginOfWord(text, Math.max(0, text.length() - LONGEST_IN_GROUPS));
        for (Finding finding : detector.find(before + text)) {
            int start = finding.start() - before.length();
            if (start >= 0 && start < from && finding.end() - before.length() > from) {
                return start;
            }
        }
        return from;
    }

    @Override
    public String clean(String before, String text, Runnable removed) {
        List<Finding> findings = detector.find(before + text).stream()
                .filter(finding -> finding.start() >= before.length())
                .map(finding -> new Finding(
                        finding.type(),
                        finding.start() - before.length(),
                        finding.end() - before.length(),
                        finding.confidence()))
                .toList();
        findings.forEach(finding -> removed.run());
        return Masking.mask(text, findings).text();
    }

    @Override
    public String name() {
        return NAME;
    }

    private static int beginOfWord(String text, int position) {
        int earliest = Math.max(0, position - LONGEST_WORD);
        int begin = position;
        while (begin > earliest && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }
}
