package dev.ragstone.privacy;

import static dev.ragstone.privacy.PersonalDataType.DATE_OF_BIRTH;
import static dev.ragstone.privacy.PersonalDataType.DRIVER_LICENCE;
import static dev.ragstone.privacy.PersonalDataType.PASSPORT;
import static dev.ragstone.privacy.Rule.BEGIN;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What only the words in front tell from other numbers and dates. */
final class DocumentRules {

    private static final Context PASSPORT_WORDS = Context.of(
            "passports?",
            "reisepass\\p{L}{0,8}",
            "passnummer",
            "passeport",
            "pasaporte",
            "passaporto",
            "passaporte",
            "paspoort\\p{L}{0,6}",
            "paszport\\p{L}{0,3}");

    private static final Context LICENCE_WORDS = Context.of(
            "driver['’]?s?['’]? licen[cs]e",
            "driving licen[cs]e",
            "driver['’]?s? permit",
            "führerschein\\p{L}{0,8}",
            "permis de conduire",
            "carn[eé]t? de conducir",
            "permiso de conducir",
            "licencia de conducir",
            "patente di guida",
            "carta de condução",
            "rijbewijs\\p{L}{0,6}",
            "prawo jazdy");

    private static final Context BIRTH_WORDS = Context.of(
            "born",
            "births?",
            "birth ?dates?",
            "birthdays?",
            "dob",
            "d\\.o\\.b",
            "geboren",
            "geb",
            "geburts(?:datum|tag)",
            "née?",
            "naissance",
            "nacid[oa]",
            "nacimiento",
            "nat[oa]",
            "nascita",
            "nascid[oa]",
            "nascimento",
            "geboortedatum",
            "urodzon[ya]",
            "urodzenia",
            "född",
            "født",
            "syntynyt");

    private static final String MONTH = monthNames();

    private static final String DATE = BEGIN + "(?:\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}"
            + "|\\d{1,2}[./-] ?\\d{1,2}[./-] ?(?:\\d{4}|\\d{2})"
            + "|\\d{1,2}(?:st|nd|rd|th|er|\\.)?+ (?:of |de |di )?" + MONTH + "\\.?,? (?:de |of )?\\d{4}"
            + "|" + MONTH + "\\.? \\d{1,2}(?:st|nd|rd|th)?+,? \\d{4})";

    private static final Pattern DATE_IN_DIGITS =
            Pattern.compile("\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}");

    static final List<Rule> RULES = List.of(
            Rule.near(
                    PASSPORT_WORDS,
                    PASSPORT,
                    BEGIN + "[A-Z]{0,3}+\\d[A-Z0-9]{4,8}+",
                    candidate -> number(candidate, 5)),
            Rule.near(
                    LICENCE_WORDS,
                    DRIVER_LICENCE,
                    BEGIN + "[A-Z]{0,5}+\\d[A-Z0-9]{0,18}+(?:[ \\u2011-]\\d[A-Z0-9]{0,8}+){0,4}+",
                    candidate -> number(candidate, 5)),
            Rule.near(BIRTH_WORDS, DATE_OF_BIRTH, DATE, Rule.Check::all));

    private DocumentRules() {}

    private static int number(String candidate, int digits) {
        boolean date = DATE_IN_DIGITS.matcher(candidate).matches();
        return !date && Digits.count(candidate) >= digits ? candidate.length() : 0;
    }

    private static String monthNames() {
        List<String> languages = List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv");
        return Stream.of(Month.values())
                .flatMap(month -> languages.stream().map(Locale::forLanguageTag).flatMap(locale -> Stream.of(
                                TextStyle.FULL, TextStyle.SHORT)
                        .map(style -> month.getDisplayName(style, locale))))
                .map(name -> name.endsWith(".") ? name.substring(0, name.length() - 1) : name)
                .distinct()
                // The longer first, else "Mar" would end the search for "March".
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?i:", ")"));
    }
}
