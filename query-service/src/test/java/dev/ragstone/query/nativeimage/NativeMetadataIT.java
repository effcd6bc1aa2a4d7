package dev.ragstone.query.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tartarus.snowball.Among;

/**
 * The metadata says what is there, by the rules of GraalVM 25, and names all that native libraries and JSON ask for by name. What
 * only a build knows is looked at by {@link NativeSourcesIT}.
 */
class NativeMetadataIT {

    /** Members of an entry, as the reachability metadata of GraalVM 25 defines them. */
    private static final Set<String> MEMBERS = Set.of(
            "reason",
            "condition",
            "type",
            "methods",
            "fields",
            "allDeclaredMethods",
            "allDeclaredFields",
            "allDeclaredConstructors",
            "allPublicMethods",
            "allPublicFields",
            "allPublicConstructors",
            "unsafeAllocated",
            "serializable",
            "jniAccessible");

    @Test
    void files_holdWhatTheCompilerReads() {
        assertThat(NativeMetadata.all()).allSatisfy(metadata -> {
            assertThat(names(metadata.json())).isSubsetOf("comment", "reflection", "resources");
            assertThat(metadata.json().path("reflection").valueStream())
                    .allSatisfy(entry ->
                            assertThat(names(entry)).isSubsetOf(MEMBERS).contains("type"));
            assertThat(metadata.json().path("resources").valueStream())
                    .allSatisfy(entry -> assertThat(names(entry)).containsExactly("glob"));
        });
    }

    @Test
    void noType_isNamedTwiceInAFile() {
        assertThat(NativeMetadata.all()).allSatisfy(metadata -> assertThat(
                        metadata.json().path("reflection").valueStream())
                .extracting(entry -> entry.path("type").asText())
                .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("registrations")
    void registration_namesWhatIsOnTheClassPath(String name, JsonNode entry) {
        Class<?> type = Types.of(name);
        assertThat(entry.path("fields").valueStream()).allSatisfy(field -> assertThatCode(
                        () -> type.getDeclaredField(field.path("name").asText()))
                .doesNotThrowAnyException());
        assertThat(entry.path("methods").valueStream()).allSatisfy(method -> assertThatCode(
                        () -> type.getDeclaredMethod(method.path("name").asText(), parameters(method)))
                .doesNotThrowAnyException());
    }

    /** What the C code of the runtime of models and of the tokenizers looks up; a missing one is a segmentation fault. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ai.onnxruntime.MapInfo",
                "ai.onnxruntime.NodeInfo",
                "ai.onnxruntime.OnnxMap",
                "ai.onnxruntime.OnnxModelMetadata",
                "ai.onnxruntime.OnnxSequence",
                "ai.onnxruntime.OnnxSparseTensor",
                "ai.onnxruntime.OnnxTensor",
                "ai.onnxruntime.OnnxValue",
                "ai.onnxruntime.OrtException",
                "ai.onnxruntime.SequenceInfo",
                "ai.onnxruntime.TensorInfo",
                "ai.djl.huggingface.tokenizers.jni.CharSpan",
                "ai.djl.engine.EngineException",
                "java.lang.RuntimeException",
                "java.lang.UnsupportedOperationException",
                "java.lang.String"
            })
    void nativeLibraries_findTheirClasses(String type) {
        assertThat(entryOf(type).path("jniAccessible").asBoolean()).isTrue();
        assertThat(List.of("allDeclaredConstructors", "allDeclaredMethods", "allDeclaredFields"))
                .allSatisfy(members ->
                        assertThat(entryOf(type).path(members).asBoolean()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.lang.String[]", "long[]", "float[]"})
    void nativeLibraries_findTheirArrays(String type) {
        assertThat(entryOf(type).path("jniAccessible").asBoolean()).isTrue();
    }

    /** Snowball's stemmers name some of their methods in tables, and look them up when they are loaded. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Arabic",
                "Armenian",
                "Basque",
                "Catalan",
                "Danish",
                "Dutch",
                "English",
                "Estonian",
                "Finnish",
                "French",
                "German",
                "Greek",
                "Hindi",
                "Hungarian",
                "Indonesian",
                "Irish",
                "Italian",
                "Lithuanian",
                "Nepali",
                "Norwegian",
                "Portuguese",
                "Romanian",
                "Russian",
                "Serbian",
                "Spanish",
                "Swedish",
                "Tamil",
                "Turkish",
                "Yiddish"
            })
    void stemmersThatLookUpMethods_areRegistered(String language) throws Exception {
        String stemmer = "org.tartarus.snowball.ext." + language + "Stemmer";
        assertThat(isRegistered(stemmer)).isEqualTo(looksUpMethods(Types.of(stemmer)));
    }

    @Test
    void typesThatQuarkusDoesNotFindInTheInterface_areRegistered() {
        Set<String> needed = new TreeSet<>(WireTypes.ofTheAnnotated());
        needed.removeAll(WireTypes.ofTheInterface());
        assertThat(needed).isNotEmpty().allSatisfy(type -> assertThat(
                        WireTypes.isRegistered(Types.of(type)) || isRegistered(type))
                .as("%s is part of a response that no method's signature shows: annotate it", type)
                .isTrue());
    }

    static Stream<Object[]> registrations() {
        return NativeMetadata.registrations()
                .map(entry -> new Object[] {entry.path("type").asText(), entry});
    }

    private static boolean isRegistered(String type) {
        return NativeMetadata.registrations()
                .anyMatch(entry -> entry.path("type").asText().equals(type));
    }

    private static JsonNode entryOf(String type) {
        return NativeMetadata.registrations()
                .filter(entry -> entry.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " is not registered"));
    }

    private static Set<String> names(JsonNode node) {
        return node.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Class<?>[] parameters(JsonNode method) {
        return method.path("parameterTypes")
                .valueStream()
                .map(JsonNode::asText)
                .map(Types::of)
                .toArray(Class<?>[]::new);
    }

    private static boolean looksUpMethods(Class<?> stemmer) throws ReflectiveOperationException {
        Field method = Among.class.getDeclaredField("method");
        method.setAccessible(true);
        for (Field table : stemmer.getDeclaredFields()) {
            if (table.getType() == Among[].class) {
                table.setAccessible(true);
                for (Among line : (Among[]) table.get(null)) {
                    if (method.get(line) != null) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
