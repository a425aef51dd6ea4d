/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import io.github.cameldiscogs.items.ItemIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/**
 * The items of a list as a JSON array in UTF-8, written while it is read: it holds one item in
 * memory. If a page fails, reading throws that page's exception and the array stays unclosed, so
 * that half a list is not valid JSON.
 */
public final class JsonArrayStream extends InputStream {

    private static final byte[] START = {'['};
    private static final byte[] END = {']'};

    private final Iterator<?> items;
    private InputStream part = new ByteArrayInputStream(START);
    private boolean isFirst = true;
    private boolean isOver;
    private volatile boolean isClosed;

    /**
     * @param items of the list; closed with the stream if closeable
     */
    public JsonArrayStream(Iterator<?> items) {
        this.items = items;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        requireOpen();
        if (length == 0) {
            return 0;
        }
        int read = part.read(target, offset, length);
        while (read < 0 && !isOver) {
            part = new ByteArrayInputStream(nextPart());
            read = part.read(target, offset, length);
        }
        return read;
    }

    private byte[] nextPart() throws IOException {
        try {
            if (items.hasNext()) {
                var separator = isFirst ? "" : ",\n";
                isFirst = false;
                return (separator + json(items.next())).getBytes(StandardCharsets.UTF_8);
            }
            // A list that was closed during the reading is not complete either
            requireOpen();
            isOver = true;
            return END;
        } catch (DiscogsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void requireOpen() throws IOException {
        if (isClosed) {
            throw new IOException("the stream is closed");
        }
    }

    public static String json(Object item) throws IOException {
        return item instanceof String json ? json : DiscogsJson.write(item);
    }

    @Override
    public void close() {
        isClosed = true;
        if (items instanceof ItemIterator<?> reading) {
            reading.close();
        }
    }
}
