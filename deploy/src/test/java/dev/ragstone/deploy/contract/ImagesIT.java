package dev.ragstone.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.deploy.Combination;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Images are what the chart takes them for, and are made of what the build leaves. */
class ImagesIT {

    static final List<Dockerfile> FILES =
            Repository.SERVICES.stream().map(Dockerfile::of).toList();

    private static final List<String> IGNORED = Repository.text(".dockerignore")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();

    @ParameterizedTest
    @FieldSource("FILES")
    void process_belongsToTheUserOfTheChart(Dockerfile file) {
        assertThat(file.image().all("USER")).containsExactly("10001:10001");
        assertThat(container(file).getSecurityContext().getReadOnlyRootFilesystem())
                .isTrue();
        assertThat(deployment(file)
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getSecurityContext()
                        .getRunAsUser())
                .isEqualTo(10001);
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void folderAndPorts_areThoseOfTheChart(Dockerfile file) {
        assertThat(file.image().all("WORKDIR")).containsExactly(container(file).getWorkingDir());
        assertThat(file.image().all("EXPOSE").flatMap(ports -> Stream.of(ports.split(" ", -1))))
                .containsExactlyElementsOf(container(file).getPorts().stream()
                        .map(port -> port.getContainerPort().toString())
                        .toList());
        assertThat(file.image().all("VOLUME")).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void bases_arePinned(Dockerfile file) {
        assertThat(file.all("FROM")).hasSizeGreaterThan(1).allMatch(base -> base.startsWith("${"));
        assertThat(file.all("ARG").filter(argument -> argument.matches("(BUILDER|RUNTIME)=.*")))
                .hasSize(2)
                .allMatch(argument -> argument.matches("[A-Z]+=[a-z0-9./-]+:[a-zA-Z0-9._-]*\\d[a-zA-Z0-9._-]*"))
                .noneMatch(argument -> argument.contains("latest"));
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void image_saysWhatItIs(Dockerfile file) {
        assertThat(file.image().all("LABEL").toList().toString())
                .contains("org.opencontainers.image.title=\"Ragstone " + file.service() + "-service\"")
                .contains("image.description=", "image.licenses=\"Apache-2.0\"", "image.vendor=")
                .contains("image.version=\"${VERSION}\"", "image.revision=\"${REVISION}\"");
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void whatIsCopiedFromTheSources_isThereAndNotIgnored(Dockerfile file) {
        assertThat(file.all("COPY").filter(copy -> !copy.contains("--from=")))
                .extracting(copy -> copy.replaceAll("--chown=\\S+ ", "").split(" ", -1)[0])
                .isNotEmpty()
                .allMatch(Repository::has)
                .noneMatch(IGNORED::contains);
        assertThat(IGNORED).noneMatch(ignored -> ignored.equals("deploy/images") || ignored.equals("scripts"));
    }

    /** Maven wants every module to be there, built or not. */
    @Test
    void everyModule_isInTheContext() {
        assertThat(Repository.text("pom.xml").lines().filter(line -> line.contains("<module>")))
                .extracting(line -> line.replaceAll("</?module>", "").strip())
                .noneMatch(IGNORED::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "query,/project/query-service/target/query-service",
        "ingestion,/project/ingestion-service/target/quarkus-app/",
        "eval,/project/eval-service/target/quarkus-app/"
    })
    void whatIsCopiedFromTheBuild_isWhereQuarkusLeavesIt(String service, String output) {
        assertThat(Dockerfile.of(service).all("COPY").filter(copy -> copy.startsWith("--from=build")))
                .singleElement()
                .satisfies(copy -> assertThat(copy.split(" ", -1)[1]).isEqualTo(output));
    }

    @Test
    void query_isNative_andTheOthersHaveACacheOfTheirOwnJvm() {
        assertThat(Dockerfile.of("query").all("RUN")).singleElement().satisfies(build -> assertThat(build)
                .contains("-Pnative")
                .contains("mv query-service/target/query-service-*-runner query-service/target/query-service"));
        assertThat(Dockerfile.of("query").image().all("ENTRYPOINT"))
                .containsExactly("[\"/deployments/query-service\"]");
        assertThat(List.of("ingestion", "eval")).map(Dockerfile::of).allSatisfy(file -> {
            assertThat(file.all("RUN").toList().toString()).contains("-Dquarkus.package.jar.type=aot-jar", "train ");
            assertThat(file.all("FROM")).containsExactly("${BUILDER} AS build", "${RUNTIME} AS train", "${RUNTIME}");
            assertThat(file.image().all("ENTRYPOINT"))
                    .containsExactly("[\"java\", \"-XX:AOTCache=app.aot\", \"-jar\", \"quarkus-run.jar\"]");
        });
    }

    private static Container container(Dockerfile file) {
        return deployment(file)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst();
    }

    private static Deployment deployment(Dockerfile file) {
        return Combination.of("defaults")
                .all(Deployment.class)
                .filter(deployment -> deployment.getMetadata().getName().endsWith(file.service()))
                .findFirst()
                .orElseThrow();
    }
}
