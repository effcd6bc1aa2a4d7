package dev.ragstone.query.http;

import dev.ragstone.query.limit.Admission.Ticket;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Turns requests away that there is no room for, on the thread that receives them: before anything is read or queued. */
public class AdmissionFilter {

    private static final String TICKET = Ticket.class.getName();

    private final Admissions admissions;

    AdmissionFilter(Admissions admissions) {
        this.admissions = admissions;
    }

    /** Gives a request a ticket, or turns it away. */
    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    public void admit(ContainerRequestContext request, RoutingContext routing) {
        Ticket ticket = admissions.enter(request.getUriInfo().getPath());
        routing.put(TICKET, ticket);
        routing.addEndHandler(over -> ticket.leave());
    }

    /** The ticket of a request that was let in. */
    static Ticket ticket(RoutingContext routing) {
        Ticket ticket = routing.get(TICKET);
        return ticket == null ? Ticket.free() : ticket;
    }
}
