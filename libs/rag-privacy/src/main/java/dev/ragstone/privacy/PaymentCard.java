package dev.ragstone.privacy;

import java.util.List;
import java.util.Set;

/** Numbers of payment cards (ISO/IEC 7812): a known issuer's prefix, its lengths, and the check digit. */
final class PaymentCard {

    private static final int PREFIX = 6;

    private static final Set<Integer> FROM_12 = Set.of(12, 13, 14, 15, 16, 17, 18, 19);
    private static final Set<Integer> FROM_14 = Set.of(14, 16, 17, 18, 19);
    private static final Set<Integer> FROM_16 = Set.of(16, 17, 18, 19);

    /** Prefixes, as published by the schemes, filled up to six digits. */
    private static final List<Scheme> SCHEMES = List.of(
            new Scheme(400000, 499999, Set.of(13, 16, 19)), // Visa
            new Scheme(510000, 559999, Set.of(16)), // Mastercard
            new Scheme(222100, 272099, Set.of(16)),
            new Scheme(340000, 349999, Set.of(15)), // American Express
            new Scheme(370000, 379999, Set.of(15)),
            new Scheme(300000, 305999, FROM_14), // Diners Club
            new Scheme(309500, 309599, FROM_14),
            new Scheme(360000, 369999, FROM_14),
            new Scheme(380000, 399999, FROM_14),
            new Scheme(601100, 601199, FROM_16), // Discover
            new Scheme(644000, 659999, FROM_16),
            new Scheme(620000, 629999, FROM_16), // UnionPay
            new Scheme(352800, 358999, FROM_16), // JCB
            new Scheme(180000, 180099, Set.of(15)),
            new Scheme(213100, 213199, Set.of(15)),
            new Scheme(500000, 509999, FROM_12), // Maestro
            new Scheme(560000, 589999, FROM_12),
            new Scheme(630400, 630499, FROM_12),
            new Scheme(670000, 679999, FROM_12),
            new Scheme(220000, 220499, FROM_16)); // Mir

    private PaymentCard() {}

    private record Scheme(int first, int last, Set<Integer> lengths) {
        boolean has(int prefix, int length) {
            return first <= prefix && prefix <= last && lengths.contains(length);
        }
    }

    static boolean isNumber(String digits) {
        int prefix = Digits.number(digits, 0, PREFIX);
        return Digits.luhn(digits) && SCHEMES.stream().anyMatch(scheme -> scheme.has(prefix, digits.length()));
    }
}
