package dev.ragstone.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final List<String> CALLERS = List.of(
            "dev.ragstone.query.PassageFinder", "io.quarkus.vertx.core.runtime.VertxCoreRecorder", "java.lang.Thread");

    @Test
    void whatModelAndIndexCall_belongsToThem() {
        assertThat(part("java.util.HashMap", "dev.ragstone.core.chunk.Chunk", "dev.ragstone.index.lucene.ChunkSearch"))
                .isEqualTo(Part.INDEX);
        assertThat(part("java.util.Arrays", "org.apache.lucene.search.IndexSearcher"))
                .isEqualTo(Part.INDEX);
        assertThat(part("java.lang.Object", "ai.onnxruntime.OrtSession", "dev.ragstone.models.embedding.OnnxEmbedder"))
                .isEqualTo(Part.MODEL);
    }

    @Test
    void otherSamples_belongToTheInnermostLibrary_andTheJdkToWhoeverCallsIt() {
        assertThat(part("java.util.HashMap", "com.fasterxml.jackson.databind.ObjectMapper"))
                .isEqualTo(Part.JSON);
        assertThat(part("java.util.HashMap")).isEqualTo(Part.PIPELINE);
        assertThat(part("java.util.HashMap", "io.opentelemetry.sdk.trace.SdkSpan"))
                .isEqualTo(Part.TELEMETRY);
        assertThat(Attribution.of(List.of("sun.nio.ch.EPoll", "io.netty.channel.nio.NioEventLoop")))
                .isEqualTo(Part.HTTP);
    }

    @Test
    void nearestName_decides_whereSeveralFit() {
        assertThat(part("io.quarkus.opentelemetry.runtime.QuarkusContextStorage"))
                .isEqualTo(Part.TELEMETRY);
        assertThat(part("io.quarkus.resteasy.reactive.Handler")).isEqualTo(Part.HTTP);
    }

    @Test
    void threadsOfTheJdkThatRunNothingElse_areAPartOfTheirOwn() {
        assertThat(Attribution.of(List.of("jdk.internal.misc.Unsafe", "java.util.concurrent.ForkJoinPool")))
                .isEqualTo(Part.THREADS);
    }

    private static Part part(String... innermost) {
        List<String> stack = new ArrayList<>(List.of(innermost));
        stack.addAll(CALLERS);
        return Attribution.of(stack);
    }
}
