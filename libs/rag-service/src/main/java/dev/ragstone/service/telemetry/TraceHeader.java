package dev.ragstone.service.telemetry;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in every response which trace its request is, also where the body has no place for it. */
public class TraceHeader {

    /** The header: 32 hexadecimal digits, as in the headers of dead letters. */
    public static final String NAME = "Ragstone-Trace-Id";

    private final Tracing tracing;

    TraceHeader(Tracing tracing) {
        this.tracing = tracing;
    }

    /** Adds the header where the request is traced. */
    @ServerResponseFilter
    public void add(ContainerResponseContext response) {
        String traceId = tracing.currentTraceId();
        if (traceId != null) {
            response.getHeaders().putSingle(NAME, traceId);
        }
    }
}
