package dev.ragstone.index.qdrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReconnectionTest {

    private final BrokenChannel channel = new BrokenChannel();
    private final AtomicLong clock = new AtomicLong();
    private final Reconnection reconnection = new Reconnection(channel, clock::get);

    @Test
    void callsWhileTheServerIsAway_looksForIt_onceASecond() {
        for (int call = 0; call < 30; call++) {
            clock.addAndGet(Duration.ofMillis(100).toNanos());
            reconnection.hasten();
        }
        assertThat(channel.resets).isEqualTo(3);
    }

    @Test
    void callsOfAChannelThatIsConnected_leaveItAlone() {
        channel.state = ConnectivityState.READY;
        clock.addAndGet(Duration.ofMinutes(1).toNanos());
        reconnection.hasten();
        assertThat(channel.resets).isZero();
    }

    /** A channel whose last attempt to connect has failed. */
    private static final class BrokenChannel extends ManagedChannel {

        private ConnectivityState state = ConnectivityState.TRANSIENT_FAILURE;
        private int resets;

        @Override
        public ConnectivityState getState(boolean requestConnection) {
            return state;
        }

        @Override
        public void resetConnectBackoff() {
            resets++;
        }

        @Override
        public ManagedChannel shutdown() {
            return this;
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public ManagedChannel shutdownNow() {
            return this;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }

        @Override
        public <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method, CallOptions options) {
            throw new UnsupportedOperationException("no call is made here");
        }

        @Override
        public String authority() {
            return "broken";
        }
    }
}
