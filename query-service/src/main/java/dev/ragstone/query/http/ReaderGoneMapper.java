package dev.ragstone.query.http;

import dev.ragstone.query.flow.ReaderGoneException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Ends requests whose client has gone: nothing failed, and nobody reads what is said of it. */
public class ReaderGoneMapper {

    private static final Logger LOG = Logger.getLogger(ReaderGoneMapper.class);

    /** What proxies log of such requests; it is no status of HTTP. */
    private static final int CLIENT_CLOSED_REQUEST = 499;

    /** Ends the request. */
    @ServerExceptionMapper
    public Response gone(ReaderGoneException e) {
        LOG.debugf(e, "an answer was not waited for");
        return Response.status(CLIENT_CLOSED_REQUEST).build();
    }
}
