package dev.ragstone.privacy;

/** National numbers whose last digits check the others. Arguments have as many digits as the rule's form asks for. */
final class CheckNumbers {

    private CheckNumbers() {}

    /** NHS number: modulo 11 (NHS Data Dictionary). */
    static boolean british(String digits) {
        int check = 11 - Digits.weighted(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check % 11 == Digits.at(digits, 9) && !Digits.uniform(digits);
    }

    /** Identifikationsnummer: ISO 7064, and one digit of the first ten comes two or three times. */
    static boolean german(String digits) {
        String first = digits.substring(0, 10);
        long different = first.chars().distinct().count();
        return (different == 9 || different == 8) && Digits.mod11And10(digits);
    }

    /** The "elfproef": the weighted sum, last digit negative, is a multiple of 11. */
    static boolean dutch(String digits) {
        return Digits.weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0 && !Digits.uniform(digits);
    }

    /** 97 minus the first nine digits modulo 97; from the birth year 2000 on, a 2 stands in front of the nine. */
    static boolean belgian(String digits) {
        long first = Long.parseLong(digits.substring(0, 9));
        int check = Digits.number(digits, 9, 11);
        return check == 97 - first % 97 || check == 97 - (2_000_000_000L + first) % 97;
    }

    /** EAN-13. */
    static boolean swiss(String digits) {
        return Digits.weighted(digits, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0;
    }

    /** Weights 1, 3, 7, 9; the month tells the century as well. */
    static boolean polish(String digits) {
        int month = Digits.number(digits, 2, 4) % 20;
        boolean date = month >= 1 && month <= 12 && isDay(Digits.number(digits, 4, 6));
        return date && Digits.weighted(digits, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
    }

    /** Luhn over the last ten digits; the day of a coordination number is 60 higher. */
    static boolean swedish(String digits) {
        String ten = digits.substring(digits.length() - 10);
        int month = Digits.number(ten, 2, 4);
        return month >= 1 && month <= 12 && isDay(Digits.number(ten, 4, 6) % 60) && Digits.luhn(ten);
    }

    /** NIR: 97 minus the number modulo 97; 2A and 2B of Corsica count as 19 and 18 (INSEE). */
    static boolean french(String id) {
        String digits = id.replace("2A", "19").replace("2B", "18");
        int month = Digits.number(digits, 3, 5);
        boolean known = (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
        return known && 97 - Long.parseLong(digits.substring(0, 13)) % 97 == Digits.number(digits, 13, 15);
    }

    /** CPF: two digits, each modulo 11 (Receita Federal). */
    static boolean brazilian(String digits) {
        int first = Digits.weighted(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        int second = Digits.weighted(digits, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        return first == Digits.at(digits, 9) && second == Digits.at(digits, 10) && !Digits.uniform(digits);
    }

    private static boolean isDay(int day) {
        return day >= 1 && day <= 31;
    }
}
