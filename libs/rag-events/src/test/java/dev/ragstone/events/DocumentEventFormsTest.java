package dev.ragstone.events;

import static dev.ragstone.events.Events.LEAVE;
import static dev.ragstone.events.Events.LEAVE_JSON;
import static dev.ragstone.events.Events.TIMESTAMP;
import static dev.ragstone.events.Events.binary;
import static dev.ragstone.events.Events.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentContent;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.document.Version;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All forms of a document event mean the same. */
class DocumentEventFormsTest {

    private static final String KEY = "acme/handbook/leave";

    private static final RecordPosition POSITION = new RecordPosition(TIMESTAMP, 42);

    private static final Map<String, String> STRUCTURED = Map.of("content-type", "application/cloudevents+json");

    private final DocumentEventReader reader = new DocumentEventReader();

    @Test
    void meansWhatItSays_plainData() {
        DocumentEvent.Upserted event = upserted(LEAVE_JSON);

        assertThat(event.id()).isEqualTo(LEAVE);
        assertThat(event.position()).isEqualTo(POSITION);
        assertThat(event.revision().version()).isEqualTo(new Version.Explicit(7));
        assertThat(event.contentType()).isEqualTo("text/markdown");
        assertThat(event.content()).isEqualTo(new DocumentContent.Text("# Leave\n\nThirty days."));
        assertThat(event.attributes())
                .isEqualTo(new DocumentAttributes(
                        "Leave",
                        "https://intranet/leave",
                        "en",
                        Map.of(
                                "department", new MetadataValue.Text("hr"),
                                "year", new MetadataValue.Numeric(2026),
                                "tags",
                                        new MetadataValue.Several(List.of(
                                                new MetadataValue.Text("a"),
                                                new MetadataValue.Numeric(1),
                                                new MetadataValue.Flag(true)))),
                        new AccessList(List.of("group:hr", "user:ada")),
                        Instant.parse("2026-11-01T09:00:00Z"),
                        Instant.parse("2027-01-01T00:00:00Z")));
    }

    static Stream<Arguments> formsOfAnUpsert() {
        String base64 = Base64.getEncoder().encodeToString(LEAVE_JSON.getBytes(StandardCharsets.UTF_8));
        String head = "{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"/cms\",\"type\":\"%s\""
                .formatted(CloudEvents.UPSERTED);
        return Stream.of(
                argumentSet("binary mode", LEAVE_JSON, binary(CloudEvents.UPSERTED)),
                argumentSet(
                        "binary mode with content type",
                        LEAVE_JSON,
                        with(binary(CloudEvents.UPSERTED), "content-type", "application/json; charset=utf-8")),
                argumentSet(
                        "binary mode with a subject of its own",
                        LEAVE_JSON,
                        with(binary(CloudEvents.UPSERTED), "ce_subject", "whatever")),
                argumentSet("structured mode", head + ",\"data\":" + LEAVE_JSON + "}", STRUCTURED),
                argumentSet(
                        "structured mode with charset",
                        head + ",\"datacontenttype\":\"application/json\",\"data\":" + LEAVE_JSON + "}",
                        Map.of("Content-Type", "application/cloudevents+json; charset=UTF-8")),
                argumentSet("structured mode with base64", head + ",\"data_base64\":\"" + base64 + "\"}", STRUCTURED),
                argumentSet("plain with foreign headers", LEAVE_JSON, Map.of("traceparent", "00-1-1-01")),
                argumentSet("written by DocumentData", json(Events.leaveData()), Map.of()),
                argumentSet("unknown member", LEAVE_JSON.replaceFirst("\\{", "{\"later\":{\"a\":[{}]},"), Map.of()),
                argumentSet("null members", LEAVE_JSON.replaceFirst("\\{", "{\"contentUri\":null,"), Map.of()),
                argumentSet(
                        "named by the key alone",
                        LEAVE_JSON.replace("\"tenant\":\"acme\",\"id\":\"handbook/leave\",", ""),
                        Map.of()),
                argumentSet("version as 7.0", LEAVE_JSON.replace("\"version\":7", "\"version\":7.0"), Map.of()),
                argumentSet(
                        "content type with parameters",
                        LEAVE_JSON.replace("text/markdown", "Text/Markdown; charset=utf-8"),
                        Map.of()),
                argumentSet(
                        "default content type", LEAVE_JSON.replace("\"contentType\":\"text/markdown\",", ""), Map.of()),
                argumentSet(
                        "instant with offset",
                        LEAVE_JSON.replace("2027-01-01T00:00:00Z", "2027-01-01T01:00:00+01:00"),
                        Map.of()),
                argumentSet(
                        "access list in another order",
                        LEAVE_JSON.replace("\"group:hr\",\"user:ada\"", "\"user:ada\",\"group:hr\",\"user:ada\""),
                        Map.of()));
    }

    @ParameterizedTest
    @MethodSource
    void formsOfAnUpsert(String value, Map<String, String> headers) {
        assertThat(reader.read(source(KEY, value, headers))).isEqualTo(upserted(LEAVE_JSON));
    }

    static Stream<Arguments> formsOfADeletion() {
        String head = "{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"/cms\",\"type\":\"%s\""
                .formatted(CloudEvents.DELETED);
        Version explicit = new Version.Explicit(9);
        Version timestamp = new Version.Timestamp(TIMESTAMP);
        Map<String, String> binary = binary(CloudEvents.DELETED);
        return Stream.of(
                argumentSet(
                        "binary", "{\"tenant\":\"acme\",\"id\":\"handbook/leave\",\"version\":9}", binary, explicit),
                argumentSet("binary, version only", "{\"version\":9}", binary, explicit),
                argumentSet("binary, no version", "{}", binary, timestamp),
                argumentSet("binary, empty", "", binary, timestamp),
                argumentSet("binary, subject", "", with(binary, "ce_subject", "handbook/leave"), timestamp),
                argumentSet("binary, subject as key", "", with(binary, "ce_subject", KEY), timestamp),
                argumentSet("structured", head + ",\"data\":{\"version\":9}}", STRUCTURED, explicit),
                argumentSet("structured, no data", head + "}", STRUCTURED, timestamp),
                argumentSet("null value", null, Map.of(), null),
                argumentSet("null value that says so", null, binary, null));
    }

    @ParameterizedTest
    @MethodSource
    void formsOfADeletion(String value, Map<String, String> headers, Version version) {
        assertThat(reader.read(source(KEY, value, headers)))
                .isEqualTo(new DocumentEvent.Deleted(LEAVE, version, POSITION));
    }

    @Test
    void takesTheTimestamp_withoutVersion() {
        assertThat(upserted("{\"content\":\"x\"}").revision().version()).isEqualTo(new Version.Timestamp(TIMESTAMP));
    }

    @Test
    void tellsEveryoneFromNobody_absentAndEmptyAccessList() {
        assertThat(upserted("{\"content\":\"x\"}").attributes().access()).isEqualTo(AccessList.everyone());
        assertThat(upserted("{\"content\":\"x\",\"acl\":[]}")
                        .attributes()
                        .access()
                        .principals())
                .isEmpty();
    }

    @Test
    void readsBytesAndReferences_otherContents() {
        assertThat(upserted("{\"contentBase64\":\"AQI=\"}").content())
                .isEqualTo(new DocumentContent.Bytes(new byte[] {1, 2}));
        assertThat(upserted("{\"contentUri\":\"https://a/b\"}").content())
                .isEqualTo(new DocumentContent.Reference(URI.create("https://a/b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'content':'y'}",
                "{'content':'x','title':'t'}",
                "{'content':'x','uri':'u'}",
                "{'content':'x','uri':''}",
                "{'content':'x','language':'en'}",
                "{'content':'x','contentType':'text/html'}",
                "{'content':'x','acl':[]}",
                "{'content':'x','metadata':{'a':1}}",
                "{'content':'x','metadata':{'a':'1'}}",
                "{'content':'x','metadata':{'a':['1']}}",
                "{'content':'x','metadata':{'a':true}}",
                "{'content':'x','expiresAt':'2027-01-01T00:00:00Z'}",
                "{'contentUri':'x:y'}"
            })
    void changesTheHash_whateverIsIndexed(String json) {
        assertThat(upserted(json.replace('\'', '"')).revision().hash())
                .isNotEqualTo(upserted("{\"content\":\"x\"}").revision().hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'content':'x','version':3}",
                "{'content':'x','updatedAt':'2027-01-01T00:00:00Z'}",
                "{'contentBase64':'eA=='}",
                "{'content':'x','title':''}",
                "{'content':'x','metadata':{'a':null}}"
            })
    void keepsTheHash_whateverIsNot(String json) {
        assertThat(upserted(json.replace('\'', '"')).revision().hash())
                .isEqualTo(upserted("{\"content\":\"x\"}").revision().hash());
    }

    private DocumentEvent.Upserted upserted(String json) {
        return (DocumentEvent.Upserted) reader.read(source(KEY, json, Map.of()));
    }

    private static String json(DocumentData data) {
        return new String(data.toJson(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }
}
