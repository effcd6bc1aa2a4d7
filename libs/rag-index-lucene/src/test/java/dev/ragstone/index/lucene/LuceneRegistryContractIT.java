package dev.ragstone.index.lucene;

import static dev.ragstone.testkit.index.TestDocuments.DIMENSION;
import static dev.ragstone.testkit.index.TestDocuments.FINGERPRINT;

import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.testkit.index.RegistryContract;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class LuceneRegistryContractIT extends RegistryContract {

    @TempDir
    Path directory;

    private LuceneIndex index;

    @BeforeEach
    void open() {
        index = LuceneIndex.open(directory, FINGERPRINT, Duration.ZERO, DIMENSION);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Override
    protected DocumentRegistry registry() {
        return index;
    }

    @Override
    protected void sync() {
        index.sync();
    }
}
