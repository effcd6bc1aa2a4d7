# query-service as a native executable. Built from the root of the repository: make images
ARG BUILDER=quay.io/quarkus/ubi9-quarkus-mandrel-builder-image:jdk-25
ARG RUNTIME=quay.io/quarkus/ubi9-quarkus-micro-image:2.0

FROM ${BUILDER} AS build
WORKDIR /project
COPY --chown=quarkus:quarkus . .
RUN --mount=type=cache,target=/home/quarkus/.m2,uid=1001,gid=1001 \
    scripts/maven --batch-mode package -Dmaven.test.skip=true -Pnative -pl query-service -am \
    && mv query-service/target/query-service-*-runner query-service/target/query-service

FROM ${RUNTIME}
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Ragstone query-service" \
      org.opencontainers.image.description="Answers questions from documents, with citations." \
      org.opencontainers.image.vendor="Ragstone" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
# Settings are looked for in ./config of this folder; the libraries of models are unpacked to /tmp, the only one that is written to.
WORKDIR /deployments
COPY --from=build /project/query-service/target/query-service /deployments/query-service
USER 10001:10001
EXPOSE 8080 9080
ENTRYPOINT ["/deployments/query-service"]
