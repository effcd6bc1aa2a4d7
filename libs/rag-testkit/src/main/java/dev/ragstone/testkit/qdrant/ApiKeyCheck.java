package dev.ragstone.testkit.qdrant;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;

/** Lets calls pass that carry the right key. */
final class ApiKeyCheck implements ServerInterceptor {

    private static final Metadata.Key<String> HEADER = Metadata.Key.of("api-key", Metadata.ASCII_STRING_MARSHALLER);

    private final String apiKey;

    ApiKeyCheck(String apiKey) {
        this.apiKey = apiKey;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (apiKey.equals(headers.get(HEADER))) {
            return next.startCall(call, headers);
        }
        call.close(Status.UNAUTHENTICATED.withDescription("Must provide an API key"), new Metadata());
        return new ServerCall.Listener<>() {};
    }
}
