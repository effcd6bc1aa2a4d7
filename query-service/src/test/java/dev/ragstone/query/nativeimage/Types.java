package dev.ragstone.query.nativeimage;

import java.lang.reflect.Array;
import java.util.Map;

/** Types by the names that metadata has for them. */
final class Types {

    private static final Map<String, Class<?>> PRIMITIVES =
            Map.of("long", long.class, "int", int.class, "float", float.class, "boolean", boolean.class);

    private Types() {}

    /** The type, which is not initialised. */
    static Class<?> of(String name) {
        if (name.endsWith("[]")) {
            return Array.newInstance(of(name.substring(0, name.length() - 2)), 0)
                    .getClass();
        }
        Class<?> primitive = PRIMITIVES.get(name);
        return primitive == null ? load(name) : primitive;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Types.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name + " is not on the class path", e);
        }
    }
}
