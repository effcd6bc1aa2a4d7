package dev.ragstone.query.http;

import dev.ragstone.query.QueryPipeline;
import dev.ragstone.query.flow.AnsweredQuestion;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.limit.Admission.Ticket;
import dev.ragstone.service.identity.IdentityResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;

/** Has questions answered for requests, whatever form the answers take. */
@Singleton
class AnswerExchange {

    private final QueryPipeline pipeline;
    private final FailureDescription failures;
    private final StreamPlaces places;
    private final IdentityResolver identities;

    AnswerExchange(
            QueryPipeline pipeline, FailureDescription failures, StreamPlaces places, IdentityResolver identities) {
        this.pipeline = pipeline;
        this.failures = failures;
        this.places = places;
        this.identities = identities;
    }

    /** The whole answer. */
    AnsweredQuestion answer(Question question, RoutingContext routing) {
        Ticket ticket = AdmissionFilter.ticket(routing);
        AnsweredQuestion answered = pipeline.answer(question, new WholeAnswerSink(routing.response(), ticket));
        ticket.served();
        return answered;
    }

    /**
     * A response that is written while the answer comes into being, as events of a form.
     *
     * @throws dev.ragstone.service.problem.ProblemException if the caller has too many of them
     */
    Response stream(
            Question question, Function<ServerSentEvents, AnswerEvents> form, UriInfo uri, RoutingContext routing) {
        Runnable leave = places.take(identities.current());
        routing.addEndHandler(over -> leave.run());
        StreamedAnswer answer = new StreamedAnswer(
                pipeline, question, form, failure -> failures.describe(failure, uri), AdmissionFilter.ticket(routing));
        return Response.ok(answer, MediaType.SERVER_SENT_EVENTS_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
