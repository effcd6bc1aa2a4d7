package dev.ragstone.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final AtomicInteger commits = new AtomicInteger();

    @Test
    void whoeverComesDuringACommit_sharesTheNext_andNotTheRunningOne() {
        CompletableFuture<Void> running = new CompletableFuture<>();
        CompletableFuture<Void> mayEnd = new CompletableFuture<>();
        GroupCommit.Commit slow = () -> {
            commits.incrementAndGet();
            running.complete(null);
            mayEnd.join();
        };
        try (GroupCommit group = new GroupCommit(slow, Duration.ZERO)) {
            CompletableFuture<Void> first = group.nextCommit();
            running.join();
            CompletableFuture<?>[] later =
                    IntStream.range(0, 1000).mapToObj(i -> group.nextCommit()).toArray(CompletableFuture<?>[]::new);
            assertThat(later).noneMatch(CompletableFuture::isDone);

            mayEnd.complete(null);
            first.join();
            CompletableFuture.allOf(later).join();
        }
        assertThat(commits).hasValue(2);
    }

    @Test
    void failedCommit_failsAllWhoWaitForIt_andNobodyElse() {
        GroupCommit.Commit failingOnce = () -> {
            if (commits.incrementAndGet() == 1) {
                throw new IOException("no space left on device");
            }
        };
        try (GroupCommit group = new GroupCommit(failingOnce, Duration.ZERO)) {
            CompletableFuture<Void> first = group.nextCommit();
            assertThatThrownBy(first::join).hasRootCauseMessage("no space left on device");
            group.nextCommit().join();
        }
    }

    @Test
    void nobodyWaits_nothingIsCommitted() {
        new GroupCommit(commits::incrementAndGet, Duration.ZERO).close();
        assertThat(commits).hasValue(0);
    }

    @Test
    void crowd_doesNotWaitForTheInterval() {
        try (GroupCommit group = new GroupCommit(commits::incrementAndGet, Duration.ofSeconds(30))) {
            group.nextCommit().join();
            CompletableFuture<Void> alone = group.nextCommit();
            CompletableFuture<?>[] others = IntStream.range(1, GroupCommit.CROWD)
                    .mapToObj(i -> group.nextCommit())
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(others).orTimeout(10, TimeUnit.SECONDS).join();
            assertThat(alone).isCompleted();
        }
        assertThat(commits).hasValue(2);
    }

    @Test
    void fewerThanACrowd_waitForTheInterval() {
        List<CompletableFuture<Void>> few;
        try (GroupCommit group = new GroupCommit(commits::incrementAndGet, Duration.ofMillis(500))) {
            group.nextCommit().join();
            few = IntStream.range(1, GroupCommit.CROWD)
                    .mapToObj(i -> group.nextCommit())
                    .toList();
            assertThat(few).noneMatch(CompletableFuture::isDone);
        }
        assertThat(few).allMatch(CompletableFuture::isDone);
        assertThat(commits).hasValue(2);
    }

    @Test
    void closing_waitsForThoseWhoWait_andRefusesTheRest() {
        GroupCommit group = new GroupCommit(commits::incrementAndGet, Duration.ofMillis(50));
        group.nextCommit().join();
        CompletableFuture<Void> waiting = group.nextCommit();
        group.close();
        assertThat(waiting).isCompleted();
        assertThat(group.nextCommit()).isCompletedExceptionally();
    }
}
