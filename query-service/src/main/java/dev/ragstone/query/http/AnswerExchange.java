package dev.ragstone.query.http;

import dev.ragstone.query.QueryPipeline;
import dev.ragstone.query.flow.AnsweredQuestion;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.limit.Admission.Ticket;
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

    AnswerExchange(QueryPipeline pipeline, FailureDescription failures) {
        this.pipeline = pipeline;
        this.failures = failures;
    }

    /** The whole answer. */
    AnsweredQuestion answer(Question question, RoutingContext routing) {
        Ticket ticket = AdmissionFilter.ticket(routing);
        AnsweredQuestion answered = pipeline.answer(question, new WholeAnswerSink(routing.response(), ticket));
        ticket.served();
        return answered;
    }

    /** A response that is written while the answer comes into being, as events of a form. */
    Response stream(
            Question question, Function<ServerSentEvents, AnswerEvents> form, UriInfo uri, RoutingContext routing) {
        StreamedAnswer answer = new StreamedAnswer(
                pipeline, question, form, failure -> failures.describe(failure, uri), AdmissionFilter.ticket(routing));
        return Response.ok(answer, MediaType.SERVER_SENT_EVENTS_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
