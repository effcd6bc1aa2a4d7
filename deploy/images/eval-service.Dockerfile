# eval-service on a JVM with an AOT cache. Built from the root of the repository: make images
ARG BUILDER=eclipse-temurin:25.0.1_8-jdk
ARG RUNTIME=eclipse-temurin:25.0.1_8-jre

FROM ${BUILDER} AS build
WORKDIR /project
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    scripts/maven --batch-mode package -Dmaven.test.skip=true -Dquarkus.package.jar.type=aot-jar -pl eval-service -am

# On the JVM that will use the cache, in the folder it will be used in: it is of no use to another.
FROM ${RUNTIME} AS train
WORKDIR /deployments
COPY --from=build /project/eval-service/target/quarkus-app/ /deployments/
COPY deploy/images/train /usr/local/bin/train
RUN train -Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:5432/none

FROM ${RUNTIME}
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Ragstone eval-service" \
      org.opencontainers.image.description="Scores answers of live traffic." \
      org.opencontainers.image.vendor="Ragstone" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
# Settings are looked for in ./config of this folder; /tmp is the only one that is written to.
WORKDIR /deployments
COPY --from=train /deployments/ /deployments/
USER 10001:10001
EXPOSE 8082 9082
# In the command, not in JAVA_TOOL_OPTIONS: the cache is this program's alone, not that of the processes it starts.
ENTRYPOINT ["java", "-XX:AOTCache=app.aot", "-jar", "quarkus-run.jar"]
