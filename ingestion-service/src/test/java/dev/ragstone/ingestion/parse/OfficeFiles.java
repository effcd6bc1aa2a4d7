package dev.ragstone.ingestion.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Small files of the formats that office programs write. */
final class OfficeFiles {

    private static final String ODT = "application/vnd.oasis.opendocument.text";

    private OfficeFiles() {}

    static byte[] pdf(String... pages) {
        return pdf(false, pages);
    }

    static byte[] encryptedPdf(String page) {
        return pdf(true, page);
    }

    private static byte[] pdf(boolean encrypted, String... pages) {
        return write(out -> {
            try (PDDocument pdf = new PDDocument()) {
                for (String text : pages) {
                    PDPage page = new PDPage();
                    pdf.addPage(page);
                    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                        content.beginText();
                        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                        content.newLineAtOffset(72, 700);
                        content.showText(text);
                        content.endText();
                    }
                }
                if (encrypted) {
                    pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
                }
                pdf.save(out);
            }
        });
    }

    static byte[] docx(String heading, String text, String cell) {
        return write(out -> {
            try (XWPFDocument docx = new XWPFDocument()) {
                docx.getProperties().getCoreProperties().setTitle("Leave policy");
                docx.createStyles();
                XWPFParagraph title = docx.createParagraph();
                title.setStyle("Heading1");
                title.createRun().setText(heading);
                docx.createParagraph().createRun().setText(text);
                docx.createTable(1, 1).getRow(0).getCell(0).setText(cell);
                docx.write(out);
            }
        });
    }

    static byte[] pptx(String... slides) {
        return write(out -> {
            try (XMLSlideShow pptx = new XMLSlideShow()) {
                for (String text : slides) {
                    pptx.createSlide().createTextBox().setText(text);
                }
                pptx.write(out);
            }
        });
    }

    static byte[] xlsx(String sheet, String... cells) {
        return write(out -> {
            try (XSSFWorkbook xlsx = new XSSFWorkbook()) {
                XSSFSheet page = xlsx.createSheet(sheet);
                for (int i = 0; i < cells.length; i++) {
                    page.createRow(i).createCell(0).setCellValue(cells[i]);
                }
                xlsx.write(out);
            }
        });
    }

    static byte[] odt(String heading, String text) {
        String content =
                """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
                <text:h text:outline-level="1">%s</text:h><text:p>%s</text:p>
                </office:text></office:body></office:document-content>"""
                        .formatted(heading, text);
        return packaged(ODT, Map.of("content.xml", content));
    }

    static byte[] epub(String chapter, String text) {
        return packaged(
                "application/epub+zip",
                Map.of(
                        "META-INF/container.xml",
                        """
                        <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
                        <rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>""",
                        "book.opf",
                        """
                        <package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest>
                        <item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>
                        <spine><itemref idref="one"/></spine></package>""",
                        "one.xhtml",
                        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><h1>%s</h1><p>%s</p></body></html>"
                                .formatted(chapter, text)));
    }

    /** A zip file of these entries. */
    static byte[] zip(Map<String, byte[]> entries) {
        return write(out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            zip.finish();
        });
    }

    /** A package whose first entry names its type, uncompressed. */
    private static byte[] packaged(String type, Map<String, String> parts) {
        return write(out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            byte[] name = type.getBytes(StandardCharsets.US_ASCII);
            ZipEntry first = new ZipEntry("mimetype");
            CRC32 sum = new CRC32();
            sum.update(name);
            first.setMethod(ZipEntry.STORED);
            first.setSize(name.length);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(name);
            for (String part : List.copyOf(parts.keySet())) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(String.valueOf(parts.get(part)).getBytes(StandardCharsets.UTF_8));
            }
            zip.finish();
        });
    }

    private static byte[] write(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @FunctionalInterface
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }
}
