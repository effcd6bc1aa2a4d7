package dev.ragstone.ingestion.parse.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Office files in the strict form of their standard (ISO/IEC 29500) differ in the names of their namespaces; the library behind
 * Tika knows those of the transitional form only.
 */
final class StrictOoxml {

    private static final Pattern STRICT = Pattern.compile("http://purl\\.oclc\\.org/ooxml/(\\w+)/");
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/$1/2006/";
    private static final String RELATIONSHIPS = "_rels/.rels";

    private StrictOoxml() {}

    /** The file in the transitional form; the bytes themselves if they are not a file in the strict form. */
    static byte[] transitional(byte[] content) throws IOException {
        return isStrict(content) ? rewritten(content) : content;
    }

    private static boolean isStrict(byte[] content) throws IOException {
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            return false;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(RELATIONSHIPS)) {
                    return STRICT.matcher(text(zip)).find();
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            // Damaged or encrypted: whoever reads it will say so.
            return false;
        }
    }

    private static byte[] rewritten(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    out.write(STRICT.matcher(text(in)).replaceAll(TRANSITIONAL).getBytes(StandardCharsets.UTF_8));
                } else {
                    in.transferTo(out);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static String text(ZipInputStream part) throws IOException {
        return new String(part.readAllBytes(), StandardCharsets.UTF_8);
    }
}
