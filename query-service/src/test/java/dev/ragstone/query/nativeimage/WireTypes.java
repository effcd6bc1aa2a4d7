package dev.ragstone.query.nativeimage;

import dev.ragstone.query.http.QueryResource;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Types of ours that become JSON or come from it. */
final class WireTypes {

    private final Set<String> names = new TreeSet<>();

    private WireTypes() {}

    /** What methods of the interface take and give: Quarkus registers those, and all that they are made of. */
    static Set<String> ofTheInterface() {
        WireTypes types = new WireTypes();
        classes()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(WireTypes::isEndpoint)
                .flatMap(method -> Stream.concat(
                        Stream.of(method.getGenericParameterTypes()), Stream.of(method.getGenericReturnType())))
                .forEach(types::add);
        return types.names;
    }

    /** What is registered by annotation, with all that it is made of. */
    static Set<String> ofTheAnnotated() {
        WireTypes types = new WireTypes();
        classes().filter(WireTypes::isRegistered).forEach(types::add);
        return types.names;
    }

    /** Whether a type is registered by annotation. */
    static boolean isRegistered(Class<?> type) {
        return type.isAnnotationPresent(RegisterForReflection.class);
    }

    private static boolean isEndpoint(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private void add(Type type) {
        switch (type) {
            case ParameterizedType generic -> {
                add(generic.getRawType());
                List.of(generic.getActualTypeArguments()).forEach(this::add);
            }
            case WildcardType wildcard -> List.of(wildcard.getUpperBounds()).forEach(this::add);
            case Class<?> simple -> addClass(simple);
            default -> {}
        }
    }

    private void addClass(Class<?> type) {
        boolean data = type.isRecord() || type.isEnum() || type.isSealed();
        if (data && type.getName().startsWith("dev.ragstone.") && names.add(type.getName())) {
            if (type.isRecord()) {
                Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(this::add);
            }
            if (type.isSealed()) {
                List.of(type.getPermittedSubclasses()).forEach(this::add);
            }
        }
    }

    private static Stream<Class<?>> classes() {
        try {
            java.nio.file.Path root = java.nio.file.Path.of(QueryResource.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<java.nio.file.Path> files = Files.walk(root.resolve("dev/ragstone/query"))) {
                return files
                        .map(file -> root.relativize(file).toString())
                        .filter(file -> file.endsWith(".class"))
                        .map(file -> file.substring(0, file.length() - ".class".length())
                                .replace('/', '.'))
                        .<Class<?>>map(Types::of)
                        .toList()
                        .stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
