package dev.ragstone.privacy;

/** Arithmetic of check digits. */
final class Digits {

    private Digits() {}

    /** Letters and digits of a text, letters in upper case. */
    static String compact(String text) {
        StringBuilder compact = new StringBuilder(text.length());
        text.chars()
                .filter(Character::isLetterOrDigit)
                .map(Character::toUpperCase)
                .forEach(c -> compact.append((char) c));
        return compact.toString();
    }

    static int at(String digits, int index) {
        return Character.digit(digits.charAt(index), 10);
    }

    static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    static int count(String text) {
        return (int) text.chars().filter(Character::isDigit).count();
    }

    /** The sum of each digit times its weight. */
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += at(digits, i) * weights[i];
        }
        return sum;
    }

    /** ISO/IEC 7812-1, annex B. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = at(digits, digits.length() - 1 - i) * (i % 2 + 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }

    /** The remainder by 97 of letters and digits, A as 10 to Z as 35, as ISO 7064 reads them. */
    static int mod97(String compact) {
        int remainder = 0;
        for (int i = 0; i < compact.length(); i++) {
            int value = Character.digit(compact.charAt(i), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }

    /** ISO 7064, mod 11,10: the last digit checks the others. */
    static boolean mod11And10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (at(digits, i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == at(digits, digits.length() - 1);
    }

    /** Whether all characters are the same, as in samples. */
    static boolean uniform(String digits) {
        return digits.chars().allMatch(c -> c == digits.charAt(0));
    }
}
