package dev.ragstone.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page on security says is tested, by tests that there are. */
class SecurityPageIT {

    private static final String PAGE = Repository.text("docs/security.md");
    private static final String MAKEFILE = Repository.text("Makefile");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:IT|Test|Contract))`");
    private static final Pattern TARGET = Pattern.compile("`make ([a-z-]+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (LLM\\d\\d) .*$");
    private static final int RISKS = 10;

    private static final Set<String> TESTS = Stream.of(
                    "bench",
                    "deploy",
                    "eval-service",
                    "ingestion-service",
                    "libs",
                    "local-stack",
                    "query-service",
                    "system-tests")
            .flatMap(module -> Repository.sourceNames(module).stream())
            .map(name -> name.replace(".java", ""))
            .collect(Collectors.toSet());

    @Test
    void testsOfThePage_areThere() {
        assertThat(found(TEST, PAGE)).hasSizeGreaterThan(RISKS).isSubsetOf(TESTS);
    }

    @Test
    void commandsOfThePage_areThere() {
        assertThat(found(TARGET, PAGE)).isNotEmpty().allSatisfy(target -> assertThat(MAKEFILE)
                .contains("\n" + target + ":"));
    }

    @Test
    void everyRisk_hasATest() {
        List<MatchResult> rows = ROW.matcher(PAGE).results().toList();
        assertThat(rows)
                .extracting(row -> row.group(1))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, RISKS)
                        .mapToObj("LLM%02d"::formatted)
                        .toList());
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(found(TEST, row.group())).as(row.group(1)).isNotEmpty());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }
}
