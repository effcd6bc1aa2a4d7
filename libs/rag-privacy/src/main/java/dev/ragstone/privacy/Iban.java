package dev.ragstone.privacy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** International bank account numbers (ISO 13616). */
final class Iban {

    /** Characters per country, as the SWIFT registry lists them. */
    private static final Map<String, Integer> LENGTHS = Arrays.stream(("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22"
                            + " BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18"
                            + " FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30"
                            + " KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28"
                            + " NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24"
                            + " SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30")
                    .split(" "))
            .collect(Collectors.toUnmodifiableMap(
                    entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));

    private Iban() {}

    /** How much of a candidate is a number; a candidate may run on into the words behind it. */
    static int accepted(String candidate) {
        String compact = Digits.compact(candidate);
        int length = LENGTHS.getOrDefault(compact.substring(0, 2), Integer.MAX_VALUE);
        if (compact.length() < length) {
            return 0;
        }
        String number = compact.substring(0, length);
        return Digits.mod97(number.substring(4) + number.substring(0, 4)) == 1 ? extent(candidate, length) : 0;
    }

    private static int extent(String candidate, int characters) {
        int left = characters;
        int end = 0;
        while (left > 0) {
            left -= Character.isLetterOrDigit(candidate.charAt(end)) ? 1 : 0;
            end++;
        }
        return end;
    }
}
