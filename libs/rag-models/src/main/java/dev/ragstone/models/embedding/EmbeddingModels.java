package dev.ragstone.models.embedding;

import dev.ragstone.core.embedding.Embedders;
import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The models that come with Ragstone. Each is loaded on a thread of its own, so that nobody who waits can break it off. */
public final class EmbeddingModels implements Embedders {

    private static final System.Logger LOG = System.getLogger(EmbeddingModels.class.getName());

    /** Far more than a model takes to be loaded. */
    private static final Duration LOADING = Duration.ofSeconds(20);

    private static final List<OnnxModel> KNOWN = List.of(OnnxModel.bgeSmall(), OnnxModel.allMiniLm());

    private final int concurrency;
    private final Map<EmbeddingFingerprint, CompletableFuture<OnnxEmbedder>> embedders = new HashMap<>();
    private boolean closed;

    /**
     * Loads nothing yet.
     *
     * @param concurrency how many texts each model embeds at a time, at least 1
     */
    public EmbeddingModels(int concurrency) {
        this.concurrency = concurrency;
    }

    /**
     * The fingerprint of the model that {@code ragstone.embedding.model} names.
     *
     * @throws IllegalArgumentException if there is none of that name; the message says which there are
     */
    public static EmbeddingFingerprint named(String model) {
        return KNOWN.stream()
                .map(OnnxModel::fingerprint)
                .filter(fingerprint -> fingerprint.model().equals(model))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no embedding model '%s'; set ragstone.embedding.model to one of %s"
                                .formatted(model, names())));
    }

    /** The names of the models, for people. */
    public static String names() {
        return KNOWN.stream().map(model -> model.fingerprint().model()).collect(Collectors.joining(", "));
    }

    @Override
    public Optional<EmbeddingFingerprint> find(String fingerprintId) {
        return KNOWN.stream()
                .map(OnnxModel::fingerprint)
                .filter(fingerprint -> fingerprint.id().equals(fingerprintId))
                .findFirst();
    }

    @Override
    public boolean prepare(EmbeddingFingerprint fingerprint) {
        CompletableFuture<OnnxEmbedder> embedder = embedder(fingerprint);
        if (embedder.isDone()) {
            result(embedder, fingerprint);
            return true;
        }
        return false;
    }

    @Override
    public OnnxEmbedder get(EmbeddingFingerprint fingerprint) {
        return result(embedder(fingerprint), fingerprint);
    }

    /**
     * Closes the models that are loaded. One that is being loaded is waited for: the runtime looks up classes of its own meanwhile, and
     * crashes the process ({@code SIGSEGV}) where a service that ends has closed the jars they are in.
     */
    @Override
    public void close() {
        List<CompletableFuture<OnnxEmbedder>> open;
        synchronized (embedders) {
            closed = true;
            open = List.copyOf(embedders.values());
        }
        open.forEach(EmbeddingModels::close);
    }

    private static void close(CompletableFuture<OnnxEmbedder> embedder) {
        try {
            embedder.get(LOADING.toSeconds(), TimeUnit.SECONDS).close();
        } catch (ExecutionException e) {
            LOG.log(Level.DEBUG, "a model that was not loaded need not be closed", e);
        } catch (TimeoutException e) {
            LOG.log(Level.WARNING, "a model is still being loaded while the process ends", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<OnnxEmbedder> embedder(EmbeddingFingerprint fingerprint) {
        synchronized (embedders) {
            if (closed) {
                throw new IllegalStateException("the embedding models are closed");
            }
            return embedders.computeIfAbsent(fingerprint, absent -> load(model(absent)));
        }
    }

    private OnnxEmbedder result(CompletableFuture<OnnxEmbedder> embedder, EmbeddingFingerprint fingerprint) {
        try {
            return embedder.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddingException("interrupted while waiting for the model " + fingerprint.model(), e);
        } catch (ExecutionException e) {
            synchronized (embedders) {
                embedders.remove(fingerprint, embedder);
            }
            throw new EmbeddingException("the model %s is not loaded".formatted(fingerprint.model()), cause(e));
        }
    }

    private CompletableFuture<OnnxEmbedder> load(OnnxModel model) {
        CompletableFuture<OnnxEmbedder> embedder = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("load-" + model.fingerprint().model()).start(() -> complete(embedder, model));
        return embedder;
    }

    // Whatever goes wrong, an Error included, belongs to those who wait: nobody else would see it.
    @SuppressWarnings("CatchingUnchecked")
    private void complete(CompletableFuture<OnnxEmbedder> embedder, OnnxModel model) {
        try {
            OnnxEmbedder loaded = OnnxEmbedder.load(model, concurrency);
            if (!completeUnlessClosed(embedder, loaded)) {
                loaded.close();
                throw new IllegalStateException("the embedding models were closed");
            }
        } catch (Throwable failure) {
            embedder.completeExceptionally(failure);
        }
    }

    private boolean completeUnlessClosed(CompletableFuture<OnnxEmbedder> embedder, OnnxEmbedder loaded) {
        synchronized (embedders) {
            return !closed && embedder.complete(loaded);
        }
    }

    private static Throwable cause(ExecutionException failure) {
        @Nullable Throwable cause = failure.getCause();
        return cause == null ? failure : cause;
    }

    private static OnnxModel model(EmbeddingFingerprint fingerprint) {
        return KNOWN.stream()
                .filter(model -> model.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no model gives vectors of the fingerprint %s; there are %s"
                                .formatted(fingerprint.id(), names())));
    }
}
