package dev.ragstone.bench.load;

import java.util.OptionalDouble;

/**
 * What requests cost on this machine.
 *
 * @param serviceCpuMillis processor time of the service by requests sent, milliseconds; empty if it did not say
 * @param benchCpuMillis processor time of the bench by requests sent, milliseconds
 * @param machineLoad share of this machine's processors that were busy, with whatever, 0 to 1; empty if it does not tell
 */
public record Consumption(OptionalDouble serviceCpuMillis, double benchCpuMillis, OptionalDouble machineLoad) {}
