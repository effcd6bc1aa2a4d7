package dev.ragstone.testkit.qdrant;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.function.Supplier;

/** How the fake answers and refuses. */
final class Answer {

    private Answer() {}

    /** Sends what {@code answer} gives, or the status it throws. */
    static <T> void to(StreamObserver<T> observer, Supplier<T> answer) {
        T message;
        try {
            message = answer.get();
        } catch (StatusRuntimeException e) {
            observer.onError(e);
            return;
        }
        observer.onNext(message);
        observer.onCompleted();
    }

    static StatusRuntimeException invalid(String description) {
        return Status.INVALID_ARGUMENT.withDescription(description).asRuntimeException();
    }

    static StatusRuntimeException unknown(String what) {
        return Status.UNIMPLEMENTED
                .withDescription("the fake does not know " + what)
                .asRuntimeException();
    }

    /** Refuses a message that has other fields set than these. */
    static void requireOnly(Message message, String... fields) {
        for (FieldDescriptor field : message.getAllFields().keySet()) {
            if (!List.of(fields).contains(field.getName())) {
                throw unknown(field.getFullName());
            }
        }
    }
}
