package dev.ragstone.eval.experiment.run;

import dev.ragstone.eval.experiment.dataset.TestCase;

/** Asks questions in the name of a tenant. */
interface Asker {

    /** Asks the question of a case, and waits for what comes of it. */
    Reply ask(String tenant, TestCase question) throws InterruptedException;
}
