package dev.ragstone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documentation points at is there: pages and their headings, modules, commands and tests. */
@NullMarked
class DocumentationIT {

    private static final Path ROOT = Repository.folder();

    /** Of the OWASP Top 10. */
    private static final int RISKS = 10;

    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");
    private static final Pattern TARGET = Pattern.compile("(?m)^([a-z][a-z-]*):");
    private static final Pattern COMMAND = Pattern.compile("(?m)(?:`|^ *)make ([a-z][a-z-]+)");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:IT|Test|Contract))\\b");
    private static final Pattern RISK = Pattern.compile("(?m)^\\| (LLM\\d\\d .*)$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```");
    private static final Pattern LINKED_WORDS = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");
    private static final Pattern NOT_OURS = Pattern.compile("(^|/)(target|node_modules|\\.[^/]+)/");
    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\w\\- ]");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/architecture.md"})
    void everyModule_hasItsLine(String page) {
        String text = read(ROOT.resolve(page));
        assertThat(found(MODULE, read(ROOT.resolve("pom.xml")))).isNotEmpty().allSatisfy(module -> assertThat(text)
                .containsAnyOf("`" + module + "`", "**" + module + "**"));
    }

    @Test
    void everyCommand_isATargetOfMake() {
        Set<String> targets = Set.copyOf(found(TARGET, read(ROOT.resolve("Makefile"))));
        assertThat(pages()).allSatisfy(page -> assertThat(targets).containsAll(found(COMMAND, read(page))));
    }

    @Test
    void everyTestThatIsNamed_exists() {
        Set<String> types = files(".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(pages()).allSatisfy(page -> assertThat(types).containsAll(found(TEST, read(page))));
    }

    @Test
    void everyLink_leadsToAFileAndItsHeading() {
        assertThat(pages()).allSatisfy(page -> assertThat(brokenLinks(page)).isEmpty());
    }

    @Test
    void everyRiskOfTheSecurityPage_hasATest() {
        List<String> rows = found(RISK, read(ROOT.resolve("docs/security.md")));
        assertThat(rows).hasSize(RISKS).allSatisfy(row -> assertThat(found(TEST, row))
                .isNotEmpty());
    }

    private static List<String> brokenLinks(Path page) {
        return found(LINK, withoutCode(page)).stream()
                .filter(link -> !ELSEWHERE.matcher(link).matches())
                .filter(link -> !leadsSomewhere(page, link))
                .toList();
    }

    private static boolean leadsSomewhere(Path page, String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        return Files.exists(target) && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
    }

    private static List<String> anchors(Path page) {
        return found(HEADING, withoutCode(page)).stream()
                .map(heading -> LINKED_WORDS.matcher(heading).replaceAll("$1"))
                .map(heading -> NOT_IN_ANCHORS.matcher(heading.strip()).replaceAll(""))
                .map(heading -> heading.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();
    }

    private static String withoutCode(Path page) {
        return CODE.matcher(read(page)).replaceAll("");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).toList();
    }

    private static List<Path> pages() {
        return files(".md");
    }

    /** All that belongs to the project: neither what a build or npm makes, nor what is hidden. */
    private static List<Path> files(String extension) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .filter(file ->
                            !NOT_OURS.matcher(ROOT.relativize(file).toString()).find())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
