package dev.ragstone.service.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A range of addresses in CIDR form, such as {@code 10.0.0.0/8} or {@code fc00::/7}. */
public final class Network {

    /** An address in figures, so that the platform never asks a name server for it. */
    private static final Pattern FORM = Pattern.compile("(\\d+(\\.\\d+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)/\\d{1,3}");

    private final String text;
    private final byte[] prefix;
    private final int length;

    private Network(String text, byte[] prefix, int length) {
        this.text = text;
        this.prefix = prefix;
        this.length = length;
    }

    /**
     * Reads a network.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Network parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a network must be written as 10.0.0.0/8 or fc00::/7, but is '%s'".formatted(text));
        }
        int slash = text.indexOf('/');
        try {
            byte[] prefix = InetAddress.getByName(text.substring(0, slash)).getAddress();
            int length = Integer.parseInt(text.substring(slash + 1));
            if (length > prefix.length * 8) {
                throw new IllegalArgumentException("network '%s' has more bits than its address".formatted(text));
            }
            return new Network(text, prefix, length);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("network '%s' does not begin with an address".formatted(text), e);
        }
    }

    /** Whether an address, in network byte order, lies in this range. */
    public boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < length; bit++) {
            int mask = 0x80 >> (bit & 7);
            if (((address[bit >> 3] ^ prefix[bit >> 3]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
