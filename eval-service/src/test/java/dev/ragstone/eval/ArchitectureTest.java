package dev.ragstone.eval;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final List<String> STAGES = List.of("intake", "sample", "score", "record", "report");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.ragstone.eval");

    @Test
    void stages_doNotKnowEachOther() {
        for (String stage : STAGES) {
            String[] siblings = STAGES.stream()
                    .filter(other -> !other.equals(stage))
                    .map(other -> "dev.ragstone.eval." + other + "..")
                    .toArray(String[]::new);
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideInAPackage("dev.ragstone.eval." + stage + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(siblings)
                    .because("only EvaluationPipeline sees all stages; what passes between them lives in flow")
                    .check(classes);
        }
    }

    @Test
    void whatStagesShare_knowsNoStage() {
        String[] stages = STAGES.stream()
                .map(stage -> "dev.ragstone.eval." + stage + "..")
                .toArray(String[]::new);
        String[] shared = Stream.of("flow", "config", "database", "ledger")
                .map(name -> "dev.ragstone.eval." + name + "..")
                .toArray(String[]::new);
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage(shared)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(stages)
                .because("stages come and go; what they share must stay")
                .check(classes);
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("dev.ragstone.eval.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package that cannot be read alone cannot be changed alone")
                .check(classes);
    }

    @Test
    void judge_doesNotShareTheBugsOfWhatItJudges() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.ragstone.index..", "dev.ragstone.core.index..", "dev.ragstone.query..")
                .because("a judge that reads the index repeats its mistakes")
                .check(classes);
    }
}
