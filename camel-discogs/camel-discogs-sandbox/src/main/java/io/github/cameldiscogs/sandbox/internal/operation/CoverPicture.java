/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.catalogue.Image;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Draws a record in a colour of its own, as a PNG. */
final class CoverPicture {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;
    private static final int PALETTE = 3;

    private CoverPicture() {}

    static byte[] png(Image image) {
        var png = new ByteArrayOutputStream();
        try {
            png.write(SIGNATURE);
            chunk(png, "IHDR", header(image));
            chunk(png, "PLTE", palette(image));
            chunk(png, "IDAT", pixels(image));
            chunk(png, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written", e);
        }
        return png.toByteArray();
    }

    private static byte[] header(Image image) throws IOException {
        var header = new ByteArrayOutputStream();
        var out = new DataOutputStream(header);
        out.writeInt(image.width());
        out.writeInt(image.height());
        out.write(new byte[] {BITS, PALETTE, 0, 0, 0});
        return header.toByteArray();
    }

    /** The sleeve, the vinyl and the label in the middle. */
    private static byte[] palette(Image image) {
        int colour = Long.hashCode(image.id() * 0x9E3779B97F4A7C15L + image.number());
        return new byte[] {
            (byte) (colour >> 16 | 0x80),
            (byte) (colour >> 8 | 0x40),
            (byte) (colour | 0x40),
            0x11,
            0x11,
            0x16,
            (byte) ~(colour >> 16 | 0x80),
            (byte) ~(colour >> 8),
            (byte) (colour | 0x80)
        };
    }

    private static byte[] pixels(Image image) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(compressed)) {
            for (int y = 0; y < image.height(); y++) {
                var row = new byte[1 + image.width()]; // The first byte says: not filtered
                for (int x = 0; x < image.width(); x++) {
                    row[1 + x] = part(x, y, image);
                }
                out.write(row);
            }
        }
        return compressed.toByteArray();
    }

    private static byte part(int x, int y, Image image) {
        double distance =
                Math.hypot(x - image.width() / 2.0, y - image.height() / 2.0)
                        / Math.min(image.width(), image.height());
        if (distance > 0.45) {
            return 0;
        }
        return (byte) (distance > 0.16 || distance < 0.02 ? 1 : 2);
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data)
            throws IOException {
        var typed = new ByteArrayOutputStream();
        typed.write(type.getBytes(StandardCharsets.US_ASCII));
        typed.write(data);
        var checksum = new CRC32();
        checksum.update(typed.toByteArray());
        var out = new DataOutputStream(png);
        out.writeInt(data.length);
        out.write(typed.toByteArray());
        out.writeInt((int) checksum.getValue());
    }
}
