package dev.ragstone.privacy;

import static dev.ragstone.privacy.PersonalDataType.IBAN;
import static dev.ragstone.privacy.PersonalDataType.PAYMENT_CARD;
import static dev.ragstone.privacy.Rule.BEGIN;
import static dev.ragstone.privacy.Rule.GAP;

import java.util.List;

/** Bank accounts and payment cards. */
final class MoneyRules {

    static final List<Rule> RULES = List.of(
            Rule.checked(IBAN, BEGIN + "[A-Za-z]{2}\\d{2}(?:" + GAP + "?+[A-Za-z0-9]){11,30}+", Iban::accepted),
            card("\\d{4}(" + GAP + ")\\d{4}\\1\\d{4}\\1\\d{1,7}"),
            card("\\d{4}(" + GAP + ")\\d{6}\\1\\d{4,5}"),
            card("\\d{12,19}"));

    private MoneyRules() {}

    private static Rule card(String digits) {
        return Rule.checked(PAYMENT_CARD, "(?<![\\p{L}\\p{N}.])" + digits, Rule.Check.compact(PaymentCard::isNumber));
    }
}
