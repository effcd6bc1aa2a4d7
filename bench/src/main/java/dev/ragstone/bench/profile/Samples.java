package dev.ragstone.bench.profile;

import dev.ragstone.bench.failure.BenchException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Counts the samples of a recording of Flight Recorder. */
final class Samples {

    private static final Set<String> EVENTS =
            Arrays.stream(Sampling.values()).map(Sampling::event).collect(Collectors.toSet());

    private Samples() {}

    /**
     * How many samples were taken in each part; none without a stack.
     *
     * @throws BenchException if the file is no recording
     */
    static Map<Part, Integer> read(Path recording) {
        Map<Part, Integer> samples = new EnumMap<>(Part.class);
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                RecordedStackTrace stack = event.getStackTrace();
                if (EVENTS.contains(event.getEventType().getName()) && stack != null) {
                    samples.merge(Attribution.of(types(stack)), 1, Integer::sum);
                }
            }
            return samples;
        } catch (IOException e) {
            throw new BenchException("cannot read the recording %s: %s".formatted(recording, e), e);
        }
    }

    private static List<String> types(RecordedStackTrace stack) {
        return stack.getFrames().stream()
                .map(RecordedFrame::getMethod)
                .map(method -> method.getType().getName())
                .toList();
    }
}
