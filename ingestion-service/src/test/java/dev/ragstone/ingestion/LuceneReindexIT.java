package dev.ragstone.ingestion;

import dev.ragstone.core.index.ServingIndex;
import dev.ragstone.index.lucene.LuceneServingIndex;
import dev.ragstone.service.config.IndexConfig;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class LuceneReindexIT extends ReindexContract {

    @Override
    ServingIndex open(IndexConfig config) {
        return LuceneServingIndex.in(config.lucene().directory());
    }
}
