package dev.ragstone.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.core.index.Filter;
import dev.ragstone.service.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterReaderTest {

    @Test
    void scalar_mustBeEqual_andAnArray_isAnyOf() {
        assertThat(read("{'metadata.department': 'hr'}"))
                .isEqualTo(new Filter.AnyOf("department", List.of(new MetadataValue.Text("hr"))));
        assertThat(read("{'metadata.a.b': ['x', 2, true]}"))
                .isEqualTo(new Filter.AnyOf(
                        "a.b",
                        List.of(
                                new MetadataValue.Text("x"),
                                new MetadataValue.Numeric(2),
                                new MetadataValue.Flag(true))));
    }

    @Test
    void bounds_makeARange() {
        assertThat(read("{'metadata.year': {'gte': 2020, 'lt': 2026.5}}"))
                .isEqualTo(new Filter.Range("year", 2020.0, null, null, 2026.5));
        assertThat(read("{'metadata.year': {'gt': 1, 'lte': 2, 'exists': true}}"))
                .isEqualTo(new Filter.And(
                        List.of(new Filter.Exists("year", true), new Filter.Range("year", null, 1.0, 2.0, null))));
    }

    @Test
    void boundsThatAreDates_makeAPeriod_aDateBeingItsFirstInstantInUtc() {
        assertThat(read("{'metadata.published': {'gte': '2026-01-01', 'lt': '2026-07-01T02:00:00+02:00'}}"))
                .isEqualTo(new Filter.Period(
                        "published",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        null,
                        null,
                        Instant.parse("2026-07-01T00:00:00Z")));
        assertThat(read("{'metadata.published': {'gt': '2026-01-01T00:00:00.5Z', 'lte': '2026-07-01'}}"))
                .isEqualTo(new Filter.Period(
                        "published",
                        null,
                        Instant.parse("2026-01-01T00:00:00.500Z"),
                        Instant.parse("2026-07-01T00:00:00Z"),
                        null));
    }

    @Test
    void language_takesCodes() {
        assertThat(read("{'language': ['EN', 'de-AT']}")).isEqualTo(new Filter.Language(List.of("en", "de-at")));
    }

    @Test
    void membersOfAnObject_areAllRequired() {
        assertThat(read("{'language': 'en', 'metadata.x': {'exists': false}}"))
                .isEqualTo(new Filter.And(List.of(new Filter.Language(List.of("en")), new Filter.Exists("x", false))));
        assertThat(read("{}")).isEqualTo(Filter.everything());
    }

    @Test
    void conditions_combine() {
        Filter en = new Filter.Language(List.of("en"));
        Filter de = new Filter.Language(List.of("de"));
        assertThat(read("{'or': [{'language': 'en'}, {'not': {'language': 'de'}}]}"))
                .isEqualTo(new Filter.Or(List.of(en, new Filter.Not(de))));
        assertThat(read("{'and': [{'language': 'en'}, {'language': 'de'}]}"))
                .isEqualTo(new Filter.And(List.of(en, de)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'author': 'ada'}|filters.author is nothing to filter by",
                "{'metadata.': 'x'}|filters.metadata. is nothing to filter by",
                "{'metadata.x': null}|filters.metadata.x must be compared with",
                "{'metadata.x': [[1]]}|filters.metadata.x must be compared with",
                "{'metadata.x': {'gte': true}}|filters.metadata.x.gte must be a number or a date",
                "{'metadata.x': {'gte': '1'}}|filters.metadata.x.gte must be a date",
                "{'metadata.x': {'gte': '2026-02-30'}}|filters.metadata.x.gte must be a date",
                "{'metadata.x': {'gte': '2026-01-01T10:00'}}|filters.metadata.x.gte must be a date",
                "{'metadata.x': {'gte': '2026-01-01', 'lt': 2027}}|filters.metadata.x.lt must be a date",
                "{'updatedAt': {'gte': '2026-01-01'}}|filters.updatedAt is nothing to filter by",
                "{'metadata.x': {'like': 'a'}}|filters.metadata.x must hold",
                "{'metadata.x': {}}|filters.metadata.x must hold",
                "{'metadata.x': {'exists': 1}}|filters.metadata.x.exists must be",
                "{'language': 1}|filters.language must be a code",
                "{'and': {'language': 'en'}}|filters.and must be an array",
                "{'or': ['en']}|filters.or[0] must be an object",
                "[1]|filters must be an object",
            })
    void whatIsNoFilter_isAViolation(String filters, String expected) {
        assertThatThrownBy(() -> read(filters))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem -> assertThat(problem.violations())
                        .singleElement()
                        .asString()
                        .startsWith(expected));
    }

    @Test
    void filtersNestedWithoutEnd_areAViolation() {
        assertThatThrownBy(() -> read("{'not':".repeat(11) + "{}" + "}".repeat(11)))
                .hasMessageContaining("nested deeper than 10 levels");
    }

    @Test
    void filtersOfTooManyConditions_areAViolation() {
        String values = "1,".repeat(FilterReader.MAX_CONDITIONS - 1) + "1";
        assertThat(read("{'metadata.year': [%s]}".formatted(values))).isNotNull();
        assertThatThrownBy(() -> read("{'metadata.year': [%s], 'language': 'en'}".formatted(values)))
                .hasMessageContaining("filters hold 1001 conditions and values, at most 1000");
    }

    private static Filter read(String json) {
        try {
            Violations violations = new Violations();
            Filter filter = new FilterReader(violations).read(new ObjectMapper().readTree(json.replace('\'', '"')));
            violations.throwIfAny();
            return filter;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
