package dev.ragstone.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JvmThreadsTest {

    private static final String BEFORE =
            """
            "executor-thread-1" #61 [4711] daemon prio=5 os_prio=0 cpu=900.00ms elapsed=9.00s tid=0x01 nid=4711 waiting
               java.lang.Thread.State: WAITING (parking)
            "C2 CompilerThread0" #14 [4712] daemon prio=9 os_prio=0 cpu=1000.50ms elapsed=9.00s tid=0x02 nid=4712 waiting
            "C1 CompilerThread0" #22 [4713] daemon prio=9 os_prio=0 cpu=300.00ms elapsed=9.00s tid=0x03 nid=4713 waiting
            "VM Thread" os_prio=0 cpu=20.00ms elapsed=9.00s tid=0x04 nid=4714 runnable
            """;

    private static final String AFTER =
            """
            "executor-thread-1" #61 [4711] daemon prio=5 os_prio=0 cpu=1900.00ms elapsed=19.00s tid=0x01 nid=4711 waiting
            "C2 CompilerThread0" #14 [4712] daemon prio=9 os_prio=0 cpu=1200.50ms elapsed=19.00s tid=0x02 nid=4712 waiting
            "C1 CompilerThread0" #80 [4799] daemon prio=9 os_prio=0 cpu=10.00ms elapsed=2.00s tid=0x05 nid=4799 waiting
            "JFR Periodic Tasks" #81 [4798] daemon prio=9 os_prio=0 cpu=7.00ms elapsed=5.00s tid=0x06 nid=4798 waiting
            "VM Thread" os_prio=0 cpu=25.00ms elapsed=19.00s tid=0x04 nid=4714 runnable
            """;

    @Test
    void threadsOfTheJvm_areKnownByTheirNames_thoseOfJavaAreLeftToTheSamples() {
        assertThat(JvmThreads.between(BEFORE, AFTER).millis())
                .containsOnlyKeys(Part.COMPILER, Part.COLLECTOR, Part.RECORDER)
                .containsEntry(Part.COLLECTOR, 5.0)
                .containsEntry(Part.RECORDER, 7.0);
    }

    @Test
    void threadThatBeganAnew_countsFromNothing() {
        assertThat(JvmThreads.between(BEFORE, AFTER).millis()).containsEntry(Part.COMPILER, 210.0);
    }
}
