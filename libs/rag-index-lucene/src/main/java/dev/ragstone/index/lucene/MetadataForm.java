package dev.ragstone.index.lucene;

import dev.ragstone.core.document.MetadataValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/** The stored form of metadata: a count, then name, kind and value of each field. */
final class MetadataForm {

    private static final byte TEXT = 't';
    private static final byte NUMBER = 'n';
    private static final byte FLAG = 'f';
    private static final byte SEVERAL = 's';

    private MetadataForm() {}

    static BytesRef write(Map<String, MetadataValue> metadata) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeVInt(metadata.size());
        for (Map.Entry<String, MetadataValue> field : metadata.entrySet()) {
            out.writeString(field.getKey());
            writeValue(field.getValue(), out);
        }
        return new BytesRef(out.toArrayCopy());
    }

    static Map<String, MetadataValue> read(BytesRef form) throws IOException {
        DataInput in = new ByteArrayDataInput(form.bytes, form.offset, form.length);
        Map<String, MetadataValue> metadata = new TreeMap<>();
        int size = in.readVInt();
        for (int i = 0; i < size; i++) {
            metadata.put(in.readString(), readValue(in));
        }
        return metadata;
    }

    private static void writeValue(MetadataValue value, DataOutput out) throws IOException {
        switch (value) {
            case MetadataValue.Text(String text) -> {
                out.writeByte(TEXT);
                out.writeString(text);
            }
            case MetadataValue.Numeric(double number) -> {
                out.writeByte(NUMBER);
                out.writeLong(Double.doubleToLongBits(number));
            }
            case MetadataValue.Flag(boolean flag) -> {
                out.writeByte(FLAG);
                out.writeByte((byte) (flag ? 1 : 0));
            }
            case MetadataValue.Several(List<MetadataValue> values) -> {
                out.writeByte(SEVERAL);
                out.writeVInt(values.size());
                for (MetadataValue scalar : values) {
                    writeValue(scalar, out);
                }
            }
        }
    }

    private static MetadataValue readValue(DataInput in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case TEXT -> new MetadataValue.Text(in.readString());
            case NUMBER -> new MetadataValue.Numeric(Double.longBitsToDouble(in.readLong()));
            case FLAG -> new MetadataValue.Flag(in.readByte() == 1);
            case SEVERAL -> readSeveral(in);
            default -> throw new IOException("unknown kind of metadata value: " + kind);
        };
    }

    private static MetadataValue readSeveral(DataInput in) throws IOException {
        int size = in.readVInt();
        List<MetadataValue> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(readValue(in));
        }
        return new MetadataValue.Several(values);
    }
}
