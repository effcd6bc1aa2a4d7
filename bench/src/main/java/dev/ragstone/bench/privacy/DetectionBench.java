package dev.ragstone.bench.privacy;

import dev.ragstone.privacy.Finding;
import dev.ragstone.privacy.PersonalData;
import dev.ragstone.privacy.PersonalDataType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what is found in labelled texts with the labels. */
public final class DetectionBench {

    /** What Presidio calls the types that both know. */
    private static final Map<String, PersonalDataType> KNOWN = Map.of(
            "EMAIL_ADDRESS", PersonalDataType.EMAIL,
            "PHONE_NUMBER", PersonalDataType.PHONE,
            "IBAN_CODE", PersonalDataType.IBAN,
            "CREDIT_CARD", PersonalDataType.PAYMENT_CARD,
            "IP_ADDRESS", PersonalDataType.IP_ADDRESS,
            "US_SSN", PersonalDataType.US_SSN,
            "US_DRIVER_LICENSE", PersonalDataType.DRIVER_LICENCE,
            "US_PASSPORT", PersonalDataType.PASSPORT,
            "US_ITIN", PersonalDataType.US_ITIN,
            "UK_NHS", PersonalDataType.UK_NHS);

    private final PersonalData detector = PersonalData.ofAllTypes();
    private final Map<String, Tally> tallies = new TreeMap<>();

    /** Results by type: first those that are looked for, then those of the labels that are not. */
    public List<TypeResult> measure(List<LabelledText> texts) {
        texts.forEach(this::compare);
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().result(entry.getKey()))
                .sorted(Comparator.comparing((TypeResult result) -> !isLookedFor(result.type()))
                        .thenComparing(TypeResult::type))
                .toList();
    }

    private void compare(LabelledText text) {
        List<Finding> findings = detector.find(text.text());
        for (Finding finding : findings) {
            Tally tally = tally(finding.type().name());
            tally.found++;
            tally.right += text.labels().stream().anyMatch(label -> isRight(finding, label)) ? 1 : 0;
        }
        for (LabelledText.Label label : text.labels()) {
            PersonalDataType known = KNOWN.get(label.type());
            Tally tally = tally(known == null ? label.type() : known.name());
            tally.labelled++;
            tally.recalled += findings.stream().anyMatch(finding -> isSame(label, finding)) ? 1 : 0;
            tally.masked += isMasked(label, findings) ? 1 : 0;
        }
    }

    /** The labels know dates, but not which of them are dates of birth. */
    private static boolean isRight(Finding finding, LabelledText.Label label) {
        boolean date = finding.type() == PersonalDataType.DATE_OF_BIRTH
                && label.type().equals("DATE_TIME")
                && overlap(finding, label);
        return date || isSame(label, finding);
    }

    private static boolean overlap(Finding finding, LabelledText.Label label) {
        return label.start() < finding.end() && finding.start() < label.end();
    }

    private static boolean isSame(LabelledText.Label label, Finding finding) {
        return overlap(finding, label) && finding.type() == KNOWN.get(label.type());
    }

    private static boolean isMasked(LabelledText.Label label, List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.start() <= label.start() && label.end() <= finding.end());
    }

    private static boolean isLookedFor(String type) {
        return List.of(PersonalDataType.values()).stream()
                .anyMatch(known -> known.name().equals(type));
    }

    private Tally tally(String type) {
        return tallies.computeIfAbsent(type, added -> new Tally());
    }

    private static final class Tally {
        private int labelled;
        private int found;
        private int right;
        private int recalled;
        private int masked;

        TypeResult result(String type) {
            return new TypeResult(type, labelled, found, right, recalled, masked);
        }
    }
}
