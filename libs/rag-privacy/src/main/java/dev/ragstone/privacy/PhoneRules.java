package dev.ragstone.privacy;

import static dev.ragstone.privacy.PersonalDataType.PHONE;
import static dev.ragstone.privacy.Rule.GAP;

import java.util.List;

/** Telephone numbers (ITU-T E.164 and E.123, and national habits). */
final class PhoneRules {

    private static final Context WORDS = Context.of(
            "phones?",
            "telephone",
            "tel",
            "mobile",
            "cell(?:phone|ular)?",
            "fax",
            "call(?:ed|ing|s)?",
            "dial",
            "sms",
            "text me",
            "whatsapp",
            "hotline",
            "contact numbers?",
            "landline",
            "pager",
            "telefon\\p{L}{0,8}",
            "fon",
            "handy\\p{L}{0,6}",
            "mobil\\p{L}{0,8}",
            "rufnummer",
            "anrufen",
            "téléphone",
            "tél",
            "teléfono",
            "móvil",
            "llamar",
            "telefono",
            "cellulare",
            "telemóvel",
            "telefoon\\p{L}{0,6}",
            "mobiel",
            "puhelin\\p{L}{0,6}",
            "puh",
            "tlf",
            "komórka");

    private static final String EXTENSION = "(?:[ ,]{0,2}+(?:x|ext\\.?|extension)[ ]?\\d{1,6}+)?+";

    /** Dates in digits, which stand near words for calls often enough. */
    private static final String DATE = "\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}";

    static final List<Rule> RULES = List.of(
            Rule.form(
                    PHONE,
                    "(?<![\\p{L}\\p{N}+])\\+[1-9]\\d{0,2}+(?:[ \\u00A0\\u202F\\u2011./-]{0,3}+\\(?+\\d{1,4}+\\)?+){2,8}+"
                            + EXTENSION,
                    candidate -> between(8, 18, candidate)),
            Rule.form(
                    PHONE,
                    "(?<![\\p{L}\\p{N}.+-])(?:1[ .-])?+(?:\\([2-9]\\d\\d\\) ?|[2-9]\\d\\d[.\\u2011-])[2-9]\\d\\d[.\\u2011-]"
                            + "\\d{4}" + EXTENSION + "(?![.-]?\\d)",
                    Rule.Check::all),
            Rule.form(
                    PHONE,
                    "(?<![\\p{L}\\p{N}.,+/(-])(?:\\(0[1-9]\\d{0,4}+\\) ?|0[1-9]\\d{0,4}+ ?/ ?)\\d{2,8}+(?:" + GAP
                            + "\\d{2,4}+){0,3}+(?![./-]?\\d)",
                    candidate -> between(9, 12, candidate)),
            Rule.form(
                    PHONE,
                    "(?<![\\p{L}\\p{N}.,+/-])(?<!\\d" + GAP
                            + ")0[1-9]\\d{0,3}+([ .\\u00A0\\u202F\\u2011-])\\d{2,8}+(?:\\1\\d{2,4}+){0,4}+(?![./-]?\\d)",
                    PhoneRules::grouped),
            Rule.near(
                    WORDS,
                    PHONE,
                    "(?<![\\p{L}\\p{N}.,])[+(]{0,2}+\\d(?:[ \\u00A0\\u202F\\u2011./()-]{0,3}+\\d){5,14}+" + EXTENSION,
                    candidate -> candidate.matches(DATE) ? 0 : candidate.length()));

    private PhoneRules() {}

    /** Two groups are a postcode more often than a number, unless there are ten digits. */
    private static int grouped(String candidate) {
        boolean two = candidate.split("[^0-9]").length == 2;
        return between(two ? 10 : 9, 12, candidate);
    }

    private static int between(int least, int most, String candidate) {
        int digits = Digits.count(candidate);
        return least <= digits && digits <= most ? candidate.length() : 0;
    }
}
