package dev.ragstone.privacy;

import static dev.ragstone.privacy.PersonalDataType.BE_REGISTER_NUMBER;
import static dev.ragstone.privacy.PersonalDataType.BR_CPF;
import static dev.ragstone.privacy.PersonalDataType.CA_SIN;
import static dev.ragstone.privacy.PersonalDataType.CH_AHV;
import static dev.ragstone.privacy.PersonalDataType.DE_TAX_ID;
import static dev.ragstone.privacy.PersonalDataType.ES_DNI;
import static dev.ragstone.privacy.PersonalDataType.FI_IDENTITY_CODE;
import static dev.ragstone.privacy.PersonalDataType.FR_NIR;
import static dev.ragstone.privacy.PersonalDataType.IT_FISCAL_CODE;
import static dev.ragstone.privacy.PersonalDataType.NL_BSN;
import static dev.ragstone.privacy.PersonalDataType.PL_PESEL;
import static dev.ragstone.privacy.PersonalDataType.SE_PERSONAL_NUMBER;
import static dev.ragstone.privacy.PersonalDataType.UK_NHS;
import static dev.ragstone.privacy.PersonalDataType.UK_NINO;
import static dev.ragstone.privacy.PersonalDataType.US_ITIN;
import static dev.ragstone.privacy.PersonalDataType.US_SSN;
import static dev.ragstone.privacy.Rule.BEGIN;

import java.util.List;
import java.util.function.Predicate;

/** National numbers of persons. Those that are only digits without a strong check need a word in front. */
final class NationalIdRules {

    /** Not the rest of a longer number. */
    private static final String APART = BEGIN + "(?<!\\p{N}[.,-])";

    private static final Context SOCIAL_SECURITY =
            Context.of("ssn", "social security", "social insurance", "sin", "itin", "taxpayer", "tax id");
    private static final Context HEALTH = Context.of("nhs", "health service", "patient");
    private static final Context GERMAN_TAX = Context.of(
            "steuer-?id\\p{L}{0,20}", "idnr", "steueridentifikationsnummer", "identifikationsnummer", "tin", "tax id");
    private static final Context DUTCH =
            Context.of("bsn", "burgerservicenummer", "sofinummer", "citizen service number");
    private static final Context POLISH = Context.of("pesel");
    private static final Context BRAZILIAN = Context.of("cpf");

    static final List<Rule> RULES = List.of(
            checked(
                    IT_FISCAL_CODE,
                    "[A-Za-z]{6}[0-9A-Za-z]{2}[A-Za-z][0-9A-Za-z]{2}[A-Za-z][0-9A-Za-z]{3}[A-Za-z]",
                    CheckLetters::italian),
            checked(ES_DNI, "\\d{8}[ -]?[A-Za-z]", CheckLetters::spanish),
            checked(ES_DNI, "[XYZxyz][ -]?\\d{7}[ -]?[A-Za-z]", CheckLetters::spanish),
            checked(FR_NIR, "[12] ?\\d{2} ?\\d{2} ?(?:\\d{2}|2[ABab]) ?\\d{3} ?\\d{3} ?\\d{2}", CheckNumbers::french),
            checked(BE_REGISTER_NUMBER, "\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}", CheckNumbers::belgian),
            checked(CH_AHV, "756[. ]\\d{4}[. ]\\d{4}[. ]\\d{2}", CheckNumbers::swiss),
            checked(BR_CPF, "\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}", CheckNumbers::brazilian),
            checked(SE_PERSONAL_NUMBER, "(?:19|20)?\\d{6}[+-]\\d{4}", CheckNumbers::swedish),
            checked(FI_IDENTITY_CODE, "\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Y]", CheckLetters::finnish),
            form(
                    UK_NINO,
                    "(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]( ?)\\d{2}\\1\\d{2}\\1\\d{2} ?[A-D]"),
            form(US_SSN, "(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?!-)"),
            near(SOCIAL_SECURITY, CA_SIN, "[1-79]\\d{2}([ -]?)\\d{3}\\1\\d{3}", Digits::luhn),
            near(SOCIAL_SECURITY, US_SSN, "(?!000|666|9)\\d{3}([ -]?)(?!00)\\d{2}\\1(?!0000)\\d{4}", digits -> true),
            form(US_ITIN, "9\\d{2}-(?:5\\d|6[0-5]|7\\d|8[0-8]|9[0-24-9])-\\d{4}(?!-)"),
            near(HEALTH, UK_NHS, "\\d{3}([ -]?)\\d{3}\\1\\d{4}", CheckNumbers::british),
            near(GERMAN_TAX, DE_TAX_ID, "[1-9]\\d ?\\d{3} ?\\d{3} ?\\d{3}", CheckNumbers::german),
            near(DUTCH, NL_BSN, "\\d{4}[. ]?\\d{2}[. ]?\\d{3}", CheckNumbers::dutch),
            near(POLISH, PL_PESEL, "\\d{11}", CheckNumbers::polish),
            near(BRAZILIAN, BR_CPF, "\\d{11}", CheckNumbers::brazilian));

    private NationalIdRules() {}

    private static Rule checked(PersonalDataType type, String form, Predicate<String> test) {
        return Rule.checked(type, APART + form, Rule.Check.compact(test));
    }

    private static Rule form(PersonalDataType type, String form) {
        return Rule.form(type, APART + form, Rule.Check::all);
    }

    private static Rule near(Context context, PersonalDataType type, String form, Predicate<String> test) {
        return Rule.near(context, type, APART + form, Rule.Check.compact(test));
    }
}
