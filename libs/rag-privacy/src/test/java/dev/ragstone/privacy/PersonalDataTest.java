package dev.ragstone.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are made up, or those that authorities publish as samples. */
class PersonalDataTest {

    private final PersonalData data = PersonalData.ofAllTypes();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to ada.lovelace+notes@mail.example.co.uk. Thanks|Write to [EMAIL]. Thanks",
                "mailto:müller@exämple.de|mailto:[EMAIL]",
                "<a@b.museum>|<[EMAIL]>",
                "Clone https://ada:s3cret@git.example.com/x.git|Clone https://[URL_CREDENTIALS]@git.example.com/x.git",
                "from 203.0.113.7:8080|from [IP_ADDRESS]:8080",
                "at 2001:db8::7334.|at [IP_ADDRESS].",
                "at 2001:0db8:85a3:0000:0000:8a2e:0370:7334|at [IP_ADDRESS]",
                "at ::ffff:192.0.2.128|at [IP_ADDRESS]",
                "MAC 00:1B:44:11:3a:b7 and 001b.4411.3ab7|MAC [MAC_ADDRESS] and [MAC_ADDRESS]",
                "IBAN DE89 3704 0044 0532 0130 00 and more|IBAN [IBAN] and more",
                "gb29nwbk60161331926819|[IBAN]",
                "card 4111 1111 1111 1111 12/27|card [PAYMENT_CARD] 12/27",
                "5500-0000-0000-0004|[PAYMENT_CARD]",
                "3782 822463 10005|[PAYMENT_CARD]",
                "30569309025904|[PAYMENT_CARD]",
                "+1 (415) 555-2671 ext. 12|[PHONE]",
                "+49 (0)30 / 901820|[PHONE]",
                "(212) 555-0123 or 212.555.0199|[PHONE] or [PHONE]",
                "020 7946 0958|[PHONE]",
                "0211/123 4567|[PHONE]",
                "Telefon: 8765 4321|Telefon: [PHONE]",
                "my mobile number is 87654321|my mobile number is [PHONE]",
            })
    void contactsAndAccounts_areMasked(String text, String masked) {
        assertThat(mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SSN 219-09-9999|SSN [US_SSN]",
                "social security number: 219 09 9999|social security number: [US_SSN]",
                "ITIN 912-70-1234|ITIN [US_ITIN]",
                "SIN 130 692 544|SIN [CA_SIN]",
                "NHS number 943 476 5919|NHS number [UK_NHS]",
                "NINO QQ123456C is refused, AB 12 34 56 C is not|NINO QQ123456C is refused, [UK_NINO] is not",
                "Steuer-ID 86 095 742 719|Steuer-ID [DE_TAX_ID]",
                "DNI 12345678Z|DNI [ES_DNI]",
                "NIE X-1234567-L|NIE [ES_DNI]",
                "CF RSSMRA85T10A562S|CF [IT_FISCAL_CODE]",
                "NIR 2 55 08 14 168 025 38|NIR [FR_NIR]",
                "BSN 111222333|BSN [NL_BSN]",
                "RRN 85.07.30-033.28|RRN [BE_REGISTER_NUMBER]",
                "PESEL 44051401359|PESEL [PL_PESEL]",
                "personnummer 811228-9874|personnummer [SE_PERSONAL_NUMBER]",
                "HETU 131052-308T|HETU [FI_IDENTITY_CODE]",
                "AHV 756.9217.0769.85|AHV [CH_AHV]",
                "CPF 529.982.247-25|CPF [BR_CPF]",
            })
    void nationalIds_areMasked(String text, String masked) {
        assertThat(mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Born on 12 March 1980 in York|Born on [DATE_OF_BIRTH] in York",
                "date of birth: 1980-03-12|date of birth: [DATE_OF_BIRTH]",
                "geboren am 12. März 1980|geboren am [DATE_OF_BIRTH]",
                "DOB 3/12/80|DOB [DATE_OF_BIRTH]",
                "Passport no. C01X00T47|Passport no. [PASSPORT]",
                "her driver's license is D123-4567-8901|her driver's license is [DRIVER_LICENCE]",
            })
    void whatOnlyWordsTell_isMaskedNearThem(String text, String masked) {
        assertThat(mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Founded on 12 March 1980, revised 2026-11-22 10:30:45",
                "version 1.2.3.4 of the driver, section 4.11.2.1.7",
                "127.0.0.1, 0.0.0.0 and 255.255.255.0",
                "std::vector, a::b and ::1",
                "card 4111 1111 1111 1112",
                "IBAN DE89 3704 0044 0532 0130 01",
                "1 000 000 records, 3.14159265358979, 10.1145/3368089.3409741",
                "ISBN 978-3-16-148410-0 and commit 4111111111111111ab",
                "a@b, @decorator, user@localhost",
                "123e4567-e89b-12d3-a456-426614174000",
                "ZIP 01234-5678",
                "000-12-3456 and 666-12-3456",
                "",
            })
    void otherNumbers_stay(String text) {
        assertThat(data.find(text)).isEmpty();
    }

    @Test
    void onlyTheTypesAskedFor_areFound() {
        PersonalData emails = new PersonalData(Set.of(PersonalDataType.EMAIL));
        assertThat(emails.find("ada@example.com, +1 415 555 2671"))
                .containsExactly(new Finding(PersonalDataType.EMAIL, 0, 15, Confidence.FORM));
        assertThat(new PersonalData(Set.of()).find("ada@example.com")).isEmpty();
    }

    @Test
    void everyType_hasARule() {
        Set<PersonalDataType> types = EnumSet.noneOf(PersonalDataType.class);
        List.of(NetworkRules.RULES, MoneyRules.RULES, NationalIdRules.RULES, DocumentRules.RULES, PhoneRules.RULES)
                .forEach(rules -> rules.forEach(rule -> types.add(rule.type())));
        assertThat(types).containsExactlyInAnyOrder(PersonalDataType.values());
    }

    private String mask(String text) {
        return Masking.mask(text, data.find(text)).text();
    }
}
