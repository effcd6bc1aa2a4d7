package dev.ragstone.deploy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import dev.ragstone.deploy.manifest.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The chart of this repository, as Helm sees it. */
public final class RagstoneChart {

    /** Where it lies, seen from this module. */
    public static final Path FOLDER = Path.of("helm", "ragstone");

    private static final String NAME = "demo";
    private static final String NAMESPACE = "rag";
    private static final String KUBERNETES = "1.31.0";

    /** Helm as a library renders no hooks: where it is to, the pod of {@code helm test} is an ordinary one. */
    private static final Path WITHOUT_HOOKS = copyWithoutHooks();

    private RagstoneChart() {}

    /** What Helm has to say against it. */
    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().call();
    }

    /**
     * The resources of a release called {@code demo} in the namespace {@code rag}.
     *
     * @throws IllegalStateException if the chart refuses the values; the message says why
     */
    public static List<Manifest> render(Map<String, Object> values) {
        return Manifest.read(text(values));
    }

    /** The resources of a release of another name in another namespace, with the values of the chart. */
    static List<Manifest> render(String release, String namespace) {
        return Manifest.read(template(release, namespace).call());
    }

    /** The same as text, for comparisons. */
    public static String text(Map<String, Object> values) {
        try {
            Path file = Files.createTempFile("values", ".yaml");
            try {
                Files.writeString(file, new Yaml().dump(values));
                return text(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The resources with the values of a file. */
    static List<Manifest> render(Path values) {
        return Manifest.read(text(values));
    }

    /** What a user reads after {@code helm install}. */
    static String notes() {
        String output = new Helm(FOLDER)
                .install()
                .clientOnly()
                .dryRun()
                .withName(NAME)
                .withNamespace(NAMESPACE)
                .withKubeVersion(KUBERNETES)
                .call()
                .getOutput();
        return output.substring(output.indexOf("NOTES:"));
    }

    private static String text(Path values) {
        return template(NAME, NAMESPACE).withValuesFile(values).call();
    }

    private static TemplateCommand template(String release, String namespace) {
        return new Helm(WITHOUT_HOOKS)
                .template()
                .withName(release)
                .withNamespace(namespace)
                .withKubeVersion(KUBERNETES);
    }

    private static Path copyWithoutHooks() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            Path copy = Files.createDirectories(Path.of("target", "chart-without-hooks"));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(FOLDER.relativize(file));
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file).replace("helm.sh/hook: ", "helm.sh/hooked: "));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
