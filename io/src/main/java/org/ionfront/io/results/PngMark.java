package org.ionfront.io.results;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Adds the text chunk {@code Software: Ionfront} to a PNG, behind its header chunk. */
final class PngMark {
    /** Signature (8 bytes) and header chunk (4 length, 4 type, 13 data, 4 checksum), always of this size. */
    private static final int HEADER_END = 33;

    private static final byte[] CHUNK = "tEXtSoftware\0Ionfront".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TYPE_LENGTH = 4;

    private PngMark() {}

    /**
     * The same picture with the mark.
     *
     * @throws IllegalArgumentException where the bytes are no PNG
     */
    static byte[] add(byte[] png) {
        if (png.length < HEADER_END || png[1] != 'P' || png[2] != 'N' || png[3] != 'G') {
            throw new IllegalArgumentException("these " + png.length + " bytes are no PNG");
        }
        CRC32 checksum = new CRC32();
        checksum.update(CHUNK);
        ByteBuffer marked = ByteBuffer.allocate(png.length + 2 * Integer.BYTES + CHUNK.length);
        marked.put(png, 0, HEADER_END);
        marked.putInt(CHUNK.length - TYPE_LENGTH).put(CHUNK).putInt((int) checksum.getValue());
        marked.put(png, HEADER_END, png.length - HEADER_END);
        return marked.array();
    }
}
