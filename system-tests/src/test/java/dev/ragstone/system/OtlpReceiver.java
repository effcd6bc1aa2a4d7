package dev.ragstone.system;

import com.google.protobuf.ByteString;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.TraceServiceGrpc;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Receives spans over OTLP as a collector does, and keeps them. */
final class OtlpReceiver implements AutoCloseable {

    /**
     * A span that was received.
     *
     * @param service name of the service it comes from
     * @param name its name
     * @param traceId its trace, in hexadecimal
     * @param attributes its attributes, each value as text
     * @param links the traces it is linked to
     */
    record ReceivedSpan(
            String service, String name, String traceId, Map<String, String> attributes, List<String> links) {}

    private final Queue<ReceivedSpan> spans = new ConcurrentLinkedQueue<>();
    private final Server server;

    OtlpReceiver() throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(new TraceServiceGrpc.TraceServiceImplBase() {
                    @Override
                    public void export(
                            ExportTraceServiceRequest request, StreamObserver<ExportTraceServiceResponse> response) {
                        request.getResourceSpansList().forEach(OtlpReceiver.this::keep);
                        response.onNext(ExportTraceServiceResponse.getDefaultInstance());
                        response.onCompleted();
                    }
                })
                .build()
                .start();
    }

    /** Where exporters send to. */
    String endpoint() {
        return "http://127.0.0.1:" + server.getPort();
    }

    /** The spans of a trace that have come so far. */
    List<ReceivedSpan> trace(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    /** The spans that have come so far and are linked to a trace. */
    List<ReceivedSpan> linkedTo(String traceId) {
        return spans.stream().filter(span -> span.links().contains(traceId)).toList();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private void keep(ResourceSpans resource) {
        String service = resource.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
        resource.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> new ReceivedSpan(
                        service,
                        span.getName(),
                        hex(span.getTraceId()),
                        span.getAttributesList().stream()
                                .collect(Collectors.toMap(
                                        KeyValue::getKey,
                                        attribute -> attribute.getValue().toString(),
                                        (first, second) -> second)),
                        span.getLinksList().stream()
                                .map(link -> hex(link.getTraceId()))
                                .toList()))
                .forEach(spans::add);
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}
