package dev.ragstone.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.document.DocumentEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes gives an event or a {@link MalformedEventException}, never anything else. */
class DocumentEventFuzzTest {

    private final DocumentEventReader reader = new DocumentEventReader();

    @Property
    void isAnEventOrMalformed_anyBytes(
            @ForAll byte[] value, @ForAll("keys") String key, @ForAll("headers") Map<String, String> headers) {
        readOrRefuse(new SourceRecord(key, value, headers, 0, 0, 0));
    }

    @Property
    void isAnEventOrMalformed_damagedEvent(
            @ForAll("positions") int position, @ForAll byte damage, @ForAll("headers") Map<String, String> headers) {
        byte[] value = Events.LEAVE_JSON.getBytes(StandardCharsets.UTF_8);
        value[position] = damage;

        readOrRefuse(new SourceRecord("acme/handbook/leave", value, headers, 0, 0, 0));
    }

    @Property
    void isAnEventOrMalformed_anyMembers(@ForAll("members") Map<String, String> members) {
        String json = members.entrySet().stream()
                .map(member -> "\"%s\":%s".formatted(member.getKey(), member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));

        readOrRefuse(new SourceRecord("acme/a", json.getBytes(StandardCharsets.UTF_8), Map.of(), 0, 0, 0));
    }

    @Property
    void comesBack_anyTitleAndContent(@ForAll String title, @ForAll String content) {
        DocumentData data =
                DocumentData.builder("acme", "a").title(title).content(content).build();

        assertThat(reader.readData(data.toJson())).isEqualTo(data);
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.oneOf(
                Arbitraries.just("acme/a"), Arbitraries.strings().injectNull(0.1));
    }

    @Provide
    Arbitrary<Integer> positions() {
        return Arbitraries.integers().between(0, Events.LEAVE_JSON.length() - 1);
    }

    @Provide
    Arbitrary<Map<String, String>> headers() {
        return Arbitraries.of(
                Map.of(),
                Events.binary(CloudEvents.UPSERTED),
                Events.binary(CloudEvents.DELETED),
                Map.of("content-type", CloudEvents.STRUCTURED_JSON),
                Map.of("ce_x", ""));
    }

    @Provide
    Arbitrary<Map<String, String>> members() {
        Arbitrary<String> names = Arbitraries.of(
                "tenant",
                "id",
                "version",
                "title",
                "contentType",
                "content",
                "contentBase64",
                "contentUri",
                "metadata",
                "acl",
                "language",
                "updatedAt",
                "expiresAt");
        Arbitrary<String> values = Arbitraries.of(
                "null",
                "true",
                "0",
                "-0.0",
                "1e400",
                "123456789012345678901234567890",
                "\"\"",
                "\"a\"",
                "\"\\ud800\"",
                "\"\\u0000\"",
                "[]",
                "[null]",
                "[\"user:a\"]",
                "[[]]",
                "{}",
                "{\"\":null}",
                "{\"a\":[1,\"b\",null]}",
                "{\"a\":{}}");
        return Arbitraries.maps(names, values);
    }

    private void readOrRefuse(SourceRecord source) {
        try {
            DocumentEvent event = reader.read(source);
            assertThat(event.id().key()).isEqualTo(source.key());
        } catch (MalformedEventException e) {
            assertThat(e.violations()).isNotEmpty();
        }
    }
}
