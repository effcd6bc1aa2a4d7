package dev.ragstone.events;

import static dev.ragstone.events.Events.binary;
import static dev.ragstone.events.Events.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, and what the publisher is told. */
class MalformedEventTest {

    private static final Map<String, String> NONE = Map.of();

    private static final Map<String, String> STRUCTURED = Map.of("content-type", "application/cloudevents+json");

    private final DocumentEventReader reader = new DocumentEventReader(10_000);

    static Stream<Arguments> dataAndViolation() {
        String one = "exactly one of content, contentBase64 and contentUri must be given, but %d are";
        String acl = "acl entry must be 'group:<name>' or 'user:<name>', but is '%s'";
        String version = "version must be a whole number from 0 to 9007199254740991";
        return Stream.of(
                arguments("{}", one.formatted(0)),
                arguments("{'content':'x','contentUri':'https://a'}", one.formatted(2)),
                arguments("{'contentUri':1,'content':'x'}", "contentUri must be a string"),
                arguments("{'content':'x','title':['a']}", "title must be a string"),
                arguments("{'content':'x','version':-1}", version),
                arguments("{'content':'x','version':9007199254740992}", version),
                arguments("{'content':'x','version':1.5}", version),
                arguments("{'content':'x','version':'7'}", version),
                arguments("{'content':'x','version':1e999}", version),
                arguments("{'content':'x','tenant':'other'}", "tenant 'other' contradicts the key, which says 'acme'"),
                arguments("{'content':'x','id':'b'}", "id 'b' contradicts the key, which says 'a'"),
                arguments("{'content':'x','acl':['role:x']}", acl.formatted("role:x")),
                arguments("{'content':'x','acl':['*']}", acl.formatted("*")),
                arguments("{'content':'x','acl':['group:']}", acl.formatted("group:")),
                arguments(
                        "{'content':'x','acl':'group:a'}",
                        "acl must be a list of strings; leave it out for everyone, [] for nobody"),
                arguments(
                        "{'content':'x','acl':null}",
                        "acl must be a list of strings; leave it out for everyone, [] for nobody"),
                arguments("{'content':'x','metadata':[]}", "metadata must be an object"),
                arguments("{'content':'x','metadata':{'a':{}}}", "metadata.a must be a scalar or a list of scalars"),
                arguments("{'content':'x','metadata':{'a':[[1]]}}", "metadata.a must be a scalar or a list of scalars"),
                arguments(
                        "{'content':'x','metadata':{'a':1e999}}",
                        "metadata.a: metadata number must be finite, but is Infinity"),
                arguments(
                        "{'content':'x','updatedAt':'yesterday'}",
                        "updatedAt must be an ISO-8601 instant such as 2026-11-01T09:00:00Z, but is 'yesterday'"),
                arguments("{'content':'x','expiresAt':5}", "expiresAt must be a string"),
                arguments(
                        "{'content':'x','language':'e'}",
                        "language must be a BCP 47 tag such as en or pt-BR, but is 'e'"),
                arguments(
                        "{'content':'x','contentType':'markdown'}",
                        "contentType must be a media type such as text/html, but is 'markdown'"),
                arguments("{'contentBase64':'%%%%'}", "contentBase64 is not base64: Illegal base64 character 25"),
                arguments("{'contentUri':'a b'}", "contentUri is not a URI: Illegal character in path"),
                arguments("{'contentUri':'/a'}", "contentUri must be absolute, but is '/a'"),
                arguments("[]", "value must be a JSON object"),
                arguments("", "value must be a JSON object"),
                arguments("{'content':'x'} x", null),
                arguments("{'content':'x','content':'y'}", null),
                arguments("{'content':'x'", null),
                arguments("{'a':".repeat(40) + "1" + "}".repeat(40), null),
                arguments("{'version':" + "9".repeat(2_000) + "}", null));
    }

    @ParameterizedTest
    @MethodSource
    void dataAndViolation(String json, String violation) {
        MalformedEventException e = refused(source("acme/a", json.replace('\'', '"'), NONE));

        if (violation == null) {
            assertThat(e.violations()).singleElement().asString().startsWith("value is not JSON: ");
        } else {
            assertThat(e.violations()).containsExactly(violation);
        }
    }

    static Stream<Arguments> formAndViolation() {
        String content = "{\"content\":\"x\"}";
        String head = "{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"/cms\",\"type\":\"%s\""
                .formatted(CloudEvents.UPSERTED);
        return Stream.of(
                arguments(source(null, content, NONE), "key is missing; it must be 'tenant/documentId'"),
                arguments(source("a", content, NONE), "key must be 'tenant/documentId', but is 'a'"),
                arguments(source("a", null, NONE), "key must be 'tenant/documentId', but is 'a'"),
                arguments(source("acme/", content, NONE), "document id must be 1 to 1024 characters, but is ''"),
                arguments(
                        source("acme/a", null, binary(CloudEvents.UPSERTED)),
                        "value is null, which deletes the document, but ce_type is " + CloudEvents.UPSERTED),
                arguments(
                        source("acme/a", content, binary("x")),
                        "header ce_type must be %s or %s, but is 'x'"
                                .formatted(CloudEvents.UPSERTED, CloudEvents.DELETED)),
                arguments(source("acme/a", "", binary(CloudEvents.UPSERTED)), "value must be a JSON object"),
                arguments(
                        source("acme/a", "{}", Map.of("content-type", "application/cloudevents-batch+json")),
                        "content-type must be application/cloudevents+json, but is 'application/cloudevents-batch+json'"),
                arguments(source("acme/a", head + "}", STRUCTURED), "data must be a JSON object"),
                arguments(source("acme/a", head + ",\"data\":\"text\"}", STRUCTURED), "data must be a JSON object"),
                arguments(
                        source("acme/a", head + ",\"data\":{},\"data_base64\":\"\"}", STRUCTURED),
                        "only one of data and data_base64 may be given"),
                arguments(
                        source(
                                "acme/a",
                                head + ",\"datacontenttype\":\"text/xml\",\"data\":" + content + "}",
                                STRUCTURED),
                        "datacontenttype must be application/json, but is 'text/xml'"));
    }

    @ParameterizedTest
    @MethodSource
    void formAndViolation(SourceRecord source, String violation) {
        assertThat(refused(source).violations()).containsExactly(violation);
    }

    @Test
    void tellsAllAtOnce_severalViolations() {
        MalformedEventException e = refused(source(
                "nokey",
                "{\"title\":1,\"version\":-1,\"acl\":[\"x\",\"y\"],\"metadata\":{\"a\":{},\"b\":[{}]},\"language\":\"-\"}",
                Map.of("ce_specversion", "0.3", "ce_type", CloudEvents.UPSERTED, "ce_id", " ")));

        assertThat(e.violations())
                .containsExactly(
                        "key must be 'tenant/documentId', but is 'nokey'",
                        "header ce_specversion must be 1.0, but is '0.3'",
                        "header ce_id is missing",
                        "header ce_source is missing",
                        "version must be a whole number from 0 to 9007199254740991",
                        "title must be a string",
                        "metadata.a must be a scalar or a list of scalars",
                        "metadata.b must be a scalar or a list of scalars",
                        "exactly one of content, contentBase64 and contentUri must be given, but 0 are",
                        "acl entry must be 'group:<name>' or 'user:<name>', but is 'x'",
                        "acl entry must be 'group:<name>' or 'user:<name>', but is 'y'",
                        "language must be a BCP 47 tag such as en or pt-BR, but is '-'");
        assertThat(e)
                .hasMessageStartingWith("document event nokey (partition 3, offset 42) is malformed: key must be")
                .hasMessageContaining("; title must be a string; ");
    }

    @Test
    void namesTheOtherDocument_deletionThatContradictsItself() {
        SourceRecord source = source(
                "acme/a",
                "{\"id\":\"b\"}",
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_type", CloudEvents.DELETED,
                        "ce_id", "1",
                        "ce_source", "s",
                        "ce_subject", "c"));

        assertThat(refused(source).violations())
                .containsExactly(
                        "id 'b' contradicts the key, which says 'a'", "subject 'c' contradicts the key 'acme/a'");
    }

    @Test
    void isRefused_valueThatIsTooLarge() {
        assertThat(refused(source("acme/a", " ".repeat(10_001), NONE)).violations())
                .containsExactly("value has 10001 bytes, at most 10000 are allowed: publish a contentUri instead");
    }

    @Test
    void isRefused_versionThatNothingTells() {
        SourceRecord source =
                new SourceRecord("acme/a", "{\"content\":\"x\"}".getBytes(StandardCharsets.UTF_8), NONE, -1, 0, 0);

        assertThat(refused(source).violations())
                .containsExactly("version is missing, and the record has no timestamp to stand for it");
    }

    @Test
    void keepsItsMessageShort_longInput() {
        String tenant = "t".repeat(5_000);

        assertThat(refused(source("acme/a", "{\"content\":\"x\",\"tenant\":\"%s\"}".formatted(tenant), NONE))
                        .getMessage())
                .hasSizeLessThan(300);
    }

    @Test
    void checksTypesOnly_dataOfAnHttpBody() {
        byte[] body = "{\"tenant\":1,\"acl\":[\"x\"],\"version\":\"a\"}".getBytes(StandardCharsets.UTF_8);

        MalformedEventException e = catchThrowableOfType(MalformedEventException.class, () -> reader.readData(body));

        assertThat(e.violations())
                .isEqualTo(List.of(
                        "tenant must be a string", "version must be a whole number from 0 to 9007199254740991"));
    }

    private MalformedEventException refused(SourceRecord source) {
        MalformedEventException e = catchThrowableOfType(MalformedEventException.class, () -> reader.read(source));
        assertThat(e).as("an event was read").isNotNull();
        return e;
    }
}
