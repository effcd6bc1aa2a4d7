package dev.ragstone.bench.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.bench.client.JsonHttp;
import dev.ragstone.bench.failure.BenchException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Orders an experiment of the eval-service, waits for its end, and keeps its reports. */
public final class Gate {

    /** A service that is started anew, or the way to it, may be away for some looks. */
    private static final int MOST_MISSED_LOOKS = 60;

    private final JsonHttp http;
    private final URI experiments;
    private final Duration pause;
    private final PrintStream out;

    /**
     * @param http knows the caller's key
     * @param service address of the eval-service
     * @param pause between two looks at how far it is
     * @param out told of the progress
     */
    public Gate(JsonHttp http, URI service, Duration pause, PrintStream out) {
        this.http = http;
        this.experiments = URI.create(service.toString().replaceFirst("/+$", "") + "/api/v1/experiments");
        this.pause = pause;
        this.out = out;
    }

    /**
     * Carries an experiment out, and writes {@code report.json}, {@code report.xml} and {@code report.html} to a folder.
     *
     * @return how it ended
     * @throws BenchException if the service refuses it, or the reports cannot be written
     */
    public GateResult run(GateOrder order, Path folder) {
        String id = http.post(experiments, order.request()).path("id").asText();
        out.printf("experiment %s%n", id);
        URI address = URI.create("%s/%s".formatted(experiments, id));
        GateResult result = await(address);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.json"), result.experiment().toPrettyString());
            for (String report : new String[] {"report.xml", "report.html"}) {
                Files.writeString(folder.resolve(report), http.get(URI.create("%s/%s".formatted(address, report))));
            }
        } catch (IOException e) {
            throw new BenchException("cannot write the reports to %s: %s".formatted(folder, e), e);
        }
        return result;
    }

    private GateResult await(URI address) {
        String shown = "";
        while (true) {
            JsonNode experiment = look(address);
            JsonNode progress = experiment.path("progress");
            String line = "%d of %d cases, %d without an answer"
                    .formatted(
                            progress.path("answered").asInt()
                                    + progress.path("failed").asInt(),
                            progress.path("cases").asInt(),
                            progress.path("failed").asInt());
            if (!line.equals(shown)) {
                out.println(line);
                shown = line;
            }
            if (experiment.hasNonNull("endedAt")) {
                return new GateResult(experiment);
            }
            rest();
        }
    }

    private JsonNode look(URI address) {
        for (int missed = 0; ; missed++) {
            try {
                return http.getJson(address);
            } catch (BenchException e) {
                if (missed == MOST_MISSED_LOOKS) {
                    throw e;
                }
                rest();
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted; the experiment goes on", e);
        }
    }
}
