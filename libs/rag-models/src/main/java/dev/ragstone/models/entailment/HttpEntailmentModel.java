package dev.ragstone.models.entailment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.core.entailment.EntailmentException;
import dev.ragstone.core.entailment.EntailmentModel;
import dev.ragstone.core.entailment.EntailmentPair;
import dev.ragstone.core.hash.Sha256;
import dev.ragstone.models.http.Batches;
import dev.ragstone.models.http.ModelClient;
import dev.ragstone.models.http.ModelServerException;
import dev.ragstone.models.http.Predictions;
import dev.ragstone.models.http.TextWindows;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a server of the form of Text Embeddings Inference. Premises longer than its model reads are sent in windows, and more than a
 * request may hold in several at once.
 *
 * @see <a href="https://huggingface.github.io/text-embeddings-inference/">its API</a>
 */
public final class HttpEntailmentModel implements EntailmentModel {

    private static final int FINGERPRINT_DIGITS = 12;

    private final EntailmentServer server;
    private final ModelClient client;
    private final EntailmentReply reply;

    /** Connects to nobody yet. */
    public HttpEntailmentModel(EntailmentServer server) {
        this.server = server;
        this.client = new ModelClient(server.server(), Predictions.PATH);
        this.reply = new EntailmentReply(server.labels());
    }

    @Override
    public String name() {
        return server.model();
    }

    @Override
    public String fingerprint() {
        return Sha256.hex("%s %s %d".formatted(server.model(), server.labels(), server.maxTokens()))
                .substring(0, FINGERPRINT_DIGITS);
    }

    @Override
    public List<Entailment> judge(List<EntailmentPair> pairs) {
        List<List<EntailmentPair>> windows = pairs.stream().map(this::windows).toList();
        List<Entailment> verdicts =
                judgeWindows(windows.stream().flatMap(List::stream).toList());
        List<Entailment> judged = new ArrayList<>();
        int from = 0;
        for (List<EntailmentPair> ofPair : windows) {
            judged.add(Entailment.ofWindows(verdicts.subList(from, from + ofPair.size())));
            from += ofPair.size();
        }
        return List.copyOf(judged);
    }

    @Override
    public void close() {
        client.close();
    }

    private List<EntailmentPair> windows(EntailmentPair pair) {
        int bytes = TextWindows.BYTES_PER_TOKEN * server.maxTokens();
        int room = Math.max(bytes / 2, bytes - pair.hypothesis().length());
        return TextWindows.of(pair.premise(), room).stream()
                .map(window -> new EntailmentPair(window, pair.hypothesis()))
                .toList();
    }

    private List<Entailment> judgeWindows(List<EntailmentPair> windows) {
        List<List<EntailmentPair>> parts = Batches.of(windows, Predictions.INPUTS_PER_REQUEST);
        List<byte[]> replies =
                ask(parts.stream().map(HttpEntailmentModel::request).toList());
        List<Entailment> verdicts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            verdicts.addAll(read(replies.get(i), parts.get(i).size()));
        }
        return verdicts;
    }

    private static ObjectNode request(List<EntailmentPair> windows) {
        return Predictions.request(windows.stream()
                .map(window -> List.of(window.premise(), window.hypothesis()))
                .toList());
    }

    private List<byte[]> ask(List<? extends JsonNode> requests) {
        try {
            return client.post(requests);
        } catch (ModelServerException e) {
            String message = String.valueOf(e.getMessage());
            throw e.isTransient()
                    ? EntailmentException.unavailable(message, e)
                    : EntailmentException.refused(message, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EntailmentException.unavailable(
                    "interrupted while waiting for %s; fewer pairs or a faster model would take less time"
                            .formatted(client.address()),
                    e);
        }
    }

    private List<Entailment> read(byte[] body, int windows) {
        try {
            return reply.read(body, windows);
        } catch (IllegalArgumentException e) {
            throw EntailmentException.refused(
                    "the reply of %s %s; check that it serves an entailment model, and ragstone.entailment.labels"
                            .formatted(client.address(), e.getMessage()),
                    e);
        }
    }
}
