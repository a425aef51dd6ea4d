/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import io.github.cameldiscogs.items.ItemIterator;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Items by the hundred, read as they are asked for. Simple's {@code collate} does that for the
 * first exchange of a route only, and gives lists of lists from the second on.
 */
final class Pages<T> implements Iterator<List<T>>, Closeable {

    static final int SIZE = 100;

    private final ItemIterator<T> items;

    Pages(ItemIterator<T> items) {
        this.items = items;
    }

    @Override
    public boolean hasNext() {
        return items.hasNext();
    }

    @Override
    public List<T> next() {
        var page = new ArrayList<T>(SIZE);
        do {
            page.add(items.next());
        } while (page.size() < SIZE && items.hasNext());
        return page;
    }

    /** What is asked for ahead is let go of when the splitter stops early. */
    @Override
    public void close() {
        items.close();
    }
}
