package dev.ragstone.service.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();

    BucketsTest() {
        meters.config().meterFilter(new Buckets());
    }

    @Test
    void timesOfQuestions_haveTheThresholdOfTheirObjectiveAsAnEdge() {
        assertThat(edges(MetricNames.QUERIES)).contains(5.0);
    }

    @Test
    void lagsOfDocuments_haveTheThresholdOfTheirObjectiveAsAnEdge() {
        assertThat(edges(MetricNames.DOCUMENT_LAG)).contains(60.0);
    }

    @Test
    void measurement_isCountedInTheBucketsAboveIt() {
        meters.timer(MetricNames.DOCUMENT_LAG).record(Duration.ofSeconds(20));
        CountAtBucket[] counts =
                meters.timer(MetricNames.DOCUMENT_LAG).takeSnapshot().histogramCounts();
        assertThat(counts)
                .filteredOn(count -> count.count() > 0)
                .extracting(count -> count.bucket(TimeUnit.SECONDS))
                .first()
                .isEqualTo(30.0);
    }

    @Test
    void scores_haveBucketsOfATenth() {
        assertThat(meters.summary(MetricNames.EVALUATION_SCORE).takeSnapshot().histogramCounts())
                .extracting(CountAtBucket::bucket)
                .contains(0.1, 0.7, 1.0);
    }

    @Test
    void otherTimers_haveNone() {
        assertThat(edges("other")).isEmpty();
    }

    private DoubleStream edges(String timer) {
        return Stream.of(meters.timer(timer).takeSnapshot().histogramCounts())
                .mapToDouble(count -> count.bucket(TimeUnit.SECONDS));
    }
}
