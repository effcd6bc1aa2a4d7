package dev.ragstone.service.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Says which rules of Bean Validation are broken, in the caller's words. */
final class BrokenRules {

    private BrokenRules() {}

    /** Whether the caller broke them; a service that breaks the rules of its own results is at fault itself. */
    static boolean areOfTheRequest(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .flatMap(violation -> nodes(violation.getPropertyPath()).stream())
                .noneMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    /** One line per violation: the member as it stands in the JSON, and the rule. */
    static List<String> describe(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(BrokenRules::describe)
                .sorted()
                .toList();
    }

    private static String describe(ConstraintViolation<?> violation) {
        String path = memberPath(violation.getPropertyPath());
        return path.isEmpty() ? violation.getMessage() : path + " " + violation.getMessage();
    }

    /** The path without the resource's method, and without its parameter where that is the body. */
    private static String memberPath(Path path) {
        List<Path.Node> nodes = nodes(path);
        boolean inBody = nodes.stream().anyMatch(node -> node.getKind() == ElementKind.PROPERTY);
        StringBuilder members = new StringBuilder();
        for (Path.Node node : nodes) {
            boolean named = node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT;
            if (named || (node.getKind() == ElementKind.PARAMETER && !inBody)) {
                append(members, node);
            }
        }
        return members.toString();
    }

    private static void append(StringBuilder members, Path.Node node) {
        if (node.getIndex() != null) {
            members.append('[').append(node.getIndex()).append(']');
        }
        if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
            members.append(members.isEmpty() ? "" : ".").append(node.getName());
        }
    }

    private static List<Path.Node> nodes(Path path) {
        return StreamSupport.stream(path.spliterator(), false).toList();
    }
}
