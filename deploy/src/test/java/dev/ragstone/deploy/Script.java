package dev.ragstone.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The script of a container, run on this machine as the container would run it, with the shell and the curl there are; its pauses
 * alone are left out.
 */
final class Script {

    /**
     * How a script ended.
     *
     * @param code its exit code
     * @param output what it printed
     */
    record Ending(int code, String output) {}

    private final Container container;
    private final Path programs;

    /**
     * @param folder an empty one, for what takes the place of a program
     */
    Script(Container container, Path folder) throws IOException {
        this.container = container;
        this.programs = folder;
        Path sleep = Files.writeString(folder.resolve("sleep"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(sleep, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /**
     * Runs it to its end.
     *
     * @param variables what is other than in the cluster, and what comes from secrets there
     */
    Ending run(Map<String, String> variables) throws IOException {
        List<String> command = Stream.concat(container.getCommand().stream(), container.getArgs().stream())
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        for (EnvVar variable : container.getEnv()) {
            if (variable.getValue() != null) {
                environment.put(variable.getName(), variable.getValue());
            }
        }
        environment.putAll(variables);
        environment.merge("PATH", programs.toString(), (path, first) -> first + File.pathSeparator + path);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ending(process.onExit().join().exitValue(), output);
    }
}
