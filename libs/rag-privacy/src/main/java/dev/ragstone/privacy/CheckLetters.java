package dev.ragstone.privacy;

/** National numbers whose last character is a letter that checks the others. */
final class CheckLetters {

    private static final String SPANISH = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String FINNISH = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    /** Letters that stand for digits where two Italians would have the same code: L for 0, M for 1, to V for 9. */
    private static final String ITALIAN_DIGITS = "LMNPQRSTUV";

    private static final String ITALIAN_MONTHS = "ABCDEHLMPRST";

    /** What A or 0, B or 1, and so on count at odd places. */
    private static final int[] ITALIAN_ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private CheckLetters() {}

    /** DNI, or NIE whose first letter stands for a digit: the number modulo 23 (Real Decreto 1553/2005). */
    static boolean spanish(String id) {
        int first = "XYZ".indexOf(id.charAt(0));
        String digits = (first >= 0 ? first + id.substring(1) : id).substring(0, 8);
        return SPANISH.charAt(Integer.parseInt(digits) % SPANISH.length()) == id.charAt(8);
    }

    /** Date and serial number modulo 31 (Digital and Population Data Services Agency, Finland). */
    static boolean finnish(String id) {
        int separators = id.length() - 10;
        String digits = id.substring(0, 6) + id.substring(6 + separators, 9 + separators);
        int day = Digits.number(digits, 0, 2);
        int month = Digits.number(digits, 2, 4);
        boolean date = day >= 1 && day <= 31 && month >= 1 && month <= 12;
        return date && FINNISH.charAt(Integer.parseInt(digits) % FINNISH.length()) == id.charAt(id.length() - 1);
    }

    /** Odd and even places count differently, the sum modulo 26 is the letter (Decreto Ministeriale 23/12/1976). */
    static boolean italian(String id) {
        if (ITALIAN_MONTHS.indexOf(id.charAt(8)) < 0 || !digitsWhereTheyBelong(id)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = id.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ITALIAN_ODD[value] : value;
        }
        return 'A' + sum % 26 == id.charAt(15);
    }

    private static boolean digitsWhereTheyBelong(String id) {
        String numbers = id.substring(6, 8) + id.substring(9, 11) + id.substring(12, 15);
        return numbers.chars().allMatch(c -> Character.isDigit(c) || ITALIAN_DIGITS.indexOf(c) >= 0);
    }
}
