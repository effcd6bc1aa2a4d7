package dev.ragstone.bench.embedding;

import com.sun.management.ThreadMXBean;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.bench.statistics.Latency;
import dev.ragstone.models.embedding.OnnxEmbedder;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Embeds made-up questions on this thread, and measures its processor time and what it allocates. */
public final class QuestionEmbeddingBench {

    private static final List<Integer> LENGTHS = List.of(3, 6, 12, 24, 48);
    private static final List<String> WORDS = List.of(
            ("how many days of leave does an employee get when a project in another country ends before the contract"
                            + " which form is needed to request approval from the manager and where are invoices kept")
                    .split(" ", -1));

    private final OnnxEmbedder model;
    private final int questions;
    private final ThreadMXBean threads;

    /** A bench of a model, with so many questions of each length. */
    public QuestionEmbeddingBench(OnnxEmbedder model, int questions) {
        this.model = model;
        this.questions = questions;
        if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean detailed)) {
            throw new BenchException("this JVM does not tell what threads allocate; use a HotSpot JDK");
        }
        this.threads = detailed;
    }

    /** The cost by length; the first round of each is not measured. */
    public List<QuestionCost> measure() {
        return LENGTHS.stream().map(this::measure).toList();
    }

    private QuestionCost measure(int words) {
        List<String> asked = questions(words);
        asked.forEach(model::encodeQuery);
        long allocated = threads.getCurrentThreadAllocatedBytes();
        double[] whole = millis(asked, model::encodeQuery);
        double kilobytes = (threads.getCurrentThreadAllocatedBytes() - allocated) / 1e3 / asked.size();
        double tokenising = average(millis(asked, this::tokenise));
        double without = average(millis(asked, model::embedQuery));
        Latency latency = Latency.of(whole);
        return new QuestionCost(
                words,
                tokenise(asked.getFirst()),
                latency.p50(),
                latency.p95(),
                tokenising,
                Math.max(0, average(whole) - without),
                kilobytes);
    }

    private int tokenise(String question) {
        // Two special tokens stand around the text.
        return model.tokenizer()
                        .tokenize(model.fingerprint().queryPrefix() + question)
                        .size()
                + 2;
    }

    private double[] millis(List<String> asked, Consumer<String> work) {
        double[] millis = new double[asked.size()];
        for (int i = 0; i < millis.length; i++) {
            long begin = threads.getCurrentThreadCpuTime();
            work.accept(asked.get(i));
            millis[i] = (threads.getCurrentThreadCpuTime() - begin) / 1e6;
        }
        return millis;
    }

    private static double average(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private List<String> questions(int words) {
        Random random = new Random(words);
        return IntStream.range(0, questions)
                .mapToObj(question -> IntStream.range(0, words)
                        .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                        .collect(Collectors.joining(" ", "", "?")))
                .toList();
    }
}
