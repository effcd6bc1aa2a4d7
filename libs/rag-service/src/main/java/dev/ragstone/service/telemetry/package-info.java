/** Names of spans, attributes and metrics, and the way work gets its span. */
@NullMarked
package dev.ragstone.service.telemetry;

import org.jspecify.annotations.NullMarked;
