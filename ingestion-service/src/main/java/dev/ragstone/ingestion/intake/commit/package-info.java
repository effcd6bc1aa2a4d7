/** What has been decided goes to Kafka in one transaction: the accepted events, and how far their topic has been read. */
@NullMarked
package dev.ragstone.ingestion.intake.commit;

import org.jspecify.annotations.NullMarked;
