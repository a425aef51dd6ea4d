/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.paging;

import io.github.cameldiscogs.model.Page;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Gives the items of a list page by page, in the order of Discogs; a page is asked for when needed.
 */
final class ForwardWalk<T> implements Iterator<T> {

    private final PageSource<T> source;
    private Iterator<T> items;
    private int pageNumber = 1;
    private int pages;

    ForwardWalk(Page<T> first, PageSource<T> source) {
        this.source = source;
        enter(first);
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && pageNumber < pages) {
            pageNumber++;
            enter(source.page(pageNumber));
        }
        return items.hasNext();
    }

    private void enter(Page<T> page) {
        items = page.items().iterator();
        var pagination = page.pagination();
        pages = pagination == null || pagination.pages() == null ? 1 : pagination.pages();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return items.next();
    }
}
