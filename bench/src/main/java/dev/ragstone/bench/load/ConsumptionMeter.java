package dev.ragstone.bench.load;

import com.sun.management.OperatingSystemMXBean;
import dev.ragstone.bench.client.Usage;
import dev.ragstone.bench.client.UsageMeter;
import dev.ragstone.bench.failure.BenchException;
import java.lang.management.ManagementFactory;
import java.util.OptionalDouble;

/** Measures what goes on from its construction on. */
final class ConsumptionMeter {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MILLIS_PER_SECOND = 1e3;

    private final UsageMeter service;
    private final OperatingSystemMXBean system;
    private final Usage serviceBefore;
    private final long benchBefore;

    /** A meter of this machine and of a service. */
    ConsumptionMeter(UsageMeter service) {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean detailed)) {
            throw new BenchException("this JVM does not tell its processor time; use a HotSpot JDK");
        }
        this.service = service;
        this.system = detailed;
        this.serviceBefore = service.read();
        this.benchBefore = system.getProcessCpuTime();
        // The next call tells of the time since this one.
        var unused = system.getCpuLoad();
    }

    /** What so many requests have cost. */
    Consumption per(int requests) {
        double load = system.getCpuLoad();
        double bench = (system.getProcessCpuTime() - benchBefore) / NANOS_PER_MILLI;
        OptionalDouble seconds = service.read().since(serviceBefore).cpuSeconds();
        return new Consumption(
                seconds.isPresent() ? OptionalDouble.of(seconds.getAsDouble() * MILLIS_PER_SECOND / requests) : seconds,
                bench / requests,
                load < 0 ? OptionalDouble.empty() : OptionalDouble.of(load));
    }
}
