package dev.ragstone.query.http;

import dev.ragstone.service.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets OpenAI's clients understand what went wrong. */
public class ChatCompletionProblemFilter {

    private static final String PREFIX = "/v1/";

    /** Adds OpenAI's form to the problem documents of its paths. */
    @ServerResponseFilter
    public void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem
                && request.getUriInfo().getPath().startsWith(PREFIX)) {
            response.setEntity(ChatCompletionProblem.of(problem));
        }
    }
}
