package dev.ragstone.query.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.ragstone.service.telemetry.Tracing;
import io.opentelemetry.api.trace.TracerProvider;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final TimeLimit timeLimit =
            new TimeLimit(new Tracing(TracerProvider.noop().get("test")));

    @AfterEach
    void stop() {
        timeLimit.close();
    }

    @Test
    void call_givesWhatTheWorkGives_orThrows() throws Exception {
        assertThat(timeLimit.call(LONG, () -> "done")).isEqualTo("done");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timeLimit.call(LONG, () -> {
                    throw new IllegalArgumentException("the work failed");
                }))
                .withMessage("the work failed");
    }

    @Test
    void callThatTakesTooLong_isInterrupted() {
        CountDownLatch interrupted = new CountDownLatch(1);

        assertThatExceptionOfType(TimeoutException.class)
                .isThrownBy(() -> timeLimit.call(Duration.ofMillis(20), () -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return "late";
                }));
        await().until(() -> interrupted.getCount() == 0);
    }

    @Test
    void threadOfACall_doesNotKeepItsResult() throws Exception {
        AtomicReference<Thread> thread = new AtomicReference<>();
        WeakReference<byte[]> result = new WeakReference<>(timeLimit.call(LONG, () -> {
            thread.set(Thread.currentThread());
            return new byte[1_000];
        }));

        // One collection does; that of a heap that other tests have filled takes its time on a busy machine.
        await().atMost(LONG).until(() -> {
            System.gc();
            return result.get() == null;
        });
        assertThat(thread.get()).isNotNull();
    }
}
