package dev.ragstone.stack;

import dev.ragstone.stack.process.ChildProcess;
import dev.ragstone.stack.process.ProcessIdentity;
import dev.ragstone.stack.process.StackFailure;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The services as processes: none is started any more once the group is closed. */
final class ServiceGroup implements AutoCloseable {

    private final StackSettings settings;
    private final ServiceCommand command;
    private final Map<Service, ChildProcess> children = new EnumMap<>(Service.class);
    private boolean closed;

    ServiceGroup(StackSettings settings) {
        this.settings = settings;
        this.command = new ServiceCommand(settings);
    }

    /**
     * @throws StackFailure if a service is not built
     */
    void requireBuilt() {
        command.requireBuilt();
    }

    /** Starts a service, in the place of the process it had before. */
    synchronized void start(Service service) {
        if (closed) {
            throw new StackFailure("the stack is being stopped");
        }
        ChildProcess before = children.get(service);
        if (before != null) {
            before.close();
        }
        children.put(
                service,
                ChildProcess.start(
                        service.module(),
                        command.of(service),
                        StackFolders.log(settings.data(), service),
                        service::isForeign));
    }

    /** Ends a service and expects it no longer. */
    synchronized void stop(Service service) {
        ChildProcess child = children.remove(service);
        if (child != null) {
            child.close();
        }
    }

    /** Whether a service is expected to run. */
    synchronized boolean has(Service service) {
        return children.containsKey(service);
    }

    /** Ends a service at once, as a crash would. */
    synchronized void kill(Service service) {
        ChildProcess child = children.get(service);
        if (child == null) {
            throw new StackFailure(service.module() + " was never started");
        }
        child.kill();
    }

    /**
     * @throws StackFailure if a service has ended by itself
     */
    synchronized void requireAlive() {
        children.values().forEach(ChildProcess::requireAlive);
    }

    synchronized Map<String, ProcessIdentity> identities() {
        Map<String, ProcessIdentity> identities = new TreeMap<>();
        children.values().forEach(child -> identities.put(child.name(), child.identity()));
        return identities;
    }

    @Override
    public synchronized void close() {
        closed = true;
        // All are asked before the first is waited for: each may take its time to finish what it is at.
        children.values().forEach(ChildProcess::askToEnd);
        children.values().forEach(ChildProcess::close);
    }
}
