package dev.ragstone.bench.ingestion;

import com.sun.management.OperatingSystemMXBean;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.core.embedding.Embedder;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What the embedding model alone costs, measured in this process: the same texts, the same model, as many threads as
 * given, and nothing else going on.
 */
public final class RawEmbedding {

    private final Embedder embedder;
    private final int threads;
    private final OperatingSystemMXBean process;

    /** A measurement of an embedder. */
    public RawEmbedding(Embedder embedder, int threads) {
        this.embedder = embedder;
        this.threads = threads;
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean detailed)) {
            throw new BenchException("this JVM does not tell its processor time; use a HotSpot JDK");
        }
        this.process = detailed;
    }

    /** Embeds texts without measuring, until compiler and caches have settled. */
    public void warmUp(List<String> texts) {
        embedAll(texts);
    }

    /** Processor seconds that embedding these texts takes. */
    public double cpuSeconds(List<String> texts) {
        long before = process.getProcessCpuTime();
        embedAll(texts);
        return (process.getProcessCpuTime() - before) / 1e9;
    }

    private void embedAll(List<String> texts) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> pending = new ArrayList<>();
            for (String text : texts) {
                pending.add(executor.submit(() -> embedder.encodePassage(text)));
            }
            for (Future<?> result : pending) {
                result.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        } catch (ExecutionException e) {
            throw new BenchException("embedding failed: " + e.getCause(), e);
        }
    }
}
