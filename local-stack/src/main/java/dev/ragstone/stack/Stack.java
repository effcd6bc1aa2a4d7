package dev.ragstone.stack;

import dev.ragstone.infrastructure.EmbeddedDatabase;
import dev.ragstone.infrastructure.EmbeddedKafka;
import dev.ragstone.stack.api.Readiness;
import dev.ragstone.stack.process.DiskSpace;
import dev.ragstone.stack.process.PortCheck;
import dev.ragstone.stack.process.ProcessIdentity;
import dev.ragstone.stack.process.StackFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Broker and database inside this JVM, the services as its children. Closing it, also in the middle of a start, ends
 * them all and leaves their data.
 */
public final class Stack implements AutoCloseable {

    private static final long REQUIRED_DISK_BYTES = 1L << 30;
    private static final Duration READY_TIMEOUT = Duration.ofMinutes(2);

    private final StackSettings settings;
    private final Consumer<String> progress;
    private final ServiceGroup services;
    private final Resources infrastructure = new Resources();
    private volatile boolean started;

    /**
     * A stack that is not started yet.
     *
     * @param settings what to start, and where
     * @param progress told in one line what is being done
     */
    public Stack(StackSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        this.services = new ServiceGroup(settings);
    }

    /**
     * Starts everything and waits until every service is ready. After a failure, close what was started.
     *
     * @throws StackFailure naming what is in the way, and what to do about it
     */
    public void start() {
        new Leftovers(settings.data(), progress).clear();
        DiskSpace.require(settings.data(), REQUIRED_DISK_BYTES);
        services.requireBuilt();
        PortCheck.requireFree(settings.ports().all());
        started = true;
        progress.accept("starting Kafka and PostgreSQL");
        startInfrastructure();
        progress.accept("starting " + String.join(", ", Service.modules()));
        for (Service service : Service.values()) {
            launch(service);
        }
        awaitReady(List.of(Service.values()));
    }

    /** Starts a service again, in the place of the process it had before, and waits until it is ready. */
    public void restart(Service service) {
        launch(service);
        awaitReady(List.of(service));
    }

    /** Ends services that are lent, and starts those again that have come back. */
    void follow(LentServices lent) {
        for (Service service : Service.values()) {
            if (lent.isLent(service) && services.has(service)) {
                services.stop(service);
                progress.accept(service.module() + " makes room for make dev");
            } else if (!lent.isLent(service) && !services.has(service)) {
                progress.accept("starting " + service.module() + " again");
                restart(service);
            }
        }
    }

    /** Ends a service at once, as a crash would. */
    public void kill(Service service) {
        services.kill(service);
    }

    /**
     * Passes as long as every service runs.
     *
     * @throws StackFailure if one has ended by itself: which, and the end of its log
     */
    public void requireAlive() {
        services.requireAlive();
    }

    /** Ends the services, then database and broker. Closing twice is harmless. */
    @Override
    public void close() {
        if (started) {
            progress.accept("stopping");
        }
        services.close();
        infrastructure.close();
        if (started) {
            started = false;
            RunningStack.forget(settings.data());
            progress.accept("stopped; the data is in " + settings.data());
        }
    }

    private void launch(Service service) {
        services.start(service);
        new RunningStack(ProcessIdentity.current(), services.identities(), settings.ports()).write(settings.data());
    }

    private void awaitReady(List<Service> expected) {
        Readiness readiness = new Readiness(READY_TIMEOUT, services::requireAlive);
        readiness.await(expected.stream()
                .map(service -> new Readiness.Target(
                        service.module(),
                        settings.ports().of(service).managementApi(),
                        StackFolders.log(settings.data(), service)))
                .toList());
    }

    private void startInfrastructure() {
        CompletableFuture<Void> kafka = CompletableFuture.runAsync(this::startKafka, Stack::inThread);
        CompletableFuture<Void> database = CompletableFuture.runAsync(this::startDatabase, Stack::inThread);
        try {
            CompletableFuture.allOf(kafka, database).join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            throw new StackFailure(String.valueOf(cause == null ? e : cause.getMessage()), e);
        }
    }

    private void startKafka() {
        EmbeddedKafka kafka = infrastructure.open(() -> EmbeddedKafka.start(
                StackFolders.kafka(settings.data()), settings.ports().kafka()));
        StackTopics.create(kafka);
    }

    private void startDatabase() {
        infrastructure.open(() -> EmbeddedDatabase.start(
                StackFolders.database(settings.data()), settings.ports().database()));
    }

    private static void inThread(Runnable task) {
        Thread.ofPlatform().name("start").start(task);
    }
}
