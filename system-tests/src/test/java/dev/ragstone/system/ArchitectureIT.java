package dev.ragstone.system;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The directions in which the modules may depend on each other, each with its reason. */
class ArchitectureIT {

    private static final JavaClasses CLASSES = Classes.ofAllModules();

    /**
     * What is no stage: records that pass between stages, configuration, the text model of excerpts, the arithmetic of scores,
     * limits of time, routes to language models and their prompts, what a metric is and its formulae, the database, ledgers of evaluations and of records, and the
     * lanes in which records are worked on.
     */
    private static final Set<String> COMMON_GROUND = Set.of(
            "flow",
            "config",
            "text",
            "scoring",
            "limit",
            "route",
            "prompt",
            "metric",
            "formula",
            "database",
            "ledger",
            "lanes");

    private static final Pattern SEGMENT = Pattern.compile("[^.]+");

    /** Names of what must not be read in logs. */
    private static final Pattern SECRET = Pattern.compile("(?i)(api|secret|private)key|.*(password|secret)");

    /** Names that say nothing; what lies in such a package has a better home. */
    private static final Set<String> MEANINGLESS =
            Set.of("util", "utils", "common", "helper", "helpers", "impl", "dto");

    @Test
    void everyModule_isSeen() {
        Set<String> seen = CLASSES.stream()
                .map(type -> segments(type.getPackageName()).get(2))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(seen)
                .contains(
                        "core",
                        "lexical",
                        "text",
                        "privacy",
                        "statistics",
                        "events",
                        "models",
                        "index",
                        "service",
                        "tenancy",
                        "audit")
                .contains("database", "infrastructure", "testkit")
                .contains("ingestion", "query", "eval", "stack", "bench");
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "privacy", "statistics"})
    void domain_knowsJavaOnly(String module) {
        String root = "dev.ragstone." + module + "..";
        classes()
                .that()
                .resideInAPackage(root)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(root, "java..", "org.jspecify..")
                .because("the domain must outlive every framework and client library")
                .check(CLASSES);
    }

    @Test
    void services_neverDependOnEachOther() {
        for (String service : Classes.SERVICES) {
            String[] others = Classes.SERVICES.stream()
                    .filter(other -> !other.equals(service))
                    .map(other -> "dev.ragstone." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("dev.ragstone." + service + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because("services meet over Kafka and HTTP, and are deployed one by one")
                    .check(CLASSES);
        }
    }

    @Test
    void libraries_neverDependOnServices() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.ragstone.core..",
                        "dev.ragstone.lexical..",
                        "dev.ragstone.text..",
                        "dev.ragstone.privacy..",
                        "dev.ragstone.statistics..",
                        "dev.ragstone.events..",
                        "dev.ragstone.models..",
                        "dev.ragstone.index..",
                        "dev.ragstone.service..",
                        "dev.ragstone.tenancy..",
                        "dev.ragstone.audit..",
                        "dev.ragstone.database..",
                        "dev.ragstone.infrastructure..",
                        "dev.ragstone.testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.ragstone.ingestion..",
                        "dev.ragstone.query..",
                        "dev.ragstone.eval..",
                        "dev.ragstone.stack..",
                        "dev.ragstone.bench..")
                .because("libraries serve the services, not the other way round")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingestion", "query", "eval"})
    void stages_neverDependOnASibling(String service) {
        String root = "dev.ragstone." + service;
        String[] commonGround =
                COMMON_GROUND.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
        slices().matching(root + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage(root + ".."), resideInAnyPackage(commonGround))
                .because("only the service's pipeline sees all stages, so that each can be read and replaced alone")
                .check(CLASSES.that(not(resideInAPackage(root))));
    }

    @Test
    void packages_areFreeOfCycles() {
        slices().matching("dev.ragstone.(**)")
                .should()
                .beFreeOfCycles()
                .because("what depends on each other in a circle is one thing in several places")
                .check(CLASSES);
    }

    @Test
    void evalService_neverUsesAnIndexAdapter() {
        noClasses()
                .that()
                .resideInAPackage("dev.ragstone.eval..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.ragstone.index..")
                .because("a judge must not share the bugs of what it judges")
                .check(CLASSES);
    }

    @Test
    void lucene_staysInItsPackage() {
        noClasses()
                .that()
                .resideInAPackage("dev.ragstone.query..")
                .and()
                .resideOutsideOfPackage("dev.ragstone.query.engine.lucene..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.ragstone.index.lucene..", "dev.ragstone.query.engine.lucene..")
                .because("the native image is compiled without that package")
                .check(CLASSES);
    }

    @Test
    void adapters_neverDependOnEachOther() {
        slices().matching("dev.ragstone.index.(*)..")
                .should()
                .notDependOnEachOther()
                .because("each engine stands alone behind the ports")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .because("what a class needs stands in its constructor")
                .check(CLASSES);
    }

    @Test
    void environment_isReadAsConfigurationOnly() {
        noClasses()
                .should()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .because("a setting has one place, its type and its default in a configuration mapping")
                .check(CLASSES);
    }

    /** What a compiler makes of a record's {@code toString} is final, and prints every component. */
    @Test
    void recordsThatHoldASecret_leaveItOutOfTheirTextForm() {
        List<JavaClass> holders =
                CLASSES.stream().filter(ArchitectureIT::holdsASecret).toList();
        assertThat(holders)
                .extracting(JavaClass::getSimpleName)
                .contains("QdrantAddress", "ChatServer", "ModelServer", "SignatureV4");
        assertThat(holders)
                .as("records that print a secret, which would land in logs")
                .filteredOn(
                        holder -> holder.getMethod("toString").getModifiers().contains(JavaModifier.FINAL))
                .isEmpty();
    }

    private static boolean holdsASecret(JavaClass type) {
        return type.isRecord()
                && type.getFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(String.class)
                                && SECRET.matcher(field.getName()).matches());
    }

    @Test
    void packages_haveNamesThatSayWhatIsInside() {
        Set<String> meaningless = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> segments(name).stream().anyMatch(MEANINGLESS::contains))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(meaningless).isEmpty();
    }

    @Test
    void everyPackage_isNullMarked() {
        Set<String> unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(found -> found.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmarked)
                .as("packages without @NullMarked in their package-info.java")
                .isEmpty();
    }

    private static List<String> segments(String packageName) {
        return SEGMENT.matcher(packageName).results().map(MatchResult::group).toList();
    }
}
