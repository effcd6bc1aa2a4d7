package dev.ragstone.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplingTest {

    @Test
    void samplesAreTakenByProcessorTime_whereTheJvmCan() {
        assertThat(Sampling.of("4711:\nOpenJDK 64-Bit Server VM version 25.0.3+9-LTS\nJDK 25.0.3", "Linux"))
                .isEqualTo(Sampling.BY_PROCESSOR_TIME);
        assertThat(Sampling.of("4711:\nOpenJDK 64-Bit Server VM version 25.0.3+9-LTS\nJDK 25.0.3", "Mac OS X"))
                .isEqualTo(Sampling.BY_CLOCK);
        assertThat(Sampling.of("4711:\nOpenJDK 64-Bit Server VM version 21.0.5+11-LTS\nJDK 21.0.5", "Linux"))
                .isEqualTo(Sampling.BY_CLOCK);
    }

    @Test
    void settings_nameTheEventAndItsInterval() {
        assertThat(Sampling.BY_PROCESSOR_TIME.settings())
                .contains("<event name=\"jdk.CPUTimeSample\">", "<setting name=\"throttle\">5 ms</setting>");
    }
}
