package dev.ragstone.query.record;

import java.time.Duration;

/**
 * Limits of the recorder.
 *
 * @param queueSize interactions that may wait
 * @param inFlight interactions that may be on their way at once
 * @param drainTimeout how long the stop waits for those that are left
 */
record RecorderSettings(int queueSize, int inFlight, Duration drainTimeout) {}
