/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The few kinds of ASN.1 values that a certificate has, in their encoding (X.690). */
final class Der {

    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int UTF8_STRING = 0x0C;
    private static final int UTC_TIME = 0x17;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int CONTEXT = 0x80;
    private static final int CONSTRUCTED = 0x20;

    private static final DateTimeFormatter UTC_TIME_FORMAT =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] sequence(byte[]... elements) {
        return value(SEQUENCE, elements);
    }

    static byte[] set(byte[]... elements) {
        return value(SET, elements);
    }

    static byte[] yes() {
        return value(BOOLEAN, new byte[] {(byte) 0xFF});
    }

    static byte[] integer(BigInteger number) {
        return value(INTEGER, number.toByteArray());
    }

    static byte[] octets(byte[] content) {
        return value(OCTET_STRING, content);
    }

    /**
     * @param unusedBits how many of the last bits do not count
     */
    static byte[] bits(int unusedBits, byte[] content) {
        return value(BIT_STRING, new byte[] {(byte) unusedBits}, content);
    }

    static byte[] text(String text) {
        return value(UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A time before 2050, to the second. */
    static byte[] time(Instant time) {
        return value(UTC_TIME, UTC_TIME_FORMAT.format(time).getBytes(StandardCharsets.US_ASCII));
    }

    /** A value of which only the context tells the type. */
    static byte[] tagged(int number, byte[] content) {
        return value(CONTEXT | number, content);
    }

    /** A complete value within a number. */
    static byte[] explicit(int number, byte[] element) {
        return value(CONTEXT | CONSTRUCTED | number, element);
    }

    /** An identifier written as numbers with dots. */
    static byte[] identifier(String dotted) {
        var arcs = dotted.split("\\.");
        var content = new ByteArrayOutputStream();
        content.write(Integer.parseInt(arcs[0]) * 40 + Integer.parseInt(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            writeArc(Integer.parseInt(arcs[i]), content);
        }
        return value(OBJECT_IDENTIFIER, content.toByteArray());
    }

    private static void writeArc(int arc, ByteArrayOutputStream content) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if (arc >> shift != 0) {
                content.write(0x80 | arc >> shift & 0x7F);
            }
        }
        content.write(arc & 0x7F);
    }

    private static byte[] value(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) {
            content.writeBytes(part);
        }
        var encoded = new ByteArrayOutputStream(content.size() + 6);
        encoded.write(tag);
        writeLength(content.size(), encoded);
        encoded.writeBytes(content.toByteArray());
        return encoded.toByteArray();
    }

    private static void writeLength(int length, ByteArrayOutputStream encoded) {
        if (length < 0x80) {
            encoded.write(length);
            return;
        }
        var bytes = new ByteArrayOutputStream();
        for (int shift = 24; shift >= 0; shift -= 8) {
            if (length >> shift != 0) {
                bytes.write(length >> shift);
            }
        }
        encoded.write(0x80 | bytes.size());
        encoded.writeBytes(bytes.toByteArray());
    }
}
