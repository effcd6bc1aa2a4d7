package dev.ragstone.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.inject.Inject;

@AnalyzeClasses(packages = "dev.ragstone.query", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule STAGES_DO_NOT_KNOW_EACH_OTHER = SlicesRuleDefinition.slices()
            .matching("dev.ragstone.query.(embed|retrieve|rerank|generate|cite|record|engine)..")
            .should()
            .notDependOnEachOther()
            .because("a stage must be replaceable by itself; what passes between stages lives in flow, and only the"
                    + " pipeline sees them all");

    @ArchTest
    static final ArchRule FLOW_KNOWS_NO_STAGE = noClasses()
            .that()
            .resideInAnyPackage("dev.ragstone.query.flow..", "dev.ragstone.query.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.ragstone.query",
                    "dev.ragstone.query.http..",
                    "dev.ragstone.query.embed..",
                    "dev.ragstone.query.retrieve..",
                    "dev.ragstone.query.rerank..",
                    "dev.ragstone.query.generate..",
                    "dev.ragstone.query.cite..",
                    "dev.ragstone.query.record..",
                    "dev.ragstone.query.engine..")
            .because("it is what the stages share");

    @ArchTest
    static final ArchRule HTTP_KNOWS_ONLY_THE_PIPELINE = noClasses()
            .that()
            .resideInAPackage("dev.ragstone.query.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.ragstone.query.embed..",
                    "dev.ragstone.query.retrieve..",
                    "dev.ragstone.query.rerank..",
                    "dev.ragstone.query.generate..",
                    "dev.ragstone.query.cite..",
                    "dev.ragstone.query.record..",
                    "dev.ragstone.query.engine..")
            .because("another interface must get the same answers");

    @ArchTest
    static final ArchRule LUCENE_STAYS_IN_ITS_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.ragstone.query.engine.lucene..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.ragstone.index.lucene..", "dev.ragstone.query.engine.lucene..")
            .because("the native image is compiled without that package");

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.ragstone.ingestion..", "dev.ragstone.eval..")
            .because("services meet on Kafka and HTTP only");

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .because("a class says in its constructor what it needs");
}
