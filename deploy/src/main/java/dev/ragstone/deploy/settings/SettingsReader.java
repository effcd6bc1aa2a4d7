package dev.ragstone.deploy.settings;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Reads configuration interfaces as their sources have them: what a key means stands in its Javadoc, which no class file keeps. */
final class SettingsReader {

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern CODE = Pattern.compile("\\{@code ([^}]*)}");
    private static final Pattern LINK = Pattern.compile("\\{@link (?:[^} ]* )?#?([^} ]*)}");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern TYPE_ANNOTATION = Pattern.compile("@[\\w.]+(?:\\([^)]*\\))? ?");

    /** An interface, and where it stands. */
    private record Declared(ClassTree tree, CompilationUnitTree unit) {}

    private final DocTrees docs;
    private final Map<String, Declared> interfaces = new HashMap<>();
    private final List<Declared> mappings = new ArrayList<>();

    private SettingsReader(DocTrees docs) {
        this.docs = docs;
    }

    /**
     * The settings of all interfaces with {@code @ConfigMapping} among some sources, in the order of their keys.
     *
     * @throws IOException if a source cannot be read
     */
    static List<Setting> read(Collection<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            SettingsReader reader = new SettingsReader(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                unit.getTypeDecls().forEach(type -> reader.declare(type, unit));
            }
            return reader.settings();
        }
    }

    private void declare(Tree tree, CompilationUnitTree unit) {
        if (tree instanceof ClassTree type) {
            Declared declared = new Declared(type, unit);
            interfaces.putIfAbsent(name(unit) + '.' + type.getSimpleName(), declared);
            interfaces.putIfAbsent(type.getSimpleName().toString(), declared);
            if (annotation(type.getModifiers().getAnnotations(), "ConfigMapping")
                    .isPresent()) {
                mappings.add(declared);
            }
            type.getMembers().forEach(member -> declare(member, unit));
        }
    }

    private List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        for (Declared mapping : mappings) {
            String prefix = annotation(mapping.tree().getModifiers().getAnnotations(), "ConfigMapping")
                    .orElseThrow();
            collect(prefix, mapping, settings);
        }
        return settings.stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
    }

    private void collect(String prefix, Declared declared, List<Setting> settings) {
        for (Tree parent : declared.tree().getImplementsClause()) {
            find(parent.toString(), declared.unit()).ifPresent(found -> collect(prefix, found, settings));
        }
        for (Tree member : declared.tree().getMembers()) {
            if (member instanceof MethodTree method && method.getBody() == null) {
                add(prefix, method, declared.unit(), settings);
            }
        }
    }

    private void add(String prefix, MethodTree method, CompilationUnitTree unit, List<Setting> settings) {
        List<? extends AnnotationTree> annotations = method.getModifiers().getAnnotations();
        boolean isOfParent = annotations.stream()
                .anyMatch(found -> found.getAnnotationType().toString().equals("WithParentName"));
        String name = annotation(annotations, "WithName")
                .orElseGet(() -> kebab(method.getName().toString()));
        String key = isOfParent ? prefix : prefix + '.' + name;
        add(key, method.getReturnType(), new Described(method, unit), settings);
    }

    /** A key, and what stands beside it. */
    private record Described(MethodTree method, CompilationUnitTree unit) {}

    private void add(String key, Tree type, Described described, List<Setting> settings) {
        if (type instanceof ParameterizedTypeTree generic) {
            String container = generic.getType().toString();
            Tree element = generic.getTypeArguments().getLast();
            boolean isGroup = find(plain(element), described.unit()).isPresent();
            switch (container) {
                case "Optional" -> add(key, element, described, settings);
                case "Map" -> add(key + ".<name>", element, described, settings);
                case "List", "Set" -> {
                    if (isGroup) {
                        add(key + "[*]", element, described, settings);
                    } else {
                        settings.add(setting(key, "list of " + words(plain(element)), described));
                    }
                }
                default -> settings.add(setting(key, words(container), described));
            }
            return;
        }
        Optional<Declared> group = find(plain(type), described.unit());
        if (group.isPresent()) {
            collect(key, group.get(), settings);
        } else {
            settings.add(setting(key, words(plain(type)), described));
        }
    }

    private Setting setting(String key, String type, Described described) {
        MethodTree method = described.method();
        boolean mayBeAbsent = method.getReturnType().toString().contains("Optional<")
                || method.getReturnType()
                        .toString()
                        .matches("(?:List|Set|Map|OptionalInt|OptionalLong|OptionalDouble)\\b.*");
        String standard = annotation(method.getModifiers().getAnnotations(), "WithDefault")
                .map("`%s`"::formatted)
                .orElse(mayBeAbsent || key.contains("<name>") ? "none" : "required");
        return new Setting(key, type, standard, meaning(described));
    }

    private String meaning(Described described) {
        TreePath path = TreePath.getPath(described.unit(), described.method());
        @Nullable String comment = path == null ? null : docs.getDocComment(path);
        if (comment == null) {
            throw new IllegalArgumentException("%s of %s has no Javadoc, which tells what the setting means"
                    .formatted(
                            described.method().getName(),
                            described.unit().getSourceFile().getName()));
        }
        String text = LINK.matcher(CODE.matcher(comment).replaceAll("`$1`")).replaceAll("`$1`");
        return SPACE.matcher(text.strip()).replaceAll(" ").replace("|", "\\|");
    }

    /** An interface of this name: one of the same file before others. Enumerations are values, no groups. */
    private Optional<Declared> find(String name, CompilationUnitTree unit) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        @Nullable Declared own = interfaces.get(name(unit) + '.' + simple);
        @Nullable Declared found = own == null ? interfaces.get(simple) : own;
        return Optional.ofNullable(found).filter(declared -> declared.tree().getKind() == Tree.Kind.INTERFACE);
    }

    private static String name(CompilationUnitTree unit) {
        return unit.getSourceFile().getName();
    }

    private static String plain(Tree type) {
        return TYPE_ANNOTATION.matcher(type.toString()).replaceAll("").strip();
    }

    private static String kebab(String camel) {
        return CAMEL.matcher(camel).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    private static String words(String type) {
        return switch (type) {
            case "int", "long", "Integer", "Long", "OptionalInt", "OptionalLong" -> "whole number";
            case "double", "Double", "OptionalDouble" -> "number";
            case "boolean", "Boolean" -> "`true` or `false`";
            case "Duration" -> "time, such as `30s`";
            case "MemorySize" -> "size, such as `16M`";
            case "URI" -> "address";
            case "Path" -> "path";
            case "String" -> "text";
            default -> CAMEL.matcher(type).replaceAll(" ").toLowerCase(Locale.ROOT);
        };
    }

    /** The text that an annotation of this name holds. */
    private static Optional<String> annotation(List<? extends AnnotationTree> annotations, String name) {
        return annotations.stream()
                .filter(found -> found.getAnnotationType().toString().equals(name))
                .flatMap(found -> found.getArguments().stream())
                .map(SettingsReader::value)
                .findFirst();
    }

    private static String value(ExpressionTree argument) {
        ExpressionTree value = argument instanceof AssignmentTree assigned ? assigned.getExpression() : argument;
        return value instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : value.toString();
    }
}
