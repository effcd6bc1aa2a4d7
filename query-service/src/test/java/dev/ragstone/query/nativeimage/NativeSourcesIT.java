package dev.ragstone.query.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the compiler of native images would be given, looked at without it. */
@EnabledIfSystemProperty(
        named = "native.sources",
        matches = ".+",
        disabledReason = "make native-check builds what the compiler would be given")
class NativeSourcesIT {

    private static final Path SOURCES = Path.of(System.getProperty("native.sources", ""));

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static List<Path> libraries = List.of();
    private static Path runner = SOURCES;

    @BeforeAll
    static void look() {
        libraries = jars(SOURCES.resolve("lib"));
        runner = jars(SOURCES).getFirst();
    }

    @Test
    void grpc_hasTheTransportThatCompiles() {
        assertThat(libraries)
                .extracting(jar -> jar.getFileName().toString())
                .anyMatch(name -> name.matches("io\\.grpc\\.grpc-netty-\\d.*"))
                .noneMatch(name -> name.contains("grpc-netty-shaded"));
    }

    @Test
    void lucene_isLeftOut() {
        assertThat(libraries)
                .extracting(jar -> jar.getFileName().toString())
                .noneMatch(name -> name.contains("rag-index-lucene"))
                .noneMatch(name -> name.contains("lucene-core"));
        assertThat(entries(runner)).noneMatch(entry -> entry.contains("/engine/lucene/"));
    }

    @Test
    void engine_isTheOnlyOneThereIs() {
        assertThat(text("META-INF/microprofile-config.properties")).contains("ragstone.index.engine=qdrant");
    }

    @Test
    void librariesOfModels_areInitialisedWhereTheyRun() throws IOException {
        String option = Stream.of(
                        Files.readString(SOURCES.resolve("native-image.args")).split("\\s+"))
                .filter(argument -> argument.startsWith("--initialize-at-run-time=ai."))
                .findFirst()
                .orElseThrow();
        assertThat(option.substring(option.indexOf('=') + 1).split(","))
                .contains("ai.onnxruntime", "ai.djl", "ai.djl.util.cuda.CudaUtils")
                .contains("dev.ragstone.models.onnx.OnnxSessions", "dev.ragstone.models.onnx.OnnxLifetime")
                .contains("io.vertx.redis.client.impl.types.BulkType");
    }

    @Test
    void librariesOfThisSystem_areIncludedAndThoseOfOthersNot() {
        assertThat(included("ai/onnxruntime/native/linux-x64/libonnxruntime.so"))
                .isTrue();
        assertThat(included("native/lib/linux-x86_64/cpu/libtokenizers.so")).isTrue();
        assertThat(included("native/lib/tokenizers.properties")).isTrue();
        assertThat(resources())
                .filteredOn(name -> name.matches("(ai/onnxruntime/native|native/lib)/(win|osx|linux-aarch64).*"))
                .isNotEmpty()
                .noneMatch(NativeSourcesIT::included);
    }

    @Test
    void everyPromptAndModel_isIncluded() {
        assertThat(resources())
                .filteredOn(name -> name.matches("prompts/.+|(bge-small|all-minilm).+"))
                .hasSizeGreaterThan(6)
                .allMatch(NativeSourcesIT::included);
    }

    @Test
    void everyPatternOfOurs_matchesAResource() {
        Set<String> resources = resources();
        assertThat(NativeMetadata.globs()).isNotEmpty().allSatisfy(glob -> assertThat(resources)
                .anyMatch(name ->
                        FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(name))));
    }

    @Test
    void everyTypeOnTheWire_isRegistered() {
        Set<String> registered = new TreeSet<>();
        generated("reflect-config")
                .valueStream()
                .forEach(entry -> registered.add(entry.path("name").asText()));
        NativeMetadata.registrations()
                .forEach(entry -> registered.add(entry.path("type").asText()));
        assertThat(registered).containsAll(WireTypes.ofTheInterface()).containsAll(WireTypes.ofTheAnnotated());
    }

    private static boolean included(String resource) {
        JsonNode resources = generated("resource-config").path("resources");
        return matches(resources.path("includes"), resource) && !matches(resources.path("excludes"), resource);
    }

    private static boolean matches(JsonNode patterns, String resource) {
        return patterns.valueStream()
                .anyMatch(pattern -> Pattern.matches(pattern.path("pattern").asText(), resource));
    }

    private static JsonNode generated(String name) {
        try {
            return MAPPER.readTree(text("META-INF/native-image/%s.json".formatted(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String entry) {
        try (JarFile jar = new JarFile(runner.toFile());
                InputStream found = jar.getInputStream(jar.getEntry(entry))) {
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> resources() {
        Set<String> names = new TreeSet<>(entries(runner));
        libraries.forEach(jar -> names.addAll(entries(jar)));
        return names;
    }

    private static List<String> entries(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("make native-check builds what is looked at here", e);
        }
    }
}
