package dev.ragstone.system;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** What the native image of query-service is made of, and what may not be in it. */
class NativeImageRulesIT {

    private static final JavaClasses CLASSES = Classes.ofAllModules();

    private static final String[] IN_THE_IMAGE = {
        "dev.ragstone.core..",
        "dev.ragstone.lexical..",
        "dev.ragstone.privacy..",
        "dev.ragstone.events..",
        "dev.ragstone.models..",
        "dev.ragstone.index.qdrant..",
        "dev.ragstone.service..",
        "dev.ragstone.database..",
        "dev.ragstone.query.."
    };

    /** What an image would keep as it was on the machine that built it. */
    private static final List<Class<?>> OF_ONE_PROCESS = List.of(
            java.util.Random.class, Thread.class, Executor.class, java.net.InetAddress.class, AutoCloseable.class);

    @Test
    void staticFields_holdNothingThatBelongsToOneProcess() {
        noFields()
                .that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(IN_THE_IMAGE)
                .and()
                // Initialised where it runs: quarkus.native.additional-build-args of query-service.
                .areDeclaredInClassesThat()
                .doNotHaveSimpleName("OnnxSessions")
                .should()
                .haveRawType(
                        describe("a class whose objects belong to one process", NativeImageRulesIT::isOfOneProcess))
                .because(
                        "Quarkus initialises classes while the image is built: chance would repeat itself, and threads,"
                                + " connections and models would be gone; make them where they are used")
                .check(CLASSES);
    }

    @Test
    void nothing_isLoadedByName() {
        noClasses()
                .that()
                .resideInAnyPackage(IN_THE_IMAGE)
                .and()
                // A constant name, whose field and method are registered.
                .doNotHaveSimpleName("OnnxLifetime")
                .should()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
                .orShould()
                .callMethod(ClassLoader.class, "loadClass", String.class)
                .because("the image holds what its compiler sees being used; a name in a string is nothing to it")
                .check(CLASSES);
    }

    private static boolean isOfOneProcess(JavaClass type) {
        return OF_ONE_PROCESS.stream().anyMatch(type::isAssignableTo)
                || type.getPackageName().startsWith("ai.");
    }
}
