package dev.ragstone.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/**
 * Tells the folder of an index from another that has its name later.
 *
 * @param key what the file system calls it; null where it has no such thing
 * @param locked when the lock's file was made, once and for good: file systems give a key again; null before that
 */
record FolderIdentity(@Nullable Object key, @Nullable FileTime locked) {

    /**
     * The identity of a folder as it is now.
     *
     * @throws NoSuchFileException if it is not there
     */
    static FolderIdentity of(Path folder) throws IOException {
        return new FolderIdentity(attributes(folder).fileKey(), locked(folder));
    }

    private static @Nullable FileTime locked(Path folder) throws IOException {
        try {
            return attributes(folder.resolve(IndexWriter.WRITE_LOCK_NAME)).creationTime();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class);
    }
}
