package dev.ragstone.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schemas describe what is produced, and refuse what the readers refuse. */
class SchemasIT {

    private static final Path SCHEMAS = schemas();

    @Test
    void isValid_producedDocumentEvent() {
        assertThat(problems("document-event", Events.leaveData().toJson())).isEmpty();
        assertThat(problems(
                        "document-event",
                        DocumentData.builder("acme", "a").content("x").build().toJson()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'content':'x','contentUri':'https://a'}",
                "{'content':1}",
                "{'content':'x','version':-1}",
                "{'content':'x','version':9007199254740992}",
                "{'content':'x','acl':['role:x']}",
                "{'content':'x','acl':null}",
                "{'content':'x','metadata':{'a':{}}}",
                "{'content':'x','metadata':{'a':[[1]]}}",
                "{'content':'x','updatedAt':'yesterday'}",
                "[]"
            })
    void isInvalid_whatTheReaderRefuses(String json) {
        assertThat(problems("document-event", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @Test
    void isValid_producedStatus() {
        assertThat(problems("document-status", EventJson.write(StatusEvent.of(Events.indexedEntry()))))
                .isEmpty();
        assertThat(problems("document-status", EventJson.write(StatusEvent.of(Events.deletedEntry()))))
                .isEmpty();
    }

    @Test
    void isValid_producedInteraction() {
        assertThat(problems("interaction", EventJson.write(InteractionEvent.of(Events.interaction()))))
                .isEmpty();
    }

    @Test
    void isValid_producedFeedback() {
        assertThat(problems("feedback", EventJson.write(new FeedbackEvent(Events.INTERACTION_ID, 1, null, Events.AT))))
                .isEmpty();
    }

    @Test
    void isValid_producedEvaluation() {
        assertThat(problems("evaluation", EventJson.write(Events.evaluation()))).isEmpty();
    }

    @Test
    void isValid_producedTenant() {
        TenantEvent erased = new TenantEvent("acme", true, "unpaid", "ada", Events.AT, Events.AT);
        assertThat(problems("tenant", EventJson.write(erased))).isEmpty();
        TenantEvent resumed = new TenantEvent("acme", false, null, "ada", Events.AT, null);
        assertThat(problems("tenant", EventJson.write(resumed))).isEmpty();
    }

    @Test
    void isValid_producedAuditRecord() {
        AuditEvent record = new AuditEvent(
                Events.INTERACTION_ID,
                Events.AT,
                "ingestion-service",
                "ada",
                "acme",
                "acme",
                "POST /api/v1/dlq/replay",
                "/api/v1/dlq/replay",
                AuditEvent.Outcome.DONE,
                null);
        assertThat(problems("audit", EventJson.write(record))).isEmpty();
    }

    @Test
    void describesExactlyTheTopics_asyncApi() throws Exception {
        List<String> addresses = new ArrayList<>();
        asyncApi()
                .get("channels")
                .forEach(channel -> addresses.add(channel.get("address").textValue()));

        assertThat(addresses).containsExactlyInAnyOrderElementsOf(constants(Topics.class));
    }

    @Test
    void describesExactlyTheHeadersOfDeadLetters_asyncApi() throws Exception {
        List<String> headers = new ArrayList<>();
        asyncApi()
                .at("/components/messages/deadLetter/headers/properties")
                .fieldNames()
                .forEachRemaining(headers::add);

        assertThat(headers)
                .containsExactlyInAnyOrderElementsOf(constants(DlqHeaders.class).stream()
                        .filter(name -> !name.equals(DlqHeaders.PREFIX))
                        .toList());
    }

    @Test
    void pointsToWhatIsThere_everyReferenceOfAsyncApi() throws Exception {
        JsonNode document = asyncApi();
        List<String> references = document.findValuesAsText("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(SCHEMAS.resolve(reference)).exists();
            }
        });
    }

    private static List<String> problems(String schema, byte[] json) {
        try {
            JsonSchema compiled = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(SCHEMAS.resolve(schema + ".schema.json")));
            return compiled
                    .validate(
                            new String(json, StandardCharsets.UTF_8),
                            InputFormat.JSON,
                            context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode asyncApi() throws IOException {
        return new YAMLMapper().readTree(SCHEMAS.resolve("asyncapi.yaml").toFile());
    }

    private static List<String> constants(Class<?> holder) {
        return Arrays.stream(holder.getFields()).map(SchemasIT::text).toList();
    }

    private static String text(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Path schemas() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("docs/schemas"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no docs/schemas above " + Path.of("").toAbsolutePath()));
    }
}
