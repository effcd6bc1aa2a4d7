package dev.ragstone.models.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Keeps the runtime of the models alive until its process has ended. The library frees it in a shutdown hook of its own,
 * which the JVM runs at the same moment as the service's: texts that a stopping service is still embedding would crash the
 * process ({@code SIGSEGV}) in the middle of its orderly end. The library counts who uses the runtime, but offers only
 * itself the call that counts one more.
 *
 * @see <a href="https://github.com/microsoft/onnxruntime/issues/31352">microsoft/onnxruntime#31352</a>
 */
final class OnnxLifetime {

    private static final System.Logger LOG = System.getLogger(OnnxLifetime.class.getName());

    private OnnxLifetime() {}

    /** Counts one more user, who never leaves. */
    static void hold() {
        try {
            Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            api.setAccessible(true);
            Method create = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            create.setAccessible(true);
            create.invoke(
                    null,
                    api.getLong(null),
                    OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue(),
                    OnnxLifetime.class.getSimpleName());
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.WARNING, "the models' runtime may be freed before the last text is embedded", e);
        }
    }
}
